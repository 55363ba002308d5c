import { Anchor, Badge, Button, Group, NumberInput, SegmentedControl, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { graphql } from '../../gql/gql.js';
import type { ClustersQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { FamilyMap } from './family-map.js';

const CLUSTERS = graphql(`
  query Clusters($first: Int!, $filter: ClusterFilter) {
    clusters(first: $first, filter: $filter) {
      totalCount
      pageInfo { hasNextPage }
      edges { node { id size units institutions cohesion firstSeen lastSeen benign excerpt } }
    }
  }
`);

const PAGE = 25;
/** Rows that the API gives at most. */
const ALL = 100;

type Row = ClustersQuery['clusters']['edges'][number]['node'];

const columnsOf = (t: Speech['t']): readonly Column<Row>[] => [
  {
    title: t('letter'),
    maxWidth: 520,
    cell: (c) => (
      <>
        <Anchor component={Link} to={`/clusters/${c.id}`} lineClamp={2}>
          {c.excerpt}
        </Anchor>
        {c.benign && (
          <Badge color="green" variant="light">
            {t('publicForm')}: {c.benign}
          </Badge>
        )}
      </>
    ),
  },
  { title: t('size'), cell: (c) => c.size, numeric: true },
  { title: t('households'), cell: (c) => c.units, numeric: true },
  { title: t('institutions'), cell: (c) => (c.institutions === 0 ? '–' : c.institutions), numeric: true },
  { title: t('cohesion'), cell: (c) => c.cohesion.toFixed(2), numeric: true },
  { title: t('period'), cell: (c) => `${day(c.firstSeen)} – ${day(c.lastSeen)}` },
];

/** Groups of similar complaints, the largest first, as a list or as a map. */
export function ClustersPage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const asMap = params.get('as') === 'map';
  const [search, setSearch] = useState('');
  const [least, setLeast] = useState<number | string>(1);
  const [first, setFirst] = useState(PAGE);
  const [filter] = useDebouncedValue({ search, minUnits: Number(least) || 1 }, 250);
  const [{ data, error }] = useQuery({
    query: CLUSTERS,
    variables: { first, filter },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>
          {t('clusters')} {data ? `(${data.clusters.totalCount})` : ''}
        </Title>
        <SegmentedControl
          aria-label={t('clusters')}
          value={asMap ? 'map' : 'list'}
          onChange={(v) => setParams(v === 'map' ? { as: 'map' } : {})}
          data={[
            { value: 'list', label: t('asList') },
            { value: 'map', label: t('asMap') },
          ]}
        />
      </Group>
      {asMap && <FamilyMap />}
      <Group align="end">
        <TextInput label={t('search')} value={search} onChange={(e) => setSearch(e.currentTarget.value)} w={320} />
        <NumberInput label={t('householdsLeast')} value={least} onChange={setLeast} min={1} w={220} />
      </Group>
      {!data ? (
        <Loading error={error} />
      ) : data.clusters.edges.length === 0 ? (
        <EmptyState text="noClusters" />
      ) : (
        <RecordTable
          testid="clusters"
          width={900}
          columns={columnsOf(t)}
          rows={data.clusters.edges.map((e) => e.node)}
          rowKey={(c) => c.id}
        />
      )}
      {data?.clusters.pageInfo.hasNextPage && first < ALL && (
        <Button variant="default" onClick={() => setFirst(Math.min(ALL, first + PAGE))}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}
