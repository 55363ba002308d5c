import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { ClaqueError, type ErrorCode, verbatim } from '../domain/errors/errors.js';

/**
 * The lines of a JSON Lines file that this program wrote, each of one shape; empty lines are passed over.
 *
 * @param code the refusal of a line, with its path, line and field.
 * @throws ClaqueError of that code.
 */
export function readJsonLines<T>(
  path: string,
  shape: z.ZodType<T>,
  code: ErrorCode & ('CLQ_ANSWERS_LINE' | 'CLQ_GROUPS_LINE'),
): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, i): T[] => {
      if (text.trim() === '') return [];
      const refused = (field: string, cause?: unknown) =>
        new ClaqueError(code, { path: verbatim(path), line: i + 1, field: verbatim(field) }, { cause });
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        throw refused('JSON', error);
      }
      const result = shape.safeParse(value);
      if (!result.success) throw refused(result.error.issues[0]?.path.join('.') || '/');
      return [result.data];
    });
}
