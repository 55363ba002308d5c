/** Laws with the number of their last article; made from seeds/lexicon/laws.yaml. */
export interface Laws {
  readonly laws: readonly { readonly name: string; readonly aliases: readonly string[]; readonly articles: number }[];
  readonly usc15: readonly { readonly chapter: string; readonly last: string }[];
  readonly fcra: { readonly first: number; readonly last: number };
}

/**
 * What a citation cites that does not exist, or null where it may exist: an article beyond the last of a law that is known, a section of
 * the United States Code beyond the last letter of its chapter, a section that the Fair Credit Reporting Act does not have.
 *
 * @param citation as `extract` gives it: NFKC, lower case.
 * @returns the law and the article, written in one way.
 */
export function citedInVain(citation: string, { laws, usc15, fcra }: Laws): string | null {
  const article = /第?\s*([一二三四五六七八九十百千零〇两\d]{1,8})\s*条/.exec(citation);
  if (article !== null) {
    const number = chineseNumber(article[1]);
    const title = /《([^》]{2,40})》/.exec(citation)?.[1] ?? '';
    const law = laws.find((l) => title === l.name || l.aliases.includes(title));
    return law !== undefined && number !== null && number > law.articles ? `${law.name}#${number}` : null;
  }
  const section = /15\s*u\.?\s?s\.?\s?c\.?\s*(?:§+|sec(?:tion)?\.?)?\s*(\d{4})\s?([a-z])?/.exec(citation);
  if (section !== null) {
    const chapter = usc15.find((c) => c.chapter === section[1]);
    return chapter !== undefined && section[2] !== undefined && section[2] > chapter.last
      ? `15usc#${section[1]}${section[2]}`
      : null;
  }
  const own = /fcra\s*(?:§+|sec(?:tion)?\.?)?\s*(\d{3})\b/.exec(citation);
  if (own === null) return null;
  return Number(own[1]) < fcra.first || Number(own[1]) > fcra.last ? `fcra#${own[1]}` : null;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 七十 -> 70, 一千二百六十一 -> 1261, 123 -> 123; null for what is no number. */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = -1;
  for (const c of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const d = DIGITS.indexOf(c);
    if (d >= 0) {
      digit = d;
      continue;
    }
    const unit = UNITS[c];
    if (unit === undefined) return null;
    total += (digit <= 0 ? 1 : digit) * unit;
    digit = -1;
  }
  return total + Math.max(0, digit);
}
