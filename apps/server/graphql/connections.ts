import type { Page, PageArgs } from '../../../libs/db/store.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';

/** Rows in one page, at most. */
export const LARGEST_PAGE = 100;

export interface ConnectionArgs {
  readonly first: number;
  readonly after?: string | null;
}

/** Relay cursor connections (relay.dev/graphql/connections.htm): a cursor is the place of its row, rank and id. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** @throws ClaqueError CLQ_QUERY_REFUSED or CLQ_CURSOR_BAD. */
export function pageArgs({ first, after }: ConnectionArgs): PageArgs {
  if (!(first >= 1 && first <= LARGEST_PAGE)) throw new ClaqueError('CLQ_PAGE_SIZE', { first, limit: LARGEST_PAGE });
  if (after === null || after === undefined || after === '') return { first, after: null };
  const [, rank, id] = /^c:(-?\d{1,16}):(.*)$/s.exec(Buffer.from(after, 'base64url').toString('utf8')) ?? [];
  if (id === undefined || !Number.isSafeInteger(Number(rank)) || id.includes('\0'))
    throw new ClaqueError('CLQ_CURSOR_BAD');
  return { first, after: { rank: Number(rank), id } };
}

export function connection<T, N>(page: Page<T>, map: (item: T) => N): Connection<N> {
  const edges = page.items.map(({ rank, id, item }) => ({
    cursor: Buffer.from(`c:${rank}:${id}`).toString('base64url'),
    node: map(item),
  }));
  return {
    edges,
    pageInfo: { hasNextPage: page.more, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: page.total,
  };
}
