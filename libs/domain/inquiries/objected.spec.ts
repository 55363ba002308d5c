import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../detectors/index.js';
import { knowing } from '../../testing/views.js';
import type { Complaint, Records } from '../model/index.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../pipeline/pipeline.js';
import { compared, withObjected } from './objected.js';

const LETTER =
  'I demand that you delete this account from my file at once because it was opened without my consent, was never validated by anybody, and is reported in a way that the law forbids. Call me back within fifteen days.';
const complaint = (k: number, more: Partial<Complaint> = {}): Complaint =>
  ({
    ...Object.fromEntries(
      'channel institution product subject debtorName debtorIdNumber debtorPhone contactPhone email ipAddress deviceId address payeeAccount agentName agentPhone agentOrg postcode'
        .split(' ')
        .map((field) => [field, '']),
    ),
    id: `C${String(k).padStart(2, '0')}`,
    receivedAt: '2024-05-01',
    text: `${LETTER} Account ${k}.`,
    debtorRef: `D${k}`,
    debtorPhone: `138${12345000 + 7919 * k}`,
    contactPhone: '17012348821',
    payeeAccount: '6222021234567890123',
    attachments: [],
    extra: {},
    source: { file: 'c.csv', line: k },
    ...more,
  }) as Complaint;
const ownStory = (k: number) =>
  complaint(k, {
    id: `S${k}`,
    text: `My ${['roof', 'car', 'shop', 'card', 'boat'][k % 5]} number ${k} was the matter of ${k * 37} calls in week ${k % 50}.`,
    contactPhone: `139${22345000 + 7919 * k}`,
    payeeAccount: '',
  });
const records = (complaints: readonly Complaint[]): Records => ({ complaints, calls: [], agencies: [], evidence: [] });
const look = (of: Records) => runPipeline(of, PIPELINE_DEFAULTS, { knowledge: knowing({}), detectors: DETECTORS });

describe('an upheld objection', () => {
  it('leaves all scores: the complaint has none, and the others are as if it had never come', async () => {
    const all = records([
      ...Array.from({ length: 8 }, (_, k) => complaint(k)),
      ...Array.from({ length: 150 }, (_, k) => ownStory(100 + k)),
    ]);
    const before = await look(all);
    const [objecting] = all.complaints;
    expect(before.triage.find((t) => t.complaint === objecting.id)!.score).toBeGreaterThan(0);
    const rest = compared(all, new Set([objecting.id]));
    const after = withObjected(await look(rest), [objecting], knowing({}));
    expect(after.triage.find((t) => t.complaint === objecting.id)).toMatchObject({ lane: 'normal', score: 0 });
    expect(after.facts.has(objecting.id)).toBe(true);
    expect(after.debtorOf.get(objecting.id)).toBe('D0');
    const never = await look(records(all.complaints.slice(1)));
    expect(after.triage.filter((t) => t.complaint !== objecting.id)).toEqual(never.triage);
    expect(JSON.stringify([after.clusters, after.rings, after.signals])).not.toContain(`"${objecting.id}"`);
  });

  it('changes nothing where there is none', () => {
    const all = records([complaint(1)]);
    expect(compared(all, new Set())).toBe(all);
  });
});
