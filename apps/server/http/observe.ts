import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requestSpan, type Span } from '../../../libs/engines/tracing/tracing.js';
import type { Metrics } from '../ops.js';
import { log } from './log.js';

/**
 * Counts and traces requests.
 *
 * @param logged whether each request gets a line in the log.
 */
export function observeRequests(fastify: FastifyInstance, metrics: Metrics, logged: boolean): void {
  // The spans of requests, and under them what a request does, jobs included that it makes.
  const spans = new WeakMap<FastifyRequest, Span>();
  fastify.addHook('preHandler', (request, _, done) => {
    const { span, within } = requestSpan(request.method, request.routeOptions.url ?? 'none', request.headers);
    spans.set(request, span);
    within(done);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, not the address: ids and names stay out.
    const route = request.routeOptions.url ?? 'none';
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    spans.get(request)?.setAttribute('http.response.status_code', reply.statusCode).end();
    if ((route === '/api/imports' && reply.statusCode === 202) || reply.raw.hasHeader('claque-import'))
      metrics.upload();
    if (logged)
      log('info', 'request', {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      });
  });
}
