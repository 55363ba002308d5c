import { EventEmitter } from 'node:events';
import type { PGlite, Results } from '@electric-sql/pglite';
import { cancelledBy, yieldTurn } from '../domain/cancellation.js';

/**
 * What TypeORM's postgres driver needs of `pg`, on top of one PGlite instance.
 * It is a pool whose single connection is handed out first come, first served.
 * Two transactions can therefore never mix. Inside one, only its own manager may be used.
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
      const cancelled = cancelledBy();
      const serve = () => {
        this.busy = true;
        let released = false;
        const release = () => {
          if (released) return;
          released = true;
          const next = this.waiting.shift();
          if (next) next();
          else this.busy = false;
        };
        // Work that was cancelled begins no statement; one that it has begun ends with its transaction.
        const reason = cancelled();
        if (reason !== null) queueMicrotask(release);
        callback(reason, new Client(), release);
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
  // PGlite answers without leaving the microtask queue: a row of statements would hold up every other request.
  await yieldTurn();
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
