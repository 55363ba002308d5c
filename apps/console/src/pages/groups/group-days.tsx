import { useMemo } from 'react';
import { Chart } from '../../components/chart/chart.js';
import { useLanguage } from '../../locales/use-language.js';
import { everyDay } from './every-day.js';

/** When the complaints of a group came. Days without any are drawn too: the gap is what one looks for. */
export function GroupDays({ id, days }: { id: string; days: readonly { name: string; count: number }[] }) {
  const { t } = useLanguage();
  const option = useMemo(() => {
    const all = everyDay(days);
    return {
      tooltip: { trigger: 'axis' },
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: all.map((d) => d.name) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', itemStyle: { color: '#37588c' }, data: all.map((d) => d.count) }],
    };
  }, [days]);
  return (
    <Chart
      title={t('groupTimeline')}
      file={`group-${id}-days`}
      columns={[t('day'), t('complaints')]}
      rows={days.map((d) => [d.name, d.count])}
      option={option}
      height={180}
    />
  );
}
