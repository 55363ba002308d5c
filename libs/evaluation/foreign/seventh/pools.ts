import type { Row } from '../folder.js';
import type { Lender } from './lenders.js';
import { addressIn, type Person } from './person.js';
import type { Field, Plot, Share } from './plots.js';
import { bare, type Values, written } from './values.js';
import type { Wheel } from './wheel.js';

/** Members who show a value, and people per value, by level. */
const TAKES = [0.92, 0.75, 0.5, 0.25];
const PER_VALUE = [1000, 9, 6, 1000];

const KIND: Readonly<Record<Field, string>> = {
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

export interface Shown {
  readonly columns: Record<string, string>;
  /** A number for the text. */
  text?: string;
}

/** The values that a group has, and who shows which. */
export class Pools {
  readonly values = new Map<string, string[]>();
  readonly #shown = new Set<string>();
  readonly #inText = new Map<string, Set<string>>();
  #last: Person | undefined;

  constructor(
    readonly plot: Plot,
    readonly level: number,
    readonly forced: boolean,
    readonly size: number,
    values: Values,
    town: string,
    readonly wheel: Wheel,
  ) {
    for (const s of plot.shares) {
      if (this.values.has(s.pool)) continue;
      const n =
        (forced ? undefined : s.size) ??
        (plot.type === 'attack'
          ? Math.max(level === 1 || level === 2 ? 2 : 1, Math.ceil(size / PER_VALUE[level]))
          : (s.size ?? 1));
      this.values.set(
        s.pool,
        Array.from({ length: n }, () => {
          switch (KIND[s.field]) {
            case 'phone':
              return values.phone(plot.tongue, s.phone);
            case 'account':
              return values.account(plot.tongue);
            case 'device':
              return values.device();
            case 'ip':
              return s.way === 'net' ? values.network(plot.tongue) : values.ip(plot.tongue);
            case 'email':
              return values.email(plot.tongue);
            default:
              return addressIn(plot.tongue, town, values, wheel);
          }
        }),
      );
    }
  }

  /** Numbers of the group, for calls. */
  phones(): readonly string[] {
    return this.plot.shares
      .filter((s) => KIND[s.field] === 'phone' && s.way !== 'chain')
      .flatMap((s) => this.values.get(s.pool)!);
  }

  /** What this member shows: the k-th, who files on this day, at this share of the whole time. */
  show(p: Person, k: number, day: number, share: number): Shown {
    const out: Shown = { columns: {} };
    for (const s of this.plot.shares) {
      const take =
        (this.forced && this.plot.type === 'attack' ? undefined : s.take) ??
        TAKES[this.plot.type === 'attack' ? this.level : 1];
      if (!this.wheel.yes(take)) continue;
      this.#put(out, s, p, k, day, share);
    }
    this.#last = p;
    return out;
  }

  #put(out: Shown, s: Share, p: Person, k: number, day: number, share: number): void {
    const pool = this.values.get(s.pool)!;
    const kind = KIND[s.field];
    if (s.way === 'chain') {
      const before = this.#last;
      if (before === undefined) return;
      out.columns[s.field] = written(before.phone, this.wheel);
      this.#shown.add(`phone ${before.phone}`);
      return;
    }
    const value = pool[this.#index(s, pool.length, k, day, share)];
    if (s.way === 'net') out.columns[s.field] = `${value}.${2 + ((k * 7) % 249)}`;
    else if (s.way === 'alias') out.columns[s.field] = value.replace('@', `+${k + 101}@`);
    else if (s.way === 'suite') out.columns[s.field] = value.replace(',', ` Ste ${100 + ((k * 13) % 890)},`);
    else {
      this.#shown.add(`${kind} ${value}`);
      if (s.field === 'text') {
        out.text = value;
        add(this.#inText, `phone ${value}`, p.ref);
      } else out.columns[s.field] = kind === 'phone' ? written(value, this.wheel) : value;
    }
  }

  #index(s: Share, n: number, k: number, day: number, share: number): number {
    if (s.way === 'weekday') return day % n;
    if (s.way === 'blocks') return Math.min(n - 1, Math.floor((k / this.size) * n));
    if (s.way !== 'time') return this.wheel.below(n);
    const now = Math.min(n - 1, Math.floor(share * n));
    return this.wheel.yes(0.2) ? Math.max(0, now - 1) : now;
  }

  /** What two and more show, in the rows as they were filed or in a text. */
  organisers(rows: readonly Row[]): { kind: string; value: string }[] {
    const filed = new Map<string, Set<string>>();
    for (const row of rows)
      for (const cell of Object.values(row)) {
        add(filed, cell, row['debtor_ref']);
        add(filed, bare(cell), row['debtor_ref']);
      }
    const people = (key: string) => {
      const value = key.slice(key.indexOf(' ') + 1);
      const inRows = filed.get(key.startsWith('phone ') ? bare(value) : value) ?? [];
      return new Set([...inRows, ...(this.#inText.get(key) ?? [])]).size;
    };
    return [...this.#shown]
      .filter((key) => people(key) > 1)
      .map((key) => ({ kind: key.slice(0, key.indexOf(' ')), value: key.slice(key.indexOf(' ') + 1) }));
  }

  /** The values by the field that shows them. */
  byField(): Map<string, readonly string[]> {
    return new Map(this.plot.shares.filter((s) => s.way !== 'chain').map((s) => [s.field, this.values.get(s.pool)!]));
  }
}

function add(map: Map<string, Set<string>>, key: string, ref: string): void {
  const known = map.get(key);
  if (known) known.add(ref);
  else map.set(key, new Set([ref]));
}

/** Lenders of a group. */
export function lendersFor(plot: Plot, all: readonly Lender[], wheel: Wheel): readonly Lender[] {
  if (plot.lender !== undefined) return all.filter((l) => l.name === plot.lender);
  return plot.lenders === undefined ? all : wheel.some(all, plot.lenders);
}

const CHARS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number in a text; from level 2 on spelled so that filters miss it. */
export function inText(phone: string, tongue: string, level: number, wheel: Wheel): string {
  const plain = written(phone, wheel);
  if (level < 2) return plain;
  const digits = phone.replace(/^\+(86|44|1)/, tongue === 'uk' ? '0' : '');
  if (tongue === 'zh') return [...digits].map((d) => (wheel.yes(0.5) ? CHARS[Number(d)] : d)).join('');
  return [...digits].join(wheel.pick([' ', '.', '-']));
}
