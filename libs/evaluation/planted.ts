/** A planted set of people: a ring, or an honest crowd. */
export interface Planted {
  readonly id: string;
  /** Level, kind of crowd or kind of attacker. */
  readonly kind: string;
  readonly ring: boolean;
  readonly debtors: readonly string[];
  /** How its letter is hidden, where the truth says it: `level 0` to `level 3`, `own words`, or `frame`. */
  readonly level?: string;
  /** What its organiser gives out, where the truth says it: phone, account, device and the like. */
  readonly values?: readonly { readonly kind: string; readonly value: string }[];
}

/** Where the world stands after some questions. */
export interface AfterQuestions {
  readonly questions: number;
  /** Planted rings most of whose people are named. */
  readonly rings: number;
  /** Of five people and more, those that are seen as a group and named. */
  readonly seenRings: number;
  /** Genuine people named. */
  readonly accused: number;
}
