import { describe, expect, it } from '@jest/globals';
import { expectReferences, foreignContract } from '../foreign.contract.js';
import { DAYS, dateOf, LENDERS, lendersOf, weekOf } from './lenders.js';
import { lettered, letterOf } from './letters.js';
import { utter } from './phrase.js';
import { shares } from './plots.js';
import { topicOf } from './topics.js';
import { bare } from './values.js';
import { Wheel } from './wheel.js';
import { makeSeventh, PLOTS } from './world.js';

foreignContract('seventh', makeSeventh);

describe('a world of the seventh hand', () => {
  const world = makeSeventh({ seed: 70 });
  const { truth } = world;

  it('has each kind once: 25 sellers and more of all levels, 45 crowds and more, 8 ways to frame and more', () => {
    expect(new Set(PLOTS.map((p) => p.kind)).size).toBe(PLOTS.length);
    const kinds = (...types: string[]) => truth.groups.filter((g) => types.includes(g.type));
    expect(kinds('attack').length).toBeGreaterThanOrEqual(25);
    expect(kinds('honest', 'victims').length).toBeGreaterThanOrEqual(45);
    expect(kinds('frame').length).toBeGreaterThanOrEqual(8);
    const levels = kinds('attack').map((g) => Number(/level (\d)/.exec(g.variant)![1]));
    for (const level of [0, 1, 2, 3]) expect(levels.filter((l) => l === level).length).toBeGreaterThanOrEqual(6);
    const sizes = kinds('attack').map((g) => g.size);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([4, 120]);
    for (const p of PLOTS)
      for (const topic of p.topics ?? []) expect(topicOf(p.tongue, topic).what.length).toBeGreaterThan(0);
  });

  it('refers to nothing that is not there', () => {
    expectReferences(world);
    for (const c of world.complaints)
      for (const f of c.attachments?.split(';') ?? []) expect(world.papers.has(f)).toBe(true);
    const inRing = new Set(truth.rings.flatMap((r) => r.debtors));
    expect(truth.hardship!.filter((d) => !inRing.has(d))).toEqual([]);
  });

  it('keeps whole identity numbers valid by GB 11643, and lets others be cut short', () => {
    const ids = world.complaints.map((c) => c.debtor_id_number).filter((id) => id);
    const valid = ids.filter((id) => {
      const sum = [...id.slice(0, 17)].reduce((s, c, i) => s + Number(c) * (2 ** (17 - i) % 11), 0);
      return '10X98765432'[sum % 11] === id[17];
    });
    expect([valid.length > 0.9 * ids.length, valid.length < ids.length]).toEqual([true, true]);
  });

  it('lets strangers share homes, old numbers, hotlines, fillers and gateways', () => {
    const whys = new Set(truth.coincidences.map((c) => c.why));
    for (const why of [
      'one household',
      'a number handed on',
      'the gateway of a mobile network',
      "the lender's own number",
    ])
      expect([why, whys.has(why)]).toEqual([why, true]);
    const times = new Map<string, number>();
    for (const c of world.complaints) times.set(c.debtor_ref, (times.get(c.debtor_ref) ?? 0) + 1);
    expect(truth.background.filter((d) => times.get(d)! > 1).length / truth.background.length).toBeGreaterThan(0.07);
  });

  it('has more complaints where a lender had a bad week', () => {
    const alone = new Set(truth.background);
    const first = dateOf(0).getTime();
    let [bad, all, badDays] = [0, 0, 0];
    for (const l of LENDERS) {
      const isBad = (day: number) => l.bad[weekOf(day)] !== undefined;
      const days = world.complaints
        .filter((c) => c.institution === l.name && alone.has(c.debtor_ref))
        .map((c) => (Date.parse(c.received_at.slice(0, 10)) - first) / 86_400_000);
      expect(days.length).toBeGreaterThan(0);
      bad += days.filter(isBad).length;
      all += days.length;
      badDays += Array.from({ length: DAYS }, (_, day) => day).filter(isBad).length;
    }
    expect(bad / badDays).toBeGreaterThan((1.6 * all) / (DAYS * LENDERS.length));
  });

  it('is half Chinese, half English', () => {
    const chinese = world.complaints.filter((c) => /\p{Script=Han}/u.test(c.text)).length / world.complaints.length;
    expect([chinese > 0.35, chinese < 0.65]).toEqual([true, true]);
  });

  it('shows less of a seller at each level', () => {
    const most = [0, 1, 2, 3].map((level) => {
      const w = makeSeventh({ seed: 4, people: 300, size: 60, level, kinds: ['sim_tray'], fakes: 0 });
      const holders = new Map<string, number>();
      for (const c of w.complaints)
        if (c.contact_phone && w.truth.rings[0].debtors.includes(c.debtor_ref))
          holders.set(bare(c.contact_phone), (holders.get(bare(c.contact_phone)) ?? 0) + 1);
      return Math.max(...holders.values());
    });
    expect([most[0] > 2 * most[1], most[1] > most[2], most[3] < most[0] / 2]).toEqual([true, true, true]);
  });

  it('lets a fake complaint show what belongs to innocent people, and a former client what belongs to a seller', () => {
    for (const g of truth.groups.filter((x) => x.type === 'frame')) {
      const crowd = truth.groups.find((x) => x.id === g.misused_of)!;
      expect([g.kind, crowd.type, g.misused_values.length > 0]).toEqual([g.kind, 'victims', true]);
    }
    const duped = truth.groups.find((g) => g.kind === 'duped_clients')!;
    const shop = truth.groups.find((g) => g.kind === 'high_street_shop')!;
    expect(duped.misused_of).toBe(shop.id);
    expect(shop.organiser_values).toEqual(expect.arrayContaining(duped.misused_values));
  });
});

describe('letters and phrases of the seventh hand', () => {
  it('can be written at each level, further apart at each', () => {
    const facts = Object.fromEntries(
      'bank product name rate date ill m t d fee last4 pay wage town amt'.split(' ').map((k) => [k, `${k}7`]),
    );
    for (const key of new Set(PLOTS.flatMap((p) => p.letter ?? []))) {
      const letter = letterOf(key);
      for (const level of [0, 1, 2, 3])
        for (let k = 0; k < 8; k++)
          expect(lettered(letter, level, facts, new Wheel(`${key} ${level} ${k}`)).join('')).not.toMatch(
            /[{|}]|undefined/,
          );
      expect(lettered(letter, 0, facts, new Wheel('a'))).toEqual(lettered(letter, 0, {}, new Wheel('b')));
    }
    expect(() => letterOf('nothing')).toThrow('no letter');
    expect(() => topicOf('uk', 'nothing')).toThrow('no topic');
  });

  it('chooses, fills facts and refuses mistakes', () => {
    const wheel = new Wheel('phrases');
    expect(['ax for $5', 'bx for $5', 'cdx for $5']).toContain(utter('{a|b|c{d}}$x for $5', { x: 'x' }, wheel));
    expect(utter('{a|b}', {})).toBe('a');
    expect(() => utter('$y', {})).toThrow('no fact y');
    expect(() => utter('{a', {})).toThrow('stays open');
    expect(() => utter('a}', {})).toThrow('closes nothing');
    expect(() => shares('contact_phone p/pigeon')).toThrow('no such phone');
    expect(lendersOf('uk').length).toBeGreaterThan(3);
  });
});
