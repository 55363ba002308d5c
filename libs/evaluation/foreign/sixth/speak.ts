import type { Fate } from './fate.js';

export type Facts = Readonly<Record<string, string>>;

/**
 * Speaks a pattern: `(a|b|)` is one of its parts, `@name` a fact. Without fate each choice is its first part.
 *
 * @throws where a fact is missing or a bracket stands alone: a mistake in the pattern.
 */
export function speak(pattern: string, facts: Facts, fate?: Fate): string {
  let at = 0;
  const line = (open: boolean): string[] => {
    const parts = [''];
    while (at < pattern.length) {
      const c = pattern[at++];
      if (c === '(') {
        const choice = line(true);
        parts[parts.length - 1] += fate ? fate.pick(choice) : choice[0];
      } else if (c === ')') {
        if (!open) throw new Error(`a bracket closes nothing: ${pattern}`);
        return parts;
      } else if (c === '|' && open) parts.push('');
      else parts[parts.length - 1] += c;
    }
    if (open) throw new Error(`a bracket stays open: ${pattern}`);
    return parts;
  };
  const chosen = line(false)[0];
  return chosen.replace(/@([a-z]+\d?)/g, (_, name: string) => {
    if (facts[name] === undefined) throw new Error(`no fact ${name}: ${pattern}`);
    return facts[name];
  });
}
