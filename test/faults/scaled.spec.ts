/** Faults of the scaled preset on servers of its own; `npm run bench -- faults` does each 20 times. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../e2e/cli.js';
import { SERVERS } from '../e2e/scaled.js';

if (!SERVERS) describe.skip('faults of the scaled preset', () => it('needs PostgreSQL, Redis, Neo4j and S3', () => {}));
else
  describe('faults of the scaled preset', () => {
    it('loses nothing, doubles nothing, and repairs the graph', async () => {
      const child = spawn(process.execPath, [join(root, 'dist-tools/test/faults/scaled-faults.js'), '1', '1'], {
        env: { ...process.env, NODE_OPTIONS: '', CLAQUE_TEST_NEO4J_HEAP: '512m' },
      });
      let out = '';
      let err = '';
      child.stdout.on('data', (d: Buffer) => {
        out += d.toString();
      });
      child.stderr.on('data', (d: Buffer) => {
        err += d.toString();
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      if (code !== 0) throw new Error(err.slice(-4000));
      const report = JSON.parse(out) as Record<string, unknown> & { acknowledged: number; found: number };
      process.stdout.write(`faults: scaled: ${out.trim()}\n`);
      expect(report).toMatchObject({
        lost: 0,
        doubled: 0,
        unanalysed: 0,
        unfinished: 0,
        originalsBroken: 0,
        graph: { differences: 0 },
        deadLetters: report['poisoned'],
        deadOthers: [],
      });
      expect(report.acknowledged).toBeGreaterThan(200);
    }, 900_000);
  });
