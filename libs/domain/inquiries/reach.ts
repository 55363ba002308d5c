import type { Group } from '../model/index.js';
import { namesOf } from './address-book.js';

/** Some people of a group, by their places in its list. */
export interface Some {
  readonly group: Group;
  readonly places: readonly number[];
}

/** How many people, and how many complaints of theirs. */
export interface Reach {
  readonly people: number;
  readonly complaints: number;
}

/**
 * People of a group who hold one of the values, by their places in its list.
 * Where nobody wrote down who holds what: as many as hold the commonest.
 */
export function holdersIn({ values, debtors }: Group, asked: readonly string[]): readonly number[] {
  const names = new Set(asked.flatMap(namesOf));
  const found = values.filter((v) => names.has(v.key));
  if (found.length === 1 && found[0].holders !== undefined) return found[0].holders;
  if (found.every((v) => v.holders !== undefined)) return [...new Set(found.flatMap((v) => v.holders!))];
  return placesOf(Math.min(debtors.length, Math.max(...found.map((v) => v.units))));
}

/** The first places of a list. */
export const placesOf = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place);

export const namesIn = ({ group, places }: Some): readonly string[] => places.map((p) => group.debtors[p]);

/** People and complaints of several groups, each once. */
export function reachOf(list: readonly Some[]): Reach {
  // Most values are one group's, and nothing is to be compared.
  if (list.length === 1) return { people: list[0].places.length, complaints: complaintsOf(list[0]).length };
  return { people: new Set(list.flatMap(namesIn)).size, complaints: new Set(list.flatMap(complaintsOf)).size };
}

/** What these people filed. Where nobody wrote down who filed what: one each. */
function complaintsOf({ group, places }: Some): readonly string[] {
  const { complaints, filers } = group;
  if (places.length === group.debtors.length) return complaints;
  if (filers === undefined) return complaints.slice(0, places.length);
  const own = new Set(places);
  return complaints.filter((_, k) => own.has(filers[k]));
}
