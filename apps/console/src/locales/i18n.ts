import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, zh } from './texts.js';

export type Language = 'zh' | 'en';

const stored = localStorage.getItem('claque-language');
const first: Language = stored === 'zh' || stored === 'en' ? stored : navigator.language.startsWith('zh') ? 'zh' : 'en';

void i18next.use(initReactI18next).init({
  lng: first,
  fallbackLng: false,
  resources: { en: { translation: en }, zh: { translation: zh } },
});
document.documentElement.lang = first === 'zh' ? 'zh-CN' : 'en';

export function setLanguage(language: Language): void {
  localStorage.setItem('claque-language', language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  void i18next.changeLanguage(language);
}
