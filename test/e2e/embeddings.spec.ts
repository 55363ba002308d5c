import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { claque, root } from './cli.js';

const weights = process.env['CLAQUE_TEST_WEIGHTS'] ?? '';
const home = mkdtempSync(join(tmpdir(), 'claque-embeddings-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const input = join(home, 'in.csv');
writeFileSync(
  input,
  [
    'complaint_id,received_at,text',
    'A,2024-05-01,我公司倒闭后没有收入，希望银行停止计收利息并允许分期归还',
    'B,2024-05-01,单位破产导致失去工资来源，恳请贵行停息挂账分六十期还款',
    'C,2024-05-01,上周在贵行网点办理开户业务，柜员态度很好，提出表扬',
    'D,2024-05-01,手机银行转账一直失败，提示系统繁忙，请尽快修复',
  ].join('\n'),
);

/** Runs a module beside the tests' own, whose sandbox native code cannot live in. */
function run(script: string, given: unknown): unknown {
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script, weights], {
      encoding: 'utf8',
      input: JSON.stringify(given),
      maxBuffer: 2 ** 26,
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  );
}
const LOCAL = `
        import { localEmbeddings } from ${JSON.stringify(join(root, 'dist/libs/engines/embeddings/local-embeddings.js'))};
        const e = await localEmbeddings(process.argv[1]);`;

describe('embeddings', () => {
  it('says what is missing in the folder, and that the library is', async () => {
    const none = await claque(['explain', 'A', input, '--weights', join(home, 'none')]);
    expect(none.code).toBe(1);
    expect(none.err).toMatch(/folder of weights .*none lacks config\.json/);
    const bare = join(home, 'bare');
    mkdirSync(join(bare, 'onnx'), { recursive: true });
    for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json'])
      writeFileSync(join(bare, file), '{}');
    const empty = await claque(['explain', 'A', input, '--weights', bare]);
    expect(empty.err).toMatch(/onnx of .*bare holds none of model\.onnx/);
    writeFileSync(join(bare, 'onnx', 'model.onnx'), '');
    const library = await claque(['explain', 'A', input, '--weights', bare]);
    expect(library.code).toBe(1);
    expect(library.err).toMatch(/@huggingface\/transformers is not installed. Run "npm install/);
  });

  if (weights === '') it.skip('needs CLAQUE_TEST_WEIGHTS (node scripts/weights.mjs)', () => {});
  else {
    it('shows what is near in meaning though it shares no words, and leaves all else as it is', async () => {
      const without = (await claque(['explain', 'A', input])).out;
      const answer = (await claque(['explain', 'A', input, '--weights', weights])).out;
      expect(/meaning\n {2}(\w) /.exec(answer)?.[1]).toBe('B');
      const plain = (text: string) =>
        text
          .replace(/\([\d.]+ ms for all\)/g, '')
          .replace(/meaning\n(?: {2}.*\n)+\n?/, '')
          .trimEnd();
      expect(plain(answer)).toBe(plain(without));
    });

    it('are the same for a text alone and among others, of length 1, and say nothing of an empty text', () => {
      const script = `${LOCAL}
        const texts = ['停息挂账', '', '请把利息停了，'.repeat(400), '停止计息'];
        const all = await e.embed(texts);
        const alone = (await e.embed([texts[0]]))[0];
        await e.close();
        console.log(JSON.stringify({ model: e.model, none: (await e.embed([])).length, lengths: all.map((v) => Math.hypot(...v)), off: Math.max(...alone.map((x, k) => Math.abs(x - all[0][k]))) }));`;
      const answer = run(script, []) as { model: string; none: number; lengths: number[]; off: number };
      expect(answer).toMatchObject({ model: 'bge-small-zh-v1.5', none: 0 });
      for (const length of answer.lengths) expect(length).toBeCloseTo(1, 4);
      expect(answer.off).toBeLessThan(0.05);
    });
  }
});
