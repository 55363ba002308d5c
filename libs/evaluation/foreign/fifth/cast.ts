import type { OrganiserKind } from '../folder.js';

export type Tongue = 'zh' | 'en';
export type Channel = 'hotline' | 'platform' | 'regulator' | 'letter' | 'email' | 'app' | 'branch' | 'other';
export type Column =
  | 'contact_phone'
  | 'agent_phone'
  | 'payee_account'
  | 'device_id'
  | 'ip_address'
  | 'address'
  | 'email';

/** A value that some members show. */
export interface Tie {
  readonly on: Column;
  /** Share of the members that show it. */
  readonly share: number;
  /** How many values there are. One is left out. */
  readonly of?: number;
  /** Whether the values take turns by time, by lot, or one for each part of the members. */
  readonly turn?: 'time' | 'lot' | 'part';
  readonly landline?: boolean;
}

/** How one kind of group behaves. Sizes are those of a world of 4,000 people. */
export interface Cast {
  readonly kind: string;
  readonly type: 'honest' | 'victims' | 'attack';
  readonly is: OrganiserKind;
  readonly tongue: Tongue;
  readonly size: readonly [number, number];
  /** The story bounds the size, so it does not grow with the world. */
  readonly fixed?: boolean;
  /** Plights of the members' own words. */
  readonly plights: readonly string[];
  readonly letter?: string;
  readonly levels?: readonly number[];
  /** Share of the members that send the letter; the others write themselves. */
  readonly lettered?: number;
  /** Share of the letters that a story of their own follows. */
  readonly storied?: number;
  readonly ties?: readonly Tie[];
  /** Days from the first to the last complaint, from and to. */
  readonly days: readonly [number, number];
  readonly channels?: Partial<Record<Channel, number>>;
  /** How many lenders the members complain about. */
  readonly lenders?: number;
  readonly agent?: {
    readonly share: number;
    readonly names: number;
    readonly org?: string;
    /** A share of the agents stand without organization. */
    readonly shy?: number;
  };
  readonly papers?: {
    readonly form: string;
    readonly share: number;
    readonly one?: boolean;
    readonly forged?: boolean;
  };
  readonly calls?: 'flood' | 'provocation' | 'front' | 'surge' | 'relay';
  /** Office that writes the complaint down in its own form. */
  readonly intake?: string;
  readonly habit?: string;
  /** Share of members that complain more than once. */
  readonly again?: number;
  /** Kind of the group whose values this one shows, which of them, and the share of members that do. */
  readonly shows?: { readonly of: string; readonly on: Column; readonly share: number; readonly letter?: boolean };
  /** Each recruit is called back on the phone of the one who recruited. */
  readonly pyramid?: boolean;
  /** Whether agencies.csv lists it, and with which note. */
  readonly listed?: string;
  readonly difficulty?: string;
}
