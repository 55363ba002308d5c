import type { Tongue } from './lenders.js';
import type { Wheel } from './wheel.js';

export type PhoneKind = 'mobile' | 'landline' | 'free' | 'virtual';

/** Makes values of each kind, none of them twice. */
export class Values {
  readonly #given = new Set<string>();

  constructor(readonly wheel: Wheel) {}

  /** Goes on until nobody has the value. */
  #fresh(make: () => string, key: (value: string) => string = (v) => v): string {
    for (;;) {
      const value = make();
      if (this.#given.has(key(value))) continue;
      this.#given.add(key(value));
      return value;
    }
  }

  /** In E.164; a writer shows it in some form. */
  phone(tongue: Tongue, kind: PhoneKind = 'mobile'): string {
    const w = this.wheel;
    return this.#fresh(
      () => {
        if (tongue === 'zh') {
          if (kind === 'landline') return `+86${w.pick(ZH_AREAS)}${w.between(2, 8)}${w.digits(7)}`;
          if (kind === 'free') return `+86400${w.between(1, 9)}${w.digits(6)}`;
          return `+86${w.pick(kind === 'virtual' ? ['170', '171', '167', '165'] : ZH_MOBILES)}${w.digits(8)}`;
        }
        if (tongue === 'uk') {
          if (kind === 'landline') return `+44${w.pick(UK_AREAS)}${w.between(2, 8)}${w.digits(5)}`;
          if (kind === 'free') return `+44800${w.digits(7)}`;
          return kind === 'virtual' ? `+4470${w.digits(8)}` : `+447${w.between(4, 9)}${w.digits(8)}`;
        }
        if (kind === 'free') return `+1${w.pick(['833', '844', '855'])}${w.between(2, 9)}${w.digits(6)}`;
        return `+1${w.pick(US_AREAS)}${w.between(2, 9)}${w.digits(6)}`;
      },
      (v) => v.slice(-9),
    );
  }

  account(tongue: Tongue): string {
    const w = this.wheel;
    return this.#fresh(() => {
      if (tongue === 'zh') return luhn(`${w.pick(['621799', '622848', '621661', '622202', '621483'])}${w.digits(12)}`);
      if (tongue === 'uk') return `${w.between(10, 99)}-${w.between(10, 99)}-${w.between(10, 99)} ${w.digits(8)}`;
      return `${w.pick(['0210', '0711', '1220', '0610'])}${w.digits(5)} ${w.between(10, 99)}${w.digits(8)}`;
    });
  }

  device(): string {
    return this.#fresh(() => Array.from({ length: 16 }, () => this.wheel.below(16).toString(16)).join(''));
  }

  ip(tongue: Tongue): string {
    return this.#fresh(() => `${this.network(tongue)}.${this.wheel.between(2, 250)}`);
  }

  /** The first three numbers of addresses of one network. */
  network(tongue: Tongue): string {
    const w = this.wheel;
    const first = { zh: [36, 42, 61, 113, 117, 182, 222], uk: [81, 86, 90, 109], us: [24, 67, 71, 98] }[tongue];
    return `${w.pick(first)}.${w.between(1, 254)}.${w.between(1, 254)}`;
  }

  email(tongue: Tongue): string {
    const w = this.wheel;
    const hosts = {
      zh: ['163.com', 'qq.com', 'sina.cn', 'foxmail.com'],
      uk: ['outlook.com', 'btinternet.com', 'gmail.com'],
      us: ['gmail.com', 'yahoo.com', 'aol.com'],
    }[tongue];
    return this.#fresh(() => {
      const letters = Array.from({ length: w.between(4, 8) }, () => w.pick([...'abcdefghiklmnoprstuvwyz'])).join('');
      return `${letters}${w.digits(w.between(2, 4))}@${w.pick(hosts)}`;
    });
  }

  ref(tongue: Tongue): string {
    const w = this.wheel;
    return this.#fresh(() =>
      tongue === 'zh' ? `HT${w.digits(9)}` : tongue === 'uk' ? `${w.digits(4)}-${w.digits(5)}` : `LN${w.digits(8)}`,
    );
  }

  other(make: () => string): string {
    return this.#fresh(make);
  }

  /** A resident's number of GB 11643 with its check digit. */
  idNumber(area: string, year: number, woman: boolean): string {
    const w = this.wheel;
    return this.#fresh(() => {
      const two = (n: number) => String(n).padStart(2, '0');
      const order = w.below(50) * 2 + (woman ? 0 : 1);
      const body = `${area}${year}${two(w.between(1, 12))}${two(w.between(1, 28))}${w.below(10)}${two(order)}`;
      const sum = [...body].reduce((s, c, i) => s + Number(c) * (2 ** (17 - i) % 11), 0);
      return `${body}${'10X98765432'[sum % 11]}`;
    });
  }
}

const ZH_AREAS = ['23', '27', '311', '371', '431', '512', '571', '592', '731', '755', '771', '851', '871', '931'];
const ZH_MOBILES = [
  '131',
  '135',
  '136',
  '138',
  '139',
  '150',
  '151',
  '155',
  '158',
  '159',
  '176',
  '182',
  '186',
  '187',
  '188',
];
const UK_AREAS = ['1132', '1142', '1179', '1202', '1273', '1382', '1482', '1604', '1752', '1865'];
const US_AREAS = ['205', '214', '313', '336', '412', '502', '513', '614', '702', '804', '918', '971'];

function luhn(body: string): string {
  const sum = [...body].reverse().reduce((s, c, i) => {
    const n = Number(c) * (i % 2 === 0 ? 2 : 1);
    return s + (n > 9 ? n - 9 : n);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** A number as somebody writes it. */
export function written(phone: string, wheel: Wheel): string {
  if (phone.startsWith('+861')) {
    const n = phone.slice(3);
    return wheel.pick([
      n,
      n,
      n,
      phone,
      `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
      `86${n}`,
      `${n.slice(0, 3)} ${n.slice(3)}`,
    ]);
  }
  if (phone.startsWith('+86400')) {
    const n = phone.slice(3);
    return wheel.pick([n, `400-${n.slice(3, 6)}-${n.slice(6)}`]);
  }
  if (phone.startsWith('+86')) {
    const area = ZH_AREAS.filter((a) => phone.startsWith(`+86${a}`)).sort((a, b) => b.length - a.length)[0];
    const rest = phone.slice(3 + area.length);
    return wheel.pick([`0${area}-${rest}`, `0${area}${rest}`, phone]);
  }
  if (phone.startsWith('+44')) {
    const n = phone.slice(3);
    return wheel.pick([
      phone,
      phone,
      `+44 ${n.slice(0, 4)} ${n.slice(4)}`,
      `0044${n}`,
      `0${n.slice(0, 4)} ${n.slice(4)}`,
    ]);
  }
  const [a, b, c] = [phone.slice(2, 5), phone.slice(5, 8), phone.slice(8)];
  return wheel.pick([phone, `${a}-${b}-${c}`, `(${a}) ${b}-${c}`, `${a}${b}${c}`, `1-${a}-${b}-${c}`]);
}

/** The last nine digits, however a number is written. */
export const bare = (value: string): string => value.replace(/\D/g, '').slice(-9);
