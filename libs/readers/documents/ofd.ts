import { posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { TEXT_LIMIT } from '../../domain/documents/reading.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import { decodeWhole } from '../encoding.js';
import { textOf } from './pdf-page.js';
import { zipParts } from './zip-parts.js';

export interface OfdReading {
  readonly pages: number;
  readonly text: string;
  readonly file: {
    readonly producer: string;
    readonly creator: string;
    readonly created: string;
    readonly modified: string;
    readonly documentId: string;
  };
  /** Pictures of pages without words, in the order of their pages, from 0. */
  readonly scans: readonly { readonly page: number; readonly bytes: Buffer }[];
  /** The last page without words and without a picture that can be had, from 1. */
  readonly unread: number | null;
}

/** Parts of a package that are read, and its pages. */
const MOST_PARTS = 600;
const MOST_PAGES = 200;
/** Characters below which a page says nothing, and pages whose pictures are looked at instead. */
const LEAST_TEXT = 8;
const MOST_SCANS = 4;
/** Paths from which a page without words may have its letters drawn as outlines. */
const OUTLINES = 20;
const PICTURE = /\.(?:png|jpe?g|tiff?|bmp|gif)$/i;

/** An element with its attributes, its words and what is in it. Prefixes differ between programs and are left out. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: Element[];
  text: string;
}

/**
 * The words of an OFD document (GB/T 33190): what tax and health offices of China issue bills in.
 * Words of a page and of its templates are put in lines by where they stand.
 * Labels are in the template, values on the page.
 *
 * @throws ClaqueError where the package has no document.
 */
export async function readOfd(bytes: Buffer): Promise<OfdReading> {
  const parts = await zipParts(bytes, (name) => /\.xml$/i.test(name) || PICTURE.test(name), MOST_PARTS);
  const paths = new Map([...parts.keys()].map((name) => [name.replace(/^\/+/, '').toLowerCase(), name]));
  const partOf = (path: string) => parts.get(paths.get(path.toLowerCase()) ?? '');
  const open = (path: string): Element | null => {
    const part = partOf(path);
    return part === undefined ? null : parse(decodeWhole(part));
  };
  const root = open('OFD.xml');
  const place = root === null ? '' : (all(root, 'DocRoot')[0]?.text.trim() ?? '');
  const documentPath = resolve('', place);
  const document = place === '' ? null : open(documentPath);
  if (root === null || document === null) throw new ClaqueError('CLQ_PAPER_TYPE');
  const templates = new Map(
    all(document, 'TemplatePage').map((t) => [
      t.attributes['ID'] ?? '',
      resolve(documentPath, t.attributes['BaseLoc'] ?? ''),
    ]),
  );
  const pictures = picturesOf(document, documentPath, open);
  const pages = all(document, 'Pages').flatMap((p) => p.inside.filter((e) => e.name === 'Page'));
  const texts: string[] = [];
  const scans: { page: number; bytes: Buffer }[] = [];
  let unread: number | null = null;
  pages.slice(0, MOST_PAGES).forEach((page, k) => {
    const content = open(resolve(documentPath, page.attributes['BaseLoc'] ?? ''));
    if (content === null) {
      unread = k + 1;
      return;
    }
    const layers = [
      ...all(content, 'Template').map((t) => open(templates.get(t.attributes['TemplateID'] ?? '') ?? '')),
      content,
    ].filter((layer) => layer !== null);
    const text = lines(layers);
    texts.push(text);
    if (text.replace(/\s/g, '').length >= LEAST_TEXT) return;
    const shown = all(content, 'ImageObject');
    const found = shown.flatMap((o) => {
      const path = pictures.get(o.attributes['ResourceID'] ?? '') ?? '';
      const part = PICTURE.test(path) ? partOf(path) : undefined;
      return part === undefined ? [] : [part];
    });
    const drawn = shown.length > 0 || all(content, 'PathObject').length >= OUTLINES;
    if (found.length === 0 || scans.length >= MOST_SCANS) unread = drawn ? k + 1 : unread;
    else scans.push(...found.slice(0, 1).map((bytes) => ({ page: k, bytes })));
  });
  const info = (name: string) => all(root, name)[0]?.text.trim() ?? '';
  return {
    pages: pages.length,
    text: texts.join('\n').slice(0, TEXT_LIMIT),
    file: {
      producer: [info('Creator'), info('CreatorVersion')].filter((x) => x !== '').join(' '),
      creator: info('Author'),
      created: info('CreationDate'),
      modified: info('ModDate'),
      documentId: info('DocID'),
    },
    scans,
    unread,
  };
}

/** A path within the package. With a slash it starts at the root, else beside the part that names it. */
const resolve = (from: string, to: string): string =>
  posix.normalize(to.startsWith('/') ? to.slice(1) : posix.join(posix.dirname(from), to));

/** Paths of the pictures by their id, as the resources of the document name them. */
function picturesOf(document: Element, path: string, open: (path: string) => Element | null): Map<string, string> {
  const found = new Map<string, string>();
  for (const list of [...all(document, 'DocumentRes'), ...all(document, 'PublicRes')]) {
    const at = resolve(path, list.text.trim());
    const resources = open(at);
    if (resources === null) continue;
    const base = resolve(at, `${resources.inside[0]?.attributes['BaseLoc'] ?? '.'}/x`);
    for (const media of all(resources, 'MultiMedia'))
      found.set(media.attributes['ID'] ?? '', resolve(base, all(media, 'MediaFile')[0]?.text.trim() ?? ''));
  }
  return found;
}

/** The words of the layers of one page in lines, from the top. Sizes and places are in millimeters. */
function lines(layers: readonly Element[]): string {
  const items: { str: string; x: number; y: number; width: number; height: number }[] = [];
  for (const layer of layers)
    for (const object of all(layer, 'TextObject')) {
      const [left = 0, top = 0, box = 0] = numbers(object.attributes['Boundary']);
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object.attributes['CTM']);
      const size = Number(object.attributes['Size'] ?? 0) || 1;
      let [x, y] = [0, 0];
      const codes = object.inside.filter((code) => code.name === 'TextCode');
      for (const code of codes) {
        x = Number(code.attributes['X'] ?? x) || 0;
        y = Number(code.attributes['Y'] ?? y) || 0;
        const str = code.text.replace(/[\n\r\t]+/g, ' ');
        // A box is often wider than its words.
        const own = [...str].reduce((sum, c) => sum + (WIDE.test(c) ? size : size / 2), 0);
        const width = codes.length === 1 ? Math.min(box, own) : own;
        if (str.trim() !== '')
          items.push({
            str,
            x: left + a * x + c * y + e,
            y: top + b * x + d * y + f,
            width,
            height: size * Math.abs(d || 1),
          });
      }
    }
  items.sort((p, q) => p.y - q.y || p.x - q.x);
  // What stands within a part of a letter's height of a line's first word is on that line.
  const rows: (typeof items)[] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && item.y - first.y < SAME_LINE * Math.min(first.height, item.height))
      row.push(item);
    else rows.push([item]);
  }
  return textOf(
    rows.flatMap((row) => {
      const y = row[0]?.y ?? 0;
      return row
        .sort((p, q) => p.x - q.x)
        .map(({ str, x, width, height }) => ({ str, width, height, hasEOL: true, transform: [1, 0, 0, 1, x, -y] }));
    }),
  );
}

const SAME_LINE = 0.5;
const WIDE = /[\p{Script=Han}\uff00-\uffef\u3000-\u303f]/u;

const numbers = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/\s+/)
    .filter((t) => t !== '')
    .map((t) => Number(t) || 0);

/** All elements of a name, in the order of the document. */
function all(from: Element, name: string): Element[] {
  const found: Element[] = [];
  const open = [from];
  for (let e = open.pop(); e !== undefined; e = open.pop()) {
    if (e.name === name) found.push(e);
    for (let k = e.inside.length - 1; k >= 0; k--) open.push(e.inside[k]!);
  }
  return found;
}

/** Levels and elements of one part; what lies deeper or comes later is left out. */
const MOST_DEPTH = 64;
const MOST_ELEMENTS = 200_000;

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, inside: [], text: '' };
  const stack = [root];
  let count = 0;
  let deeper = 0;
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (deeper > 0 || stack.length > MOST_DEPTH || ++count > MOST_ELEMENTS) {
          deeper++;
          return;
        }
        const element: Element = { name: local(name), attributes, inside: [], text: '' };
        stack.at(-1)!.inside.push(element);
        stack.push(element);
      },
      ontext: (text) => {
        const last = stack.at(-1)!;
        if (deeper === 0 && last.text.length < TEXT_LIMIT) last.text += text;
      },
      onclosetag: () => {
        if (deeper > 0) deeper--;
        else if (stack.length > 1) stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return root;
}
