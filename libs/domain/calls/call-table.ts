import type { Call } from '../model/index.js';

/** Calls as columns: millions fit where objects would not. */
export class CallTable {
  size = 0;
  /** Seconds since 1970 in the local time of the record. */
  start = new Float64Array(1024);
  caller = new Uint32Array(1024);
  callee = new Uint32Array(1024);
  /** Seconds of conversation; NaN where the record does not say. */
  talk = new Float32Array(1024);
  /** Bits of FLAG. */
  flags = new Uint8Array(1024);
  readonly numbers: string[] = [];
  private readonly numberOf = new Map<string, number>();

  static of(calls: readonly Call[], knownCallers: ReadonlySet<string> = new Set()): CallTable {
    const table = new CallTable();
    for (const c of calls) table.addCall(c, knownCallers);
    return table;
  }

  /** @param knownCallers numbers of customers. */
  addCall(c: Call, knownCallers: ReadonlySet<string>): void {
    const flags =
      (c.debtorRef !== '' || knownCallers.has(c.caller) ? FLAG.context : 0) |
      (c.direction === 'outbound' ? FLAG.outbound : 0);
    // A chat is no call, however often somebody writes.
    this.add(c.outcome === 'written' ? null : c.startedAt, c.caller, c.callee, c.talkSeconds, flags);
  }

  /** @param startedAt ISO 8601, or null where the record has no time: then it stands in no burst. */
  add(startedAt: string | null, caller: string, callee: string, talk: number | null, flags: number): void {
    if (this.size === this.start.length) this.grow();
    const i = this.size++;
    this.start[i] = startedAt === null ? Number.NaN : localSeconds(startedAt);
    // Who hides the number is nobody in particular: each such call is a caller of its own.
    this.caller[i] = caller === 'withheld' ? this.numbers.push(caller) - 1 : this.number(caller);
    this.callee[i] = this.number(callee);
    this.talk[i] = talk ?? Number.NaN;
    this.flags[i] = flags;
  }

  private number(text: string): number {
    let n = this.numberOf.get(text);
    if (n === undefined) {
      n = this.numbers.push(text) - 1;
      this.numberOf.set(text, n);
    }
    return n;
  }

  private grow(): void {
    const room = this.start.length * 2;
    const copy = <T extends { set(from: ArrayLike<number>): void } & ArrayLike<number>>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.start = copy(this.start, new Float64Array(room));
    this.caller = copy(this.caller, new Uint32Array(room));
    this.callee = copy(this.callee, new Uint32Array(room));
    this.talk = copy(this.talk, new Float32Array(room));
    this.flags = copy(this.flags, new Uint8Array(room));
  }
}

export const FLAG = {
  /** About an account that is known, or from a number that is. */
  context: 1,
  /** Made by the lender. */
  outbound: 2,
} as const;

/** Wall-clock seconds of an ISO date or time, whatever its zone: people call by the clock on their wall. */
export function localSeconds(iso: string): number {
  const n = (from: number, to: number) => {
    let value = 0;
    for (let i = from; i < to; i++) value = value * 10 + iso.charCodeAt(i) - 48;
    return value;
  };
  const date = days(n(0, 4), n(5, 7), n(8, 10)) * 86_400;
  return iso.length < 19 ? date : date + n(11, 13) * 3600 + n(14, 16) * 60 + n(17, 19);
}

/** Days since 1970-01-01 (H. Hinnant's civil calendar). */
function days(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const inEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - 719_468;
}

/** The same time as ISO 8601 without a zone. */
export function localIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}
