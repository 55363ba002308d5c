import { createHash } from 'node:crypto';
import { random, shuffle } from '../../kernel/index.js';
import type { Complaint, Group } from '../model/index.js';
import { byCodeUnit } from '../text/compare.js';

/** Somebody who may be called about one complaint of theirs. */
export interface Drawable {
  readonly debtor: string;
  readonly complaint: string;
  /** What the draw is spread over, as channel and quarter of a year. Never a score. */
  readonly stratum: string;
}

/** What a draw is spread over: channel and quarter of a year. */
function stratumOf({ channel, receivedAt }: Pick<Complaint, 'channel' | 'receivedAt'>): string {
  const time = receivedAt === null ? Number.NaN : Date.parse(receivedAt);
  if (Number.isNaN(time)) return channel;
  const day = new Date(time);
  return `${channel} ${day.getUTCFullYear()}Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
}

/**
 * The people of a group in the order of calls. Each is called about the first of their complaints by id.
 *
 * @param complaints of the group's people, in any order.
 */
export function drawGroup(
  { id, debtors }: Pick<Group, 'id' | 'debtors'>,
  complaints: readonly { readonly complaint: Complaint; readonly debtor: string }[],
): { readonly seed: number; readonly order: readonly Drawable[] } {
  const members = new Set(debtors);
  const first = new Map<string, Drawable>();
  for (const { complaint, debtor } of [...complaints].sort((x, y) => byCodeUnit(x.complaint.id, y.complaint.id)))
    if (members.has(debtor) && !first.has(debtor))
      first.set(debtor, { debtor, complaint: complaint.id, stratum: stratumOf(complaint) });
  const seed = seedOf(id, debtors);
  return { seed, order: drawOrder([...first.values()], seed) };
}

/**
 * The seed of a group's sample. It follows from who is in the group, so that nobody can draw until the draw suits them.
 *
 * @param debtors in any order.
 */
export function seedOf(group: string, debtors: readonly string[]): number {
  const text = [group, ...[...debtors].sort(byCodeUnit)].join('\n');
  return createHash('sha256').update(text, 'utf8').digest().readInt32BE(0);
}

/**
 * People in the order in which they are called. The order is random and reproducible: the same people and the same seed
 * give the same order. Each stratum is spread evenly over it from a random start.
 * So every beginning of the order holds each stratum in proportion.
 * (W. G. Madow, Ann. Math. Stat. 1949; W. G. Cochran, Sampling Techniques, 1977, 8.1.)
 */
export function drawOrder(people: readonly Drawable[], seed: number): readonly Drawable[] {
  const next = random(seed);
  const strata = Map.groupBy(
    [...people].sort((x, y) => byCodeUnit(x.debtor, y.debtor) || byCodeUnit(x.complaint, y.complaint)),
    (p) => p.stratum,
  );
  const placed: { readonly person: Drawable; readonly at: number }[] = [];
  for (const [, members] of [...strata].sort(([x], [y]) => byCodeUnit(x, y))) {
    const start = next();
    for (const [k, person] of shuffle(members, next).entries())
      placed.push({ person, at: (k + start) / members.length });
  }
  return placed.sort((x, y) => x.at - y.at || byCodeUnit(x.person.debtor, y.person.debtor)).map((p) => p.person);
}
