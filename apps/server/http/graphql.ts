import { randomUUID } from 'node:crypto';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply } from 'fastify';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { WebSocket } from 'ws';
import type { Settings } from '../../../libs/config/settings.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { maskedSchema } from '../graphql/boundary.js';
import { type Claque, sealedIds, sessionCookie } from '../graphql/context.js';
import { loadersOf } from '../graphql/loaders.js';
import { listener } from '../graphql/pushes.js';
import { ReadLog } from '../graphql/read-log.js';
import { refusingSchema } from '../graphql/refusals.js';
import { type Resolvers, resolvedSchema } from '../graphql/resolved.js';
import { readSchema } from '../graphql/sdl.js';
import type { SignedIn } from './auth.js';
import { checkCost } from './cost.js';
import { codedError, sendError, statusOf, unfold } from './errors.js';
import type { Sockets } from './sockets.js';
import { trustedRule } from './trusted.js';
import { limitResolvers, type RequestWork, WorkLimits } from './work.js';

const LARGEST_DEPTH = 12;
/** Units of work of an account in a minute, for each request that it may make in one. */
const UNITS_A_REQUEST = 20;

interface OperationContext {
  readonly work?: RequestWork;
  readonly readLog?: ReadLog;
  readonly reply?: FastifyReply;
  readonly socket?: WebSocket;
}

/** How GraphQL is served: what an operation knows, what it may cost, and how it fails. */
export function graphqlOptions(
  settings: Settings,
  sockets: Sockets,
  claque: Claque,
): Omit<MercuriusDriverConfig, 'driver'> {
  const trusted = settings.queries === 'trusted' ? [trustedRule()] : [];
  const limits = new WorkLimits(settings.rateLimit === null ? null : settings.rateLimit * UNITS_A_REQUEST);
  let resolvers: Resolvers = [];
  return {
    schema: readSchema(),
    // Nest gives what it found here and sets nothing of it where a schema is given.
    transformResolvers: (found) => {
      resolvers = found as Resolvers;
      return found;
    },
    graphiql: false,
    // Variables decide what a query costs, so no validation may be remembered.
    cache: false,
    queryDepth: LARGEST_DEPTH,
    // Resolvers alone refuse; work is counted of what they do, and what they give is masked last.
    transformSchema: (schema) =>
      maskedSchema(limitResolvers(refusingSchema(resolvedSchema(schema, resolvers))), sealedIds(claque)),
    // The upgrade goes through the same hook as every request: nobody listens without a session.
    subscription: {
      context: (socket: WebSocket, request: SignedIn) => {
        sockets.begin(socket, request);
        const cookie = request.cookies[sessionCookie(claque.secure)];
        return {
          user: request.user,
          requestId: request.id,
          loaders: loadersOf(claque.store, false),
          socket,
          listener: listener(socket, request.user, () => claque.accounts.user(cookie)),
        };
      },
    },
    context: (request: SignedIn, reply: FastifyReply) => ({
      user: request.user,
      requestId: request.id,
      loaders: loadersOf(claque.store),
      // Nobody comes this far without a session or a key.
      readLog: new ReadLog(claque.audit, { ...request.user!, request: request.id }),
      work: limits.begin(request.user?.name ?? '', reply.raw),
    }),
    validationRules: trusted,
    hooks: {
      preExecution: async (
        schema: GraphQLSchema,
        document: DocumentNode,
        { work, reply }: OperationContext,
        variables: object,
      ) => {
        const body = reply?.request.body as { operationName?: string | null } | undefined;
        checkCost(schema, document, { ...variables }, body?.operationName);
        await work?.enter();
        return undefined;
      },
      onResolution: async (_execution: unknown, { readLog }: OperationContext) => readLog?.write(),
      preSubscriptionExecution: async (
        schema: GraphQLSchema,
        document: DocumentNode,
        { socket }: OperationContext,
        id: unknown,
      ) => {
        if (socket === undefined) return;
        try {
          sockets.subscribe(socket, id, schema, document, trusted);
        } catch (error) {
          throw codedError(asGraphQL(error as Error), String(id));
        }
      },
      onSubscriptionEnd: async ({ socket }: OperationContext, id: unknown) => {
        if (socket !== undefined) sockets.unsubscribe(socket, id);
      },
    } as NonNullable<MercuriusDriverConfig['hooks']>,
    errorFormatter: (execution, context) => {
      const requestId = (context as { requestId?: string } | undefined)?.requestId ?? randomUUID();
      return formatted(execution.errors ?? [], requestId, execution.data ?? null);
    },
    errorHandler: (error, request, reply) => {
      if (!isOfOperation(error)) return sendError(error, request, reply);
      const { statusCode, response } = formatted([asGraphQL(error)], request.id, null);
      void reply.status(statusCode).send(response);
    },
  };
}

/** Whether an error is about what was asked. What goes wrong before is an error of the request, as at any other address. */
function isOfOperation(error: Error & { code?: string }): boolean {
  if (error instanceof ClaqueError) return error.code.startsWith('CLQ_QUERY_');
  return error.code?.startsWith('FST_') !== true;
}

function formatted(errors: readonly GraphQLError[], requestId: string, data: ExecutionResult['data']) {
  const all = errors.flatMap(unfold);
  const slow = all.map((e) => e.originalError).find((e) => e instanceof ClaqueError && e.code === 'CLQ_QUERY_SLOW');
  return {
    statusCode: slow === undefined ? 200 : statusOf(slow as ClaqueError),
    response: { data: data ?? null, errors: all.map((error) => codedError(error, requestId)) },
  };
}

const asGraphQL = (error: Error): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
