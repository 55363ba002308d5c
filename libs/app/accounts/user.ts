import type { Role } from '../../domain/access.js';

/** An account's name and role. */
export interface AccountRole {
  readonly name: string;
  readonly role: Role;
}

/** How ids of API keys begin. */
const KEY = 'key:';

/** Whether a program asks with an API key, and no person. */
export const isKey = ({ id }: { readonly id?: string }): boolean => id?.startsWith(KEY) === true;

/** Who asks. */
export interface User extends AccountRole {
  /** Of the account or the API key. It is never given to anybody else, whatever becomes of the name. */
  readonly id: string;
  /** Hash of the session's token; an API key has no session. */
  readonly session?: string;
}
