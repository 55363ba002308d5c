import { Button, Group, Text, Textarea, Timeline } from '@mantine/core';
import { useState } from 'react';
import { minute } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import type { CasePart } from './case-detail.js';

const COMMENT = graphql(`
  mutation CommentCase($id: ID!, $text: String!) {
    commentCase(case: $id, text: $text) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);

/** All that was done in a case, the latest first, and a field for comments. */
export function CaseActivity({ case: found, onDone }: CasePart) {
  const { t, word } = useLanguage();
  const [text, setText] = useState('');
  const [{ error, fetching }, comment] = useAct(COMMENT);
  const events = found.timeline.map((e, number) => ({ ...e, number })).reverse();
  const submit = async () => {
    const result = await comment({ id: found.id, text });
    if (result.error) return;
    setText('');
    onDone();
  };
  return (
    <Section title={t('caseTimeline')}>
      <Group align="end" my="sm">
        <Textarea
          label={t('comment')}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          autosize
          minRows={1}
          style={{ flex: 1 }}
        />
        <Button variant="default" loading={fetching} disabled={text.trim() === ''} onClick={() => void submit()}>
          {t('addComment')}
        </Button>
      </Group>
      <ErrorAlert error={error} />
      <Timeline bulletSize={14} lineWidth={2} data-testid="timeline">
        {events.map((e) => (
          <Timeline.Item key={e.number} title={`${word('event', e.kind)} · ${e.by}`}>
            {(e.text ?? e.reason) && <Text size="sm">{e.text ?? e.reason}</Text>}
            <Text size="xs" c="dimmed">
              {minute(e.at)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
