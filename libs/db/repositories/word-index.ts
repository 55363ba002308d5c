import { searchedText, searchWords } from '../../domain/person/search.js';
import type { RecordStore } from '../record-store.js';
import { sqlJson } from '../sql-json.js';

const PAGE = 500;
/** Words of one text that are taken in. */
const MOST_WORDS = 5000;

/**
 * The index by which words of complaints are found: marks of words under the installation's key, no text. It is made while nothing else waits,
 * so a flood of complaints is taken in first and found a little later.
 */
export class WordIndex {
  constructor(private readonly store: RecordStore) {}

  /** Takes in what was read and is not in it. A second run changes nothing. @returns whether there was anything. */
  async catchUp(stopping: () => boolean = () => false): Promise<boolean> {
    const rows = (await this.store.source.query(
      `SELECT i.id FROM import i WHERE i.state IN ('analysing', 'done') AND i.sha256 <> '' AND NOT EXISTS (SELECT 1 FROM worded_import w WHERE w.import = i.id) ORDER BY i.id`,
    )) as { id: number }[];
    for (const { id } of rows) {
      let after = '';
      for (;;) {
        if (stopping()) return true;
        const page = await this.store.complaintTexts(id, after, PAGE);
        const entries = page.map((c) => ({
          id: c.id,
          marks: this.store.vault.words([...searchWords(searchedText(c))].slice(0, MOST_WORDS)),
        }));
        const last = page.length < PAGE;
        await this.store.source.transaction(async (tx) => {
          await tx.query(
            `INSERT INTO word_index (id, marks) SELECT id, marks FROM jsonb_to_recordset($1::jsonb) AS r(id text, marks int[]) ON CONFLICT DO NOTHING`,
            [sqlJson(entries)],
          );
          if (last) await tx.query(`INSERT INTO worded_import (import) VALUES ($1) ON CONFLICT DO NOTHING`, [id]);
        });
        if (last) break;
        after = page[page.length - 1].id;
      }
    }
    return rows.length > 0;
  }

  /** Imports that are not in it yet. */
  async behind(): Promise<number> {
    const [{ n }] = (await this.store.source.query(
      `SELECT count(*)::int AS n FROM import i WHERE i.state IN ('analysing', 'done') AND i.sha256 <> '' AND NOT EXISTS (SELECT 1 FROM worded_import w WHERE w.import = i.id)`,
    )) as { n: number }[];
    return n;
  }
}
