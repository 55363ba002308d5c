import type { Builder } from '../builder.js';
import { CITIES, LEGAL_AID } from '../letters.js';

/** Clients of one legal aid desk. */
export function legalAid({ next, int, pick, day, landline, ip, file, crowd, many, template }: Builder): void {
  many(3, (c) => {
    const desk = { phone: landline(), ip: ip(), org: `${pick(CITIES)}法律援助中心` };
    template(
      `legal-aid-${c}`,
      crowd('legal aid', 30, 'zh', (p) =>
        file(p, LEGAL_AID(p, pick, int), day(), {
          contact_phone: next() < 0.8 ? desk.phone : p.phone,
          agent_org: desk.org,
          agent_phone: next() < 0.7 ? desk.phone : '',
          ip_address: desk.ip,
        }),
      ),
    );
  });
}
