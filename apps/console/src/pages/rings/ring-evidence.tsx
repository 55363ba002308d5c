import { List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Section } from '../../components/section.js';
import { EvidenceWeight } from '../../components/waterfall.js';
import { useLanguage } from '../../locales/use-language.js';
import { oddsOf } from './odds.js';
import type { Ring } from './ring.js';

type Reasons = Ring['reasons'];

function Evidence({ reasons, testid }: { reasons: Reasons; testid?: string }) {
  const { localize } = useLanguage();
  return (
    <List listStyleType="none" spacing="xs" mt="xs" data-testid={testid}>
      {reasons.map((r) => (
        <List.Item key={r.message.en}>
          {r.weight !== 0 && <EvidenceWeight weight={r.weight} />} {localize(r.message)}
        </List.Item>
      ))}
    </List>
  );
}

/** What counts for a ring. Of each family of evidence the strongest counts; the rest is the same evidence seen again. */
export function EvidenceFor({ ring }: { ring: Ring }) {
  const { t } = useLanguage();
  const counted = ring.reasons.filter((r) => r.weight !== 0);
  const more = ring.reasons.filter((r) => r.weight === 0);
  return (
    <Section title={t('for')} hint={t('scoreHint')}>
      <Evidence reasons={counted} testid="ring-reasons" />
      {more.length > 0 && (
        <details>
          <summary>{t('moreReasons', { n: more.length })}</summary>
          <Evidence reasons={more} />
        </details>
      )}
      <Text size="sm" c="dimmed" mt="sm">
        {t('expected')}: {ring.expectedByChance === 0 ? '< 0.05' : ring.expectedByChance}
      </Text>
    </Section>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <Title order={4} size="h5" mt="md">
      {title}
    </Title>
    {children}
  </>
);

/** What speaks against a ring: counter-evidence, the link that breaks first, and opinions that are not counted. */
export function EvidenceAgainst({ ring }: { ring: Ring }) {
  const { t, localize } = useLanguage();
  const breaking = ring.values.filter((v) => ring.breaks.includes(v.key)).map((v) => v.label);
  return (
    <Section title={t('against')}>
      {ring.counterEvidence.length === 0 ? (
        <Text c="dimmed">{t('nothingAgainst')}</Text>
      ) : (
        <Evidence reasons={ring.counterEvidence} testid="ring-against" />
      )}
      <Part title={t('weakest')}>
        <Text>{localize(ring.weakestLink)}</Text>
        {breaking.length > 1 && (
          <Text size="sm" c="dimmed">
            {t('breaks')}: {breaking.join(', ')}
          </Text>
        )}
      </Part>
      <Part title={t('opinions')}>
        <Text size="sm">{t('opinionCore', { n: ring.opinions.core })}</Text>
        <Text size="sm">
          {t('opinionLockstep', {
            n: ring.opinions.lockstepPairs,
            expected: ring.opinions.lockstepExpected.toFixed(1),
          })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('priorOdds', { n: oddsOf(ring.priorBits) })}
        </Text>
      </Part>
    </Section>
  );
}
