import type { Bilingual } from '../errors/errors.js';
import type { ValueKind } from '../shared-values/value.js';

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

type Row = Omit<HowTo, 'question'> & { readonly question: (label: string) => Bilingual };

const ANSWERED = (l: string): Bilingual => ({ zh: `号码 ${l} 由谁接听？`, en: `Who answers ${l}?` });
const PHONE: Row = { question: ANSWERED, ways: [RECORDS, REGISTER, ONE_CALL, SAMPLE], script: CALL };
const PAPER: Omit<Row, 'question'> = {
  ways: [
    {
      zh: '按开具单位的公开电话核实编号，不要使用材料上留的号码。',
      en: 'Ask the issuer about the number, through its published telephone and not one on the paper.',
    },
    SAMPLE,
  ],
  script: null,
};

/** The question for each kind of value, with how to find out: the only table of these questions. */
const OF_KIND: Readonly<Record<ValueKind, Row>> = {
  contact: PHONE,
  agent_phone: PHONE,
  caller: { ...PHONE, question: (l) => ({ zh: `号码 ${l} 由谁使用？`, en: `Who calls from ${l}?` }) },
  email: {
    question: (l) => ({ zh: `邮箱 ${l} 由谁使用？`, en: `Who uses the e-mail address ${l}?` }),
    ways: [
      RECORDS,
      {
        zh: '查邮箱域名属于哪个单位；在公开网页上查该邮箱，不要写信询问。',
        en: 'See whose the domain is. Look for the address on public pages, and do not write to it.',
      },
      SAMPLE,
    ],
    script: null,
  },
  account: {
    question: (l) => ({ zh: `账户 ${l} 属于谁？`, en: `Whose account is ${l}?` }),
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
    question: (l) => ({ zh: `${l} 是什么机构或个人？`, en: `Who is ${l}?` }),
    ways: [REGISTER, RECORDS, SAMPLE],
    script: null,
  },
  device: {
    question: (l) => ({ zh: `设备 ${l} 属于谁、放在哪里？`, en: `Whose device is ${l}, and where does it stand?` }),
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
    question: (l) => ({ zh: `网络地址 ${l} 是哪个场所？`, en: `Which place has the network address ${l}?` }),
    ways: [
      {
        zh: '查是否为本机构、医院、学校、宿舍或运营商的共用出口。',
        en: 'Check whether it is a shared exit of your institution, a hospital, a school, a hostel or a carrier.',
      },
      SAMPLE,
    ],
    script: null,
  },
  address: {
    question: (l) => ({ zh: `${l} 是什么地方？`, en: `What is at ${l}?` }),
    ways: [
      RECORDS,
      {
        zh: '查地图和公开登记：是住宅、单位、医院、学校、宿舍还是代收点。',
        en: 'Look at a map and at registers: a home, a firm, a hospital, a school, a hostel or a mail drop.',
      },
      SAMPLE,
    ],
    script: null,
  },
  template: {
    question: (l) => ({ zh: `这封信由谁撰写：${l}？`, en: `Who wrote this letter: ${l}?` }),
    ways: [
      {
        zh: '查是否为公开范本：监管部门、媒体、公益组织、律师公开发布的文本。',
        en: 'Check whether it is a public form, by an authority, a newspaper, a charity or a lawyer.',
      },
      SAMPLE,
    ],
    script: null,
  },
  sentences: {
    question: (l) => ({ zh: `这些语句出自何处：${l}？`, en: `Where do these sentences come from: ${l}?` }),
    ways: [
      {
        zh: '查是否出自公开范本、攻略或同一份说明；对照各份文本中其余由本人所写的内容。',
        en: 'Check whether a public form, a guide or one leaflet has them. Read what people wrote themselves beside them.',
      },
      SAMPLE,
    ],
    script: null,
  },
  evidence: {
    ...PAPER,
    question: (l) => ({ zh: `文件 ${l} 由谁提供给这些人？`, en: `Who gave these people the file ${l}?` }),
  },
  certificate: {
    ...PAPER,
    question: (l) => ({ zh: `编号 ${l} 的证明开给了谁？`, en: `To whom was the certificate ${l} given?` }),
  },
  source_document: {
    ...PAPER,
    question: (l) => ({ zh: `与 ${l} 同源的材料由谁制作？`, en: `Who made the papers that resemble ${l}?` }),
  },
};

const OTHER: Row = {
  question: (l) => ({ zh: `${l} 是谁提供的？`, en: `Who provided ${l}?` }),
  ways: [RECORDS, REGISTER, SAMPLE],
  script: null,
};

/**
 * @param kind kind of the value that is asked about.
 * @param label its label, masked for who reads the question.
 */
export function howTo(kind: string, label: string): HowTo {
  const row = Object.hasOwn(OF_KIND, kind) ? OF_KIND[kind as ValueKind] : OTHER;
  return { ...row, question: row.question(label) };
}

/** What to say to people of a sample. It asks, and says nothing of others or of what is held about anybody. */
export const SAMPLE_SCRIPT: Bilingual = {
  zh: '您好，我是＿＿（机构）的工作人员。我们收到一份以您名义提交的投诉，想核对几个问题，您的回答不会影响投诉的处理，也可以不回答。一、这份投诉是您本人提交的吗？二、内容是您自己写的吗？三、有人帮助过您吗？四、您为此付过或答应付费吗？谢谢您。如果有人向您收费，投诉本身是免费的，您随时可以直接联系我们。',
  en: 'Hello, I am calling from ____ (institution). We received a complaint in your name and would like to check a few points. Your answers change nothing about how it is handled, and you need not answer. One: did you send this complaint yourself? Two: are the words your own? Three: did somebody help you? Four: did you pay for it, or promise to? Thank you. A complaint costs nothing, and you can always reach us directly.',
};
