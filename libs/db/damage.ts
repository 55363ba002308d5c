import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClaqueError, verbatim } from '../domain/errors/errors.js';

/**
 * Marks a folder whose database once opened. Where files are missing, PGlite makes a new one over what is left.
 * While nobody has it open, it holds the size of each file of a table. A table that was cut still opens.
 */
const INITIALIZED = 'claque.initialized';
/** Bytes of PostgreSQL's control file (PG_CONTROL_FILE_SIZE in pg_control.h). */
const CONTROL_BYTES = 8192;

/** @throws ClaqueError CLQ_STORE_DAMAGED before anything is opened, so that a damaged store is never written over. */
export function refuseDamaged(path: string): void {
  const mark = join(path, INITIALIZED);
  if (!existsSync(mark) && !existsSync(join(path, 'PG_VERSION'))) return;
  const bytes = (name: string) => statSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0;
  if (bytes('PG_VERSION') === 0) throw damaged(path, 'PG_VERSION');
  if (bytes('global/pg_control') !== CONTROL_BYTES) throw damaged(path, 'global/pg_control');
  if (!existsSync(join(path, 'base')) || readdirSync(join(path, 'base')).length === 0) throw damaged(path, 'base');
  const sizes = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  for (const [, name = '', size] of sizes.matchAll(/^(\S+) (\d+)$/gm))
    if (bytes(name) < Number(size)) throw damaged(path, name);
}

export const damaged = (path: string, what: string): ClaqueError =>
  new ClaqueError('CLQ_STORE_DAMAGED', { folder: verbatim(path), what: verbatim(what) });

/** Written once the store is whole: what is missing later was lost. From then on sizes change. */
export function markOpen(path: string): void {
  writeFileSync(join(path, INITIALIZED), '');
}

/** Notes how large each file is that a table or an index lies in, once nobody writes to them. */
export function markClosed(path: string): void {
  const lines = readdirSync(join(path, 'base'), { withFileTypes: true })
    .filter((database) => database.isDirectory())
    .flatMap((database) =>
      readdirSync(join(path, 'base', database.name))
        .filter((name) => /^\d+/.test(name))
        .map((name) => `base/${database.name}/${name}`),
    );
  const sizes = lines.map((name) => `${name} ${statSync(join(path, name)).size}\n`);
  writeFileSync(join(path, INITIALIZED), sizes.join(''));
}
