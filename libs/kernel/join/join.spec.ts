import { describe, expect, it } from '@jest/globals';
import { UnionFind } from '../cluster/union-find.js';
import { random } from '../random.js';
import { createSketcher } from '../sketch/sketcher.js';
import { allPairs, clusters, type JoinOptions } from './join.js';

const next = random(7);
const vocabulary = Array.from({ length: 400 }, (_, i) =>
  String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 107),
);
const word = () => vocabulary[Math.floor(next() * 400)];
const han = () => String.fromCharCode(0x4e00 + Math.floor(next() * 3000));
/** Letters with copies that differ more and more, in two scripts, some sharing a paragraph, and texts of their own. */
function someTexts(letters: number, copies: number, own: number): string[] {
  const texts: string[] = ['', '...', 'short', 'short'];
  const paragraph = Array.from({ length: 30 }, word);
  for (let t = 0; t < letters; t++) {
    const zh = t % 3 === 0;
    const base: string[] = Array.from({ length: 80 }, zh ? han : word);
    if (t % 4 === 1) base.splice(10, 30, ...paragraph);
    for (let c = 0; c < copies; c++)
      texts.push(base.map((w) => (next() < 0.004 * (c % 20) ? (zh ? han() : word()) : w)).join(zh ? '' : ' '));
  }
  for (let t = 0; t < own; t++) texts.push(Array.from({ length: 80 }, word).join(' '));
  return texts;
}

/** Sets of strings' hashes, every pair: the oracle. */
function bruteForce(texts: readonly string[], threshold: number): Map<string, number> {
  const sketcher = createSketcher({ engine: 'js' });
  const sets = texts.map((t) => new Set(sketcher.hashes(t)));
  const found = new Map<string, number>();
  for (let i = 0; i < sets.length; i++)
    for (let j = i + 1; j < sets.length; j++) {
      const shared = [...sets[i]].filter((h) => sets[j].has(h)).length;
      const union = sets[i].size + sets[j].size - shared;
      if (union > 0 && shared / union >= threshold) found.set(`${i}-${j}`, shared / union);
    }
  return found;
}

describe('allPairs', () => {
  it('finds what brute force finds, with the same similarities, in order, with WASM and without', async () => {
    const texts = someTexts(20, 20, 100);
    for (const threshold of [0.5, 0.7, 0.9, 1]) {
      const expected = bruteForce(texts, threshold);
      const found = await allPairs(texts, { threshold });
      const inPlainJs = await allPairs(texts, { threshold, engine: 'js' });
      expect(inPlainJs).toEqual(found);
      let last = -1;
      found.a.forEach((a, k) => {
        expect(found.similarity[k]).toBe(expected.get(`${a}-${found.b[k]}`));
        const place = a * texts.length + found.b[k];
        expect(place).toBeGreaterThan(last);
        last = place;
      });
      // At .5 one pair in eight shares no band, but in a group nearly all meet.
      expect(found.a.length).toBeGreaterThanOrEqual(expected.size * (threshold < 0.7 ? 0.97 : 0.9999));
      expect(expected.size).toBeGreaterThan(50);
      expect(found.truncated).toBe(false);
    }
  });

  it('splits a large component before it counts its pairs, and finds the same', async () => {
    // 3,000 copies of three letters that share a paragraph: one component, three families.
    const paragraph = Array.from({ length: 40 }, word).join(' ');
    const letters = [0, 1, 2].map(() => Array.from({ length: 50 }, word));
    const texts = Array.from(
      { length: 3000 },
      (_, i) => `${paragraph} ${letters[i % 3].map((w) => (next() < 0.01 ? word() : w)).join(' ')}`,
    );
    const found = await allPairs(texts, { threshold: 0.7 });
    const sample = [0, 1, 2, 3, 500, 2999];
    const sketcher = createSketcher();
    const sets = texts.map((t) => new Set(sketcher.hashes(t)));
    const partners = new Map<number, number>();
    found.a.forEach((a, k) => {
      partners.set(a, (partners.get(a) ?? 0) + 1);
      partners.set(found.b[k], (partners.get(found.b[k]) ?? 0) + 1);
    });
    for (const i of sample) {
      let expected = 0;
      sets.forEach((s, j) => {
        const shared = [...sets[i]].filter((h) => s.has(h)).length;
        if (i !== j && shared / (sets[i].size + s.size - shared) >= 0.7) expected++;
      });
      expect(partners.get(i) ?? 0).toBe(expected);
    }
  });

  it('finds copies in a crowd that hangs together by chance', async () => {
    // Sentences from one pool: every text shares some with some, and a chain of those leads from each to each.
    const pool = Array.from({ length: 300 }, () => Array.from({ length: 9 }, word).join(' '));
    const letters = Array.from({ length: 40 }, () => Array.from({ length: 9 }, () => pool[Math.floor(next() * 300)]));
    const texts = [
      ...Array.from({ length: 6000 }, () => Array.from({ length: 4 }, () => pool[Math.floor(next() * 60)]).join(' ')),
      ...letters.flatMap((l) => Array.from({ length: 20 }, () => `${word()} ${l.join(' ')} ${word()}`)),
    ];
    const found = await allPairs(texts, { threshold: 0.5, limit: 3000 });
    let copies = 0;
    found.a.forEach((a, k) => {
      if (a >= 6000 && Math.floor(a / 20) === Math.floor(found.b[k] / 20)) copies++;
    });
    expect(copies).toBe((40 * 20 * 19) / 2);
  });

  it('bounds the pairs of a flood and says so', async () => {
    const texts = Array.from({ length: 5000 }, () => 'one and the same text filed again and again by somebody');
    const found = await allPairs(texts, { limit: 1000 });
    expect(found.truncated).toBe(true);
    expect(found.a.length).toBeLessThan(texts.length * 100);
    const union = new UnionFind(texts.length);
    found.a.forEach((a, k) => {
      union.join(a, found.b[k]);
    });
    expect(union.components(2).length).toBe(1);
  });
});

describe('clusters', () => {
  const components = (n: number, pairs: Iterable<string>) => {
    const union = new UnionFind(n);
    for (const pair of pairs) union.join(...(pair.split('-').map(Number) as [number, number]));
    return union.components(2).map((c) => [...c]);
  };

  it('are the connected components of the exact pairs', async () => {
    const texts = someTexts(20, 20, 100);
    for (const threshold of [0.7, 0.85]) {
      const found = await clusters(texts, { threshold });
      expect(found.clusters.map((c) => [...c])).toEqual(components(texts.length, bruteForce(texts, threshold).keys()));
      expect([found.length, found.bounded]).toEqual([texts.length, false]);
    }
  });

  it('are the same for a component too large for all its pairs', async () => {
    const base = Array.from({ length: 100 }, word);
    const other = [...base.slice(0, 55), ...Array.from({ length: 45 }, word)];
    const texts = Array.from({ length: 1600 }, (_, i) =>
      (i % 2 === 0 ? base : other).map((w) => (next() < 0.012 * (i % 3) ? word() : w)).join(' '),
    );
    const found = await clusters(texts, { threshold: 0.7 });
    expect(found.clusters.map((c) => [...c])).toEqual(components(texts.length, bruteForce(texts, 0.7).keys()));
  });

  it('read arrays, iterables, streams and sources alike', async () => {
    const texts = someTexts(5, 10, 20);
    const expected = await clusters(texts);
    async function* stream() {
      yield* texts;
    }
    const source = { length: texts.length, text: (i: number) => texts[i] };
    expect(await clusters(new Set(texts.map((t, i) => `${t} ${i}`)))).toBeDefined();
    expect(await clusters(texts.values())).toEqual(expected);
    expect(await clusters(stream())).toEqual(expected);
    expect(await clusters(source)).toEqual(expected);
    let reread = 0;
    const text = (i: number) => {
      reread++;
      return texts[i];
    };
    expect(await clusters(stream(), { text })).toEqual(expected);
    expect(reread).toBeGreaterThan(0);
    expect(await clusters([])).toEqual({ clusters: [], length: 0, bounded: false });
  });

  it('report progress and stop on request', async () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `text number ${i % 100} of many that nobody will ever read`);
    const stages = new Set<string>();
    const controller = new AbortController();
    const options: JoinOptions = {
      signal: controller.signal,
      progress: (stage, done) => {
        stages.add(stage);
        if (done > 10_000) controller.abort(new Error('enough'));
      },
    };
    await expect(clusters(texts, options)).rejects.toThrow('enough');
    expect([...stages]).toEqual(['sketch']);
    await expect(clusters(texts, { threshold: 0 })).rejects.toThrow('threshold: expected above 0 and up to 1, got 0');
  });
});
