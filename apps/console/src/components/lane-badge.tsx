import { Badge } from '@mantine/core';
import type { Lane } from '../gql/graphql.js';
import { useLanguage } from '../locales/use-language.js';

const COLOURS = { hardship: 'teal', normal: 'gray', check: 'yellow', ring: 'orange' } as const satisfies Record<
  Lane,
  string
>;

export function LaneBadge({ lane }: { lane: Lane }) {
  const { t } = useLanguage();
  return (
    <Badge color={COLOURS[lane]} variant="light" autoContrast className={`lane ${lane}`}>
      {t(lane)}
    </Badge>
  );
}
