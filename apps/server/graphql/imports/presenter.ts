import { isKey, type User } from '../../../../libs/app/accounts/user.js';
import { isNote, sentence } from '../../../../libs/domain/errors/errors.js';
import { NEEDED_COLUMNS, OUR_COLUMNS, TABLE_KINDS } from '../../../../libs/domain/intake/mapping.js';
import { maskText } from '../../../../libs/domain/masking/mask.js';
import type { Rejection } from '../../../../libs/domain/model/index.js';

/** Our columns by kind, for people to choose from. */
export const FIELDS = TABLE_KINDS.map((kind) => ({
  kind,
  columns: OUR_COLUMNS[kind].map((name) => ({ name, needed: NEEDED_COLUMNS[kind].includes(name) })),
}));

/** A row that was refused, or how one was read, in words. */
export const rejectionNode = (r: Rejection) => ({
  ...r,
  taken: isNote(r.code),
  why: { en: maskText(sentence(r.code, r.values, 'en')), zh: maskText(sentence(r.code, r.values, 'zh')) },
});

/** Whose imports somebody sees: a key its own, people everybody's (null). */
export const ownerOf = (user: User): string | null => (isKey(user) ? user.name : null);

/** Whether somebody may know of an import. */
export const sees = (user: User, found: { readonly createdBy: string } | null): boolean =>
  ownerOf(user) === null || found?.createdBy === user.name;
