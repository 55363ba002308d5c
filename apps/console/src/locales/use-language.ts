import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from './bilingual.js';
import { fill } from './fill.js';
import type { Language } from './i18n.js';
import { en, type Key, zh } from './texts.js';

export type { Key } from './texts.js';

type Values = Readonly<Record<string, string | number>>;

export interface Speech {
  readonly language: Language;
  /** A text of the console, with its `{places}` filled in. */
  readonly t: (key: Key, values?: Values) => string;
  /** A sentence of the API in the chosen language. */
  readonly localize: (text: Bilingual) => string;
  /** The word for a code of the API, such as `hotline` of the group `channel`. Without a word: the code itself. */
  readonly word: (group: string, code: string) => string;
}

/** Speaks the language that the reader chose. */
export function useLanguage(): Speech {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'zh' ? 'zh' : 'en';
  const table = language === 'zh' ? zh : en;
  return useMemo(
    () => ({
      language,
      t: (key, values) => fill(table[key], values),
      localize: (text) => text[language],
      word: (group, code) => (`${group}_${code}` in en ? table[`${group}_${code}` as Key] : code),
    }),
    [language, table],
  );
}
