import type { BankEntry } from './model/index.js';
import type { Laws } from './text/citations.js';
import { compileEvasion, type Evasion, type EvasionSource } from './text/obfuscation.js';
import { readPhone } from './text/phones.js';
import { type SlipSource, Slips } from './text/slips.js';

/** A form that many honest people use: a regulator's, a legal-aid letter, a portal's boilerplate. */
export interface BenignForm {
  readonly name: string;
  readonly text: string;
}

/** Words by meaning, in both languages, as regular expressions. */
export interface Lexicon {
  readonly hardship: RegExp;
  readonly demand: RegExp;
  /** The writer complains about an agency: a witness, not a member. */
  readonly againstAgent: RegExp;
  /** What the other side is said to have done. */
  readonly accusation: RegExp;
  /** What will be done if it does not help. */
  readonly escalation: RegExp;
  /** Names of organisations that lawfully act for many. */
  readonly benignOrganisation: RegExp;
  /** Words after which a number is the one to call back. */
  readonly callback: RegExp;
  /** Said on the phone: abuse, threats, baiting the other side, announcing a recording. */
  readonly profanity: RegExp;
  readonly threat: RegExp;
  readonly provocation: RegExp;
  readonly recording: RegExp;
}

/** What Claque knows before it reads the first complaint; made from seeds/. */
export interface Knowledge {
  readonly forms: readonly BenignForm[];
  readonly lexicon: Lexicon;
  /** Public numbers (regulators, police, lenders' hotlines) that identify nobody. */
  readonly publicPhones: ReadonlySet<string>;
  readonly laws: Laws;
  readonly evasion: Evasion;
  readonly slips: Slips;
  /** Letters that people have put in the bank, benign forms among them. */
  readonly bank?: readonly BankEntry[];
}

export interface KnowledgeSource {
  readonly forms: readonly BenignForm[];
  readonly lexicon: Readonly<Record<keyof Lexicon, readonly string[]>>;
  readonly publicPhones: readonly string[];
  readonly laws: Laws;
  readonly evasion: EvasionSource;
  readonly slips: SlipSource;
}

/** Compiles seeds; a lexicon entry is a literal phrase, or a regular expression between slashes. */
export function compileKnowledge(source: KnowledgeSource): Knowledge {
  const pattern = (entries: readonly string[]) =>
    new RegExp(
      entries
        .map((e) => (/^\/.*\/$/.test(e) ? e.slice(1, -1) : literal(e)))
        .sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
        .join('|') || '(?!)',
      'gi',
    );
  const lexicon = Object.fromEntries(
    (Object.keys(source.lexicon) as (keyof Lexicon)[]).map((k) => [k, pattern(source.lexicon[k])]),
  ) as unknown as Lexicon;
  return {
    forms: source.forms,
    lexicon,
    laws: source.laws,
    evasion: compileEvasion(source.evasion),
    slips: new Slips(source.slips),
    publicPhones: new Set(source.publicPhones.map((p) => readPhone(p)?.e164 ?? p)),
  };
}

function literal(phrase: string): string {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  // A Latin phrase is whole words; Chinese has no word borders to look for.
  return /^[\x20-\x7e]+$/.test(phrase) ? `\\b${escaped}\\b` : escaped;
}
