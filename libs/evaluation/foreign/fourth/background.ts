import type { ForeignTruth } from '../folder.js';
import { callOf } from './calls.js';
import type { Channel, Field, PaperPlan } from './cast.js';
import type { Chance } from './chance.js';
import { Papers } from './papers.js';
import { lendersOf, nameOf, type Person, personOf } from './people.js';
import type { Tongue } from './places.js';
import { channelFor, type Draft, draft, momentOn, type Own, ownOf, YEAR } from './rows.js';
import type { Stage } from './stage.js';
import { ownWords, plightsOf } from './voice.js';

/** What strangers share without a story behind it, per 1,000 people. */
interface Accident {
  readonly why: string;
  readonly field: Field;
  readonly kind: string;
  readonly holders: readonly [number, number];
  readonly per1000: number;
  readonly close?: boolean;
}

const ACCIDENTS: readonly Accident[] = [
  {
    why: 'husband and wife on one telephone',
    field: 'contact_phone',
    kind: 'phone',
    holders: [2, 2],
    per1000: 3,
    close: true,
  },
  { why: 'one household', field: 'address', kind: 'address', holders: [2, 3], per1000: 2.5, close: true },
  { why: 'the wireless network of an office', field: 'ip_address', kind: 'ip', holders: [2, 5], per1000: 2.5 },
  { why: 'an address of a mobile operator', field: 'ip_address', kind: 'ip', holders: [2, 7], per1000: 2 },
  { why: 'a telephone sold second hand', field: 'device_id', kind: 'device', holders: [2, 2], per1000: 1.5 },
  {
    why: 'a tablet that a family shares',
    field: 'device_id',
    kind: 'device',
    holders: [2, 3],
    per1000: 1.2,
    close: true,
  },
  {
    why: 'the hotline of the lender in the wrong box',
    field: 'contact_phone',
    kind: 'phone',
    holders: [2, 6],
    per1000: 0.8,
  },
  {
    why: 'a wage account of a couple',
    field: 'payee_account',
    kind: 'account',
    holders: [2, 2],
    per1000: 1.2,
    close: true,
  },
  { why: 'a dormitory', field: 'address', kind: 'address', holders: [2, 4], per1000: 0.8 },
  {
    why: 'an emulator that has one name for each telephone',
    field: 'device_id',
    kind: 'device',
    holders: [3, 8],
    per1000: 0.5,
  },
  { why: 'a colleague who lends the telephone', field: 'contact_phone', kind: 'phone', holders: [2, 3], per1000: 1 },
];

interface Chanced {
  readonly accident: Accident;
  readonly value: string;
  readonly lender: string;
  readonly day: number;
  readonly drafts: Draft[];
}

function sharedValue(stage: Stage, { field, why }: Accident, tongue: Tongue, lender: string): string {
  const { mint } = stage;
  if (why.startsWith('the hotline')) return stage.hotlines.get(lender)!;
  if (field === 'contact_phone' || field === 'agent_phone') return mint.phone(tongue);
  if (field === 'payee_account') return mint.account(tongue);
  if (field === 'device_id') return mint.device();
  return field === 'ip_address' ? mint.ip(tongue) : mint.address(tongue, mint.city(tongue));
}

/** A place in a coincidence for each of some people, in the order in which people come. */
function placesOf(stage: Stage, count: number, tongue: Tongue, c: Chance): { places: Chanced[]; all: Chanced[] } {
  const all: Chanced[] = [];
  const places: Chanced[] = [];
  const hotlines = c.order(lendersOf(tongue));
  for (const accident of ACCIDENTS)
    for (let n = Math.max(1, Math.round((accident.per1000 * count) / 1000)); n > 0; n--) {
      // Two coincidences about one hotline would be one.
      const lender = accident.why.startsWith('the hotline') ? hotlines.pop() : c.one(lendersOf(tongue));
      if (lender === undefined) continue;
      const chanced = {
        accident,
        value: sharedValue(stage, accident, tongue, lender),
        lender,
        day: c.int(0, YEAR - 1),
        drafts: [],
      };
      all.push(chanced);
      for (let holder = c.int(...accident.holders); holder > 0; holder--) places.push(chanced);
    }
  return { places: places.slice(0, Math.floor(count / 2)), all };
}

/** People with a trouble of their own, and nobody behind them. */
export function background(stage: Stage, count: number): Pick<ForeignTruth, 'background' | 'coincidences'> {
  const seen = new Set<string>();
  const refs: string[] = [];
  const coincidences: ForeignTruth['coincidences'] = [];
  for (const tongue of ['zh', 'en'] as const) {
    const c = stage.chance.of(`background ${tongue}`);
    const people = tongue === 'zh' ? Math.round(count * 0.6) : count - Math.round(count * 0.6);
    const { places, all } = placesOf(stage, people, tongue, c);
    for (let i = 0; i < people; i++) refs.push(citizen(stage, tongue, places[i], seen, c.of(i)));
    for (const { accident, value, drafts } of all) {
      const holders = [...new Set(drafts.filter((d) => d.shown.has(accident.field)).map((d) => d.row.debtor_ref))];
      if (holders.length > 1) coincidences.push({ kind: accident.kind, value, why: accident.why, debtors: holders });
    }
  }
  return { background: refs, coincidences };
}

function citizen(stage: Stage, tongue: Tongue, chanced: Chanced | undefined, seen: Set<string>, c: Chance): string {
  const near = chanced?.accident.close || chanced?.accident.why.startsWith('the hotline');
  const person = personOf(tongue, stage.mint, c, near ? chanced?.lender : undefined);
  const own = ownOf(person, stage.mint, c);
  const plight = c.one(plightsOf(tongue));
  const day = chanced?.accident.close ? chanced.day + c.int(-4, 9) : c.int(0, YEAR - 1);
  const often = Number(c.weighed({ 1: 86, 2: 11, 3: 3 }));
  for (let n = 0; n < often; n++) {
    const channel = channelFor(tongue, chanced ? [chanced.accident.field] : [], c);
    let text = ownWords(person, c, plight);
    while (seen.has(text) || text.length < 12) text = ownWords(person, c, plight);
    seen.add(text);
    const put = chanced ? { [chanced.accident.field]: chanced.value } : alone(stage, person, channel, c);
    const made = stage.file(
      draft({ person, own, channel, moment: momentOn(day + n * c.int(5, 50), person, c), text, plight, put }, c),
    );
    chanced?.drafts.push(made);
    if (n === 0 && c.odds(0.035)) paper(stage, made, person, c);
  }
  calls(stage, person, own, day, c);
  return person.ref;
}

/** Now and then a spouse or a lawyer acts for somebody, and for nobody else. */
function alone(
  stage: Stage,
  person: Person,
  channel: Channel,
  c: Chance,
): { agent_name?: string; agent_phone?: string } {
  if (!c.odds(0.025) || !['regulator', 'letter', 'email'].includes(channel)) return {};
  return {
    agent_name: nameOf(person.tongue, c),
    ...(c.odds(0.7) ? { agent_phone: stage.mint.phone(person.tongue) } : {}),
  };
}

function paper(stage: Stage, made: Draft, person: Person, c: Chance): void {
  const kind: PaperPlan['kind'] = c.one(['medical', 'unemployment'] as const);
  stage.attach(made, person, kind, new Papers(person.tongue, { kind, from: 'source' }, c).text(person, c), c);
}

function calls(stage: Stage, person: Person, own: Own, day: number, c: Chance): void {
  if (c.odds(0.13))
    for (let n = c.int(1, 2); n > 0; n--)
      callOf(stage, { person, number: own.contact, day: day - c.int(0, 14), caller: 'own' }, c);
  if (c.odds(0.08))
    callOf(stage, { person, number: person.phone, day: day - c.int(0, 20), caller: 'own', outbound: true }, c);
}
