import type { ForeignGroup, OrganiserValue } from '../folder.js';
import { handOf } from './compose.js';
import { soul } from './folk.js';
import { type Channel, langOf, SPAN, type Tongue } from './lands.js';
import type { Ledger } from './ledger.js';
import { copyOf, letterOf } from './letters.js';
import { penned } from './mint.js';
import { PLEAS_EN } from './pleas-en.js';
import { PLEAS_ZH, pick } from './pleas-zh.js';
import type { Field } from './plot.js';

/** Fake complaints that show what belongs to honest people. */
export interface Snare {
  readonly kind: string;
  readonly victim: string;
  readonly tongue: Tongue;
  /** Columns that show values of the victims, by what the victims share. */
  readonly shows: readonly { readonly kind: OrganiserValue['kind']; readonly into: Field; readonly rate: number }[];
  /** The letter of the victims. Left out: a letter as it is sold. */
  readonly form?: boolean;
  readonly script: readonly string[];
  readonly level: number;
  readonly span: number;
}

const zh = (keys: string, ...own: string[]) => [...pick(PLEAS_ZH, keys), ...own];
const en = (keys: string, ...own: string[]) => [...pick(PLEAS_EN, keys), ...own];

export const SNARES: readonly Snare[] = [
  {
    kind: 'says_the_aid_station_charges',
    victim: 'street_legal_aid_station',
    tongue: 'zh',
    shows: [
      { kind: 'address', into: 'address', rate: 0.8 },
      { kind: 'phone', into: 'agent_phone', rate: 0.5 },
    ],
    script: zh('seventy noise frozen upshot', '[援助站|那里]收了我<m>[代理费|]，[包|保证]停息。'),
    level: 1,
    span: 12,
  },
  {
    kind: 'floods_the_village_number',
    victim: 'village_with_one_phone',
    tongue: 'zh',
    shows: [{ kind: 'phone', into: 'contact_phone', rate: 1 }],
    script: zh('data noise stop tape upshot contract'),
    level: 0,
    span: 5,
  },
  {
    kind: 'forges_the_counsel_letter',
    victim: 'licensed_firm_for_homebuyers',
    tongue: 'zh',
    shows: [{ kind: 'phone', into: 'agent_phone', rate: 0.8 }],
    form: true,
    script: zh('contract rate upshot'),
    level: 1,
    span: 20,
  },
  {
    kind: 'smears_the_plant_union',
    victim: 'plant_union_after_closing',
    tongue: 'zh',
    shows: [
      { kind: 'phone', into: 'contact_phone', rate: 0.9 },
      { kind: 'address', into: 'address', rate: 0.3 },
    ],
    script: zh('guild jobless frozen upshot medic'),
    level: 2,
    span: 25,
  },
  {
    kind: 'rides_on_the_school_parents',
    victim: 'english_school_ran_away',
    tongue: 'zh',
    shows: [
      { kind: 'email', into: 'email', rate: 0.8 },
      { kind: 'phone', into: 'contact_phone', rate: 0.7 },
    ],
    script: zh('course student stop score contract'),
    level: 2,
    span: 15,
  },
  {
    kind: 'poses_as_the_clinic',
    victim: 'law_school_clinic',
    tongue: 'us',
    shows: [
      { kind: 'address', into: 'address', rate: 0.7 },
      { kind: 'email', into: 'email', rate: 0.5 },
      { kind: 'phone', into: 'agent_phone', rate: 0.4 },
    ],
    script: en('s609 late privacy damages s611'),
    level: 1,
    span: 14,
  },
  {
    kind: 'counterfeit_class_members',
    victim: 'class_counsel_of_the_buyers',
    tongue: 'us',
    shows: [{ kind: 'phone', into: 'agent_phone', rate: 0.7 }],
    form: true,
    script: en('validate cease charge'),
    level: 2,
    span: 30,
  },
  {
    kind: 'rents_the_shelter_address',
    victim: 'shelter_front_desk',
    tongue: 'us',
    shows: [
      { kind: 'address', into: 'address', rate: 0.9 },
      { kind: 'phone', into: 'contact_phone', rate: 0.4 },
    ],
    script: en('s605b unauthorized privacy harm s611'),
    level: 3,
    span: 60,
  },
  {
    kind: 'exposes_the_refuge_phone',
    victim: 'women_of_the_refuge',
    tongue: 'uk',
    shows: [{ kind: 'phone', into: 'contact_phone', rate: 0.9 }],
    script: en('afford redress ombud vulnerable dsar'),
    level: 1,
    span: 7,
  },
  {
    kind: 'hall_of_the_mill_local',
    victim: 'local_of_the_closed_mill',
    tongue: 'us',
    shows: [
      { kind: 'phone', into: 'contact_phone', rate: 0.8 },
      { kind: 'address', into: 'address', rate: 0.4 },
    ],
    script: en('program charge factual damages harm'),
    level: 2,
    span: 40,
  },
];

/** Plants the fakes of one snare; says whose they are. */
export function lay(ledger: Ledger, snare: Snare, id: string): readonly string[] {
  const dice = ledger.dice.fork(`snare ${snare.kind}`);
  const trail = ledger.trails.get(snare.victim);
  const count = ledger.options.fakes ?? dice.span(3, 14);
  if (trail === undefined || count === 0) return [];
  const owned = trail.group.organiser_values;
  const level = ledger.options.level ?? snare.level;
  const lang = langOf(snare.tongue);
  const forged = snare.form === true && trail.letter !== undefined && trail.template !== undefined;
  const letter = forged ? trail.letter : letterOf(lang, snare.script, 6, dice, snare.tongue === 'uk' ? '£' : '$');
  const start = dice.span(0, SPAN - snare.span - 30);
  const used = new Map<string, OrganiserValue>();
  const debtors: string[] = [];
  const complaints: string[] = [];
  for (let i = 0; i < count; i++) {
    const d = dice.fork(`fake ${i}`);
    const p = soul(ledger.refOf(snare.tongue, d), snare.tongue, ledger.mint, d);
    const cells: Record<string, string> = {};
    for (const [k, show] of snare.shows.entries()) {
      const values = owned.filter((v) => v.kind === show.kind);
      if (values.length === 0 || !(i + k === 0 || d.odds(show.rate))) continue;
      const v = d.one(values);
      cells[show.into] = v.kind === 'phone' ? penned(v.value, d) : v.value;
      used.set(v.value, v);
    }
    const day = start + d.span(0, snare.span);
    const text = copyOf(
      letter!,
      p,
      day,
      { level, story: d.odds([0, 0.2, 0.5, 1][level]), extra: { org: trail.org } },
      d,
      handOf(p, d),
    );
    const channel: Channel = cells['email'] ? 'email' : d.one(['platform', 'regulator', 'letter'] as const);
    debtors.push(p.ref);
    complaints.push(ledger.file(p, { day, channel, text, cells, clean: true }, d));
  }
  if (forged) {
    trail.template!.complaints.push(...complaints);
    used.set(trail.template!.id, { kind: 'letter', value: trail.template!.id });
  } else ledger.template(`T-${id}`, complaints, false, level);
  const present = new Set(ledger.cells(ledger.rows.filter((r) => complaints.includes(r['complaint_id']))).keys());
  const group: ForeignGroup = {
    id,
    type: 'frame',
    kind: snare.kind,
    variant: `level ${level}; fakes about ${snare.victim}`,
    size: count,
    debtors,
    complaints,
    organiser_values: [],
    organiser_kind: 'misused',
    misused_values: [...used.values()].filter((v) => v.kind === 'letter' || present.has(ledger.key(v))),
    misused_of: trail.group.id,
    sharing: [],
  };
  ledger.groups.push(group);
  return debtors;
}
