import type { EntityManager } from 'typeorm';
import type { AuditEntry } from '../../domain/audit/chain.js';
import type { Said } from '../../domain/audit/said.js';
import { freeTextWords } from '../../domain/person/free-text.js';
import type { Vault } from '../encryption/vault.js';

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
export async function withSaid(
  tx: EntityManager,
  vault: Vault,
  entries: readonly AuditEntry[],
): Promise<readonly AuditEntry[]> {
  const numbers = entries.filter((e) => e.words !== undefined).map((e) => e.number);
  if (numbers.length === 0) return entries;
  const rows = (await tx.query(`SELECT number, sealed FROM audit_words WHERE number = ANY($1::bigint[])`, [
    numbers,
  ])) as { number: string | number; sealed: string | null }[];
  const of = new Map(rows.map((r) => [Number(r.number), r.sealed]));
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
