import yauzl from 'yauzl';
import { bomb, tooLarge } from '../bytes.js';

/** An Office part is read up to this size. */
const MOST_PART = 16 << 20;

export interface DocxReading {
  readonly text: string;
  readonly creator: string;
  readonly application: string;
  readonly created: string;
  readonly modified: string;
}

/** The words and properties of a DOCX (ECMA-376): one paragraph a line. */
export async function readDocx(bytes: Buffer): Promise<DocxReading> {
  const parts = await entries(bytes, ['word/document.xml', 'docProps/core.xml', 'docProps/app.xml']);
  const core = parts.get('docProps/core.xml') ?? '';
  const tag = (xml: string, name: string) => plain(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1] ?? '');
  const body = parts.get('word/document.xml') ?? '';
  return {
    text: plain(
      body
        .replace(/<w:(?:br|cr)\b[^>]*\/>|<\/w:p>/g, '\n')
        .replace(/<w:tab\b[^>]*\/>/g, '\t')
        .replace(/<w:(?:delText|instrText)\b[^>]*>[^<]*<\/w:(?:delText|instrText)>/g, '')
        .replace(/<[^>]*>/g, ''),
    ),
    creator: tag(core, 'dc:creator'),
    application: tag(parts.get('docProps/app.xml') ?? '', 'Application'),
    created: tag(core, 'dcterms:created'),
    modified: tag(core, 'dcterms:modified'),
  };
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

async function entries(bytes: Buffer, names: readonly string[]): Promise<Map<string, string>> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, z) => (error ? reject(error) : resolve(z))),
  );
  const found = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (!names.includes(entry.fileName)) {
        zip.readEntry();
        return;
      }
      if (entry.uncompressedSize > MOST_PART || tooLarge(entry.compressedSize, entry.uncompressedSize)) {
        reject(bomb());
        return;
      }
      zip.openReadStream(entry, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        stream.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MOST_PART) stream.destroy(bomb());
          else chunks.push(chunk);
        });
        stream.on('error', reject);
        stream.on('end', () => {
          found.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          zip.readEntry();
        });
      });
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return found;
}

/** The words of an RTF (Microsoft, version 1.9): control words fall away, escaped characters come back. */
export function readRtf(bytes: Buffer): string {
  const source = bytes.toString('latin1');
  const codepage = Number(/\\ansicpg(\d+)/.exec(source)?.[1] ?? 1252);
  const decoder = new TextDecoder(CODEPAGES[codepage] ?? 'windows-1252');
  let text = '';
  let pending: number[] = [];
  const flush = () => {
    if (pending.length > 0) text += decoder.decode(Uint8Array.from(pending));
    pending = [];
  };
  // Groups that hold no words of the text.
  const quiet: boolean[] = [false];
  let skip = 0;
  for (const m of source.matchAll(
    /\\'([0-9a-fA-F]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n])/g,
  )) {
    const [, hex, word, number, symbol, brace, char] = m;
    if (brace === '{') {
      quiet.push(quiet.at(-1)!);
      continue;
    }
    if (brace === '}') {
      flush();
      if (quiet.length > 1) quiet.pop();
      continue;
    }
    if (symbol === '*' || (word !== undefined && DESTINATIONS.has(word))) {
      quiet[quiet.length - 1] = true;
      continue;
    }
    if (quiet.at(-1)) continue;
    if (hex !== undefined) {
      if (skip > 0) skip--;
      else pending.push(Number.parseInt(hex, 16));
    } else if (word === 'u' && number !== undefined) {
      flush();
      text += String.fromCharCode(((Number(number) % 65536) + 65536) % 65536);
      skip = 1;
    } else if (word === 'par' || word === 'line' || word === 'row') {
      flush();
      text += '\n';
    } else if (word === 'tab' || word === 'cell') {
      flush();
      text += '\t';
    } else if (symbol !== undefined && '\\{}~-_'.includes(symbol)) {
      flush();
      text += symbol === '~' ? ' ' : symbol;
    } else if (char !== undefined) {
      if (skip > 0) skip--;
      else {
        flush();
        text += char;
      }
    }
  }
  flush();
  return text;
}

const CODEPAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
  1251: 'windows-1251',
};
const DESTINATIONS = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'header',
  'footer',
  'generator',
  'object',
  'themedata',
]);
