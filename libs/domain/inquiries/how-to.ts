import type { Bilingual } from '../errors/errors.js';

/** How to find out who is behind a value, with the way that costs least first. */
export interface HowTo {
  readonly question: Bilingual;
  readonly ways: readonly Bilingual[];
  /** What to say in a call to the value itself; null where it cannot be called. */
  readonly script: Bilingual | null;
}

const CALL: Bilingual = {
  zh: '您好，我是＿＿（机构）的工作人员。我们在核对联系方式：有几位客户在来信中留了这个号码。请问这是哪个单位或哪位的电话？您这边为客户提供什么服务，是否收费？感谢您，我们只做登记，不影响任何客户的投诉处理。',
  en: 'Hello, I am calling from ____ (institution). We are checking contact details: several customers gave this number in their letters. Which organisation or person does it belong to? What service do you offer them, and is there a fee? Thank you. We only note it down; it changes nothing about how any complaint is handled.',
};
const RECORDS: Bilingual = {
  zh: '先查本机构记录：客服与催收号码、还款账户、网点、员工及客户亲属关系。',
  en: 'Look into your own records first: service and collection numbers, repayment accounts, branches, staff, relatives of customers.',
};
const REGISTER: Bilingual = {
  zh: '查询公开登记：企业信用信息、律师事务所、社会组织、工会，以及监管部门公布的名单。',
  en: 'Search public registers: companies, law firms, charities, unions, and lists that authorities publish.',
};
const ONE_CALL: Bilingual = {
  zh: '按下方中立话术拨打一次。对方的自我介绍不能作为排除依据。',
  en: 'Call once with the neutral script below. What they say of themselves clears nobody.',
};
const SAMPLE: Bilingual = {
  zh: '仍查不到的，随机抽取群体成员核实（通常不超过 20 个电话）。',
  en: 'If that does not settle it, draw a verification sample of the people (usually 20 calls at most).',
};

const PHONE: HowTo = {
  question: { zh: '这个号码是谁在接听？', en: 'Who answers this number?' },
  ways: [RECORDS, REGISTER, ONE_CALL, SAMPLE],
  script: CALL,
};
const PAPER: HowTo = {
  question: { zh: '这些材料出自哪里？', en: 'Where do these documents come from?' },
  ways: [
    {
      zh: '按材料上的公开电话向开具单位核实编号，不要使用材料中手写的号码。',
      en: 'Ask the issuer about the number, through its published telephone and not one on the paper.',
    },
    SAMPLE,
  ],
  script: null,
};

const OF_KIND: Readonly<Record<string, HowTo>> = {
  contact: PHONE,
  agent_phone: PHONE,
  caller: PHONE,
  account: {
    question: { zh: '这个账户是谁的？', en: 'Whose account is this?' },
    ways: [
      RECORDS,
      {
        zh: '通过合规渠道向开户行核实户名。',
        en: 'Ask the bank that keeps the account for its holder, through compliance.',
      },
      SAMPLE,
    ],
    script: null,
  },
  agent: {
    question: { zh: '这位代理人或这家机构是谁？', en: 'Who is this agent or agency?' },
    ways: [REGISTER, RECORDS, SAMPLE],
    script: null,
  },
  device: {
    question: { zh: '这台设备在谁手里？', en: 'Whose device is this?' },
    ways: [
      {
        zh: '查是否为网点自助终端、合作机构或公共场所的设备。',
        en: 'Check whether it is a terminal of a branch, of a partner or in a public place.',
      },
      SAMPLE,
    ],
    script: null,
  },
  ip: {
    question: { zh: '这个网络地址是谁在用？', en: 'Who uses this network address?' },
    ways: [
      {
        zh: '查是否为本机构、医院、学校、宿舍或运营商的共用出口。',
        en: 'Check whether it is a shared exit of your institution, a hospital, a school, a hostel or a carrier.',
      },
      SAMPLE,
    ],
    script: null,
  },
  template: {
    question: { zh: '这封信是谁写的？', en: 'Who wrote this letter?' },
    ways: [
      {
        zh: '查是否为公开范本：监管部门、媒体、公益组织、律师公开发布的文本。',
        en: 'Check whether it is a public form, by an authority, a newspaper, a charity or a lawyer.',
      },
      SAMPLE,
    ],
    script: null,
  },
  evidence: PAPER,
  certificate: PAPER,
  source_document: PAPER,
};

const OTHER: HowTo = {
  question: { zh: '这项信息是谁提供的？', en: 'Who provided this?' },
  ways: [RECORDS, REGISTER, SAMPLE],
  script: null,
};

/** @param kind kind of the value that is asked about. */
export const howTo = (kind: string): HowTo => OF_KIND[kind] ?? OTHER;

/** What to say to people of a sample. It asks, and says nothing of others or of what is held about anybody. */
export const SAMPLE_SCRIPT: Bilingual = {
  zh: '您好，我是＿＿（机构）的工作人员。我们收到一份以您名义提交的投诉，想核对几个问题，您的回答不会影响投诉的处理，也可以不回答。一、这份投诉是您本人提交的吗？二、内容是您自己写的吗？三、有人帮助过您吗？四、您为此付过或答应付费吗？谢谢您。如果有人向您收费，投诉本身是免费的，您随时可以直接联系我们。',
  en: 'Hello, I am calling from ____ (institution). We received a complaint in your name and would like to check a few points. Your answers change nothing about how it is handled, and you need not answer. One: did you send this complaint yourself? Two: are the words your own? Three: did somebody help you? Four: did you pay for it, or promise to? Thank you. A complaint costs nothing, and you can always reach us directly.',
};
