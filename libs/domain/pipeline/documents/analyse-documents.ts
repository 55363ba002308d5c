import { formsOf, jaccard, residuePairs } from '../../../kernel/index.js';
import { CONTENT_RULES, type ContentMatch, contentMatches } from '../../documents/content/content.js';
import { paperFacts } from '../../documents/facts.js';
import { featuresOf } from '../../documents/features.js';
import { itemsOf } from '../../documents/items.js';
import { linkedSets } from '../../documents/linked-sets.js';
import { pictureTwins, unpack } from '../../documents/pictures.js';
import type { PaperReading } from '../../documents/reading.js';
import { wordingOf } from '../../documents/wording.js';
import type { Evidence } from '../../model/index.js';
import type { DocumentAnalysis, Paper, Twin } from './document-analysis.js';

/**
 * Residues of two papers of which one was made from the other. Honest pairs of one form reach .34, copies start at
 * .71.
 */
const TWIN = 0.5;
/** Residues from which two papers are one and the same, handed in twice. */
const SAME = 0.97;
/** From this many papers on, the common part of a form can be separated from the rest. */
const LARGE_FORM = 20;
/** In smaller forms, share of the values that both must show. */
const MOST_VALUES = 0.5;
/** Numbers on one paper alone by which an issuer is seen to number its papers. */
const LEAST_OTHERS = 2;
/** Wording that two papers of one kind share. */
const SAME_KIND = 0.5;

/** Compares the papers with each other: whose number stands on several, and which were made from one another. */
export function analyseDocuments(evidence: readonly Evidence[]): DocumentAnalysis {
  const first = new Map<string, Evidence>();
  const people = new Map<string, Set<string>>();
  for (const e of evidence) {
    if (e.bytes === 0) continue;
    if (!first.has(e.sha256)) first.set(e.sha256, e);
    const who = people.get(e.sha256) ?? new Set();
    people.set(e.sha256, who.add(e.debtorRef !== '' ? e.debtorRef : e.complaintId !== '' ? `#${e.complaintId}` : e.id));
  }
  const sources = [...first.values()];
  const papers = sources.map(
    (e): Paper => ({
      sha256: e.sha256,
      id: e.id,
      reading: e.reading,
      facts: paperFacts(e.reading?.text ?? ''),
      people: people.get(e.sha256)!,
    }),
  );
  const paperOf = new Map(papers.map((p, i) => [p.sha256, i]));
  const contents = papers.map((p) => (p.reading?.text ?? '').replace(/\s+/g, ''));
  const alone = sources.map((e, i) => featuresOf(e.reading?.text ?? '', -1, papers[i].facts.numbers));
  const wordings = alone.map((f) => f.wording);
  const { certificates, formNumbers, groupOf } = sharedNumbers(papers, contents, wordings);
  const features = alone.map((f, i) => ({ ...f, group: groupOf[i] }));
  const forms = formsOf(features);
  const matches = contentsOf(papers);
  const ofOnePerson = new Set(matches.filter((m) => m.samePerson).map((m) => m.a * papers.length + m.b));
  const found: Omit<Twin, 'inBothFiles'>[] = residuePairs(features, forms, TWIN)
    .filter((p) => !ofOnePerson.has(p.a * papers.length + p.b))
    .filter((p) => p.numbers > 0 && (p.form >= LARGE_FORM || p.values >= MOST_VALUES))
    .map((p) => ({
      ...p,
      kind: 'residue',
      edited: p.similarity < SAME && contents[p.a] !== contents[p.b],
      byHand: true,
    }));
  const known = new Set(found.map((t) => t.a * papers.length + t.b));
  const add = (t: Omit<Twin, 'inBothFiles'>) => {
    if (known.has(t.a * papers.length + t.b)) return;
    known.add(t.a * papers.length + t.b);
    found.push(t);
  };
  for (const m of matches)
    if (m.bits >= CONTENT_RULES.source && !m.samePerson)
      add({
        a: m.a,
        b: m.b,
        kind: 'content',
        similarity: chanceOf(m.bits),
        numbers: m.shared.filter((s) => s.kind === 'number').length,
        edited: m.changed.includes('person') && contents[m.a] !== contents[m.b],
        byHand: true,
      });
  for (const t of picturesOf(papers, matches)) add(t);
  const sourceDocumentOf = sourceDocumentsOf(papers.length, found);
  const inBothFiles = fileComparer(papers, sourceDocumentOf);
  const twins = found.map((t): Twin => ({ ...t, inBothFiles: inBothFiles(t.a, t.b) }));
  const neighbors = neighborsOf(papers.length, matches);
  const contentOf = new Map(matches.map((m) => [m.a * papers.length + m.b, m]));
  const sourceMatches = twins
    .filter((t) => sourceDocumentOf[t.a] !== -1 && sourceDocumentOf[t.a] === sourceDocumentOf[t.b])
    .map(({ a, b, similarity }) => {
      const { shared = [], changed = [] } = contentOf.get(a * papers.length + b) ?? {};
      return { a, b, similarity, shared, changed };
    });
  return {
    papers,
    paperOf,
    certificates,
    formNumbers,
    twins,
    neighbors,
    sourceDocumentOf,
    sourceMatches,
    formOf: Array.from(forms),
  };
}

/** What each paper says, compared with the others. */
function contentsOf(papers: readonly Paper[]): ContentMatch[] {
  const wording = papers.map((p) => wordingOf(p.reading?.text ?? ''));
  const forms = formsOf(wording.map((w) => ({ wording: w })));
  return contentMatches(
    papers.map((p, i) => ({
      items: itemsOf(p.reading?.text ?? ''),
      wording: wording[i],
      form: forms[i],
      ocr: p.reading?.textFrom === 'ocr',
    })),
  );
}

/** Of pairs of one form, one in so many comes from one source before anything is looked at: 7 bits. */
const PRIOR_BITS = 7;

const chanceOf = (bits: number): number => 1 / (1 + 2 ** (PRIOR_BITS - bits));

/** Neighbors that a paper's page shows. */
const NEIGHBORS = 5;

function neighborsOf(size: number, matches: readonly ContentMatch[]): ContentMatch[][] {
  const of = Array.from({ length: size }, (): ContentMatch[] => []);
  for (const m of matches) {
    of[m.a].push(m);
    of[m.b].push(m);
  }
  return of.map((list) => list.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b).slice(0, NEIGHBORS));
}

/**
 * What the files of two papers from one source document have in common.
 * An issuer's letterhead and the id of its template stand in all of its files.
 * So what papers from elsewhere carry too says nothing. By itself it makes no twins.
 */
function fileComparer(
  papers: readonly Paper[],
  sourceDocumentOf: Int32Array,
): (a: number, b: number) => Twin['inBothFiles'] {
  const holders = new Map<string, number[]>();
  papers.forEach(({ reading }, i) => {
    for (const trait of traitsOf(reading)) {
      const list = holders.get(trait);
      if (list) list.push(i);
      else holders.set(trait, [i]);
    }
  });
  return (a, b) => {
    if (sourceDocumentOf[a] === -1 || sourceDocumentOf[a] !== sourceDocumentOf[b]) return null;
    const others = new Set(traitsOf(papers[b].reading));
    const trait = traitsOf(papers[a].reading).find(
      (t) => others.has(t) && holders.get(t)!.every((i) => sourceDocumentOf[i] === sourceDocumentOf[a]),
    );
    return trait === undefined ? null : trait.startsWith('id ') ? 'document-id' : 'picture';
  };
}

function traitsOf(reading: PaperReading | null): string[] {
  if (reading === null) return [];
  const { documentId, images } = reading.file;
  return [...(documentId === '' ? [] : [`id ${documentId}`]), ...images.map((sha256) => `picture ${sha256}`)];
}

/**
 * Groups of papers from one source document: made from one another, each alike with at least half of the others. Seals
 * alone make none: those that a program prints stand on one spot on every honest paper.
 */
function sourceDocumentsOf(size: number, twins: readonly Omit<Twin, 'inBothFiles'>[]): Int32Array {
  const strong = twins
    .filter((t) => t.edited && t.kind !== 'same-seal')
    .sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);
  const leads = linkedSets(size, strong);
  const sizes = new Map<number, number>();
  for (const lead of leads) sizes.set(lead, (sizes.get(lead) ?? 0) + 1);
  return leads.map((lead) => (sizes.get(lead)! > 1 ? lead : -1));
}

/**
 * Twins by their pictures, of each pair of papers the strongest. Papers whose words were read are twins only where they say alike things.
 * One scanner's grain, one palette and one printed seal stand on the papers of many.
 */
function picturesOf(papers: readonly Paper[], matches: readonly ContentMatch[]): Omit<Twin, 'inBothFiles'>[] {
  const near = new Map<number, Set<number>>();
  for (const { a, b, samePerson } of matches) {
    if (samePerson) continue;
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  }
  const unread = new Set(papers.flatMap((p, i) => (p.reading?.textFrom == null ? [i] : [])));
  const owner: number[] = [];
  const pictures = papers.flatMap((p, i) =>
    (p.reading?.pictures ?? []).map((picture) => {
      owner.push(i);
      return unpack(picture);
    }),
  );
  const best = new Map<string, Omit<Twin, 'inBothFiles'>>();
  const picturesFrom = new Map<number, number[]>();
  owner.forEach((paper, picture) => {
    picturesFrom.set(paper, [...(picturesFrom.get(paper) ?? []), picture]);
  });
  const partners = owner.map((paper) => {
    const may = unread.has(paper) ? unread : (near.get(paper) ?? new Set<number>());
    return new Set([...may].flatMap((other) => picturesFrom.get(other) ?? []));
  });
  for (const t of pictureTwins(pictures, (picture) => partners[picture])) {
    const [a, b] = [Math.min(owner[t.a], owner[t.b]), Math.max(owner[t.a], owner[t.b])];
    if (a === b) continue;
    const key = `${a}|${b}`;
    const { kind, similarity, edited, byHand } = t;
    if ((best.get(key)?.similarity ?? 0) < similarity)
      best.set(key, { a, b, kind, similarity, numbers: 0, edited, byHand });
  }
  return [...best.values()];
}

/**
 * Numbers under several papers. A number is its form's, and says nothing, where most of its papers show another too.
 * It is a certificate's only where its issuer is seen to give each paper another.
 * A village that prints one number on all its forms looks just like a forger with one source document.
 * Papers that say the same are one paper.
 */
function sharedNumbers(
  papers: readonly Paper[],
  contents: readonly string[],
  wordings: readonly Uint32Array[],
): { certificates: Map<string, readonly number[]>; formNumbers: Set<string>; groupOf: Int32Array } {
  const showing = new Map<string, number[]>();
  const seen = new Set<string>();
  papers.forEach(({ facts }, i) => {
    if (facts.numbers.length === 0 || seen.has(contents[i])) return;
    seen.add(contents[i]);
    for (const n of facts.numbers) {
      const list = showing.get(n);
      if (list) list.push(i);
      else showing.set(n, [i]);
    }
  });
  const byIssuer = new Map<string, number[]>();
  papers.forEach(({ facts }, i) => {
    for (const issuer of facts.issuers) {
      const list = byIssuer.get(issuer);
      if (list) list.push(i);
      else byIssuer.set(issuer, [i]);
    }
  });
  const certificates = new Map<string, readonly number[]>();
  const formNumbers = new Set<string>();
  const groupOf = new Int32Array(papers.length).fill(-1);
  let groups = 0;
  for (const [number, list] of showing) {
    if (list.length < 2) continue;
    const beside = list.filter((i) =>
      papers[i].facts.numbers.some((n) => n !== number && showing.get(n)!.length === 1),
    );
    const issuers = papers[list[0]].facts.issuers.filter((s) => list.every((i) => papers[i].facts.issuers.includes(s)));
    // Of the same kind of paper: a factory numbers each certificate, and its notice to all has one number.
    const kind = (issuer: string) =>
      byIssuer.get(issuer)!.filter((i) => jaccard(wordings[i], wordings[list[0]]) >= SAME_KIND);
    const others = (issuer: string) =>
      new Set(
        kind(issuer).flatMap((i) =>
          papers[i].facts.numbers.filter((n) => showing.get(n)?.length === 1 && !alike(n, number)),
        ),
      ).size;
    if (beside.length * 2 > list.length || !issuers.some((s) => others(s) >= LEAST_OTHERS)) {
      formNumbers.add(number);
      continue;
    }
    certificates.set(number, [...new Set(issuers.flatMap(kind))]);
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
