import { Anchor, Badge, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { graphql } from '../../gql/gql.js';
import type { CaseState } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const CASES = graphql(`
  query Cases {
    cases(first: 100) {
      totalCount
      edges { node { id title state changedAt parts { key } tasks { done } escalation { recipient } } }
    }
  }
`);
export const OPEN_CASE = graphql(`
  mutation OpenCase($title: String!, $reason: String!, $ring: ID) {
    openCase(title: $title, reason: $reason, ring: $ring) { id }
  }
`);

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
          {COLUMNS.map((state) => {
            const cases = data.cases.edges.filter(({ node }) => node.state === state);
            return (
              <section key={state} aria-label={t(`case_${state}`)}>
                <Title order={3} size="h5" mb="xs">
                  {t(`case_${state}`)} ({cases.length})
                </Title>
                <Stack gap="xs">
                  {cases.map(({ node }) => (
                    <Paper withBorder p="sm" key={node.id}>
                      <Anchor component={Link} to={`/cases/${node.id}`} fw={600}>
                        {node.title}
                      </Anchor>
                      <Text size="xs" c="dimmed">
                        {node.id} · {day(node.changedAt)}
                      </Text>
                      <Group gap="xs" mt={4}>
                        <Badge variant="light" color="gray">
                          {t('parts')} {node.parts.length}
                        </Badge>
                        {node.tasks.length > 0 && (
                          <Badge variant="light" color="gray">
                            {t('tasks')} {node.tasks.filter((k) => k.done).length}/{node.tasks.length}
                          </Badge>
                        )}
                        {node.escalation && (
                          <Badge variant="light" color="orange" autoContrast>
                            {t(node.escalation.recipient)}
                          </Badge>
                        )}
                      </Group>
                    </Paper>
                  ))}
                </Stack>
              </section>
            );
          })}
        </SimpleGrid>
      )}
    </Stack>
  );
}

/** Opens a case, about a ring where one is given: its debtors are in it as probable victims. */
export function OpenCase({ ring }: { ring: string | null }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [{ error, fetching }, open] = useMutation(OPEN_CASE);
  return (
    <form
      data-testid="open-case"
      onSubmit={(e) => {
        e.preventDefault();
        void open({ title, reason, ring }).then((r) => r.data && go(`/cases/${r.data.openCase.id}`));
      }}
    >
      <Group align="end">
        <TextInput label={t('caseTitle')} value={title} onChange={(e) => setTitle(e.currentTarget.value)} required />
        <TextInput
          label={t('caseReason')}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          required
          style={{ flex: 1, minWidth: 220 }}
        />
        <Button type="submit" loading={fetching} disabled={title.trim() === '' || reason.trim() === ''}>
          {t('openCase')}
        </Button>
      </Group>
      <ErrorAlert error={error} />
    </form>
  );
}
