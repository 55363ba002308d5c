import type { Builder } from '../builder.js';
import { lawFirmLetter } from '../letters.js';
import { CITIES } from '../people.js';
import { storyEn } from '../stories.js';

/** Clients of a law firm. */
export function lawFirm({
  next,
  int,
  pick,
  digits,
  day,
  phone,
  usPhone,
  ip,
  network,
  file,
  crowd,
  many,
  template,
}: Builder): void {
  many(10, (c) => {
    const zh = c % 3 !== 2;
    const firm = {
      name: zh ? `${pick(CITIES)}明理${c + 1}律师事务所` : `Harper and Lane ${c + 1} PLLC`,
      phone: zh ? phone() : usPhone(),
      ip: ip(),
      account: c % 3 === 0 ? `6228${digits(15)}` : '',
    };
    template(
      `law-firm-${c}`,
      crowd('law firm', 8, zh ? 'zh' : 'en', (p) =>
        file(
          p,
          zh
            ? lawFirmLetter(firm.name, p, pick, int)
            : `On behalf of our client ${p.name} we dispute the balance stated on the account. ${storyEn(pick, int)} Please direct all further contact to our office at ${firm.name}.`,
          day(),
          {
            // Some clients of some firms write for themselves and forget to say so.
            agent_org: c % 4 !== 1 || next() < 0.85 ? firm.name : '',
            agent_phone: next() < 0.6 ? firm.phone : '',
            contact_phone: next() < 0.8 ? firm.phone : p.phone,
            ip_address: next() < 0.9 ? firm.ip : network(),
            ...(firm.account !== '' && next() < 0.6 ? { payee_account: firm.account } : {}),
          },
        ),
      ),
    );
  });
}
