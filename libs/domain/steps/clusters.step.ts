import { template as findTemplate, type Part, type Star, Tokenizer, type Tokens } from '../../kernel/index.js';
import type { Complaint, SlotType, Template, TemplatePart } from '../model.js';
import { byCodeUnit } from '../text/compare.js';
import { stableId } from '../text/ids.js';

/** Copies that a template is read from; a larger family is sampled evenly. */
const SAMPLE = 48;
const EXAMPLES = 5;

/** A cluster before anything is known about who stands behind it. Members are indexes into the complaints. */
export interface Family {
  readonly id: string;
  readonly medoid: number;
  readonly members: Uint32Array;
  readonly cohesion: number;
  readonly template: Template;
}

/**
 * Families with their templates. The id of a family comes from its first complaint (by time, then id), so it stays when
 * later copies arrive.
 */
export function families(complaints: readonly Complaint[], stars: readonly Star[]): Family[] {
  return stars.map((star) => {
    const members = [...star.members];
    const dates = members
      .map((i) => complaints[i].receivedAt)
      .filter((d): d is string => d !== null)
      .sort(byCodeUnit);
    const founder = members.reduce((x, y) => (earlier(complaints[y], complaints[x]) ? y : x));
    const key = complaints[founder].id;
    return {
      id: stableId('C', key),
      medoid: star.medoid,
      members: star.members,
      cohesion: star.cohesion,
      template: {
        id: stableId('T', key),
        parts: templateParts(complaints, star),
        support: members.length,
        firstSeen: dates[0] ?? null,
        lastSeen: dates.at(-1) ?? null,
        version: 1,
      },
    };
  });
}

function earlier(x: Complaint, y: Complaint): boolean {
  const a = x.receivedAt ?? '9999';
  const b = y.receivedAt ?? '9999';
  return a === b ? x.id < y.id : a < b;
}

function templateParts(complaints: readonly Complaint[], star: Star): TemplatePart[] {
  const others = [...star.members].filter((i) => i !== star.medoid);
  const step = Math.max(1, others.length / SAMPLE);
  const sample: number[] = [];
  for (let k = 0; k < others.length && sample.length < SAMPLE; k += step) sample.push(others[Math.floor(k)]);
  const text = complaints[star.medoid].text;
  const texts = sample.map((i) => complaints[i].text);
  const parts = findTemplate(tokensOf(text), texts.map(tokensOf));
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
      const examples = slotExamples(part, text, texts);
      if (examples.length === 0) continue;
      flush();
      result.push({ slot: ++slots, type: slotType(examples), examples });
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

function slotExamples(part: Slot, medoid: string, copies: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const [member, start, end] of part.fillings) {
    const filling = (member === -1 ? medoid : copies[member]).slice(start, end).trim();
    if (filling !== '') counts.set(filling, (counts.get(filling) ?? 0) + 1);
  }
  return [...counts.entries()]
    .sort((x, y) => y[1] - x[1] || byCodeUnit(x[0], y[0]))
    .slice(0, EXAMPLES)
    .map(([filling]) => (filling.length > 200 ? `${filling.slice(0, 199)}…` : filling));
}

/** What most examples of a slot look like. */
function slotType(examples: readonly string[]): SlotType {
  const types = examples.map((e): SlotType => {
    if (/^[*xX×█/\s]+$/.test(e)) return 'mask';
    if (/^[{]?[$¥￥]|(?:元|万|块钱)[}]?$/.test(e)) return 'amount';
    if (/^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(e)) return 'date';
    if (/^[\d\s.,:/-]+$/.test(e)) return 'number';
    return 'text';
  });
  const first = types[0] ?? 'text';
  return types.every((t) => t === first) ? first : 'text';
}
