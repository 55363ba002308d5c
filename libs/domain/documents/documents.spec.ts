import { expect, it } from '@jest/globals';
import { random } from '../../kernel/index.js';
import type { Evidence } from '../model/index.js';
import { analyseDocuments } from '../pipeline/documents/analyse-documents.js';
import { residentId, usccValid } from './checks.js';
import { paperFacts } from './facts.js';
import { NOTHING_READ } from './reading.js';

const next = random(1);
const digits = (n: number) => Array.from({ length: n }, () => Math.floor(next() * 10)).join('');
/** The check character by definition: the only one that passes. */
const complete = (body: string, set: string, passes: (code: string) => boolean | undefined | null) =>
  [...set].map((c) => body + c).find((code) => passes(code) === true)!;

it('catches every wrong digit and every swap of neighbours in 40,000 numbers', () => {
  const idPasses = (x: string) => residentId(x)?.valid;
  const set = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let wrong = 0;
  let passed = 0;
  for (let trial = 0; trial < 20_000; trial++) {
    const id = complete(`11010119${digits(9)}`, '0123456789X', idPasses);
    const code = complete(
      `91${digits(6)}${Array.from({ length: 9 }, () => set[Math.floor(next() * 31)]).join('')}`,
      set,
      usccValid,
    );
    for (const [good, alphabet, passes] of [
      [id, '0123456789', idPasses],
      [code, set, usccValid],
    ] as const) {
      const at = 2 + Math.floor(next() * (good.length - 3));
      const other = alphabet[Math.floor(next() * alphabet.length)];
      const changed = good.slice(0, at) + other + good.slice(at + 1);
      const swapped = good.slice(0, at) + good[at + 1] + good[at] + good.slice(at + 2);
      for (const bad of [changed, swapped]) {
        if (bad === good) continue;
        wrong++;
        if (passes(bad) === true) passed++;
      }
    }
  }
  expect(wrong).toBeGreaterThan(60_000);
  expect(passed).toBe(0);
});

it('catches every single wrong digit and every swap of neighbours of one number', () => {
  const id = '11010519491231002X';
  for (let i = 0; i < 17; i++) {
    for (let d = 0; d < 10; d++)
      if (String(d) !== id[i]) expect(residentId(id.slice(0, i) + d + id.slice(i + 1))?.valid).toBe(false);
    if (i < 16 && id[i] !== id[i + 1])
      expect(residentId(id.slice(0, i) + id[i + 1] + id[i] + id.slice(i + 2))?.valid).toBe(false);
  }
});

it('knows published numbers', () => {
  // The example of GB 11643, and codes that firms print on their sites.
  expect(residentId('11010519491231002X')).toEqual({ valid: true, province: '北京', birth: '1949-12-31' });
  expect(residentId('110105194912310021')).toMatchObject({ valid: false });
  expect(residentId('110105194902310025')).toMatchObject({ birth: null });
  expect(residentId('1101051949123100')).toBeNull();
  expect(usccValid('91350100M000100Y43')).toBe(true);
  expect(usccValid('91350100M000100Y34')).toBe(false);
  expect(usccValid('not a code')).toBeNull();
});

it('reads who issued and signed a paper, and days that cannot be', () => {
  const facts = paperFacts(
    '云川市人民医院\n编号：202412345678\n入院日期：2024年2月30日 出院日期：2024-03-09\n医师签名：王建国\n共计 1,200.50元 身份证号：11010519491231002X',
  );
  expect(facts.issuers).toEqual(['云川市人民医院']);
  expect(facts.signers).toEqual(['王建国']);
  expect(facts.numbers).toEqual(['202412345678']);
  expect(facts.dates.map((d) => [d.role, d.iso])).toEqual([
    ['admitted', null],
    ['discharged', '2024-03-09'],
  ]);
  expect(facts.residentIds[0].read.valid).toBe(true);
  expect(facts.amounts).toEqual(['1,200.50']);
});

const evidence = (texts: readonly string[]): Evidence[] =>
  texts.map((text, i) => ({
    id: `evidence/${i}.txt`,
    sha256: String(i).padStart(64, '0'),
    bytes: text.length,
    reading: { ...NOTHING_READ, type: 'text', text, textFrom: 'layer' },
    complaintId: '',
    debtorRef: `D${i}`,
    kind: '',
    receivedAt: null,
    source: { file: 'evidence.csv', line: i + 1 },
  }));
const certificate = (number: string, name: string, village = '青山村村民委员会') =>
  `贫困证明\n证明编号：${number}\n兹有我村村民${name}，家庭困难，特此证明。\n${village}（盖章）\n2024-01-0${1 + (Number(number) % 9)}`;

it('takes a shared number for a certificate only where the issuer gives each paper its own', () => {
  const shared = ['赵一', '钱二', '孙三'].map((name) => certificate('20240117', name));
  expect([...analyseDocuments(evidence(shared)).certificates]).toEqual([]);
  expect([...analyseDocuments(evidence(shared)).formNumbers]).toEqual(['20240117']);
  const others = ['20248812', '20246601'].map((n) => certificate(n, '李四'));
  expect([...analyseDocuments(evidence([...shared, ...others])).certificates.keys()]).toEqual(['20240117']);
  // A scan that misread a digit gives the form no second number.
  const misread = ['20240111', '20240147'].map((n) => certificate(n, '李四'));
  expect([...analyseDocuments(evidence([...shared, ...misread])).certificates]).toEqual([]);
  const elsewhere = others.map((t) => t.replace('青山村', '红旗村'));
  expect([...analyseDocuments(evidence([...shared, ...elsewhere])).certificates]).toEqual([]);
});

it('sees no source document in papers on one public form', () => {
  const names = ['赵一', '钱二', '孙三', '李四', '周五', '吴六', '郑七', '王八'];
  const texts = names.map(
    (name, i) =>
      `困难证明\n兹有我村村民${name}，身份证号码为11010119${60 + i}0101${1000 + i * 37}，该户主要收入来源为务农，月收入约${500 + i * 90}元。情况属实，特此证明！\n红星村村民委员会\n2024年${1 + i}月3日`,
  );
  expect(analyseDocuments(evidence(texts)).twins).toEqual([]);
  expect(analyseDocuments(evidence(texts.slice(0, 2))).twins).toEqual([]);
});

it('sees no source document in the papers of two colleagues', () => {
  const others = Array.from({ length: 30 }, (_, i) =>
    certificate(`2024${7000 + i * 13}`, `甲${i}`, `第${i}村村民委员会`),
  );
  const letter = (name: string, number: string, day: number) =>
    `失业证明\n编号：${number}\n${name}，原系本单位职工，因企业停产，已于2024-03-01解除劳动关系。特此证明。\n云川市光华电子有限公司\n人事负责人：王建国 电话 13912345678\n2024-03-0${day}`;
  const { twins, certificates } = analyseDocuments(
    evidence([...others, letter('李四', '20240301', 2), letter('周五', '20240377', 3)]),
  );
  expect([twins, [...certificates]]).toEqual([[], []]);
});

it('takes the number of a notice to all for no certificate’s', () => {
  const names = ['赵一', '钱二', '孙三', '李四', '周五'];
  const own = names.map(
    (n, i) =>
      `失业证明\n编号：2024${5511 + i * 137}\n${n}，原系本单位职工，因企业停产，已解除劳动关系。特此证明。\n云川市光华电子有限公司\n2024-03-02`,
  );
  const notice = names.map(
    (n) =>
      `关于停产的通知\n编号：202400015\n${n}：因订单终止，本厂自四月一日起停产，请于月底前到人事科办理离职手续并结清工资。\n云川市光华电子有限公司\n2024-03-01`,
  );
  expect([...analyseDocuments(evidence([...own, ...notice])).certificates]).toEqual([]);
});

it('says that two papers from one source document were saved from one file only where no other paper is', () => {
  const letter = (name: string, day: number) =>
    `住院证明\n编号：202488127731\n${name}，因慢性肾功能不全于2024-03-01入院，床号 17，病案号 0077120934，费用共计 18,240.55元。\n云川市人民医院\n2024-03-0${day}`;
  const texts = [
    letter('李四', 2),
    letter('周五', 3),
    ...Array.from({ length: 30 }, (_, i) => certificate(`2024${7000 + i * 13}`, `甲${i}`, `第${i}村村民委员会`)),
  ];
  const ids = (own: readonly string[]) =>
    evidence(texts).map((e, i) => ({
      ...e,
      reading: { ...e.reading!, file: { ...e.reading!.file, documentId: own[i] ?? '' } },
    }));
  const inBothFiles = (own: readonly string[]) => analyseDocuments(ids(own)).twins.map((t) => t.inBothFiles);
  expect(inBothFiles(['uuid:1', 'uuid:1'])).toEqual(['document-id']);
  expect(inBothFiles(['uuid:1', 'uuid:1', 'uuid:1'])).toEqual([null]);
  expect(inBothFiles(['uuid:1', 'uuid:2'])).toEqual([null]);
  // An id alone makes no twins.
  expect(analyseDocuments(ids(['uuid:1', '', 'uuid:1'])).twins).toHaveLength(1);
});
