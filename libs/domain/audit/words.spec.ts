import { describe, expect, it } from '@jest/globals';
import { type AuditEntry, link, verifyChain } from './chain.js';
import type { Said } from './said.js';
import { withoutWords, withWords } from './words.js';

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

const event = {
  at: '2026-01-01T00:00:00Z',
  actor: 'ann',
  role: 'compliance',
  action: 'case opened',
  subject: { kind: 'case', id: 'K1' },
  reason: 'about 欧阳锡铭',
  request: null,
  before: null,
  after: { title: '13912340987' },
} as const;

describe('words of audit entries', () => {
  const entryOf = (over: object = {}): AuditEntry => {
    const { event: bare, said } = withoutWords({ ...event, ...over }, ({ id }) => `hidden-${id.length}`);
    return said === null ? link(bare, null) : { ...link(bare, null), said };
  };

  it('stand beside the chain, which holds nothing of them', () => {
    const { said, ...chained } = entryOf();
    expect(JSON.stringify(chained)).not.toMatch(/欧阳锡铭|13912340987/);
    expect(withWords({ ...chained, said: said as Said })).toMatchObject(event);
    const paper = entryOf({ subject: { kind: 'paper', id: '欧阳锡铭.pdf' } });
    expect(paper.subject.id).toBe('hidden-8');
    expect(withWords(paper).subject.id).toBe('欧阳锡铭.pdf');
    expect(entryOf({ reason: null, after: null })).not.toHaveProperty('said');
  });

  it('verify with the chain, are missed, noticed when they change, and may be erased', async () => {
    const entry = entryOf();
    const state = async (e: AuditEntry) => (await verifyChain(each([e]))).broken?.why.en ?? null;
    expect(await state(entry)).toBeNull();
    expect(await state({ ...entry, said: null })).toBeNull();
    const { said, ...without } = entry;
    expect(await state(without)).toBe('its words are missing');
    expect(await state({ ...entry, said: { ...(said as Said), reason: 'other' } })).toBe(
      'its words are not what was written',
    );
    expect(await state({ ...link({ ...event, reason: null }, null), said: said as Said })).toBe(
      'it has words that the chain does not know',
    );
    // The same words twice have two hashes: the salt is chance.
    expect(entryOf().words).not.toBe(entry.words);
  });
});
