import { List, Text } from '@mantine/core';
import { day } from '../../components/dates.js';
import { JudgeForm } from '../../components/judge-form.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../locales/use-language.js';
import type { Ring } from './ring.js';

/** What people said of a ring or of one of its members, and a form for one's own judgment. */
export function RingJudgements({ ring, onJudged }: { ring: Ring; onJudged: () => void }) {
  const { t } = useLanguage();
  return (
    <Section title={t('judgements')} hint={t('judgementsHint')}>
      <JudgeForm subject="ring" id={ring.id} debtors={ring.debtors} onJudged={onJudged} />
      {ring.judgements.length === 0 ? (
        <Text mt="sm">{t('noJudgements')}</Text>
      ) : (
        <List listStyleType="none" mt="sm" data-testid="judgements">
          {ring.judgements.map((j) => (
            <List.Item key={`${j.at} ${j.debtor ?? ''}`}>
              <Text span c="dimmed">
                {day(j.at)} {j.by}
              </Text>{' '}
              {j.debtor ?? t('judgeRing')}: {t(`verdict_${j.verdict}`)} – {j.reason}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}
