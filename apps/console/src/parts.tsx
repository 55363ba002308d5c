/** Small pieces that several places show. */
import { Alert, Badge, Center, Group, Loader, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { setLanguage } from './i18n.js';
import type { Key } from './texts.js';
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
  // The server did not answer: what the browser says of that is for nobody.
  if (error.networkError && error.graphQLErrors.length === 0)
    return (
      <Alert color="red" title={t('problem')} role="alert">
        {t('unreachable')}
      </Alert>
    );
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
      <Loader role="status" aria-label={t('loading')} />
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

/**
 * Bits one after the other, each from where the one before ended: what speaks for it to the right, what speaks for the complainant to the left (the
 * waterfall of Splink).
 */
export function Waterfall({
  reasons,
}: {
  reasons: readonly { weight: number; message: { en: string; zh: string } }[];
}) {
  const { both } = useLanguage();
  const steps: { from: number; to: number; weight: number; message: { en: string; zh: string } }[] = [];
  for (const r of reasons) {
    const from = steps.at(-1)?.to ?? 0;
    steps.push({ ...r, from, to: from + r.weight });
  }
  const least = Math.min(0, ...steps.map((s) => s.to));
  const span = Math.max(0.01, Math.max(0, ...steps.map((s) => s.to)) - least);
  const at = (x: number) => `${((x - least) / span) * 100}%`;
  return (
    <ul className="waterfall" data-testid="reasons">
      {steps.map((s) => (
        <li key={s.message.en}>
          <div className="track" aria-hidden="true">
            <span className="zero" style={{ left: at(0) }} />
            <span
              className={s.weight < 0 ? 'step minus' : 'step plus'}
              style={{
                left: at(Math.min(s.from, s.to)),
                width: `${Math.max(0.5, (Math.abs(s.weight) / span) * 100)}%`,
              }}
            />
          </div>
          <Bits weight={s.weight} /> {both(s.message)}
        </li>
      ))}
    </ul>
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans that lie beside each other: where some lie on others the first, and of those the longest, stands. */
function apart<T extends Span>(spans: readonly T[], length: number): T[] {
  const kept: T[] = [];
  for (const s of [...spans].sort((x, y) => x.start - y.start || y.end - x.end))
    if (s.start >= (kept.at(-1)?.end ?? 0) && s.end <= length) kept.push(s);
  return kept;
}

/** A text with what was found in it marked, and the slots of its letter: what is found in a slot is marked as both. */
export function Marked({
  text,
  facts,
  slots = [],
}: {
  text: string;
  facts: readonly (Span & { readonly kind: string })[];
  slots?: readonly (Span & { readonly slot: number; readonly type: string })[];
}) {
  const { t } = useLanguage();
  const [found, filled] = [apart(facts, text.length), apart(slots, text.length)];
  const cuts = [...new Set([0, text.length, ...[...found, ...filled].flatMap((s) => [s.start, s.end])])].sort(
    (x, y) => x - y,
  );
  const parts = cuts.slice(0, -1).map((start, k): ReactNode => {
    const end = cuts[k + 1];
    const over = <T extends Span>(spans: readonly T[]) => spans.find((s) => s.start <= start && s.end >= end);
    const [fact, slot] = [over(found), over(filled)];
    if (fact === undefined && slot === undefined) return text.slice(start, end);
    return (
      <mark
        key={start}
        className={[fact ? `fact ${fact.kind}` : '', slot ? `slot ${slot.type}` : ''].join(' ').trim()}
        title={[
          fact ? t(`fact_${fact.kind}` as 'fact_phone') : '',
          slot ? `${t('slotsFilled')} ${slot.slot}: ${t(`slot_${slot.type}` as 'slot_text')}` : '',
        ]
          .filter((said) => said !== '')
          .join(' · ')}
      >
        {slot?.start === start && <sup>{slot.slot}</sup>}
        {text.slice(start, end)}
      </mark>
    );
  });
  return <p className="letter">{parts}</p>;
}

/** A part of a page under a title of its own, with a line that says what it is for, and a button at its right end. */
export function Section({
  title,
  hint,
  testid,
  action,
  children,
}: {
  title: ReactNode;
  hint?: string | undefined;
  testid?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const head = (
    <>
      <Title order={3} size="h4">
        {title}
      </Title>
      {hint && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
    </>
  );
  return (
    <Paper withBorder p="md" data-testid={testid}>
      {action === undefined ? (
        head
      ) : (
        <Group justify="space-between" wrap="nowrap" align="start">
          <div>{head}</div>
          {action}
        </Group>
      )}
      {children}
    </Paper>
  );
}

/** What may be wider than the screen: it scrolls inside itself, by the keyboard too. */
export function Wide({ width, height, children }: { width: number; height?: number; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls with the arrow keys once it has the focus
    <section className="wide" aria-label={t('wide')} tabIndex={0} style={{ maxHeight: height }}>
      <div style={{ minWidth: width }}>{children}</div>
    </section>
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
