import { MASK_TOKEN, NUMBER_TOKEN, type Tokenizer } from '../../../kernel/index.js';
import type { FactKind, TextFact } from '../../model/index.js';

/** Facts that are points of an argument. */
const POINTS: ReadonlySet<FactKind> = new Set(['citation', 'demand', 'hardship', 'accusation', 'escalation']);
const LAW = /《[^》]{2,40}》|15\s?u\.?\s?s\.?\s?c|fcra|fdcpa|fcba|glba/i;

/** Points in the order of the text: which law, and of others what they are for, in whatever words. */
function pointsOf(facts: readonly TextFact[]): string[] {
  const points: string[] = [];
  for (const f of facts) {
    if (!POINTS.has(f.kind)) continue;
    const point = f.kind === 'citation' ? `law ${LAW.exec(f.value)?.[0].replace(/\s+/g, '') ?? ''}` : f.kind;
    if (points.at(-1) !== point) points.push(point);
  }
  return points;
}

/** The argument: which points are made, and which follows on which. */
export function argumentTraits(facts: readonly TextFact[]): string[] {
  const points = pointsOf(facts);
  return [...new Set([...points, ...points.slice(1).map((p, k) => `${points[k]} > ${p}`)])];
}

/** What is demanded, each thing once. */
export const demandTraits = (facts: readonly TextFact[]): string[] => [
  ...new Set(facts.flatMap((f) => (f.kind === 'demand' ? [f.value.replace(/\s+/g, '')] : []))),
];

/** Ways to begin, to end and to number. The first that fits is taken. */
const OPENINGS: readonly RegExp[] = [
  /^\s*(?:尊敬的|敬爱的|贵行|您好|你好)/,
  /^\s*(?:投诉人|申诉人|反映人|本人|我叫|我是|我系)/,
  /^\s*(?:关于|主题|事由|投诉事项)/,
  /^\s*(?:to whom|dear|attention|attn|re:|subject)/i,
  /^\s*(?:my name is|i am|i'm|this is|i want|i would like)/i,
];
const ENDINGS: readonly RegExp[] = [
  /(?:此致|敬礼)[^\n]{0,40}$/,
  /特此[^\n]{0,40}$/,
  /(?:望|盼|请|恳请|希望)[^\n。！]{2,40}[。！]?\s*$/,
  /(?:谢谢|感谢)[^\n]{0,20}$/,
  /(?:否则|如不|如未|逾期)[^\n]{2,60}$/,
  /(?:sincerely|regards|respectfully|thank(?:s| you))[^\n]{0,60}$/i,
  /(?:otherwise|if (?:you|this)|failure to)[^\n]{5,120}$/i,
];
const FIRST = /\bfirst(?:ly)?\b/i;
const SECOND = /\bsecond(?:ly)?\b/i;
const NUMBERINGS: readonly Pick<RegExp, 'test'>[] = [
  /(?:^|[\n。；])[^\S\n]*[一二三四五]、/,
  /[（(][一二三四五][）)]/,
  /(?:^|[\n。；])[^\S\n]*\d\s?[、.．)]\s*\S/,
  /[（(]\d[）)]/,
  /[①②③]/,
  /第一[，、：]|首先/,
  { test: (text) => SECOND.test(text.slice(FIRST.exec(text)?.index ?? text.length)) },
];
const firstOf = (patterns: readonly Pick<RegExp, 'test'>[], text: string): number =>
  patterns.findIndex((p) => p.test(text));
/** Parts of a letter in which a kind of point first stands. */
const PARTS = 3;

/** How a letter is built: paragraphs, sentences, beginning, numbering, end, and in which part its points first stand. */
export function structureTraits(text: string, facts: readonly TextFact[]): string[] {
  const body = text.trim();
  const paragraphs = body.split(/\n\s*/).filter((p) => p.trim() !== '').length;
  const sentences = body.split(/[。！？!?；;]+|\.\s/).filter((s) => s.trim() !== '').length;
  const traits = [
    `paragraphs ${Math.min(6, paragraphs)}`,
    `sentences ${Math.round(2 * Math.log2(1 + sentences))}`,
    `opening ${firstOf(OPENINGS, body)}`,
    `ending ${firstOf(ENDINGS, body)}`,
    `numbering ${firstOf(NUMBERINGS, body)}`,
  ];
  const seen = new Set<FactKind>();
  for (const f of facts) {
    if (!POINTS.has(f.kind) || seen.has(f.kind)) continue;
    seen.add(f.kind);
    traits.push(`${f.kind} in part ${Math.floor((PARTS * f.start) / (text.length + 1))}`);
  }
  return traits;
}

/** Choices of words as numbers, as often as they stand there: pairs of characters in Chinese, words elsewhere. */
export function eachWord(text: string, reader: Tokenizer, found: (word: number) => void): void {
  const { values, ideographs, ends, starts, length } = reader.read(text);
  for (let k = 0; k < length; k++) {
    if (values[k] === NUMBER_TOKEN || values[k] === MASK_TOKEN) continue;
    if (ideographs[k] === 0) found(values[k]);
    else if (k + 1 < length && ideographs[k + 1] === 1 && starts[k + 1] === ends[k])
      found((Math.imul(values[k], 0x9e3779b1) ^ values[k + 1]) >>> 0);
  }
}
