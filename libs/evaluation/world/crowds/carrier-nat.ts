import type { Builder } from '../builder.js';

/** Strangers behind one address of a carrier. */
export function carrierNat({ day, ip, story, file, crowd, many }: Builder): void {
  many(5, () => {
    const nat = ip();
    crowd('carrier NAT', 40, 'zh', (p) => file(p, story(p), day(), { ip_address: nat }));
  });
}
