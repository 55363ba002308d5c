import type { PaperReading } from '../documents/reading.js';
import type { Bilingual, ErrorCode, Values } from '../errors/errors.js';
import type { PhoneKind } from '../text/phones.js';

/** Where a record was read: the file as given (relative, with `/`) and its line, 1 for the first. */
export interface Source {
  readonly file: string;
  readonly line: number;
}

/** What the intake refuses. `value` is masked. */
export interface Rejection extends Source {
  readonly column: string;
  readonly value: string;
  readonly code: ErrorCode;
  readonly values: Values;
}

export interface Complaint {
  /** The sender's own id. */
  readonly id: string;
  /** ISO 8601: a date, or a time with its zone; null where the source has none (a card without a date). */
  readonly receivedAt: string | null;
  readonly text: string;
  readonly channel: string;
  readonly institution: string;
  readonly product: string;
  readonly subject: string;
  readonly debtorRef: string;
  readonly debtorName: string;
  readonly debtorIdNumber: string;
  readonly debtorPhone: string;
  readonly contactPhone: string;
  readonly email: string;
  readonly ipAddress: string;
  readonly deviceId: string;
  readonly address: string;
  readonly payeeAccount: string;
  readonly agentName: string;
  readonly agentPhone: string;
  readonly agentOrg: string;
  /** Post code or ZIP code, where the source has one and no address. */
  readonly postcode: string;
  readonly attachments: readonly string[];
  /** Columns that Claque does not know, kept as they came. */
  readonly extra: Readonly<Record<string, string>>;
  readonly source: Source;
}

export interface Call {
  readonly id: string;
  /** ISO 8601; null for a transcript without a time. */
  readonly startedAt: string | null;
  /** E.164 where it is a number, else as dialled. */
  readonly caller: string;
  readonly callee: string;
  readonly direction: string;
  readonly ringSeconds: number | null;
  readonly talkSeconds: number | null;
  readonly outcome: string;
  readonly debtorRef: string;
  /** One line `speaker: words` for each turn. */
  readonly transcript: string;
  readonly kinds: CallKinds;
  /** Numbers as they came, where they were written otherwise. */
  readonly raw?: { readonly caller?: string; readonly callee?: string };
  readonly source: Source;
}

/** What the numbers of a call are. `withheld`: hidden by who calls; '' where it is none that a numbering plan knows. */
export interface CallKinds {
  readonly caller: NumberKind;
  readonly callee: NumberKind;
}

export type NumberKind = PhoneKind | 'withheld' | '';

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly phones: readonly string[];
  readonly accounts: readonly string[];
  readonly uscc: string;
  readonly notes: string;
  readonly source: Source;
}

/** A file that came with a complaint. */
export interface Evidence {
  /** Path relative to the input folder, with `/`. */
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What a reader made of it; null where nobody read it. */
  readonly reading: PaperReading | null;
  readonly complaintId: string;
  readonly debtorRef: string;
  readonly kind: string;
  readonly receivedAt: string | null;
  readonly source: Source;
}

/** All that one scan or one store holds, each list ordered by id. */
export interface Records {
  readonly complaints: readonly Complaint[];
  readonly calls: readonly Call[];
  readonly agencies: readonly Agency[];
  readonly evidence: readonly Evidence[];
}

export type FactKind =
  | 'phone'
  | 'id_number'
  | 'account'
  | 'citation'
  | 'amount'
  | 'date'
  | 'email'
  | 'hardship'
  | 'demand'
  | 'against_agent'
  /** What the other side is said to have done. */
  | 'accusation'
  /** What will be done if it does not help: regulators, courts, the press. */
  | 'escalation'
  /** A word written so that a filter does not see it; the value is what a reader reads. */
  | 'obfuscation'
  /** A term that is misspelt; the value is what is written and what is meant. */
  | 'slip';

/** Something found in a text, with the UTF-16 units where it stands. */
export interface TextFact {
  readonly kind: FactKind;
  /** Normalised: E.164 for phones, ISO for dates, digits for amounts and accounts. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Phones: true where the text asks to be called back on it. */
  readonly callback?: boolean;
}

export interface Match {
  readonly a: string;
  readonly b: string;
  readonly kind: 'complaint' | 'evidence' | 'transcript';
  readonly similarity: number;
  readonly measure: string;
}

/** Pairs as parallel arrays: a and b are indexes into `ids`, a < b, ordered by (a, b). */
export interface MatchedPairs {
  readonly ids: readonly string[];
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly similarity: Float64Array;
  readonly measure: string;
  /** True where a group of look-alikes was too large for all its pairs. */
  readonly truncated: boolean;
}

/** The pairs one by one. */
export function* matchesOf({ ids, a, b, similarity, measure }: MatchedPairs): Generator<Match> {
  for (let k = 0; k < a.length; k++)
    yield { a: ids[a[k]], b: ids[b[k]], kind: 'complaint', similarity: Math.round(similarity[k] * 1e6) / 1e6, measure };
}

export type TemplatePart =
  | { readonly fixed: string }
  | { readonly slot: number; readonly type: SlotType; readonly examples: readonly string[] };

export type SlotType = 'name' | 'company' | 'amount' | 'date' | 'account' | 'phone' | 'number' | 'mask' | 'text';

/** A time in which a template's wording stood; what changed against the version before. */
export interface TemplateVersion {
  readonly version: number;
  readonly from: string;
  readonly to: string;
  /** An empty text: it was added, or left out. */
  readonly changes: readonly { readonly was: string; readonly now: string }[];
}

export interface Template {
  readonly id: string;
  readonly parts: readonly TemplatePart[];
  readonly support: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** The last version. */
  readonly version: number;
  /** Versions of the wording, the first one first; one without changes where it never drifted. Empty where no copy has a time. */
  readonly versions: readonly TemplateVersion[];
  /** Lenders and channels that it was sent to and by. */
  readonly spread: { readonly institutions: number; readonly channels: number };
}

export interface Cluster {
  readonly id: string;
  readonly kind: 'complaint';
  /** Complaint ids, ascending. */
  readonly members: readonly string[];
  readonly medoid: string;
  readonly template: string;
  readonly cohesion: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly debtors: readonly string[];
  /** Unrelated households behind it, after contraction. */
  readonly units: number;
  readonly institutions: number;
  /** The official or public form that it follows, or null. */
  readonly benign: string | null;
  /** Short texts that look alike: a family to be seen, and evidence of nothing. */
  readonly loose: boolean;
}

/** A known letter: of somebody who sells it, or a benign form that honest people fill in. Both count alike. */
export interface BankEntry {
  /** From what it says: the same letter has the same id in every bank. */
  readonly id: string;
  readonly kind: 'template' | 'benign';
  readonly name: string;
  /** What all copies say, with slots; numbers, names of accounts and addresses are left out. */
  readonly skeleton: readonly ({ readonly fixed: string } | { readonly slot: number; readonly type: SlotType })[];
  /** MinHash row of the fixed text under the exchange's seed, 32 words in hexadecimal. */
  readonly sketch: string;
  /** Where it comes from. */
  readonly source: string;
  readonly why: string;
  readonly addedBy: string;
  readonly addedAt: string;
  /** The day from which on it marks nobody any more; null: never. */
  readonly expires: string | null;
  readonly state: 'active' | 'quarantined';
  /** How often it matched when it was last looked at and was as it should be; null: never yet. */
  readonly baseline: { readonly matches: number; readonly complaints: number } | null;
}

/** What became of an entry in one look at complaints. */
export interface BankUse {
  readonly entry: string;
  readonly matches: number;
  readonly complaints: number;
  /** Whether it marked: it is active, and did not match far above its baseline. */
  readonly marks: boolean;
  /** It was active and matched so far above its baseline that a person must look at it first. */
  readonly quarantined: boolean;
}

/** A record, the field in it, and where in the field (null: the whole field). */
export interface Fact {
  readonly record: string;
  readonly field: string;
  readonly span: readonly [number, number] | null;
}

/** Evidence families of the bits ledger: the largest weight of each counts once. */
export type Family =
  | 'text'
  | 'contact'
  | 'net'
  | 'money'
  | 'document'
  | 'home'
  | 'agent'
  | 'device'
  | 'calls'
  | 'time'
  | 'person';

/** What a signal is about: a record, or what the steps made of many. */
export type SubjectKind = 'complaint' | 'cluster' | 'line' | 'caller' | 'account' | 'call' | 'block' | 'paper';

export interface Signal {
  readonly id: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly detector: string;
  readonly version: string;
  readonly family: Family;
  /** Bits; negative where it speaks for the complainant. */
  readonly weight: number;
  readonly message: Bilingual;
  readonly facts: readonly Fact[];
  readonly quiet: false;
}

/** What the machine makes of one paper. It never says forged: that is for a person who has it in hand. */
export interface PaperVerdict {
  /** Its path. */
  readonly paper: string;
  readonly verdict: 'intact' | 'modified' | 'inconclusive';
  readonly pages: number;
  readonly reasons: readonly { readonly detector: string; readonly weight: number; readonly message: Bilingual }[];
  /** What speaks against it, and what was not looked at. */
  readonly against: readonly Bilingual[];
  /** The paper to lay it beside, and the windows of its picture that differ, where there is one. */
  readonly beside: string | null;
}

export interface GraphNode {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}

export interface GraphEdge {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** The record that this edge rests on. */
  readonly record: string;
  readonly at: string | null;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface Reason {
  /** Key of the ring's value that it is about, where it is about one. */
  readonly value?: string;
  readonly weight: number;
  readonly family: Family;
  readonly message: Bilingual;
  readonly facts: readonly Fact[];
}

/** A value that members of a ring share. */
export interface RingValue {
  readonly key: string;
  readonly kind: string;
  readonly family: Family;
  readonly label: string;
  /** Debtors of the ring that hold it. */
  readonly debtors: readonly string[];
}

/** A number, account, device or agency that several members were given: suspected operators, unlike the members. */
export interface Operator {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  /** Members who hold it. */
  readonly debtors: number;
}

export interface RingMember {
  readonly debtor: string;
  readonly role: 'probable_client' | 'to_check';
  /** Values of the ring that they hold. */
  readonly values: number;
  /** Whether peeling leaves them in the densest part. */
  readonly core: boolean;
}

export interface Ring {
  readonly id: string;
  readonly rank: number;
  readonly tier: 'T1' | 'T2';
  readonly score: number;
  readonly pValue: number;
  readonly expectedByChance: number;
  /** Members to check; often the operators' victims. */
  readonly debtors: readonly string[];
  readonly agencies: readonly string[];
  readonly phones: readonly string[];
  readonly complaints: readonly string[];
  readonly templates: readonly string[];
  readonly evidence: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly reasons: readonly Reason[];
  /** What speaks against it: reasons of zero or negative weight. */
  readonly counterEvidence: readonly Reason[];
  readonly values: readonly RingValue[];
  readonly operators: readonly Operator[];
  /** The debtors by role. */
  readonly members: readonly RingMember[];
  /** Second opinions; none of them adds to the score. */
  readonly opinions: {
    /** FRAUDAR's densest part inside the group. */
    readonly peeling: { readonly core: number; readonly density: number };
    /** Pairs of members who filed on one lender within a day, and how many are expected of as many people at large. */
    readonly lockstep: { readonly pairs: number; readonly expected: number };
  };
  readonly weakestLink: {
    readonly message: Bilingual;
    /** The value, or the two values, that it is about. */
    readonly between: readonly string[];
    /** Values each of which, once explained, clears the group. */
    readonly breaks: readonly string[];
  };
}

/** What became of a ring in one batch. */
export interface RingEvent {
  readonly ring: string;
  readonly kind: 'appeared' | 'grew' | 'shrank' | 'merged' | 'split' | 'ended';
  /** Rings that it was merged from, split from, or ended in. */
  readonly others: readonly string[];
  readonly debtors: number;
}

export type Lane = 'hardship' | 'normal' | 'check' | 'ring';

export interface TriageReason {
  readonly detector: string;
  readonly weight: number;
  readonly message: Bilingual;
}

export interface Triage {
  readonly complaint: string;
  readonly lane: Lane;
  readonly score: number;
  readonly reasons: readonly TriageReason[];
}

/** A line as people look at it: when it is called, and how often for nothing. */
export interface LineUse {
  /** The number that is called. */
  readonly line: string;
  /** Inbound calls, and how many of them were empty: short, and about no known account. */
  readonly calls: number;
  readonly empty: number;
  /** First and last call, clock time at the line. */
  readonly from: string;
  readonly to: string;
  /** Inbound calls by hour of the week, 168 from Monday 0 o'clock on; then the empty ones of them. */
  readonly hours: readonly number[];
  readonly emptyHours: readonly number[];
  /** Bursts of empty calls, by time. */
  readonly bursts: readonly BurstUse[];
}

export interface BurstUse {
  readonly from: string;
  readonly to: string;
  readonly calls: number;
  readonly callers: number;
  /** Empty calls that the line's own week lets expect. */
  readonly expected: number;
  /** All other calls in the same time, and how many are expected: in an emergency they rise too. */
  readonly others: number;
  readonly othersExpected: number;
  /** Empty calls of each minute from `from` on. */
  readonly minutes: readonly number[];
  /** What a detector says of it; empty: it is no flood. */
  readonly reasons: readonly TriageReason[];
}

/** A call with a turn that is said nearly word for word in others. */
export interface ScriptUse {
  readonly call: string;
  readonly startedAt: string | null;
  readonly calls: number;
  readonly speakers: number;
  /** The call that is most alike, and where the turn stands in both transcripts (UTF-16 units). */
  readonly nearest: string;
  readonly similarity: number;
  readonly own: readonly [number, number];
  readonly other: readonly [number, number];
  readonly reasons: readonly TriageReason[];
}

/** Everything the machine's steps found in a set of records. */
export interface Findings {
  readonly facts: ReadonlyMap<string, readonly TextFact[]>;
  /** Verified pairs of complaints; `matchesOf` gives them as matches. There can be millions, hence the arrays. */
  readonly pairs: MatchedPairs;
  /** What the machine makes of each paper, in the order of their files. */
  readonly verdicts: readonly PaperVerdict[];
  /** Matches of papers and of transcripts. */
  readonly otherMatches: readonly Match[];
  /** The lines that are called most, and the calls that share a script. */
  readonly lines: readonly LineUse[];
  readonly scripts: readonly ScriptUse[];
  readonly clusters: readonly Cluster[];
  readonly templates: readonly Template[];
  readonly signals: readonly Signal[];
  readonly graph: Graph;
  readonly rings: readonly Ring[];
  /** What became of each ring since the batch before. */
  readonly ringEvents: readonly RingEvent[];
  readonly triage: readonly Triage[];
  /** Debtor named for each complaint, in the order of the complaints. */
  readonly debtorOf: ReadonlyMap<string, string>;
  readonly units: number;
  /** What became of each entry of the bank. */
  readonly bank: readonly BankUse[];
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
}
