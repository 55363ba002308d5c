import { random } from '../../libs/kernel/index.js';

export interface CorpusRow {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly institution: string;
  readonly debtor: string;
  readonly contact: string;
}

/**
 * Seeded complaints for measurements: half of them copies of letters (families of 2 to 400, sizes falling as 1/size), half of
 * them texts of their own; half English words, half Chinese characters from vocabularies with Zipf-like frequencies; about
 * 660 characters each.
 */
export function* corpus(size: number, seed = 1): Generator<CorpusRow> {
  const next = random(seed);
  const int = (n: number) => Math.floor(next() * n);
  const rank = (n: number) => Math.min(n - 1, Math.floor(n ** next()) - 1 + int(3));
  const word = (r: number) => {
    let w = '';
    for (let x = r + 27; x > 0; x = Math.floor(x / 26)) w += String.fromCharCode(97 + (x % 26));
    return w;
  };
  const english = Array.from({ length: 20_000 }, (_, i) => word(i));
  const body = (zh: boolean): string[] =>
    zh
      ? Array.from({ length: 420 + int(240) }, () => String.fromCharCode(0x4e00 + rank(6000)))
      : Array.from({ length: 100 + int(60) }, () => english[rank(20_000)]);
  let letter: string[] = [];
  let letterZh = false;
  let left = 0;
  for (let i = 0; i < size; i++) {
    let text: string;
    if (i % 2 === 0) {
      if (left === 0) {
        letterZh = next() < 0.5;
        letter = body(letterZh);
        left = Math.max(2, Math.floor(2 / (next() + 0.005)));
      }
      left--;
      const copy = letter.map((w) =>
        next() < 0.02 ? (letterZh ? String.fromCharCode(0x4e00 + int(6000)) : english[int(20_000)]) : w,
      );
      text = copy.join(letterZh ? '' : ' ');
    } else {
      const zh = next() < 0.5;
      text = body(zh).join(zh ? '' : ' ');
    }
    const day = new Date(Date.UTC(2024, 0, 1) + int(180) * 86_400_000).toISOString().slice(0, 10);
    yield {
      id: `B${String(i).padStart(7, '0')}`,
      date: day,
      text,
      institution: `Lender ${int(12)}`,
      debtor: `D${String(int(size)).padStart(7, '0')}`,
      contact: `139${String(10_000_000 + int(size))}`,
    };
  }
}
