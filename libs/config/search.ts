import { SimilarTexts } from '../app/similar/similar-texts.js';
import type { Store } from '../db/store.js';
import { READABLE_VERSION } from '../domain/text/readable.js';
import { MemoryIndex } from '../engines/candidate-index/memory-index.js';
import { localEmbeddings } from '../engines/embeddings/local-embeddings.js';
import { createSketcher } from '../kernel/index.js';
import type { Closing } from './closing.js';
import type { Settings } from './settings.js';

/** The search for similar texts, with the seed of its sketches. */
export async function createSearch(
  settings: Settings,
  store: Store,
  closing: Closing,
): Promise<{ readonly similar: SimilarTexts; readonly sketchSeed: number }> {
  const sketcher = createSketcher({ seed: await store.installation.sketchSeed(settings.sketchSeed) });
  const index =
    settings.postgres === null
      ? new MemoryIndex(sketcher)
      : await store.candidateIndex(`${sketcher.version} r${READABLE_VERSION}`);
  const embeddings = settings.weights === null ? null : await localEmbeddings(settings.weights);
  if (embeddings !== null) closing.add(() => embeddings.close());
  return { similar: new SimilarTexts(store, index, sketcher, embeddings), sketchSeed: sketcher.keys.seed };
}
