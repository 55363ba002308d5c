import { List, Text, Title } from '@mantine/core';
import { day } from '../../components/dates.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import type { Ring } from './ring.js';

/** What several members were given, and how the ring changed. */
export function Operators({ ring }: { ring: Ring }) {
  const { t, word } = useLanguage();
  return (
    <Section title={t('operators')} hint={t('operatorsHint')}>
      <List listStyleType="none" mt="xs" data-testid="operators">
        {ring.operators.map((o) => (
          <List.Item key={`${o.kind} ${o.label}`}>
            {word('value', o.kind)} {o.label}{' '}
            {o.debtors > 0 && (
              <Text span c="dimmed">
                ×{o.debtors}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      <Title order={4} size="h5" mt="md">
        {t('ringHistory')}
      </Title>
      <List listStyleType="none" mt="xs" data-testid="history">
        {ring.history.map((h) => (
          <List.Item key={`${h.at} ${h.kind}`}>
            <Text span c="dimmed">
              {day(h.at)}
            </Text>{' '}
            {word('ring', h.kind)} {h.others.join(', ')} · {t('membersToCheck', { n: h.debtors })}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

const columnsOf = (t: Speech['t']): readonly Column<Ring['members'][number]>[] => [
  { title: t('debtor'), cell: (m) => m.debtor },
  { title: t('role'), cell: (m) => t(m.role === 'probable_client' ? 'roleClient' : 'roleCheck') },
  { title: t('sharedValues'), cell: (m) => `${m.values}${m.core ? ` · ${t('core')}` : ''}` },
];

export function Members({ ring }: { ring: Ring }) {
  const { t } = useLanguage();
  return (
    <Section
      title={
        <>
          {t('members')} ({ring.members.length})
        </>
      }
    >
      <RecordTable
        testid="ring-members"
        width={320}
        height={320}
        columns={columnsOf(t)}
        rows={ring.members}
        rowKey={(m) => m.debtor}
      />
    </Section>
  );
}
