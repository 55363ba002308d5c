import { contentOf } from '../../domain/intake/row.js';
import type { Agency, Call, Complaint } from '../../domain/model/index.js';
import { agencyLookups, callLookups, complaintLookups, type Lookup } from '../../domain/person/lookups.js';
import type { Vault } from './vault.js';

/** Fields of records that say nothing about a person by themselves, and that the store looks at; everything else is sealed. */
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
  cluster: ['excerpt', 'templateBody'],
  paper: ['reasons', 'against'],
  line: ['line', 'bursts'],
  script: ['reasons'],
  signal: ['id', 'subject', 'message', 'facts'],
};

/** A row's body as it lies in a table. */
export type SealedBody = Readonly<Record<string, unknown>> & { readonly sealed?: string };

const split = (body: object, open: (name: string) => boolean) => {
  const [kept, hidden]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [name, value] of Object.entries(body)) (open(name) ? kept : hidden)[name] = value;
  return { kept, hidden };
};

export function sealRecord(vault: Vault, kind: string, id: string, body: object): SealedBody {
  const open = OPEN[kind];
  if (open === undefined) return body as SealedBody;
  const { kept, hidden } = split(body, (name) => open.includes(name));
  return { ...kept, sealed: vault.seal(`record:${kind}:${id}`, hidden) };
}

/** The record again; one from before there were seals is as it is. */
export function openRecord<T>(vault: Vault, kind: string, id: string, body: SealedBody): T {
  return opened(vault, `record:${kind}:${id}`, body);
}

export function sealFinding(vault: Vault, kind: string, id: string, body: unknown): unknown {
  const sealed = SEALED[kind];
  if (sealed === undefined) return body;
  const { kept, hidden } = split(body as object, (name) => !sealed.includes(name));
  return { ...kept, sealed: vault.seal(`finding:${kind}:${id}`, hidden) };
}

export function openFinding<T>(vault: Vault, kind: string, id: string, body: SealedBody): T {
  return opened(vault, `finding:${kind}:${id}`, body);
}

/** A body that is sealed as a whole. */
export const sealWhole = (vault: Vault, about: string, body: object): SealedBody => ({
  sealed: vault.seal(about, body),
});

export const openWhole = <T>(vault: Vault, about: string, body: SealedBody): T => opened(vault, about, body);

function opened<T>(vault: Vault, about: string, { sealed, ...kept }: SealedBody): T {
  return (sealed === undefined ? kept : { ...kept, ...vault.open<object>(about, sealed) }) as T;
}

/** How a sealed value of the installation begins. */
export const SEALED_MARK = 'sealed:';

export const sealSecret = (vault: Vault, name: string, value: string): string =>
  SEALED_MARK + vault.seal(`installation:${name}`, value);

/** One from before there were seals is as it is. */
export const openSecret = (vault: Vault, name: string, value: string): string =>
  value.startsWith(SEALED_MARK) ? vault.open(`installation:${name}`, value.slice(SEALED_MARK.length)) : value;

/** By what a record is found, as marks of the blind index. */
export function blindMarks(vault: Vault, kind: string, record: object): string[] {
  const lookups: readonly Lookup[] =
    kind === 'complaint'
      ? complaintLookups(record as Complaint)
      : kind === 'call'
        ? callLookups(record as Call)
        : kind === 'agency'
          ? agencyLookups(record as Agency)
          : [];
  return lookups.map((l) => vault.blind(l.kind, l.value));
}

/** Mark of what a record says; a file's is that of its bytes. */
export function contentMark(vault: Vault, kind: string, record: object): string {
  if (kind === 'paper') return '';
  return vault.content(kind === 'file' ? (record as { sha256: string }).sha256 : contentOf(record as Complaint));
}
