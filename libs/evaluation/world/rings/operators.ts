import type { Builder } from '../builder.js';
import { letter } from '../letters.js';
import { DETAILS, ISSUERS, KINDS } from '../papers.js';
import { CITIES, GIVEN, SURNAMES } from '../people.js';
import { DAYS, LEVERS, type OperatorTactics } from '../plan.js';

/** What the operators of one ring own: phones, accounts, networks, letters and forged papers. */
export function operatorsOf(builder: Builder, r: number) {
  const { plan, pick, int, digits, phone, usPhone, ip, day, agencies } = builder;
  const { size, level, language, lever: own } = plan.rings[r];
  const lever: OperatorTactics = { ...LEVERS[level], ...own };
  const zh = language === 'zh';
  const agency = `AG${r + 1}`;
  const name = zh
    ? `${pick(CITIES)}${pick(['债清', '安债', '解困', '优贷'])}${r + 1}咨询有限公司`
    : `Clean Slate Credit ${r + 1} LLC`;
  const phones = Array.from({ length: Math.ceil(size / Math.min(size, lever.rotate)) }, () =>
    zh ? phone() : usPhone(),
  );
  const accounts = Array.from({ length: lever.accounts }, () => `6222${digits(15)}`);
  const ips = Array.from({ length: lever.ips }, ip);
  const devices = Array.from({ length: lever.devices }, () => `dev-${digits(10)}`);
  const letters = Array.from({ length: lever.letters }, () => letter(language, pick, int));
  const bases = Array.from({ length: lever.bases }, () => {
    const kind = pick(KINDS);
    const base = {
      issuer: pick(ISSUERS[kind]),
      number: `2024${digits(8)}`,
      detail: pick(DETAILS[kind]),
      signed: pick(SURNAMES) + pick(GIVEN),
    };
    return { kind, base, files: [] as string[] };
  });
  agencies.push({ agency_id: agency, name, phones: phones[0], accounts: '' });
  const length = 30 + Math.min(90, size);
  const start = day(0, DAYS - length);
  const record = {
    id: `R${r + 1}`,
    agencies: [agency],
    debtors: [] as string[],
    phones: phones.map((p) => (zh ? `+86${p}` : `+${p.replace(/\D/g, '')}`)),
    complaints: [] as string[],
    difficulty: `L${level}`,
  };
  return { language, lever, name, phones, accounts, ips, devices, letters, bases, start, length, record };
}

export type Operators = ReturnType<typeof operatorsOf>;
