import type { Dice } from './dice.js';
import { addressIn, TOWNS, type Tongue } from './lands.js';

export const tailOf = (value: string): string => value.replace(/\D/g, '').slice(-9);

const ZH_AREAS = ['816', '797', '772', '851', '513', '539', '312', '710', '734', '917'];
const US_AREAS = ['937', '509', '419', '478', '806', '218', '559', '814', '785', '251', '775', '570'];
const UK_AREAS = ['1482', '1793', '1978', '1582', '1282', '1332', '1270', '1536', '1473'];

/** Values that nobody has twice. Phones differ in their last nine digits. */
export class Mint {
  readonly #taken = new Set<string>();

  constructor(readonly dice: Dice) {}

  #fresh(make: () => string, key: (v: string) => string = (v) => v): string {
    for (;;) {
      const v = make();
      if (this.#taken.has(key(v))) continue;
      this.#taken.add(key(v));
      return v;
    }
  }

  /** In E.164. */
  phone(tongue: Tongue, sort: 'mobile' | 'landline' | 'toll' = 'mobile'): string {
    const d = this.dice;
    const make = () => {
      if (tongue === 'zh')
        return sort === 'mobile'
          ? `+861${d.one(['35', '37', '38', '50', '52', '58', '66', '73', '77', '80', '86', '89', '91', '95', '98'])}${d.digits(8)}`
          : sort === 'toll'
            ? `+86400${d.digits(7)}`
            : `+86${d.one(ZH_AREAS)}${d.span(2, 8)}${d.digits(6)}`;
      if (tongue === 'us')
        return sort === 'toll'
          ? `+18${d.one(['00', '55', '66', '77', '88'])}${d.span(2, 9)}${d.digits(6)}`
          : `+1${d.one(US_AREAS)}${d.span(2, 9)}${d.digits(6)}`;
      return sort === 'mobile'
        ? `+447${d.span(3, 9)}${d.digits(8)}`
        : sort === 'toll'
          ? `+44800${d.digits(7)}`
          : `+44${d.one(UK_AREAS)}${d.digits(6)}`;
    };
    return this.#fresh(make, (v) => `phone ${tailOf(v)}`);
  }

  account(tongue: Tongue): string {
    return this.#fresh(() =>
      tongue === 'zh'
        ? `62${this.dice.one(['17', '28', '25', '21'])}${this.dice.digits(15)}`
        : tongue === 'us'
          ? this.dice.digits(11)
          : `${this.dice.digits(2)}-${this.dice.digits(2)}-${this.dice.digits(2)} ${this.dice.digits(8)}`,
    );
  }

  device(): string {
    return this.#fresh(() => {
      let out = '';
      while (out.length < 16) out += this.dice.one('0123456789abcdef'.split(''));
      return out;
    });
  }

  ip(tongue: Tongue): string {
    const heads = { zh: [36, 49, 59, 112, 119, 183, 222], us: [23, 47, 67, 73, 98, 174], uk: [2, 31, 80, 86, 90] };
    return this.#fresh(
      () =>
        `${this.dice.one(heads[tongue])}.${this.dice.span(2, 250)}.${this.dice.span(1, 254)}.${this.dice.span(2, 253)}`,
    );
  }

  address(tongue: Tongue, town = this.dice.one(TOWNS[tongue])): string {
    return this.#fresh(() => addressIn(tongue, town, this.dice));
  }

  email(tongue: Tongue, stem: string): string {
    const hosts = {
      zh: ['qq.com', '163.com', '126.com', 'sina.com', 'foxmail.com'],
      us: ['gmail.com', 'yahoo.com', 'outlook.com', 'aol.com', 'icloud.com'],
      uk: ['gmail.com', 'hotmail.co.uk', 'btinternet.com', 'outlook.com', 'live.co.uk'],
    };
    return this.#fresh(
      () =>
        `${stem}${this.dice.odds(0.3) ? this.dice.one(['.', '_']) : ''}${this.dice.digits(this.dice.span(2, 5))}@${this.dice.one(hosts[tongue])}`,
    );
  }

  /** A Chinese resident number with a valid check digit. */
  resident(day: string, female: boolean): string {
    const area = this.dice.one([
      '510703',
      '360702',
      '450203',
      '520302',
      '320602',
      '371302',
      '130602',
      '420606',
      '430405',
    ]);
    return this.#fresh(() => {
      const head = `${area}${day}${this.dice.digits(2)}${this.dice.span(0, 4) * 2 + (female ? 0 : 1)}`;
      const sum = [...head].reduce((s, c, i) => s + Number(c) * (2 ** (17 - i) % 11), 0);
      return head + '10X98765432'[sum % 11];
    });
  }
}

/** A number as somebody writes it down. */
export function penned(e164: string, dice: Dice): string {
  if (e164.startsWith('+86')) {
    const n = e164.slice(3);
    if (n.startsWith('400')) return dice.one([n, `${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`]);
    if (n.length === 11)
      return dice.one([
        n,
        n,
        n,
        `${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`,
        `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
        `+86${n}`,
        `86-${n}`,
      ]);
    return dice.one([`0${n.slice(0, 3)}-${n.slice(3)}`, `0${n}`]);
  }
  if (e164.startsWith('+44')) {
    const n = e164.slice(3);
    return dice.one([`0${n}`, `0${n.slice(0, 4)} ${n.slice(4)}`, e164, `+44 ${n.slice(0, 4)} ${n.slice(4)}`]);
  }
  const n = e164.slice(2);
  const [a, b, c] = [n.slice(0, 3), n.slice(3, 6), n.slice(6)];
  return dice.one([`(${a}) ${b}-${c}`, `${a}-${b}-${c}`, `${a}.${b}.${c}`, n, `1-${a}-${b}-${c}`, e164]);
}
