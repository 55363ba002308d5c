import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobsDeps } from '../../libs/app/jobs/job-runner.js';
import type { Claque, Engine } from '../../libs/config/create-claque.js';

const PING_MS = 3000;

/** What is measured of a process; names after Prometheus' conventions. No label holds anything that people wrote. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'claque_http_request_seconds',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });
  private readonly jobSeconds = new Histogram({
    name: 'claque_job_seconds',
    help: 'Jobs that this process worked on, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    buckets: [0.1, 0.5, 2, 10, 60, 300, 1800],
    registers: [this.registry],
  });
  private readonly uploads = new Counter({
    name: 'claque_uploads_total',
    help: 'Uploads that were taken in by this process',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Gauges that are read from the engines when somebody asks. */
  watch(claque: Claque): void {
    const { store, projector, engines, now } = claque;
    new Gauge({
      name: 'claque_jobs',
      help: 'Jobs in the table, by state',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        const counts = await store.jobs.counts(now()).catch(() => null);
        this.reset();
        for (const state of ['queued', 'running', 'done', 'dead'])
          if (counts !== null) this.set({ state }, counts.states[state] ?? 0);
      },
    });
    new Gauge({
      name: 'claque_job_wait_seconds',
      help: 'How long the oldest job that is due has been waiting',
      registers: [this.registry],
      async collect() {
        const counts = await store.jobs.counts(now()).catch(() => null);
        if (counts !== null)
          this.set(counts.oldest === null ? 0 : Math.max(0, (Date.parse(now()) - Date.parse(counts.oldest)) / 1000));
      },
    });
    if (projector !== null)
      new Gauge({
        name: 'claque_graph_lag',
        help: 'Steps of the graph that Neo4j has not taken; -1 where another process projects, or Neo4j is away',
        registers: [this.registry],
        collect() {
          this.set(projector.lag ?? -1);
        },
      });
    new Gauge({
      name: 'claque_engine_up',
      help: 'Whether an engine answers',
      labelNames: ['engine'],
      registers: [this.registry],
      async collect() {
        for (const { name, problem } of await pingAll(engines)) this.set({ engine: name }, problem === null ? 1 : 0);
      },
    });
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  upload(): void {
    this.uploads.inc();
  }

  readonly job: NonNullable<JobsDeps['onJobFinished']> = (kind, outcome, seconds) => {
    this.jobSeconds.observe({ kind, outcome }, seconds);
  };
}

export interface EngineState {
  readonly name: Engine['name'];
  readonly vital: boolean;
  /** Null where it answers. */
  readonly problem: string | null;
}

/** Asks each engine whether it is there. */
export function pingAll(engines: readonly Engine[]): Promise<readonly EngineState[]> {
  return Promise.all(
    engines.map(async ({ name, vital, ping }) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${PING_MS / 1000} seconds`)), PING_MS);
      });
      try {
        await Promise.race([ping(), late]);
        return { name, vital, problem: null };
      } catch (error) {
        return { name, vital, problem: (error as Error).message.split('\n')[0] || (error as Error).name };
      } finally {
        clearTimeout(timer);
      }
    }),
  );
}

export interface Readiness {
  readonly ready: boolean;
  /** Whether there is room for what is brought in. */
  readonly room: boolean;
  readonly engines: readonly EngineState[];
}

const KEPT_MS = 1000;
const asked = new WeakMap<Claque, { readonly at: number; readonly answer: Promise<Readiness> }>();

/** Ready where there is room, and every engine answers without which nothing can be taken in. Asked once a second at most. */
export function readiness(claque: Claque): Promise<Readiness> {
  const last = asked.get(claque);
  if (last !== undefined && performance.now() - last.at < KEPT_MS) return last.answer;
  const answer = Promise.all([pingAll(claque.engines), claque.uploads.hasRoom()]).then(([engines, room]) => ({
    ready: room && engines.every((e) => !e.vital || e.problem === null),
    room,
    engines,
  }));
  asked.set(claque, { at: performance.now(), answer });
  return answer;
}

/** /live, /ready and /metrics on a port of their own, which need not be reached from outside. */
export async function startOps(claque: Claque, metrics: Metrics, host: string, port: number): Promise<Server> {
  metrics.watch(claque);
  const options = {
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 20_000,
    connectionsCheckingInterval: 2000,
  };
  const server = createServer(options, (request, response) => {
    const send = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(body);
    };
    const answer = async () => {
      switch (request.url?.split('?')[0]) {
        case '/live':
          return send(200, 'application/json', '{"status":"up"}');
        case '/ready': {
          const state = await readiness(claque);
          return send(state.ready ? 200 : 503, 'application/json', JSON.stringify(state));
        }
        case '/metrics':
          return send(200, metrics.registry.contentType, await metrics.registry.metrics());
        default:
          return send(404, 'text/plain', 'live, ready, metrics\n');
      }
    };
    answer().catch(() => send(500, 'text/plain', 'failed\n'));
  });
  server.maxConnections = 200;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}
