import { DetailedError, Upload } from 'tus-js-client';
import type { Bilingual } from '../../locales/bilingual.js';

/** Bytes of a piece: what is lost where a connection breaks. */
const PIECE = 4 << 20;
/** Milliseconds before each new attempt. */
const RETRY_DELAYS = [0, 1000, 3000, 5000, 10_000, 20_000, 40_000];
/** Statuses after which another attempt may succeed; 0: there was no answer. */
const TRANSIENT: ReadonlySet<number> = new Set([0, 423, 429, 503]);

export interface UploadListener {
  /** Percent of all files. */
  readonly onProgress: (percent: number) => void;
  /** The server's refusal, in its words; null: the connection broke. */
  readonly onProblem: (refusal: Bilingual | null) => void;
  /** A file came; its import waits for its columns. */
  readonly onArrived: (id: string) => Promise<void>;
}

/**
 * Sends files one after the other in pieces (tus). A broken connection resumes by itself for a while. After that, and after a
 * reload, choosing the same file again resumes where it stopped.
 */
export async function sendAll(files: readonly File[], listener: UploadListener): Promise<void> {
  const total = Math.max(
    1,
    files.reduce((sum, f) => sum + f.size, 0),
  );
  let before = 0;
  for (const file of files) {
    const sent = before;
    const outcome = await send(file, (bytes) => listener.onProgress((100 * (sent + bytes)) / total));
    if (typeof outcome !== 'string') {
      listener.onProblem(outcome);
      return;
    }
    await listener.onArrived(outcome);
    before += file.size;
  }
}

const statusOf = (error: Error): number =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;

function refusalOf(error: Error): Bilingual | null {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
  try {
    const { zh, message } = JSON.parse(body ?? '') as { zh?: string; message: string };
    return { zh: zh ?? message, en: message };
  } catch {
    return null;
  }
}

/** @returns the id of the import, or why there is none. */
async function send(file: File, onProgress: (bytes: number) => void): Promise<string | Bilingual | null> {
  const { promise, resolve } = Promise.withResolvers<string | Bilingual | null>();
  const upload = new Upload(file, {
    endpoint: '/api/uploads',
    chunkSize: PIECE,
    retryDelays: RETRY_DELAYS,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, ask: 'true' },
    onProgress,
    onSuccess: ({ lastResponse }) => resolve(lastResponse.getHeader('claque-import') ?? ''),
    onShouldRetry: (error) => TRANSIENT.has(statusOf(error)),
    onError: (error) => resolve(refusalOf(error)),
  });
  const [known] = await upload.findPreviousUploads();
  if (known) upload.resumeFromPreviousUpload(known);
  upload.start();
  return promise;
}
