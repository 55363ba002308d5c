/** The server is killed while it reads papers: what was read is kept, what was not is read, every original lies under its hash. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import yazl from 'yazl';
import { root, temporary } from '../e2e/cli.js';
import { startServer } from '../e2e/server.js';

const PAPERS = 24;
const STATE = `{ papers(first: 100) { totalCount edges { node { id verdict pages } } } imports(first: 10) { edges { node { name state counts { evidence refused } } } } }`;
type State = {
  papers: { totalCount: number; edges: { node: { id: string } }[] };
  imports: { edges: { node: { name: string; counts: { evidence: number } } }[] };
};

it('goes on behind the last paper that it kept', async () => {
  const folder = temporary();
  const drawn = join(folder, 'drawn');
  mkdirSync(drawn, { recursive: true });
  execFileSync(process.execPath, [join(root, 'dist/test/quality/paper-tool.js'), 'draw', drawn, String(PAPERS)]);
  const zip = new yazl.ZipFile();
  for (const name of readdirSync(drawn)) zip.addFile(join(drawn, name), `evidence/${name}`);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const c of zip.outputStream) chunks.push(c as Buffer);
  const file = Buffer.concat(chunks);
  writeFileSync(join(folder, 'papers.zip'), file);

  const data = join(folder, 'data');
  let server = await startServer(data);
  let session = await server.login();
  await session.settled();
  expect((await session.upload({ 'papers.zip': file })).status).toBe(202);
  const kept = async () => {
    const { data: now } = await session.query<State>(STATE);
    return now.imports.edges.find(({ node }) => node.name === 'papers.zip')!.node.counts.evidence;
  };
  const before: number[] = [];
  for (const wait of [7000, 6000]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    before.push(await kept());
    await server.stop('SIGKILL');
    server = await startServer(data);
    session = await server.login();
    // Nothing that was kept is lost.
    expect(await kept()).toBeGreaterThanOrEqual(before.at(-1)!);
  }
  await session.settled();
  const { data: state } = await session.query<State>(STATE);
  expect(await kept()).toBe(PAPERS);
  expect(state.papers.edges.filter(({ node }) => /^evidence\/\d\d\.jpg$/.test(node.id))).toHaveLength(PAPERS);
  const laid = await fetch(`${server.url}/api/overlay.png?a=evidence/00.jpg&b=evidence/08.jpg`, {
    headers: { cookie: session.cookie },
  });
  expect([laid.status, laid.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(
    (await fetch(`${server.url}/api/overlay.png?a=evidence/00.jpg&b=../x`, { headers: { cookie: session.cookie } }))
      .status,
  ).toBe(404);
  await server.stop();
  const blobs = new Set(
    readdirSync(join(data, 'blobs'), { recursive: true }).map((n) => String(n).split(/[\\/]/).at(-1)),
  );
  const { createHash } = await import('node:crypto');
  for (const name of readdirSync(drawn))
    expect(
      blobs.has(
        createHash('sha256')
          .update(readFileSync(join(drawn, name)))
          .digest('hex'),
      ),
    ).toBe(true);
  process.stdout.write(`faults: papers kept at the kills: ${before.join(', ')} of ${PAPERS}\n`);
  rmSync(folder, { recursive: true, force: true });
}, 240_000);
