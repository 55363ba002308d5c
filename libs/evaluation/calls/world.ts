import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from '../csv.js';
import { complaintOf } from '../papers/complaints.js';
import { Dice } from '../papers/dice.js';
import type { Truth } from '../truth.js';
import { baiting, churn, flood, oneForMany, type Pattern, scripted } from './attacks.js';
import { asking, collecting, reading } from './dialogues.js';
import { abused, angry } from './hard-words.js';
import { anxious, HELPERS, helper, outage, recordings, redialing } from './honest.js';
import { readBy, scriptOf } from './scripts.js';
import { type Account, DAYS, Stage, when } from './stage.js';

export interface CallsTruth {
  generator: 'calls';
  seed: number;
  benign_calls: { id: string; kind: string; calls: string[]; target: string; debtors: string[] }[];
  /** All patterns by their ids in truth.json and benign_calls. */
  patterns: {
    id: string;
    kind: string;
    variant: string;
    language: string;
    numbers: string[];
    debtors: string[];
    calls: number;
  }[];
}

export interface CallsWorld {
  readonly calls: Record<string, string>[];
  readonly complaints: Record<string, string>[];
  readonly agencies: Record<string, string>[];
  readonly truth: Truth;
  readonly extra: CallsTruth;
}

const CALL_COLUMNS = 'call_id started_at caller callee direction ring_s talk_s outcome debtor_ref transcript'.split(
  ' ',
);
const COMPLAINT_COLUMNS =
  'complaint_id received_at channel institution product subject text debtor_ref debtor_name debtor_id_number debtor_phone contact_phone address attachments'.split(
    ' ',
  );
const AGENCY_COLUMNS = 'agency_id name phones accounts uscc notes'.split(' ');
const FIRST = Date.parse('2025-03-03T00:00:00Z');

function attacksOf(stage: Stage, d: Dice): Pattern[] {
  const out: Pattern[] = [];
  const many = (name: string, count: number, make: (dice: Dice, i: number) => Pattern) => {
    for (let i = 0; i < count; i++) out.push(make(d.of(`${name} ${i}`), i));
  };
  (['minutes', 'hours', 'day', 'rotating'] as const).forEach((variant) => {
    out.push(flood(stage, d.of(`flood ${variant}`), variant));
  });
  many('one', 5, (dice) => oneForMany(stage, dice, 1));
  many('agency', 3, (dice) => oneForMany(stage, dice, dice.int(3, 5)));
  many('script', 7, (dice) => scripted(stage, dice));
  many('churn', 4, (dice, i) => churn(stage, dice, i % 2 === 1));
  many('bait', 4, (dice) => baiting(stage, dice));
  return out;
}

function honestOf(stage: Stage, d: Dice): Pattern[] {
  const out = HELPERS.map((what) => helper(stage, d.of(what.kind), what));
  for (const kind of ['village_helper', 'family_phone', 'debt_charity']) {
    const what = HELPERS.find((h) => h.kind === kind);
    if (what) out.push(helper(stage, d.of(`${kind} again`), what));
  }
  for (let i = 0; i < 2; i++) out.push(redialing(stage, d.of(`redial ${i}`)), abused(stage, d.of(`abused ${i}`)));
  for (let i = 0; i < 3; i++) out.push(anxious(stage, d.of(`anxious ${i}`)));
  out.push(outage(stage, d.of('outage')), angry(stage, d.of('angry')));
  out.push(recordings(stage, d.of('reminder'), 'reminder'), recordings(stage, d.of('menu'), 'menu'));
  return out;
}

const HIDDEN = ['anonymous', 'private', 'unknown'];

/** Usual work of the lines, up to a number of calls. */
function usual(stage: Stage, d: Dice, count: number): void {
  while (stage.calls.length < count) {
    const account = d.pick(stage.accounts);
    const inbound = d.chance(0.38);
    const { lender } = account;
    const outcome = d.weighed({ answered: 6, no_answer: inbound ? 0.6 : 3, busy: 0.8, failed: inbound ? 0 : 0.2 });
    const isHeard = outcome === 'answered' && d.chance(0.55);
    const turns = !isHeard ? undefined : inbound ? ownWords(stage, d, account) : collecting(stage, d, account);
    // One customer in thirty keeps the own number back, and one in twelve calls from another telephone.
    const caller = d.chance(0.03)
      ? d.pick(HIDDEN)
      : d.chance(0.08)
        ? stage.number(lender.tongue, d.pick(['mobile', 'landline']))
        : account.phone;
    const ends = inbound
      ? { caller, callee: d.chance(0.85) ? lender.service : d.pick(lender.branches) }
      : { caller: d.pick(lender.outbound), callee: account.phone };
    stage.put({
      at: when(d),
      ...ends,
      inbound,
      lender,
      account: d.chance(0.9) ? account : undefined,
      outcome,
      turns,
      talk: turns ? undefined : d.int(15, 420),
    });
  }
}

/** Some customers have read up on their rights, and bring a point or two of their own accord. */
function ownWords(stage: Stage, d: Dice, account: Account) {
  if (!d.chance(0.06)) return asking(stage, d, account);
  return reading(stage, d, account, readBy(d, scriptOf(d, account.lender.tongue)).slice(0, d.int(1, 2)));
}

export function makeCalls(seed: number, size = 8000): CallsWorld {
  const stage = new Stage(seed, Math.max(1400, Math.round(size / 4.5)));
  const attacks = attacksOf(stage, stage.d.of('attacks'));
  const honest = honestOf(stage, stage.d.of('honest'));
  usual(stage, stage.d.of('usual'), size);
  const inTime = [...stage.calls].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const at = new Map(inTime.map((call, i) => [call.id, i]));
  const ordered = (p: Pattern) => [...p.calls].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
  const complaints = complaintsOf(stage, new Set(attacks.flatMap((p) => p.debtors)));
  const listed = attacks.filter((p) => p.variant === 'agency-numbers').slice(0, 1);
  const agencies = listed.map((p, i) => ({
    agency_id: `A${i + 1}`,
    name: p.language === 'zh' ? '安信诚商务咨询' : 'Clearpath Debt Solutions',
    phones: p.numbers.slice(0, 2).join(';'),
  }));
  const ringed = attacks.filter((p) => p.debtors.length > 1);
  const inRings = new Set(attacks.flatMap((p) => p.debtors));
  const truth: Truth = {
    rings: ringed.map((p, i) => ({
      id: `R${i + 1}`,
      agencies: listed.includes(p) ? ['A1'] : [],
      debtors: [...p.debtors].sort(),
      phones: p.kind === 'one_for_many' || p.kind === 'churn' ? p.numbers : [],
      complaints: complaints.filter((row) => p.debtors.includes(row['debtor_ref'])).map((row) => row['complaint_id']),
      difficulty: `calls-${p.kind}`,
    })),
    templates: [],
    documents: [],
    calls: attacks.map((p, i) => ({ id: `C${i + 1}`, kind: p.kind, calls: ordered(p), target: p.target })),
    genuine: stage.accounts
      .map((a) => a.person.debtor)
      .filter((ref) => !inRings.has(ref))
      .sort(),
  };
  const named = [...attacks.map((p, i) => ({ id: `C${i + 1}`, p })), ...honest.map((p, i) => ({ id: `B${i + 1}`, p }))];
  return {
    calls: inTime.map((call) => call.row),
    complaints,
    agencies,
    truth,
    extra: {
      generator: 'calls',
      seed,
      benign_calls: honest.map((p, i) => ({
        id: `B${i + 1}`,
        kind: p.kind,
        calls: ordered(p),
        target: p.target,
        debtors: [...p.debtors].sort(),
      })),
      patterns: named.map(({ id, p }) => ({
        id,
        kind: p.kind,
        variant: p.variant,
        language: p.language,
        numbers: p.numbers,
        debtors: p.debtors,
        calls: p.calls.length,
      })),
    },
  };
}

/** The complaints that calls lead to, and those of every fifth customer. */
function complaintsOf(stage: Stage, inRings: ReadonlySet<string>): Record<string, string>[] {
  const d = stage.d.of('complaints');
  const given = new Set(stage.complaints.map((c) => c.account.person.debtor));
  const list = [...stage.complaints];
  for (const account of stage.accounts) {
    const { debtor } = account.person;
    if (given.has(debtor) || !d.chance(inRings.has(debtor) ? 0.5 : 0.2)) continue;
    list.push({
      account,
      at: when(d),
      text: complaintOf(
        d,
        account.person,
        d.pick(['medical', 'unemployment', 'poverty', 'other'] as const),
        account.amount,
      ),
    });
  }
  list.sort((a, b) => a.at - b.at || (a.account.person.debtor < b.account.person.debtor ? -1 : 1));
  return list.map(({ account, at, text }, i) => rowOf(d, account, at, text, i));
}

function rowOf(
  d: Dice,
  { person, phone, lender, product }: Account,
  at: number,
  text: string,
  i: number,
): Record<string, string> {
  const zh = lender.tongue === 'zh';
  return {
    complaint_id: `Q${50_000 + i * 3}`,
    received_at: `${new Date(FIRST + Math.min(at, (DAYS + 9) * 1440) * 60_000).toISOString().slice(0, 19)}${lender.zone}`,
    channel: d.pick(['hotline', 'platform', 'email', 'app']),
    institution: lender.name,
    product,
    subject: d.pick(zh ? ['催收', '还款困难', '服务'] : ['collections', 'cannot pay', 'service']),
    text,
    debtor_ref: person.debtor,
    debtor_name: person.name,
    debtor_id_number: zh ? person.id : '',
    debtor_phone: phone,
    contact_phone: d.chance(0.4) ? phone : '',
    address: person.address,
    attachments: '',
  };
}

/** Writes the folder of formats.md: complaints, calls, agencies and both truths. */
export function writeCalls(world: CallsWorld, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
  };
  put('calls.csv', csvOf(CALL_COLUMNS, world.calls));
  put('complaints.csv', csvOf(COMPLAINT_COLUMNS, world.complaints));
  put('agencies.csv', csvOf(AGENCY_COLUMNS, world.agencies));
  put('truth.json', `${JSON.stringify(world.truth, null, 1)}\n`);
  put('truth-extra.json', `${JSON.stringify(world.extra, null, 1)}\n`);
}
