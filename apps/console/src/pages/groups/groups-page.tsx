import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Pager, useTrail } from '../../components/pager.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Seats } from '../../components/seats.js';
import { graphql } from '../../gql/gql.js';
import type { GroupsQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { chanceOf } from './chance.js';
import { GroupStateBadge, groupTitle } from './group-title.js';

const GROUPS = graphql(`
  query Groups($after: String) {
    groups(first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id state people complaints from to bits letterAlone
          values { value label people kindName { zh en } }
          hypotheses { kind likelihood kindName { zh en } }
        }
      }
    }
  }
`);

type Row = GroupsQuery['groups']['edges'][number]['node'];

const columnsOf = (speech: Speech): readonly Column<Row>[] => {
  const { t, localize } = speech;
  return [
    {
      title: t('groups'),
      cell: (g) => (
        <>
          <Anchor component={Link} to={`/groups/${g.id}`}>
            {groupTitle(g, speech)}
          </Anchor>
          <div>
            <Seats of={g.people} />
          </div>
        </>
      ),
    },
    {
      title: t('groupShares'),
      maxWidth: 360,
      cell: (g) => (
        <Text size="sm">
          {g.values
            .slice(0, 3)
            .map((v) => `${localize(v.kindName)} ${v.label} ×${v.people}`)
            .join(' · ')}
        </Text>
      ),
    },
    {
      title: t('groupLooks'),
      maxWidth: 220,
      cell: (g) => (
        <Text size="sm">
          {g.hypotheses
            .filter((h) => h.likelihood !== 'unlikely')
            .slice(0, 2)
            .map((h) => localize(h.kindName))
            .join(' · ')}
        </Text>
      ),
    },
    {
      title: t('groupChance'),
      maxWidth: 150,
      cell: (g) => t(g.letterAlone ? 'chance_copied' : `chance_${chanceOf(g.bits)}`),
    },
    { title: t('state'), cell: (g) => <GroupStateBadge state={g.state} /> },
  ];
};

/** Groups, the most certain first. */
export function GroupsPage() {
  const speech = useLanguage();
  const { t } = speech;
  const trail = useTrail();
  const [{ data, error }] = useQuery({
    query: GROUPS,
    variables: { after: trail.after ?? null },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Loading error={error} />;
  const { groups } = data;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>
          {t('groups')} ({groups.totalCount})
        </Title>
        <Pager trail={trail} page={groups.pageInfo} />
      </Group>
      <Text c="dimmed">{t('groupsHint')}</Text>
      {groups.edges.length === 0 ? (
        <EmptyState text="noGroups" />
      ) : (
        <RecordTable
          testid="groups"
          width={900}
          columns={columnsOf(speech)}
          rows={groups.edges.map((e) => e.node)}
          rowKey={(g) => g.id}
        />
      )}
    </Stack>
  );
}
