import {
  Anchor,
  Button,
  Checkbox,
  Group,
  List,
  NativeSelect,
  Paper,
  RangeSlider,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { exportFollowTheMoney, exportGexf } from '../../../../../libs/reports/graph-export.js';
import { EmptyState } from '../../components/empty-state.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { type Drawn, GraphCanvas } from './graph-canvas.js';
import { KIND_COLOURS, kindName } from './kinds.js';
import { daysOf, type GraphNode, NO_VIEW, shownOf, type View, withFound } from './view.js';

const AROUND = graphql(`
  query Around($of: GraphNodeInput!, $hops: Int!, $most: Int!) {
    neighbourhood(of: $of, hops: $hops, most: $most) {
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

/** What one may begin with, and the kind of node that it is. */
const SEARCHED = ['phone', 'debtor', 'agency', 'account', 'complaint', 'ring'] as const;
/** What no node is called by: found among the complaints, whose nodes are shown. */
const LOOKED_UP = ['name', 'id_number', 'email', 'address', 'device', 'ip'] as const;
/** Complaints that one lookup brings. */
const MOST_COMPLAINTS = 20;
/** Nodes that one step brings, at most; and several steps at once. */
const MOST = 300;
const MOST_FAR = 5000;
/** Days that are shown at a time while the time is played. */
const WINDOW = 14;
const SAVED = 'claque-views';

interface Saved {
  readonly name: string;
  readonly ids: readonly string[];
  readonly notes: string;
}

const saved = (): Saved[] => JSON.parse(localStorage.getItem(SAVED) ?? '[]') as Saved[];

/** The graph, step by step: who shares what with whom, and on which record that rests. */
export function ExplorerPage() {
  const { t, language } = useLanguage();
  const client = useClient();
  const [params, setParams] = useSearchParams();
  const [steps, setSteps] = useState<readonly View[]>([NO_VIEW]);
  const view = steps[steps.length - 1];
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [kindsOff, setKindsOff] = useState<ReadonlySet<string>>(new Set());
  const [range, setRange] = useState<[number, number] | null>(null);
  const [playing, setPlaying] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof SEARCHED)[number] | (typeof LOOKED_UP)[number]>('phone');
  const [key, setKey] = useState('');
  const [far, setFar] = useState('1');
  const [notes, setNotes] = useState('');
  const [name, setName] = useState('');
  const [views, setViews] = useState(saved);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const days = useMemo(() => daysOf(view), [view]);
  const time = useMemo(() => {
    if (range === null || days.length < 2) return null;
    const day = (i: number) => days[Math.min(i, days.length - 1)];
    return { from: day(range[0]), to: day(range[1]) };
  }, [range, days]);
  // The page answers at once; what is drawn follows.
  const laidOut = useDeferredValue(view);
  const [lateKinds, lateTime] = [useDeferredValue(kindsOff), useDeferredValue(time)];
  const shown = useMemo(() => shownOf(laidOut, lateKinds, lateTime), [laidOut, lateKinds, lateTime]);

  const act = useCallback(
    (change: (v: View) => View) => setSteps((old) => [...old.slice(-50), change(old[old.length - 1])]),
    [],
  );
  const around = useCallback(
    async (of: { id?: string; kind?: string; key?: string }, hops = 1): Promise<boolean> => {
      const { data, error } = await client.query(AROUND, { of, hops, most: hops === 1 ? MOST : MOST_FAR }).toPromise();
      if (error || !data) {
        setTold(error?.message ?? null);
        return false;
      }
      const found = data.neighbourhood;
      if (!found) {
        setTold(t('graphNone'));
        return false;
      }
      setTold(found.more ? t('graphMore') : null);
      act((v) => withFound(v, found, of.id ?? null));
      return true;
    },
    [client, act, t],
  );

  const latest = useRef({ act, around, client, t });
  latest.current = { act, around, client, t };
  // The address says what is shown: a ring, or nodes that somebody shared.
  const address = params.toString();
  useEffect(() => {
    const now = latest.current;
    const given = new URLSearchParams(address);
    const ring = given.get('ring');
    if (ring !== null)
      void now.client
        .query(RING, { ring })
        .toPromise()
        .then(({ data }) => {
          const found = data?.ringGraph;
          if (found) now.act((v) => withFound(v, found, null));
          else setTold(now.t('graphNone'));
        });
    for (const id of given.getAll('node')) void now.around({ id });
  }, [address]);

  useEffect(() => {
    if (!playing || days.length < 2) return undefined;
    const timer = setInterval(() => {
      setRange((old) => {
        const from = old === null || old[1] >= days.length - 1 ? 0 : old[0] + 1;
        return [from, Math.min(days.length - 1, from + WINDOW)];
      });
    }, 400);
    return () => clearInterval(timer);
  }, [playing, days.length]);

  const find = async () => {
    const lookup = LOOKED_UP.find((l) => l === kind);
    if (lookup === undefined) {
      await around({ kind, key: key.trim() }, Number(far));
      return;
    }
    const { data, error } = await client.query(PEOPLE, { kind: lookup, value: key.trim() }).toPromise();
    const found = data?.findPeople.complaints ?? [];
    if (found.length === 0) setTold(error?.graphQLErrors[0]?.message ?? t('graphNone'));
    for (const id of found.slice(0, MOST_COMPLAINTS)) await around({ kind: 'complaint', key: id }, Number(far));
    if (found.length > MOST_COMPLAINTS) setTold(t('graphMore'));
  };
  const pick = (id: string, also: boolean) =>
    setSelected((old) => (also ? [...old.filter((o) => o !== id).slice(-1), id] : [id]));
  const at = (id: string): GraphNode | undefined => view.nodes.get(id);
  const [one, two] = [selected[selected.length - 1], selected.length > 1 ? selected[0] : undefined];
  const kinds = [...Map.groupBy(view.nodes.values(), (n) => n.kind)].sort(([x], [y]) => (x < y ? -1 : 1));
  const download = (content: Blob, file: string) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = file;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const graph = () => ({
    nodes: shown.nodes.map(({ id, kind: k, label }) => ({ id, kind: k, label })),
    edges: shown.edges.map(({ id, kind: k, from, to, record, at: when }) => ({
      id,
      kind: k,
      from,
      to,
      record,
      at: when ?? null,
    })),
  });
  const keep = (list: Saved[]) => {
    localStorage.setItem(SAVED, JSON.stringify(list));
    setViews(list);
  };
  return (
    <Stack>
      <Title order={2}>{t('explorer')}</Title>
      <Text c="dimmed">{t('explorerHint')}</Text>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void find();
        }}
      >
        <Group align="end">
          <NativeSelect
            label={t('partKind')}
            value={kind}
            onChange={(e) => setKind(e.currentTarget.value as typeof kind)}
            data={[
              ...SEARCHED.map((s) => ({ value: s as string, label: kindName(s, language) })),
              ...LOOKED_UP.map((s) => ({ value: s as string, label: t(`lookup_${s}`) })),
            ]}
          />
          <TextInput
            label={t('explorerKey')}
            value={key}
            onChange={(e) => setKey(e.currentTarget.value)}
            style={{ minWidth: 260 }}
          />
          <NativeSelect
            label={t('howFar')}
            value={far}
            onChange={(e) => setFar(e.currentTarget.value)}
            data={['1', '2', '3', '4']}
          />
          <Button type="submit" disabled={key.trim() === ''}>
            {t('search')}
          </Button>
          <Button variant="default" disabled={steps.length < 2} onClick={() => setSteps(steps.slice(0, -1))}>
            {t('undo')}
          </Button>
        </Group>
      </form>
      {told !== null && <Text role="status">{told}</Text>}
      {view.nodes.size === 0 ? (
        <EmptyState text="explorerEmpty" />
      ) : (
        <div className="explorer">
          <div>
            <GraphCanvas
              view={laidOut}
              shown={shown}
              selected={selected}
              onPick={pick}
              onOpen={(id) => void around({ id })}
              onPin={(id) => act((v) => ({ ...v, pinned: new Set([...v.pinned, id]) }))}
              onDrawn={setDrawn}
            />
            {days.length > 1 && (
              <Group mt="xs" wrap="nowrap">
                <Button size="xs" variant="default" onClick={() => setPlaying(!playing)}>
                  {playing ? t('pause') : t('play')}
                </Button>
                <RangeSlider
                  style={{ flex: 1 }}
                  min={0}
                  max={days.length - 1}
                  minRange={0}
                  value={range ?? [0, days.length - 1]}
                  onChange={setRange}
                  label={(i) => days[i] ?? ''}
                  thumbFromLabel={t('timeFrom')}
                  thumbToLabel={t('timeTo')}
                />
                <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
                  {time?.from ?? days[0]} – {time?.to ?? days[days.length - 1]}
                </Text>
              </Group>
            )}
          </div>
          <Stack gap="sm">
            <Paper withBorder p="sm" data-testid="legend">
              <Text fw={600}>
                {shown.nodes.length} / {view.nodes.size} {t('nodes')}, {shown.edges.length} {t('edges')}
              </Text>
              {kinds.map(([k, of]) => (
                <Checkbox
                  key={k}
                  mt={4}
                  checked={!kindsOff.has(k)}
                  onChange={(e) => {
                    const off = new Set(kindsOff);
                    if (e.currentTarget.checked) off.delete(k);
                    else off.add(k);
                    setKindsOff(off);
                  }}
                  label={
                    <>
                      <span className="dot" style={{ background: KIND_COLOURS[k] ?? '#5b6675' }} />{' '}
                      {kindName(k, language)} ({of.length})
                    </>
                  }
                />
              ))}
            </Paper>
            {one !== undefined && at(one) && (
              <Paper withBorder p="sm" data-testid="selected">
                <Text fw={600}>
                  {kindName(at(one)!.kind, language)} {at(one)!.label}
                </Text>
                <Group gap={6} mt={6}>
                  <Button size="xs" variant="default" onClick={() => void around({ id: one })}>
                    {t('expand')}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => {
                      act((v) => ({ ...v, hidden: new Set([...v.hidden, one]) }));
                      setSelected([]);
                    }}
                  >
                    {t('hide')}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() =>
                      act((v) => {
                        const pinned = new Set(v.pinned);
                        if (!pinned.delete(one)) pinned.add(one);
                        return { ...v, pinned };
                      })
                    }
                  >
                    {view.pinned.has(one) ? t('unpin') : t('pin')}
                  </Button>
                  {one.startsWith('ring:') && (
                    <Button size="xs" variant="default" component={Link} to={`/rings/${one.slice(5)}`}>
                      {t('ringOne')}
                    </Button>
                  )}
                </Group>
                {two !== undefined && at(two) && (
                  <Button
                    size="xs"
                    mt={6}
                    onClick={() =>
                      void client
                        .query(PATH, { from: { id: two }, to: { id: one } })
                        .toPromise()
                        .then(({ data }) => {
                          const path = data?.shortestPath;
                          setTold(path ? `${t('pathLength')} ${path.edges.length}` : t('pathNone'));
                          if (path) act((v) => withFound(v, path, null));
                        })
                    }
                  >
                    {t('pathTo')} {at(two)!.label}
                  </Button>
                )}
                <Text mt="sm" size="sm" fw={600}>
                  {t('whyEdge')}
                </Text>
                <List listStyleType="none" size="sm" className="edges">
                  {shown.edges
                    .filter((e) => e.from === one || e.to === one)
                    .slice(0, 50)
                    .map((e) => {
                      const other = e.from === one ? e.to : e.from;
                      return (
                        <List.Item key={e.id}>
                          <button type="button" className="plain" onClick={() => pick(other, false)}>
                            {at(other)?.label}
                          </button>{' '}
                          · {e.kind.replaceAll('_', ' ')} · {e.at?.slice(0, 10) ?? ''}{' '}
                          <Anchor component={Link} to={`/complaints/${encodeURIComponent(e.record)}`} size="sm">
                            {e.record}
                          </Anchor>
                        </List.Item>
                      );
                    })}
                </List>
              </Paper>
            )}
            <Paper withBorder p="sm">
              <details>
                <summary>{t('nodeList')}</summary>
                <List listStyleType="none" size="sm" className="edges" data-testid="node-list">
                  {shown.nodes.slice(0, 300).map((n) => (
                    <List.Item key={n.id}>
                      <button type="button" className="plain" onClick={(e) => pick(n.id, e.shiftKey)}>
                        {kindName(n.kind, language)} {n.label}
                      </button>
                    </List.Item>
                  ))}
                </List>
              </details>
            </Paper>
            <Paper withBorder p="sm">
              <Textarea label={t('notes')} value={notes} onChange={(e) => setNotes(e.currentTarget.value)} autosize />
              <Group align="end" mt={6}>
                <TextInput
                  label={t('viewName')}
                  value={name}
                  onChange={(e) => setName(e.currentTarget.value)}
                  style={{ flex: 1 }}
                />
                <Button
                  variant="default"
                  disabled={name.trim() === ''}
                  onClick={() => {
                    const ids = [...(view.opened.size > 0 ? view.opened : view.nodes.keys())].slice(0, 40);
                    keep([...views.filter((v) => v.name !== name), { name, ids, notes }]);
                    setParams(ids.map((id): [string, string] => ['node', id]));
                  }}
                >
                  {t('save')}
                </Button>
              </Group>
              {views.map((v) => (
                <Group key={v.name} gap={6} mt={4}>
                  <button
                    type="button"
                    className="plain"
                    onClick={() => {
                      setSteps([NO_VIEW]);
                      setNotes(v.notes);
                      setName(v.name);
                      setParams(v.ids.map((id): [string, string] => ['node', id]));
                    }}
                  >
                    {v.name}
                  </button>
                  <button type="button" className="plain" onClick={() => keep(views.filter((o) => o.name !== v.name))}>
                    {t('bankRemove')}
                  </button>
                </Group>
              ))}
              <Text size="xs" c="dimmed" mt={4}>
                {t('viewHint')}
              </Text>
            </Paper>
            <Group gap={6}>
              <Button
                size="xs"
                variant="default"
                onClick={() => void drawn?.png().then((b) => download(b, 'claque.png'))}
              >
                PNG
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => drawn && download(new Blob([drawn.svg()], { type: 'image/svg+xml' }), 'claque.svg')}
              >
                SVG
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => download(new Blob([...exportGexf(graph())], { type: 'application/xml' }), 'claque.gexf')}
              >
                GEXF
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  download(
                    new Blob([...exportFollowTheMoney(graph())], { type: 'application/json' }),
                    'claque.ftm.jsonl',
                  )
                }
              >
                FollowTheMoney
              </Button>
            </Group>
          </Stack>
        </div>
      )}
    </Stack>
  );
}
