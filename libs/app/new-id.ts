import { randomUUID } from 'node:crypto';

/** An id by chance: a letter that says what it is of, and 12 hexadecimal digits. */
export const newId = (letter: string): string => `${letter}${randomUUID().replaceAll('-', '').slice(0, 12)}`;
