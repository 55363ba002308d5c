import type { Call } from './call.js';
import type { Complaint } from './complaint.js';
import type { Evidence } from './document.js';
import type { OrganiserKind } from './group.js';
import type { Source } from './source.js';

export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly phones: readonly string[];
  readonly accounts: readonly string[];
  readonly uscc: string;
  readonly notes: string;
  /** What the lender knows it to be; left out where the column is. */
  readonly kind?: OrganiserKind;
  /** Number of its licence or registration. */
  readonly licence?: string;
  readonly source: Source;
}

/** All that one scan or one store holds, each list ordered by id. */
export interface Records {
  readonly complaints: readonly Complaint[];
  readonly calls: readonly Call[];
  readonly agencies: readonly Agency[];
  readonly evidence: readonly Evidence[];
}
