import { AuditLog } from '../../../libs/app/audit/audit-log.js';
import { readSettings } from '../../../libs/config/settings.js';
import { ClaqueError } from '../../../libs/domain/errors/errors.js';
import { count } from '../../../libs/domain/text/count.js';
import { refuseSurplus, usageOf } from '../command.js';
import { type Env, withStore } from './store.js';

/** `claque audit verify | end` */
export async function audit(args: readonly string[], anchors: string | undefined, env: Env): Promise<string> {
  const [act, ...more] = args;
  if (act !== 'verify' && act !== 'end') throw usageOf({ name: 'audit', usage: 'verify [--anchors FOLDER] | end' });
  refuseSurplus(`audit ${act}`, more);
  const settings = readSettings(env);
  return withStore(settings, async (store) => {
    const log = new AuditLog(store, () => new Date().toISOString(), settings.anchors);
    if (act === 'end') return JSON.stringify(await log.end());
    const { entries, broken, anchored, unanchored } = await log.verify(anchors);
    if (broken !== null) throw new ClaqueError('CLQ_AUDIT_BROKEN', { entries, ...broken });
    const since =
      anchored === null
        ? 'no day is anchored yet'
        : `anchored up to entry ${anchored.number} (${anchored.day}), ${unanchored} since then`;
    return `${count(entries, 'entry', 'entries')}, every link holds\n${since}; the end is sealed by this installation's key`;
  });
}
