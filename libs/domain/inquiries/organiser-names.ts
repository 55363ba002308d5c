import type { Bilingual } from '../errors/errors.js';
import type { OrganiserKind } from '../model/index.js';

/** What people call each kind of organiser: the only table of these names. */
export const ORGANISER_NAMES: Readonly<Record<OrganiserKind, Bilingual>> = {
  agency: { zh: '隐匿身份的收费代理', en: 'Paid agency that hides' },
  representative: { zh: '律师事务所或持牌代理', en: 'Law firm or licensed agent' },
  helper: { zh: '公益组织或帮助者', en: 'Charity or other helper' },
  place: { zh: '共用的场所或设备', en: 'Shared place or device' },
  lender: { zh: '金融机构自有的号码或账户', en: 'The lender’s own number or account' },
  family: { zh: '家庭或商户', en: 'Family or business' },
  cause: { zh: '同一事件的多名受影响者', en: 'One cause with many victims' },
  misused: { zh: '被他人冒用的号码或名称', en: 'Number or name that others misuse' },
  unknown: { zh: '尚不清楚', en: 'Unknown' },
};
