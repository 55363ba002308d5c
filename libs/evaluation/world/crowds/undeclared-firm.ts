import type { Builder } from '../builder.js';
import { lawFirmLetter } from '../letters.js';
import { CITIES } from '../people.js';

/** Clients of a firm that few of them name. */
export function undeclaredFirm({ next, int, pick, day, phone, file, crowd, many, template }: Builder): void {
  many(2, (c) => {
    const firm = `${pick(CITIES)}${pick(['正言', '德衡', '中和'])}${c + 1}律师事务所`;
    const mobile = phone();
    template(
      `quiet-firm-${c}`,
      crowd('undeclared firm', 16, 'zh', (p) =>
        file(p, lawFirmLetter(firm, p, pick, int), day(), {
          contact_phone: next() < 0.8 ? mobile : p.phone,
          agent_org: next() < 0.4 ? firm : '',
        }),
      ),
    );
  });
}
