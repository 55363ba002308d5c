import { useCallback, useEffect, useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { graphql } from '../../gql/gql.js';
import type { QueueFilter, QueueQuery } from '../../gql/graphql.js';

const QUEUE = graphql(`
  query Queue($first: Int!, $skip: Int!, $filter: QueueFilter) {
    queue(first: $first, skip: $skip, filter: $filter) {
      totalCount
      edges {
        node {
          lane assignee
          complaint { id institution text reasons { message { zh en } } }
          clock { due left alert missed state }
        }
      }
    }
  }
`);

/** Rows that one request brings. */
const PAGE = 100;

export type QueueRow = QueueQuery['queue']['edges'][number]['node'];
export interface QueueRows {
  /** By their places; what nobody has looked at yet is not there. */
  readonly rows: ReadonlyMap<number, QueueRow>;
  /** How many there are; null: not known yet. */
  readonly total: number | null;
  readonly error: CombinedError | undefined;
}
const NO_ROWS: QueueRows = { rows: new Map(), total: null, error: undefined };

/** The queue as far as somebody looks. Pages are fetched as they come into sight, wherever the bar is dragged to. */
export function useQueue(filter: QueueFilter): readonly [QueueRows, (from: number, to: number) => void] {
  const client = useClient();
  const [state, setState] = useState(NO_ROWS);
  const wanted = JSON.stringify(filter);
  const asked = useRef({ wanted: '', pages: new Set<number>() });
  const fetchPage = useCallback(
    (number: number) => {
      const current = asked.current;
      if (current.pages.has(number)) return;
      current.pages.add(number);
      const variables = { first: PAGE, skip: number * PAGE, filter: JSON.parse(current.wanted) as QueueFilter };
      void client
        .query(QUEUE, variables, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data, error }) => {
          // Another filter was chosen in the meantime.
          if (asked.current !== current) return;
          if (!data) {
            current.pages.delete(number);
            setState((old) => ({ ...old, error }));
            return;
          }
          setState((old) => {
            const rows = new Map(old.rows);
            for (const [place, { node }] of data.queue.edges.entries()) rows.set(number * PAGE + place, node);
            return { rows, total: data.queue.totalCount, error: undefined };
          });
        });
    },
    [client],
  );
  useEffect(() => {
    asked.current = { wanted, pages: new Set() };
    setState(NO_ROWS);
    fetchPage(0);
  }, [wanted, fetchPage]);
  const see = useCallback(
    (from: number, to: number) => {
      for (let number = Math.floor(from / PAGE); number <= Math.floor(to / PAGE); number++) fetchPage(number);
    },
    [fetchPage],
  );
  return [state, see];
}
