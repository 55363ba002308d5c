import type { PhoneKind } from '../text/phones.js';
import type { Source } from './source.js';

export interface Call {
  readonly id: string;
  /** ISO 8601; null for a transcript without a time. */
  readonly startedAt: string | null;
  /** E.164 where it is a number, else as dialled. */
  readonly caller: string;
  readonly callee: string;
  readonly direction: string;
  readonly ringSeconds: number | null;
  readonly talkSeconds: number | null;
  readonly outcome: string;
  readonly debtorRef: string;
  /** One line `speaker: words` for each turn. */
  readonly transcript: string;
  readonly kinds: CallKinds;
  /** Numbers as they came, where they were written otherwise. */
  readonly raw?: { readonly caller?: string; readonly callee?: string };
  readonly source: Source;
}

/** What the numbers of a call are. `withheld`: hidden by who calls; '' where it is none that a numbering plan knows. */
export interface CallKinds {
  readonly caller: NumberKind;
  readonly callee: NumberKind;
}

export type NumberKind = PhoneKind | 'withheld' | '';
