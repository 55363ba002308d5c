import { byCodeUnit } from '../text/compare.js';
import type { PaperText } from './snapshot.js';

/** Papers that are compared, and pairs that are shown of one ring. */
const COMPARED = 60;
const SHOWN = 3;
/** Share of lines that two papers must have in common. */
const ALIKE = 0.3;

/** The pairs of papers that have most lines in common, each paper in one pair at most. */
export function paperPairs(papers: readonly PaperText[]): (readonly [PaperText, PaperText])[] {
  const read = [...papers]
    .filter((p) => p.text.trim() !== '')
    .sort((x, y) => byCodeUnit(x.paper, y.paper))
    .slice(0, COMPARED)
    .map((paper) => ({
      paper,
      lines: new Set(
        paper.text
          .split('\n')
          .map((l) => l.trim())
          .filter((l) => l !== ''),
      ),
    }));
  const pairs: { a: number; b: number; alike: number }[] = [];
  for (let a = 0; a < read.length; a++)
    for (let b = a + 1; b < read.length; b++) {
      let both = 0;
      for (const line of read[a].lines) if (read[b].lines.has(line)) both++;
      const alike = both / (read[a].lines.size + read[b].lines.size - both);
      if (alike >= ALIKE) pairs.push({ a, b, alike });
    }
  const used = new Set<number>();
  const shown: (readonly [PaperText, PaperText])[] = [];
  for (const { a, b } of pairs.sort((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b)) {
    if (shown.length === SHOWN || used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    shown.push([read[a].paper, read[b].paper]);
  }
  return shown;
}
