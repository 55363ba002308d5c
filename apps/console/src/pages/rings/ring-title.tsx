import { Badge } from '@mantine/core';
import { day } from '../../components/dates.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';

/** What people call a ring: its organiser as identified, or its listed agency; how many; and when. */
export function ringTitle(
  ring: {
    readonly organiser?: string | null;
    readonly agencies: readonly string[];
    readonly debtors: readonly string[];
    readonly from?: string | null;
    readonly to?: string | null;
  },
  t: Speech['t'],
): string {
  return t('ringTitle', {
    what: ring.organiser || ring.agencies[0] || t('ringUntitled'),
    n: ring.debtors.length,
    from: day(ring.from).slice(0, 7),
    to: day(ring.to).slice(0, 7),
  });
}

export function TierBadge({ tier }: { tier: string }) {
  const { word } = useLanguage();
  return (
    <Badge variant="light" color={tier === 'T2' ? 'orange' : 'yellow'} autoContrast>
      {word('tier', tier)}
    </Badge>
  );
}
