import type { FastifyInstance } from 'fastify';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { WebSocket } from 'ws';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { isApi, type SignedIn } from './auth.js';
import { checkCost } from './cost.js';
import { codedError, sendError } from './errors.js';

/** Web sockets of an account at once, and subscriptions on each. */
const SOCKETS = 10;
const SUBSCRIPTIONS = 10;
/** Seconds in which a socket must say that it is one of GraphQL, and between looks whether somebody is there. */
const INIT_SECONDS = 10;
const ALIVE_SECONDS = 30;
/** How messages about errors begin in both protocols of GraphQL over web sockets. */
const ERROR_MESSAGE = /^\{"type":"(?:connection_)?error"/;

interface SentError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly zh?: string };
}

/** Bytes that wait for a reader at most. */
const UNREAD = 1 << 20;

/** Gives the errors that Mercurius sends by itself the form of the API. */
function formErrors(socket: WebSocket, requestId: string): void {
  const send = socket.send.bind(socket) as (data: unknown, ...rest: unknown[]) => void;
  const formed = (data: unknown): unknown => {
    if (typeof data !== 'string' || !ERROR_MESSAGE.test(data)) return data;
    const message = JSON.parse(data) as { payload: SentError | readonly SentError[] };
    const errors = [message.payload]
      .flat()
      .map((error) =>
        error.extensions?.code === undefined || error.extensions.zh === undefined
          ? codedError(new GraphQLError(error.message), requestId)
          : error,
      );
    return JSON.stringify({ ...message, payload: errors });
  };
  socket.send = ((data: unknown, ...rest: unknown[]) => send(formed(data), ...rest)) as typeof socket.send;
}

/** Web sockets: how many an account may open, and how many subscriptions each may hold. */
export class Sockets {
  private readonly open = new Map<string, number>();
  private readonly begun = new WeakSet<SignedIn>();
  private readonly subscriptions = new WeakMap<WebSocket, { readonly held: Set<unknown>; refused: number }>();

  /** Refuses sockets beyond the number of an account. */
  guard(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async (request: SignedIn, reply) => {
      if (!isApi(request) || request.headers.upgrade === undefined || request.user === undefined) return undefined;
      const { name } = request.user;
      const count = this.open.get(name) ?? 0;
      if (count >= SOCKETS) {
        sendError(new ClaqueError('CLQ_ACCOUNT_BUSY', { seconds: 5 }), request, reply);
        return reply;
      }
      this.open.set(name, count + 1);
      const { socket } = request.raw;
      socket.once('close', () => {
        const left = (this.open.get(name) ?? 1) - 1;
        if (left === 0) this.open.delete(name);
        else this.open.set(name, left);
      });
      setTimeout(() => {
        if (!this.begun.has(request)) socket.destroy();
      }, INIT_SECONDS * 1000).unref();
      return undefined;
    });
  }

  /** A socket has said that it is one of GraphQL. Ends it once nobody reads it. */
  begin(socket: WebSocket, request: SignedIn): void {
    if (this.begun.has(request)) return;
    this.begun.add(request);
    formErrors(socket, request.id);
    let alive = true;
    socket.on('pong', () => {
      alive = true;
    });
    const timer = setInterval(() => {
      if (!alive || socket.bufferedAmount > UNREAD) return socket.terminate();
      alive = false;
      socket.ping();
      return undefined;
    }, ALIVE_SECONDS * 1000).unref();
    socket.once('close', () => clearInterval(timer));
  }

  /**
   * Lets one more subscription begin. Mercurius checks neither the document nor its cost here.
   *
   * @param rules beside those of GraphQL.
   * @throws ClaqueError CLQ_SUBSCRIPTIONS, CLQ_QUERY_COST; GraphQLError where the document does not fit the schema.
   */
  subscribe(
    socket: WebSocket,
    id: unknown,
    schema: GraphQLSchema,
    document: DocumentNode,
    rules: readonly ValidationRule[],
  ): void {
    const known = this.subscriptions.get(socket) ?? { held: new Set(), refused: 0 };
    this.subscriptions.set(socket, known);
    const { held } = known;
    if (held.has(id) || held.size >= SUBSCRIPTIONS) {
      // What is refused stays in Mercurius until the socket ends, so a socket that goes too far ends.
      if (++known.refused > SUBSCRIPTIONS) socket.close(4429, 'too many subscriptions');
      throw new ClaqueError('CLQ_SUBSCRIPTIONS', { limit: SUBSCRIPTIONS });
    }
    held.add(id);
    const [wrong] = validate(schema, document, [...specifiedRules, ...rules]);
    if (wrong !== undefined) throw wrong;
    checkCost(schema, document, {});
  }

  /** A subscription has ended. */
  unsubscribe(socket: WebSocket, id: unknown): void {
    this.subscriptions.get(socket)?.held.delete(id);
  }
}
