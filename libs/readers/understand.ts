import { verbatim } from '../domain/errors/errors.js';
import { isWithheld, type RawRow } from '../domain/intake/row.js';
import type { Rejection } from '../domain/model/index.js';
import { type DateOrder, orderOf } from '../domain/text/dates.js';
import { type CountryCode, readPhone } from '../domain/text/phones.js';
import type { Beside } from './beside.js';
import { type CountryGuess, guessCountry } from './country.js';
import { HomeNumbers } from './home-numbers.js';
import { isHtml, wordsOfHtml } from './html.js';
import { impossibleIn } from './impossible.js';
import type { PaperItem } from './items.js';
import { type NoteCode, noteOf } from './notes.js';
import { UnreadNumbers } from './unread-numbers.js';

/** What people say of a source. It goes before every guess. */
export interface Said {
  /** Whether month or day comes first where a date is written with slashes. */
  readonly dates?: 'mdy' | 'dmy';
  /** Country of telephone numbers without a code, ISO 3166-1. */
  readonly country?: CountryCode;
}

/** What is known of a source beside its rows. */
export interface Context extends Said {
  /** Files in its folder or archive; left out where it came alone. */
  readonly beside?: Beside;
  /** Milliseconds since 1970; by default this machine's clock. */
  readonly now?: number;
}

/** Rows by which a source is understood. */
const SAMPLE = 500;
/** Rows that are looked at where the order of the dates stays open. */
const OPEN_SAMPLE = 10_000;

const DATES: Readonly<Record<RawRow['shape'], string>> = {
  complaint: 'received_at',
  call: 'started_at',
  evidence: 'received_at',
  agency: '',
};
const PHONES: Readonly<Record<RawRow['shape'], readonly string[]>> = {
  complaint: ['debtor_phone', 'contact_phone', 'agent_phone'],
  call: ['caller', 'callee'],
  evidence: [],
  agency: [],
};
/** Columns of digits that a table program may have made numbers of. */
const DIGITS: Readonly<Record<RawRow['shape'], readonly string[]>> = {
  complaint: ['debtor_ref', 'debtor_id_number', 'debtor_phone', 'contact_phone', 'agent_phone', 'payee_account'],
  call: ['caller', 'callee', 'debtor_ref'],
  evidence: ['debtor_ref'],
  agency: [],
};

/** What a cell of digits has once a program took it for a number. */
const MADE_NUMBER = /\d[.eE]/;

/**
 * Rows of one source as they are to be read. That is the order of days and months, the country of numbers, and words
 * instead of markup. Digits that a table program cut short are left out. Each is one decision for the source, taken from its rows, and is said as a
 * note with its ground. What people said goes before.
 */
export async function* understood(items: AsyncIterable<PaperItem>, said: Context): AsyncGenerator<PaperItem> {
  const source = new Source(said);
  const waiting: PaperItem[] = [];
  let decided = false;
  let failure: unknown = null;
  try {
    for await (const item of items) {
      if (decided) {
        yield source.mend(item);
        continue;
      }
      waiting.push(item);
      if (!source.look(item)) continue;
      decided = true;
      yield* source.decide();
      for (const held of waiting.splice(0)) yield source.mend(held);
    }
  } catch (error) {
    // What was read before a source failed is kept.
    failure = error;
  }
  if (!decided) yield* source.decide();
  for (const held of waiting) yield source.mend(held);
  yield* source.end();
  if (failure !== null) throw failure;
}

class Source {
  private file = '';
  private readonly dates = { mdy: 0, dmy: 0, open: 0 };
  private readonly numbers: string[] = [];
  private readonly texts: string[] = [];
  private readonly home = new HomeNumbers();
  private readonly unread = new UnreadNumbers();
  private rows = 0;
  private order: DateOrder | undefined;
  private country: CountryCode | null = null;
  /** Rows of each note that is said at the end, by code and column. */
  private readonly began = Date.now();
  private readonly counts = new Map<string, { note: Rejection; rows: number }>();

  constructor(private readonly said: Context) {}

  /** @returns whether enough was seen to decide. */
  look(item: PaperItem): boolean {
    if (!('row' in item)) return false;
    const { cells, shape, source } = item.row;
    this.file = source.file;
    this.rows++;
    // Of a known system the order is known.
    const order = item.row.dateOrder === undefined ? orderOf(cells[DATES[shape]] ?? '') : null;
    if (order !== null) this.dates[order]++;
    for (const column of PHONES[shape])
      if (cells[column] && !isWithheld(cells[column])) {
        this.numbers.push(cells[column]);
        if (shape === 'call') this.home.learn(cells[column]);
      }
    if (shape === 'complaint') this.unread.look(cells);
    if (this.texts.length < SAMPLE && cells['text']) this.texts.push(cells['text'].slice(0, 400));
    const open = this.dates.open > 0 && this.dates.dmy + this.dates.mdy === 0 && this.said.dates === undefined;
    return this.rows >= (open ? OPEN_SAMPLE : SAMPLE);
  }

  *decide(): Generator<PaperItem> {
    const { mdy, dmy, open } = this.dates;
    this.order =
      this.said.dates ??
      (mdy + dmy + open === 0 ? undefined : dmy > 0 && mdy === 0 ? 'dmy' : dmy === 0 && mdy > 0 ? 'mdy' : 'open');
    if (this.said.dates === undefined && this.order !== undefined && this.order !== 'open' && open > 0)
      yield {
        noted: noteOf(this.file, 'CLQ_NOTE_DATES', { order: verbatim(this.order.toUpperCase()), rows: mdy + dmy }),
      };
    const guess: CountryGuess | null = this.said.country === undefined ? guessCountry(this.numbers, this.texts) : null;
    this.country = this.said.country ?? guess?.country ?? null;
    if (guess !== null && guess.country !== 'CN')
      yield {
        noted: noteOf(this.file, 'CLQ_NOTE_COUNTRY', {
          country: verbatim(guess.country),
          fit: guess.fit,
          of: guess.of,
        }),
      };
    for (const { column, rows } of this.unread.numbers(this.said.country ?? guess?.country, this.texts))
      yield { noted: noteOf(this.file, 'CLQ_NOTE_PHONES_UNREAD', { rows }, column) };
    this.numbers.length = 0;
    this.texts.length = 0;
  }

  /** A row as it is read; anything else as it came. */
  mend(item: PaperItem): PaperItem {
    if (!('row' in item)) return item;
    const { row } = item;
    const { shape } = row;
    const cells = row.cells as Record<string, string>;
    for (const column of DIGITS[shape]) {
      const cell = cells[column];
      if (cell !== undefined && MADE_NUMBER.test(cell)) cells[column] = this.digits(cell, column, row);
    }
    const country = this.countryOf(row);
    for (const column of PHONES[shape]) {
      const cell = cells[column];
      if (cell && !isWithheld(cell)) this.readPhone(cell, column, row, cells, country);
    }
    this.findPapers(cells, row);
    const text = cells['text'];
    if (shape === 'complaint' && text !== undefined && isHtml(text)) {
      const words = wordsOfHtml(text);
      if (words !== '') {
        cells['text'] = words;
        this.count('CLQ_NOTE_HTML', 'text', row);
      }
    }
    if (shape === 'complaint' && (text ?? '').trim() === '') this.count('CLQ_NOTE_EMPTY', 'text', row);
    const { now = this.began } = this.said;
    for (const [code, column] of impossibleIn(row, DATES[shape], row.dateOrder ?? this.order, now))
      this.count(code, column, row);
    const words = text ?? cells['transcript'] ?? '';
    if (words.includes('\ufffd')) this.count('CLQ_NOTE_CHARACTERS', text === undefined ? 'transcript' : 'text', row);
    return this.order === undefined || (row.dateOrder !== undefined && this.said.dates === undefined)
      ? item
      : { row: { ...row, dateOrder: this.order } };
  }

  /** Files that the row names, by the names that they have. */
  private findPapers(cells: Record<string, string>, row: RawRow): void {
    const { beside } = this.said;
    const column = row.shape === 'evidence' ? 'file' : 'attachments';
    const cell = cells[column];
    if (beside === undefined || cell === undefined || cell === '') return;
    cells[column] = cell
      .split(/[;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => {
        const found = beside.find(row.source.file, name);
        if (found === null) this.count('CLQ_NOTE_PAPERS', column, row);
        return found ?? name;
      })
      .join(';');
  }

  *end(): Generator<PaperItem> {
    for (const { note, rows } of this.counts.values()) yield { noted: { ...note, values: { ...note.values, rows } } };
  }

  /** Digits out of a number cell: `13825550187.0`, or `1.3825550187E+10` where no digit is lost. */
  private digits(cell: string, column: string, row: RawRow): string {
    const whole = /^(\d{5,})\.0+$/.exec(cell.trim())?.[1];
    if (whole !== undefined) return whole;
    const short = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(cell.trim());
    if (short === null) return cell;
    const [, first, rest = '', exponent] = short;
    if (rest.length === Number(exponent)) return first + rest;
    this.count('CLQ_NOTE_SHORTENED', column, row);
    return '';
  }

  /** Of a call, the country of a number at either end that stands in full somewhere; else the source's. */
  private countryOf({ shape, cells }: RawRow): CountryCode {
    const usual = this.country ?? 'CN';
    if (shape !== 'call' || this.said.country !== undefined) return usual;
    const { caller = '', callee = '' } = cells;
    return this.home.countryOf(callee) ?? this.home.countryOf(caller) ?? usual;
  }

  /**
   * A number as the network knows it, where its country is another than the usual one; else as it came. Of several in a
   * cell the first counts, and the cell is kept beside.
   */
  private readPhone(
    cell: string,
    column: string,
    row: RawRow,
    cells: Record<string, string>,
    country: CountryCode,
  ): void {
    const whole = readPhone(cell, country);
    if (whole !== null) {
      if (country !== 'CN') cells[column] = whole.e164;
      return;
    }
    const parts = cell.split(/[;,，；、/|]|\s(?:or|和|或)\s|或/).map((p) => p.trim());
    const first = parts.length > 1 ? parts.map((p) => readPhone(p, country)).find((p) => p !== null) : undefined;
    if (first) {
      cells[column] = first.e164;
      cells[`${column} (2)`] = cell;
      this.count('CLQ_NOTE_PHONES_TWO', column, row);
    } else if (row.shape === 'complaint' && cell.replace(/\D/g, '').length >= 7 && !/[*xX×█?]/.test(cell))
      this.count('CLQ_NOTE_PHONES', column, row);
  }

  private count(code: NoteCode, column: string, row: RawRow): void {
    const key = `${code} ${column}`;
    const known = this.counts.get(key);
    if (known !== undefined) {
      known.rows++;
      return;
    }
    const said = row.columns?.[column] ?? column;
    this.counts.set(key, { note: noteOf(row.source.file, code, {}, said), rows: 1 });
  }
}
