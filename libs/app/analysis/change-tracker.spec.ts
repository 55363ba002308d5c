import { describe, expect, it } from '@jest/globals';
import { random } from '../../kernel/index.js';
import { type Name, Prints } from './change-tracker.js';

describe('prints', () => {
  it('say what is new, changed and gone as a map does, through hundreds of looks', () => {
    const next = random(9);
    const prints = new Prints();
    let known = new Map<string, { says: string; name: Name }>();
    for (let look = 0; look < 300; look++) {
      const now = new Map<string, { says: string; name: Name }>();
      prints.begin();
      for (let k = Math.floor(next() * 60) * (look % 40 === 0 ? 100 : 1); k > 0; k--) {
        const number = Math.floor(next() * 4000);
        const key = `files:debtor:D${number}>complaint:C${number}:C${number}`;
        if (now.has(key)) continue;
        const entry = { says: next() < 0.2 ? 'later' : 'first', name: [number, 2 ** 30 - 1 - number] as const };
        now.set(key, entry);
        expect(prints.say(key, entry.says, () => entry.name)).toBe(known.get(key)?.says !== entry.says);
      }
      const gone = [...known].filter(([key]) => !now.has(key)).map(([, { name }]) => name[0]);
      expect(
        prints
          .dropped()
          .map((n) => n[0])
          .sort(),
      ).toEqual(gone.sort());
      expect(prints.size).toBe(now.size);
      known = now;
    }
  });

  it('tell half a million keys apart that differ in little', () => {
    const prints = new Prints();
    prints.begin();
    for (let i = 0; i < 500_000; i++)
      if (!prints.say(`gives_contact:debtor:D${i}>phone:+8613${i % 7}${i}:L${i}`, '', () => [0, 0]))
        throw new Error(`taken for another: ${i}`);
    expect(prints.size).toBe(500_000);
  });
});
