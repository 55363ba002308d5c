import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { User } from '../../../libs/app/accounts/accounts.js';
import { ACCESS, may } from '../../../libs/domain/access.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import type { RequestContext } from '../graphql/context.js';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
/** What is asked before anybody has signed in. */
export const PUBLIC = new Set([
  '/api/login',
  '/api/login-ways',
  '/api/oidc/begin',
  '/api/oidc/callback',
  '/api/health',
  '/api/ready',
  // Signed by the sender.
  '/api/sources/:id',
]);

/** Lets a role call what the table of libs/domain/access.ts says, and nothing else. */
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<'graphql' | 'http'>() === 'graphql') {
      const graphql = GqlExecutionContext.create(context);
      const { parentType, fieldName } = graphql.getInfo<GraphQLResolveInfo>();
      if (!ROOTS.has(parentType.name)) return true;
      return allowed(graphql.getContext<Partial<RequestContext>>().user, `${parentType.name}.${fieldName}`);
    }
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: User }>();
    const route = request.routeOptions.url ?? '';
    if (PUBLIC.has(route)) return true;
    // HEAD comes with every GET; only what has no GET is listed by itself.
    const own = `${request.method} ${route}`;
    return allowed(request.user, request.method === 'HEAD' && !Object.hasOwn(ACCESS, own) ? `GET ${route}` : own);
  }
}

function allowed(user: User | undefined, operation: string): boolean {
  if (user === undefined || !may(user.role, operation)) throw new ClaqueError('CLQ_FORBIDDEN');
  return true;
}
