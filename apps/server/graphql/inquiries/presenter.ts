import type { Questions } from '../../../../libs/app/inquiries/organisers.js';
import type { PersonField } from '../../../../libs/domain/access.js';
import { sameValue } from '../../../../libs/domain/inquiries/address-book.js';
import { howTo } from '../../../../libs/domain/inquiries/how-to.js';
import type { Inquiry } from '../../../../libs/domain/inquiries/inquiries.js';
import { maskLabel } from '../../../../libs/domain/masking/mask.js';
import type { Group, GroupValue } from '../../../../libs/domain/model/index.js';
import { kindName } from '../../../../libs/domain/shared-values/kind-names.js';

/** What a question is shown with. */
export interface Known {
  readonly questions: Questions;
  /** Id of the last sample of each group that has one. */
  readonly samples: ReadonlyMap<string, string>;
  /** The name of a value, which says nothing of the value. */
  readonly refOf: (value: string) => string;
}

/** Which field of a person each column is that a value may stand in. */
const FIELD_OF: Readonly<Record<string, PersonField>> = {
  contact_phone: 'contactPhone',
  agent_phone: 'agentPhone',
  agent_name: 'agentName',
  agent_org: 'agentOrg',
  email: 'email',
  payee_account: 'account',
  device_id: 'device',
  ip_address: 'ip',
  address: 'address',
};

/** Where people may read a value in full. A number of calls may also stand in a complaint, as one to call back on. */
function placeOf(value: string, groups: readonly Group[]) {
  const places = groups.flatMap((g) =>
    g.values.flatMap((v) => (v.standsIn !== undefined && sameValue(v.key) === sameValue(value) ? [v.standsIn] : [])),
  );
  const fields = places.map(({ complaint, field }) => ({ complaint, field: FIELD_OF[field] ?? null }));
  return fields.find((p) => p.field !== null) ?? fields[0] ?? null;
}

export function inquiryNode(q: Inquiry, { questions, samples, refOf }: Known) {
  const value = refOf(q.value);
  const label = maskLabel(q.kind, q.label);
  return {
    ...q,
    ...howTo(q.kind, label),
    value,
    kindName: kindName(q.kind),
    label,
    standsIn: placeOf(
      q.value,
      q.groups.flatMap((id) => questions.groups.get(id) ?? []),
    ),
    organiser: questions.organisers.get(value) ?? null,
    groups: q.groups.flatMap((id) => {
      const group = questions.groups.get(id);
      return group === undefined ? [] : [groupOf(group, samples.get(id) ?? null, refOf)];
    }),
  };
}

function groupOf(
  { id, debtors, complaints, from, to, bits, values }: Group,
  sample: string | null,
  refOf: Known['refOf'],
) {
  return {
    id,
    people: debtors.length,
    complaints: complaints.length,
    from,
    to,
    bits,
    sample,
    values: values.map((v) => valueNode(v, refOf)),
  };
}

export const valueNode = (v: GroupValue, refOf: Known['refOf']) => ({
  value: refOf(v.key),
  kind: v.kind,
  kindName: kindName(v.kind),
  label: maskLabel(v.kind, v.label),
  people: v.units,
});
