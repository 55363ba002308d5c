import type { EntityManager } from 'typeorm';
import type { Columns, Row } from './columns.js';

/** An open transaction, or the store outside of one. Only libs/db looks inside. */
export type Tx = EntityManager;

/** A statement of SQL: its text with $1, $2…, and what goes in and comes out. */
export interface Statement<P extends Columns, R extends Columns> {
  /** `repository.what`; the first part names the snapshot in libs/db/queries. */
  readonly name: string;
  readonly text: string;
  readonly params: P;
  readonly row: R;
  /** Names of the parameters in the order of their numbers. */
  readonly order: readonly (keyof P & string)[];
}

/** Every statement of the program, by name. statements.spec.ts describes each on a real database. */
export const STATEMENTS = new Map<string, Statement<Columns, Columns>>();

/**
 * Declares a statement once. `$name` in the text is a parameter.
 *
 * @param row columns of the result, by name; {} where it gives none.
 * @throws Error where a name is taken, or text and parameters differ.
 */
export function statement<P extends Columns, R extends Columns>(
  name: string,
  params: P,
  row: R,
  sql: string,
): Statement<P, R> {
  const order: (keyof P & string)[] = [];
  const text = sql.replace(/\$([a-zA-Z]\w*)/g, (_, param: string) => {
    if (!(param in params)) throw new Error(`statement ${name} uses $${param}, which is no parameter of it`);
    if (!order.includes(param)) order.push(param);
    return `$${order.indexOf(param) + 1}`;
  });
  if (order.length !== Object.keys(params).length) throw new Error(`statement ${name} has a parameter too many`);
  if (STATEMENTS.has(name)) throw new Error(`there are two statements ${name}`);
  const made = { name, text: text.trim(), params, row, order };
  STATEMENTS.set(name, made);
  return made;
}

/** Runs a statement. The only place that believes a result; statements.spec.ts proves the belief. */
export async function rows<P extends Columns, R extends Columns>(
  tx: Tx,
  { text, params, row, order }: Statement<P, R>,
  given: Row<P>,
): Promise<Row<R>[]> {
  const values = order.map((name) => {
    const encode = params[name]?.encode;
    return encode === undefined ? given[name] : encode(given[name]);
  });
  const result: unknown = await tx.query(text, values);
  // TypeORM gives [rows, count] for UPDATE and DELETE, and rows for all else.
  const list = (Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result) as Record<string, unknown>[];
  for (const [name, { decode }] of Object.entries(row))
    if (decode !== undefined) for (const r of list) r[name] = decode(r[name]);
  return list as Row<R>[];
}

/**
 * Runs a statement that is built of names which the registry of personal data declares, as its loops need.
 * Its values have no types: the reader says what one is.
 * `columns.spec.ts` compares the declared names and types with the real tables.
 */
export async function builtRows(
  tx: Tx,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const result: unknown = await tx.query(text, [...values]);
  return (Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result) as Record<string, unknown>[];
}

/** The row that there is; null where there is none. */
export async function maybeOne<P extends Columns, R extends Columns>(
  tx: Tx,
  of: Statement<P, R>,
  given: Row<P>,
): Promise<Row<R> | null> {
  return (await rows(tx, of, given))[0] ?? null;
}

/** The one row that there always is: a count, or what was just made. */
export async function one<P extends Columns, R extends Columns>(
  tx: Tx,
  of: Statement<P, R>,
  given: Row<P>,
): Promise<Row<R>> {
  const row = await maybeOne(tx, of, given);
  if (row === null) throw new Error(`statement ${of.name} gave no row`);
  return row;
}

/** Runs a statement whose rows nobody needs. */
export async function run<P extends Columns>(tx: Tx, of: Statement<P, Columns>, given: Row<P>): Promise<void> {
  await rows(tx, of, given);
}
