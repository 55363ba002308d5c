import { Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { JudgeForm } from '../../components/judge-form.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { JudgedSubject } from '../../gql/graphql.js';
import type { Key } from '../../locales/texts.js';
import { useLanguage } from '../../locales/use-language.js';

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
    controlSample(first: 5) { id receivedAt text institution }
  }
`);

interface Rate {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}
const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
const words = ({ count, of, share, low, high }: Rate) =>
  of === 0 ? '–' : `${count} / ${of} = ${percent(share)} [${percent(low)}, ${percent(high)}]`;

const TRAIT: Readonly<Record<string, Key>> = {
  channel: 'traitChannel',
  region: 'traitRegion',
  language: 'traitLanguage',
  hardship: 'traitHardship',
};

/** Whom Claque points at, whom people cleared, and the control sample that says what is missed. */
export function FalseAccusationsPage() {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: ACCUSATIONS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const { accusations: a, controlSample } = data;
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Stack>
      <Title order={2}>{t('accusations')}</Title>
      <Text c="dimmed">{t('accusationsHint')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} data-testid="accusations">
        {(
          [
            ['pointedAt', a.pointedAt],
            ['overturned', a.overturned],
            ['missed', a.missed],
          ] as const
        ).map(([name, rate]) => (
          <Paper key={name} withBorder p="md">
            <Text size="sm" c="dimmed">
              {t(name)}
            </Text>
            <Text fw={600}>{words(rate)}</Text>
          </Paper>
        ))}
      </SimpleGrid>
      <ScrollArea width={700}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('trait')}</Table.Th>
              <Table.Th>{t('traitValue')}</Table.Th>
              <Table.Th>{t('pointedAt')}</Table.Th>
              <Table.Th>{t('overturned')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {a.lines.slice(0, 60).map((line) => (
              <Table.Tr key={`${line.trait}|${line.value}`}>
                <Table.Td>{t(TRAIT[line.trait] ?? 'trait')}</Table.Td>
                <Table.Td>{line.value}</Table.Td>
                <Table.Td>{words(line.pointedAt)}</Table.Td>
                <Table.Td>{words(line.overturned)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Section title={t('calibration')}>
        {a.reliability.length === 0 ? (
          <Text c="dimmed">{t('calibrationNone')}</Text>
        ) : (
          <Reliability bins={a.reliability} steps={a.calibration} />
        )}
        <Text size="sm" c="dimmed" mt="xs">
          {t('prior')}: {a.prior}
        </Text>
      </Section>
      <Section title={t('control')} hint={t('controlHint')}>
        {controlSample.length === 0 ? (
          <Text mt="sm">{t('controlNone')}</Text>
        ) : (
          <Stack mt="sm" data-testid="control">
            <Text size="sm" fw={600}>
              {controlSample[0].id} · {controlSample[0].institution}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{controlSample[0].text.slice(0, 3000)}</Text>
            <JudgeForm
              key={controlSample[0].id}
              subject={'control' as JudgedSubject}
              id={controlSample[0].id}
              onJudged={refresh}
            />
          </Stack>
        )}
      </Section>
    </Stack>
  );
}

/** Share of judged rings that were confirmed, by score: points with their intervals, and the fitted steps once there are enough. */
function Reliability({
  bins,
  steps,
}: {
  bins: readonly (Rate & { readonly from: number; readonly to: number })[];
  steps: readonly { readonly from: number; readonly to: number; readonly share: number }[];
}) {
  const { t } = useLanguage();
  const [width, height, left, bottom] = [520, 220, 44, 34];
  const most = Math.max(...bins.map((b) => b.to));
  const x = (score: number) => left + (Math.max(0, score) / most) * (width - left - 12);
  const y = (share: number) => height - bottom - share * (height - bottom - 12);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="reliability" role="img" aria-label={t('calibration')}>
      {[0, 0.5, 1].map((s) => (
        <g key={s}>
          <line x1={left} x2={width - 12} y1={y(s)} y2={y(s)} />
          <text x={left - 6} y={y(s) + 4} textAnchor="end">
            {100 * s} %
          </text>
        </g>
      ))}
      <text x={left} y={height - 6}>
        {t('score')} ({t('bits')})
      </text>
      {bins.map((b) => (
        <g key={b.from}>
          <line
            className="interval"
            x1={x((b.from + b.to) / 2)}
            x2={x((b.from + b.to) / 2)}
            y1={y(b.low)}
            y2={y(b.high)}
          />
          <circle cx={x((b.from + b.to) / 2)} cy={y(b.share)} r={5} />
          <text x={x((b.from + b.to) / 2)} y={height - bottom + 14} textAnchor="middle">
            {b.from}–{b.to}
          </text>
        </g>
      ))}
      {steps.length > 0 && (
        <polyline points={steps.flatMap((s) => [`${x(s.from)},${y(s.share)}`, `${x(s.to)},${y(s.share)}`]).join(' ')} />
      )}
    </svg>
  );
}
