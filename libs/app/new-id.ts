import { randomBytes } from 'node:crypto';

/** Letters that do not look like others. Without digits an id is never taken for a number, which error texts black out. */
const LETTERS = 'abcdefghjkmnpqrs';

/** An id by chance: a letter that says what it is of, and twelve letters more (48 bits). */
export const newId = (letter: string): string =>
  letter + Array.from(randomBytes(12), (byte) => LETTERS[byte % LETTERS.length]).join('');
