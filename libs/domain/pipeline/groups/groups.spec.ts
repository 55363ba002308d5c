import { describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../../detectors/index.js';
import { loadKnowledge } from '../../../readers/seeds.js';
import { answerAbout } from '../../../testing/answers.js';
import { complaint, textPaper } from '../../../testing/views.js';
import { AddressBook } from '../../inquiries/address-book.js';
import type { Complaint, Evidence, Findings, Group, OrganiserKind } from '../../model/index.js';
import { type Before, PIPELINE_DEFAULTS, runPipeline } from '../pipeline.js';

const knowledge = await loadKnowledge('seeds');
const TODAY = '2026-11-29';
/** What people found out about values of a group. */
const bookOf = (group: Group, kind: OrganiserKind, values: readonly string[]) =>
  new AddressBook([answerAbout(group, { kind, values })]);
const scan = (
  complaints: readonly Complaint[],
  before?: Before,
  book?: AddressBook,
  evidence: readonly Evidence[] = [],
): Promise<Findings> =>
  runPipeline({ complaints, calls: [], agencies: [], evidence }, PIPELINE_DEFAULTS, {
    knowledge,
    detectors: DETECTORS,
    before,
    ...(book === undefined ? {} : { book, today: TODAY }),
  });
/** A paper of the k-th stranger. */
const paper = (k: number, text: string): Evidence =>
  textPaper(k, text, { complaintId: strangers[k].id, debtorRef: strangers[k].debtorRef });
const digits = (n: number, length: number) => String(n).padStart(length, '0');
/** Strangers with own words, own numbers and own devices. */
const strangers = Array.from({ length: 300 }, (_, k) =>
  complaint({
    id: `S${digits(k, 4)}`,
    debtorRef: `D${digits(k, 4)}`,
    receivedAt: `2024-0${1 + (k % 6)}-1${k % 9}`,
    institution: `银行${k % 5}`,
    text: `第${k}件事`,
    debtorPhone: `+861380000${digits(k, 4)}`,
    contactPhone: `+861380000${digits(k, 4)}`,
    email: `person${k}@mail.example`,
    deviceId: `device${k}`,
    payeeAccount: `62220000${digits(k, 8)}`,
  }),
);
const changed = (from: number, to: number, change: (k: number) => Partial<Complaint>) =>
  strangers.map((c, k) => (k >= from && k < to ? { ...c, ...change(k) } : c));
const people = (g: Group) => g.debtors.map((d) => Number(d.slice(1)));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('groups', () => {
  it('are none among strangers', async () => {
    expect((await scan(strangers)).groups).toEqual([]);
  });

  it.each([
    ['callback number', (): Partial<Complaint> => ({ contactPhone: '+8613911112222' })],
    ['number of an office', (): Partial<Complaint> => ({ contactPhone: '+864001234567' })],
    [
      'e-mail address',
      (k: number): Partial<Complaint> => ({
        email: k % 2 === 0 ? 'Help.Desk1@Mail.example' : 'help.desk1@mail.example ',
      }),
    ],
    ['payee account', (): Partial<Complaint> => ({ payeeAccount: '6230999988887777' })],
    ['device', (): Partial<Complaint> => ({ deviceId: 'shared-device-1' })],
    ['agent with the name of a lawful helper', (): Partial<Complaint> => ({ agentOrg: '云川市法律援助中心' })],
  ])('are made by one %s alone, and by nothing else of these people', async (_, change) => {
    const { groups, triage, rings } = await scan(changed(20, 34, change));
    expect(groups.map(people)).toEqual([range(20, 34)]);
    expect(rings).toEqual([]);
    expect(new Set(triage.map((t) => t.lane))).toEqual(new Set(['normal']));
    expect(groups[0].inquiry?.value).toBe(groups[0].values[0].key);
  });

  it('are made by one body or one person whom letters of attorney name, and not by a name that people have', async () => {
    const letters = (agent: (k: number) => string) =>
      scan(
        strangers,
        undefined,
        undefined,
        range(20, 34).map((k) => paper(k, `授权委托书\n委托人：某${k}\n受托人：${agent(k)}\n委托事项：代为协商`)),
      );
    for (const agent of [
      () => '成都和解征信服务有限公司',
      () => '李明 身份证号：110101199003070011',
      () => '中正律师事务所',
    ]) {
      const { groups, rings, triage } = await letters(agent);
      expect(groups.map(people)).toEqual([range(20, 34)]);
      expect(groups[0].values.map((v) => v.kind)).toEqual(['agent']);
      expect([rings, triage.filter((t) => t.lane !== 'normal')]).toEqual([[], []]);
    }
    expect((await letters(() => '李明')).groups).toEqual([]);
    expect((await letters((k) => `李明 身份证号：1101011990030700${k}`)).groups).toEqual([]);
  });

  it('find a number that is given every other month, and not the one who got it years later', async () => {
    const slow = changed(20, 28, (k) => ({
      contactPhone: '+8613911112222',
      receivedAt: `20${24 + Math.floor((k - 20) / 6)}-${digits(1 + ((2 * (k - 20)) % 12), 2)}-05`,
    }));
    slow[40] = { ...slow[40], contactPhone: '+8613911112222', receivedAt: '2031-01-01' };
    expect((await scan(slow)).groups.map(people)).toEqual([range(20, 28)]);
  });

  it('join numbers that changed where an account ties them, and stand as one', async () => {
    const rotating = changed(20, 40, (k) => ({
      contactPhone: `+861391111000${Math.floor((k - 20) / 5)}`,
      payeeAccount: k % 5 < 3 ? '6230999988887777' : strangers[k].payeeAccount,
    }));
    expect((await scan(rotating)).groups.map(people)).toEqual([range(20, 40)]);
  });

  it('keep their ids, and say when they appeared, merged, split and ended', async () => {
    const two = changed(20, 34, (k) => ({ contactPhone: k < 27 ? '+8613911112222' : '+8613911113333' }));
    const one = two.map((c, k) => (k >= 20 && k < 34 ? { ...c, payeeAccount: '6230999988887777' } : c));
    const used = new Set<string>();
    const next = async (complaints: readonly Complaint[], groups: readonly Group[]) => {
      const found = await scan(complaints, { rings: [], used: new Set(), groups, usedByGroups: used });
      for (const e of found.groupEvents) used.add(e.group);
      return found;
    };
    const apart = await next(two, []);
    const ids = apart.groups.map((g) => g.id);
    expect(apart.groupEvents.map((e) => e.kind)).toEqual(['appeared', 'appeared']);
    const joined = await next(one, apart.groups);
    expect(joined.groups.map(people)).toEqual([range(20, 34)]);
    const [kept] = joined.groups;
    const [gone] = ids.filter((id) => id !== kept!.id);
    expect(ids).toContain(kept!.id);
    expect(joined.groupEvents).toEqual([
      { group: kept!.id, kind: 'merged', others: [gone], debtors: 14 },
      { group: kept!.id, kind: 'grew', others: [], debtors: 14 },
      { group: gone, kind: 'ended', others: [kept!.id], debtors: 0 },
    ]);
    const again = await next(two, joined.groups);
    const split = again.groupEvents.find((e) => e.kind === 'split');
    expect(split).toMatchObject({ others: [kept!.id], debtors: 7 });
    // An id that was ever used is not given to another group.
    expect(ids).not.toContain(split!.group);
    expect((await next(strangers, again.groups)).groupEvents.map((e) => [e.kind, e.debtors])).toEqual([
      ['ended', 0],
      ['ended', 0],
    ]);
  });

  it('hold only people who hold one of their values themselves, each complaint in the group of its own values', async () => {
    const both = changed(20, 34, () => ({ contactPhone: '+8613911112222' })).map((c, k) =>
      k >= 60 && k < 72 ? { ...c, deviceId: 'shared-device-1' } : c,
    );
    const { groups } = await scan(both);
    expect(groups.map(people)).toEqual([range(20, 34), range(60, 72)]);
    for (const g of groups) expect(g.values.every((v) => v.units === g.debtors.length)).toBe(true);
  });

  const letter = (k: number) =>
    `本人因公司停工失去收入，并非恶意拖欠。贵行委托的外包人员泄露我的信息，已严重违反规定。现要求停息挂账、分期六十期偿还本金，五日内由专人书面答复，否则继续向上级反映。欠款${3000 + 7 * k}元。`;
  /** Everybody else writes as much, each in words of their own. */
  const withOwnWords = (all: readonly Complaint[]) =>
    all.map((c, k) => {
      const words = Array.from({ length: 70 }, (_, j) => 0x4e00 + ((k * 7919 + j * 104_729 + k * j * 31) % 5000));
      return c.text === strangers[k].text ? { ...c, text: String.fromCharCode(...words) } : c;
    });
  /** Six people a number; the number is what `of` gives for the group. */
  const sixEach = (groups: number, of: (g: number) => string) =>
    withOwnWords(
      changed(20, 20 + 6 * groups, (k) => ({
        contactPhone: of(Math.floor((k - 20) / 6)),
        text: letter(k),
        receivedAt: `2024-03-1${k % 9}`,
        institution: `银行${k % 5}`,
      })),
    );

  it('are one where clients recruit clients with one letter, each giving the own number of the client who brought them', async () => {
    // The second six give the number of one of the first six, the third six that of one of the second.
    const chain = sixEach(3, (g) => (g === 0 ? '+8613911112222' : strangers[20 + 6 * g - 3].debtorPhone));
    expect((await scan(chain)).groups.map(people)).toEqual([range(20, 38)]);
  });

  it('are two where two senders side by side use one letter, and one where a box of numbers goes with it', async () => {
    const number = (g: number) => `+8613911112${digits(g, 3)}`;
    expect((await scan(sixEach(2, number))).groups.map(people)).toEqual([range(20, 26), range(26, 32)]);
    expect((await scan(sixEach(9, number))).groups.map(people)).toEqual([range(20, 74)]);
  });

  it('ask first about the value of most people, and then about those of most of the rest', async () => {
    const rotating = changed(20, 40, (k) => ({
      contactPhone: `+861391111000${Math.floor((k - 20) / 5)}`,
      payeeAccount: k % 5 < 3 ? '6230999988887777' : strangers[k].payeeAccount,
    }));
    const [{ debtors, inquiry }] = (await scan(rotating)).groups;
    const steps = [inquiry!, ...(inquiry!.then ?? [])];
    expect(steps.length).toBeGreaterThan(2);
    // Nobody is asked about twice, and all are asked about in the end.
    expect(steps.reduce((sum, q) => sum + q.settles, 0)).toBe(debtors.length);
    expect(steps.map((q) => q.settles)).toEqual(steps.map((q) => q.settles).sort((x, y) => y - x));
  });

  it('take in a letter whose senders were seldom asked for the account that most who were asked share', async () => {
    const bare = strangers.map((c) => ({ ...c, payeeAccount: '' }));
    const few = bare.map((c, k) =>
      k >= 20 && k < 60
        ? { ...c, text: letter(k), payeeAccount: k < 28 ? '6230999988887777' : k < 30 ? strangers[k].payeeAccount : '' }
        : k >= 200
          ? { ...c, payeeAccount: strangers[k].payeeAccount }
          : c,
    );
    expect((await scan(withOwnWords(few))).groups.map(people)).toEqual([range(20, 60)]);
  });

  it('name nobody for a letter or a network, even if an agency is behind it', async () => {
    const copied = withOwnWords(
      changed(20, 40, (k) => ({ text: letter(k), ...(k < 28 ? { contactPhone: '+8613911112222' } : {}) })),
    );
    const [group] = (await scan(copied)).groups;
    expect(people(group)).toEqual(range(20, 40));
    const wording = group.values.find((v) => v.kind === 'template')!.key;
    const number = 'contact:+8613911112222';
    expect(group.inquiry?.value).toBe(number);
    const answered = async (values: string[]) => scan(copied, undefined, bookOf(group, 'agency', values));
    const silent = await answered([wording]);
    expect([silent.rings, silent.groups[0].status]).toEqual([[], 'answered']);
    expect(silent.triage.filter((t) => t.lane === 'ring')).toEqual([]);
    // Ticked beside the number, the letter adds nobody to those who give the number, and no bits.
    for (const values of [[number], [number, wording]]) {
      const { rings } = await answered(values);
      expect(rings.map((r) => r.debtors.map((d) => Number(d.slice(1))))).toEqual([range(20, 28)]);
      const said = rings[0].reasons.filter((r) => r.family === 'text' || r.family === 'net');
      expect(said.filter((r) => r.weight > 0)).toEqual([]);
    }
    const exit = strangers.map((c, k) => ({
      ...c,
      ipAddress: k >= 20 && k < 34 ? '116.62.8.7' : `116.${10 + (k % 7)}.1.${k % 250}`,
    }));
    for (let k = 20; k < 34; k++) exit[k] = { ...exit[k], deviceId: 'shared-device-1' };
    const [network] = (await scan(exit)).groups;
    const shared = network.values.find((v) => v.kind === 'ip')!.key;
    expect((await scan(exit, undefined, bookOf(network, 'agency', [shared]))).rings).toEqual([]);
  });

  it('and people without a reference have ids that nobody without the key can guess, the same with it', async () => {
    const shared = withOwnWords(
      strangers.map((c, k) => ({
        ...c,
        debtorRef: '',
        address: k >= 20 && k < 60 ? '云川市青石路88号6楼' : `云川市第${k}大道${k}号`,
      })),
    );
    const idsUnder = async (pseudonymKey: string) => {
      const records = { complaints: shared, calls: [], agencies: [], evidence: [] };
      const options = { ...PIPELINE_DEFAULTS, pseudonymKey };
      const { groups } = await runPipeline(records, options, { knowledge, detectors: DETECTORS });
      expect(groups.map((g) => [g.values[0]!.kind, g.debtors.length])).toEqual([['address', 40]]);
      return groups.flatMap((g) => [g.id, ...g.debtors]);
    };
    const [open, one, two] = [await idsUnder(''), await idsUnder('one'), await idsUnder('two')];
    expect(new Set([...open, ...one, ...two]).size).toBe(3 * 41);
    expect(await idsUnder('one')).toEqual(one);
  });

  it('name nobody who gives an agency’s number as that of whom they deal with, unless they hold more of its', async () => {
    const number = '+8613911112222';
    const mill = changed(20, 34, () => ({ contactPhone: number })).map((c, k) =>
      // Six former clients write the number where the form asks for an agent; one was also given the account.
      k >= 40 && k < 46
        ? { ...c, agentPhone: number, payeeAccount: k === 45 ? '6230999988887777' : c.payeeAccount }
        : c,
    );
    for (let k = 20; k < 26; k++) mill[k] = { ...mill[k], payeeAccount: '6230999988887777' };
    const group = (await scan(mill)).groups.find((g) => people(g).includes(20))!;
    expect(people(group)).toEqual(expect.arrayContaining([...range(20, 34), ...range(40, 46)]));
    const { rings } = await scan(mill, undefined, bookOf(group, 'agency', [`contact:${number}`]));
    expect(rings.map((r) => r.debtors.map((d) => Number(d.slice(1))))).toEqual([[...range(20, 34), 45]]);
  });

  it('lose with a removed complaint its own debtor and nobody else', async () => {
    const all = changed(20, 34, () => ({ contactPhone: '+8613911112222' }));
    const before = (await scan(all)).groups[0];
    for (const gone of [20, 27, 33]) {
      const [after] = (await scan(all.filter((_, k) => k !== gone))).groups;
      expect(people(after)).toEqual(people(before).filter((k) => k !== gone));
    }
  });

  it('are the same, to the byte, in any order of the records', async () => {
    const all = changed(20, 34, () => ({ contactPhone: '+8613911112222' }));
    expect((await scan([...all].reverse())).groups).toEqual((await scan(all)).groups);
  });

  it('order the hypotheses so that all are 1 together, and say what speaks against each', async () => {
    const paid = changed(20, 34, (k) => ({
      contactPhone: '+8613911112222',
      text: `第${k}件事，已交服务费，让我不要告诉银行`,
    }));
    const [g] = (await scan(paid)).groups;
    expect(g.kindOfOrganiser[0].kind).toBe('agency');
    expect(g.kindOfOrganiser.reduce((sum, h) => sum + h.probability, 0)).toBeCloseTo(1, 1);
    const texts = new Map(paid.map((c) => [c.id, c.text]));
    for (const h of g.kindOfOrganiser)
      for (const r of [...h.for, ...h.against])
        for (const f of r.facts) expect(texts.get(f.record)!.slice(...f.span!)).not.toBe('');
    expect(g.kindOfOrganiser.find((h) => h.kind === 'helper')!.against.length).toBeGreaterThan(0);
  });
});
