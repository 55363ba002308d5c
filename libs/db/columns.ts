import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { sqlJson } from './sql-json.js';

/** Types of PostgreSQL that the tables use, as information_schema calls them. */
export type SqlType = keyof typeof OIDS;

/** Object ids of the types, by which a described statement names its columns and parameters. */
export const OIDS = {
  text: 25,
  int2: 21,
  int4: 23,
  int8: 20,
  bool: 16,
  jsonb: 3802,
  bytea: 17,
  timestamptz: 1184,
  _text: 1009,
  _int2: 1005,
  _int4: 1007,
  _int8: 1016,
} as const;

/** A column of a table or a result, or a parameter: what PostgreSQL calls it, and what the program sees. */
export interface Column<T> {
  readonly type: SqlType;
  readonly nullable: boolean;
  /** From what the driver gives; absent where both are the same. */
  decode?(value: unknown): T;
  /** To what the driver takes; absent where both are the same. */
  encode?(value: T): unknown;
  /** Carries T for the compiler; never there at run time. */
  readonly of?: T;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;
/** A row of these columns. */
export type Row<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

const column = <T>(type: SqlType, how: Pick<Column<T>, 'decode' | 'encode'> = {}): Column<T> => ({
  type,
  nullable: false,
  ...how,
});

export const text = column<string>('text');
/** Text of a few words; the program alone writes them. */
export const word = <T extends string>(): Column<T> => column<T>('text');
export const int = column<number>('int4');
export const smallint = column<number>('int2');
/** Below 2^53: numbers of rows, bytes, milliseconds. */
export const bigint = column<number>('int8', { decode: Number });
export const bool = column<boolean>('bool');
export const bytes = column<Buffer>('bytea');
export const time = column<Date>('timestamptz');
export const texts = column<readonly string[]>('_text');
export const words = <T extends string>(): Column<readonly T[]> => column<readonly T[]>('_text');
export const smallints = column<readonly number[]>('_int2');
export const ints = column<readonly number[]>('_int4');
/** A mark of the blind index, which may exceed 2^53. */
export const mark = column<string>('int8');
/** Marks of the blind index. */
export const bigints = column<readonly string[]>('_int8');
export const json = <T>(): Column<T> => column<T>('jsonb', { encode: sqlJson });
/** A parameter that is JSON already. */
export const jsonText = column<string>('jsonb');

export const orNull = <T>(of: Column<T>): Column<T | null> => {
  const { decode, encode } = of;
  return {
    type: of.type,
    nullable: true,
    ...(decode === undefined ? {} : { decode: (v) => (v === null ? null : decode(v)) }),
    ...(encode === undefined ? {} : { encode: (v) => (v === null ? null : encode(v)) }),
  };
};

/** A table: its columns, and the ones that are its primary key. */
export interface Table<C extends Columns> {
  readonly name: string;
  readonly columns: C;
  readonly entity: EntitySchema<Row<C>>;
}

const ENTITY_TYPES: Readonly<Record<SqlType, EntitySchemaColumnOptions['type']>> = {
  text: 'text',
  int2: 'smallint',
  int4: 'int',
  int8: 'bigint',
  bool: 'boolean',
  jsonb: 'jsonb',
  bytea: 'bytea',
  timestamptz: 'timestamptz',
  _text: 'text',
  _int2: 'smallint',
  _int4: 'int',
  _int8: 'bigint',
};

/** JSON without what a jsonb column refuses; see sqlJson. */
const storable = (v: unknown): unknown => (v === null ? null : JSON.parse(sqlJson(v)));

/** @param key columns of the primary key. */
export function table<C extends Columns>(name: string, key: readonly (keyof C & string)[], columns: C): Table<C> {
  const entity = new EntitySchema<Row<C>>({
    name,
    tableName: name,
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, { type, nullable, decode }]): [string, EntitySchemaColumnOptions] => [
        column,
        {
          type: ENTITY_TYPES[type],
          array: type.startsWith('_'),
          nullable,
          ...(key.includes(column) ? { primary: true } : {}),
          ...(decode === undefined ? {} : { transformer: { from: decode, to: (v: unknown) => v } }),
          ...(type === 'jsonb' ? { transformer: { from: (v: unknown) => v, to: storable } } : {}),
        },
      ]),
    ) as never,
  });
  return { name, columns, entity };
}
