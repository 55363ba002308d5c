import type { LineBurst } from '../domain/calls/lines.js';
import type { SideWords, SpokenWords } from '../domain/calls/turns.js';
import type {
  AccountView,
  BlockView,
  CallerView,
  CallView,
  ClusterView,
  ComplaintView,
  LineView,
  PaperView,
  SharedValue,
} from '../domain/detector.js';
import { type PaperFacts, paperFacts } from '../domain/documents/facts.js';
import {
  type FileTraits,
  NO_TRAITS,
  NOTHING_READ,
  type PaperReading,
  type PictureTraits,
  textReading,
} from '../domain/documents/reading.js';
import { compileKnowledge, type Knowledge, type KnowledgeSource } from '../domain/knowledge.js';
import type { Complaint, Evidence } from '../domain/model/index.js';

/** Knowledge of nothing but what a test names. */
export function knowing({
  lexicon = {},
  ...more
}: Partial<Omit<KnowledgeSource, 'lexicon'>> & { readonly lexicon?: Partial<KnowledgeSource['lexicon']> }): Knowledge {
  return compileKnowledge({
    forms: [],
    publicPhones: [],
    laws: { laws: [], usc15: [], fcra: { first: 601, last: 629 } },
    evasion: { terms: {}, parts: {} },
    misspellings: { zh: [], en: [] },
    ...more,
    lexicon: {
      hardship: [],
      demand: [],
      againstAgent: [],
      ofAgent: [],
      accusation: [],
      escalation: [],
      benignOrganisation: [],
      callback: [],
      profanity: [],
      threat: [],
      provocation: [],
      recording: [],
      belittling: [],
      leverage: [],
      roleSelf: [],
      roleRelative: [],
      roleFriend: [],
      roleLawyer: [],
      intermediary: [],
      withoutAuthority: [],
      openHelper: [],
      ...lexicon,
    },
  });
}

/** A text that shares nothing with others. */
export const NO_WORDING: ComplaintView['wording'] = {
  pasted: null,
  nonexistent: null,
  argument: null,
  misspellings: null,
};

/** Views for the tables of cases: a plain one of each kind, with what a case changes. */
export function complaintView(more: Partial<ComplaintView> = {}): ComplaintView {
  return {
    complaint: complaint(),
    tokens: 120,
    cluster: null,
    contacts: [],
    agents: [],
    siblings: [],
    facts: [],
    wording: NO_WORDING,
    known: null,
    ...more,
  };
}

export function complaint(more: Partial<Complaint> = {}): Complaint {
  return {
    id: 'C1',
    receivedAt: '2024-05-01',
    text: 'text',
    channel: '',
    institution: 'Northwind Bank',
    product: '',
    subject: '',
    debtorRef: 'D1',
    debtorName: '',
    debtorIdNumber: '',
    debtorPhone: '',
    contactPhone: '',
    email: '',
    ipAddress: '',
    deviceId: '',
    address: '',
    payeeAccount: '',
    agentName: '',
    agentPhone: '',
    agentOrg: '',
    postcode: '',
    attachments: [],
    extra: {},
    source: { file: 'cases', line: 1 },
    ...more,
  };
}

export function clusterView(more: Partial<ClusterView> = {}): ClusterView {
  return {
    cluster: {
      id: 'K1',
      kind: 'complaint',
      members: ['C1', 'C2', 'C3'],
      medoid: 'C1',
      template: 'T1',
      cohesion: 0.9,
      firstSeen: '2024-05-01',
      lastSeen: '2024-05-20',
      debtors: [],
      units: 20,
      institutions: 2,
      benign: null,
      loose: false,
    },
    tokens: 150,
    units: 20,
    worldUnits: 1000,
    form: null,
    days: Array.from({ length: 20 }, (_, i) => 19_000 + i),
    ...more,
  };
}

export function sharedValue(more: Partial<SharedValue> = {}): SharedValue {
  return { label: '…1234', field: 'contact_phone', span: null, units: 12, observed: 900, declared: false, ...more };
}

export function lineView(more: Partial<LineBurst> = {}): LineView {
  const calls = Array.from({ length: 60 }, (_, i) => `L${i}`);
  return {
    burst: {
      callee: '+861061234567',
      pace: 'minutes',
      lines: 1,
      from: 1_700_000_000,
      to: 1_700_003_600,
      calls: calls.map((_, i) => i),
      expected: 1.5,
      logQ: -80,
      callers: 40,
      busiest: 0.05,
      gap: 30,
      others: 12,
      othersExpected: 12,
      othersSpread: 0.3,
      ...more,
    },
    calls,
  };
}

export function callerView(more: Partial<CallerView> = {}): CallerView {
  return {
    number: '+8613900000001',
    label: '…0001',
    hidden: true,
    named: false,
    households: 9,
    observed: 900,
    calls: ['L1', 'L2', 'L3', 'L4'],
    claims: { spoken: 0, openly: 0, conflicting: false, withoutAuthority: 0, intermediary: 0, demanding: 0 },
    afterComplaints: { calls: [], expected: 0, logQ: 0 },
    ...more,
  };
}

/** So many numbers, each first seen so many days after the one before. */
export function accountView(numbers: number, apart: number, telling = 0): AccountView {
  return {
    debtor: 'D1',
    numbers: Array.from({ length: numbers }, (_, i) => ({
      label: `…000${i}`,
      first: 19_000 + i * apart,
      days: 2,
      calls: [`L${i}`],
      telling: i < telling,
    })),
  };
}

export function callView(more: Partial<CallView> = {}): CallView {
  return {
    call: {
      id: 'L1',
      startedAt: '2024-05-01T10:00:00+08:00',
      caller: '+8613900000001',
      callee: '+861061234567',
      direction: 'inbound',
      ringSeconds: 5,
      talkSeconds: 200,
      outcome: 'answered',
      debtorRef: 'D1',
      transcript: 'customer: words',
      kinds: { caller: 'mobile', callee: 'landline' },
      source: { file: 'cases', line: 1 },
    },
    words: spoken(),
    script: null,
    complaint: null,
    sequence: { calls: [], hostile: 0, provocations: 0, recordings: 0, leverage: 0 },
    ...more,
  };
}

const raised = ({ profanity = [], threats = [], provocations = [], belittling = [] }: Partial<SideWords>): number =>
  Math.min(...[...profanity, ...threats, ...provocations, ...belittling].map(([from]) => from));

export function spoken(lender: Partial<SideWords> = {}, customer: Partial<SideWords> = {}): SpokenWords {
  const silent = {
    turns: 4,
    profanity: [],
    threats: [],
    provocations: [],
    belittling: [],
    recordings: [],
    leverage: [],
  };
  return {
    turns: 8,
    lender: { ...silent, ...lender },
    customer: { ...silent, ...customer },
    unknown: silent,
    raisedBy: raised(lender) < raised(customer) ? 'lender' : 'customer',
  };
}

export function blockView(more: Partial<BlockView> = {}): BlockView {
  const ten = (from: number) => Array.from({ length: 10 }, (_, i) => String(from + i));
  return {
    callers: ten(100),
    callees: ten(200),
    calls: Array.from({ length: 100 }, (_, i) => `L${i}`),
    density: 1,
    context: 0,
    logQ: -30,
    ...more,
  };
}

export function paperView(more: Partial<PaperView> = {}): PaperView {
  return {
    paper: 'evidence/a.pdf',
    reading: readingOf({}),
    facts: paperFacts(''),
    twins: [],
    certificates: [],
    neighbors: [],
    papers: 900,
    ...more,
  };
}

export function paperFactsOf(text: string): PaperFacts {
  return paperFacts(text);
}

export function readingOf(file: Partial<FileTraits>, copied: PictureTraits['copied'] = []): PaperReading {
  const picture: PictureTraits = {
    page: 0,
    width: 900,
    height: 1200,
    pdq: '0'.repeat(64),
    quality: 100,
    ink: '',
    rows: 0,
    noise: '',
    seals: [],
    copied,
  };
  return {
    ...NOTHING_READ,
    type: 'pdf',
    pages: 1,
    file: { ...NO_TRAITS, ...file },
    pictures: copied.length > 0 ? [picture] : [],
  };
}

export function twin(more: Partial<PaperView['twins'][number]> = {}): PaperView['twins'][number] {
  return {
    kind: 'same-scan',
    similarity: 0.9,
    numbers: 0,
    edited: true,
    byHand: true,
    paper: 'evidence/b.pdf',
    samePeople: false,
    inBothFiles: null,
    ...more,
  };
}

/** A file of words that the k-th debtor handed in. */
export const textPaper = (k: number, text: string, more: Partial<Evidence> = {}): Evidence => ({
  id: `evidence/${k}.txt`,
  sha256: String(k).padStart(64, '0'),
  bytes: 1,
  reading: textReading(text),
  complaintId: '',
  debtorRef: `D${k}`,
  kind: '',
  receivedAt: null,
  source: { file: 'evidence.csv', line: k + 2 },
  ...more,
});
