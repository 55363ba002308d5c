import type { Role } from '../domain/access.js';
import type { AuditEntry } from '../domain/audit/chain.js';
import type { CaseState } from '../domain/cases/case.js';
import type { ClockEvent } from '../domain/clocks/clock.js';
import type { ErrorCode, Values } from '../domain/errors/errors.js';
import type { Counts } from '../domain/intake/collector.js';
import type { StoredMap } from '../domain/intake/mapping.js';
import type { Judgement } from '../domain/ledger/accusations.js';
import type { BankEntry, GroupEvent, Lane, RingEvent, Source } from '../domain/model/index.js';
import type { Hold } from '../domain/person/retention.js';
import type { GraphChange } from '../domain/ports/graph-store.js';
import type { QueueFilter, Task } from '../domain/queue/queue.js';
import {
  bigint,
  bigints,
  bool,
  bytes,
  type Columns,
  int,
  ints,
  json,
  mark,
  orNull,
  type Row,
  smallint,
  type Table,
  table,
  text,
  texts,
  time,
  word,
} from './columns.js';
import type { SealedBody } from './encryption/sealed-rows.js';
import { DELIVERY, DIGEST, WEBHOOK } from './notices-schema.js';
import { SOURCE, SOURCE_ITEM } from './sources-schema.js';
import { TICKET_NOTE, TICKET_SYSTEM } from './tickets-schema.js';

export { DELIVERY, type DeliveryState, DIGEST, type DigestEvery, WEBHOOK } from './notices-schema.js';

/*
 * Every table as the program sees it. Types of rows and the entities of TypeORM come from here.
 * The migrations make the tables.
 * `schema.spec.ts` compares the two: names, types, what may be null, and keys.
 */

/** While `matching`, people look at how its columns are understood, and no job reads it. `withdrawn`: it was taken back. */
export type ImportState = 'matching' | 'queued' | 'reading' | 'analysing' | 'done' | 'failed' | 'withdrawn';
export const IMPORT = table('import', ['id'], {
  id: int,
  name: text,
  /** Name of the original in the store of originals. */
  sha256: text,
  /** SHA-256 of the original, sealed; '' where the name is that. */
  digest: text,
  bytes: bigint,
  state: word<ImportState>(),
  /** Items of the file that are stored; after a crash, reading goes on behind them. */
  cursor: int,
  counts: json<Counts>(),
  map: orNull(json<StoredMap>()),
  problem: orNull(json<{ readonly code: ErrorCode; readonly values: Values }>()),
  createdAt: text,
  finishedAt: orNull(text),
  createdBy: text,
  /** Whether parts of the file could not be read as rows. Then only the file itself says whom it holds. */
  unread: bool,
  /** Whether it is the demo's: any other makes the installation real. */
  demo: bool,
  /** Whether an API key sent it: then it changes only what the same key sent. */
  byKey: bool,
  withdrawnAt: orNull(text),
  withdrawnBy: orNull(text),
});
export type ImportRow = RowOf<typeof IMPORT>;

export type JobKind = 'intake' | 'analyse';
export type JobState = 'queued' | 'running' | 'done' | 'dead';
export interface JobPayload {
  readonly import?: number;
  readonly trace?: Record<string, string>;
}
export const JOB = table('job', ['id'], {
  id: int,
  kind: word<JobKind>(),
  payload: json<JobPayload>(),
  state: word<JobState>(),
  attempts: int,
  runAfter: text,
  error: orNull(text),
  owner: orNull(text),
  leaseUntil: orNull(time),
  /** What its worker is doing. */
  step: orNull(text),
});
export type JobRow = RowOf<typeof JOB>;

export type RecordKind = 'complaint' | 'call' | 'agency' | 'paper' | 'file';
export const RECORD = table('record', ['kind', 'id'], {
  kind: word<RecordKind>(),
  id: text,
  import: int,
  content: text,
  body: json<SealedBody>(),
  blindIndexes: bigints,
});

/** What imports say under ids that several hold. Without a body: the same as the record, or as another import. */
export const RECORD_VERSION = table('record_version', ['number'], {
  number: bigint,
  kind: word<'complaint' | 'call' | 'agency'>(),
  id: text,
  import: int,
  content: text,
  updates: bool,
  body: orNull(json<SealedBody>()),
  source: json<Source>(),
  marks: bigints,
  words: ints,
});

export const REJECTION = table('rejection', ['id'], {
  id: int,
  import: int,
  body: json<SealedBody>(),
  marks: bigints,
  words: ints,
});

export const FINDING = table('finding', ['kind', 'id'], {
  kind: text,
  id: text,
  rank: bigint,
  parent: orNull(text),
  size: int,
  body: json<SealedBody>(),
});

export const ACCOUNT = table('account', ['name'], {
  name: text,
  password: text,
  role: word<Role>(),
  /** Never given to anybody else, whatever becomes of the name. */
  id: text,
  /** Secret of the second factor, the one that waits for its first code, and the half minute of the last. */
  otp: orNull(text),
  otpPending: orNull(text),
  otpLast: bigint,
  /** Made by the demo, with the password that everybody knows. */
  demo: bool,
  /** Whether the password is for the first sign-in alone. */
  mustChange: bool,
  /** Id of the other account that set the password last, and when. */
  passwordBy: orNull(text),
  passwordAt: orNull(text),
});
/** Attempts to sign in. A bucket is a mark: neither a name nor an address is in it. Times are in milliseconds. */
export const SIGN_IN_TRY = table('sign_in_try', ['bucket'], { bucket: text, count: int, until: bigint, at: bigint });
/** The end of the audit log, under a code of the installation's key. */
export const AUDIT_HEAD = table('audit_head', ['one'], { one: bool, number: bigint, hash: text, mac: text });
/** Keys whose bundles an administrator trusts. */
export const TRUSTED_BANK_KEY = table('trusted_bank_key', ['fingerprint'], {
  fingerprint: text,
  pem: text,
  name: text,
  reason: text,
  addedBy: text,
  addedAt: text,
});
/** The token is kept as its SHA-256: a copy of the table opens no session. */
export const SESSION = table('session', ['hash'], { hash: text, account: text, expiresAt: text });
export const API_KEY = table('api_key', ['id'], {
  id: text,
  name: text,
  hash: text,
  createdBy: text,
  createdAt: text,
  expiresAt: text,
  usedAt: orNull(text),
});

export const INSTALLATION = table('installation', ['name'], { name: text, value: text });
export const SKETCH = table('sketch', ['number'], { number: int, id: text, row: bytes });
export const BAND = table('band', ['band', 'key', 'number'], { band: smallint, key: int, number: int });
export const SKETCHED_IMPORT = table('sketched_import', ['import'], { import: int });
export const WORD_INDEX = table('word_index', ['id'], { id: text, marks: ints });
export const WORDED_IMPORT = table('worded_import', ['import'], { import: int });

export const RING_EVENT = table('ring_event', ['number'], {
  number: int,
  ring: text,
  body: json<RingEvent>(),
  at: text,
});
export const GROUP_EVENT = table('group_event', ['number'], {
  number: int,
  group: text,
  body: json<GroupEvent>(),
  at: text,
});
export const JUDGEMENT = table('judgement', ['number'], {
  number: int,
  subject: word<Judgement['subject']>(),
  id: text,
  body: json<Judgement>(),
});
export const ALERT = table('alert', ['number'], { number: int, id: text, body: json<SealedBody>() });
export const STREAM_CALL = table('stream_call', ['number'], { number: int, id: text });

export const GRAPH_NODE = table('graph_node', ['id'], { id: text, kind: text, label: text });
export const GRAPH_EDGE = table('graph_edge', ['id'], {
  id: text,
  kind: text,
  source: text,
  target: text,
  record: text,
  at: orNull(text),
});
export const GRAPH_CHANGE = table('graph_change', ['number'], {
  number: bigint,
  body: json<GraphChange | { readonly gap: true }>(),
});

/** Which process analyzes, and when it was last seen. One row. */
export const ANALYSIS_RUNNER = table('analysis_runner', ['one'], { one: bool, owner: text, seen: time });
export const BANK_ENTRY = table('bank_entry', ['id'], { id: text, body: json<BankEntry>() });

export const QUEUE_ITEM = table('queue_item', ['id'], {
  id: text,
  lane: word<Lane>(),
  place: int,
  received: text,
  due: text,
  profile: text,
  state: word<Task['state']>(),
  assignee: orNull(text),
  lockedUntil: orNull(text),
  snoozedUntil: orNull(text),
  outcome: orNull(text),
  events: json<readonly ClockEvent[]>(),
});
export const SAVED_FILTER = table('saved_filter', ['id'], {
  id: text,
  owner: text,
  name: text,
  body: json<QueueFilter>(),
});
/** Marks of the people in an import's refused and repeated rows. */
export const IMPORT_PERSON = table('import_person', ['number'], {
  number: bigint,
  import: int,
  marks: bigints,
  words: ints,
});
/** Who and what stands in a case, or once stood in it, by marks of the blind index. */
export const CASE_PART = table('case_part', ['kind', 'mark', 'investigation'], {
  kind: text,
  mark: mark,
  investigation: text,
});
/** Marks of the words of sealed text that people wrote: in which table it stands, and its key there. */
export const TEXT_MARK = table('text_mark', ['place', 'id'], { place: text, id: text, words: ints });
/** What people wrote in audit entries, sealed apart from the chain. Null once it was erased. */
export const AUDIT_WORDS = table('audit_words', ['number'], { number: bigint, sealed: orNull(text) });

export const AUDIT = table('audit', ['number'], {
  number: bigint,
  at: text,
  actor: text,
  subjectKind: text,
  subjectId: text,
  body: json<Omit<AuditEntry, 'number' | 'previous' | 'hash'>>(),
  previous: text,
  hash: text,
});

export const INVESTIGATION = table('investigation', ['id'], {
  id: text,
  state: word<CaseState>(),
  place: bigint,
  events: int,
  body: json<SealedBody>(),
});
export const INVESTIGATION_EVENT = table('investigation_event', ['investigation', 'number'], {
  investigation: text,
  number: int,
  body: json<SealedBody>(),
});

export type InquiryKind = 'organiser' | 'sample' | 'objection';
/** Organisers, verification samples and objections. The subject is the group of a sample, the complaint of an objection, and '' otherwise. */
export const INQUIRY = table('inquiry', ['id'], {
  id: text,
  kind: word<InquiryKind>(),
  state: text,
  subject: text,
  place: bigint,
  events: int,
  body: json<SealedBody>(),
});
export const INQUIRY_EVENT = table('inquiry_event', ['inquiry', 'number'], {
  inquiry: text,
  number: int,
  body: json<SealedBody>(),
});
/** Who and what stands in an inquiry, by marks of the blind index. */
export const INQUIRY_MARK = table('inquiry_mark', ['role', 'mark', 'inquiry'], {
  role: word<'value' | 'debtor' | 'complaint'>(),
  mark,
  inquiry: text,
});

export const DATA_KEY = table('data_key', ['number'], { number: int, wrapped: text, from: text });
export const HOLD = table('hold', ['number'], {
  number: int,
  id: text,
  kind: word<Hold['kind']>(),
  subject: text,
  body: json<SealedBody>(),
});
export const BLOB_REMOVAL = table('blob_removal', ['sha256'], { sha256: text, done: bool });

/** A file that comes in pieces, each piece under its SHA-256 in the blob store. */
export const UPLOAD = table('upload', ['id'], {
  id: text,
  by: text,
  name: text,
  map: text,
  bytes: bigint,
  done: bigint,
  parts: texts,
  createdAt: text,
  /** Whether somebody looks at the columns before it is read. */
  ask: bool,
});
export const SAVED_MAPPING = table('saved_mapping', ['id'], {
  id: int,
  /** Keyed mark of the columns that a table must have; plain where it was saved before 2026-11-30. */
  fingerprint: text,
  /** A mapping with its name, as JSON. */
  body: text,
  savedAt: text,
  savedBy: text,
});

export type RowOf<T extends Table<Columns>> = T extends Table<infer C> ? Row<C> : never;

export const TABLES: readonly Table<Columns>[] = [
  IMPORT,
  JOB,
  RECORD,
  RECORD_VERSION,
  REJECTION,
  FINDING,
  ACCOUNT,
  SESSION,
  API_KEY,
  SIGN_IN_TRY,
  AUDIT_HEAD,
  TRUSTED_BANK_KEY,
  INSTALLATION,
  SKETCH,
  BAND,
  SKETCHED_IMPORT,
  WORD_INDEX,
  WORDED_IMPORT,
  RING_EVENT,
  GROUP_EVENT,
  JUDGEMENT,
  ALERT,
  STREAM_CALL,
  GRAPH_NODE,
  GRAPH_EDGE,
  GRAPH_CHANGE,
  ANALYSIS_RUNNER,
  BANK_ENTRY,
  QUEUE_ITEM,
  SAVED_FILTER,
  AUDIT,
  INVESTIGATION,
  INVESTIGATION_EVENT,
  INQUIRY,
  INQUIRY_EVENT,
  INQUIRY_MARK,
  DATA_KEY,
  HOLD,
  BLOB_REMOVAL,
  WEBHOOK,
  DELIVERY,
  DIGEST,
  UPLOAD,
  SAVED_MAPPING,
  SOURCE,
  SOURCE_ITEM,
  TICKET_SYSTEM,
  TICKET_NOTE,
  IMPORT_PERSON,
  CASE_PART,
  TEXT_MARK,
  AUDIT_WORDS,
];
