import { ClaqueError, type ErrorCode, type Values } from '../../domain/errors/errors.js';
import type { Mapping } from '../../domain/intake/mapping.js';
import type { ByteSource } from '../bytes.js';
import type { PaperItem } from '../items.js';
import { Patience, PROCESS_LIMITS, type ProcessLimits, READ_LIMITS, type ReadLimits } from '../limits.js';
import type { Study, StudyOptions } from '../study.js';
import type { Said } from '../understand.js';
import type { SetAside } from './messages.js';
import { unpacked } from './packing.js';
import { type End, Seat } from './seat.js';

export type { SetAside } from './messages.js';

export interface ApartOptions extends Said {
  readonly map?: Mapping | null;
  readonly scratch?: string;
  /** Items that are there already, and are passed over. */
  readonly skip?: number;
  /** Files that an earlier run set aside. */
  readonly aside?: readonly SetAside[];
  readonly patience?: Patience;
  /** Bytes that archives may unpack to, where that is less than the limit. */
  readonly unpacked?: number;
}

/** A process is made again after so many files that were given. */
const FILES = 50;

/**
 * Reads in processes of their own what strangers wrote. A file that ends its process is read once more, row by row. If
 * it does so again, it is set aside with the reason. The rows that it gave stay, and the next one is read.
 */
export class Readers {
  private readonly idle: { readonly seat: Seat; readonly files: number }[] = [];
  private readonly busy = new Set<Seat>();

  constructor(
    private readonly limits: ProcessLimits = PROCESS_LIMITS,
    private readonly file: ReadLimits = READ_LIMITS,
  ) {}

  /** The items of a source behind the first so many, as `readSource` gives them. */
  async *read(source: ByteSource, options: ApartOptions = {}): AsyncGenerator<PaperItem> {
    const { map = null, scratch, skip = 0, dates, country } = options;
    const said = { ...(dates === undefined ? {} : { dates }), ...(country === undefined ? {} : { country }) };
    const patience = options.patience ?? new Patience(this.limits.patience);
    const aside = [...(options.aside ?? [])];
    let position = skip;
    let slowly: number | null = null;
    for (;;) {
      const { seat, files } = this.take();
      let finished = false;
      try {
        const limits = { ...this.file, unpacked: Math.min(this.file.unpacked, options.unpacked ?? this.file.unpacked) };
        const seconds = patience.limit(this.limits.seconds);
        seat.begin(
          source,
          { begin: { name: source.name, map, said, scratch, limits, skip: position, aside, slowly } },
          seconds,
        );
        const ended = yield* this.run(seat, slowly !== null, () => position++);
        finished = ended === null;
        if (ended === null) return;
        // What the file itself took: neither what was stored meanwhile nor what was read before it.
        patience.spend(Math.max(seat.busySeconds, ended === 'time' ? seconds : 0));
        const { place, file, start } = seat.place;
        if (aside.some((a) => a.place === 0)) throw new Error('the reader ends where there is nothing to read');
        const known = aside.some((a) => a.place === place);
        const whole = patience.isOver || known;
        if (slowly !== place && !whole && !patience.isShort) slowly = place;
        else {
          aside.push({
            place: whole ? 0 : place,
            file: whole ? source.name : file,
            rows: Math.max(0, position - (whole ? 0 : start)),
            ...(patience.isOver
              ? { code: 'CLQ_READER_IMPORT', values: { seconds: 2 * patience.seconds } }
              : this.reason(ended, seconds)),
          });
          slowly = null;
        }
      } finally {
        this.give(seat, files, finished);
      }
    }
  }

  /**
   * How a source is understood, as `studySource` says. Nothing is read a second time here.
   *
   * @throws ClaqueError CLQ_READER_… where the process was ended over it.
   */
  async study(source: ByteSource, options: Omit<StudyOptions, 'limits'>): Promise<Study> {
    const { seconds } = this.limits;
    const { seat, files } = this.take();
    let finished = false;
    try {
      const order = { study: { name: source.name, options: { ...options, limits: this.file } } };
      const found = await seat.studied(source, order, seconds);
      if (typeof found === 'string') {
        const { code, values } = this.reason(found, seconds);
        throw new ClaqueError(code, { ...values, rows: 0 } as never);
      }
      finished = true;
      if (!('study' in found)) throw new Error('the reader gave something else than a study');
      if (found.study !== null) return found.study;
      throw found.code === null ? new Error('the study failed') : new ClaqueError(found.code, found.values as never);
    } finally {
      this.give(seat, files, finished);
    }
  }

  close(): void {
    for (const { seat } of this.idle.splice(0)) seat.kill();
    for (const seat of this.busy) seat.kill();
  }

  private async *run(seat: Seat, slowly: boolean, count: () => void): AsyncGenerator<PaperItem, End | null> {
    seat.order({ next: true });
    for (;;) {
      const batch = await seat.answered();
      if (typeof batch === 'string') return batch;
      if (!('items' in batch)) continue;
      const { file, done } = batch;
      // The next ones are read while these are stored.
      const ahead = file === null && !done && !slowly;
      if (ahead) seat.order({ next: true });
      for (const item of unpacked(batch.items)) {
        count();
        yield item as PaperItem;
      }
      if (file !== null) {
        count();
        yield { file, open: () => pieces(seat), bytes: async () => joined(pieces(seat)) };
      }
      if (done) return null;
      if (!ahead) seat.order({ next: true });
    }
  }

  private reason(ended: End, seconds: number): { readonly code: ErrorCode; readonly values: Values } {
    switch (ended) {
      case 'time':
        return { code: 'CLQ_READER_TIME', values: { seconds } };
      case 'memory':
        return { code: 'CLQ_READER_MEMORY', values: { megabytes: this.limits.megabytes } };
      case 'crash':
        return { code: 'CLQ_READER_ENDED', values: {} };
    }
  }

  private take(): { readonly seat: Seat; readonly files: number } {
    const found = this.idle.pop();
    const taken = found?.seat.isAlive ? found : { seat: new Seat(this.limits), files: 0 };
    this.busy.add(taken.seat);
    return taken;
  }

  private give(seat: Seat, files: number, finished: boolean): void {
    this.busy.delete(seat);
    if (!finished || files + 1 >= FILES) seat.kill();
    else {
      seat.rest();
      this.idle.push({ seat, files: files + 1 });
    }
  }
}

/** Bytes of the file that was given last, from its start. */
async function* pieces(seat: Seat): AsyncGenerator<Uint8Array> {
  for (let which: 'first' | 'next' = 'first'; ; which = 'next') {
    seat.order({ piece: which });
    const answer = await seat.answered();
    if (typeof answer === 'string' || !('piece' in answer) || answer.failed)
      throw new Error('the bytes of the file cannot be read');
    if (answer.piece === null) return;
    yield answer.piece;
  }
}

async function joined(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What earlier runs set aside, out of what an import refused. */
export function setAsideBefore(
  refused: Iterable<{ readonly file: string; readonly code: ErrorCode; readonly values: Values }>,
): SetAside[] {
  const found: SetAside[] = [];
  for (const { file, code, values } of refused) {
    const { place, rows } = values;
    if (code.startsWith('CLQ_READER_') && typeof place === 'number' && typeof rows === 'number')
      found.push({ place, file, rows, code, values });
  }
  return found;
}
