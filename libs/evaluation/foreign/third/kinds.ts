import type { OrganiserKind } from '../folder.js';
import type { Lang } from './say.js';

export const TIES = ['phone', 'account', 'device', 'ip', 'address'] as const;
export type Tie = (typeof TIES)[number];

/** Share of members who show a value of this sort, and how many values there are. */
type Ties = Partial<Record<Tie, readonly [share: number, count?: number]>>;

export interface Kind {
  readonly kind: string;
  readonly type: 'honest' | 'attack';
  readonly organiser: OrganiserKind;
  readonly lang: Lang;
  /** What line the organiser's numbers are. */
  readonly line?: 'mobile' | 'landline' | 'row';
  readonly ties: Ties;
  /** Share of members who use the letter. */
  readonly letter: number;
  /** Days from the first complaint to the last, at the least and at the most. */
  readonly days: readonly [number, number];
  readonly most?: number;
  /** Nobody stands behind it whom a member could name. */
  readonly alone?: true;
  readonly channel?: string;
  readonly paper?: 'notice' | 'ward' | 'forged';
  readonly least?: number;
  readonly trick?: 'brands' | 'chain' | 'answers' | 'flood' | 'charity' | 'insider' | 'mixed' | 'badge';
  /** What the letters of a seller argue. */
  readonly themes?: readonly string[];
  /** What its clients bought; left out: anything. */
  readonly product?: readonly string[];
  /** What a seller calls itself. */
  readonly brands?: readonly string[];
}

const crowd = (
  kind: string,
  lang: Lang,
  ties: Ties,
  letter: number,
  days: Kind['days'],
  rest: Partial<Kind> = {},
): Kind => ({ kind, type: 'honest', organiser: 'helper', lang, ties, letter, days, ...rest });

export const HONEST: readonly Kind[] = [
  crowd('rider_station', 'zh', { phone: [0.7], ip: [0.5] }, 0, [5, 60]),
  crowd('convenience_point', 'zh', { device: [0.8], phone: [0.4] }, 0, [60, 300]),
  crowd('liquidation_office', 'zh', { phone: [0.5] }, 0.7, [10, 90], { line: 'landline', paper: 'notice' }),
  crowd('training_class', 'zh', { phone: [0.3] }, 0.8, [4, 40]),
  crowd('flat_rent_loan', 'zh', {}, 0.7, [3, 45], { alone: true }),
  crowd('beauty_clinic', 'zh', { account: [0.4], phone: [0.3] }, 0.5, [10, 120]),
  crowd('truckers_guild', 'zh', { phone: [0.5] }, 0.4, [20, 200]),
  crowd('sign_language_relay', 'zh', { phone: [0.9, 2], device: [0.4] }, 0, [90, 330], { line: 'landline' }),
  crowd('street_mediation', 'zh', { phone: [0.7] }, 0.8, [60, 320], { line: 'landline', paper: 'notice' }),
  crowd('senior_school', 'zh', { phone: [0.5], device: [0.6] }, 0, [3, 40]),
  crowd('wage_foreman', 'zh', { account: [0.6], phone: [0.5], address: [0.4] }, 0, [10, 80]),
  crowd('flood_cooperative', 'zh', { account: [0.5], phone: [0.2] }, 0.5, [5, 50], { paper: 'notice' }),
  crowd('dialysis_ward', 'zh', { phone: [0.5] }, 0, [60, 330], { line: 'landline', paper: 'ward', most: 60 }),
  crowd('branch_teller', 'zh', { device: [0.9, 2], ip: [0.9] }, 0.7, [60, 330], {
    line: 'landline',
    channel: 'branch',
  }),
  crowd('fraud_police_case', 'zh', { phone: [0.5] }, 0.4, [10, 100], { line: 'landline', paper: 'notice' }),
  crowd('ev_owners', 'zh', { phone: [0.2, 2] }, 0.7, [3, 40]),
  crowd('gym_closure', 'zh', { phone: [0.4] }, 0.8, [5, 60], { line: 'landline' }),
  crowd('workers_hostel', 'zh', { ip: [0.9], address: [0.7] }, 0, [60, 330], { alone: true }),
  crowd('phone_shop', 'zh', { phone: [0.5], device: [0.7, 2] }, 0, [90, 330]),
  crowd('chatbot_letter_zh', 'zh', {}, 0.95, [20, 200], { alone: true, least: 2 }),
  crowd('radio_programme', 'zh', { phone: [0.6] }, 0, [5, 40], { line: 'landline' }),
  crowd('parish_office', 'en', { phone: [0.5], address: [0.5], device: [0.4] }, 0, [60, 300], { line: 'landline' }),
  crowd('base_legal_office', 'en', { address: [0.4], phone: [0.3] }, 0.8, [30, 300], {
    line: 'landline',
    paper: 'notice',
  }),
  crowd('library_navigator', 'en', { device: [0.8, 3], ip: [0.9] }, 0, [60, 330], { line: 'landline' }),
  crowd('translation_desk', 'en', { phone: [0.6], device: [0.5] }, 0, [60, 330]),
  crowd('breach_letter', 'en', {}, 0.9, [3, 30], { alone: true }),
  crowd('money_blogger', 'en', { phone: [0.15] }, 0.9, [5, 120]),
  crowd('home_carers', 'en', { device: [0.7, 3], phone: [0.6] }, 0, [60, 330], {
    organiser: 'representative',
    paper: 'notice',
  }),
  crowd('prison_families', 'en', { address: [0.6], phone: [0.3], account: [0.3] }, 0, [60, 330], { line: 'landline' }),
  crowd('students_union', 'en', { phone: [0.3], ip: [0.6], address: [0.3] }, 0.5, [5, 60]),
  crowd('breathing_space', 'en', { phone: [0.8] }, 0.8, [60, 330], { line: 'landline', organiser: 'representative' }),
  crowd('payroll_mail', 'en', { ip: [0.7], phone: [0.3] }, 0.7, [2, 12], { line: 'landline', paper: 'notice' }),
  crowd('chatbot_letter_en', 'en', {}, 0.95, [20, 200], { alone: true, least: 2 }),
  crowd('tax_volunteers', 'en', { phone: [0.3], device: [0.8, 2] }, 0, [20, 90]),
  crowd('women_shelter', 'en', { address: [0.8], phone: [0.7] }, 0, [60, 330], { most: 40 }),
  crowd('tribal_office', 'en', { address: [0.6], phone: [0.5], account: [0.3] }, 0, [60, 330], {
    line: 'landline',
    most: 80,
  }),
  crowd('mine_layoff_union', 'en', { phone: [0.3] }, 0.5, [5, 60], { line: 'landline' }),
];

const mill = (
  kind: string,
  lang: Lang,
  themes: string,
  brands: string,
  ties: Ties,
  letter: number,
  days: Kind['days'],
  rest: Partial<Kind> = {},
): Kind => ({
  kind,
  type: 'attack',
  organiser: 'agency',
  lang,
  themes: themes.split(' '),
  brands: brands.split('|'),
  ties,
  letter,
  days,
  most: 120,
  ...rest,
});

export const ATTACKS: readonly Kind[] = [
  mill(
    'studio_one_number',
    'zh',
    'nego fees',
    '启明债务优化|安心法务工作室',
    { phone: [0.9], account: [0.3] },
    1,
    [10, 40],
  ),
  mill('former_collectors', 'zh', 'provoke', '逆风咨询|老催团队', { phone: [0.7, 2] }, 0.9, [15, 90], {
    trick: 'answers',
  }),
  mill('letter_resellers', 'zh', 'nego credit', '上岸学院|渡口资料铺', { phone: [0.8, 4] }, 1, [20, 120]),
  mill('sim_farm', 'zh', 'nego illness', '代接小组|静音服务', { phone: [1, 30], device: [0.7, 2] }, 0.8, [15, 90], {
    line: 'row',
    trick: 'answers',
  }),
  mill('rented_law_badge', 'zh', 'provoke fees', '正衡法务|明理咨询', { phone: [0.7], address: [0.4] }, 1, [20, 150], {
    trick: 'badge',
  }),
  mill('sold_diagnoses', 'zh', 'illness', '材料加急|证明代办', { phone: [0.4, 6] }, 0.7, [20, 150], {
    paper: 'forged',
  }),
  mill(
    'surrender_script',
    'zh',
    'surrender',
    '保单管家|退保联盟',
    { account: [0.8, 2], phone: [0.4, 3] },
    1,
    [20, 150],
  ),
  mill('record_cleaners', 'zh', 'credit', '信用修复中心|征信管家', { ip: [0.7, 2], device: [0.6, 3] }, 1, [30, 200]),
  mill('paid_school', 'zh', 'nego provoke', '上岸训练营|三九八零班', { phone: [0.3] }, 0.8, [20, 120], {}),
  mill(
    'cash_out_counter',
    'zh',
    'fees credit',
    '通达便民刷卡|金手指养卡',
    { account: [0.6], address: [0.5] },
    0.7,
    [30, 200],
  ),
  mill('hotline_insider', 'zh', 'fees nego', '内部通道', { phone: [0.6], ip: [0.6] }, 0.8, [60, 300], {
    trick: 'insider',
    most: 40,
  }),
  mill('behind_a_charity', 'zh', 'illness nego', '温暖驿站服务部', { account: [0.6] }, 0.9, [20, 150], {
    trick: 'charity',
  }),
  mill('one_case_a_fortnight', 'zh', 'nego credit', '慢慢咨询', { account: [0.8] }, 0.9, [300, 345], { most: 40 }),
  mill('written_by_machine', 'zh', 'nego provoke fees', '智诉云', { phone: [0.7, 2] }, 1, [15, 90], { least: 3 }),
  mill('no_trace', 'zh', 'nego provoke', '无名', {}, 0.9, [60, 300], { least: 3 }),
  mill(
    'real_grief_resold',
    'zh',
    'fees surrender',
    '维权老兵|民声代理',
    { phone: [0.6, 2], account: [0.3] },
    0.7,
    [20, 150],
    { trick: 'mixed' },
  ),
  mill('line_blockers', 'zh', 'provoke', '急撤服务', { phone: [0.5, 3] }, 0.9, [4, 25], { trick: 'flood' }),
  mill(
    'sweep_letters',
    'en',
    'sweep',
    'Clean Slate Partners|Sweep Kings',
    { ip: [0.8, 2], device: [0.5, 3] },
    1,
    [15, 120],
  ),
  mill(
    'claims_flood',
    'en',
    'affordability',
    'Refund Right|Claim Quick',
    { address: [0.7], account: [0.6] },
    1,
    [2, 8],
    { trick: 'badge' },
  ),
  mill(
    'upline_chain',
    'en',
    'validation sweep',
    'Freedom Score Network|Credit Family',
    { phone: [0.7] },
    0.9,
    [30, 200],
    { trick: 'chain' },
  ),
  mill(
    'two_shop_signs',
    'en',
    'validation billing',
    'Apex Credit Law|Maple Score Repair',
    { phone: [0.6, 2], account: [0.5, 2] },
    1,
    [20, 150],
    { trick: 'brands' },
  ),
  mill(
    'false_ministry',
    'en',
    'discharge',
    'Jubilee Debt Ministry|Kingdom Release',
    { address: [0.7], account: [0.5] },
    1,
    [30, 200],
  ),
  mill('voip_row', 'en', 'billing validation', 'Northgate Advocates', { phone: [1, 24], ip: [0.5, 3] }, 1, [15, 90], {
    line: 'row',
    trick: 'answers',
  }),
  mill('mail_drop', 'en', 'sweep billing', 'Box Nine Services', { address: [0.8, 2] }, 0.9, [30, 200], {
    paper: 'forged',
  }),
];

/** Sentences with which a client gives the trade away. */
export const SLIPS: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '$org的老师说这样写就能停息，我交了$extra',
    '服务费都交了$extra，怎么还催我',
    '资料和手机卡都给了$org，让我别接你们电话',
    '老师说分期批了再付尾款$extra',
  ],
  en: [
    'I paid $org $extra to have this removed',
    'my credit specialist at $org said not to talk to you',
    '$org takes $extra a month, so do what the letter says',
    'I gave $org my login and they send these',
  ],
};
