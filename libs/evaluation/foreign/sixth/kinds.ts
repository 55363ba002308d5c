import type { OrganiserKind } from '../folder.js';

export type Tongue = 'zh' | 'en';
export const CHANNELS = ['hotline', 'platform', 'regulator', 'letter', 'email', 'app', 'branch', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];
export const TIED = ['contact_phone', 'agent_phone', 'payee_account', 'device_id', 'ip_address', 'address'] as const;
export type Tied = (typeof TIED)[number];
export type Range = readonly [number, number];

/** A value that members show in a column. */
export interface Tie {
  readonly on: Tied;
  /** Share of members that show it, from and to. */
  readonly share: Range;
  /** How many values there are; left out: one, for a seller as many as the evasion asks. */
  readonly of?: number;
  /** Whether one value comes after another by time, or each part of the members has its own. */
  readonly turn?: 'time' | 'part';
  readonly landline?: boolean;
}

/** One kind of crowd, or of people who sell complaints. */
export interface Kind {
  readonly kind: string;
  readonly type: 'honest' | 'victims' | 'attack';
  readonly is: OrganiserKind;
  readonly tongue: Tongue;
  /** Bounds of its size, where the story has some. */
  readonly fit?: Range;
  /** What the members lived through, by the names of the plights. */
  readonly plights: readonly string[];
  /** Sentences about what they have in common; each member says some of them. */
  readonly theme?: readonly string[];
  /** Share of members that speak of it, from and to. */
  readonly themed?: Range;
  readonly letter?: string;
  readonly levels?: readonly number[];
  /** Share of members that send the letter, from and to. */
  readonly lettered?: Range;
  /** Share of letters with a story of the sender's own. */
  readonly storied?: Range;
  readonly ties?: readonly Tie[];
  readonly span: Range;
  /** Part of the members that come in a wave of a few days. */
  readonly wave?: number;
  readonly channels?: Partial<Record<Channel, number>>;
  readonly lenders?: number;
  readonly agent?: { readonly names: number; readonly org?: string; readonly share: Range };
  /** Sentences that carry @tel or @wx of the organiser, and the share of texts with one. */
  readonly says?: { readonly lines: readonly string[]; readonly share: Range };
  /** Words that the writer of the texts cannot help using. */
  readonly habit?: { readonly words: readonly string[]; readonly share: number };
  readonly again?: number;
  /** Note of agencies.csv, where it stands there. */
  readonly listed?: string;
  /** Shows values of another kind: which, in which column, by which share. */
  readonly wears?: { readonly of: string; readonly on?: Tied; readonly share: Range; readonly letter?: boolean };
  /** Each member has one of the numbers that another kind has given up. */
  readonly inherits?: string;
  /** Buys the letters of another kind's writer. */
  readonly shares?: string;
  /** Hours of the day, where one person files all. */
  readonly hours?: Range;
  /** A form that the office puts around a text: @body is the text. */
  readonly intake?: string;
}
