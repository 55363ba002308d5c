import type { User } from '../../../libs/app/accounts/accounts.js';
import type { Actor } from '../../../libs/app/audit/audit-log.js';
import type { Claque } from '../../../libs/config/create-claque.js';
import { SealedIds } from '../../../libs/db/encryption/sealed-ids.js';
import type { Loaders } from './loaders.js';
import type { ReadLog } from './read-log.js';

/** The one thing that Nest injects here: the product, built without it. */
export const CLAQUE = Symbol('claque');
export type { Claque };

/** Name of the session cookie. Over https a browser takes it from this host alone, and never from a sibling (RFC 6265bis, `__Host-`). */
export const sessionCookie = (secure: boolean): string => `${secure ? '__Host-' : ''}claque_session`;

const seals = new WeakMap<Claque, SealedIds>();

/** Seals ids that a role may hand back and not read, under a key of the installation. */
export function sealedIds(claque: Claque): SealedIds {
  let ids = seals.get(claque);
  if (ids === undefined) {
    ids = new SealedIds(claque.store.vault.opened().blind);
    seals.set(claque, ids);
  }
  return ids;
}

/** The session behind an open socket. */
export interface Listener {
  /** Ends when the socket does. */
  readonly signal: AbortSignal;
  /** Whether the session still is of the same account in the same role. If not, the socket is closed. */
  still(): Promise<boolean>;
}

/** What a GraphQL operation knows of its request. */
export interface RequestContext {
  readonly user: User;
  readonly requestId: string;
  readonly loaders: Loaders;
  /** What is looked at, written down before the answer leaves; by a socket each event is written down at once. */
  readonly readLog?: ReadLog;
  /** Where it came by a socket: whose session that is. */
  readonly listener?: Listener;
}

export const actorOf = ({ user, requestId }: RequestContext): Actor => ({ ...user, request: requestId });

/** Records that somebody reads what complainants wrote. Nothing of it is shown before the entry is written. */
export async function auditRead(
  claque: Claque,
  context: RequestContext,
  action: string,
  ids: readonly string[],
  kind = 'complaint',
): Promise<void> {
  await auditReadOf(
    claque,
    context,
    action,
    ids.map((id) => ({ kind, id })),
  );
}

/** As auditRead, of subjects of several kinds. */
export async function auditReadOf(
  claque: Claque,
  context: RequestContext,
  action: string,
  subjects: readonly { readonly kind: string; readonly id: string }[],
): Promise<void> {
  if (context.readLog === undefined) await claque.audit.read(actorOf(context), action, subjects);
  else context.readLog.add(action, subjects);
}
