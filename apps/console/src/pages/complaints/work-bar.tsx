import { Button, Group, NativeSelect, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { Due } from '../../components/due.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { ReasonForm } from '../../components/reason-form.js';
import { useAct } from '../../components/use-act.js';
import { useSettledQuery } from '../../components/use-settled-query.js';
import { graphql } from '../../gql/gql.js';
import type { TaskQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

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
    takeTask(complaint: $id) {
      ... on Task { state }
      ... on Refusal { code en zh }
    }
  }
`);
const RELEASE = graphql(`
  mutation ReleaseTask($id: ID!, $reason: String!) {
    releaseTask(complaint: $id, reason: $reason) {
      ... on Task { state }
      ... on Refusal { code en zh }
    }
  }
`);
const ANSWER = graphql(`
  mutation RecordAnswer($id: ID!, $outcome: String!, $reason: String!) {
    recordAnswer(complaint: $id, outcome: $outcome, reason: $reason) {
      ... on Task { state }
      ... on Refusal { code en zh }
    }
  }
`);

type Outcomes = TaskQuery['clockProfiles'][number]['outcomes'];

/** Who works on a complaint and until when, and what they do about it. */
export function WorkBar({ complaint }: { complaint: string }) {
  const { t, localize } = useLanguage();
  const variables = { id: complaint };
  const [data, error, again] = useSettledQuery({ query: TASK, variables, requestPolicy: 'cache-and-network' });
  const [taken, take] = useAct(TAKE);
  const task = data?.task;
  if (!data) return <ErrorAlert error={error} />;
  if (!task) return null;
  const outcomes = data.clockProfiles.find((p) => p.id === task.clock.profile)?.outcomes ?? [];
  const outcome = outcomes.find((o) => o.id === task.outcome);
  const mine = task.assignee === data.me.name;
  return (
    <Paper withBorder p="md" data-testid="work">
      <Group justify="space-between">
        <Group>
          <Due {...task.clock} />
          <Text size="sm">{task.assignee ? `${t('assignee')}: ${task.assignee}` : t('nobody')}</Text>
          {outcome && <Text size="sm">{localize(outcome.name)}</Text>}
        </Group>
        {task.state === 'open' && !mine && (
          <Button
            size="xs"
            loading={taken.fetching}
            onClick={() => void take(variables).then((r) => r.error === undefined && again())}
          >
            {t('take')}
          </Button>
        )}
      </Group>
      {task.state === 'open' && mine && <AnswerForm complaint={complaint} outcomes={outcomes} onDone={again} />}
      <ErrorAlert error={taken.error} />
    </Paper>
  );
}

/** Records the answer, or returns the complaint to the queue. No outcome is chosen beforehand. */
function AnswerForm({ complaint, outcomes, onDone }: { complaint: string; outcomes: Outcomes; onDone: () => void }) {
  const { t, localize } = useLanguage();
  const [, release] = useAct(RELEASE);
  const [, answer] = useAct(ANSWER);
  const [outcome, setOutcome] = useState('');
  return (
    <ReasonForm
      label="answerReason"
      acts={[
        {
          label: t('recordAnswer'),
          primary: true,
          disabled: outcome === '',
          run: (reason) => answer({ id: complaint, outcome, reason }),
          onDone,
        },
        { label: t('giveBack'), run: (reason) => release({ id: complaint, reason }), onDone },
      ]}
    >
      <NativeSelect
        label={t('outcome')}
        value={outcome}
        onChange={(e) => setOutcome(e.currentTarget.value)}
        data={[
          { value: '', label: t('chooseOutcome') },
          ...outcomes.map((o) => ({ value: o.id, label: localize(o.name) })),
        ]}
      />
    </ReasonForm>
  );
}
