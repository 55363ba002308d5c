/** The server is killed while it reads papers: what was read is kept, what was not is read, every original is whole. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import yazl from 'yazl';
import { VaultBlobSeal } from '../../libs/db/encryption/blob-seal.js';
import { Store } from '../../libs/db/store.js';
import { wholeBlob } from '../../libs/domain/ports/blob-store.js';
import { BlobFolder } from '../../libs/engines/blob-store/blob-folder.js';
import { root, temporary } from '../e2e/cli.js';
import { REFUSAL, startServer } from '../e2e/server.js';

const PAPERS = 10;
const STATE = `{ papers(first: 100) { totalCount edges { node { id verdict pages } } } imports(first: 10) { edges { node { name state counts { evidence refused } } } } }`;
type State = {
  papers: { totalCount: number; edges: { node: { id: string } }[] };
  imports: { edges: { node: { name: string; counts: { evidence: number } } }[] };
};

it('goes on behind the last paper that it kept', async () => {
  const folder = temporary();
  const drawn = join(folder, 'drawn');
  mkdirSync(drawn, { recursive: true });
  execFileSync(process.execPath, [join(root, 'dist-tools/test/quality/paper-tool.js'), 'draw', drawn, String(PAPERS)]);
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
  // Killed in the middle of the batch, wherever that is on this machine: once some are kept, and once more are.
  for (const least of [1, PAPERS / 3]) {
    for (let waited = 0; waited < 600 && (await kept()) < least; waited++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    before.push(await kept());
    await server.stop('SIGKILL');
    server = await startServer(data);
    session = await server.login();
    // Nothing that was kept is lost.
    expect(await kept()).toBeGreaterThanOrEqual(before.at(-1)!);
  }
  expect(before[0]).toBeGreaterThan(0);
  expect(before[0]).toBeLessThan(PAPERS);
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
  // In a dossier two same-source documents lie on each other.
  const opened = await session.query<{ openCase: { id: string } }>(
    `mutation($p: [PartInput!]) { openCase(title: "one source", reason: "alike", parts: $p) { ... on Case { id } ${REFUSAL} } }`,
    { p: ['00', '08'].map((n) => ({ kind: 'paper', id: `evidence/${n}.jpg`, role: 'unclear' })) },
  );
  const made = await session.query<{ makeDossier: { url: string } }>(
    `mutation($id: ID!) { makeDossier(case: $id, for: internal) { ... on Dossier { url } ${REFUSAL} } }`,
    { id: opened.data.openCase.id },
  );
  const dossier = await fetch(`${server.url}${made.data.makeDossier.url}`, { headers: { cookie: session.cookie } });
  expect(Buffer.from(await dossier.arrayBuffer()).includes('overlays/001.png')).toBe(true);
  await server.stop();
  const store = await Store.open({ folder: data });
  const seal = new VaultBlobSeal(store.vault);
  const blobs = new BlobFolder(join(data, 'blobs'), seal);
  for (const name of readdirSync(drawn)) {
    const paper = readFileSync(join(drawn, name));
    const lies = await wholeBlob(blobs, seal.nameOf(createHash('sha256').update(paper).digest('hex')));
    expect([name, lies.equals(paper)]).toEqual([name, true]);
  }
  await store.close();
  process.stdout.write(`faults: papers kept at the kills: ${before.join(', ')} of ${PAPERS}\n`);
  rmSync(folder, { recursive: true, force: true });
}, 240_000);

it('loses one paper, not the program, where a native library crashes', () => {
  const script = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { PaperPool } from ${JSON.stringify(new URL('dist/libs/readers/documents/pool.js', `file://${root}/`).href)};
    const pool = new PaperPool({ ocr: true, workers: 1 });
    const drawn = process.argv[1];
    const picture = readFileSync(drawn + '/' + readdirSync(drawn)[0]);
    const lost = pool.read(picture);
    const children = () => readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim().split(' ').filter(Boolean);
    while (children().length === 0) await new Promise((r) => setTimeout(r, 20));
    process.kill(Number(children()[0]), 'SIGSEGV');
    const next = await pool.read(Buffer.from('plain words of a letter'));
    console.log(JSON.stringify([(await lost).problem?.code, next.problem, next.text]));`;
  const folder = temporary();
  execFileSync(process.execPath, [join(root, 'dist-tools/test/quality/paper-tool.js'), 'draw', folder, '1']);
  // Nothing is closed: a program at its end takes its readers along.
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script, folder], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(JSON.parse(out)).toEqual(['CLQ_PAPER_MEMORY', null, 'plain words of a letter']);
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
