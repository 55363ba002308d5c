import type { AuditEntry } from '../../domain/audit/chain.js';
import type { Said } from '../../domain/audit/said.js';
import { freeTextWords } from '../../domain/person/free-text.js';
import { bigints } from '../columns.js';
import type { Vault } from '../encryption/vault.js';
import { AUDIT_WORDS } from '../schema.js';
import { rows, statement, type Tx } from '../statement.js';

const SEALED = statement(
  'personal.auditWords',
  { numbers: bigints },
  AUDIT_WORDS.columns,
  `SELECT * FROM audit_words WHERE number = ANY($numbers::bigint[])`,
);

const about = (number: number): string => `audit:${number}`;

/** What was said in an entry, sealed, with the marks by which erasure finds it. */
export interface SaidRow {
  readonly number: number;
  readonly id: string;
  readonly sealed: string;
  readonly words: readonly number[];
}

export const saidRows = (
  vault: Vault,
  said: readonly { readonly number: number; readonly said: Said }[],
): readonly SaidRow[] =>
  said.map(({ number, said: words }) => ({
    number,
    id: String(number),
    sealed: sealSaid(vault, number, words),
    words: vault.words(freeTextWords(textOf(words))),
  }));

/** Entries with what was said in them; null where it was erased. */
export async function withSaid(tx: Tx, vault: Vault, entries: readonly AuditEntry[]): Promise<readonly AuditEntry[]> {
  const numbers = entries.filter((e) => e.words !== undefined).map((e) => e.number);
  if (numbers.length === 0) return entries;
  const kept = await rows(tx, SEALED, { numbers: numbers.map(String) });
  const of = new Map(kept.map((r) => [r.number, r.sealed]));
  return entries.map((entry) => {
    const sealed = of.get(entry.number);
    return sealed === undefined
      ? entry
      : { ...entry, said: sealed === null ? null : openSaid(vault, entry.number, sealed) };
  });
}

export const openSaid = (vault: Vault, number: number, sealed: string): Said => vault.open(about(number), sealed);

export const sealSaid = (vault: Vault, number: number, said: Said): string => vault.seal(about(number), said);

/** Everything of it that may be text, in one. */
export const textOf = ({ reason, before, after, subject }: Said): string =>
  [reason ?? '', subject ?? '', JSON.stringify(before), JSON.stringify(after)].join('\n');
