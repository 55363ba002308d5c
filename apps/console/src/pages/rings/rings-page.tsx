import { Anchor, Badge, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const RINGS = graphql(`
  query Rings {
    rings(first: 100) {
      totalCount
      edges { node { id rank tier score from to debtors agencies reasons { message { zh en } } } }
    }
  }
`);

export function RingsPage() {
  const { t, localize } = useLanguage();
  const [{ data, error }] = useQuery({ query: RINGS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  return (
    <Stack>
      <Title order={2}>
        {t('rings')} ({data.rings.totalCount})
      </Title>
      <Text c="dimmed">{t('notSuspects')}</Text>
      {data.rings.edges.length === 0 ? (
        <EmptyState text="noRings" />
      ) : (
        <ScrollArea width={800}>
          <Table highlightOnHover data-testid="rings">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>#</Table.Th>
                <Table.Th>{t('rings')}</Table.Th>
                <Table.Th>{t('tier')}</Table.Th>
                <Table.Th>{t('score')}</Table.Th>
                <Table.Th>{t('members')}</Table.Th>
                <Table.Th>{t('period')}</Table.Th>
                <Table.Th>{t('for')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.rings.edges.map(({ node }) => (
                <Table.Tr key={node.id}>
                  <Table.Td>{node.rank}</Table.Td>
                  <Table.Td>
                    <Anchor component={Link} to={`/rings/${node.id}`}>
                      {node.id}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="light" color={node.tier === 'T2' ? 'orange' : 'yellow'} autoContrast>
                      {node.tier}
                    </Badge>
                  </Table.Td>
                  <Table.Td>
                    {node.score.toFixed(1)} {t('bits')}
                  </Table.Td>
                  <Table.Td>
                    {node.debtors.length} {t('membersToCheck')}
                  </Table.Td>
                  <Table.Td>
                    {day(node.from)} – {day(node.to)}
                  </Table.Td>
                  <Table.Td maw={420}>
                    <Text size="sm" lineClamp={2}>
                      {node.reasons[0] ? localize(node.reasons[0].message) : ''}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </Stack>
  );
}
