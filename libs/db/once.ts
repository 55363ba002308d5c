import { text, texts } from './columns.js';
import { rows, run, statement, type Tx } from './statement.js';

const DONE = statement(
  'once.done',
  { names: texts },
  { name: text },
  `SELECT name FROM installation WHERE name = ANY($names::text[])`,
);
const NOTE = statement(
  'once.note',
  { names: texts },
  {},
  `INSERT INTO installation (name, value) SELECT name, 'true' FROM unnest($names::text[]) AS d(name) ON CONFLICT DO NOTHING`,
);

/** Whether a store has had all of these works done. */
export const isDone = async (tx: Tx, names: readonly string[]): Promise<boolean> =>
  (await rows(tx, DONE, { names })).length === names.length;

/** Does work that a store needs once, and notes under these names of the installation that it was done. */
export async function once(tx: Tx, names: readonly string[], work: () => Promise<void>): Promise<void> {
  if (await isDone(tx, names)) return;
  await work();
  await run(tx, NOTE, { names });
}
