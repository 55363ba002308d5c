import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../config/paths.js';

const page = readFileSync(join(packageRoot(), 'docs/attacks.md'), 'utf8');
const named = [...page.matchAll(/`([^`]+\.(?:ts|mjs))` “([^”]+)”/g)].map(([, file, name]) => [file, name] as const);
const rows = page.split('\n').filter((line) => /^\| (?!line |what )\S/.test(line));

describe('the table of attacks', () => {
  it.each(named)('names in %s what is there: %s', (file, name) => {
    const path = join(packageRoot(), file);
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    const said = [`'${name}'`, `\`${name}\``].some((words) => text.replaceAll('\n', ' ').includes(words));
    expect([file, name, said]).toEqual([file, name, true]);
  });

  it('has each line of the attack once, and a test for each', () => {
    const lines = rows.map((r) => r.split(' | ')[0].slice(2));
    const numbered = [
      ...[1, 2].map((n) => `C${n}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `H${n}`),
      ...Array.from({ length: 14 }, (_, i) => `M${i + 1}`),
    ];
    expect(lines.filter((l) => /^[CHM]\d+$/.test(l))).toEqual(numbered);
    expect(rows.filter((r) => !/` “/.test(r))).toEqual([]);
  });
});
