import type { Tongue } from './lands.js';
import type { Field } from './plot.js';
import { ways } from './say.js';

/** A way to make innocent people look like clients: fake complaints that show what is theirs. */
export interface Snare {
  readonly kind: string;
  readonly victim: string;
  readonly tongue: Tongue;
  readonly takes: readonly Field[];
  /** The column in which a number stands, where it is another. */
  readonly as?: Field;
  /** The letter of a ring, or of the victims. */
  readonly letterOf?: string;
  readonly agent?: string;
  readonly says: readonly string[];
}

export const SNARES: readonly Snare[] = [
  {
    kind: 'sold_letter_from_the_village',
    victim: 'village_office_phone',
    tongue: 'zh',
    takes: ['contact_phone'],
    letterOf: 'signboard_studio',
    says: [],
  },
  {
    kind: 'fee_paid_to_the_social_worker',
    victim: 'street_social_worker',
    tongue: 'zh',
    takes: ['contact_phone', 'email'],
    as: 'agent_phone',
    agent: '债务规划韩老师',
    says: ways(`[服务费|定金]<fee>已经交了，请联系我的代理人。
    按约定成功后再付三成。`),
  },
  {
    kind: 'account_under_the_chatbot_letter',
    victim: 'same_chatbot_letter',
    tongue: 'zh',
    takes: [],
    letterOf: 'same_chatbot_letter',
    agent: '智能申诉中心',
    says: ways(`代写费已付<fee>。
    [由代理人|由申诉中心]全程跟进。`),
  },
  {
    kind: 'home_as_an_office',
    victim: 'nursing_home',
    tongue: 'zh',
    takes: ['address', 'contact_phone'],
    letterOf: 'law_plaque_company',
    says: ways(`公司就在这个地址。
    `),
  },
  {
    kind: 'clinic_charges_money',
    victim: 'law_school_clinic',
    tongue: 'zh',
    takes: ['agent_phone', 'email'],
    letterOf: 'law_school_clinic',
    agent: '诊所收费部',
    says: ways(`诊所收了我<fee>，说包过。`),
  },
  {
    kind: 'counsel_as_a_mill',
    victim: 'overlimit_class',
    tongue: 'us',
    takes: ['agent_phone'],
    letterOf: 'sweep_mill',
    agent: 'Whitcomb Credit Fix',
    says: ways(`I paid <fee> up front and they send one of these each month.`),
  },
  {
    kind: 'church_takes_a_cut',
    victim: 'parish_debt_table',
    tongue: 'uk',
    takes: ['contact_phone', 'address'],
    letterOf: 'claims_farm',
    says: ways(`She keeps a third of whatever comes back.
    They have the letters ready made at the church.`),
  },
  {
    kind: 'mill_at_the_library',
    victim: 'library_computers',
    tongue: 'us',
    takes: ['ip_address', 'device_id'],
    letterOf: 'deletion_express',
    says: [],
  },
];
