import type { Chance } from './chance.js';

/** What a slot stands for: words, or words that differ at each use. */
export type Facts = Readonly<Record<string, string | ((chance: Chance) => string)>>;

/**
 * Words of a pattern: `{a|b}` is a choice, `<slot>` a fact. Both nest, and a fact may be a pattern itself.
 *
 * @throws on a slot without a fact and on a brace without its pair: no letter has a gap.
 */
export function words(pattern: string, facts: Facts, chance: Chance): string {
  let at = 0;
  const choice = (): string => {
    const branches = [''];
    let depth = 0;
    for (at++; at < pattern.length; at++) {
      const c = pattern[at];
      if (c === '}' && depth === 0) return words(chance.one(branches), facts, chance);
      if (c === '{') depth++;
      if (c === '}') depth--;
      if (c === '|' && depth === 0) branches.push('');
      else branches[branches.length - 1] += c;
    }
    throw new Error(`brace without its pair: ${pattern}`);
  };
  let out = '';
  for (; at < pattern.length; at++) {
    const c = pattern[at];
    if (c === '{') out += choice();
    else if (c === '<') {
      const end = pattern.indexOf('>', at);
      const fact = facts[pattern.slice(at + 1, end)];
      if (fact === undefined) throw new Error(`no fact ${pattern.slice(at + 1, end)}: ${pattern}`);
      out += words(typeof fact === 'string' ? fact : fact(chance), facts, chance);
      at = end;
    } else if (c === '}' || c === '|') throw new Error(`stray ${c}: ${pattern}`);
    else out += c;
  }
  return out;
}
