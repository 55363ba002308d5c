import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const CALL = graphql(`
  query Call($id: ID!) {
    call(id: $id) { id startedAt caller callee direction ringSeconds talkSeconds outcome debtor transcript recording }
  }
`);

/** A call: who, when, what was said, and the sound of it where one was handed in. */
export function CallPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: CALL, variables: { id } });
  if (!data) return <Loading error={error} />;
  const { call: c } = data;
  if (!c) return <EmptyState text="notFound" />;
  const turns = c.transcript.split('\n').filter((line) => line.trim() !== '');
  const facts: readonly (readonly [string, string])[] = [
    [t('when'), (c.startedAt ?? '').replace('T', ' ')],
    [t('caller'), c.caller],
    [t('line_called'), c.callee],
    [t('direction'), c.direction],
    [t('talkTime'), c.talkSeconds === null || c.talkSeconds === undefined ? '' : `${c.talkSeconds} s`],
    [t('outcome'), c.outcome],
    [t('debtor'), c.debtor],
  ];
  return (
    <Stack>
      <Title order={2}>
        {t('call')} {c.id}
      </Title>
      <Paper withBorder p="md">
        <Table>
          <Table.Tbody>
            {facts.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w={160}>{name}</Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      <Section title={t('recording')} testid="recording">
        {c.recording ? (
          // biome-ignore lint/a11y/useMediaCaption: what is said stands below, as far as somebody wrote it down
          <audio controls preload="metadata" src={c.recording} aria-label={`${t('recording')} ${c.id}`} />
        ) : (
          <Text c="dimmed">{t('recordingNone')}</Text>
        )}
      </Section>
      <Section title={t('transcript')} testid="transcript">
        {turns.length === 0 ? (
          <Text c="dimmed">{t('transcriptNone')}</Text>
        ) : (
          turns.map((line, k) => {
            const cut = line.search(/[:：]/);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: turns never change their order
              <Text key={k} size="sm" mt={4}>
                {cut > 0 && cut < 30 ? (
                  <>
                    <b>{line.slice(0, cut + 1)}</b> {line.slice(cut + 1)}
                  </>
                ) : (
                  line
                )}
              </Text>
            );
          })
        )}
      </Section>
    </Stack>
  );
}
