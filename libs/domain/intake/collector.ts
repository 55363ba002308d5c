import { posix } from 'node:path';
import type { PaperReading } from '../documents/reading.js';
import type { Agency, Call, Complaint, Evidence, Records, Rejection } from '../model/index.js';
import { mask } from '../text/mask.js';
import {
  contentOf,
  type IntakeOptions,
  intakeAgency,
  intakeCall,
  intakeComplaint,
  intakeEvidence,
  type RawRow,
} from './row.js';

/** A file that may be evidence: what it is by content, not by name. */
export interface FoundFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What a reader made of it, where one did. */
  readonly reading?: PaperReading;
}

/** What a reader gives: a row, something refused, or a file beside the tables. */
export type Item = { readonly row: RawRow } | { readonly refused: Rejection } | { readonly file: FoundFile };

/** A line of evidence.csv: a paper whose file is looked up once all files are known. */
export type Paper = Omit<Evidence, 'sha256' | 'bytes' | 'reading'>;

export type ReadRecord =
  | { readonly kind: 'complaint'; readonly record: Complaint }
  | { readonly kind: 'call'; readonly record: Call }
  | { readonly kind: 'agency'; readonly record: Agency }
  | { readonly paper: Paper }
  | { readonly file: FoundFile }
  | { readonly refused: Rejection };

/** Turns an item into the record that it is, or into a refusal. */
export class RowReader {
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
        const result = intakeCall(row, this.options);
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
}

/**
 * Gathers what readers give into records. Idempotent: the same row twice is one complaint. Of two rows with one id and other
 * content the earlier received stands (then the smaller content), so the outcome does not depend on the order of rows.
 */
export class Collector {
  private readonly complaints = new Map<string, Complaint>();
  private readonly calls = new Map<string, Call>();
  private readonly agencies = new Map<string, Agency>();
  private readonly papers: Paper[] = [];
  private readonly files = new Map<string, FoundFile>();
  private readonly refused: Rejection[] = [];
  private repeats = 0;
  private rows = 0;

  private readonly reader: RowReader;

  constructor(options: IntakeOptions) {
    this.reader = new RowReader(options);
  }

  get size(): number {
    return this.complaints.size;
  }

  add(item: Item): void {
    if ('row' in item && item.row.shape === 'complaint') this.rows++;
    const result = this.reader.read(item);
    if ('refused' in result) this.refused.push(result.refused);
    else if ('file' in result) this.files.set(result.file.path, result.file);
    else if ('paper' in result) this.papers.push(result.paper);
    else if (result.kind === 'complaint') this.keep(this.complaints, result.record, item, 'complaint_id', prefer);
    else if (result.kind === 'call') this.keep(this.calls, result.record, item, 'call_id', smaller);
    else this.keep(this.agencies, result.record, item, 'agency_id', smaller);
  }

  private keep<T extends { readonly id: string; readonly source: Complaint['source'] }>(
    map: Map<string, T>,
    record: T,
    item: Item,
    column: string,
    wins: (x: T, y: T) => boolean,
  ): void {
    const known = map.get(record.id);
    if (known === undefined) {
      map.set(record.id, record);
      return;
    }
    if (contentOf(known) === contentOf(record)) {
      this.repeats++;
      return;
    }
    const [kept, lost] = wins(record, known) ? [record, known] : [known, record];
    map.set(record.id, kept);
    this.refused.push({
      ...lost.source,
      column: ('row' in item ? item.row.columns?.[column] : undefined) ?? column,
      value: mask(record.id),
      code: 'CLQ_ID_CONFLICT',
      values: { first: `${kept.source.file}:${kept.source.line}` },
    });
  }

  /** Everything gathered; evidence is linked to the complaints that name it. */
  finish(): { records: Records; refused: Rejection[]; counts: Counts } {
    const complaints = [...this.complaints.values()];
    const evidence = linkEvidence(complaints, this.papers, this.files);
    const refused = [...this.refused].sort(
      (x, y) => (x.file < y.file ? -1 : x.file > y.file ? 1 : x.line - y.line) || (x.column < y.column ? -1 : 1),
    );
    return {
      records: { complaints, calls: [...this.calls.values()], agencies: [...this.agencies.values()], evidence },
      refused,
      counts: {
        rows: this.rows,
        complaints: complaints.length,
        withText: complaints.filter((c) => c.text.trim() !== '').length,
        repeats: this.repeats,
        calls: this.calls.size,
        agencies: this.agencies.size,
        evidence: this.files.size,
        refused: refused.length,
      },
    };
  }
}

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
    evidence.push({ ...paper, id: file.path, sha256: file.sha256, bytes: file.bytes, reading: file.reading ?? null });
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

function prefer(x: Complaint, y: Complaint): boolean {
  const a = x.receivedAt ?? '9999';
  const b = y.receivedAt ?? '9999';
  return a === b ? smaller(x, y) : a < b;
}

function smaller<T extends { readonly source: Complaint['source'] }>(x: T, y: T): boolean {
  return contentOf(x) < contentOf(y);
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
