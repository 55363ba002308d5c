import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { compileKnowledge, type Knowledge } from '../domain/knowledge.js';

const words = z.array(z.string().min(1));
const lexicon = z.strictObject({
  hardship: words,
  demand: words,
  againstAgent: words,
  ofAgent: words,
  accusation: words,
  escalation: words,
  benignOrganisation: words,
  callback: words,
  profanity: words,
  threat: words,
  provocation: words,
  recording: words,
  belittling: words,
  leverage: words,
  roleSelf: words,
  roleRelative: words,
  roleFriend: words,
  roleLawyer: words,
  intermediary: words,
  withoutAuthority: words,
  openHelper: words,
});
const phones = z.strictObject({ publicPhones: words });
const laws = z.strictObject({
  laws: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()), articles: z.int().positive() })),
  usc15: z.array(z.strictObject({ chapter: z.string(), last: z.string().length(1) })),
  fcra: z.strictObject({ first: z.int(), last: z.int() }),
});
const evasion = z.strictObject({
  terms: z.record(z.string(), z.array(z.string())),
  parts: z.record(z.string(), z.string()),
});
const misspellings = z.strictObject({ zh: words, en: words });
const form = z.strictObject({ name: z.string().min(1), source: z.string().min(1), text: z.string().min(1) });

/** Reads seeds/: benign forms (one YAML each), the lexicon of each language, public numbers. */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const read = async (...path: string[]) => parse(await readFile(join(folder, ...path), 'utf8')) as unknown;
  const forms = [];
  for (const name of (await readdir(join(folder, 'benign'))).sort())
    if (name.endsWith('.yaml')) forms.push(form.parse(await read('benign', name)));
  const zh = lexicon.parse(await read('lexicon', 'zh.yaml'));
  const en = lexicon.parse(await read('lexicon', 'en.yaml'));
  const both = (key: keyof typeof zh) => [...zh[key], ...en[key]];
  return compileKnowledge({
    forms,
    lexicon: {
      hardship: both('hardship'),
      demand: both('demand'),
      againstAgent: both('againstAgent'),
      ofAgent: both('ofAgent'),
      accusation: both('accusation'),
      escalation: both('escalation'),
      benignOrganisation: both('benignOrganisation'),
      callback: both('callback'),
      profanity: both('profanity'),
      threat: both('threat'),
      provocation: both('provocation'),
      recording: both('recording'),
      belittling: both('belittling'),
      leverage: both('leverage'),
      roleSelf: both('roleSelf'),
      roleRelative: both('roleRelative'),
      roleFriend: both('roleFriend'),
      roleLawyer: both('roleLawyer'),
      intermediary: both('intermediary'),
      withoutAuthority: both('withoutAuthority'),
      openHelper: both('openHelper'),
    },
    laws: laws.parse(await read('lexicon', 'laws.yaml')),
    evasion: evasion.parse(await read('lexicon', 'evasion.yaml')),
    misspellings: misspellings.parse(await read('lexicon', 'misspellings.yaml')),
    publicPhones: phones.parse(await read('lexicon', 'phones.yaml')).publicPhones,
  });
}
