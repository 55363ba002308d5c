import { join } from 'node:path';
import { root } from './e2e/cli.js';

/** A port where nothing listens, as the servers of the tests find theirs: no outgoing connection takes it meanwhile. */
export const { freePort } = (await import(join(root, 'scripts/servers/machine.mjs'))) as {
  freePort: () => Promise<number>;
};
