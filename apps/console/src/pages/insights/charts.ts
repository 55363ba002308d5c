import type { EChartsCoreOption } from 'echarts/core';
import { type Cell, COLOURS, lying } from '../../components/chart/chart.js';
import { day } from '../../components/dates.js';
import { LANES } from '../../components/lane-badge.js';
import type { InsightsQuery } from '../../gql/graphql.js';
import type { Key, Speech } from '../../locales/use-language.js';

type Counted = InsightsQuery['insights']['days'][number];
type Rate = InsightsQuery['accusations']['overturned'];
/** The same as numbers and as a drawing. */
export interface Drawable {
  readonly rows: readonly (readonly Cell[])[];
  readonly option: EChartsCoreOption;
}

/** Characters of a letter that name its bar. */
const EXCERPT = 40;

export const rateOf = ({ count, of, low, high }: Rate): string =>
  of === 0 ? '–' : `${count} / ${of} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}%)`;

/** The charts of the page, from what the API counted. */
export function chartsOf(data: InsightsQuery, speech: Speech) {
  const { insights } = data;
  return {
    days: daysChart(insights.days, speech),
    institutions: lanesChart(insights.institutions, (name) => name || '–', speech),
    channels: lanesChart(insights.channels, (name) => (name ? speech.word('channel', name) : '–'), speech),
    clocks: clocksChart(insights.clocks, speech),
    families: familiesChart(data, speech),
    rings: ringsChart(data, speech),
    ledger: ledgerChart(data, speech),
  };
}

const byLane = (rows: readonly Counted[], nameOf: (name: string) => string): Cell[][] =>
  rows.map((r) => [nameOf(r.name), ...LANES.map((lane) => r[lane])]);

/** Complaints of each day, one bar on the other. */
function daysChart(days: readonly Counted[], { word }: Speech): Drawable {
  return {
    rows: byLane(days, (name) => name),
    option: {
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { top: 0 },
      grid: { left: 8, right: 16, top: 30, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: days.map((d) => d.name) },
      yAxis: { type: 'value', minInterval: 1 },
      series: LANES.map((lane) => ({
        type: 'bar',
        stack: 'all',
        name: word('lane', lane),
        barCategoryGap: '10%',
        itemStyle: { color: COLOURS[lane] },
        data: days.map((d) => d[lane]),
      })),
    },
  };
}

function lanesChart(rows: readonly Counted[], nameOf: (name: string) => string, { word }: Speech): Drawable {
  return {
    rows: byLane(rows, nameOf),
    option: lying(
      rows.map((r) => nameOf(r.name)),
      LANES.map((lane) => ({
        name: word('lane', lane),
        colour: COLOURS[lane],
        values: rows.map((r) => r[lane]),
      })),
    ),
  };
}

function clocksChart(clocks: InsightsQuery['insights']['clocks'], { t }: Speech): Drawable {
  const states: readonly (readonly [name: Key, count: number, color: string])[] = [
    ['clocksOpen', clocks.open, COLOURS.blue],
    ['clocksLate', clocks.late, COLOURS.ring],
    ['clocksInTime', clocks.inTime, COLOURS.hardship],
    ['clocksAfter', clocks.afterLimit, COLOURS.check],
  ];
  return {
    rows: states.map(([name, n]) => [t(name), n]),
    option: {
      ...lying(
        states.map(([name]) => t(name)),
        [{ name: t('complaints'), colour: COLOURS.blue, values: [] }],
      ),
      series: [{ type: 'bar', data: states.map(([, value, color]) => ({ value, itemStyle: { color } })) }],
    },
  };
}

function familiesChart(data: InsightsQuery, { t }: Speech): Drawable {
  const families = data.clusters.edges.map((e) => e.node);
  return {
    rows: families.map((f) => [f.excerpt.slice(0, EXCERPT), f.size, f.units, f.benign ?? '']),
    option: lying(
      families.map((f) => f.excerpt.slice(0, EXCERPT)),
      [
        { name: t('size'), colour: COLOURS.violet, values: families.map((f) => f.size) },
        { name: t('households'), colour: COLOURS.blue, values: families.map((f) => f.units) },
      ],
      false,
    ),
  };
}

function ringsChart(data: InsightsQuery, { t }: Speech): Drawable {
  const rings = data.rings.edges.map((e) => e.node);
  return {
    rows: rings.map((r) => [r.id, r.score, r.debtors.length, r.complaints.length, day(r.from), day(r.to)]),
    option: lying(
      rings.map((r) => r.id),
      [{ name: t('members'), colour: COLOURS.ring, values: rings.map((r) => r.debtors.length) }],
    ),
  };
}

function ledgerChart({ accusations }: InsightsQuery, { t, word }: Speech): Drawable {
  return {
    rows: [
      ...(['pointedAt', 'overturned', 'missed'] as const).map((k): Cell[] => [t(k), '', rateOf(accusations[k]), '']),
      ...accusations.lines.map((l): Cell[] => [
        word('trait', l.trait),
        word(l.trait, l.value),
        rateOf(l.pointedAt),
        rateOf(l.overturned),
      ]),
    ],
    option: lying(
      accusations.lines.map((l) => `${word('trait', l.trait)}: ${word(l.trait, l.value)}`),
      [
        {
          name: t('pointedAtShare'),
          colour: COLOURS.violet,
          values: accusations.lines.map((l) => Math.round(1000 * l.pointedAt.share) / 10),
        },
      ],
    ),
  };
}
