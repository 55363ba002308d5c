import type { Cluster, Template } from '../domain/model/index.js';
import type { CopyLevel, PlantedTemplate, TemplateSet } from './world/template-set.js';

/** Pairs of texts: said to be of one template, and truly so. */
export interface PairScore {
  readonly both: number;
  readonly said: number;
  readonly true: number;
}

export const f1 = ({ both, said, true: planted }: PairScore): number =>
  said + planted === 0 ? 1 : (2 * both) / (said + planted);

export interface TemplateScore {
  /** Pairs by level; a wrong pair counts at each level that it touches. */
  readonly levels: ReadonlyMap<CopyLevel, PairScore>;
  /** Pairs said that are not planted, official forms apart, and all pairs that could be. */
  readonly wrong: number;
  readonly pairs: number;
  /** Official forms whose cluster is marked as one, and all of them. */
  readonly benign: { readonly marked: number; readonly of: number };
}

/** Compares clusters with what was planted, pair by pair. */
export function scoreTemplates(clusters: readonly Cluster[], set: TemplateSet): TemplateScore {
  const planted = new Map<string, PlantedTemplate>();
  for (const t of set.templates) for (const m of t.members) planted.set(m, t);
  const scores = new Map<CopyLevel, { both: number; said: number; true: number }>(
    ([0, 1, 2, 3] as const).map((l) => [l, { both: 0, said: 0, true: 0 }]),
  );
  for (const t of set.templates) scores.get(t.level)!.true += pairsOf(t.members.length);
  let wrong = 0;
  let marked = 0;
  for (const c of clusters) {
    const byTemplate = new Map<PlantedTemplate | null, number>();
    let forms = 0;
    for (const m of c.members) {
      if (set.benign.has(m)) {
        forms++;
        if (c.benign !== null) marked++;
        continue;
      }
      const t = planted.get(m) ?? null;
      byTemplate.set(t, (byTemplate.get(t) ?? 0) + 1);
    }
    const size = c.members.length - forms;
    let right = 0;
    for (const [t, n] of byTemplate) {
      if (t === null) continue;
      const score = scores.get(t.level)!;
      score.both += pairsOf(n);
      // Said about this template's members: among themselves, and with others.
      score.said += pairsOf(n) + n * (c.members.length - n);
      right += pairsOf(n);
    }
    wrong += pairsOf(size) - right + forms * size;
  }
  return {
    levels: scores,
    wrong,
    pairs: pairsOf(set.complaints.length),
    benign: { marked, of: set.benign.size },
  };
}

const pairsOf = (n: number) => (n * (n - 1)) / 2;

/**
 * Planted slot boundaries that the template of a text's cluster has within one token, and all of them.
 * Only for medoids of levels 0 and 1: the template is written in their text.
 *
 * @param tokensOf starts of a text's tokens, ascending, in UTF-16 units.
 */
export function scoreSlots(
  clusters: readonly Cluster[],
  templates: ReadonlyMap<string, Template>,
  set: TemplateSet,
  texts: ReadonlyMap<string, string>,
  tokensOf: (text: string) => readonly number[],
): { readonly found: number; readonly of: number; readonly missed: readonly string[] } {
  const planted = new Map<string, PlantedTemplate>();
  for (const t of set.templates) for (const m of t.members) planted.set(m, t);
  let found = 0;
  let of = 0;
  const missed: string[] = [];
  for (const c of clusters) {
    const truth = planted.get(c.medoid)?.slots.get(c.medoid);
    if (truth === undefined || c.members.length < 5) continue;
    const text = texts.get(c.medoid)!;
    const starts = tokensOf(text);
    const token = (at: number) => {
      let k = starts.findIndex((s) => s >= at);
      if (k === -1) k = starts.length;
      return k;
    };
    const edges: number[] = [];
    let at = 0;
    for (const part of templates.get(c.template)!.parts) {
      if (!('fixed' in part)) continue;
      const start = text.indexOf(part.fixed, at);
      if (start === -1) continue;
      edges.push(token(start), token(start + part.fixed.length));
      at = start + part.fixed.length;
    }
    for (const s of truth)
      for (const edge of [token(s.start), token(s.end)]) {
        of++;
        if (edges.some((e) => Math.abs(e - edge) <= 1) || edge === 0 || edge >= starts.length) found++;
        else if (missed.length < 20) missed.push(`${s.kind}: ${text.slice(Math.max(0, s.start - 12), s.end + 12)}`);
      }
  }
  return { found, of, missed };
}
