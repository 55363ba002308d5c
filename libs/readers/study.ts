import { createHash } from 'node:crypto';
import { Collector, type Counts } from '../domain/intake/collector.js';
import {
  kindOfRow,
  type Mapping,
  NEEDED_COLUMNS,
  OUR_COLUMNS,
  saidBy,
  TABLE_KINDS,
  type TableKind,
} from '../domain/intake/mapping.js';
import { mask, maskText } from '../domain/masking/mask.js';
import type { Rejection } from '../domain/model/index.js';
import { readDate } from '../domain/text/dates.js';
import type { ByteSource } from './bytes.js';
import { namesColumn } from './column-names.js';
import { fold } from './columns/fold.js';
import { suggestColumns } from './columns/guess.js';
import type { TableRow } from './csv.js';
import type { FirstRows } from './first-rows.js';
import { hasCells, LONGEST_NAME, looksLikeRecord, looksLikeValue, NO_HEADER, placeName, TITLES } from './header.js';
import { type ReadOptions, readSource } from './read.js';
import { type Header, headerOf, unknownNames } from './table.js';

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

/** A line of a file that may be said to be the header. */
export interface StudiedLine {
  readonly line: number;
  /** Its first cells, masked where they are not made of words for columns. */
  readonly cells: readonly string[];
  /** Fingerprint of its cells, as if they were names of columns. */
  readonly fingerprint: string;
  /** The same, where the order of the columns counts: for a mapping that calls some by their places. */
  readonly ordered: string;
}

/** How one table of a file is understood. */
export interface StudiedTable {
  readonly file: string;
  /** Of a workbook, counted from 1. */
  readonly sheet: number | null;
  /** Line of the header; 0 where there is none, and of JSON. */
  readonly line: number;
  /** Lines that may be said to be the header. None of JSON, whose keys are its columns. */
  readonly lines: readonly StudiedLine[];
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
  return digestOf([...new Set(folded(names))].filter((name) => name !== '').sort());
}

const folded = (names: readonly string[]) => names.map((name) => fold(name.normalize('NFKC')));
const digestOf = (names: readonly string[]) =>
  createHash('sha256').update(names.join('\u0000')).digest('hex').slice(0, 32);

/** What a mapping says beside columns. */
type Said = Pick<Mapping, 'dates' | 'country' | 'header'>;

/** The mapping of a table by columns of ours, at places of theirs. */
export function mappingBy(
  table: StudiedTable,
  kind: TableKind,
  places: ReadonlyMap<string, number>,
  said: Said = {},
): Mapping {
  const map: Record<string, string> = {};
  let counted = said.header !== undefined || (table.lines.length > 0 && table.line === NO_HEADER);
  for (const ours of OUR_COLUMNS[kind]) {
    const place = places.get(ours) ?? -1;
    if (table.columns[place] === undefined) continue;
    map[ours] = nameIn(table, place);
    if (map[ours] !== table.columns[place].name) counted = true;
  }
  return { [kind]: map, ...said, ...(counted && table.lines.length > 0 ? { header: table.line } : {}) };
}

/** What a mapping calls a column. It is its place where its name is none, another's too, or perhaps a person's. */
export function nameIn({ columns, lines }: StudiedTable, place: number): string {
  const name = columns[place]?.name ?? '';
  const alone = columns.findIndex((c) => c.name === name) === place;
  return name !== '' && alone && (lines.length === 0 || columns[place]?.shown !== '') ? name : placeName(place);
}

/** The mapping that a table is read by, or that would be tried. Null where nothing is known of it. */
export function mappingIn(table: StudiedTable): Mapping | null {
  const places = new Map(table.columns.flatMap(({ ours }, place) => (ours === null ? [] : [[ours, place] as const])));
  return places.size === 0 ? null : mappingBy(table, table.kind, places);
}

function studied({ file, sheet, rows }: FirstRows, map: Mapping | null, said?: TableKind): StudiedTable {
  // Of JSON the keys are the header, before its first line.
  const keyed = rows[0]?.line === 0;
  const header = headerOf(rows, keyed ? withoutLine(map) : map);
  const unknown = header === null ? (keyed ? keysOf(rows) : unknownNames(rows, map)) : null;
  const place = header === null ? unknown!.place : header.titles === 0 ? null : header.titles - 1;
  const cells = header?.names ?? unknown!.names;
  const below = rows.slice(place === null ? 0 : place + 1).flatMap((r) => (hasCells(r) ? [r.cells] : []));
  const known = header === null ? suggested(cells, below, said) : knownBy(header, map);
  // What a person chose unmasks nothing.
  const plain = map === null ? known : studiedPlainly(rows, cells, below);
  const isHeader = !looksLikeRecord(cells, below) && !cells.some((name) => looksLikeValue(name));
  return {
    file,
    sheet,
    line: place === null ? NO_HEADER : rows[place]!.line,
    lines: keyed ? [] : rows.slice(0, TITLES).flatMap((row) => (hasCells(row) ? [lineOf(row.line, row.cells)] : [])),
    kind: known.kind,
    understood: header !== null,
    system: header?.guess?.system?.name ?? null,
    fingerprint: fingerprintOf(cells),
    columns: cells.map((name, i) => {
      const ours = known.ours.get(i) ?? null;
      const column = below.slice(0, SAMPLES).map((r) => (r[i] ?? '').trim());
      return {
        name,
        shown: place !== null && (isHeader || namesColumn(name)) ? maskText(name).slice(0, 80) : '',
        ours,
        ground: ours === null ? null : known.ground,
        samples: column.map((cell) => sampleOf(cell, plain.ours.get(i) ?? null)),
      };
    }),
  };
}

const keysOf = ([first]: readonly TableRow[]) => ({
  names: first !== undefined && hasCells(first) ? first.cells : [],
  place: 0,
});

const withoutLine = (map: Mapping | null): Mapping | null => {
  if (map === null) return null;
  const { header: _, ...rest } = map;
  return rest;
};

/** Cells of a line that are shown to choose it by. */
const LINE_CELLS = 4;

const lineOf = (line: number, cells: readonly string[]): StudiedLine => ({
  line,
  cells: cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .slice(0, LINE_CELLS)
    .map((cell) => (namesColumn(cell) ? cell : mask(cell))),
  fingerprint: fingerprintOf(cells),
  ordered: digestOf(['in order', ...folded(cells)]),
});

/**
 * Under what a mapping of a table is found again. Null where the table has no header: any table of so many columns
 * would be taken for it.
 */
export function fingerprintFor(table: StudiedTable, map: Mapping): string | null {
  if (map.header === undefined || table.lines.length === 0) return table.fingerprint;
  return table.lines.find((l) => l.line === table.line)?.ordered ?? null;
}

/** Every fingerprint under which a mapping may be found for a table. */
export const fingerprintsOf = ({ fingerprint, line, lines }: StudiedTable): readonly string[] => [
  ...(lines.length > 0 && line === NO_HEADER ? [] : [fingerprint]),
  ...lines.flatMap((l) => [l.fingerprint, l.ordered]),
];

function studiedPlainly(rows: readonly TableRow[], names: readonly string[], below: readonly (readonly string[])[]) {
  const header = headerOf(rows, null);
  return header === null ? suggested(names, below) : knownBy(header, null);
}

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
  `complaint_id call_id agency_id received_at started_at ring_s talk_s channel institution product direction outcome kind
   file`.split(/\s+/),
);

/** A cell for people to see what a column holds. What may be a person's is masked; of a text its ends and length stay. */
function sampleOf(cell: string, ours: string | null): string {
  const text = cell.replace(/\s+/g, ' ');
  if (text.length > LONGEST_NAME) return mask(text);
  if (ours !== null && OPEN.has(ours)) return maskText(text);
  if (readDate(text) !== null && !/^\d+$/.test(text)) return text;
  // Words of forms are a choice. Other words that come again and again may be the names of three clerks.
  if (namesColumn(text)) return text;
  return mask(text);
}
