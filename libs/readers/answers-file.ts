import { appendFileSync, existsSync } from 'node:fs';
import { z } from 'zod';
import { ANSWER_SOURCES } from '../domain/inquiries/answer.js';
import { nextOrganiser, type Organiser, type OrganiserEvent } from '../domain/inquiries/organiser.js';
import { ORGANISER_KINDS } from '../domain/model/index.js';
import { readJsonLines } from './json-lines.js';

const made = { organiser: z.string().regex(/^O[0-9a-v]{12}$/), at: z.iso.datetime(), by: z.string().min(1).max(200) };
const answer = z.strictObject({
  values: z.array(z.string().max(500)).min(1),
  kind: z.enum(ORGANISER_KINDS),
  name: z.string(),
  source: z.enum(ANSWER_SOURCES),
  reference: z.string(),
  reason: z.string(),
  expires: z.iso.date(),
  asked: z.strictObject({
    group: z.string().nullable(),
    kinds: z.array(z.string()),
    people: z.int().nonnegative(),
    complaints: z.int().nonnegative(),
    days: z.int().positive(),
  }),
});
const line = z.discriminatedUnion('kind', [
  z.strictObject({ ...made, kind: z.literal('proposed'), answer }),
  z.strictObject({
    ...made,
    kind: z.literal('confirmed'),
    reason: z.string(),
    found: z.strictObject({ source: z.enum(ANSWER_SOURCES), reference: z.string() }).optional(),
  }),
  z.strictObject({ ...made, kind: z.enum(['refused', 'undone']), reason: z.string() }),
]);

/** An event of an address book in a file. The service keeps the same events in its store. */
export type AnswerLine = OrganiserEvent & { readonly organiser: string };

/**
 * The organisers of a file, one event a line (JSON Lines), by id; none where there is no file yet. Lines are only added, so
 * that who said what, and who took it back, stays.
 *
 * @throws ClaqueError CLQ_ANSWERS_LINE; CLQ_ANSWER_… where an event does not follow on those before it.
 */
export function readAnswers(path: string): Map<string, Organiser> {
  const organisers = new Map<string, Organiser>();
  if (!existsSync(path)) return organisers;
  for (const { organiser: id, ...event } of readJsonLines(path, line, 'CLQ_ANSWERS_LINE'))
    organisers.set(id, nextOrganiser(id, organisers.get(id) ?? null, event as OrganiserEvent));
  return organisers;
}

/** Adds one event, checked against those before it. @throws ClaqueError CLQ_ANSWER_…. */
export function addAnswer(path: string, { organiser: id, ...event }: AnswerLine): Organiser {
  const after = nextOrganiser(id, readAnswers(path).get(id) ?? null, event as OrganiserEvent);
  appendFileSync(path, `${JSON.stringify({ organiser: id, ...event })}\n`, { mode: 0o600 });
  return after;
}
