import { Badge } from '@mantine/core';
import { day } from '../../components/dates.js';
import type { GroupState } from '../../gql/graphql.js';
import type { Bilingual } from '../../locales/bilingual.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';

interface Named {
  readonly people: number;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly values: readonly { readonly kindName: Bilingual; readonly label: string }[];
}

/** What most people of a group share, in words. */
export function sharedMost({ values }: Pick<Named, 'values'>, { localize }: Speech): string {
  const [most] = values;
  return most === undefined ? '' : `${localize(most.kindName)} ${most.label}`;
}

/** What people call a group: what most of it share, how many they are, and when they complained. */
export const groupTitle = (group: Named, speech: Speech): string =>
  speech.t('groupTitle', {
    what: sharedMost(group, speech),
    n: group.people,
    from: day(group.from).slice(0, 7),
    to: day(group.to).slice(0, 7),
  });

/** Outlined while it is open: what the machine sees is hollow, what people found out is solid. */
export function GroupStateBadge({ state }: { state: GroupState }) {
  const { t } = useLanguage();
  const found = state === 'answered' || state === 'ring';
  return (
    <Badge
      variant={found ? 'filled' : state === 'waiting' ? 'light' : 'outline'}
      color={state === 'waiting' ? 'yellow' : 'blue'}
      className={state === 'ring' ? 'found ring' : found ? 'found' : undefined}
      style={{ flexShrink: 0, minWidth: 'max-content' }}
    >
      {t(`groupState_${state}`)}
    </Badge>
  );
}
