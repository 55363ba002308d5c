import type { Dice } from '../papers/dice.js';
import type { Tongue } from '../papers/people.js';
import type { Pattern } from './attacks.js';
import { acts, asking } from './dialogues.js';
import { DAY, DAYS, type Lender, type Stage, when } from './stage.js';
import { TALK } from './talk.js';
import type { Turn } from './voice.js';

export const patternOf = (kind: string, variant: string, language: Tongue, target = ''): Pattern => ({
  kind,
  variant,
  language,
  calls: [],
  target,
  debtors: [],
  numbers: [],
});
const lenderOf = (stage: Stage, d: Dice): Lender => d.pick(stage.lenders);

/** What an honest caller for others says first. */
const OPENLY: Readonly<Record<string, Readonly<Record<Tongue, readonly string[]>>>> = {
  switchboard: {
    zh: [
      '我是从单位总机打的，问一下我自己的账单。',
      '这是厂里的座机，我是{name}。',
      '我在医院上班，用的科室电话，我叫{name}。',
    ],
    en: [
      'I am ringing from the office switchboard, my name is {name}.',
      'This is the works phone, it is {name} here.',
      'I am at the hospital so it is their line, this is {name}.',
    ],
  },
  transfer: {
    zh: ['刚才那边按键转过来的，我是{name}。', '你们上一个人给我转到这里的。'],
    en: ['The menu put me through to you, I am {name}.', 'I was transferred, I am {name}.'],
  },
  interpreter: {
    zh: [
      '您好，我是翻译员，编号{staff}，{name}说方言，本人在线上，我来翻译。',
      '翻译热线，工号{staff}，客户{name}在场，他说的我逐句翻给您。',
    ],
    en: [
      'Hello, interpreter {staff} here, {name} is on the line with us and I will translate.',
      'This is the language line, interpreter {staff}, with {name} present.',
    ],
  },
  relay: {
    zh: [
      '这里是听障转接服务，{name}打字，我念给您听，请说完讲一声“完毕”。',
      '无障碍转接中心，客户{name}听力不便，由我口述他的文字。',
    ],
    en: [
      'This is the relay service, {name} is typing and I read it out, please say go ahead when you finish.',
      'Relay assistant here with a call from {name}, who is deaf. Go ahead.',
    ],
  },
  village: {
    zh: [
      '我是村里的便民员，{name}大爷在旁边，他耳朵背，让我帮着问。',
      '村委会的手机，帮{name}婶子问一下，她人在这，您跟她核对。',
    ],
    en: [
      'I run the village hall, {name} is sitting here and has no phone, shall I pass you over?',
      'I help people at the community post office, {name} is next to me.',
    ],
  },
  charity: {
    zh: [
      '您好，我是市总工会法律援助志愿者，{name}签了授权书，编号{staff}，已经传真给贵行。',
      '消费者协会志愿者，协助{name}，授权材料昨天寄过去了，请查收后再谈。',
    ],
    en: [
      "I volunteer with StepForward Debt Charity, we sent {name}'s signed authority, reference {staff}.",
      'Calling from the free debt charity StepForward about {name}, the form of authority is on your file.',
    ],
  },
  family: {
    zh: [
      '我家就这一个手机，我问问{name}的账。',
      '我是{name}，用家里人的电话打的。',
      '我老伴{name}在边上，他让我先问。',
    ],
    en: [
      "We only have the one phone, it is about {name}'s account.",
      'It is {name}, on the family phone.',
      'My husband {name} is here, he will answer your questions.',
    ],
  },
  lawyer: {
    zh: [
      '我是衡正律师事务所律师沈岚，执业证号{staff}，代理{name}，委托书和所函已经快递贵行。',
      '衡正所沈律师，{name}的委托手续在你们档案里，请先核对再谈。',
    ],
    en: [
      'This is Harriet Doyle of Doyle and Birch Solicitors, we act for {name} and our letter of authority is on file.',
      'Doyle and Birch Solicitors, regulated number {staff}, for {name}. Please check the authority first.',
    ],
  },
};

interface Helper {
  readonly kind: string;
  readonly open: string;
  readonly accounts: readonly [number, number];
  readonly calls: readonly [number, number];
  readonly numbers: number;
  readonly form: 'mobile' | 'landline';
  /** Days over which the calls lie. */
  readonly days: number;
}

export const HELPERS: readonly Helper[] = [
  {
    kind: 'company_switchboard',
    open: 'switchboard',
    accounts: [10, 24],
    calls: [1, 3],
    numbers: 1,
    form: 'landline',
    days: 90,
  },
  {
    kind: 'hospital_switchboard',
    open: 'switchboard',
    accounts: [8, 18],
    calls: [1, 2],
    numbers: 1,
    form: 'landline',
    days: 90,
  },
  { kind: 'ivr_transfer', open: 'transfer', accounts: [20, 40], calls: [1, 2], numbers: 1, form: 'landline', days: 90 },
  {
    kind: 'interpreter',
    open: 'interpreter',
    accounts: [8, 16],
    calls: [1, 3],
    numbers: 2,
    form: 'landline',
    days: 80,
  },
  { kind: 'relay_service', open: 'relay', accounts: [6, 12], calls: [1, 4], numbers: 1, form: 'landline', days: 90 },
  { kind: 'village_helper', open: 'village', accounts: [5, 12], calls: [1, 3], numbers: 1, form: 'mobile', days: 60 },
  { kind: 'debt_charity', open: 'charity', accounts: [7, 15], calls: [1, 3], numbers: 3, form: 'mobile', days: 70 },
  { kind: 'family_phone', open: 'family', accounts: [3, 5], calls: [2, 5], numbers: 1, form: 'mobile', days: 80 },
  { kind: 'open_lawyer', open: 'lawyer', accounts: [4, 8], calls: [1, 3], numbers: 1, form: 'landline', days: 70 },
];

/** One telephone for many accounts, for a reason that is said and can be checked. */
export function helper(stage: Stage, d: Dice, what: Helper): Pattern {
  const tongue: Tongue = d.chance(0.6) ? 'zh' : 'en';
  const one = d.pick(stage.lenders.filter((l) => l.tongue === tongue));
  const isInside = what.kind === 'ivr_transfer';
  const numbers = isInside
    ? [one.branches[0]]
    : Array.from({ length: what.numbers }, () => stage.number(tongue, what.form));
  const accounts = stage.take(
    d.int(what.accounts[0], what.accounts[1]),
    (a) => a.lender.tongue === tongue && (!isInside || a.lender === one),
  );
  const out = patternOf(what.kind, what.open, tongue, numbers[0]);
  out.numbers = numbers;
  out.debtors = accounts.map((a) => a.person.debtor);
  const from = d.int(0, DAYS - what.days - 1);
  for (const account of accounts)
    for (let n = d.int(what.calls[0], what.calls[1]); n > 0; n--) {
      const usual = asking(stage, d, account);
      const at = usual.findIndex(([who]) => who === 'c');
      const open = stage.fill(d, d.pick(OPENLY[what.open][tongue]), account.lender, account);
      const turns: Turn[] = [...usual.slice(0, at), ['c', open], ...usual.slice(at)];
      out.calls.push(
        stage.put({
          at: when(d, from, from + what.days),
          caller: d.pick(numbers),
          callee: account.lender.service,
          inbound: true,
          lender: account.lender,
          account,
          turns: d.chance(0.8) ? turns : undefined,
          talk: d.chance(0.8) ? undefined : d.int(60, 400),
        }),
      );
    }
  return out;
}

/** A telephone that dials again until somebody answers. */
export function redialing(stage: Stage, d: Dice): Pattern {
  const [account] = stage.take(1, () => true);
  const out = patternOf('redial_machine', 'one-phone', account.lender.tongue, account.phone);
  out.debtors = [account.person.debtor];
  out.numbers = [account.phone];
  const start = d.int(2, DAYS - 3) * DAY + 9 * 60;
  const many = d.int(35, 90);
  for (let i = 0; i < many; i++) {
    const isLast = i === many - 1;
    out.calls.push(
      stage.put({
        at: start + i * d.int(1, 2),
        caller: account.phone,
        callee: account.lender.service,
        inbound: true,
        lender: account.lender,
        account,
        outcome: isLast ? 'answered' : d.pick(['busy', 'busy', 'no_answer']),
        turns: isLast ? asking(stage, d, account) : undefined,
      }),
    );
  }
  return out;
}

export function anxious(stage: Stage, d: Dice): Pattern {
  const [account] = stage.take(1, () => true);
  const out = patternOf('anxious_caller', 'one-phone', account.lender.tongue, account.phone);
  out.debtors = [account.person.debtor];
  out.numbers = [account.phone];
  const from = d.int(0, DAYS - 45);
  for (let n = d.int(25, 55); n > 0; n--)
    out.calls.push(
      stage.put({
        at: when(d, from, from + 40),
        caller: account.phone,
        callee: account.lender.service,
        inbound: true,
        lender: account.lender,
        account,
        outcome: d.pick(['answered', 'answered', 'busy', 'no_answer']),
        turns: d.chance(0.5) ? asking(stage, d, account) : undefined,
        talk: d.int(20, 240),
      }),
    );
  return out;
}

const OUTAGE: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '你们的手机银行打不开了，一直转圈。',
    '刚刚付款失败，钱扣了没到账。',
    '是不是系统坏了，登录不上。',
    '刷卡刷不了，前台都在等我。',
  ],
  en: [
    'Your app is down, it just spins.',
    'My card was declined in the shop just now.',
    'The payment went out but it says failed.',
    'Is the system down? I cannot log in.',
  ],
};

/** A system fails, and its customers call. */
export function outage(stage: Stage, d: Dice): Pattern {
  const lender = lenderOf(stage, d);
  const all = stage.accounts.filter((a) => a.lender === lender);
  const accounts = d.take(all, d.int(90, 140));
  const out = patternOf('outage_surge', 'customers', lender.tongue, lender.service);
  out.debtors = accounts.map((a) => a.person.debtor);
  const start = d.int(3, DAYS - 3) * DAY + d.int(9 * 60, 17 * 60);
  for (const account of accounts)
    for (let n = d.int(1, 2); n > 0; n--) {
      const outcome = d.pick(['answered', 'answered', 'busy', 'no_answer'] as const);
      const turns: Turn[] = [
        ...acts(stage, d, account, [
          ['m', 'menu'],
          ['a', 'greet-in'],
        ]),
        ['c', d.pick(OUTAGE[lender.tongue])],
        ...acts(stage, d, account, [
          ['a', 'calm'],
          ['a', 'close'],
          ['c', 'bye'],
        ]),
      ];
      out.calls.push(
        stage.put({
          at: start + Math.floor(d.next() * d.next() * 150),
          caller: account.phone,
          callee: lender.service,
          inbound: true,
          lender,
          account,
          outcome,
          turns: d.chance(0.6) ? turns : undefined,
          talk: d.int(20, 180),
        }),
      );
    }
  return out;
}

/** The lender's own words: reminders of a machine, and a menu that callers leave again. */
export function recordings(stage: Stage, d: Dice, act: 'reminder' | 'menu'): Pattern {
  const lender = lenderOf(stage, d);
  const accounts = d.take(
    stage.accounts.filter((a) => a.lender === lender),
    d.int(60, 110),
  );
  const out = patternOf(act === 'menu' ? 'recorded_menu' : 'lender_script', act, lender.tongue, lender.service);
  out.debtors = accounts.map((a) => a.person.debtor);
  const style = d.int(0, 1);
  const from = d.int(0, DAYS - 40);
  for (const account of accounts) {
    const inbound = act === 'menu';
    const words = stage.fill(d, TALK[lender.tongue][act][style], lender, account);
    const turns: Turn[] = [
      ['m', words],
      ...(d.chance(0.4) ? acts(stage, d, account, [['c', d.pick(['self', 'bye'] as const)]]) : []),
    ];
    const at = when(d, from, from + 30);
    out.calls.push(
      stage.put({
        at,
        caller: inbound ? account.phone : lender.outbound[0],
        callee: inbound ? lender.service : account.phone,
        inbound,
        lender,
        account,
        turns,
        rate: 0,
      }),
    );
  }
  return out;
}
