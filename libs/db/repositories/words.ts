import { searchedText, searchWords } from '../../domain/person/search.js';
import { int, json } from '../columns.js';
import type { Database } from '../database.js';
import { one, rows, run, statement } from '../statement.js';
import type { RecordRepository } from './records.js';

const PAGE = 500;
/** Words of one text that are taken in. */
const MOST_WORDS = 5000;

const BEHIND = `FROM import i WHERE i.state IN ('analysing', 'done') AND i.sha256 <> '' AND NOT EXISTS (SELECT 1 FROM worded_import w WHERE w.import = i.id)`;
const NEXT = statement('words.next', {}, { id: int }, `SELECT i.id ${BEHIND} ORDER BY i.id`);
const COUNT = statement('words.behind', {}, { n: int }, `SELECT count(*)::int AS n ${BEHIND}`);
const ADD = statement(
  'words.add',
  { entries: json<readonly { readonly id: string; readonly marks: readonly number[] }[]>() },
  {},
  `INSERT INTO word_index (id, marks) SELECT id, marks FROM jsonb_to_recordset($entries::jsonb) AS r(id text, marks int[]) ON CONFLICT DO NOTHING`,
);
const END = statement(
  'words.end',
  { import: int },
  {},
  `INSERT INTO worded_import (import) VALUES ($import) ON CONFLICT DO NOTHING`,
);

/**
 * The index that finds complaints by their words: marks of words under the installation's key, no text.
 * It is made while nothing else waits. So a flood of complaints is taken in first and found a little later.
 */
export class WordIndex {
  constructor(
    private readonly db: Database,
    private readonly records: RecordRepository,
  ) {}

  /** Takes in what was read and is not in it. A second run changes nothing. @returns whether there was anything. */
  async catchUp(stopping: () => boolean = () => false): Promise<boolean> {
    const imports = await rows(this.db.tx, NEXT, {});
    for (const { id } of imports) {
      for (let after = ''; ; ) {
        if (stopping()) return true;
        const page = await this.records.complaintTexts(id, after, PAGE);
        const entries = page.map((c) => ({
          id: c.id,
          marks: this.db.vault.words([...searchWords(searchedText(c))].slice(0, MOST_WORDS)),
        }));
        const last = page.length < PAGE;
        await this.db.source.transaction(async (tx) => {
          await run(tx, ADD, { entries });
          if (last) await run(tx, END, { import: id });
        });
        const end = page.at(-1);
        if (last || end === undefined) break;
        after = end.id;
      }
    }
    return imports.length > 0;
  }

  /** Imports that are not in it yet. */
  async behind(): Promise<number> {
    return (await one(this.db.tx, COUNT, {})).n;
  }
}
