import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { en, zh } from './texts.js';

const src = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !/\.spec\.|^gql|texts\.ts$/.test(f))
  .map((f) => ({ file: f, text: readFileSync(join(src, f), 'utf8') }));

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort();

describe('what the console says', () => {
  it('has every key in both languages, and nothing empty', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const texts of [en, zh])
      for (const [key, text] of Object.entries(texts)) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('leaves the same places open in both', () => {
    for (const [key, text] of Object.entries(en))
      expect([key, places(zh[key as keyof typeof zh])]).toEqual([key, places(text)]);
  });

  it('says in Chinese what it says in English, but for names', () => {
    const same = Object.entries(en).flatMap(([key, text]) =>
      zh[key as keyof typeof zh] === text || !/\p{Script=Han}/u.test(zh[key as keyof typeof zh]) ? [key] : [],
    );
    expect(same.filter((k) => !NAMES.has(k))).toEqual([]);
    const foreign = Object.entries(en).flatMap(([key, text]) => (/\p{Script=Han}/u.test(text) ? [key] : []));
    expect(foreign.filter((k) => !QUOTES.has(k))).toEqual([]);
  });

  it('asks for no key that is not there', () => {
    const missing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\bt\(\s*'([^']+)'/g)].flatMap(([, key]) => (key in en ? [] : [`${file}: ${key}`])),
    );
    expect(missing).toEqual([]);
    expect(sources.length).toBeGreaterThan(30);
  });

  it('has no key that nothing asks for', () => {
    const all = sources.map((s) => s.text).join('\n');
    // What becomes of a ring is told by its own name, and keys are put together: paper_${verdict}.
    const events = new Set(['appeared', 'grew', 'shrank', 'merged', 'split', 'ended']);
    const stems = [...all.matchAll(/`(\w+_)\$\{/g)].map((m) => m[1]);
    const unused = Object.keys(en).filter(
      (k) => !events.has(k) && !new RegExp(`['"\`]${k}['"\`]`).test(all) && !stems.some((s) => k.startsWith(s)),
    );
    expect(unused).toEqual([]);
  });

  it('shows no words that stand in the code itself', () => {
    const spoken = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)\s*</g)].map(([, words]) => `${file}: ${words}`),
    );
    expect(spoken).toEqual([]);
  });
});

/** Names of formats and programs are the same in both. */
const NAMES = new Set(['ff_sha256', 'columnMapHint']);
/** English texts that quote Chinese. */
const QUOTES = new Set(['dropMore']);
