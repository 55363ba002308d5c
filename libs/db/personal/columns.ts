import type { PlaceName } from './place.js';

/**
 * What a column may hold of people whom complaints are about.
 *
 * - `sealed`: values under the installation's keys; the rotation of keys goes through the column.
 * - `marks`: keyed marks and hashes, by which nobody without the keys is found.
 * - `open`: text of people or names of files in the open. Its place takes the person's values out.
 * - `reference`: ids that the sender or the program gave. A debtor's reference becomes a pseudonym.
 *   The law keeps ids of complaints and calls.
 * - `nobody`: numbers, days, states, settings and names of staff.
 */
export type Holds = 'sealed' | 'marks' | 'open' | 'reference' | 'nobody';

export interface TableClaim {
  /** Places of the registry that answer for the table; none where nobody can stand in it. */
  readonly places: readonly PlaceName[];
  /** Why nobody stands in the columns that hold nobody. */
  readonly why: string;
  readonly columns: Readonly<Record<string, Holds>>;
}

/** Claims of several columns at once. */
const are = (holds: Holds, ...names: string[]): Record<string, Holds> =>
  Object.fromEntries(names.map((name) => [name, holds]));

/** Every column of every table. `columns.spec.ts` walks the real schema and fails where one is missing, or too many. */
export const COLUMNS: Readonly<Record<string, TableClaim>> = {
  import: {
    places: ['originals', 'fileNames'],
    why: 'counts, states and days; columns and problems are named by the program’s own words; createdBy is staff',
    columns: {
      ...are('nobody', 'id', 'bytes', 'state', 'cursor', 'counts', 'map', 'problem'),
      ...are('nobody', 'createdAt', 'finishedAt', 'createdBy', 'unread', 'demo', 'byKey', 'withdrawnAt', 'withdrawnBy'),
      ...are('reference', 'sha256'),
      ...are('sealed', 'digest'),
      ...are('open', 'name'),
    },
  },
  import_person: {
    places: ['originals'],
    why: 'numbers of imports',
    columns: { ...are('nobody', 'number', 'import'), ...are('marks', 'marks', 'words') },
  },
  rejection: {
    places: ['originals', 'fileNames'],
    why: 'numbers of imports',
    columns: { ...are('nobody', 'id', 'import'), ...are('marks', 'marks', 'words'), ...are('sealed', 'body') },
  },
  record: {
    places: ['complaints', 'calls', 'documents', 'fileNames', 'otherComplaints'],
    why: 'kind and number of the import',
    columns: {
      ...are('nobody', 'kind', 'import'),
      ...are('reference', 'id'),
      ...are('marks', 'content', 'blindIndexes'),
      ...are('sealed', 'body'),
    },
  },
  record_version: {
    places: ['versions', 'fileNames'],
    why: 'kind, numbers of the row and of the import, and whether it was chosen to change what is known',
    columns: {
      ...are('nobody', 'number', 'kind', 'import', 'updates'),
      ...are('reference', 'id'),
      ...are('marks', 'content', 'marks', 'words'),
      ...are('open', 'source'),
      ...are('sealed', 'body'),
    },
  },
  finding: {
    places: ['complaints', 'calls', 'documents'],
    why: 'ranks and sizes; every analysis makes the rows again from the records',
    columns: {
      ...are('nobody', 'kind', 'rank', 'size'),
      ...are('reference', 'id', 'parent'),
      ...are('sealed', 'body'),
    },
  },
  word_index: {
    places: ['complaints'],
    why: 'ids of complaints',
    columns: { ...are('reference', 'id'), ...are('marks', 'marks') },
  },
  sketch: {
    places: ['complaints'],
    why: 'numbers; a row is a MinHash under the installation’s seed',
    columns: { ...are('nobody', 'number'), ...are('reference', 'id'), ...are('marks', 'row') },
  },
  band: {
    places: ['complaints'],
    why: 'numbers',
    columns: { ...are('nobody', 'band', 'number'), ...are('marks', 'key') },
  },
  queue_item: {
    places: ['complaints', 'notes'],
    why: 'days, states and names of staff',
    columns: {
      ...are('reference', 'id'),
      ...are('nobody', 'lane', 'place', 'received', 'due', 'profile', 'state', 'assignee', 'lockedUntil'),
      ...are('nobody', 'snoozedUntil', 'outcome'),
      ...are('open', 'events'),
    },
  },
  judgement: {
    places: ['notes'],
    why: 'numbers and kinds',
    columns: { ...are('nobody', 'number', 'subject'), ...are('reference', 'id'), ...are('open', 'body') },
  },
  alert: {
    places: ['alerts'],
    why: 'numbers; the id of an alert is a hash of line and time',
    columns: { ...are('nobody', 'number', 'id'), ...are('sealed', 'body') },
  },
  stream_call: {
    places: ['calls'],
    why: 'numbers',
    columns: { ...are('nobody', 'number'), ...are('reference', 'id') },
  },
  investigation: {
    places: ['cases'],
    why: 'ids of chance, states and times',
    columns: { ...are('nobody', 'id', 'state', 'place', 'events'), ...are('sealed', 'body') },
  },
  investigation_event: {
    places: ['cases'],
    why: 'ids of cases and numbers',
    columns: { ...are('nobody', 'investigation', 'number'), ...are('sealed', 'body') },
  },
  case_part: {
    places: ['cases'],
    why: 'kinds, and ids of cases',
    columns: { ...are('nobody', 'kind', 'investigation'), ...are('marks', 'mark') },
  },
  inquiry: {
    places: ['inquiries'],
    why: 'ids of chance, states, times, and ids of groups',
    columns: {
      ...are('nobody', 'id', 'kind', 'state', 'place', 'events'),
      ...are('reference', 'subject'),
      ...are('sealed', 'body'),
    },
  },
  inquiry_event: {
    places: ['inquiries'],
    why: 'ids of inquiries and numbers',
    columns: { ...are('nobody', 'inquiry', 'number'), ...are('sealed', 'body') },
  },
  inquiry_mark: {
    places: ['inquiries'],
    why: 'roles, and ids of inquiries',
    columns: { ...are('nobody', 'role', 'inquiry'), ...are('marks', 'mark') },
  },
  text_mark: {
    places: ['cases', 'auditWords', 'inquiries'],
    why: 'names of tables and keys in them',
    columns: { ...are('nobody', 'place', 'id'), ...are('marks', 'words') },
  },
  audit: {
    places: ['auditWords', 'copies'],
    why: 'actions and staff. The chain holds ids and pseudonyms; entries of versions before words were sealed hold their words in the body',
    columns: {
      ...are('nobody', 'number', 'at', 'actor', 'subjectKind', 'previous', 'hash'),
      ...are('reference', 'subjectId', 'body'),
    },
  },
  audit_words: {
    places: ['auditWords'],
    why: 'numbers of entries',
    columns: { ...are('nobody', 'number'), ...are('sealed', 'sealed') },
  },
  hold: {
    places: ['holds'],
    why: 'numbers and ids of chance',
    columns: { ...are('nobody', 'number', 'id', 'kind'), ...are('reference', 'subject'), ...are('sealed', 'body') },
  },
  upload: {
    places: ['uploads'],
    why: 'lengths, days, staff, and which columns a file has',
    columns: {
      ...are('nobody', 'id', 'by', 'map', 'bytes', 'done', 'createdAt', 'ask'),
      ...are('reference', 'parts'),
      ...are('open', 'name'),
    },
  },
  saved_mapping: {
    places: ['notes'],
    why: 'a keyed mark of names of columns, days and staff',
    columns: {
      ...are('nobody', 'id', 'fingerprint', 'savedAt', 'savedBy'),
      ...are('open', 'body'),
    },
  },
  source: {
    places: ['secrets'],
    why: 'places of files and mailboxes of the house, staff, states, numbers of messages and names of our columns',
    columns: {
      ...are('nobody', 'id', 'name', 'kind', 'map', 'seconds', 'paused', 'cursor', 'failures', 'problem', 'seenAt'),
      ...are('nobody', 'tookAt', 'behind', 'oldestAt', 'nextAt', 'owner', 'leaseUntil', 'createdBy', 'createdAt'),
      ...are('sealed', 'settings'),
    },
  },
  source_item: {
    places: ['sourceItems', 'originals'],
    why: 'ids of chance, states, codes of problems and days',
    columns: {
      ...are('nobody', 'source', 'state', 'attempts', 'import', 'problem', 'at', 'runAfter'),
      ...are('marks', 'mark'),
      ...are('reference', 'sha256'),
      ...are('sealed', 'item'),
    },
  },
  ticket_system: {
    places: ['secrets'],
    why: 'ticket systems of the house, staff, states and codes of problems',
    columns: {
      ...are('nobody', 'id', 'name', 'kind', 'events', 'paused', 'failures', 'problem', 'answeredAt', 'notBefore'),
      ...are('nobody', 'createdBy', 'createdAt'),
      ...are('sealed', 'settings'),
    },
  },
  ticket_note: {
    places: ['ticketNotes'],
    why: 'ids of chance, tags that an administrator lists, staff, states and days; what a note says is made when it is written',
    columns: {
      ...are(
        'nobody',
        'id',
        'system',
        'cause',
        'tags',
        'state',
        'unsure',
        'attempts',
        'problem',
        'by',
        'at',
        'runAfter',
      ),
      ...are('reference', 'complaint'),
    },
  },
  blob_removal: {
    places: ['originals', 'copies'],
    why: 'states',
    columns: { ...are('reference', 'sha256'), ...are('nobody', 'done') },
  },
  saved_filter: {
    places: ['notes'],
    why: 'ids of chance, and staff',
    columns: { ...are('nobody', 'id', 'owner'), ...are('open', 'name', 'body') },
  },
  bank_entry: {
    places: ['notes'],
    why: 'hashes of letters. Letters hold what all copies say, without names and numbers',
    columns: { ...are('nobody', 'id'), ...are('open', 'body') },
  },
  job: {
    places: ['notes'],
    why: 'the payload is the number of an import and the id of a trace',
    columns: {
      ...are('nobody', 'id', 'kind', 'payload', 'state', 'attempts', 'runAfter', 'owner', 'leaseUntil', 'step'),
      ...are('open', 'error'),
    },
  },
  delivery: {
    places: ['notes'],
    why: 'notices hold ids of rings, cases, alerts and imports, and counts; the type Notice allows nothing else',
    columns: {
      ...are('nobody', 'number', 'webhook', 'body', 'state', 'attempts', 'runAfter'),
      ...are('open', 'answer'),
    },
  },
  graph_node: {
    places: ['complaints'],
    why: 'kinds. Ids of personal kinds are pseudonyms under the installation’s key, labels are masked; every analysis makes them again',
    columns: { ...are('nobody', 'kind'), ...are('reference', 'id', 'label') },
  },
  graph_edge: {
    places: ['complaints'],
    why: 'kinds and days',
    columns: { ...are('nobody', 'kind', 'at'), ...are('reference', 'id', 'source', 'target', 'record') },
  },
  graph_change: {
    places: ['complaints'],
    why: 'numbers',
    columns: { ...are('nobody', 'number'), ...are('reference', 'body') },
  },
  ring_event: {
    places: [],
    why: 'ids of rings and counts of debtors',
    columns: are('nobody', 'number', 'ring', 'body', 'at'),
  },
  group_event: {
    places: [],
    why: 'ids of groups and counts of debtors',
    columns: are('nobody', 'number', 'group', 'body', 'at'),
  },
  installation: {
    places: ['secrets'],
    why: 'names of settings; values are secrets of the installation, or settings of detectors',
    columns: { ...are('nobody', 'name'), ...are('sealed', 'value') },
  },
  account: {
    places: ['secrets'],
    why: 'staff, who are not whom complaints are about; they go with their account',
    columns: {
      ...are('nobody', 'name', 'password', 'role', 'id', 'otpLast', 'demo', 'mustChange', 'passwordBy', 'passwordAt'),
      ...are('sealed', 'otp', 'otpPending'),
    },
  },
  webhook: {
    places: ['secrets'],
    why: 'addresses of programs, and staff',
    columns: { ...are('nobody', 'id', 'url', 'types', 'createdBy', 'createdAt'), ...are('sealed', 'secret') },
  },
  digest: {
    places: ['secrets'],
    why: 'names of staff, and how often',
    columns: { ...are('nobody', 'account', 'every', 'sentAt'), ...are('sealed', 'address') },
  },
  session: { places: [], why: 'staff, and hashes of tokens', columns: are('nobody', 'hash', 'account', 'expiresAt') },
  api_key: {
    places: [],
    why: 'names of programs, staff, and hashes of keys',
    columns: are('nobody', 'id', 'name', 'hash', 'createdBy', 'createdAt', 'expiresAt', 'usedAt'),
  },
  sign_in_try: {
    places: [],
    why: 'marks of names and addresses of who signs in, with counts',
    columns: are('nobody', 'bucket', 'count', 'until', 'at'),
  },
  audit_head: {
    places: [],
    why: 'number, hash and code of the last entry',
    columns: are('nobody', 'one', 'number', 'hash', 'mac'),
  },
  trusted_bank_key: {
    places: [],
    why: 'keys of other institutions, and what staff say of these',
    columns: are('nobody', 'fingerprint', 'pem', 'name', 'reason', 'addedBy', 'addedAt'),
  },
  data_key: { places: [], why: 'wrapped keys', columns: are('nobody', 'number', 'wrapped', 'from') },
  analysis_runner: { places: [], why: 'name of a process', columns: are('nobody', 'one', 'owner', 'seen') },
  sketched_import: { places: [], why: 'numbers of imports', columns: are('nobody', 'import') },
  worded_import: { places: [], why: 'numbers of imports', columns: are('nobody', 'import') },
  migrations: { places: [], why: 'names of migrations', columns: are('nobody', 'id', 'timestamp', 'name') },
};

/** Kinds of findings, and whether people stand in them. The store seals those fields (sealed-rows.ts). */
export const FINDING_KINDS: Readonly<Record<string, 'sealed' | 'reference' | 'nobody'>> = {
  complaint: 'sealed',
  cluster: 'sealed',
  ring: 'sealed',
  group: 'sealed',
  paper: 'sealed',
  line: 'sealed',
  script: 'sealed',
  signal: 'sealed',
  control: 'reference',
  traits: 'nobody',
  overview: 'nobody',
};

/** Kinds of files in the blob store: which column names them, and which place answers for them. */
export const BLOB_KINDS: readonly { readonly kind: string; readonly named: string; readonly place: PlaceName }[] = [
  { kind: 'original', named: 'import.sha256', place: 'originals' },
  { kind: 'document or recording', named: 'record.body', place: 'documents' },
  { kind: 'piece of an upload', named: 'upload.parts', place: 'uploads' },
  { kind: 'file of a case', named: 'case_part.mark', place: 'cases' },
  { kind: 'copy for a person', named: 'audit.subjectId', place: 'copies' },
  // A dossier keeps what it says until its own time is over.
  // It was made for a regulator, the police or the house's own files.
  { kind: 'dossier', named: 'audit.subjectId', place: 'cases' },
];

/** What lies in the data folder, by the first part of its path. */
export const FOLDERS: Readonly<Record<string, string>> = {
  records: 'the tables, as above',
  blobs: 'blobs, sealed, as above; half written ones in incoming/ are sealed too and are swept at the start',
  keys: 'the wrapped master key',
  scratch: 'scratch of archives: without a name once open, unreadable to others, swept at the start',
  anchors: 'number and hash of the last audit entry of a day',
  'claque.lock': 'number of the process',
  'claque.lock.db': 'nothing: it is locked',
};
