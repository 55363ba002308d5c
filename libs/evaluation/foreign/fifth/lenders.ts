import type { Channel, Tongue } from './cast.js';

/** A lender, and what its export does to a complaint. */
export interface Lender {
  readonly name: string;
  readonly tongue: Tongue;
  readonly products: readonly string[];
  /** Columns that its export has not. */
  readonly lacks: readonly string[];
  readonly phones: 'plain' | 'plus' | 'dashes' | 'spaces' | 'brackets' | 'zeros' | 'mixed';
  readonly names: 'full' | 'surname' | 'capitals' | 'comma';
  readonly subjects: 'words' | 'code' | 'none';
  readonly ref: readonly [string, number];
  readonly channels: Partial<Record<Channel, number>>;
}

const zh = (
  name: string,
  products: string,
  lacks: string,
  phones: Lender['phones'],
  names: Lender['names'],
  subjects: Lender['subjects'],
  ref: Lender['ref'],
  channels: Lender['channels'],
): Lender => ({
  name,
  tongue: 'zh',
  products: products.split(' '),
  lacks: lacks.split(' ').filter(Boolean),
  phones,
  names,
  subjects,
  ref,
  channels,
});
const en = (
  name: string,
  products: string,
  ...rest: Parameters<typeof zh> extends [string, string, ...infer R] ? R : never
) => ({
  ...zh(name, '', ...rest),
  tongue: 'en' as const,
  products: products.split(';'),
});

export const LENDERS: readonly Lender[] = [
  zh('泊江银行', '信用卡 消费贷 房贷', '', 'plain', 'full', 'words', ['C', 9], {
    hotline: 3,
    platform: 3,
    regulator: 3,
    app: 2,
    letter: 1,
    branch: 1,
  }),
  zh('云岭农商银行', '惠农贷 信用卡', 'device_id ip_address', 'plain', 'full', 'none', ['YL', 10], {
    branch: 3,
    hotline: 4,
    regulator: 2,
    letter: 2,
  }),
  zh('锦澜消费金融', '分期贷 循环额度', 'address', 'plus', 'surname', 'code', ['JL', 11], {
    platform: 5,
    app: 3,
    hotline: 3,
    regulator: 2,
    email: 1,
  }),
  zh('星桥小贷', '现金贷', 'address debtor_id_number', 'plain', 'full', 'code', ['X', 8], {
    platform: 5,
    app: 3,
    hotline: 2,
    email: 1,
    regulator: 2,
  }),
  zh('东麓汽车金融', '车贷', 'email', 'dashes', 'full', 'words', ['DL-', 7], {
    hotline: 4,
    platform: 2,
    letter: 1,
    regulator: 2,
    email: 1,
  }),
  zh('海棠信托银行', '信用卡 装修贷 大额分期', '', 'zeros', 'full', 'words', ['62', 12], {
    hotline: 3,
    regulator: 3,
    platform: 2,
    app: 3,
    letter: 1,
  }),
  zh('众禾科技', '助贷 循环额度', 'debtor_id_number payee_account', 'mixed', 'surname', 'none', ['U', 10], {
    app: 5,
    platform: 5,
    email: 1,
    other: 1,
  }),
  zh('长汀银行', '信用卡 经营贷', 'email ip_address', 'spaces', 'full', 'code', ['CT', 9], {
    hotline: 4,
    regulator: 3,
    branch: 2,
    letter: 1,
    platform: 2,
  }),
  zh('安渡融资租赁', '车贷 设备租赁', 'device_id', 'plain', 'full', 'none', ['A', 9], {
    platform: 3,
    hotline: 3,
    letter: 2,
    regulator: 2,
  }),
  zh('禾苗教育分期', '培训分期', 'address payee_account', 'mixed', 'full', 'words', ['H', 10], {
    platform: 5,
    app: 2,
    regulator: 2,
    email: 1,
    hotline: 1,
  }),
  en('Tidewater Bank', 'Credit card;Personal loan;Checking account', '', 'dashes', 'full', 'words', ['T', 9], {
    regulator: 5,
    hotline: 3,
    email: 2,
    letter: 2,
    app: 1,
    branch: 1,
  }),
  en('Copperline Credit', 'Installment loan;Line of credit', 'address', 'plain', 'capitals', 'code', ['CL-', 8], {
    regulator: 4,
    email: 3,
    platform: 3,
    hotline: 2,
    app: 2,
  }),
  en('Northgate Auto Finance', 'Auto loan', 'device_id ip_address', 'brackets', 'comma', 'words', ['NG', 9], {
    regulator: 3,
    hotline: 4,
    letter: 3,
    email: 1,
  }),
  en('QuickHarbor Lending', 'Payday loan;Installment loan', 'payee_account', 'plus', 'full', 'none', ['Q', 10], {
    platform: 4,
    app: 3,
    email: 3,
    regulator: 3,
  }),
  en('Beacon Bureau Services', 'Credit report', 'payee_account device_id', 'mixed', 'full', 'words', ['B', 9], {
    regulator: 6,
    letter: 3,
    email: 1,
    platform: 2,
  }),
  en('Great Plains Student Loan', 'Student loan', '', 'dashes', 'full', 'code', ['GP', 10], {
    regulator: 4,
    email: 3,
    hotline: 2,
    letter: 1,
    platform: 1,
  }),
  en('Ironwood Recovery', 'Debt collection', 'email', 'brackets', 'capitals', 'words', ['IR-', 8], {
    regulator: 5,
    letter: 3,
    hotline: 3,
    other: 1,
    platform: 1,
  }),
];
