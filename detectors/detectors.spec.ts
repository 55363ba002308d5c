import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { BoundCases } from '../libs/testing/detector-tester.js';
import { DETECTORS } from './index.js';

const here = dirname(fileURLToPath(import.meta.url));

describe('detectors', () => {
  it('stand in the list, each once', () => {
    const folders = readdirSync(here, { withFileTypes: true })
      .filter((e) => e.isDirectory())
      .map((e) => e.name)
      .sort();
    expect(DETECTORS.map((d) => d.id)).toEqual(folders);
  });

  for (const detector of DETECTORS)
    it(`${detector.id} fires and keeps quiet as its cases say`, async () => {
      const { cases } = (await import(join(here, detector.id, 'cases.ts'))) as { cases: BoundCases };
      expect(cases.detector).toBe(detector.id);
      expect(cases.problems()).toEqual([]);
    });
});
