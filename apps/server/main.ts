import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { GraphQLError } from 'graphql';
import { createComplexityRule, simpleEstimator } from 'graphql-query-complexity';
import { createClaque, DEMO_LOGIN } from '../../libs/config/create-claque.js';
import { packageRoot } from '../../libs/config/paths.js';
import { readSettings, type Settings } from '../../libs/config/settings.js';
import { ClaqueError, type ErrorCode, sentence, type Values } from '../../libs/domain/errors/errors.js';
import { requestSpan, type Span, startTracing } from '../../libs/engines/tracing/tracing.js';
import { CLAQUE, type Claque, COOKIE } from './graphql/context.js';
import { RESOLVERS } from './graphql/resolvers.js';
import { SDL_FILES } from './graphql/sdl.js';
import { AccessGuard, PUBLIC } from './http/access.guard.js';
import { trustedRule } from './http/trusted.js';
import { Metrics, startOps } from './ops.js';
import { CONTROLLERS } from './rest/controllers.js';

/** Fields that a query may ask for, lists counted by their `first`. */
const LARGEST_COST = 5000;
const LARGEST_DEPTH = 12;

const STATUS: Partial<Record<ErrorCode, number>> = {
  CLQ_NOT_SIGNED_IN: 401,
  CLQ_LOGIN_WRONG: 401,
  CLQ_LOGIN_CODE: 401,
  CLQ_LOGIN_SLOW: 429,
  CLQ_RATE: 429,
  CLQ_OIDC: 401,
  CLQ_SEAL_BROKEN: 500,
  CLQ_FORBIDDEN: 403,
  CLQ_NOT_FOUND: 404,
  CLQ_BLOB_MISSING: 404,
  CLQ_BUSY: 503,
  CLQ_STORE_AWAY: 503,
  CLQ_INTERNAL: 500,
};

class AppModule {}
Module({})(AppModule);

function appModule(claque: Claque, settings: Settings): DynamicModule {
  const trusted = settings.queries === 'trusted' ? [trustedRule()] : [];
  return {
    module: AppModule,
    imports: [
      GraphQLModule.forRoot<MercuriusDriverConfig>({
        driver: MercuriusDriver,
        typePaths: [SDL_FILES],
        graphiql: false,
        // Variables decide what a query costs, so no validation may be remembered.
        cache: false,
        queryDepth: LARGEST_DEPTH,
        // The upgrade goes through the same hook as every request: nobody listens without a session.
        subscription: {
          context: (_: unknown, request: FastifyRequest & { user?: unknown }) => ({
            user: request.user,
            requestId: request.id,
          }),
        },
        context: (request: FastifyRequest & { user?: unknown }) => ({ user: request.user, requestId: request.id }),
        validationRules: ({ variables }) => [
          ...trusted,
          createComplexityRule({
            maximumComplexity: LARGEST_COST,
            variables: (variables ?? {}) as Record<string, unknown>,
            estimators: [
              ({ args, childComplexity }) => {
                const first: unknown = args['first'];
                return typeof first === 'number' && first > 0 ? 1 + first * childComplexity : undefined;
              },
              simpleEstimator({ defaultComplexity: 1 }),
            ],
            createError: (most, actual) =>
              new GraphQLError(`CLQ_QUERY_REFUSED: it costs ${actual}, at most ${most} is allowed`),
          }),
        ],
        errorFormatter: (execution, context) => {
          const requestId = (context as { requestId?: string } | undefined)?.requestId ?? randomUUID();
          const errors = (execution.errors ?? []).flatMap(unfold).map((error) => codedError(error, requestId));
          return { statusCode: 200, response: { data: execution.data ?? null, errors } };
        },
      }),
    ],
    controllers: CONTROLLERS,
    providers: [{ provide: CLAQUE, useValue: claque }, { provide: APP_GUARD, useClass: AccessGuard }, ...RESOLVERS],
  };
}

/** Mercurius wraps the findings of validation in one error. */
function unfold(error: GraphQLError): readonly GraphQLError[] {
  const inner =
    (error.originalError as { errors?: readonly GraphQLError[] } | undefined)?.errors ??
    (error as { errors?: readonly GraphQLError[] }).errors;
  return inner !== undefined && inner.length > 0 ? inner : [error];
}

/** An error as the API shows it: a code, a sentence in each language, and nothing of what happened inside. */
function codedError(error: GraphQLError, requestId: string): GraphQLError {
  const cause = error.originalError;
  let code: ErrorCode = 'CLQ_QUERY_REFUSED';
  let values: Values = { problem: error.message.replace(/^CLQ_QUERY_REFUSED: /, '') };
  if (error.message.startsWith('CLQ_QUERY_UNKNOWN')) [code, values] = ['CLQ_QUERY_UNKNOWN', {}];
  else if (cause instanceof ClaqueError) ({ code, values } = cause);
  else if (isAway(cause)) [code, values] = ['CLQ_STORE_AWAY', {}];
  else if (cause !== undefined && error.path !== undefined) {
    log('error', 'request failed', { requestId, error: cause.stack });
    code = 'CLQ_INTERNAL';
    values = { request: requestId };
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

/** NUL and halves of surrogate pairs as escapes in the text of a GraphQL document. */
const WHOLE_PAIR = /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/gi;
const ESCAPED = /\\u(?:0000|\{0*\}|d[89a-f])/i;

/** Whether no text in a value holds NUL or half of a surrogate pair. */
function wellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return true;
  return Object.entries(value).every(([name, v]) => wellFormed(name) && wellFormed(v));
}

/** One JSON object a line; ids and codes, never what people wrote. */
function log(level: 'info' | 'error', message: string, about: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...about })}\n`);
}

async function createApp(claque: Claque, settings: Settings, metrics: Metrics): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ genReqId: () => randomUUID(), bodyLimit: 1 << 20, trustProxy: false });
  const app = await NestFactory.create<NestFastifyApplication>(appModule(claque, settings), adapter, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  // Pieces of files are read by who takes them in.
  fastify.addContentTypeParser(
    'application/offset+octet-stream',
    (_: unknown, __: unknown, done: (error: null) => void) => done(null),
  );
  await fastify.register(cookie as never);
  await fastify.register(multipart as never, {
    limits: { fileSize: settings.uploadLimit, files: 50, fields: 10, fieldSize: 64 << 10 },
  });
  if (settings.rateLimit !== null) {
    const limit = settings.rateLimit;
    await fastify.register(rateLimit as never, { global: false } as never);
    const limited = fastify as typeof fastify & { rateLimit(options: object): preHandlerAsyncHookHandler };
    const check = limited.rateLimit({
      max: limit,
      timeWindow: 60_000,
      // By account, whatever addresses it comes from; before anybody has signed in, by address.
      keyGenerator: (request: FastifyRequest & { user?: { name: string } }) =>
        request.user?.name ?? `from ${request.ip}`,
      allowList: (request: FastifyRequest) => !/^\/(api\/|graphql)/.test(request.url),
      errorResponseBuilder: (_: unknown, { ttl }: { ttl: number }) =>
        new ClaqueError('CLQ_RATE', { limit, seconds: Math.ceil(ttl / 1000) }),
    });
    // One hook for every route: those of GraphQL register themselves, and would answer 200.
    fastify.addHook('preHandler', async function (request: FastifyRequest, reply: FastifyReply) {
      try {
        await check.call(this, request, reply);
        return undefined;
      } catch (error) {
        sendError(error, request, reply);
        return reply;
      }
    });
  }
  // The spans of requests, and under them what a request does, jobs included that it makes.
  const spans = new WeakMap<FastifyRequest, Span>();
  fastify.addHook('preHandler', (request: FastifyRequest, _: FastifyReply, done: () => void) => {
    const { span, within } = requestSpan(request.method, request.routeOptions.url ?? 'none', request.headers);
    spans.set(request, span);
    within(done);
  });
  // What no table can hold is told at the door, for every operation alike.
  fastify.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    const document = request.routeOptions.url === '/graphql' && (request.body as { query?: unknown } | null)?.query;
    if (
      [request.body, request.query, request.params].every(wellFormed) &&
      !(typeof document === 'string' && ESCAPED.test(document.replace(WHOLE_PAIR, '')))
    )
      return undefined;
    sendError(
      new ClaqueError('CLQ_QUERY_REFUSED', { problem: 'a text in it holds NUL or half a character' }),
      request,
      reply,
    );
    return reply;
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    // The pattern of the route, not the address: ids and names stay out.
    const route = request.routeOptions.url ?? 'none';
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    spans.get(request)?.setAttribute('http.response.status_code', reply.statusCode).end();
    if ((route === '/api/imports' && reply.statusCode === 202) || reply.raw.hasHeader('claque-import'))
      metrics.upload();
    if (settings.preset === 'scaled')
      log('info', 'request', {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      });
  });
  fastify.addHook('onRequest', async (request: FastifyRequest & { user?: unknown }, reply: FastifyReply) => {
    reply.headers({
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      ...(claque.secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    });
    const path = request.url.split('?')[0];
    if (!path.startsWith('/api/') && path !== '/graphql') return undefined;
    reply.header('cache-control', 'no-store');
    if (PUBLIC.has(path)) return undefined;
    const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const user =
      bearer === undefined
        ? await claque.accounts.user(request.cookies[COOKIE])
        : await claque.accounts.keyUser(bearer);
    if (user === null) {
      sendError(new ClaqueError('CLQ_NOT_SIGNED_IN'), request, reply);
      return reply;
    }
    request.user = user;
    return undefined;
  });
  app.useGlobalFilters({
    catch(
      error: unknown,
      host: { getType(): string; switchToHttp(): { getResponse(): FastifyReply; getRequest(): FastifyRequest } },
    ) {
      // GraphQL has a formatter of its own.
      if (host.getType() !== 'http') throw error;
      const http = host.switchToHttp();
      sendError(error, http.getRequest(), http.getResponse());
    },
  });
  const built = join(packageRoot(), 'dist/console');
  if (existsSync(built)) {
    await fastify.register(
      fastifyStatic as never,
      {
        root: built,
        wildcard: false,
        // A folder's page is not found where a compressed one is asked for; every address that is no file leads to it below.
        index: false,
        // The build lays a compressed one beside each file.
        preCompressed: true,
        globIgnore: ['**/*.gz', '**/*.br'],
        // Names of assets are made of what is in them.
        setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) => {
          if (/[\\/]assets[\\/]/.test(path)) reply.header('cache-control', 'public, max-age=31536000, immutable');
        },
      } as never,
    );
    // Every other address is a place in the console.
    fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
      if (/^\/(api|graphql|assets)(\/|$)/.test(request.url))
        sendError(new ClaqueError('CLQ_NOT_FOUND', { what: 'address' }), request, reply);
      else (reply as FastifyReply & { sendFile(name: string): void }).sendFile('index.html');
    });
  }
  return app;
}

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
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
      void reply.status(status).send({
        code: status === 404 ? 'CLQ_NOT_FOUND' : 'CLQ_UPLOAD_BAD',
        message: status === 404 ? sentence('CLQ_NOT_FOUND', { what: 'address' }) : (error as Error).message,
      });
      return;
    }
    log('error', 'request failed', { requestId: request.id, error: (error as Error).stack });
    known = new ClaqueError('CLQ_INTERNAL', { request: request.id });
  }
  const status = STATUS[known.code] ?? 400;
  if (status === 503) reply.header('retry-after', String(known.values['seconds'] ?? 5));
  void reply.status(status).send({
    code: known.code,
    message: sentence(known.code, known.values),
    zh: sentence(known.code, known.values, 'zh'),
  });
}

/** Starts this process' part; resolves once it is ready. Ends on SIGINT and SIGTERM, after the batch in hand. */
export async function serve(env: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  const settings = readSettings(env);
  const metrics = new Metrics();
  const stopTracing = settings.traces === null ? null : await startTracing(settings.traces, settings.role);
  const claque = await createClaque(
    settings,
    (message, about) => log('error', message, about),
    (kind, outcome, seconds) => metrics.job(kind, outcome, seconds),
  );
  let app: NestFastifyApplication | null = null;
  let ops: Server | null = null;
  try {
    if (settings.opsPort !== null) ops = await startOps(claque, metrics, settings.host, settings.opsPort);
    if (settings.role !== 'worker') {
      app = await createApp(claque, settings, metrics);
      await app.listen(settings.port, settings.host);
    }
  } catch (error) {
    ops?.close();
    await claque.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new ClaqueError(
        'CLQ_PORT_TAKEN',
        { port: (error as { port?: number }).port ?? settings.port },
        { cause: error },
      );
    throw error;
  }
  const at = (server: { address(): unknown }) =>
    `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${(server.address() as { port: number }).port}`;
  if (ops !== null) process.stdout.write(`Health and metrics at ${at(ops)}\n`);
  process.stdout.write(
    app === null
      ? 'Claque works on jobs\n'
      : `Claque is ready at ${at(app.getHttpServer() as { address(): unknown })}\n`,
  );
  if (settings.demo && app !== null)
    process.stdout.write(
      `Demo login: ${DEMO_LOGIN.name} / ${DEMO_LOGIN.password} (${DEMO_LOGIN.name}-compliance with the same password, for what needs two people)\n`,
    );
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    ops?.close();
    await app?.close();
    await claque.close();
    await stopTracing?.();
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}
