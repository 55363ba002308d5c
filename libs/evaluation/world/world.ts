/**
 * A labelled world, seeded: rings of debtors whom one operator serves, at four levels of care, and the honest crowds that look
 * like rings. The same plan gives the same bytes. Names, numbers and firms are invented; +86 139 0000 xxxx and +1 555 01xx are
 * not given to anybody. It follows the levers and the hard negatives that the field reports, not what the detector can do.
 */
import { random } from '../../kernel/index.js';
import {
  CITIES,
  certificate,
  circular,
  FIRST,
  FORM_EN,
  FORM_ZH,
  GIVEN,
  hospitalLetter,
  ILLNESSES,
  LAST,
  LEGAL_AID,
  LENDERS_EN,
  LENDERS_ZH,
  lawFirmLetter,
  layOffLetter,
  letter,
  newsPost,
  printShop,
  ROADS,
  STREETS,
  SURNAMES,
  storyEn,
  storyZh,
  TOWNS,
} from './letters.js';

export type Level = 0 | 1 | 2 | 3;
export type Language = 'zh' | 'en';

export interface RingPlan {
  readonly size: number;
  /** 0: one of everything; 1: rotating phones, several accounts and letters; 2: paraphrase, own networks; 3: own texts. */
  readonly level: Level;
  readonly language: Language;
  /** What this ring does otherwise than its level. */
  readonly lever?: Partial<Lever>;
}

/** What an operator does; a share is of the ring's members. */
export interface Lever {
  /** Letters, the share of copies lost to paraphrase, and of public forms. 0 letters: everybody writes their own. */
  readonly letters: number;
  readonly lost: number;
  readonly forms: number;
  /** Members after whom the phone is changed, and the share who give it. */
  readonly rotate: number;
  readonly phone: number;
  readonly ips: number;
  readonly ip: number;
  readonly accounts: number;
  readonly money: number;
  readonly bases: number;
  readonly paper: number;
  readonly devices: number;
  readonly device: number;
  readonly agent: number;
}

export interface WorldPlan {
  readonly seed: number;
  /** Genuine debtors with a story of their own; the honest crowds come on top. */
  readonly genuine: number;
  readonly rings: readonly RingPlan[];
  /** Crowds for each 6,000 genuine debtors, as a multiple of the usual number. */
  readonly crowds: number;
}

export const LEVELS: readonly Level[] = [0, 1, 2, 3];
export const SIZES: readonly number[] = [5, 10, 20, 50, 100, 200];

/** The plan that detectors are measured on: every level in every size that the world has room for. */
export function standardPlan(seed: number, genuine: number): WorldPlan {
  const rings = LEVELS.flatMap((level) =>
    SIZES.filter((size) => size <= Math.max(SIZES[0], genuine / 30)).map(
      (size, i): RingPlan => ({ size, level, language: (i + level) % 3 === 2 ? 'en' : 'zh' }),
    ),
  );
  return { seed, genuine, rings, crowds: 1 };
}

export type Row = Readonly<Record<string, string>>;

export interface Truth {
  rings: {
    id: string;
    agencies: string[];
    debtors: string[];
    phones: string[];
    complaints: string[];
    difficulty: string;
  }[];
  templates: { id: string; complaints: string[]; benign: boolean; level: number }[];
  documents: { id: string; files: string[]; kind: string; forged: boolean }[];
  calls: { id: string; kind: string; calls: string[]; target: string }[];
  genuine: string[];
}

export interface World {
  readonly complaints: readonly Row[];
  readonly calls: readonly Row[];
  readonly agencies: readonly Row[];
  readonly evidence: readonly Row[];
  /** Path below the folder, and what stands in the file. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly truth: Truth;
  /** Honest crowd of each genuine debtor that stands in one. */
  readonly crowdOf: ReadonlyMap<string, string>;
}

/** What the operators do at each level. */
export const LEVERS: readonly Lever[] = [
  {
    letters: 1,
    lost: 0,
    forms: 0,
    rotate: Number.POSITIVE_INFINITY,
    phone: 1,
    ips: 1,
    ip: 0.8,
    accounts: 1,
    money: 0.7,
    bases: 1,
    paper: 0.7,
    devices: 0,
    device: 0,
    agent: 0.5,
  },
  {
    letters: 3,
    lost: 0,
    forms: 0.15,
    rotate: 8,
    phone: 0.8,
    ips: 3,
    ip: 0.5,
    accounts: 2,
    money: 0.5,
    bases: 2,
    paper: 0.5,
    devices: 0,
    device: 0,
    agent: 0.25,
  },
  {
    letters: 3,
    lost: 0.5,
    forms: 0,
    rotate: 4,
    phone: 0.6,
    ips: 0,
    ip: 0,
    accounts: 2,
    money: 0.4,
    bases: 2,
    paper: 0.4,
    devices: 4,
    device: 0.25,
    agent: 0,
  },
  {
    letters: 0,
    lost: 0,
    forms: 0.3,
    rotate: 3,
    phone: 0.4,
    ips: 0,
    ip: 0,
    accounts: 3,
    money: 0.35,
    bases: 2,
    paper: 0.3,
    devices: 4,
    device: 0.2,
    agent: 0,
  },
];

const DAYS = 180;

interface Person {
  readonly ref: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly account: string;
  readonly region: string;
  readonly language: Language;
  readonly age: number;
}

export function makeWorld(plan: WorldPlan): World {
  const next = random(plan.seed);
  const int = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)];
  const digits = (n: number) => Array.from({ length: n }, () => int(10)).join('');
  const rows: Record<string, string>[] = [];
  const calls: Record<string, string>[] = [];
  const agencies: Row[] = [];
  const evidence: Row[] = [];
  const files: { path: string; text: string }[] = [];
  const truth: Truth = { rings: [], templates: [], documents: [], calls: [], genuine: [] };
  const crowdOf = new Map<string, string>();
  let people = 0;
  let phones = 0;

  const day = (from = 0, to = DAYS) => from + int(to - from);
  const clock = (d: number, seconds = int(86_400)) =>
    `${new Date(Date.UTC(2024, 0, 1) + d * 86_400_000 + seconds * 1000).toISOString().slice(0, 19)}+08:00`;
  const phone = () => {
    const n = phones++;
    return `1${39 + Math.floor(n / 1_000_000)}00${String(n % 1_000_000).padStart(6, '0')}`;
  };
  // One hundred numbers of each area code are kept for fiction.
  const usPhone = () => {
    const n = phones++;
    return `+1 ${201 + (Math.floor(n / 100) % 780)}-555-${String(100 + (n % 100)).padStart(4, '0')}`;
  };
  const landline = () => `010-6${digits(7)}`;
  const ip = () => `${pick(['36', '58', '61', '112', '117', '183', '220'])}.${int(256)}.${int(256)}.${1 + int(254)}`;
  // One address of a carrier's network stands for many people.
  const carrier = Array.from({ length: Math.max(2, Math.round(plan.genuine / 120)) }, ip);
  const network = () => (next() < 0.2 ? pick(carrier) : ip());

  const person = (language: Language, crowd?: string): Person => {
    const ref = `DB${String(++people).padStart(6, '0')}`;
    if (crowd !== undefined) crowdOf.set(ref, crowd);
    const region = pick(language === 'zh' ? CITIES : TOWNS);
    return {
      ref,
      name: language === 'zh' ? pick(SURNAMES) + pick(GIVEN) : `${pick(FIRST)} ${pick(LAST)}`,
      phone: language === 'zh' ? phone() : usPhone(),
      address:
        language === 'zh'
          ? `${region}${pick(STREETS)}${1 + int(300)}号${1 + int(30)}栋${101 + int(2900)}室`
          : `${1 + int(9000)} ${pick(ROADS)}, ${region}`,
      account: language === 'zh' ? `6217${digits(15)}` : digits(12),
      region,
      language,
      age: 22 + int(45),
    };
  };
  const file = (p: Person, text: string, d: number, more: Row = {}): string => {
    const id = `CP${String(rows.length + 1).padStart(6, '0')}`;
    rows.push({
      complaint_id: id,
      received_at: clock(d),
      text,
      channel: pick(['hotline', 'platform', 'regulator', 'email', 'app']),
      institution: pick(p.language === 'zh' ? LENDERS_ZH : LENDERS_EN),
      product: p.language === 'zh' ? '信用卡' : 'Credit card',
      debtor_ref: p.ref,
      debtor_name: p.name,
      debtor_phone: p.phone,
      contact_phone: next() < 0.7 ? p.phone : '',
      ip_address: next() < 0.6 ? network() : '',
      device_id: next() < 0.3 ? `dev-${digits(10)}` : '',
      address: next() < 0.8 ? p.address : '',
      payee_account: next() < 0.35 ? p.account : '',
      region: p.region,
      ...more,
    });
    return id;
  };
  const story = (p: Person) => (p.language === 'zh' ? storyZh(pick, int) : storyEn(pick, int));
  const call = (caller: string, callee: string, d: number, seconds: number, talk: number, debtor: string): string => {
    const id = `CL${String(calls.length + 1).padStart(6, '0')}`;
    calls.push({
      call_id: id,
      started_at: clock(d, seconds),
      caller,
      callee,
      direction: 'inbound',
      ring_s: String(2 + int(12)),
      talk_s: String(talk),
      outcome: talk > 0 ? 'answered' : 'no_answer',
      debtor_ref: debtor,
    });
    return id;
  };
  const LINE = '400-820-0000';
  const kinds = ['medical', 'poverty', 'unemployment'] as const;
  const details = {
    medical: ILLNESSES,
    poverty: ['长期患病', '因残丧失劳动力', '独居'],
    unemployment: ['企业停产', '部门撤销', '合同到期'],
  };
  const issuers = {
    medical: CITIES.flatMap((c) => [`${c}人民医院`, `${c}中医院`]),
    poverty: CITIES.map((c) => `${c}红星村村民委员会`),
    unemployment: CITIES.map((c) => `${c}宏达制造有限公司`),
  };
  /** A paper in the issuer's form; a base keeps what a forger does not retype. */
  const paper = (
    p: Person,
    complaint: string,
    d: number,
    kind: (typeof kinds)[number],
    base: { issuer: string; number: string; detail: string; signed: string; form?: string } | null = null,
    issuer = pick(issuers[kind]),
  ): string => {
    const path = `evidence/${complaint}-${kind}.txt`;
    files.push({
      path,
      text: certificate(kind, base?.issuer ?? issuer, {
        ...(base?.form === undefined ? {} : { form: base.form }),
        name: p.name,
        number: base?.number ?? `${2024}${digits(8)}`,
        date: clock(d - 1 - int(20)).slice(0, 10),
        age: p.age,
        detail: base?.detail ?? pick(details[kind]),
        signed: base?.signed ?? pick(SURNAMES) + pick(GIVEN),
      }),
    });
    evidence.push({ file: path, complaint_id: complaint, debtor_ref: p.ref, kind, received_at: clock(d).slice(0, 10) });
    return path;
  };

  // People with a story of their own; some file again, some to several lenders, some through a relative.
  for (let i = 0; i < plan.genuine; i++) {
    const p = person(i % 3 === 0 ? 'en' : 'zh');
    const text = story(p);
    const d = day();
    const id = file(p, text, d, next() < 0.08 ? { contact_phone: p.language === 'zh' ? phone() : usPhone() } : {});
    if (p.language === 'zh' && next() < 0.12) paper(p, id, d, pick(kinds));
    if (next() < 0.06) for (let k = 0; k < 2; k++) file(p, text, d + 1 + int(5));
    if (next() < 0.05) file(p, story(p), d + 10 + int(30));
    if (next() < 0.15) call(p.phone, LINE, d, int(86_400), 30 + int(600), p.ref);
  }

  plan.rings.forEach((ringPlan, r) => {
    const { size, level, language } = ringPlan;
    const lever: Lever = { ...LEVERS[level], ...ringPlan.lever };
    const zh = language === 'zh';
    const agency = `AG${r + 1}`;
    const name = zh
      ? `${pick(CITIES)}${pick(['债清', '安债', '解困', '优贷'])}${r + 1}咨询有限公司`
      : `Clean Slate Credit ${r + 1} LLC`;
    const operatorPhones = Array.from({ length: Math.ceil(size / Math.min(size, lever.rotate)) }, () =>
      zh ? phone() : usPhone(),
    );
    const accounts = Array.from({ length: lever.accounts }, () => `6222${digits(15)}`);
    const ips = Array.from({ length: lever.ips }, ip);
    const devices = Array.from({ length: lever.devices }, () => `dev-${digits(10)}`);
    const letters = Array.from({ length: lever.letters }, () => letter(language, pick, int));
    const bases = Array.from({ length: lever.bases }, () => {
      const kind = pick(kinds);
      const base = {
        issuer: pick(issuers[kind]),
        number: `2024${digits(8)}`,
        detail: pick(details[kind]),
        signed: pick(SURNAMES) + pick(GIVEN),
      };
      return { kind, base, files: [] as string[] };
    });
    agencies.push({ agency_id: agency, name, phones: operatorPhones[0], accounts: '' });
    const length = 30 + Math.min(90, size);
    const start = day(0, DAYS - length);
    const ring = {
      id: `R${r + 1}`,
      agencies: [agency],
      debtors: [] as string[],
      phones: operatorPhones.map((p) => (zh ? `+86${p}` : `+${p.replace(/\D/g, '')}`)),
      complaints: [] as string[],
      difficulty: `L${level}`,
    };
    const byLetter = new Map<string, { complaints: string[]; level: number; benign: boolean }>();
    for (let k = 0; k < size; k++) {
      const p = person(language);
      const d = start + Math.min(length - 1, Math.floor((k * length) / size) + int(3));
      const which = letters.length === 0 ? -1 : int(letters.length);
      const style = next();
      let text: string;
      let written: [string, number, boolean];
      if (style < lever.forms) {
        text = (zh ? FORM_ZH : FORM_EN)(p, pick, int);
        written = [`form-${language}`, 1, true];
      } else if (which === -1) {
        text = story(p);
        written = ['', 3, false];
      } else if (style < lever.forms + lever.lost) {
        text = letters[which].rewrite(p);
        written = [`${ring.id}-${which}-rewritten`, 3, false];
      } else {
        text = letters[which].copy(p);
        written = [`${ring.id}-${which}`, 1, false];
      }
      const operatorPhone = operatorPhones[Math.floor(k / Math.min(size, lever.rotate))];
      const called = next() < lever.phone;
      const id = file(p, text, d, {
        contact_phone: called ? operatorPhone : next() < 0.5 ? p.phone : '',
        payee_account: next() < lever.money ? pick(accounts) : next() < 0.2 ? p.account : '',
        ip_address: next() < lever.ip ? pick(ips) : network(),
        device_id: next() < lever.device ? pick(devices) : next() < 0.3 ? `dev-${digits(10)}` : '',
        agent_org: next() < lever.agent ? name : '',
      });
      if (next() < lever.paper) {
        const base = pick(bases);
        base.files.push(paper(p, id, d, base.kind, base.base));
      }
      if (called && next() < 0.3) call(operatorPhone, LINE, d + int(3), int(86_400), 60 + int(400), p.ref);
      ring.debtors.push(p.ref);
      ring.complaints.push(id);
      const known = byLetter.get(written[0]) ?? { complaints: [], level: written[1], benign: written[2] };
      known.complaints.push(id);
      byLetter.set(written[0], known);
    }
    if (level <= 1 && size >= 50) {
      const d = start + int(length);
      const target = landline();
      const flood = Array.from({ length: 120 }, (_, k) =>
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
        calls: flood,
        target: `+86${target.replaceAll('-', '').slice(1)}`,
      });
    }
    truth.rings.push(ring);
    bases.forEach((b, k) => {
      if (b.files.length > 1)
        truth.documents.push({ id: `${ring.id}-${k}`, files: b.files, kind: 'one_mould', forged: true });
    });
    for (const [id, t] of byLetter)
      if (id !== '' && t.complaints.length > 1) truth.templates.push({ id: t.benign ? `${ring.id}-${id}` : id, ...t });
  });

  // Honest crowds.
  const times = (usual: number) => Math.max(1, Math.round((usual * plan.genuine * plan.crowds) / 6000));
  const crowd = (kind: string, size: number, language: Language, each: (p: Person, k: number) => string): string[] =>
    Array.from({ length: plan.crowds === 0 ? 0 : size }, (_, k) => each(person(language, kind), k));
  const many = (usual: number, each: (c: number) => void) => {
    if (plan.crowds > 0) for (let c = 0; c < times(usual); c++) each(c);
  };
  const template = (id: string, complaints: string[], level = 1) => {
    if (complaints.length > 1) truth.templates.push({ id, complaints, benign: true, level });
  };

  many(5, (c) => {
    template(
      `form-zh-${c}`,
      crowd('official form', 40, 'zh', (p) => file(p, FORM_ZH(p, pick, int), day())),
    );
    template(
      `form-en-${c}`,
      crowd('official form', 25, 'en', (p) => file(p, FORM_EN(p, pick, int), day())),
    );
  });

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

  many(6, (c) => {
    const name = `${pick(CITIES)}第${c + 1}人民医院`;
    // In some, two social workers give mobile numbers that stand nowhere.
    const offices = c % 3 === 1 ? [phone(), phone()] : [landline()];
    const wifi = ip();
    const text = hospitalLetter(name);
    const doctors = [0, 1, 2].map(() => pick(SURNAMES) + pick(GIVEN));
    const written: string[] = [];
    crowd('hospital', 48, 'zh', (p) => {
      const d = day();
      const copied = next() < 0.4;
      const id = file(p, copied ? text(p, int) : story(p), d, {
        ip_address: next() < 0.5 ? wifi : network(),
        contact_phone: next() < 0.4 ? pick(offices) : p.phone,
      });
      if (copied) written.push(id);
      if (next() < 0.8)
        paper(p, id, d, 'medical', {
          issuer: name,
          number: `2024${digits(8)}`,
          detail: pick(ILLNESSES),
          signed: pick(doctors),
          ...(c % 2 === 0 ? { form: `HB-2021-${1000 + c}` } : {}),
        });
      // The switchboard calls the lender about its patients.
      if (next() < 0.3) call(offices[0], LINE, d, int(86_400), 60 + int(400), p.ref);
      return id;
    });
    template(`hospital-${c}`, written);
  });

  many(3, (c) => {
    const from = day(10, DAYS - 10);
    const post = newsPost(pick, int);
    const copies: string[] = [];
    crowd('news surge', 90, 'zh', (p) => {
      const copied = next() < 0.6;
      const id = file(p, copied ? post : story(p), from + int(3), { institution: LENDERS_ZH[c % LENDERS_ZH.length] });
      if (copied) copies.push(id);
      return id;
    });
    template(`news-${c}`, copies, 0);
  });

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

  many(3, (c) => {
    const dormitory = `${pick(CITIES)}大学城公寓${c + 1}号楼`;
    const wifi = ip();
    crowd('dormitory', 30, 'zh', (p) =>
      file(p, story(p), day(), { address: dormitory, ip_address: next() < 0.8 ? wifi : network() }),
    );
  });

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

  many(5, (c) => {
    const shop = { ip: ip(), device: `dev-${digits(10)}`, phone: phone() };
    const text = printShop(pick);
    const written: string[] = [];
    crowd('print shop', 12, 'zh', (p) => {
      const copied = next() < 0.7;
      const id = file(p, copied ? text(p, int) : story(p), day(), {
        ip_address: shop.ip,
        device_id: shop.device,
        // Who has no phone leaves the shop's.
        contact_phone: next() < 0.25 ? shop.phone : p.phone,
      });
      if (copied) written.push(id);
      return id;
    });
    template(`print-shop-${c}`, written);
  });

  many(5, () => {
    const nat = ip();
    crowd('carrier NAT', 40, 'zh', (p) => file(p, story(p), day(), { ip_address: nat }));
  });

  many(10, () => {
    const from = day(0, DAYS - 10);
    const text = storyZh(pick, int);
    const place = `${pick(CITIES)}和平小区`;
    const copies = crowd('neighbours', 8, 'zh', (p) =>
      file(p, text, from + int(10), { address: `${place}${1 + int(9)}栋${101 + int(900)}室` }),
    );
    template(`neighbours-${copies[0]}`, copies, 0);
  });

  many(10, () => {
    crowd('fan-out', 8, 'en', (p) => {
      const text = story(p);
      const d = day();
      return LENDERS_EN.slice(0, 3).map((institution) => file(p, text, d, { institution }))[0];
    });
    crowd('files again', 8, 'zh', (p) => {
      const text = story(p);
      return [0, 1, 2, 3].map(() => file(p, text, day()))[0];
    });
    crowd('anxious caller', 2, 'zh', (p) => {
      const d = day();
      for (let k = 0; k < 10; k++) call(p.phone, LINE, d, 30_000 + k * 2400 + int(600), 20 + int(200), p.ref);
      return file(p, story(p), d);
    });
    for (let k = 0; k < 6; k++) {
      const recycled = phone();
      for (let j = 0; j < 2 + (k % 2); j++)
        crowd('recycled phone', 1, 'zh', (p) => file(p, story(p), day(), { contact_phone: recycled }));
    }
  });

  for (const kind of ['insurer', 'union'] as const)
    many(1, (c) => {
      const text = circular(kind, pick, int);
      const from = day(0, DAYS - 20);
      template(
        `${kind}-${c}`,
        crowd(`${kind} letter`, 60, 'zh', (p) => file(p, text(p), from + int(20))),
      );
    });

  // People who were clients of a ring and complain about it, naming what they know.
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

  // Crowds that were accused once (docs/rings.md). They come last, so that what stands before them stays as it was.
  many(2, (c) => {
    const volunteer = phone();
    const pool = `6214${digits(15)}`;
    const text = letter('zh', pick, int);
    const room = ip();
    template(
      `mutual-aid-${c}`,
      crowd('mutual aid', 16, 'zh', (p) =>
        file(p, next() < 0.8 ? text.copy(p) : story(p), day(), {
          contact_phone: next() < 0.8 ? volunteer : p.phone,
          payee_account: next() < 0.6 ? pool : '',
          ...(c % 2 === 1 && next() < 0.6 ? { ip_address: room } : {}),
        }),
      ),
    );
  });
  many(2, (c) => {
    // The form is printed with one number; papers have none of their own. A cadre helps and gives a mobile.
    const cadre = phone();
    const issuer = `${pick(CITIES)}青山村村民委员会`;
    const form = `QS2024${digits(4)}`;
    const text = letter('zh', pick, int);
    template(
      `village-${c}`,
      crowd('village form', 16, 'zh', (p) => {
        const d = day();
        const id = file(p, next() < 0.7 ? text.copy(p) : story(p), d, {
          contact_phone: next() < 0.8 ? cadre : p.phone,
        });
        paper(p, id, d, 'poverty', {
          issuer,
          number: form,
          detail: c % 2 === 0 ? '因残丧失劳动力' : pick(details.poverty),
          signed: '李主任',
        });
        return id;
      }),
    );
  });
  many(2, () => {
    const name = `${pick(CITIES)}市立医院`;
    const worker = phone();
    const refunds = `1102${digits(15)}`;
    const text = hospitalLetter(name);
    crowd('hospital account', 16, 'zh', (p) => {
      const d = day();
      const id = file(p, next() < 0.5 ? text(p, int) : story(p), d, {
        contact_phone: next() < 0.5 ? worker : p.phone,
        payee_account: next() < 0.5 ? refunds : '',
      });
      if (next() < 0.8)
        paper(p, id, d, 'medical', {
          issuer: name,
          number: `2024${digits(8)}`,
          detail: pick(ILLNESSES),
          signed: pick(SURNAMES) + pick(GIVEN),
        });
      return id;
    });
  });
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

  many(2, () => {
    // A clerk numbers each paper and gives three people one number by mistake; the same cadre helps everybody.
    const cadre = phone();
    const issuer = `${pick(CITIES)}柳河村村民委员会`;
    const twice = `2024${digits(8)}`;
    const text = letter('zh', pick, int);
    crowd('numbered twice', 16, 'zh', (p, k) => {
      const d = day();
      const id = file(p, next() < 0.7 ? text.copy(p) : story(p), d, { contact_phone: next() < 0.8 ? cadre : p.phone });
      const number = k % 5 === 0 && k < 15 ? twice : `2024${digits(8)}`;
      paper(p, id, d, 'poverty', { issuer, number, detail: pick(details.poverty), signed: '李主任' });
      return id;
    });
  });

  const inRing = new Set(truth.rings.flatMap((r) => r.debtors));
  truth.genuine = [...new Set(rows.map((r) => r['debtor_ref']))].filter((ref) => !inRing.has(ref)).sort();
  const byTime = (at: string, id: string) => (x: Row, y: Row) =>
    x[at] < y[at] ? -1 : x[at] > y[at] ? 1 : x[id] < y[id] ? -1 : 1;
  rows.sort(byTime('received_at', 'complaint_id'));
  calls.sort(byTime('started_at', 'call_id'));
  return { complaints: rows, calls, agencies, evidence, files, truth, crowdOf };
}
