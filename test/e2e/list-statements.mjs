// Preloaded into a server of a test: each statement that it sends to PGlite is a line of a file.
import { appendFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

const file = process.env.CLAQUE_TEST_STATEMENTS;
const base = Object.getPrototypeOf(PGlite.prototype);
for (const name of ['query', 'exec']) {
  const own = base[name];
  base[name] = function listed(text, ...rest) {
    appendFileSync(file, `${text.replace(/\s+/g, ' ').slice(0, 160)}\n`);
    return own.call(this, text, ...rest);
  };
}
