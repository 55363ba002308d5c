import type { User } from '../../../../libs/app/accounts/accounts.js';

/** How ids of API keys begin. */
const KEY = 'key:';

/** Whose imports somebody sees: a key its own, people everybody's (null). */
export const ownerOf = (user: User): string | null => (user.id.startsWith(KEY) ? user.name : null);

/** Whether somebody may know of an import. */
export const sees = (user: User, found: { readonly createdBy: string } | null): boolean =>
  ownerOf(user) === null || found?.createdBy === user.name;
