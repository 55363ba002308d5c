import { createHash } from 'node:crypto';

/** A short stable id: `prefix` and 60 bits of the SHA-256 of `text`, in base 32. */
export function stableId(prefix: string, text: string): string {
  const digest = createHash('sha256').update(text, 'utf8').digest();
  let bits = 0n;
  for (let i = 0; i < 8; i++) bits = (bits << 8n) | BigInt(digest[i]);
  return `${prefix}${(bits >> 4n).toString(32).padStart(12, '0')}`;
}
