import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Who stands behind a value: what a person who asks would learn. */
export type OrganiserKind =
  | 'agency'
  | 'representative'
  | 'helper'
  | 'place'
  | 'lender'
  | 'family'
  | 'cause'
  | 'misused'
  | 'unknown';

export interface OrganiserValue {
  readonly kind: string;
  readonly value: string;
}

export interface ForeignGroup {
  id: string;
  type: 'honest' | 'attack' | 'victims' | 'frame';
  kind: string;
  variant: string;
  size: number;
  debtors: string[];
  complaints: string[];
  organiser_values: OrganiserValue[];
  organiser_kind: OrganiserKind;
  /** Values of somebody else that this group shows as its own. */
  misused_values: OrganiserValue[];
  /** The group whose values these are. */
  misused_of?: string;
}

/** truth.json: the fields of formats.md, and those of the crowd worlds. */
export interface ForeignTruth {
  rings: {
    id: string;
    agencies: string[];
    debtors: string[];
    phones: string[];
    complaints: string[];
    difficulty: string;
  }[];
  templates: { id: string; complaints: string[]; benign: boolean; level: number }[];
  documents: { id: string; files: string[]; kind: string; forged: boolean }[];
  calls: { id: string; kind: string; calls: string[]; target: string }[];
  genuine: string[];
  background: string[];
  complaints: Record<string, string>;
  groups: ForeignGroup[];
  /** Debtors of fake complaints that frame a crowd: no ring, and nobody to protect. */
  planted: string[];
  /** Values that strangers of the background share for a plain reason. */
  coincidences: { kind: string; value: string; why: string; debtors: string[] }[];
}

export type Row = Record<string, string>;

export interface ForeignWorld {
  complaints: Row[];
  calls: Row[];
  agencies: Row[];
  evidence: Row[];
  papers: Map<string, string>;
  truth: ForeignTruth;
}

export const COMPLAINT_COLUMNS =
  'complaint_id received_at channel institution product subject text debtor_ref debtor_name debtor_id_number debtor_phone contact_phone email ip_address device_id address payee_account agent_name agent_phone agent_org attachments'.split(
    ' ',
  );
export const CALL_COLUMNS =
  'call_id started_at caller callee direction ring_s talk_s outcome debtor_ref transcript'.split(' ');
const AGENCY_COLUMNS = 'agency_id name phones accounts uscc notes'.split(' ');
const EVIDENCE_COLUMNS = 'file complaint_id debtor_ref kind received_at'.split(' ');

/** Writes a world as formats.md has it, with truth.json beside the input. */
export function writeForeign(world: ForeignWorld, folder: string): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('complaints.csv', csv(COMPLAINT_COLUMNS, world.complaints));
  put('calls.csv', csv(CALL_COLUMNS, world.calls));
  put('agencies.csv', csv(AGENCY_COLUMNS, world.agencies));
  put('evidence.csv', csv(EVIDENCE_COLUMNS, world.evidence));
  for (const [path, text] of world.papers) put(path, text);
  put('truth.json', `${JSON.stringify(world.truth, null, 1)}\n`);
}

function csv(columns: readonly string[], rows: readonly Row[]): string {
  const cell = (v: string) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
  const lines = [columns, ...rows.map((row) => columns.map((c) => row[c] ?? ''))];
  return `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`;
}
