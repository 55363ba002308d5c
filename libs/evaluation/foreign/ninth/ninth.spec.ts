import { describe, expect, it } from '@jest/globals';
import { expectReferences, foreignContract } from '../foreign.contract.js';
import { topicsOf } from './compose.js';
import { Dice } from './dice.js';
import { factsOf } from './facts.js';
import { soul } from './folk.js';
import { utter } from './grammar.js';
import { keyOf } from './ledger.js';
import { Mint } from './mint.js';
import { POOLS_EN } from './pools-en.js';
import { POOLS_ZH } from './pools-zh.js';
import { SNARES } from './snares.js';
import { makeNinth, PLOTS } from './world.js';

foreignContract('ninth', makeNinth);

describe('a world of the ninth hand', () => {
  const world = makeNinth({ seed: 90 });
  const { truth } = world;
  const ofType = (...types: string[]) => truth.groups.filter((g) => types.includes(g.type));

  it('has 32 rings and more of four levels and of 5 to 80 people, 50 crowds and more, and 10 snares', () => {
    expect(new Set([...PLOTS, ...SNARES].map((p) => p.kind)).size).toBe(PLOTS.length + SNARES.length);
    const rings = ofType('attack');
    expect(rings.length).toBeGreaterThanOrEqual(32);
    for (const level of [0, 1, 2, 3])
      expect(rings.filter((g) => g.variant.startsWith(`level ${level};`)).length).toBeGreaterThanOrEqual(6);
    expect(Math.min(...rings.map((g) => g.size))).toBe(5);
    expect(Math.max(...rings.map((g) => g.size))).toBeLessThanOrEqual(80);
    expect(new Set(ofType('honest', 'victims').map((g) => g.kind)).size).toBeGreaterThanOrEqual(50);
    expect(ofType('frame').length).toBe(SNARES.length);
    expect(truth.background.length).toBeGreaterThanOrEqual(2000);
  });

  it('refers to nothing that is not there', () => {
    expectReferences(world);
    const inRing = new Set(truth.rings.flatMap((r) => r.debtors));
    expect(truth.hardship!.filter((d) => !inRing.has(d))).toEqual([]);
    for (const p of PLOTS) if (p.of !== undefined) expect(PLOTS.find((x) => x.kind === p.of)!.type).toBe('attack');
    for (const s of SNARES) expect(PLOTS.find((p) => p.kind === s.victim)!.type).toBe('victims');
  });

  it('says which members share a value with another', () => {
    for (const g of ofType('attack', 'honest', 'victims')) {
      const values = g.organiser_values.filter((v) => v.kind !== 'letter' && v.kind !== 'source_document');
      expect([g.kind, g.sharing!.length > 0]).toEqual([g.kind, values.length > 0]);
      expect(g.sharing!.filter((d) => !g.debtors.includes(d))).toEqual([]);
    }
  });

  it('shows less of a ring at each level', () => {
    const most = [0, 1, 2, 3].map((level) => {
      const options = { seed: 8, people: 400, size: 40, level, fakes: 0 };
      const w = makeNinth({ ...options, kinds: ['fresh_sim_each_month'] });
      const ring = new Set(w.truth.rings[0].debtors);
      const holders = new Map<string, Set<string>>();
      for (const c of w.complaints)
        if (c['contact_phone'] && ring.has(c['debtor_ref'])) {
          const key = keyOf('phone', c['contact_phone']);
          holders.set(key, (holders.get(key) ?? new Set()).add(c['debtor_ref']));
        }
      return Math.max(...[...holders.values()].map((s) => s.size));
    });
    expect([most[0] > 2 * most[1], most[1] > most[2], most[2] >= 2, most[2] <= 6, most[3] <= 3]).toEqual(
      Array(5).fill(true),
    );
  });

  it('has people near a ring who are genuine, of 20 kinds, and some who show what belongs to it', () => {
    const near = ofType('honest').filter(
      (g) => g.misused_of !== undefined && truth.rings.some((r) => r.id === `R-${g.misused_of}`),
    );
    expect(near.length).toBeGreaterThanOrEqual(20);
    expect(near.filter((g) => g.misused_values.length > 0).length).toBeGreaterThanOrEqual(12);
    const genuine = new Set(truth.genuine);
    for (const g of near) expect(g.debtors.filter((d) => !genuine.has(d))).toEqual([]);
  });

  it('lets fakes show what belongs to innocent people', () => {
    for (const g of ofType('frame')) {
      const victim = truth.groups.find((x) => x.id === g.misused_of)!;
      expect([g.kind, victim.type, g.misused_values.length > 0]).toEqual([g.kind, 'victims', true]);
      expect(victim.organiser_values).toEqual(expect.arrayContaining(g.misused_values));
    }
  });

  it('has few long passages that two people of a crowd without a form both wrote', () => {
    const textOf = new Map<string, string>();
    for (const c of world.complaints) textOf.set(c['debtor_ref'], c['text']);
    let pairs = 0;
    let alike = 0;
    for (const g of ofType('honest', 'victims').filter((x) => x.variant.startsWith('own words'))) {
      const sets = g.debtors.map((d) => passagesOf(textOf.get(d)!));
      for (const [i, a] of sets.entries())
        for (const b of sets.slice(i + 1)) {
          pairs++;
          if ([...a].some((x) => b.has(x))) alike++;
        }
    }
    expect(pairs).toBeGreaterThan(3000);
    expect(alike / pairs).toBeLessThan(0.05);
  });

  it('keeps whole resident numbers valid by GB 11643', () => {
    const ids = world.complaints
      .map((c) => c['debtor_id_number'])
      .filter((id) => id?.length === 18 && !id.includes('*'));
    expect(ids.length).toBeGreaterThan(300);
    for (const id of ids) {
      const sum = [...id.slice(0, 17)].reduce((s, c, i) => s + Number(c) * (2 ** (17 - i) % 11), 0);
      expect('10X98765432'[sum % 11]).toBe(id[17]);
    }
  });
});

/** Passages of 18 Chinese or 45 other characters, at each place. */
function passagesOf(text: string): Set<string> {
  const length = /\p{Script=Han}/u.test(text) ? 18 : 45;
  const out = new Set<string>();
  for (let i = 0; i + length <= text.length; i++) out.add(text.slice(i, i + length));
  return out;
}

describe('the words of the ninth hand', () => {
  it('can all be said', () => {
    const dice = new Dice('words');
    const mint = new Mint(dice);
    const extra = { org: 'o', ring: 'r', ringphone: '1', hook: 'h' };
    for (const tongue of ['zh', 'us', 'uk'] as const) {
      const lang = tongue === 'zh' ? 'zh' : 'en';
      const facts = factsOf(soul('x', tongue, mint, dice), 200, dice, extra);
      const plots = PLOTS.filter((p) => p.tongue === tongue);
      const lines = [
        ...topicsOf(lang).flatMap((t) => [...t.tells, ...t.wants]),
        ...Object.values(lang === 'zh' ? POOLS_ZH : POOLS_EN).flat(),
        ...plots.flatMap((p) => [...p.tells, ...(p.wants ?? []), ...(p.names ?? []), ...(p.script ?? [])]),
        ...plots.flatMap((p) => [...(p.form?.lines ?? []), ...(p.paper?.lines ?? [])]),
        ...SNARES.filter((s) => s.tongue === tongue).flatMap((s) => s.script),
      ];
      for (const line of lines)
        for (let k = 0; k < 6; k++) expect(utter(line, dice, facts)).not.toMatch(/[<>{}[\]|]|undefined/);
    }
  });

  it('refuse mistakes', () => {
    const dice = new Dice('mistakes');
    expect(['ax', 'bcx', 'bdx']).toContain(utter('[a|b[c|d]]<x>', dice, () => 'x'));
    expect(() => utter('[a', dice)).toThrow('a choice is open');
    expect(() => factsOf(soul('x', 'us', new Mint(dice), dice), 9, dice)('no_such')).toThrow('no fact');
  });
});
