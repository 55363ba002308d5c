import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../config/paths.js';
import { createSketcher } from '../../kernel/index.js';
import { bankKeys, mergeBanks, openBundle, signBundle } from '../../readers/bank-file.js';
import { loadKnowledge } from '../../readers/seeds.js';
import type { BankEntry, TemplatePart } from '../model/index.js';
import { afterUse, bankEntry, matchBank, textOf, unexpired } from './bank.js';

const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
const sketcher = createSketcher({ seed: 9 });
const letter = (name: string, amount: string, phone: string) =>
  `My name is ${name} and I demand that you delete the account with the amount of ${amount} from my file at once because it was opened without my consent, was never validated by anybody, and is reported in a way that the law forbids. Call me at ${phone} within fifteen days or I will go to court.`;
const parts: TemplatePart[] = [
  { fixed: 'My name is' },
  { slot: 1, type: 'name', examples: ['Ann Lee'] },
  { fixed: 'and I demand that you delete the account with the amount of' },
  { slot: 2, type: 'amount', examples: ['$100'] },
  {
    fixed:
      'from my file at once because it was opened without my consent, was never validated by anybody, and is reported in a way that the law forbids. Call me at +1 212-555-0147 within fifteen days or I will go to court.',
  },
];
const about = {
  name: 'Letter A',
  source: 'seen at a seller',
  why: 'sold for a fee',
  addedBy: 'ann',
  addedAt: '2024-01-01',
  expires: null,
};
const made = bankEntry({ kind: 'template', parts, ...about }, knowledge);
const match = (bank: readonly BankEntry[], texts: readonly string[]) =>
  matchBank(bank, texts.length, (i) => sketcher.hashes(texts[i]), sketcher);
const copies = (n: number) => Array.from({ length: n }, (_, k) => letter(`Person ${k}`, `$${k}00`, '+1 212-555-0147'));
const others = (n: number) =>
  Array.from(
    { length: n },
    (_, k) =>
      `A story of its own number ${k} about the ${['roof', 'car', 'shop', 'card'][k % 4]} that nobody else would tell in these very words, believe me.`,
  );

describe('an entry of the bank', () => {
  it('says what all copies say, and nobody’s number', () => {
    expect(textOf(made.skeleton)).not.toMatch(/555/);
    expect(made.skeleton.filter((p) => 'slot' in p)).toHaveLength(3);
    expect(made.sketch).toMatch(/^[0-9a-f]{256}$/);
    expect(JSON.stringify(made)).not.toContain('Ann Lee');
    expect(bankEntry({ kind: 'template', parts, ...about, name: 'another name' }, knowledge).id).toBe(made.id);
    expect(() => bankEntry({ kind: 'benign', parts: [{ fixed: 'Please help me.' }], ...about }, knowledge)).toThrow(
      'CLQ_BANK_SHORT',
    );
  });

  it('is found in copies, and in nobody’s own words', () => {
    const { of, uses } = match([made], [...copies(5), ...others(200)]);
    expect([...of.keys()]).toEqual([0, 1, 2, 3, 4]);
    expect(of.get(0)!.share).toBeGreaterThan(0.9);
    expect(uses).toEqual([{ entry: made.id, matches: 5, complaints: 205, marks: true, quarantined: false }]);
    const half = `${copies(1)[0].slice(0, 120)} ${others(1)[0]}`;
    expect(match([made], [half]).of.size).toBe(0);
  });

  it('marks nobody once it has expired, or is held back', () => {
    const until = { ...made, expires: '2024-06-01' };
    expect(match(unexpired([until], '2024-05-31'), copies(3)).of.size).toBe(3);
    expect(match(unexpired([until], '2024-06-01'), copies(3)).of.size).toBe(0);
    expect(match([{ ...made, state: 'quarantined' }], copies(3)).of.size).toBe(0);
  });

  it('is quarantined where it suddenly matches far above its baseline, before it marks anyone', () => {
    const known = { ...made, baseline: { matches: 2, complaints: 1000 } };
    const calm = match([known], [...copies(3), ...others(1100)]);
    expect(calm.uses[0]).toMatchObject({ marks: true, quarantined: false });
    const flood = match([known], [...copies(60), ...others(1000)]);
    expect(flood.uses[0]).toMatchObject({ matches: 60, marks: false, quarantined: true });
    expect(flood.of.size).toBe(0);
    const [held] = afterUse([known], flood.uses);
    expect(held).toMatchObject({ state: 'quarantined', baseline: known.baseline });
    expect(afterUse([held], match([held], copies(60)).uses)[0].state).toBe('quarantined');
    // The first look has nothing to compare with, and makes the baseline; what grows as it did is no surprise.
    const [first] = afterUse([made], match([made], [...copies(60), ...others(500)]).uses);
    expect(first.baseline).toEqual({ matches: 60, complaints: 560 });
    expect(match([first], [...copies(120), ...others(1000)]).uses[0].quarantined).toBe(false);
  });
});

describe('bundles', () => {
  const { privateKey, publicKey } = bankKeys();
  const baseline = { matches: 7, complaints: 9000 };
  it('carry letters and nothing of the installation, and show what was changed', () => {
    const text = signBundle([{ ...made, addedBy: 'ann.lee@bank', baseline }], 'Bank A', privateKey);
    expect(text).not.toContain('ann.lee');
    expect(text).not.toContain('9000');
    const { signer, entries } = openBundle(text, publicKey, 'b.json');
    expect(signer).toBe('Bank A');
    expect(entries[0]).toMatchObject({ id: made.id, skeleton: made.skeleton, addedBy: 'Bank A', baseline: null });
    expect(mergeBanks([made], entries)).toEqual([made]);
    const bytes = Buffer.from(text);
    let caught = 0;
    for (let k = 0; k < bytes.length; k += 7) {
      const changed = Buffer.from(bytes);
      changed[k] ^= 1;
      try {
        const again = openBundle(changed.toString(), publicKey, 'b.json');
        // Only white space may change: what it says is the same.
        expect(again.entries).toEqual(entries);
      } catch (error) {
        expect(String(error)).toMatch(/CLQ_BANK_(FORGED|BAD|FIELD)/);
        caught++;
      }
    }
    expect(caught).toBeGreaterThan(bytes.length / 7 - 10);
    expect(() => openBundle(text, bankKeys().publicKey, 'b.json')).toThrow('CLQ_BANK_FORGED');
    expect(() => openBundle(text, 'no key', 'b.json')).toThrow('CLQ_BANK_FORGED');
    expect(() => openBundle('{', publicKey, 'b.json')).toThrow('CLQ_BANK_BAD');
  });
});
