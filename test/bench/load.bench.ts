/**
 * Complaints under load: the peak that clients can push through, then 80 % of it for minutes, then a burst of ten times as much, with the time
 * from the upload's acknowledgement until its signals are ready, and the memory of every process. Scaled (API, one worker or two) and
 * embedded alike. `node scripts/servers.mjs run npm run bench -- load [SECONDS]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from '../../libs/config/paths.js';
import { Neo4jGraph } from '../../libs/engines/graph-store/neo4j-graph.js';
import { random } from '../../libs/kernel/index.js';

const ADMIN_PASSWORD = 'seven kettles on a ladder';

const UPLOAD = 200;
const CLIENTS = 4;
const PEAK_SECONDS = 40;
/** How often memory is looked at in the long part. */
const MEMORY_AT = 100_000;

interface Run {
  readonly name: string;
  readonly peak: number;
  readonly rate: number;
  readonly complaints: number;
  readonly ready: readonly number[];
  readonly drained: number;
  readonly memory: string;
  /** Complaints there were, and MB of all processes together. */
  readonly curve: readonly (readonly [number, number])[];
  /** MB of the worker that took all of them in one by one, and of one that was started over them. */
  readonly again: { readonly complaints: number; readonly grown: number; readonly fresh: number } | null;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function resident(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function measure(
  name: string,
  seconds: number,
  settings: Record<string, string>,
  workers: number,
  most: number,
): Promise<Run> {
  const root = packageRoot();
  const port = 21_000 + Math.floor(Math.random() * 20_000);
  const url = `http://127.0.0.1:${port}`;
  const children: { readonly role: string; readonly child: ChildProcess; least: number; most: number }[] = [];
  const start = (role: string, more: Record<string, string>) =>
    children.push({
      role,
      least: Number.POSITIVE_INFINITY,
      most: 0,
      child: spawn(process.execPath, [join(root, 'scripts/claque.mjs'), 'serve'], {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          CLAQUE_SKETCH_SEED: '1',
          CLAQUE_QUEUE_LIMIT: '100000',
          CLAQUE_ADMIN_PASSWORD: ADMIN_PASSWORD,
          ...settings,
          ...more,
        },
        stdio: 'ignore',
      }),
    });
  if (workers === 0) start('all', { CLAQUE_PORT: String(port), CLAQUE_DEMO: '1' });
  else {
    start('api', { CLAQUE_PORT: String(port), CLAQUE_DEMO: '1', CLAQUE_ROLE: 'api', CLAQUE_OPS_PORT: '0' });
    for (let i = 0; i < workers; i++) start(`worker ${i + 1}`, { CLAQUE_ROLE: 'worker', CLAQUE_OPS_PORT: '0' });
  }
  let cookie = '';
  while (cookie === '') {
    await pause(300);
    const gone = children.find((c) => c.child.exitCode !== null);
    if (gone !== undefined) throw new Error(`${gone.role} ended with ${gone.child.exitCode} before it was ready`);
    const r = await fetch(`${url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'admin', password: ADMIN_PASSWORD }),
    }).catch(() => null);
    if (r?.ok) cookie = r.headers.get('set-cookie')!.split(';')[0];
  }
  const next = random(11);
  const words = Array.from({ length: 5000 }, () =>
    Math.floor(next() * 2 ** 30)
      .toString(36)
      .replace(/\d/g, 'a'),
  );
  let made = 0;
  const csv = () => {
    const rows = ['complaint_id,received_at,institution,debtor_ref,debtor_phone,text'];
    for (let i = 0; i < UPLOAD; i++) {
      const n = made++;
      const text = Array.from({ length: 40 }, () => words[Math.floor(next() * words.length)]).join(' ');
      rows.push(
        `L${n},2024-05-${String(1 + (n % 28)).padStart(2, '0')},Bank ${n % 20},D${n},139${String(n % 1e8).padStart(8, '0')},"${text}"`,
      );
    }
    return rows.join('\n');
  };
  const acknowledged = new Map<string, number>();
  const ready: number[] = [];
  let turnedAway = 0;
  const upload = async (): Promise<void> => {
    const form = new FormData();
    form.append('file', new Blob([csv()]), 'load.csv');
    const r = await fetch(`${url}/api/imports`, { method: 'POST', headers: { cookie, origin: url }, body: form });
    if (r.status === 503) {
      // What a client does after "come again later".
      turnedAway++;
      await pause(1000);
      return upload();
    }
    if (r.status !== 202) throw new Error(`upload refused: ${r.status} ${await r.text()}`);
    acknowledged.set(((await r.json()) as { imports: string[] }).imports[0], performance.now());
  };
  const query = async <T>(q: string): Promise<T> =>
    (
      (await (
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie, origin: url },
          body: JSON.stringify({ query: q }),
        })
      ).json()) as { data: T }
    ).data;
  const curve: [number, number][] = [];
  let watching = true;
  const watch = (async () => {
    while (watching) {
      // The imports that are waited for, the oldest first.
      const ids = [...acknowledged.keys()].slice(0, 40);
      if (ids.length > 0) {
        const data = await query<Record<string, { state: string } | null>>(
          `{ ${ids.map((id) => `i${id}: import(id: "${id}") { state }`).join(' ')} }`,
        ).catch(() => ({}) as never);
        for (const id of ids)
          if (data[`i${id}`]?.state === 'done') {
            ready.push(performance.now() - acknowledged.get(id)!);
            acknowledged.delete(id);
          }
      }
      for (const c of children) {
        const mb = resident(c.child.pid!);
        c.least = Math.min(c.least, mb);
        c.most = Math.max(c.most, mb);
      }
      if (made >= (curve.length + 1) * MEMORY_AT)
        curve.push([made, children.reduce((sum, c) => sum + resident(c.child.pid!), 0)]);
      await pause(200);
    }
  })();
  const idle = async () => {
    while (acknowledged.size > 0) await pause(200);
  };
  // The peak: clients that send the next upload as soon as one is acknowledged, while fewer than 40 wait.
  const from = performance.now();
  const before = made;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() - from < PEAK_SECONDS * 1000) {
        await upload();
        while (acknowledged.size >= 40) await pause(50);
      }
    }),
  );
  await idle();
  const peak = (made - before) / ((performance.now() - from) / 1000);
  ready.length = 0;
  for (const c of children) {
    c.least = Number.POSITIVE_INFINITY;
    c.most = 0;
  }
  const rate = 0.8 * peak;
  const sustained = made;
  const begin = performance.now();
  const send = async (more: () => boolean) => {
    const start = performance.now();
    let sendings: Promise<void>[] = [];
    for (let k = 0; more(); k++) {
      const wait = start + (k * UPLOAD * 1000) / rate - performance.now();
      if (wait > 0) await pause(wait);
      sendings.push(upload());
      if (sendings.length > 50) {
        await Promise.all(sendings);
        sendings = [];
      }
    }
    await Promise.all(sendings);
  };
  await send(() => performance.now() - begin < seconds * 1000);
  const complaints = made - sustained;
  await idle();
  const times = [...ready];
  // Ten times as much for ten seconds.
  const burst = performance.now();
  for (let k = 0; k < (10 * rate * 10) / UPLOAD; k++) await upload();
  await idle();
  const drained = (performance.now() - burst) / 1000;
  const memory = children.map((c) => `${c.role} ${Math.round(c.least)} to ${Math.round(c.most)} MB`).join(', ');
  // On to as many as were asked for, and then a worker that begins with all of them.
  let again: Run['again'] = null;
  if (made < most) {
    await send(() => made < most);
    await idle();
    const end = async ({ child }: (typeof children)[number]) => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([gone, pause(60_000)]);
    };
    const old = children.pop()!;
    const grown = resident(old.child.pid!);
    await end(old);
    start('worker again', { CLAQUE_ROLE: 'worker', CLAQUE_OPS_PORT: '0' });
    await upload();
    await idle();
    again = { complaints: made, grown, fresh: resident(children.at(-1)!.child.pid!) };
    console.error(`${name}: ${JSON.stringify(again)}`);
  }
  watching = false;
  await watch;
  if (turnedAway > 0) console.error(`${name}: ${turnedAway} uploads had to come again`);
  for (const { child } of children) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([gone, pause(60_000)]);
    child.kill('SIGKILL');
  }
  return { name, peak, rate, complaints, ready: times, drained, memory, curve, again };
}

export async function loadBench(seconds = 600, shorter = 120, embedded = seconds, most = 1_000_000): Promise<string[]> {
  const env = process.env;
  for (const name of ['POSTGRES', 'REDIS', 'NEO4J', 'S3'])
    if (!env[`CLAQUE_TEST_${name}`]) throw new Error('node scripts/servers.mjs run npm run bench -- load');
  const runs: Run[] = [];
  const at = (times: readonly number[], share: number) =>
    ([...times].sort((x, y) => x - y)[Math.floor(share * (times.length - 1))] ?? Number.NaN) / 1000;
  for (const [name, workers, long] of [
    ['scaled, API + 1 worker', 1, seconds],
    ['scaled, API + 2 workers', 2, shorter],
    ['embedded', 0, embedded],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'claque-load-'));
    let settings: Record<string, string> = { CLAQUE_FOLDER: folder };
    let drop = async () => {};
    if (workers > 0) {
      const database = `claque_load_${workers}_${process.pid}`;
      const admin = async (sql: string) => {
        const client = new pg.Client({ connectionString: env['CLAQUE_TEST_POSTGRES'] });
        await client.connect();
        await client.query(sql);
        await client.end();
      };
      await admin(`CREATE DATABASE ${database}`);
      drop = () => admin(`DROP DATABASE ${database} WITH (FORCE)`);
      const url = new URL(env['CLAQUE_TEST_POSTGRES']!);
      url.pathname = `/${database}`;
      settings = {
        ...settings,
        CLAQUE_PRESET: 'scaled',
        CLAQUE_POSTGRES: url.href,
        CLAQUE_REDIS: env['CLAQUE_TEST_REDIS']!,
        CLAQUE_NEO4J: env['CLAQUE_TEST_NEO4J']!,
        CLAQUE_S3: env['CLAQUE_TEST_S3']!,
      };
      // Another installation's graph may lie there.
      const graph = Neo4jGraph.connect({ url: env['CLAQUE_TEST_NEO4J']!, database: 'neo4j' });
      await graph.clear('load');
      await graph.disown();
      await graph.close();
    }
    const run = await measure(name, long, settings, workers, workers === 1 ? most : 0);
    runs.push(run);
    console.error(
      `${name}: peak ${run.peak.toFixed(0)}/s, ready p50 ${at(run.ready, 0.5).toFixed(1)} s, p95 ${at(run.ready, 0.95).toFixed(1)} s, burst drained in ${run.drained.toFixed(0)} s, ${run.memory}`,
    );
    await drop();
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    `Uploads of ${UPLOAD} complaints of 40 words, all of their own (no text is alike: what is measured is the way, not the rings). Peak: ${CLIENTS} clients, ${PEAK_SECONDS} s. Then 80 % of it for ${seconds} s (two workers ${shorter} s, embedded ${embedded} s), then ten times that for ten seconds.`,
    'Ready: from the acknowledgement of an upload until its complaints have lanes and signals. Each analysis looks at everything that is there, and writes what changed; one analysis serves all uploads that came during the one before.',
    '',
    '| | peak complaints/s | sent at | complaints | ready p50 | p95 | p99 | burst of 10x drained | memory while sending |',
    '|---|---|---|---|---|---|---|---|---|',
    ...runs.map(
      (r) =>
        `| ${r.name} | ${r.peak.toFixed(0)} | ${r.rate.toFixed(0)}/s | ${r.complaints} | ${at(r.ready, 0.5).toFixed(1)} s | ${at(r.ready, 0.95).toFixed(1)} s | ${at(r.ready, 0.99).toFixed(1)} s | ${r.drained.toFixed(0)} s | ${r.memory} |`,
    ),
    '',
    ...runs.flatMap(({ name, again }) =>
      again === null
        ? []
        : [
            `${name}: with ${again.complaints} complaints the worker that took them in one after the other has ${Math.round(again.grown)} MB; one that was started over them ${Math.round(again.fresh)} MB. What is more in the first leaks, what is not is what they take.`,
            '',
          ],
    ),
    ...runs
      .filter((r) => r.curve.length > 0)
      .map(
        (r) =>
          `${r.name}, MB of its processes at so many complaints: ${r.curve.map(([n, mb]) => `${n}: ${Math.round(mb)}`).join(', ')}`,
      ),
  ];
}
