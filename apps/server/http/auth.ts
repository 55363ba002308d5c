import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { User } from '../../../libs/app/accounts/accounts.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { type Claque, sessionCookie } from '../graphql/context.js';
import { PUBLIC } from './access.guard.js';
import { sendError } from './errors.js';

export type SignedIn = FastifyRequest & { user?: User };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a route serves the files of the console, which everybody may load. */
    console?: true;
  }
}

/** Whether a request goes to the API. The router decided where it goes, so no spelling of an address reads differently here. */
export const isApi = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url !== undefined && routeOptions.config?.console !== true;

/** Finds out whose request it is: by API key, or by session. */
export function identify(fastify: FastifyInstance, claque: Claque): void {
  const cookie = sessionCookie(claque.secure);
  fastify.addHook('onRequest', async (request: SignedIn) => {
    if (!isApi(request) || PUBLIC.has(request.routeOptions.url!)) return;
    const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const user =
      bearer === undefined
        ? await claque.accounts.user(request.cookies[cookie])
        : await claque.accounts.apiKeys.user(bearer);
    if (user !== null) request.user = user;
  });
}

/** Lets nobody past without a session or an API key, but to what is asked before anybody has signed in. */
export function requireSignIn(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request: SignedIn, reply) => {
    if (!isApi(request) || PUBLIC.has(request.routeOptions.url!) || request.user !== undefined) return undefined;
    sendError(new ClaqueError('CLQ_NOT_SIGNED_IN'), request, reply);
    return reply;
  });
}
