import { freeTextWords } from '../../domain/person/free-text.js';
import { json, texts, word } from '../columns.js';
import type { Vault } from '../encryption/vault.js';
import { run, statement, type Tx } from '../statement.js';

const ADD = statement(
  'personal.addTextMarks',
  {
    place: word<'case' | 'inquiry'>(),
    texts: json<readonly { readonly id: string; readonly words: readonly number[] }[]>(),
  },
  {},
  `INSERT INTO text_mark (place, id, words) SELECT $place, id, words FROM jsonb_to_recordset($texts::jsonb) AS r(id text, words int[])
   ON CONFLICT (place, id) DO UPDATE SET words = excluded.words`,
);

const REMOVE = statement(
  'personal.removeTextMarks',
  { place: word<MarkedPlace>(), ids: texts },
  {},
  `DELETE FROM text_mark WHERE place = $place AND id = ANY($ids::text[])`,
);

/** Where sealed texts of people lie. */
export type MarkedPlace = 'audit' | 'case' | 'inquiry';

/** Takes the marks of texts away. */
export const removeTextMarks = (tx: Tx, place: MarkedPlace, ids: readonly string[]): Promise<unknown> =>
  run(tx, REMOVE, { place, ids });

/** Everything below fields of these names in which people wrote, a line each. */
export function writtenIn(of: unknown, fields: ReadonlySet<string>): string {
  const texts: string[] = [];
  const walk = (part: unknown, free: boolean): void => {
    if (typeof part === 'string') {
      if (free) texts.push(part);
    } else if (typeof part === 'object' && part !== null)
      for (const [name, value] of Object.entries(part)) walk(value, free || fields.has(name));
  };
  walk(of, false);
  return texts.join('\n');
}

/** Keeps marks of the words of texts, by which erasure finds them. A text without words gets none. */
export async function markTexts(
  tx: Tx,
  vault: Vault,
  place: 'case' | 'inquiry',
  texts: readonly { readonly id: string; readonly text: string }[],
): Promise<void> {
  const marked = texts.flatMap(({ id, text }) => {
    const words = vault.words(freeTextWords(text));
    return words.length === 0 ? [] : [{ id, words }];
  });
  if (marked.length > 0) await run(tx, ADD, { place, texts: marked });
}
