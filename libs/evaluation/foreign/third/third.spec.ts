import { describe, expect, it } from '@jest/globals';
import { expectReferences, foreignContract } from '../foreign.contract.js';
import { WAYS } from './frames.js';
import { ATTACKS, HONEST } from './kinds.js';
import { Luck } from './luck.js';
import { say } from './say.js';
import { makeThird } from './world.js';

foreignContract('third', makeThird);

describe('a world of the third hand', () => {
  const world = makeThird({ seed: 91, people: 4000 });
  const { truth } = world;
  const rowOf = new Map(world.complaints.map((c) => [c.complaint_id, c]));
  const texts = (ids: readonly string[]) => ids.map((id) => rowOf.get(id)!.text);

  it('has each kind once, and eight ways to frame', () => {
    for (const seed of [1, 2]) {
      const { groups } = makeThird({ seed, people: 2500 }).truth;
      const kinds = groups.filter((g) => g.type !== 'frame').map((g) => g.kind);
      expect([...kinds].sort()).toEqual([...HONEST, ...ATTACKS].map((k) => k.kind).sort());
      const ways = groups.filter((g) => g.type === 'frame').map((g) => g.kind);
      expect([...ways].sort()).toEqual(WAYS.map((w) => w.kind).sort());
    }
  });

  it('has 2,500 people of the background among 4,000', () => {
    expect(truth.background.length).toBeGreaterThanOrEqual(2500);
  });

  it('keeps the bounds of sizes, and has small and large groups of both sorts', () => {
    const sizes = (types: string[]) => truth.groups.filter((g) => types.includes(g.type)).map((g) => g.size);
    const honest = sizes(['honest', 'victims']);
    const attack = sizes(['attack']);
    const fakes = sizes(['frame']);
    expect([Math.min(...honest), Math.max(...honest)]).toEqual([3, 150]);
    expect([Math.min(...attack), Math.max(...attack)]).toEqual([3, 120]);
    expect([Math.min(...fakes), Math.max(...fakes)]).toEqual([1, 20]);
    expect(new Set(honest).size).toBeGreaterThan(15);
  });

  it('refers to nothing that is not there', () => {
    expectReferences(world);
    const debtors = new Set(world.complaints.map((c) => c.debtor_ref));
    expect(world.calls.filter((c) => c.debtor_ref !== '' && !debtors.has(c.debtor_ref))).toEqual([]);
    for (const e of world.evidence) {
      expect(rowOf.get(e.complaint_id)?.debtor_ref).toBe(e.debtor_ref);
      expect(rowOf.get(e.complaint_id)?.attachments).toBe(e.file);
    }
  });

  it('dates everything within one year', () => {
    const days = world.complaints.map((c) => c.received_at.slice(0, 10)).sort();
    expect(days[0] >= '2025-01-01' && days[days.length - 1] <= '2025-12-31').toBe(true);
    expect(world.calls.filter((c) => Number.isNaN(Date.parse(c.started_at)))).toEqual([]);
  });

  it('speaks both languages, to several lenders', () => {
    const background = new Set(truth.background);
    const own = world.complaints.filter((c) => background.has(c.debtor_ref));
    const chinese = own.filter((c) => /\p{Script=Han}/u.test(c.text)).length;
    expect(chinese / own.length).toBeGreaterThan(0.5);
    expect(chinese / own.length).toBeLessThan(0.7);
    expect(new Set(own.map((c) => c.institution)).size).toBe(15);
  });

  it('gives strangers texts that are unlike', () => {
    const background = new Set(truth.background);
    const posts = new Set(truth.templates.flatMap((t) => t.complaints));
    const own = world.complaints
      .filter((c) => background.has(c.debtor_ref) && !posts.has(c.complaint_id))
      .slice(0, 2000);
    const near = nearest(own.map((c) => ({ who: c.debtor_ref, grams: gramsOf(c.text) })));
    expect(near.filter((j) => j >= 0.5).length / near.length).toBeLessThan(0.005);
  });

  it('gives each seller a letter of its own, and copies it at level 0', () => {
    const copied = makeThird({ seed: 5, people: 2500, level: 0, bare: true, kinds: ['studio_one_number', 'sim_farm'] });
    const letters = copied.truth.templates
      .filter((t) => !t.benign)
      .map((t) => {
        const of = t.complaints.map((id) => copied.complaints.find((c) => c.complaint_id === id)!.text);
        const counts = new Map<string, number>();
        for (const text of of) counts.set(text, (counts.get(text) ?? 0) + 1);
        const [text, count] = [...counts].sort((a, b) => b[1] - a[1])[0];
        expect(count).toBeGreaterThan(of.length / 2);
        return text;
      });
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.length).toBeGreaterThan(1);
  });

  it('rewrites further at each level', () => {
    const alike = [0, 1, 2, 3].map((level) => {
      const w = makeThird({ seed: 8, people: 1000, level, bare: true, size: 20, kinds: ['studio_one_number'] });
      const letter = w.truth.templates.find((t) => !t.benign)!;
      const grams = letter.complaints.map((id) => gramsOf(w.complaints.find((c) => c.complaint_id === id)!.text));
      const pairs = grams.flatMap((a, i) => grams.slice(0, i).map((b) => jaccard(a, b)));
      return pairs.reduce((x, y) => x + y, 0) / pairs.length;
    });
    expect(alike.slice(1).every((j, i) => j < alike[i])).toBe(true);
    expect(alike[3]).toBeLessThan(0.5);
  });

  it('leaves a seller without a trace no value in common', () => {
    const group = truth.groups.find((g) => g.kind === 'no_trace')!;
    expect(group.organiser_values.map((v) => v.kind)).toEqual(['letter']);
    expect(new Set(texts(group.complaints)).size).toBe(group.complaints.length);
  });

  it('lets a fake complaint show what belongs to the crowd', () => {
    const framed = truth.groups.filter((g) => g.type === 'frame');
    for (const g of framed) {
      const victims = truth.groups.find((x) => x.id === g.misused_of)!;
      expect(victims.type).toBe('victims');
      const owned = victims.organiser_values.map((v) => `${v.kind} ${v.value}`);
      for (const v of g.misused_values) expect(owned).toContain(`${v.kind} ${v.value}`);
      expect(g.misused_values.length).toBe(1);
    }
  });
});

describe('say', () => {
  it('chooses, fills, and refuses gaps', () => {
    const luck = new Luck('say');
    expect(['ax', 'bx', 'cdx']).toContain(say('(a|b|c(d))$x', { x: 'x' }, luck));
    expect(() => say('$y', {}, luck)).toThrow('no fact y');
    expect(() => say('(a', {}, luck)).toThrow('bracket');
    expect(() => say('a)(', {}, luck)).toThrow('bracket');
  });
});

function gramsOf(text: string): Set<string> {
  const chinese = /\p{Script=Han}/u.test(text);
  const bare = text.toLowerCase().replace(/[\s\p{P}\d]+/gu, chinese ? '' : ' ');
  const units = chinese ? [...bare] : bare.trim().split(' ');
  const width = chinese ? 5 : 3;
  return new Set(units.slice(width - 1).map((_, i) => units.slice(i, i + width).join(' ')));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((g) => b.has(g)).length;
  return both / (a.size + b.size - both);
}

/** For each text how alike the most alike text of somebody else is. */
function nearest(rows: readonly { who: string; grams: Set<string> }[]): number[] {
  const holders = new Map<string, number[]>();
  rows.forEach((r, i) => {
    for (const g of r.grams) holders.set(g, [...(holders.get(g) ?? []), i]);
  });
  return rows.map((r) => {
    const both = new Map<number, number>();
    for (const g of r.grams)
      for (const j of holders.get(g)!) if (rows[j].who !== r.who) both.set(j, (both.get(j) ?? 0) + 1);
    return Math.max(0, ...[...both].map(([j, n]) => n / (r.grams.size + rows[j].grams.size - n)));
  });
}
