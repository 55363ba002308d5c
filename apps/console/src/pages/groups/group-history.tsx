import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { day } from '../../components/dates.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../locales/use-language.js';

interface Event {
  readonly kind: string;
  readonly others: readonly string[];
  readonly people: number;
  readonly at: string;
}

/** What became of a group from analysis to analysis, the first on top. */
export function GroupHistory({ events }: { events: readonly Event[] }) {
  const { t, word } = useLanguage();
  if (events.length === 0) return null;
  return (
    <Section title={t('groupHistory')} hint={t('groupHistoryHint')} testid="group-history">
      <List listStyleType="none" mt="xs">
        {events.map((e) => (
          <List.Item key={`${e.at} ${e.kind}`}>
            <Text span c="dimmed" className="random">
              {day(e.at)}
            </Text>{' '}
            {word('groupEvent', e.kind)}{' '}
            {e.kind === 'merged'
              ? // What was taken in has no page any more.
                `${e.others.join(', ')} `
              : e.others.map((id) => (
                  <Anchor key={id} component={Link} to={`/groups/${id}`} mr={6}>
                    {id}
                  </Anchor>
                ))}
            {e.kind !== 'ended' && <>· {t('groupPeople', { n: e.people })}</>}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
