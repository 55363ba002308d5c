import type { OrganiserKind } from '../folder.js';
import type { Channel, Tongue } from './lenders.js';
import type { PhoneKind } from './values.js';

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
/** How values go round: see troupe.ts. */
export type Way = 'turns' | 'time' | 'weekday' | 'blocks' | 'chain' | 'net' | 'alias' | 'suite';

export interface Share {
  readonly field: Field;
  /** Shares of one pool show the same values in several fields. */
  readonly pool: string;
  readonly phone: PhoneKind;
  /** Members who show it; by level where it is not said. */
  readonly take?: number;
  readonly way: Way;
  readonly size?: number;
}

export type Span = 'burst' | 'steady' | 'weekly' | 'drip' | 'night' | 'once';
export type PaperKind = 'hospital' | 'layoff' | 'gp' | 'affidavit' | 'form' | 'mandate';
export type CallWay = 'front' | 'flood' | 'rhythm' | 'provoke' | 'bench' | 'surge';

export interface Plot {
  readonly kind: string;
  readonly type: 'honest' | 'victims' | 'attack';
  readonly who: OrganiserKind;
  readonly tongue: Tongue;
  readonly level?: number;
  readonly fit?: readonly [number, number];
  /** How many lenders its people have; all where it is not said. */
  readonly lenders?: number;
  readonly lender?: string;
  readonly span?: readonly [number, Span];
  readonly town?: boolean;
  readonly family?: boolean;
  readonly shares: readonly Share[];
  readonly letter?: string;
  /** Members who send the letter. */
  readonly sends?: number;
  readonly topics?: readonly string[];
  readonly must?: readonly string[];
  readonly tail?: readonly string[];
  readonly says?: number;
  readonly org?: string;
  readonly named?: number;
  readonly papers?: { readonly kind: PaperKind; readonly take: number; readonly one?: boolean };
  readonly calls?: CallWay;
  /** It shows values of this kind: fields that it takes from there, or its letter. */
  readonly of?: string;
  readonly takes?: readonly Field[];
  readonly channels?: Partial<Record<Channel, number>>;
  readonly job?: string;
  readonly listed?: string;
}

const PHONES: readonly string[] = ['mobile', 'landline', 'free', 'virtual'];
const WAYS: readonly string[] = ['turns', 'time', 'weekday', 'blocks', 'chain', 'net', 'alias', 'suite'];

/** Reads `field pool[/phone] [share] [way] [number of values]`, shares apart by `; `. */
export function shares(source: string): readonly Share[] {
  if (source === '') return [];
  return source.split('; ').map((part) => {
    const [field, pool, ...rest] = part.split(' ');
    const [name, phone = 'mobile'] = pool.split('/');
    if (!PHONES.includes(phone)) throw new Error(`no such phone: ${part}`);
    const way = rest.find((r) => WAYS.includes(r)) ?? 'turns';
    const numbers = rest.filter((r) => /^[\d.]+$/.test(r)).map(Number);
    return {
      field: field as Field,
      pool: name,
      phone: phone as PhoneKind,
      way: way as Way,
      ...(numbers.length > 0 ? { take: numbers[0] } : {}),
      ...(numbers.length > 1 ? { size: numbers[1] } : {}),
    };
  });
}

const HELPED: Pick<Plot, 'type' | 'sends' | 'says'> = { type: 'honest', sends: 0.5, says: 0.6 };

/** An honest crowd. */
export const crowd = (kind: string, tongue: Tongue, who: OrganiserKind, values: string, more: Partial<Plot>): Plot => ({
  ...HELPED,
  kind,
  tongue,
  who,
  shares: shares(values),
  ...more,
});

/** Somebody who sells complaints and hides. */
export const seller = (kind: string, tongue: Tongue, level: number, values: string, more: Partial<Plot>): Plot => ({
  kind,
  tongue,
  type: 'attack',
  who: 'agency',
  level,
  shares: shares(values),
  sends: 0.9,
  says: 0.1,
  ...more,
});
