import type { Tongue } from './cast.js';
import type { Lot } from './lot.js';

const MOBILE = '134 135 136 137 138 139 150 151 152 157 158 159 177 178 181 186 187 188 189 191 198'.split(' ');
const AREA_ZH = '10 20 21 22 25 27 28 571 512 755 731 371 851 871 931'.split(' ');
const AREA_EN = '216 313 404 502 614 702 713 801 901 919 612 503 410'.split(' ');
const REGIONS =
  '110105 310115 330106 320502 440305 420111 510107 610113 370202 350203 410105 430104 520103 530112'.split(' ');

/** Values that nobody else of the world has. */
export class Mint {
  readonly #used = new Set<string>();

  constructor(private readonly lot: Lot) {}

  #once(make: () => string, key: (value: string) => string = (v) => v): string {
    for (;;) {
      const value = make();
      const k = key(value);
      if (this.#used.has(k)) continue;
      this.#used.add(k);
      return value;
    }
  }

  /** E.164; no two agree in the last nine digits. */
  phone(tongue: Tongue, landline = false): string {
    const { lot } = this;
    return this.#once(
      () => {
        if (tongue === 'en') return `+1${lot.one(AREA_EN)}${lot.int(2, 9)}${lot.digits(6)}`;
        if (!landline) return `+86${lot.one(MOBILE)}${lot.digits(8)}`;
        const area = lot.one(AREA_ZH);
        return `+86${area}${lot.int(5, 8)}${lot.digits(area.length === 2 ? 7 : 6)}`;
      },
      (p) => `phone ${p.slice(-9)}`,
    );
  }

  /** Resident id with the check digit of GB 11643. */
  resident(born: string, man: boolean): string {
    return this.#once(() => {
      const order = this.lot.int(0, 499) * 2 + (man ? 1 : 0);
      const body = `${this.lot.one(REGIONS)}${born}${String(order).padStart(3, '0')}`;
      const sum = [...body].reduce((s, d, i) => s + Number(d) * (2 ** (17 - i) % 11), 0);
      return `${body}${'10X98765432'[sum % 11]}`;
    });
  }

  ip(tongue: Tongue): string {
    const { lot } = this;
    const nets = tongue === 'zh' ? [36, 58, 60, 106, 112, 117, 183, 223] : [23, 50, 66, 68, 73, 98, 174];
    return this.#once(() => `${lot.one(nets)}.${lot.int(4, 250)}.${lot.int(0, 255)}.${lot.int(1, 254)}`);
  }

  device(): string {
    const { lot } = this;
    return this.#once(() => (lot.yes(0.6) ? lot.hex(16) : `${lot.hex(8)}-${lot.hex(4)}-4${lot.hex(3)}-${lot.hex(12)}`));
  }

  account(tongue: Tongue): string {
    const { lot } = this;
    return this.#once(() =>
      tongue === 'zh' ? `62${lot.one(['2848', '1700', '2202', '1226'])}${lot.digits(13)}` : lot.digits(lot.int(9, 11)),
    );
  }

  address(tongue: Tongue, city: string): string {
    const { lot } = this;
    const zh = () =>
      `${city}${lot.one(['河东', '城西', '南湖', '北关', '新城', '江岸'])}区${lot.one(['解放', '建设', '文昌', '桂花', '团结', '滨河', '育才'])}路${lot.int(1, 399)}号${lot.one(['', `${lot.int(1, 28)}幢`, `${lot.int(1, 12)}栋${lot.int(1, 4)}单元`])}${lot.int(1, 26)}0${lot.int(1, 6)}室`;
    const en = () =>
      `${lot.int(10, 9899)} ${lot.one(['Maple', 'Cedar', 'Delmar', 'Ridge', 'Union', 'Chestnut', 'Lakeview', 'Fifth', 'Hollis'])} ${lot.one(['St', 'Ave', 'Rd', 'Ln', 'Blvd'])}${lot.one(['', `, Apt ${lot.int(1, 40)}`, ` #${lot.int(1, 30)}`])}, ${city}`;
    return this.#once(tongue === 'zh' ? zh : en);
  }

  email(stem: string, domain: string): string {
    const { lot } = this;
    return this.#once(() => `${stem}${lot.one(['', '.', '_'])}${lot.digits(lot.int(1, 4))}@${domain}`);
  }

  /** A number with a prefix: customers, complaints, calls, files. */
  number(prefix: string, digits: number): string {
    return this.#once(() => `${prefix}${this.lot.int(1, 9)}${this.lot.digits(digits - 1)}`);
  }
}
