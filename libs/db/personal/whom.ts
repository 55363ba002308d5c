import type { Item } from '../../domain/intake/items.js';
import { isUnread, textOfRejection, type Whom, whomOf } from '../../domain/intake/whom.js';
import type { Rejection } from '../../domain/model/index.js';
import { freeTextWords } from '../../domain/person/free-text.js';
import { ints, json } from '../columns.js';
import { decryptJson, encryptJson, type SealedBody } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { run, statement, type Tx } from '../statement.js';
import { type SealedColumn, sealedBody } from './sealed-table.js';

/** Words of one refused row that are marked. */
const MOST_WORDS = 2000;

/** The marks by which the people in a row are found. */
export interface Marks {
  readonly marks: readonly string[];
  readonly words: readonly number[];
}

export const NO_MARKS: Marks = { marks: [], words: [] };

export function marksOf(vault: Vault, { lookups, complaints, text }: Whom): Marks {
  return {
    marks: [
      ...lookups.map((l) => vault.blindIndex(l.kind, l.value)),
      ...complaints.map((id) => vault.blindIndex('complaint', id)),
    ],
    words: wordsOfText(vault, text),
  };
}

/** Marks of the words of a text by which somebody who is named in it is found. */
export const wordsOfText = (vault: Vault, text: string): number[] =>
  vault.words([...freeTextWords(text)].slice(0, MOST_WORDS));

export const marksOfItem = (vault: Vault, item: Item): Marks => marksOf(vault, whomOf(item));

const ADD_PEOPLE = statement(
  'personal.addImportPeople',
  { people: json<readonly (Marks & { readonly import: number })[]>() },
  {},
  `INSERT INTO import_person (import, marks, words) SELECT import, marks, words FROM jsonb_to_recordset($people::jsonb) AS r(import int, marks bigint[], words int[])`,
);
const SET_UNREAD = statement(
  'personal.setUnread',
  { imports: ints },
  {},
  `UPDATE import SET unread = true WHERE id = ANY($imports::int[])`,
);
const REMOVE_ORIGINALS = statement(
  'personal.removeOriginals',
  { imports: ints },
  {},
  `INSERT INTO blob_removal (sha256) SELECT DISTINCT sha256 FROM import WHERE id = ANY($imports::int[]) AND sha256 <> ''
   ON CONFLICT (sha256) DO UPDATE SET done = false`,
);
const ADD_REJECTIONS = statement(
  'personal.addRejections',
  { refused: json<readonly (Marks & { readonly import: number; readonly body: SealedBody })[]>() },
  {},
  `INSERT INTO rejection (import, body, marks, words) SELECT import, body, marks, words FROM jsonb_to_recordset($refused::jsonb) AS r(import int, body jsonb, marks bigint[], words int[])`,
);

/** Gathers whom imports hold beside the records that they added: the people of refused and of repeated rows. */
export class ImportPeople {
  private readonly people = new Map<number, { marks: Set<string>; words: Set<number> }>();
  private readonly unread = new Set<number>();
  private readonly again = new Set<number>();

  add(id: number, { marks, words }: Marks): void {
    let known = this.people.get(id);
    if (known === undefined) {
      known = { marks: new Set(), words: new Set() };
      this.people.set(id, known);
    }
    for (const m of marks) known.marks.add(m);
    for (const w of words) known.words.add(w);
  }

  refused(id: number, item: Item): void {
    if (isUnread(item)) this.unread.add(id);
  }

  /** Says that an import's file holds somebody who was erased: once it is read, the file goes. */
  erasedAgain(id: number): void {
    this.again.add(id);
  }

  async write(tx: Tx): Promise<void> {
    const people = [...this.people]
      .map(([id, { marks, words }]) => ({ import: id, marks: [...marks], words: [...words] }))
      .filter((r) => r.marks.length > 0 || r.words.length > 0);
    if (people.length > 0) await run(tx, ADD_PEOPLE, { people });
    if (this.unread.size > 0) await run(tx, SET_UNREAD, { imports: [...this.unread] });
    if (this.again.size > 0) await run(tx, REMOVE_ORIGINALS, { imports: [...this.again] });
  }
}

/** What a refused row is sealed as: it opens as one of its import alone. */
export const aboutRejection = (id: number): string => `rejection:${id}`;

/** Refused rows. Those that an older version kept in the open get marks of what they repeat of their row. */
export const SEALED_REJECTIONS: SealedColumn = {
  ...sealedBody('rejection', { id: 'int' }, (r) => aboutRejection(r['import'] as number), ['import', 'words']),
  more: { words: 'int[]' },
  reseal: (vault, row) => {
    const about = aboutRejection(row['import'] as number);
    const body = row['body'] as SealedBody;
    const rejection = decryptJson<Rejection>(vault, about, body);
    const words = body.sealed === undefined ? vault.words(freeTextWords(textOfRejection(rejection))) : row['words'];
    return { value: encryptJson(vault, about, rejection), more: { words } };
  },
};

/** Keeps refused rows, sealed, with marks of the people in them. */
export async function putRejections(
  tx: Tx,
  vault: Vault,
  refused: readonly { readonly import: number; readonly body: Rejection; readonly whom: Marks }[],
): Promise<void> {
  if (refused.length === 0) return;
  const sealed = refused.map(({ import: id, body, whom }) => ({
    import: id,
    body: encryptJson(vault, aboutRejection(id), body),
    ...whom,
  }));
  await run(tx, ADD_REJECTIONS, { refused: sealed });
}
