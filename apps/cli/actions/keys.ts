import { openBlobs } from '../../../libs/config/blobs.js';
import { readSettings } from '../../../libs/config/settings.js';
import { dropKeysBefore, openKeys, renewKeys } from '../../../libs/db/encryption/key-table.js';
import { resealAll } from '../../../libs/db/encryption/reseal.js';
import { count } from '../../../libs/domain/text/count.js';
import { refuseSurplus, usageOf } from '../command.js';
import { type Env, withStore } from './store.js';

/** Time in which every process that has the store open sees another key. */
const KEYS_KNOWN_MS = 60_000;

/** `claque keys`, `claque keys rotate` */
export async function keys(args: readonly string[], env: Env): Promise<string> {
  const [act, ...more] = args;
  if (act !== undefined && act !== 'rotate') throw usageOf({ name: 'keys', usage: '[rotate]' });
  refuseSurplus('keys', more);
  const settings = readSettings(env);
  return withStore(settings, async (store) => {
    const list = () => {
      const { data } = store.vault.opened();
      return `${data.length} data keys, number ${store.vault.current().number} seals; wrapped by ${store.holder.name}`;
    };
    if (act === undefined) return list();
    const alone = settings.preset === 'embedded';
    const from = new Date(Date.now() + (alone ? 0 : KEYS_KNOWN_MS)).toISOString();
    const number = await renewKeys(store.tx, store.holder, from);
    if (!alone) await new Promise((resolve) => setTimeout(resolve, KEYS_KNOWN_MS + 1000));
    store.vault.renew(await openKeys(store.tx, store.holder));
    const values = await resealAll(store);
    const blobs = await openBlobs(settings, store);
    let files = 0;
    for await (const name of blobs.list()) {
      await blobs.put(blobs.open(name), name);
      files++;
    }
    // The previous key stays, because a process that started earlier may still seal with it. Older keys seal nothing anymore.
    await dropKeysBefore(store.tx, number - 1);
    store.vault.renew(await openKeys(store.tx, store.holder));
    return `${count(values, 'value')} and ${count(files, 'file')} sealed again; ${list()}`;
  });
}
