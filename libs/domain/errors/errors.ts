import { ACCOUNTS } from './accounts.js';
import { CASES } from './cases.js';
import { COMMANDS } from './commands.js';
import { DETECTORS } from './detectors.js';
import { DOCUMENTS } from './documents.js';
import { IMPORTS } from './imports.js';
import { INQUIRIES } from './inquiries.js';
import { NOTES } from './notes.js';
import { NOTIFICATIONS } from './notifications.js';
import { PEOPLE } from './people.js';
import { QUERIES } from './queries.js';
import { QUEUE } from './queue.js';
import { type Bilingual, fillSentence, phrase, type Value, type Values, verbatim } from './sentences.js';
import { SETTINGS } from './settings.js';
import { SIGN_IN } from './sign-in.js';
import { SOURCES } from './sources.js';
import { STORE } from './store.js';
import { TEMPLATE_BANK } from './template-bank.js';
import { TICKETS } from './tickets.js';
import { TRANSPORT } from './transport.js';
import { UPLOADS } from './uploads.js';
import { WITHDRAWALS } from './withdrawals.js';
import { THINGS, type Thing } from './words.js';

export { isNote } from './notes.js';
export * from './sentences.js';
export { EXPECTED, NEEDING } from './settings.js';
export { SOURCE_EXPECTED } from './sources.js';
export * from './words.js';

/** One file a topic, in the order of the documentation. */
export const TOPICS = [
  COMMANDS,
  SETTINGS,
  IMPORTS,
  NOTES,
  DOCUMENTS,
  UPLOADS,
  WITHDRAWALS,
  ACCOUNTS,
  SIGN_IN,
  QUERIES,
  QUEUE,
  CASES,
  INQUIRIES,
  PEOPLE,
  DETECTORS,
  TEMPLATE_BANK,
  NOTIFICATIONS,
  SOURCES,
  TICKETS,
  STORE,
  TRANSPORT,
] as const;

/**
 * Every error and refusal that a user can meet, by code.
 * A sentence says what is wrong and what to do about it; it never repeats personal data.
 */
export const ERRORS = {
  ...COMMANDS,
  ...SETTINGS,
  ...IMPORTS,
  ...NOTES,
  ...DOCUMENTS,
  ...UPLOADS,
  ...WITHDRAWALS,
  ...ACCOUNTS,
  ...SIGN_IN,
  ...QUERIES,
  ...QUEUE,
  ...CASES,
  ...INQUIRIES,
  ...PEOPLE,
  ...DETECTORS,
  ...TEMPLATE_BANK,
  ...NOTIFICATIONS,
  ...SOURCES,
  ...TICKETS,
  ...STORE,
  ...TRANSPORT,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** The names in braces of a sentence. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;
/** Exactly the values that the sentence of a code needs. */
export type ValuesOf<Code extends ErrorCode> = { readonly [K in Placeholder<(typeof ERRORS)[Code]['en']>]: Value };
type Given<Code extends ErrorCode> = keyof ValuesOf<Code> extends never
  ? [values?: Readonly<Record<string, never>>, options?: ErrorOptions]
  : [values: ValuesOf<Code>, options?: ErrorOptions];

/**
 * The sentence of a code in one language.
 *
 * @param code may come from a store that another version wrote: an unknown one is named as it is.
 */
export function sentence(code: ErrorCode, values: Values = {}, language: keyof Bilingual = 'en'): string {
  return Object.hasOwn(ERRORS, code) ? fillSentence(ERRORS[code], values, language) : code;
}

/** The sentence of a code in both languages. */
export const sentences = (code: ErrorCode, values: Values = {}): Bilingual => ({
  en: sentence(code, values, 'en'),
  zh: sentence(code, values, 'zh'),
});

/** An unexpected failure, or a misuse. It has a code, the values of its sentence, and its cause. */
export class ClaqueError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly values: Values;

  constructor(
    readonly code: Code,
    ...[values = {}, options]: Given<Code>
  ) {
    super(`${code}: ${sentence(code, values as Values)}`, options);
    this.name = 'ClaqueError';
    this.values = values as Values;
  }
}

/** The error for something that does not exist, with its id where there is one. */
export function notFound(thing: Thing, id?: string): ClaqueError<'CLQ_NOT_FOUND'> {
  const what =
    id === undefined
      ? THINGS[thing]
      : phrase({ en: '{thing} "{id}"', zh: '{thing}“{id}”' }, { thing: THINGS[thing], id: verbatim(id) });
  return new ClaqueError('CLQ_NOT_FOUND', { what });
}

const LONGEST_REASON = 2000;

/** The reason of an act without the space around it. @throws ClaqueError CLQ_REASON where it is empty or too long. */
export function readReason(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed === '' || trimmed.length > LONGEST_REASON) throw new ClaqueError('CLQ_REASON', { limit: LONGEST_REASON });
  return trimmed;
}
