import { posix } from 'node:path';
import type { Agency, Call, Complaint, Evidence, Records, Rejection } from './model.js';
import {
  contentOf,
  type IntakeOptions,
  intakeAgency,
  intakeCall,
  intakeComplaint,
  intakeEvidence,
  type RawRow,
} from './steps/intake.step.js';
import { mask } from './text/mask.js';

/** A file that may be evidence: what it is by content, not by name. */
export interface FoundFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What a reader gives: a row, something refused, or a file beside the tables. */
export type Item = { readonly row: RawRow } | { readonly refused: Rejection } | { readonly file: FoundFile };

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
  private readonly papers = new Map<string, Omit<Evidence, 'sha256' | 'bytes'>[]>();
  private readonly files = new Map<string, FoundFile>();
  private readonly refused: Rejection[] = [];
  private repeats = 0;
  private rows = 0;

  constructor(private readonly options: IntakeOptions) {}

  get size(): number {
    return this.complaints.size;
  }

  add(item: Item): void {
    if ('refused' in item) {
      this.refused.push(item.refused);
      return;
    }
    if ('file' in item) {
      this.files.set(item.file.path, item.file);
      return;
    }
    const { row } = item;
    switch (row.shape) {
      case 'complaint': {
        this.rows++;
        const result = intakeComplaint(row, this.options);
        if ('refused' in result) this.refused.push(result.refused);
        else this.keep(this.complaints, result.ok, row, 'complaint_id', prefer);
        return;
      }
      case 'call': {
        const result = intakeCall(row, this.options);
        if ('refused' in result) this.refused.push(result.refused);
        else this.keep(this.calls, result.ok, row, 'call_id', smaller);
        return;
      }
      case 'agency': {
        const result = intakeAgency(row);
        if ('refused' in result) this.refused.push(result.refused);
        else this.keep(this.agencies, result.ok, row, 'agency_id', smaller);
        return;
      }
      case 'evidence': {
        const result = intakeEvidence(row, this.options);
        if ('refused' in result) this.refused.push(result.refused);
        else {
          const list = this.papers.get(result.ok.id);
          if (list) list.push(result.ok);
          else this.papers.set(result.ok.id, [result.ok]);
        }
      }
    }
  }

  private keep<T extends { readonly id: string; readonly source: Complaint['source'] }>(
    map: Map<string, T>,
    record: T,
    row: RawRow,
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
      column: row.columns?.[column] ?? column,
      value: mask(record.id),
      code: 'CLQ_ID_CONFLICT',
      values: { first: `${kept.source.file}:${kept.source.line}` },
    });
  }

  /** Everything gathered; evidence is linked to the complaints that name it. */
  finish(): { records: Records; refused: Rejection[]; counts: Counts } {
    const complaints = [...this.complaints.values()];
    const evidence: Evidence[] = [];
    const linked = new Set<string>();
    const link = (paper: Omit<Evidence, 'sha256' | 'bytes'>, file: FoundFile) => {
      const key = `${file.path}|${paper.complaintId}|${paper.debtorRef}`;
      if (linked.has(key)) return;
      linked.add(key);
      evidence.push({ ...paper, id: file.path, sha256: file.sha256, bytes: file.bytes });
    };
    for (const c of complaints)
      for (const a of c.attachments) {
        const path = attachmentPath(c.source.file, a);
        const file = this.files.get(path) ?? this.files.get(posix.join('evidence', path));
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
    for (const papers of this.papers.values())
      for (const paper of papers) {
        const path = attachmentPath(paper.source.file, paper.id);
        const file =
          this.files.get(path) ?? this.files.get(paper.id) ?? this.files.get(posix.join('evidence', paper.id));
        if (file) link(paper, file);
      }
    const named = new Set(evidence.map((e) => e.id));
    for (const file of this.files.values())
      if (!named.has(file.path))
        link(
          {
            id: file.path,
            complaintId: '',
            debtorRef: '',
            kind: '',
            receivedAt: null,
            source: { file: file.path, line: 0 },
          },
          file,
        );
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

function prefer(x: Complaint, y: Complaint): boolean {
  const a = x.receivedAt ?? '9999';
  const b = y.receivedAt ?? '9999';
  return a === b ? smaller(x, y) : a < b;
}

function smaller<T extends { readonly source: Complaint['source'] }>(x: T, y: T): boolean {
  return contentOf(x) < contentOf(y);
}

/** Path of an attachment seen from the folder that was given; `/` in front means that folder itself. */
export function attachmentPath(table: string, attachment: string): string {
  const name = attachment.replaceAll('\\', '/');
  return name.startsWith('/') ? name.slice(1) : posix.normalize(posix.join(posix.dirname(table), name));
}
