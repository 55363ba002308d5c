import { foldText } from '../households.js';
import type { Agency } from '../model/index.js';

/** What an agency is known by, as `phone:`, `account:` and `agent:` with the normalized value. */
export function agencyKeys({ phones, accounts, name }: Agency): string[] {
  return [
    ...phones.map((p) => `phone:${p}`),
    ...accounts.map((a) => `account:${a.replace(/[\s-]/g, '').toUpperCase()}`),
    `agent:${foldText(name)}`,
  ];
}
