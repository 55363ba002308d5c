import { describe, expect, it } from '@jest/globals';
import type { ForeignWorld, Row } from '../folder.js';
import { expectReferences, foreignContract } from '../foreign.contract.js';
import { Fate } from './fate.js';
import { WAYS } from './frames.js';
import { letterOf, writeLetter } from './letters.js';
import { LETTERS_FREE } from './letters-free.js';
import { LETTERS_SOLD } from './letters-sold.js';
import { speak } from './speak.js';
import { bareOf } from './stage.js';
import { KINDS, makeSixth } from './world.js';

foreignContract('sixth', makeSixth);

describe('a world of the sixth hand', () => {
  const world = makeSixth({ seed: 41 });
  const { truth } = world;
  const rowOf = new Map(world.complaints.map((c) => [c.complaint_id, c]));
  const groupOf = (kind: string) => truth.groups.find((g) => g.kind === kind)!;
  const rowsOf = (kind: string) => groupOf(kind).complaints.map((id) => rowOf.get(id)!);

  it('has one person of four in a crowd or an attack, 4,000 in all where no number is given', () => {
    for (const seed of [41, 2, 3]) {
      const { background, groups } = seed === 41 ? truth : makeSixth({ seed }).truth;
      const grouped = groups.filter((g) => g.type !== 'frame').reduce((n, g) => n + g.size, 0);
      expect(grouped + background.length).toBe(4000);
      expect([seed, grouped > 800, grouped < 1240]).toEqual([seed, true, true]);
    }
  });

  it('has each kind once: 28 sellers, 45 crowds and more, 8 ways to frame', () => {
    expect(new Set(KINDS.map((k) => k.kind)).size).toBe(KINDS.length);
    const kinds = (type: string) => truth.groups.filter((g) => g.type === type).map((g) => g.kind);
    expect(kinds('attack').length).toBe(28);
    expect(kinds('honest').length + kinds('victims').length).toBe(47);
    expect(kinds('frame')).toEqual(WAYS.map((w) => w.kind));
  });

  it('deals sizes from 3 to 150 to the kinds, other ones for each seed', () => {
    const sizes = [1, 2, 3, 4, 5, 6].map((seed) =>
      makeSixth({ seed })
        .truth.groups.filter((g) => g.type === 'attack')
        .map((g) => g.size),
    );
    expect(Math.max(...sizes.flat())).toBe(150);
    expect(Math.min(...sizes.flat())).toBe(3);
    expect(sizes[0]).not.toEqual(sizes[1]);
    for (const kind of KINDS.filter((k) => k.fit)) expect(groupOf(kind.kind).size).toBeLessThanOrEqual(kind.fit![1]);
    const only = makeSixth({ seed: 2, people: 900, size: 12, kinds: ['slow_patient', 'church_pantry'] }).truth.groups;
    expect(only.map((g) => g.size)).toEqual([12, 12]);
  });

  it('refers to nothing that is not there', () => {
    expectReferences(world);
    const clients = new Set(truth.rings.flatMap((r) => r.debtors));
    const share = truth.hardship!.length / clients.size;
    expect(truth.hardship!.every((d) => clients.has(d))).toBe(true);
    expect([share > 0.2, share < 0.4]).toEqual([true, true]);
  });

  it('spreads over a year, both languages, all lenders and channels, and lacks what an export lacks', () => {
    expect(new Set(world.complaints.map((c) => c.received_at.slice(0, 10))).size).toBeGreaterThan(355);
    expect(new Set(world.complaints.map((c) => c.institution)).size).toBe(16);
    expect(new Set(world.complaints.map((c) => c.channel)).size).toBe(8);
    const chinese = world.complaints.filter((c) => /\p{Script=Han}/u.test(c.text)).length / world.complaints.length;
    expect([chinese > 0.55, chinese < 0.78]).toEqual([true, true]);
    expect(world.complaints.filter((c) => c.channel === 'hotline' && (c.device_id || c.email))).toEqual([]);
    expect(world.complaints.filter((c) => c.institution === '青禾农村信用社' && c.ip_address)).toEqual([]);
  });

  it('lets strangers share what strangers share: hotlines, fillers, gateways, homes', () => {
    const whys = new Set(truth.coincidences.map((c) => c.why));
    for (const why of ["the lender's own hotline", 'a filler', 'the gateway of a mobile network', 'one household'])
      expect([why, whys.has(why)]).toEqual([why, true]);
    expect(whys.has('chance')).toBe(false);
  });

  it('gives people texts that are unlike, but where a letter goes round', () => {
    const posts = new Set(truth.templates.flatMap((t) => t.complaints));
    const genuine = new Set(truth.genuine);
    const near = nearest(world.complaints.filter((c) => genuine.has(c.debtor_ref) && !posts.has(c.complaint_id)));
    expect(near.length).toBeGreaterThan(2500);
    expect(near.filter((j) => j >= 0.5).length / near.length).toBeLessThan(0.02);
  });

  it('rewrites further at each level', () => {
    const alike = [0, 1, 2, 3].map((level) => {
      const w = makeSixth({ seed: 8, people: 300, level, bare: true, size: 20, kinds: ['slow_patient'], fakes: 0 });
      const letters = w.complaints.filter((c) => w.truth.templates[0].complaints.includes(c.complaint_id));
      const grams = letters.map((c) => gramsOf(c.text));
      const pairs = grams.flatMap((a, i) => grams.slice(0, i).map((b) => jaccard(a, b)));
      return pairs.reduce((x, y) => x + y, 0) / pairs.length;
    });
    expect(alike[0]).toBeGreaterThan(0.99);
    expect(alike.slice(1).every((j, i) => j < alike[i])).toBe(true);
    expect(alike[3]).toBeLessThan(0.25);
  });

  it('rotates what a seller shows as the evasion grows', () => {
    const values = [0, 1, 2, 3].map((level) => {
      const w = makeSixth({ seed: 8, people: 300, level, size: 40, kinds: ['slot_mill'], fakes: 0 });
      const holders = new Map<string, number>();
      for (const c of w.complaints)
        if (c.contact_phone && w.truth.rings[0].debtors.includes(c.debtor_ref))
          holders.set(bareOf(c.contact_phone), (holders.get(bareOf(c.contact_phone)) ?? 0) + 1);
      return Math.max(...holders.values());
    });
    expect(values[0]).toBeGreaterThan(2 * values[2]);
    expect(values[2]).toBeGreaterThan(values[3]);
  });

  it('changes the SIM by the month, and hands each one on to somebody who knows nothing', () => {
    const [sold, recycled] = [groupOf('sim_monthly'), groupOf('recycled_numbers')];
    const phones = sold.organiser_values.filter((v) => v.kind === 'phone').length + recycled.misused_values.length;
    expect(phones).toBeGreaterThanOrEqual(5);
    expect(recycled.misused_of).toBe(sold.id);
    const times = (kind: string) =>
      rowsOf(kind)
        .map((r) => r.received_at)
        .sort();
    expect(times('recycled_numbers')[0] > times('sim_monthly')[Math.floor(sold.size / 2)]).toBe(true);
  });

  it('lets two sellers buy of one writer, and copyists take what they find', () => {
    const [one, two, free] = ['letter_writer_first', 'letter_buyer_second', 'forum_copyists'].map(groupOf);
    const letter = (g: typeof one) => g.organiser_values.filter((v) => v.kind === 'letter');
    expect(letter(two)).toEqual(letter(one));
    expect(letter(one).length).toBe(1);
    expect(free.misused_values).toEqual([{ kind: 'letter', value: `T-${groupOf('plain_mill').id}` }]);
  });

  it('lets one machine file all, in the evening', () => {
    const hours = new Set(rowsOf('files_himself').map((r) => Number(r.received_at.slice(11, 13))));
    expect([...hours].filter((h) => h < 21)).toEqual([]);
    expect(groupOf('files_himself').organiser_values.filter((v) => v.kind === 'device').length).toBeLessThanOrEqual(1);
  });

  it('lets former clients speak about the seller whose number they give', () => {
    const rows = rowsOf('former_clients');
    expect(rows.filter((r) => /中介|停息挂账|不是我写的|被骗/.test(r.text)).length / rows.length).toBeGreaterThan(0.7);
    expect(groupOf('former_clients').misused_of ?? groupOf('plain_mill').id).toBe(groupOf('plain_mill').id);
  });

  it('lets a fake complaint show what belongs to the crowd', () => {
    const framed = makeSixth({ seed: 9, people: 3000, fakes: 3 }).truth;
    const fakes = framed.groups.filter((g) => g.type === 'frame');
    expect(fakes.length).toBe(WAYS.length);
    for (const g of fakes) {
      const crowd = framed.groups.find((x) => x.id === g.misused_of)!;
      expect(crowd.type).toBe('victims');
      expect(crowd.organiser_values).toEqual(expect.arrayContaining(g.misused_values));
    }
    expect(fakes.filter((g) => g.misused_values.length > 0).length).toBeGreaterThanOrEqual(6);
  });
});

describe('letters', () => {
  it('can be written at each level', () => {
    const facts = Object.fromEntries(
      'name bank product amt amt2 low fee rate rate2 m d h n s k year month kin ill shop plant skill hot col'
        .split(' ')
        .map((k) => [k, `${k}7`]),
    );
    for (const { key, points } of [...LETTERS_SOLD, ...LETTERS_FREE]) {
      const tongue = /\p{Script=Han}/u.test(points[0][0]) ? 'zh' : 'en';
      for (const level of [0, 1, 2, 3])
        for (let k = 0; k < 12; k++) {
          const text = writeLetter(key, level, tongue, facts, new Fate(`${key} ${level} ${k}`));
          expect(text.replace('(as reported)', '')).not.toMatch(/[@(|)]|undefined/);
        }
    }
    expect(() => letterOf('nothing')).toThrow('no letter');
  });

  it('speaks by choice, fills facts and refuses mistakes', () => {
    const fate = new Fate('speak');
    expect(['ax', 'bx', 'cdx']).toContain(speak('(a|b|c(d))@x', { x: 'x' }, fate));
    expect(speak('(a|b)', {})).toBe('a');
    expect(() => speak('@y', {}, fate)).toThrow('no fact y');
    expect(() => speak('(a', {}, fate)).toThrow('stays open');
    expect(() => speak('a)', {}, fate)).toThrow('closes nothing');
  });
});

function gramsOf(text: string): Set<string> {
  const chinese = /\p{Script=Han}/u.test(text);
  const letters = text.toLowerCase().replace(/[\s\p{P}\d]+/gu, chinese ? '' : ' ');
  const units = chinese ? [...letters] : letters.trim().split(' ');
  const width = chinese ? 5 : 3;
  return new Set(units.slice(width - 1).map((_, i) => units.slice(i, i + width).join(' ')));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((g) => b.has(g)).length;
  return both / Math.max(1, a.size + b.size - both);
}

/** For each text how alike the most alike text of somebody else is. */
function nearest(rows: readonly Row[] | ForeignWorld['complaints']): number[] {
  const grams = rows.map((r) => gramsOf(r['text']));
  const holders = new Map<string, number[]>();
  for (const [i, set] of grams.entries())
    for (const g of set) {
      const known = holders.get(g);
      if (known) known.push(i);
      else holders.set(g, [i]);
    }
  return grams.map((set, i) => {
    const both = new Map<number, number>();
    for (const g of set)
      for (const j of holders.get(g)!)
        if (rows[j]['debtor_ref'] !== rows[i]['debtor_ref']) both.set(j, (both.get(j) ?? 0) + 1);
    return Math.max(0, ...[...both].map(([j, n]) => n / (set.size + grams[j].size - n)));
  });
}
