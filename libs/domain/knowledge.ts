import type { BankEntry } from './model/index.js';
import type { Laws } from './text/citations.js';
import { type MisspellingSource, Misspellings } from './text/misspellings.js';
import { compileEvasion, type Evasion, type EvasionSource } from './text/obfuscation.js';
import { readPhone } from './text/phones.js';
import { Phrases } from './text/phrases.js';

/** A form that many honest people use: a regulator's, a legal-aid letter, a portal's boilerplate. */
export interface BenignForm {
  readonly name: string;
  readonly text: string;
}

/** Words by meaning, in both languages, of seeds/lexicon. */
export interface Lexicon {
  readonly hardship: Phrases;
  readonly demand: Phrases;
  /** The writer complains about an agency: a witness, not a member. */
  readonly againstAgent: Phrases;
  /**
   * The writer speaks of somebody who was paid, wrote or gave orders in their place. Who hides an agency does not, so
   * nobody is named whose text has one of these. It is no evidence about anybody.
   */
  readonly ofAgent: Phrases;
  /** What the other side is said to have done. */
  readonly accusation: Phrases;
  /** What will be done if it does not help. */
  readonly escalation: Phrases;
  /** Names of bodies that lawfully act for many. */
  readonly benignOrganisation: Phrases;
  /** Words after which a number is the one to call back. */
  readonly callback: Phrases;
  /** Said on the phone: abuse, threats, baiting the other side, announcing a recording. */
  readonly profanity: Phrases;
  readonly threat: Phrases;
  readonly provocation: Phrases;
  readonly recording: Phrases;
  /** Insults that need no swear word, and what the recording is good for: waivers, payments, a complaint. */
  readonly belittling: Phrases;
  readonly leverage: Phrases;
  /** Who callers say they are. */
  readonly roleSelf: Phrases;
  readonly roleRelative: Phrases;
  readonly roleFriend: Phrases;
  readonly roleLawyer: Phrases;
  /** A firm that deals with other people's debts. */
  readonly intermediary: Phrases;
  /** Somebody else's account, and no authority is shown. */
  readonly withoutAuthority: Phrases;
  /** Somebody who helps or interprets in the open, or whose telephone many use. */
  readonly openHelper: Phrases;
}

/** What Claque knows before it reads the first complaint; made from seeds/. */
export interface Knowledge {
  readonly forms: readonly BenignForm[];
  readonly lexicon: Lexicon;
  /** Public numbers (regulators, police, lenders' hotlines) that identify nobody. */
  readonly publicPhones: ReadonlySet<string>;
  readonly laws: Laws;
  readonly evasion: Evasion;
  readonly misspellings: Misspellings;
  /** Letters that people have put in the bank, benign forms among them. */
  readonly bank?: readonly BankEntry[];
}

export interface KnowledgeSource {
  readonly forms: readonly BenignForm[];
  readonly lexicon: Readonly<Record<keyof Lexicon, readonly string[]>>;
  readonly publicPhones: readonly string[];
  readonly laws: Laws;
  readonly evasion: EvasionSource;
  readonly misspellings: MisspellingSource;
}

/** Compiles seeds; a lexicon entry is a literal phrase, or a regular expression between slashes. */
export function compileKnowledge(source: KnowledgeSource): Knowledge {
  const phrases = (name: keyof Lexicon) => new Phrases(source.lexicon[name]);
  const lexicon: Lexicon = {
    hardship: phrases('hardship'),
    demand: phrases('demand'),
    againstAgent: phrases('againstAgent'),
    ofAgent: phrases('ofAgent'),
    accusation: phrases('accusation'),
    escalation: phrases('escalation'),
    benignOrganisation: phrases('benignOrganisation'),
    callback: phrases('callback'),
    profanity: phrases('profanity'),
    threat: phrases('threat'),
    provocation: phrases('provocation'),
    recording: phrases('recording'),
    belittling: phrases('belittling'),
    leverage: phrases('leverage'),
    roleSelf: phrases('roleSelf'),
    roleRelative: phrases('roleRelative'),
    roleFriend: phrases('roleFriend'),
    roleLawyer: phrases('roleLawyer'),
    intermediary: phrases('intermediary'),
    withoutAuthority: phrases('withoutAuthority'),
    openHelper: phrases('openHelper'),
  };
  return {
    forms: source.forms,
    lexicon,
    laws: source.laws,
    evasion: compileEvasion(source.evasion),
    misspellings: new Misspellings(source.misspellings),
    publicPhones: new Set(source.publicPhones.map((p) => readPhone(p)?.e164 ?? p)),
  };
}
