/** The measurement behind `npm run check`: it finds what once gave way, and its like, and lets go what is linear. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../e2e/cli.js';

const { slowness } = (await import(join(root, 'scripts/regexes.mjs'))) as {
  slowness: (literal: string, most?: number) => { readonly of: readonly string[]; readonly ms: number } | null;
};

describe('a regular expression', () => {
  it.each([
    // As they stood when the server was attacked.
    String.raw`/<(script|style)[\s\S]*?<\/\1>/gi`,
    String.raw`/\}\s*\n\s*\{/`,
    String.raw`/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g`,
    // Others of their kind.
    String.raw`/\D+$/`,
    String.raw`/(?:签名|签章)[^\S\n]*(?:签名)?[^\S\n]*[:：]/u`,
    String.raw`/^(\w+\s?)*!$/`,
  ])('that slows down is named with what slows it down: %s', (literal) => {
    const slow = slowness(literal, 1500);
    expect(slow).not.toBeNull();
    expect(slow!.of.join('').length).toBeGreaterThan(0);
  });

  it.each([String.raw`/(?<!\s)\s*\n\s*/g`, '/<[^<>]{0,50}>/g', String.raw`/(?<!\D)\D+$/`])(
    'that is linear passes: %s',
    (literal) => {
      expect(slowness(literal)).toBeNull();
    },
  );
});
