import { Button, Group, NativeSelect, Paper, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { Due } from '../queue/queue-page.js';

const TASK = graphql(`
  query Task($id: ID!) {
    me { name }
    clockProfiles { id outcomes { id name { zh en } } }
    task(complaint: $id) {
      state assignee lockedUntil outcome
      clock { profile due left alert missed state }
    }
  }
`);
const TAKE = graphql(`
  mutation TakeTask($id: ID!) {
    takeTask(complaint: $id) { state }
  }
`);
const RELEASE = graphql(`
  mutation ReleaseTask($id: ID!, $reason: String!) {
    releaseTask(complaint: $id, reason: $reason) { state }
  }
`);
const ANSWER = graphql(`
  mutation RecordAnswer($id: ID!, $outcome: String!, $reason: String!) {
    recordAnswer(complaint: $id, outcome: $outcome, reason: $reason) { state }
  }
`);

/** Who works on a complaint and until when, and what they do about it. */
export function WorkBar({ complaint }: { complaint: string }) {
  const { t, localize } = useLanguage();
  const variables = { id: complaint };
  const [{ data }, again] = useQuery({ query: TASK, variables, requestPolicy: 'cache-and-network' });
  const [taken, take] = useMutation(TAKE);
  const [released, release] = useMutation(RELEASE);
  const [answered, answer] = useMutation(ANSWER);
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState('');
  const task = data?.task;
  if (!data || !task) return null;
  const done = () => {
    setReason('');
    again({ requestPolicy: 'network-only' });
  };
  const outcomes = data.clockProfiles.find((p) => p.id === task.clock.profile)?.outcomes ?? [];
  const chosen = outcome === '' ? (outcomes[0]?.id ?? '') : outcome;
  const said = outcomes.find((o) => o.id === task.outcome);
  const mine = task.assignee === data.me.name;
  return (
    <Paper withBorder p="md" data-testid="work">
      <Group justify="space-between">
        <Group>
          <Due {...task.clock} />
          <Text size="sm">
            {t('assignee')}: {task.assignee ?? t('nobody')}
          </Text>
          {said && <Text size="sm">{localize(said.name)}</Text>}
        </Group>
        {task.state === 'open' && !mine && (
          <Button size="xs" loading={taken.fetching} onClick={() => void take(variables).then(done)}>
            {t('take')}
          </Button>
        )}
      </Group>
      {task.state === 'open' && mine && (
        <Group align="end" mt="sm">
          <TextInput
            label={t('judgeReason')}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            style={{ flex: 1, minWidth: 220 }}
          />
          <NativeSelect
            label={t('outcome')}
            value={chosen}
            onChange={(e) => setOutcome(e.currentTarget.value)}
            data={outcomes.map((o) => ({ value: o.id, label: localize(o.name) }))}
          />
          <Button
            disabled={reason.trim() === ''}
            loading={answered.fetching}
            onClick={() => void answer({ ...variables, outcome: chosen, reason }).then(done)}
          >
            {t('recordAnswer')}
          </Button>
          <Button
            variant="default"
            disabled={reason.trim() === ''}
            loading={released.fetching}
            onClick={() => void release({ ...variables, reason }).then(done)}
          >
            {t('giveBack')}
          </Button>
        </Group>
      )}
      <ErrorAlert error={taken.error ?? released.error ?? answered.error} />
    </Paper>
  );
}
