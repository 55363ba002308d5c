import type { Claims } from './calls/claims.js';
import type { LineBurst } from './calls/lines.js';
import type { SpokenWords } from './calls/turns.js';
import type { PaperFacts } from './documents/facts.js';
import type { ItemKind } from './documents/items.js';
import type { PaperReading } from './documents/reading.js';
import { type Bilingual, fillIn } from './errors/errors.js';
import type { Call, Cluster, Complaint, EvidenceFamily, Fact, Signal, TextFact } from './model/index.js';
import type { Argument, NonexistentCitation, Pasted, SharedMisspellings } from './pipeline/wording/wording.js';

/** A value that a complaint shares with others. */
export interface SharedValue {
  /** Shown to people: masked. */
  readonly label: string;
  /** Complaint field that it stands in. */
  readonly field: string;
  readonly span: readonly [number, number] | null;
  /** Unrelated households that hold the value. */
  readonly units: number;
  /** Households for whom a value of this type is known at all. */
  readonly observed: number;
  /** True where it stands openly as an agent's, a public service's or an office's number. */
  readonly declared: boolean;
}

/** What a detector may see of a complaint. */
export interface ComplaintView {
  readonly complaint: Complaint;
  /** Tokens in its text. */
  readonly tokens: number;
  /** The cluster that it stands in, or null: its own words. */
  readonly cluster: ClusterView | null;
  readonly contacts: readonly SharedValue[];
  readonly agents: readonly SharedValue[];
  /** What its text names, ordered by where it stands. */
  readonly facts: readonly TextFact[];
  /** What its text shares with texts that are no copies of it. */
  readonly wording: {
    readonly pasted:
      | (Omit<Pasted, 'other'> & { readonly other: { readonly id: string; readonly span: readonly [number, number] } })
      | null;
    readonly nonexistent: NonexistentCitation | null;
    readonly argument: Argument | null;
    readonly misspellings: SharedMisspellings | null;
  };
  /**
   * The letter of the bank that it follows, and how much of its fixed text stands here.
   * Null where it follows none, or a benign one.
   */
  readonly known: { readonly name: string; readonly share: number } | null;
  /** Other complaints of the same household or matter. */
  readonly siblings: readonly { readonly id: string; readonly institution: string; readonly sameText: boolean }[];
}

/** What a detector may see of a cluster. */
export interface ClusterView {
  readonly cluster: Cluster;
  /** Tokens in the medoid's text. */
  readonly tokens: number;
  /** Unrelated households behind it. */
  readonly units: number;
  /** Households in all. */
  readonly worldUnits: number;
  /** The benign form that it follows and how much of the smaller text they share, or null. */
  readonly form: { readonly name: string; readonly share: number } | null;
  /** First filing of each household, as days since 1970, ascending. */
  readonly days: readonly number[];
}

/** What a detector may see of a burst of calls toward one line. */
export interface LineView {
  readonly burst: LineBurst;
  /** Ids of its calls, in order of time. */
  readonly calls: readonly string[];
}

/** What a detector may see of a number that people are called from. */
export interface CallerView {
  readonly number: string;
  /** Masked, as people see it. */
  readonly label: string;
  /** False for landlines, service numbers, and numbers that stand openly as an agent's. */
  readonly hidden: boolean;
  /** A mobile that somebody gives as an agent's. */
  readonly named: boolean;
  /** Unrelated households about whose accounts it called, none of them its owner's. */
  readonly households: number;
  /** Households who were called about at all. */
  readonly observed: number;
  readonly calls: readonly string[];
  readonly claims: Claims;
  /** Calls within minutes after another household's complaint, and how many are expected by chance. */
  readonly afterComplaints: { readonly calls: readonly string[]; readonly expected: number; readonly logQ: number };
}

/** What a detector may see of the calls about one account. */
export interface AccountView {
  readonly debtor: string;
  /** Mobile numbers that are not the debtor's and that nobody else uses. With the days between first and last call. */
  readonly numbers: readonly {
    readonly label: string;
    readonly first: number;
    readonly days: number;
    readonly calls: readonly string[];
    /** Whether it reads from a script, or speaks for the debtor and shows no authority. */
    readonly telling: boolean;
  }[];
}

/** What a detector may see of a call that was written down. */
export interface CallView {
  readonly call: Call;
  readonly words: SpokenWords;
  /** The calls with a turn that is nearly the same, or that make the same points; or null. */
  readonly script: {
    readonly calls: number;
    /** Accounts, or where none is known numbers, that they are about. */
    readonly speakers: number;
    /** Sentences that it shares with the nearest; 0 where one turn is nearly the same. */
    readonly sentences: readonly (readonly [number, number])[];
    /** Whether most of its calls are made by helpers in the open. */
    readonly openly: boolean;
    readonly nearest: string;
    readonly similarity: number;
    /** The turn that is alike, in this call and in the nearest. */
    readonly own: readonly [number, number];
    readonly other: readonly [number, number];
  } | null;
  /** Days until the debtor complained, and the complaint; null where nobody did in the weeks after. */
  readonly complaint: { readonly id: string; readonly days: number } | null;
  /** What the customer's side says on other calls about the account within two weeks, in counts. */
  readonly sequence: {
    readonly calls: readonly string[];
    readonly hostile: number;
    readonly provocations: number;
    readonly recordings: number;
    readonly leverage: number;
  };
}

/** Numbers that call the same lines more than their calls explain. */
export interface BlockView {
  readonly callers: readonly string[];
  readonly callees: readonly string[];
  readonly calls: readonly string[];
  /** Share of the pairs of caller and callee who spoke. */
  readonly density: number;
  /** Share of the calls about a known account. */
  readonly context: number;
  /** ln of the largest adjusted p of its links. */
  readonly logQ: number;
}

/** What a detector may see of a paper. */
export interface PaperView {
  /** Its path. */
  readonly paper: string;
  readonly reading: PaperReading | null;
  readonly facts: PaperFacts;
  /** Papers made from it, or it from them, the most alike first. */
  readonly twins: readonly {
    readonly kind: 'content' | 'residue' | 'same-scan' | 'same-seal';
    readonly similarity: number;
    /** Long numbers that both show. */
    readonly numbers: number;
    /** Whether something was written again. */
    readonly edited: boolean;
    /** False for a seal that may be printed: the form's other papers do not show it elsewhere. */
    readonly byHand: boolean;
    readonly paper: string;
    /** True where the same people handed in both. */
    readonly samePeople: boolean;
    /** What both files carry and no paper from another source does: both were saved from one file. */
    readonly inBothFiles: 'document-id' | 'picture' | null;
  }[];
  /** Papers that say most of what it says beyond the form, the nearest first; they prove nothing by themselves. */
  readonly neighbors: readonly {
    readonly paper: string;
    /** log2 of how much likelier one source makes what both say than chance. */
    readonly bits: number;
    readonly shared: readonly { readonly kind: ItemKind; readonly text: string; readonly bits: number }[];
    /** Kinds of things in which they differ. */
    readonly changed: readonly ItemKind[];
    readonly samePerson: boolean;
    /** Papers that say the same together, where the set and not the pair is beyond chance; else 2. */
    readonly together: number;
  }[];
  /** Its numbers that other papers show too. */
  readonly certificates: readonly {
    readonly number: string;
    readonly papers: readonly string[];
    readonly people: number;
  }[];
  /** Papers in all. */
  readonly papers: number;
}

export interface Views {
  readonly paper: PaperView;
  readonly complaint: ComplaintView;
  readonly cluster: ClusterView;
  readonly line: LineView;
  readonly caller: CallerView;
  readonly account: AccountView;
  readonly call: CallView;
  readonly block: BlockView;
}

export interface Finding<M extends string> {
  readonly message: M;
  /** Bits: log2(m/u), negative where it speaks for the complainant. */
  readonly weight: number;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly facts: readonly Fact[];
}

export interface DetectorContext<O> {
  /** The time of the scan, the only clock a detector has; ISO 8601, or null where none was given. */
  readonly now: string | null;
  readonly options: O;
}

export interface Detector<S extends keyof Views = keyof Views, M extends string = string, O = unknown> {
  readonly id: string;
  readonly version: string;
  readonly subject: S;
  readonly family: EvidenceFamily;
  readonly messages: Readonly<Record<M, Bilingual>>;
  readonly options: O;
  detect(view: Views[S], context: DetectorContext<O>): Finding<M> | null;
}

/** A detector of each subject, whatever its messages and options. */
export type DetectorOf = { readonly [S in keyof Views]: Detector<S, string, unknown> };
/** A detector of any subject, as the list in detectors/index.ts holds it. */
export type AnyDetector = DetectorOf[keyof Views];

/** The detectors of one subject. */
export function detectorsOf<S extends keyof Views>(detectors: readonly AnyDetector[], subject: S): DetectorOf[S][] {
  return detectors.filter((d): d is DetectorOf[S] => d.subject === subject);
}

/**
 * Declares a detector. It is pure: no I/O, no clock but `context.now`; it sees one view and returns one finding or null.
 *
 * @throws RangeError where the id or version is malformed.
 */
export function defineDetector<S extends keyof Views, M extends string, O>(
  detector: Detector<S, M, O>,
): Detector<S, M, O> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(detector.id)) throw new RangeError(`detector id "${detector.id}" is not kebab-case`);
  if (!/^\d+\.\d+\.\d+$/.test(detector.version))
    throw new RangeError(`detector ${detector.id}: version "${detector.version}" is not x.y.z`);
  return Object.freeze(detector);
}

/**
 * Runs one detector on one view and names its finding.
 *
 * @param key tells two findings about one subject apart.
 */
export function runDetector<S extends keyof Views>(
  d: Detector<S, string, unknown>,
  view: Views[S],
  id: string,
  now: string | null,
  key = id,
): Signal | null {
  const finding = d.detect(view, { now, options: d.options });
  if (finding === null) return null;
  if (!Number.isFinite(finding.weight)) throw new RangeError(`detector ${d.id} gave the weight ${finding.weight}`);
  const message = d.messages[finding.message];
  if (message === undefined) throw new RangeError(`detector ${d.id} has no message "${finding.message}"`);
  const values = finding.values ?? {};
  return {
    id: `${d.id}:${key}`,
    subject: { kind: d.subject, id },
    detector: d.id,
    version: d.version,
    family: d.family,
    weight: round(finding.weight),
    message: { zh: fillIn(message.zh, values), en: fillIn(message.en, values) },
    facts: finding.facts,
    quiet: false,
  };
}

/** Bits are kept to two decimals, everywhere the same. */
export function round(bits: number): number {
  return Math.round(bits * 100) / 100 + 0;
}

/**
 * Weight of sharing a value: log2(m / u), as Fellegi and Sunter 1969 have it, in Splink's notation.
 * Here u is the share of households that hold the value.
 * And m is how often members of one ring share that type of value.
 * Never below 0: a common value says nothing.
 */
export function rarity(m: number, holders: number, observed: number): number {
  return observed === 0 ? 0 : Math.max(0, Math.log2((m * observed) / holders));
}

/** Starting values of m by family; re-estimated once people have reviewed rings. */
export const M: Readonly<Record<EvidenceFamily, number>> = {
  text: 0.5,
  document: 0.4,
  contact: 0.3,
  net: 0.3,
  money: 0.3,
  agent: 0.3,
  home: 0.3,
  device: 0.2,
  calls: 0.3,
  time: 0.5,
  person: 0.5,
};
