import { describe, expect, it } from '@jest/globals';
import { expectReferences, foreignContract } from '../foreign.contract.js';
import { Dice } from './dice.js';
import { soul } from './folk.js';
import { copyOf } from './letters.js';
import { Mint, tailOf } from './mint.js';
import { say } from './say.js';
import { SNARES } from './snares.js';
import { letterFrom, storyFacts, TALK, talesOf } from './words.js';
import { makeEighth, PLOTS } from './world.js';

foreignContract('eighth', makeEighth);

describe('a world of the eighth hand', () => {
  const world = makeEighth({ seed: 80 });
  const { truth } = world;
  const ofType = (...types: string[]) => truth.groups.filter((g) => types.includes(g.type));

  it('has each kind once: 25 rings of 5 to 40 people and more, of four levels, 40 crowds and more, 8 snares', () => {
    expect(new Set([...PLOTS, ...SNARES].map((p) => p.kind)).size).toBe(PLOTS.length + SNARES.length);
    const rings = ofType('attack');
    expect(rings.length).toBeGreaterThanOrEqual(25);
    for (const level of [0, 1, 2, 3])
      expect(rings.filter((g) => g.variant.startsWith(`level ${level};`)).length).toBeGreaterThanOrEqual(6);
    expect([Math.min(...rings.map((g) => g.size)), Math.max(...rings.map((g) => g.size))]).toEqual([5, 40]);
    expect(ofType('honest', 'victims').length).toBeGreaterThanOrEqual(40);
    expect(ofType('frame').length).toBe(SNARES.length);
    expect(truth.genuine.length).toBeGreaterThan(2900);
  });

  it('refers to nothing that is not there', () => {
    expectReferences(world);
    const inRing = new Set(truth.rings.flatMap((r) => r.debtors));
    expect(truth.hardship!.filter((d) => !inRing.has(d))).toEqual([]);
    for (const p of PLOTS) if (p.of !== undefined) expect(PLOTS.find((x) => x.kind === p.of)!.type).toBe('attack');
    for (const s of SNARES) expect(PLOTS.find((p) => p.kind === s.victim)!.snared).toBe(true);
  });

  it('says which members share a value with another', () => {
    for (const g of ofType('attack', 'honest', 'victims')) {
      const values = g.organiser_values.filter((v) => v.kind !== 'letter' && v.kind !== 'source_document');
      expect([g.kind, g.sharing!.length > 0]).toEqual([g.kind, values.length > 0]);
      expect(g.sharing!.filter((d) => !g.debtors.includes(d))).toEqual([]);
      expect(g.variant).toContain(`${g.sharing!.length} of ${g.size} share a value`);
    }
  });

  it('shows less of a ring at each level', () => {
    const most = [0, 1, 2, 3].map((level) => {
      const w = makeEighth({ seed: 8, people: 400, size: 40, level, kinds: ['county_franchise'], fakes: 0 });
      const holders = new Map<string, Set<string>>();
      for (const c of w.complaints)
        if (c['contact_phone'] && w.truth.rings[0].debtors.includes(c['debtor_ref'])) {
          const key = tailOf(c['contact_phone']);
          holders.set(key, (holders.get(key) ?? new Set()).add(c['debtor_ref']));
        }
      return Math.max(...[...holders.values()].map((s) => s.size));
    });
    expect([most[0] > 2 * most[1], most[1] > most[2], most[2] >= 2, most[2] <= 6, most[3] <= 3]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('lets fakes show what belongs to innocent people, and former clients what belongs to a ring', () => {
    for (const g of ofType('frame')) {
      const victim = truth.groups.find((x) => x.id === g.misused_of)!;
      expect([g.kind, victim.type, g.misused_values.length > 0]).toEqual([g.kind, 'victims', true]);
      expect(victim.organiser_values).toEqual(expect.arrayContaining(g.misused_values));
    }
    for (const kind of ['bought_the_course_and_cried', 'left_the_sweep_mill', 'found_the_script_online']) {
      const g = truth.groups.find((x) => x.kind === kind)!;
      expect([kind, truth.groups.find((x) => x.id === g.misused_of)!.type]).toEqual([kind, 'attack']);
    }
  });

  it('is half Chinese, and lets strangers share homes, lobbies and gateways', () => {
    const chinese = world.complaints.filter((c) => /\p{Script=Han}/u.test(c['text'])).length / world.complaints.length;
    expect([chinese > 0.4, chinese < 0.65]).toEqual([true, true]);
    const whys = new Set(truth.coincidences.map((c) => c.why));
    for (const why of [
      'one household',
      'a gateway of a mobile network',
      'the network of a lobby',
      "the lender's own number",
    ])
      expect([why, whys.has(why)]).toEqual([why, true]);
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

describe('the words of the eighth hand', () => {
  it('can all be said', () => {
    const dice = new Dice('words');
    const mint = new Mint(dice);
    for (const tongue of ['zh', 'us'] as const) {
      const lang = tongue === 'zh' ? 'zh' : 'en';
      const facts = storyFacts(soul(tongue, mint, dice), 100, dice, { helper: 'h', org: 'o' });
      const lines = [
        ...talesOf(lang).flatMap((t) => [...t.what, ...t.more, ...t.want]),
        ...Object.values(TALK[lang]).flat(),
        ...PLOTS.filter((p) => (p.tongue === 'zh') === (lang === 'zh')).flatMap((p) => p.tells),
      ];
      for (const line of lines) expect(say(line, facts, dice)).not.toMatch(/[<>{}[\]|]/);
    }
  });

  it('are letters that differ more at each level', () => {
    for (const plot of PLOTS.filter((p) => p.script !== undefined)) {
      const letter = letterFrom(plot, new Dice(plot.kind));
      const dice = new Dice('copies');
      const p = soul(plot.tongue, new Mint(dice), dice);
      const facts = storyFacts(p, 90, dice);
      const copies = (level: number) =>
        new Set(Array.from({ length: 12 }, () => copyOf(letter, level, facts, dice).join('')));
      const counts = [0, 1, 2, 3].map((level) => copies(level).size);
      expect([plot.kind, counts[0], counts[1] > 1, counts[2] > 6]).toEqual([plot.kind, 1, true, true]);
    }
  });

  it('refuses mistakes', () => {
    const dice = new Dice('mistakes');
    expect(['ax for 5', 'bcx for 5', 'bdx for 5']).toContain(say('[a|b[c|d]]<x> for 5', { x: 'x' }, dice));
    expect(() => say('<y>', {}, dice)).toThrow('no fact y');
    expect(() => say('[a', {}, dice)).toThrow('stays open');
  });
});
