import { Anchor, Button, Group, SegmentedControl, Stack, Table, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { graphql } from '../../gql/gql.js';
import type { Lane } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const COMPLAINTS = graphql(`
  query Complaints($first: Int!, $after: String, $filter: ComplaintFilter) {
    complaints(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id receivedAt institution lane score text } }
    }
  }
`);

const LANES: readonly Lane[] = ['hardship', 'normal', 'check', 'ring'];

export function ComplaintsPage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const lane = LANES.find((l) => l === params.get('lane')) ?? null;
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search, 250);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [{ data, error }] = useQuery({
    query: COMPLAINTS,
    variables: { first: 40, after: trail.at(-1), filter: { lane, search: wanted === '' ? null : wanted } },
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
            setTrail([]);
          }}
          w={320}
        />
        <SegmentedControl
          aria-label={t('lane')}
          value={lane ?? 'all'}
          onChange={(value) => {
            setTrail([]);
            setParams(value === 'all' ? {} : { lane: value });
          }}
          data={[{ value: 'all', label: t('all') }, ...LANES.map((l) => ({ value: l, label: t(l) }))]}
        />
      </Group>
      {!data ? (
        <Loading error={error} />
      ) : data.complaints.edges.length === 0 ? (
        <EmptyState text="noComplaints" />
      ) : (
        <ScrollArea width={800}>
          <Table highlightOnHover data-testid="complaints">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('complaints')}</Table.Th>
                <Table.Th>{t('received')}</Table.Th>
                <Table.Th>{t('institution')}</Table.Th>
                <Table.Th>{t('text')}</Table.Th>
                <Table.Th>{t('lane')}</Table.Th>
                <Table.Th ta="right">{t('score')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.complaints.edges.map(({ node }) => (
                <Table.Tr key={node.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/complaints/${encodeURIComponent(node.id)}`}>
                      {node.id}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{day(node.receivedAt)}</Table.Td>
                  <Table.Td>{node.institution}</Table.Td>
                  <Table.Td maw={480} className="clip">
                    {node.text.slice(0, 90)}
                  </Table.Td>
                  <Table.Td>
                    <LaneBadge lane={node.lane} />
                  </Table.Td>
                  <Table.Td ta="right">{node.score.toFixed(1)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      <Group>
        <Button variant="default" disabled={trail.length === 0} onClick={() => setTrail(trail.slice(0, -1))}>
          ‹
        </Button>
        <Button
          variant="default"
          disabled={!data?.complaints.pageInfo.hasNextPage}
          onClick={() => setTrail([...trail, data!.complaints.pageInfo.endCursor!])}
        >
          ›
        </Button>
      </Group>
    </Stack>
  );
}
