import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { may } from '../../../../libs/domain/access.js';
import { graphql } from '../gql/gql.js';
import type { Role, TourRingQuery } from '../gql/graphql.js';
import { type Key, useLanguage } from '../locales/use-language.js';
import { useRole } from './session.js';

const FOUND = graphql(`
  query TourRing {
    rings(first: 100) { edges { node { id debtors complaints } } }
  }
`);

interface Stop {
  readonly to: string;
  readonly title: Key;
  readonly text: Key;
}

const SEEN = 'claque-tour';

/** The stop that a stored value names; null: the tour is over. */
function stopOf(kept: string): number | null {
  const step = Number(kept);
  return Number.isInteger(step) && step >= 0 ? step : null;
}

/** Where a tour of this browser stands; null: none is under way. A first visit begins one. */
export function useTour(): readonly [number | null, (step: number | null) => void] {
  const [step, setStep] = useState<number | null>(() => {
    const kept = localStorage.getItem(SEEN);
    return kept === null ? 0 : stopOf(kept);
  });
  return [
    step,
    (to) => {
      localStorage.setItem(SEEN, to === null ? 'over' : String(to));
      setStep(to);
    },
  ];
}

/** The stops of the tour, over what is loaded here. Who may not ask about groups is not led to the questions. */
function stopsOf(found: TourRingQuery | undefined, role: Role): readonly [Stop, ...Stop[]] {
  const rings = found?.rings.edges.map((e) => e.node) ?? [];
  const largest = rings.toSorted((x, y) => y.debtors.length - x.debtors.length)[0];
  const complaint = largest?.complaints[0];
  return [
    { to: '/', title: 'tourStart', text: 'tourStartText' },
    { to: '/queue', title: 'queue', text: 'tourQueue' },
    { to: '/clusters', title: 'clusters', text: 'tourClusters' },
    {
      to: complaint === undefined ? '/complaints' : `/complaints/${encodeURIComponent(complaint)}`,
      title: 'tourComplaint',
      text: 'tourComplaintText',
    },
    ...(may(role, 'Query.inquiries') ? [{ to: '/inquiries', title: 'inquiries', text: 'tourInquiries' } as const] : []),
    { to: largest ? `/rings/${largest.id}` : '/rings', title: 'tourRing', text: 'tourRingText' },
    { to: largest ? `/explorer?ring=${largest.id}` : '/explorer', title: 'explorer', text: 'tourExplorer' },
    { to: '/cases', title: 'cases', text: 'tourCases' },
    { to: '/false-accusations', title: 'accusations', text: 'tourAccusations' },
  ];
}

/**
 * Five minutes through what is there, from a mass of complaints to the largest ring.
 * It says why that is one, and what speaks against it. It leads to the pages themselves and covers none of them.
 */
export function Tour({ step, onStep }: { step: number; onStep: (step: number | null) => void }) {
  const { t } = useLanguage();
  const role = useRole();
  const [{ data }] = useQuery({ query: FOUND, pause: !may(role, 'Query.rings') });
  const go = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const stops = stopsOf(data, role);
  const stop = stops[Math.min(step, stops.length - 1)] ?? stops[0];
  useEffect(() => {
    if (step > 0) box.current?.focus();
  }, [step]);
  const move = (to: number | null) => {
    onStep(to);
    const next = to === null ? undefined : stops[to];
    if (next !== undefined) void go(next.to);
  };
  // From wherever the focus is: right after the first sign-in it is nowhere.
  useEffect(() => {
    const onKeyDown = (e: KeyboardEvent) => {
      if (e.key === 'Escape' && !e.defaultPrevented) onStep(null);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onStep]);
  return (
    <Paper
      component="aside"
      ref={box}
      className="tour"
      withBorder
      p="md"
      mb="md"
      tabIndex={-1}
      aria-label={t('tour')}
      data-testid="tour"
    >
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text size="sm" c="dimmed">
            {t('tourAt', { n: step + 1, of: stops.length })}
          </Text>
          <Title order={2} size="h4">
            {t(stop.title)}
          </Title>
          <Text>{t(stop.text)}</Text>
        </div>
        <TourButtons step={step} last={step >= stops.length - 1} to={stop.to} onMove={move} />
      </Group>
    </Paper>
  );
}

function TourButtons({
  step,
  last,
  to,
  onMove,
}: {
  step: number;
  last: boolean;
  /** Where the stop is. */
  to: string;
  onMove: (step: number | null) => void;
}) {
  const { t } = useLanguage();
  const go = useNavigate();
  const { pathname } = useLocation();
  return (
    <Group wrap="nowrap">
      {step > 0 && pathname !== to.split('?')[0] && (
        <Button size="xs" variant="default" onClick={() => void go(to)}>
          {t('tourThere')}
        </Button>
      )}
      {step > 0 && (
        <Button size="xs" variant="default" onClick={() => onMove(step - 1)}>
          {t('back')}
        </Button>
      )}
      {!last && (
        <Button size="xs" onClick={() => onMove(step + 1)}>
          {t('next')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => onMove(null)}>
        {t(last ? 'tourEnd' : 'tourSkip')}
      </Button>
    </Group>
  );
}
