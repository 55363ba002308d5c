import type { Wheel } from './wheel.js';

export type Tongue = 'zh' | 'uk' | 'us';
export type Channel = 'hotline' | 'platform' | 'regulator' | 'letter' | 'email' | 'app' | 'branch' | 'other';

export interface Lender {
  readonly name: string;
  readonly tongue: Tongue;
  /** Product and how many in ten have it. */
  readonly products: Readonly<Record<string, number>>;
  /** What its intake never writes down. */
  readonly lacks: readonly string[];
  readonly channels: Partial<Record<Channel, number>>;
  /** Weeks of the year in which much went wrong, and the topic of it. */
  readonly bad: Readonly<Record<number, string>>;
}

const ZH: Partial<Record<Channel, number>> = {
  hotline: 3,
  platform: 3,
  regulator: 2,
  app: 2,
  letter: 0.6,
  branch: 0.8,
  email: 0.5,
  other: 0.3,
};
const EN: Partial<Record<Channel, number>> = {
  hotline: 1,
  platform: 3,
  regulator: 2.5,
  email: 2,
  letter: 1.2,
  app: 0.8,
  branch: 0.4,
  other: 0.3,
};

export const LENDERS: readonly Lender[] = [
  {
    name: '澜湾银行',
    tongue: 'zh',
    products: { 信用卡: 6, 消费贷款: 3, 房贷: 2 },
    lacks: [],
    channels: ZH,
    bad: { 9: 'outage', 31: 'fee' },
  },
  {
    name: '穗丰银行',
    tongue: 'zh',
    products: { 信用卡: 5, 装修分期: 2, 房贷: 3 },
    lacks: ['device_id'],
    channels: { ...ZH, branch: 2 },
    bad: { 22: 'points' },
  },
  {
    name: '西岭农商银行',
    tongue: 'zh',
    products: { 农户贷款: 5, 经营贷: 3, 房贷: 1 },
    lacks: ['ip_address', 'device_id', 'email'],
    channels: { hotline: 3, branch: 3, regulator: 1.5, letter: 1, other: 1 },
    bad: { 40: 'guarantor' },
  },
  {
    name: '云梯消费金融',
    tongue: 'zh',
    products: { 现金分期: 7, 商城分期: 3 },
    lacks: ['address'],
    channels: { ...ZH, app: 4, branch: 0 },
    bad: { 14: 'collector', 47: 'outage' },
  },
  {
    name: '聚禾小贷',
    tongue: 'zh',
    products: { 循环额度: 6, 经营贷: 2 },
    lacks: ['debtor_id_number'],
    channels: { ...ZH, app: 3 },
    bad: { 27: 'membership' },
  },
  {
    name: '飞鹭汽车金融',
    tongue: 'zh',
    products: { 车贷: 8, 以租代购: 3 },
    lacks: ['device_id'],
    channels: ZH,
    bad: { 36: 'carlock' },
  },
  {
    name: '橙叶分期',
    tongue: 'zh',
    products: { 手机分期: 4, 医美分期: 2, 培训分期: 3, 租房分期: 3 },
    lacks: [],
    channels: { ...ZH, app: 4, branch: 0 },
    bad: { 18: 'collector', 52: 'school' },
  },
  {
    name: '北渚银行',
    tongue: 'zh',
    products: { 信用卡: 7, 大额分期: 3 },
    lacks: ['payee_account'],
    channels: ZH,
    bad: { 5: 'newyear', 44: 'fee' },
  },
  {
    name: 'Harrowgate Bank',
    tongue: 'uk',
    products: { 'Current account': 3, 'Credit card': 4, Mortgage: 2, 'Personal loan': 2 },
    lacks: [],
    channels: EN,
    bad: { 12: 'outage' },
  },
  {
    name: 'Tern & Vale Building Society',
    tongue: 'uk',
    products: { Mortgage: 5, Savings: 2 },
    lacks: ['device_id', 'ip_address'],
    channels: { ...EN, letter: 3, branch: 2 },
    bad: { 33: 'rate' },
  },
  {
    name: 'Quickbridge Loans',
    tongue: 'uk',
    products: { 'Short-term loan': 8 },
    lacks: ['address'],
    channels: { ...EN, branch: 0, app: 2 },
    bad: { 26: 'afford' },
  },
  {
    name: 'Millpond Car Finance',
    tongue: 'uk',
    products: { 'Hire purchase': 6, 'Personal contract purchase': 4 },
    lacks: ['device_id'],
    channels: EN,
    bad: { 7: 'commission', 38: 'commission' },
  },
  {
    name: 'Larkfield Catalogue',
    tongue: 'uk',
    products: { 'Catalogue credit': 8 },
    lacks: ['payee_account'],
    channels: { ...EN, hotline: 3 },
    bad: { 2: 'fee' },
  },
  {
    name: 'Tallgrass Federal',
    tongue: 'us',
    products: { 'Checking account': 3, 'Credit card': 4, Mortgage: 2 },
    lacks: [],
    channels: EN,
    bad: { 48: 'outage' },
  },
  {
    name: 'Copperline Card Services',
    tongue: 'us',
    products: { 'Credit card': 8, 'Store card': 3 },
    lacks: ['address'],
    channels: EN,
    bad: { 20: 'fee' },
  },
  {
    name: 'Juniper Auto Credit',
    tongue: 'us',
    products: { 'Auto loan': 8, 'Auto lease': 2 },
    lacks: ['device_id'],
    channels: EN,
    bad: { 15: 'carlock' },
  },
  {
    name: 'Blue Heron Student Servicing',
    tongue: 'us',
    products: { 'Student loan': 9 },
    lacks: ['payee_account'],
    channels: { ...EN, platform: 4 },
    bad: { 36: 'servicer', 37: 'servicer' },
  },
  {
    name: 'Rivermark Collections',
    tongue: 'us',
    products: { 'Medical debt': 4, 'Debt collection': 5 },
    lacks: ['email'],
    channels: EN,
    bad: { 30: 'collector' },
  },
];

export const lendersOf = (tongue: Tongue): readonly Lender[] => LENDERS.filter((l) => l.tongue === tongue);

/** More after the New Year for loans of shopping, in autumn for schooling, in spring for homes. */
const MONTHS: Readonly<Record<string, readonly number[]>> = {
  school: [0.6, 0.8, 1, 0.8, 0.7, 0.9, 1, 1.4, 2, 1.4, 0.9, 0.6],
  home: [0.7, 0.7, 1.3, 1.5, 1.4, 1, 0.9, 0.9, 1, 1, 0.9, 0.7],
  shop: [1.6, 1.5, 1.2, 0.9, 0.8, 0.9, 0.8, 0.8, 0.8, 0.9, 1.2, 1.3],
  farm: [0.8, 0.9, 1.4, 1.3, 0.8, 0.7, 0.8, 0.9, 1.3, 1.6, 1, 0.7],
};
const CURVE: Readonly<Record<string, string>> = {
  'Student loan': 'school',
  培训分期: 'school',
  租房分期: 'school',
  Mortgage: 'home',
  房贷: 'home',
  装修分期: 'home',
  农户贷款: 'farm',
  信用卡: 'shop',
  商城分期: 'shop',
  手机分期: 'shop',
  'Credit card': 'shop',
  'Store card': 'shop',
  'Catalogue credit': 'shop',
};

export const DAYS = 420;
const START = Date.UTC(2025, 6, 1);
const DAY = 86_400_000;

export const dateOf = (day: number): Date => new Date(START + day * DAY);

/** The week of its year, from 1. */
export const weekOf = (day: number): number => {
  const date = dateOf(day);
  return 1 + Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY / 7);
};

/** A day on which people complain about this product of this lender. */
export function dayFor(lender: Lender, product: string, wheel: Wheel): number {
  for (;;) {
    const day = wheel.below(DAYS);
    const date = dateOf(day);
    const month = MONTHS[CURVE[product]]?.[date.getUTCMonth()] ?? 1;
    const weekday = [0.45, 1.25, 1.15, 1.05, 1, 0.95, 0.55][date.getUTCDay()];
    const bad = lender.bad[weekOf(day)] === undefined ? 1 : 2.6;
    if (wheel.yes((month * weekday * bad) / 6.5)) return day;
  }
}

const HOURS: Readonly<Record<Channel, readonly [number, number]>> = {
  hotline: [8, 20],
  platform: [7, 23],
  regulator: [9, 17],
  letter: [9, 16],
  email: [6, 23],
  app: [6, 23],
  branch: [9, 16],
  other: [8, 18],
};

export function hourOf(channel: Channel, wheel: Wheel): number {
  const [low, high] = HOURS[channel];
  return wheel.between(low, high);
}

/** ISO 8601 with the zone of the place. */
export function stamp(tongue: Tongue, day: number, seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = dateOf(day);
  const summer = date.getTime() < Date.UTC(2025, 9, 26) || date.getTime() >= Date.UTC(2026, 2, 29);
  const zone =
    tongue === 'zh' ? '+08:00' : tongue === 'uk' ? (summer ? '+01:00' : '+00:00') : summer ? '-04:00' : '-05:00';
  const s = Math.max(0, Math.min(86_399, Math.floor(seconds)));
  return `${date.toISOString().slice(0, 10)}T${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}${zone}`;
}
