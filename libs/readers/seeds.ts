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
  benignOrganisation: words,
  callback: words,
  profanity: words,
  threat: words,
  provocation: words,
  recording: words,
});
const phones = z.strictObject({ publicPhones: words });
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
      benignOrganisation: both('benignOrganisation'),
      callback: both('callback'),
      profanity: both('profanity'),
      threat: both('threat'),
      provocation: both('provocation'),
      recording: both('recording'),
    },
    publicPhones: phones.parse(await read('lexicon', 'phones.yaml')).publicPhones,
  });
}
