import { Text } from '@mantine/core';
import { type Key, useLanguage } from '../../locales/use-language.js';
import type { Sample } from './sample.js';

const percent = (share: number) => Math.round(100 * share);

/** Bounds of the share, as bars on a line from none to all with the half marked, and in words. */
export function Bounds({ sample: s }: { sample: Sample }) {
  const { t } = useLanguage();
  return (
    <div data-testid="bounds">
      <Text size="sm" fw={600} mt="sm">
        {t('sampleBounds')}
      </Text>
      <Bar label="sampleBoundsNow" low={s.low} high={s.high} />
      <Bar label="sampleBoundsAlways" low={s.lowAlways} high={s.highAlways} />
    </div>
  );
}

function Bar({ label, low, high }: { label: Key; low: number; high: number }) {
  const { t } = useLanguage();
  return (
    <>
      <Text size="sm">{t(label, { low: percent(low), high: percent(high) })}</Text>
      <div className="bounds" aria-hidden="true">
        <span className="between" style={{ left: `${100 * low}%`, width: `${Math.max(0.5, 100 * (high - low))}%` }} />
        <span className="half" />
      </div>
    </>
  );
}
