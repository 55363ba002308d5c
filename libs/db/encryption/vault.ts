import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { ClaqueError, verbatim } from '../../domain/errors/errors.js';
import type { LookupKind } from '../../domain/person/lookups.js';
import { sqlSafe } from '../sql-json.js';
import { OpenedRecords } from './opened-records.js';

export interface DataKey {
  readonly number: number;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** From when on it seals; everybody knows it by then. ISO 8601. */
  readonly from: string;
}

/** What else has marks: ids of complaints, parts of cases as `case:kind`, values of organisers, subjects of the audit log. */
export type OtherMark = 'complaint' | 'audit' | `case:${string}` | `value:${string}`;

/** The opened keys of an installation, as threads hand them to each other. */
export interface VaultKeys {
  /** By number. */
  readonly data: readonly DataKey[];
  /** Of the blind indexes. */
  readonly blind: Uint8Array;
}

const NONCE = 12;
const TAG = 16;
/** Words whose marks are remembered. */
const MARKS = 200_000;
const FORMAT = '1';

/**
 * Seals values with AES-256-GCM (NIST SP 800-38D) under a random nonce.
 * What a value belongs to is authenticated with it, so that none can be put in another's place.
 * A key seals at most 2^32 values: change it before.
 * Blind indexes are HMAC-SHA-256 under a key of their own, cut to 64 bits.
 * Equal values have equal marks. Who has the table and not the key can test no guess.
 */
export class Vault {
  private wordKey: KeyObject | null = null;
  private readonly marks = new Map<string, number>();
  /** Keys of `authenticate`, by purpose. They come of the blind key, which no rotation changes. */
  private readonly purposes = new Map<string, KeyObject>();
  /** What was sealed or opened a short while ago. */
  readonly records = new OpenedRecords();

  /** Keys as the runtime wants them: setting one up costs five times what it then seals or marks with it. */
  private ready: { readonly data: ReadonlyMap<string, KeyObject>; readonly blind: KeyObject };

  constructor(private keys: VaultKeys) {
    this.ready = made(keys);
  }

  /** Opened keys, for another thread of this process. */
  opened(): VaultKeys {
    return this.keys;
  }

  /** Takes the keys as they are now. */
  renew(keys: VaultKeys): void {
    this.keys = keys;
    this.ready = made(keys);
  }

  /** The key that seals now. */
  current(now = new Date().toISOString()): DataKey {
    const known = this.keys.data.filter((k) => k.from <= now);
    const current = known.at(-1) ?? this.keys.data.at(0);
    if (current === undefined) throw new Error('there is no data key');
    return current;
  }

  /** @param about what it belongs to; it opens as that alone. */
  seal(about: string, value: unknown): string {
    return this.sealJson(about, JSON.stringify(value));
  }

  /** The same for what is JSON already. */
  sealJson(about: string, json: string): string {
    const { number } = this.current();
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.ready.data.get(String(number))!, nonce).setAAD(
      Buffer.from(about),
    );
    const sealed = [nonce, cipher.update(sqlSafe(json), 'utf8'), cipher.final(), cipher.getAuthTag()];
    return `${FORMAT}.${number}.${Buffer.concat(sealed).toString('base64')}`;
  }

  /** @throws ClaqueError CLQ_SEAL_BROKEN where it was changed, or belongs to something else. */
  open<T>(about: string, sealed: string): T {
    const [format, number = '', base64 = ''] = sealed.split('.');
    const key = this.ready.data.get(number);
    if (format !== FORMAT || key === undefined)
      throw new ClaqueError('CLQ_SEAL_KEY', { about: verbatim(about), key: verbatim(number) });
    const bytes = Buffer.from(base64, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(bytes.length - TAG));
      const plain = decipher.update(bytes.subarray(NONCE, bytes.length - TAG));
      return JSON.parse(Buffer.concat([plain, decipher.final()]).toString('utf8')) as T;
    } catch (error) {
      throw new ClaqueError('CLQ_SEAL_BROKEN', { about: verbatim(about) }, { cause: error });
    }
  }

  /** Mark of a value in the blind index, a signed integer of 64 bits in digits. */
  blindIndex(kind: LookupKind | OtherMark, value: string): string {
    return createHmac('sha256', this.ready.blind).update(`${kind}:${value}`).digest().readBigInt64BE().toString();
  }

  /** Mark of a record's content. It shows whether the content came before, and nobody can guess the content from it. */
  content(text: string): string {
    return createHmac('sha256', this.ready.blind).update('content:').update(text).digest('hex').slice(0, 32);
  }

  /** Code of a text under a key of the installation, for one purpose alone. Nobody without the key can make it. */
  authenticate(purpose: string, text: string): string {
    let key = this.purposes.get(purpose);
    if (key === undefined) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', this.keys.blind, '', `authenticate ${purpose}`, 32)));
      this.purposes.set(purpose, key);
    }
    return createHmac('sha256', key).update(text).digest('hex');
  }

  /** Marks of the words of a text in the index of words, signed integers of 32 bits. */
  words(words: Iterable<string>): number[] {
    this.wordKey ??= createSecretKey(Buffer.from(hkdfSync('sha256', this.keys.blind, '', 'words', 32)));
    const key = this.wordKey;
    const marks = new Set<number>();
    for (const w of words) {
      // The same words come again and again.
      let mark = this.marks.get(w);
      if (mark === undefined) {
        mark = createHmac('sha256', key).update(w).digest().readInt32BE();
        if (this.marks.size >= MARKS) this.marks.clear();
        this.marks.set(w, mark);
      }
      marks.add(mark);
    }
    return [...marks];
  }
}

function made({ data, blind }: VaultKeys) {
  return {
    data: new Map(data.map((k) => [String(k.number), createSecretKey(k.key)])),
    blind: createSecretKey(blind),
  };
}
