import type { OrganiserKind } from '../folder.js';
import type { Channels, Tongue } from './lands.js';
import type { Line } from './mint.js';
import type { PaperKind } from './papers.js';
import type { Point } from './points-zh.js';

export type Field =
  | 'contact_phone'
  | 'agent_phone'
  | 'debtor_phone'
  | 'payee_account'
  | 'device_id'
  | 'ip_address'
  | 'address'
  | 'email'
  | 'text';

/** How values go round: in turns, one after the other, from who brings a person in, or only alike. */
export type Round = 'turns' | 'spells' | 'upline' | 'alias' | 'suites' | 'subnet' | 'bought';

export interface Tie {
  readonly field: Field;
  /** Of those whose channel has the field. */
  readonly share: number;
  /** People for one value. Left out: all. */
  readonly each?: number;
  readonly line?: Line;
  readonly round?: Round;
  /** Fields of one name show the same values. */
  readonly pool?: string;
}

export const tie = (field: Field, share: number, more: Omit<Tie, 'field' | 'share'> = {}): Tie => ({
  field,
  share,
  ...more,
});

/** When they come: evenly, most at first, on few days, within an hour, at night, or on market days. */
export type Pace = 'even' | 'rush' | 'waves' | 'minutes' | 'nights' | 'markets';

export interface Plot {
  readonly kind: string;
  readonly tongue: Tongue;
  readonly type: 'attack' | 'honest';
  readonly who: OrganiserKind;
  /** Of a ring. */
  readonly level: number;
  readonly ties: readonly Tie[];
  /** Lines that belong to this story. */
  readonly tells: readonly string[];
  readonly script?: readonly (Point | string)[];
  /** Of the members, who sends the letter. */
  readonly sends: number;
  /** How a letter of an honest crowd differs from copy to copy. */
  readonly copy: number;
  readonly org?: string;
  readonly helpers: readonly string[];
  /** Of the members, who name the helper. */
  readonly named: number;
  readonly channels?: Channels;
  readonly tales?: readonly string[];
  readonly lenders?: number;
  readonly oneTown: boolean;
  readonly old: boolean;
  readonly days: number;
  readonly pace: Pace;
  readonly paper?: { readonly kind: PaperKind; readonly share: number; readonly forged?: boolean };
  readonly fit: readonly [number, number];
  /** The framed: fakes show its values. */
  readonly snared: boolean;
  /** A ring whose values or letter these genuine people show. */
  readonly of?: string;
  readonly listed?: string;
  readonly calls: boolean;
}

type Given = Partial<Omit<Plot, 'kind' | 'tongue' | 'type' | 'level'>>;

const COMMON = {
  ties: [],
  tells: [],
  sends: 0,
  copy: 1,
  helpers: [],
  oneTown: false,
  old: false,
  pace: 'even' as Pace,
  snared: false,
  calls: false,
};

export const ring = (kind: string, tongue: Tongue, level: number, given: Given): Plot => ({
  ...COMMON,
  kind,
  tongue,
  type: 'attack',
  who: 'agency',
  level,
  named: 0,
  days: 150,
  fit: [5, 40],
  ...given,
  sends: given.sends ?? 1,
});

export const crowd = (kind: string, tongue: Tongue, who: OrganiserKind, given: Given): Plot => ({
  ...COMMON,
  kind,
  tongue,
  type: 'honest',
  who,
  level: 0,
  named: 0.3,
  days: 90,
  fit: [4, 95],
  ...given,
});
