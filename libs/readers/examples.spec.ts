/** Each example file of docs/formats.md is read as its table says, and the table names them all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../config/paths.js';
import { fileSource } from './bytes.js';
import { studySource } from './study.js';

const FOLDER = join(packageRoot(), 'docs/examples');
const ROW = /^\| \[([\w.-]+)\]\(examples\/\1\) \| [^|]+ \| ([^|]+) \|$/gm;

/** What a file comes to, in the words of the table. */
async function readAs(name: string): Promise<string> {
  const study = await studySource(fileSource(name, join(FOLDER, name)), { zone: '+08:00' });
  const { complaints, calls, agencies, evidence, repeats, refused } = study.counts;
  const codes = (of: readonly { readonly code: string }[]) =>
    [...new Set(of.map((r) => `\`${r.code.replace('CLQ_', '')}\``))].sort().join(', ');
  const counted = [
    ['complaints', complaints],
    ['calls', calls],
    ['organizations', agencies],
    ['documents', evidence],
    ['repeats', repeats],
  ].flatMap(([kind, n]) => (n === 0 ? [] : [`${kind} ${n}`]));
  return [
    ...counted,
    ...(refused === 0 ? [] : [`refused ${refused}: ${codes(study.refused)}`]),
    ...(study.noted.length === 0 ? [] : [`notes: ${codes(study.noted)}`]),
  ].join('; ');
}

describe('the examples of docs/formats.md', () => {
  const page = readFileSync(join(packageRoot(), 'docs/formats.md'), 'utf8');
  const rows = [...page.matchAll(ROW)].map(([, name = '', says = '']) => [name, says] as const);

  it('are all in the table, and the table has no other', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(readdirSync(FOLDER).sort());
  });

  it.each(rows)('%s', async (name, says) => {
    expect(await readAs(name)).toBe(says);
  });
});
