import { Anchor, Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { graphql } from '../../gql/gql.js';
import type { CaseState, CasesQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { OpenCase } from './open-case.js';

const CASES = graphql(`
  query Cases {
    cases(first: 100) {
      totalCount
      edges { node { id title state changedAt parts { key } tasks { done } escalation { recipient } } }
    }
  }
`);

type CaseRow = CasesQuery['cases']['edges'][number]['node'];
const COLUMNS: readonly CaseState[] = ['open', 'investigating', 'proposed', 'escalated', 'closed'];

/** Cases by what stands next for them. */
export function CasesPage() {
  const { t } = useLanguage();
  const [{ data, error }] = useQuery({ query: CASES, requestPolicy: 'cache-and-network' });
  return (
    <Stack>
      <Title order={2}>{t('cases')}</Title>
      <Text c="dimmed">{t('casesHint')}</Text>
      <OpenCase ring={null} />
      {!data ? (
        <Loading error={error} />
      ) : data.cases.totalCount === 0 ? (
        <EmptyState text="casesEmpty" />
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 5 }} data-testid="board">
          {COLUMNS.map((state) => (
            <Column
              key={state}
              state={state}
              cases={data.cases.edges.map((e) => e.node).filter((c) => c.state === state)}
            />
          ))}
        </SimpleGrid>
      )}
    </Stack>
  );
}

function Column({ state, cases }: { state: CaseState; cases: readonly CaseRow[] }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t(`case_${state}`)}>
      <Title order={3} size="h5" mb="xs">
        {t(`case_${state}`)} ({cases.length})
      </Title>
      <Stack gap="xs">
        {cases.map((c) => (
          <CaseCard key={c.id} row={c} />
        ))}
      </Stack>
    </section>
  );
}

function CaseCard({ row }: { row: CaseRow }) {
  const { t } = useLanguage();
  return (
    <Paper withBorder p="sm">
      <Anchor component={Link} to={`/cases/${row.id}`} fw={600}>
        {row.title}
      </Anchor>
      <Text size="xs" c="dimmed">
        {row.id} · {day(row.changedAt)}
      </Text>
      <Group gap="xs" mt={4}>
        <Badge variant="light" color="gray">
          {t('parts')} {row.parts.length}
        </Badge>
        {row.tasks.length > 0 && (
          <Badge variant="light" color="gray">
            {t('tasks')} {row.tasks.filter((k) => k.done).length}/{row.tasks.length}
          </Badge>
        )}
        {row.escalation && (
          <Badge variant="light" color="orange" autoContrast>
            {t(`recipient_${row.escalation.recipient}`)}
          </Badge>
        )}
      </Group>
    </Paper>
  );
}
