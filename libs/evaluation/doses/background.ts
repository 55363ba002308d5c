import { makeFirst } from '../foreign/first/world.js';
import { type ForeignWorld, filesOf } from '../foreign/folder.js';
import { makeSecond } from '../foreign/second/world.js';
import { makeThird } from '../foreign/third/world.js';
import type { Language } from '../world/plan.js';
import { makeWorld, type World } from '../world/world.js';

/** Whose background. `own` brings its usual honest crowds; the others bring people who share values by chance. */
export type Hand = 'own' | 'first' | 'second' | 'third';

const MAKERS: Readonly<Record<Exclude<Hand, 'own'>, (o: { seed: number; people: number; kinds: [] }) => ForeignWorld>> =
  { first: makeFirst, second: makeSecond, third: makeThird };

export interface Surroundings {
  readonly world: Pick<World, 'calls' | 'agencies' | 'evidence' | 'files'> & {
    readonly complaints: readonly Record<string, string>[];
  };
  /** Debtors of one complaint who share nothing with anybody, of one language. */
  readonly loners: readonly string[];
}

const HAN = /\p{Script=Han}/u;
const SHARED = ['contact_phone', 'debtor_phone', 'payee_account', 'device_id', 'ip_address', 'address', 'agent_phone'];

/** People with nothing organized among them but what the hand itself calls honest. */
export function backgroundOf(hand: Hand, seed: number, people: number, language: Language): Surroundings {
  const world =
    hand === 'own'
      ? makeWorld({ seed, genuine: people, rings: [], crowds: 1 })
      : filesOf(MAKERS[hand]({ seed, people, kinds: [] }));
  const rows = world.complaints.map((row) => ({ ...row }));
  const inCrowd = 'crowdOf' in world ? (world as World).crowdOf : new Map<string, string>();
  const count = new Map<string, number>();
  const holders = new Map<string, Set<string>>();
  const texts = new Map<string, number>();
  for (const row of rows) {
    count.set(row['debtor_ref'], (count.get(row['debtor_ref']) ?? 0) + 1);
    texts.set(row['text'], (texts.get(row['text']) ?? 0) + 1);
    for (const value of valuesOf(row)) holders.set(value, (holders.get(value) ?? new Set()).add(row['debtor_ref']));
  }
  for (const call of world.calls)
    for (const value of valuesOf({ contact_phone: call['caller'] }))
      holders.set(value, (holders.get(value) ?? new Set()).add(call['debtor_ref']));
  const linesOf = Map.groupBy(world.calls, (c) => c['debtor_ref']);
  const loners = rows
    .filter(
      (row) =>
        count.get(row['debtor_ref']) === 1 &&
        texts.get(row['text']) === 1 &&
        !inCrowd.has(row['debtor_ref']) &&
        HAN.test(row['text']) === (language === 'zh') &&
        [row, ...(linesOf.get(row['debtor_ref']) ?? []).map((c) => ({ contact_phone: c['caller'] }))]
          .flatMap(valuesOf)
          .every((v) => holders.get(v)!.size === 1),
    )
    .map((row) => row['debtor_ref']);
  return { world: { ...world, complaints: rows }, loners };
}

const valuesOf = (row: Record<string, string>): string[] =>
  SHARED.flatMap((key) =>
    row[key] ? [`${key.includes('phone') ? 'phone' : key} ${row[key].replace(/\W/gu, '')}`] : [],
  );
