import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { makeCalls, writeCalls } from './world.js';

describe('a world of calls', () => {
  const world = makeCalls(5, 3200);
  const rows = new Map(world.calls.map((row) => [row['call_id'], row]));
  const folder = mkdtempSync(join(tmpdir(), 'calls-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const local = (id: string) => (rows.get(id)?.['caller'] ?? '').slice(-9);
  const kinds = (list: readonly { kind: string }[]) => new Set(list.map((p) => p.kind));

  it('is the same for a seed, and another for another', () => {
    expect(makeCalls(5, 3200)).toEqual(world);
    expect(makeCalls(6, 3200).calls).not.toEqual(world.calls);
  });

  it('writes what it says', () => {
    writeCalls(world, folder);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const calls = parse(read('calls.csv'), { columns: true }) as Record<string, string>[];
    expect(calls.length).toBe(3200);
    expect(calls[7]).toEqual(world.calls[7]);
    expect(JSON.parse(read('truth.json'))).toEqual(world.truth);
    expect(JSON.parse(read('truth-extra.json'))).toEqual(world.extra);
  });

  it('has every kind, names calls that are there, and each in one pattern alone', () => {
    expect(kinds(world.truth.calls)).toEqual(new Set(['flood', 'one_for_many', 'scripted', 'churn', 'baiting']));
    expect(kinds(world.extra.benign_calls).size).toBeGreaterThanOrEqual(15);
    const named = [...world.truth.calls, ...world.extra.benign_calls].flatMap((p) => p.calls);
    expect(named.filter((id) => !rows.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    const times = world.calls.map((row) => row['started_at'].slice(0, 16));
    expect([...times].sort()).toEqual(times);
  });

  it('keeps its kinds', () => {
    const pattern = (id: string) => world.extra.patterns.find((p) => p.id === id);
    for (const p of world.truth.calls) {
      const callers = new Set(p.calls.map(local));
      const debtors = new Set(p.calls.map((id) => rows.get(id)?.['debtor_ref']));
      if (p.kind === 'flood' || p.kind === 'churn') expect(callers.size).toBeGreaterThanOrEqual(12);
      if (pattern(p.id)?.variant === 'one-mobile') expect(callers.size).toBe(1);
      if (p.kind === 'one_for_many') expect(debtors.size).toBeGreaterThanOrEqual(5);
      if (p.kind === 'scripted' || p.kind === 'baiting')
        for (const id of p.calls) expect(rows.get(id)?.['transcript']).not.toBe('');
    }
  });

  it('lets a complaint follow each provocation within days, and wrongs nobody', () => {
    const day = (text: string) => Date.parse(text.slice(0, 10));
    for (const p of world.truth.calls.filter(({ kind }) => kind === 'baiting'))
      for (const debtor of new Set(p.calls.map((id) => rows.get(id)?.['debtor_ref']))) {
        const last = Math.max(
          ...p.calls
            .filter((id) => rows.get(id)?.['debtor_ref'] === debtor)
            .map((id) => day(rows.get(id)?.['started_at'] ?? '')),
        );
        const complaint = world.complaints.find((row) => row['debtor_ref'] === debtor);
        const days = (day(complaint?.['received_at'] ?? '') - last) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(5);
      }
    const guilty = new Set(world.truth.rings.flatMap((r) => r.debtors));
    expect(world.truth.genuine.filter((debtor) => guilty.has(debtor))).toEqual([]);
    for (const p of world.extra.benign_calls)
      expect(p.debtors.filter((debtor) => guilty.has(debtor) && !isCrowd(p.kind))).toEqual([]);
  });
});

/** An outage and a lender's recordings reach all customers alike. */
const isCrowd = (kind: string) => ['outage_surge', 'lender_script', 'recorded_menu'].includes(kind);
