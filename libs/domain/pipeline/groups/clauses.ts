/** A shorter clause is anybody's: ideographs count one, other letters a third. */
const LEAST_WEIGHT = 6;
const THIRD = 1 / 3;

const NOTHING = 0;
const LETTER = 1;
const IDEOGRAPH = 2;
const DIGIT = 3;
const END = 4;

const CLASSES = classes();

/** What each UTF-16 unit is. Numbers in Chinese words are digits: 六十期, 3期. */
function classes(): Uint8Array {
  const of = new Uint8Array(0x10000);
  for (let code = 0; code < of.length; code++) {
    const c = String.fromCharCode(code);
    if (/[。！？；，、：!?;,:\n\r]/.test(c)) of[code] = END;
    else if (/[\p{N}.%零〇一二三四五六七八九十百千万亿两]/u.test(c)) of[code] = DIGIT;
    else if (/\p{Script=Han}/u.test(c)) of[code] = IDEOGRAPH;
    else if (/\p{L}/u.test(c) || (code >= 0xd800 && code < 0xe000)) of[code] = LETTER;
  }
  return of;
}

/** How a letter addresses the lender, the longer ones first. */
const LENDER = ['你们公司', '你们银行', '你们平台', '贵公司', '贵行', '贵司', '你行', '你们'];
const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const NAME_MARK = 0x23;
const NUMBER_MARK = 0x30;
const SEED_A = 0x811c9dc5;
const SEED_B = 0x9dc5811c;
const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b;
const UPPER = 0x200000;

/**
 * Clauses of a text as numbers: what stands between two marks. Names and the lender become one mark, numbers another.
 * So two people who fill in one sentence wrote the same clause. Short ones are left out.
 *
 * @param own names that the text fills in.
 * @param found `clause` is a number below 2^53. The span is that of the text.
 */
export function eachClause(
  text: string,
  own: readonly string[],
  found: (clause: number, start: number, end: number) => void,
): void {
  const names = [...own.filter((n) => n.length >= 2), ...LENDER];
  const firsts = new Set(names.map((n) => n.charCodeAt(0)));
  let [a, b] = [SEED_A, SEED_B];
  let weight = 0;
  let start = -1;
  let last = NOTHING;
  const add = (code: number, at: number) => {
    if (start === -1) start = at;
    a = Math.imul(a ^ code, PRIME_A);
    b = Math.imul(b ^ code, PRIME_B);
    b ^= b >>> 13;
  };
  const close = (end: number) => {
    if (weight >= LEAST_WEIGHT) found((a >>> 0) * UPPER + (b >>> 11), start, end);
    [a, b] = [SEED_A, SEED_B];
    weight = 0;
    start = -1;
    last = NOTHING;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (firsts.has(code)) {
      const name = names.find((n) => text.startsWith(n, i));
      if (name !== undefined) {
        add(NAME_MARK, i);
        i += name.length - 1;
        last = LETTER;
        continue;
      }
    }
    const kind = CLASSES[code];
    const number = last === DIGIT && CLASSES[text.charCodeAt(i + 1)] === DIGIT;
    // A full stop and a comma end nothing inside a number.
    if (number && code === COMMA) continue;
    if (kind === END || (code === FULL_STOP && !number)) {
      close(i);
      continue;
    }
    if (kind === NOTHING) continue;
    if (kind === DIGIT) {
      if (last !== DIGIT) add(NUMBER_MARK, i);
    } else {
      add(code >= 0x41 && code <= 0x5a ? code + 32 : code, i);
      weight += kind === IDEOGRAPH ? 1 : THIRD;
    }
    last = kind;
  }
  close(text.length);
}
