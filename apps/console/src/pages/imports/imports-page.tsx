import { Badge, Button, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { useRole } from '../../components/session.js';
import { graphql } from '../../gql/gql.js';
import type { ImportsQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { Rejections } from './rejections.js';
import { UploadBox } from './upload-box.js';

const IMPORTS = graphql(`
  query Imports {
    imports(first: 50) {
      edges {
        node {
          id name state step createdAt
          counts { complaints withText repeats refused noted }
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

/** Where files come in, and what became of each. */
export function ImportsPage() {
  const { t } = useLanguage();
  const role = useRole();
  const [{ data, error }, refresh] = useQuery({ query: IMPORTS, requestPolicy: 'cache-and-network' });
  const rows = data?.imports.edges.map((e) => e.node);
  const running = rows?.some((i) => i.state !== 'done' && i.state !== 'failed') ?? false;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [running, refresh]);
  return (
    <Stack>
      <Title order={2}>{t('imports')}</Title>
      {may(role, 'Query.overview') && <Numbers key={`${rows?.length} ${running}`} />}
      {may(role, 'POST /api/uploads') && <UploadBox onUploaded={() => refresh({ requestPolicy: 'network-only' })} />}
      {rows ? <ImportTable rows={rows} /> : <Loading error={error} />}
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

/** The state of an import. Where every row was rejected, `done` would be read as success. */
function StateBadge({ row }: { row: ImportRow }) {
  const { t, word } = useLanguage();
  const { complaints, repeats, refused } = row.counts;
  if (row.state === 'done' && refused > 0 && complaints + repeats === 0)
    return (
      <Badge variant="light" color="red" autoContrast>
        {t('import_nothing')}
      </Badge>
    );
  return (
    <Badge variant="light" color={row.state === 'done' && refused > 0 ? 'yellow' : colorOf(row.state)} autoContrast>
      {word('import', row.state)}
      {row.step ? ` · ${word('step', row.step)}` : ''}
    </Badge>
  );
}

/** Green is for what was taken in whole. */
const colorOf = (state: ImportRow['state']) => (state === 'done' ? 'green' : state === 'failed' ? 'red' : 'blue');

/** How many complaints an import brought, and how many of these without a text. */
function ComplaintsOf({ row }: { row: ImportRow }) {
  const { t } = useLanguage();
  const { complaints, withText } = row.counts;
  return (
    <>
      {complaints.toLocaleString()}
      {withText < complaints && (
        <Text size="xs" c="dimmed">
          {t('withoutText', { n: complaints - withText })}
        </Text>
      )}
    </>
  );
}

function ImportTable({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
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
    { title: t('state'), cell: (i) => <StateBadge row={i} /> },
    { title: t('complaints'), cell: (i) => <ComplaintsOf row={i} />, numeric: true },
    { title: t('repeats'), cell: (i) => i.counts.repeats.toLocaleString(), numeric: true },
    { title: t('refused'), cell: (i) => opening(i, i.counts.refused, 'red'), numeric: true },
    { title: t('noted'), cell: (i) => opening(i, i.counts.noted), numeric: true },
    { title: t('when'), cell: (i) => new Date(i.createdAt).toLocaleString() },
  ];
  return (
    <>
      <RecordTable testid="imports" columns={columns} rows={rows} rowKey={(i) => i.id} />
      {open !== null && <Rejections id={open} />}
    </>
  );
}
