import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ClaqueError, verbatim } from '../domain/errors/errors.js';
import { type Group, INSIDE_KINDS, ORGANISER_KINDS } from '../domain/model/index.js';
import { readJsonLines } from './json-lines.js';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const then = z
  .array(z.object({ value: z.string(), question: bilingual, settles: z.number(), within: z.boolean() }))
  .optional();
const inquiry = z.object({ value: z.string(), question: bilingual, settles: z.number(), then });

const line = z.object({
  id: z.string(),
  rank: z.int(),
  debtors: z.array(z.string()),
  complaints: z.array(z.string()),
  filers: z.array(z.int()).optional(),
  values: z.array(
    z.object({
      kind: z.string(),
      key: z.string(),
      label: z.string(),
      units: z.number(),
      holders: z.array(z.int()).optional(),
    }),
  ),
  bits: z.number(),
  expected_by_chance: z.number(),
  kind_of_organiser: z.array(
    z.object({
      kind: z.enum(ORGANISER_KINDS),
      probability: z.number(),
      for: z.array(z.any()),
      against: z.array(z.any()),
    }),
  ),
  inside: z
    .array(
      z.object({
        kind: z.enum(INSIDE_KINDS),
        bits: z.number(),
        p: z.number(),
        compared: z.int(),
        people: z.int(),
        message: bilingual,
      }),
    )
    .optional(),
  inquiry: inquiry.nullable(),
  /** What was asked about a group that is settled. */
  asked: inquiry.nullish(),
  status: z.enum(['open', 'answered', 'ring']),
  answers: z.array(z.string()).optional(),
  listed: z.array(z.string()).optional(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** Groups that a scan wrote into its folder. @throws ClaqueError CLQ_GROUPS_MISSING, CLQ_GROUPS_LINE. */
export function readGroups(folder: string): Group[] {
  const path = join(folder, 'groups.jsonl');
  if (!existsSync(path)) throw new ClaqueError('CLQ_GROUPS_MISSING', { path: verbatim(folder) });
  return readJsonLines(path, line, 'CLQ_GROUPS_LINE').map(
    ({ expected_by_chance: expectedByChance, kind_of_organiser: kindOfOrganiser, asked = null, ...rest }): Group => ({
      ...rest,
      inquiry: rest.inquiry ?? asked,
      expectedByChance,
      kindOfOrganiser,
    }),
  );
}
