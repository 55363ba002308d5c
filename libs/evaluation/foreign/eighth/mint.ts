import type { Dice } from './dice.js';
import type { Tongue } from './lands.js';

export type Line = 'mobile' | 'landline' | 'virtual' | 'toll';

const AREAS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['551', '791', '351', '335', '516', '579', '717', '756', '838', '898', '994', '452'],
  uk: ['1204', '1253', '1302', '1422', '1503', '1633', '1724', '1792', '1900', '1463'],
  us: ['218', '304', '401', '417', '505', '606', '740', '828', '906', '956'],
};
const ZH_CELLS = [
  '130',
  '132',
  '133',
  '137',
  '147',
  '152',
  '153',
  '157',
  '178',
  '180',
  '181',
  '183',
  '189',
  '198',
  '199',
];
const MAILS: Readonly<Record<Tongue, readonly string[]>> = {
  zh: ['qq.com', '163.com', '126.com', '139.com', 'aliyun.com'],
  uk: ['gmail.com', 'hotmail.co.uk', 'sky.com', 'icloud.com'],
  us: ['gmail.com', 'yahoo.com', 'hotmail.com', 'comcast.net'],
};
const NETS: Readonly<Record<Tongue, readonly number[]>> = {
  zh: [58, 60, 101, 112, 120, 171, 183, 221],
  uk: [2, 51, 80, 92, 151],
  us: [12, 47, 66, 73, 108, 174],
};

/** Values that nobody else has. */
export class Mint {
  readonly #taken = new Set<string>();

  constructor(readonly dice: Dice) {}

  only(make: () => string, tail = 0): string {
    for (;;) {
      const value = make();
      const key = tail > 0 ? value.slice(-tail) : value;
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return value;
    }
  }

  phone(tongue: Tongue, line: Line = 'mobile'): string {
    const d = this.dice;
    return this.only(() => {
      const area = d.one(AREAS[tongue]);
      if (tongue === 'zh') {
        if (line === 'landline') return `+86${area}${d.from(2, 8)}${d.number(6)}`;
        if (line === 'toll') return `+86400${d.from(1, 9)}${d.number(6)}`;
        return `+86${d.one(line === 'virtual' ? ['162', '165', '167', '170', '171'] : ZH_CELLS)}${d.number(8)}`;
      }
      if (tongue === 'uk') {
        if (line === 'landline') return `+44${area}${d.from(2, 8)}${d.number(5)}`;
        if (line === 'toll') return `+44808${d.number(7)}`;
        return `+447${d.one(line === 'virtual' ? ['0', '6'] : ['3', '4', '5', '7', '8', '9'])}${d.number(8)}`;
      }
      return `+1${line === 'toll' ? d.one(['866', '877', '888']) : area}${d.from(2, 9)}${d.number(6)}`;
    }, 9);
  }

  /** Numbers bought at once: they follow each other. */
  block(tongue: Tongue, n: number): string[] {
    for (;;) {
      const head = this.phone(tongue, 'virtual').slice(0, -2);
      const start = this.dice.upTo(99 - Math.min(90, n));
      const all = Array.from({ length: n }, (_, k) => `${head}${String(start + k).padStart(2, '0')}`);
      if (all.some((v) => this.#taken.has(v.slice(-9)))) continue;
      for (const v of all) this.#taken.add(v.slice(-9));
      return all;
    }
  }

  account(tongue: Tongue): string {
    const d = this.dice;
    return this.only(() => {
      if (tongue === 'zh') {
        const head = `${d.one(['621700', '622262', '621226', '623058', '622588'])}${d.number(12)}`;
        return `${head}${check(head)}`;
      }
      if (tongue === 'uk') return `${d.number(2)}-${d.number(2)}-${d.number(2)} ${d.number(8)}`;
      return `${d.one(['0420', '0810', '1110', '3222'])}${d.number(5)}-${d.number(10)}`;
    });
  }

  device(): string {
    const d = this.dice;
    return this.only(() => Array.from({ length: 20 }, () => d.one([...'0123456789abcdef'])).join(''));
  }

  net(tongue: Tongue): string {
    return `${this.dice.one(NETS[tongue])}.${this.dice.from(1, 254)}.${this.dice.from(1, 254)}`;
  }

  ip(tongue: Tongue): string {
    return this.only(() => `${this.net(tongue)}.${this.dice.from(3, 252)}`);
  }

  email(tongue: Tongue): string {
    const d = this.dice;
    return this.only(() => {
      const word = Array.from({ length: d.from(2, 4) }, () => d.one(SYLLABLES)).join('');
      return `${word}${d.odds(0.7) ? d.number(d.from(2, 4)) : `.${d.one(SYLLABLES)}`}@${d.one(MAILS[tongue])}`;
    });
  }

  ref(tongue: Tongue): string {
    const d = this.dice;
    return this.only(() =>
      tongue === 'zh' ? `K${d.number(10)}` : tongue === 'uk' ? `UK${d.number(7)}` : `A-${d.number(8)}`,
    );
  }

  /** A resident number of GB 11643. */
  resident(area: string, year: number, woman: boolean): string {
    const d = this.dice;
    return this.only(() => {
      const day = `${String(d.from(1, 12)).padStart(2, '0')}${String(d.from(1, 28)).padStart(2, '0')}`;
      const body = `${area}${year}${day}${d.number(2)}${d.upTo(5) * 2 + (woman ? 0 : 1)}`;
      const sum = [...body].reduce((s, c, k) => s + Number(c) * (2 ** (17 - k) % 11), 0);
      return `${body}${'10X98765432'[sum % 11]}`;
    });
  }
}

const SYLLABLES =
  'ba,chen,da,el,fu,gal,hua,in,jo,ka,lin,mei,nor,ou,pe,qi,ro,su,tan,ul,vi,wen,xi,yan,zo,mar,ter,sky'.split(',');

/** The check digit of a card. */
function check(head: string): number {
  let sum = 0;
  for (const [k, c] of [...head].reverse().entries()) {
    const twice = Number(c) * (k % 2 === 0 ? 2 : 1);
    sum += twice > 9 ? twice - 9 : twice;
  }
  return (10 - (sum % 10)) % 10;
}

/** A number as a hand writes it down. */
export function penned(phone: string, dice: Dice): string {
  if (phone.startsWith('+861')) {
    const n = phone.slice(3);
    const cut = `${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`;
    return dice.one([n, n, n, n, phone, cut, cut.replaceAll(' ', '-'), `+86 ${n}`, `0086${n}`]);
  }
  if (phone.startsWith('+86400')) return dice.one([phone.slice(3), phone.slice(3).replace(/^(...)(....)/, '$1-$2-')]);
  if (phone.startsWith('+86')) {
    const [area, rest] = [phone.slice(3, 6), phone.slice(6)];
    return dice.one([`0${area}-${rest}`, `0${area}${rest}`, `0${area} ${rest}`, phone]);
  }
  if (phone.startsWith('+44')) {
    const n = phone.slice(3);
    return dice.one([`0${n}`, `0${n}`, `0${n.slice(0, 4)} ${n.slice(4, 7)} ${n.slice(7)}`, phone, `+44 (0)${n}`]);
  }
  const n = phone.slice(2);
  const [a, b, c] = [n.slice(0, 3), n.slice(3, 6), n.slice(6)];
  return dice.one([n, `${a}-${b}-${c}`, `(${a}) ${b}-${c}`, `${a}.${b}.${c}`, phone, `1 ${a} ${b} ${c}`]);
}

/** What is the same in every way to write a number. */
export const tailOf = (value: string): string => value.replace(/\D/g, '').slice(-9);
