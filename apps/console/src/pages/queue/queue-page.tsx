import { Anchor, Badge, Box, Button, Group, Kbd, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type CombinedError, useClient, useMutation } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { graphql } from '../../gql/gql.js';
import type { Lane, QueueQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

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
const NEXT = graphql(`
  mutation TakeNext($filter: QueueFilter) {
    takeNext(filter: $filter) { complaint { id } }
  }
`);
const GIVE_BACK = graphql(`
  mutation UndoTake($id: ID!, $reason: String!) {
    releaseTask(complaint: $id, reason: $reason) { state }
  }
`);

const LANES: readonly Lane[] = ['hardship', 'normal', 'check', 'ring'];
const WHOSE = ['all', 'mine', 'nobody'] as const;
/** Rows that are fetched at a time, and the height of one in pixels. */
const PAGE = 100;
const ROW = 48;
/** Milliseconds for which rows are in sight before they are fetched. */
const SEEN_MS = 60;
/** What was taken last, so that it can be given back in one step. */
const TAKEN = 'claque-taken';

type Row = QueueQuery['queue']['edges'][number]['node'];
interface Rows {
  /** By their places; what nobody has looked at yet is not there. */
  readonly rows: ReadonlyMap<number, Row>;
  /** How many there are; null: not known yet. */
  readonly total: number | null;
  readonly error: CombinedError | undefined;
}
const NO_ROWS: Rows = { rows: new Map(), total: null, error: undefined };

/** The queue where somebody looks: pages are fetched as they come into sight, from wherever the bar is dragged to. */
function useQueue(filter: object): readonly [Rows, (from: number, to: number) => void] {
  const client = useClient();
  const [state, setState] = useState(NO_ROWS);
  const wanted = JSON.stringify(filter);
  const asked = useRef({ wanted: '', pages: new Set<number>() });
  const fetchPage = useCallback(
    (number: number) => {
      const of = asked.current;
      if (of.pages.has(number)) return;
      of.pages.add(number);
      void client
        .query(
          QUEUE,
          { first: PAGE, skip: number * PAGE, filter: JSON.parse(of.wanted) as object },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
        .then(({ data, error }) => {
          // Somebody has chosen other complaints meanwhile.
          if (asked.current !== of) return;
          if (!data) {
            of.pages.delete(number);
            setState((old) => ({ ...old, error }));
            return;
          }
          setState((old) => {
            const rows = new Map(old.rows);
            data.queue.edges.forEach((e, k) => {
              rows.set(number * PAGE + k, e.node);
            });
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

/** Complaints in the order in which they should be answered: by the keyboard alone, if one likes. */
export function QueuePage() {
  const { t, localize } = useLanguage();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const lane = LANES.find((l) => l === params.get('lane')) ?? null;
  const whose = WHOSE.find((w) => w === params.get('whose')) ?? 'all';
  const [{ rows, total, error }, see] = useQueue({
    ...(lane === null ? {} : { lanes: [lane] }),
    ...(whose === 'all' ? {} : { assigned: whose }),
  });
  const [taken, takeNext] = useMutation(NEXT);
  const [given, giveBack] = useMutation(GIVE_BACK);
  const [last, setLast] = useState(() => sessionStorage.getItem(TAKEN));
  const [row, setRow] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const [from, to] = [items[0]?.index ?? 0, items[items.length - 1]?.index ?? 0];
  // What is only scrolled past is not fetched.
  useEffect(() => {
    if (total === null) return undefined;
    const timer = setTimeout(() => see(from, to), SEEN_MS);
    return () => clearTimeout(timer);
  }, [from, to, total, see]);
  // Rows that are not drawn, before and behind those that are.
  const before = items[0]?.start ?? 0;
  const behind = virtual.getTotalSize() - (items[items.length - 1]?.end ?? 0);
  const open = (id: string) => void go(`/complaints/${encodeURIComponent(id)}`);
  const take = () =>
    void takeNext({ filter: lane === null ? {} : { lanes: [lane] } }).then((r) => {
      const task = r.data?.takeNext;
      if (!task) return;
      sessionStorage.setItem(TAKEN, task.complaint.id);
      open(task.complaint.id);
    });
  const undo = () => {
    if (last === null) return;
    void giveBack({ id: last, reason: t('undoReason') }).then(() => {
      sessionStorage.removeItem(TAKEN);
      setLast(null);
    });
  };
  const move = (place: number) => {
    const at = Math.max(0, Math.min((total ?? 1) - 1, place));
    setRow(at);
    virtual.scrollToIndex(at);
  };
  const keys = (e: KeyboardEvent) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const acts = new Map<string, () => void>([
      ['ArrowDown', () => move(row + 1)],
      ['j', () => move(row + 1)],
      ['ArrowUp', () => move(row - 1)],
      ['k', () => move(row - 1)],
      ['PageDown', () => move(row + 10)],
      ['PageUp', () => move(row - 10)],
      ['Home', () => move(0)],
      ['End', () => move((total ?? 1) - 1)],
      [
        'Enter',
        () => {
          const chosen = rows.get(row);
          if (chosen) open(chosen.complaint.id);
        },
      ],
      ['n', take],
      ['u', undo],
    ]);
    const act = acts.get(e.key);
    if (act === undefined) return;
    e.preventDefault();
    act();
  };
  const choose = (name: string, value: string) => {
    setRow(0);
    setParams((old) => {
      const changed = new URLSearchParams(old);
      if (value === 'all') changed.delete(name);
      else changed.set(name, value);
      return changed;
    });
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>
          {t('queue')} {total === null ? '' : `(${total.toLocaleString()})`}
        </Title>
        <Group>
          {last !== null && (
            <Button variant="default" loading={given.fetching} onClick={undo}>
              {t('undoTake')} {last}
            </Button>
          )}
          <Button loading={taken.fetching} onClick={take}>
            {t('takeNext')}
          </Button>
        </Group>
      </Group>
      <Text c="dimmed">{t('queueHint')}</Text>
      <Text size="sm" c="dimmed">
        <Kbd>j</Kbd> <Kbd>k</Kbd> {t('keysMove')} · <Kbd>Enter</Kbd> {t('keysOpen')} · <Kbd>n</Kbd> {t('takeNext')} ·{' '}
        <Kbd>u</Kbd> {t('undoTake')}
      </Text>
      {taken.data?.takeNext === null && <Text role="status">{t('queueEmpty')}</Text>}
      <ErrorAlert error={taken.error ?? given.error ?? (total === null ? undefined : error)} />
      <Group>
        <SegmentedControl
          aria-label={t('lane')}
          value={lane ?? 'all'}
          onChange={(value) => choose('lane', value)}
          data={[{ value: 'all', label: t('all') }, ...LANES.map((l) => ({ value: l, label: t(l) }))]}
        />
        <SegmentedControl
          aria-label={t('assignee')}
          value={whose}
          onChange={(value) => choose('whose', value)}
          data={[
            { value: 'all', label: t('all') },
            { value: 'mine', label: t('mine') },
            { value: 'nobody', label: t('nobody') },
          ]}
        />
      </Group>
      {total === null ? (
        <Loading {...(error === undefined ? {} : { error })} />
      ) : total === 0 ? (
        <EmptyState text="queueEmpty" />
      ) : (
        <Box
          ref={box}
          className="queue"
          role="region"
          aria-label={t('queue')}
          tabIndex={0}
          onKeyDown={keys}
          data-testid="queue"
        >
          <table aria-rowcount={total}>
            <thead>
              <tr>
                <th>{t('complaints')}</th>
                <th>{t('due')}</th>
                <th>{t('lane')}</th>
                <th>{t('institution')}</th>
                <th>{t('text')}</th>
                <th>{t('assignee')}</th>
              </tr>
            </thead>
            <tbody>
              {before > 0 && <tr style={{ height: before }} />}
              {items.map(({ index }) => {
                const found = rows.get(index);
                if (found === undefined)
                  return (
                    <tr key={index} aria-rowindex={index + 2} className={index === row ? 'current' : ''}>
                      <td colSpan={6}>…</td>
                    </tr>
                  );
                const { complaint: c, clock, lane: l, assignee } = found;
                return (
                  <tr key={c.id} aria-rowindex={index + 2} className={index === row ? 'current' : ''}>
                    <td>
                      <Anchor component={Link} to={`/complaints/${encodeURIComponent(c.id)}`} size="sm">
                        {c.id}
                      </Anchor>
                    </td>
                    <td>
                      <Due {...clock} />
                    </td>
                    <td>
                      <LaneBadge lane={l} />
                    </td>
                    <td className="clip">{c.institution}</td>
                    <td>
                      <div className="clip">{c.text}</div>
                      <div className="clip q-why">
                        {l === 'hardship'
                          ? t('whyHardship')
                          : c.reasons[0]
                            ? localize(c.reasons[0].message)
                            : t('whyNothing')}
                      </div>
                    </td>
                    <td className="clip">{assignee ?? ''}</td>
                  </tr>
                );
              })}
              {behind > 0 && <tr style={{ height: behind }} />}
            </tbody>
          </table>
        </Box>
      )}
    </Stack>
  );
}

/** The last day of the limit, with how many days are left. */
export function Due(clock: { due: string; left: number; alert: boolean; missed: boolean; state: string }) {
  const { t } = useLanguage();
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {clock.due}
      </Text>
      {clock.state === 'running' ? (
        <Badge
          style={{ flexShrink: 0 }}
          variant="light"
          autoContrast
          color={clock.missed ? 'red' : clock.alert ? 'orange' : 'gray'}
        >
          {t(clock.missed ? 'daysLate' : 'daysLeft').replace('{n}', String(Math.abs(clock.left)))}
        </Badge>
      ) : (
        <Badge variant="light" autoContrast color="gray">
          {t(clock.state === 'stopped' ? 'clockStopped' : 'answered')}
        </Badge>
      )}
    </Group>
  );
}
