import type { Builder } from '../builder.js';
import { layOffLetter } from '../letters.js';
import { CITIES } from '../people.js';
import { DAYS } from '../plan.js';

/** Workers of one factory that closes. */
export function layOff({
  next,
  int,
  pick,
  digits,
  day,
  phone,
  ip,
  network,
  evidence,
  files,
  file,
  paper,
  crowd,
  many,
  template,
}: Builder): void {
  many(4, (c) => {
    const from = day(0, DAYS - 7);
    const wifi = ip();
    const dormitory = `${pick(CITIES)}工业园区宿舍${c + 1}栋`;
    const text = layOffLetter(pick, int);
    // In half of them the factory's staff office gives its mobile numbers, and everybody attaches its one notice.
    const staff = c % 2 === 1 ? [phone(), phone()] : [];
    const notice = `${dormitory.slice(0, 3)}光华电子厂停产通知\n全体员工：因订单终止，本厂自即日起停产，劳动关系按规定处理。\n厂部\n`;
    template(
      `lay-off-${c}`,
      crowd('lay-off', 36, 'zh', (p) => {
        const d = from + int(7);
        const id = file(p, text(p), d, {
          ip_address: next() < 0.8 ? wifi : network(),
          address: next() < 0.7 ? dormitory : p.address,
          ...(staff.length > 0 && next() < 0.4 ? { contact_phone: pick(staff) } : {}),
        });
        if (staff.length > 0) {
          const path = `evidence/${id}-notice.txt`;
          files.push({ path, text: notice });
          evidence.push({ file: path, complaint_id: id, debtor_ref: p.ref, kind: 'unemployment', received_at: '' });
        }
        if (next() < 0.5)
          paper(p, id, d, 'unemployment', {
            issuer: `${dormitory.slice(0, 3)}光华电子厂`,
            number: `2024${digits(8)}`,
            detail: '企业停产',
            signed: '王主任',
          });
        return id;
      }),
    );
  });
}
