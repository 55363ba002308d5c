import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ClaqueError, notFound, verbatim } from '../../../libs/domain/errors/errors.js';
import { drawGroup } from '../../../libs/domain/inquiries/draw.js';
import { SAMPLE_SCRIPT } from '../../../libs/domain/inquiries/how-to.js';
import { valueToAsk } from '../../../libs/domain/inquiries/inquiries.js';
import { type NumberOrigin, numbersOfMany, numberToCall } from '../../../libs/domain/inquiries/number-to-call.js';
import {
  countSample,
  findingOf,
  nextSample,
  SAYINGS,
  type Sample,
  type Saying,
  toCall,
} from '../../../libs/domain/inquiries/sample.js';
import { count } from '../../../libs/domain/text/count.js';
import { csvRow } from '../../../libs/reports/csv.js';
import { type AnalysisOptions, analysed, recordsIn } from './corpus.js';

const COLUMNS = ['order', 'debtor', 'complaint', 'name', 'phone', 'phone_is', 'stratum', 'says'];

/** What the sheet says of a number. */
const NUMBER_IS: Readonly<Record<NumberOrigin, string>> = {
  own: 'own / 本人号码',
  contact: 'given for contact, nobody else gave it / 投诉中填写的联系电话，仅此人使用',
  none: 'none of their own is known: look in your records, or write; do not call a shared number / 无本人号码：请从本机构记录查找或书信联系，勿拨共用号码',
};

/**
 * Draws the people of a group onto a sheet to call from, or says where a filled sheet stands. The draw
 * follows from who is in the group, so the same command reads what it wrote.
 *
 * @throws ClaqueError CLQ_NOT_FOUND, CLQ_SAMPLE_SMALL, CLQ_SHEET_LINE.
 */
export async function sample(
  id: string,
  inputs: readonly string[],
  sheet: string,
  options: AnalysisOptions,
): Promise<string[]> {
  const { corpus } = await analysed(await recordsIn(inputs, options), options, 'groups');
  const group = corpus.get('groups').groups.find((g) => g.id === id);
  if (group === undefined) throw notFound('group', id);
  const byId = new Map(corpus.complaints.map((c) => [c.id, c]));
  const { seed, order } = drawGroup(
    group,
    corpus.complaints.map((complaint, i) => ({ complaint, debtor: corpus.debtorOf(i) })),
  );
  const made = { at: '', by: '' };
  const drawn = nextSample(null, { ...made, kind: 'drawn', group: id, seed, order });
  if (!existsSync(sheet)) {
    const debtors = corpus.complaints.map((_, i) => corpus.debtorOf(i));
    const theirs = Map.groupBy(corpus.complaints.keys(), (i) => debtors[i]);
    const ofMany = numbersOfMany(corpus.records, debtors);
    const shared = group.values.map((v) => v.key);
    const rows = order.map((p, k) => {
      const { debtorName } = byId.get(p.complaint)!;
      const of = (theirs.get(p.debtor) ?? []).map((i) => corpus.complaints[i]!);
      const { number, origin } = numberToCall(of, shared, ofMany);
      return csvRow([k + 1, p.debtor, p.complaint, debtorName, number, NUMBER_IS[origin], p.stratum, '']);
    });
    writeFileSync(sheet, `\ufeff${csvRow(COLUMNS)}${rows.join('')}`, { mode: 0o600, flag: 'wx' });
    return [
      `${count(order.length, 'person', 'people')} in the order of the calls: ${sheet}`,
      `Write into "says" one of: ${SAYINGS.join(', ')}. Then run the command again.`,
      '',
      SAMPLE_SCRIPT.en,
      SAMPLE_SCRIPT.zh,
    ];
  }
  return standing(readSheet(sheet, drawn), sheet, valueToAsk(group) ?? 'VALUE');
}

function standing(now: Sample, sheet: string, value: string): string[] {
  const { always, soonest, reached } = countSample(now);
  const finding = findingOf(now);
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const next = now.state === 'open' ? toCall(now).map((p) => p.debtor) : [];
  return [
    finding.en,
    finding.zh,
    `bounds however often one looks: ${percent(always.low)} to ${percent(always.high)} after ${reached} reached`,
    ...(next.length === 0 ? [] : [`call next: ${next.join(', ')}; decided after ${soonest} more at the soonest`]),
    ...(now.state === 'yes'
      ? [
          'Answer now / 可登记结果:',
          `  claque answer OUT ${value} --kind agency --source sample --reference ${sheet} --reason TEXT --by NAME --answers FILE`,
        ]
      : []),
  ];
}

/** The sample as the sheet has it. */
function readSheet(path: string, drawn: Sample): Sample {
  const refused = (line: number, field: string) =>
    new ClaqueError('CLQ_SHEET_LINE', { path: verbatim(path), line, field: verbatim(field) });
  const rows = parse(readFileSync(path, 'utf8'), { bom: true, columns: true, relax_column_count: true }) as Partial<
    Record<string, string>
  >[];
  let now = drawn;
  rows.forEach((row, k) => {
    const says = (row['says'] ?? '').trim();
    const [debtor, person] = [row['debtor'] ?? '', drawn.order[k]];
    if (person === undefined || person.debtor !== debtor) throw refused(k + 2, 'debtor');
    if (says === '') return;
    if (!SAYINGS.some((s) => s === says)) throw refused(k + 2, `says: ${SAYINGS.join(', ')}`);
    now = nextSample(now, { kind: 'called', debtor, says: says as Saying, at: '', by: '' });
  });
  return now;
}
