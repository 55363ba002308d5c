import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../../../libs/config/paths.js';
import { notFound } from '../../../libs/domain/errors/errors.js';
import { sendError } from './errors.js';

/** Serves the built console, where there is one. */
export async function serveConsole(fastify: FastifyInstance): Promise<void> {
  const built = join(packageRoot(), 'dist/console');
  if (!existsSync(built)) return;
  await fastify.register(
    fastifyStatic as never,
    {
      root: built,
      wildcard: false,
      // Every address that is no file leads to the page below; a folder's page is not served compressed.
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
  fastify.get('/*', (request, reply) => {
    if (/^\/(api|graphql|assets)(\/|$)/.test(request.url)) sendError(notFound('address'), request, reply);
    else (reply as typeof reply & { sendFile(name: string): void }).sendFile('index.html');
  });
}
