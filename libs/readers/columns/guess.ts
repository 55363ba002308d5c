import type { RawRow } from '../../domain/intake/row.js';
import { unitOf } from './convert.js';
import { formsOf } from './fold.js';
import { SYSTEMS, type System } from './systems.js';
import { fits, NEEDED, Values } from './values.js';
import { ANSWERS, CALL_WORDS, COMPLAINT_WORDS, type Levels, OTHERS, PLAIN_ENDS, PLAIN_TEXT } from './words.js';

/** Columns of a table as ours. */
export interface Guess {
  readonly row: RawRow['shape'];
  /** Our column -> place of theirs. */
  readonly places: ReadonlyMap<string, number>;
  readonly system: System | null;
}

const PLACES_LIMIT = 500;
/** Letters from which a text tells something. */
const SENTENCE = 20;

/**
 * What the columns of a table are, or null where that is not clear. Swapped columns are worse than none.
 *
 * @param header names of the columns.
 * @param rows cells of the rows below, in the order of the header.
 */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): Guess | null {
  if (header.length < 3 || header.length > PLACES_LIMIT || rows.length === 0) return null;
  const table = new Table(header, rows);
  for (const system of SYSTEMS) {
    const guess = ofSystem(table, system);
    if (guess !== null) return guess;
  }
  const complaint = complaintIn(table);
  const call = callIn(table);
  if ((complaint === null) === (call === null)) return null;
  const row = complaint === null ? 'call' : 'complaint';
  return { row, places: (complaint ?? call)!, system: null };
}

/**
 * Columns that a table of one kind may have, for people to look at. Nothing is read by them.
 *
 * @returns our column -> place of theirs, where one alone is likely.
 */
export function suggestColumns(
  row: 'complaint' | 'call',
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (header.length > PLACES_LIMIT) return places;
  const table = new Table(header, rows);
  const words = row === 'complaint' ? COMPLAINT_WORDS : CALL_WORDS;
  for (const [ours, levels] of Object.entries(words)) {
    if (!NEEDED.has(ours)) continue;
    const found = byWords(table, levels, ours);
    if (isFound(found) && ![...places.values()].includes(found.place)) places.set(ours, found.place);
  }
  others(table, words, places);
  return places;
}

class Table {
  /** Forms of the names by place; of a name that stands again none, for the first has its cells. */
  readonly forms: readonly (readonly string[])[];
  private readonly values: (Values | undefined)[] = [];

  constructor(
    readonly header: readonly string[],
    private readonly rows: readonly (readonly string[])[],
  ) {
    this.forms = header.map((name, i) => (name === '' || header.indexOf(name) < i ? [] : formsOf(name)));
  }

  at(place: number): Values {
    this.values[place] ??= new Values(this.rows.map((cells) => cells[place] ?? ''));
    return this.values[place];
  }

  fits(ours: string, place: number, unit = unitOf(this.header[place]!)): boolean {
    return fits(ours, this.at(place), unit);
  }

  place(name: string): number {
    const full = formsOf(name)[0]!;
    return this.forms.findIndex((forms) => forms[0] === full);
  }
}

function ofSystem(table: Table, system: System): Guess | null {
  if (!system.needs.every((name) => table.place(name) >= 0)) return null;
  const places = new Map<string, number>();
  for (const [ours, theirs] of Object.entries(system.columns)) {
    const found = theirs.map((name) => table.place(name)).filter((i) => i >= 0);
    const place = found.find((i) => table.fits(ours, i, system.unit));
    if (place !== undefined) places.set(ours, place);
    // A column that is always there and holds something else: it is another table.
    else if (found.length > 0 && NEEDED.has(ours)) {
      if (system.skip === undefined) return null;
      places.set(ours, found[0]!);
    }
  }
  return { row: system.row, places, system };
}

interface Found {
  readonly place: number;
  readonly level: number;
}

/** The one column that the words of ours call, and whose values are such. `tie` where two are as likely. */
function byWords(table: Table, levels: readonly (readonly string[])[], ours: string): Found | 'tie' | null {
  for (const [level, words] of levels.entries()) {
    const named = table.forms.flatMap((forms, place) => (forms.some((f) => words.includes(f)) ? [place] : []));
    const likely = named.filter((place) => table.fits(ours, place));
    const filled = likely.filter((place) => table.at(place).some);
    const one = filled.length > 0 ? filled : likely;
    if (one.length > 1) return 'tie';
    if (one.length === 1) return { place: one[0]!, level };
  }
  return null;
}

/** Columns that need not be there. Where two of ours want one of theirs, the better word has it. */
function others(table: Table, words: Levels, taken: Map<string, number>): void {
  const wanted: (Found & { ours: string })[] = [];
  for (const [ours, levels] of Object.entries(words)) {
    if (taken.has(ours) || NEEDED.has(ours)) continue;
    const found = byWords(table, levels, ours);
    if (found !== null && found !== 'tie') wanted.push({ ...found, ours });
  }
  const used = new Set(taken.values());
  for (const { ours, place, level } of wanted.toSorted((a, b) => a.level - b.level)) {
    if (used.has(place)) continue;
    const same = wanted.filter((w) => w.place === place && w.level === level);
    if (same.length > 1) continue;
    taken.set(ours, place);
    used.add(place);
  }
}

function complaintIn(table: Table): Map<string, number> | null {
  const id = byWords(table, COMPLAINT_WORDS['complaint_id']!, 'complaint_id');
  const text = textIn(table);
  const date = byWords(table, COMPLAINT_WORDS['received_at']!, 'received_at');
  if (id === 'tie' || text === null || date === 'tie' || date === null) return null;
  // A word of any list says little: then the id is a ticket's, and a number of its own kind.
  if (text.level >= PLAIN_TEXT && (id === null || id.level > 1)) return null;
  if (text.level >= PLAIN_TEXT && table.forms.filter((forms) => forms.some((f) => OTHERS.has(f))).length > 1)
    return null;
  const places = new Map([
    ['text', text.place],
    ['received_at', date.place],
  ]);
  if (id !== null) places.set('complaint_id', id.place);
  if (new Set(places.values()).size < places.size) return null;
  others(table, COMPLAINT_WORDS, places);
  return places;
}

/** The column of the complaint's words; null where another may be it. */
function textIn(table: Table): Found | null {
  const levels = COMPLAINT_WORDS['text']!;
  const sentences = (place: number) => table.at(place).length >= SENTENCE;
  const first = byWords(table, levels, 'text');
  // A column of one word may hold kinds of complaints: then another is looked for.
  const isKind = isFound(first) && first.level === PLAIN_TEXT - 1 && !sentences(first.place);
  const found = isKind ? byWords(table, levels.with(PLAIN_TEXT - 1, []), 'text') : first;
  if (found === null || found === 'tie') return null;
  const length = table.at(found.place).length;
  if (found.level > 0 && length < SENTENCE) return null;
  const answers = (place: number) => table.forms[place]!.some((f) => ANSWERS.test(f));
  const worded = (place: number) => table.forms[place]!.some((f) => levels.some((words) => words.includes(f)));
  for (const place of table.header.keys()) {
    if (place === found.place || table.forms[place]!.length === 0) continue;
    const other = table.at(place);
    if (!table.fits('text', place) || other.length < SENTENCE || other.full < 0.3) continue;
    // A field of choice beside the words that people wrote has the better name, not the better cells.
    if (worded(place) && other.length > 2 * length) return null;
    if (found.level > 0 && !answers(place) && !worded(place) && other.length > length && other.distinct > 0.5)
      return null;
  }
  return found;
}

function callIn(table: Table): Map<string, number> | null {
  const [caller, callee, start] = (['caller', 'callee', 'started_at'] as const).map((ours) =>
    byWords(table, CALL_WORDS[ours]!, ours),
  );
  const id = byWords(table, CALL_WORDS['call_id']!, 'call_id');
  if (!isFound(caller) || !isFound(callee) || !isFound(start) || id === 'tie') return null;
  const places = new Map([
    ['started_at', start.place],
    ['caller', caller.place],
    ['callee', callee.place],
  ]);
  if (id !== null && table.at(id.place).full >= 0.9) places.set('call_id', id.place);
  if (new Set(places.values()).size < places.size) return null;
  others(table, CALL_WORDS, places);
  // Mail and money have a from and a to as well: then more must say that these are calls.
  const plain = caller.level >= PLAIN_ENDS || callee.level >= PLAIN_ENDS;
  const said = ['ring_s', 'talk_s', 'direction'].filter((ours) => places.has(ours)).length;
  if (plain && (said === 0 || (id?.level !== 0 && said < 2))) return null;
  if (plain && table.forms.some((forms) => forms.some((f) => OTHERS.has(f) || /amount|金额/.test(f)))) return null;
  return places;
}

const isFound = (found: Found | 'tie' | null | undefined): found is Found =>
  found !== null && found !== undefined && found !== 'tie';
