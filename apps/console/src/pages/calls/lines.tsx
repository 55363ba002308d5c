import { Anchor, Badge, NativeSelect, SimpleGrid, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Chart } from '../../components/chart/chart.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { LinesQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { BurstView } from './burst.js';

const LINES = graphql(`
  query Lines {
    lines(first: 100) {
      totalCount
      edges {
        node {
          id line calls empty from to hours emptyHours
          bursts { from to calls callers expected others othersExpected minutes reasons { detector weight message { zh en } } }
        }
      }
    }
    alerts(first: 20) { id line state from to expected calls withheld callers { number kind calls } }
  }
`);

type Line = LinesQuery['lines']['edges'][number]['node'];
const HOURS = Array.from({ length: 24 }, (_, h) => `${h}`);

/** One line at a time: when it is called, and what flooded it. */
export function Lines() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [{ data, error }] = useQuery({ query: LINES, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const lines = data.lines.edges.map((e) => e.node);
  const chosen = lines.find((l) => l.id === params.get('line')) ?? lines[0];
  if (chosen === undefined) return <EmptyState text="linesEmpty" />;
  const labelOf = (l: Line) =>
    t(l.bursts.length > 0 ? 'lineBursts' : 'lineCalls', {
      line: l.line,
      n: l.calls.toLocaleString(),
      bursts: l.bursts.length,
    });
  const choose = (line: string) =>
    setParams((old) => {
      const changed = new URLSearchParams(old);
      changed.set('line', line);
      return changed;
    });
  return (
    <>
      {data.alerts.length > 0 && <Alerts alerts={data.alerts} />}
      <NativeSelect
        label={t('line_called')}
        value={chosen.id}
        onChange={(e) => choose(e.currentTarget.value)}
        data={lines.map((l) => ({ value: l.id, label: labelOf(l) }))}
        maw={520}
      />
      <Week line={chosen} />
      {chosen.bursts.map((b) => (
        <BurstView key={b.from} burst={b} />
      ))}
    </>
  );
}

function Alerts({ alerts }: { alerts: LinesQuery['alerts'] }) {
  const { t } = useLanguage();
  return (
    <Section title={t('alerts')} testid="alerts">
      <Table>
        <Table.Tbody>
          {alerts.map((a) => (
            <Table.Tr key={a.id}>
              <Table.Td>
                <Badge variant="light" autoContrast color={a.state === 'running' ? 'red' : 'gray'}>
                  {t(`alert_${a.state}`)}
                </Badge>
              </Table.Td>
              <Table.Td>{a.line}</Table.Td>
              <Table.Td>
                {a.from.replace('T', ' ')} – {a.to.slice(11)}
              </Table.Td>
              <Table.Td>
                {t('alertCalls', {
                  n: a.calls.length,
                  expected: a.expected.toFixed(1),
                  callers: a.callers.length + a.withheld,
                })}
              </Table.Td>
              <Table.Td>
                <Anchor href={`/api/alerts/${encodeURIComponent(a.id)}/block-list.csv`}>{t('blockList')}</Anchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {t('floodHint')}
      </Text>
    </Section>
  );
}

/** A week as a heat map, from a number for each of its 168 hours. */
const weekOf = (days: readonly string[], hours: readonly number[], colors: readonly string[]) => ({
  tooltip: { position: 'top' },
  grid: { left: 8, right: 16, top: 8, bottom: 64, containLabel: true },
  xAxis: { type: 'category', data: HOURS, splitArea: { show: true } },
  yAxis: { type: 'category', data: days, inverse: true, splitArea: { show: true } },
  visualMap: {
    min: 0,
    max: Math.max(1, ...hours),
    orient: 'horizontal',
    left: 'center',
    bottom: 0,
    calculable: true,
    inRange: { color: colors },
  },
  series: [{ type: 'heatmap', data: hours.map((n, k) => [k % 24, Math.floor(k / 24), n]) }],
});

/** How often a line is called, by hour of the week: all calls, and the empty ones. */
function Week({ line }: { line: Line }) {
  const { t } = useLanguage();
  const days = useMemo(() => t('weekdays').split(' '), [t]);
  const all = useMemo(() => weekOf(days, line.hours, ['#e6eef7', '#5b93c9', '#0b3c6f']), [line, days]);
  const empty = useMemo(() => weekOf(days, line.emptyHours, ['#fbeee3', '#e0894a', '#8a3200']), [line, days]);
  const rows = (hours: readonly number[]) => days.map((d, k) => [d, ...hours.slice(k * 24, k * 24 + 24)]);
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Chart
        title={`${t('callsByHour')}: ${line.line}`}
        hint={`${line.from.slice(0, 10)} – ${line.to.slice(0, 10)}`}
        file="calls-by-hour"
        columns={[t('day'), ...HOURS]}
        rows={rows(line.hours)}
        option={all}
      />
      <Chart
        title={t('emptyByHour')}
        hint={t('emptyHint')}
        file="empty-calls-by-hour"
        columns={[t('day'), ...HOURS]}
        rows={rows(line.emptyHours)}
        option={empty}
      />
    </SimpleGrid>
  );
}
