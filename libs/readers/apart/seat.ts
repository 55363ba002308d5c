import type { ChildProcess } from 'node:child_process';
import { bareProcess, LOOK_MS, residentMegabytes } from '../bare-process.js';
import { type ByteSource, salvage } from '../bytes.js';
import type { ProcessLimits } from '../limits.js';
import type { Order, Report } from './messages.js';

/** Bytes that go to the process at a time. */
const PIECE = 1 << 18;
/** What a file may take beside the seconds of its limit. It gets more for each item that it gave, and each byte. */
const ITEM_MS = 20;
const BYTE_MS = 20_000 / 2 ** 20;

/** Seconds in which a process must begin. */
const START_SECONDS = 60;

/** Why a process ended that was not yet done. */
export type End = 'time' | 'memory' | 'crash';

type Give = Extract<Report, { readonly items: string } | { readonly piece: unknown } | { readonly study: unknown }>;

/** A process that reads, and the watch over it. */
export class Seat {
  private readonly worker: ChildProcess;
  private readonly streams = new Map<number, Promise<AsyncGenerator<Buffer>>>();
  private source: ByteSource | null = null;
  private answer: ((give: Give | End) => void) | null = null;
  private given: (Give | End)[] = [];
  private ended: End | null = null;
  /** Streams that wait for bytes from here, and answers that wait for the process. */
  private owed = 0;
  private asked = 0;
  private sign = performance.now();
  private suspect = false;
  /** Until it is heard of, it is loading what it needs, which is no file's fault. */
  private heard = false;
  private file = { busy: 0, items: 0, bytes: 0 };
  private seconds = 0;
  private readonly watch: NodeJS.Timeout;
  /** The file in hand: its number, its name, and the items before it. */
  place = { place: 0, file: '', start: 0 };

  constructor(private readonly limits: ProcessLimits) {
    const script = new URL('./reader.worker.js', import.meta.url);
    this.worker = bareProcess(script, Math.ceil(limits.megabytes * 0.75));
    this.worker.on('message', (report: Report) => this.take(report));
    this.worker.on('error', () => this.end('crash'));
    // An engine that has no memory left aborts.
    this.worker.on('exit', (code, signal) => this.end(signal === 'SIGABRT' || code === 134 ? 'memory' : 'crash'));
    this.watch = setInterval(() => this.look(), LOOK_MS).unref();
  }

  /** Seconds that the process had its turn with the file in hand. */
  get busySeconds(): number {
    return this.file.busy / 1000;
  }

  get isAlive(): boolean {
    return this.ended === null;
  }

  /** @param seconds that the process may be silent. */
  begin(source: ByteSource, order: Order, seconds: number): void {
    this.source = source;
    this.seconds = seconds;
    this.place = { place: 0, file: source.name, start: 0 };
    this.file = { busy: 0, items: 0, bytes: 0 };
    this.given = [];
    this.asked = 0;
    this.worker.channel?.ref();
    this.send(order);
  }

  /** Orders items or bytes, which `answered` gives. */
  order(order: Order): void {
    this.asked++;
    this.send(order);
  }

  async answered(): Promise<Give | End> {
    const ready = this.given.shift();
    if (ready !== undefined) return ready;
    if (this.ended !== null) return this.ended;
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  /** Has a source looked at, and waits for what was found. */
  async studied(source: ByteSource, order: Order, seconds: number): Promise<Give | End> {
    this.begin(source, order, seconds);
    this.asked++;
    return this.answered();
  }

  /** Nothing more is read for now: a program that has nothing else to do may end. */
  rest(): void {
    this.worker.channel?.unref();
    this.source = null;
    this.asked = 0;
  }

  kill(): void {
    this.end('crash');
  }

  private send(order: Order): void {
    this.sign = performance.now();
    if (this.ended === null) this.worker.send(order, () => {});
  }

  private take(report: Report): void {
    const now = performance.now();
    this.sign = now;
    this.heard = true;
    this.suspect = false;
    if ('open' in report) {
      const { source } = this;
      const opened = source!.open().then(salvage);
      opened.catch(() => {});
      this.streams.set(report.open, opened);
    } else if ('pull' in report) void this.pour(report.pull);
    else if ('close' in report) {
      const stream = this.streams.get(report.close);
      this.streams.delete(report.close);
      void stream?.then((s) => s.return(undefined)).catch(() => {});
    } else if ('place' in report) {
      this.place = report;
      this.file = { busy: 0, items: 0, bytes: 0 };
    } else if ('passed' in report) this.file.items += 5000;
    else {
      this.asked--;
      if ('count' in report) this.file.items = Math.max(this.file.items, report.count - this.place.start);
      this.hand(report);
    }
  }

  private hand(give: Give | End): void {
    const { answer } = this;
    this.answer = null;
    if (answer === null) this.given.push(give);
    else answer(give);
  }

  private async pour(id: number): Promise<void> {
    this.owed++;
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      const stream = await this.streams.get(id);
      while (stream !== undefined && size < PIECE) {
        const { value, done } = await stream.next();
        if (done) break;
        chunks.push(value);
        size += value.length;
      }
      this.file.bytes += size;
      this.send({ stream: id, bytes: size === 0 ? null : chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) });
    } catch (error) {
      // What came before is good.
      if (size > 0) this.send({ stream: id, bytes: Buffer.concat(chunks) });
      const failed = Promise.reject(error);
      failed.catch(() => {});
      if (size > 0) this.streams.set(id, failed as Promise<AsyncGenerator<Buffer>>);
      else this.send({ stream: id, bytes: null, failed: { code: codeOf(error) } });
    } finally {
      this.owed--;
    }
  }

  /** Ends the process where it is silent for too long, gives too little for its time, or holds too much. */
  private look(): void {
    const held = residentMegabytes(this.worker.pid);
    if (held > this.limits.megabytes) this.end('memory');
    if (this.ended !== null || this.asked === 0 || this.owed > 0) return;
    const { file } = this;
    if (this.heard) file.busy += LOOK_MS;
    const patient = this.heard ? this.seconds : Math.max(this.seconds, START_SECONDS);
    const silent = performance.now() - this.sign > patient * 1000;
    const slow = file.busy > this.seconds * 1000 + file.items * ITEM_MS + file.bytes * BYTE_MS;
    // A sign may wait to be read where this process was busy itself: it is looked at once more.
    if ((silent || slow) && this.suspect) this.end('time');
    else this.suspect = silent || slow;
  }

  private end(why: End): void {
    if (this.ended !== null) return;
    this.ended = why;
    clearInterval(this.watch);
    this.worker.kill('SIGKILL');
    for (const stream of this.streams.values()) void stream.then((s) => s.return(undefined)).catch(() => {});
    this.streams.clear();
    if (this.answer !== null) this.hand(why);
  }
}

const codeOf = (error: unknown): string | null => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('CLQ_') ? code : null;
};
