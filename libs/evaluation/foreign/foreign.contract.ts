import { describe, expect, it } from '@jest/globals';
import { COMPLAINT_COLUMNS, type ForeignWorld, type Row } from './folder.js';

const TIES = {
  contact_phone: 'phone',
  agent_phone: 'phone',
  payee_account: 'account',
  device_id: 'device',
  ip_address: 'ip',
  address: 'address',
} as const;

/** A number with nothing but its last nine digits: however it is written. */
const bare = (value: string): string => value.replace(/\D/g, '').slice(-9);
const keyOf = (kind: string, value: string): string => `${kind} ${kind === 'phone' ? bare(value) : value}`;

/** Whether everything that a world's truth and tables name is there: agencies, complaints, papers and groups. */
export function expectReferences({ truth, ...world }: ForeignWorld): void {
  const debtorOf = new Map(world.complaints.map((c) => [c.complaint_id, c.debtor_ref]));
  const agencies = new Set(world.agencies.map((a) => a.agency_id));
  for (const r of truth.rings) {
    for (const a of r.agencies) expect(agencies.has(a)).toBe(true);
    expect(new Set(r.complaints.map((id) => debtorOf.get(id)))).toEqual(new Set(r.debtors));
  }
  for (const t of truth.templates) for (const c of t.complaints) expect(debtorOf.has(c)).toBe(true);
  for (const d of truth.documents) for (const f of d.files) expect(world.papers.has(f)).toBe(true);
  for (const e of world.evidence) expect(debtorOf.has(e.complaint_id)).toBe(true);
  const groups = new Set(truth.groups.map((g) => g.id));
  for (const g of truth.groups) if (g.misused_of !== undefined) expect(groups.has(g.misused_of)).toBe(true);
}

/** What each world of another hand must keep, apart from any detector. */
export function foreignContract(
  name: string,
  make: (options: {
    seed: number;
    people: number;
    named?: number;
    fakes?: number;
    level?: number;
    bare?: boolean;
  }) => ForeignWorld,
): void {
  describe(`the worlds of the ${name} hand`, () => {
    const world = make({ seed: 11, people: 2500 });
    const { truth } = world;
    const groupOf = new Map(truth.groups.flatMap((g) => g.debtors.map((d) => [d, g] as const)));

    it('come out the same from the same seed, and other from another', () => {
      const small = { people: 700 };
      const one = JSON.stringify(
        [...Object.values(make({ seed: 5, ...small }))].map((v) => (v instanceof Map ? [...v] : v)),
      );
      const same = JSON.stringify(
        [...Object.values(make({ seed: 5, ...small }))].map((v) => (v instanceof Map ? [...v] : v)),
      );
      expect(same).toBe(one);
      expect(make({ seed: 6, ...small }).complaints[0].text).not.toBe(make({ seed: 5, ...small }).complaints[0].text);
    });

    it('keep the columns and values of formats.md', () => {
      const channels = ['hotline', 'platform', 'regulator', 'letter', 'email', 'app', 'branch', 'other'];
      for (const row of world.complaints) {
        expect(Object.keys(row).filter((k) => !COMPLAINT_COLUMNS.includes(k))).toEqual([]);
        expect(row.received_at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(channels).toContain(row.channel);
        expect(row.text.length).toBeGreaterThan(7);
        expect(row.text).not.toMatch(/[{}[\]|]|undefined/);
      }
      for (const call of world.calls) {
        expect(['answered', 'no_answer', 'busy', 'failed']).toContain(call.outcome);
        expect(call.caller).toMatch(/^\+\d{10,14}$/);
      }
      const files = new Set(world.evidence.map((e) => e.file));
      expect([...files].sort()).toEqual([...world.papers.keys()].sort());
      const kinds = [
        'medical',
        'unemployment',
        'poverty',
        'death',
        'housing',
        'court',
        'isolation',
        'power_of_attorney',
        'other',
      ];
      for (const e of world.evidence) expect(kinds).toContain(e.kind);
    });

    it('add up: each complaint, call and paper has one truth', () => {
      expect(new Set(world.complaints.map((c) => c.complaint_id)).size).toBe(world.complaints.length);
      expect(new Set(world.calls.map((c) => c.call_id)).size).toBe(world.calls.length);
      expect(Object.keys(truth.complaints).length).toBe(world.complaints.length);
      for (const c of world.complaints) expect(truth.complaints[c.complaint_id]).toBe(c.debtor_ref);
      const everybody = [...truth.background, ...truth.groups.flatMap((g) => g.debtors)];
      expect(new Set(everybody).size).toBe(everybody.length);
      expect(new Set(world.complaints.map((c) => c.debtor_ref))).toEqual(new Set(everybody));
      const planted = truth.planted.length;
      expect(everybody.length - planted).toBe(2500);
      for (const g of truth.groups) {
        expect(g.size).toBe(g.debtors.length);
        expect(new Set(g.complaints.map((c) => truth.complaints[c]))).toEqual(new Set(g.debtors));
      }
      const calls = new Set(world.calls.map((c) => c.call_id));
      for (const t of truth.calls) {
        expect(t.calls.length).toBeGreaterThan(0);
        for (const c of t.calls) expect(calls.has(c)).toBe(true);
      }
    });

    it('name as genuine all who are in no ring and plant nothing', () => {
      const rings = truth.rings.flatMap((r) => r.debtors);
      const expected = [...groupOf].filter(([, g]) => g.type === 'honest' || g.type === 'victims').map(([d]) => d);
      expect([...truth.genuine].sort()).toEqual([...truth.background, ...expected].sort());
      expect(truth.genuine.filter((d) => rings.includes(d))).toEqual([]);
      expect([...truth.planted].sort()).toEqual(
        truth.groups
          .filter((g) => g.type === 'frame')
          .flatMap((g) => g.debtors)
          .sort(),
      );
      expect(rings.length).toBe(truth.groups.filter((g) => g.type === 'attack').reduce((n, g) => n + g.size, 0));
    });

    it('have 25 honest kinds and 16 kinds of attackers, from 3 people up', () => {
      const kinds = (types: string[]) =>
        new Set(truth.groups.filter((g) => types.includes(g.type)).map((g) => g.kind)).size;
      expect(kinds(['honest', 'victims'])).toBeGreaterThanOrEqual(25);
      expect(kinds(['attack'])).toBeGreaterThanOrEqual(16);
      expect(kinds(['frame'])).toBeGreaterThan(0);
      for (const g of truth.groups) if (g.type !== 'frame') expect(g.size).toBeGreaterThanOrEqual(3);
    });

    it('let nobody share a value but by the story', () => {
      for (const [key, people] of sharersOf(world.complaints)) {
        const groups = new Set([...people].map((d) => groupOf.get(d)));
        const stray = [...people].filter((d) => !groupOf.has(d));
        if (stray.length > 0 && people.size > 1) {
          const known = truth.coincidences.find((c) => keyOf(c.kind, c.value) === key);
          expect([key, known?.debtors.slice().sort()]).toEqual([key, [...people].sort()]);
        }
        if (groups.size > 1)
          for (const g of groups) {
            const misused = truth.groups
              .filter((x) => x.misused_of === g?.id || x === g)
              .flatMap((x) => x.misused_values);
            expect([key, misused.some((v) => keyOf(v.kind, v.value) === key)]).toEqual([key, true]);
          }
      }
    });

    it('name as a value of an organiser only what two of the group show', () => {
      const sharers = sharersOf(world.complaints);
      const ids = new Set([...truth.templates.map((t) => t.id), ...truth.documents.map((t) => t.id)]);
      for (const g of truth.groups)
        for (const v of g.organiser_values)
          if (v.kind === 'letter' || v.kind === 'source_document') expect(ids.has(v.value)).toBe(true);
          else if (v.kind !== 'phone')
            expect([v, (sharers.get(keyOf(v.kind, v.value))?.size ?? 0) > 0]).toEqual([v, true]);
      for (const g of truth.groups)
        expect(new Set(g.organiser_values.map((v) => `${v.kind} ${v.value}`)).size).toBe(g.organiser_values.length);
    });

    it('give each person of the background a text of their own', () => {
      const texts = new Map<string, string>();
      const background = new Set(truth.background);
      for (const c of world.complaints)
        if (background.has(c.debtor_ref)) {
          expect(texts.get(c.text) ?? c.debtor_ref).toBe(c.debtor_ref);
          texts.set(c.text, c.debtor_ref);
        }
    });

    it('follow the doses', () => {
      const none = make({ seed: 3, people: 900, named: 0, fakes: 0 });
      const honest = new Set(none.truth.groups.filter((g) => g.type === 'honest').flatMap((g) => g.debtors));
      expect(none.truth.planted).toEqual([]);
      expect(none.complaints.filter((c) => honest.has(c.debtor_ref) && c.agent_name)).toEqual([]);
      const all = make({ seed: 3, people: 900, named: 1, fakes: 5 });
      expect(all.complaints.filter((c) => c.agent_name).length).toBeGreaterThan(50);
      for (const g of all.truth.groups) if (g.type === 'frame') expect(g.size).toBe(5);
      const copied = make({ seed: 3, people: 900, level: 0, bare: true, named: 0 });
      expect(new Set(copied.truth.templates.map((t) => t.level))).toEqual(new Set([0]));
      const textOf = new Map(copied.complaints.map((c) => [c.complaint_id, c.text]));
      const most = copied.truth.templates.reduce((a, b) => (a.complaints.length > b.complaints.length ? a : b));
      expect(new Set(most.complaints.map((c) => textOf.get(c))).size).toBeLessThan(most.complaints.length);
    });
  });
}

/** Who shows each value, by the value in one form. */
function sharersOf(rows: readonly Row[]): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const row of rows)
    for (const [column, kind] of Object.entries({
      ...TIES,
      debtor_phone: 'phone',
      debtor_id_number: 'id',
      email: 'email',
    })) {
      if (!row[column]) continue;
      const key = keyOf(kind, row[column]);
      out.set(key, (out.get(key) ?? new Set()).add(row.debtor_ref));
    }
  return out;
}
