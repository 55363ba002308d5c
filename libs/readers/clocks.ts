import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { addDays, type WorkCalendar } from '../domain/clocks/calendar.js';
import type { ClockProfile } from '../domain/clocks/clock.js';

const day = z.iso.date();
const span = z.string().regex(/^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/);
const calendar = z.strictObject({
  id: z.string().min(1),
  years: z.array(z.int()),
  holidays: z.array(z.union([day, span])),
  workdays: z.array(day),
});
const both = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const profile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: both,
  source: z.string().min(1),
  calendar: z.string().nullable(),
  zone: z.string().regex(/^(Z|[+-]\d\d:\d\d)$/),
  alertDays: z.int().nonnegative(),
  stoppable: z.boolean(),
  stages: z
    .array(z.strictObject({ id: z.string(), name: both, days: z.int().positive(), approvals: z.int().nonnegative() }))
    .min(1),
  outcomes: z.array(z.strictObject({ id: z.string(), name: both })).min(1),
});

/**
 * The clock profiles of seeds/clocks, by id, with their calendars of seeds/calendars.
 * @throws where one is not as it should be, with its file.
 */
export async function loadClocks(seeds: string): Promise<ReadonlyMap<string, ClockProfile>> {
  const calendars = new Map<string, WorkCalendar>();
  for (const { file, content } of await yamlOf(join(seeds, 'calendars'))) {
    const { holidays, ...rest } = checked(calendar, content, file);
    calendars.set(rest.id, { ...rest, holidays: holidays.flatMap(daysOf) });
  }
  const profiles = new Map<string, ClockProfile>();
  for (const { file, content } of await yamlOf(join(seeds, 'clocks'))) {
    const read = checked(profile, content, file);
    const known = read.calendar === null ? null : calendars.get(read.calendar);
    if (known === undefined) throw new Error(`${file}: there is no calendar "${read.calendar}" in seeds/calendars`);
    profiles.set(read.id, { ...read, calendar: known });
  }
  return profiles;
}

async function yamlOf(folder: string): Promise<{ file: string; content: unknown }[]> {
  const names = (await readdir(folder)).filter((n) => n.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (file) => ({ file, content: parse(await readFile(join(folder, file), 'utf8')) as unknown })),
  );
}

function checked<T>(schema: z.ZodType<T>, content: unknown, file: string): T {
  const result = schema.safeParse(content);
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function daysOf(entry: string): string[] {
  const [from = '', to = from] = entry.split('..');
  const days = [from];
  for (let day = from; day < to; ) {
    day = addDays(day, 1, null);
    days.push(day);
  }
  return days;
}
