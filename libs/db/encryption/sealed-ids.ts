import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

/** What a sealed id begins with. */
const MARK = '~';
const NONCE = 12;
const TAG = 16;
/** AES-GCM takes longer ones; no id is. */
const LONGEST = 2000;

/**
 * Ids that readers may hand back and not read. The same id has the same seal, as caches and addresses need.
 *
 * AES-256-GCM under a synthetic nonce. That is the HMAC of the id under a key of its own (the idea of RFC 5297).
 * Equal ids show that they are equal, and nothing else.
 */
export class SealedIds {
  private readonly nonceKey: Buffer;
  private readonly key: Buffer;

  /** @param secret of the installation, 32 bytes; it never changes. */
  constructor(secret: Uint8Array) {
    this.nonceKey = Buffer.from(hkdfSync('sha256', secret, '', 'sealed ids: nonce', 32));
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'sealed ids: key', 32));
  }

  seal(id: string): string {
    const nonce = createHmac('sha256', this.nonceKey).update(id).digest().subarray(0, NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(id, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${MARK}${sealed.toString('base64url')}`;
  }

  /** The id under a seal; any other text as it is. */
  open(text: string): string {
    if (!text.startsWith(MARK) || text.length > LONGEST) return text;
    const bytes = Buffer.from(text.slice(MARK.length), 'base64url');
    if (bytes.length < NONCE + TAG) return text;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    try {
      const id = decipher.update(bytes.subarray(NONCE, bytes.length - TAG));
      return Buffer.concat([id, decipher.final()]).toString('utf8');
    } catch {
      // Not sealed here: it is what it is.
      return text;
    }
  }
}
