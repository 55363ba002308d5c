import { type Actor, AuditLog } from '../../../libs/app/audit/audit-log.js';
import { NoteWriter } from '../../../libs/app/tickets/note-content.js';
import { TicketService, ticketStateOf } from '../../../libs/app/tickets/ticket-service.js';
import { readSettings } from '../../../libs/config/settings.js';
import { notFound, sentence } from '../../../libs/domain/errors/errors.js';
import { Outbound } from '../../../libs/engines/outbound/outbound.js';
import { needed, refuseSurplus, usageOf } from '../command.js';
import { type Env, withStore } from './store.js';

const OPERATOR: Actor = { name: 'command line', role: 'admin', request: null };

/** `claque tickets`, `claque tickets pause|resume|replay NAME` */
export async function tickets(args: readonly string[], env: Env): Promise<string> {
  const [what, name, ...more] = args;
  if (what !== undefined && !['pause', 'resume', 'replay'].includes(what))
    throw usageOf({ name: 'tickets', usage: '[pause|resume|replay NAME]' });
  if (what !== undefined) {
    needed(`tickets ${what}`, { NAME: name });
    refuseSurplus(`tickets ${what}`, more);
  }
  const settings = readSettings(env);
  return withStore(settings, async (store) => {
    const now = () => new Date().toISOString();
    const audit = new AuditLog(store, now, settings.anchors);
    const service = new TicketService(store, audit, new Outbound(), new NoteWriter(store, settings.url), now);
    const all = await service.list();
    if (what === undefined)
      return all
        .map((system) => {
          const { problem, written, waiting, dead } = system;
          const why = problem === null ? '' : `: ${problem.code} ${sentence(problem.code)}`;
          const counts = `written ${written}, waiting ${waiting}, given up ${dead}`;
          return `${system.name} (${system.kind}) ${ticketStateOf(system)}, ${counts}${why}`;
        })
        .join('\n');
    const found = all.find((s) => s.name === name);
    if (found === undefined) throw notFound('ticketSystem', name);
    if (what === 'replay') return `${await service.replay(found.id, null, OPERATOR)} are tried again`;
    await service.pause(found.id, what === 'pause', OPERATOR);
    return what === 'pause' ? 'paused' : 'resumed';
  });
}
