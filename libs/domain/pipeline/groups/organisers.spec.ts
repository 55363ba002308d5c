import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../../detectors/index.js';
import { loadKnowledge } from '../../../readers/seeds.js';
import { complaint } from '../../../testing/views.js';
import type { Complaint } from '../../model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../pipeline.js';
import type { GroupFacts } from './group-facts.js';
import { hypotheses } from './organisers.js';

const knowledge = await loadKnowledge('seeds');
const plain: GroupFacts = {
  households: 20,
  lenders: 2,
  oneLender: 0.7,
  lenderByChance: false,
  named: 0,
  busiestWeek: 0.1,
  weekByChance: false,
  kinds: new Set(['contact']),
  demanding: 0.3,
  asking: 0.5,
  demands: 'usual',
  office: 0,
  virtual: 0,
  trade: [],
  witnesses: [],
  free: [],
  listed: [],
  calledAbout: 0,
  somebodysOwn: false,
  sharedAddress: false,
};
const agency = (facts: Partial<GroupFacts>): number =>
  hypotheses({ ...plain, ...facts }).find((h) => h.kind === 'agency')!.probability;

describe('what an organiser may be', () => {
  it('is no less an agency for one lender where these data have no other', () => {
    const one = { lenders: 1, oneLender: 1 };
    expect(agency({ ...one, lenderByChance: true })).toBe(agency({}));
    expect(agency(one)).toBeLessThan(agency({}));
    expect(hypotheses({ ...plain, ...one })[0].kind).toBe('cause');
  });

  it('is rather an agency where more make a demand than elsewhere, and less so where fewer do', () => {
    expect(agency({ demands: 'more' })).toBeGreaterThan(agency({}));
    expect(agency({ demands: 'fewer' })).toBeLessThan(agency({}));
    // A handful says nothing.
    expect(agency({ demands: 'fewer', households: 4 })).toBe(agency({ households: 4 }));
  });

  it('is rather an agency behind a virtual operator’s number than behind a landline', () => {
    expect(agency({ virtual: 1 })).toBeGreaterThan(agency({}));
    expect(agency({ office: 1 })).toBeLessThan(agency({}));
  });

  it('is never certain, whatever speaks for it', () => {
    const fact = { record: 'C1', field: 'text', span: null };
    const all = {
      demands: 'more',
      virtual: 1,
      trade: [fact, fact],
      calledAbout: 9,
      lenders: 9,
      oneLender: 0.2,
    } as const;
    expect(agency(all)).toBeLessThan(1);
    expect(hypotheses({ ...plain, ...all }).reduce((sum, h) => sum + h.probability, 0)).toBeCloseTo(1, 1);
  });
});

describe('what is not known of a group', () => {
  const digits = (n: number) => String(n).padStart(4, '0');
  const LETTERS = [
    (k: number) => `They called my sister ${k} times. I demand that you end this and put right what was done.`,
    (k: number) => `My account ${k} was charged twice by the branch. Please correct the record and write to me.`,
    (k: number) => `We are asking for a fair plan, as the shop of my family has closed ${k} weeks ago.`,
    (k: number) => `第${k}次来信：我因病无收入，恳请贵行体谅并给出办法。`,
    (k: number) => `被打扰${k}次，强烈要求贵公司尽快处理此事。`,
  ];
  const danish = (k: number) => `De ringer til min søster ${k} gange om dagen, og jeg kræver at det holder op nu.`;
  const reasonsOf = async (change: (k: number, inside: boolean) => Partial<Complaint>) => {
    const complaints = Array.from({ length: 200 }, (_, k) => {
      const inside = k < 14;
      return complaint({
        id: `C${digits(k)}`,
        debtorRef: `D${digits(k)}`,
        receivedAt: `2026-0${1 + (k % 6)}-1${k % 9}`,
        institution: `Lender ${k % 5}`,
        text: LETTERS[k % 3]!(k),
        debtorPhone: `+8613800${digits(k)}00`,
        contactPhone: inside ? '+8613911112222' : `+8613800${digits(k)}00`,
        ...change(k, inside),
      });
    });
    const input = { complaints, calls: [], agencies: [], evidence: [] };
    const { groups } = await runPipeline(input, PIPELINE_DEFAULTS, { knowledge, detectors: DETECTORS });
    const group = groups.find((g) => g.values.some((v) => v.kind === 'contact'));
    expect(group?.debtors).toHaveLength(14);
    const said = group!.kindOfOrganiser.flatMap((h) => [...h.for, ...h.against]).map((r) => r.message.en);
    return [...new Set(said)].join(' ');
  };

  it('is no lender that all go to', async () => {
    expect(await reasonsOf(() => ({ institution: '' }))).not.toMatch(/lender/);
    expect(await reasonsOf((k, inside) => (inside && k > 4 ? { institution: '' } : {}))).not.toMatch(/lender/);
    expect(await reasonsOf((_, inside) => (inside ? { institution: 'Lender 1' } : {}))).toContain('go to one lender');
  });

  it('is no letter without a demand: asked in other words, in a language that is not read, or not at all', async () => {
    for (const letter of LETTERS)
      expect(await reasonsOf((k) => ({ text: letter(k) }))).not.toMatch(/\b0 % of the complaints/);
    expect(await reasonsOf((k) => ({ text: danish(k) }))).not.toMatch(/make a demand/);
    expect(await reasonsOf((_, inside) => (inside ? { text: '' } : {}))).not.toMatch(/make a demand/);
    const silent = (k: number) => `They called my sister ${k} times and the letters of the branch never came to me.`;
    expect(await reasonsOf((k, inside) => (inside ? { text: silent(k) } : {}))).toContain('0 % of the complaints make');
  });

  it('is no week: of few dates, or where all that is known is one week', async () => {
    const day = (k: number) => ({ receivedAt: `2026-03-0${1 + (k % 5)}` });
    expect(await reasonsOf((k, inside) => (inside ? day(k) : {}))).toContain('within seven days');
    expect(await reasonsOf((k, inside) => (inside ? (k < 3 ? day(k) : { receivedAt: null }) : {}))).not.toMatch(
      /seven days/,
    );
    expect(await reasonsOf(day)).not.toMatch(/seven days/);
  });
});
