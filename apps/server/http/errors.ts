import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import {
  ClaqueError,
  type ErrorCode,
  notFound,
  sentence,
  type Values,
  verbatim,
} from '../../../libs/domain/errors/errors.js';
import { log } from './log.js';

const STATUS: Partial<Record<ErrorCode, number>> = {
  CLQ_NOT_SIGNED_IN: 401,
  CLQ_LOGIN_WRONG: 401,
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
  CLQ_INTERNAL: 500,
};

/** Mercurius wraps the findings of validation in one error. */
export function unfold(error: GraphQLError): readonly GraphQLError[] {
  const inner =
    (error.originalError as { errors?: readonly GraphQLError[] } | undefined)?.errors ??
    (error as { errors?: readonly GraphQLError[] }).errors;
  return inner !== undefined && inner.length > 0 ? inner : [error];
}

/** An error as the API shows it: a code, a sentence in each language, and nothing of what happened inside. */
export function codedError(error: GraphQLError, requestId: string): GraphQLError {
  const cause = error.originalError;
  let code: ErrorCode = 'CLQ_QUERY_REFUSED';
  let values: Values = { detail: verbatim(error.message.replace(/\.$/, '')) };
  if (error.message.startsWith('CLQ_QUERY_UNKNOWN')) [code, values] = ['CLQ_QUERY_UNKNOWN', {}];
  else if (cause instanceof ClaqueError) ({ code, values } = cause);
  else if (isAway(cause)) [code, values] = ['CLQ_STORE_AWAY', {}];
  else if (cause !== undefined && error.path !== undefined) {
    log('error', 'request failed', { requestId, error: cause.stack });
    code = 'CLQ_INTERNAL';
    values = { request: verbatim(requestId) };
  }
  return new GraphQLError(sentence(code, values), {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { code, zh: sentence(code, values, 'zh') },
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
      /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|08\d\d\d|53[13]00)$/.test(e.code)
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

/** Answers with an error in the form of the API. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  // What was to be answered may have named its own type already.
  reply.type('application/json').removeHeader('content-disposition');
  let known: ClaqueError;
  if (error instanceof ClaqueError) known = error;
  else if (isAway(error)) known = new ClaqueError('CLQ_STORE_AWAY');
  else {
    const status =
      (error as { statusCode?: number; getStatus?: () => number }).statusCode ??
      (error as { getStatus?: () => number }).getStatus?.() ??
      500;
    if (status < 500) {
      answer(status === 404 ? notFound('address') : new ClaqueError('CLQ_REQUEST_BAD'), status, reply);
      return;
    }
    log('error', 'request failed', { requestId: request.id, error: (error as Error).stack });
    known = new ClaqueError('CLQ_INTERNAL', { request: verbatim(request.id) });
  }
  answer(known, STATUS[known.code] ?? (known.code.startsWith('CLQ_OIDC_') ? 401 : 400), reply);
}

function answer(known: ClaqueError, status: number, reply: FastifyReply): void {
  if (status === 503) reply.header('retry-after', String(known.values['seconds'] ?? 5));
  void reply.status(status).send({
    code: known.code,
    message: sentence(known.code, known.values),
    zh: sentence(known.code, known.values, 'zh'),
  });
}
