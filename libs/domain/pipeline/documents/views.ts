import type { PaperView } from '../../detector.js';
import type { Match } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';
import type { DocumentAnalysis, Paper, Twin } from './document-analysis.js';

/** Papers of one number of which all pairs are listed. */
const LISTED = 300;

/** Pairs of papers that were made from one another, by residue, scan, seal or certificate number; each by its path. */
export function documentMatches({ papers, twins, certificates }: DocumentAnalysis): Match[] {
  const matches = new Map<string, Match>();
  const add = (a: number, b: number, similarity: number, measure: string) => {
    const [x, y] = [papers[a].id, papers[b].id].sort(byCodeUnit);
    const key = `${x}\u0000${y}`;
    if (!matches.has(key))
      matches.set(key, { a: x, b: y, kind: 'evidence', similarity: Math.round(similarity * 1e6) / 1e6, measure });
  };
  for (const t of twins) if (t.byHand) add(t.a, t.b, t.similarity, MEASURES[t.kind]);
  for (const [, list] of showingOf(papers, certificates))
    for (let x = 0; x < Math.min(list.length, LISTED); x++)
      for (let y = x + 1; y < Math.min(list.length, LISTED); y++) add(list[x], list[y], 1, 'certificate-number');
  return [...matches.values()].sort((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b));
}

const MEASURES: Readonly<Record<Twin['kind'], string>> = {
  content: 'content-chance',
  residue: 'residue-idf-jaccard',
  'same-scan': 'grain-correlation',
  'same-seal': 'seal-ncc',
};

function showingOf(papers: readonly Paper[], numbers: ReadonlyMap<string, unknown>): Map<string, number[]> {
  const showing = new Map<string, number[]>();
  papers.forEach(({ facts }, i) => {
    for (const n of facts.numbers) if (numbers.has(n)) showing.set(n, [...(showing.get(n) ?? []), i]);
  });
  return showing;
}

/** What detectors may see of each paper: what stands on it, and which others it resembles. */
export function documentViews(study: DocumentAnalysis): PaperView[] {
  const { papers, twins, certificates, neighbors } = study;
  const others = papers.map((): PaperView['twins'][number][] => []);
  for (const t of twins)
    for (const [own, other] of [
      [t.a, t.b],
      [t.b, t.a],
    ]) {
      const { kind, similarity, numbers, edited, byHand, inBothFiles } = t;
      others[own].push({
        kind,
        similarity,
        numbers,
        edited,
        byHand,
        inBothFiles,
        paper: papers[other].id,
        samePeople: sameSet(papers[own].people, papers[other].people),
      });
    }
  const shared = showingOf(papers, certificates);
  return papers.map(
    (p, i): PaperView => ({
      paper: p.id,
      reading: p.reading,
      facts: p.facts,
      twins: others[i].sort((x, y) => y.similarity - x.similarity || byCodeUnit(x.paper, y.paper)),
      certificates: p.facts.numbers.flatMap((number) => {
        const list = shared.get(number) ?? [];
        return list.length < 2
          ? []
          : [
              {
                number,
                papers: list.map((k) => papers[k].id),
                people: new Set(list.flatMap((k) => [...papers[k].people])).size,
              },
            ];
      }),
      neighbors: neighbors[i].map((m) => ({
        paper: papers[m.a === i ? m.b : m.a].id,
        bits: Math.round(m.bits * 10) / 10,
        shared: m.shared,
        changed: m.changed,
        samePerson: m.samePerson,
        together: m.together,
      })),
      papers: papers.length,
    }),
  );
}

function sameSet(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  return x.size === y.size && [...x].every((v) => y.has(v));
}
