import type { Builder } from './builder.js';
import { KINDS, LINE } from './papers.js';

/** People with a story of their own; some file again, some to several lenders, some through a relative. */
export function genuine({
  plan,
  next,
  int,
  pick,
  day,
  phone,
  usPhone,
  person,
  story,
  file,
  call,
  paper,
}: Builder): void {
  // People with a story of their own; some file again, some to several lenders, some through a relative.
  for (let i = 0; i < plan.genuine; i++) {
    const p = person(i % 3 === 0 ? 'en' : 'zh');
    const text = story(p);
    const d = day();
    const id = file(p, text, d, next() < 0.08 ? { contact_phone: p.language === 'zh' ? phone() : usPhone() } : {});
    if (p.language === 'zh' && next() < 0.12) paper(p, id, d, pick(KINDS));
    if (next() < 0.06) for (let k = 0; k < 2; k++) file(p, text, d + 1 + int(5));
    if (next() < 0.05) file(p, story(p), d + 10 + int(30));
    if (next() < 0.15) call(p.phone, LINE, d, int(86_400), 30 + int(600), p.ref);
  }
}
