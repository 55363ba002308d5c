import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { scan } from '../../apps/cli/actions/scan.js';
import type { PaperReading } from '../../libs/domain/documents/reading.js';
import { readPaper } from '../../libs/readers/documents/read-document.js';
import type { ScanSummary } from '../../libs/reports/summary.js';
import { dataFolder } from './data.js';

const cases = join(dataFolder, 'field-cases');
const out = mkdtempSync(join(tmpdir(), 'claque-field-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

interface Found {
  readonly summary: ScanSummary;
  readonly lines: (file: string) => Record<string, never>[];
  readonly rejected: string;
  readonly graph: string;
  readonly notes: string[];
  /** The papers of the case, each read alone, in the order of their names. */
  readonly papers: () => Promise<PaperReading[]>;
}

async function scanned(name: string): Promise<Found> {
  const folder = join(out, name);
  const map = join(cases, name, 'map.yaml');
  let summary: ScanSummary | null = null;
  const quiet = { step: () => {}, read: () => {}, papers: () => {}, failed: () => {} };
  await scan(
    {
      inputs: [join(cases, name, 'input')],
      out: folder,
      threshold: 0.5,
      seed: 1,
      zone: 'Z',
      said: {},
      export: false,
      ocr: false,
      ...(existsSync(map) ? { map } : {}),
    },
    quiet,
  ).then(
    (s) => {
      summary = s;
    },
    (error: Error) => {
      if (!error.message.startsWith('CLQ_NO_COMPLAINTS')) throw error;
    },
  );
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  summary ??= JSON.parse(text('summary.json')) as ScanSummary;
  return {
    summary,
    lines: (file) =>
      text(file)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, never>),
    rejected: text('rejected.csv'),
    graph: text('graph.json'),
    notes: (summary as ScanSummary).in.notes.map((n) => n.code),
    papers: () => {
      const evidence = join(cases, name, 'input', 'evidence');
      return Promise.all(
        readdirSync(evidence)
          .sort()
          .map((file) => readPaper(readFileSync(join(evidence, file)))),
      );
    },
  };
}

/** What each case of a stranger's file must come to: read rightly, or refused with its reason. */
const EXPECTED: Readonly<Record<string, (found: Found) => void | Promise<void>>> = {
  'asterisk-queue-rows': ({ summary }) => expect([summary.in.calls, summary.in.refused]).toEqual([4, 0]),
  'attachment-names-other-form': ({ graph, notes }) => {
    expect(graph).toContain('Kündigung Müller'.normalize('NFD'));
    expect(notes).not.toContain('CLQ_NOTE_PAPERS');
  },
  'dates-day-first': ({ notes, summary }) => {
    expect(notes).toContain('CLQ_NOTE_DATES');
    expect(summary.in.complaints).toBe(2);
  },
  'docx-character-references': async ({ papers }) => {
    expect((await papers())[0]?.text.trim()).toBe('证明: income € 1180 &#8212; R&D');
  },
  'fax-dithered-page': async ({ papers }) => {
    expect((await papers()).map((p) => p.pictures.map((x) => x.copied))).toEqual([[[]]]);
  },
  'gbk-after-64-kib': ({ lines }) => {
    expect(lines('triage.jsonl').find((t) => t['complaint'] === 'G-2')).toMatchObject({ lane: 'hardship' });
  },
  'header-twice': ({ summary, notes }) => {
    expect(summary.in.complaints).toBe(3);
    // Read as of some country, and said: the numbers were not lost.
    expect(notes).toContain('CLQ_NOTE_COUNTRY');
  },
  'headerless-shows-persons': ({ rejected }) => expect(rejected).not.toMatch(/\d{11}/),
  'hidden-numbers-private': ({ lines }) =>
    expect(lines('signals.jsonl').map((s) => s['detector'])).toContain('call-flood'),
  'html-in-text-column': ({ lines }) => expect(lines('clusters.jsonl')).toEqual([]),
  'html-mail-character-references': ({ summary }) => expect(summary.lanes['hardship']).toBe(2),
  'id-numbers-shortened-by-excel': ({ notes, lines }) => {
    expect(notes).toContain('CLQ_NOTE_SHORTENED');
    expect(lines('signals.jsonl').filter((s) => s['detector'] === 'repeat-letter')).toEqual([]);
  },
  'map-names-missing-column': ({ notes }) => expect(notes).toContain('CLQ_NOTE_MAP'),
  'pdf-form-filled': async ({ papers }) => {
    const [first] = await papers();
    for (const value of ['Anna Reed', '1971-03-05', '1180', 'laid off in May']) expect(first?.text).toContain(value);
  },
  'phones-as-floats': ({ graph }) => expect(graph).toContain('+8613825550187'),
  'rtf-font-charset': async ({ papers }) => {
    expect((await papers())[0]?.text).toContain('本人因失业无力还款，请求延期。');
  },
  'scan-with-scanner-line': async ({ papers }) => {
    expect((await papers()).map((p) => [p.textFrom, p.pictures.length])).toEqual(Array(6).fill([null, 1]));
  },
  'sep-line': ({ summary }) => expect(summary.in.complaints).toBe(3),
  'times-of-exports': ({ summary }) => expect([summary.in.calls, summary.in.refused]).toEqual([5, 0]),
  'trailing-delimiter': ({ summary }) => expect([summary.in.complaints, summary.in.refused]).toEqual([3, 0]),
  'us-phones-ten-digits': ({ graph }) => expect(graph).toContain('+12125550187'),
  'vcon-chat-as-calls': ({ summary }) => expect(summary.in.calls).toBe(3),
  'vcon-signed': ({ summary }) => expect([summary.in.calls, summary.in.refused]).toEqual([1, 0]),
  'vcon-transcript-by-message': ({ summary }) => expect([summary.in.calls, summary.in.refused]).toEqual([2, 0]),
  'web-form-mails': ({ lines }) => {
    expect(lines('clusters.jsonl')).toEqual([]);
    expect(lines('signals.jsonl')).toEqual([]);
  },
  'xls-in-folder': ({ rejected }) => expect(rejected).toContain('CLQ_FILE_UNKNOWN'),
  'xlsx-second-sheet-other-order': ({ summary }) => expect([summary.in.complaints, summary.in.refused]).toEqual([6, 0]),
  'zip-gbk-names': ({ graph, notes }) => {
    expect(graph).toContain('失业证明');
    expect(notes).toEqual([]);
  },
};

(existsSync(cases) ? describe : describe.skip)('files of strangers', () => {
  it.each(Object.keys(EXPECTED))('%s', async (name) => {
    await EXPECTED[name]!(await scanned(name));
  });

  it('are all looked at', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(readdirSync(cases).sort());
  });
});
