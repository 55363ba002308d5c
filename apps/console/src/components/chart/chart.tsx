import { Button, Table } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../../locales/use-language.js';
import { EmptyState } from '../empty-state.js';
import { Loading } from '../loading.js';
import { ScrollArea } from '../scroll-area.js';
import { Section } from '../section.js';
import { csvOf, save } from './csv.js';

const Drawing = lazy(() => import('./drawing.js'));

export type Cell = string | number;

/** A chart, the same as numbers, and as a CSV file: nobody has to see a drawing to read it. */
export function Chart({
  title,
  hint,
  file,
  columns,
  rows,
  option,
  height = 260,
  onPick,
}: {
  title: string;
  hint?: string;
  /** Name of the file, without `claque-` and ending. */
  file: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  option: EChartsCoreOption;
  height?: number;
  /** Called with what is clicked: the `id` of its datum, or its name. */
  onPick?: (name: string) => void;
}) {
  const { t } = useLanguage();
  return (
    <Section
      title={title}
      hint={hint}
      testid={`chart-${file}`}
      action={
        <Button
          size="xs"
          variant="default"
          style={{ flexShrink: 0 }}
          aria-label={`${t('downloadCsv')}: ${title}`}
          onClick={() => save(`claque-${file}.csv`, 'text/csv', csvOf([columns, ...rows]))}
        >
          CSV
        </Button>
      }
    >
      {rows.length === 0 ? (
        <EmptyState text="noData" />
      ) : (
        <>
          <Suspense fallback={<Loading />}>
            <Drawing option={option} height={height} label={title} onPick={onPick} />
          </Suspense>
          <details>
            <summary>{t('asNumbers')}</summary>
            <ScrollArea width={300} height={320}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    {columns.map((c) => (
                      <Table.Th key={c}>{c}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((r) => (
                    <Table.Tr key={r.join('|')}>
                      {r.map((c, k) => (
                        <Table.Td key={columns[k]}>{typeof c === 'number' ? c.toLocaleString() : c}</Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </ScrollArea>
          </details>
        </>
      )}
    </Section>
  );
}

/** Bars of a few rows, lying, the first on top. */
export function lying(
  names: readonly string[],
  series: readonly { readonly name: string; readonly colour: string; readonly values: readonly number[] }[],
  stacked = true,
): EChartsCoreOption {
  return {
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: series.length > 1 ? { top: 0 } : undefined,
    grid: { left: 8, right: 24, top: series.length > 1 ? 30 : 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisLabel: { width: 180, overflow: 'truncate' },
    },
    series: series.map((s) => ({
      type: 'bar',
      name: s.name,
      ...(stacked ? { stack: 'all' } : {}),
      itemStyle: { color: s.colour },
      data: s.values,
    })),
  };
}

/** Colors that stay apart in both schemes, also for who cannot tell red from green (Okabe and Ito 2008). */
export const COLOURS = {
  hardship: '#009e73',
  normal: '#8a94a3',
  check: '#e0a100',
  ring: '#d55e00',
  blue: '#0072b2',
  violet: '#a35d92',
} as const;
