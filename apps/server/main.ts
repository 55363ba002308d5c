import 'reflect-metadata';
import type { Server } from 'node:http';
import { DEMO_LOGIN } from '../../libs/app/accounts/first-accounts.js';
import { createClaque } from '../../libs/config/create-claque.js';
import { readSettings } from '../../libs/config/settings.js';
import { ClaqueError } from '../../libs/domain/errors/errors.js';
import { startTracing } from '../../libs/engines/tracing/tracing.js';
import { createApp, type Served } from './http/app.js';
import { log } from './http/log.js';
import { Metrics, startOps } from './ops.js';

/**
 * How long running requests get once the process shall end, and the longest that ending takes.
 * Supervisors kill after 10 seconds.
 */
const GRACE_MS = 3000;
const LAST_MS = 9500;

/** Starts this process' part; resolves once it is ready. Ends on SIGINT and SIGTERM, after the batch in hand, within ten seconds. */
export async function serve(env: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  const settings = readSettings(env);
  const metrics = new Metrics();
  const stopTracing = settings.traces === null ? null : await startTracing(settings.traces, settings.role);
  const claque = await createClaque(
    settings,
    (message, about) => log('error', message, about),
    (kind, outcome, seconds) => metrics.job(kind, outcome, seconds),
  );
  let served: Served | null = null;
  let ops: Server | null = null;
  try {
    if (settings.opsPort !== null) ops = await startOps(claque, metrics, settings.host, settings.opsPort);
    if (settings.role !== 'worker') {
      served = await createApp(claque, settings, metrics);
      await served.app.listen(settings.port, settings.host);
    }
    // A job that ended this process before may do so again: the address answers first.
    await claque.jobs.start();
  } catch (error) {
    ops?.close();
    await claque.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new ClaqueError(
        'CLQ_PORT_TAKEN',
        { port: (error as { port?: number }).port ?? settings.port },
        { cause: error },
      );
    throw error;
  }
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    // Jobs go on where they were at the next start. So a supervisor need not wait for the current one.
    setTimeout(() => {
      log('error', 'ended before the work in hand was done', { seconds: LAST_MS / 1000 });
      process.exit(0);
    }, LAST_MS).unref();
    ops?.close();
    ops?.closeAllConnections();
    const closed = served?.app.close();
    await served?.connections.end(GRACE_MS);
    await closed;
    await claque.close();
    await stopTracing?.();
    process.exit(0);
  };
  // Before the address is printed: who reads it may end the server at once.
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  const at = (server: { address(): unknown }) =>
    `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${(server.address() as { port: number }).port}`;
  if (ops !== null) process.stdout.write(`Health and metrics at ${at(ops)}\n`);
  process.stdout.write(
    served === null
      ? 'Claque works on jobs\n'
      : `Claque is ready at ${at(served.app.getHttpServer() as { address(): unknown })}\n`,
  );
  const { demo, setup } = claque.first;
  if (setup !== null)
    process.stdout.write(
      `First sign-in: ${setup.name} / ${setup.password} (for one sign-in, which asks for a password of your own; shown here alone)\n`,
    );
  if (demo && served !== null)
    process.stdout.write(
      `Demo login: ${DEMO_LOGIN.name} / ${DEMO_LOGIN.password} (${DEMO_LOGIN.name}-compliance with the same password, for what needs two people)\n`,
    );
}
