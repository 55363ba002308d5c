import { expect, it } from '@jest/globals';
import { textOf } from './pdf-page.js';

const at = (str: string, x: number, y: number, lean = 0, width = 10) => ({
  str,
  width: str.length * width,
  height: 10,
  transform: [10, lean * 10, -lean * 10, 10, x, y],
  hasEOL: true,
});

it('puts letters that were written into a form by hand behind the words that ask for them', () => {
  const form = [at('姓名：', 20, 500), at('性别：', 120, 500), at('编号：', 20, 480)];
  const hand = [
    ...[...'魏小莹'].map((c, i) => at(c, 52 + i * 10, 500 + (i % 2), 0.1)),
    at('女', 152, 499, -0.05),
    ...[...'20240'].map((c, i) => at(c, 52 + i * 6, 480 - (i % 2), 0.08, 6)),
  ];
  const seal = [...'诊断专用'].map((c, i) => at(c, 300 + i * 9, 300 + i * 20, 0.9));
  expect(textOf([...form, ...hand, ...seal])).toBe('姓名：魏小莹 性别：女\n编号：20240\n诊\n断\n专\n用');
});

it('leaves a page without such letters in the order of its file', () => {
  expect(textOf([at('left', 20, 500), at('below', 20, 480), at('right', 200, 500)])).toBe('left\nbelow\nright\n');
});
