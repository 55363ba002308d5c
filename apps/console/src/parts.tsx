/** Small pieces that several places show. */
import { Alert, Badge, Center, Loader, SegmentedControl, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { type Key, setLanguage } from './i18n.js';
import { useLanguage } from './use-language.js';

const COLOURS = { hardship: 'teal', normal: 'gray', check: 'yellow', ring: 'orange' } as const;

export function LaneBadge({ lane }: { lane: keyof typeof COLOURS }) {
  const { t } = useLanguage();
  return (
    <Badge color={COLOURS[lane]} variant="light" autoContrast className={`lane ${lane}`}>
      {t(lane)}
    </Badge>
  );
}

/** What went wrong, in the reader's language; nothing where nothing did. */
export function Problem({ error }: { error: CombinedError | undefined }) {
  const { t, both } = useLanguage();
  if (error === undefined) return null;
  const graphql = error.graphQLErrors[0];
  const zh = graphql?.extensions['zh'];
  return (
    <Alert color="red" title={t('problem')} role="alert">
      {graphql && typeof zh === 'string' ? both({ en: graphql.message, zh }) : error.message}
    </Alert>
  );
}

/** What a query shows before its data is there, or where it failed. */
export function Waiting({ error }: { error?: CombinedError }) {
  const { t } = useLanguage();
  if (error) return <Problem error={error} />;
  return (
    <Center p="xl">
      <Loader aria-label={t('loading')} />
    </Center>
  );
}

export function Nothing({ say }: { say: Key }) {
  const { t } = useLanguage();
  return (
    <Text c="dimmed" p="lg" ta="center">
      {t(say)}
    </Text>
  );
}

/** Bits with their sign; what speaks for the complainant is green. */
export function Bits({ weight }: { weight: number }) {
  return (
    <span className={weight < 0 ? 'bits minus' : 'bits'}>
      {weight > 0 ? '+' : ''}
      {weight.toFixed(2)}
    </span>
  );
}

export function day(time: string | null | undefined): string {
  return time ? time.slice(0, 10) : '';
}

export function Differences({ segments }: { segments: readonly { text: string; same: boolean }[] }) {
  const keyed: ReactNode[] = [];
  let at = 0;
  for (const s of segments) {
    keyed.push(s.same ? <span key={at}>{s.text}</span> : <mark key={at}>{s.text}</mark>);
    at += s.text.length;
  }
  return <p className="letter">{keyed}</p>;
}

export function LanguageSwitch() {
  const { language } = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label="语言 / Language"
      value={language}
      onChange={(value) => setLanguage(value === 'zh' ? 'zh' : 'en')}
      data={[
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}
