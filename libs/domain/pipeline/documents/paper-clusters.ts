import { maskText } from '../../masking/mask.js';
import type { Evidence, PaperCluster } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';
import { stableId } from '../../text/ids.js';
import type { DocumentAnalysis } from './document-analysis.js';

/** What all papers of one source say is listed up to here, the rarest first. */
const SHARED = 30;

/**
 * Papers from one source document, as clusters of kind `evidence`: what they share beyond their form, and what was changed.
 * Copies of one file stand beside it. The id comes from the first paper, so it stays when others arrive.
 *
 * @param debtorOf whom a file came with; empty where nobody is named.
 */
export function paperClusters(
  evidence: readonly Evidence[],
  { papers, paperOf, sourceDocumentOf, sourceMatches, formOf }: DocumentAnalysis,
  debtorOf: (e: Evidence) => string,
): PaperCluster[] {
  const files = Map.groupBy(evidence, (e) => {
    const paper = paperOf.get(e.sha256);
    return paper === undefined ? NONE : sourceDocumentOf[paper];
  });
  files.delete(NONE);
  const pairsOf = Map.groupBy(sourceMatches, (m) => sourceDocumentOf[m.a]);
  const formSizes = new Map<number, number>();
  for (const form of formOf) formSizes.set(form, (formSizes.get(form) ?? 0) + 1);
  const lines = (paper: number) => (papers[paper].reading?.text ?? '').normalize('NFKC').split('\n');
  return [...files]
    .map(([source, members]): PaperCluster => {
      const pairs = pairsOf.get(source) ?? [];
      const times = members.flatMap((e) => (e.receivedAt === null ? [] : [e.receivedAt])).sort();
      const founder = [...members].sort(
        (x, y) => byCodeUnit(x.receivedAt ?? '9', y.receivedAt ?? '9') || byCodeUnit(x.id, y.id),
      )[0];
      const others = new Set(members.map((e) => paperOf.get(e.sha256)!).filter((p) => p !== source));
      const theirs = [...others].map((p) => new Set(lines(p)));
      const title = lines(source).find((line) => isPrint(line) && theirs.every((own) => own.has(line)));
      return {
        id: stableId('E', founder.id),
        kind: 'evidence',
        members: members.map((e) => e.id).sort(byCodeUnit),
        cohesion: pairs.length === 0 ? 1 : round(pairs.reduce((sum, m) => sum + m.similarity, 0) / pairs.length),
        firstSeen: times[0] ?? null,
        lastSeen: times.at(-1) ?? null,
        debtors: [...new Set(members.map(debtorOf).filter((d) => d !== ''))].sort(byCodeUnit),
        form: { papers: formSizes.get(formOf[source]) ?? 1, title: maskText((title ?? '').trim()) },
        shared: sharedBy(pairs),
        changed: [...new Set(pairs.flatMap((m) => m.changed))].sort(byCodeUnit),
      };
    })
    .sort((x, y) => byCodeUnit(x.id, y.id));
}

/** Where a file is of no source document. */
const NONE = -1;

/** A line of a form: words, and no number that belongs to one paper. */
const isPrint = (line: string): boolean => !/\p{N}/u.test(line) && (line.match(/\p{L}/gu)?.length ?? 0) >= 2;

function sharedBy(pairs: DocumentAnalysis['sourceMatches']): PaperCluster['shared'] {
  const found = new Map<string, { kind: string; text: string; bits: number; pairs: number }>();
  for (const { shared } of pairs)
    for (const { kind, text, bits } of shared) {
      const key = `${kind} ${text}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { kind, text, bits, pairs: 1 });
      else known.pairs++;
    }
  return [...found.values()]
    .sort((x, y) => y.pairs - x.pairs || y.bits - x.bits || byCodeUnit(x.text, y.text))
    .slice(0, SHARED)
    .map((s) => ({ kind: s.kind, text: maskText(s.text), pairs: s.pairs }));
}

const round = (x: number) => Math.round(x * 1e6) / 1e6;
