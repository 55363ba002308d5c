import type { OrganiserKind } from '../folder.js';

/** What ties the members of one kind: the share of members who show each value. */
export interface Kind {
  readonly kind: string;
  readonly type: 'honest' | 'attack';
  readonly organiser: OrganiserKind;
  readonly line: 'mobile' | 'landline' | 'virtual' | 'none';
  readonly phone?: number;
  readonly account?: number;
  readonly device?: number;
  readonly ip?: number;
  readonly address?: number;
  /** Share of members who use the letter. */
  readonly letter: number;
  readonly span: readonly [number, number];
  readonly max?: number;
  readonly paper?: 'one_source' | 'own' | 'notice';
  readonly trick?: 'rotate' | 'brands' | 'chain' | 'caller' | 'hidden' | 'charity' | 'devices' | 'bomb' | 'open';
}

type Ties = Partial<Pick<Kind, 'phone' | 'account' | 'device' | 'ip' | 'address' | 'max' | 'paper' | 'trick'>>;

const honest = (
  kind: string,
  organiser: OrganiserKind,
  line: Kind['line'],
  letter: number,
  span: Kind['span'],
  ties: Ties = {},
): Kind => ({
  kind,
  type: 'honest',
  organiser,
  line,
  letter,
  span,
  ...ties,
});
const attack = (kind: string, line: Kind['line'], letter: number, span: Kind['span'], ties: Ties = {}): Kind => ({
  kind,
  type: 'attack',
  organiser: 'agency',
  line,
  letter,
  span,
  ...ties,
});

export const HONEST: readonly Kind[] = [
  honest('debt_charity', 'helper', 'landline', 0.8, [30, 300], { phone: 0.7, ip: 0.3 }),
  honest('open_law_firm', 'representative', 'landline', 1, [20, 200], { phone: 0.8, address: 0.6, account: 0.3 }),
  honest('legal_aid_letter', 'helper', 'landline', 0.95, [20, 250], { phone: 0.6, address: 0.4 }),
  honest('union_members', 'helper', 'mobile', 0.8, [3, 30], { phone: 0.5 }),
  honest('village_helper', 'helper', 'mobile', 0.8, [5, 90], { phone: 0.9, device: 0.7 }),
  honest('care_home', 'place', 'landline', 0.7, [20, 200], { phone: 0.9, address: 0.9, ip: 0.4 }),
  honest('ward_social_worker', 'helper', 'mobile', 0.7, [20, 160], {
    phone: 0.8,
    device: 0.4,
    account: 0.3,
    paper: 'own',
  }),
  honest('student_counsellor', 'helper', 'mobile', 0.7, [5, 60], { phone: 0.6, ip: 0.5 }),
  honest('bookkeeper', 'representative', 'mobile', 0.5, [20, 240], { phone: 0.6, device: 0.8, ip: 0.5 }),
  honest('migrant_helper', 'helper', 'mobile', 0.7, [5, 120], { phone: 0.9, device: 0.5, address: 0.4 }),
  honest('flood_victims', 'cause', 'mobile', 0.5, [2, 20], { phone: 0.4, ip: 0.3, paper: 'notice' }),
  honest('lender_collapse', 'cause', 'mobile', 0.6, [3, 40], { phone: 0.2 }),
  honest('breach_victims', 'cause', 'landline', 0.6, [3, 60], { phone: 0.15 }),
  honest('print_shop', 'place', 'landline', 0.9, [40, 300], { device: 0.9, ip: 0.9, phone: 0.2 }),
  honest('library_computers', 'place', 'landline', 0.3, [40, 300], { device: 0.7, ip: 1, phone: 0.2 }),
  honest('families', 'family', 'mobile', 0.6, [1, 30], { phone: 0.9, address: 0.8, device: 0.6, account: 0.3, max: 9 }),
  honest('closing_factory', 'place', 'landline', 0.6, [3, 45], { phone: 0.7, address: 0.3, paper: 'notice' }),
  honest('forum_letter', 'cause', 'none', 1, [20, 300]),
  honest('influencer_template', 'cause', 'none', 0.9, [2, 25]),
  honest('disability_association', 'helper', 'mobile', 0.7, [20, 200], { phone: 0.8, device: 0.3 }),
  honest('church_group', 'helper', 'mobile', 0.8, [10, 150], { phone: 0.6, address: 0.3 }),
  honest('hostel_residents', 'place', 'landline', 0.4, [20, 200], { phone: 0.9, address: 0.9, ip: 0.6 }),
  honest('insurance_agent', 'representative', 'mobile', 0.8, [10, 120], { phone: 0.5, device: 0.7 }),
  honest('refugee_interpreter', 'helper', 'mobile', 0.6, [10, 200], { phone: 0.9, device: 0.5 }),
  honest('sports_club', 'cause', 'mobile', 0.7, [2, 30], { phone: 0.3 }),
  honest('native_place_association', 'helper', 'mobile', 0.7, [5, 60], { phone: 0.7, account: 0.2 }),
  honest('closed_school_parents', 'cause', 'mobile', 0.7, [2, 25], { phone: 0.3, address: 0.1 }),
  honest('car_dealer_customers', 'cause', 'mobile', 0.6, [3, 45], { phone: 0.4 }),
  honest('decoration_loan', 'cause', 'mobile', 0.7, [3, 60], { phone: 0.4 }),
  honest('beauty_loan', 'cause', 'mobile', 0.6, [5, 120], { phone: 0.3 }),
  honest('pooled_fund_friends', 'helper', 'mobile', 0.4, [5, 120], { account: 0.9, phone: 0.3, max: 40 }),
  honest('one_doctor_patients', 'helper', 'mobile', 0.5, [20, 200], { phone: 0.5, paper: 'one_source' }),
  honest('branch_tablet', 'lender', 'landline', 0.6, [20, 200], { device: 1, ip: 1, phone: 0.4 }),
  honest('near_everything', 'helper', 'mobile', 0.9, [5, 90], {
    phone: 0.8,
    account: 0.6,
    device: 0.4,
    paper: 'one_source',
  }),
];

export const ATTACKS: readonly Kind[] = [
  attack('plain_mill', 'mobile', 0.95, [3, 45], { phone: 0.8, device: 0.5, account: 0.4 }),
  attack('rotating_sims', 'virtual', 0.9, [10, 90], { phone: 0.9, account: 0.3, trick: 'rotate' }),
  attack('slow_agency', 'mobile', 0.7, [150, 330], { phone: 0.6, device: 0.2 }),
  attack('two_brands', 'virtual', 0.9, [20, 150], { phone: 0.8, account: 0.6, trick: 'brands' }),
  attack('letter_only', 'none', 1, [3, 60]),
  attack('rewritten_letters', 'mobile', 1, [10, 120], { phone: 0.6, account: 0.3 }),
  attack('wording_only', 'none', 1, [10, 150]),
  attack('phone_in_text', 'virtual', 0.8, [5, 60], { trick: 'hidden' }),
  attack('recruiting_chain', 'mobile', 0.8, [30, 200], { trick: 'chain' }),
  attack('one_caller', 'virtual', 0.5, [10, 90], { phone: 0.2, trick: 'caller' }),
  attack('ex_staff', 'mobile', 0.8, [20, 150], { phone: 0.5, ip: 0.3 }),
  attack('behind_charity', 'mobile', 0.9, [10, 90], { account: 0.5, trick: 'charity' }),
  attack('clients_own_phones', 'none', 0.8, [10, 90], { account: 0.5, device: 0.3 }),
  attack('account_only', 'none', 0.3, [10, 120], { account: 0.95 }),
  attack('one_paper_source', 'virtual', 0.5, [10, 120], { phone: 0.3, paper: 'one_source' }),
  attack('credit_repair_mill', 'virtual', 1, [10, 200], { phone: 0.5, address: 0.6, ip: 0.3 }),
  attack('device_farm', 'none', 0.6, [3, 40], { account: 0.3, trick: 'devices' }),
  attack('call_bombing', 'virtual', 0.7, [3, 30], { phone: 0.7, trick: 'bomb' }),
  attack('open_fee_taker', 'landline', 0.8, [20, 200], { phone: 0.8, account: 0.3, trick: 'open' }),
];
