import { Paper, Stack, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { FactTable } from '../../components/fact-table.js';
import { Loading } from '../../components/loading.js';
import { NotHere } from '../../components/not-here.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const CALL = graphql(`
  query Call($id: ID!) {
    call(id: $id) { id startedAt caller callee direction ringSeconds talkSeconds outcome debtor transcript recording }
  }
`);

/** A call: who, when, what was said, and its recording where there is one. */
export function CallPage() {
  const { t, word } = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: CALL, variables: { id } });
  if (!data) return <Loading error={error} />;
  const { call: c } = data;
  if (!c) return <NotHere text="callNotHere" list="calls" path="/calls" />;
  return (
    <Stack>
      <Title order={2}>
        {t('call')} {c.id}
      </Title>
      <Paper withBorder p="md">
        <FactTable
          facts={[
            [t('when'), (c.startedAt ?? '').replace('T', ' ')],
            [t('caller'), c.caller],
            [t('line_called'), c.callee],
            [t('direction'), word('direction', c.direction)],
            [
              t('talkTime'),
              c.talkSeconds === null || c.talkSeconds === undefined ? '' : t('seconds', { n: c.talkSeconds }),
            ],
            [t('outcome'), word('callOutcome', c.outcome)],
            [t('debtor'), c.debtor],
          ]}
        />
      </Paper>
      <Section title={t('recording')} testid="recording">
        {c.recording ? (
          // biome-ignore lint/a11y/useMediaCaption: the transcript stands below, where there is one
          <audio controls preload="metadata" src={c.recording} aria-label={`${t('recording')} ${c.id}`} />
        ) : (
          <Text c="dimmed">{t('recordingNone')}</Text>
        )}
      </Section>
      <Section title={t('transcript')} testid="transcript">
        <Transcript text={c.transcript} />
      </Section>
    </Stack>
  );
}

/** Longest name of a speaker before the colon, in characters. */
const LONGEST_SPEAKER = 30;

/** Turns, a line each; who speaks stands before the colon. */
function Transcript({ text }: { text: string }) {
  const { t } = useLanguage();
  const turns = text.split('\n').filter((line) => line.trim() !== '');
  if (turns.length === 0) return <Text c="dimmed">{t('transcriptNone')}</Text>;
  return turns.map((line, k) => {
    const colon = line.search(/[:：]/);
    const named = colon > 0 && colon < LONGEST_SPEAKER;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: turns never change their order
      <Text key={k} size="sm" mt={4}>
        {named && <b>{line.slice(0, colon + 1)}</b>} {named ? line.slice(colon + 1) : line}
      </Text>
    );
  });
}
