import type { Chance } from './chance.js';
import type { Tongue } from './places.js';
import { CITIES_EN, CITIES_ZH, STREETS_EN, STREETS_ZH } from './places.js';

const MOBILE =
  '134 135 136 137 138 139 147 150 151 152 157 158 159 178 182 187 188 130 131 132 155 156 185 186 133 153 177 180 181 189'.split(
    ' ',
  );
const VIRTUAL = ['165', '167', '170', '171', '162'];
const AREAS_ZH = ['0551', '0316', '0730', '0813', '0536', '0994', '0471', '0851', '0771'];
const AREAS_EN = '216 312 404 505 602 614 702 713 816 901 913 559 718 980'.split(' ');
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export type PhoneForm = 'mobile' | 'landline' | 'virtual';

/** New values, each given out once: whatever is shared is shared because a story says so. */
export class Mint {
  readonly #seen = new Set<string>();

  constructor(readonly chance: Chance) {}

  #fresh(make: () => string, key: (value: string) => string = (v) => v): string {
    for (;;) {
      const value = make();
      const k = key(value);
      if (this.#seen.has(k)) continue;
      this.#seen.add(k);
      return value;
    }
  }

  /** E.164. Two numbers differ within their last nine digits. */
  phone(tongue: Tongue, form: PhoneForm = 'mobile'): string {
    const c = this.chance;
    const make = () => {
      if (tongue === 'en') return `+1${c.one(AREAS_EN)}${c.int(2, 9)}${c.digits(6)}`;
      if (form === 'landline') return `+86${c.one(AREAS_ZH).slice(1)}${c.int(2, 8)}${c.digits(6)}`;
      return `+86${c.one(form === 'virtual' ? VIRTUAL : MOBILE)}${c.digits(8)}`;
    };
    return this.#fresh(make, (v) => `phone ${v.slice(-9)}`);
  }

  /** Resident number with its check digit (GB 11643), or the last four of a social security number. */
  identity(tongue: Tongue, born: string): string {
    const c = this.chance;
    return this.#fresh(() => {
      if (tongue === 'en') return `${c.int(101, 772)}-${c.int(10, 98)}-${c.int(1000, 9998)}`;
      const body = `${c.one(['340123', '430681', '510302', '370785', '652301', '131002', '150105', '520103', '450107'])}${born}${c.digits(3)}`;
      const sum = [...body].reduce((n, d, i) => n + Number(d) * WEIGHTS[i], 0);
      return body + '10X98765432'[sum % 11];
    });
  }

  account(tongue: Tongue): string {
    const c = this.chance;
    return this.#fresh(() =>
      tongue === 'zh'
        ? `${c.one(['621799', '622848', '623061', '621700', '622202'])}${c.digits(13)}`
        : `${c.int(10, 98)}${c.digits(c.int(7, 9))}`,
    );
  }

  device(): string {
    const c = this.chance;
    const hex = (n: number) => Array.from({ length: n }, () => '0123456789abcdef'[c.int(0, 15)]).join('');
    return this.#fresh(() =>
      c.odds(0.6) ? hex(16) : `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`.toUpperCase(),
    );
  }

  ip(tongue: Tongue): string {
    const c = this.chance;
    const heads =
      tongue === 'zh'
        ? [36, 39, 58, 60, 101, 106, 111, 114, 117, 120, 183, 221]
        : [24, 47, 67, 68, 71, 73, 76, 98, 174];
    return this.#fresh(() => `${c.one(heads)}.${c.int(2, 250)}.${c.int(1, 254)}.${c.int(2, 253)}`);
  }

  address(tongue: Tongue, city: string): string {
    const c = this.chance;
    return this.#fresh(() =>
      tongue === 'zh'
        ? `${city}${c.one(STREETS_ZH)}${c.one(['路', '街', '巷', '大道'])}${c.int(1, 420)}号${c.odds(0.75) ? `${c.int(1, 32)}${c.one(['栋', '号楼', '幢', '单元'])}${c.int(101, 3204)}${c.odds(0.6) ? '室' : ''}` : ''}`
        : `${c.int(11, 9890)} ${c.one(STREETS_EN)} ${c.one(['St', 'Ave', 'Rd', 'Ln', 'Dr', 'Ct', 'Blvd'])}${c.odds(0.35) ? `, Apt ${c.int(1, 420)}` : ''}, ${city}`,
    );
  }

  email(tongue: Tongue, handle: string, domain?: string): string {
    const c = this.chance;
    const hosts =
      tongue === 'zh'
        ? ['qq.com', '163.com', '126.com', 'sina.com', '139.com']
        : ['gmail.com', 'yahoo.com', 'outlook.com', 'icloud.com', 'aol.com'];
    return this.#fresh(() => {
      const host = domain ?? c.one(hosts);
      if (tongue === 'zh' && domain === undefined && c.odds(0.5))
        return `${c.int(1, 9)}${c.digits(c.int(7, 9))}@${host}`;
      return `${handle}${c.odds(0.7) ? c.int(1, 9999) : ''}@${host}`;
    });
  }

  customer(tongue: Tongue): string {
    const c = this.chance;
    return this.#fresh(() => (tongue === 'zh' ? `C${c.digits(10)}` : `US-${c.digits(4)}-${c.digits(6)}`));
  }

  city(tongue: Tongue): string {
    return this.chance.one(tongue === 'zh' ? CITIES_ZH : CITIES_EN);
  }
}

/** A number as people write it down. The digits stay. */
export function written(phone: string, chance: Chance): string {
  if (phone.startsWith('+1')) {
    const [a, b, d] = [phone.slice(2, 5), phone.slice(5, 8), phone.slice(8)];
    return chance.one([
      phone,
      `(${a}) ${b}-${d}`,
      `${a}-${b}-${d}`,
      `${a}.${b}.${d}`,
      `1-${a}-${b}-${d}`,
      `${a}${b}${d}`,
      `${a} ${b} ${d}`,
    ]);
  }
  const local = phone.slice(3);
  if (local.length === 10) {
    const [area, rest] = [`0${local.slice(0, 3)}`, local.slice(3)];
    return chance.one([`${area}-${rest}`, `${area}${rest}`, `(${area})${rest}`, phone]);
  }
  const [a, b, d] = [local.slice(0, 3), local.slice(3, 7), local.slice(7)];
  return chance.weighed({
    [local]: 12,
    [`${a} ${b} ${d}`]: 2,
    [`${a}-${b}-${d}`]: 2,
    [phone]: 2,
    [`86${local}`]: 1,
    [`+86 ${a} ${b} ${d}`]: 1,
    [`0086${local}`]: 0.5,
  });
}
