import type { Builder } from '../builder.js';
import { CITIES } from '../people.js';

/** Students of one dormitory. */
export function dormitory({ next, pick, day, ip, network, story, file, crowd, many }: Builder): void {
  many(3, (c) => {
    const dormitory = `${pick(CITIES)}大学城公寓${c + 1}号楼`;
    const wifi = ip();
    crowd('dormitory', 30, 'zh', (p) =>
      file(p, story(p), day(), { address: dormitory, ip_address: next() < 0.8 ? wifi : network() }),
    );
  });
}
