import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import {
  ClaqueError,
  type ErrorCode,
  notFound,
  sentence,
  type Values,
  verbatim,
} from '../../../libs/domain/errors/errors.js';
import { maskText } from '../../../libs/domain/masking/mask.js';
import { log } from './log.js';

/** Seconds in which the headers of a request must be there. */
export const HEADERS_SECONDS = 15;

const STATUS: Partial<Record<ErrorCode, number>> = {
  CLQ_NOT_SIGNED_IN: 401,
  CLQ_LOGIN_WRONG: 401,
  CLQ_SOURCE_UNSIGNED: 401,
  CLQ_LOGIN_CODE: 401,
  CLQ_LOGIN_SLOW: 429,
  CLQ_PASSWORD_NEW: 401,
  CLQ_DEMO_OVER: 401,
  CLQ_RATE: 429,
  CLQ_SEAL_BROKEN: 500,
  CLQ_SEAL_KEY: 500,
  CLQ_FORBIDDEN: 403,
  CLQ_NOT_FOUND: 404,
  CLQ_BLOB_MISSING: 404,
  CLQ_BUSY: 503,
  CLQ_STORE_AWAY: 503,
  CLQ_STORAGE_FULL: 503,
  CLQ_INTERNAL: 500,
  CLQ_CROSS_SITE: 403,
  CLQ_METHOD: 405,
  CLQ_BODY_TYPE: 415,
  CLQ_BODY_LARGE: 413,
  CLQ_REQUEST_SLOW: 408,
  CLQ_QUERY_SLOW: 503,
  CLQ_WORK_LIMIT: 429,
  CLQ_ACCOUNT_BUSY: 429,
  CLQ_SERVER_BUSY: 503,
  CLQ_SUBSCRIPTIONS: 429,
};

/** Mercurius wraps the findings of validation in one error. */
export function unfold(error: GraphQLError): readonly GraphQLError[] {
  const inner =
    (error.originalError as { errors?: readonly GraphQLError[] } | undefined)?.errors ??
    (error as { errors?: readonly GraphQLError[] }).errors;
  return inner !== undefined && inner.length > 0 ? inner : [error];
}

/** A sentence without the numbers of people: what somebody asked for may stand in it. */
const said = (code: ErrorCode, values: Values, language: 'en' | 'zh' = 'en'): string =>
  maskText(sentence(code, values, language));

/** An error as the API shows it: a code, a sentence in each language, and nothing of what happened inside. */
export function codedError(error: GraphQLError, requestId: string): GraphQLError {
  const cause = error.originalError;
  let code: ErrorCode = 'CLQ_QUERY_REFUSED';
  let values: Values = { detail: verbatim(error.message.replace(/\.$/, '')) };
  if (error.message.startsWith('CLQ_QUERY_UNKNOWN')) [code, values] = ['CLQ_QUERY_UNKNOWN', {}];
  else if (cause instanceof ClaqueError) ({ code, values } = cause);
  else if (isAway(cause)) [code, values] = ['CLQ_STORE_AWAY', {}];
  else if (isFull(cause)) [code, values] = ['CLQ_STORAGE_FULL', {}];
  else if (cause !== undefined && error.path !== undefined) {
    log('error', 'request failed', { requestId, error: cause.stack });
    code = 'CLQ_INTERNAL';
    values = { request: verbatim(requestId) };
  }
  return new GraphQLError(said(code, values), {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { code, zh: said(code, values, 'zh') },
  });
}

/** Whether an error says that PostgreSQL, or the store of originals, is not there: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
function isAway(error: unknown): boolean {
  for (
    let e = error as { code?: unknown; message?: unknown; driverError?: unknown } | null | undefined, depth = 0;
    e && depth < 3;
    depth++
  ) {
    if (
      typeof e.code === 'string' &&
      /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|08\d\d\d|53300)$/.test(e.code)
    )
      return true;
    if (
      typeof e.message === 'string' &&
      /Connection terminated|connection timeout|Client has encountered a connection error/i.test(e.message)
    )
      return true;
    e = e.driverError as typeof e;
  }
  return false;
}

/** An error in the form of the API, in which every door and every route answers. */
export function errorBody({ code, values }: ClaqueError): { code: ErrorCode; message: string; zh: string } {
  return { code, message: said(code, values), zh: said(code, values, 'zh') };
}

/** The status of HTTP that an error is answered with. */
export const statusOf = ({ code }: ClaqueError): number => STATUS[code] ?? (code.startsWith('CLQ_OIDC_') ? 401 : 400);

/** Answers with an error in the form of the API. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { known, status } = judged(error, request.id);
  // What was to be answered may have named its own type already.
  reply.type('application/json').removeHeader('content-disposition');
  if (known.code === 'CLQ_METHOD') reply.header('allow', String(known.values['allowed']));
  const wait = known.values['seconds'] ?? (status === 503 ? 5 : null);
  if ((status === 503 || status === 429) && wait !== null && !reply.hasHeader('retry-after'))
    reply.header('retry-after', String(wait));
  void reply.status(status).send(errorBody(known));
}

/**
 * The error that a client sees: one of ours, or one of the framework by its status.
 * Else a failure whose details are in the log.
 */
function judged(error: unknown, requestId: string): { known: ClaqueError; status: number } {
  if (error instanceof ClaqueError) return { known: error, status: statusOf(error) };
  if (isAway(error)) return { known: new ClaqueError('CLQ_STORE_AWAY'), status: 503 };
  if (isFull(error)) return { known: new ClaqueError('CLQ_STORAGE_FULL'), status: 503 };
  const { statusCode, getStatus } = error as { statusCode?: number; getStatus?: () => number };
  const status = statusCode ?? getStatus?.call(error) ?? 500;
  if (status >= 400 && status < 500) return { known: byStatus(status), status };
  log('error', 'request failed', { requestId, error: (error as Error).stack });
  return { known: new ClaqueError('CLQ_INTERNAL', { request: verbatim(requestId) }), status: 500 };
}

function byStatus(status: number): ClaqueError {
  if (status === 404) return notFound('address');
  if (status === 413) return new ClaqueError('CLQ_BODY_LARGE', { limit: verbatim('1 MiB') });
  if (status === 415) return new ClaqueError('CLQ_BODY_TYPE', { type: verbatim('application/json') });
  return new ClaqueError('CLQ_REQUEST_BAD');
}

/** Whether an error says that a disk, or the place for temporary files of PostgreSQL, has no room left. */
export function isFull(error: unknown): boolean {
  for (
    let e = error as { code?: unknown; driverError?: unknown; cause?: unknown } | null | undefined, depth = 0;
    e && depth < 4;
    depth++
  ) {
    if (e.code === 'ENOSPC' || e.code === 'EDQUOT' || e.code === '53100') return true;
    e = (e.driverError ?? e.cause) as typeof e;
  }
  return false;
}

/** Answers a connection whose request cannot be read at all, and ends it. */
export function refuseConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const large = error.code === 'HPE_HEADER_OVERFLOW';
  const known = late
    ? new ClaqueError('CLQ_REQUEST_SLOW', { seconds: HEADERS_SECONDS })
    : new ClaqueError('CLQ_REQUEST_BAD');
  refuseSocket(socket, late ? 408 : large ? 431 : 400, known);
}

/** Answers on a bare socket, and ends it. */
export function refuseSocket(socket: Socket, status: number, error: ClaqueError): void {
  const body = JSON.stringify(errorBody(error));
  if (socket.writable)
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`,
        'content-type: application/json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        'cache-control: no-store',
        'x-content-type-options: nosniff',
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  socket.destroySoon();
}
