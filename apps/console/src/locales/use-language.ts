import { useTranslation } from 'react-i18next';
import type { Language } from './i18n.js';
import type { Key } from './texts.js';

/** The words of the screen in the language chosen, and a sentence of the API in the same one. */
export function useLanguage(): {
  t: (key: Key) => string;
  language: Language;
  localize: (b: { zh: string; en: string }) => string;
} {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'zh' ? 'zh' : 'en';
  return { t: (key) => t(key), language, localize: (b) => b[language] };
}
