import { expect, it } from '@jest/globals';
import { random } from '../../../kernel/index.js';
import { textPaper } from '../../../testing/views.js';
import type { Evidence } from '../../model/index.js';
import { analyseDocuments } from './analyse-documents.js';
import { paperClusters } from './paper-clusters.js';

const next = random(7);
const digits = (n: number) => Array.from({ length: n }, () => Math.floor(next() * 10)).join('');
const paper = (k: number, text: string): Evidence =>
  textPaper(k, text, { receivedAt: `2026-01-${String(1 + (k % 28)).padStart(2, '0')}` });
const certificate = (k: number, number: string, doctor: string, day: string, values: string) =>
  paper(
    k,
    `云川市第一人民医院\n诊断证明书\n编号：${number}\n姓名：王${'一丁七万三上下不与丐丑专世丘丙业丛东丝丢'[k % 20]}  年龄：${30 + k}岁\n诊断：腰椎间盘突出\n检查：${values}\n入院日期：${day}\n医师：${doctor}`,
  );
const honest = Array.from({ length: 20 }, (_, k) =>
  certificate(
    k,
    `ZY${digits(8)}`,
    '李文',
    `2025年${1 + (k % 12)}月${1 + k}日`,
    `血压 1${digits(2)}/7${digits(1)}mmHg 白细胞 ${digits(1)}.${digits(2)}`,
  ),
);
const forged = [20, 21, 22].map((k) =>
  certificate(k, 'ZY55718204', '赵启', '2025年11月3日', '血压 171/93mmHg 白细胞 13.47'),
);
const clustersOf = (evidence: readonly Evidence[]) =>
  paperClusters(evidence, analyseDocuments(evidence), (e) => e.debtorRef);

it('names papers of one source, what they share, and what was written again', () => {
  const copy = { ...forged[0], id: 'evidence/copy.txt', debtorRef: 'D99' };
  const [cluster, ...others] = clustersOf([...honest, ...forged, copy]);
  expect(others).toEqual([]);
  expect(cluster).toMatchObject({
    kind: 'evidence',
    members: ['evidence/20.txt', 'evidence/21.txt', 'evidence/22.txt', 'evidence/copy.txt'],
    debtors: ['D20', 'D21', 'D22', 'D99'],
    firstSeen: '2026-01-21',
    lastSeen: '2026-01-23',
    form: { papers: 23, title: '云川市第一人民医院' },
  });
  expect(cluster.shared.map((s) => s.kind)).toEqual(expect.arrayContaining(['measure', 'event', 'signer', 'number']));
  expect(cluster.changed).toContain('person');
  // A number that leads to a paper is shown to nobody whole.
  expect(JSON.stringify(cluster.shared)).not.toContain('55718204');
});

it('keeps its id as further copies arrive, and makes none of honest papers of one form', () => {
  const later = certificate(23, 'ZY55718204', '赵启', '2025年11月3日', '血压 171/93mmHg 白细胞 13.47');
  const [before, after] = [
    [...honest, ...forged],
    [...honest, ...forged, later],
  ].map((e) => clustersOf(e)[0]);
  expect(after.members).toHaveLength(4);
  expect(after.id).toBe(before.id);
  expect(clustersOf(honest)).toEqual([]);
});
