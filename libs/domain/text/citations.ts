/** Laws with the number of their last article; made from seeds/lexicon/laws.yaml. */
export interface Laws {
  readonly laws: readonly { readonly name: string; readonly aliases: readonly string[]; readonly articles: number }[];
  readonly usc15: readonly { readonly chapter: string; readonly last: string }[];
  readonly fcra: { readonly first: number; readonly last: number };
}

/**
 * What a citation cites that does not exist, or null where it may exist. Three things do not exist.
 * An article beyond the last of a law that is known. A section that the Fair Credit Reporting Act does not have.
 * A section of the United States Code beyond the last letter of its chapter.
 *
 * @param citation as `extract` gives it: NFKC, lower case.
 * @returns the law and the article, written in one way.
 */
export function citesNonexistentLaw(citation: string, { laws, usc15, fcra }: Laws): string | null {
  const article = /第?\s{0,20}([一二三四五六七八九十百千零〇两\d]{1,8})\s{0,20}条/.exec(citation);
  if (article !== null) {
    const number = chineseNumber(article[1]);
    const title = /《([^》]{2,40})》/.exec(citation)?.[1] ?? '';
    const law = laws.find((l) => title === l.name || l.aliases.includes(title));
    return law !== undefined && number !== null && number > law.articles ? `${law.name}#${number}` : null;
  }
  const section = /15\s{0,20}u\.?\s?s\.?\s?c\.?\s{0,20}(?:§+|sec(?:tion)?\.?)?\s{0,20}(\d{4})\s?([a-z])?/.exec(
    citation,
  );
  if (section !== null) {
    const chapter = usc15.find((c) => c.chapter === section[1]);
    return chapter !== undefined && section[2] !== undefined && section[2] > chapter.last
      ? `15usc#${section[1]}${section[2]}`
      : null;
  }
  const own = /fcra\s{0,20}(?:§+|sec(?:tion)?\.?)?\s{0,20}(\d{3})\b/.exec(citation);
  if (own === null) return null;
  return Number(own[1]) < fcra.first || Number(own[1]) > fcra.last ? `fcra#${own[1]}` : null;
}

/** Days that do not exist, with where they stand: 2023年2月30日, 02/30/2023, 2023-02-30. */
export function impossibleDays(text: string): { readonly day: string; readonly start: number; readonly end: number }[] {
  const found: { day: string; start: number; end: number }[] = [];
  for (const m of text.matchAll(DAY)) {
    const [year, month, day] = m[1] === undefined ? [m[6], m[4], m[5]] : [m[1], m[2], m[3]];
    // 13/05/2024 is a day in other countries.
    const [mo, d] =
      m[1] === undefined && Number(month) > 12 ? [Number(day), Number(month)] : [Number(month), Number(day)];
    if (mo < 1 || mo > 12 || d < 29 || d > 31) continue;
    if (d <= new Date(Date.UTC(Number(year), mo, 0)).getUTCDate()) continue;
    found.push({ day: `${year}-${String(mo).padStart(2, '0')}-${d}`, start: m.index, end: m.index + m[0].length });
  }
  return found;
}

const DAY =
  /(?<!\d)((?:19|20)\d{2})(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})(?:日|号)?(?!\d)|(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/g;

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
