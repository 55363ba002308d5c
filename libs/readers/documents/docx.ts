import { Parser } from 'htmlparser2';
import { TEXT_LIMIT } from '../../domain/documents/reading.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import { decodeWhole } from '../encoding.js';
import { xmlProperties } from './xml-properties.js';
import { zipParts } from './zip-parts.js';

/** So many parts of a package are read. */
const MOST_PARTS = 64;

export interface DocxReading {
  readonly text: string;
  readonly creator: string;
  readonly application: string;
  readonly created: string;
  readonly modified: string;
}

/** Parts of the words in the order of reading (ECMA-376, 11.3). The body may have a number: `word/document2.xml`. */
const WORDS = [
  /^word\/header\d{0,6}\.xml$/i,
  /^word\/document\d{0,6}\.xml$/i,
  /^word\/footnotes\d{0,6}\.xml$/i,
  /^word\/endnotes\d{0,6}\.xml$/i,
  /^word\/footer\d{0,6}\.xml$/i,
];
const BODY = 1;

/**
 * The words and properties of a DOCX (ECMA-376): headers, body, notes and footers, one paragraph a line.
 * Cells of a row stand on one line, a text box after its paragraph.
 *
 * @throws ClaqueError where the package has no document: it is a workbook, or slides.
 */
export async function readDocx(bytes: Buffer): Promise<DocxReading> {
  const wanted = (name: string) => WORDS.some((w) => w.test(name)) || PROPERTIES.has(name);
  const parts = new Map(
    [...(await zipParts(bytes, wanted, MOST_PARTS))].map(([name, part]) => [name, decodeWhole(part)]),
  );
  const names = [...parts.keys()].sort();
  if (!names.some((name) => WORDS[BODY]!.test(name))) throw new ClaqueError('CLQ_PAPER_TYPE');
  const texts = new Set<string>();
  for (const part of WORDS) for (const name of names) if (part.test(name)) texts.add(words(parts.get(name)!).trimEnd());
  const core = xmlProperties(parts.get('docProps/core.xml') ?? '', local);
  return {
    // First pages and even pages have headers of their own, often with the same words.
    text: [...texts].filter((t) => t.trim() !== '').join('\n'),
    creator: core.get('creator') ?? '',
    application: xmlProperties(parts.get('docProps/app.xml') ?? '', local).get('Application') ?? '',
    created: core.get('created') ?? '',
    modified: core.get('modified') ?? '',
  };
}

const PROPERTIES = new Set(['docProps/core.xml', 'docProps/app.xml']);

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const attribute = (attributes: Record<string, string>, name: string) =>
  Object.entries(attributes).find(([key]) => local(key) === name)?.[1];

const XML = { xmlMode: true, decodeEntities: true } as const;

/** Elements whose content nobody sees: what was deleted or moved away, definitions, commands of fields. */
const UNSEEN = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'tabs', 'ffData']);
/** Pieces of text and of white space of one part; longer texts are cut in the end. */
const MOST_PIECES = 4 * TEXT_LIMIT;

/** One text that is being written: a text box has its own while the paragraph around it goes on. */
interface Sheet {
  readonly pieces: string[];
  /** Text boxes that wait for the end of their paragraph. */
  boxes: string[];
}

/** Reads one part. Text counts inside `t` only; whatever the prefix, the local names are the format's. */
class Words {
  private readonly sheets: Sheet[] = [{ pieces: [], boxes: [] }];
  /** Whether each open element hides what is in it, and how many do. */
  private readonly hides: boolean[] = [];
  private unseen = 0;
  private inText = 0;
  /** What was said before each open choice. */
  private readonly choices: number[] = [];
  private said = 0;
  private count = 0;
  private box: '☐' | '☒' | null = null;

  private get sheet(): Sheet {
    return this.sheets.at(-1)!;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'checkBox') this.box = '☐';
    else if (this.box !== null && (name === 'checked' || name === 'default'))
      this.box = /^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '1') ? '☐' : '☒';
    // The fallback says the same for old programs; it is read where the choice says nothing.
    const hides = UNSEEN.has(name) || (name === 'Fallback' && this.choices.at(-1) !== this.said);
    this.hides.push(hides);
    if (hides) this.unseen++;
    if (name === 'AlternateContent') this.choices.push(this.said);
    else if (name === 'txbxContent') this.sheets.push({ pieces: [], boxes: [] });
    else if (name === 't') this.inText++;
    else if (name === 'tab' || name === 'ptab') this.write('\t');
    else if (name === 'br' || name === 'cr') this.write('\n');
    else if (name === 'noBreakHyphen') this.write('-');
  }

  text(text: string): void {
    if (this.inText > 0) this.write(text);
  }

  close(name: string): void {
    if (this.hides.pop() === true) this.unseen--;
    if (name === 'AlternateContent') this.choices.pop();
    else if (name === 'txbxContent' && this.sheets.length > 1) {
      const { pieces, boxes } = this.sheets.pop()!;
      for (const piece of [...pieces, ...boxes]) this.sheet.boxes.push(piece);
    } else if (name === 't') this.inText--;
    else if (name === 'ffData' && this.box !== null) {
      this.write(`${this.box} `);
      this.box = null;
    } else if (name === 'p') this.paragraph();
    else if (name === 'tc') this.end('\n', '\t');
    else if (name === 'tr') this.end('\t', '\n');
  }

  private paragraph(): void {
    this.write('\n');
    const { boxes } = this.sheet;
    if (boxes.length === 0) return;
    for (const piece of boxes) this.sheet.pieces.push(piece);
    this.sheet.boxes = [];
  }

  /** Ends a cell, or a row, in place of what ended its last part. */
  private end(inner: string, outer: string): void {
    if (this.sheet.pieces.at(-1) === inner) this.sheet.pieces.pop();
    this.write(outer);
  }

  private write(text: string): void {
    if (this.unseen > 0 || this.count++ > MOST_PIECES || this.said > TEXT_LIMIT) return;
    this.sheet.pieces.push(text);
    this.said += text.trim().length;
  }

  all(): string {
    return this.sheets.flatMap((s) => [...s.pieces, ...s.boxes]).join('');
  }
}

function words(xml: string): string {
  const page = new Words();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(local(name), attributes),
      ontext: (text) => page.text(text),
      onclosetag: (name) => page.close(local(name)),
    },
    XML,
  );
  parser.end(xml);
  return page.all();
}
