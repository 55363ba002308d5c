import type { Truth } from '../truth.js';
import { certificate } from './certificates.js';
import { type Draws, drawsOf } from './draws.js';
import { DETAILS, ISSUERS, type PaperKind } from './papers.js';
import { CITIES, FIRST, GIVEN, LAST, LENDERS_EN, LENDERS_ZH, ROADS, STREETS, SURNAMES, TOWNS } from './people.js';
import type { Language, Row, WorldPlan } from './plan.js';
import { storyEn, storyZh } from './stories.js';

export interface Person {
  readonly ref: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly account: string;
  readonly region: string;
  readonly language: Language;
  readonly age: number;
}

/** What a world consists of while it is made. */
interface Records {
  readonly rows: Record<string, string>[];
  readonly calls: Record<string, string>[];
  readonly agencies: Row[];
  readonly evidence: Row[];
  readonly files: { path: string; text: string }[];
  readonly truth: Truth;
  readonly crowdOf: Map<string, string>;
}

/** People, and what they would write themselves. */
function peopleOf({ int, pick, digits, phone, usPhone }: Draws, { crowdOf }: Records) {
  let people = 0;
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
  const story = (p: Person) => (p.language === 'zh' ? storyZh(pick, int) : storyEn(pick, int));
  return { person, story };
}

/** Complaints, calls and papers. */
function writersOf({ next, int, pick, digits, clock, network }: Draws, { rows, calls, evidence, files }: Records) {
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
  /** A paper in the issuer's form; a base keeps what a forger does not retype. */
  const paper = (
    p: Person,
    complaint: string,
    d: number,
    kind: PaperKind,
    base: { issuer: string; number: string; detail: string; signed: string; form?: string } | null = null,
    issuer = pick(ISSUERS[kind]),
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
        detail: base?.detail ?? pick(DETAILS[kind]),
        signed: base?.signed ?? pick(SURNAMES) + pick(GIVEN),
      }),
    });
    evidence.push({ file: path, complaint_id: complaint, debtor_ref: p.ref, kind, received_at: clock(d).slice(0, 10) });
    return path;
  };
  return { file, call, paper };
}

/** Crowds of the usual size for a world, and the templates that they share. */
function gatherersOf(plan: WorldPlan, { truth }: Records, person: (language: Language, crowd?: string) => Person) {
  const times = (usual: number) => Math.max(1, Math.round((usual * plan.genuine * plan.crowds) / 6000));
  const crowd = (kind: string, size: number, language: Language, each: (p: Person, k: number) => string): string[] =>
    Array.from({ length: plan.crowds === 0 ? 0 : size }, (_, k) => each(person(language, kind), k));
  const many = (usual: number, each: (c: number) => void) => {
    if (plan.crowds > 0) for (let c = 0; c < times(usual); c++) each(c);
  };
  const template = (id: string, complaints: string[], level = 1) => {
    if (complaints.length > 1) truth.templates.push({ id, complaints, benign: true, level });
  };
  return { crowd, many, template };
}

/** Everything that rings and crowds are made with. */
export function builderOf(plan: WorldPlan) {
  const records: Records = {
    rows: [],
    calls: [],
    agencies: [],
    evidence: [],
    files: [],
    truth: { rings: [], templates: [], documents: [], calls: [], genuine: [] },
    crowdOf: new Map(),
  };
  const draws = drawsOf(plan);
  const people = peopleOf(draws, records);
  return {
    plan,
    ...records,
    ...draws,
    ...people,
    ...writersOf(draws, records),
    ...gatherersOf(plan, records, people.person),
  };
}

export type Builder = ReturnType<typeof builderOf>;
