import { type Bilingual, ClaqueError, fillIn, INPUTS } from '../errors/errors.js';

/** Words for somebody whom an agency takes money from. They accuse nobody, least of all who reads them. */
export interface LetterTemplate {
  readonly id: string;
  readonly subject: Bilingual;
  /** With `{lender}` and `{contact}`. */
  readonly body: Bilingual;
}

const LONGEST = 200;

/**
 * The letter as it is sent by the lender's own ways.
 * @throws ClaqueError CLQ_CASE_LETTER where it lacks who writes or how to reach them.
 */
export function fillLetter(
  { subject, body }: LetterTemplate,
  language: keyof Bilingual,
  values: { readonly lender: string; readonly contact: string },
): { readonly subject: string; readonly body: string } {
  for (const [name, value] of Object.entries(values))
    if (value.trim() === '' || value.length > LONGEST || /[\r\n{}]/.test(value))
      throw new ClaqueError('CLQ_CASE_LETTER', { input: INPUTS[name as keyof typeof values], limit: LONGEST });
  return { subject: fillIn(subject[language], values), body: fillIn(body[language], values) };
}
