import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { type Cell, Chart, COLOURS, lying } from '../../components/chart/chart.js';
import { Loading } from '../../components/loading.js';
import { graphql } from '../../gql/gql.js';
import type { InsightsQuery } from '../../gql/graphql.js';
import type { Key } from '../../locales/texts.js';
import { useLanguage } from '../../locales/use-language.js';

const INSIGHTS = graphql(`
  query Insights {
    insights {
      days { name hardship normal check ring }
      institutions { name hardship normal check ring }
      channels { name hardship normal check ring }
      clocks { open late inTime afterLimit }
    }
    overview { complaints withText clusters crowds rings households }
    clusters(first: 20) { edges { node { id size units excerpt benign } } }
    rings(first: 20) { edges { node { id score debtors complaints from to } } }
    accusations {
      pointedAt { count of share low high } overturned { count of share low high } missed { count of share low high }
      lines { trait value pointedAt { count of share low high } overturned { count of share low high } }
    }
  }
`);

const LANES = ['hardship', 'normal', 'check', 'ring'] as const;
type Counted = InsightsQuery['insights']['days'][number];
type Rate = InsightsQuery['accusations']['overturned'];

const said = ({ count, of, low, high }: Rate) =>
  of === 0 ? '–' : `${count} / ${of} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)} %)`;

/** What comes in, where from, what stands together in it, and how it is kept up with; each chart as numbers too. */
export function InsightsPage() {
  const { t } = useLanguage();
  const go = useNavigate();
  const [{ data, error }] = useQuery({ query: INSIGHTS, requestPolicy: 'cache-and-network' });
  const charts = useMemo(() => {
    if (!data) return null;
    const { insights, clusters, rings, accusations } = data;
    const lanes = (rows: readonly Counted[]) =>
      LANES.map((lane) => ({ name: t(lane), colour: COLOURS[lane], values: rows.map((r) => r[lane]) }));
    const byLane = (rows: readonly Counted[]): Cell[][] => rows.map((r) => [r.name, ...LANES.map((l) => r[l])]);
    const { open, late, inTime, afterLimit } = insights.clocks;
    const clocks: [Key, number, string][] = [
      ['clocksOpen', open, COLOURS.blue],
      ['clocksLate', late, COLOURS.ring],
      ['clocksInTime', inTime, COLOURS.hardship],
      ['clocksAfter', afterLimit, COLOURS.check],
    ];
    const families = clusters.edges.map((e) => e.node);
    const found = rings.edges.map((e) => e.node);
    return {
      byLane,
      days: {
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
        legend: { top: 0 },
        grid: { left: 8, right: 16, top: 30, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: insights.days.map((d) => d.name) },
        yAxis: { type: 'value', minInterval: 1 },
        series: LANES.map((lane) => ({
          type: 'bar',
          stack: 'all',
          name: t(lane),
          barCategoryGap: '10%',
          itemStyle: { color: COLOURS[lane] },
          data: insights.days.map((d) => d[lane]),
        })),
      },
      lenders: lying(
        insights.institutions.map((r) => r.name || '–'),
        lanes(insights.institutions),
      ),
      channels: lying(
        insights.channels.map((r) => r.name || '–'),
        lanes(insights.channels),
      ),
      families: {
        rows: families.map((f): Cell[] => [f.id, f.size, f.units, f.benign ?? '']),
        option: {
          ...lying(
            families.map((f) => f.excerpt.slice(0, 40)),
            [
              { name: t('size'), colour: COLOURS.violet, values: families.map((f) => f.size) },
              { name: t('households'), colour: COLOURS.blue, values: families.map((f) => f.units) },
            ],
            false,
          ),
        },
      },
      rings: {
        rows: found.map((r): Cell[] => [
          r.id,
          r.score,
          r.debtors.length,
          r.complaints.length,
          (r.from ?? '').slice(0, 10),
          (r.to ?? '').slice(0, 10),
        ]),
        option: lying(
          found.map((r) => r.id),
          [{ name: t('members'), colour: COLOURS.ring, values: found.map((r) => r.debtors.length) }],
        ),
      },
      clocks: {
        rows: clocks.map(([name, n]): Cell[] => [t(name), n]),
        option: {
          ...lying(
            clocks.map(([name]) => t(name)),
            [{ name: t('complaints'), colour: COLOURS.blue, values: [] }],
          ),
          series: [{ type: 'bar', data: clocks.map(([, value, color]) => ({ value, itemStyle: { color } })) }],
        },
      },
      ledger: {
        rows: [
          ...(['pointedAt', 'overturned', 'missed'] as const).map((k): Cell[] => [t(k), '', said(accusations[k]), '']),
          ...accusations.lines.map((l): Cell[] => [l.trait, l.value, said(l.pointedAt), said(l.overturned)]),
        ],
        option: lying(
          accusations.lines.map((l) => `${l.trait}: ${l.value}`),
          [
            {
              name: t('pointedAtShare'),
              colour: COLOURS.violet,
              values: accusations.lines.map((l) => Math.round(1000 * l.pointedAt.share) / 10),
            },
          ],
        ),
      },
    };
  }, [data, t]);
  if (!data || charts === null) return <Loading error={error} />;
  const { insights, overview, accusations } = data;
  const { open, late } = insights.clocks;
  const numbers: readonly (readonly [Key, string | number])[] = [
    ['complaints', overview?.complaints ?? 0],
    ['clusters', overview?.clusters ?? 0],
    ['rings', overview?.rings ?? 0],
    ['clocksOpen', open],
    ['clocksLate', late],
    ['overturned', said(accusations.overturned)],
  ];
  const lanes = [...LANES.map((l) => t(l))];
  return (
    <Stack>
      <Title order={2}>{t('insights')}</Title>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} data-testid="numbers">
        {numbers.map(([name, value]) => (
          <Paper withBorder p="sm" key={name}>
            <Text size="xs" c="dimmed">
              {t(name)}
            </Text>
            <Text fw={600}>{value.toLocaleString()}</Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Chart
        title={t('byDay')}
        file="days"
        columns={[t('day'), ...lanes]}
        rows={charts.byLane(insights.days)}
        option={charts.days}
        height={300}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Chart
          title={t('byLender')}
          file="lenders"
          columns={[t('institution'), ...lanes]}
          rows={charts.byLane(insights.institutions)}
          option={charts.lenders}
          height={tall(insights.institutions.length)}
        />
        <Stack>
          {' '}
          <Chart
            title={t('byChannel')}
            file="channels"
            columns={[t('channel'), ...lanes]}
            rows={charts.byLane(insights.channels)}
            option={charts.channels}
            height={tall(insights.channels.length)}
          />
          <Chart
            title={t('clockState')}
            file="clocks"
            columns={[t('state'), t('complaints')]}
            rows={charts.clocks.rows}
            option={charts.clocks.option}
            height={180}
          />
        </Stack>{' '}
        <Chart
          title={t('largestFamilies')}
          hint={t('largestFamiliesHint')}
          file="families"
          columns={['id', t('size'), t('households'), t('publicForm')]}
          rows={charts.families.rows}
          option={charts.families.option}
          height={tall(charts.families.rows.length)}
        />
        <Stack>
          {' '}
          <Chart
            title={t('rings')}
            hint={t('ringsChartHint')}
            file="rings"
            columns={['id', `${t('score')} (${t('bits')})`, t('members'), t('complaints'), t('from'), t('until')]}
            rows={charts.rings.rows}
            option={charts.rings.option}
            height={tall(charts.rings.rows.length)}
            onPick={(id) => void go(`/rings/${id}`)}
          />
          <Chart
            title={t('accusations')}
            hint={t('ledgerChartHint')}
            file="ledger"
            columns={[t('trait'), t('value'), t('pointedAt'), t('overturned')]}
            rows={charts.ledger.rows}
            option={charts.ledger.option}
            height={tall(accusations.lines.length)}
          />
        </Stack>{' '}
      </SimpleGrid>
      <Anchor component={Link} to="/accusations">
        {t('accusations')}
      </Anchor>
    </Stack>
  );
}

const tall = (rows: number) => 60 + Math.max(3, rows) * 22;
