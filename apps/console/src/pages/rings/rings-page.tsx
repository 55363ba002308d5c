import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { graphql } from '../../gql/gql.js';
import type { RingsQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { ringTitle, TierBadge } from './ring-title.js';

const RINGS = graphql(`
  query Rings {
    rings(first: 100) {
      totalCount
      edges { node { id rank tier score from to debtors agencies organiser withdrawn reasons { message { zh en } } } }
    }
  }
`);

type Row = RingsQuery['rings']['edges'][number]['node'];

const columnsOf = ({ t, localize }: Speech): readonly Column<Row>[] => [
  { title: '#', cell: (r) => r.rank },
  {
    title: t('rings'),
    cell: (r) => (
      <>
        <Anchor component={Link} to={`/rings/${r.id}`}>
          {ringTitle(r, t)}
        </Anchor>
        {r.withdrawn && <Text size="sm">{t('ringWithdrawn')}</Text>}
      </>
    ),
  },
  { title: t('tier'), cell: (r) => <TierBadge tier={r.tier} /> },
  { title: t('score'), cell: (r) => r.score.toFixed(1), numeric: true },
  { title: t('members'), cell: (r) => t('membersToCheck', { n: r.debtors.length }) },
  { title: t('period'), cell: (r) => `${day(r.from)} – ${day(r.to)}` },
  {
    title: t('for'),
    maxWidth: 420,
    cell: (r) => (
      <Text size="sm" lineClamp={2}>
        {r.reasons[0] ? localize(r.reasons[0].message) : ''}
      </Text>
    ),
  },
];

/** Groups of people who share more than chance explains, the strongest evidence first. */
export function RingsPage() {
  const speech = useLanguage();
  const [{ data, error }] = useQuery({ query: RINGS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  return (
    <Stack>
      <Title order={2}>
        {speech.t('rings')} ({data.rings.totalCount})
      </Title>
      <Text c="dimmed">{speech.t('notSuspects')}</Text>
      {data.rings.edges.length === 0 ? (
        <EmptyState text="noRings" />
      ) : (
        <RecordTable
          testid="rings"
          width={800}
          columns={columnsOf(speech)}
          rows={data.rings.edges.map((e) => e.node)}
          rowKey={(r) => r.id}
        />
      )}
    </Stack>
  );
}
