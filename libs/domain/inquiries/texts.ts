import { ClaqueError, INPUTS } from '../errors/errors.js';

export const LONGEST_TEXT = 4000;

/** @throws ClaqueError CLQ_ANSWER_TEXT where a text is empty or too long. */
export function checkText(input: keyof typeof INPUTS, text: string, limit: number = LONGEST_TEXT): void {
  if (text.trim() === '' || text.length > limit)
    throw new ClaqueError('CLQ_ANSWER_TEXT', { input: INPUTS[input], least: 1, limit });
}
