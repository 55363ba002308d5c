import type { Dice } from './dice.js';

import { homeIn, type Soul } from './folk.js';
import type { Tongue } from './lands.js';
import type { Mint } from './mint.js';
import type { Field, Plot, Tie } from './plot.js';

/** What one member shows. */
export interface Shown {
  /** The value itself, not as a hand writes it. */
  readonly cells: Partial<Record<Field, string>>;
}

export const KIND_OF: Readonly<Record<Field, string>> = {
  contact_phone: 'phone',
  agent_phone: 'phone',
  debtor_phone: 'phone',
  text: 'phone',
  payee_account: 'account',
  device_id: 'device',
  ip_address: 'ip',
  address: 'address',
  email: 'email',
};

/** Deals the values of a group to its members. */
export class Pools {
  readonly #values = new Map<string, string[]>();
  readonly #queues = new Map<string, number[]>();
  readonly #counts = new Map<string, number>();
  readonly #before: { phone: string; left: number }[] = [];

  constructor(
    readonly plot: Plot,
    readonly level: number,
    readonly size: number,
    readonly mint: Mint,
    readonly town: string,
    readonly dice: Dice,
  ) {
    for (const t of plot.ties) {
      const name = t.pool ?? t.field;
      if (this.#values.has(name)) continue;
      const n = this.#countOf(t);
      const values =
        t.round === 'bought' && n > 1 ? mint.block(plot.tongue, n) : Array.from({ length: n }, () => this.#make(t));
      this.#values.set(name, values);
      const each = Math.ceil(size / n);
      this.#queues.set(name, dice.mixed(values.flatMap((_, k) => Array.from({ length: each }, () => k))));
    }
  }

  /** How many values there are in turn. */
  #countOf(t: Tie): number {
    const { size, plot, level } = this;
    const holders = Math.max(1, size * t.share);
    if (plot.type === 'honest') return t.each === undefined ? 1 : Math.max(1, Math.round(holders / t.each));
    if (level === 0) return 1;
    if (level === 1) return holders < 6 ? 1 : Math.min(5, Math.max(2, Math.ceil(holders / 6)));
    const most = level === 2 ? Math.max(2, Math.min(4, t.each ?? 3)) : Math.min(2, t.each ?? 2);
    return Math.max(1, Math.ceil(holders / most));
  }

  #make(t: Tie): string {
    const { mint, plot, dice } = this;
    const tongue: Tongue = plot.tongue;
    switch (KIND_OF[t.field]) {
      case 'account':
        return mint.account(tongue);
      case 'device':
        return mint.device();
      case 'ip':
        return t.round === 'subnet' ? mint.only(() => mint.net(tongue)) : mint.ip(tongue);
      case 'email':
        return mint.email(tongue);
      case 'address':
        return homeIn(tongue, this.town, mint, dice);
      default:
        return mint.phone(tongue, t.line);
    }
  }

  /** What the member of this place in the order shows. */
  show(p: Soul, at: number): Shown['cells'] {
    const cells: Partial<Record<Field, string>> = {};
    const spread = this.plot.type === 'attack' ? [1, 1, 0.95, 0.85][this.level] : 1;
    const sameFor = new Map<string, string>();
    for (const t of this.plot.ties) {
      if (!this.dice.odds(Math.min(0.97, t.share * spread))) continue;
      const name = t.pool ?? t.field;
      const value = sameFor.get(name) ?? this.#next(t, name, at);
      if (value === undefined) continue;
      sameFor.set(name, value);
      cells[t.field] = value;
    }
    this.#before.push({ phone: p.phone, left: this.plot.ties.find((t) => t.round === 'upline')?.each ?? 0 });
    return cells;
  }

  #next(t: Tie, name: string, at: number): string | undefined {
    const { dice } = this;
    if (t.round === 'upline' && this.level > 0) {
      const open = this.#before.filter((b) => b.left > 0);
      if (open.length === 0) return undefined;
      const over = dice.one(open.slice(-6));
      over.left--;
      return over.phone;
    }
    const values = this.#values.get(name)!;
    const count = this.#counts.get(name) ?? 0;
    this.#counts.set(name, count + 1);
    const spells = Math.min(values.length - 1, Math.floor((at / this.size) * values.length));
    const queue = this.#queues.get(name)!;
    const k = t.round === 'turns' ? count % values.length : t.round === 'spells' ? spells : queue[count % queue.length];
    return alike(t, values[k], count, this.level === 0 && this.plot.type === 'attack', dice);
  }

  /** All values, by the field that shows them. */
  all(): ReadonlyMap<Field, readonly string[]> {
    return new Map(this.plot.ties.map((t) => [t.field, this.#values.get(t.pool ?? t.field)!]));
  }
}

/** The same value with a small difference, where its holder makes one. */
function alike(t: Tie, value: string, count: number, open: boolean, dice: Dice): string {
  if (t.round === 'subnet') return `${value}.${open ? 20 : 11 + ((count * 5) % 60)}`;
  if (open || dice.odds(0.3)) return value;
  if (t.round === 'alias') {
    const [local, host] = value.split('@');
    return dice.odds(0.5) ? `${local}+${count + 11}@${host}` : `${local}${String(count + 1).padStart(2, '0')}@${host}`;
  }
  if (t.round === 'suites')
    return value.includes(', ')
      ? value.replace(', ', ` ${dice.one(['Ste', 'Unit', 'Lot', 'Apt'])} ${100 + count * 3}, `)
      : `${value}-${1 + (count % 9)}0${count}室`;
  return value;
}
