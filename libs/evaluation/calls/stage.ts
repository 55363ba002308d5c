import { Dice } from '../papers/dice.js';
import { type Person, type Tongue, Town } from '../papers/people.js';
import { type Speakers, type Turn, transcriptOf } from './voice.js';

export interface Lender {
  readonly tongue: Tongue;
  readonly name: string;
  readonly service: string;
  readonly branches: readonly string[];
  readonly outbound: readonly string[];
  readonly products: readonly string[];
  readonly speakers: Speakers;
  readonly zone: string;
}

export interface Account {
  readonly person: Person;
  readonly phone: string;
  readonly lender: Lender;
  readonly product: string;
  readonly amount: number;
}

export interface Call {
  readonly id: string;
  /** Minutes from the first day. */
  readonly at: number;
  readonly row: Record<string, string>;
}

export interface Put {
  readonly at: number;
  readonly caller: string;
  readonly callee: string;
  readonly inbound: boolean;
  readonly lender: Lender;
  readonly account?: Account;
  readonly turns?: readonly Turn[];
  readonly talk?: number;
  readonly outcome?: 'answered' | 'no_answer' | 'busy' | 'failed';
  /** How many words the recognizer gets wrong, from 0 to about 0.15. */
  readonly rate?: number;
}

export interface Complaint {
  readonly account: Account;
  readonly at: number;
  readonly text: string;
}

const FIRST = Date.parse('2025-03-03T00:00:00Z');
export const DAY = 1440;
export const DAYS = 110;

const PLAIN: Speakers = { agent: 'agent', customer: 'customer', machine: 'agent' };
const LENDERS: readonly Lender[] = [
  {
    tongue: 'zh',
    name: '江岸银行',
    service: '+864006182277',
    branches: ['+8627658811', '+862765881190'],
    outbound: ['+862765883001', '+862765883002', '+862765883003'],
    products: ['信用卡', '消费贷'],
    speakers: PLAIN,
    zone: '+08:00',
  },
  {
    tongue: 'zh',
    name: '南屏消费金融',
    service: '+864007719030',
    branches: ['+867562207781'],
    outbound: ['+867562208800', '+867562208801'],
    products: ['现金分期', '循环额度'],
    speakers: { agent: '坐席', customer: '客户', machine: '语音' },
    zone: '+08:00',
  },
  {
    tongue: 'zh',
    name: '青禾小贷',
    service: '+864008853316',
    branches: ['+867318846620'],
    outbound: ['+867318847000', '+867318847001'],
    products: ['小额贷款', '农户贷'],
    speakers: PLAIN,
    zone: '+08:00',
  },
  {
    tongue: 'en',
    name: 'Hartwell Bank',
    service: '+448085702230',
    branches: ['+441614960117'],
    outbound: ['+441614960200', '+441614960201'],
    products: ['credit card', 'personal loan'],
    speakers: PLAIN,
    zone: '+00:00',
  },
  {
    tongue: 'en',
    name: 'Union Provincial',
    service: '+448085704410',
    branches: ['+441134960331'],
    outbound: ['+441134960400'],
    products: ['overdraft', 'catalog account'],
    speakers: { agent: 'Adviser', customer: 'Caller', machine: 'System' },
    zone: '+00:00',
  },
];

const VIRTUAL = ['162', '165', '167', '170', '171'];

/** All that happens on the lines, in the order in which it is put. */
export class Stage {
  readonly d: Dice;
  readonly town: Town;
  readonly accounts: Account[] = [];
  readonly calls: Call[] = [];
  readonly complaints: Complaint[] = [];
  readonly lenders = LENDERS;
  #free: readonly Account[];

  constructor(
    readonly seed: number,
    accounts: number,
  ) {
    this.d = new Dice(`calls ${seed}`);
    this.town = new Town(this.d.of('town'));
    const d = this.d.of('accounts');
    for (let i = 0; i < accounts; i++) {
      const lender = d.pick(LENDERS);
      const person = this.town.person(lender.tongue);
      const phone = lender.tongue === 'zh' ? `+86${person.phone}` : `+44${person.phone.slice(1)}`;
      this.accounts.push({
        person,
        phone,
        lender,
        product: d.pick(lender.products),
        amount: d.int(9, 880) * 100 + d.int(0, 99),
      });
    }
    this.#free = this.accounts;
  }

  /** Accounts that no other story has. */
  take(count: number, fits: (a: Account) => boolean): Account[] {
    const fitting = this.#free.filter(fits);
    if (fitting.length < count) throw new Error(`the stage has too few accounts: ${fitting.length} of ${count}`);
    const out = this.d.of(`take ${this.#free.length}`).take(fitting, count);
    this.#free = this.#free.filter((account) => !out.includes(account));
    return out;
  }

  /** A number that nobody has yet. */
  number(tongue: Tongue, form: 'mobile' | 'virtual' | 'landline' = 'mobile'): string {
    const d = this.town.dice;
    return this.town.once(() => {
      if (tongue === 'en')
        return form === 'landline' ? `+4420${d.int(3, 8)}${d.digits(7)}` : `+447${d.int(3, 9)}${d.digits(8)}`;
      if (form === 'landline') return `+86${d.int(310, 890)}${d.int(2, 8)}${d.digits(6)}`;
      return form === 'virtual'
        ? `+86${d.pick(VIRTUAL)}${d.digits(8)}`
        : `+861${d.pick(['38', '58', '86', '77', '99'])}${d.digits(8)}`;
    });
  }

  /** Words with their braces drawn. */
  fill(d: Dice, text: string, lender: Lender, account?: Account): string {
    const amount = account?.amount ?? d.int(9, 880) * 100;
    const zh = lender.tongue === 'zh';
    const one: Record<string, () => string> = {
      lender: () => lender.name,
      name: () => account?.person.name ?? (zh ? '机主' : 'the account holder'),
      sur: () => (zh ? d.pick([...'陈李周吴郑王冯蒋']) : d.pick(['Tom', 'Aisha', 'Beth', 'Gary', 'Leanne'])),
      tail: () => account?.phone.slice(-4) ?? d.digits(4),
      staff: () => String(d.int(1001, 1060)),
      product: () => account?.product ?? lender.products[0],
      amount: () => String(amount),
      part: () => String(Math.max(50, Math.round(amount / d.int(6, 24) / 10) * 10)),
      n: () => String(d.int(3, 45)),
      m: () => String(d.int(3, 9)),
      day: () => String(d.int(4, 28)),
    };
    return text.replace(/\{(\w+)\}/g, (_, key: string) => one[key]?.() ?? '');
  }

  put(p: Put): string {
    const id = `T${String(100_000 + this.calls.length * 3)}`;
    const d = new Dice(`calls ${this.seed} row ${this.calls.length}`);
    const outcome = p.outcome ?? 'answered';
    const letters = p.turns?.reduce((n, [, words]) => n + words.length, 0) ?? 0;
    const talk =
      outcome === 'answered'
        ? (p.talk ?? Math.round(letters / (p.lender.tongue === 'zh' ? 4.2 : 13)) + d.int(4, 30))
        : 0;
    const local = FIRST + p.at * 60_000 + d.int(0, 59) * 1000;
    this.calls.push({
      id,
      at: p.at,
      row: {
        call_id: id,
        started_at: `${new Date(local).toISOString().slice(0, 19)}${p.lender.zone}`,
        caller: written(d, p.caller),
        callee: written(d, p.callee),
        direction: p.inbound ? 'inbound' : 'outbound',
        ring_s: String(outcome === 'busy' ? 0 : d.int(2, 34)),
        talk_s: String(talk),
        outcome,
        debtor_ref: p.account?.person.debtor ?? '',
        transcript:
          outcome === 'answered' && p.turns
            ? transcriptOf(d.of('voice'), p.turns, p.lender.tongue, p.lender.speakers, p.rate ?? d.real(0, 0.08))
            : '',
      },
    });
    return id;
  }
}

/** A number as one switch or another writes it. */
function written(d: Dice, phone: string): string {
  if (!phone.startsWith('+')) return phone;
  const [country, local] = phone.startsWith('+86') ? ['86', phone.slice(3)] : ['44', phone.slice(3)];
  const isMobile = country === '86' ? /^1\d{10}$/.test(local) : /^7/.test(local);
  const national = country === '86' ? (isMobile || local.startsWith('400') ? local : `0${local}`) : `0${local}`;
  return d.weighed({
    [phone]: 3,
    [national]: 5,
    [`00${country}${local}`]: 0.6,
    [`${country}${local}`]: isMobile ? 0.7 : 0,
  });
}

/** Minutes of a working day, most of them in the morning and the afternoon. */
const hourOf = (d: Dice): number => Math.floor(d.chance(0.55) ? d.real(9 * 60, 12 * 60) : d.real(13 * 60, 19.5 * 60));
export const when = (d: Dice, from = 0, to = DAYS): number => d.int(from, to - 1) * DAY + hourOf(d);
