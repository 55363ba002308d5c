import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { User } from '../../../libs/app/accounts/accounts.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { type Claque, COOKIE } from '../graphql/context.js';
import { PUBLIC } from './access.guard.js';
import { sendError } from './errors.js';

export type SignedIn = FastifyRequest & { user?: User };

/** Lets nobody past without a session or an API key, but to what is asked before anybody has signed in. */
export function requireSignIn(fastify: FastifyInstance, claque: Claque): void {
  fastify.addHook('onRequest', async (request: SignedIn, reply) => {
    const path = request.url.split('?')[0];
    if (!path.startsWith('/api/') && path !== '/graphql') return undefined;
    reply.header('cache-control', 'no-store');
    if (PUBLIC.has(path)) return undefined;
    const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const user =
      bearer === undefined
        ? await claque.accounts.user(request.cookies[COOKIE])
        : await claque.accounts.apiKeys.user(bearer);
    if (user === null) {
      sendError(new ClaqueError('CLQ_NOT_SIGNED_IN'), request, reply);
      return reply;
    }
    request.user = user;
    return undefined;
  });
}
