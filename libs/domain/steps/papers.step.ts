import { formsOf, residuePairs, UnionFind } from '../../kernel/index.js';
import type { Evidence, Match } from '../model.js';
import { type PaperFacts, paperFacts } from '../papers/facts.js';
import { featuresOf } from '../papers/features.js';
import { byCodeUnit } from '../text/compare.js';

/** Residues of two papers from which one was made from the other; honest pairs of one form reach .34, copies start at .71. */
const TWIN = 0.5;
/** Papers of a form from which what they share can be told from what they do not. */
const LARGE_FORM = 20;
/** In smaller forms, share of the values that both must show. */
const MOST_VALUES = 0.5;

/** Numbers on one paper alone by which an issuer is seen to number its papers. */
const LEAST_OTHERS = 2;

/** One file's content, however often it was handed in. */
export interface Paper {
  readonly sha256: string;
  /** Path of the first that holds it. */
  readonly id: string;
  readonly facts: PaperFacts;
}

export interface Twin {
  /** Indexes into `papers`, a < b. */
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
  readonly numbers: number;
}

export interface PaperStudy {
  readonly papers: readonly Paper[];
  readonly paperOf: ReadonlyMap<string, number>;
  /** Numbers that one issuer gave to one paper and that several papers show. */
  readonly certificates: ReadonlySet<string>;
  /** Numbers on several papers that may well be printed on all of them. */
  readonly formNumbers: ReadonlySet<string>;
  readonly twins: readonly Twin[];
  /** Mould of each paper that has twins, else -1. */
  readonly mouldOf: Int32Array;
}

/** Compares the papers with each other: whose number stands on several, and which were made from one another. */
export function studyPapers(evidence: readonly Evidence[]): PaperStudy {
  const first = new Map<string, Evidence>();
  for (const e of evidence) if (e.bytes > 0 && !first.has(e.sha256)) first.set(e.sha256, e);
  const sources = [...first.values()];
  const papers = sources.map((e): Paper => ({ sha256: e.sha256, id: e.id, facts: paperFacts(e.reading?.text ?? '') }));
  const paperOf = new Map(papers.map((p, i) => [p.sha256, i]));
  const { certificates, formNumbers, groupOf } = sharedNumbers(papers);
  const features = sources.map((e, i) => featuresOf(e.reading?.text ?? '', groupOf[i]));
  const forms = formsOf(features);
  const twins = residuePairs(features, forms, TWIN).filter(
    (p) => p.numbers > 0 && (p.form >= LARGE_FORM || p.values >= MOST_VALUES),
  );
  const moulds = new UnionFind(papers.length);
  for (const t of twins) moulds.join(t.a, t.b);
  const mouldOf = new Int32Array(papers.length).fill(-1);
  for (const t of twins) mouldOf[t.a] = mouldOf[t.b] = moulds.find(t.a);
  return { papers, paperOf, certificates, formNumbers, twins, mouldOf };
}

/**
 * Numbers under several papers. Such a number is its form's, and says nothing, where most papers that show it also show one of
 * their own; it is a certificate's only where its issuer is seen to give each paper another: a village that prints one number on all its forms
 * looks otherwise just like a mould.
 */
function sharedNumbers(papers: readonly Paper[]): {
  certificates: Set<string>;
  formNumbers: Set<string>;
  groupOf: Int32Array;
} {
  const showing = new Map<string, number[]>();
  papers.forEach(({ facts }, i) => {
    for (const n of facts.numbers) {
      const list = showing.get(n);
      if (list) list.push(i);
      else showing.set(n, [i]);
    }
  });
  const byIssuer = new Map<string, Set<string>>();
  for (const { facts } of papers)
    for (const issuer of facts.issuers) {
      let numbers = byIssuer.get(issuer);
      if (!numbers) {
        numbers = new Set();
        byIssuer.set(issuer, numbers);
      }
      for (const n of facts.numbers) numbers.add(n);
    }
  const certificates = new Set<string>();
  const formNumbers = new Set<string>();
  const groupOf = new Int32Array(papers.length).fill(-1);
  let groups = 0;
  for (const [number, list] of showing) {
    if (list.length < 2) continue;
    const beside = list.filter((i) =>
      papers[i].facts.numbers.some((n) => n !== number && showing.get(n)!.length === 1),
    );
    const issuers = papers[list[0]].facts.issuers.filter((s) => list.every((i) => papers[i].facts.issuers.includes(s)));
    const others = (issuer: string) =>
      [...byIssuer.get(issuer)!].filter((n) => showing.get(n)!.length === 1 && !alike(n, number)).length;
    if (beside.length * 2 > list.length || !issuers.some((s) => others(s) >= LEAST_OTHERS)) {
      formNumbers.add(number);
      continue;
    }
    certificates.add(number);
    const group = groups++;
    for (const i of list) if (groupOf[i] === -1) groupOf[i] = group;
  }
  return { certificates, formNumbers, groupOf };
}

/** Whether two numbers may be one that was misread or mistyped: of one length, and at most two characters differ. */
function alike(x: string, y: string): boolean {
  if (x.length !== y.length) return false;
  let differing = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) differing++;
  return differing <= 2;
}

/** Pairs of papers from one mould: by their residue, by a certificate number that both show; each paper by its path. */
export function paperMatches({ papers, twins, certificates }: PaperStudy): Match[] {
  const matches = new Map<string, Match>();
  const add = (a: number, b: number, similarity: number, measure: string) => {
    const [x, y] = [papers[a].id, papers[b].id].sort(byCodeUnit);
    const key = `${x}\u0000${y}`;
    if (!matches.has(key))
      matches.set(key, { a: x, b: y, kind: 'evidence', similarity: Math.round(similarity * 1e6) / 1e6, measure });
  };
  for (const t of twins) add(t.a, t.b, t.similarity, 'residue-idf-jaccard');
  const showing = new Map<string, number[]>();
  papers.forEach(({ facts }, i) => {
    for (const n of facts.numbers) if (certificates.has(n)) showing.set(n, [...(showing.get(n) ?? []), i]);
  });
  for (const list of showing.values())
    for (let x = 0; x < Math.min(list.length, LISTED); x++)
      for (let y = x + 1; y < Math.min(list.length, LISTED); y++) add(list[x], list[y], 1, 'certificate-number');
  return [...matches.values()].sort((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b));
}

/** Papers of one number of which all pairs are listed. */
const LISTED = 300;
