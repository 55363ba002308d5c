import type { DataSource, EntityManager } from 'typeorm';
import { type CaseEvent, type Part } from '../../domain/cases/case.js';
import { freeTextWords } from '../../domain/person/free-text.js';
import { lookupValue } from '../../domain/person/lookups.js';
import { decryptJson, type SealedBody } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { sqlJson } from '../sql-json.js';
import { select } from './place.js';

/** Fields of cases, judgements and acts in which people write freely. */
export const FREE_TEXT: ReadonlySet<string> = new Set(['reason', 'title', 'text', 'name', 'note', 'why', 'source']);

/** Says in the table of the installation that the cases of older versions have their marks. */
const DONE = 'casesMarked';
/** Events that are marked at a time. */
const PAGE = 500;

/** Mark of what stands in a case. A number is one however it was typed. */
export function partMark(vault: Vault, kind: string, id: string): string {
  const normal = kind === 'phone' || kind === 'account' ? lookupValue(kind, id) : '';
  return vault.blindIndex(`case:${kind}`, normal === '' ? id : normal);
}

/** Who, what and which files an event puts into a case. */
function partsOf(event: CaseEvent): readonly Pick<Part | { kind: 'file'; id: string }, 'kind' | 'id'>[] {
  if (event.kind === 'added' || event.kind === 'took') return event.parts;
  return event.kind === 'filed' ? [{ kind: 'file', id: event.file.sha256 }] : [];
}

/** All that people wrote in an event. */
export function textOfEvent(event: CaseEvent): string {
  const texts: string[] = [];
  const walk = (of: unknown, free: boolean): void => {
    if (typeof of === 'string') {
      if (free) texts.push(of);
    } else if (typeof of === 'object' && of !== null)
      for (const [name, value] of Object.entries(of)) walk(value, free || FREE_TEXT.has(name));
  };
  walk(event, false);
  return texts.join('\n');
}

/** Keeps marks of what an event puts into a case and of the words in it, by which the case is found when somebody is erased. */
export async function markEvents(
  tx: EntityManager,
  vault: Vault,
  events: readonly { readonly id: string; readonly number: number; readonly event: CaseEvent }[],
): Promise<void> {
  const parts = events.flatMap(({ id, event }) =>
    partsOf(event).map((p) => ({ kind: p.kind, mark: partMark(vault, p.kind, p.id), investigation: id })),
  );
  if (parts.length > 0)
    await tx.query(
      `INSERT INTO case_part (kind, mark, investigation) SELECT kind, mark, investigation FROM jsonb_to_recordset($1::jsonb) AS r(kind text, mark bigint, investigation text) ON CONFLICT DO NOTHING`,
      [sqlJson(parts)],
    );
  const texts = events.flatMap(({ id, number, event }) => {
    const words = vault.words(freeTextWords(textOfEvent(event)));
    return words.length === 0 ? [] : [{ id: `${id}:${number}`, words }];
  });
  if (texts.length > 0)
    await tx.query(
      `INSERT INTO text_mark (place, id, words) SELECT 'case', id, words FROM jsonb_to_recordset($1::jsonb) AS r(id text, words int[])
       ON CONFLICT (place, id) DO UPDATE SET words = excluded.words`,
      [sqlJson(texts)],
    );
}

/** Marks the cases of versions that kept no marks, once. */
export async function markCasesOnce({ source, vault }: { readonly source: DataSource; readonly vault: Vault }) {
  const known = (await source.query(`SELECT 1 FROM installation WHERE name = $1`, [DONE])) as unknown[];
  if (known.length > 0) return;
  for (let last: readonly [string, number] = ['', 0]; ; ) {
    const rows = await select<{ id: string; number: number; body: SealedBody }>(
      source.manager,
      `SELECT investigation AS id, number, body FROM investigation_event WHERE (investigation COLLATE "C", number) > ($1, $2) ORDER BY investigation COLLATE "C", number LIMIT ${PAGE}`,
      last,
    );
    await markEvents(
      source.manager,
      vault,
      rows.map(({ id, number, body }) => ({ id, number, event: decryptJson(vault, `case:${id}:${number}`, body) })),
    );
    if (rows.length < PAGE) break;
    const end = rows[rows.length - 1];
    last = [end.id, end.number];
  }
  await source.query(`INSERT INTO installation (name, value) VALUES ($1, 'true') ON CONFLICT DO NOTHING`, [DONE]);
}
