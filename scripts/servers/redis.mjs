import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort, onPath } from './machine.mjs';
import { Server } from './server.mjs';

export const redisLacks = () => (onPath('redis-server') === null ? 'Redis (apt install redis-server)' : null);

export async function redis(home) {
  const port = await freePort();
  const folder = join(home, 'redis');
  return new Server({
    name: 'Redis',
    env: { CLAQUE_TEST_REDIS: `redis://127.0.0.1:${port}` },
    port,
    folder,
    log: join(home, 'redis.log'),
    command: () => [
      onPath('redis-server'),
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'yes',
      // BullMQ's own rule: a queue that forgets keys under memory pressure loses jobs.
      '--maxmemory-policy',
      'noeviction',
    ],
    ready: () => redisReady(port),
  });
}

/** Answers PING only when what it had is loaded. */
function redisReady(port) {
  return new Promise((resolve) => {
    const s = connect(port, '127.0.0.1', () => s.write('PING\r\n'));
    s.on('data', (d) => {
      s.destroy();
      resolve(String(d).startsWith('+PONG'));
    });
    s.on('error', () => resolve(false));
    s.setTimeout(1000, () => s.destroy());
    s.on('close', () => resolve(false));
  });
}
