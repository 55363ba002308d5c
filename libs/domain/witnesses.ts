import type { Corpus } from './corpus.js';

/** 1 for households whose own text complains about an agency or intermediary: they come as witnesses, never as members. */
export function witnessesOf(corpus: Corpus): Uint8Array {
  const result = new Uint8Array(corpus.get('households').size);
  corpus.complaints.forEach((_, i) => {
    if (corpus.factsOf(i).some((f) => f.kind === 'against_agent')) result[corpus.householdOf(i)] = 1;
  });
  return result;
}
