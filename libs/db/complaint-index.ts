import { texts } from './columns.js';
import { run, statement, type Tx } from './statement.js';

const FORGET_WORDS = statement(
  'index.forgetWords',
  { ids: texts },
  {},
  `DELETE FROM word_index WHERE id = ANY($ids::text[])`,
);
const FORGET_BANDS = statement(
  'index.forgetBands',
  { ids: texts },
  {},
  `DELETE FROM band b USING sketch s WHERE s.id = ANY($ids::text[]) AND b.number = s.number`,
);
const FORGET_SKETCHES = statement(
  'index.forgetSketches',
  { ids: texts },
  {},
  `DELETE FROM sketch WHERE id = ANY($ids::text[])`,
);

/** Takes complaints out of the search over their words. Who says something else now is looked at again. */
export async function forgetWords(tx: Tx, ids: readonly string[]): Promise<void> {
  await run(tx, FORGET_WORDS, { ids });
}

/** Takes complaints out of all that is made of their texts: words and sketches. */
export async function forgetTexts(tx: Tx, ids: readonly string[]): Promise<void> {
  await forgetWords(tx, ids);
  // Bands go before the sketches that name them.
  await run(tx, FORGET_BANDS, { ids });
  await run(tx, FORGET_SKETCHES, { ids });
}
