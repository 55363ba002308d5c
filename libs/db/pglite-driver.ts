import { EventEmitter } from 'node:events';
import type { PGlite, Results } from '@electric-sql/pglite';

/**
 * What TypeORM's postgres driver needs of `pg`, on top of one PGlite instance: a pool whose single connection is handed out
 * first come, first served. Two transactions can therefore never mix; inside one, only its own manager may be used.
 */
export function pgliteDriver(db: PGlite): { Pool: new () => EventEmitter } {
  class Client extends EventEmitter {
    query(
      text: string,
      parameters?: unknown[] | ((error: Error | null, result?: unknown) => void),
      callback?: (error: Error | null, result?: unknown) => void,
    ): Promise<unknown> | undefined {
      const values = Array.isArray(parameters) ? parameters : undefined;
      const done = typeof parameters === 'function' ? parameters : callback;
      const work = run(db, text, values);
      if (done === undefined) return work;
      work.then(
        (result) => done(null, result),
        (error: Error) => done(error),
      );
      return undefined;
    }
  }

  class Pool extends EventEmitter {
    private busy = false;
    private readonly waiting: (() => void)[] = [];

    connect(callback: (error: Error | null, client: Client, release: () => void) => void): void {
      const serve = () => {
        this.busy = true;
        let released = false;
        callback(null, new Client(), () => {
          if (released) return;
          released = true;
          const next = this.waiting.shift();
          if (next) next();
          else this.busy = false;
        });
      };
      if (this.busy) this.waiting.push(serve);
      else serve();
    }

    end(callback: (error?: Error) => void): void {
      callback();
    }
  }
  return { Pool };
}

async function run(db: PGlite, text: string, values: unknown[] | undefined): Promise<unknown> {
  let result: Results;
  if (values !== undefined && values.length > 0) result = await db.query(text, values);
  else {
    // Several statements at once (migrations) go through exec; the last one's result counts, as in pg.
    const all = await db.exec(text);
    result = all.at(-1) ?? { rows: [], fields: [], affectedRows: 0 };
  }
  const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '';
  return { rows: result.rows, rowCount: result.affectedRows || result.rows.length, command, fields: result.fields };
}
