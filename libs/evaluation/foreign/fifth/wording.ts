import type { Lot } from './lot.js';

export type Facts = Readonly<Record<string, string>>;

/** Fills `<facts>` and chooses in `{a|b}`, which may be nested. @throws Error where a fact or a brace is missing. */
export function wording(pattern: string, facts: Facts, lot: Pick<Lot, 'one'>): string {
  let at = 0;
  const sequence = (inside: boolean): string => {
    let out = '';
    const choices: string[] = [];
    for (; at < pattern.length; at++) {
      const c = pattern[at];
      if (c === '{') {
        at++;
        out += sequence(true);
      } else if (inside && c === '|') {
        choices.push(out);
        out = '';
      } else if (inside && c === '}') return lot.one([...choices, out]);
      else out += c;
    }
    if (inside) throw new Error(`brace left open: ${pattern}`);
    return out;
  };
  const said = sequence(false).replace(/<(\w+)>/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`no fact ${name}: ${pattern}`);
    return fact;
  });
  // A choice may be empty, which leaves two blanks, or a blank before a stop.
  return said
    .replace(/ {2,}/g, ' ')
    .replace(/ {1,9}([.,;:?!])/g, '$1')
    .trim();
}
