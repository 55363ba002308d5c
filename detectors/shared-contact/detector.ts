import { defineDetector, M, rarity } from '../../libs/domain/detector.js';

export const sharedContact = defineDetector({
  id: 'shared-contact',
  version: '1.0.0',
  subject: 'complaint',
  family: 'contact',
  messages: {
    shared: {
      en: 'The number to call back on ({label}) is given by {units} unrelated households.',
      zh: '联系电话（{label}）被 {units} 个互不相关的家庭使用。',
    },
  },
  options: {
    /** Unrelated households; two may be relatives with two homes. */
    minUnits: 3,
  },
  detect({ complaint, contacts }, { options }) {
    const hidden = contacts.filter((c) => !c.declared && c.units >= options.minUnits);
    if (hidden.length === 0) return null;
    const rarest = hidden.reduce((x, y) => (y.units < x.units ? y : x));
    return {
      message: 'shared',
      weight: rarity(M.contact, rarest.units, rarest.observed),
      values: { label: rarest.label, units: rarest.units },
      facts: [{ record: complaint.id, field: rarest.field, span: rarest.span }],
    };
  },
});
