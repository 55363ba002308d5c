import { Anchor, Badge, Button, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../gql/gql.js';
import type { Lane } from '../gql/graphql.js';
import { LaneBadge, Nothing, Problem, Waiting } from '../parts.js';
import { useLanguage } from '../use-language.js';

const QUEUE = graphql(`
  query Queue($first: Int!, $after: String, $filter: QueueFilter) {
    queue(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { lane assignee complaint { id institution text } clock { due left alert missed state } }
      }
    }
  }
`);
const NEXT = graphql(`
  mutation TakeNext($filter: QueueFilter) {
    takeNext(filter: $filter) { complaint { id } }
  }
`);

const LANES: readonly Lane[] = ['hardship', 'normal', 'check', 'ring'];
const WHOSE = ['all', 'mine', 'nobody'] as const;

/** Complaints in the order in which they should be answered. */
export function QueuePage() {
  const { t } = useLanguage();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const lane = LANES.find((l) => l === params.get('lane')) ?? null;
  const whose = WHOSE.find((w) => w === params.get('whose')) ?? 'all';
  const [trail, setTrail] = useState<readonly string[]>([]);
  const filter = {
    ...(lane === null ? {} : { lanes: [lane] }),
    ...(whose === 'all' ? {} : { assigned: whose }),
  };
  const [{ data, error }] = useQuery({
    query: QUEUE,
    variables: { first: 40, after: trail.at(-1), filter },
    requestPolicy: 'cache-and-network',
  });
  const [taken, next] = useMutation(NEXT);
  const choose = (name: string, value: string) => {
    setTrail([]);
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
          {t('queue')} {data ? `(${data.queue.totalCount.toLocaleString()})` : ''}
        </Title>
        <Button
          loading={taken.fetching}
          onClick={() =>
            void next({ filter: lane === null ? {} : { lanes: [lane] } }).then((r) => {
              const task = r.data?.takeNext;
              if (task) void go(`/complaints/${encodeURIComponent(task.complaint.id)}`);
            })
          }
        >
          {t('takeNext')}
        </Button>
      </Group>
      <Text c="dimmed">{t('queueHint')}</Text>
      {taken.data?.takeNext === null && <Text role="status">{t('queueEmpty')}</Text>}
      <Problem error={taken.error} />
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
      {!data ? (
        <Waiting error={error} />
      ) : data.queue.edges.length === 0 ? (
        <Nothing say="queueEmpty" />
      ) : (
        <Table.ScrollContainer minWidth={1000}>
          <Table highlightOnHover layout="fixed" data-testid="queue">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={120}>{t('complaints')}</Table.Th>
                <Table.Th w={230}>{t('due')}</Table.Th>
                <Table.Th w={150}>{t('lane')}</Table.Th>
                <Table.Th w={150}>{t('institution')}</Table.Th>
                <Table.Th>{t('text')}</Table.Th>
                <Table.Th w={110}>{t('assignee')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.queue.edges.map(({ node }) => (
                <Table.Tr key={node.complaint.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/complaints/${encodeURIComponent(node.complaint.id)}`}>
                      {node.complaint.id}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <Due {...node.clock} />
                  </Table.Td>
                  <Table.Td>
                    <LaneBadge lane={node.lane} />
                  </Table.Td>
                  <Table.Td>{node.complaint.institution}</Table.Td>
                  <Table.Td>
                    <Text size="sm" lineClamp={2}>
                      {node.complaint.text}
                    </Text>
                  </Table.Td>
                  <Table.Td>{node.assignee ?? ''}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {data && (trail.length > 0 || data.queue.pageInfo.hasNextPage) && (
        <Group>
          <Button variant="default" disabled={trail.length === 0} onClick={() => setTrail(trail.slice(0, -1))}>
            ‹
          </Button>
          <Button
            variant="default"
            disabled={!data.queue.pageInfo.hasNextPage}
            onClick={() => setTrail([...trail, data.queue.pageInfo.endCursor!])}
          >
            ›
          </Button>
        </Group>
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
