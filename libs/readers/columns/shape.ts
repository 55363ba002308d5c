import type { Bilingual } from '../../domain/errors/errors.js';
import { namesColumn } from '../column-names.js';
import { contentId, numbered, renaming, type Shape } from '../shapes.js';
import { dateOf, directionOf, emailOf, endOf, filesOf, outcomeOf, secondsIn, unitOf } from './convert.js';
import { fold, inFull } from './fold.js';
import { type Guess, guessColumns } from './guess.js';
import { SYSTEMS } from './systems.js';
import { NEEDED } from './values.js';
import { CALL_WORDS, COMPLAINT_WORDS } from './words.js';

/** How the rows of a table become ours by its guessed columns. Pairs of columns are for a sentence. */
export interface GuessedShape {
  readonly shape: Shape;
  readonly pairs: Bilingual;
  readonly guess: Guess;
}

/** The shape of a table by words of its header and by its values; null where it is not clear. */
export function guessShape(header: readonly string[], rows: readonly (readonly string[])[]): GuessedShape | null {
  const guess = guessColumns(header, rows);
  if (guess === null) return null;
  return { shape: shapeBy(guess, header), pairs: pairsOf(guess, header), guess };
}

/** How rows become ours by the places of their columns. */
export function shapeBy(guess: Guess, header: readonly string[]): Shape {
  const { system, row, places } = guess;
  const names = new Map(header.map((name) => [fold(name), name]));
  const entries = [...places].map(([ours, place]) => [ours, header[place]!] as const);
  const columns = Object.fromEntries(entries);
  const units = new Map(entries.map(([ours, theirs]) => [ours, system?.unit ?? unitOf(theirs)]));
  const rename = renaming(columns, (ours, cell) => converted(ours, cell, units.get(ours) ?? 1));
  const id = numbered();
  const look = (cells: Readonly<Record<string, string>>) => (theirs: string) =>
    (cells[names.get(fold(theirs)) ?? ''] ?? '').trim();
  const key = KEYS[row];
  return {
    name: system?.name ?? 'guessed',
    row,
    columns,
    dated: places.has(row === 'call' ? 'started_at' : 'received_at'),
    needs: entries.flatMap(([ours, theirs]) => (NEEDED.has(ours) ? [theirs] : [])),
    ...(system?.skip === undefined ? {} : { skip: (cells) => system.skip!(look(cells)) }),
    convert(cells) {
      const result = rename(cells);
      if (system?.more !== undefined) Object.assign(result, system.more(look(cells)));
      if (row === 'call') ofCall(result, system?.customerFirst === true);
      if (key !== undefined && (result[key] ?? '').trim() === '' && !places.has(key)) {
        const said = entries.map(([, theirs]) => cells[theirs] ?? '');
        result[key] = row === 'complaint' ? contentId('row', said) : id(said);
      }
      return result;
    },
  };
}

/** Our column of the id that is made of the row where the table has none. */
const KEYS: Readonly<Partial<Record<Shape['row'], string>>> = { complaint: 'complaint_id', call: 'call_id' };

function converted(ours: string, cell: string, unit: number): string {
  switch (ours) {
    case 'received_at':
    case 'started_at':
      return dateOf(cell);
    case 'ring_s':
    case 'talk_s':
      return secondsIn(cell, unit) ?? cell;
    case 'direction':
      return directionOf(cell);
    case 'caller':
      return endOf(cell) || 'withheld';
    case 'callee':
      return endOf(cell) || 'unknown';
    case 'email':
      return emailOf(cell);
    case 'attachments':
      return filesOf(cell);
    default:
      return cell;
  }
}

function ofCall(result: Record<string, string>, customerFirst: boolean): void {
  const talk = result['talk_s'] ?? '';
  if (result['outcome'] === undefined ? talk !== '' : !OURS.has(result['outcome']))
    result['outcome'] = outcomeOf(result['outcome'] ?? '', talk);
  if (customerFirst && /^(?:outbound|callback|external_?outbound)$/i.test(result['direction'] ?? '')) {
    const { caller = '', callee = '' } = result;
    Object.assign(result, { caller: callee, callee: caller });
  }
}

const OURS = new Set(['answered', 'no_answer', 'busy', 'failed', 'written']);

/** Words by which columns are known: a name that is one of them is no person's. */
const VOCABULARY = new Set([
  ...[COMPLAINT_WORDS, CALL_WORDS].flatMap((words) => Object.values(words).flat(2)),
  ...SYSTEMS.flatMap((s) => [...s.needs, ...Object.values(s.columns).flat()].map(fold)),
]);

/** A unit in brackets, which is no person's either. */
const UNIT = /\((?:秒|毫秒|分钟|分|s|ms|secs?|seconds|mins?|minutes)\)$/i;

/** Pairs `theirs → ours`. A name that is not made of words for columns is called by its place. */
function pairsOf({ places, system }: Guess, header: readonly string[]): Bilingual {
  const said = (column: (place: number) => string, between: string) =>
    [...places]
      .map(([ours, place]) => {
        const name = header[place]!;
        const bare = name.normalize('NFKC').replace(UNIT, '');
        const shown = VOCABULARY.has(fold(bare)) || VOCABULARY.has(inFull(bare)) || namesColumn(name);
        return `${shown ? name : column(place + 1)} → ${ours}`;
      })
      .join(between);
  const by = system === null ? '' : `${system.name}: `;
  return { en: by + said((n) => `column ${n}`, ', '), zh: by + said((n) => `第 ${n} 列`, '，') };
}
