import type { FastifyInstance } from 'fastify';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { sendError } from './errors.js';

/** NUL and halves of surrogate pairs as escapes in the text of a GraphQL document. */
const WHOLE_PAIR = /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/gi;
const ESCAPED = /\\u(?:0000|\{0*\}|d[89a-f])/i;

/** Mercurius would take a document that is written as JSON for a syntax tree; no document of GraphQL begins so. */
const JSON_TEXT = /^\s*(?:[["\d-]|\{\s*["}]|(?:true|false|null)\s*$)/;

/** Whether no text in a value holds NUL or half of a surrogate pair. */
export function wellFormed(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') {
      if (next.includes('\0') || !next.isWellFormed()) return false;
    } else if (next !== null && typeof next === 'object' && !Buffer.isBuffer(next))
      for (const [name, inner] of Object.entries(next)) left.push(name, inner);
  }
  return true;
}

/** Refuses text that no table can hold, for every operation alike. */
export function refuseBrokenText(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', async (request, reply) => {
    const graphql = request.routeOptions.url === '/graphql' && request.method === 'POST';
    const document = graphql && (request.body as { query?: unknown } | null | undefined)?.query;
    if (graphql && (typeof document !== 'string' || JSON_TEXT.test(document))) {
      sendError(new ClaqueError('CLQ_BODY_BAD'), request, reply);
      return reply;
    }
    if (
      [request.body, request.query, request.params].every(wellFormed) &&
      !(typeof document === 'string' && ESCAPED.test(document.replace(WHOLE_PAIR, '')))
    )
      return undefined;
    sendError(new ClaqueError('CLQ_REQUEST_CHARACTERS'), request, reply);
    return reply;
  });
}
