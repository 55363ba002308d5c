import type { KeptOrganiser } from '../../../../libs/app/inquiries/organisers.js';
import { mostPeople } from '../../../../libs/domain/inquiries/address-book.js';
import type { OrganiserAnswer } from '../../../../libs/domain/inquiries/answer.js';
import type { OrganiserEvent } from '../../../../libs/domain/inquiries/organiser.js';
import { ORGANISER_NAMES } from '../../../../libs/domain/inquiries/organiser-names.js';
import { maskLabel } from '../../../../libs/domain/masking/mask.js';
import { kindName } from '../../../../libs/domain/shared-values/kind-names.js';
import { kindOf } from '../../../../libs/domain/shared-values/value.js';

/** An organiser as its field resolvers get it. */
export type OrganiserNode = ReturnType<typeof organiserNode>;

export function organiserNode({ id, changedAt, body }: KeptOrganiser) {
  const { state, values, standing, proposed, ended } = body;
  return {
    id,
    changedAt,
    state,
    values: values.map((value) => {
      const kind = kindOf(value);
      return { kind, kindName: kindName(kind), label: maskLabel(kind, value.slice(kind.length + 1)) };
    }),
    standing: standing === null ? null : answerNode(standing),
    proposed: proposed === null ? null : answerNode(proposed),
    ended: ended === null ? null : { ...ended, answer: answerNode(ended.answer) },
  };
}

const answerNode = ({ asked, ...answer }: OrganiserAnswer) => ({
  ...answer,
  kindName: ORGANISER_NAMES[answer.kind],
  askedPeople: asked.people,
  askedComplaints: asked.complaints,
  askedKinds: asked.kinds.map(kindName),
  mostPeople: mostPeople(asked),
});

export function eventNode(event: OrganiserEvent) {
  const { kind, at, by } = event;
  return {
    kind,
    at,
    by,
    reason: kind === 'proposed' ? event.answer.reason : kind === 'lapsed' ? null : event.reason,
    answer: kind === 'proposed' ? event.answer.kind : null,
    why: kind === 'lapsed' ? event.why : null,
    people: kind === 'lapsed' ? event.people : null,
  };
}
