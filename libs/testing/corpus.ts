import { Corpus } from '../domain/corpus.js';
import { groupHouseholds } from '../domain/households.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Records } from '../domain/model/index.js';
import { extract } from '../domain/pipeline/extract/extract.js';
import { fingerprint } from '../domain/pipeline/fingerprint/fingerprints.js';
import { readable } from '../domain/text/readable.js';

/** A corpus in which the texts were read and nobody copied: what comes before the steps that look beyond copies. */
export function corpusOf(records: Partial<Records>, knowledge: Knowledge): Corpus {
  const corpus = new Corpus({ complaints: [], calls: [], agencies: [], evidence: [], ...records });
  const { complaints } = corpus;
  const read = complaints.map((c) => readable(c.text));
  corpus.add('texts', {
    read,
    facts: complaints.map((c) => extract(c.text, knowledge)),
    numbers: complaints.map((_, i) => i),
  });
  corpus.add('prints', fingerprint(read, 1));
  corpus.add('households', groupHouseholds(complaints, [], ''));
  corpus.add('clustering', {
    textClusters: [],
    clusters: [],
    clusterOf: new Int32Array(complaints.length).fill(-1),
    forms: [],
    bank: { of: new Map(), uses: [] },
  });
  return corpus;
}
