/** A piece of a line that was read, and where it stands in pixels. */
export interface Word {
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Parts of the smaller word's height that a line shares, and of its width that two may cover. */
const BESIDE = 0.5;
const OVER = 0.2;
/** Leans that are tried, as rise by run. Each costs by how far it is from what the boxes say. */
const MOST_LEAN = 0.1;
const STEP = 0.005;
const PRICE = 5;

/** A word where it would stand on a page that lies straight. */
interface Placed {
  readonly word: Word;
  readonly middle: number;
  readonly height: number;
}

/**
 * Words in lines from the top down, each from left to right.
 * On a photographed page lines lean: the end of one is as high as the start of the next.
 * So the lean is found first: it gathers most words on few heights (W. Postl, 1986).
 * Two words over each other are two lines.
 */
export function linesOf(words: readonly Word[]): Word[][] {
  const lean = leanOf(words);
  const placed = words
    .map((word): Placed => {
      const { x, y, width, height } = word.box;
      return {
        word,
        middle: y + height / 2 - lean * (x + width / 2),
        height: Math.max(height / 3, height - Math.abs(lean) * width),
      };
    })
    .sort((p, q) => p.middle - q.middle || p.word.box.x - q.word.box.x);
  const lines: Placed[][] = [];
  for (const word of placed) {
    let best: Placed[] | null = null;
    let most = 0;
    for (const line of lines) {
      if (line.some((other) => covered(word, other) > OVER)) continue;
      const beside = line.reduce((x, y) => (gap(word, y) < gap(word, x) ? y : x));
      const shared = level(word, beside);
      if (shared >= BESIDE && shared > most) [best, most] = [line, shared];
    }
    if (best === null) lines.push([word]);
    else best.push(word);
  }
  const mean = (line: readonly Placed[]) => line.reduce((sum, w) => sum + w.middle, 0) / line.length;
  return lines
    .sort((p, q) => mean(p) - mean(q))
    .map((line) => line.map((w) => w.word).sort((p, q) => p.box.x - q.box.x));
}

function leanOf(words: readonly Word[]): number {
  if (words.length < 3) return 0;
  const heights = words.map((w) => w.box.height).sort((a, b) => a - b);
  const bin = Math.max(2, (heights[heights.length >> 1] ?? 8) / 3);
  const slope = steepness(words);
  let best = 0;
  let most = 0;
  const steps = Math.round(MOST_LEAN / STEP);
  for (let k = -steps; k <= steps; k++) {
    const lean = k * STEP;
    const rows = new Map<number, number>();
    for (const { box } of words) {
      const row = (box.y + box.height / 2 - lean * (box.x + box.width / 2)) / bin;
      const low = Math.floor(row);
      // Shared between two bins: no edge of a bin decides.
      rows.set(low, (rows.get(low) ?? 0) + 1 - (row - low));
      rows.set(low + 1, (rows.get(low + 1) ?? 0) + row - low);
    }
    let score = 0;
    for (const n of rows.values()) score += n * n;
    score *= 1 - PRICE * Math.abs(Math.abs(lean) - slope);
    if (score > most) [best, most] = [lean, score];
  }
  return best;
}

/** A wide word that leans has a tall box: the slope of heights over widths, by least squares. */
function steepness(words: readonly Word[]): number {
  const mean = (of: (w: Word) => number) => words.reduce((sum, w) => sum + of(w), 0) / words.length;
  const [width, height] = [mean((w) => w.box.width), mean((w) => w.box.height)];
  let both = 0;
  let wide = 0;
  for (const { box } of words) {
    both += (box.width - width) * (box.height - height);
    wide += (box.width - width) ** 2;
  }
  return wide === 0 ? 0 : Math.min(MOST_LEAN, Math.max(0, both / wide));
}

const overlap = (a: number, aSize: number, b: number, bSize: number) => Math.min(a + aSize, b + bSize) - Math.max(a, b);
const gap = ({ word: { box: a } }: Placed, { word: { box: b } }: Placed) => -overlap(a.x, a.width, b.x, b.width);
const covered = (p: Placed, q: Placed) => -gap(p, q) / Math.max(1, Math.min(p.word.box.width, q.word.box.width));
const level = (p: Placed, q: Placed) =>
  overlap(p.middle - p.height / 2, p.height, q.middle - q.height / 2, q.height) /
  Math.max(1, Math.min(p.height, q.height));
