import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OrganiserKind } from '../../domain/model/index.js';
import { csvOf } from '../csv.js';
import type { Truth } from '../truth.js';

export type { OrganiserKind };

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
  /** Members who show a value that another member shows too, where a world says so. */
  sharing?: string[];
}

/** truth.json: the fields of formats.md, and those of the crowd worlds. */
export interface ForeignTruth extends Truth {
  background: string[];
  complaints: Record<string, string>;
  groups: ForeignGroup[];
  /** Debtors of fake complaints that frame a crowd: no ring, and nobody to protect. */
  planted: string[];
  /** Values that strangers of the background share for a plain reason. */
  coincidences: { kind: string; value: string; why: string; debtors: string[] }[];
  /** Members of rings whose hardship is real, where a world says so. */
  hardship?: string[];
}

/** What a world is asked for; whatever is left out is drawn from the seed. */
export interface WorldOptions {
  readonly seed?: number;
  /** Everybody but the planted. */
  readonly people?: number;
  /** Share of members of honest crowds who name who helps them. */
  readonly named?: number;
  /** Fake complaints of each way to frame. */
  readonly fakes?: number;
  readonly level?: number;
  readonly days?: number;
  readonly size?: number;
  /** True: letters without a story. False: each with one. */
  readonly bare?: boolean;
  readonly kinds?: readonly string[];
}

export type Row = Record<string, string>;

export interface ForeignWorld {
  complaints: Row[];
  calls: Row[];
  agencies: Row[];
  evidence: Row[];
  papers: Map<string, string>;
  truth: ForeignTruth;
  /** The columns of complaints.csv in their order, where a world has one of its own. */
  columns?: readonly string[];
}

export const COMPLAINT_COLUMNS =
  'complaint_id received_at channel institution product subject text debtor_ref debtor_name debtor_id_number debtor_phone contact_phone email ip_address device_id address payee_account agent_name agent_phone agent_org attachments'.split(
    ' ',
  );
export const CALL_COLUMNS =
  'call_id started_at caller callee direction ring_s talk_s outcome debtor_ref transcript'.split(' ');
const AGENCY_COLUMNS = 'agency_id name phones accounts uscc notes'.split(' ');
const EVIDENCE_COLUMNS = 'file complaint_id debtor_ref kind received_at'.split(' ');

/** The same world with its papers as files, as `recordsOf` takes it. */
export const filesOf = ({ papers, ...world }: ForeignWorld) => ({
  ...world,
  files: [...papers].map(([path, text]) => ({ path, text })),
});

/** Writes a world as formats.md has it, with truth.json beside the input. */
export function writeForeign(world: ForeignWorld, folder: string): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('complaints.csv', csvOf(world.columns ?? COMPLAINT_COLUMNS, world.complaints));
  put('calls.csv', csvOf(CALL_COLUMNS, world.calls));
  put('agencies.csv', csvOf(AGENCY_COLUMNS, world.agencies));
  put('evidence.csv', csvOf(EVIDENCE_COLUMNS, world.evidence));
  for (const [path, text] of world.papers) put(path, text);
  put('truth.json', `${JSON.stringify(world.truth, null, 1)}\n`);
}
