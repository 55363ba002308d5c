import { useEffect, useMemo, useState } from 'react';
import { daysOf, type View } from './view.js';

/** Days that are shown at a time while time is played. */
const WINDOW = 14;
/** Milliseconds for which each window is shown. */
const TICK_MS = 400;

export interface Playback {
  /** Days on which something happened, ascending. */
  readonly days: readonly string[];
  /** Places of the first and the last day that are shown. */
  readonly range: readonly [number, number];
  readonly setRange: (range: [number, number]) => void;
  /** The days that are shown; null: all of them. */
  readonly time: { readonly from: string; readonly to: string } | null;
  readonly playing: boolean;
  readonly toggle: () => void;
}

/** A span of days that somebody sets, or that moves on by itself. */
export function usePlayback(view: View): Playback {
  const days = useMemo(() => daysOf(view), [view]);
  const last = days.length - 1;
  const [range, setRange] = useState<[number, number] | null>(null);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing || last < 1) return undefined;
    const timer = setInterval(() => {
      setRange((old) => {
        const from = old === null || old[1] >= last ? 0 : old[0] + 1;
        return [from, Math.min(last, from + WINDOW)];
      });
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [playing, last]);
  const time = useMemo(() => {
    const from = range === null ? undefined : days[Math.min(range[0], last)];
    const to = range === null ? undefined : days[Math.min(range[1], last)];
    return from === undefined || to === undefined || last < 1 ? null : { from, to };
  }, [range, days, last]);
  return {
    days,
    range: range ?? [0, last],
    setRange,
    time,
    playing,
    toggle: () => setPlaying(!playing),
  };
}
