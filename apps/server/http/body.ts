import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ClaqueError, verbatim } from '../../../libs/domain/errors/errors.js';
import { isApi } from './auth.js';
import { sendError } from './errors.js';

/** Bytes of a JSON body at most. */
export const LARGEST_BODY = 1 << 20;
/** Lists and objects within each other in a JSON body. Any operation has far fewer, a stack holds far more. */
const DEEPEST_BODY = 64;
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'multipart/form-data';
const PIECE_TYPE = 'application/offset+octet-stream';

/** What the body of a route is, where it is not JSON. */
const TYPES: Readonly<Record<string, string>> = {
  '/api/imports': FORM_TYPE,
  '/api/cases/:id/files': FORM_TYPE,
  '/api/uploads': PIECE_TYPE,
  '/api/uploads/:id': PIECE_TYPE,
};

/** Routes whose JSON is signed by who sends it. */
const SIGNED: ReadonlySet<string> = new Set(['/api/sources/:id']);

/** The type that a request's body should have. */
export const bodyType = ({ routeOptions }: FastifyRequest): string => TYPES[routeOptions.url ?? ''] ?? JSON_TYPE;

/** Whether a request carries a file, which may take its time. */
export const carriesFile = (request: FastifyRequest): boolean => bodyType(request) !== JSON_TYPE;

/**
 * Reads bodies: JSON, forms with files, and pieces of files, each on its own routes alone.
 *
 * Types that a form of another site can send without asking first (text/plain, urlencoded) are read nowhere.
 * @param uploadLimit bytes of a file at most.
 */
export async function readBodies(fastify: FastifyInstance, uploadLimit: number): Promise<void> {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(JSON_TYPE, { parseAs: 'string' }, async (request: FastifyRequest, text: string) => {
    const value = readJson(text);
    // A signature is of the very text.
    return SIGNED.has(request.routeOptions.url ?? '') ? text : value;
  });
  // The upload protocol reads pieces of files itself.
  fastify.addContentTypeParser(PIECE_TYPE, (_, __, done) => done(null));
  await fastify.register(cookie as never);
  await fastify.register(
    multipart as never,
    {
      limits: { fileSize: uploadLimit, files: 50, fields: 10, fieldSize: 64 << 10 },
    } as never,
  );
}

/**
 * Refuses bodies of another type before a byte of them is read.
 * It also refuses questions to GraphQL that are not sent as JSON.
 */
export function refuseOtherBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isApi(request)) return undefined;
    const refuse = (error: ClaqueError) => {
      sendError(error, request, reply);
      return reply;
    };
    const graphql = request.routeOptions.url === '/graphql';
    if (graphql && request.method !== 'POST' && request.headers.upgrade === undefined)
      return refuse(new ClaqueError('CLQ_METHOD', { method: verbatim(request.method), allowed: verbatim('POST') }));
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    const empty =
      request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) === 0;
    const bodiless = empty && (type === undefined || request.method === 'GET' || request.method === 'HEAD');
    if (bodiless && !(graphql && request.method === 'POST')) return undefined;
    if (type === bodyType(request) || (type === JSON_TYPE && carriesFile(request))) return undefined;
    return refuse(new ClaqueError('CLQ_BODY_TYPE', { type: verbatim(bodyType(request)) }));
  });
}

/**
 * Reads JSON that comes from outside. An empty text is no value.
 *
 * @throws ClaqueError CLQ_BODY_BAD where it is none, is nested too deeply, or names what no object may be given.
 */
export function readJson(text: string): unknown {
  const trimmed = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (trimmed.trim() === '') return undefined;
  if (depth(trimmed) > DEEPEST_BODY) throw new ClaqueError('CLQ_BODY_BAD');
  try {
    return JSON.parse(trimmed, (name, value: unknown) => {
      if (name === '__proto__') throw new ClaqueError('CLQ_BODY_BAD');
      return value;
    });
  } catch (error) {
    throw new ClaqueError('CLQ_BODY_BAD', {}, { cause: error });
  }
}

/** How deeply brackets outside of strings lie within each other. */
function depth(text: string): number {
  let [open, deepest, quoted] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) quoted = !quoted;
    else if (quoted) {
      if (c === 0x5c) i++;
    } else if (c === 0x5b || c === 0x7b) deepest = Math.max(deepest, ++open);
    else if (c === 0x5d || c === 0x7d) open--;
  }
  return deepest;
}
