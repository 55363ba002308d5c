import { type ByteSource, salvage } from './bytes.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

/** The characters that any page of Chinese holds, simplified and traditional. */
const COMMON = new Set(
  '的一是不在有了人我他这為为這个個们們来來到时時大地上说說要就出会會可也你对對生能而子那得于着下自之年过過发發后後作里裡用道行所然家种種事成方多经經去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日请請，。、：；',
);

/**
 * Encoding of a text by its first bytes: a byte-order mark, else strict UTF-8.
 * Then UTF-16 by where its zeros stand, else the better reading of GB18030 and Big5.
 * Last comes Windows-1252, which any bytes are.
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

function reading(bytes: Uint8Array, encoding: string): { broken: number; common: number } {
  const text = new TextDecoder(encoding).decode(bytes);
  let broken = 0;
  let common = 0;
  let foreign = 0;
  for (const c of text) {
    if (c === '\ufffd') broken++;
    if (c > '\x7f') foreign++;
    if (COMMON.has(c)) common++;
  }
  return { broken: broken / Math.max(1, foreign), common: common / Math.max(1, foreign) };
}

/** The text of a source in pieces; a failure of the source is thrown after the last good piece. */
export async function* decode(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of salvage(await source.open())) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
