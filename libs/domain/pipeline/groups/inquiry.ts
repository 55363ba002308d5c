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
  'account',
  'device',
  'source_document',
  'evidence',
  'template',
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
 * @param holders people of the group who hold a value.
 */
export function inquiryOf(
  values: readonly GroupValue[],
  holders: (value: GroupValue) => ReadonlySet<string>,
): GroupInquiry | null {
  const open = values.filter((v) => ORDER.includes(v.kind));
  const covered = new Set<string>();
  const numbers = new Set<string>();
  const asked: GroupQuestion[] = [];
  const ask = (v: GroupValue, settles: number, within: boolean) => {
    asked.push({ value: v.key, question: howTo(v.kind, v.label).question, settles, within });
    open.splice(open.indexOf(v), 1);
    numbers.add(sameValue(v.key));
    for (const d of holders(v)) covered.add(d);
  };
  while (asked.length < MOST) {
    const naming = open.filter((v) => comesFromOrganiser(v.kind));
    const pool = naming.length === 0 && asked.length === 0 ? open : naming;
    if (pool.length === 0) break;
    const rest = pool.map((v) => ({ v, n: [...holders(v)].filter((d) => !covered.has(d)).length }));
    // The first question is about households, which is what a group counts in.
    const worthOf = ({ v, n }: { v: GroupValue; n: number }) => (asked.length === 0 ? v.units : n) / effort(v);
    const [best] = rest.sort((x, y) => worthOf(y) - worthOf(x) || ORDER.indexOf(x.v.kind) - ORDER.indexOf(y.v.kind));
    if (asked.length > 0 && best.n < LEAST_REST) break;
    ask(best.v, asked.length === 0 ? best.v.units : best.n, false);
  }
  for (const v of [...open])
    if (asked.length < MOST && NAMED_KINDS.has(v.kind) && v.units >= LEAST_WITHIN && !numbers.has(sameValue(v.key)))
      ask(v, holders(v).size, true);
  if (asked.length === 0) return null;
  const [{ within: _, ...first }, ...then] = asked;
  return then.length === 0 ? first : { ...first, then };
}
