import type { FastifyInstance } from 'fastify';

const CONTENT_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** What no page of the console needs (https://www.w3.org/TR/permissions-policy/). */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'display-capture', 'midi']
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * Gives every answer the headers that bind browsers. Nothing may be kept but what a route says may be.
 *
 * @param secure whether browsers come over https.
 */
export function addSecurityHeaders(fastify: FastifyInstance, secure: boolean): void {
  const headers = securityHeaders(secure);
  fastify.addHook('onRequest', async (_, reply) => {
    reply.headers(headers);
  });
}

export const securityHeaders = (secure: boolean): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': CONTENT_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});
