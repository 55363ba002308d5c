import type { Builder } from '../builder.js';
import { LEGAL_AID } from '../letters.js';
import { CITIES } from '../people.js';

/** Clients of one legal aid office. */
export function legalAid({ next, int, pick, day, landline, ip, file, crowd, many, template }: Builder): void {
  many(3, (c) => {
    const office = { phone: landline(), ip: ip(), org: `${pick(CITIES)}法律援助中心` };
    template(
      `legal-aid-${c}`,
      crowd('legal aid', 30, 'zh', (p) =>
        file(p, LEGAL_AID(p, pick, int), day(), {
          contact_phone: next() < 0.8 ? office.phone : p.phone,
          agent_org: office.org,
          agent_phone: next() < 0.7 ? office.phone : '',
          ip_address: office.ip,
        }),
      ),
    );
  });
}
