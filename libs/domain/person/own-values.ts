import type { Complaint } from '../model/index.js';
import { readPhone } from '../text/phones.js';
import { foldFreeText } from './free-text.js';
import { type LookupKind, lookupValue } from './lookups.js';
import { foldSearched, searchWords } from './search.js';

/** A value by which one person is named or reached. */
export interface OwnValue {
  readonly kind: LookupKind;
  /** As the person gave it. */
  readonly value: string;
  /** The field of a complaint that it stands in. */
  readonly field: keyof Complaint;
}

/** Fields in which people give what is theirs. An agent's name and numbers are the agent's. */
const OWN_FIELDS: readonly (readonly [LookupKind, keyof Complaint])[] = [
  ['debtor', 'debtorRef'],
  ['name', 'debtorName'],
  ['id_number', 'debtorIdNumber'],
  ['phone', 'debtorPhone'],
  ['phone', 'contactPhone'],
  ['email', 'email'],
  ['account', 'payeeAccount'],
  ['address', 'address'],
  ['device', 'deviceId'],
  ['ip', 'ipAddress'],
];

/** What complaints say of the people who sent them, each value once. */
export function ownValues(complaints: readonly Complaint[]): readonly OwnValue[] {
  const seen = new Map<string, OwnValue>();
  for (const complaint of complaints)
    for (const [kind, field] of OWN_FIELDS) {
      const value = complaint[field] as string;
      const normal = lookupValue(kind, value);
      const key = `${field} ${normal}`;
      if (normal !== '' && !seen.has(key)) seen.set(key, { kind, value, field });
    }
  return [...seen.values()];
}

/** Letters or digits that a value needs, so that it is looked for in free text. Shorter ones stand in every text. */
const LEAST: Readonly<Partial<Record<LookupKind, number>>> = { debtor: 3, address: 6, device: 6, email: 5 };
const LEAST_DIGITS = 6;
const LEAST_LATIN_NAME = 4;
const HAN = /\p{Script=Han}/u;

interface Needle {
  readonly kind: LookupKind;
  readonly folded: string;
}

/** Finds values of one person in what people wrote, however they are written, and takes them out. */
export class Scrubber {
  private readonly needles: readonly Needle[];

  /** @param stand what stands in their place. */
  constructor(
    readonly values: readonly Pick<OwnValue, 'kind' | 'value'>[],
    private readonly stand: string,
  ) {
    const needles = new Map<string, Needle>();
    for (const { kind, value } of values)
      for (const folded of formsOf(kind, value)) needles.set(folded, { kind, folded });
    // The longer first, so that a number goes with its country code.
    this.needles = [...needles.values()].sort((x, y) => y.folded.length - x.folded.length);
  }

  get empty(): boolean {
    return this.needles.length === 0;
  }

  holds(text: string): boolean {
    return !this.empty && this.spans(text).length > 0;
  }

  /** The text with the stand-in where a value stood. */
  scrub(text: string): string {
    if (this.empty) return text;
    let result = text;
    for (const [from, to] of this.spans(text).reverse()) result = result.slice(0, from) + this.stand + result.slice(to);
    return result;
  }

  /**
   * The value with every text under these names scrubbed, however deep.
   * @returns the same object where nothing stood in it.
   */
  scrubFields<T>(value: T, names: ReadonlySet<string>): T {
    const walk = (of: unknown, named: boolean): unknown => {
      if (typeof of === 'string') return named ? this.scrub(of) : of;
      if (Array.isArray(of)) {
        const made = of.map((v) => walk(v, named));
        return made.every((v, i) => v === of[i]) ? of : made;
      }
      if (typeof of !== 'object' || of === null) return of;
      const entries = Object.entries(of).map(([name, v]) => [name, walk(v, named || names.has(name)), v] as const);
      return entries.every(([, made, was]) => made === was)
        ? of
        : Object.fromEntries(entries.map(([name, made]) => [name, made]));
    };
    return walk(value, false) as T;
  }

  /** Of each value the words that stand wherever it stands, for an index of words. */
  words(): readonly (readonly string[])[] {
    return this.values.flatMap(({ kind, value }) => {
      const forms = formsOf(kind, value);
      if (forms.length === 0) return [];
      const words = /^\d+$/.test(forms[0]) ? [forms[0]] : [...searchWords(foldSearched(value))];
      return words.length === 0 ? [] : [words];
    });
  }

  /** Regular expressions of PostgreSQL that match wherever a value may stand, and now and then elsewhere. */
  patterns(): string[] {
    return this.needles.map(({ folded }) => [...folded].map(signPattern).join('[^[:alnum:]]*'));
  }

  /** Where values stand, in order, none in another: start and end in the text as it is. */
  spans(text: string): [number, number][] {
    const folded = foldFreeText(text);
    const found: [number, number][] = [];
    for (const { folded: needle } of this.needles)
      for (let at = folded.text.indexOf(needle); at !== -1; at = folded.text.indexOf(needle, at + 1)) {
        const end = at + needle.length;
        if (joined(folded, at - 1, at) || joined(folded, end - 1, end)) continue;
        const span: [number, number] = [folded.from[at], folded.to[end - 1]];
        if (!found.some(([from, to]) => span[0] < to && from < span[1])) found.push(span);
      }
    return found.sort((x, y) => x[0] - y[0]);
  }
}

/** Whether two signs of a folded text stand in one word or number, so that no value ends between them. */
function joined({ text, from, to }: ReturnType<typeof foldFreeText>, left: number, right: number): boolean {
  if (left < 0 || right >= text.length || to[left] !== from[right]) return false;
  const [a, b] = [text[left], text[right]];
  if (/\d/.test(a)) return /\d/.test(b);
  return /\p{L}/u.test(a) && /\p{L}/u.test(b) && !HAN.test(a) && !HAN.test(b);
}

/** A value as it stands in folded texts; none where it is too short to say anything. */
function formsOf(kind: LookupKind, value: string): readonly string[] {
  if (kind === 'phone') {
    const e164 = readPhone(value)?.e164;
    const digits = foldFreeText(e164 ?? value).text.replace(/\D/g, '');
    if (digits.length < LEAST_DIGITS) return [];
    const bare = e164?.startsWith('+86') ? digits.slice(2) : digits;
    return bare === digits ? [digits] : [bare, digits, `00${digits}`];
  }
  const folded = foldFreeText(value).text;
  const points = [...folded].length;
  const least = kind === 'name' ? (HAN.test(folded) ? 2 : LEAST_LATIN_NAME) : (LEAST[kind] ?? LEAST_DIGITS);
  return points < least ? [] : [folded];
}

/** The ways to write a digit that banks and complainants use. Other scripts are rare: they are read sign by sign. */
const DIGITS = [
  '0０〇零',
  '1１一壹幺',
  '2２二贰',
  '3３三叁',
  '4４四肆',
  '5５五伍',
  '6６六陆',
  '7７七柒',
  '8８八捌',
  '9９九玖',
];

const signPattern = (sign: string): string => (/\d/.test(sign) ? `[${DIGITS[Number(sign)]}٠-٩०-९①-⑨]` : sign);
