import { timingSafeEqual } from 'node:crypto';
import type { SourceRow } from '../../db/repositories/sources.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import { signatureOf } from '../../domain/notifications/signature.js';
import { checkDisk, checkQueue } from '../imports/room.js';
import { type TakingDeps, takeItem } from './taking.js';

/** Seconds by which the clock of a sender may differ. An older message may be somebody else's, sent again. */
const WINDOW = 300;
const LONGEST_ID = 200;

/** A message as it came: the three headers of Standard Webhooks, and the body that they sign. */
export interface Delivery {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

interface InboundDeps extends TakingDeps {
  /** Imports that may wait to be read. */
  readonly queueLimit: number;
  readonly freeBytes: () => Promise<number>;
}

/** It was taken before: nothing more is to be done. */
class TakenBefore extends Error {}

/** Takes messages that other programs send, signed after Standard Webhooks (standardwebhooks.com). */
export class InboundMessages {
  constructor(private readonly deps: InboundDeps) {}

  /**
   * Takes one message. One that comes again under its id is not taken again, and nothing is wrong.
   *
   * @throws ClaqueError CLQ_SOURCE_UNSIGNED, whether there is no such source or the signature does not fit.
   * @throws ClaqueError CLQ_BUSY, CLQ_STORAGE_FULL. Then the sender is to come again.
   */
  async take(source: string, delivery: Delivery): Promise<void> {
    const { store, blobs, now, queueLimit } = this.deps;
    const row = /^[0-9a-f-]{36}$/.test(source) ? await store.sources.get(source) : null;
    if (row === null || row.kind !== 'webhook' || !isSigned(row, delivery, Date.parse(now()) / 1000))
      throw new ClaqueError('CLQ_SOURCE_UNSIGNED');
    // A sender comes again to a source that is paused, as to one that has too much to read.
    await checkQueue(store, queueLimit, row.paused);
    await checkDisk(this.deps.freeBytes);
    const mark = store.sources.markOf(source, delivery.id);
    if ((await store.sources.known(source, [mark])).size > 0) return;
    const blob = await blobs.stage(bytesOf(delivery.body));
    try {
      await takeItem(
        this.deps,
        row,
        { name: `${row.name} ${delivery.timestamp}.json`, mark, blob, cursor: null },
        async (tx) => {
          // The same message may come twice at once: the second one waits here, and sees the first.
          await store.sources.lock(tx, source);
          if ((await store.sources.known(source, [mark], tx)).size > 0) throw new TakenBefore();
        },
        () => blob.keep(),
      );
    } catch (error) {
      if (!(error instanceof TakenBefore)) throw error;
    } finally {
      await blob.drop();
    }
  }
}

async function* bytesOf(body: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(body);
}

/** Whether one of the signatures is the source's, and the message is of now. */
function isSigned({ settings }: SourceRow, { id, timestamp, signature, body }: Delivery, now: number): boolean {
  if (id === '' || id.length > LONGEST_ID || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > WINDOW) return false;
  const own = signatureOf(settings['secret'] ?? '', id, timestamp, body);
  return signature.split(' ').some((one) => {
    const [version, digest = ''] = one.split(',');
    const given = Buffer.from(digest, 'base64');
    return version === 'v1' && given.length === own.length && timingSafeEqual(given, own);
  });
}
