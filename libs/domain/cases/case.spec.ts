import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Case, type CaseEvent, fold, next, type Part } from './case.js';

const stamp = { at: '2024-05-01T00:00:00Z', by: 'ann' };
const reason = 'because';
const opened: CaseEvent = { ...stamp, kind: 'opened', title: 'The blue letter', reason };
const operator: Part = { kind: 'agency', id: 'A1', role: 'suspected_operator' };
const victim: Part = { kind: 'debtor', id: 'D1', role: 'probable_victim' };
const added: CaseEvent = { ...stamp, kind: 'added', parts: [operator, victim] };
const looked: CaseEvent = { ...stamp, kind: 'moved', to: 'investigating', reason };
const proposed: CaseEvent = { ...stamp, kind: 'proposed', recipient: 'police', reason };
const decided = (by: string, approved = true): CaseEvent => ({ ...stamp, by, kind: 'decided', approved, reason });

describe('a case', () => {
  it('goes to the police only by two people, about somebody who is suspected', () => {
    const ready = fold([opened, added, looked]);
    expect(fold([opened, added, looked, proposed, decided('bea')])).toMatchObject({
      state: 'escalated',
      escalation: { recipient: 'police', proposedBy: 'ann', approvedBy: 'bea' },
    });
    expect(() => fold([opened, added, looked, proposed, decided('ann')])).toThrow('CLQ_CASE_SECOND_PERSON');
    expect(() => fold([opened, added, proposed])).toThrow('The case is open,');
    const nobody: CaseEvent = { ...stamp, kind: 'role', part: 'agency:A1', role: 'unclear', reason };
    expect(() => next(next(ready, nobody), proposed)).toThrow('CLQ_CASE_OPERATOR');
    expect(fold([opened, added, looked, proposed, decided('bea', false)])).toMatchObject({
      state: 'investigating',
      escalation: null,
    });
    // What is proposed is what is decided about.
    expect(() =>
      fold([opened, added, looked, proposed, { ...stamp, kind: 'removed', part: 'debtor:D1', reason }]),
    ).toThrow('The case is waiting for a second person');
  });

  it('is closed when its tasks are done, and opened again', () => {
    const task: CaseEvent = {
      ...stamp,
      kind: 'task',
      task: { id: 't1', text: 'ask the lender', assignee: 'bea', due: null },
    };
    const close: CaseEvent = { ...stamp, kind: 'moved', to: 'closed', reason };
    expect(() => fold([opened, task, close])).toThrow('CLQ_CASE_TASKS_OPEN');
    const closed = fold([opened, task, { ...stamp, kind: 'done', task: 't1' }, close]);
    expect(closed?.state).toBe('closed');
    expect(next(closed, looked).state).toBe('investigating');
    expect(() => next(closed, added)).toThrow('The case is closed');
    expect(() => fold([opened, { ...stamp, kind: 'done', task: 't1' }])).toThrow('CLQ_CASE_TASK:');
    expect(() => fold([opened, { ...stamp, kind: 'commented', text: ' ' }])).toThrow('CLQ_CASE_TEXT: The text');
  });

  it('is divided and put together, and loses nobody', () => {
    const divided = fold([opened, added, { ...stamp, kind: 'split', to: 'K2', parts: ['debtor:D1'], reason }]);
    expect(divided).toMatchObject({ parts: [operator], related: ['K2'] });
    expect(() => fold([opened, added, { ...stamp, kind: 'split', to: 'K2', parts: ['debtor:D9'], reason }])).toThrow(
      'CLQ_CASE_PART:',
    );
    const all = ['agency:A1', 'debtor:D1'];
    expect(() => fold([opened, added, { ...stamp, kind: 'split', to: 'K2', parts: all, reason }])).toThrow(
      'CLQ_CASE_SPLIT',
    );
    const merged = fold([opened, added, { ...stamp, kind: 'merged', into: 'K1', reason }]);
    expect(merged).toMatchObject({ state: 'merged', into: 'K1', parts: [operator, victim] });
    expect(() => next(merged, looked)).toThrow('The case is merged');
    expect(
      fold([opened, added, { ...stamp, kind: 'took', from: 'K2', parts: [victim, { ...victim, id: 'D2' }], reason }])
        ?.parts,
    ).toHaveLength(3);
  });

  it('never comes to escalation by one person, whatever they do', () => {
    const one = { at: stamp.at, by: 'ann' };
    const event = fc.constantFrom<CaseEvent>(
      { ...one, kind: 'added', parts: [operator] },
      { ...one, kind: 'moved', to: 'investigating', reason },
      { ...one, kind: 'moved', to: 'closed', reason },
      { ...one, kind: 'proposed', recipient: 'regulator', reason },
      { ...one, kind: 'decided', approved: true, reason },
      { ...one, kind: 'decided', approved: false, reason },
      { ...one, kind: 'role', part: 'agency:A1', role: 'suspected_operator', reason },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let now: Case | null = next(null, opened);
        for (const e of events)
          try {
            now = next(now, e);
          } catch {
            // refused
          }
        expect(now?.state).not.toBe('escalated');
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});
