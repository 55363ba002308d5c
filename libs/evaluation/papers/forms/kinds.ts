import type { Kind } from '../form.js';
import { BANK } from './bank.js';
import { LETTERS_EN } from './letters-en.js';
import { MEDICAL_ZH } from './medical-zh.js';
import { OFFICE_ZH } from './office-zh.js';

export const KINDS: readonly Kind[] = [...MEDICAL_ZH, ...OFFICE_ZH, ...LETTERS_EN, ...BANK];

export function kindOf(key: string): Kind {
  const kind = KINDS.find((k) => k.key === key);
  if (kind === undefined) throw new Error(`no kind of paper is named ${key}`);
  return kind;
}
