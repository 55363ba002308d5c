/**
 * An id that a reader made of what a row says, because the row has none. It has a digest between two parts that say
 * nothing of the row: the kind of the row, then its number among equal rows and the sign of its source.
 */
const MADE = /^((?:call|card|mail|row)-)([\da-f]{16})((?:-\d{1,9})?(?:~[\da-z]{6})?)$/;

/** Whether an id has the form of one that was made. A lender's own id may have it too. */
export const looksMade = (id: string): boolean => MADE.test(id);

/** The same id with a code in place of its digest. @param code of a digest, at least 16 characters in hexadecimal. */
export const codedId = (id: string, code: (digest: string) => string): string =>
  id.replace(MADE, (_, kind: string, digest: string, rest: string) => `${kind}${code(digest).slice(0, 16)}${rest}`);
