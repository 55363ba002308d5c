import { align, type Tokens } from '../../../kernel/index.js';
import type { TemplateVersion } from '../../model/index.js';

/** A copy that has a time, in the order of times. */
export interface Dated {
  readonly at: string;
  /** The text between two places, as people see it. */
  readonly show: (start: number, end: number) => string;
  readonly tokens: Tokens;
}

/** Copies on either side of a change, at least. */
const LEAST = 3;
/** Share that must write it the one way before, and the other way after. */
const BEFORE_AFTER = 0.85;
/** Tokens in a change, at least: shorter ones are typing mistakes. */
const TOKENS = 3;
/** Tokens that both wordings happen to share inside a change. */
const BRIDGE = 3;
/** Changes closer together than this share of the copies are one version. */
const TOGETHER = 0.1;
const LONGEST = 200;

interface Change {
  /** Number of the first copy that writes it in the new way. */
  readonly split: number;
  readonly was: string;
  readonly now: string;
}

/**
 * The versions of a template. They differ in stretches that nearly all copies before a moment wrote in one way.
 * Nearly all copies after it wrote them in another.
 *
 * Each copy is aligned to the medoid. Each token of the medoid, and each gap between two, has copies that hold it.
 * The moment is sought that best divides these from those that don't.
 * It is a single change point by the largest difference of means (E. S. Page, Biometrika 1955).
 * A slot that everybody fills in their own way divides nowhere.
 */
export function versions(medoid: Pick<Dated, 'show' | 'tokens'>, copies: readonly Dated[]): TemplateVersion[] {
  const m = copies.length;
  if (m === 0) return [];
  const whole = (changes: readonly Change[]) => {
    const starts = [0, ...boundaries(changes, m)];
    return starts.map((from, k): TemplateVersion => {
      const to = starts[k + 1] ?? m;
      return {
        version: k + 1,
        from: copies[from].at,
        to: copies[to - 1].at,
        changes: changes.filter((c) => c.split >= from && c.split < to && k > 0).map(({ was, now }) => ({ was, now })),
      };
    });
  };
  if (m < 2 * LEAST) return whole([]);
  const n = medoid.tokens.length;
  const partners = copies.map((c) =>
    align(medoid.tokens.values.subarray(0, n), c.tokens.values.subarray(0, c.tokens.length)),
  );
  const changes: Change[] = [];
  // Stretches of the medoid that came or went.
  for (let i = 0; i < n; ) {
    const found = division(m, (k) => partners[k][i] !== -1);
    if (found === null) {
      i++;
      continue;
    }
    let j = i + 1;
    let divided = 1;
    for (let at = j; at < n && at - j < BRIDGE; at++) {
      const next = division(m, (k) => partners[k][at] !== -1);
      if (next === null || next.rising !== found.rising || Math.abs(next.split - found.split) > TOGETHER * m) continue;
      j = at + 1;
      divided++;
    }
    if (divided >= TOKENS) {
      const own = cut(medoid.show(medoid.tokens.starts[i], medoid.tokens.ends[j - 1]));
      const other = found.rising ? 0 : m - 1;
      const theirs = between(copies[other], partners[other], i, j);
      changes.push({ split: found.split, was: found.rising ? theirs : own, now: found.rising ? own : theirs });
    }
    i = j;
  }
  // What copies write where the medoid has nothing.
  for (let j = 1; j < n; j++) {
    const wrote = (k: number) => {
      const [p, q] = [partners[k][j - 1], partners[k][j]];
      return p !== -1 && q !== -1 && q - p > TOKENS;
    };
    const found = division(m, wrote);
    if (found === null) continue;
    const one = found.rising ? m - 1 : 0;
    const theirs = wrote(one) ? between(copies[one], partners[one], j, j) : '';
    if (theirs !== '')
      changes.push({ split: found.split, was: found.rising ? '' : theirs, now: found.rising ? theirs : '' });
  }
  return whole(changes.sort((x, y) => x.split - y.split));
}

/** Where copies begin or cease to do something; null where they never agree. */
function division(
  m: number,
  does: (k: number) => boolean,
): { readonly split: number; readonly rising: boolean } | null {
  let all = 0;
  const sums = new Uint32Array(m + 1);
  for (let k = 0; k < m; k++) {
    if (does(k)) all++;
    sums[k + 1] = all;
  }
  let best: { split: number; rising: boolean } | null = null;
  let most = 0;
  for (let s = LEAST; s <= m - LEAST; s++) {
    const before = sums[s] / s;
    const after = (all - sums[s]) / (m - s);
    const far = Math.abs(after - before);
    if (far <= most || Math.max(before, after) < BEFORE_AFTER || Math.min(before, after) > 1 - BEFORE_AFTER) continue;
    most = far;
    best = { split: s, rising: after > before };
  }
  return best;
}

/** First copies of further versions. */
function boundaries(changes: readonly Change[], m: number): number[] {
  const result: number[] = [];
  for (const { split } of changes)
    if (result.length === 0 || split - result[result.length - 1] > TOGETHER * m) result.push(split);
  return result;
}

/** What a copy wrote in the place of the medoid's tokens i..j-1. */
function between(copy: Dated, partner: Int32Array, i: number, j: number): string {
  let before = i - 1;
  while (before >= 0 && partner[before] === -1) before--;
  let after = j;
  while (after < partner.length && partner[after] === -1) after++;
  const from = before < 0 ? 0 : partner[before] + 1;
  const to = after === partner.length ? copy.tokens.length : partner[after];
  return to > from ? cut(copy.show(copy.tokens.starts[from], copy.tokens.ends[to - 1])) : '';
}

function cut(text: string): string {
  const t = text.trim();
  return t.length > LONGEST ? `${t.slice(0, LONGEST - 1)}…` : t;
}
