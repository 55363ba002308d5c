import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type CombinedError, useClient } from 'urql';
import { graphql } from '../../gql/gql.js';
import type { GraphNodeInput, LookupKind } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { NO_VIEW, type View, withFound } from './view.js';

const AROUND = graphql(`
  query Around($of: GraphNodeInput!, $hops: Int!, $limit: Int!) {
    neighbourhood(of: $of, hops: $hops, limit: $limit) {
      nodes { id kind label }
      edges { id kind from to record at }
      hubs more
    }
  }
`);
const RING = graphql(`
  query RingGraph($ring: ID!) {
    ringGraph(ring: $ring) {
      nodes { id kind label }
      edges { id kind from to record at }
      hubs more
    }
  }
`);
const PATH = graphql(`
  query PathBetween($from: GraphNodeInput!, $to: GraphNodeInput!) {
    shortestPath(from: $from, to: $to) {
      nodes { id kind label }
      edges { id kind from to record at }
    }
  }
`);
const PEOPLE = graphql(`
  query FindPeople($kind: LookupKind!, $value: String!) {
    findPeople(kind: $kind, value: $value) { complaints }
  }
`);

/** Kinds of nodes that one may start from. */
export const SEARCHED = ['phone', 'debtor', 'agency', 'account', 'complaint', 'ring'] as const;
/** What no node is called by: looked up among the complaints, whose nodes are shown. */
export const LOOKED_UP = [
  'name',
  'id_number',
  'email',
  'address',
  'device',
  'ip',
] as const satisfies readonly LookupKind[];
export type SearchKind = (typeof SEARCHED)[number] | (typeof LOOKED_UP)[number];

/** Complaints that one lookup shows. */
const COMPLAINTS_LIMIT = 20;
/** Nodes that one step brings, and several steps at once. */
const NEAR_LIMIT = 300;
const FAR_LIMIT = 5000;
/** Acts that can be undone. */
const UNDO_LIMIT = 50;

export interface Explorer {
  readonly view: View;
  /** What the last act has to say, such as that nothing was found. */
  readonly message: string | null;
  readonly act: (change: (view: View) => View) => void;
  /** Null where there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly clear: () => void;
  readonly expand: (of: GraphNodeInput, hops?: number) => Promise<void>;
  readonly find: (kind: SearchKind, key: string, hops: number) => Promise<void>;
  readonly path: (from: string, to: string) => Promise<void>;
}

/** The graph as somebody explores it; the address says what it starts from. */
export function useExplorer(): Explorer {
  const { t, localize } = useLanguage();
  const client = useClient();
  const [params] = useSearchParams();
  const [steps, setSteps] = useState<readonly View[]>([NO_VIEW]);
  const [message, setMessage] = useState<string | null>(null);
  const act = useCallback(
    (change: (v: View) => View) => setSteps((old) => [...old.slice(-UNDO_LIMIT), change(old.at(-1) ?? NO_VIEW)]),
    [],
  );
  const fail = (error: CombinedError | undefined) => {
    const refused = error?.graphQLErrors[0];
    const zh = refused?.extensions['zh'];
    if (refused) setMessage(typeof zh === 'string' ? localize({ en: refused.message, zh }) : refused.message);
    else setMessage(t(error ? 'unreachable' : 'graphNone'));
  };
  const expand = async (of: GraphNodeInput, hops = 1) => {
    const limit = hops === 1 ? NEAR_LIMIT : FAR_LIMIT;
    const { data, error } = await client.query(AROUND, { of, hops, limit }).toPromise();
    const found = data?.neighbourhood;
    if (!found) return fail(error);
    setMessage(found.more ? t('graphMore') : null);
    act((v) => withFound(v, found, typeof of.id === 'string' ? of.id : null));
  };
  const find = async (kind: SearchKind, key: string, hops: number) => {
    const lookup = LOOKED_UP.find((l) => l === kind);
    if (lookup === undefined) return expand({ kind, key }, hops);
    const { data, error } = await client.query(PEOPLE, { kind: lookup, value: key }).toPromise();
    const complaints = data?.findPeople.complaints ?? [];
    if (complaints.length === 0) return fail(error);
    for (const id of complaints.slice(0, COMPLAINTS_LIMIT)) await expand({ kind: 'complaint', key: id }, hops);
    if (complaints.length > COMPLAINTS_LIMIT) setMessage(t('graphMore'));
  };
  const path = async (from: string, to: string) => {
    const { data, error } = await client.query(PATH, { from: { id: from }, to: { id: to } }).toPromise();
    if (error) return fail(error);
    const found = data?.shortestPath;
    setMessage(found ? t('pathLength', { n: found.edges.length }) : t('pathNone'));
    if (found) act((v) => withFound(v, found, null));
  };
  const openRing = async (ring: string) => {
    const { data, error } = await client.query(RING, { ring }).toPromise();
    const found = data?.ringGraph;
    if (!found) return fail(error);
    act((v) => withFound(v, found, null));
  };
  const latest = useRef({ expand, openRing });
  latest.current = { expand, openRing };
  const address = params.toString();
  useEffect(() => {
    const start = new URLSearchParams(address);
    const ring = start.get('ring');
    if (ring !== null) void latest.current.openRing(ring);
    for (const id of start.getAll('node')) void latest.current.expand({ id });
  }, [address]);
  return {
    view: steps.at(-1) ?? NO_VIEW,
    message,
    act,
    undo: steps.length < 2 ? null : () => setSteps(steps.slice(0, -1)),
    clear: () => setSteps([NO_VIEW]),
    expand,
    find,
    path,
  };
}
