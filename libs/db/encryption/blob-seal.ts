import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { ClaqueError, KEY_PLACES, verbatim } from '../../domain/errors/errors.js';
import type { BlobSeal } from '../../domain/ports/blob-seal.js';
import type { Vault } from './vault.js';

/** How a sealed file begins: this, the number of its data key, and 32 bytes of salt. */
const MARK = Buffer.from('CLQSEAL1');
const SALT = 32;
const HEAD = MARK.length + 4 + SALT;
/** Bytes that are sealed at a time. */
const SEGMENT = 1 << 16;
const TAG = 16;

/**
 * Files in segments of 64 KiB under AES-256-GCM with a key of their own.
 * The key is HKDF-SHA-256 of the data key and a salt.
 * A nonce counts the segments and says which is the last.
 * So none is changed, moved, left out or cut off unnoticed, and no file is held in memory whole.
 * This is the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizar.
 * "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015.
 */
export class VaultBlobSeal implements BlobSeal {
  constructor(private readonly vault: Vault) {}

  nameOf(sha256: string): string {
    return this.vault.authenticate('blob name', sha256);
  }

  sealing(): Transform {
    return new Sealing(this.vault);
  }

  async *opening(content: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
    let held = Buffer.alloc(0);
    let key: Buffer | null | undefined;
    let number = 0;
    const open = (bytes: Buffer, last: boolean) => openSegment(bytes, key!, nonceOf(number++, last), sha256);
    for await (const chunk of content) {
      if (key === null) {
        yield chunk;
        continue;
      }
      held = Buffer.concat([held, chunk]);
      if (key === undefined) {
        if (held.length < HEAD) continue;
        key = this.keyOf(held);
        if (key === null) {
          yield held;
          continue;
        }
        held = held.subarray(HEAD);
      }
      while (held.length > SEGMENT + TAG) {
        yield open(held.subarray(0, SEGMENT + TAG), false);
        held = held.subarray(SEGMENT + TAG);
      }
    }
    if (key === undefined) yield held;
    else if (key !== null) yield open(held, true);
  }

  async *openingRange(
    read: (from: number, end: number) => AsyncIterable<Uint8Array>,
    from: number,
    to: number,
    sha256: string,
  ): AsyncGenerator<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of read(0, HEAD)) chunks.push(chunk);
    const head = Buffer.concat(chunks);
    const key = head.length < HEAD ? null : this.keyOf(head);
    if (key === null) {
      yield* read(from, to + 1);
      return;
    }
    const last = Math.floor(to / SEGMENT);
    let number = Math.floor(from / SEGMENT);
    const place = (segment: number) => HEAD + segment * (SEGMENT + TAG);
    const part = (bytes: Buffer, end: boolean) => {
      const plain = openSegment(bytes, key, nonceOf(number, end), sha256);
      const start = number++ * SEGMENT;
      return plain.subarray(Math.max(0, from - start), Math.max(0, to + 1 - start));
    };
    let held: Buffer = Buffer.alloc(0);
    // One byte more than is needed says whether the file ends here: its last segment is sealed as such.
    for await (const chunk of read(place(number), place(last + 1) + 1)) {
      held = Buffer.concat([held, chunk]);
      for (; held.length > SEGMENT + TAG && number <= last; held = held.subarray(SEGMENT + TAG))
        yield part(held.subarray(0, SEGMENT + TAG), false);
    }
    if (number <= last && held.length > 0) yield part(held, true);
  }

  /** Key of a file that begins so; null: it is not sealed. */
  private keyOf(head: Buffer): Buffer | null {
    if (!head.subarray(0, MARK.length).equals(MARK)) return null;
    const number = head.readUInt32BE(MARK.length);
    const key = this.vault.opened().data.find((k) => k.number === number);
    if (key === undefined) throw new ClaqueError('CLQ_KEY_LOST', { id: number, where: KEY_PLACES.dataKeys });
    return fileKey(key.key, head.subarray(HEAD - SALT, HEAD));
  }
}

class Sealing extends Transform {
  private held: Buffer[] = [];
  private size = 0;
  private segments = 0;
  private readonly key: Buffer;

  constructor(vault: Vault) {
    super();
    const { number, key } = vault.current();
    const salt = randomBytes(SALT);
    this.key = fileKey(key, salt);
    const head = Buffer.alloc(MARK.length + 4);
    MARK.copy(head);
    head.writeUInt32BE(number, MARK.length);
    this.push(Buffer.concat([head, salt]));
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.held.push(chunk);
    this.size += chunk.length;
    // One segment stays behind: the last is sealed as such.
    if (this.size > SEGMENT) {
      let all = Buffer.concat(this.held);
      while (all.length > SEGMENT) {
        this.push(this.segment(all.subarray(0, SEGMENT), false));
        all = all.subarray(SEGMENT);
      }
      this.held = [all];
      this.size = all.length;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.push(this.segment(Buffer.concat(this.held), true));
    done();
  }

  private segment(bytes: Uint8Array, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.segments++, last));
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws ClaqueError CLQ_BLOB_CHANGED where the segment is not what was sealed. */
function openSegment(bytes: Buffer, key: Buffer, nonce: Buffer, sha256: string): Buffer {
  const at = bytes.length - TAG;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(bytes.subarray(at));
    return Buffer.concat([decipher.update(bytes.subarray(0, at)), decipher.final()]);
  } catch {
    throw new ClaqueError('CLQ_BLOB_CHANGED', { sha256: verbatim(sha256) });
  }
}

const fileKey = (key: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'claque blob', 32));

function nonceOf(segment: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(segment, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
