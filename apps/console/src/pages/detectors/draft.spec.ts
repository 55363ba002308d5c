import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { en, type Key, zh } from '../../locales/texts.js';
import type { Speech } from '../../locales/use-language.js';
import { draftOf, inputOf, type Setting } from './draft.js';
import { optionName } from './option-name.js';

/** Speaks as useLanguage() does, without a page. */
const speechIn = (language: 'en' | 'zh'): Speech => {
  const texts: Readonly<Record<string, string>> = { en, zh }[language];
  const t = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), texts[key] ?? key);
  return {
    language,
    t: (key: Key, values) => t(key, values),
    localize: (text) => text[language],
    word: (group, code) => texts[`${group}_${code}`] ?? code,
  };
};

const setting = (more: Partial<Setting> = {}): Setting => ({
  id: 'template-copy',
  version: '1.0.0',
  family: 'text',
  isExculpatory: false,
  off: false,
  options: [
    { name: 'maxWeight', usual: 6, value: 6 },
    { name: 'minUnits', usual: 3, value: 4 },
  ],
  ...more,
});

it('sends only what differs from the usual setting', () => {
  const settings = [
    setting(),
    setting({ id: 'lockstep', options: [] }),
    setting({ id: 'fan-out', off: true, options: [] }),
  ];
  expect(inputOf(settings, draftOf(settings))).toEqual([
    { id: 'template-copy', off: false, options: [{ name: 'minUnits', value: 4 }] },
    { id: 'fan-out', off: true, options: [] },
  ]);
});

it('says an option in words, with its bound', () => {
  expect(['minUnits', 'maxShare', 'maxWeight', 'weight'].map((name) => optionName(name, speechIn('en')))).toEqual([
    'unrelated customers, at least',
    'share, at most',
    'evidence strength, at most',
    'evidence strength',
  ]);
  expect(optionName('minUnits', speechIn('zh'))).toBe('互不关联的客户不少于');
});

it('has words for the options of every detector', () => {
  const folder = fileURLToPath(new URL('../../../../../detectors', import.meta.url));
  const sources = readdirSync(folder, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => readFileSync(`${folder}/${d.name}/detector.ts`, 'utf8'));
  const names = sources.flatMap((source) => {
    const options = /\n {2}options: \{([^}]*)\}/.exec(source)?.[1] ?? '';
    return [...options.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/(\w+): -?[\d.]/g)].flatMap(([, name]) => name ?? []);
  });
  expect(names.length).toBeGreaterThan(40);
  const speech = speechIn('zh');
  expect([...new Set(names)].filter((name) => !/\p{Script=Han}/u.test(optionName(name, speech)))).toEqual([]);
});
