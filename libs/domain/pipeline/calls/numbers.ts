import { benjaminiHochberg, logPoissonTail } from '../../../kernel/index.js';
import { localSeconds } from '../../calls/call-table.js';
import { claimsOf, said } from '../../calls/claims.js';
import type { Corpus } from '../../corpus.js';
import type { AccountView, CallerView } from '../../detector.js';
import type { Knowledge } from '../../knowledge.js';
import { maskNumber } from '../../masking/mask.js';
import type { Call } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';
import { readPhone } from '../../text/phones.js';

/** Minutes after a complaint in which a call may belong to it. */
const AFTER_MINUTES = 10;
/** A number with calls on fewer days than this is used for a while. */
const CHURN_DAYS = 7;
/** Numbers about one account from which they are looked at. */
const LEAST_NUMBERS = 3;
/** Households from which a number that calls about all of them is looked at. */
const LEAST_HOUSEHOLDS = 3;

/** A household by its number, or the account of somebody who never complained. */
type Household = number | string;

/** Numbers that call about accounts which are not their owner's. */
export function numbersOf(
  corpus: Corpus,
  knowledge: Knowledge,
  scripted: ReadonlySet<string>,
): { readonly callers: CallerView[]; readonly accounts: AccountView[] } {
  const { household, ownPhones, agentPhones } = peopleOf(corpus);
  const about = accountsOf(corpus.records.calls, household);
  const byCaller = callsByNumber(corpus.records.calls, about, knowledge, (call, e164) => {
    const of = household(call.debtorRef);
    return typeof of === 'number' && ownPhones.get(of)?.has(e164) === true;
  });
  const after = afterComplaints(corpus, byCaller, household);
  const callers: CallerView[] = [];
  const numbersFor = new Map<string, AccountView['numbers'][number][]>();
  const telling = (call: Call) =>
    scripted.has(call.id) || (call.transcript !== '' && said(call, knowledge.lexicon).withoutAuthority);
  for (const [number, list] of [...byCaller].sort(([x], [y]) => byCodeUnit(x, y))) {
    const households = new Set(list.map((c) => household(c.debtorRef)));
    const kind = readPhone(number)?.kind;
    const personal = kind === 'mobile' || kind === 'other';
    const hidden = personal && !agentPhones.has(number);
    if (households.size >= LEAST_HOUSEHOLDS || after.get(number) !== undefined)
      callers.push({
        number,
        label: maskNumber(number),
        hidden,
        named: personal && !hidden,
        households: households.size,
        observed: about.numbersAbout.size,
        calls: list.map((c) => c.id),
        claims: claimsOf(list, knowledge.lexicon),
        afterComplaints: after.get(number) ?? { calls: [], expected: 0, logQ: 0 },
      });
    if (households.size !== 1 || !hidden) continue;
    const days = list.flatMap((c) => (c.startedAt === null ? [] : [Math.floor(localSeconds(c.startedAt) / 86_400)]));
    if (days.length === 0) continue;
    const first = Math.min(...days);
    const debtor = list[0].debtorRef;
    const own = numbersFor.get(debtor) ?? [];
    own.push({
      label: maskNumber(number),
      first,
      days: Math.max(...days) - first + 1,
      calls: list.map((c) => c.id),
      telling: list.some(telling),
    });
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

/** Who an account belongs to, and whose the numbers are that complaints give. */
function peopleOf(corpus: Corpus) {
  const householdOf = new Map<string, number>();
  const ownPhones = new Map<number, Set<string>>();
  const agentPhones = new Set<string>();
  corpus.complaints.forEach((c, i) => {
    const unit = corpus.householdOf(i);
    householdOf.set(c.debtorRef, unit);
    const own = readPhone(c.debtorPhone)?.e164;
    if (own !== undefined) ownPhones.set(unit, (ownPhones.get(unit) ?? new Set()).add(own));
    const agent = readPhone(c.agentPhone)?.e164;
    if (agent !== undefined) agentPhones.add(agent);
  });
  householdOf.delete('');
  // An account that nobody complained about is a household of its own.
  const household = (debtor: string): Household => householdOf.get(debtor) ?? debtor;
  return { household, ownPhones, agentPhones };
}

interface About {
  /** Whether a call's number, or its account, is one that several calls are looked at for. */
  readonly several: (call: Call) => boolean;
  /** Numbers that call about each household. */
  readonly numbersAbout: ReadonlyMap<Household, number>;
}

/** Most numbers call about one account, and most accounts have one number. They need no list of their calls. */
function accountsOf(calls: readonly Call[], household: (debtor: string) => Household): About {
  const accountOf = new Map<string, Household | null>();
  const numbersAbout = new Map<Household, number>();
  for (const { debtorRef, direction, caller } of calls) {
    if (debtorRef === '' || direction === 'outbound') continue;
    const unit = household(debtorRef);
    const known = accountOf.get(caller);
    if (known === unit || known === null) continue;
    accountOf.set(caller, known === undefined ? unit : null);
    numbersAbout.set(unit, (numbersAbout.get(unit) ?? 0) + 1);
  }
  const several = ({ caller, debtorRef }: Call) =>
    accountOf.get(caller) === null || (numbersAbout.get(household(debtorRef)) ?? 0) >= LEAST_NUMBERS;
  return { several, numbersAbout };
}

/** @param own whether a number is that of the household that it calls about. */
function callsByNumber(
  calls: readonly Call[],
  about: About,
  knowledge: Knowledge,
  own: (call: Call, e164: string) => boolean,
): Map<string, Call[]> {
  const byCaller = new Map<string, Call[]>();
  for (const call of calls) {
    if (call.debtorRef === '' || call.direction === 'outbound' || !about.several(call)) continue;
    const phone = readPhone(call.caller);
    if (phone === null || phone.kind === 'short' || knowledge.publicPhones.has(phone.e164)) continue;
    if (own(call, phone.e164)) continue;
    const list = byCaller.get(phone.e164);
    if (list) list.push(call);
    else byCaller.set(phone.e164, [call]);
  }
  return byCaller;
}

/** Calls that come within minutes of another household's complaint, beside how many would by chance. */
function afterComplaints(
  corpus: Corpus,
  byCaller: ReadonlyMap<string, readonly Call[]>,
  household: (debtor: string) => Household,
): Map<string, CallerView['afterComplaints']> {
  const filed = corpus.complaints
    .flatMap((c, i) =>
      c.receivedAt !== null && c.receivedAt.length >= 19
        ? [{ at: localSeconds(c.receivedAt), unit: corpus.householdOf(i) }]
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
