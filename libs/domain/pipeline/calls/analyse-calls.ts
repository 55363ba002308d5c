import { lineBursts } from '../../calls/bursts.js';
import { CallTable } from '../../calls/call-table.js';
import { byLine } from '../../calls/lines.js';
import type { Corpus } from '../../corpus.js';
import type { LineView } from '../../detector.js';
import type { Knowledge } from '../../knowledge.js';
import { readPhone } from '../../text/phones.js';
import { blocksOf } from './blocks.js';
import type { CallAnalysis } from './call-analysis.js';
import { numbersOf } from './numbers.js';
import { transcriptsOf } from './transcripts.js';

/**
 * What call records and transcripts show. Each call is seen by its lines, numbers, accounts and words.
 *
 * @param seed of the sketches of turns.
 */
export function analyseCalls(corpus: Corpus, knowledge: Knowledge, seed: number): CallAnalysis {
  const { calls } = corpus.records;
  if (calls.length === 0) return nothing();
  const phones = new Set(
    corpus.complaints.flatMap((c) => [c.debtorPhone, c.contactPhone].flatMap((p) => readPhone(p)?.e164 ?? [])),
  );
  const table = CallTable.of(calls, phones);
  const grouped = byLine(table);
  const lines = lineBursts(table, grouped).map(
    (burst): LineView => ({ burst, calls: burst.calls.map((i) => calls[i].id) }),
  );
  const { views, matches } = transcriptsOf(corpus, knowledge, seed);
  const scripted = new Set(views.flatMap((v) => (v.script === null || v.script.openly ? [] : [v.call.id])));
  const { callers, accounts } = numbersOf(corpus, knowledge, scripted);
  return { table, grouped, lines, callers, accounts, calls: views, blocks: blocksOf(calls, table), matches };
}

function nothing(): CallAnalysis {
  const table = new CallTable();
  return { table, grouped: byLine(table), lines: [], callers: [], accounts: [], calls: [], blocks: [], matches: [] };
}
