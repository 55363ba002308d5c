import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../../libs/config/settings.js';
import { appModule } from '../app.module.js';
import type { Claque } from '../graphql/context.js';
import type { Metrics } from '../ops.js';
import { requireSignIn } from './auth.js';
import { sendError } from './errors.js';
import { observeRequests } from './observe.js';
import { limitRate } from './rate-limit.js';
import { addSecurityHeaders } from './security-headers.js';
import { serveConsole } from './static.js';
import { refuseBrokenText } from './well-formed.js';

/** The application with every door before it, in the order in which a request passes them. */
export async function createApp(claque: Claque, settings: Settings, metrics: Metrics): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ genReqId: () => randomUUID(), bodyLimit: 1 << 20, trustProxy: false });
  const app = await NestFactory.create<NestFastifyApplication>(appModule(claque, settings), adapter, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await readBodies(fastify, settings);
  if (settings.rateLimit !== null) await limitRate(fastify, settings.rateLimit);
  observeRequests(fastify, metrics, settings.preset === 'scaled');
  refuseBrokenText(fastify);
  addSecurityHeaders(fastify, claque.secure);
  requireSignIn(fastify, claque);
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
  return app;
}

async function readBodies(fastify: FastifyInstance, settings: Settings): Promise<void> {
  // The upload protocol reads pieces of files itself.
  fastify.addContentTypeParser('application/offset+octet-stream', (_, __, done) => done(null));
  await fastify.register(cookie as never);
  await fastify.register(
    multipart as never,
    {
      limits: { fileSize: settings.uploadLimit, files: 50, fields: 10, fieldSize: 64 << 10 },
    } as never,
  );
}
