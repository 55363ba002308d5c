import { createHash } from 'node:crypto';
import { Collector, type Counts } from '../domain/intake/collector.js';
import {
  type ColumnMap,
  kindOfRow,
  type Mapping,
  NEEDED_COLUMNS,
  OUR_COLUMNS,
  saidBy,
  TABLE_KINDS,
  type TableKind,
} from '../domain/intake/mapping.js';
import { holdsPersonal, mask, maskText } from '../domain/masking/mask.js';
import type { Rejection } from '../domain/model/index.js';
import { readDate } from '../domain/text/dates.js';
import type { ByteSource } from './bytes.js';
import { namesColumn } from './column-names.js';
import { fold } from './columns/fold.js';
import { suggestColumns } from './columns/guess.js';
import type { TableRow } from './csv.js';
import type { FirstRows } from './first-rows.js';
import { type ReadOptions, readSource } from './read.js';
import { type Header, headerOf, likelyHeader } from './table.js';

/** Sample rows that are shown of a table. */
export const SAMPLES = 5;
/** Rows of a file that are read to say what would be taken. */
const READ_ROWS = 2000;
const TABLES = 20;
const REFUSALS = 50;

/** Why a column is taken for ours: a map, its own name, a known export, or its words and values. */
export type Ground = 'map' | 'name' | 'system' | 'words' | 'suggested';

export interface StudiedColumn {
  /** Name as the file has it. */
  readonly name: string;
  /** Name as it is shown; empty where it may be a person's. */
  readonly shown: string;
  readonly ours: string | null;
  readonly ground: Ground | null;
  /** Cells of the first rows, masked. */
  readonly samples: readonly string[];
}

/** How one table of a file is understood. */
export interface StudiedTable {
  readonly file: string;
  /** Of a workbook, counted from 1. */
  readonly sheet: number | null;
  /** Line of the header. */
  readonly line: number;
  readonly kind: TableKind;
  /** Whether its rows are taken in as it stands. */
  readonly understood: boolean;
  /** Name of the system whose export it is, where it was known by its columns. */
  readonly system: string | null;
  /** The same for tables with the same columns, in whatever order. */
  readonly fingerprint: string;
  readonly columns: readonly StudiedColumn[];
}

export interface Study {
  readonly tables: readonly StudiedTable[];
  /** What the rows that were read came to. */
  readonly counts: Counts;
  readonly refused: readonly Rejection[];
  readonly noted: readonly Rejection[];
  /** Whether the file goes on behind what was read. */
  readonly more: boolean;
}

export interface StudyOptions extends ReadOptions {
  /** Offset of times that name no zone. */
  readonly zone: string;
  /** What a table is that is not understood, as people say. */
  readonly kind?: TableKind;
}

/**
 * How a file is understood, with a mapping or without: its columns, and what its first rows come to.
 * It reads as an import does, and keeps nothing.
 */
export async function studySource(source: ByteSource, options: StudyOptions): Promise<Study> {
  const map = options.map ?? null;
  const seen: FirstRows[] = [];
  const collector = new Collector({ zone: options.zone });
  const onTable = (table: FirstRows) => {
    if (seen.length < TABLES) seen.push(table);
  };
  let rows = 0;
  let more = false;
  for await (const item of readSource(source, { ...options, ...saidBy(map), onTable }, false)) {
    collector.add(item);
    if (('row' in item || 'file' in item || 'refused' in item) && ++rows >= READ_ROWS) {
      more = true;
      break;
    }
  }
  const { refused, noted, counts } = collector.finish();
  const tables = seen.filter(({ rows: first }) => first.length > 0).map((table) => studied(table, map, options.kind));
  return { tables, counts, refused: refused.slice(0, REFUSALS), noted, more };
}

/** A fingerprint of the columns of a table. The order of columns does not count, nor letters and signs in names. */
export function fingerprintOf(names: readonly string[]): string {
  const said = names.map((name) => fold(name.normalize('NFKC'))).filter((name) => name !== '');
  return createHash('sha256')
    .update([...new Set(said)].sort().join('\u0000'))
    .digest('hex')
    .slice(0, 32);
}

/** The mapping of a table by columns of ours, at places of theirs. */
export function mappingBy(
  { columns }: StudiedTable,
  kind: TableKind,
  places: ReadonlyMap<string, number>,
  said: Pick<Mapping, 'dates' | 'country'> = {},
): Mapping {
  const map: Record<string, string> = {};
  for (const ours of OUR_COLUMNS[kind]) {
    const name = columns[places.get(ours) ?? -1]?.name;
    if (name !== undefined && name !== '') map[ours] = name;
  }
  return { [kind]: map, ...said };
}

/** The mapping that a table is read by, or that would be tried. Null where nothing is known of it. */
export function mappingIn(table: StudiedTable): Mapping | null {
  const columns: ColumnMap = Object.fromEntries(
    table.columns.flatMap(({ ours, name }) => (ours === null ? [] : [[ours, name]])),
  );
  return Object.keys(columns).length === 0 ? null : { [table.kind]: columns };
}

function studied({ file, sheet, rows }: FirstRows, map: Mapping | null, said?: TableKind): StudiedTable {
  const header = headerOf(rows, map);
  const place = header === null ? likelyHeader(rows) : Math.max(0, header.titles - 1);
  const row = rows[place]!;
  const cells = header?.names ?? ('cells' in row ? row.cells.map((c) => c.trim()) : []);
  const below = rows.slice(header === null ? place + 1 : header.titles).flatMap((r) => ('cells' in r ? [r.cells] : []));
  const known = header === null ? suggested(cells, below, said) : knownBy(header, map);
  // What a person chose unmasks nothing.
  const plain = map === null ? known : studiedPlainly(rows, cells, below);
  const isHeader = !cells.some((name) => looksLikeData(name));
  return {
    file,
    sheet,
    line: row.line,
    kind: known.kind,
    understood: header !== null,
    system: header?.guess?.system?.name ?? null,
    fingerprint: fingerprintOf(cells),
    columns: cells.map((name, i) => {
      const ours = known.ours.get(i) ?? null;
      const column = below.slice(0, FIRST).map((r) => (r[i] ?? '').trim());
      return {
        name,
        shown: isHeader || namesColumn(name) ? maskText(name).slice(0, 80) : '',
        ours,
        ground: ours === null ? null : known.ground,
        samples: column.slice(0, SAMPLES).map((cell) => sampleOf(cell, plain.ours.get(i) ?? null, column)),
      };
    }),
  };
}

function studiedPlainly(rows: readonly TableRow[], names: readonly string[], below: readonly (readonly string[])[]) {
  const header = headerOf(rows, null);
  return header === null ? suggested(names, below) : knownBy(header, null);
}

/** Rows by which a column is known to hold a few words alone. */
const FIRST = 100;

interface Known {
  readonly kind: TableKind;
  readonly ground: Ground;
  /** Place of theirs -> our column. */
  readonly ours: ReadonlyMap<number, string>;
}

function knownBy({ names, shape, guess }: Header, map: Mapping | null): Known {
  const kind = kindOfRow(shape.row);
  const columns = shape.columns ?? Object.fromEntries(OUR_COLUMNS[kind].map((ours) => [ours, ours]));
  const ours = new Map(
    Object.entries(columns).flatMap(([of, theirs]) => (names.includes(theirs) ? [[names.indexOf(theirs), of]] : [])),
  );
  const ground: Ground =
    shape.name === 'mapped' && map !== null
      ? 'map'
      : guess === undefined
        ? shape.columns === undefined
          ? 'name'
          : 'system'
        : guess.system === null
          ? 'words'
          : 'system';
  return { kind, ground, ours };
}

/** What columns may be of which the machine does not dare to say it. */
function suggested(names: readonly string[], below: readonly (readonly string[])[], said?: TableKind): Known {
  const byNames = (kind: TableKind) =>
    new Map(OUR_COLUMNS[kind].flatMap((ours) => (names.includes(ours) ? [[ours, names.indexOf(ours)] as const] : [])));
  const places: Readonly<Record<TableKind, ReadonlyMap<string, number>>> = {
    complaints: suggestColumns('complaint', names, below),
    calls: suggestColumns('call', names, below),
    agencies: byNames('agencies'),
    papers: byNames('papers'),
  };
  const score = (kind: TableKind) =>
    NEEDED_COLUMNS[kind].filter((ours) => places[kind].has(ours)).length / NEEDED_COLUMNS[kind].length +
    places[kind].size / 100;
  const kind = said ?? TABLE_KINDS.reduce((best, k) => (score(k) > score(best) ? k : best), TABLE_KINDS[0]);
  return { kind, ground: 'suggested', ours: new Map([...places[kind]].map(([ours, place]) => [place, ours])) };
}

/** Columns of ours whose cells are no person's. */
const OPEN = new Set(
  `complaint_id call_id agency_id received_at started_at ring_s talk_s channel institution product subject text transcript
   direction outcome kind file`.split(/\s+/),
);
const SHOWN = 60;

/** A cell for people to see what a column holds. What may be a person's is masked as everywhere. */
function sampleOf(cell: string, ours: string | null, column: readonly string[]): string {
  const text = cell.replace(/\s+/g, ' ');
  if (text === '') return '';
  const words = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  if (ours !== null && OPEN.has(ours)) return maskText(words);
  if (readDate(text) !== null && !/^\d+$/.test(text)) return text;
  // A few words that come again and again are a choice, and nobody's name.
  if (!holdsPersonal(text) && column.length >= 20 && new Set(column).size <= 5) return words;
  return text.length > SHOWN ? maskText(words) : mask(text);
}

/** Whether a name is rather a cell. A table without a header may begin with a person. */
const looksLikeData = (name: string): boolean =>
  holdsPersonal(name) || /\d{5,}/.test(name) || name.length > SHOWN || (/\d/.test(name) && readDate(name) !== null);
