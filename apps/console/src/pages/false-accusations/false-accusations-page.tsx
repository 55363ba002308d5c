import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { useRole } from '../../components/session.js';
import { graphql } from '../../gql/gql.js';
import type { AccusationsQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { ControlSample } from './control-sample.js';
import { Reliability } from './reliability.js';

const ACCUSATIONS = graphql(`
  query Accusations {
    accusations {
      prior
      pointedAt { count of share low high }
      overturned { count of share low high }
      missed { count of share low high }
      lines {
        trait value
        pointedAt { count of share low high }
        overturned { count of share low high }
      }
      calibration { from to share count }
      reliability { from to count of share low high }
    }
  }
`);

type Report = AccusationsQuery['accusations'];
type Line = Report['lines'][number];
/** Groups that are listed. */
const LISTED = 60;

const percent = (x: number) => `${(100 * x).toFixed(1)}%`;
const rateOf = ({ count, of, share, low, high }: Report['pointedAt']) =>
  of === 0 ? '–' : `${count} / ${of} = ${percent(share)} [${percent(low)}, ${percent(high)}]`;

const columnsOf = ({ t, word }: Speech): readonly Column<Line>[] => [
  { title: t('trait'), cell: (l) => word('trait', l.trait) },
  { title: t('value'), cell: (l) => word(l.trait, l.value) },
  { title: t('pointedAt'), cell: (l) => rateOf(l.pointedAt) },
  { title: t('overturned'), cell: (l) => rateOf(l.overturned) },
];

/** Whom Claque flagged, whom people cleared, and the control sample that shows what is missed. */
export function FalseAccusationsPage() {
  const speech = useLanguage();
  const { t } = speech;
  const role = useRole();
  const [{ data, error }, again] = useQuery({ query: ACCUSATIONS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const report = data.accusations;
  return (
    <Stack>
      <Title order={2}>{t('accusations')}</Title>
      <Text c="dimmed">{t('accusationsHint')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} data-testid="accusations">
        {(['pointedAt', 'overturned', 'missed'] as const).map((name) => (
          <Paper key={name} withBorder p="md">
            <Text size="sm" c="dimmed">
              {t(name)}
            </Text>
            <Text fw={600}>{rateOf(report[name])}</Text>
          </Paper>
        ))}
      </SimpleGrid>
      <RecordTable
        columns={columnsOf(speech)}
        rows={report.lines.slice(0, LISTED)}
        rowKey={(l) => `${l.trait}|${l.value}`}
      />
      <Section title={t('calibration')}>
        {report.reliability.length === 0 ? (
          <Text c="dimmed">{t('calibrationNone')}</Text>
        ) : (
          <Reliability bins={report.reliability} steps={report.calibration} />
        )}
        <Text size="sm" c="dimmed" mt="xs">
          {t('priorShare', { n: report.prior })}
        </Text>
      </Section>
      {may(role, 'Query.controlSample') && <ControlSample onJudged={() => again({ requestPolicy: 'network-only' })} />}
    </Stack>
  );
}
