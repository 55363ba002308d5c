import { randomUUID } from 'node:crypto';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import { GraphQLError } from 'graphql';
import { createComplexityRule, simpleEstimator } from 'graphql-query-complexity';
import type { Settings } from '../../../libs/config/settings.js';
import { SDL_FILES } from '../graphql/sdl.js';
import type { SignedIn } from './auth.js';
import { codedError, unfold } from './errors.js';
import { trustedRule } from './trusted.js';

/** Fields that a query may ask for, lists counted by their `first`. */
const LARGEST_COST = 5000;
const LARGEST_DEPTH = 12;

/** How GraphQL is served: what an operation knows, what it may cost, and how it fails. */
export function graphqlOptions(settings: Settings): Omit<MercuriusDriverConfig, 'driver'> {
  const trusted = settings.queries === 'trusted' ? [trustedRule()] : [];
  return {
    typePaths: [SDL_FILES],
    graphiql: false,
    // Variables decide what a query costs, so no validation may be remembered.
    cache: false,
    queryDepth: LARGEST_DEPTH,
    // The upgrade goes through the same hook as every request: nobody listens without a session.
    subscription: {
      context: (_: unknown, request: SignedIn) => ({ user: request.user, requestId: request.id }),
    },
    context: (request: SignedIn) => ({ user: request.user, requestId: request.id }),
    validationRules: ({ variables }) => [
      ...trusted,
      createComplexityRule({
        maximumComplexity: LARGEST_COST,
        variables: (variables ?? {}) as Record<string, unknown>,
        estimators: [
          ({ args, childComplexity }) => {
            const first: unknown = args['first'];
            return typeof first === 'number' && first > 0 ? 1 + first * childComplexity : undefined;
          },
          simpleEstimator({ defaultComplexity: 1 }),
        ],
        createError: (most, actual) =>
          new GraphQLError(`CLQ_QUERY_REFUSED: it costs ${actual}, at most ${most} is allowed`),
      }),
    ],
    errorFormatter: (execution, context) => {
      const requestId = (context as { requestId?: string } | undefined)?.requestId ?? randomUUID();
      const errors = (execution.errors ?? []).flatMap(unfold).map((error) => codedError(error, requestId));
      return { statusCode: 200, response: { data: execution.data ?? null, errors } };
    },
  };
}
