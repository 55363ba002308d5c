import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../config/paths.js';
import { complaint, knowing } from '../../testing/views.js';
import { Corpus } from '../corpus.js';
import { PIPELINE_DEFAULTS, runPipeline, runSteps, STEPS } from './pipeline.js';

const records = { complaints: [complaint({ id: 'B' }), complaint({ id: 'A' })], calls: [], agencies: [], evidence: [] };
const deps = { knowledge: knowing({}), detectors: [] };
const shown = STEPS.join(' -> ');

/** Every list of steps in a text, whatever its lines. */
const listsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/extract(?:\s+->\s+[a-z]+)+/g)].map((m) => m[0].replace(/\s+/g, ' '));

describe('the list of steps', () => {
  it('is what runs, in its order, and what progress and findings name', async () => {
    const reported: string[] = [];
    const found = await runPipeline(records, PIPELINE_DEFAULTS, {
      ...deps,
      progress: (step) => void reported.push(step),
    });
    expect(reported).toEqual(STEPS);
    expect(found.steps.map((s) => s.name)).toEqual(STEPS);
    expect(new Set(STEPS).size).toBe(STEPS.length);
    expect(STEPS.indexOf('rings')).toBeLessThan(STEPS.indexOf('graph'));
  });

  it('is what the README and the docs show, and no other', () => {
    const docs = join(packageRoot(), 'docs');
    const files = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.md'));
    const lists = files.flatMap((f) => listsIn(join(docs, f)));
    expect(listsIn(join(packageRoot(), 'README.md'))).toEqual([shown]);
    expect(lists).toContain(shown);
    expect(new Set(lists)).toEqual(new Set([shown]));
  });

  it('is of step objects that live in this folder, each in a file of its own', () => {
    const here = dirname(fileURLToPath(import.meta.url));
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.step.ts'));
    const names = files.map((f) => /name: '([a-z]+)'/.exec(readFileSync(join(here, f), 'utf8'))?.[1]);
    expect(names.sort()).toEqual([...STEPS].sort());
  });
});

describe('the corpus', () => {
  it('has its records in the order of their ids, and no part before its step', async () => {
    const corpus = new Corpus(records);
    expect(corpus.complaints.map((c) => c.id)).toEqual(['A', 'B']);
    expect(() => corpus.get('clustering')).toThrow('"clustering" has not run');
    const { corpus: later, times } = await runSteps(records, PIPELINE_DEFAULTS, deps, 'clusters');
    expect(times.at(-1)?.name).toBe('clusters');
    expect(later.clusterOf(0)).toBe(later.get('clustering').clusterOf[0]);
    expect(() => later.get('wording')).toThrow('"wording" has not run');
  });
});
