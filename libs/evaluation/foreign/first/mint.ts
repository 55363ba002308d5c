import type { Draws } from './draws.js';

const CN_MOBILE =
  '134 135 136 137 138 139 147 150 151 152 157 158 159 178 182 183 187 188 130 131 132 155 156 185 186 133 153 180 181 189 199'.split(
    ' ',
  );
const CN_VIRTUAL = '1700 1701 1702 1704 1705 1707 1709 1710 1711 1718 1620 1650 1670'.split(' ');
const CN_CITY = '10 20 21 22 23 24 25 27 28 29 371 531 571 591 731 771 851 871'.split(' ');
const US_AREA = '419 478 509 956 218 219 775 318 570 559 251 810 254 785 978 856 209 309 208 305 937 330 918 928'.split(
  ' ',
);

/** Hands out values that nobody else has: whatever two people share, they share by the story. */
export class Mint {
  private readonly taken = new Set<string>();

  constructor(private readonly draws: Draws) {}

  private fresh(make: () => string): string {
    for (;;) {
      const value = make();
      if (this.taken.has(value)) continue;
      this.taken.add(value);
      return value;
    }
  }

  mobile(lang: string): string {
    const d = this.draws;
    return this.fresh(() =>
      lang === 'zh' ? `+86${d.pick(CN_MOBILE)}${d.digits(8)}` : `+1${d.pick(US_AREA)}${d.int(200, 989)}${d.digits(4)}`,
    );
  }

  /** A number of a virtual operator, or one of an internet line in the West. */
  virtual(lang: string): string {
    const d = this.draws;
    return lang === 'zh' ? this.fresh(() => `+86${d.pick(CN_VIRTUAL)}${d.digits(7)}`) : this.mobile(lang);
  }

  landline(lang: string): string {
    const d = this.draws;
    return lang === 'zh'
      ? this.fresh(() => {
          const city = d.pick(CN_CITY);
          return `+86${city}${d.int(2, 8)}${d.digits(city.length === 2 ? 7 : 6)}`;
        })
      : this.mobile(lang);
  }

  /** A card number with a right last digit (Luhn, ISO/IEC 7812), or an American account. */
  account(lang: string): string {
    const d = this.draws;
    if (lang !== 'zh') return this.fresh(() => `${d.int(1, 9)}${d.digits(d.int(8, 11))}`);
    return this.fresh(() => {
      const body = `${d.pick(['621700', '622848', '621226', '623058', '622908'])}${d.digits(12)}`;
      return body + luhn(body);
    });
  }

  device(): string {
    const d = this.draws;
    return this.fresh(() => Array.from({ length: 16 }, () => d.int(0, 15).toString(16)).join(''));
  }

  ip(lang: string): string {
    const d = this.draws;
    const heads = lang === 'zh' ? [36, 58, 60, 112, 117, 121, 183, 222] : [24, 66, 68, 71, 98, 174];
    return this.fresh(() => `${d.pick(heads)}.${d.int(1, 254)}.${d.int(1, 254)}.${d.int(2, 253)}`);
  }

  ref(): string {
    return this.fresh(() => `K${this.draws.digits(9)}`);
  }

  /** A resident id with a right last sign (GB 11643). */
  idNumber(year: number): string {
    const d = this.draws;
    const pad = (n: number) => String(n).padStart(2, '0');
    return this.fresh(() => {
      const region = d.pick(['420106', '510105', '330381', '370212', '610113', '220104', '440305', '130102']);
      const body = `${region}${year}${pad(d.int(1, 12))}${pad(d.int(1, 28))}${d.digits(3)}`;
      const sum = [...body].reduce((s, c, i) => s + Number(c) * (2 ** (17 - i) % 11), 0);
      return body + '10X98765432'[sum % 11];
    });
  }
}

function luhn(body: string): number {
  const sum = [...body].reverse().reduce((s, c, i) => {
    const n = Number(c) * (i % 2 === 0 ? 2 : 1);
    return s + (n > 9 ? n - 9 : n);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
