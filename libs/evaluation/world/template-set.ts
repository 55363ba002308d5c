import type { Complaint } from '../../domain/model/index.js';
import { random } from '../../kernel/index.js';
import { CLAUSES } from './clauses.js';
import { freeLetter, shuffled } from './free-letter.js';
import { FORM_EN, FORM_ZH, LEGAL_AID } from './letters.js';
import { FIRST, GIVEN, type Int, LAST, LENDERS_EN, LENDERS_ZH, type Pick, SURNAMES } from './people.js';
import { storyEn, storyZh } from './stories.js';
import { SYNONYMS_EN, SYNONYMS_ZH } from './synonyms.js';

export type CopyLevel = 0 | 1 | 2 | 3;

export interface TemplateSetPlan {
  readonly seed: number;
  /** Planted templates, a quarter of each level, half of each language. */
  readonly templates: number;
  /** Texts of people's own. */
  readonly own: number;
  /** Filled-in copies of official forms. */
  readonly benign: number;
  readonly sizes?: readonly number[];
}

export interface PlantedTemplate {
  readonly id: string;
  readonly level: CopyLevel;
  readonly language: 'zh' | 'en';
  readonly members: readonly string[];
  /** Where the slots of each member stand in its text, in UTF-16 units; of levels 0 and 1. */
  readonly slots: ReadonlyMap<
    string,
    readonly { readonly start: number; readonly end: number; readonly kind: string }[]
  >;
}

export interface TemplateSet {
  readonly complaints: readonly Complaint[];
  readonly templates: readonly PlantedTemplate[];
  readonly benign: ReadonlySet<string>;
}

const SIZES = [5, 8, 12, 20, 35, 60, 100, 200];
/** Clauses that two templates may have in common, at most. */
const SHARED = 2;
/** Share of the sentences that a level 2 copy writes in other words. */
const REWORDED = 0.7;

interface Clause {
  readonly text: string;
  readonly key: string;
}

/**
 * Letters from templates among letters of people's own, with the truth.
 * The templates' clauses come from the pools of the generated worlds, in any order. No two templates share more than
 * two.
 * Level 0: the letter as it is, names filled in. 1: all slots filled.
 * 2: Sentences in another order, most of them with synonyms. 3: other sentences with the same argument.
 *
 * An agency gives its clients a number to be called back on.
 * Members of levels 2 and 3 carry it in 60 of 100 cases.
 */
export function makeTemplateSet(plan: TemplateSetPlan): TemplateSet {
  const next = random(plan.seed);
  const int: Int = (n) => Math.floor(next() * n);
  const pick: Pick = (list) => list[int(list.length)];
  const sizes = plan.sizes ?? SIZES;
  const complaints: Complaint[] = [];
  const templates: PlantedTemplate[] = [];
  let number = 0;
  const add = (text: string, language: 'zh' | 'en', contact = ''): string => {
    const id = `S${String(++number).padStart(7, '0')}`;
    complaints.push(complaint(id, text, language, contact, int));
    return id;
  };
  const chosen: { readonly zh: Set<string>[]; readonly en: Set<string>[] } = { zh: [], en: [] };
  for (let t = 0; t < plan.templates; t++) {
    const level = (t % 4) as CopyLevel;
    const language = (t >> 2) % 2 === 0 ? 'zh' : 'en';
    const clauses = distinct(language, chosen[language], pick, int);
    const size = sizes[(t >> 3) % sizes.length];
    const phone = `139${String(10_000_000 + int(89_999_999))}`;
    const constants = slotValues(language, pick, int);
    const members: string[] = [];
    const slots = new Map<string, { start: number; end: number; kind: string }[]>();
    for (let m = 0; m < size; m++) {
      const own = slotValues(language, pick, int);
      const values = level === 0 ? { ...constants, name: own['name'] } : own;
      let written: { text: string; slots: { start: number; end: number; kind: string }[] };
      if (level <= 1)
        written = fill(
          clauses.map((c) => c.text),
          values,
          language,
          level === 0 ? ['name'] : null,
        );
      else if (level === 2) {
        const [first, ...rest] = clauses.map((c) => c.text);
        const order = shuffled(rest, int);
        written = fill(
          [first, ...order].map((s) => (next() < REWORDED ? reword(s, language, pick, int) : s)),
          values,
          language,
          null,
        );
      } else {
        // The same argument: a clause of the same kind each time, other words, and sentences of one's own in between.
        // Clauses that stand together in somebody's template would be a copy of that one.
        let kinds: string[];
        let story: string[];
        do {
          story = language === 'zh' ? storyZh(pick, int).split('，') : storyEn(pick, int).split('. ');
          kinds = CLAUSES[language].map((wordings) => pick(wordings as readonly string[])).slice(0, 6);
        } while (chosen[language].some((o) => kinds.filter((k) => o.has(k)).length > SHARED));
        written = fill(shuffled([...kinds, ...story.slice(0, 4)], int), values, language, null);
      }
      const id = add(written.text, language, level >= 2 && next() < 0.6 ? phone : '');
      members.push(id);
      slots.set(id, written.slots);
    }
    templates.push({ id: `T${t}`, level, language, members, slots: level <= 1 ? slots : new Map() });
  }
  for (let i = 0; i < plan.own; i++) {
    const language = i % 2 === 0 ? 'zh' : 'en';
    add(freeLetter(language, pick, int), language);
  }
  const benign = new Set<string>();
  for (let i = 0; i < plan.benign; i++) {
    const form = [FORM_ZH, FORM_EN, LEGAL_AID][i % 3];
    const language = i % 3 === 1 ? 'en' : 'zh';
    benign.add(add(form({ name: slotValues(language, pick, int)['name'] }, pick, int), language));
  }
  return { complaints, templates, benign };
}

/** Eight or nine clauses that no other template has more than two of. */
function distinct(language: 'zh' | 'en', others: Set<string>[], pick: Pick, int: Int): Clause[] {
  const kinds = CLAUSES[language] as readonly (readonly string[])[];
  for (let attempt = 0; ; attempt++) {
    const clauses: Clause[] = [];
    const opening = pick(kinds[0]);
    clauses.push({ text: opening, key: opening });
    const story =
      language === 'zh' ? storyZh(pick, int).replace(/。$/, '').split('，') : storyEn(pick, int).split(/(?<=\.) /);
    // Details of a template stay as they are on all copies: they distinguish it.
    const pool: Clause[] = [
      ...kinds
        .slice(1)
        .map((k) => pick(k))
        .map((c) => ({ text: c, key: c })),
      ...story.slice(0, 8).map((c) => ({ text: c.replace(/\.$/, ''), key: c.replace(/\d+/g, '#') })),
    ];
    for (const c of shuffled(pool, int).slice(0, 8)) clauses.push(c);
    const keys = new Set(clauses.slice(1).map((c) => c.key));
    const clear = others.every((o) => [...keys].filter((k) => o.has(k)).length <= SHARED);
    if (!clear && attempt < 400) continue;
    others.push(keys);
    return clauses;
  }
}

function slotValues(language: 'zh' | 'en', pick: Pick, int: Int): Record<string, string> {
  return {
    name: language === 'zh' ? `${pick(SURNAMES)}${pick(GIVEN)}` : `${pick(FIRST)} ${pick(LAST)}`,
    lender: pick(language === 'zh' ? LENDERS_ZH : LENDERS_EN),
    year: String(2019 + int(6)),
    month: String(1 + int(12)),
    few: String(2 + int(7)),
    small: `${1 + int(9)}${pick(['000', '500', '300'])}`,
    amount: `${1 + int(30)}${pick(['0000', '5000', '8600', '2300'])}`,
    tail: String(1000 + int(9000)),
  };
}

/** @param only slots that count as such; null: all. */
function fill(
  sentences: readonly string[],
  values: Readonly<Record<string, string>>,
  language: 'zh' | 'en',
  only: readonly string[] | null,
): { text: string; slots: { start: number; end: number; kind: string }[] } {
  let text = '';
  const slots: { start: number; end: number; kind: string }[] = [];
  sentences.forEach((sentence, k) => {
    if (k > 0) text += language === 'zh' ? '，' : '. ';
    for (const piece of sentence.split(/(\{\w+\})/)) {
      const kind = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (kind === undefined) {
        text += piece;
        continue;
      }
      const start = text.length;
      text += values[kind];
      if (only === null || only.includes(kind)) slots.push({ start, end: text.length, kind });
    }
  });
  return { text: `${text}${language === 'zh' ? '。' : '.'}`, slots };
}

/** Every second word that has a synonym is written as one. */
function reword(sentence: string, language: 'zh' | 'en', pick: Pick, int: Int): string {
  let text = sentence;
  for (const group of language === 'zh' ? SYNONYMS_ZH : SYNONYMS_EN)
    for (const word of group) {
      if (!text.includes(word) || int(2) === 0) continue;
      text = text.replace(word, pick(group));
      break;
    }
  return text;
}

function complaint(id: string, text: string, language: 'zh' | 'en', contactPhone: string, int: Int): Complaint {
  return {
    id,
    receivedAt: `2024-${String(1 + int(6)).padStart(2, '0')}-${String(1 + int(28)).padStart(2, '0')}`,
    text,
    channel: 'platform',
    institution: language === 'zh' ? LENDERS_ZH[int(LENDERS_ZH.length)] : LENDERS_EN[int(LENDERS_EN.length)],
    product: '',
    subject: '',
    debtorRef: `P${id}`,
    debtorName: '',
    debtorIdNumber: '',
    debtorPhone: '',
    contactPhone,
    email: '',
    ipAddress: '',
    deviceId: '',
    address: '',
    payeeAccount: '',
    agentName: '',
    agentPhone: '',
    agentOrg: '',
    postcode: '',
    attachments: [],
    extra: {},
    source: { file: 'template-set', line: 0 },
  };
}
