import { createHash, createHmac } from 'node:crypto';

/** A short stable id: `prefix` and 60 bits of the SHA-256 of `text`, in base 32. Who guesses the text can prove it by the id. */
export const stableId = (prefix: string, text: string): string =>
  short(prefix, createHash('sha256').update(text, 'utf8').digest());

/**
 * The same for what names a person: a number, an account, an address. Of those there are too few to be hidden by a hash.
 *
 * @param key secret of the installation; empty where the id stands beside the value itself.
 */
export const keyedId = (prefix: string, text: string, key: string): string =>
  key === ''
    ? stableId(prefix, text)
    : short(prefix, createHmac('sha256', key).update(`id:${prefix}:${text}`).digest());

function short(prefix: string, digest: Uint8Array): string {
  let bits = 0n;
  for (let i = 0; i < 8; i++) bits = (bits << 8n) | BigInt(digest[i]);
  return `${prefix}${(bits >> 4n).toString(32).padStart(12, '0')}`;
}
