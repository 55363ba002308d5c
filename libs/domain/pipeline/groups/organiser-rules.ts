import type { Bilingual } from '../../errors/errors.js';
import { EXCUSING } from '../../inquiries/answer.js';
import { ORGANISER_NAMES } from '../../inquiries/organiser-names.js';
import type { Fact, OrganiserKind } from '../../model/index.js';
import { WORDINGS } from '../../shared-values/value.js';
import type { GroupFacts } from './group-facts.js';

/** Before any fact: how often a group of unrelated people has such an organiser. An admin's estimate, not a measurement. */
export const PRIOR: Readonly<Record<OrganiserKind, number>> = {
  agency: 0.2,
  representative: 0.12,
  helper: 0.16,
  place: 0.14,
  lender: 0.08,
  family: 0.06,
  cause: 0.12,
  misused: 0.02,
  unknown: 0.1,
};

export interface OrganiserRule {
  /** When it speaks, in words that name no group. */
  readonly about: Bilingual;
  readonly holds: (f: GroupFacts) => boolean;
  /** Bits for each kind that it speaks for or against. */
  readonly bits: Readonly<Partial<Record<OrganiserKind, number>>>;
  readonly message: (f: GroupFacts) => Bilingual;
  readonly facts?: (f: GroupFacts) => readonly Fact[];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const letterAlone = (f: GroupFacts): boolean => f.kinds.size > 0 && [...f.kinds].every((k) => WORDINGS.has(k));
const isOneLender = (f: GroupFacts): boolean => f.oneLender !== null && f.oneLender >= 0.95;
const has = (f: GroupFacts, ...kinds: string[]): boolean => kinds.some((k) => f.kinds.has(k));

/** What speaks for and against. Weights are judgements in bits until answers calibrate them. */
export const RULES: readonly OrganiserRule[] = [
  {
    about: {
      en: 'More texts or calls than usual, at least two, speak of fees, percentages, deposits or secrecy.',
      zh: '提到收费、分成、押金或要求保密的文本或通话多于正常水平，且至少 2 处。',
    },
    holds: (f) => f.trade.length >= 2,
    bits: { agency: 3, helper: -2, place: -1.5, cause: -1, lender: -1.5 },
    message: (f) => ({
      en: `${f.trade.length} texts or calls speak of fees, percentages, deposits or of telling nobody.`,
      zh: `${f.trade.length} 处文本或通话提到收费、分成、押金或要求保密。`,
    }),
    facts: (f) => f.trade,
  },
  {
    about: {
      en: 'Somebody of the group complains about an intermediary.',
      zh: '群体内有人投诉中介。',
    },
    holds: (f) => f.witnesses.length >= 1,
    bits: { agency: 2.5, helper: -1.5 },
    message: (f) => ({
      en: `${f.witnesses.length} of these people ${f.witnesses.length === 1 ? 'complains' : 'complain'} about an intermediary.`,
      zh: `其中 ${f.witnesses.length} 人投诉了中介。`,
    }),
    facts: (f) => f.witnesses,
  },
  {
    about: {
      en: 'Two texts or more say that no fee is asked.',
      zh: '至少 2 份文本称不收费。',
    },
    holds: (f) => f.free.length >= 2,
    bits: { helper: 1, agency: -0.5 },
    message: (f) => ({
      en: `${f.free.length} texts say that no fee is asked. Anybody can write that.`,
      zh: `${f.free.length} 份文本称不收费；但任何人都可以这样写。`,
    }),
    facts: (f) => f.free,
  },
  {
    about: {
      en: 'agencies.csv lists a value as an agency.',
      zh: 'agencies.csv 将某项列为代理维权机构。',
    },
    holds: (f) => f.listed.some((l) => l.kind === 'agency'),
    bits: { agency: 6, helper: -3, place: -3, lender: -3, cause: -3, representative: -2 },
    message: () => ({
      en: 'agencies.csv lists one of its values as a known agency.',
      zh: 'agencies.csv 将其中一项列为已知代理维权机构。',
    }),
  },
  {
    about: {
      en: 'agencies.csv lists a value without a kind and without a licence.',
      zh: 'agencies.csv 列有某项，但未注明性质和许可证号。',
    },
    holds: (f) => f.listed.some((l) => l.kind === null && !l.licence),
    bits: { agency: 0.5, lender: -2, place: -1 },
    message: () => ({
      en: 'agencies.csv lists one of its values, and says neither what it is nor a licence.',
      zh: 'agencies.csv 列有其中一项，但未说明性质，也无许可证号。',
    }),
  },
  {
    about: {
      en: 'agencies.csv gives a licence for a value.',
      zh: 'agencies.csv 中某项载有许可证号。',
    },
    holds: (f) => f.listed.some((l) => l.licence),
    bits: { representative: 4, helper: 1, agency: -3 },
    message: () => ({
      en: 'agencies.csv gives a licence for one of its values.',
      zh: 'agencies.csv 中其中一项载有许可证号。',
    }),
  },
  ...EXCUSING.map(
    (kind): OrganiserRule => ({
      about: {
        en: `agencies.csv gives the kind “${ORGANISER_NAMES[kind].en}” for a value.`,
        zh: `agencies.csv 注明某项为“${ORGANISER_NAMES[kind].zh}”。`,
      },
      holds: (f) => f.listed.some((l) => l.kind === kind),
      bits: { [kind]: 6, agency: -4 },
      message: () => ({
        en: 'agencies.csv says what one of its values is.',
        zh: 'agencies.csv 已说明其中一项的性质。',
      }),
    }),
  ),
  {
    about: {
      en: 'Several people handed in papers made from one source document.',
      zh: '多人提交的材料出自同一份原件。',
    },
    holds: (f) => f.kinds.has('source_document'),
    bits: { agency: 2.5, place: -1, lender: -2, family: -1 },
    message: () => ({
      en: 'Several people handed in papers made from one source document.',
      zh: '多人提交的材料出自同一份原件。',
    }),
  },
  {
    about: {
      en: 'One number called about the accounts of three people or more.',
      zh: '同一号码就 3 人以上的账户来电。',
    },
    holds: (f) => f.calledAbout >= 3,
    bits: { agency: 1.5, representative: 0.5, cause: -1, place: -1, family: -1 },
    message: (f) => ({
      en: `One number called about the accounts of ${f.calledAbout} people.`,
      zh: `同一号码就 ${f.calledAbout} 人的账户来电。`,
    }),
  },
  {
    about: {
      en: 'The complaints go to three lenders or more, and at most 60 % to one. They share more than a letter.',
      zh: '投诉涉及 3 家以上机构，且单家占比不超过 60%，共用信息不止文稿。',
    },
    // People who copy a post go to their own lenders with it.
    holds: (f) => f.lenders >= 3 && f.oneLender !== null && f.oneLender <= 0.6 && !letterAlone(f),
    bits: { agency: 1, cause: -1.5, lender: -3, place: 0.3 },
    message: (f) => ({
      en: `The complaints go to ${f.lenders} lenders.`,
      zh: `投诉涉及 ${f.lenders} 家机构。`,
    }),
  },
  {
    about: {
      en: 'At least 95 % go to one lender, more than chance draws from these data; five households or more.',
      zh: '95% 以上针对同一家机构，高于本批数据的正常水平，且至少 5 户。',
    },
    holds: (f) => isOneLender(f) && f.households >= 5 && !f.lenderByChance,
    bits: { cause: 1.5, lender: 1, agency: -1.5 },
    message: (f) => ({
      en: `${percent(f.oneLender ?? 0)} of the complaints go to one lender, more than to be expected in these data.`,
      zh: `${percent(f.oneLender ?? 0)} 的投诉针对同一家机构，高于本批数据中的正常水平。`,
    }),
  },
  {
    about: {
      en: 'More complaints demand something of the debt, such as to stop interest, than elsewhere in these data.',
      zh: '提出停息、减免等诉求的比例高于本批数据的其他投诉。',
    },
    holds: (f) => f.demands === 'more',
    bits: { agency: 2, helper: 0.7, representative: 0.7, place: -1.5, lender: -2, family: -1, cause: -0.5 },
    message: (f) => ({
      en: `${percent(f.demanding)} of the complaints demand something such as to stop interest: more than elsewhere in these data.`,
      zh: `${percent(f.demanding)} 的投诉提出停息、减免等诉求，高于本批数据的其他投诉。`,
    }),
  },
  {
    about: {
      en: 'Complaints of eight households or more make no more demands than elsewhere.',
      zh: '8 户以上，且提出诉求的比例不高于其他投诉。',
    },
    holds: (f) => f.demands === 'fewer' && f.households >= 8,
    bits: { agency: -0.5, place: 0.5, cause: 0.3, helper: 0.3 },
    message: (f) => ({
      en: `${percent(f.asking)} of the complaints make a demand: not more than elsewhere in these data.`,
      zh: `${percent(f.asking)} 的投诉提出诉求，不高于本批数据的其他投诉。`,
    }),
  },
  {
    about: {
      en: 'Half of its numbers or more are a virtual operator’s.',
      zh: '半数以上号码为虚拟运营商号码。',
    },
    holds: (f) => f.virtual >= 0.5,
    bits: { agency: 2, helper: -1, place: -1, family: -1, lender: -2 },
    message: () => ({
      en: 'Its number is a virtual operator’s.',
      zh: '其号码为虚拟运营商号码。',
    }),
  },
  {
    about: {
      en: 'At least 90 % of the people name whom they act through.',
      zh: '90% 以上的人写明了代理方。',
    },
    holds: (f) => f.named >= 0.9,
    bits: { representative: 2, helper: 0.5, agency: -1.5, place: -2 },
    message: (f) => ({
      en: `${percent(f.named)} of these people name whom they act through.`,
      zh: `${percent(f.named)} 的人写明了代理方。`,
    }),
  },
  {
    about: {
      en: 'At least 60 % of the complaints came within seven days, more than these data have; ten households or more.',
      zh: '60% 以上的投诉集中在七天之内，高于本批数据的正常水平，且至少 10 户。',
    },
    holds: (f) => f.busiestWeek >= 0.6 && f.households >= 10 && !f.weekByChance,
    bits: { cause: 1.5, agency: -0.5 },
    message: (f) => ({
      en: `${percent(f.busiestWeek)} of the complaints came within seven days.`,
      zh: `${percent(f.busiestWeek)} 的投诉集中在七天之内。`,
    }),
  },
  {
    about: {
      en: 'Half of its numbers or more are landlines or service numbers.',
      zh: '半数以上号码为座机或服务号码。',
    },
    holds: (f) => f.office >= 0.5,
    bits: { representative: 1, helper: 0.7, lender: 1, place: 0.5, family: -2, agency: -0.5 },
    message: () => ({
      en: 'Its number is a landline or a service number.',
      zh: '其号码为座机或服务号码。',
    }),
  },
  {
    about: {
      en: 'They share a device, a network or an address, and no number or account.',
      zh: '仅共用设备、网络或地址，没有共用号码或账户。',
    },
    holds: (f) =>
      has(f, 'device', 'ip', 'address') && !has(f, 'contact', 'caller', 'email', 'account', 'agent', 'source_document'),
    bits: { place: 2, agency: -0.5, lender: -2, representative: -2 },
    message: () => ({
      en: 'They share a device, a network or an address, and no number or account that these data hold.',
      zh: '仅共用设备、网络或地址，本批数据中没有共用号码或账户。',
    }),
  },
  {
    about: {
      en: 'Several of them name an agent.',
      zh: '多人写明了代理人。',
    },
    // Who sells complaints is seldom named by those who bought one.
    holds: (f) => has(f, 'agent'),
    bits: { representative: 1, helper: 1, agency: -1.5 },
    message: () => ({
      en: 'Several of them name an agent.',
      zh: '多人写明了代理人。',
    }),
  },
  {
    about: {
      en: 'They share a device, a network or an address.',
      zh: '共用设备、网络或地址。',
    },
    holds: (f) => has(f, 'device', 'ip', 'address'),
    bits: { place: 1, helper: 0.5, agency: -1 },
    message: () => ({
      en: 'They share a device, a network or an address, as people do who live, work or are helped in one place.',
      zh: '共用设备、网络或地址，同住、同事或在同一处求助的人常会如此。',
    }),
  },
  {
    about: {
      en: 'They share a letter and a number or an account.',
      zh: '文稿相同，且共用号码或账户。',
    },
    holds: (f) => has(f, 'template', 'sentences') && has(f, 'contact', 'caller', 'account'),
    bits: { agency: 1, place: -0.5, family: -1 },
    message: () => ({
      en: 'They share a letter and a number or an account.',
      zh: '文稿相同，且共用号码或账户。',
    }),
  },
  {
    about: {
      en: 'Calls about their accounts come from one number.',
      zh: '就其账户的来电出自同一号码。',
    },
    holds: (f) => has(f, 'caller'),
    bits: { agency: 1, place: -0.5 },
    message: () => ({
      en: 'Calls about their accounts come from one number.',
      zh: '就其账户的来电出自同一号码。',
    }),
  },
  {
    about: {
      en: 'They share a letter and nothing else.',
      zh: '仅文稿相同。',
    },
    holds: letterAlone,
    bits: { unknown: 1.5, agency: -1, place: -3, family: -2, lender: -2, misused: -2 },
    message: () => ({
      en: 'They share a letter and nothing else that these data hold. A form, a post that many copy and a mill leave that.',
      zh: '就本批数据而言仅文稿相同。通用表格、网帖转抄和代写均可能如此。',
    }),
  },
  {
    about: {
      en: 'They share a payee account and nothing else.',
      zh: '仅共用收款账户。',
    },
    holds: (f) =>
      has(f, 'account') &&
      !has(
        f,
        'contact',
        'caller',
        'email',
        'device',
        'agent',
        'agent_phone',
        'source_document',
        'template',
        'sentences',
      ),
    bits: { lender: 3, agency: -1, representative: -2, place: -2, helper: -1 },
    message: () => ({
      en: 'They share a payee account and nothing else that these data hold; lenders give many one account to pay into.',
      zh: '就本批数据而言仅共用收款账户；金融机构常让多人向同一账户还款。',
    }),
  },
  {
    about: {
      en: 'They share a payee account and a number.',
      zh: '既共用收款账户又共用号码。',
    },
    holds: (f) => has(f, 'account') && has(f, 'contact', 'caller', 'agent_phone'),
    bits: { agency: 1, lender: -2, place: -1.5, cause: -0.5 },
    message: () => ({
      en: 'They share a payee account and a number.',
      zh: '既共用收款账户又共用号码。',
    }),
  },
  {
    about: {
      en: 'A number is the own number of somebody outside the group.',
      zh: '某号码是组外人员的本人号码。',
    },
    holds: (f) => f.somebodysOwn,
    bits: { misused: 4, agency: -1 },
    message: () => ({
      en: 'The number is the own number of somebody who stands outside the group.',
      zh: '该号码是组外某人的本人号码。',
    }),
  },
  {
    about: {
      en: 'Five households at most share an address.',
      zh: '不超过 5 户共用一个地址。',
    },
    holds: (f) => f.sharedAddress && f.households <= 5,
    bits: { family: 3, agency: -1 },
    message: () => ({
      en: 'A few households share an address.',
      zh: '少数家庭共用一个地址。',
    }),
  },
];
