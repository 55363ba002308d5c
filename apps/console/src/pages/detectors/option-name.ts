import { en } from '../../locales/texts.js';
import type { Speech } from '../../locales/use-language.js';

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** An option in words: `minUnits` is "unrelated customers, at least"; one without words is shown by its name. */
export function optionName(name: string, { t, word }: Speech): string {
  const bound = /^(least|min|most|max)(.*)$/.exec(name);
  const noun = bound === null ? name : lowerFirst(bound[2] || 'strength');
  if (!(`option_${noun}` in en)) return name;
  const said = word('option', noun);
  if (bound === null) return said;
  return t(bound[1] === 'least' || bound[1] === 'min' ? 'optionLeast' : 'optionMost', { what: said });
}
