import type { User } from '../../../libs/app/accounts/accounts.js';
import { may } from '../../../libs/domain/access.js';
import { auditRead, type Claque, type Listener, type RequestContext } from './context.js';

/** How often an open socket is asked who it belongs to, in ms. Events ask as well. */
const ASKED_MS = 2000;
/** Close code of a socket whose session has ended: 4000 to 4999 are for applications (RFC 6455, 7.4.2). */
const SIGNED_OUT = 4401;

interface Socket {
  close(code: number, reason: string): void;
  once(event: 'close', listener: () => void): unknown;
}

/**
 * Watches the session of a socket. It closes once somebody has signed out, was removed or has another role.
 * So it does at the end of the session.
 */
export function listener(socket: Socket, user: User | undefined, session: () => Promise<User | null>): Listener {
  const known = listeners.get(socket);
  if (known !== undefined) return known;
  const ended = new AbortController();
  const still = async (): Promise<boolean> => {
    const now = await session();
    const same = now !== null && user !== undefined && now.name === user.name && now.role === user.role;
    if (!same) socket.close(SIGNED_OUT, 'signed out');
    return same && !ended.signal.aborted;
  };
  // A store that is away says nothing about the session: the next look, or the next event, asks again.
  const timer = setInterval(() => void still().catch(() => {}), ASKED_MS);
  timer.unref();
  socket.once('close', () => {
    clearInterval(timer);
    ended.abort();
  });
  const made = { signal: ended.signal, still };
  listeners.set(socket, made);
  return made;
}

/** Every subscription of a socket asks for its context: the session is one. */
const listeners = new WeakMap<Socket, Listener>();

/** Events as one listener may have them: each is checked and written down before it is sent. */
export async function* pushed<T extends { readonly id: string }>(
  claque: Claque,
  context: RequestContext,
  operation: string,
  kind: string,
  events: (signal?: AbortSignal) => AsyncIterable<T>,
): AsyncGenerator<T> {
  for await (const event of events(context.listener?.signal)) {
    if (!may(context.user.role, operation) || (await context.listener?.still()) !== true) return;
    await auditRead(claque, context, operation, [event.id], kind);
    yield event;
  }
}
