import { createHmac, randomBytes } from 'node:crypto';

/** Signatures of Standard Webhooks (standardwebhooks.com), for what is sent and for what comes in. */

const PREFIX = 'whsec_';

/** A new secret, as its two ends keep it: 32 bytes in base 64 behind a prefix. */
export const newSecret = (): string => withPrefix(randomBytes(32).toString('base64'));

/** A secret that is kept without its prefix, as people are shown it. */
export const withPrefix = (secret: string): string => `${PREFIX}${secret}`;

export const withoutPrefix = (secret: string): string => secret.replace(PREFIX, '');

/**
 * HMAC-SHA-256 over a message's id, its time in seconds and its content.
 *
 * @param secret with its prefix or without.
 */
export function signatureOf(secret: string, id: string, time: string, content: string): Buffer {
  const key = Buffer.from(withoutPrefix(secret), 'base64');
  return createHmac('sha256', key).update(`${id}.${time}.${content}`).digest();
}
