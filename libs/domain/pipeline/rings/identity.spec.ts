import { describe, expect, it } from '@jest/globals';
import type { Ring } from '../../model/index.js';
import { identify, type KnownRing } from './identity.js';

const ring = (id: string, complaints: string) =>
  ({ id, complaints: complaints.split(' '), debtors: complaints.split(' ').map((c) => `d${c}`) }) as unknown as Ring;
const known = (id: string, complaints: string): KnownRing => ring(id, complaints);
const run = (rings: Ring[], before: KnownRing[], used: string[] = [], common: string[] = []) => {
  const { rings: named, events } = identify(rings, before, new Set(used), new Set(common));
  return { ids: named.map((r) => r.id), events: events.map((e) => [e.id, e.kind, ...e.others]) };
};

describe('identity of rings', () => {
  it('keeps an id when a ring grows, shrinks or gets another founder', () => {
    expect(run([ring('RX', 'a b c d')], [known('R1', 'a b c')])).toEqual({ ids: ['R1'], events: [['R1', 'grew']] });
    expect(run([ring('R1', 'b c')], [known('R1', 'a b c')])).toEqual({ ids: ['R1'], events: [['R1', 'shrank']] });
    expect(run([ring('R1', 'a b c')], [known('R1', 'a b c')])).toEqual({ ids: ['R1'], events: [] });
  });

  it('tells of a merge, and where the other went', () => {
    expect(run([ring('RX', 'a b c d e f g')], [known('R1', 'a b c d'), known('R2', 'e f g')])).toEqual({
      ids: ['R1'],
      events: [
        ['R1', 'merged', 'R2'],
        ['R1', 'grew'],
        ['R2', 'ended', 'R1'],
      ],
    });
  });

  it('tells of a split; the largest part keeps the id, and an id is never given twice', () => {
    const { ids, events } = run([ring('R1', 'e f g'), ring('RX', 'a b c d')], [known('R1', 'a b c d e f g')]);
    expect(ids[1]).toBe('R1');
    expect(ids[0]).not.toBe('R1');
    expect(events).toEqual([
      [ids[0], 'split', 'R1'],
      ['R1', 'shrank'],
    ]);
  });

  it('tells of what appears and ends, and does not use the id of one that ended', () => {
    const { ids, events } = run([ring('R9', 'x y z')], [known('R1', 'a b c')], ['R9']);
    expect(ids[0]).not.toBe('R9');
    expect(events).toEqual([
      [ids[0], 'appeared'],
      ['R1', 'ended'],
    ]);
  });

  it('leaves its own name to what is named after its value, though another goes on from it', () => {
    const groups = [ring('GX', 'a b c d'), ring('GV', 'x y')];
    expect(run(groups, [known('GV', 'a b c')], [], ['GV'])).toEqual({
      ids: ['GX', 'GV'],
      events: [
        ['GX', 'split', 'GV'],
        ['GV', 'shrank'],
      ],
    });
    expect(run([ring('GV', 'a b c')], [known('G1', 'a b c')], ['GV'], ['GV']).ids).toEqual(['GV']);
  });
});
