import type { Dice } from './dice.js';
import type { Device } from './files.js';
import type { Facts, Issuer, Kind, Look } from './form.js';
import type { Stamp } from './ink.js';
import type { Person } from './people.js';

export type FileKind = 'pdf' | 'form' | 'scan-pdf' | 'scan' | 'photo' | 'app' | 'fax' | 'screenshot';

/** How a forged paper was made from its source. */
export type Way =
  | 'retyped-name'
  | 'fields'
  | 'new-layout'
  | 'overwritten'
  | 'rescanned'
  | 'rephotographed'
  | 'faxed'
  | 'seal-moved'
  | 'renumbered'
  | 'cleaned'
  | 'edited-in-place'
  | 'screenshot';

export type Resave = 'print' | 'merge' | 'portal-stamp' | 'reduce' | 'metadata';
export type Defect = 'impossible_date' | 'bad_id' | 'bad_uscc' | 'shared_number' | 'edited';

/** One file that somebody hands in. */
export interface Paper {
  readonly id: string;
  readonly issuer: Issuer;
  readonly kind: Kind;
  readonly facts: Facts;
  readonly look: Look;
  readonly stamp: Stamp;
  /** Pens and stamps of the sheet itself; a second picture of one sheet has the same. */
  readonly pen: Dice;
  /** What is this file's alone. */
  readonly d: Dice;
  readonly holder: Person;
  readonly day: string;
  readonly fileKind: FileKind;
  readonly device: Device;
  readonly forged: boolean;
  readonly source?: Paper;
  readonly set?: string;
  readonly way?: Way;
  readonly changed: readonly string[];
  /** Fields that a forger forgot: they still are the first holder's. */
  readonly kept: readonly string[];
  readonly oddFont: boolean;
  readonly defect?: Defect;
  readonly defectGroup?: string;
  readonly resave?: Resave;
  readonly innocent: readonly string[];
  /** The sheet that this file shows, where more than one file shows it. */
  readonly sheet?: string;
}
