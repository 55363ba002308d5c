/** One paper at a time, apart from everything else: what hangs or eats memory here is ended from outside and costs one paper. */
import { parentPort, workerData } from 'node:worker_threads';
import { OcrReader } from './ocr.js';
import { readPaper } from './read-paper.js';

const port = parentPort!;
const ocr = (workerData as { ocr: boolean }).ocr ? new OcrReader() : null;

port.on('message', ({ bytes }: { bytes: Uint8Array }) => {
  void readPaper(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ocr === null ? null : (picture) => ocr.read(picture),
  ).then((reading) => port.postMessage({ reading }));
});
