import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { NOTHING_READ, type PaperReading } from '../../domain/documents/reading.js';
import type { Values } from '../../domain/errors/errors.js';
import type { FoundFile, Item } from '../../domain/intake/collector.js';
import { bareProcess, watchMemory } from '../bare-process.js';
import type { PaperItem } from '../items.js';
import { Patience, PROCESS_LIMITS } from '../limits.js';
import { PAPER_LIMIT, paperType } from './document-type.js';

export interface PoolOptions {
  /** Whether pictures without a text layer are read. */
  readonly ocr: boolean;
  /** Processes; left out: as many as there are cores, two at most. */
  readonly workers?: number;
  /** Seconds after which a paper is given up. */
  readonly seconds?: number;
  /** Megabytes of JavaScript heap of a process. The limits on pixels and pages bound what native libraries take. */
  readonly megabytes?: number;
}

const SECONDS = 90;
const MEGABYTES = 384;
/** Megabytes that a process may hold with its libraries. */
const RESIDENT_MEGABYTES = 2048;
/** A process is made again after so many papers: native libraries keep what they once took. */
const PAPERS = 500;

interface Seat {
  worker: ChildProcess | null;
  papers: number;
  busy: boolean;
}

/** Processes that read papers, each under a limit of time and memory. A paper that breaks a process gets a problem; the next paper gets a new process. */
export class PaperPool {
  private readonly seats: Seat[];
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly options: PoolOptions) {
    const workers = options.workers ?? Math.min(2, availableParallelism());
    this.seats = Array.from({ length: workers }, () => ({ worker: null, papers: 0, busy: false }));
  }

  /**
   * @param patience what the import may still waste. A paper that takes too long leaves less to the next.
   * @returns a reading in any case; what could not be read stands in its `problem`.
   */
  async read(bytes: Buffer, patience: Patience | null = null): Promise<PaperReading> {
    let seat = this.seats.find((s) => !s.busy);
    while (seat === undefined) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      seat = this.seats.find((s) => !s.busy);
    }
    seat.busy = true;
    try {
      return await this.inWorker(seat, bytes, patience);
    } finally {
      seat.busy = false;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    for (const seat of this.seats) {
      seat.worker?.kill('SIGKILL');
      seat.worker = null;
    }
  }

  private async inWorker(seat: Seat, bytes: Buffer, patience: Patience | null): Promise<PaperReading> {
    if (patience?.isOver) {
      const problem = { code: 'CLQ_PAPER_IMPORT', values: { seconds: 2 * patience.seconds } } as const;
      return { ...NOTHING_READ, type: paperType(bytes), problem };
    }
    if (seat.papers >= PAPERS) {
      seat.worker?.kill('SIGKILL');
      seat.worker = null;
    }
    if (seat.worker === null) {
      seat.papers = 0;
      seat.worker = bareProcess(WORKER, this.options.megabytes ?? MEGABYTES, {
        args: this.options.ocr ? ['ocr'] : [],
        // Large pictures stay in memory: libvips would put their pixels into a temporary file.
        env: { VIPS_DISC_THRESHOLD: '16g' },
      });
    }
    seat.papers++;
    const { worker } = seat;
    const usual = this.options.seconds ?? SECONDS;
    const seconds = patience?.limit(usual) ?? usual;
    const failed = (code: 'CLQ_PAPER_SLOW' | 'CLQ_PAPER_MEMORY', values: Values): PaperReading => {
      seat.worker = null;
      return { ...NOTHING_READ, type: paperType(bytes), problem: { code, values } };
    };
    return new Promise<PaperReading>((resolve) => {
      worker.channel?.ref();
      const broken = () => done(failed('CLQ_PAPER_MEMORY', { megabytes: this.options.megabytes ?? MEGABYTES }));
      const done = (reading: PaperReading) => {
        clearTimeout(timer);
        clearInterval(watch);
        worker.channel?.unref();
        worker.off('message', answered).off('error', broken).off('exit', broken);
        resolve(reading);
      };
      const answered = ({ reading }: { reading: PaperReading }) => done(reading);
      const timer = setTimeout(() => {
        worker.kill('SIGKILL');
        patience?.spend(seconds);
        done(failed('CLQ_PAPER_SLOW', { seconds }));
      }, seconds * 1000);
      const watch = watchMemory(worker, RESIDENT_MEGABYTES, () => worker.kill('SIGKILL'));
      worker.on('message', answered).on('error', broken).on('exit', broken);
      worker.send({ bytes });
    });
  }
}

const WORKER = new URL('./document.worker.js', import.meta.url);

/** Papers, and their bytes, that may be waited for while the next ones are fetched. */
const AHEAD = 6;
const AHEAD_BYTES = 64 << 20;

/**
 * The items with each paper looked into, in their order. Papers are read side by side.
 * The bytes of each are taken before the next item is asked for. So an archive may close behind them.
 *
 * @param keep takes a paper's bytes away, to be kept as they came. It may give the paper another name.
 * @param patience what the papers of one import may waste together.
 */
export async function* withReadings(
  items: AsyncIterable<PaperItem>,
  pool: Pick<PaperPool, 'read'>,
  keep: (file: FoundFile, content: AsyncIterable<Uint8Array>) => Promise<FoundFile> = async (file) => file,
  patience = new Patience(PROCESS_LIMITS.patience),
): AsyncGenerator<Item> {
  const queue: { readonly item: Promise<Item>; readonly bytes: number }[] = [];
  let ahead = 0;
  const next = async () => {
    const { item, bytes } = queue.shift()!;
    ahead -= bytes;
    return await item;
  };
  for await (const item of items) {
    if (!('file' in item)) queue.push({ item: Promise.resolve(item), bytes: 0 });
    else if (item.file.bytes > PAPER_LIMIT) {
      // A recording, as a rule: it is kept piece by piece, and nobody reads it.
      const file = await keep(item.file, item.open());
      queue.push({ item: Promise.resolve({ file }), bytes: 0 });
    } else {
      const { file } = item;
      while (queue.length > 0 && ahead + file.bytes > AHEAD_BYTES) yield await next();
      const bytes = await item.bytes();
      const kept = await keep(file, once(bytes));
      ahead += file.bytes;
      const read = pool.read(bytes, patience).then((reading) => ({ file: { ...kept, reading } }));
      queue.push({ item: read, bytes: file.bytes });
    }
    while (queue.length >= AHEAD) yield await next();
  }
  while (queue.length > 0) yield await next();
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
