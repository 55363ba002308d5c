import type { Fate } from './fate.js';
import type { Tied, Tongue } from './kinds.js';

const HEADS = '130 131 132 133 135 136 137 138 139 147 150 153 155 158 166 173 176 180 183 187 189 193 199'.split(' ');
const AREAS = '10 21 22 23 24 311 351 451 532 551 591 571 595 663 731 772 816 834 871 931 951 991'.split(' ');
const CODES = '205 214 305 317 352 414 480 513 559 606 678 704 740 803 859 912 937 954 973 979'.split(' ');
const REGIONS =
  '130102 140105 150103 210203 220104 230109 320305 330302 340111 350582 360103 370705 410703 420506 430203 440305 445202 450103 500112 511102 520302 530302 610502 620105 650104'.split(
    ' ',
  );
const ROADS = '人民 中山 迎宾 胜利 长江 黄河 友谊 东风 青年 朝阳 西湖 康乐 环城 工农 永兴'.split(' ');
const STREETS = 'Oak Elm Pine Walnut Harrison Jefferson Mill Church Prospect Highland Franklin Sycamore Willow'.split(
  ' ',
);
const ENDS = ['St', 'Ave', 'Rd', 'Dr', 'Ct', 'Ln', 'Pl'];

/** Values that come into being once in a world. */
export class Mint {
  readonly #out = new Set<string>();

  constructor(private readonly fate: Fate) {}

  #new(make: () => string, seal = (value: string) => value): string {
    let value = make();
    while (this.#out.has(seal(value))) value = make();
    this.#out.add(seal(value));
    return value;
  }

  /** E.164, other than all others in its last nine digits. */
  phone(tongue: Tongue, landline = false): string {
    const { fate } = this;
    const make = () => {
      if (tongue === 'en') return `+1${fate.pick(CODES)}${fate.int(2, 9)}${fate.digits(6)}`;
      if (!landline) return `+86${fate.pick(HEADS)}${fate.digits(8)}`;
      const area = fate.pick(AREAS);
      return `+86${area}${fate.int(2, 8)}${fate.digits(area.length === 2 ? 7 : 6)}`;
    };
    return this.#new(make, (p) => p.slice(-9));
  }

  /** Resident id, its last place computed by GB 11643. */
  resident(year: number, man: boolean): string {
    const { fate } = this;
    return this.#new(() => {
      const born = `${year}${pad(fate.int(1, 12))}${pad(fate.int(1, 28))}`;
      const body = `${fate.pick(REGIONS)}${born}${fate.digits(2)}${fate.int(0, 4) * 2 + (man ? 1 : 0)}`;
      const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
      const sum = weights.reduce((s, w, i) => s + w * Number(body[i]), 0);
      return body + '10X98765432'[sum % 11];
    });
  }

  ip(): string {
    const { fate } = this;
    return this.#new(() => `${fate.int(36, 223)}.${fate.int(1, 254)}.${fate.int(0, 255)}.${fate.int(1, 254)}`);
  }

  device(): string {
    const { fate } = this;
    const hex = (n: number) => Array.from({ length: n }, () => fate.int(0, 15).toString(16)).join('');
    return this.#new(() => (fate.odds(0.5) ? hex(16) : `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`));
  }

  account(tongue: Tongue): string {
    const { fate } = this;
    return this.#new(() =>
      tongue === 'zh' ? `62${fate.pick(['1226', '2202', '2848', '1785', '1483'])}${fate.digits(13)}` : fate.digits(10),
    );
  }

  address(tongue: Tongue, city: string): string {
    const { fate } = this;
    return this.#new(() =>
      tongue === 'zh'
        ? `${city}${fate.pick(ROADS)}(路|街|大道)`.replace('(路|街|大道)', fate.pick(['路', '街', '大道'])) +
          `${fate.int(1, 888)}号${fate.pick(['', `${fate.int(1, 30)}栋`, `${fate.int(1, 9)}单元`])}${fate.int(1, 32)}${pad(fate.int(1, 8))}`
        : `${fate.int(3, 9990)} ${fate.pick(STREETS)} ${fate.pick(ENDS)}${fate.pick(['', ` Apt ${fate.int(1, 60)}`])}, ${city}`,
    );
  }

  email(stem: string, hosts: readonly string[]): string {
    return this.#new(() => `${stem}${this.fate.digits(this.fate.int(2, 5))}@${this.fate.pick(hosts)}`);
  }

  code(head: string, digits: number): string {
    return this.#new(() => `${head}${this.fate.int(1, 9)}${this.fate.digits(digits - 1)}`);
  }

  /** A name in WeChat as people make them. */
  wechat(): string {
    const { fate } = this;
    const head = fate.pick(['fxw', 'zxzx', 'jzz', 'shang', 'tx', 'ljs', 'fawu', 'youhua', 'anxin', 'hx']);
    return this.#new(() => `${head}${fate.pick(['', '_', 'a', 'vip'])}${fate.digits(fate.int(3, 6))}`);
  }

  tied(on: Tied, tongue: Tongue, landline: boolean, city: string): string {
    if (on === 'contact_phone' || on === 'agent_phone') return this.phone(tongue, landline);
    if (on === 'payee_account') return this.account(tongue);
    if (on === 'device_id') return this.device();
    return on === 'ip_address' ? this.ip() : this.address(tongue, city);
  }
}

const pad = (n: number): string => String(n).padStart(2, '0');
