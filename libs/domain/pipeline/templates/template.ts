import { template as findTemplate, type Part, type Star, Tokenizer, type Tokens } from '../../../kernel/index.js';
import type { Complaint, Template, TemplatePart } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';
import { shownAs } from '../../text/readable.js';
import { slotType } from './slot-type.js';
import { versions } from './versions.js';

/** Copies that a template is read from; a larger family is sampled evenly. */
const SAMPLE = 48;
const EXAMPLES = 5;

/** The template of a star of complaints: its parts, its versions over time, and how far it spread. */
export function templateOf(
  id: string,
  complaints: readonly Complaint[],
  read: readonly string[],
  star: Star,
): Template {
  const members = [...star.members].map((i) => complaints[i]);
  const dated = [...star.members]
    .filter((i) => complaints[i].receivedAt !== null)
    .sort(
      (x, y) =>
        byCodeUnit(complaints[x].receivedAt!, complaints[y].receivedAt!) ||
        byCodeUnit(complaints[x].id, complaints[y].id),
    );
  const tokenizer = new Tokenizer();
  const textOf = (i: number): Text => ({ ...tokensOf(tokenizer, read[i]), text: complaints[i].text, read: read[i] });
  const medoid = textOf(star.medoid);
  const found = versions(
    { show: (start, end) => shown(medoid, start, end), tokens: medoid },
    evenly(dated).map((i) => {
      const copy = textOf(i);
      return { at: complaints[i].receivedAt!, show: (start, end) => shown(copy, start, end), tokens: copy };
    }),
  );
  const given = (of: (c: Complaint) => string) => new Set(members.map(of).filter((x) => x !== '')).size;
  return {
    id,
    parts: templateParts(medoid, evenly([...star.members].filter((i) => i !== star.medoid)).map(textOf)),
    support: members.length,
    firstSeen: dated.length === 0 ? null : complaints[dated[0]].receivedAt,
    lastSeen: dated.length === 0 ? null : complaints[dated[dated.length - 1]].receivedAt,
    version: Math.max(1, found.length),
    versions: found,
    spread: { institutions: given((c) => c.institution), channels: given((c) => c.channel) },
  };
}

function evenly<T>(list: readonly T[]): T[] {
  const step = Math.max(1, list.length / SAMPLE);
  const result: T[] = [];
  for (let k = 0; k < list.length && result.length < SAMPLE; k += step) result.push(list[Math.floor(k)]);
  return result;
}

/**
 * A text as it came and as it is compared, with its tokens. Both are equally long: a place in one is one in the other.
 */
interface Text extends Tokens {
  readonly text: string;
  readonly read: string;
}

const shown = ({ text, read }: Text, start: number, end: number) =>
  shownAs(text.slice(start, end), read.slice(start, end));

function templateParts(medoid: Text, copies: readonly Text[]): TemplatePart[] {
  const token = (of: Text, k: number) => of.read.slice(of.starts[k], of.ends[k]);
  const parts = findTemplate(medoid, copies, (copy, i, j) => token(medoid, i) === token(copies[copy], j));
  const result: TemplatePart[] = [];
  // Stretches of the medoid that all copies share, side by side, are one.
  let fixed: readonly [number, number][] = [];
  const text = ([from, to]: readonly [number, number]) => shown(medoid, from, to);
  const flush = () => {
    for (const span of fixed) result.push({ fixed: text(span) });
    fixed = [];
  };
  const extend = (start: number, end: number) => {
    fixed = [[fixed[0]?.[0] ?? start, end]];
  };
  let slots = 0;
  for (const part of parts) {
    const span = 'fixed' in part ? part.fixed : constant(part, medoid, copies);
    if (span !== null) extend(span.start, span.end);
    else if ('slot' in part) {
      const fillings = fillingsOf(part, medoid, copies);
      if (fillings.size === 0) continue;
      const before = fixed.map(text).join('');
      flush();
      result.push({ slot: ++slots, type: slotType(fillings, before), examples: examplesOf(fillings) });
    }
  }
  // What stands behind the last token, a full stop, belongs to it.
  if (fixed.length > 0) extend(0, medoid.text.length);
  flush();
  return result;
}

/** Only the values and places are needed. */
function tokensOf(tokenizer: Tokenizer, text: string): Tokens {
  const t = tokenizer.read(text);
  const end = t.length;
  return {
    length: end,
    values: t.values.slice(0, end),
    starts: t.starts.slice(0, end),
    ends: t.ends.slice(0, end),
    ideographs: new Uint8Array(0),
  };
}

/** The number belongs to the fixed text if this share of the copies writes the same one ("section 609"). */
const CONSTANT = 0.8;

type Slot = Extract<Part, { slot: number }>;

/** Where a slot stands in the medoid, if nearly all copies fill it alike. Null where it is a real slot. */
function constant(part: Slot, medoid: Text, copies: readonly Text[]): { start: number; end: number } | null {
  const own = part.fillings.find(([member]) => member === -1);
  if (own === undefined) return null;
  const text = medoid.read.slice(own[1], own[2]).trim();
  if (/^[*xX×█/\s]+$/.test(text)) return null;
  let same = 0;
  for (const [member, start, end] of part.fillings)
    if ((member === -1 ? medoid : copies[member]).read.slice(start, end).trim() === text) same++;
  return same >= CONSTANT * (copies.length + 1) ? { start: own[1], end: own[2] } : null;
}

/** What copies wrote in a slot, and how many of them. */
function fillingsOf(part: Slot, medoid: Text, copies: readonly Text[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [member, start, end] of part.fillings) {
    const filling = shown(member === -1 ? medoid : copies[member], start, end);
    if (filling !== '') counts.set(filling, (counts.get(filling) ?? 0) + 1);
  }
  return counts;
}

function examplesOf(fillings: ReadonlyMap<string, number>): string[] {
  return [...fillings]
    .sort((x, y) => y[1] - x[1] || byCodeUnit(x[0], y[0]))
    .slice(0, EXAMPLES)
    .map(([filling]) => (filling.length > 200 ? `${filling.slice(0, 199)}…` : filling));
}
