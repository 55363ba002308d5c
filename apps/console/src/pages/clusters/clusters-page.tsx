import {
  Anchor,
  Badge,
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  Stack,
  Table,
  TextInput,
  Title,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
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

export function ClustersPage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const asMap = params.get('as') === 'map';
  const [search, setSearch] = useState('');
  const [least, setLeast] = useState<number | string>(1);
  const [first, setFirst] = useState(PAGE);
  const [filter] = useDebouncedValue({ search, leastUnits: Number(least) || 1 }, 250);
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
        <NumberInput label={t('least')} value={least} onChange={setLeast} min={1} w={170} />
      </Group>
      {!data ? (
        <Loading error={error} />
      ) : data.clusters.edges.length === 0 ? (
        <EmptyState text="noClusters" />
      ) : (
        <ScrollArea width={900}>
          <Table highlightOnHover data-testid="clusters">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('letter')}</Table.Th>
                <Table.Th ta="right">{t('size')}</Table.Th>
                <Table.Th ta="right">{t('households')}</Table.Th>
                <Table.Th ta="right">{t('institutions')}</Table.Th>
                <Table.Th ta="right">{t('cohesion')}</Table.Th>
                <Table.Th>{t('period')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.clusters.edges.map(({ node }) => (
                <Table.Tr key={node.id}>
                  <Table.Td maw={520}>
                    <Anchor component={Link} to={`/clusters/${node.id}`} lineClamp={2}>
                      {node.excerpt}
                    </Anchor>
                    {node.benign && (
                      <Badge color="green" variant="light">
                        {t('publicForm')}: {node.benign}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td ta="right">{node.size}</Table.Td>
                  <Table.Td ta="right">{node.units}</Table.Td>
                  <Table.Td ta="right">{node.institutions}</Table.Td>
                  <Table.Td ta="right">{node.cohesion.toFixed(2)}</Table.Td>
                  <Table.Td>
                    {day(node.firstSeen)} – {day(node.lastSeen)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {data?.clusters.pageInfo.hasNextPage && first < 100 && (
        <Button variant="default" onClick={() => setFirst(Math.min(100, first + PAGE))}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}
