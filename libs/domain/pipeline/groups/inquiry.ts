import { sameValue } from '../../inquiries/address-book.js';
import { howTo } from '../../inquiries/how-to.js';
import type { GroupInquiry, GroupQuestion, GroupValue } from '../../model/index.js';
import { comesFromOrganiser, NAMED_KINDS, type ValueKind } from '../../shared-values/value.js';

/** Kinds of values that somebody stands behind. Of two values that as many hold, the first kind's owner is easier to find out. */
const ORDER: readonly string[] = [
  'contact',
  'caller',
  'agent_phone',
  'agent',
  'email',
  'account',
  'device',
  'source_document',
  'evidence',
  'template',
  'sentences',
  'ip',
  'address',
] satisfies readonly ValueKind[];

/** It takes longer to find out what is at an address than to call once. So it must settle twice as many. */
const effort = ({ kind }: GroupValue): number => (kind === 'address' ? 2 : 1);

/** A further question must be about so many people. */
const LEAST_REST = 2;
/** Questions about one group at most. */
const MOST = 12;
/** So many people make it worth a question who an agent is whom they name inside a group. */
const LEAST_WITHIN = 3;

/**
 * The value whose owner settles most people for the effort, and after it those that settle most of the rest. A group whose number
 * changed every month is asked about number by number. A letter or a network is asked
 * about where there is nothing else: its answer names nobody.
 *
 * @param people of the group.
 */
export function inquiryOf(values: readonly GroupValue[], people: number): GroupInquiry | null {
  const open = values.filter((v) => ORDER.includes(v.kind));
  const covered = new Uint8Array(people);
  const uncovered = (v: GroupValue) => (v.holders ?? []).reduce((n, d) => n + 1 - covered[d], 0);
  const numbers = new Set<string>();
  const asked: GroupQuestion[] = [];
  const ask = (v: GroupValue, settles: number, within: boolean) => {
    asked.push({ value: v.key, question: howTo(v.kind, v.label).question, settles, within });
    open.splice(open.indexOf(v), 1);
    numbers.add(sameValue(v.key));
    for (const d of v.holders ?? []) covered[d] = 1;
  };
  while (asked.length < MOST) {
    const naming = open.filter((v) => comesFromOrganiser(v.kind));
    const pool = naming.length === 0 && asked.length === 0 ? open : naming;
    if (pool.length === 0) break;
    // The first question is about households, which is what a group counts in.
    const worths = pool.map((v) => (asked.length === 0 ? v.units : uncovered(v)) / effort(v));
    let best = 0;
    worths.forEach((worth, k) => {
      const kinds = ORDER.indexOf(pool[k].kind) - ORDER.indexOf(pool[best].kind);
      if (worth > worths[best] || (worth === worths[best] && kinds < 0)) best = k;
    });
    const value = pool[best];
    const settles = value.holders === undefined ? value.units : uncovered(value);
    if (asked.length > 0 && settles < LEAST_REST) break;
    ask(value, settles, false);
  }
  for (const v of [...open])
    if (asked.length < MOST && NAMED_KINDS.has(v.kind) && v.units >= LEAST_WITHIN && !numbers.has(sameValue(v.key)))
      ask(v, v.holders?.length ?? 0, true);
  if (asked.length === 0) return null;
  const [{ within: _, ...first }, ...then] = asked;
  return then.length === 0 ? first : { ...first, then };
}
