interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Where it stands, as a matrix of six. */
  readonly transform?: readonly number[];
}

/** The part of a page of pdf.js that is asked. */
export interface OpenPage {
  readonly view: readonly number[];
  getTextContent(): Promise<{ items: readonly Item[] }>;
  getAnnotations(): Promise<readonly Record<string, unknown>[]>;
  getOperatorList(): Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
  cleanup(): void;
}

/** Parts of a letter's height: how far baselines of one line lie apart, and how wide a space is. */
const BASELINE = 0.4;
const GAP = 0.3;

/**
 * The text of a page. Programs that place each letter by itself end a line after each.
 * What stands on one baseline, and goes on where the last letter ended, is one line.
 */
export function textOf(items: readonly Item[]): string {
  if (items.filter((i) => i.str?.trim() && isAslant(i)).length >= LEAST_ASLANT) return byPlace(items);
  let text = '';
  let last: { readonly x: number; readonly y: number; readonly height: number } | null = null;
  let ended = false;
  for (const item of items) {
    const { str = '', transform, width = 0 } = item;
    const height: number = item.height || (last?.height ?? 0);
    if (str !== '') {
      const [x, y] = [transform?.[4] ?? 0, transform?.[5] ?? 0];
      const upright =
        transform === undefined || (Math.abs(transform[1] ?? 0) < 0.01 && Math.abs(transform[2] ?? 0) < 0.01);
      if (ended && last !== null) {
        const same = upright && Math.abs(y - last.y) < BASELINE * height && x >= last.x - height;
        text += !same ? '\n' : x - last.x > GAP * height ? ' ' : '';
      }
      text += str;
      last = { x: x + width, y, height };
      ended = false;
    }
    if (item.hasEOL === true) {
      if (ended) text += '\n';
      ended = true;
    }
  }
  return ended ? `${text}\n` : text;
}

/** How far a letter written by hand leans, as the tangent of its angle. A seal's letters stand around a circle. */
const LEAN = { least: 0.01, most: 0.4 } as const;
/** Letters that lean, from which on a form was filled in by hand. */
const LEAST_ASLANT = 6;

const leanOf = ({ transform = [] }: Item): number =>
  Math.max(Math.abs(transform[1] ?? 0), Math.abs(transform[2] ?? 0)) / (Math.abs(transform[0] ?? 0) || 1e-9);
const isAslant = (item: Item): boolean => leanOf(item) > LEAN.least && leanOf(item) < LEAN.most;

/**
 * Text by where it stands. Letters written into a form by hand come after the form, each by itself.
 * On their lines they stand behind the words that ask for them.
 */
function byPlace(items: readonly Item[]): string {
  const around: string[] = [];
  const lines: { y: number; height: number; parts: { x: number; end: number; str: string }[] }[] = [];
  for (const item of items) {
    const { transform, width = 0, height = 0 } = item;
    const str = (item.str ?? '').replace(isAslant(item) ? HAND_SPACE : /(?!)/g, '').trim();
    if (str === '' || transform === undefined) continue;
    if (leanOf(item) >= LEAN.most) {
      around.push(str);
      continue;
    }
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const line = lines.find((l) => Math.abs(l.y - y) < 0.5 * Math.max(l.height, height));
    const part = { x, end: x + width, str };
    if (line === undefined) lines.push({ y, height, parts: [part] });
    else line.parts.push(part);
  }
  const written = lines
    .sort((a, b) => b.y - a.y)
    .map(({ parts, height }) => {
      parts.sort((a, b) => a.x - b.x);
      return parts.map(({ x, str }, k) => (k > 0 && x - parts[k - 1]!.end > GAP * height ? ` ${str}` : str)).join('');
    });
  return [...written, ...around].join('\n');
}

/** Spaces that a reader sets between letters which stand apart. */
const HAND_SPACE = /(?<=[\p{Script=Han}\d]) (?=[\p{Script=Han}\d])/gu;

/**
 * What people filled in (ISO 32000-1, 12.7), from the top of the page down: text, choices, boxes that are ticked.
 * Words typed over the page by a reader program count too.
 */
export async function fieldsOf(page: OpenPage): Promise<{ widgets: number; values: string[] }> {
  const notes = await page.getAnnotations();
  const values: { y: number; x: number; text: string }[] = [];
  let widgets = 0;
  for (const note of notes) {
    if (note['subtype'] === 'Widget') widgets++;
    if (note['hidden'] === true) continue;
    const text = filledIn(note);
    const [x = 0, , , y = 0] = note['rect'] as number[];
    if (text !== '') values.push({ x, y, text });
  }
  values.sort((a, b) => b.y - a.y || a.x - b.x);
  return { widgets, values: values.map((v) => v.text) };
}

function filledIn(note: Record<string, unknown>): string {
  if (note['subtype'] === 'FreeText') return String((note['contentsObj'] as { str?: string } | undefined)?.str ?? '');
  if (note['subtype'] !== 'Widget' || note['password'] === true) return '';
  const value = note['fieldValue'];
  if (note['fieldType'] === 'Btn') {
    const own = note['checkBox'] === true ? note['exportValue'] : note['buttonValue'];
    if (typeof value !== 'string' || value === 'Off' || value !== own) return '';
    return `☒ ${String(note['alternativeText'] || note['fieldName'] || '')}: ${value}`;
  }
  if (note['fieldType'] !== 'Tx' && note['fieldType'] !== 'Ch') return '';
  const chosen = (Array.isArray(value) ? value : [value]).filter((v) => typeof v === 'string');
  const options = (note['options'] ?? []) as readonly { exportValue: string; displayValue: string }[];
  return chosen.map((v) => options.find((o) => o.exportValue === v)?.displayValue ?? v).join(', ');
}

/** Lines that scanner programs set under what they scan. */
const SCANNER =
  /(?:scanned|created|generated|made)\s{0,10}(?:with|by|using|from)\s{0,10}(?:the\s{0,10})?[\w .]{0,30}(?:scan|lens|camera|notes|genius|turbo)[\w .]{0,20}|(?:由|使用|通过|来自)?\s{0,10}(?:扫描全能王|全能扫描王|夸克扫描王|WPS扫描|白描|布丁扫描|CamScanner|扫描宝|传图识字)\s{0,10}(?:扫描|创建|生成|制作)*|https?:\/\/\S{1,80}|3亿人都在用的扫描App/giu;
/** Fewer characters, on a smaller share of the page, are not the text of a page that a picture fills. */
const THIN_CHARACTERS = 200;
const THIN_AREA = 0.015;
const LEAST_CHARACTERS = 20;
/** Share of the page that its picture fills. */
const FILLS = 0.6;

/** Whether a picture fills the page, and its text is next to nothing or a scanner program's own. */
export async function isThin(page: OpenPage, items: readonly Item[], text: string): Promise<boolean> {
  if (text.length > 4 * THIN_CHARACTERS) return false;
  const words = text.replace(SCANNER, '').replace(/\s/g, '');
  if (words.length >= THIN_CHARACTERS) return false;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const area = Math.abs((x1 - x0) * (y1 - y0));
  const covered = items.reduce((sum, i) => sum + (i.width ?? 0) * (i.height ?? 0), 0);
  if (words.length >= LEAST_CHARACTERS && covered > THIN_AREA * area) return false;
  return (await largestPicture(page)) >= FILLS * area;
}

/** Area of the largest picture of a page in its own units. A picture is the unit square under the current matrix. */
async function largestPicture(page: OpenPage): Promise<number> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectGroup,
  ]);
  let scale = 1;
  let largest = 0;
  const outer: number[] = [];
  const determinant = (m: unknown) => {
    const [a = 1, b = 0, c = 0, d = 1] = (m ?? []) as number[];
    return Math.abs(a * d - b * c);
  };
  fnArray.forEach((fn, i) => {
    const args = argsArray[i] as readonly unknown[];
    if (fn === OPS.save) outer.push(scale);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) scale = outer.pop() ?? 1;
    else if (fn === OPS.transform) scale *= determinant(args);
    else if (fn === OPS.paintFormXObjectBegin) {
      outer.push(scale);
      scale *= determinant(args?.[0]);
    } else if (pictures.has(fn)) largest = Math.max(largest, scale);
  });
  return largest;
}
