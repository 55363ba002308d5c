/**
 * An id that a reader made of what a row says, because the row has none.
 * Before its digest stands the kind of the row.
 * Behind it may stand its number among equal rows, and the sign of its source.
 */
const MADE = /^((?:call|card|mail|row)-)([\da-f]{16})((?:-\d{1,9})?(?:~[\da-z]{6})?)$/;

/** Whether an id has the form of one that was made. A lender's own id may have it too. */
export const looksMade = (id: string): boolean => MADE.test(id);

/** The same id with the first 16 characters of a code in place of its digest. */
export const codedId = (id: string, code: (digest: string) => string): string =>
  id.replace(MADE, (_, kind: string, digest: string, rest: string) => `${kind}${code(digest).slice(0, 16)}${rest}`);
