import { NODE_KINDS } from '../../../../../libs/domain/graph-schema.generated.js';
import type { Language } from '../../locales/i18n.js';

/** Colours that stand apart from each other for who sees few of them too (Okabe and Ito, 2008). */
export const KIND_COLOURS: Readonly<Record<string, string>> = {
  debtor: '#56b4e9',
  complaint: '#8d99a8',
  ring: '#d55e00',
  agency: '#e69f00',
  agent: '#e69f00',
  phone: '#009e73',
  account: '#cc79a7',
  device: '#0072b2',
  ip: '#0072b2',
  address: '#7a6a00',
  certificate: '#b03a5b',
  paper: '#b03a5b',
  template: '#7a4fa3',
};

export const kindName = (kind: string, language: Language): string =>
  (NODE_KINDS as Readonly<Record<string, { label: Readonly<Record<Language, string>> }>>)[kind]?.label[language] ??
  kind;
