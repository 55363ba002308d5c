import type { ItemKind } from '../documents/items.js';
import type { PaperReading } from '../documents/reading.js';
import type { Bilingual } from '../errors/errors.js';
import type { Source } from './source.js';

/** A file that came with a complaint. */
export interface Evidence {
  /** Path relative to the input folder, with `/`. */
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What a reader made of it; null where nobody read it. */
  readonly reading: PaperReading | null;
  readonly complaintId: string;
  readonly debtorRef: string;
  readonly kind: string;
  readonly receivedAt: string | null;
  readonly source: Source;
}

/** What the machine makes of one paper. It never says forged: that is for a person who has it in hand. */
export interface PaperVerdict {
  /** Its path. */
  readonly paper: string;
  readonly verdict: 'intact' | 'modified' | 'inconclusive';
  readonly pages: number;
  readonly reasons: readonly { readonly detector: string; readonly weight: number; readonly message: Bilingual }[];
  /** What speaks against it, and what was not looked at. */
  readonly against: readonly Bilingual[];
  /** The paper to lay it beside, and the windows of its picture that differ, where there is one. */
  readonly beside: string | null;
  /** Papers that say most of what it says beyond the form, the nearest first. Nearness proves nothing. */
  readonly neighbors: readonly PaperNeighbor[];
}

/** Another paper, and in which kinds of things it says the same and another. What they say is compared where both are read. */
export interface PaperNeighbor {
  readonly paper: string;
  /** log2 of how much likelier one source makes what both say than chance. */
  readonly bits: number;
  readonly shared: readonly ItemKind[];
  readonly changed: readonly ItemKind[];
  /** Both are about one person. */
  readonly samePerson: boolean;
  /** Papers that say the same together, where the set and not the pair is beyond chance; else 2. */
  readonly together: number;
}
