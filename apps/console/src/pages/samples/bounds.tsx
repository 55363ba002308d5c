import { Text } from '@mantine/core';
import { useLanguage } from '../../locales/use-language.js';
import type { Sample } from './sample.js';

const percent = (share: number) => Math.round(100 * share);

/**
 * Bounds of the share: in words, and as a bar from none to all with the half marked.
 * They are the bounds of the finding beside them. Others, that hold for one look alone, would only contradict it.
 */
export function Bounds({ sample: s }: { sample: Sample }) {
  const { t } = useLanguage();
  const { lowAlways: low, highAlways: high } = s;
  return (
    <div data-testid="bounds">
      <Text size="sm" fw={600} mt="sm">
        {t('sampleBounds')}
      </Text>
      <Text size="sm">{t('sampleBoundsAlways', { low: percent(low), high: percent(high) })}</Text>
      <div className="bounds" aria-hidden="true">
        <span className="between" style={{ left: `${100 * low}%`, width: `${Math.max(0.5, 100 * (high - low))}%` }} />
        <span className="half" />
      </div>
    </div>
  );
}
