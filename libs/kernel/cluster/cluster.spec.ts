import { describe, expect, it } from '@jest/globals';
import { Rows } from '../join/rows.js';
import { random, shuffle } from '../random.js';
import { BANDS } from '../sketch/minhash.js';
import { createSketcher } from '../sketch/sketcher.js';
import { jaccard, shingles, sortedSet } from '../text/shingles.js';
import { tokens } from '../text/tokens.js';
import { absorb } from './absorb.js';
import { shortTexts } from './short-texts.js';
import { SLACK, stars } from './stars.js';
import { template } from './template.js';
import { UnionFind } from './union-find.js';

const edgesOf = (sets: readonly Uint32Array[], threshold: number) => {
  const a: number[] = [];
  const b: number[] = [];
  const similarity: number[] = [];
  for (let i = 0; i < sets.length; i++)
    for (let j = i + 1; j < sets.length; j++) {
      const s = jaccard(sets[i], sets[j]);
      if (s >= threshold) {
        a.push(i);
        b.push(j);
        similarity.push(s);
      }
    }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), similarity: Float64Array.from(similarity) };
};

describe('stars', () => {
  it('does not chain a letter into another one step by step', () => {
    const words = Array.from({ length: 160 }, (_, i) =>
      String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26), 107),
    );
    const sets = Array.from({ length: 25 }, (_, i) => shingles(tokens(words.slice(i * 4, i * 4 + 40).join(' '))));
    const edges = edgesOf(sets, 0.5);
    const union = new UnionFind(sets.length);
    edges.a.forEach((a, k) => {
      union.join(a, edges.b[k]);
    });
    expect(union.components(2).length).toBe(1);
    const found = stars(sets.length, (i) => sets[i], edges, 0.5);
    expect(found.length).toBeGreaterThan(3);
    for (const star of found)
      for (const m of star.members) expect(jaccard(sets[m], sets[star.medoid])).toBeGreaterThanOrEqual(0.5 - SLACK);
  });

  it('puts each document in one star at most, and two equal ones together', () => {
    const sets = ['a b c d e f g', 'a b c d e f g', 'nothing like the others at all here'].map((t) =>
      shingles(tokens(t)),
    );
    const found = stars(sets.length, (i) => sets[i], edgesOf(sets, 0.5), 0.5);
    expect(found.map((s) => [...s.members])).toEqual([[0, 1]]);
    expect(found[0].cohesion).toBe(1);
  });
});

describe('absorb', () => {
  const next = random(5);
  const word = () =>
    Math.floor(next() * 2 ** 40)
      .toString(36)
      .replace(/\d/g, 'q');
  const sketcher = createSketcher({ seed: 3 });
  const sketched = (texts: readonly string[]) => {
    const rows = new Rows();
    rows.reserve(texts.length);
    const row = new Uint32Array(BANDS);
    texts.forEach((t, i) => {
      sketcher.row(t, row);
      rows.set(i, row);
    });
    const sets = texts.map((t) => sortedSet(sketcher.hashes(t)));
    return { rows, empty: new Uint8Array(texts.length), setOf: (i: number) => sets[i], sets };
  };
  const options = { similarity: 0.35, coverage: 0.6 };
  /** Ten sentences of twenty words in another order, every third with other words. */
  const sentences = Array.from({ length: 10 }, () => Array.from({ length: 20 }, word));
  const reworded = () =>
    shuffle(sentences, next)
      .map((s) => (next() < 0.35 ? s.map((w, k) => (k % 8 === 3 ? word() : w)) : s).join(' '))
      .join(' ');
  const stranger = () => {
    const own = Array.from({ length: 8 }, () => Array.from({ length: 20 }, word).join(' '));
    return shuffle([...own, ...sentences.slice(0, 2).map((s) => s.join(' '))], next).join(' ');
  };

  it('takes in what was reordered and reworded, and no stranger who shares two of ten sentences', () => {
    const texts = [...Array.from({ length: 40 }, reworded), ...Array.from({ length: 60 }, stranger)];
    const { rows, empty, setOf, sets } = sketched(texts);
    const found = stars(texts.length, setOf, edgesOf(sets, 0.5), 0.5);
    const inOne = (list: readonly { members: Uint32Array }[]) =>
      Math.max(0, ...list.map((s) => s.members.filter((i) => i < 40).length));
    const absorbed = absorb(found, { rows, empty, setOf }, options);
    expect(inOne(found)).toBeLessThan(30);
    expect(inOne(absorbed)).toBeGreaterThanOrEqual(35);
    for (const star of absorbed) {
      const copies = star.members.filter((i) => i < 40).length;
      expect(copies === 0 || copies === star.members.length).toBe(true);
      for (const i of star.members)
        if (i !== star.medoid) expect(jaccard(sets[i], sets[star.medoid])).toBeGreaterThan(0.34);
    }
    // Nobody in two families, nobody lost who was in one.
    const before = new Set(found.flatMap((s) => [...s.members]));
    const after = absorbed.flatMap((s) => [...s.members]);
    expect(new Set(after).size).toBe(after.length);
    for (const i of before) expect(after).toContain(i);
    expect(absorb(found, { rows, empty, setOf }, options)).toEqual(absorbed);
  });

  it('leaves stars alone that nothing belongs to', () => {
    const texts = ['a b c d e f g h', 'a b c d e f g h', 'something of its own that nobody else says here'];
    const { rows, empty, setOf, sets } = sketched(texts);
    const found = stars(3, setOf, edgesOf(sets, 0.5), 0.5);
    expect(absorb(found, { rows, empty, setOf }, options)).toEqual(found);
  });
});

describe('short texts', () => {
  const stars = (texts: readonly string[]) =>
    shortTexts(
      texts.map((_, i) => i),
      (i) => {
        const { values, length } = tokens(texts[i]);
        return values.slice(0, length);
      },
    );
  const families = (texts: readonly string[]) => stars(texts).map((s) => [...s.members]);

  it('finds templates with slots where shingles find nothing', () => {
    expect(
      families([
        'Your parcel 3 waits at Oak Street, pay 2 dollars at once',
        'Your parcel 71 waits at Mill Lane today, pay 15 dollars at once',
        'I never got the refund that the shop promised me',
        'Your parcel 8 waits at the station, pay 9 dollars at once',
        'The teller was rude and the queue was long',
      ]),
    ).toEqual([[0, 1, 3]]);
  });

  it('sees no family where people merely use the same words', () => {
    const next = random(9);
    const words =
      'my bank card fee late call paid month they said never again money back please account help me the and to of a was'.split(
        ' ',
      );
    const texts = Array.from({ length: 400 }, () =>
      Array.from({ length: 20 }, () => words[Math.floor(next() * words.length)]).join(' '),
    );
    expect(families(texts)).toEqual([]);
  });

  // Complaints to the CFPB, public domain, that were one family until 2026-11-29; read by hand.
  it('sees no family where strangers complain of the same thing', () => {
    expect(
      families([
        'I pulled my report and found some accounts and inquires I did not authorize',
        'I have no affiliation with these creditors and I did not make this inquiry.',
        'There are inquires on my credit report that I do not recognize and that I did not authorize',
        'There are several hard inquiries on my credit report that I did not authorize and would like to report as fraudulent and have them removed',
        'This account is not mine, I did NOT authorize anyone to use my account, Please remove this inaccurate account.',
        'Please REMOVE to my credit report the FRAUD ALERT I did not authorize anyone to add it to my report, kindly remove it ASAP.',
        'I found some hard inquiries on my credit report that I am not aware of.',
        'THIS ACCOUNT DOES NOT BELONG TO ME AND I WOULD LIKE IT TO BE REMOVED FROM MY CREDIT REPORT.',
        'Would like my fraud alerts removed from my credit report',
      ]),
    ).toEqual([]);
    expect(
      families([
        'A4区洪山公园规划了十几年了，到底什么时候开工建设？',
        '领导您好，东八线电力走廊公园开元路南边什么时候能开工建设，多久能建好？',
        '请问A4区植基路为什么一直是断头路？请问何时会拉通？',
        '请问领导，A3区白云路何时能动工修建剩余的那段断头路？？',
        '科教新村4区10栋1单元乐轩舞培训依然到深夜还在弹琴，已经多次反映了望相关部门尽快处理',
        '梅庭雅苑小区隔壁施工队半夜11点还在继续施工，发出噪音，影响隔壁居民休息，望有关部门尽快处理。',
      ]),
    ).toEqual([]);
  });

  it('sees one where they send the same text with other words in some places', () => {
    const texts = [
      'Unauthorized, unverified hard inquiries on my credit report must be removed in accordance with the FCRA.',
      'Unauthorized, unverified hard inquiries on my credit report must be removed immediately in accordance with the FCRA.',
      'I Have Hard Inquiries On My Credit Report From Lightstream Bank, XXXX XXXX. I Have No Acknowledgement Of These Inquiries.',
      'I Have Hard Inquiries On My Credit Report XXXX XXXX, And Snychrony Bank. I Have No Acknowledgement Of These Inquiries.',
      'Im trying to buy a house and notice I had damages on my credit report. Stopping me from giving my family there dream. According to the 15 usc 1681 law, there shouldnt be any damages on your report is a defamation to my character.',
      'I was trying to buy a house and I realized I have damages on my credit report according to the 15 USC 1681 law the should not be any damages on my report its a defamation to my character',
      '本人尾号1586的借记卡，10月的账单里有一笔不明消费，请退还并说明情况',
      '本人尾号5090的借记卡，3月的账单里有一笔不明消费，请退还并说明原因',
    ];
    const found = stars(texts);
    expect(found.map((s) => [...s.members])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    for (const s of found) expect(s.cohesion).toBeGreaterThanOrEqual(0.5);
  });
});

describe('template', () => {
  const letter = (name: string, amount: string) =>
    `My name is ${name} and I ask you to remove the amount of ${amount} dollars from my account without any delay`;
  it('keeps shared text fixed and opens a slot where copies differ', () => {
    const texts = [
      letter('Ann Lee', '100'),
      letter('Bob Stone', '250'),
      letter('Carla Diaz', '75'),
      letter('Dan Fox', '900'),
    ];
    const parts = template(tokens(texts[0]), texts.slice(1).map(tokens));
    const shown = parts.map((p) => ('fixed' in p ? texts[0].slice(p.fixed.start, p.fixed.end).trim() : `[${p.slot}]`));
    expect(shown).toEqual([
      'My name is',
      '[1]',
      'and I ask you to remove the amount of',
      '[2]',
      'dollars from my account without any delay',
    ]);
    const slot = parts[1];
    if (!('slot' in slot)) throw new Error('no slot');
    expect(slot.fillings.map(([m, s, e]) => (m === -1 ? texts[0] : texts[m + 1]).slice(s, e).trim())).toEqual([
      'Ann Lee',
      'Bob Stone',
      'Carla Diaz',
      'Dan Fox',
    ]);
  });

  it('opens a slot where most copies insert something', () => {
    const base = 'please close the account at once and confirm it in writing to me';
    const inserted = (w: string) => base.replace('account', `account ${w}`);
    const texts = [base, inserted('of mine'), inserted('number nine'), inserted('we spoke about')];
    const parts = template(tokens(texts[0]), texts.slice(1).map(tokens));
    expect(parts.filter((p) => 'slot' in p).length).toBe(1);
  });
});
