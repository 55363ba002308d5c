import { count } from '../../../libs/domain/text/count.js';
import type { ScanSummary } from '../../../libs/reports/summary.js';
import { refusalLines } from '../actions/refusals.js';
import { scan } from '../actions/scan.js';
import { defineCommand, needed, print } from '../command.js';
import { ANALYSIS, ANSWERS, analysisOf, JSON_OUT, OUT_DIR } from '../options.js';
import { progressOf } from '../progress.js';

export const scanCommand = defineCommand({
  name: 'scan',
  usage: 'INPUT... --out DIR',
  about: ['read complaints, calls and documents, write findings and report.html'],
  options: {
    out: OUT_DIR,
    ...ANALYSIS,
    bank: {
      type: 'string',
      placeholder: 'FILE',
      help: 'known templates and public forms; baselines and quarantines are written back',
    },
    answers: ANSWERS,
    export: { type: 'boolean', help: 'also write graph.gexf, graph.cypher and followthemoney.jsonl' },
    'no-ocr': { type: 'boolean', help: 'do not read documents that have no text layer' },
    json: JSON_OUT,
  },
  async run(args, given) {
    const { out } = needed('scan', { INPUT: args[0], out: given.out });
    const progress = progressOf(given.json);
    const summary = await scan(
      {
        ...analysisOf(given),
        inputs: args,
        out,
        export: given.export,
        ocr: !given['no-ocr'],
        ...(given.bank === undefined ? {} : { bank: given.bank }),
        ...(given.answers === undefined ? {} : { answers: given.answers }),
      },
      progress,
    );
    progress.end();
    print(given.json ? JSON.stringify(summary, null, 2) : linesOf(summary, out).join('\n'));
    return 0;
  },
});

/** An empty text is no cause to refuse a complaint, and none to pass over it in silence. */
const withoutText = (n: number): string[] =>
  n === 0
    ? []
    : [
        `${count(n, 'complaint')} without text: taken in; no wording of ${n === 1 ? 'it' : 'them'} is compared / ${n} 件投诉没有正文：已收录，不作文字比对`,
      ];

function linesOf({ in: read, out, lanes, run }: ScanSummary, folder: string): string[] {
  const counts = Object.entries(lanes).map(([lane, n]) => `${lane} ${n}`);
  return [
    `${count(read.complaints, 'complaint')} in, ${read.withText} with text, ${count(read.repeats, 'repeat')}, ${read.refused} refused; ${count(read.calls, 'call')}, ${count(read.evidence, 'paper')}`,
    ...refusalLines(read.refusals),
    ...read.notes.map((n) => `note: ${n.file}${n.column === '' ? '' : `, ${n.column}`}: ${n.message.en}`),
    `${count(out['matches'] ?? 0, 'match', 'matches')}, ${count(out['clusters'] ?? 0, 'cluster')}, ${count(out['groups'] ?? 0, 'group')} (claque inquiries ${folder}), ${count(out['rings'] ?? 0, 'ring')} for review`,
    ...withoutText(read.complaints - read.withText),
    `lanes: ${counts.join(', ')}`,
    `${(run.totalMs / 1000).toFixed(1)} s, ${Math.round(run.peakMemoryBytes / 2 ** 20)} MiB; see ${folder}/report.html`,
  ];
}
