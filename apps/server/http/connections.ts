import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { carriesFile } from './body.js';
import { HEADERS_SECONDS, refuseSocket } from './errors.js';

/** Seconds in which a JSON body must be there. */
export const BODY_SECONDS = 20;
/** A file may take as long as it likes while it brings so many bytes a second. So many seconds are looked at. */
const FILE_SECONDS = 20;
const FILE_RATE = 1024;
/** Seconds after which an answer that nobody takes is given up. */
const UNREAD_SECONDS = 60;
const LOOK_MS = 1000;
/** Connections at once: far more than a house has people, far fewer than a process may hold files open. */
const CONNECTIONS = 2000;
const KEEP_ALIVE_SECONDS = 20;

/** How Node's server is made, so that no half request holds a connection for good. */
export const SERVER_OPTIONS = {
  headersTimeout: HEADERS_SECONDS * 1000,
  connectionsCheckingInterval: 2000,
  keepAliveTimeout: KEEP_ALIVE_SECONDS * 1000,
} as const;

interface Watched {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly socket: Socket;
  readonly begunAt: number;
  /** The state that must have changed by the next look: bytes that came, bytes that went. */
  came: { bytes: number; at: number };
  went: { bytes: number; at: number };
}

/** The connections of a server. It ends those that do not get on, and all of them when the server ends. */
export class Connections {
  private readonly sockets = new Set<Socket>();
  private readonly running = new Map<Socket, number>();
  /** Web sockets: they say good-bye first, so they get the grace of a request. */
  private readonly upgraded = new WeakSet<Socket>();
  private readonly watched = new Set<Watched>();
  private readonly timer: NodeJS.Timeout;
  private ending = false;

  constructor(server: Server) {
    server.maxConnections = CONNECTIONS;
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.on('upgrade', ({ socket }) => this.upgraded.add(socket));
    server.on('request', ({ socket }, response) => {
      this.running.set(socket, (this.running.get(socket) ?? 0) + 1);
      response.once('close', () => this.ran(socket));
    });
    this.timer = setInterval(() => this.look(), LOOK_MS).unref();
  }

  /** Watches each request of an application from its headers on. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async (request, reply) => {
      const { socket } = request.raw;
      const at = performance.now();
      this.watched.add({
        request,
        reply,
        socket,
        begunAt: at,
        came: { bytes: socket.bytesRead, at },
        went: { bytes: socket.bytesWritten, at },
      });
    });
  }

  /** Ends every connection without a request at once, and those with one after a while. Resolves when none is left. */
  async end(graceMs: number): Promise<void> {
    this.ending = true;
    for (const socket of this.sockets) if (!this.running.has(socket) && !this.upgraded.has(socket)) socket.destroy();
    const deadline = performance.now() + graceMs;
    while (this.sockets.size > 0 && performance.now() < deadline) await new Promise((r) => setTimeout(r, 50));
    for (const socket of this.sockets) socket.destroy();
    clearInterval(this.timer);
  }

  private ran(socket: Socket): void {
    const left = (this.running.get(socket) ?? 1) - 1;
    if (left > 0) {
      this.running.set(socket, left);
      return;
    }
    this.running.delete(socket);
    // The last bytes of the answer still go out.
    if (this.ending) socket.destroySoon();
  }

  private look(): void {
    const now = performance.now();
    for (const entry of this.watched) {
      const { request, reply, socket } = entry;
      const whole = request.raw.complete;
      if (socket.destroyed || (request as { ws?: boolean }).ws === true || (whole && reply.raw.closed))
        this.watched.delete(entry);
      else if (!whole && this.isLate(entry, now)) this.refuse(entry);
      else if (this.isUnread(entry, now)) socket.destroy();
    }
  }

  private isLate(entry: Watched, now: number): boolean {
    const { request, socket, begunAt, came } = entry;
    if (!carriesFile(request)) return now - begunAt > BODY_SECONDS * 1000;
    // What lies here unread is not the client's fault: a slow disk holds it up.
    if (request.raw.readableLength > 0) came.at = now;
    if (now - came.at <= FILE_SECONDS * 1000) return false;
    const enough = socket.bytesRead - came.bytes >= FILE_RATE * FILE_SECONDS;
    entry.came = { bytes: socket.bytesRead, at: now };
    return !enough;
  }

  private isUnread(entry: Watched, now: number): boolean {
    const { socket, went } = entry;
    const bytes = socket.bytesWritten - socket.writableLength;
    if (socket.writableLength === 0 || bytes !== went.bytes) entry.went = { bytes, at: now };
    return now - entry.went.at > UNREAD_SECONDS * 1000;
  }

  private refuse({ request, reply, socket }: Watched): void {
    if (reply.raw.headersSent) socket.destroy();
    else
      refuseSocket(
        socket,
        408,
        new ClaqueError('CLQ_REQUEST_SLOW', { seconds: carriesFile(request) ? FILE_SECONDS : BODY_SECONDS }),
      );
  }
}
