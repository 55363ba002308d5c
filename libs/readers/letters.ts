import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LetterTemplate } from '../domain/cases/letter.js';

const both = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const letter = z.strictObject({ id: z.string(), subject: both, body: both });

/** The letters of seeds/letters. @throws where one is not as it should be, with its file. */
export async function loadLetters(seeds: string): Promise<{ readonly protect: LetterTemplate }> {
  const file = join(seeds, 'letters/protect-client.yaml');
  const read = letter.safeParse(parse(await readFile(file, 'utf8')));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return { protect: read.data };
}
