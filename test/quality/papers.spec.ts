/** Papers: copies among mixed layouts, and files that lie, break or attack. Nothing here may be called forged. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { crc32, deflateSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect } from '@jest/globals';
import { DETECTORS } from '../../detectors/index.js';
import { type PaperReading, textReading } from '../../libs/domain/documents/reading.js';
import type { Evidence, Records } from '../../libs/domain/model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../libs/domain/pipeline/pipeline.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { claque, root } from '../e2e/cli.js';
import { dataFolder, itWith } from './data.js';
import { tool } from './run-paper-tool.js';

const data = join(dataFolder, 'documents');
const knowledge = await loadKnowledge(join(root, 'seeds'));
const folder = mkdtempSync(join(tmpdir(), 'claque-papers-'));
const printed: string[] = [];
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`\n${printed.join('\n')}\n`);
});

const evidenceOf = (papers: readonly { id: string; reading: PaperReading; sha256?: string }[]): Evidence[] =>
  papers.map(({ id, reading, sha256 }, i) => ({
    id,
    sha256: sha256 ?? String(i).padStart(64, '0'),
    bytes: 1,
    reading,
    complaintId: '',
    debtorRef: `D${i}`,
    kind: '',
    receivedAt: null,
    source: { file: 'evidence.csv', line: i + 1 },
  }));
const look = (evidence: readonly Evidence[]) => {
  const records: Records = { complaints: [], calls: [], agencies: [], evidence };
  return runPipeline(records, PIPELINE_DEFAULTS, { knowledge, detectors: DETECTORS });
};
describe('texts', () => {
  itWith('documents/bills', 'finds the copies among bills of mixed layouts, and no honest pair', async () => {
    const bills = gunzipSync(readFileSync(join(data, 'bills/utility-bills-mixed-layouts.jsonl.gz')))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as { id: string; text: string });
    const truth = new Set(
      readFileSync(join(data, 'bills/utility-bills-mixed-layouts.truth.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((l) => l.replaceAll('"', '').split(',').sort().join(' ')),
    );
    const { otherMatches } = await look(evidenceOf(bills.map((b) => ({ id: b.id, reading: textReading(b.text) }))));
    const found = otherMatches.filter((m) => truth.has([m.a, m.b].sort().join(' ')));
    printed.push(
      `quality: ${bills.length} bills: ${found.length} of ${truth.size} copies, ${otherMatches.length - found.length} false pairs; the least alike copy ${Math.min(...found.map((m) => m.similarity)).toFixed(2)}`,
    );
    expect([found.length, otherMatches.length]).toEqual([truth.size, truth.size]);
  });

  itWith(
    'documents/zh-certificate-and-letter-forms-a.jsonl',
    'raises no alarm between honest people who use one public form',
    async () => {
      const forms = readFileSync(join(data, 'zh-certificate-and-letter-forms-a.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((l) => (JSON.parse(l) as { text: string }).text);
      const names = ['赵建国', '钱淑芬', '孙志强', '李秀英', '周海涛'];
      const filled = forms.flatMap((form, f) =>
        names.map((name, k) => ({
          id: `${f}-${name}`,
          reading: textReading(
            form
              .replace(/张三|\[姓名\]|\[您的姓名\]|_{4,}/, name)
              .replace(/X{6,}|\[身份证号码?\]|\[XXX\]|_{6,}/, `11010119${60 + k * 3}0${1 + k}1${k}${1234 + 321 * k}`)
              .replace(/\d{4}年\d{1,2}月\d{1,2}日|_+年_+月_+日|\[日期\]|\[年月日\]/, `2024年${1 + k}月${3 + 5 * k}日`)
              .replace(/1000元|\[金额\]/, `${800 + 130 * k}元`),
          ),
        })),
      );
      const { otherMatches, signals } = await look(evidenceOf(filled));
      const alarms = signals.filter((s) =>
        ['form-residue', 'serial-reuse', 'shared-content', 'evidence-twin', 'seal-overlap'].includes(s.detector),
      );
      printed.push(
        `quality: seven public forms filled in by five people each: ${otherMatches.length} matches, ${alarms.length} alarms`,
      );
      expect([otherMatches, alarms]).toEqual([[], []]);
    },
  );
});

const readAll = (paths: readonly string[]) => tool(...paths) as unknown as PaperReading[];

describe('pictures', () => {
  itWith('documents/receipts', 'eight receipts of one merchant are eight receipts', async () => {
    const names = readdirSync(join(data, 'receipts')).filter((n) => n.endsWith('.jpg'));
    const readings = readAll(names.map((n) => join(data, 'receipts', n)));
    const papers = names.map((id, i) => ({ id, reading: readings[i] }));
    const { otherMatches, signals } = await look(evidenceOf(papers));
    printed.push(`quality: ${papers.length} receipts: ${otherMatches.length} matches, ${signals.length} signals`);
    expect([otherMatches, signals]).toEqual([[], []]);
  });

  itWith('documents/copy-move', 'marks the region that was copied within a picture', async () => {
    const [copied, original] = readAll(['cattle_copy.png', 'cattle.png'].map((n) => join(data, 'copy-move', n)));
    const { verdicts } = await look(
      evidenceOf([
        { id: 'copy', reading: copied },
        { id: 'original', reading: original },
      ]),
    );
    printed.push(
      `quality: copy-move: ${verdicts.map((v) => `${v.paper} ${v.verdict}`).join(', ')}; ${JSON.stringify(copied.pictures[0].copied)}`,
    );
    expect(verdicts.map((v) => v.verdict)).toEqual(['modified', 'intact']);
    // What changed against the original lies where one of the two regions is.
    const [x, y, w, h] = copied.pictures[0].copied[0].from;
    expect(x + w > 828 && x < 988 && y + h > 169 && y < 273).toBe(true);
  });
});

describe('files', () => {
  /** Each file by itself. They are read by one process, which starts once. */
  const verdictsOf = async (paths: readonly string[]) => {
    const found = [];
    for (const [i, reading] of readAll(paths).entries()) {
      const { verdicts, signals } = await look(evidenceOf([{ id: paths[i], reading }]));
      found.push({ ...verdicts[0], signals: signals.map((s) => s.detector) });
    }
    return found;
  };

  itWith('documents/pdf/info-vs-xmp', 'tells files whose metadata cannot be from those whose can', async () => {
    const lines: Record<string, number> = {};
    const names = readdirSync(join(data, 'pdf/info-vs-xmp'));
    const paths = names.map((name) => join(data, 'pdf/info-vs-xmp', name));
    const found = await verdictsOf(paths);
    for (const [i, name] of names.entries()) {
      const expected = name.includes('fail');
      const seen = found[i].signals.includes('metadata-mismatch');
      const key = `${expected ? 'fail' : 'pass'} ${seen ? 'seen' : 'quiet'}`;
      lines[key] = (lines[key] ?? 0) + 1;
      expect([name, seen]).toEqual([name, expected]);
    }
    // No passing half lies here: each failing file without the property that does not belong there is one.
    const mended = paths.map((from, i) => {
      const bytes = readFileSync(from).toString('latin1');
      const without = bytes
        .replace(/(pdfaid:part)/g, (m) => m)
        .replace(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/, (x) =>
          x
            .replace(/ xmp:Author="[^"]*"| pdf:Author="[^"]*"/, '')
            .replace(
              /<(xmp:Label|xmp:Title|xmpMM:Manifest|xmpTPg:Fonts|pdf:CreationDate|pdf:ModDate|pdf:Title|photoshop:Author|photoshop:History)>[\s\S]*<\/\1>/,
              '',
            ),
        );
      const path = join(folder, `mended-${i}.pdf`);
      writeFileSync(path, Buffer.from(without, 'latin1'));
      return path;
    });
    for (const [i, { signals }] of (await verdictsOf(mended)).entries())
      expect([names[i], signals]).toEqual([names[i], []]);
    printed.push(`quality: info against XMP: ${JSON.stringify(lines)}; the same files mended by hand: all quiet`);
  });

  itWith(
    'documents/bills/pdf',
    'says that bills were saved again and weighs it nothing, and leaves files of their makers alone',
    async () => {
      const bills = readdirSync(join(data, 'bills/pdf')).map((name) => join(data, 'bills/pdf', name));
      const made = ['002-trivial-libre-office-writer.pdf', 'minimal-document.pdf'].map((name) =>
        join(data, 'pdf/normal', name),
      );
      const found = await verdictsOf([...bills, ...made, join(data, 'pdf/pdfjs/signed_verified.pdf')]);
      expect(bills.length).toBeGreaterThan(0);
      // Printed to a file, merged, made smaller: every eighth honest paper is.
      for (const [i, name] of bills.entries())
        expect([name, found[i].verdict, found[i].signals]).toEqual([name, 'intact', ['edited-file']]);
      for (const [i, name] of made.entries()) expect([name, found[bills.length + i].verdict]).toEqual([name, 'intact']);
      expect(found.at(-1)!.against[0].en).toMatch(/signed/);
    },
  );

  itWith('documents/pdf/pdfjs', 'sees what was changed in a signed file', async () => {
    const signed = readFileSync(join(data, 'pdf/pdfjs/signed_verified.pdf'));
    const path = join(folder, 'changed.pdf');
    const changed = Buffer.from(signed);
    const at = changed.indexOf('/MediaBox');
    changed[changed.indexOf('0', at)] = 0x31;
    writeFileSync(path, changed);
    expect((await verdictsOf([path]))[0].verdict).toBe('modified');
  });

  itWith('documents/collisions', 'never takes two files with one MD5 for one', async () => {
    const out = join(folder, 'collisions');
    const { code } = await claque(['scan', join(data, 'collisions'), '--out', out, '--no-ocr']);
    expect(code).toBe(3);
    const papers = readFileSync(join(out, 'papers.jsonl'), 'utf8').trim().split('\n');
    for (const name of ['md5-1.pdf', 'md5-2.pdf', 'md5-1.docx', 'md5-2.docx'])
      expect(papers.filter((line) => line.includes(`"${name}"`)).length).toBe(1);
    expect(readFileSync(join(out, 'matches.jsonl'), 'utf8')).toBe('');
  });

  itWith('documents/pdf', 'survives every broken, locked, signed, huge or hostile file within its limits', async () => {
    const input = join(folder, 'hostile/evidence');
    const copy = (from: string) => {
      for (const name of readdirSync(from)) {
        const path = join(from, name);
        if (statSync(path).isDirectory()) copy(path);
        else {
          const to = join(input, relative(data, path).replaceAll('/', '-'));
          writeFileSync(to, readFileSync(path));
        }
      }
    };
    const { mkdirSync } = await import('node:fs');
    mkdirSync(input, { recursive: true });
    copy(join(data, 'pdf'));
    copy(join(data, 'images'));
    writeFileSync(join(input, 'large.png'), hugePng(40_000, 40_000));
    writeFileSync(join(input, 'bomb.docx'), await bomb());
    const start = performance.now();
    const { code } = await claque(['scan', join(folder, 'hostile'), '--out', join(folder, 'hostile-out'), '--no-ocr']);
    expect(code).toBe(0);
    const summary = JSON.parse(readFileSync(join(folder, 'hostile-out/summary.json'), 'utf8')) as {
      in: { evidence: number };
      run: { peakMemoryBytes: number };
    };
    const verdicts = readFileSync(join(folder, 'hostile-out/papers.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as { paper: string; verdict: string });
    const megabytes = Math.round(summary.run.peakMemoryBytes / 1e6);
    printed.push(
      `quality: ${summary.in.evidence} hostile papers: ${((performance.now() - start) / 1000).toFixed(1)} s, ${megabytes} MB, ${verdicts.filter((v) => v.verdict === 'inconclusive').length} inconclusive`,
    );
    expect(verdicts.length).toBe(summary.in.evidence);
    expect(megabytes).toBeLessThan(1000);
    for (const name of ['large.png', 'bomb.docx'])
      expect(verdicts.find((v) => v.paper.endsWith(name))?.verdict).toBe('inconclusive');
  });
});

describe('speed', () => {
  itWith('documents/bills/pdf', 'prints pages a second, with a text layer and without', () => {
    const bills = readdirSync(join(data, 'bills/pdf')).map((n) => join(data, 'bills/pdf', n));
    const [r] = tool('speed', join(data, 'receipts/030.jpg'), ...bills);
    printed.push(
      `quality: papers with a text layer ${Number(r['layer']).toFixed(0)} pages/s; OCR ${Number(r['recognised']).toFixed(2)} pages/s a core`,
    );
    expect(r['words']).toMatch(/unihakka/i);
  });
});

/** A black picture of one bit a pixel, as a PNG of some hundred kilobytes. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length, 0);
    head.write(type, 4, 'latin1');
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])), 0);
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width / 8 + 1) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A DOCX whose one part unpacks to half a gigabyte. */
async function bomb(): Promise<Buffer> {
  const { ZipFile } = (await import('yazl')).default as unknown as typeof import('yazl');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.alloc(8), '[Content_Types].xml');
  zip.addBuffer(Buffer.alloc(512 << 20, 0x20), 'word/document.xml');
  zip.end();
  const chunks: Buffer[] = [];
  for await (const c of zip.outputStream) chunks.push(c as Buffer);
  return Buffer.concat(chunks);
}
