import { isIP } from 'node:net';
import { foldText, type Households, witnessesOf } from '../households.js';
import type { Knowledge } from '../knowledge.js';
import { maskNumber } from '../masking/mask.js';
import type { EvidenceFamily, Records, TextFact } from '../model/index.js';
import type { TextCluster } from '../pipeline/clusters/text-cluster.js';
import type { DocumentAnalysis } from '../pipeline/documents/documents.step.js';
import { dayNumber } from '../text/dates.js';
import { readPhone } from '../text/phones.js';

/** Kinds of values that a unit can hold, with the evidence family of each. */
export const VALUE_TYPES = [
  { kind: 'contact', family: 'contact' },
  { kind: 'caller', family: 'contact' },
  { kind: 'account', family: 'money' },
  { kind: 'device', family: 'device' },
  { kind: 'ip', family: 'net' },
  { kind: 'address', family: 'home' },
  { kind: 'agent', family: 'agent' },
  { kind: 'agent_phone', family: 'agent' },
  { kind: 'evidence', family: 'document' },
  { kind: 'certificate', family: 'document' },
  { kind: 'mould', family: 'document' },
  { kind: 'template', family: 'text' },
] as const satisfies readonly { kind: string; family: EvidenceFamily }[];
export type ValueKind = (typeof VALUE_TYPES)[number]['kind'];
const TYPE = new Map(VALUE_TYPES.map((t, i) => [t.kind as string, i]));

/** Families that an operator, rather than a crowd, provides. */
export const OPERATOR: ReadonlySet<EvidenceFamily> = new Set(['contact', 'device', 'money', 'agent']);

const LONGEST = 200;

/** Letters shorter than this are alike by chance; they are no value of the text family. */
export const TEMPLATE_TOKENS = 30;

export interface Value {
  readonly type: number;
  readonly kind: ValueKind;
  readonly family: EvidenceFamily;
  /** Normalised: E.164, digits, folded name, cluster id. */
  readonly key: string;
  readonly label: string;
  /** Households that hold it, ascending. */
  readonly units: Uint32Array;
  /** Complaint, field and span where each holding stands. */
  readonly places: readonly Place[];
  /** A number that is an agent's by open statement, a landline, or a service number; or what is held by people who openly name an agent. */
  readonly declared: boolean;
  /** Certificates: units that handed in a paper of that kind by that issuer, whatever its number, ascending. */
  readonly peers?: Uint32Array;
}

export interface Place {
  readonly complaint: number;
  readonly field: string;
  readonly span: readonly [number, number] | null;
}

export interface ValueTable {
  readonly values: readonly Value[];
  /** observed[type][unit] = 1 where a value of that type is known for the unit. */
  readonly observed: readonly Uint8Array[];
  /** Households for whom each type is known. */
  readonly observedUnits: readonly number[];
}

/**
 * The attribute values that units hold, with where they stand. Left out: a person's own phone, public numbers, private
 * addresses of networks, masked values, and letters that follow a benign form.
 */
export function valueTable(
  records: Records,
  facts: readonly (readonly TextFact[])[],
  families: readonly TextCluster[],
  benign: ReadonlySet<string>,
  lengths: Uint32Array,
  units: Households,
  knowledge: Knowledge,
  study: DocumentAnalysis,
): ValueTable {
  const { complaints } = records;
  const table = new Map<
    string,
    { type: number; key: string; label: string; units: Set<number>; places: Place[]; declared: number }
  >();
  const observed = VALUE_TYPES.map(() => new Uint8Array(units.size));
  const add = (kind: ValueKind, key: string, label: string, place: Place, declared = false) => {
    // What is longer than any name, number or address is a text that slipped into the wrong column.
    if (key.length > LONGEST) return;
    const type = TYPE.get(kind)!;
    const id = `${kind}:${key}`;
    let v = table.get(id);
    if (!v) {
      v = { type, key, label, units: new Set(), places: [], declared: 0 };
      table.set(id, v);
    }
    v.units.add(units.unitOf[place.complaint]);
    v.places.push(place);
    if (declared) v.declared++;
    observed[type][units.unitOf[place.complaint]] = 1;
  };

  const ownPhones: Set<string>[] = Array.from({ length: units.size }, () => NONE);
  const unitOfDebtor = new Map<string, { unit: number; complaint: number }>();
  complaints.forEach((c, i) => {
    unitOfDebtor.set(units.debtorOf[i], { unit: units.unitOf[i], complaint: i });
    const own = readPhone(c.debtorPhone);
    if (own === null) return;
    if (ownPhones[units.unitOf[i]] === NONE) ownPhones[units.unitOf[i]] = new Set();
    ownPhones[units.unitOf[i]].add(own.e164);
  });

  // A number that anybody gives as an agent's stands openly, for those too who only ask to be called back on it.
  const agentPhones = new Set(complaints.flatMap((c) => readPhone(c.agentPhone)?.e164 ?? []));
  complaints.forEach((c, i) => {
    const unit = units.unitOf[i];
    const agentPhone = readPhone(c.agentPhone);
    const phone = (text: string, field: string, span: readonly [number, number] | null) => {
      const p = readPhone(text);
      if (p === null || p.kind === 'short' || knowledge.publicPhones.has(p.e164)) return;
      observed[TYPE.get('contact')!][unit] = 1;
      if (ownPhones[unit].has(p.e164)) return;
      const open = agentPhones.has(p.e164) || p.kind === 'landline' || p.kind === 'service';
      add('contact', p.e164, maskNumber(p.e164), { complaint: i, field, span }, open);
    };
    if (c.contactPhone !== '') phone(c.contactPhone, 'contact_phone', null);
    for (const f of facts[i]) if (f.kind === 'phone' && f.callback) phone(f.value, 'text', [f.start, f.end]);
    if (agentPhone !== null && agentPhone.kind !== 'short' && !knowledge.publicPhones.has(agentPhone.e164))
      add('agent_phone', agentPhone.e164, maskNumber(agentPhone.e164), {
        complaint: i,
        field: 'agent_phone',
        span: null,
      });
    const agent =
      c.agentOrg !== '' ? { name: c.agentOrg, field: 'agent_org' } : { name: c.agentName, field: 'agent_name' };
    knowledge.lexicon.benignOrganisation.lastIndex = 0;
    if (agent.name !== '' && !knowledge.lexicon.benignOrganisation.test(agent.name))
      add('agent', foldText(agent.name), agent.name, { complaint: i, field: agent.field, span: null });
    const account = c.payeeAccount.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
    if (ACCOUNT.test(account))
      add('account', account, maskNumber(account), { complaint: i, field: 'payee_account', span: null });
    if (c.deviceId !== '')
      add('device', c.deviceId, maskNumber(c.deviceId), { complaint: i, field: 'device_id', span: null });
    if (isIP(c.ipAddress) !== 0 && !PRIVATE_NETWORK.test(c.ipAddress))
      add('ip', c.ipAddress.toLowerCase(), c.ipAddress, { complaint: i, field: 'ip_address', span: null });
    const address = foldText(c.address);
    if (address.length >= 6) add('address', address, c.address, { complaint: i, field: 'address', span: null });
  });

  const complaintIndex = new Map(complaints.map((c, i) => [c.id, i]));
  const unitsOfPaper = new Map<number, Set<number>>();
  for (const e of records.evidence) {
    const at = e.complaintId !== '' ? complaintIndex.get(e.complaintId) : unitOfDebtor.get(e.debtorRef)?.complaint;
    if (at !== undefined && e.bytes > 0) {
      const place = { complaint: at, field: `attachments:${e.id}`, span: null };
      add('evidence', e.sha256, e.id, place);
      const paper = study.paperOf.get(e.sha256)!;
      unitsOfPaper.set(paper, (unitsOfPaper.get(paper) ?? new Set()).add(units.unitOf[at]));
      for (const number of study.papers[paper].facts.numbers)
        if (!study.formNumbers.has(number)) add('certificate', number, maskNumber(number), place);
      const mould = study.mouldOf[paper];
      // Whoever handed in a paper that could be read was asked, so to say, whether it comes from a mould.
      if (e.reading !== null && e.reading.problem === null) observed[TYPE.get('mould')!][units.unitOf[at]] = 1;
      if (mould !== -1) add('mould', study.papers[mould].sha256, study.papers[mould].id, place);
    }
  }
  const peersOf = (number: string) => {
    const peers = study.certificates.get(number);
    if (peers === undefined) return undefined;
    return Uint32Array.from(new Set(peers.flatMap((p) => [...(unitsOfPaper.get(p) ?? [])]))).sort();
  };
  for (const call of records.calls) {
    if (call.debtorRef === '' || call.direction === 'outbound') continue;
    const at = unitOfDebtor.get(call.debtorRef);
    const p = readPhone(call.caller);
    if (at === undefined || p === null || p.kind === 'short' || knowledge.publicPhones.has(p.e164)) continue;
    observed[TYPE.get('caller')!][at.unit] = 1;
    if (!ownPhones[at.unit].has(p.e164))
      add(
        'caller',
        p.e164,
        maskNumber(p.e164),
        { complaint: at.complaint, field: `call:${call.id}`, span: null },
        p.kind !== 'mobile',
      );
  }
  const textType = TYPE.get('template')!;
  for (let i = 0; i < complaints.length; i++)
    if (lengths[i] >= TEMPLATE_TOKENS) observed[textType][units.unitOf[i]] = 1;
  for (const family of families) {
    if (family.loose || benign.has(family.id) || lengths[family.medoid] < TEMPLATE_TOKENS) continue;
    const label = templateLabel(family);
    for (const i of family.members) add('template', family.id, label, { complaint: i, field: 'text', span: null });
  }

  const witnesses = witnessesOf(facts, units);
  for (const v of table.values())
    if (NUMBERS.has(VALUE_TYPES[v.type].kind)) leaveLateHolders(v, complaints, units, witnesses);
  // A firm's number, account or scanner: most who hold it say openly whom they act through.
  const namesAgent = new Uint8Array(units.size);
  complaints.forEach((c, i) => {
    if (c.agentOrg !== '' || c.agentName !== '') namesAgent[units.unitOf[i]] = 1;
  });
  const open = (v: { readonly units: ReadonlySet<number> }) => {
    let n = 0;
    for (const u of v.units) n += namesAgent[u];
    return n >= OPENLY * v.units.size;
  };
  const values = [...table.values()]
    .sort((x, y) => x.type - y.type || (x.key < y.key ? -1 : 1))
    .map(
      (v): Value => ({
        type: v.type,
        kind: VALUE_TYPES[v.type].kind,
        family: VALUE_TYPES[v.type].family,
        key: v.key,
        label: v.label,
        units: Uint32Array.from(v.units).sort(),
        places: v.places,
        declared: (v.declared * 2 >= v.places.length && v.declared > 0) || open(v),
        ...(VALUE_TYPES[v.type].kind === 'certificate' && study.certificates.has(v.key)
          ? { peers: peersOf(v.key)! }
          : {}),
      }),
    );
  return { values, observed, observedUnits: observed.map((row) => row.reduce((sum, x) => sum + x, 0)) };
}

/** Kinds of numbers that a telephone company gives to somebody else after a while. */
const NUMBERS: ReadonlySet<string> = new Set(['contact', 'caller']);
/** A number is kept out of use for about three months before it changes hands; who comes so long after all others holds it anew. */
const CHANGES_HANDS_DAYS = 60;

/**
 * Takes away those who gave a number long before or after everybody else did: a recycled number says nothing about them. Who complains
 * about the agency stays: a witness comes late, and is never a member.
 */
function leaveLateHolders(
  v: { units: Set<number>; places: Place[] },
  complaints: Records['complaints'],
  units: Households,
  witnesses: Uint8Array,
): void {
  if (v.units.size < 3) return;
  const dated = v.places
    .map((p) => ({ unit: units.unitOf[p.complaint], day: dayNumber(complaints[p.complaint].receivedAt) }))
    .filter((p) => !Number.isNaN(p.day))
    .sort((x, y) => x.day - y.day);
  const near = new Set<number>(v.units);
  for (const { unit } of dated) if (witnesses[unit] === 0) near.delete(unit);
  for (let i = 1; i < dated.length; i++) {
    // Neighbours in time of different units; a run of one unit's own places is passed over.
    let j = i - 1;
    while (j >= 0 && dated[j].unit === dated[i].unit) j--;
    if (j < 0 || dated[i].day - dated[j].day > CHANGES_HANDS_DAYS) continue;
    near.add(dated[i].unit);
    near.add(dated[j].unit);
  }
  if (near.size === v.units.size) return;
  v.units = near;
  v.places = v.places.filter((p) => near.has(units.unitOf[p.complaint]));
}

/** The first words of the longest stretch that all copies share, to call a letter by. */
function templateLabel(family: TextCluster): string {
  const fixed = family.template.parts
    .map((p) => ('fixed' in p ? p.fixed.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '') : ''))
    .reduce((x, y) => (y.length > x.length ? y : x), '');
  const points = [...(fixed === '' ? family.id : fixed)];
  return points.length > LABEL ? `“${points.slice(0, LABEL).join('')}…”` : `“${points.join('')}”`;
}

/** Share of the people behind a value who must name an agent for it to stand openly. */
const OPENLY = 0.9;

const LABEL = 20;

const NONE: Set<string> = new Set();

/** A bank account, a wallet number, or the address of a wallet: six characters or more with a digit, or an e-mail; nothing masked. */
const ACCOUNT = /^(?=.{6,64}$)(?!.*[*×█])(?:[^@]*\d[^@]*|[^@\s]+@[^@\s]+\.[^@\s]+)$/;

/** RFC 1918, RFC 6598, loopback, link-local, unique local: addresses that say nothing about who stands behind them. */
const PRIVATE_NETWORK =
  /^(10\.|127\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i;
