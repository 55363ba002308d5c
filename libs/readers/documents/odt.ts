import { Parser } from 'htmlparser2';
import { TEXT_LIMIT } from '../../domain/documents/reading.js';
import { decodeWhole } from '../encoding.js';
import { xmlProperties } from './xml-properties.js';
import { zipParts } from './zip-parts.js';

export interface OdtReading {
  readonly text: string;
  readonly producer: string;
  readonly creator: string;
  readonly created: string;
  readonly modified: string;
}

/** Headers and footers stand with the styles. */
const PARTS = ['styles.xml', 'content.xml', 'meta.xml'];
/** What nobody sees: deleted words, notes of reviewers, the scripts. */
const UNSEEN = new Set(['text:tracked-changes', 'office:annotation', 'office:scripts', 'text:sequence-decls']);
const PIECES = 4 * TEXT_LIMIT;

/** The words and properties of an OpenDocument text (ISO/IEC 26300). A paragraph is a line, and so is a row of a table. */
export async function readOdt(bytes: Buffer): Promise<OdtReading> {
  const parts = await zipParts(bytes, (name) => PARTS.includes(name), PARTS.length);
  const xml = (name: string) => decodeWhole(parts.get(name) ?? Buffer.alloc(0));
  const meta = xmlProperties(xml('meta.xml'));
  return {
    text: [words(xml('styles.xml')), words(xml('content.xml'))].filter((t) => t.trim() !== '').join('\n'),
    producer: meta.get('meta:generator') ?? '',
    creator: meta.get('dc:creator') ?? meta.get('meta:initial-creator') ?? '',
    created: meta.get('meta:creation-date') ?? '',
    modified: meta.get('dc:date') ?? '',
  };
}

function words(xml: string): string {
  const pieces: string[] = [];
  let hidden = 0;
  let lines = 0;
  let cells = 0;
  const write = (text: string) => {
    if (hidden === 0 && pieces.length < PIECES) pieces.push(text);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (UNSEEN.has(name)) hidden++;
        else if (name === 'text:p' || name === 'text:h') lines++;
        else if (name === 'table:table-cell') cells++;
        else if (name === 'text:tab') write('\t');
        else if (name === 'text:line-break') write('\n');
        else if (name === 'text:s') write(' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1)));
      },
      // Spaces and ends of lines count as one space (5.1.1).
      ontext: (text) => {
        if (lines > 0) write(text.replace(/\s+/g, ' '));
      },
      onclosetag: (name) => {
        if (UNSEEN.has(name)) hidden--;
        else if (name === 'text:p' || name === 'text:h') {
          lines--;
          if (lines === 0) write(cells > 0 ? ' ' : '\n');
        } else if (name === 'table:table-cell') {
          cells--;
          write('\t');
        } else if (name === 'table:table-row') write('\n');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  // Rows end with a tab that nothing follows.
  return pieces
    .join('')
    .replaceAll(' \t', '\t')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
