import type { Dice } from '../papers/dice.js';
import type { Tongue } from '../papers/people.js';
import { acts, reading, speakingFor } from './dialogues.js';
import { BAIT, BAIT_COMPLAINTS, readBy, STAYS_CALM, scriptOf } from './scripts.js';
import { type Account, DAY, DAYS, type Lender, type Stage, when } from './stage.js';
import type { Act } from './talk.js';
import type { Turn } from './voice.js';

export interface Pattern {
  readonly kind: string;
  readonly variant: string;
  readonly language: Tongue;
  /** The ids of calls, in time. */
  calls: string[];
  target: string;
  debtors: string[];
  numbers: string[];
}

const started = (kind: string, variant: string, language: Tongue, target = ''): Pattern => ({
  kind,
  variant,
  language,
  calls: [],
  target,
  debtors: [],
  numbers: [],
});
const lenderOf = (stage: Stage, d: Dice, tongue: Tongue): Lender =>
  d.pick(stage.lenders.filter((l) => l.tongue === tongue));
const tongueOf = (d: Dice): Tongue => (d.chance(0.62) ? 'zh' : 'en');

const FLOODS = {
  minutes: { numbers: [30, 80], calls: [70, 140], span: [8, 35], lines: 1 },
  hours: { numbers: [20, 50], calls: [110, 190], span: [120, 400], lines: 2 },
  day: { numbers: [25, 60], calls: [120, 220], span: [900, 1400], lines: 3 },
  rotating: { numbers: [40, 90], calls: [90, 180], span: [200, 600], lines: 1 },
} as const;

/** Many numbers toward a few lines: nobody speaks, or somebody does for some seconds. */
export function flood(stage: Stage, d: Dice, variant: keyof typeof FLOODS): Pattern {
  const tongue = tongueOf(d);
  const lender = lenderOf(stage, d, tongue);
  const shape = FLOODS[variant];
  const [low, high] = shape.numbers;
  const numbers = Array.from({ length: d.int(low, high) }, () =>
    stage.number(tongue, tongue === 'zh' && d.chance(0.8) ? 'virtual' : 'mobile'),
  );
  const lines = [lender.service, ...lender.branches, ...lender.outbound].slice(0, shape.lines);
  const out = started('flood', variant, tongue, lender.service);
  out.numbers = numbers;
  const start = d.int(5, DAYS - 5) * DAY + d.int(9 * 60, variant === 'day' ? 9 * 60 : 15 * 60);
  const many = d.int(shape.calls[0], shape.calls[1]);
  const span = d.int(shape.span[0], shape.span[1]);
  const times = Array.from({ length: many }, () => start + Math.floor(d.next() * span)).sort((a, b) => a - b);
  times.forEach((at, i) => {
    const caller =
      variant === 'rotating'
        ? numbers[Math.min(numbers.length - 1, Math.floor((i * numbers.length) / many))]
        : d.pick(numbers);
    const outcome = d.weighed({ answered: 4, busy: 4, no_answer: 3, failed: 0 });
    out.calls.push(
      stage.put({ at, caller, callee: d.pick(lines), inbound: true, lender, outcome, talk: d.int(1, 14) }),
    );
  });
  return out;
}

const ROLES = ['cousin', 'lawyer', 'friend', 'adviser', 'own'] as const;

/** One caller for many accounts, from one telephone or from those of one agency. */
export function oneForMany(stage: Stage, d: Dice, phones: number): Pattern {
  const tongue = tongueOf(d);
  const isOneLender = d.chance(0.5);
  const lender = lenderOf(stage, d, tongue);
  const accounts = stage.take(d.int(5, 22), (a) => a.lender.tongue === tongue && (!isOneLender || a.lender === lender));
  const numbers = Array.from({ length: phones }, () => stage.number(tongue, d.chance(0.3) ? 'virtual' : 'mobile'));
  const out = started(
    'one_for_many',
    phones === 1 ? 'one-mobile' : 'agency-numbers',
    tongue,
    phones === 1 ? numbers[0] : '',
  );
  out.numbers = numbers;
  out.debtors = accounts.map((a) => a.person.debtor);
  const from = d.int(0, DAYS - 70);
  const weeks = d.int(2, 9);
  const roles = d.take(ROLES, d.int(2, 4));
  for (const account of accounts) {
    const role = d.pick(roles);
    for (let n = d.int(1, 3); n > 0; n--) {
      const turns = d.chance(0.75) ? speakingFor(stage, d, account, role) : undefined;
      out.calls.push(
        stage.put({
          at: when(d, from, from + weeks * 7),
          caller: d.pick(numbers),
          callee: account.lender.service,
          inbound: true,
          lender: account.lender,
          account,
          turns,
          talk: turns ? undefined : d.int(60, 500),
        }),
      );
    }
  }
  return out;
}

/** Customers who read one agency's script, each in own words from the own telephone. */
export function scripted(stage: Stage, d: Dice): Pattern {
  const tongue = tongueOf(d);
  const script = scriptOf(d, tongue);
  const accounts = stage.take(d.int(6, 18), (a) => a.lender.tongue === tongue);
  const out = started('scripted', script.points.length > 6 ? 'long' : 'short', tongue);
  out.debtors = accounts.map((a) => a.person.debtor);
  out.numbers = accounts.map((a) => a.phone);
  const from = d.int(0, DAYS - 60);
  for (const account of accounts)
    for (let n = d.chance(0.2) ? 2 : 1; n > 0; n--)
      out.calls.push(
        stage.put({
          at: when(d, from, from + 50),
          caller: account.phone,
          callee: account.lender.service,
          inbound: true,
          lender: account.lender,
          account,
          turns: reading(stage, d, account, readBy(d, script)),
          rate: d.real(0.01, 0.12),
        }),
      );
  return out;
}

/** Ever new numbers: for one account, or of one organizer for several. */
export function churn(stage: Stage, d: Dice, isOrganizer: boolean): Pattern {
  const tongue = tongueOf(d);
  const lender = lenderOf(stage, d, tongue);
  const accounts = stage.take(isOrganizer ? d.int(3, 7) : 1, (a) => a.lender === lender);
  const out = started('churn', isOrganizer ? 'organizer' : 'one-account', tongue, lender.service);
  out.debtors = accounts.map((a) => a.person.debtor);
  const script = scriptOf(d, tongue);
  const from = d.int(0, DAYS - 40);
  const many = d.int(14, 36);
  for (let i = 0; i < many; i++) {
    const caller = stage.number(tongue, d.chance(0.7) ? 'virtual' : 'mobile');
    out.numbers.push(caller);
    const account = isOrganizer ? accounts[i % accounts.length] : accounts[0];
    for (let n = d.chance(0.25) ? 2 : 1; n > 0; n--) {
      const isShort = d.chance(0.4);
      const turns = isShort
        ? undefined
        : d.chance(0.5)
          ? speakingFor(stage, d, account, d.pick(['own', 'friend', 'lawyer']))
          : reading(stage, d, account, readBy(d, script).slice(0, 4));
      out.calls.push(
        stage.put({
          at: when(d, from, from + 30),
          caller,
          callee: lender.service,
          inbound: true,
          lender,
          account,
          turns,
          talk: isShort ? d.int(3, 40) : undefined,
        }),
      );
    }
  }
  return out;
}

/** The caller raises the tone, announces a recording, baits and demands; a complaint follows within days. */
export function baiting(stage: Stage, d: Dice): Pattern {
  const tongue = tongueOf(d);
  const accounts = stage.take(d.int(3, 6), (a) => a.lender.tongue === tongue);
  const out = started('baiting', 'sequence', tongue);
  out.debtors = accounts.map((a) => a.person.debtor);
  out.numbers = accounts.map((a) => a.phone);
  const from = d.int(0, DAYS - 50);
  for (const account of accounts) {
    let last = 0;
    for (let n = d.int(1, 3); n > 0; n--) {
      const inbound = d.chance(0.4);
      const at = when(d, from, from + 30);
      last = Math.max(last, at);
      const ends = {
        caller: inbound ? account.phone : d.pick(account.lender.outbound),
        callee: inbound ? account.lender.service : account.phone,
      };
      out.calls.push(
        stage.put({
          at,
          ...ends,
          inbound,
          lender: account.lender,
          account,
          turns: baited(stage, d, account, inbound),
          rate: d.real(0, 0.07),
        }),
      );
    }
    stage.complaints.push({
      account,
      at: last + d.int(1, 5) * DAY,
      text: stage.fill(d, d.pick(BAIT_COMPLAINTS[tongue]), account.lender, account),
    });
  }
  return out;
}

function baited(stage: Stage, d: Dice, account: Account, inbound: boolean): Turn[] {
  const { tongue } = account.lender;
  const turns: Turn[] = acts(
    stage,
    d,
    account,
    inbound
      ? [['a', 'greet-in']]
      : [
          ['a', 'greet-out'],
          ['c', 'self'],
          ['a', 'debt'],
        ],
  );
  BAIT[tongue].forEach((step, i) => {
    for (const words of d.take(step, i === 1 ? 1 : d.int(1, 2))) {
      turns.push(['c', words]);
      turns.push(
        d.chance(0.6)
          ? ['a', d.pick(STAYS_CALM[tongue])]
          : (acts(stage, d, account, [['a', d.pick<Act>(['calm', 'why', 'offer'])]])[0] as Turn),
      );
    }
  });
  return turns;
}
