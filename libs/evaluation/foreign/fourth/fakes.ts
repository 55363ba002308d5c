import type { ForeignGroup } from '../folder.js';
import type { Field } from './cast.js';
import type { Way } from './frames.js';
import { letterOf, sent } from './letters.js';
import { lendersOf, personOf } from './people.js';
import { channelFor, type Draft, draft, momentOn, ownOf, YEAR } from './rows.js';
import type { Shell } from './shells.js';
import type { Doses, Stage } from './stage.js';
import { briefly, plightsOf } from './voice.js';

const KINDS = { phone: 'phone', account: 'account', address: 'address', letter: 'letter' } as const;

export interface Framed {
  readonly group: Omit<ForeignGroup, 'complaints'>;
  readonly drafts: readonly Draft[];
}

/** Complaints of people who are not: somebody who wants a crowd to look like a ring sends them. */
export function frame(stage: Stage, way: Way, victims: Shell, id: string, doses: Doses): Framed | null {
  const c = stage.chance.of(way.kind);
  const count = doses.fakes ?? c.span(1, 20);
  const value = stolenValue(way, victims);
  if (count === 0 || value === undefined) return null;
  const { tongue } = victims.cast;
  const level = doses.level ?? 2;
  const letter =
    way.what === 'letter' ? victims.letters[0] : letterOf(tongue, c, victims.lender ?? c.one(lendersOf(tongue)));
  const template = stage.template(false, way.what === 'letter' ? victims.level : level);
  const burner = way.burner ? stage.mint.phone(tongue) : undefined;
  const put: Partial<Record<Field, string>> = {
    ...(way.field === 'text' ? {} : { [way.field]: value }),
    ...(burner ? { contact_phone: burner } : {}),
  };
  const start = Math.max(0, Math.min(YEAR - 15, victims.start + c.int(0, victims.width)));
  const drafts: Draft[] = [];
  const debtors: string[] = [];
  for (let i = 0; i < count; i++) {
    const k = c.of(i);
    const person = personOf(tongue, stage.mint, k, victims.lender);
    const plight = k.one(plightsOf(tongue));
    const channel = channelFor(tongue, Object.keys(put) as Field[], k, { regulator: 4, letter: 2, email: 0.5 });
    const body = sent(letter, person, way.what === 'letter' ? victims.level : level, k);
    const text =
      way.what === 'letter' || doses.bare ? body : `${briefly(person, k, plight)}${tongue === 'en' ? ' ' : ''}${body}`;
    const moment = momentOn(start + k.int(0, 14), person, k);
    const made = stage.file(
      draft({ person, own: ownOf(person, stage.mint, k), channel, moment, text, plight, put }, k),
    );
    template.drafts.push(made);
    drafts.push(made);
    debtors.push(person.ref);
  }
  const group = {
    id,
    type: 'frame' as const,
    kind: way.kind,
    variant: `${tongue}, ${count} fakes beside ${victims.size} of ${victims.cast.kind}`,
    size: count,
    debtors,
    organiser_values: [],
    organiser_kind: 'agency' as const,
    misused_values: [{ kind: KINDS[way.what], value }],
    misused_of: victims.id,
  };
  return { group, drafts };
}

function stolenValue(way: Way, victims: Shell): string | undefined {
  if (way.what === 'letter') return victims.templates[0]?.id;
  if (way.what === 'phone') return (victims.values.get('contact_phone') ?? victims.values.get('agent_phone'))?.[0];
  return victims.values.get(way.what === 'account' ? 'payee_account' : 'address')?.[0];
}
