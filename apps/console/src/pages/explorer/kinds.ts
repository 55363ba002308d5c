import { EDGE_KINDS, NODE_KINDS } from '../../../../../libs/domain/graph-schema.generated.js';
import type { Bilingual } from '../../locales/bilingual.js';
import type { Language } from '../../locales/i18n.js';

/** Colors that stay apart for people who see few of them too (Okabe and Ito, 2008). */
const COLORS: Readonly<Record<string, string>> = {
  debtor: '#56b4e9',
  complaint: '#8d99a8',
  ring: '#d55e00',
  agency: '#e69f00',
  agent: '#e69f00',
  phone: '#009e73',
  email: '#009e73',
  account: '#cc79a7',
  device: '#0072b2',
  ip: '#0072b2',
  address: '#7a6a00',
  certificate: '#b03a5b',
  paper: '#b03a5b',
  template: '#7a4fa3',
};
export const colorOf = (kind: string): string => COLORS[kind] ?? '#5b6675';

type Labels = Readonly<Record<string, { readonly label: Bilingual }>>;

/** The graph schema's own word for a kind of node. */
export const kindName = (kind: string, language: Language): string =>
  (NODE_KINDS as Labels)[kind]?.label[language] ?? kind;
/** The graph schema's own word for a kind of link. */
export const edgeName = (kind: string, language: Language): string =>
  (EDGE_KINDS as Labels)[kind]?.label[language] ?? kind.replaceAll('_', ' ');
