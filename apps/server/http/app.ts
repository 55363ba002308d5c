import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../../libs/config/settings.js';
import { appModule } from '../app.module.js';
import type { Claque } from '../graphql/context.js';
import type { Metrics } from '../ops.js';
import { identify, requireSignIn } from './auth.js';
import { LARGEST_BODY, readBodies, refuseOtherBodies } from './body.js';
import { Connections, SERVER_OPTIONS } from './connections.js';
import { refuseConnection, sendError } from './errors.js';
import { limitHeavyRoutes } from './heavy-routes.js';
import { observeRequests } from './observe.js';
import { refuseOtherOrigins } from './origin.js';
import { limitRate } from './rate-limit.js';
import { addSecurityHeaders, securityHeaders } from './security-headers.js';
import { Sockets } from './sockets.js';
import { serveConsole } from './static.js';
import { refuseBrokenText } from './well-formed.js';

/** Nest would set its error handler too late for the routes of plugins. Ours is set before any of them. */
class Adapter extends FastifyAdapter {
  override setErrorHandler() {
    return this.getInstance();
  }
}

export interface Served {
  readonly app: NestFastifyApplication;
  readonly connections: Connections;
}

/** The application with every door before it, in the order in which a request passes them. */
export async function createApp(claque: Claque, settings: Settings, metrics: Metrics): Promise<Served> {
  const adapter = new Adapter({
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY,
    trustProxy: false,
    http: SERVER_OPTIONS,
    keepAliveTimeout: SERVER_OPTIONS.keepAliveTimeout,
    clientErrorHandler: refuseConnection,
    // Addresses that no router can read pass no hook, so they get their headers here.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendError(error, request, reply.headers(securityHeaders(claque.secure))),
  });
  const sockets = new Sockets();
  const app = await NestFactory.create<NestFastifyApplication>(appModule(claque, settings, sockets), adapter, {
    logger: ['error', 'fatal'],
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const connections = new Connections(fastify.server);
  connections.watch(fastify);
  fastify.setErrorHandler(async (error, request, reply) => sendError(error, request, reply));
  await readBodies(fastify, settings.uploadLimit);
  addSecurityHeaders(fastify, claque.secure);
  refuseOtherOrigins(fastify, settings.url);
  identify(fastify, claque);
  if (settings.rateLimit !== null) await limitRate(fastify, settings.rateLimit);
  requireSignIn(fastify);
  sockets.guard(fastify);
  refuseOtherBodies(fastify);
  observeRequests(fastify, metrics, settings.preset === 'scaled');
  refuseBrokenText(fastify);
  limitHeavyRoutes(fastify);
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
  await serveConsole(fastify);
  return { app, connections };
}
