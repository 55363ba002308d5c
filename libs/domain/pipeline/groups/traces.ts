import type { Corpus } from '../../corpus.js';
import { CHANGES_HANDS_DAYS } from '../../shared-values/late-holders.js';
import {
  type Place,
  TEMPLATE_TOKENS,
  typeOf,
  type Value,
  type ValueKind,
  type ValueTable,
} from '../../shared-values/value.js';
import { dayNumber } from '../../text/dates.js';
import { sentenceValues } from './sentences.js';

/** A number at intervals has not changed hands where the longest is at most so many times the usual one. */
const LONG_PAUSE = 4;
/** Letters that fill a form or quote a post are no trace; numbers on them are. */
const NUMBERS: ReadonlySet<ValueKind> = new Set(['contact', 'caller']);

/**
 * The values that groups are made of: all that rings look at, agents with lawful names among them.
 * Of a number's holders those count who gave it within its life. That is measured by the number's own pace.
 * A slow operator's number is given every other month, a recycled one once. Stocks of sentences come with them.
 */
export function tracesOf(corpus: Corpus, seed: number): ValueTable {
  const table = corpus.get('values');
  const aside = table.aside ?? [];
  const values = [...table.values, ...aside].map((v) => (v.late === undefined ? v : withLate(v, v.late, corpus)));
  const observed = table.observed.map((row) => row.slice());
  for (const v of aside) for (const u of v.units) observed[typeOf(v.kind)][u] = 1;
  const letters = table.values.filter((v) => v.kind === 'template');
  const sentences = sentenceValues(corpus, letters, seed);
  const long = observed[typeOf('sentences')];
  corpus.complaints.forEach((_, i) => {
    if (corpus.tokensOf(i) >= TEMPLATE_TOKENS) long[corpus.householdOf(i)] = 1;
  });
  for (const v of sentences) for (const u of v.units) long[u] = 1;
  values.push(...sentences);
  return { values, observed, observedUnits: observed.map((row) => row.reduce((sum, x) => sum + x, 0)) };
}

function withLate(value: Value, late: readonly Place[], corpus: Corpus): Value {
  if (!NUMBERS.has(value.kind)) return value;
  const places = [...value.places, ...late];
  const dated = places
    .map((p) => ({
      unit: corpus.householdOf(p.complaint),
      day: dayNumber(corpus.complaints[p.complaint].receivedAt),
    }))
    .filter((p) => !Number.isNaN(p.day))
    .sort((x, y) => x.day - y.day || x.unit - y.unit);
  const pauses = dated.slice(1).map((p, i) => p.day - dated[i].day);
  const usual = [...pauses].sort((x, y) => x - y)[Math.floor(pauses.length / 2)];
  const longest = Math.max(CHANGES_HANDS_DAYS, LONG_PAUSE * usual);
  const kept = new Set<number>(value.units);
  let run = new Set<number>();
  const close = () => {
    if (run.size >= 2) for (const u of run) kept.add(u);
    run = new Set();
  };
  dated.forEach((p, i) => {
    if (i > 0 && pauses[i - 1] > longest) close();
    run.add(p.unit);
  });
  close();
  return {
    ...value,
    units: Uint32Array.from(kept).sort(),
    places: places.filter((p) => kept.has(corpus.householdOf(p.complaint))),
  };
}
