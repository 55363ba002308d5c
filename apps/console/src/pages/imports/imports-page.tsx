import { Badge, Button, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { useRole } from '../../components/session.js';
import { graphql } from '../../gql/gql.js';
import type { AgainChoice, ImportsQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { AgainSelect } from './again-choice.js';
import { MatchPanel } from './match-panel.js';
import { PREVIEW, START } from './queries.js';
import { Rejections } from './rejections.js';
import { SavedMappings } from './saved-mappings.js';
import { PutBack, TakeBack } from './take-back.js';
import { UploadBox } from './upload-box.js';

const IMPORTS = graphql(`
  query Imports {
    imports(first: 50) {
      edges {
        node {
          id name state step createdAt mine withdrawnAt withdrawnBy restorableUntil
          counts { complaints withText repeats calls agencies evidence refused noted }
        }
      }
    }
  }
`);
const OVERVIEW = graphql(`
  query Overview {
    overview { complaints withText crowds rings lanes { hardship normal check ring } }
  }
`);

const POLL_MS = 700;
type ImportRow = ImportsQuery['imports']['edges'][number]['node'];

/** States in which nothing changes by itself. */
const STILL: ReadonlySet<ImportRow['state']> = new Set(['done', 'failed', 'matching', 'withdrawn']);

/** Where files come in, and what became of each. */
export function ImportsPage() {
  const { t } = useLanguage();
  const role = useRole();
  const [{ data, error }, refresh] = useQuery({ query: IMPORTS, requestPolicy: 'cache-and-network' });
  const rows = data?.imports.edges.map((e) => e.node);
  const running = rows?.some((i) => !STILL.has(i.state)) ?? false;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [running, refresh]);
  const client = useClient();
  const [matching, setMatching] = useState<string | null>(null);
  const [known, setKnown] = useState<AgainChoice | null>(null);
  const again = () => refresh({ requestPolicy: 'network-only' });
  // What is clear is imported as it is. Anything else waits for somebody to look at its columns.
  const arrived = async (id: string) => {
    const { data: seen } = await client.query(PREVIEW, { id, choice: null }, { requestPolicy: 'network-only' });
    if (seen?.importPreview?.clear === true)
      await client.mutation(START, { id, choice: null, saveAs: null, again: known });
    else setMatching(id);
  };
  const waits = rows?.find((i) => i.id === matching && i.state === 'matching');
  return (
    <Stack>
      <Title order={2}>{t('imports')}</Title>
      {may(role, 'Query.overview') && <Numbers key={`${rows?.length} ${running}`} />}
      {may(role, 'POST /api/uploads') && (
        <>
          <UploadBox onArrived={arrived} onUploaded={again} />
          <AgainSelect value={known} onChange={setKnown} />
        </>
      )}
      {waits && (
        <MatchPanel
          key={waits.id}
          id={waits.id}
          name={waits.name}
          again={known}
          onDone={() => {
            setMatching(null);
            again();
          }}
        />
      )}
      {rows ? <ImportTable rows={rows} onMatch={setMatching} onChanged={again} /> : <Loading error={error} />}
      {may(role, 'Query.savedMappings') && <SavedMappings key={`${rows?.length} ${matching}`} />}
    </Stack>
  );
}

/** What is here in numbers, each of which leads to its list. */
function Numbers() {
  const { t, word } = useLanguage();
  const [{ data }] = useQuery({ query: OVERVIEW, requestPolicy: 'cache-and-network' });
  const overview = data?.overview;
  if (!overview) return null;
  const tiles: readonly (readonly [value: number, label: string, to: string])[] = [
    [overview.complaints, t('complaints'), '/complaints'],
    [overview.crowds, t('inCrowds'), '/clusters'],
    [overview.rings, t('forReview'), '/rings'],
    [overview.lanes.hardship, word('lane', 'hardship'), '/complaints?lane=hardship'],
    [overview.lanes.check, word('lane', 'check'), '/complaints?lane=check'],
    [overview.lanes.ring, word('lane', 'ring'), '/complaints?lane=ring'],
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
      {tiles.map(([value, label, to]) => (
        <Card key={to + label} withBorder component={Link} to={to} padding="md">
          <Text fz={26} fw={700} lh={1.2}>
            {value.toLocaleString()}
          </Text>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}

/** Records of an import by kind, those that were there already included. */
const takenBy = ({ counts }: ImportRow) =>
  counts.complaints + counts.repeats + counts.calls + counts.agencies + counts.evidence;

/** The state of an import. Green is for what was taken in whole; red for what brought nothing. */
function StateBadge({ row }: { row: ImportRow }) {
  const { t, word } = useLanguage();
  const { refused } = row.counts;
  const [color, text] =
    row.state !== 'done'
      ? [WAITING_COLORS[row.state] ?? 'blue', word('import', row.state)]
      : takenBy(row) === 0
        ? ['red', t('import_nothing')]
        : refused > 0
          ? ['yellow', t('import_partly', { n: refused })]
          : ['green', word('import', row.state)];
  return (
    <Badge variant="light" color={color} autoContrast>
      {text}
      {row.step ? ` · ${word('step', row.step)}` : ''}
    </Badge>
  );
}

const WAITING_COLORS: Readonly<Partial<Record<ImportRow['state'], string>>> = {
  failed: 'red',
  matching: 'yellow',
  withdrawn: 'gray',
};

/** What an import brought by kind of record, and how many complaints of these without a text. */
import { kindsOf } from './kinds-of.js';

function TakenOf({ row }: { row: ImportRow }) {
  const { t } = useLanguage();
  const { complaints, withText } = row.counts;
  const others = kindsOf(row.counts).filter(([kind]) => kind !== 'complaints');
  return (
    <>
      {complaints.toLocaleString()}
      {others.map(([kind, n]) => (
        <Text size="xs" c="dimmed" key={kind}>
          {t(`tableKind_${kind}`)} {n.toLocaleString()}
        </Text>
      ))}
      {withText < complaints && (
        <Text size="xs" c="dimmed">
          {t('withoutText', { n: complaints - withText })}
        </Text>
      )}
    </>
  );
}

/** Taking an import back, or putting it back, for whom it is to do. */
function BackCell({ row, onAsk, onChanged }: { row: ImportRow; onAsk: () => void; onChanged: () => void }) {
  const { t } = useLanguage();
  if (row.state === 'withdrawn')
    return (
      <>
        <Text size="xs" c="dimmed">
          {row.withdrawnBy} {row.withdrawnAt && new Date(row.withdrawnAt).toLocaleString()}
        </Text>
        {row.mine && row.restorableUntil && <PutBack id={row.id} until={row.restorableUntil} onDone={onChanged} />}
      </>
    );
  if (!row.mine || !['done', 'failed'].includes(row.state)) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={onAsk}>
      {t('takeBack')}
    </Button>
  );
}

interface ImportTableProps {
  readonly rows: readonly ImportRow[];
  readonly onMatch: (id: string) => void;
  readonly onChanged: () => void;
}

function ImportTable({ rows, onMatch, onChanged }: ImportTableProps) {
  const { t } = useLanguage();
  const role = useRole();
  const [open, setOpen] = useState<string | null>(null);
  const [back, setBack] = useState<string | null>(null);
  if (rows.length === 0) return <EmptyState text="noImports" />;
  const opening = (i: ImportRow, count: number, color?: string) =>
    count === 0 ? (
      0
    ) : (
      <Button
        variant="subtle"
        size="compact-sm"
        color={color}
        aria-expanded={open === i.id}
        onClick={() => setOpen(open === i.id ? null : i.id)}
      >
        {count.toLocaleString()}
      </Button>
    );
  const columns: readonly Column<ImportRow>[] = [
    { title: t('file'), cell: (i) => i.name },
    {
      title: t('state'),
      cell: (i) => (
        <>
          <StateBadge row={i} />
          {i.state === 'matching' && may(role, 'Mutation.startImport') && (
            <Button variant="subtle" size="compact-sm" onClick={() => onMatch(i.id)}>
              {t('matchColumns')}
            </Button>
          )}
        </>
      ),
    },
    { title: t('complaints'), cell: (i) => <TakenOf row={i} />, numeric: true },
    { title: t('repeats'), cell: (i) => i.counts.repeats.toLocaleString(), numeric: true },
    { title: t('refused'), cell: (i) => opening(i, i.counts.refused, 'red'), numeric: true },
    { title: t('noted'), cell: (i) => opening(i, i.counts.noted), numeric: true },
    { title: t('when'), cell: (i) => new Date(i.createdAt).toLocaleString() },
    {
      title: '',
      cell: (i) => <BackCell row={i} onAsk={() => setBack(back === i.id ? null : i.id)} onChanged={onChanged} />,
    },
  ];
  const taken = rows.find((i) => i.id === back);
  return (
    <>
      <RecordTable testid="imports" columns={columns} rows={rows} rowKey={(i) => i.id} />
      {open !== null && <Rejections id={open} />}
      {taken && (
        <TakeBack
          key={taken.id}
          id={taken.id}
          name={taken.name}
          onDone={() => {
            setBack(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}
