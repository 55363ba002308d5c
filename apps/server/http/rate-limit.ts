import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { isApi, type SignedIn } from './auth.js';
import { sendError } from './errors.js';

/** @param limit requests in a minute. */
export async function limitRate(fastify: FastifyInstance, limit: number): Promise<void> {
  await fastify.register(rateLimit as never, { global: false } as never);
  const limited = fastify as typeof fastify & { rateLimit(options: object): preHandlerAsyncHookHandler };
  const check = limited.rateLimit({
    max: limit,
    timeWindow: 60_000,
    // By account, whatever addresses it comes from; before anybody has signed in, by address.
    keyGenerator: (request: SignedIn) => request.user?.name ?? `from ${request.ip}`,
    allowList: (request: SignedIn) => !isApi(request),
    errorResponseBuilder: (_: unknown, { ttl }: { ttl: number }) =>
      new ClaqueError('CLQ_RATE', { limit, seconds: Math.ceil(ttl / 1000) }),
  });
  // One hook for every route: those of GraphQL register themselves, and would answer 200.
  fastify.addHook('onRequest', async function (request, reply) {
    try {
      await check.call(this, request, reply);
      return undefined;
    } catch (error) {
      sendError(error, request, reply);
      return reply;
    }
  });
}
