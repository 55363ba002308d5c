import type { User } from '../../../libs/app/accounts/accounts.js';
import type { Actor } from '../../../libs/app/audit/audit-log.js';
import type { Claque } from '../../../libs/config/create-claque.js';

/** The one thing that Nest injects here: the product, built without it. */
export const CLAQUE = Symbol('claque');
export type { Claque };

/** Name of the session cookie. Over https a browser takes it from this host alone, and never from a sibling (RFC 6265bis, `__Host-`). */
export const sessionCookie = (secure: boolean): string => `${secure ? '__Host-' : ''}claque_session`;

/** What a GraphQL operation knows of its request. */
export interface RequestContext {
  readonly user: User;
  readonly requestId: string;
}

export const actorOf = ({ user, requestId }: RequestContext): Actor => ({ ...user, request: requestId });

/** Writes down that somebody reads what complainants wrote, before it is shown. */
export async function reads(
  claque: Claque,
  context: RequestContext,
  action: string,
  ids: readonly string[],
  kind = 'complaint',
): Promise<void> {
  await claque.audit.read(
    actorOf(context),
    action,
    ids.map((id) => ({ kind, id })),
  );
}
