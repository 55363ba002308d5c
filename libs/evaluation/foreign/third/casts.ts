import type { OrganiserValue } from '../folder.js';
import type { CrowdText } from './crowd.js';
import { HONEST_EN } from './honest-en.js';
import { HONEST_ZH } from './honest-zh.js';
import type { Kind, Tie } from './kinds.js';
import { TIES } from './kinds.js';
import { type Letter, letterOf, millLetter } from './letters.js';
import type { Luck } from './luck.js';
import { type Mint, written } from './mint.js';
import { type Sheet, sheetFor } from './papers.js';
import { type Entry, makePerson, type Person, type Setting } from './people.js';
import type { Facts } from './say.js';

export interface Dose {
  readonly size: number;
  /** Share of members who name the helper. */
  readonly named: number;
  /** How far the letter is rewritten, 0 to 3. */
  readonly level: number;
  /** The letter stands alone, without a story of one's own. */
  readonly bare: boolean;
  readonly days: number;
  /** How much a seller does to stay unseen, 0 to 3. */
  readonly hiding: number;
}

export interface Cast {
  readonly id: string;
  readonly kind: Kind;
  readonly text: CrowdText | null;
  readonly dose: Dose;
  readonly luck: Luck;
  readonly helper: string;
  readonly org: string;
  readonly values: Readonly<Record<Tie, readonly string[]>>;
  /** The members, by number, who show a value of each sort. */
  readonly showers: ReadonlyMap<Tie, ReadonlySet<number>>;
  readonly letter: Letter | null;
  readonly sheet: Sheet;
  readonly people: readonly Person[];
  readonly times: readonly number[];
  readonly entries: Entry[];
  readonly lettered: Entry[];
  /** Values that members' rows and calls show, each once. */
  readonly organiserValues: Map<string, OrganiserValue>;
  readonly misused: OrganiserValue[];
  misusedOf?: Cast;
  /** Somebody else shows this group's values as their own. */
  framed: boolean;
}

const DAY = 86_400_000;
/** What a seller at each step of hiding does: fewer show a value, more values, a longer time. */
const HIDING = [
  { share: 1, count: 1, days: 1 },
  { share: 0.85, count: 1, days: 1.5 },
  { share: 0.65, count: 2, days: 3 },
  { share: 0.45, count: 4, days: 6 },
] as const;

export function makeCast(id: string, kind: Kind, dose: Dose, setting: Setting, luck: Luck): Cast {
  const { mint, hotlines, window } = setting;
  const { lang } = kind;
  const text = kind.type === 'honest' ? (lang === 'zh' ? HONEST_ZH : HONEST_EN)[kind.kind]! : null;
  const org = luck.one(text?.org ?? kind.brands!);
  const helper =
    lang === 'zh' && luck.hit(0.3)
      ? `${mint.name(lang).slice(0, 1)}${luck.one(['师傅', '姐', '哥', '老师', '主任'])}`
      : mint.name(lang);
  const values = Object.fromEntries(
    TIES.map((tie) => [tie, valuesOf(tie, kind, dose, mint, luck)]),
  ) as unknown as Cast['values'];
  const facts: Facts = {
    org,
    helper,
    phone: values.phone[0] === undefined ? '' : written(values.phone[0], luck),
    gday:
      lang === 'zh'
        ? `${luck.between(1, 12)}月${luck.between(1, 28)}日`
        : `${luck.one(['January', 'March', 'May', 'June', 'August', 'October'])} ${luck.between(1, 28)}`,
  };
  const lender =
    kind.trick === 'insider' || luck.hit(0.25)
      ? [...hotlines.keys()].filter((l) => /[a-z]/.test(l) === (lang === 'en'))[luck.below(7)]
      : undefined;
  const people = Array.from({ length: dose.size }, (_, i) =>
    makePerson(lang, setting, luck.branch(`person ${i}`), {
      facts,
      ...(lender === undefined ? {} : { lender }),
    }),
  );
  const lettered = kind.letter > 0;
  return {
    id,
    kind,
    text,
    dose,
    luck,
    helper,
    org,
    values,
    showers: new Map(TIES.map((tie) => [tie, showersOf(tie, kind, dose, luck)])),
    letter: !lettered ? null : text ? letterOf(lang, text.points!, luck) : millLetter(lang, kind.themes!, luck),
    sheet: sheetFor(`D-${id}`, lang, luck),
    people,
    times: timesOf(dose, window, luck),
    entries: [],
    lettered: [],
    organiserValues: new Map(),
    misused: [],
    framed: false,
  };
}

function shareOf(tie: Tie, kind: Kind, dose: Dose): number {
  const share = kind.ties[tie]?.[0] ?? 0;
  return kind.type === 'attack' ? share * HIDING[dose.hiding]!.share : share;
}

function showersOf(tie: Tie, kind: Kind, dose: Dose, luck: Luck): Set<number> {
  const share = shareOf(tie, kind, dose);
  if (share === 0) return new Set();
  const count = Math.max(2, Math.round(share * dose.size));
  return new Set(
    luck.some(
      Array.from({ length: dose.size }, (_, i) => i),
      count,
    ),
  );
}

function valuesOf(tie: Tie, kind: Kind, dose: Dose, mint: Mint, luck: Luck): string[] {
  const own = kind.ties[tie];
  const { lang, type } = kind;
  if (own === undefined && !(tie === 'phone' && type === 'honest' && !kind.alone)) return [];
  const shown = Math.round(shareOf(tie, kind, dose) * dose.size);
  const wanted = (own?.[1] ?? 1) * (type === 'attack' ? HIDING[dose.hiding]!.count : 1);
  if (tie === 'phone' && kind.line === 'row') return mint.row(lang, Math.max(1, Math.min(wanted, shown)));
  const count = Math.max(1, Math.min(wanted, Math.floor(shown / 2)));
  const place = mint.place(lang);
  const make = {
    phone: () => (kind.line === 'landline' ? mint.landline(lang) : mint.mobile(lang)),
    account: () => mint.account(lang),
    device: () => mint.device(),
    ip: () => mint.ip(lang),
    address: () =>
      type === 'honest' && luck.hit(0.3) && lang === 'en'
        ? `PO Box ${luck.digits(4)}, ${mint.address(lang, place).split(', ')[1]}`
        : mint.address(lang, place),
  }[tie];
  return Array.from({ length: count }, make);
}

/** When the members write. A slow seller takes one case after another; crowds come in a rush that dies down. */
function timesOf(dose: Dose, [from, to]: readonly [number, number], luck: Luck): number[] {
  const span = Math.min(dose.days * DAY, to - from);
  const start = from + luck.next() * (to - from - span);
  const rush = dose.days < 60 ? luck.one([1, 1.6, 2.2]) : 1;
  return Array.from({ length: dose.size }, () => start + span * luck.next() ** rush).sort((a, b) => a - b);
}

export const daysOf = (kind: Kind, hiding: number, luck: Luck): number =>
  Math.min(345, Math.round(luck.between(...kind.days) * (kind.type === 'attack' ? HIDING[hiding]!.days : 1)));

/** The value that a member shows. Numbers are used up one after another, computers as they are free. */
export function valueFor(cast: Cast, tie: Tie, i: number): string | undefined {
  // Each client recruits three more, and gives them a telephone of their own.
  if (cast.kind.trick === 'chain' && tie === 'phone')
    return i === 0 ? undefined : cast.people[Math.floor((i - 1) / 3)]!.phone;
  const values = cast.values[tie];
  if (values.length === 0) return undefined;
  if (tie === 'device' || tie === 'ip') return cast.people[i]!.luck.one(values);
  if (cast.kind.trick === 'brands') return values[i % Math.min(2, values.length)];
  return values[Math.floor((i * values.length) / cast.people.length)];
}

export function show(cast: Cast, kind: string, value: string): void {
  cast.organiserValues.set(`${kind} ${value}`, { kind, value });
}
