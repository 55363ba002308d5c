import type { Builder } from '../builder.js';
import { DAYS } from '../plan.js';
import { storyEn, storyZh } from '../stories.js';

/** People who were clients of a ring and complain about it, naming what they know. */
export function exClients({ plan, next, int, pick, day, rows, truth, file, crowd }: Builder): void {
  if (plan.crowds > 0)
    truth.rings.forEach((ring, r) => {
      const known = ring.complaints
        .map((id) => rows[Number(id.slice(2)) - 1])
        .filter((x) => x['payee_account'].startsWith('6222'));
      if (known.length === 0 || plan.rings[r].size < 10) return;
      const zh = plan.rings[r].language === 'zh';
      crowd('ex-client', 3, plan.rings[r].language, (p, k) =>
        file(
          p,
          zh
            ? `我在网上找了一家反催收公司，对方收了我${2 + int(6)}000元服务费后失联，现要求退费。${storyZh(pick, int)}`
            : `I paid a credit repair company ${2 + int(6)}00 dollars and they took my money and did nothing. I want a refund from them. ${storyEn(pick, int)}`,
          day(120, DAYS),
          {
            payee_account: known[k % known.length]['payee_account'],
            ...(next() < 0.5 ? { contact_phone: known[k % known.length]['contact_phone'] } : {}),
          },
        ),
      );
    });
}
