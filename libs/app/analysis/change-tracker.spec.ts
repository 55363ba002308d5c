import { describe, expect, it } from '@jest/globals';
import { random } from '../../kernel/index.js';
import { ChangeTracker, type Name } from './change-tracker.js';

describe('the tracker of changes', () => {
  it('says what is new, changed and gone as a map does, through hundreds of looks', () => {
    const next = random(9);
    const tracker = new ChangeTracker();
    let known = new Map<string, { says: string; name: Name }>();
    for (let look = 0; look < 300; look++) {
      const now = new Map<string, { says: string; name: Name }>();
      tracker.begin();
      for (let k = Math.floor(next() * 60) * (look % 40 === 0 ? 100 : 1); k > 0; k--) {
        const number = Math.floor(next() * 4000);
        const key = `files:debtor:D${number}>complaint:C${number}:C${number}`;
        if (now.has(key)) continue;
        const entry = { says: next() < 0.2 ? 'later' : 'first', name: [number, 2 ** 30 - 1 - number] as const };
        now.set(key, entry);
        expect(tracker.record(key, entry.says, () => entry.name)).toBe(known.get(key)?.says !== entry.says);
      }
      const gone = [...known].filter(([key]) => !now.has(key)).map(([, { name }]) => name[0]);
      expect(
        tracker
          .dropped()
          .map((n) => n[0])
          .sort(),
      ).toEqual(gone.sort());
      expect(tracker.size).toBe(now.size);
      known = now;
    }
  });

  it('tells half a million keys apart that differ in little', () => {
    const tracker = new ChangeTracker();
    tracker.begin();
    for (let i = 0; i < 500_000; i++)
      if (!tracker.record(`gives_contact:debtor:D${i}>phone:+8613${i % 7}${i}:L${i}`, '', () => [0, 0]))
        throw new Error(`taken for another: ${i}`);
    expect(tracker.size).toBe(500_000);
  });
});
