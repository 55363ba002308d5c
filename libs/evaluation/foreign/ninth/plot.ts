import type { OrganiserKind } from '../folder.js';
import type { Channel, Tongue } from './lands.js';

export const FIELDS = {
  contact_phone: 'phone',
  agent_phone: 'phone',
  payee_account: 'account',
  device_id: 'device',
  ip_address: 'ip',
  address: 'address',
  email: 'email',
} as const;
export type Field = keyof typeof FIELDS;

/** How values are dealt: by number, by day, by who brought whom, to neighbors in a row, or by chance. */
export type Turn = 'turns' | 'time' | 'recruiter' | 'chain' | 'chance';

export interface Share {
  readonly field: Field;
  /** Share of members who show it. A ring has its level's rate where this is left out. */
  readonly rate?: number;
  readonly count?: number;
  readonly turn?: Turn;
  readonly sort?: 'mobile' | 'landline' | 'toll';
  /** The value stays that of the member, one for each few: a mailbox with tags, suites of a house. */
  readonly near?: boolean;
}

export interface Form {
  readonly lines: readonly string[];
  readonly level: number;
  readonly rate: number;
}

export interface Paper {
  readonly kind: string;
  readonly lines: readonly string[];
  readonly rate: number;
  readonly forged: boolean;
}

/** A story: a ring, or an honest crowd. */
export interface Plot {
  readonly kind: string;
  readonly type: 'attack' | 'honest' | 'victims';
  readonly tongue: Tongue;
  readonly fit: readonly [number, number];
  readonly organiser: OrganiserKind;
  /** Least and most days from the first complaint to the last. */
  readonly span: readonly [number, number];
  readonly shares: readonly Share[];
  readonly tells: readonly string[];
  readonly wants?: readonly string[];
  /** Each member has a matter of their own, and `tells` come beside it. */
  readonly own?: 'any' | 'hard';
  /** Lines that name who helps. */
  readonly names?: readonly string[];
  readonly org?: string;
  /** Whether the helper stands in the columns for agents. */
  readonly agent?: boolean;
  readonly form?: Form;
  readonly channels?: readonly Channel[];
  readonly oneLender?: boolean;
  readonly oneTown?: boolean;
  /** The ring that these people stand near, and what of it they show. */
  readonly of?: string;
  readonly takes?: readonly { readonly field: Field; readonly into?: Field; readonly rate: number }[];
  /** Share of people whose letter, or whose first letter, is that of the ring. */
  readonly copies?: number;
  /** They file in their own words, after a letter that was filed in their name. */
  readonly used?: boolean;
  // Rings only.
  readonly level?: number;
  readonly script?: readonly string[];
  readonly brands?: number;
  readonly behind?: { readonly kind: string; readonly field: Field; readonly rate: number };
  /** Share of members in whose text the number stands. */
  readonly hook?: number;
  readonly hookSort?: 'phone' | 'wechat' | 'mail';
  readonly calls?: boolean;
  readonly listed?: boolean;
  readonly paper?: Paper;
}
