import { absorb, intersection, type Star, shortTexts, sortedSet, Tokenizer } from '../../../kernel/index.js';
import type { Corpus } from '../../corpus.js';
import type { Knowledge } from '../../knowledge.js';
import type { Complaint } from '../../model/index.js';
import type { BankMatches } from '../../template-bank/bank.js';
import { stableId } from '../../text/ids.js';
import { readable } from '../../text/readable.js';
import type { Fingerprints } from '../fingerprint/fingerprints.js';
import { templateOf } from '../templates/template.js';
import type { ClusterMemo } from './cluster-memo.js';
import type { Form, TextCluster } from './text-cluster.js';

/** A text joins a family without a proving pair only if the family's common part covers this share of it. */
const COVERED = 0.6;
/** Share of the threshold that its similarity to the medoid must reach then. */
const ABSORBED = 0.7;
/** Texts below so many tokens are aligned where shingles find no family for them. */
const SHORT_TOKENS = 60;
/** Share of the smaller text that a benign form must cover. */
const FORM_SHARE = 0.5;

/**
 * Clusters with their templates. First come the stars of proven pairs with what they take in.
 * Then come those of short texts that are in no other.
 * The id of a cluster comes from its first complaint (by time, then id). So it stays when later copies arrive.
 *
 * @param memo what need not be found again.
 */
export function findTextClusters(corpus: Corpus, threshold: number, memo: ClusterMemo): TextCluster[] {
  const { complaints } = corpus;
  const { read } = corpus.get('texts');
  const prints = corpus.get('prints');
  const proven = absorb(
    corpus.get('compared').stars,
    { ...prints, recall: memo.coverage },
    { similarity: ABSORBED * threshold, coverage: COVERED },
  );
  const described = (list: readonly Star[], loose: boolean) =>
    list.map((star) => memo.cluster(star, loose, () => describe(complaints, read, star, loose)));
  return [...described(proven, false), ...described(shortOnes(read, prints, proven, memo), true)];
}

function describe(complaints: readonly Complaint[], read: readonly string[], star: Star, loose: boolean): TextCluster {
  const founder = [...star.members].reduce((x, y) => (earlier(complaints[y], complaints[x]) ? y : x));
  const key = complaints[founder].id;
  return {
    id: stableId('C', key),
    medoid: star.medoid,
    members: star.members,
    cohesion: star.cohesion,
    loose,
    template: templateOf(stableId('T', key), complaints, read, star),
  };
}

function earlier(x: Complaint, y: Complaint): boolean {
  const a = x.receivedAt ?? '9999';
  const b = y.receivedAt ?? '9999';
  return a === b ? x.id < y.id : a < b;
}

/** Families among the short texts that are in no other. */
function shortOnes(texts: readonly string[], prints: Fingerprints, proven: readonly Star[], memo: ClusterMemo): Star[] {
  const taken = new Uint8Array(texts.length);
  for (const s of proven) for (const i of s.members) taken[i] = 1;
  const left: number[] = [];
  for (let i = 0; i < texts.length; i++)
    if (taken[i] === 0 && prints.lengths[i] > 0 && prints.lengths[i] < SHORT_TOKENS) left.push(i);
  const tokenizer = new Tokenizer();
  const tokensOf = (i: number) => {
    const { values, length } = tokenizer.read(texts[i]);
    return values.subarray(0, length);
  };
  return memo.short === null ? shortTexts(left, tokensOf) : shortTexts(left, tokensOf, memo.short);
}

/** The benign form of each family, of the bank or public; null: none. */
export function benignForms(
  families: readonly TextCluster[],
  knowledge: Pick<Knowledge, 'forms'>,
  bank: BankMatches,
  prints: Fingerprints,
  memo: ClusterMemo,
): (Form | null)[] {
  const forms = knowledge.forms.map((f) => ({
    name: f.name,
    set: sortedSet(prints.sketcher.hashes(readable(f.text))),
  }));
  const nearest = (medoid: number) => {
    const set = prints.setOf(medoid);
    let best: Form | null = null;
    for (const form of forms) {
      const share = intersection(form.set, set) / Math.max(1, Math.min(form.set.length, set.length));
      if (share >= FORM_SHARE && share > (best?.share ?? 0)) best = { name: form.name, share };
    }
    return best;
  };
  return families.map((f) => banked(f, bank) ?? (f.loose ? null : memo.form(f.medoid, () => nearest(f.medoid))));
}

/** The benign form of the bank that most of a family follow. */
function banked(family: TextCluster, bank: BankMatches): Form | null {
  const counts = new Map<string, { count: number; share: number }>();
  for (const i of family.members) {
    const found = bank.of.get(i);
    if (found === undefined || found.entry.kind !== 'benign') continue;
    const old = counts.get(found.entry.name);
    counts.set(found.entry.name, { count: (old?.count ?? 0) + 1, share: Math.max(old?.share ?? 0, found.share) });
  }
  for (const [name, { count, share }] of counts) if (2 * count > family.members.length) return { name, share };
  return null;
}
