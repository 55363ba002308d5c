import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { sendError } from './errors.js';

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that change something, and web sockets, where a page of another origin may have sent them.
 *
 * A browser says so in Sec-Fetch-Site or in Origin. SameSite alone does not stop a sibling host or another port of the host.
 * Programs send neither header and are let through, as in Go's http.CrossOriginProtection.
 * @param url address of the installation as browsers see it; null: the host of the request.
 */
export function refuseOtherOrigins(fastify: FastifyInstance, url: string | null): void {
  const own = url === null ? null : new URL(url).origin;
  fastify.addHook('onRequest', async (request, reply) => {
    const upgrade = request.headers.upgrade !== undefined;
    if ((SAFE.has(request.method) && !upgrade) || isOwn(request, own)) return undefined;
    sendError(new ClaqueError('CLQ_CROSS_SITE'), request, reply);
    return reply;
  });
}

function isOwn({ headers, host }: FastifyRequest, own: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = headers.origin ?? originOf(headers.referer);
  // Every browser of the last years sends Origin where something changes or a socket opens: this is a program.
  if (origin === undefined) return true;
  // Behind a proxy the scheme that arrives here is not the browser's, so the host decides.
  return origin === own || (URL.canParse(origin) && new URL(origin).host === host);
}

/** The origin of the page that a request names. What is no address names none that could be ours. */
function originOf(referer: string | undefined): string | undefined {
  if (referer === undefined) return undefined;
  return URL.canParse(referer) ? new URL(referer).origin : 'null';
}
