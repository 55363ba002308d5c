import { isAscii } from 'node:buffer';
import { type ByteSource, salvage } from './bytes.js';

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-kr'
  | 'windows-1251'
  | 'windows-1252';

/** The characters that any page of Chinese holds, simplified and traditional. */
const COMMON = new Set(
  '的一是不在有了人我他这為为這个個们們来來到时時大地上说說要就出会會可也你对對生能而子那得于着下自之年过過发發后後作里裡用道行所然家种種事成方多经經去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日请請，。、：；',
);

/**
 * Encoding of a text by its first bytes: a byte-order mark, else strict UTF-8.
 * Then UTF-16 by where its zeros stand. Then scripts that show themselves: kana, Hangul, Cyrillic. Else the better
 * reading of GB18030 and Big5. Last comes Windows-1252, which any bytes are.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  let [even, odd] = [0, 0];
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = bytes.length / 2;
  if (half >= 2 && odd > half * 0.2 && odd > even * 4) return 'utf-16le';
  if (half >= 2 && even > half * 0.2 && even > odd * 4) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const gb = reading(bytes, 'gb18030');
  const script = SCRIPTS.find(({ encoding, letters, share }) => {
    const text = reading(bytes, encoding, letters);
    return gb.common < COMMON_SHARE && text.broken <= 0.01 && text.common >= share;
  });
  if (script !== undefined) return script.encoding;
  const big5 = reading(bytes, 'big5');
  if (Math.min(gb.broken, big5.broken) > 0.02) {
    const utf8 = reading(bytes, 'utf-8');
    return utf8.broken <= Math.min(gb.broken, big5.broken, 0.02) ? 'utf-8' : 'windows-1252';
  }
  if (Math.abs(gb.broken - big5.broken) > 0.01) return gb.broken < big5.broken ? 'gb18030' : 'big5';
  return big5.common > gb.common ? 'big5' : 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  // The sample may end inside a character.
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      return true;
    } catch {
      // try without the last byte
    }
  }
  return false;
}

/** In Chinese text read rightly, at least so many of its characters are common ones. */
const COMMON_SHARE = 0.1;
/** Letters that a text of the script has, and at least which share of its characters outside ASCII they are. */
const SCRIPTS: readonly { readonly encoding: Encoding; readonly letters: RegExp; readonly share: number }[] = [
  { encoding: 'shift_jis', letters: /[\u3041-\u3096]/, share: 0.2 },
  { encoding: 'euc-kr', letters: /[\uac00-\ud7a3]/, share: 0.9 },
  { encoding: 'windows-1251', letters: /[\u0430-\u044f]/, share: 0.8 },
];

function reading(bytes: Uint8Array, encoding: string, letters?: RegExp): { broken: number; common: number } {
  const text = new TextDecoder(encoding).decode(bytes);
  let broken = 0;
  let common = 0;
  let foreign = 0;
  for (const c of text) {
    if (c === '\ufffd') broken++;
    if (c > '\x7f') foreign++;
    if (letters === undefined ? COMMON.has(c) : letters.test(c)) common++;
  }
  return { broken: broken / Math.max(1, foreign), common: common / Math.max(1, foreign) };
}

/** Bytes from the first that is no ASCII on, by which the encoding of a long file is found. */
const SAMPLE = 1 << 14;

/**
 * The text of a source in pieces; a failure of the source is thrown after the last good piece.
 *
 * @param encoding by the first bytes. Where these are ASCII, they say nothing: the first bytes that are not decide.
 */
export async function* decode(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  let decoder: TextDecoder | null = encoding === 'utf-8' ? null : new TextDecoder(encoding);
  let waiting: Buffer | null = null;
  try {
    for await (const chunk of salvage(await source.open())) {
      if (decoder === null && waiting === null && isAscii(chunk)) {
        if (chunk.length > 0) yield chunk.toString('latin1');
        continue;
      }
      if (decoder === null) {
        waiting = waiting === null ? chunk : Buffer.concat([waiting, chunk]);
        const from = firstHigh(waiting);
        if (waiting.length - from < SAMPLE) continue;
        decoder = decoderOf(waiting, from);
      }
      const text: string = decoder.decode(waiting ?? chunk, { stream: true });
      waiting = null;
      if (text !== '') yield text;
    }
  } catch (error) {
    if (waiting !== null) yield decoderOf(waiting, 0).decode(waiting);
    throw error;
  }
  if (waiting !== null) {
    decoder = decoderOf(waiting, firstHigh(waiting));
    yield decoder.decode(waiting, { stream: true });
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** The encoding by which a source of text is decoded; null where all of it is ASCII. */
export async function encodingOf(source: ByteSource, start: Buffer): Promise<Encoding | null> {
  const encoding = detectEncoding(start);
  if (encoding !== 'utf-8' || !isAscii(start)) return encoding;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of salvage(await source.open())) {
    if (held.length === 0 && isAscii(chunk)) continue;
    held = Buffer.concat([held, chunk]);
    if (held.length - firstHigh(held) >= SAMPLE) break;
  }
  return held.length === 0 ? null : detectEncoding(held.subarray(firstHigh(held)));
}

/** The text of bytes that are held whole, without a byte-order mark. */
export function decodeWhole(bytes: Buffer): string {
  const encoding = detectEncoding(bytes.subarray(0, 1 << 16));
  const from = firstHigh(bytes);
  const decoder = encoding === 'utf-8' && from !== -1 ? decoderOf(bytes, from) : new TextDecoder(encoding);
  return decoder.decode(bytes).replace(/^\ufeff/, '');
}

/** A decoder for bytes of which the first that is no ASCII stands at `from`. */
function decoderOf(bytes: Buffer, from: number): TextDecoder {
  // A byte-order mark stands in front. UTF-16 has its own way.
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const found = marked ? 'utf-8' : detectEncoding(bytes.subarray(from, from + (1 << 16)));
  return new TextDecoder(found.startsWith('utf-16') ? 'utf-8' : found);
}

/** Where the first byte stands that is no ASCII; -1: nowhere. */
const firstHigh = (bytes: Buffer): number => (isAscii(bytes) ? -1 : bytes.findIndex((b) => b > 0x7f));
