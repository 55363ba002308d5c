import type { Dice } from './dice.js';

/** What a name in angle brackets stands for. */
export type Scope = (name: string) => string;

/**
 * Says a line: `[a|b]` is one of several, `<x>` is a fact.
 *
 * @param scope left out: facts stay as they are, and only the choices are made.
 */
export function utter(line: string, dice: Dice, scope?: Scope): string {
  let at = 0;
  const run = (inside: boolean): string => {
    const ways: string[] = [];
    let now = '';
    for (; at < line.length; at++) {
      const c = line[at];
      if (c === '[') {
        at++;
        now += run(true);
      } else if (c === '|' && inside) {
        ways.push(now);
        now = '';
      } else if (c === ']' && inside) return dice.one([...ways, now]);
      else if (c === '<' && scope !== undefined) {
        const end = line.indexOf('>', at);
        now += scope(line.slice(at + 1, end));
        at = end;
      } else now += c;
    }
    if (inside) throw new Error(`a choice is open: ${line}`);
    return now;
  };
  return run(false);
}
