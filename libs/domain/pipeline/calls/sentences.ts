import { scriptTurns, type Turn } from '../../calls/turns.js';
import type { Lexicon } from '../../knowledge.js';

/** A sentence that may be a point of a script, with its grams and where it stands in the transcript. */
export interface Sentence {
  readonly grams: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
}

/** A shorter sentence is alike by chance: a greeting, a wrong number, a curse. In characters of Chinese, and in words. */
const LEAST_HAN = 6;
const LEAST_WORDS = 8;
const HAN_GRAM = 3;
const WORD_GRAM = 2;
const SENTENCE = /[^。！？!?;；\n]+?(?:[。！？!?;；]|\.(?=\s|$)|$)/gu;
/** What people say while they think; recognizers write it down. */
const FILLERS =
  /那个|这个|就是说|怎么说呢|反正|对吧|嗯+|啊+|呃+|哦+|\b(?:um+|uh+|er+|hm+|well|you know|i mean|like|sort of|kind of|okay|ok)\b/giu;

/** The sentences by which a call is compared: what is said and asked, not who speaks. */
export function sentencesOf(turns: readonly Turn[], lexicon: Lexicon): Sentence[] {
  return scriptTurns(turns).flatMap((turn) =>
    [...turn.words.matchAll(SENTENCE)].flatMap((m): Sentence[] => {
      const [text] = m;
      if (introduces(text, lexicon)) return [];
      const grams = gramsOf(text);
      const start = turn.start + m.index;
      return !long(text) ? [] : [{ grams, start, end: start + text.length }];
    }),
  );
}

/** Who calls, and for whom: a helper says it on every call. */
export const introduces = (text: string, l: Lexicon): boolean =>
  [l.openHelper, l.roleSelf, l.roleRelative, l.roleFriend, l.roleLawyer].some((p) => p.test(text));

const long = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= LEAST_HAN ||
  (text.match(/[\p{Script=Latin}'’]+/gu)?.length ?? 0) >= LEAST_WORDS;

function gramsOf(sentence: string): Set<string> {
  const text = sentence.normalize('NFKC').toLowerCase().replace(FILLERS, ' ').replace(/\d+/g, '0');
  const grams = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+/gu) ?? [])
    for (let i = 0; i + HAN_GRAM <= run.length; i++) grams.add(run.slice(i, i + HAN_GRAM));
  const words = text.match(/[\p{Script=Latin}'’]+/gu) ?? [];
  for (let i = 0; i + WORD_GRAM <= words.length; i++) grams.add(words.slice(i, i + WORD_GRAM).join(' '));
  return grams;
}
