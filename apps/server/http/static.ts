import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { packageRoot } from '../../../libs/config/paths.js';
import { notFound } from '../../../libs/domain/errors/errors.js';
import { sendError } from './errors.js';

/** Serves the built console, where there is one. */
export async function serveConsole(fastify: FastifyInstance): Promise<void> {
  const built = join(packageRoot(), 'dist/console');
  if (!existsSync(built)) return;
  await fastify.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, console: true };
    });
    await scope.register(
      fastifyStatic as never,
      {
        root: built,
        wildcard: false,
        // Every address that is no file leads to the page below; a folder's page is not served compressed.
        index: false,
        // The build lays a compressed one beside each file.
        preCompressed: true,
        globIgnore: ['**/*.gz', '**/*.br'],
        // The header of every answer forbids keeping it; the library may not say otherwise.
        cacheControl: false,
        // Names of assets are made of what is in them.
        setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) => {
          if (/[\\/]assets[\\/]/.test(path)) reply.header('cache-control', 'public, max-age=31536000, immutable');
        },
      } as never,
    );
    // Every other address is a place in the console.
    scope.get('/*', servePage);
  });
}

function servePage(request: FastifyRequest, reply: FastifyReply): void {
  // As the router decoded it.
  const path = (request.params as { '*': string })['*'];
  if (/^\/*(api|graphql|assets)(\/|$)/.test(path)) sendError(notFound('address'), request, reply);
  else (reply as FastifyReply & { sendFile(name: string): void }).sendFile('index.html');
}
