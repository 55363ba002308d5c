/**
 * Reads what it is given, in a process of its own. Who gave it holds the keys and the store; here are bytes alone.
 * One message is on its way at a time in each direction, so memory stays bounded.
 */
import { Readable } from 'node:stream';
import { ClaqueError, type ErrorCode } from '../../domain/errors/errors.js';
import type { FoundFile } from '../../domain/intake/collector.js';
import type { ByteSource } from '../bytes.js';
import { readSource } from '../read.js';
import { studySource } from '../study.js';
import { type Order, type Reading, type Report, refusalOf, type Studying } from './messages.js';
import { Packing } from './packing.js';

type Bytes = Extract<Order, { readonly stream: number }>;

/** Items that are passed over between two signs of life. */
const SIGN = 5000;

const sent = (report: Report) => new Promise<void>((resolve) => process.send!(report, () => resolve()));

let streams = 0;
const waiting = new Map<number, (chunk: Bytes) => void>();
let wake: (() => void) | null = null;
let reading: Reading | null = null;
/** Orders to go on that came and were not yet followed. */
let orders = 0;
let paper: AsyncIterator<Uint8Array> | null = null;
let open: (() => AsyncIterable<Uint8Array>) | null = null;

/** Bytes that the other process sends, chunk by chunk as they are asked for. */
async function* bytesOf(id: number): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      const answer = new Promise<Bytes>((resolve) => waiting.set(id, resolve));
      await sent({ pull: id });
      const { bytes, failed } = await answer;
      if (failed !== undefined) throw broken(failed.code);
      if (bytes === null) return;
      yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
  } finally {
    waiting.delete(id);
    await sent({ close: id });
  }
}

const broken = (code: string | null): Error =>
  code === null ? new Error('the source failed') : new ClaqueError(code as ErrorCode, {} as never);

function sourceOf(name: string): ByteSource {
  return {
    name,
    open: async () => {
      const id = ++streams;
      await sent({ open: id });
      return Readable.from(bytesOf(id), { objectMode: false, highWaterMark: 1 << 18 });
    },
  };
}

const toGoOn = async (): Promise<void> => {
  while (orders === 0)
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  orders--;
};

async function read({ name, map, said, scratch, limits, skip, aside, slowly }: Reading): Promise<void> {
  let places = 0;
  let place = 0;
  let count = 0;
  let packing = new Packing();
  const give = async (file: FoundFile | null, done: boolean) => {
    await toGoOn();
    const full = packing;
    packing = new Packing();
    await sent({ items: full.text(), file, done, count });
  };
  const enter = async (file: string) => {
    // What was read is given away before a file that may end this process.
    if (orders > 0 && packing.size > 0) await give(null, false);
    place = places++;
    await sent({ place, file, start: count });
    const found = aside.find((a) => a.place === place);
    return found === undefined ? null : { rows: found.rows, refused: refusalOf(found) };
  };
  for await (const item of readSource(sourceOf(name), { ...said, map, scratch, limits, enter }, false)) {
    count++;
    if (count <= skip) {
      if (count % SIGN === 0) await sent({ passed: count });
      continue;
    }
    if ('file' in item) {
      open = () => item.open();
      paper = null;
      await give(item.file, false);
      // Its bytes can be had until the next order.
      while (orders === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      open = null;
    } else {
      packing.add(item);
      if (packing.isFull || place === slowly) await give(null, false);
    }
  }
  await give(null, true);
}

async function study({ name, options }: Studying): Promise<void> {
  try {
    await sent({ study: await studySource(sourceOf(name), options) });
  } catch (error) {
    const { code, values } = error instanceof ClaqueError ? error : { code: null, values: {} };
    await sent({ study: null, code, values });
  }
}

async function piece(which: 'first' | 'next'): Promise<void> {
  try {
    if (which === 'first') {
      await paper?.return?.();
      paper = open!()[Symbol.asyncIterator]();
    }
    const next = await paper!.next();
    await sent({ piece: next.done ? null : next.value });
  } catch {
    await sent({ piece: null, failed: true });
  }
}

process.on('message', (order: Order) => {
  if ('begin' in order) {
    reading = order.begin;
    orders = 0;
    void read(reading);
  } else if ('study' in order) void study(order.study);
  else if ('stream' in order) waiting.get(order.stream)?.(order);
  else if ('piece' in order) void piece(order.piece);
  else {
    orders++;
    wake?.();
  }
});
// A signal to the whole group is for the parent, which says when to end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
