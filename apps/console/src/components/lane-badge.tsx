import { Badge, SegmentedControl } from '@mantine/core';
import type { Lane } from '../gql/graphql.js';
import { useLanguage } from '../locales/use-language.js';

const COLORS: Readonly<Record<Lane, string>> = { hardship: 'teal', normal: 'gray', check: 'yellow', ring: 'orange' };
export const LANES = Object.keys(COLORS) as readonly Lane[];

export function LaneBadge({ lane }: { lane: Lane }) {
  const { word } = useLanguage();
  return (
    <Badge color={COLORS[lane]} variant="light" autoContrast className={`lane ${lane}`}>
      {word('lane', lane)}
    </Badge>
  );
}

/** Chooses one lane, or all of them. */
export function LaneFilter({ lane, onChange }: { lane: Lane | null; onChange: (lane: Lane | null) => void }) {
  const { t, word } = useLanguage();
  return (
    <SegmentedControl
      aria-label={t('lane')}
      value={lane ?? 'all'}
      onChange={(value) => onChange(LANES.find((l) => l === value) ?? null)}
      data={[{ value: 'all', label: t('all') }, ...LANES.map((l) => ({ value: l, label: word('lane', l) }))]}
    />
  );
}
