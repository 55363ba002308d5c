import { TEXT_LIMIT } from '../../domain/documents/reading.js';

/** Bytes of an RTF are Windows code pages. A font of the table says which one (RTF 1.9, "Font Table"). */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gb18030',
  81: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const CODEPAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};
const TWO_BYTES = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr']);

/** Groups whose characters are no words of the text. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object objdata themedata generator sp shprslt nonshppict upr xe tc rxe filetbl listtable revtbl'.split(
    ' ',
  ),
);
/** Groups inside silent ones that hold words: text boxes, what an object shows, the Unicode form of a pair. */
const SPOKEN = new Set(['shptxt', 'dptxbxtext', 'result', 'ud']);
/** Words that stand apart from the text around them. */
const APART = new Set(
  'header headerl headerr headerf footer footerl footerr footerf footnote shptxt dptxbxtext result'.split(' '),
);
const WRITTEN: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  nestrow: '\n',
  sect: '\n',
  page: '\n',
  column: '\n',
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** What holds until the end of a group. */
interface State {
  silent: boolean;
  deleted: boolean;
  font: number | null;
  /** Characters after a \u that stand in for it. */
  standIns: number;
  /** Whether the group ends with a line. */
  apart: boolean;
}

interface Font {
  charset: number | null;
  codepage: number | null;
}

/**
 * The words of an RTF (Microsoft, version 1.9), headers, notes and text boxes too.
 * Bytes are read by the character set of their run's font, else by the code page of the file.
 */
export function readRtf(bytes: Buffer): string {
  return new Reader(bytes.toString('latin1')).read();
}

/** Groups nest a few dozen deep; a file of braces alone is broken. */
const MOST_DEPTH = 10_000;
/** Bytes that are decoded at once. */
const MOST_PENDING = 1 << 16;

const TOKEN = /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n])/gy;

class Reader {
  private text = '';
  private last = '';
  private pending: number[] = [];
  /** Whether the pending bytes end in the first half of a character of two bytes. */
  private open = false;
  private state: State = { silent: false, deleted: false, font: null, standIns: 1, apart: false };
  private readonly outer: State[] = [];
  private readonly fonts = new Map<number, Font>();
  /** Depth of the font table's group; 0 outside it. */
  private table = 0;
  private defined: Font | null = null;
  /** Encodings that a font of the table claims. */
  private readonly claimed = new Set<string>();
  private defaultFont: number | null = null;
  private codepage = 'windows-1252';
  private skip = 0;
  /** Whether the group has just been opened with \*: its destination may be passed over. */
  private optional = false;

  constructor(private readonly source: string) {}

  read(): string {
    TOKEN.lastIndex = 0;
    for (let m = TOKEN.exec(this.source); m !== null; m = TOKEN.exec(this.source)) {
      const [, hex, word, number, symbol, brace, char] = m;
      if (brace !== undefined) this.group(brace);
      else if (word !== undefined) {
        if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
        else this.word(word, number === undefined ? null : Number(number));
      } else if (symbol === '*') this.optional = true;
      else if (hex !== undefined) this.byte(Number.parseInt(hex, 16), true);
      else if (symbol !== undefined) this.symbol(symbol);
      else if (char !== undefined) this.byte(char.charCodeAt(0), false);
      if (TOKEN.lastIndex >= this.source.length || this.text.length >= TEXT_LIMIT) break;
    }
    this.flush();
    return this.text;
  }

  private group(brace: string): void {
    this.optional = false;
    this.skip = 0;
    if (brace === '{') {
      if (this.outer.push(this.state) > MOST_DEPTH) throw new Error('groups too deep');
      this.state = { ...this.state, apart: false };
      return;
    }
    const before = this.state;
    const after = this.outer.pop();
    if (after === undefined) return;
    if (this.table > this.outer.length) {
      this.table = 0;
      this.defined = null;
    }
    // A character of two bytes may be split over groups of one font; another font ends it.
    if (before.font !== after.font || before.silent !== after.silent || before.apart) this.flush();
    if (before.apart) this.line();
    this.state = after;
  }

  private word(word: string, number: number | null): void {
    const optional = this.optional;
    this.optional = false;
    const { state } = this;
    if (this.table > 0) {
      this.fontOf(word, number);
      return;
    }
    if (word === 'fonttbl') this.table = this.outer.length;
    if (SPOKEN.has(word)) state.silent = false;
    else if (SILENT.has(word) || (optional && word !== 'footnote')) state.silent = true;
    if (APART.has(word) && number === null && !state.silent) {
      this.flush();
      this.line();
      state.apart = true;
    }
    if (word === 'u' && number !== null) {
      this.write(String.fromCharCode(((number % 65536) + 65536) % 65536));
      this.skip = state.standIns;
    } else if (Object.hasOwn(WRITTEN, word)) {
      const written = WRITTEN[word]!;
      if (this.skip > 0 && written.trim() !== '') this.skip--;
      else this.write(written);
    } else this.property(word, number);
  }

  /** What holds for the characters that follow, or for the file. */
  private property(word: string, number: number | null): void {
    const { state } = this;
    if (word === 'f' && number !== null) {
      if (state.font !== number) this.flush();
      state.font = number;
    } else if (word === 'plain') {
      this.flush();
      state.deleted = false;
      state.font = this.defaultFont;
    } else if (word === 'deleted') {
      this.flush();
      state.deleted = number !== 0;
    } else if (word === 'uc') state.standIns = Math.max(0, number ?? 1);
    else if (word === 'deff') state.font = this.defaultFont = number;
    else if (word === 'ansicpg') this.codepage = CODEPAGES[number ?? 0] ?? this.codepage;
    else if (word === 'mac') this.codepage = 'macintosh';
  }

  private fontOf(word: string, number: number | null): void {
    if (word === 'f' && number !== null) {
      this.defined = { charset: null, codepage: null };
      this.fonts.set(number, this.defined);
    } else if (word === 'fcharset' && this.defined !== null) {
      this.defined.charset = number;
      this.claimed.add(CHARSETS[number ?? -1] ?? '');
    }
    if (word === 'cpg' && this.defined !== null) this.defined.codepage = number;
  }

  private symbol(symbol: string): void {
    if (this.skip > 0) this.skip--;
    else if (symbol === '\r' || symbol === '\n') this.write('\n');
    else if (symbol === '~') this.write('\u00a0');
    else if (symbol === '_') this.write('-');
    else if ('\\{}'.includes(symbol)) this.byte(symbol.charCodeAt(0), false);
  }

  /** A byte of the text. A plain character is one by itself, unless it completes a character of two bytes. */
  private byte(byte: number, escaped: boolean): void {
    this.optional = false;
    if (this.skip > 0) {
      this.skip--;
      return;
    }
    if (this.state.silent || this.state.deleted) return;
    if (!escaped && byte <= 0x7f && !this.open) {
      this.write(String.fromCharCode(byte));
      return;
    }
    const { encoding, sure } = this.encoding();
    this.pending.push(byte);
    this.open = sure && !this.open && TWO_BYTES.has(encoding) && leads(byte, encoding);
    if (this.pending.length > MOST_PENDING && !this.open) this.flush();
  }

  private write(text: string): void {
    if (this.state.silent || this.state.deleted) return;
    this.flush();
    this.text += text;
    this.last = text.at(-1) ?? this.last;
  }

  private line(): void {
    if (this.text !== '' && this.last !== '\n') this.write('\n');
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.open = false;
    const { encoding, sure } = this.encoding();
    // A run whose bytes the font's character set does not know was written in that of the file.
    const other = sure ? this.codepage : 'windows-1252';
    this.text += strict(bytes, encoding) ?? strict(bytes, other) ?? new TextDecoder(encoding).decode(bytes);
    this.last = '';
  }

  /**
   * The encoding of the run. Character set 0 is Western, yet many programs write it for every font.
   * So it means the file's own page, unless another font claims that page or the bytes do not fit.
   */
  private encoding(): { encoding: string; sure: boolean } {
    const font = this.state.font === null ? undefined : this.fonts.get(this.state.font);
    const named = CODEPAGES[font?.codepage ?? -1] ?? CHARSETS[font?.charset ?? -1];
    if (named !== undefined) return { encoding: named, sure: true };
    if (font?.charset !== 0 || this.codepage === 'windows-1252') return { encoding: this.codepage, sure: true };
    const claimed = this.claimed.has(this.codepage);
    if (claimed && !TWO_BYTES.has(this.codepage)) return { encoding: 'windows-1252', sure: true };
    return { encoding: this.codepage, sure: !claimed };
  }
}

function leads(byte: number, encoding: string): boolean {
  if (encoding === 'shift_jis') return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
  return byte >= 0x81 && byte <= 0xfe;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
