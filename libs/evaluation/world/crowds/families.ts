import type { Builder, Person } from '../builder.js';

/** Families with one phone, one address, one network. */
export function families({ next, int, digits, day, ip, network, person, story, file, many }: Builder): void {
  many(120, () => {
    const home = person('zh', 'family');
    const text = story(home);
    const device = next() < 0.4 ? `dev-${digits(10)}` : '';
    const at = ip();
    file(home, text, day(), { ip_address: at, device_id: device });
    for (let k = 0; k < 1 + int(3); k++) {
      const p: Person = { ...person('zh', 'family'), phone: home.phone, address: home.address };
      file(p, next() < 0.5 ? text : story(p), day(), {
        address: home.address,
        ip_address: next() < 0.7 ? at : network(),
        device_id: device,
        payee_account: next() < 0.3 ? home.account : '',
      });
    }
  });
}
