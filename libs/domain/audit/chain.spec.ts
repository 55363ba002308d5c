import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from './canonical.js';
import { type AuditEntry, link, verifyChain } from './chain.js';

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

const made = (n: number): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (let k = 0; k < n; k++)
    entries.push(
      link(
        {
          at: `2024-05-0${1 + (k % 9)}T00:00:00Z`,
          actor: k % 2 === 0 ? 'ann' : '李',
          role: 'triage',
          action: 'Mutation.takeTask',
          subject: { kind: 'complaint', id: `C${k}` },
          reason: k % 3 === 0 ? null : 'weil "er" es so will\n',
          request: null,
          before: k % 2 === 0 ? null : { assignee: null, n: k / 7 },
          after: { assignee: 'ann' },
        },
        entries.at(-1) ?? null,
      ),
    );
  return entries;
};

describe('a chain of audit entries', () => {
  it('holds as it was written, and after it was stored as JSON', async () => {
    const chain = made(40);
    expect(await verifyChain(each(chain))).toEqual({ entries: 40, broken: null });
    const stored = chain.map((e) => JSON.parse(JSON.stringify(e)) as AuditEntry);
    expect(await verifyChain(each(stored), [{ day: '2024-05-02', number: 7, hash: chain[6].hash }])).toEqual({
      entries: 40,
      broken: null,
    });
    expect(await verifyChain(each([]))).toEqual({ entries: 0, broken: null });
  });

  it('breaks at the first entry that was changed in any place, left out, moved or added', async () => {
    const chain = made(12);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 11 }), fc.nat(), fc.nat({ max: 3 }), async (k, at, how) => {
        let changed = [...chain];
        if (how === 0) {
          // One character of the entry as it is stored.
          const json = JSON.stringify(chain[k]);
          const i = at % json.length;
          const other = json.slice(0, i) + (json[i] === '7' ? '8' : '7') + json.slice(i + 1);
          try {
            changed[k] = JSON.parse(other) as AuditEntry;
          } catch {
            return;
          }
          if (canonical(changed[k]) === canonical(chain[k])) return;
        } else if (how === 1) changed = changed.filter((_, j) => j !== k);
        else if (how === 2) changed.splice(k, 0, { ...chain[k], reason: 'added' });
        else if (k > 0) [changed[k - 1], changed[k]] = [changed[k], changed[k - 1]];
        else return;
        const { broken } = await verifyChain(each(changed));
        if (how === 1 && k === 11) expect(broken).toBeNull();
        else expect([k, k + 1, k + 2]).toContain(broken?.number);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  it('is known to be cut off, or rewritten, by its anchors', async () => {
    const chain = made(10);
    const anchor = { day: '2024-05-09', number: 9, hash: chain[8].hash };
    expect((await verifyChain(each(chain.slice(0, 8)), [anchor])).broken).toMatchObject({ number: 9 });
    const again: AuditEntry[] = [];
    for (const { hash: _, number: __, previous: ___, ...event } of chain)
      again.push(link({ ...event, actor: 'somebody else' }, again.at(-1) ?? null));
    expect((await verifyChain(each(again))).broken).toBeNull();
    expect((await verifyChain(each(again), [anchor])).broken).toMatchObject({ number: 9 });
  });

  it('writes JSON in one form only', () => {
    expect(canonical({ b: [1, null, 'é"'], a: { d: undefined, c: true } })).toBe(
      '{"a":{"c":true},"b":[1,null,"é\\""]}',
    );
  });
});
