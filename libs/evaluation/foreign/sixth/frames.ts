import type { ForeignGroup, Row } from '../folder.js';
import type { Tied, Tongue } from './kinds.js';
import { writeLetter } from './letters.js';
import { personOf } from './people.js';
import { speak } from './speak.js';
import { bareOf, KIND_OF, type Stage, spoken } from './stage.js';

/** One way to make honest people look like a seller's: fakes that show what is theirs. */
export interface Way {
  readonly kind: string;
  readonly of: string;
  readonly tongue: Tongue;
  readonly on: Tied;
  /** Whether the fakes send the crowd's own letter, or a sold one. */
  readonly letter: 'own' | string;
  /** What the fakes say about the crowd's helper. */
  readonly lie: readonly string[];
  readonly org?: readonly string[];
}

export const WAYS: readonly Way[] = [
  {
    kind: 'fake_agency_number',
    of: 'legal_aid_clinic',
    tongue: 'zh',
    on: 'agent_phone',
    letter: 'article_70',
    lie: ['(交了@fee元服务费|先付定金@fee元)，由(代理|顾问)全程办理'],
    org: ['优债法务', '上岸债务规划'],
  },
  {
    kind: 'fake_callback',
    of: 'factory_union',
    tongue: 'zh',
    on: 'contact_phone',
    letter: 'collection_breach',
    lie: ['联系人@tel，(他收了钱|费用已经付给他)'],
  },
  {
    kind: 'fake_pooled_account',
    of: 'church_fund',
    tongue: 'zh',
    on: 'payee_account',
    letter: 'rate_refund',
    lie: ['退款打到@tel的账户，(按三成提成|他们抽三成)'],
  },
  {
    kind: 'fake_public_device',
    of: 'library_pensioners',
    tongue: 'zh',
    on: 'device_id',
    letter: 'article_70',
    lie: ['(群里老师|团队)统一提交'],
  },
  {
    kind: 'fake_confession',
    of: 'village_secretary',
    tongue: 'zh',
    on: 'contact_phone',
    letter: 'duty_request',
    lie: ['我是通过电话@tel的人办停息挂账的，(一共收了@amt2元|说好办成给两成)，他(手上几十个客户|让大家都留这个号)'],
  },
  {
    kind: 'fake_columnist_fee',
    of: 'columnist_readers',
    tongue: 'zh',
    on: 'contact_phone',
    letter: 'own',
    lie: ['报社的人(收了我@fee元|按件收费)，(包过|不成退款)'],
  },
  {
    kind: 'fake_adviser',
    of: 'advice_bureau',
    tongue: 'en',
    on: 'agent_phone',
    letter: 'validate_settle',
    lie: ['I paid $@fee up front to the people at @tel and they file these for everyone'],
    org: ['Zero Debt Partners', 'Fresh Score LLC'],
  },
  {
    kind: 'fake_caseworker',
    of: 'refugee_caseworker',
    tongue: 'en',
    on: 'address',
    letter: 'sec_609',
    lie: ['The house sends (all of us|forty of us) the same paper for $@fee'],
  },
];

/** Writes the fakes of one way; nothing where the crowd has no such value or no fakes are asked. */
export function frame(stage: Stage, way: Way, id: string): readonly string[] {
  const fate = stage.fate.of(`frame ${id}`);
  const crowd = stage.legacies.get(way.of);
  const n = stage.options.fakes ?? fate.int(2, 12);
  if (!crowd || n === 0) return [];
  // Where nobody of the crowd shows such a value, the fakes take what there is.
  const held = (on: Tied) => crowd.group.organiser_values.filter((v) => v.kind === KIND_OF[on]).map((v) => v.value);
  const others = ['contact_phone', 'device_id', 'payee_account', 'address'] as const;
  const on = [way.on, ...others].find((c) => held(c).length > 0) ?? way.on;
  const values = held(on);
  const tel = crowd.agent?.phone ?? values[0] ?? '';
  const level = stage.options.level ?? fate.int(0, 2);
  const letter = way.letter === 'own' ? crowd.letter : { key: way.letter, level, template: `T-${id}` };
  const group: ForeignGroup = {
    id,
    type: 'frame',
    kind: way.kind,
    variant: `level ${level}`,
    size: n,
    debtors: [],
    complaints: [],
    organiser_values: [],
    organiser_kind: 'misused',
    misused_values: [],
    misused_of: crowd.group.id,
  };
  const day = Math.max(3, crowd.lastDay - fate.int(0, 60));
  const org = way.org && fate.pick(way.org);
  for (let k = 0; k < n; k++) {
    const own = fate.of(k);
    const p = personOf(own.pick(stage.lenders(way.tongue, 3, fate.of('lenders'))), own, stage.mint);
    const facts = {
      ...stage.facts(p, own),
      plant: way.tongue === 'zh' ? '宏远厂' : 'the plant',
      skill: '剪辑',
      tel: spoken(tel),
    };
    const lie = speak(own.pick(way.lie), facts, own);
    const body = letter ? writeLetter(letter.key, letter.level, way.tongue, facts, own) : '';
    const shown: Row = values.length > 0 ? { [on]: own.pick(values) } : {};
    if (org) Object.assign(shown, { agent_org: org, agent_name: way.tongue === 'zh' ? '客户经理' : 'Account manager' });
    const text = [body, lie].filter((t) => t !== '').join(way.tongue === 'zh' ? '' : ' ');
    const channel = on === 'device_id' ? 'app' : on === 'address' ? 'letter' : 'regulator';
    const row = stage.complain(
      p,
      {
        at: stage.at(day + own.int(-3, 3), channel, own),
        channel,
        subject: way.tongue === 'zh' ? '还款困难' : 'Dispute',
        text,
      },
      shown,
      own,
    );
    group.debtors.push(p.ref);
    group.complaints.push(row['complaint_id']);
    post(stage, letter?.template, letter?.level ?? level, row['complaint_id']);
    const given = row[on];
    const value = given && values.find((v) => (KIND_OF[on] === 'phone' ? bareOf(v) === bareOf(given) : v === given));
    if (value && !group.misused_values.some((v) => v.value === value))
      group.misused_values.push({ kind: KIND_OF[on], value });
  }
  if (way.letter === 'own' && letter) group.misused_values.push({ kind: 'letter', value: letter.template });
  stage.groups.push(group);
  return group.debtors;
}

function post(stage: Stage, id: string | undefined, level: number, complaint: string): void {
  if (id === undefined) return;
  const known = stage.templates.find((t) => t.id === id);
  if (known) known.complaints.push(complaint);
  else stage.templates.push({ id, complaints: [complaint], benign: false, level });
}
