import type { Group } from '../domain/model/index.js';
import type { AfterQuestions, Planted } from './planted.js';

/** Rings of fewer people leave what families and offices leave, so the table is about those of so many. */
export const LEAST_PEOPLE = 5;
/** Jaccard from which on a planted set is seen. */
const SEEN = 0.5;
/** So many of the rings that are seen shall be named. */
const MOST_OF_THEM = 0.9;

export interface SeenOf {
  readonly seen: number;
  readonly of: number;
}

/** Rings of one level: whose people share a number, account, device, place or paper; whose people share words or nothing. */
export interface LevelLine {
  readonly values: SeenOf;
  readonly words: SeenOf;
}

/** The measure: rings of five and more that are seen, and how many questions make rings of them. */
export interface RingTable {
  /** By how the letter is hidden: `level 0` to `level 3`, `own words`, and `frame` for people who frame others. */
  readonly levels: ReadonlyMap<string, LevelLine>;
  /** Sets that are seen; of them those named after the last answer. */
  readonly seen: number;
  readonly named: number;
  /** Questions until .9 of those that are seen are named; null where they never are. */
  readonly until: number | null;
  readonly complaints: number;
}

export const isSeen = (groups: readonly Group[], { debtors }: Planted): boolean => {
  const own = new Set(debtors);
  return groups.some((g) => {
    const both = g.debtors.filter((d) => own.has(d)).length;
    return both >= SEEN * (g.debtors.length + own.size - both);
  });
};

/** Rings that the table is about. */
export const counted = (planted: readonly Planted[]): Planted[] =>
  planted.filter((p) => p.ring && p.debtors.length >= LEAST_PEOPLE);

/** @param curve before any answer, and after each. */
export function ringTable(
  groups: readonly Group[],
  planted: readonly Planted[],
  curve: readonly AfterQuestions[],
  complaints: number,
): RingTable {
  const levels = new Map<string, LevelLine>();
  let seen = 0;
  for (const p of counted(planted)) {
    const level = p.level ?? p.kind;
    const line = levels.get(level) ?? { values: { seen: 0, of: 0 }, words: { seen: 0, of: 0 } };
    const hit = Number(isSeen(groups, p));
    const add = (s: SeenOf): SeenOf => ({ seen: s.seen + hit, of: s.of + 1 });
    // A truth that says nothing of values leaves open what is shared; its rings count as sharing some.
    const shares = p.values?.some((v) => v.kind !== 'letter') ?? true;
    levels.set(level, shares ? { ...line, values: add(line.values) } : { ...line, words: add(line.words) });
    seen += hit;
  }
  const until = curve.find((c) => c.seenRings >= MOST_OF_THEM * seen)?.questions ?? null;
  return { levels, seen, named: curve.at(-1)!.seenRings, until: seen === 0 ? null : until, complaints };
}

/** The table in words. */
export function ringTableText(t: RingTable, questions: number): string {
  const cell = ({ seen, of }: SeenOf) => (of === 0 ? '-' : `${seen} of ${of}`);
  const rows = [...t.levels].sort((x, y) => (x[0] < y[0] ? -1 : 1));
  const per = (n: number, of: number) => (of === 0 ? '-' : (n / of).toFixed(2));
  const rate = (n: number) => `${per(n, t.seen)} for each, ${per(200 * n, t.complaints)} per 200 complaints`;
  return [
    `rings of ${LEAST_PEOPLE} people and more that are seen: who share a value; who share words or nothing`,
    ...rows.map(([level, { values, words }]) => `  ${level}\t${cell(values)}\t${cell(words)}`),
    `of these ${t.seen} seen ${t.named} are named after ${questions} questions (${rate(questions)})`,
    t.until === null
      ? `${MOST_OF_THEM} of them are never named`
      : `${MOST_OF_THEM} of them are named after ${t.until} questions (${rate(t.until)})`,
  ].join('\n');
}
