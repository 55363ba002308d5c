import { Badge, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Chart, COLOURS } from '../../components/chart/chart.js';
import { FactTable } from '../../components/fact-table.js';
import { Waterfall } from '../../components/waterfall.js';
import type { LinesQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

type Burst = LinesQuery['lines']['edges'][number]['node']['bursts'][number];

/** Clock time of a minute of a burst. */
function clockTime({ from }: Burst, minute: number): string {
  const at = new Date(`${from}Z`);
  at.setUTCMinutes(at.getUTCMinutes() + minute);
  return at.toISOString().slice(11, 16);
}

/** One burst minute by minute, with what speaks for a flood and what against it. */
export function BurstView({ burst: b }: { burst: Burst }) {
  const { t } = useLanguage();
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: b.minutes.map((_, k) => clockTime(b, k)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', name: t('emptyCalls'), itemStyle: { color: COLOURS.ring }, data: b.minutes }],
    }),
    [b, t],
  );
  const flood = b.reasons.length > 0;
  return (
    <Paper withBorder p="md" data-testid="burst">
      <Group>
        <Title order={3} size="h4">
          {b.from.replace('T', ' ')} – {b.to.slice(11)}
        </Title>
        <Badge variant="light" autoContrast color={flood ? 'orange' : 'gray'}>
          {t(flood ? 'floodLike' : 'noFlood')}
        </Badge>
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }} mt="sm">
        <Chart
          title={t('emptyByMinute')}
          file={`burst-${b.from}`}
          columns={[t('minute'), t('emptyCalls')]}
          rows={b.minutes.map((n, k) => [`${clockTime(b, k)} (${k})`, n])}
          option={option}
          height={180}
        />
        <div>
          <FactTable
            facts={[
              [t('emptyCalls'), t('expectedN', { n: b.calls, expected: b.expected.toFixed(1) })],
              [t('callers'), b.callers],
              [t('otherCalls'), t('expectedN', { n: b.others, expected: b.othersExpected.toFixed(1) })],
            ]}
          />
          {flood && <Waterfall reasons={b.reasons} />}
          <Text size="sm" c="dimmed">
            {t('floodHint')}
          </Text>
        </div>
      </SimpleGrid>
    </Paper>
  );
}
