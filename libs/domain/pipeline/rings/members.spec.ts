import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../../detectors/index.js';
import { loadKnowledge } from '../../../readers/seeds.js';
import { answerAbout } from '../../../testing/answers.js';
import { complaint } from '../../../testing/views.js';
import { AddressBook } from '../../inquiries/address-book.js';
import type { Agency, Complaint } from '../../model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../pipeline.js';

const knowledge = await loadKnowledge('seeds');
const TODAY = '2026-11-29';
const NUMBER = '+8613911112222';
const SELLER = '清零法务咨询';

/** Strangers with own words and own numbers; the change makes some of them holders of the seller's number. */
const withChange = (change: (k: number) => Partial<Complaint>) =>
  Array.from({ length: 200 }, (_, k) => {
    const digits = String(k).padStart(4, '0');
    return complaint({
      id: `S${digits}`,
      debtorRef: `D${digits}`,
      receivedAt: `2024-05-${10 + (k % 9)}`,
      institution: `银行${k % 5}`,
      text: `第${k}件事`,
      debtorPhone: `+861380000${digits}`,
      contactPhone: `+861380000${digits}`,
      payeeAccount: `62220000${String(k).padStart(8, '0')}`,
      ...change(k),
    });
  });

/** Who is named once somebody found that an agency stands behind the number; by their places. */
async function named(complaints: readonly Complaint[], name = '', agencies: readonly Agency[] = []): Promise<number[]> {
  const records = { complaints, calls: [], agencies, evidence: [] };
  const deps = { knowledge, detectors: DETECTORS };
  const { groups } = await runPipeline(records, PIPELINE_DEFAULTS, deps);
  const value = `contact:${NUMBER}`;
  const group = groups.find((g) => g.values.some((v) => v.key === value))!;
  const book = new AddressBook([answerAbout(group, { values: [value], kind: 'agency', name })]);
  const { rings } = await runPipeline(records, PIPELINE_DEFAULTS, { ...deps, book, today: TODAY });
  return rings.flatMap((r) => r.debtors.map((d) => Number(d.slice(1))));
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('members of a ring', () => {
  it('are all who hold the number, where the number is all that its clients share', async () => {
    expect(await named(withChange((k) => (k < 20 ? { contactPhone: NUMBER } : {})))).toEqual(range(0, 20));
  });

  it('hold a second value where most clients do: a former client whose number still stands in a file is none', async () => {
    const account = { payeeAccount: '6230999988887777' };
    const list = withChange((k) => (k < 20 ? { contactPhone: NUMBER, ...(k < 16 ? account : {}) } : {}));
    expect(await named(list)).toEqual(range(0, 16));
  });

  it('do not name the seller in their texts: who does needs a second value', async () => {
    const list = withChange((k) =>
      k < 20
        ? { contactPhone: NUMBER, ...(k >= 17 ? { text: `第${k}件事，当初信了“清零 法务咨询”，一分利息没停` } : {}) }
        : {},
    );
    expect(await named(list)).toEqual(range(0, 20));
    expect(await named(list, SELLER)).toEqual(range(0, 17));
    // agencies.csv knows the name of a number that it does not call an agency's.
    const line: Agency = {
      id: 'A1',
      name: SELLER,
      phones: [NUMBER],
      accounts: [],
      uscc: '',
      notes: '',
      source: { file: 'agencies.csv', line: 2 },
    };
    expect(await named(list, '', [line])).toEqual(range(0, 17));
  });
});
