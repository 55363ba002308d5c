import type { Item, ItemKind } from '../items.js';

export interface PaperItems {
  readonly items: readonly Item[];
  /** Its words with every number as a blank: hashes of three tokens each, sorted. */
  readonly wording: Uint32Array;
  /** Papers with the same number follow one form. */
  readonly form: number;
  /** Whether its words were read off a picture: a letter of a name may be misread. */
  readonly ocr: boolean;
}

export interface ContentMatch {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
  /** What both say, with its bits. */
  readonly shared: readonly { readonly kind: ItemKind; readonly text: string; readonly bits: number }[];
  /** Kinds in which they differ. */
  readonly changed: readonly ItemKind[];
  /** Both are about one person: handed in twice, or by a household. */
  readonly samePerson: boolean;
  /** Papers that say the same together, where that and not the pair alone is beyond chance; else 2. */
  readonly together: number;
}

/** A paper with its items by kind, each with the number of its kind and value. */
export interface Indexed {
  readonly form: number;
  readonly ocr: boolean;
  readonly items: readonly Item[];
  readonly keys: readonly number[];
  readonly own: ReadonlySet<number>;
  /** A doctor's words: he may put them under many patients. */
  readonly isMedical: boolean;
  /** Places in `items`, by kind. */
  readonly byKind: ReadonlyMap<ItemKind, readonly number[]>;
}

export function indexed(papers: readonly PaperItems[]): Indexed[] {
  const numbers = new Map<string, number>();
  const numberOf = (item: Item) => {
    const key = `${item.kind} ${item.value}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return papers.map(({ items, form, ocr }) => {
    const keys = items.map(numberOf);
    const byKind = new Map<ItemKind, number[]>();
    items.forEach(({ kind }, k) => {
      const list = byKind.get(kind);
      if (list) list.push(k);
      else byKind.set(kind, [k]);
    });
    const isMedical =
      byKind.has('cause') || items.some((i) => i.kind === 'sentence' && MEDICAL.test(i.text.replace(/\s/g, '')));
    return { form, ocr, items, keys, own: new Set(keys), isMedical, byKind };
  });
}

const MEDICAL =
  /诊断|诊所|医院|卫生院|卫生服务|医务|医师|医生|病情|患者|术后|门诊|就诊|医嘱|diagnos|patient|symptom|treatment|prescri|clinic|surgery|hospital|fitforwork|\dmg(?![a-z])/i;

/** Whether two papers are about one person: by the numbers of persons, then by names. */
export function persons(p: Indexed, q: Indexed): 'same' | 'other' | 'conflict' | 'open' {
  const part = (x: Indexed, test: RegExp) =>
    (x.byKind.get('person') ?? []).map((k) => x.items[k].value).filter((v) => test.test(v));
  const misread = p.ocr || q.ocr;
  const [idsP, idsQ] = [part(p, ID), part(q, ID)];
  const [namesP, namesQ] = [part(p, NAME), part(q, NAME)];
  const id = idsP.length === 0 || idsQ.length === 0 ? null : idsP.some((i) => idsQ.includes(i));
  const nearId = misread && idsP.some((x) => idsQ.some((y) => fewEdits(x, y)));
  const [deadP, deadQ] = [p, q].map((x) => (x.byKind.get('deceased') ?? []).map((k) => x.items[k].value));
  const isSame = (x: string, y: string) => x === y || (misread && alike(x, y));
  if (deadP.length > 0 && deadQ.length > 0) {
    if (!deadP.some((x) => deadQ.some((y) => isSame(x, y)))) return 'other';
    // Children hand in one certificate of their parent.
    if (idsP.length + namesP.length === 0 || idsQ.length + namesQ.length === 0) return 'same';
  }
  const name = namesP.length === 0 || namesQ.length === 0 ? null : namesP.some((x) => namesQ.some((y) => isSame(x, y)));
  // A forger who leaves a number of the person changes the name, or the day of birth.
  const [bornP, bornQ] = [part(p, BORN), part(q, BORN)];
  const born = bornP.length === 0 || bornQ.length === 0 ? null : bornP.some((x) => bornQ.includes(x));
  // A reader of pictures misreads a letter of a short name, and a digit of a long number.
  const nearName = misread && namesP.some((x) => namesQ.some((y) => nearly(x, y)));
  if (nearName && (id === true || nearId)) return 'same';
  if (id === true) return name === false || (name === null && born === false) ? 'conflict' : 'same';
  if (name === true) return id === null && born !== false ? 'same' : 'other';
  return id === null && name === null && born === null ? 'open' : 'other';
}

export const ID = /^(?=(?:\D*\d){6})[\dA-Z]{8,}$/;
const BORN = /^\d{4}-\d{2}-\d{2}$/;
const NAME = /^[\p{Script=Han}]{2,4}$|^[a-z]{4,}$/u;

/** One letter misread. */
const alike = (x: string, y: string): boolean => x.length >= 3 && nearly(x, y);

function nearly(x: string, y: string): boolean {
  if (x.length !== y.length) return false;
  let differing = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) differing++;
  return differing <= 1;
}

/** Long numbers of which up to two signs were misread or left out. */
function fewEdits(x: string, y: string): boolean {
  if (Math.min(x.length, y.length) < 12 || Math.abs(x.length - y.length) > 2) return false;
  let [i, j, edits] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    if (x[i] === y[j]) {
      i++;
      j++;
      continue;
    }
    if (++edits > 2) return false;
    if (x[i + 1] === y[j + 1]) {
      i++;
      j++;
    } else if (x[i + 1] === y[j]) i++;
    else j++;
  }
  return edits + (x.length - i) + (y.length - j) <= 2;
}
