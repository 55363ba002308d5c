import 'reflect-metadata';
import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEMO_LOGIN } from '../../libs/app/accounts/first-accounts.js';
import { createClaque } from '../../libs/config/create-claque.js';
import { readSettings } from '../../libs/config/settings.js';
import { ClaqueError } from '../../libs/domain/errors/errors.js';
import { startTracing } from '../../libs/engines/tracing/tracing.js';
import { createApp } from './http/app.js';
import { log } from './http/log.js';
import { Metrics, startOps } from './ops.js';

/** Starts this process' part; resolves once it is ready. Ends on SIGINT and SIGTERM, after the batch in hand. */
export async function serve(env: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  const settings = readSettings(env);
  const metrics = new Metrics();
  const stopTracing = settings.traces === null ? null : await startTracing(settings.traces, settings.role);
  const claque = await createClaque(
    settings,
    (message, about) => log('error', message, about),
    (kind, outcome, seconds) => metrics.job(kind, outcome, seconds),
  );
  let app: NestFastifyApplication | null = null;
  let ops: Server | null = null;
  try {
    if (settings.opsPort !== null) ops = await startOps(claque, metrics, settings.host, settings.opsPort);
    if (settings.role !== 'worker') {
      app = await createApp(claque, settings, metrics);
      await app.listen(settings.port, settings.host);
    }
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
  const at = (server: { address(): unknown }) =>
    `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${(server.address() as { port: number }).port}`;
  if (ops !== null) process.stdout.write(`Health and metrics at ${at(ops)}\n`);
  process.stdout.write(
    app === null
      ? 'Claque works on jobs\n'
      : `Claque is ready at ${at(app.getHttpServer() as { address(): unknown })}\n`,
  );
  const { demo, setup } = claque.first;
  if (setup !== null)
    process.stdout.write(
      `First sign-in: ${setup.name} / ${setup.password} (for one sign-in, which asks for a password of your own; shown here alone)\n`,
    );
  if (demo && app !== null)
    process.stdout.write(
      `Demo login: ${DEMO_LOGIN.name} / ${DEMO_LOGIN.password} (${DEMO_LOGIN.name}-compliance with the same password, for what needs two people)\n`,
    );
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    ops?.close();
    await app?.close();
    await claque.close();
    await stopTracing?.();
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}
