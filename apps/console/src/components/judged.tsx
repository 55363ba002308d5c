import { Badge, List, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.js';
import type { JudgedSubject } from '../gql/graphql.js';
import { useLanguage } from '../locales/use-language.js';
import { day } from './dates.js';
import { JudgeForm } from './judge-form.js';
import { Section } from './section.js';

const JUDGED = graphql(`
  query Judged($subject: JudgedSubject!, $id: ID!) {
    consensus(subject: $subject, id: $id)
    judgements(subject: $subject, id: $id) { by at verdict reason }
  }
`);

/** What people think of a subject, and a form for one's own judgment. */
export function Judged({ subject, id, title }: { subject: JudgedSubject; id: string; title: string }) {
  const { t } = useLanguage();
  const [{ data }, again] = useQuery({ query: JUDGED, variables: { subject, id }, requestPolicy: 'cache-and-network' });
  return (
    <Section
      title={
        <>
          {title}{' '}
          {data?.consensus && (
            <Badge variant="light" autoContrast>
              {t(`held_${data.consensus}`)}
            </Badge>
          )}
        </>
      }
      testid={`judged-${subject}`}
    >
      <JudgeForm subject={subject} id={id} onJudged={() => again({ requestPolicy: 'network-only' })} />
      {data && data.judgements.length > 0 && (
        <List listStyleType="none" mt="xs" size="sm">
          {data.judgements.map((j) => (
            <List.Item key={`${j.at} ${j.by}`}>
              <Text span c="dimmed">
                {day(j.at)} {j.by}
              </Text>{' '}
              {t(`held_${j.verdict}`)}: {j.reason}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}
