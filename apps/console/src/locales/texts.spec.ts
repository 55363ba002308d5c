import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { KIND_NAMES, kindInSentence } from '../../../../libs/domain/shared-values/kind-names.js';
import { en, SUBJECTS, zh } from './texts.js';

const src = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !/\.spec\.|^gql|^locales\/(texts|subjects)/.test(f))
  .map((f) => ({ file: f, text: readFileSync(join(src, f), 'utf8') }));
const texts = Object.entries(SUBJECTS).flatMap(([subject, rows]) =>
  Object.entries(rows).map(([key, text]) => ({ subject, key, ...text })),
);

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort();

describe('what the console says', () => {
  it('has every key once, and nothing empty in either language', () => {
    const keys = texts.map((t) => t.key);
    expect(keys.filter((k, place) => keys.indexOf(k) !== place)).toEqual([]);
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    expect(texts.filter((t) => t.en.trim() === '' || t.zh.trim() === '')).toEqual([]);
  });

  it('leaves the same places open in both', () => {
    expect(texts.filter((t) => places(t.en).join() !== places(t.zh).join())).toEqual([]);
  });

  it('is Chinese in Chinese: Latin letters stand in names alone, and every sentence has its own punctuation', () => {
    const foreign = texts.flatMap(({ key, zh: text }) =>
      [...text.replaceAll(/\{\w+\}/g, '').matchAll(/[A-Za-z][\w.-]*/g)].flatMap(([word]) =>
        NAMES.has(word) || key === 'columnMapHint' ? [] : [`${key}: ${word}`],
      ),
    );
    expect(foreign).toEqual([]);
    expect(texts.filter((t) => !/\p{Script=Han}/u.test(t.zh))).toEqual([]);
    expect(texts.filter((t) => /\p{Script=Han}[,.;:!?]|[,;!?]\p{Script=Han}/u.test(t.zh))).toEqual([]);
  });

  it('is English in English', () => {
    const quoting = texts.filter((t) => /\p{Script=Han}/u.test(t.en)).map((t) => t.key);
    expect(quoting.filter((k) => !QUOTES.has(k))).toEqual([]);
    expect(texts.filter((t) => WORN_ENGLISH.test(t.en))).toEqual([]);
  });

  it('uses none of the words that bank clerks did not understand', () => {
    expect(texts.filter((t) => WORN_CHINESE.test(t.zh))).toEqual([]);
  });

  it('asks for no key that is not there', () => {
    const missing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\bt\(\s*'([^']+)'/g)].flatMap(([, key]) =>
        key === undefined || key in en ? [] : [`${file}: ${key}`],
      ),
    );
    expect(missing).toEqual([]);
    expect(sources.length).toBeGreaterThan(60);
  });

  it('has no key that nothing asks for', () => {
    const all = sources.map((s) => s.text).join('\n');
    // Keys are put together in two ways: t(`paper_${verdict}`) and word('lane', lane).
    const stems = [
      ...[...all.matchAll(/`(\w+_)\$\{/g)].map((m) => m[1]),
      ...[...all.matchAll(/\bword\('(\w+)'/g)].map((m) => `${m[1]}_`),
      ...GROUPS.map((group) => `${group}_`),
    ];
    const unused = Object.keys(en).filter(
      (k) =>
        !new RegExp(`['"\`]${k}['"\`]|\\b(?:en|zh)\\.${k}\\b`).test(all) &&
        !stems.some((s) => s !== undefined && k.startsWith(s)),
    );
    expect(unused).toEqual([]);
  });

  it('shows no words that stand in the code itself', () => {
    const spoken = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)\s*</g)].map(([, words]) => `${file}: ${words}`),
    );
    expect(spoken).toEqual([]);
  });

  it('calls kinds of values as the rest of the product does', () => {
    const own = Object.keys(KIND_NAMES).map((kind) => [en, zh].map((all) => all[`value_${kind}` as keyof typeof en]));
    expect(own).toEqual(Object.keys(KIND_NAMES).map((kind) => [kindInSentence(kind).en, kindInSentence(kind).zh]));
  });

  it('has a name and a sentence for every detector', () => {
    const detectors = readdirSync(join(src, '../../../detectors'), { withFileTypes: true })
      .filter((d) => d.isDirectory())
      .map((d) => d.name);
    expect(detectors.length).toBeGreaterThan(25);
    expect(detectors.flatMap((d) => [`detector_${d}`, `detectorAbout_${d}`]).filter((k) => !(k in zh))).toEqual([]);
  });
});

/** Names of formats, programs and standards, the same in both languages. */
const NAMES = new Set([
  ...['Claque', 'claque', 'verify', 'CFPB', 'FRAUDAR', 'Standard', 'Webhooks', 'S3'],
  ...['Zendesk', 'Jira', 'ServiceNow'],
  ...['IMAP', 'INBOX', 'OAuth', 'Kafka', 'SCRAM-SHA-512'],
  ...['CSV', 'TSV', 'XLSX', 'JSONL', 'JSON', 'EML', 'GZ', 'ZIP', 'PDF', 'SHA-256', 'HEIC', 'JPEG'],
  // Keys of the keyboard.
  ...['j', 'k', 'n', 'u'],
]);
/** English texts that quote Chinese. */
const QUOTES = new Set(['dropMore']);
/** Groups of words whose name is chosen by the data. */
const GROUPS = ['channel', 'region', 'language', 'hardship', 'fileType', 'signature', 'thumbnail', 'textFrom'];
/** Words that readers did not understand or took for something else (findings of 2026-11-28). */
const WORN_CHINESE = /比特|空位|聚类|家族|家庭(?!变故)|沿革|台账|良性|隐写|退回|误指|拒收|^无人$/;
const WORN_ENGLISH = /\bbits?\b|\bmould\b|\banew\b|\bwhoever\b|\btold of\b|\bof before\b|\bDesk\b/i;
