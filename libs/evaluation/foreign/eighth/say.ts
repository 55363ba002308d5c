import type { Dice } from './dice.js';

export type Facts = Readonly<Record<string, string>>;

/** The lines of a block: each is one way to say something. */
export const ways = (block: string): string[] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Says a line: `[a|b]` is one of several, also within another, and `<x>` is a fact.
 *
 * @throws where a bracket stays open or a fact is missing: a mistake in a line.
 */
export function say(line: string, facts: Facts, dice: Dice): string {
  let at = 0;
  const sequence = (inner: boolean): string => {
    const options: string[] = [];
    let now = '';
    for (;;) {
      const c = line[at++];
      if (c === undefined) {
        if (inner) throw new Error(`a bracket stays open: ${line}`);
        return now;
      }
      if (c === '[') now += sequence(true);
      else if (c === '|' && inner) {
        options.push(now);
        now = '';
      } else if (c === ']' && inner) return dice.one([...options, now]);
      else if (c === '<') {
        const end = line.indexOf('>', at);
        const name = line.slice(at, end);
        if (facts[name] === undefined) throw new Error(`no fact ${name}: ${line}`);
        now += facts[name];
        at = end + 1;
      } else now += c;
    }
  };
  return sequence(false);
}
