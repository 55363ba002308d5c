/**
 * What test/quality measures on papers, in a process of its own: inside the test runner every look at a global costs, and pictures look at
 * millions of pixels. Prints JSON.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictureTwins, type Unpacked } from '../../libs/domain/documents/pictures.js';
import { drawPaper, FORMS, overwrite, type Raster, scan } from '../../libs/evaluation/world/scans.js';
import { readPage } from '../../libs/kernel/pictures.js';
import { OcrReader } from '../../libs/readers/documents/ocr.js';
import { readPaper } from '../../libs/readers/documents/read-document.js';

const [command, ...args] = process.argv.slice(2);
const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

async function jpeg(r: Raster, quality: number): Promise<Raster> {
  const raw = { width: r.width, height: r.height, channels: 3 } as const;
  const bytes = await sharp(r.rgb, { raw }).jpeg({ quality }).toBuffer();
  const { data: rgb, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { rgb, width: info.width, height: info.height };
}

const unpacked = (r: Raster): Unpacked => ({
  ...readPage(r.rgb, r.width, r.height)!,
  width: r.width,
  height: r.height,
});

/** So many papers of each form, each with its two forgeries, and what is found among them. */
async function scans(first: number, papers: number) {
  const items: { form: number; base: number; kind: 'honest' | 'saved' | 'scanned'; picture: Unpacked }[] = [];
  let seed = first;
  for (let form = 0; form < FORMS; form++)
    for (let k = 0; k < papers; k++) {
      const made = ++seed;
      const quality = () => 60 + (seed++ % 31);
      const honest = await jpeg(scan(drawPaper(form, seed), made), quality());
      const base = items.push({ form, base: items.length, kind: 'honest', picture: unpacked(honest) }) - 1;
      const forged = overwrite(honest, form, made, seed);
      items.push({ form, base, kind: 'saved', picture: unpacked(await jpeg(forged, quality())) });
      items.push({ form, base, kind: 'scanned', picture: unpacked(await jpeg(scan(forged, seed + 777), quality())) });
    }
  const twins = pictureTwins(items.map((i) => i.picture)).filter((t) => t.byHand);
  const found = (kind: string) => twins.filter((t) => items[t.b].kind === kind && items[t.b].base === t.a).length;
  const wrong = twins.filter((t) => items[t.a].base !== items[t.b].base);
  const honest = wrong.filter((t) => items[t.a].kind === 'honest' && items[t.b].kind === 'honest').length;
  print({
    of: FORMS * papers,
    saved: found('saved'),
    scanned: found('scanned'),
    edited: twins.filter((t) => t.edited && items[t.a].base === t.a).length,
    honest,
    honestPairs: (FORMS * papers * (papers - 1)) / 2,
    others: wrong.length - honest,
  });
}

async function speed(picture: string, papers: readonly string[]) {
  const files = papers.map((p) => readFileSync(p));
  for (const f of files) await readPaper(f);
  const start = performance.now();
  let pages = 0;
  for (let k = 0; k < 20; k++) for (const f of files) pages += (await readPaper(f)).pages;
  const layer = (1000 * pages) / (performance.now() - start);
  const ocr = new OcrReader();
  const bytes = readFileSync(picture);
  await ocr.read(bytes);
  const before = performance.now();
  const words = await ocr.read(bytes);
  const recognised = 1000 / (performance.now() - before);
  await ocr.close();
  print({ layer, recognised, words });
}

/** So many scans of papers, as JPEG files. */
async function draw(folder: string, papers: number) {
  for (let k = 0; k < papers; k++) {
    const { rgb, width, height } = scan(drawPaper(k % FORMS, 500 + k), 600 + k);
    await sharp(rgb, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 80 })
      .toFile(join(folder, `${String(k).padStart(2, '0')}.jpg`));
  }
  print({ papers });
}

if (command === 'draw') await draw(args[0], Number(args[1]));
else if (command === 'scans') await scans(Number(args[0]), Number(args[1]));
else if (command === 'speed') await speed(args[0], args.slice(1));
else for (const path of [command, ...args]) print(await readPaper(readFileSync(path)));
