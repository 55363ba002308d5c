import type { Step } from '../step.js';
import { analyseDocuments } from './analyse-documents.js';
import { documentViews } from './views.js';

export const documentsStep = {
  name: 'papers',
  run(corpus) {
    const documents = analyseDocuments(corpus.records.evidence);
    corpus.add('documents', documents);
    corpus.add('documentViews', documentViews(documents));
  },
} as const satisfies Step;
