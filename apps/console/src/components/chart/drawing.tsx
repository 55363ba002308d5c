import { useComputedColorScheme, useMantineTheme } from '@mantine/core';
import { BarChart, GraphChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

/** Draws with ECharts; loaded when the first chart is shown. */
export default function Drawing({
  option,
  height,
  label,
  onPick,
}: {
  option: EChartsCoreOption;
  height: number;
  label: string;
  onPick: ((name: string) => void) | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  // As the page around it: left alone, each browser would take its own.
  const { fontFamily } = useMantineTheme();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const chart = init(box.current, scheme === 'dark' ? 'dark' : undefined, { renderer: 'svg' });
    chart.setOption({ backgroundColor: 'transparent', animation: false, textStyle: { fontFamily }, ...option });
    chart.on('click', (e) => {
      const { id } = e.data as { id?: string };
      pick.current?.(id ?? e.name);
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current!);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, scheme, fontFamily]);
  return <div ref={box} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
