import { DetailedError, Upload } from 'tus-js-client';

/** Bytes of a piece: what is lost where a connection breaks. */
const PIECE = 4 << 20;
/** Milliseconds before each new try. */
const TRIES = [0, 1000, 3000, 5000, 10_000, 20_000, 40_000];

export interface Told {
  /** Per cent of all files. */
  readonly progress: (percent: number) => void;
  /** In the server's words; null: the connection broke. */
  readonly problem: (said: { zh: string; en: string } | null) => void;
}

/**
 * Sends files one after the other in pieces (tus). A broken connection is taken up by itself for a while; after that, and after a reload, the same file
 * chosen again goes on where it was.
 */
export async function sendAll(files: readonly File[], map: string, told: Told): Promise<void> {
  const total = Math.max(
    1,
    files.reduce((sum, f) => sum + f.size, 0),
  );
  let before = 0;
  for (const file of files) {
    const sent = before;
    const ended = await send(file, map, (bytes) => told.progress((100 * (sent + bytes)) / total));
    if (ended !== true) {
      told.problem(ended);
      return;
    }
    before += file.size;
  }
}

async function send(
  file: File,
  map: string,
  progress: (bytes: number) => void,
): Promise<true | { zh: string; en: string } | null> {
  let end: (value: true | { zh: string; en: string } | null) => void = () => {};
  const ended = new Promise<true | { zh: string; en: string } | null>((resolve) => {
    end = resolve;
  });
  const upload = new Upload(file, {
    endpoint: '/api/uploads',
    chunkSize: PIECE,
    retryDelays: TRIES,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, map },
    onProgress: progress,
    onSuccess: () => end(true),
    // What the server refuses stays refused.
    onShouldRetry: (error) => {
      const status = error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;
      return status === 0 || status === 503 || status === 429 || status === 423;
    },
    onError: (error) => {
      const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
      try {
        const { zh, message } = JSON.parse(body ?? '') as { zh?: string; message: string };
        end({ zh: zh ?? message, en: message });
      } catch {
        end(null);
      }
    },
  });
  const [known] = await upload.findPreviousUploads();
  if (known) upload.resumeFromPreviousUpload(known);
  upload.start();
  return ended;
}
