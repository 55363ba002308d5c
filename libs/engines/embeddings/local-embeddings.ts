import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ClaqueError, verbatim } from '../../domain/errors/errors.js';
import type { Embeddings } from '../../domain/ports/embeddings.js';

const LIBRARY = '@huggingface/transformers';
/** Texts that are embedded at a time. */
const BATCH = 32;

/** Threads of the runtime sleep while they wait. By itself it has them turn in place, for half of its time. */
const SESSION = { extra: { session: { intra_op: { allow_spinning: '0' } } } } as const;

/** What is used of the library, which is not installed with Claque. */
interface Library {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: { readonly dtype: string; readonly local_files_only: true; readonly session_options: typeof SESSION },
  ): Promise<Extractor>;
}
interface Extractor {
  (
    texts: readonly string[],
    options: { readonly pooling: string; readonly normalize: true },
  ): Promise<{ readonly data: Float32Array; readonly dims: readonly number[] }>;
  dispose(): Promise<void>;
}

/** Files of weights, the more exact first, with the name that the library has for each. */
const WEIGHTS = [
  ['model.onnx', 'fp32'],
  ['model_fp16.onnx', 'fp16'],
  ['model_quantized.onnx', 'q8'],
] as const;

/**
 * Embeddings by a model in a folder of this machine, as models lie on Hugging Face. Nothing is fetched.
 * Its files: config.json, tokenizer.json, tokenizer_config.json, onnx/model*.onnx.
 * Also 1_Pooling/config.json where it has one (sentence-transformers).
 *
 * The library is large and most installations do without it.
 * Those that want it install it: in the project, or in the folder of weights or one above it.
 *
 * @throws ClaqueError CLQ_EMBEDDINGS_LIBRARY, CLQ_WEIGHTS_….
 */
export async function localEmbeddings(weights: string): Promise<Embeddings> {
  const folder = resolve(weights);
  const path = verbatim(weights);
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json'])
    if (!existsSync(join(folder, file))) throw new ClaqueError('CLQ_WEIGHTS_FILE', { path, file: verbatim(file) });
  const found = WEIGHTS.find(([file]) => existsSync(join(folder, 'onnx', file)));
  if (found === undefined)
    throw new ClaqueError('CLQ_WEIGHTS_MODEL', { path, files: verbatim(WEIGHTS.map(([file]) => file).join(', ')) });
  const library = await load(folder);
  Object.assign(library.env, { allowRemoteModels: false, allowLocalModels: true, localModelPath: dirname(folder) });
  const model = basename(folder);
  let extractor: Extractor;
  try {
    extractor = await library.pipeline('feature-extraction', model, {
      dtype: found[1],
      local_files_only: true,
      session_options: SESSION,
    });
  } catch (error) {
    throw new ClaqueError('CLQ_WEIGHTS_BROKEN', { path }, { cause: error });
  }
  const pooling = poolingOf(folder);
  return {
    model,
    async embed(texts) {
      // A batch is filled up to its longest text: those of one length go together. A text that comes twice goes once.
      const order = [...new Set(texts)].sort((x, y) => x.length - y.length);
      const vectors = new Map<string, Float32Array>();
      for (let from = 0; from < order.length; from += BATCH) {
        const batch = order.slice(from, from + BATCH);
        const { data, dims } = await extractor(batch, { pooling, normalize: true });
        const width = dims.at(-1) ?? 0;
        batch.forEach((text, k) => {
          vectors.set(text, data.slice(k * width, (k + 1) * width));
        });
      }
      return texts.map((text) => vectors.get(text) ?? new Float32Array());
    },
    close: () => extractor.dispose(),
  };
}

async function load(folder: string): Promise<Library> {
  for (const from of [folder, import.meta.dirname])
    try {
      const path = createRequire(join(from, 'package.json')).resolve(LIBRARY);
      return (await import(pathToFileURL(path).href)) as Library;
    } catch (error) {
      if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    }
  throw new ClaqueError('CLQ_EMBEDDINGS_LIBRARY', { library: verbatim(LIBRARY), folder: verbatim(folder) });
}

/** How the vectors of the words become one of the text; the mean where the folder does not say. */
function poolingOf(folder: string): 'cls' | 'mean' {
  const path = join(folder, '1_Pooling', 'config.json');
  if (!existsSync(path)) return 'mean';
  const { pooling_mode_cls_token: cls } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return cls === true ? 'cls' : 'mean';
}
