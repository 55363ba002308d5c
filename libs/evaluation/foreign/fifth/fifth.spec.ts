import { describe, expect, it } from '@jest/globals';
import type { ForeignWorld } from '../folder.js';
import { expectReferences, foreignContract } from '../foreign.contract.js';
import { WAYS } from './frames.js';
import { Lot } from './lot.js';
import { wording } from './wording.js';
import { CASTS, makeFifth } from './world.js';

foreignContract('fifth', makeFifth);

describe('a world of the fifth hand', () => {
  const world = makeFifth({ seed: 31 });
  const { truth } = world;
  const rowOf = new Map(world.complaints.map((c) => [c.complaint_id, c]));
  const groupOf = (kind: string) => truth.groups.find((g) => g.kind === kind)!;
  const rowsOf = (kind: string) => groupOf(kind).complaints.map((id) => rowOf.get(id)!);

  it('has 80 to 85 genuine people of 100, whatever its size and seed', () => {
    for (const [seed, people] of [
      [31, 4000],
      [3, 2500],
      [4, 1500],
    ]) {
      const { genuine, rings, background } = makeFifth({ seed, people }).truth;
      expect(genuine.length + rings.flatMap((r) => r.debtors).length).toBe(people);
      const share = genuine.length / people;
      expect([seed, share >= 0.8, share <= 0.85]).toEqual([seed, true, true]);
      expect(background.length).toBeGreaterThan(people / 2);
    }
  });

  it('has each kind once: 30 sellers, 50 crowds and victims at least', () => {
    const kinds = truth.groups.filter((g) => g.type !== 'frame').map((g) => g.kind);
    expect([...kinds].sort()).toEqual(CASTS.map((c) => c.kind).sort());
    expect(truth.groups.filter((g) => g.type === 'frame').map((g) => g.kind)).toEqual(WAYS.map((w) => w.kind));
    expect(truth.groups.filter((g) => g.type === 'attack').length).toBeGreaterThanOrEqual(30);
    expect(truth.groups.filter((g) => g.type === 'honest' || g.type === 'victims').length).toBeGreaterThanOrEqual(50);
  });

  it('keeps small what the story makes small', () => {
    for (const cast of CASTS.filter((c) => c.fixed)) {
      const { size } = groupOf(cast.kind);
      expect([cast.kind, size >= cast.size[0], size <= cast.size[1]]).toEqual([cast.kind, true, true]);
    }
    expect([groupOf('one_man').size, groupOf('small_ring').size <= 5]).toEqual([5, true]);
    const only = makeFifth({ seed: 2, people: 900, size: 12, kinds: ['slow_mill', 'church_hall'] }).truth.groups;
    expect(only.filter((g) => g.type !== 'frame').map((g) => g.size)).toEqual([12, 12]);
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

  it('counts nobody to both sides, and knows whose hardship is real among the clients of sellers', () => {
    const bad = new Set([...truth.planted, ...truth.rings.flatMap((r) => r.debtors)]);
    expect(truth.genuine.filter((d) => bad.has(d))).toEqual([]);
    const clients = new Set(truth.rings.flatMap((r) => r.debtors));
    expect(truth.hardship!.every((d) => clients.has(d))).toBe(true);
    const share = truth.hardship!.length / clients.size;
    expect([share > 0.2, share < 0.4]).toEqual([true, true]);
  });

  it('spreads over one year, both languages, all lenders and all channels', () => {
    const days = new Set(world.complaints.map((c) => c.received_at.slice(0, 10)));
    expect(days.size).toBeGreaterThan(360);
    expect(new Set(world.complaints.map((c) => c.institution)).size).toBe(17);
    expect(new Set(world.complaints.map((c) => c.channel)).size).toBe(8);
    const chinese = world.complaints.filter((c) => /\p{Script=Han}/u.test(c.text)).length / world.complaints.length;
    expect([chinese > 0.55, chinese < 0.75]).toEqual([true, true]);
    expect(world.complaints.filter((c) => c.channel === 'hotline' && (c.device_id || c.ip_address))).toEqual([]);
  });

  it('lacks in each export the columns that the lender does not give', () => {
    const of = (lender: string) => world.complaints.filter((c) => c.institution === lender);
    expect(of('云岭农商银行').filter((c) => c.device_id || c.ip_address)).toEqual([]);
    expect(of('Copperline Credit').every((c) => c.debtor_name === c.debtor_name.toUpperCase())).toBe(true);
    expect(of('星桥小贷').every((c) => /^T\d{3}$/.test(c.subject))).toBe(true);
  });

  it('gives people texts that are unlike, but where a letter goes round', () => {
    const posts = new Set(truth.templates.flatMap((t) => t.complaints));
    const genuine = new Set(truth.genuine);
    const near = nearest(world.complaints.filter((c) => genuine.has(c.debtor_ref) && !posts.has(c.complaint_id)));
    expect(near.length).toBeGreaterThan(2500);
    expect(near.filter((j) => j >= 0.5).length / near.length).toBeLessThan(0.004);
  });

  it('rewrites further at each level', () => {
    const alike = [0, 1, 2, 3].map((level) => {
      const w = makeFifth({ seed: 8, people: 400, level, bare: true, size: 20, kinds: ['slow_mill'], fakes: 0 });
      const letters = w.complaints.filter((c) => w.truth.templates[0].complaints.includes(c.complaint_id));
      const grams = letters.map((c) => gramsOf(c.text));
      const pairs = grams.flatMap((a, i) => grams.slice(0, i).map((b) => jaccard(a, b)));
      return pairs.reduce((x, y) => x + y, 0) / pairs.length;
    });
    expect(alike[0]).toBeGreaterThan(0.99);
    expect(alike.slice(1).every((j, i) => j < alike[i])).toBe(true);
    expect(alike[3]).toBeLessThan(0.3);
  });

  it('leaves a forger the source document, and the honest their forms', () => {
    for (const kind of ['paper_forger', 'forger_ward']) {
      const forged = truth.documents.find((d) => d.id === `P-${groupOf(kind).id}`)!;
      expect([forged.forged, forged.files.length > 1]).toEqual([true, true]);
      expect(new Set(forged.files.map((f) => world.papers.get(f)!.replace(/姓名：\S+/, ''))).size).toBe(1);
    }
    expect(truth.documents.find((d) => d.id === `P-${groupOf('village_committee').id}`)?.forged).toBe(false);
  });

  it('gives one seller a rare habit of typing, and nothing else in common', () => {
    const { organiser_values: values } = groupOf('typing_habit');
    expect(values.filter((v) => v.kind !== 'ip')).toEqual([]);
    const share = (rows: ForeignWorld['complaints']) =>
      rows.filter((r) => r.text.includes('。　')).length / rows.length;
    expect(share(rowsOf('typing_habit'))).toBeGreaterThan(0.9);
    expect(share(world.complaints.filter((c) => truth.background.includes(c.debtor_ref)))).toBeLessThan(0.01);
  });

  it('hands numbers on to people who know nothing of their seller', () => {
    const [recycled, sold] = [groupOf('recycled_number'), groupOf('phone_rotator')];
    expect(recycled.misused_of).toBe(sold.id);
    const times = (kind: string) =>
      rowsOf(kind)
        .map((r) => r.received_at)
        .sort();
    expect(times('recycled_number')[0] > times('phone_rotator')[Math.floor(sold.size / 2)]).toBe(true);
  });

  it('lets copyists send the letter of the seller', () => {
    const [copied, mill] = [groupOf('forum_copyists'), groupOf('naive_mill')];
    expect(copied.misused_values).toEqual([{ kind: 'letter', value: `T-${mill.id}` }]);
    const near = nearest([...rowsOf('forum_copyists'), ...rowsOf('naive_mill')]);
    expect(near.filter((j) => j > 0.35).length / near.length).toBeGreaterThan(0.9);
  });

  it('hides a seller in the wave of an outage', () => {
    const [wave, seller] = [rowsOf('outage_wave'), rowsOf('outage_hider')];
    expect(new Set([...wave, ...seller].map((r) => r.institution)).size).toBe(1);
    const days = wave.map((r) => r.received_at).sort();
    expect(seller.some((r) => r.received_at >= days[0] && r.received_at <= days[days.length - 1])).toBe(true);
  });

  it('lets a fake complaint show what belongs to the crowd', () => {
    const framed = makeFifth({ seed: 9, people: 1500, fakes: 3 }).truth;
    const fakes = framed.groups.filter((g) => g.type === 'frame');
    expect(fakes.length).toBe(WAYS.length);
    for (const g of fakes) {
      const crowd = framed.groups.find((x) => x.id === g.misused_of)!;
      expect(crowd.type).toBe('victims');
      expect(crowd.organiser_values).toEqual(expect.arrayContaining(g.misused_values));
    }
  });
});

describe('wording', () => {
  it('chooses, fills, closes gaps and refuses mistakes', () => {
    const lot = new Lot('wording');
    expect(['ax', 'bx', 'cdx']).toContain(wording('{a|b|c{d}}<x>', { x: 'x' }, lot));
    expect(wording('a {|} b{|}.', {}, lot)).toBe('a b.');
    expect(() => wording('<y>', {}, lot)).toThrow('no fact y');
    expect(() => wording('{a', {}, lot)).toThrow('brace');
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
function nearest(rows: ForeignWorld['complaints']): number[] {
  const grams = rows.map((r) => gramsOf(r.text));
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
        if (rows[j].debtor_ref !== rows[i].debtor_ref) both.set(j, (both.get(j) ?? 0) + 1);
    return Math.max(0, ...[...both].map(([j, n]) => n / (set.size + grams[j].size - n)));
  });
}
