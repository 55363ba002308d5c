import type { Tied, Tongue } from './kinds.js';

export interface Lender {
  readonly name: string;
  readonly tongue: Tongue;
  readonly products: readonly string[];
  /** How its export writes phones. */
  readonly phones: 'plain' | 'plus' | 'dashes' | 'mixed';
  /** Columns that its export does not have. */
  readonly lacks: readonly (Tied | 'email' | 'subject' | 'debtor_id_number' | 'debtor_phone')[];
  readonly names: 'full' | 'title' | 'star';
}

const make = (
  tongue: Tongue,
  name: string,
  products: string,
  phones: Lender['phones'],
  names: Lender['names'],
  lacks = '',
): Lender => ({
  tongue,
  name,
  phones,
  names,
  products: products.split(' ').map((p) => p.replaceAll('_', ' ')),
  lacks: lacks.split(' ').filter((w) => w !== '') as Lender['lacks'],
});

export const LENDERS: readonly Lender[] = [
  make('zh', '江淮银行', '信用卡 消费贷款 房贷', 'plain', 'full'),
  make('zh', '海陵商业银行', '信用卡 经营贷', 'dashes', 'full', 'device_id'),
  make('zh', '岭南惠民银行', '信用卡 现金分期', 'mixed', 'title'),
  make('zh', '蜀通消费金融', '消费贷款 培训分期', 'plain', 'full', 'address'),
  make('zh', '快融小额贷款', '借款', 'plus', 'full', 'subject'),
  make('zh', '青禾农村信用社', '农户贷款 信用卡', 'plain', 'full', 'device_id ip_address email'),
  make('zh', '燕北银行', '信用卡 车贷', 'mixed', 'star', 'debtor_id_number'),
  make('zh', '安逸花分期', '借款 租房分期 医美分期', 'plain', 'title', 'payee_account'),
  make('zh', '东港汽车金融', '车贷', 'dashes', 'full', 'ip_address'),
  make('zh', '满城数科', '借款 会员', 'plus', 'full', 'address subject'),
  make('en', 'Ridgeway Bank', 'Credit_card Personal_loan Checking', 'dashes', 'full'),
  make('en', 'Tri-County Credit Union', 'Auto_loan Credit_card', 'plain', 'full', 'device_id'),
  make('en', 'Larkspur Finance', 'Personal_loan', 'plus', 'title', 'subject'),
  make('en', 'Harbor Mutual Mortgage', 'Mortgage', 'dashes', 'full', 'device_id ip_address'),
  make('en', 'NorthPeak Card Services', 'Credit_card', 'mixed', 'star', 'debtor_phone'),
  make('en', 'Blue Heron Auto', 'Auto_loan', 'plain', 'full', 'payee_account'),
];
