import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { folderKey } from '../../libs/db/encryption/key-holder.js';
import { decryptJson, openFinding, type SealedBody } from '../../libs/db/encryption/sealed-rows.js';
import type { StoredRecord } from '../../libs/db/repositories/records.js';
import { Store } from '../../libs/db/store.js';
import { byCodeUnit } from '../../libs/domain/text/compare.js';
import { databaseOf } from '../../libs/testing/database-of.js';
import { root } from './cli.js';
import { type Server, startServer } from './server.js';

/** Whether every server of the scaled preset is there; else tests on it are skipped, loudly, by scripts/test.mjs. */
export const SERVERS = ['POSTGRES', 'REDIS', 'NEO4J', 'S3'].every(
  (n) => (process.env[`CLAQUE_TEST_${n}`] ?? '') !== '',
);

/** Settings of the scaled preset on the servers of the tests, with a database of its own. */
export function scaledSettings(postgres: string, folder: string): Record<string, string> {
  return {
    CLAQUE_PRESET: 'scaled',
    CLAQUE_POSTGRES: postgres,
    CLAQUE_REDIS: process.env['CLAQUE_TEST_REDIS'] ?? '',
    CLAQUE_NEO4J: process.env['CLAQUE_TEST_NEO4J'] ?? '',
    CLAQUE_S3: process.env['CLAQUE_TEST_S3'] ?? '',
    CLAQUE_FOLDER: folder,
    CLAQUE_KEY: folderKey(folder),
    CLAQUE_OPS_PORT: '0',
    CLAQUE_SKETCH_SEED: '1',
  };
}

export interface WorkerProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Where its health and metrics are. */
  readonly ops: string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A process that works on jobs and serves no API. */
export async function startWorker(settings: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [join(root, 'scripts/claque.mjs'), 'serve', '--role', 'worker'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', CLAQUE_DEMO: '0', ...settings },
  });
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const ops = await new Promise<string>((resolve, reject) => {
    const look = (data: Buffer) => {
      output += data.toString();
      const found = /metrics at (http:\S+)[\s\S]*works on jobs/.exec(output);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void exited.then((code) => reject(new Error(`the worker ended with ${code}: ${output}`)));
  });
  return {
    child,
    ops,
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
  };
}

/** An API without a worker in it. */
export function startApi(settings: Readonly<Record<string, string>>): Promise<Server> {
  return startServer(settings['CLAQUE_FOLDER'], { ...settings, CLAQUE_ROLE: 'api' });
}

/** The same pseudonyms on both engines, so that their graphs can be compared. */
export async function fixSecrets(store: Store): Promise<void> {
  await databaseOf(store).query(
    `INSERT INTO installation (name, value) VALUES ('graphKey', 'test') ON CONFLICT (name) DO UPDATE SET value = 'test'`,
  );
}

/** Fields in one order, however they were put together. */
const inOrderOf = (body: object) => Object.fromEntries(Object.entries(body).sort(([x], [y]) => byCodeUnit(x, y)));

/** Fields in one order, however the table gave them. */
const inOrder = ({ kind, id, body }: StoredRecord) => ({
  kind,
  id,
  // A file's name is one under the installation's own key: its digest stands for it.
  body: inOrderOf(kind === 'file' ? { ...body, sha256: body.digest } : body),
});

/** Everything that was found, as a file for each kind: lines of JSON in their order, without the time of the analysis. Name -> SHA-256 and lines. */
export async function dump(store: Store): Promise<Record<string, { readonly sha256: string; readonly lines: number }>> {
  const files: Record<string, { sha256: string; lines: number }> = {};
  const add = (name: string, rows: readonly unknown[]) => {
    const hash = createHash('sha256');
    for (const r of rows) hash.update(`${JSON.stringify(r)}\n`);
    files[name] = { sha256: hash.digest('hex'), lines: rows.length };
  };
  const source = databaseOf(store);
  const kinds = (await source.query(`SELECT DISTINCT kind FROM finding ORDER BY kind`)) as { kind: string }[];
  for (const { kind } of kinds)
    add(
      `${kind}.jsonl`,
      (
        (await source.query(
          `SELECT id, rank, parent, size, body - 'analysedAt' AS body FROM finding WHERE kind = $1 AND jsonb_typeof(body) = 'object' ORDER BY rank, id COLLATE "C"`,
          [kind],
        )) as { id: string; body: SealedBody }[]
      )
        .map((row) => ({ ...row, body: openFinding<object>(store.vault, kind, row.id, row.body) }))
        // Ids of signals and lines are marks under the installation's own key.
        .map((row) => (kind === 'signal' || kind === 'line' ? inOrderOf(row.body) : row))
        .sort((x, y) => (kind === 'signal' || kind === 'line' ? byCodeUnit(JSON.stringify(x), JSON.stringify(y)) : 0)),
    );
  add('traits.jsonl', await source.query(`SELECT body FROM finding WHERE kind = 'traits'`));
  const records: StoredRecord[] = [];
  const imports = (await source.query(`SELECT id FROM import`)) as { id: number }[];
  for await (const page of store.records.of(imports.map((i) => i.id))) records.push(...page);
  add(
    'records.jsonl',
    records.map(inOrder).sort((x, y) => byCodeUnit(`${x.kind} ${x.id}`, `${y.kind} ${y.id}`)),
  );
  const rejections = (await source.query(`SELECT import, body FROM rejection`)) as {
    import: number;
    body: SealedBody;
  }[];
  add(
    'rejections.jsonl',
    rejections
      .map((r) => inOrderOf(decryptJson<object>(store.vault, `rejection:${r.import}`, r.body)))
      .sort((x, y) => byCodeUnit(JSON.stringify(x), JSON.stringify(y))),
  );
  add('nodes.jsonl', await source.query(`SELECT * FROM graph_node ORDER BY id`));
  add('edges.jsonl', await source.query(`SELECT * FROM graph_edge ORDER BY id`));
  return files;
}
