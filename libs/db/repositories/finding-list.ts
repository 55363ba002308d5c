import { bigint, int, json, text } from '../columns.js';
import type { SealedBody } from '../encryption/sealed-rows.js';
import { type Cursor, type Page, type PageArgs, page } from '../page.js';
import { statement } from '../statement.js';

/** Columns of a row of a list of findings, and what a page begins behind. */
export const ITEM = { rank: bigint, id: text, item: json<SealedBody>() };
export const BEHIND = { rank: bigint, id: text, limit: bigint };
/** SQL that orders findings, and begins behind a place. */
export const IN_ORDER = `(f.rank, f.id COLLATE "C") > ($rank, $id) ORDER BY f.rank, f.id COLLATE "C" LIMIT $limit`;

/**
 * Statements of what is listed by rank: how many there are, a page, and who stands in each. The last fields are not sealed.
 *
 * @param name of the repository; the statements are called after it.
 * @param kind of the findings.
 */
export const ranked = (name: string, kind: 'group' | 'ring') => ({
  count: statement(
    `${name}.count`,
    {},
    { n: int },
    `SELECT count(*)::int AS n FROM finding f WHERE f.kind = '${kind}'`,
  ),
  page: statement(
    `${name}.page`,
    BEHIND,
    ITEM,
    `SELECT f.rank, f.id, f.body AS item FROM finding f WHERE f.kind = '${kind}' AND ${IN_ORDER}`,
  ),
  known: statement(
    `${name}.known`,
    {},
    { id: text, debtors: json<readonly string[]>(), complaints: json<readonly string[]>() },
    `SELECT body->>'id' AS id, body->'debtors' AS debtors, body->'complaints' AS complaints FROM finding WHERE kind = '${kind}' ORDER BY rank`,
  ),
});

interface Asked<T> {
  /** All that may be in the list. */
  readonly count: () => Promise<{ readonly n: number }>;
  readonly next: (
    behind: Cursor & { readonly limit: number },
  ) => Promise<readonly (Cursor & { readonly item: SealedBody })[]>;
  readonly open: (id: string, body: SealedBody) => T;
  /** What can be decided only once a row is opened. */
  readonly only?: (item: T) => boolean;
}

/** Rows read at once where some are passed over. */
const STRIDE = 200;

/** A page of findings in order. */
export async function findingPage<T>(
  { count, next, open, only }: Asked<T>,
  { after, first }: PageArgs,
): Promise<Page<T>> {
  const { n } = await count();
  const items: (Cursor & { readonly item: T })[] = [];
  let place: Cursor = after === null ? { rank: Number.MIN_SAFE_INTEGER, id: '' } : { rank: after.rank, id: after.id };
  // Rows that do not match once opened are passed over, page by page.
  for (let limit = first + 1; ; limit = Math.max(first + 1, STRIDE)) {
    const found = await next({ ...place, limit });
    for (const { id, rank, item } of found) {
      place = { rank, id };
      const opened = open(id, item);
      if (items.length <= first && (only === undefined || only(opened))) items.push({ ...place, item: opened });
    }
    if (found.length < limit || items.length > first) return page(items, first, n);
  }
}
