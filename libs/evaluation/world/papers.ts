import { ILLNESSES } from './certificates.js';
import { CITIES } from './people.js';

/** The lender's number. */
export const LINE = '400-820-0000';
export const KINDS = ['medical', 'poverty', 'unemployment'] as const;
export const DETAILS = {
  medical: ILLNESSES,
  poverty: ['长期患病', '因残丧失劳动力', '独居'],
  unemployment: ['企业停产', '部门撤销', '合同到期'],
};
export const ISSUERS = {
  medical: CITIES.flatMap((c) => [`${c}人民医院`, `${c}中医院`]),
  poverty: CITIES.map((c) => `${c}红星村村民委员会`),
  unemployment: CITIES.map((c) => `${c}宏达制造有限公司`),
};
export type PaperKind = (typeof KINDS)[number];
