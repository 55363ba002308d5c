import type { ForeignGroup } from '../folder.js';
import { putCall, spoken } from './calls.js';
import { compose, styled } from './compose.js';
import { DAYS, lendersOf, type Tongue, weekOf } from './lenders.js';
import { lettered, letterOf } from './letters.js';
import { putPaper, sourceFor } from './papers.js';
import { factsOf, makePerson } from './person.js';
import { utter } from './phrase.js';
import type { Field } from './plots.js';
import { inText } from './pools.js';
import type { Stage } from './stage.js';
import { topicFor, topicOf } from './topics.js';
import { written } from './values.js';

interface Way {
  readonly kind: string;
  /** The innocent whose values it names. */
  readonly victim: string;
  readonly tongue: Tongue;
  readonly fields: readonly Field[];
  /** Puts the first phone of the innocent into this column, or names the victim as the agency. */
  readonly as?: 'agent_phone' | 'contact_phone';
  readonly invents?: string;
  readonly says?: readonly string[];
  readonly letter?: string;
  readonly calls?: boolean;
  readonly papers?: boolean;
}

export const FRAMES: readonly Way[] = [
  { kind: 'charity_number', victim: 'stutter_helpline', tongue: 'zh', fields: ['contact_phone'], letter: 'settle' },
  {
    kind: 'doctor_as_agency',
    victim: 'village_doctor',
    tongue: 'zh',
    fields: ['contact_phone'],
    as: 'agent_phone',
    invents: '康宏债务咨询',
    says: ['{交了三成服务费|给他转了定金}，{他说包停催|保证能免}。'],
    papers: true,
  },
  {
    kind: 'pooled_account',
    victim: 'choir_account',
    tongue: 'zh',
    fields: ['payee_account'],
    says: ['{手续费打到这个账户|中介让退到上面的卡}。'],
  },
  {
    kind: 'revenge_on_blogger',
    victim: 'blogger_family',
    tongue: 'zh',
    fields: ['contact_phone', 'address', 'ip_address'],
    letter: 'collector_tapes',
  },
  {
    kind: 'teacher_denounced',
    victim: 'retired_teacher',
    tongue: 'zh',
    fields: ['text'],
    says: ['{这人收钱代写投诉|他按件收费}，{我就是找他办的|还抽两成}。'],
  },
  { kind: 'shelter_calls', victim: 'women_shelter', tongue: 'zh', fields: ['contact_phone'], calls: true },
  {
    kind: 'care_of_hospice',
    victim: 'hospice_shop',
    tongue: 'uk',
    fields: ['address', 'contact_phone'],
    letter: 'vulnerable',
  },
  {
    kind: 'firm_as_claims_mill',
    victim: 'honest_small_firm',
    tongue: 'uk',
    fields: ['email', 'agent_phone'],
    as: 'agent_phone',
    invents: 'Penhale Refunds 4U',
    letter: 'dealer_pack',
    says: ['{They take forty percent|I paid 250 up front}.'],
  },
  {
    kind: 'center_in_a_mill_letter',
    victim: 'newcomers_center',
    tongue: 'us',
    fields: ['contact_phone'],
    letter: 'affidavit',
  },
  {
    kind: 'rival_of_the_truck',
    victim: 'food_truck_owner',
    tongue: 'us',
    fields: ['contact_phone', 'payee_account', 'device_id'],
    says: ['{The guy on the truck fixes credit for cash|He sells these letters}.'],
  },
];

/** The fakes of one way. Says who filed them. */
export function frame(stage: Stage, way: Way, id: string): readonly string[] {
  const victim = stage.left.get(way.victim);
  const w = stage.wheel.of(`frame ${way.kind}`);
  const size = Math.round(stage.options.fakes ?? w.between(2, 6));
  if (victim === undefined || size === 0) return [];
  const group: ForeignGroup = {
    id,
    type: 'frame',
    kind: way.kind,
    variant: `${size} fakes`,
    size,
    debtors: [],
    complaints: [],
    organiser_values: [],
    organiser_kind: 'misused',
    misused_values: [],
    misused_of: victim.group.id,
  };
  const start = w.below(DAYS - 30);
  const calls: string[] = [];
  for (let k = 0; k < size; k++) {
    const p = makePerson(way.tongue, stage.values, w, { lender: w.pick(lendersOf(way.tongue)) });
    const day = start + w.below(25);
    const facts = factsOf(p, day, w, stage.hotline(p.lender));
    const columns: Record<string, string> = {};
    const tail = (way.says ?? []).map((s) => utter(s, facts, w));
    for (const field of way.fields) {
      const value = victim.values.get(field)?.[0];
      if (value === undefined) continue;
      if (field === 'text') tail.push(inText(value, way.tongue, 0, w));
      else
        columns[field === 'contact_phone' ? (way.as ?? field) : field] = field.endsWith('phone')
          ? written(value, w)
          : value;
      const kind =
        { payee_account: 'account', address: 'address', ip_address: 'ip', device_id: 'device', email: 'email' }[
          field as string
        ] ?? 'phone';
      if (!group.misused_values.some((v) => v.value === value)) group.misused_values.push({ kind, value });
      if (way.calls)
        calls.push(
          putCall(
            stage,
            p.tongue,
            {
              caller: value,
              callee: stage.hot.get(p.lender.name)!,
              day,
              seconds: w.between(33_000, 60_000),
              talk: w.between(90, 400),
              ref: p.ref,
              words: spoken(p, 'front', w),
            },
            w,
          ),
        );
    }
    if (way.invents) columns['agent_name'] = way.invents;
    const text = way.letter
      ? styled([...lettered(letterOf(way.letter), stage.options.level ?? 1, facts, w), ...tail], p, w)
      : compose(
          { person: p, facts, topic: topicOf(way.tongue, topicFor(p.lender, p.product, weekOf(day), w)), tail },
          w,
        );
    const channel = w.weighed({ platform: 3, letter: 1, email: 1 });
    const complaint = stage.file(p, { day, text, channel, columns, apart: true }, w);
    if (way.papers) putPaper(stage, 'mandate', p, complaint, day, sourceFor(p, day, w), victim.org, w);
    group.debtors.push(p.ref);
    group.complaints.push(complaint);
  }
  if (calls.length > 0)
    stage.patterns.push({ id: `C-${id}`, kind: 'front', calls, target: group.misused_values[0].value });
  stage.groups.push(group);
  return group.debtors;
}
