import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.js';
import type { Key } from '../locales/texts.js';
import { useLanguage } from '../locales/use-language.js';

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

/** Where a tour of this browser stands; null: none is under way. Whoever is here for the first time begins one. */
export function useTour(): readonly [number | null, (step: number | null) => void] {
  const [step, setStep] = useState<number | null>(() => {
    const kept = localStorage.getItem(SEEN);
    return kept === null ? 0 : kept === 'over' ? null : Number(kept);
  });
  return [
    step,
    (to) => {
      localStorage.setItem(SEEN, to === null ? 'over' : String(to));
      setStep(to);
    },
  ];
}

/**
 * Five minutes through what is there: from a mass of complaints to why the largest ring is one, and what speaks against it. It leads to the pages themselves
 * and covers none of them.
 */
export function Tour({ step, onStep }: { step: number; onStep: (step: number | null) => void }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const { pathname } = useLocation();
  const [{ data }] = useQuery({ query: FOUND });
  const box = useRef<HTMLElement>(null);
  const rings = data?.rings.edges.map((e) => e.node) ?? [];
  const largest = rings.toSorted((x, y) => y.debtors.length - x.debtors.length)[0];
  const stops: readonly Stop[] = [
    { to: '/', title: 'tourStart', text: 'tourStartText' },
    { to: '/queue', title: 'queue', text: 'tourQueue' },
    { to: '/clusters', title: 'clusters', text: 'tourClusters' },
    {
      to: largest ? `/complaints/${encodeURIComponent(largest.complaints[0])}` : '/complaints',
      title: 'tourComplaint',
      text: 'tourComplaintText',
    },
    { to: largest ? `/rings/${largest.id}` : '/rings', title: 'tourRing', text: 'tourRingText' },
    { to: largest ? `/explorer?ring=${largest.id}` : '/explorer', title: 'explorer', text: 'tourExplorer' },
    { to: '/cases', title: 'cases', text: 'tourCases' },
    { to: '/accusations', title: 'accusations', text: 'tourAccusations' },
  ];
  const at = stops[Math.min(step, stops.length - 1)];
  useEffect(() => {
    if (step > 0) box.current?.focus();
  }, [step]);
  const move = (to: number | null) => {
    onStep(to);
    if (to !== null) void go(stops[to].to);
  };
  const keys = (e: KeyboardEvent) => {
    if (e.key === 'Escape') move(null);
  };
  return (
    <Paper
      component="aside"
      ref={box as never}
      className="tour"
      withBorder
      p="md"
      mb="md"
      tabIndex={-1}
      aria-label={t('tour')}
      onKeyDown={keys}
      data-testid="tour"
    >
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text size="sm" c="dimmed">
            {t('tour')} {step + 1} / {stops.length}
          </Text>
          <Title order={2} size="h4">
            {t(at.title)}
          </Title>
          <Text>{t(at.text)}</Text>
        </div>
        <Group wrap="nowrap">
          {step > 0 && pathname !== at.to.split('?')[0] && (
            <Button size="xs" variant="default" onClick={() => void go(at.to)}>
              {t('tourThere')}
            </Button>
          )}
          {step > 0 && (
            <Button size="xs" variant="default" onClick={() => move(step - 1)}>
              {t('back')}
            </Button>
          )}
          {step < stops.length - 1 ? (
            <Button size="xs" onClick={() => move(step + 1)}>
              {t('next')}
            </Button>
          ) : null}
          <Button size="xs" variant="default" onClick={() => move(null)}>
            {t(step < stops.length - 1 ? 'tourSkip' : 'tourEnd')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
