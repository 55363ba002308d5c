import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { JudgeForm } from '../../components/judge-form.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const CONTROL = graphql(`
  query ControlSample {
    controlSample(first: 5) { id receivedAt text institution }
  }
`);

/** Characters of a complaint that are shown. */
const SHOWN = 3000;

/** The next complaint of the control sample, to be judged without knowing what the detectors say. */
export function ControlSample({ onJudged }: { onJudged: () => void }) {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: CONTROL, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const [next] = data.controlSample;
  return (
    <Section title={t('control')} hint={t('controlHint')}>
      {next === undefined ? (
        <Text mt="sm">{t('controlNone')}</Text>
      ) : (
        <Stack mt="sm" data-testid="control">
          <Text size="sm" fw={600}>
            {next.id} · {next.institution}
          </Text>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{next.text.slice(0, SHOWN)}</Text>
          <JudgeForm
            key={next.id}
            subject="control"
            id={next.id}
            onJudged={() => {
              again({ requestPolicy: 'network-only' });
              onJudged();
            }}
          />
        </Stack>
      )}
    </Section>
  );
}
