import { decode } from 'cborg';
import type { Credentials } from '../../domain/documents/reading.js';

/** Bytes of a manifest store that are read, boxes in it, and levels of boxes. */
const MOST_BYTES = 8 << 20;
const MOST_BOXES = 2_000;
const MOST_DEPTH = 12;
const LONGEST = 120;

/**
 * Content credentials that a file carries (C2PA 2.1): who says it made the file, and how.
 * They are read and not verified. Their absence says nothing, and a claim of AI is no guilt.
 *
 * @returns null where there are none, or none that can be read.
 */
export function contentCredentials(bytes: Buffer): Credentials | null {
  const store = manifestStore(bytes);
  if (store === null) return null;
  const found = { generator: '', claims: new Set<Credentials['claims'][number]>(), boxes: 0 };
  try {
    walk(store, '', 0, found);
  } catch {
    // What stood before the broken part is kept.
  }
  return found.boxes === 0 ? null : { generator: found.generator, claims: [...found.claims].sort() };
}

interface Found {
  generator: string;
  readonly claims: Set<Credentials['claims'][number]>;
  boxes: number;
}

/** Boxes of JUMBF (ISO/IEC 19566-5): a description with a label, then content. */
function walk(bytes: Buffer, label: string, depth: number, found: Found): void {
  if (depth > MOST_DEPTH) return;
  let own = label;
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at) || bytes.length - at;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (length < 8 || found.boxes++ > MOST_BOXES) return;
    const content = bytes.subarray(at + 8, Math.min(bytes.length, at + length));
    if (type === 'jumb') walk(content, '', depth + 1, found);
    else if (type === 'jumd') own = labelOf(content);
    else if (type === 'cbor') take(own, decode(content, { tags: TAGS, allowBigInt: true }), found);
    at += length;
  }
}

/** Behind 16 bytes of a type and one of switches the label stands, up to a zero. */
function labelOf(description: Buffer): string {
  const end = description.indexOf(0, 17);
  return description.toString('utf8', 17, end === -1 ? description.length : end);
}

/** Times and signatures are tagged; what is inside stays as it is. */
const TAGS = Array.from({ length: 64 }, () => (inner: () => unknown) => inner());

function take(label: string, value: unknown, found: Found): void {
  const fields = record(value);
  if (/^c2pa\.claim(?:\.v2)?$/.test(label)) {
    const info = fields['claim_generator_info'];
    const named = record(Array.isArray(info) ? info[0] : info);
    const name = [named['name'], named['version']].filter((x) => typeof x === 'string').join(' ');
    // The last manifest is the one in force (C2PA 2.1, 11.1.4.2).
    found.generator = String(name || fields['claim_generator'] || '').slice(0, LONGEST);
  } else if (/^c2pa\.actions(?:\.v2)?/.test(label) && Array.isArray(fields['actions']))
    for (const action of fields['actions'].slice(0, MOST_BOXES)) {
      const { action: name, digitalSourceType: source } = record(action);
      for (const [claim, pattern] of CLAIMS) if (pattern.test(`${name} ${source}`)) found.claims.add(claim);
    }
}

/** By IPTC's digital source types and C2PA's actions. */
const CLAIMS: readonly (readonly [Credentials['claims'][number], RegExp])[] = [
  ['ai', /\/trainedAlgorithmicMedia$|\/algorithmicMedia$/],
  ['ai-part', /compositeWithTrainedAlgorithmicMedia$/],
  ['captured', /\/(?:digitalCapture|computationalCapture)$/],
  ['scanned', /\/(?:negativeFilm|positiveFilm|print)$/],
  [
    'edited',
    /^c2pa\.(?:edited|color_adjustments|cropped|drawing|filtered|redacted|removed|placed|resized|orientation)\b/,
  ],
];

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The manifest store. A JPEG splits it over segments, a PNG has it in one chunk, others hold it whole. */
function manifestStore(bytes: Buffer): Buffer | null {
  if (bytes.readUInt16BE(0) === 0xffd8) return jpegStore(bytes);
  if (bytes.toString('latin1', 1, 4) === 'PNG') return pngStore(bytes);
  const label = bytes.indexOf('c2pa\0');
  const at = label === -1 ? -1 : bytes.lastIndexOf('jumb', label);
  if (at < 4 || label - at > 64) return null;
  const length = bytes.readUInt32BE(at - 4);
  return bytes.subarray(at - 4, at - 4 + Math.min(length, MOST_BYTES));
}

/** APP11 segments of one box: "JP", number, place of the part, part. Each part repeats the head of the box. */
function jpegStore(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let size = 0;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) break;
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xeb && segment.length > 16 && segment.toString('latin1', 0, 2) === 'JP') {
      const part = segment.subarray(segment.readUInt32BE(4) === 1 ? 8 : 16);
      size += part.length;
      if (size > MOST_BYTES) return null;
      parts.push(part);
    }
    at += 2 + length;
  }
  return parts.length === 0 ? null : Buffer.concat(parts);
}

function pngStore(bytes: Buffer): Buffer | null {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'caBX')
      return bytes.subarray(at + 8, at + 8 + Math.min(length, MOST_BYTES));
    at += 12 + length;
  }
  return null;
}
