import { HUB_DEFAULTS, hubLinks, PackedIncidence, UnionFind } from '../../../kernel/index.js';
import { type CallTable, FLAG } from '../../calls/call-table.js';
import type { BlockView } from '../../detector.js';
import type { Call } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';

/** Partners that a number in a block has inside it, at least. */
const LEAST_PARTNERS = 3;

/**
 * Blocks of numbers that call the same lines. A call is a unit, and who calls and who is called are its two values.
 * A link is a pair that speaks more than the calls of either explain.
 * Of each component it keeps what is left once everybody has three partners inside.
 */
export function blocksOf(calls: readonly Call[], table: CallTable): BlockView[] {
  // Who speaks with fewer than three numbers stands in no block. The others are few, and they alone need lists of
  // calls.
  const partnersOf = (of: Uint32Array, with_: Uint32Array) => {
    const seen = new Map<number, Set<number>>();
    for (let i = 0; i < table.size; i++) {
      if (!counts(i)) continue;
      const set = seen.get(of[i]);
      if (set === undefined) seen.set(of[i], new Set([with_[i]]));
      else if (set.size < LEAST_PARTNERS) set.add(with_[i]);
    }
    return new Set([...seen].flatMap(([n, set]) => (set.size >= LEAST_PARTNERS ? [n] : [])));
  };
  const counts = (i: number) => (table.flags[i] & FLAG.outbound) === 0 && !Number.isNaN(table.start[i]);
  const kept = [partnersOf(table.caller, table.callee), partnersOf(table.callee, table.caller)];
  const numbers = new Map<string, number>();
  const typeOf: number[] = [];
  const holders: number[][] = [];
  const number = (type: number, n: number) => numbers.get(`${type}|${n}`);
  for (let i = 0; i < table.size; i++) {
    if (!counts(i)) continue;
    for (const [type, n] of [table.caller[i], table.callee[i]].entries()) {
      if (!kept[type].has(n)) continue;
      let v = number(type, n);
      if (v === undefined) {
        v = typeOf.push(type) - 1;
        numbers.set(`${type}|${n}`, v);
        holders.push([]);
      }
      holders[v].push(i);
    }
  }
  if (holders.length === 0) return [];
  const incidence = PackedIncidence.of(table.size, typeOf, [0, 1], holders, new Uint32Array(table.size).fill(3));
  const { links } = hubLinks(incidence, HUB_DEFAULTS);
  const partners = new Map<number, Set<number>>();
  for (const { a, b } of links) {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ])
      partners.set(x, (partners.get(x) ?? new Set()).add(y));
  }
  // The (3,3)-core: numbers with fewer partners fall away until none does.
  const queue = [...partners.keys()].filter((v) => partners.get(v)!.size < LEAST_PARTNERS);
  for (let v = queue.pop(); v !== undefined; v = queue.pop()) {
    for (const w of partners.get(v) ?? []) {
      partners.get(w)?.delete(v);
      if (partners.get(w)?.size === LEAST_PARTNERS - 1) queue.push(w);
    }
    partners.delete(v);
  }
  const component = new UnionFind(typeOf.length);
  for (const [v, list] of partners) for (const w of list) component.join(v, w);
  const parts = new Map<number, number[]>();
  for (const v of partners.keys()) parts.set(component.find(v), [...(parts.get(component.find(v)) ?? []), v]);
  const names = [...numbers.keys()].map((key) => table.numbers[Number(key.slice(2))]);
  return [...parts.values()].map((part): BlockView => {
    const inside = new Set(part);
    const callers = part.filter((v) => typeOf[v] === 0);
    const callees = part.filter((v) => typeOf[v] === 1);
    const own = callers
      .flatMap((v) => holders[v])
      .filter((i) => inside.has(number(1, table.callee[i]) ?? -1))
      .sort((x, y) => x - y);
    const within = links.filter((l) => inside.has(l.a) && inside.has(l.b));
    const spoke = new Set(own.map((i) => table.caller[i] * table.numbers.length + table.callee[i]));
    return {
      callers: callers.map((v) => names[v]).sort(byCodeUnit),
      callees: callees.map((v) => names[v]).sort(byCodeUnit),
      calls: own.map((i) => calls[i].id),
      density: spoke.size / (callers.length * callees.length),
      context: own.filter((i) => (table.flags[i] & FLAG.context) !== 0).length / Math.max(1, own.length),
      logQ: Math.max(...within.map((l) => l.logQ)),
    };
  });
}
