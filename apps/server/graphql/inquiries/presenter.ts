import type { Questions } from '../../../../libs/app/inquiries/organisers.js';
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

export function inquiryNode(q: Inquiry, { questions, samples, refOf }: Known) {
  const value = refOf(q.value);
  const label = maskLabel(q.kind, q.label);
  return {
    ...q,
    ...howTo(q.kind, label),
    value,
    kindName: kindName(q.kind),
    label,
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
