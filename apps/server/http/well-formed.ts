import type { FastifyInstance } from 'fastify';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { sendError } from './errors.js';

/** NUL and halves of surrogate pairs as escapes in the text of a GraphQL document. */
const WHOLE_PAIR = /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/gi;
const ESCAPED = /\\u(?:0000|\{0*\}|d[89a-f])/i;

/** Whether no text in a value holds NUL or half of a surrogate pair. */
export function wellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return true;
  return Object.entries(value).every(([name, v]) => wellFormed(name) && wellFormed(v));
}

/** Refuses text that no table can hold, for every operation alike. */
export function refuseBrokenText(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', async (request, reply) => {
    const document = request.routeOptions.url === '/graphql' && (request.body as { query?: unknown } | null)?.query;
    if (
      [request.body, request.query, request.params].every(wellFormed) &&
      !(typeof document === 'string' && ESCAPED.test(document.replace(WHOLE_PAIR, '')))
    )
      return undefined;
    sendError(new ClaqueError('CLQ_REQUEST_CHARACTERS'), request, reply);
    return reply;
  });
}
