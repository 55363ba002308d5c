import type { Row } from '../folder.js';
import { type Cast, show, valueFor } from './casts.js';
import type { Frame } from './frames.js';
import type { Luck } from './luck.js';
import type { Person, Setting } from './people.js';
import { type Lang, say } from './say.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Call {
  readonly at: number;
  readonly lang: Lang;
  readonly row: Row;
  /** The flood that it belongs to. */
  readonly flood?: string;
}

/** Who speaks, and what: a pattern of say.ts. */
type Lines = readonly (readonly [who: string, words: string])[];

export interface Flood {
  readonly tag: string;
  readonly target: string;
}

const CLERK: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['您好，$lender，请问什么可以帮您', '$lender客服，工号$last为您服务', '这里是$lender，请讲'],
  en: [
    'thank you for calling $lender, how can I help',
    '$lender, this call is recorded',
    'this is $lender, may I have your account number',
  ],
};
const CLIENT: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '我想问下$thing怎么还，$kin住院了',
    '你们扣了我$extra是怎么回事',
    '$day我就还过了，怎么还催',
    '我想一个月还$monthly行不行',
    '卡刷不出来，我在外面买$item呢',
    '能不能换个人，我说了$times遍了',
    'App登不上，验证码收不到',
  ],
  en: [
    'I want to know about my $thing, $kin is in the hospital',
    'why did you take $extra',
    'I paid on $day and you still call me',
    'could I do $monthly a month',
    'my card got declined buying $item',
    'I have explained this $times',
    'the app will not let me in',
  ],
};
const REPLY: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['这边帮您登记', '需要您提供一下证件', '三个工作日内会有专人联系您', '系统显示还没有入账'],
  en: [
    'I will make a note of that',
    'I need to verify you first',
    'someone will call in three days',
    'it has not posted yet',
  ],
};
const HELPER: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '我是$helper，替$name打的，他本人在旁边',
    '我这里是$org，有位$name委托我问一下',
    '你好，$name不方便接电话，我帮他问进度',
  ],
  en: [
    'this is $helper, I have $name here with me',
    'I am calling from $org on behalf of $name, no charge to anybody',
    'it is $helper, $name asked me to check on this',
  ],
};
/** What sellers say, in the client's name. */
const SELLER: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '我是$name本人，我要求(协商|停息)，你没有权限就转(上级|专员)',
    '你的工号报一下，我这边录音，刚才那句话算(威胁|违规)',
    '我只问一句，能不能分六十期，不能我就投监管',
    '我没能力还，(你|你们)起诉吧，投诉不会撤',
  ],
  en: [
    'this is $name speaking, I dispute everything and this is recorded',
    'state your name and license number for the record',
    'my client, I mean I, will only accept a deletion',
    'transfer me to a supervisor or I file with the regulator today',
  ],
};
/** What is answered on numbers that a seller picks up for its clients. */
const ANSWERED: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '我是他(家属|表哥)，本人联系不上，有事走书面',
    '你哪个公司的，委托书有吗，没有我挂了',
    '再打我就告你骚扰，录着音呢',
  ],
  en: [
    'he is not available, all contact in writing',
    'who is this, spell your name, this is recorded',
    'you have our letter to cease, goodbye',
  ],
};

export function makeCalls(
  background: readonly Person[],
  casts: readonly Cast[],
  frames: readonly Frame[],
  setting: Setting,
  luck: Luck,
): { calls: Call[]; floods: Flood[] } {
  const exchange = new Exchange(setting, luck);
  exchange.everyday(background);
  for (const cast of casts) {
    exchange.members(cast);
    if (cast.kind.trick === 'flood') exchange.flood(cast.id, cast.people, cast.values.phone, cast);
  }
  for (const f of frames) if (f.spoofed !== undefined) exchange.flood(f.id, f.people, [f.spoofed]);
  exchange.outage(background);
  return exchange;
}

/** The lenders' telephone lines over a year. */
class Exchange {
  readonly calls: Call[] = [];
  readonly floods: Flood[] = [];
  readonly #setting: Setting;
  readonly #luck: Luck;

  constructor(setting: Setting, luck: Luck) {
    this.#setting = setting;
    this.#luck = luck;
  }

  /** Genuine people ring their lender, and the lender rings them. */
  everyday(people: readonly Person[]): void {
    const l = this.#luck;
    for (const p of people) {
      if (l.hit(0.3))
        for (let k = l.between(1, 3); k > 0; k--)
          this.#inbound(this.#when(), p, p.phone, l.hit(0.25) ? this.#dialog(p.lang, CLIENT) : []);
      if (l.hit(0.2)) for (let k = l.between(1, 4); k > 0; k--) this.#outbound(this.#when(), p, p.phone, []);
    }
  }

  members(cast: Cast): void {
    const l = this.#luck;
    const seller = cast.kind.type === 'attack';
    cast.people.forEach((p, i) => {
      const number = valueFor(cast, 'phone', i);
      const at = cast.times[i]! + l.between(1, 30) * DAY;
      if (number === undefined) {
        const talk = l.hit(0.3) ? this.#dialog(p.lang, seller ? SELLER : CLIENT) : [];
        if (l.hit(0.2)) this.#inbound(at, p, p.phone, talk);
        return;
      }
      if (l.hit(seller ? 0.4 : 0.25)) {
        this.#inbound(at, p, number, l.hit(0.5) ? this.#dialog(p.lang, seller ? SELLER : HELPER) : []);
        show(cast, 'phone', number);
      }
      if (cast.kind.trick === 'answers' && l.hit(0.6))
        this.#outbound(at + 2 * DAY, p, number, [
          ['agent', l.one(CLERK[p.lang])],
          ['customer', l.one(ANSWERED[p.lang])],
        ]);
    });
  }

  /** Many short calls in two hours, so that the line of one lender is taken. */
  flood(tag: string, people: readonly Person[], numbers: readonly string[], cast?: Cast): void {
    const l = this.#luck;
    const victim = people[0]!;
    const start = this.#when();
    const target = this.#lineOf(victim);
    for (let k = l.between(60, 180); k > 0; k--) {
      const number = l.one(numbers);
      if (cast) show(cast, 'phone', number);
      const row: Row = {
        caller: number,
        callee: target,
        direction: 'inbound',
        ring_s: String(l.between(1, 6)),
        talk_s: String(l.between(0, 14)),
        outcome: l.one(['answered', 'answered', 'failed']),
        debtor_ref: '',
        transcript: '',
      };
      this.calls.push({ at: start + 2 * HOUR * l.next(), lang: victim.lang, row, flood: tag });
    }
    this.floods.push({ tag, target });
  }

  /** A lender's app is down, and many genuine customers ring at once: no flood. Some ring from numbers that are not on file. */
  outage(people: readonly Person[]): void {
    const l = this.#luck;
    const start = this.#when();
    for (const p of l.some(people, Math.min(90, Math.floor(people.length / 12))))
      this.#inbound(start + 2 * HOUR * l.next(), p, p.phone, []);
    for (let k = Math.floor(people.length / 40); k > 0; k--) {
      const p = l.one(people);
      this.#inbound(this.#when(), p, this.#setting.mint.mobile(p.lang), []);
    }
  }

  #inbound(at: number, person: Person, caller: string, lines: Lines): void {
    this.#add(at, person, { caller, callee: this.#lineOf(person), direction: 'inbound' }, lines);
  }

  #outbound(at: number, person: Person, callee: string, lines: Lines): void {
    this.#add(at, person, { caller: this.#lineOf(person), callee, direction: 'outbound' }, lines);
  }

  #add(at: number, person: Person, ends: Row, lines: Lines): void {
    const l = this.#luck;
    const answered = lines.length > 0 || l.hit(0.7);
    const row: Row = {
      ...ends,
      ring_s: String(l.between(2, 45)),
      talk_s: answered ? String(l.between(9, 900)) : '0',
      outcome: answered ? 'answered' : l.one(['no_answer', 'no_answer', 'busy', 'failed']),
      debtor_ref: l.hit(0.85) ? person.ref : '',
      transcript: lines.map(([who, words]) => `${who}: ${say(words, person.facts, l)}`).join('\n'),
    };
    this.calls.push({ at, lang: person.lang, row });
  }

  #dialog(lang: Lang, words: Readonly<Record<Lang, readonly string[]>>): Lines {
    const l = this.#luck;
    return [
      ['agent', l.one(CLERK[lang])],
      ['caller', l.one(words[lang])],
      ['agent', l.one(REPLY[lang])],
    ];
  }

  #lineOf(person: Person): string {
    return this.#setting.hotlines.get(person.lender)!;
  }

  /** A moment in office hours. */
  #when(): number {
    const l = this.#luck;
    const [from, to] = this.#setting.window;
    const day = Math.floor((from + (to - from) * l.next()) / DAY) * DAY;
    return day + l.between(1, 12) * HOUR + l.below(HOUR);
  }
}
