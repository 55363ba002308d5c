import { Button, Group, RangeSlider, Text } from '@mantine/core';
import { useLanguage } from '../../locales/use-language.js';
import type { Playback } from './use-playback.js';

/** Shows a span of days, set by hand or played. */
export function TimeBar({ playback }: { playback: Playback }) {
  const { t } = useLanguage();
  const { days, range, time } = playback;
  return (
    <Group mt="xs" wrap="nowrap">
      <Button size="xs" variant="default" onClick={playback.toggle}>
        {t(playback.playing ? 'pause' : 'play')}
      </Button>
      <RangeSlider
        style={{ flex: 1 }}
        min={0}
        max={days.length - 1}
        minRange={0}
        value={[...range]}
        onChange={playback.setRange}
        label={(i) => days[i] ?? ''}
        thumbFromLabel={t('timeFrom')}
        thumbToLabel={t('timeTo')}
      />
      <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
        {time?.from ?? days[0]} – {time?.to ?? days.at(-1)}
      </Text>
    </Group>
  );
}
