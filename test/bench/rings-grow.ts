/**
 * One size of the growth measurement of groups, in a process of its own so that its peak memory is its own: node rings-grow.js UNITS.
 * Households hold 16.7 values on average: half of their own, half shared with others, from a carrier's address to a flatmate's; one unit
 * in twenty is in a ring of 5 to 200. Each writes one complaint of a few sentences. The step is that of the pipeline: search, kinds of
 * organisers, ids, and the second look inside. Then the largest group is answered.
 */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packageRoot } from '../../libs/config/paths.js';
import { Corpus } from '../../libs/domain/corpus.js';
import { AddressBook } from '../../libs/domain/inquiries/address-book.js';
import { effectOf, inquiriesOf } from '../../libs/domain/inquiries/inquiries.js';
import type { FactKind, TextFact } from '../../libs/domain/model/index.js';
import { searchedOf } from '../../libs/domain/pipeline/groups/find-groups.js';
import { groupsStep } from '../../libs/domain/pipeline/groups/groups.step.js';
import { searchGroups } from '../../libs/domain/pipeline/groups/search.js';
import { PIPELINE_DEFAULTS } from '../../libs/domain/pipeline/pipeline.js';
import { FAMILY_OF } from '../../libs/domain/pipeline/rings/network.js';
import { rulings } from '../../libs/domain/pipeline/rings/rule.js';
import { VALUE_TYPES, type Value, type ValueTable } from '../../libs/domain/shared-values/value.js';
import { inverted, random, shuffle } from '../../libs/kernel/index.js';
import { loadKnowledge } from '../../libs/readers/seeds.js';
import { answerAbout } from '../../libs/testing/answers.js';
import { complaint } from '../../libs/testing/views.js';

const units = Number(process.argv[2]);
const next = random(units);
const int = (n: number) => Math.floor(next() * n);
const types = FAMILY_OF.length;
const typeOf: number[] = [];
/** Who holds what, one after the other: a list for each value would take more room than the world itself. */
const holder: number[] = [];
const held: number[] = [];
const masks = Array.from({ length: units }, () => {
  let mask = 0;
  for (let t = 0; t < types; t++) if (next() < 0.6) mask |= 1 << t;
  return mask;
});
const value = (type: number) => typeOf.push(type) - 1;
const strata = Array.from({ length: units }, () => int(Math.max(1, units / 200)));
const give = (unit: number, v: number) => {
  masks[unit] |= 1 << typeOf[v];
  holder.push(unit);
  held.push(v);
};
// Rings: phones that rotate, two accounts, two papers, letters.
const order = shuffle(
  Uint32Array.from({ length: units }, (_, i) => i),
  next,
);
let at = 0;
while (at < units / 20) {
  const size = 5 + Math.floor(195 * next() ** 3);
  const phones = Array.from({ length: Math.ceil(size / 6) }, () => value(0));
  const accounts = [value(2), value(2)];
  const papers = [value(9), value(9)];
  const letters = [value(types - 1), value(types - 1), value(types - 1)];
  for (let k = 0; k < size && at < units; k++, at++) {
    const u = order[at];
    if (next() < 0.7) give(u, phones[Math.floor(k / 6)]);
    if (next() < 0.45) give(u, accounts[int(2)]);
    if (next() < 0.45) give(u, papers[int(2)]);
    if (next() < 0.7) give(u, letters[int(3)]);
  }
}
// Shared values of every degree, rare ones the most: as many holdings as units times 8.
const crowd = 0.04 * units;
for (let left = units * 8; left > 0; ) {
  const type = int(types);
  const degree = Math.max(2, Math.min(crowd, Math.floor(2 * (1 - next()) ** -0.9), left));
  const v = value(type);
  const who = new Set<number>();
  while (who.size < degree) who.add(int(units));
  for (const u of who) give(u, v);
  left -= degree;
}
while (held.length < units * 16.7) give(int(units), value(int(types)));

/** Sentences, and the points that they make. */
const SENTENCES: readonly (readonly [string, FactKind | null])[] = [
  ['本人因公司停工失去收入，并非恶意拖欠。', 'hardship'],
  ['现要求停息挂账，分期六十期偿还本金。', 'demand'],
  ['贵行委托的外包人员每天打电话给我的家人。', 'accusation'],
  ['如不处理，将继续向上级部门反映。', 'escalation'],
  ['已违反《商业银行信用卡业务监督管理办法》第七十条。', 'citation'],
  ['上个月还款日当天我联系过客服，没有答复。', null],
  ['合同上的利率与业务员当初说的不一样。', null],
  ['请在五个工作日内书面答复。', 'demand'],
  ['孩子刚上小学，老人又住院，实在拿不出这么多。', 'hardship'],
  ['There is an account on my report that is not mine.', null],
  ['Please remove the late fee.', 'demand'],
];
const WEEKS = 52;
const LENDERS = 40;

const made = Array.from({ length: units }, (_, u) => {
  const chosen = Array.from({ length: 3 + int(3) }, () => SENTENCES[int(SENTENCES.length)]);
  const facts: TextFact[] = [];
  let text = '';
  for (const [sentence, kind] of chosen) {
    if (kind !== null) facts.push({ kind, value: sentence, start: text.length, end: text.length + sentence.length });
    text += sentence;
  }
  // A stratum is a lender and a week, which begins with this Thursday.
  const day = new Date(Date.UTC(2024, 0, 4 + 7 * (strata[u] % WEEKS) + int(7))).toISOString();
  const id = String(u).padStart(7, '0');
  return {
    facts: facts.slice(),
    complaint: complaint({
      id: `C${id}`,
      debtorRef: `D${id}`,
      receivedAt: day,
      institution: `银行${Math.floor(strata[u] / WEEKS) % LENDERS}`,
      product: `产品${int(6)}`,
      text: `${text}欠款${1000 + int(90_000)}元，日期${u}。`,
      debtorPhone: `+8613${String(u).padStart(9, '0')}`,
    }),
  };
});

let peak = 0;
const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now();
  const result = work();
  peak = Math.max(peak, process.memoryUsage.rss());
  return [result, performance.now() - start];
};
const links = held.length;
const of = inverted(
  { starts: Uint32Array.from({ length: links + 1 }, (_, k) => k), items: Uint32Array.from(held) },
  typeOf.length,
);
const observed = VALUE_TYPES.map((_, t) => Uint8Array.from(masks, (mask) => (mask >> t) & 1));
const values = typeOf.flatMap((type, v): Value[] => {
  const list = Uint32Array.from(of.items.subarray(of.starts[v], of.starts[v + 1]), (k) => holder[k]).sort();
  if (list.length === 0) return [];
  const { kind, family } = VALUE_TYPES[type];
  const households = Array.from(list.filter((u, k) => k === 0 || u !== list[k - 1]));
  return [
    {
      type,
      kind,
      family,
      key: String(v),
      label: '',
      units: Uint32Array.from(households),
      places: households.map((complaint) => ({ complaint, field: kind, span: null })),
      declared: false,
    },
  ];
});
// What the world was made of is no part of it.
for (const list of [holder, held, masks, strata]) list.length = 0;
const table: ValueTable = {
  values,
  observed,
  observedUnits: observed.map((row) => row.reduce((sum, x) => sum + x, 0)),
};
const records = { complaints: made.map((m) => m.complaint), calls: [], agencies: [], evidence: [] };
const corpus = new Corpus(records, {
  texts: {
    read: made.map((m) => m.complaint.text),
    facts: made.map((m) => m.facts),
    numbers: made.map((_, i) => i),
  },
  households: {
    size: units,
    unitOf: Uint32Array.from({ length: units }, (_, u) => u),
    debtorOf: made.map((m) => m.complaint.debtorRef),
    fannedOut: new Uint8Array(units),
  },
  clustering: {
    textClusters: [],
    clusters: [],
    clusterOf: new Int32Array(units).fill(-1),
    forms: [],
    bank: { of: new Map(), uses: [] },
  },
  values: table,
});
const cpu = process.cpuUsage();
const [, step] = timed(() =>
  groupsStep.run(corpus, { options: PIPELINE_DEFAULTS } as Parameters<typeof groupsStep.run>[1]),
);
const { user, system } = process.cpuUsage(cpu);
const { groups } = corpus.get('groups');
const afterStep = process.memoryUsage();
/** Two states of the program that find the same have the same one. */
const digest = createHash('sha256');
for (const g of groups) digest.update(JSON.stringify(g));

// The answer that names the most people: what it would do, what is asked next, and the ring that it makes.
const TODAY = '2026-11-30';
const [[asked]] = [inquiriesOf(groups, new AddressBook([]), new Set(), TODAY)];
const [{ effect, next: open }, answering] = timed(() => {
  const book = new AddressBook([
    answerAbout(groups.find((g) => g.id === asked.groups[0])!, { kind: 'agency', values: [asked.value] }),
  ]);
  return {
    effect: effectOf('agency', [asked.value], groups, new AddressBook([]), TODAY),
    next: inquiriesOf(groups, book, new Set(), TODAY),
  };
});
const { lexicon } = await loadKnowledge(join(packageRoot(), 'seeds'));
const [rings, ruling] = timed(() =>
  rulings(
    corpus,
    groups,
    new AddressBook([
      answerAbout(groups.find((g) => g.id === asked.groups[0])!, { kind: 'agency', values: [asked.value] }),
    ]),
    TODAY,
    lexicon,
  ),
);

// Parts of the step, once more and each alone.
const [searched, building] = timed(() => searchedOf(corpus, corpus.get('traces'), 1));
const [, searching] = timed(() => searchGroups(searched));
console.log(
  JSON.stringify({
    units,
    links,
    values: values.length,
    shared: searched.live.length,
    groups: groups.length,
    inside: groups.filter((g) => g.inside !== undefined).length,
    step,
    cpu: (user + system) / 1000,
    building,
    searching,
    answering,
    ruling,
    rings: rings.length,
    people: effect.people,
    questions: open.length,
    heap: afterStep.heapUsed,
    arrays: afterStep.arrayBuffers,
    digest: digest.digest('hex').slice(0, 12),
    peak: Math.max(peak, process.resourceUsage().maxRSS * 1024),
  }),
);
