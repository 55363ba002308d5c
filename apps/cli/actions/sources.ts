import { type Actor, AuditLog } from '../../../libs/app/audit/audit-log.js';
import { SourceService, stateOf } from '../../../libs/app/sources/source-service.js';
import { readSettings } from '../../../libs/config/settings.js';
import { notFound, sentence } from '../../../libs/domain/errors/errors.js';
import { Outbound } from '../../../libs/engines/outbound/outbound.js';
import { needed, refuseSurplus, usageOf } from '../command.js';
import { type Env, withStore } from './store.js';

const OPERATOR: Actor = { name: 'command line', role: 'admin', request: null };

/** `claque sources`, `claque sources pause|resume|replay NAME` */
export async function sources(args: readonly string[], env: Env): Promise<string> {
  const [what, name, ...more] = args;
  if (what !== undefined && !['pause', 'resume', 'replay'].includes(what))
    throw usageOf({ name: 'sources', usage: '[pause|resume|replay NAME]' });
  if (what !== undefined) {
    needed(`sources ${what}`, { NAME: name });
    refuseSurplus(`sources ${what}`, more);
  }
  const settings = readSettings(env);
  return withStore(settings, async (store) => {
    const now = () => new Date().toISOString();
    const service = new SourceService(
      store,
      new AuditLog(store, now, settings.anchors),
      { folders: settings.sourceFolders, outbound: new Outbound() },
      now,
    );
    const all = await service.list();
    if (what === undefined)
      return all
        .map((source) => {
          const { problem, taken, behind, dead } = source;
          const why = problem === null ? '' : `: ${problem.code} ${sentence(problem.code, problem.values)}`;
          const counts = `taken ${taken}, waiting ${behind}, given up ${dead}`;
          return `${source.name} (${source.kind}) ${stateOf(source)}, ${counts}${why}`;
        })
        .join('\n');
    const found = all.find((s) => s.name === name);
    if (found === undefined) throw notFound('source', name);
    if (what === 'replay') return `${await service.replay(found.id, null, OPERATOR)} are tried again`;
    await service.pause(found.id, what === 'pause', OPERATOR);
    return what === 'pause' ? 'paused' : 'resumed';
  });
}
