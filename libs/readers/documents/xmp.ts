/** An XMP packet (ISO 16684-1): its properties by `prefix:name` of the usual prefixes, whatever prefixes it uses itself. */
export interface Xmp {
  readonly values: ReadonlyMap<string, string>;
  /** Properties under a standard namespace which that namespace does not have, in a file that claims PDF/A. */
  readonly strange: readonly string[];
}

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://ns.adobe.com/xap/1.0/bj/': 'xmpBJ',
  'http://ns.adobe.com/xap/1.0/t/pg/': 'xmpTPg',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://www.aiim.org/pdfa/ns/id/': 'pdfaid',
  'http://www.aiim.org/pdfa/ns/extension/': 'pdfaExtension',
  'http://www.aiim.org/pdfa/ns/schema#': 'pdfaSchema',
  'http://www.aiim.org/pdfa/ns/property#': 'pdfaProperty',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'adobe:ns:meta/': 'x',
};

/** What each namespace has: XMP Specification of January 2004, which PDF/A-1 (ISO 19005-1, 6.7.2) points to, and InstanceID. */
const KNOWN: Readonly<Record<string, string>> = {
  dc: 'contributor coverage creator date description format identifier language publisher relation rights source subject title type',
  xmp: 'Advisory BaseURL CreateDate CreatorTool Identifier MetadataDate ModifyDate Nickname Thumbnails',
  xmpRights: 'Certificate Marked Owner UsageTerms WebStatement',
  xmpMM:
    'DerivedFrom DocumentID InstanceID History ManagedFrom Manager ManageTo ManageUI ManagerVariant RenditionClass RenditionParams VersionID Versions LastURL RenditionOf SaveID',
  xmpBJ: 'JobRef',
  xmpTPg: 'MaxPageSize NPages',
  pdf: 'Keywords PDFVersion Producer',
  photoshop:
    'AuthorsPosition CaptionWriter Category City Country Credit DateCreated Headline Instructions Source State SupplementalCategories TransmissionReference Urgency',
};

const LONGEST = 1 << 20;
const TAG =
  /<(\/?)([A-Za-z_][\w.-]*(?::[\w.-]*)?)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<[!?][^>]*(?:>|$)|([^<]+)/g;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function readXmp(packet: string): Xmp {
  const values = new Map<string, string>();
  const used = new Set<string>();
  const extended = new Set<string>();
  const prefixes = new Map<string, string>();
  const stack: string[] = [];
  let property: string | null = null;
  let schemaOf = '';
  const name = (raw: string) => {
    const [prefix = '', local = ''] = raw.includes(':') ? raw.split(':', 2) : ['', raw];
    return `${NAMESPACES[prefixes.get(prefix) ?? ''] ?? prefix}:${local}`;
  };
  const keep = (key: string, value: string) => {
    const text = plainText(value).trim();
    if (text !== '' && !values.has(key)) values.set(key, text);
  };
  for (const m of packet.slice(0, LONGEST).matchAll(TAG)) {
    const [, closing, tag, attributes = '', alone, words] = m;
    if (words !== undefined) {
      if (property !== null) keep(property, words);
      const top = stack.at(-1);
      if (top === 'pdfaSchema:namespaceURI') schemaOf = words.trim();
      if (top === 'pdfaProperty:name') extended.add(`${NAMESPACES[schemaOf] ?? schemaOf}:${words.trim()}`);
      continue;
    }
    if (tag === undefined) continue;
    if (closing === '/') {
      const popped = stack.pop();
      if (popped === property && stack.at(-1) === 'rdf:Description' && depthOf(stack) === 1) property = null;
      continue;
    }
    const given = [...attributes.matchAll(ATTRIBUTE)].map((a) => [a[1] ?? '', a[2] ?? a[3] ?? ''] as const);
    for (const [key, value] of given) if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), value);
    const full = name(tag);
    const top = stack.at(-1) === 'rdf:Description' && depthOf(stack) === 1;
    if (full === 'rdf:Description' && depthOf(stack) === 0)
      for (const [key, value] of given) {
        if (key.startsWith('xmlns') || key.endsWith(':about') || !key.includes(':')) continue;
        used.add(name(key));
        keep(name(key), value);
      }
    if (top) {
      used.add(full);
      if (alone !== '/') property = full;
    }
    if (alone !== '/') stack.push(full);
  }
  const strange = values.has('pdfaid:part')
    ? [...used].filter((key) => {
        const [prefix = '', local = ''] = key.split(':', 2);
        const known = KNOWN[prefix];
        return known !== undefined && !known.split(' ').includes(local) && !extended.has(key);
      })
    : [];
  return { values, strange: strange.sort() };
}

/** How many descriptions of the packet itself are open. */
function depthOf(stack: readonly string[]): number {
  return stack.filter((s) => s === 'rdf:Description').length;
}

function plainText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#x([0-9A-Fa-f]{1,6});/g, (_, h: string) => point(Number.parseInt(h, 16)))
    .replace(/&#(\d{1,7});/g, (_, d: string) => point(Number(d)))
    .replaceAll('&amp;', '&');
}

function point(n: number): string {
  return n <= 0x10ffff ? String.fromCodePoint(n) : '\ufffd';
}

/** Info key -> XMP property of the same meaning: ISO 19005-1, table 1. */
const SAME: readonly (readonly [string, string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
];

/** Properties that both give and give differently, with those that stand where they cannot. */
export function disagreements(info: Readonly<Record<string, unknown>>, xmp: Xmp): string[] {
  const found: string[] = [];
  for (const [key, property] of SAME) {
    const a = info[key];
    const b = xmp.values.get(property);
    if (typeof a !== 'string' || a.trim() === '' || b === undefined) continue;
    const same = key.endsWith('Date')
      ? sameTime(pdfDate(a), b)
      : a.replaceAll('\u0000', '').trim().replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ');
    if (!same) found.push(property);
  }
  return [...found, ...xmp.strange];
}

/** `D:20240531142000+08'00'` as ISO 8601; '' where it is none. */
export function pdfDate(text: string): string {
  const m = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:([+-])(\d{2})'?(\d{2})?'?|(Z))?/.exec(
    text.trim(),
  );
  if (m === null) return '';
  const [, y, mo = '01', d = '01', h, mi = '00', s = '00', sign, oh, om = '00', z] = m;
  const date = `${y}-${mo}-${d}`;
  if (h === undefined) return date;
  return `${date}T${h}:${mi}:${s}${sign === undefined ? (z ?? '') : `${sign}${oh}:${om}`}`;
}

/** Whether two times are the same instant to the second, or where one has no zone the same clock time. */
function sameTime(x: string, y: string): boolean {
  const [a, b] = [Date.parse(x), Date.parse(y)];
  if (Number.isNaN(a) || Number.isNaN(b)) return x === y;
  if (Math.abs(a - b) < 1000) return true;
  const bare = (t: string) => t.replace(/\.\d+/, '').slice(0, 19);
  const zone = (t: string) => /(?:Z|[+-]\d{2}:?\d{2})$/.test(t);
  return (!zone(x) || !zone(y)) && bare(x) === bare(y);
}
