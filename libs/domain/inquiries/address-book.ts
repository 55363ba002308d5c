import { logPoissonTail } from '../../kernel/index.js';
import type { Group } from '../model/index.js';
import { PHONE_KINDS } from '../shared-values/value.js';
import type { AskedAbout, LapseReason, OrganiserAnswer } from './answer.js';

/** People more than were asked about that lapse no answer, however small the group was. */
const FEW = 10;
/** ln of the chance below which more people than the group's pace explains are no chance: one in a million. */
const SURPRISE = Math.log(1e-6);
const DAY_MS = 86_400_000;

/** What a group is at this moment. */
export function extentOf(group: Group): AskedAbout {
  const { id, from, to, values, debtors, complaints } = group;
  const days = from === null || to === null ? 1 : Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / DAY_MS));
  return {
    group: id,
    kinds: [...new Set(values.map((v) => v.kind))].sort(),
    people: debtors.length,
    complaints: complaints.length,
    days,
  };
}

/** The most people about whom an answer speaks: twice those asked about, or ten more if that is more. */
export const mostPeople = (asked: AskedAbout): number => asked.people + Math.max(FEW, asked.people);

/**
 * Why an answer does not speak about a group as it is now. Null where it does.
 * Slow growth is held by the bound of twice the people. Sudden growth is held at once:
 * A Poisson test at one in a million compares new people with the group's own pace.
 *
 * @param today ISO 8601.
 */
export function lapseOf(answer: OrganiserAnswer, group: Group | null, today: string): LapseReason | null {
  if (answer.expires <= today) return 'expired';
  if (group === null || answer.kind === 'unknown') return null;
  const now = extentOf(group);
  const { asked } = answer;
  if (asked.group === null && asked.people === 0) return null;
  if (now.kinds.some((kind) => !asked.kinds.includes(kind))) return 'new_kind';
  if (now.people > mostPeople(asked)) return 'outgrown';
  const more = now.people - asked.people;
  if (more <= FEW) return null;
  const since = Math.max(1, (Date.parse(today) - Date.parse(answer.at)) / DAY_MS);
  const expected = (asked.people / asked.days) * since;
  return logPoissonTail(more, expected) < SURPRISE ? 'sudden' : null;
}

/** A number is the same number, whether it is given for calling back, called from or named as an agent's. */
export function sameValue(value: string): string {
  const colon = value.indexOf(':');
  return PHONE_KINDS.has(value.slice(0, colon)) ? `phone${value.slice(colon)}` : value;
}

/** All names under which a group may hold a value. */
export function namesOf(value: string): readonly string[] {
  const colon = value.indexOf(':');
  return PHONE_KINDS.has(value.slice(0, colon)) ? [...PHONE_KINDS].map((kind) => kind + value.slice(colon)) : [value];
}

/** The answers that people gave and that stand, by value. What a complaint says of an organiser never enters here. */
export class AddressBook {
  private readonly byValue = new Map<string, OrganiserAnswer>();

  /** @param answers that stand: confirmed where their kind asks for it, neither undone nor lapsed. */
  constructor(readonly answers: readonly OrganiserAnswer[]) {
    for (const answer of answers) for (const value of answer.values) this.byValue.set(sameValue(value), answer);
  }

  /** Of organisers, the answers that stand on a day (ISO 8601). */
  static of(organisers: Iterable<{ readonly standing: OrganiserAnswer | null }>, today: string): AddressBook {
    return new AddressBook(
      [...organisers].flatMap(({ standing }) => (standing !== null && standing.expires > today ? [standing] : [])),
    );
  }

  /** @param value `kind:key`. */
  of(value: string): OrganiserAnswer | null {
    return this.byValue.get(sameValue(value)) ?? null;
  }

  /** Answers about a group's values that speak about the group as it is now, one an organiser. */
  about(group: Group, today: string): OrganiserAnswer[] {
    const found = group.values.flatMap(({ key }) => this.of(key) ?? []);
    return [...new Set(found)].filter((answer) => lapseOf(answer, group, today) === null);
  }
}
