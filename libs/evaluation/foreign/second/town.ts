import type { Row } from '../folder.js';
import { between, type Dice, diceFor, digits, one } from './dice.js';
import { EN, ZH } from './words.js';

export type Tongue = 'zh' | 'en';

/** What stays the same about a person in everything that they write. */
export interface Soul {
  readonly ref: string;
  readonly tongue: Tongue;
  readonly name: string;
  readonly born: number;
  readonly phone: string;
  readonly firm: string;
  readonly facts: Record<string, string>;
  /** Values that a channel asks for, all of them the person's own. */
  readonly papers: { id: string; email: string; ip: string; device: string; address: string; account: string };
  readonly dice: Dice;
  readonly seed: string;
}

/** The register of a town: gives out each value once. */
export class Town {
  private readonly given = new Set<string>();
  private readonly dice: Dice;
  private count = 0;

  constructor(readonly seed: string) {
    this.dice = diceFor(seed, 'register');
  }

  private once(make: (dice: Dice) => string): string {
    let value = make(this.dice);
    while (this.given.has(value)) value = make(this.dice);
    this.given.add(value);
    return value;
  }

  phone(line: 'mobile' | 'landline' | 'virtual', tongue: Tongue): string {
    if (tongue === 'zh') {
      if (line === 'mobile')
        return this.once(
          (d) =>
            `+861${one(['39', '38', '35', '58', '59', '76', '77', '88', '90', '98', '92', '73'], d)}${digits(8, d)}`,
        );
      if (line === 'virtual')
        return this.once(
          (d) =>
            `+861${one(['703', '706', '708', '712', '713', '714', '715', '716', '717', '719', '671'], d)}${digits(7, d)}`,
        );
      return this.once(
        (d) =>
          `+86${one(['757', '769', '774', '594', '595', '731', '734', '759', '779'], d)}${between(2, 8, d)}${digits(6, d)}`,
      );
    }
    if (line === 'mobile') return this.once((d) => `+447${between(4, 9, d)}${digits(8, d)}`);
    if (line === 'virtual') return this.once((d) => `+44${one(['33', '56', '70'], d)}${digits(8, d)}`);
    return this.once((d) => `+441${between(2, 9, d)}${between(1, 9, d)}${digits(7, d)}`);
  }

  account(tongue: Tongue): string {
    if (tongue === 'en') return this.once((d) => `${digits(2, d)}-${digits(2, d)}-${digits(2, d)} ${digits(8, d)}`);
    return this.once((d) => {
      const head = `${one(['623668', '621483', '622202', '621799'], d)}${digits(12, d)}`;
      let sum = 0;
      for (let i = 0; i < head.length; i++) {
        const n = Number(head[head.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
        sum += n > 9 ? n - 9 : n;
      }
      return head + ((10 - (sum % 10)) % 10);
    });
  }

  device = (): string =>
    this.once((d) => `${one(['a', 'i', 'w'], d)}-${Math.floor(d() * 2 ** 44).toString(36)}${digits(3, d)}`);

  ip = (tongue: Tongue): string =>
    this.once(
      (d) =>
        `${one(tongue === 'zh' ? [14, 27, 59, 113, 119, 125] : [2, 31, 51, 81, 86, 90], d)}.${between(1, 254, d)}.${between(0, 255, d)}.${between(1, 254, d)}`,
    );

  address(tongue: Tongue): string {
    return this.once((d) =>
      tongue === 'zh'
        ? `${one(ZH.towns, d)}${one(['镇', '区', '县'], d)}${one(ZH.surnames, d)}${one(['厝', '屋', '冲', '坊', '围'], d)}${between(1, 99, d)}巷${between(1, 280, d)}号${one(['', '之一', '后座', '二楼'], d)}`
        : `${between(1, 480, d)} ${one(EN.last, d)} ${one(['Terrace', 'Close', 'Row', 'Gardens', 'Brae'], d)}, ${one(EN.towns, d)} ${one(['A', 'B', 'D', 'H', 'L', 'P'], d)}${between(1, 29, d)} ${between(1, 9, d)}${one(['AB', 'DE', 'HJ', 'LN', 'QT'], d)}`,
    );
  }

  name(tongue: Tongue, dice: Dice): string {
    if (tongue === 'en') return `${one(EN.first, dice)} ${one(EN.last, dice)}`;
    return one(ZH.surnames, dice) + (dice() < 0.85 ? one(ZH.first, dice) : '') + one(ZH.second, dice);
  }

  /** A new inhabitant with a past. */
  soul(tongue: Tongue, youngest = 20, oldest = 78): Soul {
    const seed = `${this.seed}/soul${this.count++}`;
    const dice = diceFor(seed);
    const words = tongue === 'zh' ? ZH : EN;
    const born = 2023 - between(youngest, oldest, dice);
    const debt = Math.round(Math.exp(8.6 + 1.1 * normalish(dice)) / 10) * 10 + (dice() < 0.5 ? between(1, 9, dice) : 0);
    const firm = one(words.firms, dice);
    return {
      ref: `${between(10, 99, dice)}-${String(100000 + this.count * 7 + between(0, 6, dice)).padStart(6, '0')}-${between(0, 9, dice)}`,
      tongue,
      name: this.name(tongue, dice),
      born,
      phone: this.phone('mobile', tongue),
      firm,
      facts: {
        firm,
        amt: tongue === 'zh' ? String(debt) : `£${debt}`,
        town: one(words.towns, dice),
        work: one(words.works, dice),
        kin: one(words.kin, dice),
        kin2: one(words.kin2, dice),
        illness: one(words.illness, dice),
        crop: one(words.crop, dice),
        age: String(2023 - born),
      },
      papers: {
        id: tongue === 'zh' ? this.identity(born) : '',
        email: this.once(
          (d) =>
            `${tongue === 'zh' ? one(['lin', 'wen', 'a', 'mm', 'xx'], d) : one(EN.first, d).toLowerCase()}${digits(6, d)}@${one(['letters.example', 'mail.test', 'hey.example'], d)}`,
        ),
        ip: this.ip(tongue),
        device: this.device(),
        address: this.address(tongue),
        account: this.account(tongue),
      },
      dice,
      seed,
    };
  }

  private identity(born: number): string {
    return this.once((d) => {
      const two = (n: number) => String(n).padStart(2, '0');
      const head = `${one(['440103', '450102', '350502', '430104', '360102', '460105'], d)}${born}${two(between(1, 12, d))}${two(between(1, 28, d))}${digits(3, d)}`;
      const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
      return head + '10X98765432'[weights.reduce((sum, w, i) => sum + w * Number(head[i]), 0) % 11];
    });
  }
}

const normalish = (dice: Dice): number => dice() + dice() + dice() - 1.5;

const ASKED: Record<string, readonly [string, number][]> = {
  hotline: [['phone', 0.97]],
  app: [
    ['phone', 0.9],
    ['ip', 0.8],
    ['device', 0.9],
  ],
  platform: [
    ['phone', 0.85],
    ['ip', 0.6],
    ['email', 0.3],
    ['id', 0.5],
    ['account', 0.15],
  ],
  regulator: [
    ['phone', 0.8],
    ['id', 0.7],
    ['address', 0.35],
    ['account', 0.12],
    ['ip', 0.3],
  ],
  email: [
    ['email', 0.98],
    ['ip', 0.4],
    ['phone', 0.4],
  ],
  letter: [
    ['address', 0.95],
    ['phone', 0.5],
    ['account', 0.15],
  ],
  branch: [
    ['phone', 0.8],
    ['id', 0.8],
    ['account', 0.2],
  ],
  other: [['phone', 0.5]],
};

/** How a number is put down on a form. */
export function onForm(phone: string, dice: Dice): string {
  const zh = phone.startsWith('+86');
  const rest = phone.slice(3);
  if (zh)
    return rest.length === 11 && rest[0] === '1'
      ? one([rest, rest, `${rest.slice(0, 3)} ${rest.slice(3, 7)} ${rest.slice(7)}`, phone], dice)
      : one([`0${rest.slice(0, 3)}-${rest.slice(3)}`, `0${rest}`], dice);
  return one([`0${rest}`, `0${rest.slice(0, 4)} ${rest.slice(4)}`, phone], dice);
}

/** Fills the columns that this channel asks for. */
export function formOf(soul: Soul, channel: string, dice: Dice): Row {
  const row: Row = { channel, institution: soul.firm, debtor_name: dice() < 0.96 ? soul.name : '' };
  for (const [field, share] of ASKED[channel]) {
    if (dice() >= share) continue;
    const p = soul.papers;
    if (field === 'phone') {
      row.debtor_phone = onForm(soul.phone, dice);
      if (dice() < 0.7) row.contact_phone = onForm(soul.phone, dice);
    } else if (field === 'ip') row.ip_address = p.ip;
    else if (field === 'device') row.device_id = p.device;
    else if (field === 'email') row.email = p.email;
    else if (field === 'id') row.debtor_id_number = p.id;
    else if (field === 'address') row.address = p.address;
    else row.payee_account = p.account;
  }
  return row;
}
