import { expect, it } from '@jest/globals';
import { random } from '../../kernel/index.js';
import { linesOf } from './ocr-lines.js';

const text = (words: Parameters<typeof linesOf>[0]) => linesOf(words).map((line) => line.map((w) => w.text).join(' '));

it('puts words in lines on pages that lean, whatever their order', () => {
  const next = random(3);
  for (const lean of [-0.06, -0.03, 0, 0.03, 0.06]) {
    const words = [];
    const expected: string[] = [];
    for (let line = 0; line < 20; line++) {
      // A label, and sometimes a value far to the right of it.
      const pieces = [0, 420].slice(0, 1 + (line % 2));
      for (const [k, x] of pieces.entries()) {
        const width = 180 + Math.floor(next() * 200);
        // The box of a leaning word is as much taller as it leans.
        const y = 40 * line + lean * (x + width / 2) - (Math.abs(lean) * width) / 2;
        words.push({ text: `${line}.${k}`, box: { x, y, width, height: 24 + Math.abs(lean) * width } });
      }
      expected.push(pieces.map((_, k) => `${line}.${k}`).join(' '));
    }
    expect(text([...words].sort(() => next() - 0.5))).toEqual(expected);
  }
});

it('makes two lines of words over each other, and one of words of unlike heights', () => {
  const word = (text: string, x: number, y: number, width: number, height: number) => ({
    text,
    box: { x, y, width, height },
  });
  expect(text([word('over', 0, 0, 100, 30), word('under', 10, 14, 100, 30)])).toEqual(['over', 'under']);
  expect(text([word('No.', 0, 10, 40, 14), word('12', 60, 0, 60, 36)])).toEqual(['No. 12']);
  expect(linesOf([])).toEqual([]);
});
