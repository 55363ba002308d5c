import { digestOfFile, type FoundFile } from '../../domain/intake/items.js';
import { contentOf } from '../../domain/intake/row.js';
import type { Agency, Call, Complaint } from '../../domain/model/index.js';
import { agencyLookups, callLookups, complaintLookups, type Lookup } from '../../domain/person/lookups.js';
import { sqlSafe } from '../sql-json.js';
import type { Vault } from './vault.js';

/** Fields of records that the store looks at and that say nothing about a person. Everything else is sealed. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  complaint: ['id', 'receivedAt', 'channel', 'institution', 'product', 'debtorRef', 'source'],
  call: ['id', 'startedAt', 'direction', 'ringSeconds', 'talkSeconds', 'outcome', 'debtorRef', 'kinds', 'source'],
  agency: ['id', 'source'],
  file: ['path', 'sha256', 'bytes'],
};

/** Fields of findings in which what people wrote, or their numbers, stand. */
const SEALED: Readonly<Record<string, readonly string[]>> = {
  complaint: ['facts'],
  ring: ['values', 'operators', 'phones', 'reasons', 'counterEvidence', 'weakestLink'],
  group: ['values', 'kindOfOrganiser', 'inquiry', 'listed'],
  cluster: ['excerpt', 'templateBody'],
  paper: ['reasons', 'against'],
  line: ['line', 'bursts'],
  script: ['reasons'],
  signal: ['id', 'subject', 'message', 'facts'],
};

/** Kinds of findings that are sealed. */
export const SEALED_KINDS: readonly string[] = Object.keys(SEALED);

/** A row's body as it lies in a table. */
export type SealedBody = Readonly<Record<string, unknown>> & { readonly sealed?: string };

const split = (body: object, open: (name: string) => boolean) => {
  const [kept, hidden]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [name, value] of Object.entries(body)) (open(name) ? kept : hidden)[name] = value;
  return { kept, hidden };
};

/** Kinds whose records are read again soon after they were sealed. */
const REMEMBERED: ReadonlySet<string> = new Set(['complaint', 'call']);

export function sealRecord(vault: Vault, kind: string, id: string, body: object): SealedBody {
  const open = OPEN[kind];
  if (open === undefined) return body as SealedBody;
  const about = `record:${kind}:${id}`;
  const { kept, hidden } = split(body, (name) => open.includes(name));
  const json = JSON.stringify(hidden);
  const sealed = vault.sealJson(about, json);
  vault.records.forget(about);
  // What a table cannot hold is another text when it comes back.
  if (REMEMBERED.has(kind) && sqlSafe(json) === json && isSafe(kept)) vault.records.keep(about, sealed, body);
  return { ...kept, sealed };
}

/** Whether a table holds all of a value; see `sqlJson`. */
const isSafe = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return typeof value !== 'object' || value === null || Object.values(value).every(isSafe);
};

/** The record again; one from before there were seals is as it is. */
export function openRecord<T extends object>(vault: Vault, kind: string, id: string, body: SealedBody): T {
  const about = `record:${kind}:${id}`;
  const { sealed } = body;
  if (sealed === undefined || !REMEMBERED.has(kind)) return opened<T>(vault, about, body);
  const known = vault.records.get(about, sealed, () => opened<T>(vault, about, body));
  // The name of the file lies open and may have been changed since: it can name somebody who was erased.
  if (fileOf(known) === fileOf(body)) return known;
  vault.records.forget(about);
  return opened<T>(vault, about, body);
}

const fileOf = (record: object): string | undefined =>
  (record as { readonly source?: { readonly file?: string } }).source?.file;

export function sealFinding(vault: Vault, kind: string, id: string, body: unknown): unknown {
  const sealed = SEALED[kind];
  if (sealed === undefined) return body;
  const { kept, hidden } = split(body as object, (name) => !sealed.includes(name));
  return { ...kept, sealed: vault.seal(`finding:${kind}:${id}`, hidden) };
}

/** A finding as JSON: what it says, to be compared with what it said before, and how it is stored. */
export interface FindingJson {
  /** The whole body, in the open: it never leaves the thread that made it. */
  readonly says: string;
  /** The body as it lies in the table. @param id of the row. */
  stored(vault: Vault, id: string): string;
}

/** Writes each field of a finding as JSON once, whether it is compared, sealed or stored. */
export function findingJson(kind: string, body: unknown): FindingJson {
  const sealed = SEALED[kind];
  if (sealed === undefined) {
    const json = JSON.stringify(body);
    return { says: json, stored: () => json };
  }
  const { kept, hidden } = split(body as object, (name) => !sealed.includes(name));
  const [open, secret] = [JSON.stringify(kept), JSON.stringify(hidden)];
  return {
    says: open + secret,
    stored: (vault, id) => {
      const field = `"sealed":${JSON.stringify(vault.sealJson(`finding:${kind}:${id}`, secret))}}`;
      return open === '{}' ? `{${field}` : `${open.slice(0, -1)},${field}`;
    },
  };
}

export function openFinding<T>(vault: Vault, kind: string, id: string, body: SealedBody): T {
  return opened(vault, `finding:${kind}:${id}`, body);
}

/** A body that is sealed as a whole. */
export const encryptJson = (vault: Vault, about: string, body: object): SealedBody => ({
  sealed: vault.seal(about, body),
});

export const decryptJson = <T>(vault: Vault, about: string, body: SealedBody): T => opened(vault, about, body);

function opened<T>(vault: Vault, about: string, { sealed, ...kept }: SealedBody): T {
  return (sealed === undefined ? kept : { ...kept, ...vault.open<object>(about, sealed) }) as T;
}

/** What the digest of an import's original is sealed as. @param name of the original. */
export const aboutDigest = (name: string): string => `import:${name}`;

/** How a sealed value of the installation begins. */
export const SEALED_MARK = 'sealed:';

export const sealSecret = (vault: Vault, name: string, value: string): string =>
  SEALED_MARK + vault.seal(`installation:${name}`, value);

/** One from before there were seals is as it is. */
export const openSecret = (vault: Vault, name: string, value: string): string =>
  value.startsWith(SEALED_MARK) ? vault.open(`installation:${name}`, value.slice(SEALED_MARK.length)) : value;

/** By what a record is found, as marks of the blind index. */
export function blindIndexes(vault: Vault, kind: string, record: object): string[] {
  const lookups: readonly Lookup[] =
    kind === 'complaint'
      ? complaintLookups(record as Complaint)
      : kind === 'call'
        ? callLookups(record as Call)
        : kind === 'agency'
          ? agencyLookups(record as Agency)
          : [];
  return lookups.map((l) => vault.blindIndex(l.kind, l.value));
}

/** Mark of what a record says; a file's is that of its bytes. */
export function contentMark(vault: Vault, kind: string, record: object): string {
  if (kind === 'paper') return '';
  return vault.content(kind === 'file' ? digestOfFile(record as FoundFile) : contentOf(record as Complaint));
}
