import { Group, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ComplaintLink } from '../../components/complaint-link.js';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { LANES, LaneBadge, LaneFilter } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { Pager, useTrail } from '../../components/pager.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { graphql } from '../../gql/gql.js';
import type { ComplaintsQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';

const COMPLAINTS = graphql(`
  query Complaints($first: Int!, $after: String, $filter: ComplaintFilter) {
    complaints(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id receivedAt institution lane score text } }
    }
  }
`);

type Row = ComplaintsQuery['complaints']['edges'][number]['node'];
const ROWS = 40;
/** Characters of a text that a row shows. */
const EXCERPT = 90;

const columnsOf = (t: Speech['t']): readonly Column<Row>[] => [
  { title: t('complaint'), cell: (c) => <ComplaintLink id={c.id} /> },
  { title: t('received'), cell: (c) => day(c.receivedAt) },
  { title: t('institution'), cell: (c) => c.institution },
  { title: t('text'), cell: (c) => c.text.slice(0, EXCERPT), maxWidth: 480, className: 'clip' },
  { title: t('lane'), cell: (c) => <LaneBadge lane={c.lane} /> },
  { title: t('score'), cell: (c) => c.score.toFixed(1), numeric: true },
];

/** All complaints, by lane and by what stands in them. */
export function ComplaintsPage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const lane = LANES.find((l) => l === params.get('lane')) ?? null;
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search, 250);
  const trail = useTrail();
  const [{ data, error }] = useQuery({
    query: COMPLAINTS,
    variables: { first: ROWS, after: trail.after, filter: { lane, search: wanted === '' ? null : wanted } },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Stack>
      <Title order={2}>
        {t('complaints')} {data ? `(${data.complaints.totalCount.toLocaleString()})` : ''}
      </Title>
      <Group align="end">
        <TextInput
          label={t('search')}
          value={search}
          onChange={(e) => {
            setSearch(e.currentTarget.value);
            trail.reset();
          }}
          w={320}
        />
        <LaneFilter
          lane={lane}
          onChange={(chosen) => {
            trail.reset();
            setParams(chosen === null ? {} : { lane: chosen });
          }}
        />
      </Group>
      {!data ? (
        <Loading error={error} />
      ) : data.complaints.edges.length === 0 ? (
        <EmptyState text="noComplaints" />
      ) : (
        <RecordTable
          testid="complaints"
          width={800}
          columns={columnsOf(t)}
          rows={data.complaints.edges.map((e) => e.node)}
          rowKey={(c) => c.id}
        />
      )}
      <Pager trail={trail} page={data?.complaints.pageInfo} />
    </Stack>
  );
}
