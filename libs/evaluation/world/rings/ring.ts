import type { Builder } from '../builder.js';
import { FORM_EN, FORM_ZH } from '../letters.js';
import { LINE } from '../papers.js';
import { type Operators, operatorsOf } from './operators.js';

/** What was written on one letter: its complaints and how far they are from it. Also whether it is a public form. */
interface Written {
  readonly complaints: string[];
  readonly level: number;
  readonly benign: boolean;
}

/** One ring of the plan: its operators, members and their complaints. Where it is bold, also a flood of calls. */
export function ring(builder: Builder, r: number): void {
  const { plan, truth } = builder;
  const { size, level } = plan.rings[r];
  const operators = operatorsOf(builder, r);
  const { start, length, bases, record } = operators;
  const byLetter = new Map<string, Written>();
  for (let k = 0; k < size; k++) {
    const { int, person } = builder;
    const p = person(operators.language);
    const d = start + Math.min(length - 1, Math.floor((k * length) / size) + int(3));
    member(builder, operators, byLetter, { p, d, k, size });
  }
  if (level <= 1 && size >= 50) flood(builder, r, start, length);
  truth.rings.push(record);
  bases.forEach((b, k) => {
    if (b.files.length > 1)
      truth.documents.push({ id: `${record.id}-${k}`, files: b.files, kind: 'one_mould', forged: true });
  });
  for (const [id, t] of byLetter)
    if (id !== '' && t.complaints.length > 1) truth.templates.push({ id: t.benign ? `${record.id}-${id}` : id, ...t });
}

type Member = {
  readonly p: ReturnType<Builder['person']>;
  readonly d: number;
  readonly k: number;
  readonly size: number;
};

/** A member's text: the public form, their own story, or a letter of the ring, rewritten or copied. */
function textOf(
  { int, pick, next, story }: Builder,
  { language, lever, letters, record }: Operators,
  { p }: Member,
): { readonly text: string; readonly written: readonly [string, number, boolean] } {
  const which = letters.length === 0 ? -1 : int(letters.length);
  const style = next();
  if (style < lever.forms)
    return {
      text: (language === 'zh' ? FORM_ZH : FORM_EN)(p, pick, int),
      written: [`form-${language}`, 1, true],
    };
  if (which === -1) return { text: story(p), written: ['', 3, false] };
  if (style < lever.forms + lever.lost)
    return { text: letters[which].rewrite(p), written: [`${record.id}-${which}-rewritten`, 3, false] };
  return { text: letters[which].copy(p), written: [`${record.id}-${which}`, 1, false] };
}

/** A member files a complaint, perhaps with a paper, and the operator may call the lender about it. */
function member(builder: Builder, operators: Operators, byLetter: Map<string, Written>, who: Member): void {
  const { int, pick, next, digits, network, file, paper, call } = builder;
  const { lever, phones, accounts, ips, devices, bases, name, record } = operators;
  const { p, d, k, size } = who;
  const { text, written } = textOf(builder, operators, who);
  const phone = phones[Math.floor(k / Math.min(size, lever.rotate))];
  const called = next() < lever.phone;
  const id = file(p, text, d, {
    contact_phone: called ? phone : next() < 0.5 ? p.phone : '',
    payee_account: next() < lever.money ? pick(accounts) : next() < 0.2 ? p.account : '',
    ip_address: next() < lever.ip ? pick(ips) : network(),
    device_id: next() < lever.device ? pick(devices) : next() < 0.3 ? `dev-${digits(10)}` : '',
    agent_org: next() < lever.agent ? name : '',
  });
  if (next() < lever.paper) {
    const base = pick(bases);
    base.files.push(paper(p, id, d, base.kind, base.base));
  }
  if (called && next() < 0.3) call(phone, LINE, d + int(3), int(86_400), 60 + int(400), p.ref);
  record.debtors.push(p.ref);
  record.complaints.push(id);
  const known = byLetter.get(written[0]) ?? { complaints: [], level: written[1], benign: written[2] };
  known.complaints.push(id);
  byLetter.set(written[0], known);
}

/** 120 short calls to one line within an hour or so. */
function flood({ int, landline, call, truth }: Builder, r: number, start: number, length: number): void {
  const d = start + int(length);
  const target = landline();
  const calls = Array.from({ length: 120 }, (_, k) =>
    call(
      `1700${String(r).padStart(3, '0')}${String(int(40)).padStart(4, '0')}`,
      target,
      d,
      36_000 + k * (15 + int(20)),
      int(3),
      '',
    ),
  );
  truth.calls.push({
    id: `F${r + 1}`,
    kind: 'flood',
    calls,
    target: `+86${target.replaceAll('-', '').slice(1)}`,
  });
}
