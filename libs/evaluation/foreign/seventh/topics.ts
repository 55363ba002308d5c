import type { Lender, Tongue } from './lenders.js';
import type { Topic } from './shapes.js';
import { TOPICS_EN } from './topics-en.js';
import { TOPICS_ZH } from './topics-zh.js';
import type { Wheel } from './wheel.js';

const COMMON: Readonly<Record<Tongue, readonly string[]>> = {
  zh: 'outage fee collector illness layoff notmine settled harasskin insurance freeze branch illness layoff'.split(' '),
  uk: 'outage fee afford collector notmine stolen illness layoff settled deceased freeze refund service'.split(' '),
  us: 'outage fee collector notmine stolen illness layoff settled deceased freeze refund service'.split(' '),
};

/** What people complain about with some products only. */
const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  信用卡: ['points', 'stolen', 'fee', 'newyear'],
  消费贷款: ['rate', 'early', 'insurance'],
  房贷: ['rate', 'early', 'rate'],
  装修分期: ['early', 'rate'],
  农户贷款: ['guarantor', 'branch', 'newyear'],
  经营贷: ['guarantor', 'early', 'freeze'],
  现金分期: ['membership', 'collector', 'rate'],
  商城分期: ['membership', 'stolen'],
  循环额度: ['membership', 'collector', 'rate'],
  车贷: ['carlock', 'carlock', 'early'],
  以租代购: ['carlock', 'rate'],
  手机分期: ['membership', 'notmine'],
  医美分期: ['school', 'rate'],
  培训分期: ['school', 'school'],
  租房分期: ['notmine', 'early'],
  大额分期: ['rate', 'early', 'newyear'],
  Mortgage: ['rate', 'service'],
  'Hire purchase': ['commission', 'carlock', 'commission'],
  'Personal contract purchase': ['commission', 'commission'],
  'Short-term loan': ['afford', 'afford'],
  'Catalogue credit': ['afford', 'fee'],
  'Auto loan': ['carlock', 'carlock'],
  'Auto lease': ['carlock', 'fee'],
  'Student loan': ['servicer', 'servicer', 'servicer'],
  'Medical debt': ['illness', 'settled', 'notmine'],
};

export const topicOf = (tongue: Tongue, key: string): Topic => {
  const topic = (tongue === 'zh' ? TOPICS_ZH : TOPICS_EN)[key];
  if (topic === undefined) throw new Error(`no topic ${key}`);
  return topic;
};

/** A topic that fits the product; in a bad week that of the lender. */
export function topicFor(lender: Lender, product: string, week: number, wheel: Wheel): string {
  const bad = lender.bad[week];
  if (bad !== undefined && wheel.yes(0.55)) return bad;
  const special = [...(SPECIAL[product] ?? [])];
  if (lender.tongue === 'us' && product === 'Mortgage') special.push('escrow', 'escrow');
  return special.length > 0 && wheel.yes(0.5) ? wheel.pick(special) : wheel.pick(COMMON[lender.tongue]);
}
