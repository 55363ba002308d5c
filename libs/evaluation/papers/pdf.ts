import { deflateSync, inflateSync } from 'node:zlib';

/** Objects of a file by number: the text before `stream`, and the bytes of the stream. */
interface Thing {
  readonly text: string;
  readonly stream?: Buffer;
}

export interface Pdf {
  readonly things: Map<number, Thing>;
  readonly root: number;
}

/** Who wrote a file and when, as its own page of facts says. */
export interface Imprint {
  readonly title?: string;
  readonly author?: string;
  readonly creator?: string;
  readonly producer?: string;
  /** D:YYYYMMDDHHmmSS+08'00' */
  readonly made?: string;
  readonly changed?: string;
  /** Two ids of the file, in hexadecimal signs. */
  readonly ids?: readonly [string, string];
}

/** Reads a file of one revision with a plain table, as the browser's printer writes it. */
export function parsePdf(bytes: Buffer): Pdf {
  const text = bytes.toString('latin1');
  const table = Number(/startxref\s+(\d+)/.exec(text.slice(-64))?.[1]);
  const things = new Map<number, Thing>();
  const lines = text.slice(table).split('\n');
  const size = Number(lines[1].split(' ')[1]);
  for (let i = 1; i < size; i++) {
    const [offset, , state] = lines[2 + i].split(' ');
    if (state?.trim() !== 'n') continue;
    const start = text.indexOf('obj', Number(offset)) + 4;
    const [end, opens] = [text.indexOf('endobj', start), text.indexOf('stream\n', start)];
    if (opens === -1 || opens > end) {
      things.set(i, { text: text.slice(start, end).trim() });
      continue;
    }
    const head = text.slice(start, opens).trim();
    const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(head)?.[1]);
    things.set(i, { text: head, stream: bytes.subarray(opens + 7, opens + 7 + length) });
  }
  const root = Number(/\/Root (\d+) 0 R/.exec(text.slice(table))?.[1]);
  const info = Number(/\/Info (\d+) 0 R/.exec(text.slice(table))?.[1]);
  things.delete(info);
  return { things, root };
}

/** Radicals that the printer's maps give in the place of the letters that look the same. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical, letter]) => [radical, letter]),
);
const lettersOf = (sign: string) => RADICALS[sign] ?? (/[\u2f00-\u2fd5]/.test(sign) ? sign.normalize('NFKC') : sign);

/** The same file with plain letters in its maps to text, as the programs of most offices write. */
export function withLetters(pdf: Pdf): Pdf {
  const things = new Map(pdf.things);
  for (const [n, { text, stream }] of things) {
    const found = /\/FlateDecode/.test(text) && stream ? safelyInflated(stream) : '';
    if (stream === undefined || !found.includes('begincmap')) continue;
    const plain = found.replace(/<(2E[89A-F][0-9A-F]|2F[0-9A-D][0-9A-F])>/gi, (_, code: string) => {
      const letter = lettersOf(String.fromCharCode(Number.parseInt(code, 16)));
      return `<${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
    });
    const packed = deflateSync(Buffer.from(plain, 'latin1'));
    things.set(n, { text: text.replace(/\/Length \d+/, `/Length ${packed.length}`), stream: packed });
  }
  return { ...pdf, things };
}

function safelyInflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}

const moved = (text: string, to: (n: number) => number) =>
  text.replace(/\b(\d+) 0 R\b/g, (_, n: string) => `${to(Number(n))} 0 R`);

/** The same file under other numbers, in the order of a tree that is walked from its root. */
export function renumbered(pdf: Pdf, first = 1): Pdf {
  const order: number[] = [];
  const walk = (n: number) => {
    if (order.includes(n) || !pdf.things.has(n)) return;
    order.push(n);
    for (const [, m] of pdf.things.get(n)?.text.matchAll(/\b(\d+) 0 R\b/g) ?? []) walk(Number(m));
  };
  walk(pdf.root);
  const to = new Map(order.map((n, i) => [n, first + i]));
  const things = new Map<number, Thing>();
  for (const n of order) {
    const thing = pdf.things.get(n);
    if (thing) things.set(to.get(n) ?? 0, { ...thing, text: moved(thing.text, (m) => to.get(m) ?? m) });
  }
  return { things, root: to.get(pdf.root) ?? 1 };
}

const find = (pdf: Pdf, type: string) =>
  [...pdf.things].filter(([, thing]) => new RegExp(`/Type\\s*/${type}\\b(?!s)`).test(thing.text)).map(([n]) => n);

/** Pages of both, one after the other. */
export function merged(a: Pdf, b: Pdf): Pdf {
  const one = renumbered(a);
  const two = renumbered(b, one.things.size + 1);
  const things = new Map([...one.things, ...two.things]);
  things.delete(two.root);
  const all = { things, root: one.root };
  const pages = [...find(one, 'Page'), ...find(two, 'Page')];
  const [tree] = find(one, 'Pages');
  things.set(tree, {
    text: `<</Type /Pages\n/Count ${pages.length}\n/Kids [${pages.map((n) => `${n} 0 R`).join(' ')}]>>`,
  });
  for (const n of pages) {
    const page = things.get(n);
    if (page) things.set(n, { text: page.text.replace(/\/Parent \d+ 0 R/, `/Parent ${tree} 0 R`) });
  }
  for (const n of find(two, 'Pages')) things.delete(n);
  return renumbered(all);
}

const stringOf = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
};

const infoOf = (i: Imprint): string =>
  `<<${[
    ['Title', i.title],
    ['Author', i.author],
    ['Creator', i.creator],
    ['Producer', i.producer],
    ['CreationDate', i.made],
    ['ModDate', i.changed ?? i.made],
  ]
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => `/${key} ${stringOf(value)}`)
    .join('\n')}>>`;

const bodyOf = (n: number, thing: Thing): Buffer =>
  thing.stream
    ? Buffer.concat([
        Buffer.from(`${n} 0 obj\n${thing.text}\nstream\n`, 'latin1'),
        thing.stream,
        Buffer.from('\nendstream\nendobj\n'),
      ])
    : Buffer.from(`${n} 0 obj\n${thing.text}\nendobj\n`, 'latin1');

const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
const idOf = (ids: Imprint['ids']) => (ids ? `/ID [<${ids[0]}> <${ids[1]}>]\n` : '');
const isEmpty = (i: Imprint) => Object.keys(i).every((key) => key === 'ids');

/** @param packs objects without streams go into one packed stream, as newer programs write. */
export function writePdf(pdf: Pdf, imprint: Imprint, packs = false): Buffer {
  const things = new Map(pdf.things);
  const info = isEmpty(imprint) ? 0 : Math.max(...things.keys()) + 1;
  if (info) things.set(info, { text: infoOf(imprint) });
  return packs ? packedFile(things, pdf.root, info, imprint) : plainFile(things, pdf.root, info, imprint);
}

function plainFile(things: Map<number, Thing>, root: number, info: number, imprint: Imprint): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0].length;
  const size = Math.max(...things.keys()) + 1;
  const offsets = new Array<number>(size).fill(0);
  for (const [n, thing] of [...things].sort(([a], [b]) => a - b)) {
    offsets[n] = at;
    const body = bodyOf(n, thing);
    parts.push(body);
    at += body.length;
  }
  const rows = offsets.slice(1).map((o) => (o ? entry(o) : '0000000000 00000 f \n'));
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}\n/Root ${root} 0 R\n${info ? `/Info ${info} 0 R\n` : ''}${idOf(imprint.ids)}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function packedFile(things: Map<number, Thing>, root: number, info: number, imprint: Imprint): Buffer {
  const plain = [...things].filter(([, t]) => !t.stream).sort(([a], [b]) => a - b);
  const box = Math.max(...things.keys()) + 1;
  let heads = '';
  let bodies = '';
  for (const [n, thing] of plain) {
    heads += `${n} ${bodies.length} `;
    bodies += `${thing.text}\n`;
  }
  const packed = deflateSync(Buffer.from(heads + bodies, 'latin1'));
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xb5\xb5\xb5\xb5\n', 'latin1')];
  let at = parts[0].length;
  const table = new Map<number, [number, number, number]>();
  const put = (n: number, thing: Thing) => {
    table.set(n, [1, at, 0]);
    const body = bodyOf(n, thing);
    parts.push(body);
    at += body.length;
  };
  for (const [n, thing] of things) if (thing.stream) put(n, thing);
  put(box, {
    text: `<</Type /ObjStm\n/N ${plain.length}\n/First ${heads.length}\n/Filter /FlateDecode\n/Length ${packed.length}>>`,
    stream: packed,
  });
  plain.forEach(([n], i) => {
    table.set(n, [2, box, i]);
  });
  const size = box + 2;
  table.set(box + 1, [1, at, 0]);
  const rows = Buffer.alloc(size * 7);
  for (const [n, [type, a, b]] of table) {
    rows.writeUInt8(type, n * 7);
    rows.writeUInt32BE(a, n * 7 + 1);
    rows.writeUInt16BE(b, n * 7 + 5);
  }
  const stream = deflateSync(rows);
  const start = at;
  put(box + 1, {
    text: `<</Type /XRef\n/Size ${size}\n/W [1 4 2]\n/Root ${root} 0 R\n${info ? `/Info ${info} 0 R\n` : ''}${idOf(imprint.ids)}/Filter /FlateDecode\n/Length ${stream.length}>>`,
    stream,
  });
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A second revision after the first: the page of `after` in the place of the page of `before`. */
export function revised(file: Buffer, before: Pdf, after: Pdf, imprint: Imprint): Buffer {
  const first = Math.max(...before.things.keys()) + 2;
  const next = renumbered(after, first);
  const [page] = find(before, 'Page');
  const [newPage] = find(next, 'Page');
  const tree = /\/Parent (\d+) 0 R/.exec(before.things.get(page)?.text ?? '')?.[1];
  const things = new Map(next.things);
  const text = (things.get(newPage)?.text ?? '').replace(/\/Parent \d+ 0 R/, `/Parent ${tree} 0 R`);
  for (const n of [next.root, newPage, ...find(next, 'Pages')]) things.delete(n);
  things.set(page, { text });
  return appended(file, things, before, imprint);
}

/** A stamp of a portal over the page: a second revision that takes nothing away. */
export function stamped(
  file: Buffer,
  pdf: Pdf,
  words: string,
  place: readonly [number, number],
  imprint: Imprint,
): Buffer {
  const [page] = find(pdf, 'Page');
  const text = pdf.things.get(page)?.text ?? '';
  const first = Math.max(...pdf.things.keys()) + 2;
  const content = deflateSync(
    Buffer.from(`q 0.1 0.3 0.7 rg BT /StampF 9 Tf ${place[0]} ${place[1]} Td ${stringOf(words)} Tj ET Q\n`),
  );
  const restore = Buffer.from('q\n');
  const things = new Map<number, Thing>([
    [first, { text: `<</Filter /FlateDecode\n/Length ${content.length}>>`, stream: content }],
    [first + 1, { text: '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>' }],
    [first + 2, { text: `<</Length ${restore.length}>>`, stream: restore }],
    [first + 3, { text: '<</Length 2>>', stream: Buffer.from('Q\n') }],
  ]);
  const old = /\/Contents (\d+ 0 R)/.exec(text)?.[1];
  const withContent = text.replace(
    /\/Contents \d+ 0 R/,
    `/Contents [${first + 2} 0 R ${old} ${first + 3} 0 R ${first} 0 R]`,
  );
  const withFont = /\/Font\s*<</.test(withContent)
    ? withContent.replace(/\/Font\s*<</, `/Font <</StampF ${first + 1} 0 R `)
    : withContent.replace(/\/Resources\s*<</, `/Resources <</Font <</StampF ${first + 1} 0 R>> `);
  things.set(page, { text: withFont });
  return appended(file, things, pdf, imprint);
}

function appended(file: Buffer, things: Map<number, Thing>, old: Pdf, imprint: Imprint): Buffer {
  const size = Math.max(...things.keys(), ...old.things.keys()) + 3;
  const info = size - 1;
  const parts = [file];
  let at = file.length;
  const rows: string[] = [];
  for (const [n, thing] of [...things, [info, { text: infoOf(imprint) }] as const].sort(([a], [b]) => a - b)) {
    rows.push(`${n} 1\n${entry(at)}`);
    const body = bodyOf(n, thing);
    parts.push(body);
    at += body.length;
  }
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.subarray(-64).toString('latin1'))?.[1];
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}\n/Root ${old.root} 0 R\n/Info ${info} 0 R\n/Prev ${before}\n${idOf(imprint.ids)}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export interface Sheetlet {
  readonly bytes: Buffer;
  readonly w: number;
  readonly h: number;
  readonly filter: 'jpeg' | 'bits';
}

/** A page that is nothing but a picture. */
export function picturePdf(
  picture: Sheetlet,
  page: readonly [number, number],
  imprint: Imprint,
  packs = false,
): Buffer {
  const [w, h] = page.map((n) => Math.round(n * 0.75 * 100) / 100);
  const stream = picture.filter === 'jpeg' ? picture.bytes : deflateSync(picture.bytes);
  const color =
    picture.filter === 'jpeg'
      ? '/ColorSpace /DeviceRGB\n/BitsPerComponent 8\n/Filter /DCTDecode'
      : '/ColorSpace /DeviceGray\n/BitsPerComponent 1\n/Filter /FlateDecode';
  const draw = Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /Im0 Do Q`);
  const things = new Map<number, Thing>([
    [1, { text: '<</Type /Catalog\n/Pages 2 0 R>>' }],
    [2, { text: '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>' }],
    [
      3,
      {
        text: `<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 ${w} ${h}]\n/Contents 4 0 R\n/Resources <</XObject <</Im0 5 0 R>>>>>>`,
      },
    ],
    [4, { text: `<</Length ${draw.length}>>`, stream: draw }],
    [
      5,
      {
        text: `<</Type /XObject\n/Subtype /Image\n/Width ${picture.w}\n/Height ${picture.h}\n${color}\n/Length ${stream.length}>>`,
        stream,
      },
    ],
  ]);
  return writePdf({ things, root: 1 }, imprint, packs);
}

export interface Field {
  readonly name: string;
  readonly value: string;
  /** Left, top, width and height on the page, in CSS pixels. */
  readonly box: readonly [number, number, number, number];
}

/** A form whose fields hold the values, each with its own picture of the text. */
export function filledForm(pdf: Pdf, fields: readonly Field[], height: number): Pdf {
  const out = renumbered(pdf);
  const things = new Map(out.things);
  let n = Math.max(...things.keys());
  const isLatin = (text: string) => /^[\x20-\x7e]*$/.test(text);
  const [helv, song, kid, desc] = [n + 1, n + 2, n + 3, n + 4];
  n += 4;
  things.set(helv, { text: '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n/Encoding /WinAnsiEncoding>>' });
  things.set(song, {
    text: `<</Type /Font\n/Subtype /Type0\n/BaseFont /STSong-Light\n/Encoding /UniGB-UCS2-H\n/DescendantFonts [${kid} 0 R]>>`,
  });
  things.set(kid, {
    text: `<</Type /Font\n/Subtype /CIDFontType0\n/BaseFont /STSong-Light\n/CIDSystemInfo <</Registry (Adobe)/Ordering (GB1)/Supplement 4>>\n/DW 1000\n/FontDescriptor ${desc} 0 R>>`,
  });
  things.set(desc, {
    text: '<</Type /FontDescriptor\n/FontName /STSong-Light\n/Flags 6\n/FontBBox [-25 -254 1000 880]\n/ItalicAngle 0\n/Ascent 880\n/Descent -120\n/CapHeight 880\n/StemV 93>>',
  });
  const [page] = find(out, 'Page');
  const widgets: number[] = [];
  for (const { name, value, box } of fields) {
    const [x, y, w, h] = box.map((v) => v * 0.75);
    const wide = w + 8;
    const size = Math.min(11, h * 0.72);
    const font = isLatin(value) ? 'Helv' : 'Song';
    const shown = font === 'Helv' ? stringOf(value) : `<${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`;
    const draw = Buffer.from(
      `/Tx BMC q BT /${font} ${size.toFixed(1)} Tf 0 g 2 ${(h * 0.28).toFixed(2)} Td ${shown} Tj ET Q EMC`,
    );
    things.set(++n, {
      text: `<</Type /XObject\n/Subtype /Form\n/BBox [0 0 ${wide.toFixed(2)} ${h.toFixed(2)}]\n/Resources <</Font <</Helv ${helv} 0 R/Song ${song} 0 R>>>>\n/Length ${draw.length}>>`,
      stream: draw,
    });
    const top = height * 0.75 - y;
    things.set(n + 1, {
      text: `<</Type /Annot\n/Subtype /Widget\n/FT /Tx\n/T ${stringOf(name)}\n/V ${stringOf(value)}\n/DA (/${font} ${size.toFixed(1)} Tf 0 g)\n/F 4\n/P ${page} 0 R\n/Rect [${x.toFixed(2)} ${(top - h).toFixed(2)} ${(x + wide).toFixed(2)} ${top.toFixed(2)}]\n/AP <</N ${n} 0 R>>>>`,
    });
    widgets.push(++n);
  }
  const list = widgets.map((w) => `${w} 0 R`).join(' ');
  const set = (at: number, more: string) =>
    things.set(at, { text: (things.get(at)?.text ?? '').replace(/>>\s*$/, `\n${more}>>`) });
  set(page, `/Annots [${list}]`);
  set(
    out.root,
    `/AcroForm <</Fields [${list}]\n/DR <</Font <</Helv ${helv} 0 R/Song ${song} 0 R>>>>\n/NeedAppearances false>>`,
  );
  return { things, root: out.root };
}
