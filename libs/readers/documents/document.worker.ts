/**
 * One paper at a time, in a process of its own. A native library that hangs, eats memory or crashes costs one paper.
 */
import { OcrReader } from './ocr.js';
import { readPaper } from './read-document.js';

const ocr = process.argv[2] === 'ocr' ? new OcrReader() : null;

process.on('message', ({ bytes }: { bytes: Uint8Array }) => {
  void readPaper(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ocr === null ? null : (picture) => ocr.read(picture),
  ).then((reading) => process.send!({ reading }));
});
// A signal to the whole group is for the parent. Until the parent is gone, this paper is read to its end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
