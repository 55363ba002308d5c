import { posix } from 'node:path';
import type { Agency, Call, Complaint, Evidence, Records, Rejection } from '../model/index.js';
import { Interner } from './interner.js';
import { digestOfFile, type FoundFile, type Item, type Paper } from './items.js';
import { conflictOf, idOfMerged, type Merged, mergeIntake } from './merge.js';
import { type IntakeOptions, intakeAgency, intakeCall, intakeComplaint, intakeEvidence } from './row.js';

export type { FoundFile, Item, Paper } from './items.js';

export type ReadRecord =
  | { readonly kind: 'complaint'; readonly record: Complaint }
  | { readonly kind: 'call'; readonly record: Call }
  | { readonly kind: 'agency'; readonly record: Agency }
  | { readonly paper: Paper }
  | { readonly file: FoundFile }
  | { readonly noted: Rejection }
  | { readonly refused: Rejection };

/** Turns an item into the record that it is, or into a refusal. */
export class RowReader {
  private readonly intern = new Interner();

  constructor(private readonly options: IntakeOptions) {}

  read(item: Item): ReadRecord {
    if (!('row' in item)) return item;
    const { row } = item;
    switch (row.shape) {
      case 'complaint': {
        const result = intakeComplaint(row, this.options);
        return 'refused' in result ? result : { kind: 'complaint', record: result.ok };
      }
      case 'call': {
        const result = intakeCall(row, this.options, this.intern);
        return 'refused' in result ? result : { kind: 'call', record: result.ok };
      }
      case 'agency': {
        const result = intakeAgency(row);
        return 'refused' in result ? result : { kind: 'agency', record: result.ok };
      }
      case 'evidence': {
        const result = intakeEvidence(row, this.options);
        return 'refused' in result ? result : { paper: result.ok };
      }
    }
  }
}

export interface Counts {
  /** Rows of complaints read, good or not, repeats included. */
  rows: number;
  complaints: number;
  withText: number;
  /** Rows that said the same again. */
  repeats: number;
  calls: number;
  agencies: number;
  evidence: number;
  refused: number;
  /** How rows that are taken in were read, where that was guessed or something was left out. */
  noted: number;
}

/** Gathers what readers give into records. The same row twice is one record; `mergeIntake` says which of two with one id stands. */
export class Collector {
  /** Deliveries behind the first, by the records that stand since then. */
  private readonly since = new Map<string, number>();
  private delivery = 0;
  private readonly held = {
    complaint: new Map<string, Complaint>(),
    call: new Map<string, Call>(),
    agency: new Map<string, Agency>(),
    file: new Map<string, FoundFile>(),
  };
  private readonly papers: Paper[] = [];
  private readonly refused: Rejection[] = [];
  private readonly noted: Rejection[] = [];
  private repeats = 0;
  private rows = 0;

  private readonly reader: RowReader;

  constructor(options: IntakeOptions) {
    this.reader = new RowReader(options);
  }

  get size(): number {
    return this.held.complaint.size;
  }

  /** Begins the next delivery: what came before it stays. */
  next(): void {
    this.delivery++;
  }

  add(item: Item): void {
    if ('row' in item && item.row.shape === 'complaint') this.rows++;
    const result = this.reader.read(item);
    if ('refused' in result) this.refused.push(result.refused);
    else if ('noted' in result) this.noted.push(result.noted);
    else if ('paper' in result) this.papers.push(result.paper);
    else this.merge('file' in result ? { kind: 'file', record: result.file } : result, item);
  }

  private merge(incoming: Merged, item: Item): void {
    const known = this.known(incoming);
    const together = (this.since.get(keyOf(incoming)) ?? 0) === this.delivery;
    const merge = mergeIntake(known, incoming, { together });
    if (merge === 'repeat') this.repeats++;
    else if (merge === 'keep' || merge === 'replace') this.hold(incoming);
    if (known === null) return;
    if (merge === 'replace') this.refused.push(conflictOf(known, incoming, item));
    else if (merge === 'conflict') this.refused.push(conflictOf(incoming, known, item));
  }

  private known(incoming: Merged): Merged | null {
    const { kind } = incoming;
    const id = idOfMerged(incoming);
    if (kind === 'complaint') return as(this.held.complaint.get(id), (record) => ({ kind, record }));
    if (kind === 'call') return as(this.held.call.get(id), (record) => ({ kind, record }));
    if (kind === 'agency') return as(this.held.agency.get(id), (record) => ({ kind, record }));
    return as(this.held.file.get(id), (record) => ({ kind, record }));
  }

  private hold(merged: Merged): void {
    const { kind, record } = merged;
    if (this.delivery > 0) this.since.set(keyOf(merged), this.delivery);
    if (kind === 'complaint') this.held.complaint.set(record.id, record);
    else if (kind === 'call') this.held.call.set(record.id, record);
    else if (kind === 'agency') this.held.agency.set(record.id, record);
    else this.held.file.set(record.path, record);
  }

  /** Everything gathered; evidence is linked to the complaints that name it. */
  finish(): { records: Records; refused: Rejection[]; noted: readonly Rejection[]; counts: Counts } {
    const { complaint, call, agency, file } = this.held;
    const complaints = [...complaint.values()];
    const evidence = linkEvidence(complaints, this.papers, file);
    const refused = [...this.refused].sort(
      (x, y) => (x.file < y.file ? -1 : x.file > y.file ? 1 : x.line - y.line) || (x.column < y.column ? -1 : 1),
    );
    return {
      records: { complaints, calls: [...call.values()], agencies: [...agency.values()], evidence },
      refused,
      noted: this.noted,
      counts: {
        rows: this.rows,
        complaints: complaints.length,
        withText: complaints.filter((c) => c.text.trim() !== '').length,
        repeats: this.repeats,
        calls: call.size,
        agencies: agency.size,
        evidence: file.size,
        refused: refused.length,
        noted: this.noted.length,
      },
    };
  }
}

const keyOf = (merged: Merged): string => `${merged.kind}|${idOfMerged(merged)}`;

const as = <T>(record: T | undefined, merged: (record: T) => Merged): Merged | null =>
  record === undefined ? null : merged(record);

/** Types of recordings by the endings of their names (migrations.ts has an index of the same). */
export const SOUND_TYPES: Readonly<Record<string, string>> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  webm: 'audio/webm',
};
const SOUND = new RegExp(`\\.(?:${Object.keys(SOUND_TYPES).join('|')})$`, 'i');

/** Files with the complaints that name them as attachments and the lines of evidence.csv that describe them. */
export function linkEvidence(
  complaints: readonly Complaint[],
  papers: readonly Paper[],
  files: ReadonlyMap<string, FoundFile>,
): Evidence[] {
  const evidence: Evidence[] = [];
  const linked = new Set<string>();
  const link = (paper: Paper, file: FoundFile) => {
    const key = `${file.path}|${paper.complaintId}|${paper.debtorRef}`;
    if (linked.has(key)) return;
    linked.add(key);
    evidence.push({
      ...paper,
      id: file.path,
      sha256: digestOfFile(file),
      bytes: file.bytes,
      reading: file.reading ?? null,
    });
  };
  const find = (table: string, name: string) => {
    for (const place of attachmentPlaces(table, name)) {
      const file = files.get(place);
      if (file) return file;
    }
    return undefined;
  };
  for (const c of complaints)
    for (const a of c.attachments) {
      const file = find(c.source.file, a);
      if (file)
        link(
          {
            id: file.path,
            complaintId: c.id,
            debtorRef: c.debtorRef,
            kind: '',
            receivedAt: c.receivedAt,
            source: c.source,
          },
          file,
        );
    }
  for (const paper of papers) {
    const file = find(paper.source.file, paper.id);
    if (file) link(paper, file);
  }
  const named = new Set(evidence.map((e) => e.id));
  // A sound file that nobody names is the recording of a call, and no paper.
  for (const file of files.values())
    if (!named.has(file.path) && !SOUND.test(file.path)) {
      const source = { file: file.path, line: 0 };
      link({ id: file.path, complaintId: '', debtorRef: '', kind: '', receivedAt: null, source }, file);
    }
  return evidence;
}

/** Where a file that a table names may lie, the likeliest first. */
export const attachmentPlaces = (table: string, name: string): string[] => [
  attachmentPath(table, name),
  name,
  posix.join('evidence', attachmentPath(table, name)),
];

/** Path of an attachment seen from the folder that was given; `/` in front means that folder itself. */
export function attachmentPath(table: string, attachment: string): string {
  const name = attachment.replaceAll('\\', '/');
  return name.startsWith('/') ? name.slice(1) : posix.normalize(posix.join(posix.dirname(table), name));
}
