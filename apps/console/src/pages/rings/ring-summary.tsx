import { List, SimpleGrid, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Chart, COLOURS } from '../../components/chart/chart.js';
import { Section } from '../../components/section.js';
import { type Key, useLanguage } from '../../locales/use-language.js';
import type { Ring } from './ring.js';

/** Kinds of values that have a sentence of their own. */
const SENTENCES = {
  account: 'short_account',
  contact: 'short_contact',
  caller: 'short_caller',
  email: 'short_email',
  agent_phone: 'short_agent_phone',
  template: 'short_template',
  sentences: 'short_sentences',
  certificate: 'short_certificate',
  ip: 'short_ip',
  address: 'short_address',
  device: 'short_device',
} as const satisfies Readonly<Record<string, Key>>;

const sentenceOf = (kind: string): Key =>
  kind in SENTENCES ? SENTENCES[kind as keyof typeof SENTENCES] : 'short_other';

/** Of each kind the value that most members share, the most shared first. */
function topShared(ring: Ring): Ring['values'] {
  const largest = new Map<string, Ring['values'][number]>();
  for (const v of ring.values)
    if (v.debtors.length > (largest.get(v.kind)?.debtors.length ?? 0)) largest.set(v.kind, v);
  return [...largest.values()].sort((x, y) => y.debtors.length - x.debtors.length);
}

/** Why it is a ring, in a few lines; then what the numbers mean, and when the complaints came. */
export function RingSummary({ ring }: { ring: Ring }) {
  const { t } = useLanguage();
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: ring.days.map((d) => d.name) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', itemStyle: { color: COLOURS.ring }, data: ring.days.map((d) => d.count) }],
    }),
    [ring],
  );
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Section title={t('inShort')} testid="in-short">
        <List mt="xs" spacing={4}>
          {topShared(ring).map((v) => (
            <List.Item key={v.key}>
              {t(sentenceOf(v.kind), { n: v.debtors.length, of: ring.debtors.length, what: v.label })}
            </List.Item>
          ))}
        </List>
        <Text size="sm" c="dimmed" mt="sm">
          {t('inShortMeaning', { tier: t(ring.tier === 'T2' ? 'tierMeaning_T2' : 'tierMeaning_T1') })}
        </Text>
      </Section>
      <Chart
        title={t('timeline')}
        file={`ring-${ring.id}-days`}
        columns={[t('day'), t('complaints')]}
        rows={ring.days.map((d) => [d.name, d.count])}
        option={option}
        height={200}
      />
    </SimpleGrid>
  );
}
