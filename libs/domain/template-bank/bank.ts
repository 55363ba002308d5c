import { BANDS, createSketcher, logPoissonTail, type Sketcher } from '../../kernel/index.js';
import { ClaqueError, verbatim } from '../errors/errors.js';
import type { Knowledge } from '../knowledge.js';
import type { BankEntry, BankUse, SlotType, TemplatePart } from '../model/index.js';
import { extract } from '../pipeline/extract/extract.js';
import { stableId } from '../text/ids.js';
import { readable } from '../text/readable.js';

/** Everybody who exchanges makes the sketches of a bank with this seed. An installation's index has a secret one. */
const EXCHANGE_SEED = 0;
/** Share of an entry's fixed text that must stand in a complaint. */
const COVERED = 0.6;
/** Shingles that a letter must have to be known by. */
const LEAST = 20;
/** Matches that are no surprise, whatever was expected. */
const FEW = 10;
/** ln of the chance from which on more matches than expected are no chance: one in a million. */
const SURPRISE = Math.log(1e-6);

export interface NewEntry {
  readonly kind: BankEntry['kind'];
  readonly name: string;
  readonly parts: readonly TemplatePart[];
  readonly source: string;
  readonly why: string;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly expires: string | null;
}

/**
 * An entry from a template's parts. What names somebody in the fixed text becomes a slot.
 * @throws ClaqueError CLQ_BANK_SHORT where too little is left to know a letter by.
 */
export function bankEntry(made: NewEntry, knowledge: Knowledge): BankEntry {
  const skeleton: BankEntry['skeleton'][number][] = [];
  let slots = 0;
  const slot = (type: SlotType) => {
    const last = skeleton.at(-1);
    if (last === undefined || 'fixed' in last) skeleton.push({ slot: ++slots, type });
  };
  for (const part of made.parts) {
    if (!('fixed' in part)) {
      slot(part.type);
      continue;
    }
    let at = 0;
    for (const f of extract(part.fixed, knowledge)) {
      const type = PERSONAL[f.kind];
      if (type === undefined || f.start < at) continue;
      if (f.start > at) skeleton.push({ fixed: part.fixed.slice(at, f.start) });
      slot(type);
      at = f.end;
    }
    if (at < part.fixed.length) skeleton.push({ fixed: part.fixed.slice(at) });
  }
  const sketcher = createSketcher({ seed: EXCHANGE_SEED });
  const text = textOf(skeleton);
  const row = new Uint32Array(BANDS);
  sketcher.row(readable(text), row);
  if (shinglesOf(skeleton, sketcher).size < LEAST)
    throw new ClaqueError('CLQ_BANK_SHORT', { name: verbatim(made.name) });
  const { parts: _, ...rest } = made;
  return {
    ...rest,
    id: stableId('B', `${made.kind}:${text.normalize('NFKC').replace(/\s+/g, ' ').trim()}`),
    skeleton,
    sketch: Buffer.from(row.buffer, row.byteOffset, row.byteLength).toString('hex'),
    state: 'active',
    baseline: null,
  };
}

const PERSONAL: Readonly<Record<string, SlotType>> = {
  phone: 'phone',
  id_number: 'number',
  account: 'account',
  email: 'text',
};

/** The fixed text of a skeleton, with blanks for slots. */
export function textOf(skeleton: BankEntry['skeleton']): string {
  return skeleton.map((p) => ('fixed' in p ? p.fixed : ' ')).join('');
}

/** Shingles inside the fixed parts: none reaches over a slot. */
function shinglesOf(skeleton: BankEntry['skeleton'], sketcher: Sketcher): Set<number> {
  const set = new Set<number>();
  for (const p of skeleton) if ('fixed' in p) for (const h of sketcher.hashes(readable(p.fixed))) set.add(h);
  return set;
}

export interface BankMatches {
  /** By number of the complaint: the entry that it follows best, with the share of fixed text that stands there. */
  readonly of: ReadonlyMap<number, { readonly entry: BankEntry; readonly share: number }>;
  readonly uses: readonly BankUse[];
}

/**
 * Looks for the bank's letters in complaints.
 * It counts the share of an entry's shingles that stand in a text, and estimates nothing.
 * An entry that matches far above its baseline (Poisson, one in a million) is quarantined.
 * It marks nobody until a person has looked.
 *
 * @param hashesOf shingle hashes of complaint `i` under `sketcher`.
 */
export function matchBank(
  bank: readonly BankEntry[],
  complaints: number,
  hashesOf: (i: number) => Uint32Array,
  sketcher: Sketcher,
): BankMatches {
  if (bank.length === 0) return { of: new Map(), uses: [] };
  const sizes: number[] = [];
  const holders = new Map<number, number[]>();
  bank.forEach((entry, e) => {
    const set = shinglesOf(entry.skeleton, sketcher);
    sizes.push(set.size);
    for (const h of set) {
      const list = holders.get(h);
      if (list) list.push(e);
      else holders.set(h, [e]);
    }
  });
  const found: { i: number; e: number; share: number }[] = [];
  const counts = new Uint32Array(bank.length);
  for (let i = 0; i < complaints; i++) {
    const shared = new Map<number, number>();
    const seen = new Set<number>();
    for (const h of hashesOf(i)) {
      const list = holders.get(h);
      if (list === undefined || seen.has(h)) continue;
      seen.add(h);
      for (const e of list) shared.set(e, (shared.get(e) ?? 0) + 1);
    }
    for (const [e, count] of shared) {
      const share = count / sizes[e];
      if (share < COVERED) continue;
      counts[e]++;
      found.push({ i, e, share });
    }
  }
  const uses = bank.map((entry, e): BankUse => {
    const quarantined = entry.state === 'active' && surprising(counts[e], complaints, entry.baseline);
    return {
      entry: entry.id,
      matches: counts[e],
      complaints,
      marks: entry.state === 'active' && !quarantined,
      quarantined,
    };
  });
  const of = new Map<number, { entry: BankEntry; share: number }>();
  for (const { i, e, share } of found) {
    if (!uses[e].marks) continue;
    const old = of.get(i);
    // Of two that fit equally the benign one stands.
    if (old === undefined || share > old.share || (share === old.share && bank[e].kind === 'benign'))
      of.set(i, { entry: bank[e], share });
  }
  return { of, uses };
}

/** Entries that have not expired on a day. */
export function unexpired(bank: readonly BankEntry[], day: string): BankEntry[] {
  return bank.filter((e) => e.expires === null || e.expires > day);
}

/** A person has looked at an entry that was held back: what it matches now is what it should match. */
export const released = (e: BankEntry): BankEntry => ({ ...e, state: 'active', baseline: null });

/** A person has taken it out of use until somebody looks again. */
export const quarantined = (e: BankEntry): BankEntry => ({ ...e, state: 'quarantined' });

/** The entries as they are after a look: a surprising one is held back, the others know what to expect. */
export function afterUse(bank: readonly BankEntry[], uses: readonly BankUse[]): BankEntry[] {
  const byId = new Map(uses.map((u) => [u.entry, u]));
  return bank.map((e) => {
    const use = byId.get(e.id);
    if (use === undefined || e.state === 'quarantined' || use.complaints === 0) return e;
    // Without a baseline a person has just released it.
    if (use.quarantined) return e.baseline === null ? e : { ...e, state: 'quarantined' };
    const { matches, complaints } = use;
    // The same again is the same entry: nothing needs to be written.
    if (e.baseline?.matches === matches && e.baseline.complaints === complaints) return e;
    return { ...e, baseline: { matches, complaints } };
  });
}

/** More matches than the baseline explains: among those that came since, where the same complaints are looked at again. */
function surprising(matches: number, complaints: number, baseline: BankEntry['baseline']): boolean {
  if (baseline === null || baseline.complaints === 0) return false;
  const again = complaints >= baseline.complaints && matches >= baseline.matches;
  const [m, n] = again ? [matches - baseline.matches, complaints - baseline.complaints] : [matches, complaints];
  // Half a match stands for none: what never matched may match once.
  const expected = (Math.max(0.5, baseline.matches) / baseline.complaints) * n;
  return m > FEW && logPoissonTail(m, expected) < SURPRISE;
}
