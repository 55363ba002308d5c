import { UnionFind } from '../kernel/index.js';
import { ID_LIMIT } from './intake/row.js';
import type { Complaint } from './model/index.js';
import type { TextCluster } from './pipeline/clusters/text-cluster.js';
import { dayNumber } from './text/dates.js';
import { keyedId, stableId } from './text/ids.js';
import { readPhone } from './text/phones.js';

/** Days inside which one person's letters to several companies are one matter. */
const FAN_OUT_DAYS = 30;
/** More people than this behind one phone and address are no household. */
const HOUSEHOLD = 4;

export interface Households {
  readonly size: number;
  /** Unit of each complaint: a household, or one person's matter. */
  readonly unitOf: Uint32Array;
  /** Debtor of each complaint: debtor_ref, or a stable id derived from what is known. */
  readonly debtorOf: readonly string[];
  /** Complaints that were joined to another one's unit by text and post code alone. */
  readonly fannedOut: Uint8Array;
}

/**
 * Contracts what must not be counted twice. One person's complaints.
 * A household: same phone and same address, at most four people.
 * Portal fan-out: one text from one post code to several companies within a month.
 *
 * @param key of the ids of people without a reference.
 */
export function groupHouseholds(
  complaints: readonly Complaint[],
  families: readonly TextCluster[],
  key: string,
): Households {
  const n = complaints.length;
  const union = new UnionFind(n);
  const debtorOf: string[] = new Array(n);
  const firstOf = new Map<string, number>();
  const anonymous = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const known = identity(complaints[i]);
    if (known === null) {
      anonymous[i] = 1;
      debtorOf[i] = stableId('D', `complaint:${complaints[i].id}`);
      continue;
    }
    const { debtorRef } = complaints[i];
    debtorOf[i] = debtorRef !== '' && debtorRef.length <= ID_LIMIT ? debtorRef : keyedId('D', known, key);
    const first = firstOf.get(debtorOf[i]);
    if (first === undefined) firstOf.set(debtorOf[i], i);
    else union.join(first, i);
  }

  const homes = new Map<string, number[]>();
  for (let i = 0; i < n; i++) {
    const c = complaints[i];
    if (c.debtorPhone === '' || c.address === '') continue;
    const phone = readPhone(c.debtorPhone)?.e164;
    if (phone === undefined) continue;
    const home = `${phone}|${foldText(c.address)}`;
    const list = homes.get(home);
    if (list) list.push(i);
    else homes.set(home, [i]);
  }
  for (const list of homes.values()) {
    if (new Set(list.map((i) => debtorOf[i])).size > HOUSEHOLD) continue;
    for (let k = 1; k < list.length; k++) union.join(list[0], list[k]);
  }

  const fannedOut = new Uint8Array(n);
  for (const family of families) {
    const byPlace = new Map<string, number[]>();
    for (const i of family.members) {
      if (anonymous[i] === 0 || complaints[i].postcode === '') continue;
      const list = byPlace.get(complaints[i].postcode);
      if (list) list.push(i);
      else byPlace.set(complaints[i].postcode, [i]);
    }
    for (const list of byPlace.values()) {
      const days = list
        .map((i) => ({ i, day: dayNumber(complaints[i].receivedAt) }))
        .sort((x, y) => x.day - y.day || x.i - y.i);
      for (let k = 1; k < days.length; k++) {
        if (!(days[k].day - days[k - 1].day <= FAN_OUT_DAYS)) continue;
        union.join(days[k - 1].i, days[k].i);
        fannedOut[days[k - 1].i] = 1;
        fannedOut[days[k].i] = 1;
      }
    }
  }

  const unitOf = new Uint32Array(n);
  const number = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const root = union.find(i);
    let unit = number.get(root);
    if (unit === undefined) {
      unit = number.size;
      number.set(root, unit);
    }
    unitOf[i] = unit;
  }
  // One debtor name for a matter that was fanned out.
  for (let i = 0; i < n; i++) if (anonymous[i] === 1 && fannedOut[i] === 1) debtorOf[i] = debtorOf[union.find(i)];
  return { size: number.size, unitOf, debtorOf, fannedOut };
}

/**
 * What tells one person from another, strongest first.
 * A phone to call back on is nobody's identity where a better one is known, because agencies give theirs.
 * Where nothing else is known, counting it as one person errs on the quiet side.
 */
function identity(c: Complaint): string | null {
  if (c.debtorRef !== '') return `ref:${c.debtorRef}`;
  if (c.debtorIdNumber !== '' && !c.debtorIdNumber.includes('*')) return `id:${c.debtorIdNumber}`;
  const name = foldText(c.debtorName);
  const phone = readPhone(c.debtorPhone)?.e164 ?? '';
  if (phone !== '') return `phone:${phone}:${name}`;
  if (c.email !== '') return `email:${c.email}:${name}`;
  const contact = readPhone(c.contactPhone)?.e164 ?? '';
  if (contact !== '') return `contact:${contact}:${name}`;
  return null;
}

/** Width, case and spaces do not tell two addresses or names apart. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，.。·・-]+/g, '');
}
