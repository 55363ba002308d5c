/** The scaled preset on real servers: an API and two workers do what one embedded process does. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { allRecords } from '../../libs/app/analysis/all-records.js';
import { diffGraph } from '../../libs/app/graph/projector.js';
import { Store } from '../../libs/db/store.js';
import { S3Blobs } from '../../libs/engines/blob-store/s3-blobs.js';
import { Neo4jGraph } from '../../libs/engines/graph-store/neo4j-graph.js';
import { alone, testDatabase } from '../../libs/testing/database.js';
import { databaseOf } from '../../libs/testing/database-of.js';
import { claque, root, temporary } from './cli.js';
import { dump, fixSecrets, SERVERS, scaledSettings, startApi, startWorker, type WorkerProcess } from './scaled.js';
import { REFUSAL, type Server, type Session, startServer } from './server.js';

const database = testDatabase('scaled');
if (!SERVERS || database === null)
  describe.skip('scaled preset', () => it('needs PostgreSQL, Redis, Neo4j and S3', () => {}));
else
  describe('scaled preset', () => {
    const folder = temporary();
    const world = join(folder, 'world');
    let settings: Record<string, string>;
    let release: () => Promise<void>;
    let api: Server;
    let session: Session;
    const workers: WorkerProcess[] = [];
    let store: Store;
    let neo4j: Neo4jGraph;

    const files = () =>
      Object.fromEntries(
        ['complaints.csv', 'agencies.csv', 'calls.csv'].flatMap((name) =>
          readdirSync(world).includes(name) ? [[name, readFileSync(join(world, name))]] : [],
        ),
      );

    beforeAll(async () => {
      release = await alone();
      execFileSync(
        process.execPath,
        [join(root, 'scripts/claque.mjs'), 'world', '--seed', '7', '--size', '1000', '--out', world],
        {
          env: { ...process.env, NODE_OPTIONS: '' },
        },
      );
      // The world's agencies are known to the lender: they make rings.
      const agencies = join(world, 'agencies.csv');
      const [head, ...rows] = readFileSync(agencies, 'utf8').trimEnd().split('\n');
      writeFileSync(agencies, `${[head, ...rows.map((row) => row.replace(/,\r?$/, ',agency'))].join('\n')}\n`);
      settings = scaledSettings(await database.make(), join(folder, 'scratch'));
      store = await Store.open({
        url: settings['CLAQUE_POSTGRES'],
        projected: true,
        key: settings['CLAQUE_KEY'],
      });
      await fixSecrets(store);
      neo4j = Neo4jGraph.connect({ url: settings['CLAQUE_NEO4J'], database: 'neo4j' });
      await neo4j.clear(await store.installation.secret('id'));
      [api] = await Promise.all([startApi(settings)]);
      workers.push(...(await Promise.all([startWorker(settings), startWorker(settings)])));
      session = await api.login();
    }, 600_000);
    afterAll(async () => {
      await api?.stop();
      for (const w of workers) await w.stop();
      await neo4j?.close();
      await store?.close();
      await database.drop();
      await release?.();
      rmSync(folder, { recursive: true, force: true });
    });

    const projected = async () => {
      for (let i = 0; i < 600; i++) {
        const at = await neo4j.projection();
        const { range } = await store.graph.changes(at?.position ?? 0, 1);
        if (at !== null && at.position !== null && range !== null && at.position === range.last) return;
        await new Promise((r) => setTimeout(r, 100));
      }
      throw new Error('not projected');
    };

    it('finds what the embedded preset finds, to the byte, and projects all of it', async () => {
      await session.settled();
      expect((await session.upload(files())).status).toBe(202);
      await session.settled();
      const scaled = await dump(store);
      const own = join(folder, 'embedded');
      const prepared = await Store.open({ folder: own });
      await fixSecrets(prepared);
      await prepared.close();
      const embedded = await startServer(own);
      const other = await embedded.login();
      await other.settled();
      expect((await other.upload(files())).status).toBe(202);
      await other.settled();
      await embedded.stop();
      const opened = await Store.open({ folder: own });
      const alike = await dump(opened);
      await opened.close();
      expect(scaled['complaint.jsonl'].lines).toBeGreaterThan(1000);
      expect(scaled['ring.jsonl'].lines).toBeGreaterThan(2);
      // Records name the import that they came with; which upload was read first may differ between two workers.
      expect(scaled).toEqual(alike);
      await projected();
      const diff = await diffGraph(store, neo4j);
      expect(diff).toMatchObject({ differences: 0, edges: scaled['edges.jsonl'].lines });
      process.stdout.write(
        `e2e: both presets: ${Object.entries(scaled)
          .map(([name, f]) => `${name} ${f.lines}`)
          .join(', ')}: identical\n`,
      );
    }, 600_000);

    it('answers questions about the graph through the API, by pseudonyms and masked labels', async () => {
      const { data } = await session.query<{
        rings: { edges: { node: { id: string; values: { key: string; kind: string }[] } }[] };
      }>('{ rings(first: 5) { edges { node { id values { key kind } } } } }');
      const ring = data.rings.edges[0].node;
      const shown = await session.query<{ ringGraph: { nodes: { id: string; kind: string; label: string }[] } }>(
        `query ($ring: ID!) { ringGraph(ring: $ring) { nodes { id kind label } edges { from to kind record } hubs more } }`,
        { ring: ring.id },
      );
      expect(shown.data.ringGraph.nodes.filter((n) => n.kind === 'debtor').length).toBeGreaterThan(3);
      const around = await session.query<{ neighbourhood: { nodes: { label: string }[]; more: boolean } }>(
        `query ($of: GraphNodeInput!) { neighbourhood(of: $of, hops: 2, limit: 50) { nodes { id kind label } edges { id from to kind record at } hubs more } }`,
        { of: { id: `ring:${ring.id}` } },
      );
      expect(around.data.neighbourhood.nodes.length).toBeGreaterThan(5);
      const debtors = shown.data.ringGraph.nodes.filter((n) => n.kind === 'debtor');
      const way = await session.query<{ shortestPath: { edges: unknown[] } | null }>(
        `query ($from: GraphNodeInput!, $to: GraphNodeInput!) { shortestPath(from: $from, to: $to) { nodes { id } edges { id } } }`,
        { from: { id: debtors[0].id }, to: { id: debtors[1].id } },
      );
      expect(way.data.shortestPath!.edges.length).toBeGreaterThan(1);
      const bad = await session.query('{ neighbourhood(of: { kind: "nothing", key: "x" }) { more } }');
      expect(bad.errors![0].extensions.code).toBe('CLQ_GRAPH_NODE');
    });

    it('holds no number, name or address in Neo4j', async () => {
      const { complaints } = await allRecords(store);
      const { rows } = await neo4j.ask(
        'MATCH (n) OPTIONAL MATCH (n)-[e]->() RETURN collect(DISTINCT properties(n)) AS n, collect(properties(e)) AS e',
        {},
        { rows: 10, seconds: 60 },
      );
      const text = JSON.stringify(rows);
      let looked = 0;
      for (const c of complaints)
        for (const value of [
          c.debtorRef,
          c.debtorPhone,
          c.contactPhone,
          c.agentPhone,
          c.address,
          c.payeeAccount,
          c.deviceId,
          c.ipAddress,
          c.debtorName,
          c.debtorIdNumber,
          c.email,
        ]) {
          if (value === '' || value.length < 6) continue;
          looked++;
          if (text.includes(value)) throw new Error(`Neo4j holds "${value}"`);
        }
      expect(looked).toBeGreaterThan(1000);
    });

    it('holds none in Redis, in the tables, in the bucket, in metrics and in what processes print', async () => {
      const { complaints } = await allRecords(store);
      const values = new Set<string>();
      // Names of two characters stand in any text.
      for (const c of complaints.slice(0, 400))
        for (const value of [
          c.debtorName,
          c.debtorIdNumber,
          c.debtorPhone,
          c.contactPhone,
          c.payeeAccount,
          c.address,
          c.email,
        ])
          if (value.length >= 6) values.add(value);
      expect(values.size).toBeGreaterThan(300);
      const places = new Map<string, Buffer>();
      const redis = new Redis(settings['CLAQUE_REDIS']);
      const kept: Buffer[] = [];
      for (const key of await redis.keys('*'))
        kept.push(Buffer.from(key), (await redis.dumpBuffer(key)) ?? Buffer.alloc(0));
      redis.disconnect();
      places.set('Redis', Buffer.concat(kept));
      const tables = (await databaseOf(store).query(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      )) as { name: string }[];
      for (const { name } of tables) {
        const rows = (await databaseOf(store).query(`SELECT t::text AS row FROM "${name}" t`)) as { row: string }[];
        places.set(`table ${name}`, Buffer.from(rows.map((r) => r.row).join('\n')));
      }
      const bucket = S3Blobs.connect({
        url: settings['CLAQUE_S3'],
        scratch: folder,
        prefix: await store.installation.secret('id'),
      });
      let objects = 0;
      for await (const sha of bucket.list()) {
        const chunks: Uint8Array[] = [];
        // Not opened: as they lie there.
        try {
          for await (const chunk of bucket.open(sha)) chunks.push(chunk);
        } catch {
          // Sealed bytes are not those of the name.
        }
        places.set(`object ${sha}`, Buffer.concat(chunks));
        objects++;
      }
      expect(objects).toBeGreaterThan(3);
      for (const w of workers) {
        places.set('metrics', Buffer.from(await (await fetch(`${w.ops}/metrics`)).text()));
        places.set(`output ${w.ops}`, Buffer.from(w.output()));
      }
      places.set('output of the API', Buffer.from(api.output()));
      for (const [place, bytes] of places)
        for (const value of values) if (bytes.includes(value)) throw new Error(`${place} holds "${value}"`);
    }, 120_000);

    it('tells an alert to those who listen at another API', async () => {
      const second = await startApi(settings);
      try {
        const other = await second.login();
        const alerts: { id: string }[] = [];
        const socket = new WebSocket(`${second.url.replace('http', 'ws')}/graphql`, {
          protocols: ['graphql-transport-ws'],
          headers: { cookie: other.cookie, origin: second.url },
        } as never);
        await new Promise<void>((resolve, reject) => {
          socket.onerror = () => reject(new Error('no socket'));
          socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init' }));
          socket.onmessage = ({ data }) => {
            const message = JSON.parse(String(data)) as {
              type: string;
              payload?: { data?: { alertTold: { id: string } } };
            };
            if (message.type === 'connection_ack') {
              socket.send(
                JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { alertTold { id } }' } }),
              );
              setTimeout(resolve, 1500);
            } else if (message.type === 'next') alerts.push(message.payload!.data!.alertTold);
          };
        });
        const call = (i: number) => ({
          call_id: `S${i}`,
          started_at: `2024-08-01T10:${String(Math.floor(i / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}+08:00`,
          caller: `1700000${String(1000 + (i % 17))}`,
          callee: '010-61000000',
          talk_s: 1,
        });
        // One half of the flood comes in here, the other there.
        for (let i = 0; i < 60; i += 10)
          await fetch(`${i % 20 === 0 ? api.url : second.url}/api/calls`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              cookie: i % 20 === 0 ? session.cookie : other.cookie,
              origin: i % 20 === 0 ? api.url : second.url,
            },
            body: JSON.stringify(Array.from({ length: 10 }, (_, k) => call(i + k))),
          });
        for (let i = 0; i < 100 && alerts.length === 0; i++) await new Promise((r) => setTimeout(r, 100));
        socket.close();
        const { data } = await session.query<{ alerts: { id: string; calls: string[] }[] }>('{ alerts { id calls } }');
        expect(new Set(alerts.map((t) => t.id))).toEqual(new Set([data.alerts[0].id]));
        expect(data.alerts[0].calls).toHaveLength(60);
      } finally {
        await second.stop();
      }
    });

    it('turns uploads away when too many wait, and stores nothing of them', async () => {
      const full = await startApi({ ...settings, CLAQUE_QUEUE_LIMIT: '1' });
      try {
        for (const w of workers.splice(0)) await w.stop();
        const other = await full.login();
        const before = (await store.imports.page({ after: null, first: 1 })).total;
        const small = { 'x.csv': 'complaint_id,received_at,text\nq1,2024-01-01,hello\n' };
        expect((await other.upload(small)).status).toBe(202);
        const refused = await other.upload(small);
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
        expect(((await refused.json()) as { code: string }).code).toBe('CLQ_BUSY');
        expect((await store.imports.page({ after: null, first: 1 })).total).toBe(before + 1);
        workers.push(await startWorker(settings));
        await other.settled();
      } finally {
        await full.stop();
      }
    }, 120_000);

    it('traces a request into the job that it makes, in another process', async () => {
      const spans: { name: string; traceId: string; spanId: string; parentSpanId?: string }[] = [];
      const collector = createServer((request, response) => {
        let body = '';
        request.on('data', (d: Buffer) => {
          body += d.toString();
        });
        request.on('end', () => {
          type Otlp = { resourceSpans: { scopeSpans: { spans: typeof spans }[] }[] };
          for (const r of (JSON.parse(body) as Otlp).resourceSpans)
            for (const s of r.scopeSpans) spans.push(...s.spans);
          response.end('{}');
        });
      });
      await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
      const traced = {
        ...settings,
        CLAQUE_TRACES: `http://127.0.0.1:${(collector.address() as { port: number }).port}/v1/traces`,
      };
      for (const w of workers.splice(0)) await w.stop();
      const [second, worker] = [await startApi(traced), await startWorker(traced)];
      const other = await second.login();
      expect(
        (await other.upload({ 'traced.csv': 'complaint_id,received_at,text\nt1,2024-01-01,hello\n' })).status,
      ).toBe(202);
      await other.settled();
      await worker.stop();
      await second.stop();
      collector.close();
      const upload = spans.find((s) => s.name === 'POST /api/imports')!;
      const intake = spans.find((s) => s.name === 'job intake' && s.traceId === upload.traceId)!;
      expect(intake.parentSpanId).toBe(upload.spanId);
      expect(spans.find((s) => s.name === 'job analyse')).toMatchObject({
        traceId: upload.traceId,
        parentSpanId: intake.spanId,
      });
      workers.push(await startWorker(settings));
    }, 120_000);

    it('shows what failed for good, and tries it again with another column map', async () => {
      const blob = (await store.imports.page({ after: null, first: 1 })).items[0].item;
      const id = await store.imports.create({
        name: 'gone.csv',
        sha256: '0'.repeat(64),
        bytes: 1,
        map: null,
        by: 'demo',
        now: new Date().toISOString(),
      });
      // The last of its attempts.
      await databaseOf(store).query(`UPDATE job SET attempts = 4 WHERE (payload->>'import')::int = $1`, [id]);
      await session.settled();
      type Dead = { deadJobs: { id: string; error: string; import: { name: string; state: string } }[] };
      const { data } = await session.query<Dead>('{ deadJobs { id kind attempts error import { name state } } }');
      expect(data.deadJobs).toMatchObject([{ import: { name: 'gone.csv', state: 'failed' } }]);
      expect(data.deadJobs[0].error).toMatch(/CLQ_BLOB_MISSING/);
      expect((await claqueWith(settings, ['jobs'])).out).toMatch(/dead 1\n\d+ intake of import \d+: CLQ_BLOB_MISSING/);
      // A person puts the file back, and says what its columns are called.
      await databaseOf(store).query('UPDATE import SET sha256 = $2 WHERE id = $1', [id, blob.sha256]);
      const again = await session.query<{ replayJob: { done: boolean } }>(
        `mutation ($id: ID!) { replayJob(id: $id, map: [{ ours: "complaint_id", theirs: "complaint_id" }]) { ... on Done { done } ${REFUSAL} } }`,
        { id: data.deadJobs[0].id },
      );
      expect(again.data.replayJob).toEqual({ done: true });
      await session.settled();
      expect(await store.imports.get(id)).toMatchObject({ state: 'done', counts: { repeats: 1 } });
      expect((await session.query<Dead>('{ deadJobs { id } }')).data.deadJobs).toEqual([]);
    }, 120_000);

    it('says of itself how it is: live, ready, measured, examined', async () => {
      const { ops } = workers[0];
      expect((await fetch(`${ops}/live`)).status).toBe(200);
      expect(await (await fetch(`${ops}/ready`)).json()).toMatchObject({ ready: true });
      const metrics = await (await fetch(`${ops}/metrics`)).text();
      expect(metrics).toMatch(/claque_engine_up\{engine="Neo4j"\} 1/);
      expect(metrics).toMatch(/claque_jobs\{state="dead"\} 0/);
      expect((await fetch(`${api.url}/api/ready`)).status).toBe(200);
      const { out, code } = await claqueWith(settings, ['doctor']);
      expect([code, out.split('\n').filter((l) => /^(warn|bad)/.test(l))]).toEqual([0, []]);
      const wrong = await claqueWith({ ...settings, CLAQUE_REDIS: 'redis://127.0.0.1:1' }, ['doctor']);
      expect([wrong.code, /bad {2}Redis/.test(wrong.out)]).toEqual([1, true]);
      const diff = await claqueWith(settings, ['graph', 'diff']);
      expect(diff.out).toMatch(/ 0 differences/);
      expect((await claqueWith(settings, ['graph', 'rebuild'])).out).toMatch(/edges\/s/);
      expect((await claqueWith(settings, ['graph', 'ask', 'shared-by-many', 'most=2'])).out.split('\n')).toHaveLength(
        4,
      );
    }, 120_000);

    // Near the end: after it every analysis looks at twenty thousand complaints more.
    it('gives back what it holds when it must end, and another goes on behind the last batch', async () => {
      const big = [
        'complaint_id,received_at,text',
        ...Array.from({ length: 20_000 }, (_, i) => `g${i},2024-01-01,"row ${i} of many ${i * 7919}"`),
      ].join('\n');
      expect((await session.upload({ 'long.csv': big })).status).toBe(202);
      const { id } = (await store.imports.page({ after: null, first: 1 })).items[0].item;
      for (let i = 0; i < 200 && (await store.imports.get(id))!.cursor === 0; i++)
        await new Promise((r) => setTimeout(r, 20));
      expect(await workers.splice(0)[0].stop()).toBe(0);
      const held = (await store.imports.get(id))!;
      expect(held).toMatchObject({ state: 'reading' });
      expect(held.cursor).toBeGreaterThan(0);
      const [job] = (await databaseOf(store).query(
        `SELECT state, attempts FROM job WHERE (payload->>'import')::int = $1`,
        [id],
      )) as object[];
      expect(job).toEqual({ state: 'queued', attempts: 0 });
      workers.push(await startWorker(settings));
      await session.settled();
      expect(await store.imports.get(id)).toMatchObject({
        state: 'done',
        counts: { rows: 20_000, complaints: 20_000, repeats: 0 },
      });
    }, 180_000);

    it('is started with what it needs, or says what is missing', async () => {
      const { CLAQUE_NEO4J: _, ...less } = settings;
      const { code, err } = await claqueWith(less, ['serve']);
      expect([code, err]).toEqual([2, expect.stringContaining('CLAQUE_NEO4J is missing')]);
    });
  });

function claqueWith(settings: Readonly<Record<string, string>>, args: readonly string[]) {
  return claque(args, settings);
}
