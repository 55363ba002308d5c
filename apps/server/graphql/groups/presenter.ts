import type { AboutGroup } from '../../../../libs/app/inquiries/organisers.js';
import type { ComplaintRow } from '../../../../libs/db/store.js';
import { INSIDE_MEANING } from '../../../../libs/domain/inquiries/inside-meaning.js';
import type { Calibration } from '../../../../libs/domain/inquiries/kind-calibration.js';
import { ORGANISER_NAMES } from '../../../../libs/domain/inquiries/organiser-names.js';
import { LEAST_PEOPLE } from '../../../../libs/domain/inquiries/sample.js';
import { maskName } from '../../../../libs/domain/masking/mask.js';
import type { Group, OrganiserHypothesis, OrganiserReason } from '../../../../libs/domain/model/index.js';
import { WORDINGS } from '../../../../libs/domain/shared-values/value.js';
import { valueNode } from '../inquiries/presenter.js';
import { organiserNode } from '../organisers/presenter.js';

/** A kind less likely than this share of the likeliest one is said to be unlikely. An estimate, as the weights are. */
const POSSIBLE = 0.25;

/** A group as its field resolvers get it. */
export type GroupNode = ReturnType<typeof groupNode>;

export function groupNode(
  group: Group,
  { state, organisers, unspoken, calibration }: AboutGroup,
  sample: string | null,
  refOf: (value: string) => string,
) {
  const { id, from, to, bits, expectedByChance, debtors, complaints, values, kindOfOrganiser, inside = [] } = group;
  const [first] = kindOfOrganiser;
  const silent = unspoken === null ? null : new Set(unspoken);
  return {
    group,
    /** The values that each of its people holds, by their ids. */
    holds: () => holdsOf(group, refOf),
    /** Whether an answer speaks of somebody. */
    spoken: (debtor: string) => silent?.has(debtor) === false,
    id,
    state,
    from,
    to,
    bits,
    expectedByChance,
    letterAlone: values.every((v) => WORDINGS.has(v.kind)),
    people: debtors.length,
    complaints: complaints.length,
    values: values.map((v) => valueNode(v, refOf)),
    hypotheses: kindOfOrganiser.map((h, place) => hypothesisNode(h, place === 0, first?.probability ?? 0, calibration)),
    inside,
    insideMeaning: INSIDE_MEANING,
    organisers: organisers.map(organiserNode),
    sample,
    unspoken: silent?.size ?? 0,
    unspokenDrawable: (silent?.size ?? 0) >= LEAST_PEOPLE,
  };
}

function holdsOf({ debtors, values }: Group, refOf: (value: string) => string): ReadonlyMap<string, readonly string[]> {
  const of = new Map<string, string[]>();
  for (const { key, holders = [] } of values)
    for (const place of holders) {
      const debtor = debtors[place];
      if (debtor === undefined) continue;
      const list = of.get(debtor);
      if (list) list.push(refOf(key));
      else of.set(debtor, [refOf(key)]);
    }
  return of;
}

const hypothesisNode = (h: OrganiserHypothesis, first: boolean, most: number, calibration: Calibration) =>
  ({
    kind: h.kind,
    kindName: ORGANISER_NAMES[h.kind],
    calibrated: calibration.shareOf(h.kind, h.probability),
    likelihood: first ? 'likeliest' : h.probability >= POSSIBLE * most ? 'possible' : 'unlikely',
    for: h.for.map(reasonNode),
    against: h.against.map(reasonNode),
  }) as const;

const reasonNode = ({ bits, message }: OrganiserReason) => ({ bits, message });

export const memberNode = (
  { complaint, debtor, triage }: ComplaintRow,
  holds: ReadonlyMap<string, readonly string[]>,
  spoken: GroupNode['spoken'],
) => ({
  complaint: complaint.id,
  debtor,
  name: maskName(complaint.debtorName),
  receivedAt: complaint.receivedAt,
  institution: complaint.institution,
  lane: triage.lane,
  holds: holds.get(debtor) ?? [],
  spoken: spoken(debtor),
});
