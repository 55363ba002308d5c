import {
  benjaminiHochberg,
  HUB_DEFAULTS,
  hubLinks,
  logPoissonTail,
  PackedIncidence,
  stars,
  UnionFind,
} from '../../../kernel/index.js';
import { byLine, lineBursts } from '../../calls/bursts.js';
import { CallTable, FLAG, localSeconds } from '../../calls/call-table.js';
import { readTurns, scriptTurns, spokenWords } from '../../calls/turns.js';
import type { AccountView, BlockView, CallerView, CallView, LineView } from '../../detector.js';
import type { Households } from '../../households.js';
import type { Knowledge } from '../../knowledge.js';
import { maskNumber } from '../../masking/mask.js';
import type { Call, Complaint, Match } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';
import { readPhone } from '../../text/phones.js';
import { candidates, fingerprint, MEASURE, verify } from '../fingerprint/fingerprint.step.js';

export interface CallAnalysis {
  /** The calls as columns, and the bursts in them. */
  readonly table: CallTable;
  readonly grouped: ReturnType<typeof byLine>;
  readonly lines: readonly LineView[];
  readonly callers: readonly CallerView[];
  readonly accounts: readonly AccountView[];
  readonly calls: readonly CallView[];
  readonly blocks: readonly BlockView[];
  /** Pairs of calls with nearly the same turns. */
  readonly matches: readonly Match[];
}

const NO_CALLS = new CallTable();
/** Exact similarity from which two turns are one script's. */
const SAME_SCRIPT = 0.5;
/** Shorter turns are alike by chance: a greeting, a number, goodbye. */
const SCRIPT_TOKENS = 30;
/** Minutes after a complaint in which a call may belong to it. */
const AFTER_MINUTES = 10;
/** Days after a call in which a complaint may come of it. */
const COMPLAIN_DAYS = 14;
/** A number with calls on fewer days than this is used for a while. */
const CHURN_DAYS = 3;
/** Numbers about one account from which they are looked at. */
const LEAST_NUMBERS = 3;

export interface CallInput {
  /** Ordered by id. */
  readonly calls: readonly Call[];
  readonly complaints: readonly Complaint[];
  readonly units: Households;
  readonly knowledge: Knowledge;
  readonly seed: number;
}

/** What call records and transcripts show, each call of them by the lines, numbers, accounts and words that it is part of. */
export function analyseCalls(input: CallInput): CallAnalysis {
  const { calls, complaints } = input;
  if (calls.length === 0)
    return {
      table: NO_CALLS,
      grouped: byLine(NO_CALLS),
      lines: [],
      callers: [],
      accounts: [],
      calls: [],
      blocks: [],
      matches: [],
    };
  const phones = new Set(
    complaints.flatMap((c) => [readPhone(c.debtorPhone)?.e164 ?? [], readPhone(c.contactPhone)?.e164 ?? []].flat()),
  );
  const table = CallTable.of(calls, phones);
  const grouped = byLine(table);
  const lines = lineBursts(table, grouped).map(
    (burst): LineView => ({ burst, calls: burst.calls.map((i) => calls[i].id) }),
  );
  const { callers, accounts } = numbersOf(input);
  const { views, matches } = transcripts(input);
  return { table, grouped, lines, callers, accounts, calls: views, blocks: blocksOf(calls, table), matches };
}

/** Numbers that call about accounts which are not their owner's. */
function numbersOf({ calls, complaints, units, knowledge }: CallInput): {
  callers: CallerView[];
  accounts: AccountView[];
} {
  const unitOf = new Map<string, number>();
  const ownPhones = new Map<number, Set<string>>();
  const agentPhones = new Set<string>();
  complaints.forEach((c, i) => {
    unitOf.set(c.debtorRef, units.unitOf[i]);
    const own = readPhone(c.debtorPhone)?.e164;
    if (own !== undefined) ownPhones.set(units.unitOf[i], (ownPhones.get(units.unitOf[i]) ?? new Set()).add(own));
    const agent = readPhone(c.agentPhone)?.e164;
    if (agent !== undefined) agentPhones.add(agent);
  });
  unitOf.delete('');
  // An account that nobody complained about is a household of its own.
  const household = (debtor: string) => unitOf.get(debtor) ?? debtor;
  // Most numbers call about one account, and most accounts are called about from one number: they need no list of their calls.
  const accountOf = new Map<string, number | string | null>();
  const numbersAbout = new Map<number | string, number>();
  for (const { debtorRef, direction, caller } of calls) {
    if (debtorRef === '' || direction === 'outbound') continue;
    const unit = household(debtorRef);
    const known = accountOf.get(caller);
    if (known === unit || known === null) continue;
    accountOf.set(caller, known === undefined ? unit : null);
    numbersAbout.set(unit, (numbersAbout.get(unit) ?? 0) + 1);
  }
  const byCaller = new Map<string, Call[]>();
  const called = numbersAbout;
  for (const call of calls) {
    if (call.debtorRef === '' || call.direction === 'outbound') continue;
    const unit = household(call.debtorRef);
    if (accountOf.get(call.caller) !== null && (numbersAbout.get(unit) ?? 0) < LEAST_NUMBERS) continue;
    const phone = readPhone(call.caller);
    if (phone === null || phone.kind === 'short' || knowledge.publicPhones.has(phone.e164)) continue;
    if (typeof unit === 'number' && ownPhones.get(unit)?.has(phone.e164)) continue;
    const list = byCaller.get(phone.e164);
    if (list) list.push(call);
    else byCaller.set(phone.e164, [call]);
  }
  const after = afterComplaints(complaints, units, byCaller, household);
  const callers: CallerView[] = [];
  const numbersFor = new Map<string, { label: string; first: number; days: number; call: string }[]>();
  for (const [number, list] of [...byCaller].sort(([x], [y]) => byCodeUnit(x, y))) {
    const households = new Set(list.map((c) => household(c.debtorRef)));
    const hidden = readPhone(number)?.kind === 'mobile' && !agentPhones.has(number);
    if (households.size >= 3 || after.get(number) !== undefined)
      callers.push({
        number,
        label: maskNumber(number),
        hidden,
        households: households.size,
        observed: called.size,
        calls: list.map((c) => c.id),
        afterComplaints: after.get(number) ?? { calls: [], expected: 0, logQ: 0 },
      });
    if (households.size !== 1 || !hidden) continue;
    const days = list.flatMap((c) => (c.startedAt === null ? [] : [Math.floor(localSeconds(c.startedAt) / 86_400)]));
    if (days.length === 0) continue;
    const first = Math.min(...days);
    const debtor = list[0].debtorRef;
    const own = numbersFor.get(debtor) ?? [];
    own.push({ label: maskNumber(number), first, days: Math.max(...days) - first + 1, call: list[0].id });
    numbersFor.set(debtor, own);
  }
  const accounts = [...numbersFor]
    .map(
      ([debtor, numbers]): AccountView => ({
        debtor,
        numbers: numbers.filter((n) => n.days <= CHURN_DAYS).sort((x, y) => x.first - y.first),
      }),
    )
    .filter((a) => a.numbers.length >= LEAST_NUMBERS)
    .sort((x, y) => byCodeUnit(x.debtor, y.debtor));
  return { callers, accounts };
}

/** Calls that come within minutes of another household's complaint, beside how many would by chance. */
function afterComplaints(
  complaints: readonly Complaint[],
  units: Households,
  byCaller: ReadonlyMap<string, readonly Call[]>,
  household: (debtor: string) => number | string,
): Map<string, CallerView['afterComplaints']> {
  const filed = complaints
    .flatMap((c, i) =>
      c.receivedAt !== null && c.receivedAt.length >= 19
        ? [{ at: localSeconds(c.receivedAt), unit: units.unitOf[i] }]
        : [],
    )
    .sort((x, y) => x.at - y.at);
  if (filed.length < 2) return new Map();
  // Complaints come by day: chance is reckoned from the hour of the day at which they do.
  const byHour = new Float64Array(24);
  for (const f of filed) byHour[Math.floor(f.at / 3600) % 24]++;
  const days = Math.max(1, (filed.at(-1)!.at - filed[0].at) / 86_400);
  const width = AFTER_MINUTES * 60;
  const found: { number: string; calls: string[]; expected: number }[] = [];
  const logP: number[] = [];
  for (const [number, list] of byCaller) {
    let expected = 0;
    const hits: string[] = [];
    for (const call of list) {
      if (call.startedAt === null || call.startedAt.length < 19) continue;
      const at = localSeconds(call.startedAt);
      expected += 1 - Math.exp(-(byHour[Math.floor(at / 3600) % 24] / days) * (width / 3600));
      let lo = 0;
      for (let hi = filed.length; lo < hi; ) {
        const mid = (lo + hi) >> 1;
        if (filed[mid].at < at - width) lo = mid + 1;
        else hi = mid;
      }
      for (; lo < filed.length && filed[lo].at <= at; lo++)
        if (filed[lo].unit !== household(call.debtorRef)) {
          hits.push(call.id);
          break;
        }
    }
    found.push({ number, calls: hits, expected });
    logP.push(hits.length === 0 ? 0 : logPoissonTail(hits.length, expected));
  }
  const logQ = benjaminiHochberg(logP, logP.length);
  return new Map(
    found.flatMap((f, k) =>
      f.calls.length >= 3 && logQ[k] < Math.log(0.01)
        ? [[f.number, { calls: f.calls, expected: f.expected, logQ: logQ[k] }]]
        : [],
    ),
  );
}

function transcripts({ calls, complaints, knowledge, seed }: CallInput): { views: CallView[]; matches: Match[] } {
  const spoken = calls.filter((c) => c.transcript.trim() !== '');
  if (spoken.length === 0) return { views: [], matches: [] };
  const turns = spoken.map((c) => readTurns(c.transcript));
  const said = turns.flatMap((list, call) => scriptTurns(list).map((turn) => ({ call, turn })));
  const prints = fingerprint(
    said.map((s) => s.turn.words),
    seed,
  );
  const pairs = verify(prints, candidates(prints), SAME_SCRIPT);
  const long = (i: number) => prints.lengths[i] >= SCRIPT_TOKENS;
  const matched = new Map<string, Match>();
  const nearest = new Map<number, { own: number; other: number; similarity: number }>();
  for (let k = 0; k < pairs.a.length; k++) {
    const [a, b, similarity] = [pairs.a[k], pairs.b[k], Math.round(pairs.similarity[k] * 1e6) / 1e6];
    if (!long(a) || !long(b) || said[a].call === said[b].call) continue;
    const [x, y] = [spoken[said[a].call].id, spoken[said[b].call].id].sort(byCodeUnit);
    const key = `${x}\u0000${y}`;
    if (similarity > (matched.get(key)?.similarity ?? 0))
      matched.set(key, { a: x, b: y, kind: 'transcript', similarity, measure: `${MEASURE}-of-turns` });
    for (const [own, other] of [
      [a, b],
      [b, a],
    ])
      if (similarity > (nearest.get(said[own].call)?.similarity ?? 0))
        nearest.set(said[own].call, { own, other, similarity });
  }
  const familyOf = new Map<number, { calls: number; speakers: number }>();
  for (const star of stars(said.length, prints.setOf, pairs, SAME_SCRIPT)) {
    const members = [...new Set([...star.members].filter(long).map((i) => said[i].call))];
    const speakers = new Set(
      members.map((i) =>
        readPhone(spoken[i].caller) === null ? spoken[i].debtorRef || spoken[i].id : spoken[i].caller,
      ),
    );
    for (const i of members)
      if (speakers.size > (familyOf.get(i)?.speakers ?? 0))
        familyOf.set(i, { calls: members.length, speakers: speakers.size });
  }
  const filed = new Map<string, Complaint[]>();
  for (const c of complaints)
    if (c.debtorRef !== '' && c.receivedAt !== null) filed.set(c.debtorRef, [...(filed.get(c.debtorRef) ?? []), c]);
  const views = spoken.map((call, i): CallView => {
    const family = familyOf.get(i);
    const near = nearest.get(i);
    const at = call.startedAt === null ? Number.NaN : localSeconds(call.startedAt.slice(0, 10));
    const next = (filed.get(call.debtorRef) ?? [])
      .map((c) => ({ id: c.id, days: (localSeconds(c.receivedAt!.slice(0, 10)) - at) / 86_400 }))
      .filter((c) => c.days >= 0 && c.days <= COMPLAIN_DAYS)
      .sort((x, y) => x.days - y.days || byCodeUnit(x.id, y.id))[0];
    return {
      call,
      words: spokenWords(turns[i], knowledge.lexicon),
      script:
        family === undefined || near === undefined
          ? null
          : {
              ...family,
              nearest: spoken[said[near.other].call].id,
              similarity: near.similarity,
              own: [said[near.own].turn.start, said[near.own].turn.end],
              other: [said[near.other].turn.start, said[near.other].turn.end],
            },
      complaint: next ?? null,
    };
  });
  return { views, matches: [...matched.values()].sort((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b)) };
}

/**
 * Blocks of numbers that call the same lines: a call is a unit, who calls and who is called its two values, and a link a pair that
 * speaks more than the calls of either explain. Of each component what is left once everybody has three partners inside.
 */
function blocksOf(calls: readonly Call[], table: CallTable): BlockView[] {
  // Who speaks with fewer than three numbers stands in no block; those who do are few, and the others need no list of their calls.
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

const LEAST_PARTNERS = 3;
