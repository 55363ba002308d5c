import { Badge, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../components/section.js';
import type { OfficeQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

type Calendar = NonNullable<OfficeQuery['clockProfiles'][number]['calendar']>;

/** Days off and days worked instead, by which limits are counted. */
export function Calendars({ profiles }: { profiles: OfficeQuery['clockProfiles'] }) {
  const { t } = useLanguage();
  const found = new Map<string, Calendar>();
  for (const { calendar } of profiles) if (calendar) found.set(calendar.id, calendar);
  return [...found.values()].map((c) => (
    <Section key={c.id} title={t('calendar', { id: c.id })} hint={t('calendarHint')} testid="calendar">
      <Year calendar={c} />
    </Section>
  ));
}

function Year({ calendar: c }: { calendar: Calendar }) {
  const { t } = useLanguage();
  const now = new Date().getFullYear();
  const years = [...new Set([...c.years, now, now + 1])].sort();
  const [year, setYear] = useState(String(c.years.includes(now) ? now : c.years.at(-1)));
  const known = c.years.includes(Number(year));
  const of = (days: readonly string[]) => days.filter((d) => d.startsWith(year));
  return (
    <>
      <NativeSelect
        label={t('year')}
        value={year}
        onChange={(e) => setYear(e.currentTarget.value)}
        data={years.map(String)}
        w={140}
        my="sm"
      />
      {!known && <Text role="status">{t('calendarMissing')}</Text>}
      {(
        [
          ['daysOff', of(c.holidays), 'orange'],
          ['daysWorked', of(c.workdays), 'blue'],
        ] as const
      ).map(([name, days, colour]) => (
        <div key={name}>
          <Text size="sm" fw={600}>
            {t(name)} ({days.length})
          </Text>
          <Group gap={4}>
            {days.map((d) => (
              <Badge key={d} variant="light" autoContrast color={colour}>
                {d.slice(5)}
              </Badge>
            ))}
          </Group>
        </div>
      ))}
    </>
  );
}
