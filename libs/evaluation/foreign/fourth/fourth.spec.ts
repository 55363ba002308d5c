import { describe, expect, it } from '@jest/globals';
import { expectReferences, foreignContract } from '../foreign.contract.js';
import { Chance } from './chance.js';
import { WAYS } from './frames.js';
import { words } from './grammar.js';
import { CASTS } from './shells.js';
import { makeFourth } from './world.js';

foreignContract('fourth', makeFourth);

describe('a world of the fourth hand', () => {
  const world = makeFourth({ seed: 77 });
  const { truth } = world;
  const rowOf = new Map(world.complaints.map((c) => [c.complaint_id, c]));
  const groupOf = (kind: string) => truth.groups.find((g) => g.kind === kind)!;
  const textsOf = (kind: string) => groupOf(kind).complaints.map((id) => rowOf.get(id)!.text);
  const ties = 'contact_phone agent_phone payee_account device_id ip_address address'.split(' ');

  it('has 4,000 people, of whom three in five have nobody behind them', () => {
    const share = truth.background.length / 4000;
    expect([share > 0.58, share < 0.66]).toEqual([true, true]);
    expect(truth.genuine.length + truth.rings.flatMap((r) => r.debtors).length).toBe(4000);
  });

  it('has each kind once: 25 attackers, 35 crowds and victims at least', () => {
    for (const seed of [1, 2]) {
      const { groups } = makeFourth({ seed, people: 2000 }).truth;
      const kinds = groups.filter((g) => g.type !== 'frame').map((g) => g.kind);
      expect([...kinds].sort()).toEqual(CASTS.map((c) => c.kind).sort());
      expect(groups.filter((g) => g.type === 'frame').map((g) => g.kind)).toEqual(WAYS.map((w) => w.kind));
    }
    expect(truth.groups.filter((g) => g.type === 'attack').length).toBeGreaterThanOrEqual(25);
    expect(truth.groups.filter((g) => g.type === 'honest' || g.type === 'victims').length).toBeGreaterThanOrEqual(35);
  });

  it('keeps the bounds of sizes', () => {
    for (const cast of CASTS) {
      const { size } = groupOf(cast.kind);
      expect([cast.kind, size >= 3, size <= cast.size[1]]).toEqual([cast.kind, true, true]);
    }
    const attack = truth.groups.filter((g) => g.type === 'attack').map((g) => g.size);
    expect([Math.min(...attack), Math.max(...attack)]).toEqual([3, 120]);
    expect(groupOf('union_letter').size).toBe(60);
    expect(
      makeFourth({ seed: 2, people: 3000, size: 12, kinds: ['slow_one', 'church_hall'] }).truth.groups.map(
        (g) => g.size,
      ),
    ).toEqual([12, 12]);
  });

  it('never counts an honest person to an attack, and each planted debtor is there', () => {
    const bad = new Set(
      truth.groups.filter((g) => g.type === 'attack' || g.type === 'frame').flatMap((g) => g.debtors),
    );
    expect(truth.genuine.filter((d) => bad.has(d))).toEqual([]);
    const debtors = new Set(world.complaints.map((c) => c.debtor_ref));
    expect([...truth.planted, ...truth.rings.flatMap((r) => r.debtors)].filter((d) => !debtors.has(d))).toEqual([]);
    for (const r of truth.rings)
      expect(new Set(r.complaints.map((id) => rowOf.get(id)!.debtor_ref))).toEqual(new Set(r.debtors));
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

  it('spreads over one year, both languages, fifteen lenders and all channels', () => {
    const days = world.complaints.map((c) => c.received_at.slice(0, 10)).sort();
    expect(days[0] >= '2025-04-01' && days[days.length - 1] <= '2026-03-31').toBe(true);
    expect(new Set(days).size).toBeGreaterThan(360);
    expect(new Set(world.complaints.flatMap((c) => c.institution ?? [])).size).toBe(15);
    expect(new Set(world.complaints.map((c) => c.channel)).size).toBe(8);
    const chinese = world.complaints.filter((c) => /\p{Script=Han}/u.test(c.text)).length / world.complaints.length;
    expect([chinese > 0.55, chinese < 0.8]).toEqual([true, true]);
    expect(world.calls.filter((c) => Number.isNaN(Date.parse(c.started_at)))).toEqual([]);
  });

  it('orders the columns otherwise in another world, and loses none', () => {
    const other = makeFourth({ seed: 78, people: 700 });
    expect(other.columns).not.toEqual(world.columns);
    expect([...other.columns].sort()).toEqual([...world.columns].sort());
  });

  it('gives strangers, and people of one cause, texts that are unlike', () => {
    const posts = new Set(truth.templates.flatMap((t) => t.complaints));
    const genuine = new Set(truth.genuine);
    const own = world.complaints.filter((c) => genuine.has(c.debtor_ref) && !posts.has(c.complaint_id));
    const serial = new Set(groupOf('serial_complainer').debtors);
    const near = nearest(
      own.filter((c) => !serial.has(c.debtor_ref)).map((c) => ({ who: c.debtor_ref, grams: gramsOf(c.text) })),
    );
    expect(near.length).toBeGreaterThan(2500);
    expect(near.filter((j) => j >= 0.5).length / near.length).toBeLessThan(0.003);
  });

  it('rewrites further at each level', () => {
    const alike = [0, 1, 2, 3].map((level) => {
      const w = makeFourth({ seed: 8, people: 1000, level, bare: true, size: 20, kinds: ['complaint_studio'] });
      const letter = w.truth.templates.find((t) => !t.benign)!;
      const grams = letter.complaints.map((id) => gramsOf(w.complaints.find((c) => c.complaint_id === id)!.text));
      const pairs = grams.flatMap((a, i) => grams.slice(0, i).map((b) => jaccard(a, b)));
      return pairs.reduce((x, y) => x + y, 0) / pairs.length;
    });
    expect(alike[0]).toBeGreaterThan(0.99);
    expect(alike.slice(1).every((j, i) => j < alike[i])).toBe(true);
    expect(alike[3]).toBeLessThan(0.3);
  });

  it('lets a language model write no two letters alike', () => {
    for (const kind of ['machine_writer', 'machine_writer_no_trace']) {
      const near = nearest(
        textsOf(kind).map((text, i) => ({
          who: rowOf.get(groupOf(kind).complaints[i])!.debtor_ref,
          grams: gramsOf(text),
        })),
      );
      expect(near.filter((j) => j >= 0.6)).toEqual([]);
    }
    expect(groupOf('machine_writer_no_trace').organiser_values.map((v) => v.kind)).toEqual(['letter']);
  });

  it('leaves a forger nothing but the source document', () => {
    const { organiser_values: values, debtors } = groupOf('paper_forger');
    expect(values).toEqual([{ kind: 'source_document', value: `P-${groupOf('paper_forger').id}` }]);
    const forged = truth.documents.find((d) => d.id === values[0].value)!;
    expect([forged.forged, forged.files.length > 1, forged.files.length <= debtors.length]).toEqual([true, true, true]);
    const contents = forged.files.map((f) => world.papers.get(f)!.replace(/姓名：\S+/, ''));
    expect(new Set(contents).size).toBe(1);
  });

  it('hands the numbers of a seller on to people who know nothing of it', () => {
    const recycled = groupOf('recycled_number');
    const sold = groupOf('number_rotators');
    expect(recycled.misused_of).toBe(sold.id);
    expect(recycled.misused_values.length).toBeGreaterThan(2);
    const last = (ids: readonly string[]) => ids.map((id) => rowOf.get(id)!.received_at).sort();
    expect(last(recycled.complaints)[0] > last(sold.complaints)[0]).toBe(true);
  });

  it('lets one debtor write ten times, under the number of each lender', () => {
    const group = groupOf('serial_complainer');
    const rows = group.complaints.map((id) => rowOf.get(id)!);
    expect(rows.length).toBeGreaterThanOrEqual(9);
    expect(new Set(rows.flatMap((r) => r.debtor_id_number || [])).size).toBeLessThanOrEqual(1);
    expect(new Set(rows.map((r) => r.debtor_ref)).size).toBe(group.size);
  });

  it('lets the copyists of a letter send the letter of the seller', () => {
    const copied = groupOf('web_copied_letter');
    expect(copied.misused_of).toBe(groupOf('chat_group_templates').id);
    const near = nearest(
      [...copied.complaints, ...groupOf('chat_group_templates').complaints].map((id) => ({
        who: rowOf.get(id)!.debtor_ref,
        grams: gramsOf(rowOf.get(id)!.text),
      })),
    );
    expect(near.filter((j) => j > 0.4).length / near.length).toBeGreaterThan(0.8);
  });

  it('lets a fake complaint show what belongs to the crowd', () => {
    const framed = makeFourth({ seed: 9, people: 1500, fakes: 3 });
    const fakes = framed.truth.groups.filter((g) => g.type === 'frame');
    expect(fakes.length).toBe(WAYS.length);
    for (const g of fakes) {
      const crowd = framed.truth.groups.find((x) => x.id === g.misused_of)!;
      expect(crowd.type).toBe('victims');
      const owned = crowd.organiser_values.map((v) => `${v.kind} ${v.value}`);
      for (const v of g.misused_values) expect(owned).toContain(`${v.kind} ${v.value}`);
    }
  });

  it('leaves some columns open in each channel', () => {
    for (const channel of new Set(world.complaints.map((c) => c.channel))) {
      const rows = world.complaints.filter((c) => c.channel === channel);
      expect([channel, rows.some((r) => ties.some((t) => !r[t]))]).toEqual([channel, true]);
      expect([channel, rows.some((r) => ties.some((t) => r[t]))]).toEqual([channel, true]);
    }
    expect(world.complaints.filter((c) => c.channel === 'hotline' && (c.device_id || c.ip_address))).toEqual([]);
  });
});

describe('words', () => {
  it('chooses, fills, and refuses gaps', () => {
    const c = new Chance('words');
    expect(['ax', 'bx', 'cdx']).toContain(words('{a|b|c{d}}<x>', { x: 'x' }, c));
    expect(() => words('<y>', {}, c)).toThrow('no fact y');
    expect(() => words('{a', {}, c)).toThrow('brace');
    expect(() => words('a}', {}, c)).toThrow('stray');
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
    for (const g of r.grams) {
      const known = holders.get(g);
      if (known) known.push(i);
      else holders.set(g, [i]);
    }
  });
  return rows.map((r) => {
    const both = new Map<number, number>();
    for (const g of r.grams)
      for (const j of holders.get(g)!) if (rows[j].who !== r.who) both.set(j, (both.get(j) ?? 0) + 1);
    return Math.max(0, ...[...both].map(([j, n]) => n / (r.grams.size + rows[j].grams.size - n)));
  });
}
