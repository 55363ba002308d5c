import { foldText } from '../households.js';
import type { Agency } from '../model/index.js';
import type { Lines } from './value.js';

/**
 * What an agency is known by, as `phone:`, `account:` and `agent:` with the normalized value.
 * @param lines say which numbers are one line; left out where values are no corpus's.
 */
export function agencyKeys({ phones, accounts, name }: Agency, lines?: Lines): string[] {
  return [
    ...phones.map((p) => `phone:${lines?.of(p) ?? p}`),
    ...accounts.map((a) => `account:${a.replace(/[\s-]/g, '').toUpperCase()}`),
    `agent:${foldText(name)}`,
  ];
}
