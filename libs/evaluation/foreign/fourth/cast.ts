import type { OrganiserKind } from '../folder.js';
import type { PhoneForm } from './mint.js';
import type { Tongue } from './places.js';
import type { Tale } from './voice.js';

export type Channel = 'hotline' | 'platform' | 'regulator' | 'letter' | 'email' | 'app' | 'branch' | 'other';
export type Field = 'contact_phone' | 'agent_phone' | 'payee_account' | 'device_id' | 'ip_address' | 'address';

/** A value that members show, or several of which each member has one. */
export interface Tie {
  readonly field: Field;
  /** How many members show it, of those whose channel has the field. */
  readonly share: number;
  /** Members for each value; all where it is left out. */
  readonly each?: number;
  readonly form?: PhoneForm;
}

export interface PaperPlan {
  readonly kind: 'medical' | 'unemployment' | 'poverty' | 'housing' | 'court' | 'power_of_attorney' | 'other';
  readonly share: number;
  /** `source`: one content under many names. `form`: one issuer, a content for each. */
  readonly from: 'source' | 'form';
  readonly forged: boolean;
}

/** Who takes part: a crowd or a seller, with what they share and how. */
export interface Cast {
  readonly kind: string;
  readonly type: 'honest' | 'victims' | 'attack';
  readonly tongue: Tongue;
  readonly size: readonly [number, number];
  readonly organiser: OrganiserKind;
  readonly days: readonly [number, number];
  readonly ties: readonly Tie[];
  /** Levels of the letter, one of which a world draws. Nobody shares a letter where it is left out. */
  readonly letter?: readonly number[];
  /** The lines of a printed form that takes the place of the letter. */
  readonly form?: readonly string[];
  readonly letterShare?: number;
  /** How likely it is that the letter comes without a story of one's own. */
  readonly bare?: number;
  readonly tale?: Tale;
  /** The helper's role: a pattern with `<helper>`. */
  readonly who?: string;
  readonly org?: string;
  readonly named?: readonly [number, number];
  readonly oneLender?: boolean;
  readonly channels?: Partial<Record<Channel, number>>;
  readonly paper?: PaperPlan;
  /** Members about whom the organiser calls the lender. */
  readonly calls?: number;
  /** What agencies.csv says of it, where it stands there. */
  readonly listed?: string;
  /** A value or the letter of another cast that this one shows too. */
  readonly borrows?: {
    readonly of: string;
    readonly what: 'phone' | 'letter';
    readonly field?: 'contact_phone' | 'agent_phone' | 'debtor_phone';
    readonly share: number;
  };
  readonly twist?:
    | 'one_person'
    | 'bombing'
    | 'two_letters'
    | 'aliases'
    | 'cousins'
    | 'same_hour'
    | 'forgets_form'
    | 'polished'
    | 'kin';
}

export const phone = (share: number, form: PhoneForm = 'mobile', each?: number): Tie => ({
  field: 'contact_phone',
  share,
  form,
  each,
});
export const agent = (share: number, form: PhoneForm = 'mobile', each?: number): Tie => ({
  field: 'agent_phone',
  share,
  form,
  each,
});
export const account = (share: number, each?: number): Tie => ({ field: 'payee_account', share, each });
export const device = (share: number, each?: number): Tie => ({ field: 'device_id', share, each });
export const exit = (share: number, each?: number): Tie => ({ field: 'ip_address', share, each });
export const place = (share: number, each?: number): Tie => ({ field: 'address', share, each });
