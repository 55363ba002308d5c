import { template as findTemplate, type Part, type Star, Tokenizer, type Tokens } from '../../../kernel/index.js';
import type { Complaint, Template, TemplatePart } from '../../model.js';
import { byCodeUnit } from '../../text/compare.js';
import { slotType } from './slot-type.js';
import { versions } from './versions.js';

/** Copies that a template is read from; a larger family is sampled evenly. */
const SAMPLE = 48;
const EXAMPLES = 5;

/** The template of a star of complaints: its parts, its versions over time, and how far it spread. */
export function templateOf(id: string, complaints: readonly Complaint[], star: Star): Template {
  const members = [...star.members].map((i) => complaints[i]);
  const dated = members
    .filter((c) => c.receivedAt !== null)
    .sort((x, y) => byCodeUnit(x.receivedAt!, y.receivedAt!) || byCodeUnit(x.id, y.id));
  const { text } = complaints[star.medoid];
  const found = versions(
    { text, tokens: tokensOf(text) },
    evenly(dated).map((c) => ({ at: c.receivedAt!, text: c.text, tokens: tokensOf(c.text) })),
  );
  const given = (of: (c: Complaint) => string) => new Set(members.map(of).filter((x) => x !== '')).size;
  return {
    id,
    parts: templateParts(complaints, star),
    support: members.length,
    firstSeen: dated[0]?.receivedAt ?? null,
    lastSeen: dated.at(-1)?.receivedAt ?? null,
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

function templateParts(complaints: readonly Complaint[], star: Star): TemplatePart[] {
  const others = [...star.members].filter((i) => i !== star.medoid);
  const sample = evenly(others);
  const text = complaints[star.medoid].text;
  const texts = sample.map((i) => complaints[i].text);
  const [own, copies] = [tokensOf(text), texts.map(tokensOf)];
  const at = (of: string, t: Tokens, k: number) => of.slice(t.starts[k], t.ends[k]);
  const parts = findTemplate(own, copies, (copy, i, j) => at(text, own, i) === at(texts[copy], copies[copy], j));
  const result: TemplatePart[] = [];
  let fixed: { start: number; end: number } | null = null;
  let slots = 0;
  const flush = () => {
    if (fixed !== null) result.push({ fixed: text.slice(fixed.start, fixed.end).trim() });
    fixed = null;
  };
  for (const part of parts) {
    const span = 'fixed' in part ? part.fixed : constant(part, text, texts);
    if (span !== null)
      fixed = fixed === null ? { ...span } : { start: (fixed as { start: number }).start, end: span.end };
    else if ('slot' in part) {
      const fillings = fillingsOf(part, text, texts);
      if (fillings.size === 0) continue;
      const before =
        fixed === null ? '' : text.slice((fixed as { start: number }).start, (fixed as { end: number }).end);
      flush();
      result.push({ slot: ++slots, type: slotType(fillings, before), examples: examplesOf(fillings) });
    }
  }
  // What stands behind the last token, a full stop, belongs to it.
  if (fixed !== null) fixed = { start: (fixed as { start: number }).start, end: text.length };
  flush();
  return result;
}

/** Only the values and places are needed, so one tokenizer serves for all. */
const tokenizer = new Tokenizer();
function tokensOf(text: string): Tokens {
  const t = tokenizer.read(text);
  const end = t.length;
  return {
    length: end,
    values: t.values.slice(0, end),
    starts: t.starts.slice(0, end),
    ends: t.ends.slice(0, end),
    ideographs: NONE,
  };
}
const NONE = new Uint8Array(0);

/** Share of the copies that must write the same number for it to be part of the fixed text ("section 609"). */
const CONSTANT = 0.8;

type Slot = Extract<Part, { slot: number }>;

/** Where a slot stands in the medoid, if nearly all copies fill it alike; null where it is a real slot. */
function constant(part: Slot, medoid: string, copies: readonly string[]): { start: number; end: number } | null {
  const own = part.fillings.find(([member]) => member === -1);
  if (own === undefined) return null;
  const text = medoid.slice(own[1], own[2]).trim();
  if (/^[*xX×█/\s]+$/.test(text)) return null;
  let same = 0;
  for (const [member, start, end] of part.fillings)
    if ((member === -1 ? medoid : copies[member]).slice(start, end).trim() === text) same++;
  return same >= CONSTANT * (copies.length + 1) ? { start: own[1], end: own[2] } : null;
}

/** What copies wrote in a slot, and how many of them. */
function fillingsOf(part: Slot, medoid: string, copies: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [member, start, end] of part.fillings) {
    const filling = (member === -1 ? medoid : copies[member]).slice(start, end).trim();
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
