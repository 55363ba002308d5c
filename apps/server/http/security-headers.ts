import type { FastifyInstance } from 'fastify';

const CONTENT_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/**
 * Gives every answer the headers that bind browsers.
 *
 * @param secure whether browsers come over https.
 */
export function addSecurityHeaders(fastify: FastifyInstance, secure: boolean): void {
  const headers = {
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  fastify.addHook('onRequest', async (_, reply) => {
    reply.headers(headers);
  });
}
