import { expect, it } from '@jest/globals';
import { paperPairs } from './document-pairs.js';

it('lays papers of one form beside each other, each once, and leaves out what shares too little', () => {
  const form = (name: string, disease: string) =>
    `某某市人民医院\n诊断证明书\n姓名：${name}\n诊断：${disease}\n建议休息`;
  const papers = [
    { paper: 'd', text: form('丁', '高血压') },
    { paper: 'a', text: form('甲', '胃癌') },
    { paper: 'b', text: form('乙', '胃癌') },
    { paper: 'c', text: form('丙', '高血压') },
    { paper: 'e', text: 'something else' },
    { paper: 'f', text: ' ' },
  ];
  expect(paperPairs(papers).map((p) => p.map((x) => x.paper))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(paperPairs([])).toEqual([]);
});
