import type { SimilarText } from '../../../../libs/app/similar/similar-texts.js';

/** A text that is like a given one, with what was given: the two are compared where somebody asks. */
export type SimilarNode = SimilarText & { readonly given: string };
