import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { RetentionProfile } from '../domain/person/retention.js';

const days = z.int().positive().nullable();
const profile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  source: z.string(),
  kinds: z.strictObject({ complaint: days, call: days, original: days, dossier: days }),
});

/** The retention profiles of seeds/retention, by id. @throws where one is not as it should be, with its file. */
export async function loadRetention(seeds: string): Promise<ReadonlyMap<string, RetentionProfile>> {
  const folder = join(seeds, 'retention');
  const profiles = new Map<string, RetentionProfile>();
  for (const name of (await readdir(folder)).filter((n) => n.endsWith('.yaml')).sort()) {
    const read = profile.safeParse(parse(await readFile(join(folder, name), 'utf8')));
    if (!read.success) throw new Error(`${join(folder, name)}: ${z.prettifyError(read.error)}`);
    profiles.set(read.data.id, read.data);
  }
  return profiles;
}
