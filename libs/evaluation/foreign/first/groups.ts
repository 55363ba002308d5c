import type { ForeignGroup, OrganiserValue, Row } from '../folder.js';
import type { Draws } from './draws.js';
import type { Kind } from './kinds.js';
import type { Mint } from './mint.js';
import { notice, oneSource, type Source } from './papers.js';
import { addressFor, type Lang, makePerson, nameFor, type Person, spelled } from './people.js';
import { NAMES_EN } from './phrases-en.js';
import { NAMES_ZH } from './phrases-zh.js';
import type { KindText } from './text.js';

export interface Entry {
  readonly person: Person;
  at: number;
  row: Row;
  paper?: { text: string; kind: string; source?: string };
}

/** How far one group goes: drawn by its seed or fixed by an option. */
export interface Dose {
  readonly size: number;
  readonly named: number;
  readonly level: number;
  readonly bare: boolean;
  readonly days: number;
  /** Which of the kind's ties this group has. */
  readonly ties: readonly Tie[];
}

export const TIES = ['phone', 'account', 'device', 'ip', 'address'] as const;
export type Tie = (typeof TIES)[number];
export const COLUMN: Record<Tie, string> = {
  phone: 'contact_phone',
  account: 'payee_account',
  device: 'device_id',
  ip: 'ip_address',
  address: 'address',
};

/** A group with all that its members share, before anybody has written. */
export interface Cast {
  readonly id: string;
  readonly kind: Kind;
  readonly text: KindText;
  readonly lang: Lang;
  readonly dose: Dose;
  readonly draws: Draws;
  readonly people: Person[];
  readonly lender: string;
  readonly start: number;
  readonly helper: string;
  readonly org: string;
  /** Shared values of each tie; a trick may have several. */
  readonly values: Record<Tie, string[]>;
  readonly source?: Source;
  readonly sourceId: string;
  entries: Entry[];
  /** Entries that use the letter, one list for each letter. */
  letters: Entry[][];
  organiserValues: OrganiserValue[];
  misused: OrganiserValue[];
  misusedOf?: string;
  /** The number of an honest group that this one shows as its own. */
  hides?: string;
}

const ORG_ZH: Record<string, string[]> = {
  helper: ['公益服务中心', '互助社', '社工站', '志愿者协会', '服务站'],
  representative: ['律师事务所', '财务代理有限公司', '法律服务所'],
  place: ['服务中心', '留守办', '综合楼'],
  family: [''],
  lender: ['支行'],
  agency: ['商务咨询有限公司', '信息科技有限公司', '债务优化中心', '法务咨询'],
  cause: ['维权小组', '业主群', '家长群'],
};
const ORG_EN: Record<string, string[]> = {
  helper: ['Community Action', 'Legal Clinic', 'Parish Ministry', 'Welcome Center'],
  place: ['House', 'Public Library', 'Shelter'],
  representative: ['Law Office'],
  agency: ['Credit Solutions LLC', 'Score Partners LLC', 'Consumer Shield LLC'],
  cause: ['Members Committee', 'Helpline'],
};

const AGES: Record<string, [number, number]> = {
  care_home: [71, 94],
  student_counsellor: [18, 24],
  beauty_loan: [19, 29],
  closed_school_parents: [28, 46],
};

function orgFor(kind: Kind, lang: Lang, d: Draws): string {
  const tails = (lang === 'zh' ? ORG_ZH : ORG_EN)[kind.organiser] ?? [''];
  if (lang === 'en') return `${d.pick(NAMES_EN.last)} ${d.pick(tails)}`;
  return `${d.pick(NAMES_ZH.place)}${d.pick(['安和', '启明', '惠民', '汇泽', '众诚', '同心'])}${d.pick(tails)}`;
}

/** Draws the members and the values of one group. */
export function makeCast(
  id: string,
  kind: Kind,
  text: KindText,
  dose: Dose,
  mint: Mint,
  draws: Draws,
  when: [number, number],
): Cast {
  const lang = text.lang;
  const line =
    kind.line === 'landline'
      ? () => mint.landline(lang)
      : kind.line === 'virtual'
        ? () => mint.virtual(lang)
        : () => mint.mobile(lang);
  const many = (tie: Tie): number => {
    if (tie === 'phone' && kind.trick === 'rotate') return Math.max(2, Math.ceil(dose.size / draws.int(3, 5)));
    if (tie === 'phone' && kind.trick === 'brands') return 2;
    if (tie === 'device' && kind.trick === 'devices') return Math.max(1, Math.ceil(dose.size / 9));
    return 1;
  };
  const makers: Record<Tie, () => string> = {
    phone: line,
    account: () => mint.account(lang),
    device: () => mint.device(),
    ip: () => mint.ip(lang),
    address: () => addressFor(lang, draws),
  };
  const values = Object.fromEntries(
    TIES.map((tie) => [tie, Array.from({ length: many(tie) }, makers[tie])]),
  ) as Cast['values'];
  const span = dose.days * 86_400_000;
  const people = Array.from({ length: dose.size }, (_, i) =>
    makePerson(mint, draws.fork(`p${i}`), lang, AGES[kind.kind]),
  );
  const source =
    kind.paper === 'one_source'
      ? oneSource(draws.fork('paper'))
      : kind.paper === 'notice'
        ? notice(kind.kind, draws.fork('paper'))
        : undefined;
  return {
    id,
    kind,
    text,
    lang,
    dose,
    draws,
    people,
    lender: draws.pick(lang === 'zh' ? NAMES_ZH.lenders : NAMES_EN.lenders),
    start: when[0] + draws.next() * Math.max(0, when[1] - when[0] - span),
    helper: nameFor(lang, draws),
    org: orgFor(kind, lang, draws),
    values,
    source,
    sourceId: `D${id}`,
    entries: [],
    letters: [],
    organiserValues: [],
    misused: [],
  };
}

/** The value of a tie that the i-th of n members shows. */
export function shownBy(cast: Cast, tie: Tie, i: number, n: number): string {
  const list = cast.values[tie];
  return list[Math.min(list.length - 1, Math.floor((i * list.length) / n))];
}

/** Each recruit gives the number of the person who brought them in: three to six recruits for one. */
export function chainPhones(cast: Cast): string[] {
  const out: string[] = [cast.values.phone[0]];
  let parent = 0;
  let left = cast.draws.int(3, 6);
  for (let i = 1; i < cast.people.length; i++) {
    if (left === 0) {
      parent++;
      left = cast.draws.int(3, 6);
    }
    left--;
    out.push(parent === 0 ? cast.values.phone[0] : cast.people[parent].phone);
  }
  return out;
}

/** How a member writes the shared number: as it stands in a copied letter, or in the member's own way. */
export const asWritten = (phone: string, cast: Cast, d: Draws): string =>
  spelled(phone, cast.dose.level === 0 ? cast.draws.fork('spelling') : d);

export function truthOf(cast: Cast, type: ForeignGroup['type'], variant: string): ForeignGroup {
  return {
    id: cast.id,
    type,
    kind: cast.kind.kind,
    variant,
    size: cast.people.length,
    debtors: cast.people.map((p) => p.ref),
    complaints: [],
    organiser_values: cast.organiserValues,
    organiser_kind: cast.kind.organiser,
    misused_values: cast.misused,
    ...(cast.misusedOf === undefined ? {} : { misused_of: cast.misusedOf }),
  };
}
