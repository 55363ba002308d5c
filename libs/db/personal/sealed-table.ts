import {
  blindIndexes,
  contentMark,
  decryptJson,
  encryptJson,
  openFinding,
  openRecord,
  openSecret,
  SEALED_MARK,
  type SealedBody,
  sealFinding,
  sealRecord,
  sealSecret,
} from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';

export type Key = string | number;
export type KeptRow = Readonly<Record<string, unknown>>;

/** What of a row is written when its value is sealed with another key. */
export interface Resealed {
  readonly value: unknown;
  /** Columns that follow from the value: marks under the installation's keys. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A column that holds sealed values: what the rotation of keys goes through. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The primary key, with types. Rows are gone through in its order. */
  readonly key: Readonly<Record<string, 'text' | 'int' | 'bigint'>>;
  /** Other columns that are read. */
  readonly also?: readonly string[];
  /** Columns that are written along, with types. */
  readonly more?: Readonly<Record<string, string>>;
  /** Whether the column is JSON with the sealed value in `sealed`, or the sealed value itself. */
  readonly form: 'body' | 'text';
  /** Rows that are sealed, as SQL. */
  readonly where?: string;
  /** The value, opened and sealed with the key of now; null: it is to stay. */
  reseal(vault: Vault, row: KeptRow): Resealed | null;
}

const body = (row: KeptRow): SealedBody => row['body'] as SealedBody;
const text = (row: KeptRow, name: string): string => String(row[name]);

/** JSON that is sealed as a whole. @param about what it is sealed as. */
export const sealedBody = (
  table: string,
  key: SealedColumn['key'],
  about: (row: KeptRow) => string,
  also: readonly string[] = [],
): SealedColumn => ({
  table,
  column: 'body',
  key,
  also,
  form: 'body',
  reseal: (vault, row) => ({ value: encryptJson(vault, about(row), decryptJson(vault, about(row), body(row))) }),
});

/** A text that is sealed by itself; one from before there were seals has no dot in it. */
export const sealedText = (
  table: string,
  key: SealedColumn['key'],
  column: string,
  about: (row: KeptRow) => string,
  also: readonly string[] = [],
): SealedColumn => ({
  table,
  column,
  key,
  also,
  form: 'text',
  reseal: (vault, row) => {
    const kept = text(row, column);
    return { value: vault.seal(about(row), kept.includes('.') ? vault.open(about(row), kept) : kept) };
  },
});

/** Records, whose marks follow from their content. */
export const SEALED_RECORDS: SealedColumn = {
  table: 'record',
  column: 'body',
  key: { kind: 'text', id: 'text' },
  more: { content: 'text', blindIndexes: 'bigint[]' },
  form: 'body',
  // Lines of evidence.csv hold references alone.
  where: `kind <> 'paper'`,
  reseal: (vault, row) => {
    const [kind, id] = [text(row, 'kind'), text(row, 'id')];
    const record = openRecord<object>(vault, kind, id, body(row));
    return {
      value: sealRecord(vault, kind, id, record),
      more: { content: contentMark(vault, kind, record), blindIndexes: blindIndexes(vault, kind, record) },
    };
  },
};

export const SEALED_FINDINGS: SealedColumn = {
  table: 'finding',
  column: 'body',
  key: { kind: 'text', id: 'text' },
  form: 'body',
  where: `jsonb_typeof(body) = 'object'`,
  reseal: (vault, row) => {
    const [kind, id] = [text(row, 'kind'), text(row, 'id')];
    const found = openFinding<object>(vault, kind, id, body(row));
    const sealed = sealFinding(vault, kind, id, found);
    // Kinds in which nobody stands are not sealed.
    return sealed === found ? null : { value: sealed };
  },
};

/** Values of the installation that nobody else may know. */
export const SECRETS = ['graphKey', 'id', 'bankKey', 'dossierKey'] as const;

export const SEALED_SECRETS: SealedColumn = {
  table: 'installation',
  column: 'value',
  key: { name: 'text' },
  form: 'text',
  where: `name IN (${SECRETS.map((name) => `'${name}'`).join(', ')})`,
  reseal: (vault, row) => {
    const name = text(row, 'name');
    return { value: sealSecret(vault, name, openSecret(vault, name, text(row, 'value'))) };
  },
};

/** The sealed value in a column; '' where it lies open. */
export function sealedIn(column: SealedColumn, row: KeptRow): string {
  if (column.form === 'body') return body(row).sealed ?? '';
  const kept = text(row, column.column);
  return kept.startsWith(SEALED_MARK) ? kept.slice(SEALED_MARK.length) : kept.includes('.') ? kept : '';
}
