import { readSettings } from '../../../libs/config/settings.js';
import { notFound } from '../../../libs/domain/errors/errors.js';
import type { Mapping } from '../../../libs/domain/intake/mapping.js';
import { needed, refuseSurplus, usageOf } from '../command.js';
import { type Env, withStore } from './store.js';

/** `claque jobs`, `claque jobs retry ID` */
export async function jobs(args: readonly string[], map: Mapping | null, env: Env): Promise<string> {
  const [what, id, ...more] = args;
  if (what !== undefined && what !== 'retry') throw usageOf({ name: 'jobs', usage: '[retry ID [--map FILE]]' });
  if (what === 'retry') {
    needed('jobs retry', { ID: id });
    refuseSurplus('jobs retry', more);
  }
  return withStore(readSettings(env), async (store) => {
    const now = new Date().toISOString();
    if (what === 'retry') {
      // An id that is no number is the id of no job.
      if (!/^\d{1,9}$/.test(id ?? '') || !(await store.jobs.replay(Number(id), map, now)))
        throw notFound('deadJob', id);
      return `job ${id} is tried again`;
    }
    const { states } = await store.jobs.counts(now);
    const dead = await store.jobs.dead(100);
    return [
      ['queued', 'running', 'done', 'dead'].map((s) => `${s} ${states[s] ?? 0}`).join(', '),
      ...dead.map(
        (j) =>
          `${j.id} ${j.kind}${j.payload.import === undefined ? '' : ` of import ${j.payload.import}`}: ${j.error ?? ''}`,
      ),
    ].join('\n');
  });
}
