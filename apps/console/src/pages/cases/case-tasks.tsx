import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { type CasePart, isLive } from './case-detail.js';

const ADD = graphql(`
  mutation AddCaseTask($id: ID!, $text: String!, $assignee: String) {
    addCaseTask(case: $id, text: $text, assignee: $assignee) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);
const FINISH = graphql(`
  mutation FinishCaseTask($id: ID!, $task: ID!) {
    finishCaseTask(case: $id, task: $task) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);

/** What is to be done in a case, by whom, and what is done. */
export function CaseTasks({ case: found, onDone }: CasePart) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [assignee, setAssignee] = useState('');
  const [added, add] = useAct(ADD);
  const [finished, finish] = useAct(FINISH);
  const submit = async () => {
    const { error } = await add({ id: found.id, text, assignee: assignee.trim() === '' ? null : assignee.trim() });
    if (error) return;
    setText('');
    onDone();
  };
  return (
    <Section title={t('tasks')} testid="tasks">
      <Stack gap="xs" mt="xs">
        {found.tasks.map((task) => (
          <Checkbox
            key={task.id}
            checked={task.done}
            disabled={task.done || !isLive(found)}
            onChange={() => void finish({ id: found.id, task: task.id }).then((r) => r.error === undefined && onDone())}
            label={[task.text, task.assignee, task.due].filter(Boolean).join(' · ')}
          />
        ))}
      </Stack>
      {isLive(found) && (
        <Group align="end" mt="sm">
          <TextInput
            label={t('taskText')}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <TextInput
            label={t('assignee')}
            value={assignee}
            onChange={(e) => setAssignee(e.currentTarget.value)}
            w={130}
          />
          <Button
            variant="default"
            loading={added.fetching}
            disabled={text.trim() === ''}
            onClick={() => void submit()}
          >
            {t('addTask')}
          </Button>
        </Group>
      )}
      <ErrorAlert error={added.error ?? finished.error} />
    </Section>
  );
}
