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

  it('gave the number while those gave it who hold more, where a third do: a later owner of it is none', async () => {
    const account = { payeeAccount: '6230999988887777' };
    const withMore = (n: number) =>
      withChange((k) => ({
        ...(k < 21 ? { contactPhone: NUMBER } : {}),
        ...(k < n ? account : {}),
        ...(k >= 18 && k < 21 ? { receivedAt: '2024-06-25' } : {}),
      }));
    expect(await named(withMore(7))).toEqual(range(0, 18));
    expect(await named(withMore(6))).toEqual(range(0, 21));
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

  it.each([
    '当时听人说能停息，打给那边五千块服务费，再没有下文。这封是我自己写的，想好好还。',
    '之前寄来的材料不是本人写的，请以这次为准。',
    '他们叫我别接银行电话，我照做了，现在利息更多。',
    '留的那个手机号是他们的，麻烦打我自己的。',
    '这个号我上个月才办的，总有外地人打来问贷款的事。',
    'This is a new number for me. The previous owner still gets calls.',
    'I paid a debt relief company $900 and heard nothing since. Please call me on my own line.',
    'A man from the market used my name to send letters. I never wrote the earlier ones.',
    'They instructed me not to answer your calls, and now there is a judgment.',
  ])(
    'do not speak of somebody who acts for them: who does is a witness, whatever else is shared (%#)',
    async (text) => {
      const account = { payeeAccount: '6230999988887777' };
      const list = withChange((k) =>
        k < 20 ? { contactPhone: NUMBER, ...account, ...(k === 19 ? { text: `${text} ${k}` } : {}) } : {},
      );
      expect(await named(list)).toEqual(range(0, 19));
    },
  );
});
