import type { Provocations } from './house.js';

/** People of the example; see refusals.spec.ts. */
const [HELD, WAITING, IN_CASE] = ['RFD1', 'RFD2', 'RFD3'];

export const PEOPLE: Provocations = {
  reveal: {
    REASON: ({ analyst }) => [analyst, { complaint: 'RF1', fields: ['phone'], reason: ' ' }],
    NOT_FOUND: ({ analyst }) => [analyst, { complaint: 'none', fields: ['phone'], reason: 'x' }],
  },
  placeHold: { REASON: ({ compliance }) => [compliance, { kind: 'debtor', subject: HELD, reason: ' ' }] },
  liftHold: {
    REASON: ({ compliance }) => [compliance, { id: 'none', reason: ' ' }],
    NOT_FOUND: ({ compliance }) => [compliance, { id: 'none', reason: 'x' }],
  },
  exportPerson: {
    REASON: ({ compliance }) => [compliance, { debtor: HELD, reason: ' ' }],
    NOT_FOUND: ({ compliance }) => [compliance, { debtor: 'none', reason: 'x' }],
  },
  erasePerson: {
    REASON: ({ compliance }) => [compliance, { debtor: HELD, reason: ' ' }],
    NOT_FOUND: ({ compliance }) => [compliance, { debtor: 'none', reason: 'x' }],
    ERASE_HOLD: async (h) => {
      await h.did(h.compliance, 'placeHold', { kind: 'debtor', subject: HELD, reason: 'a suit is pending' });
      return [h.compliance, { debtor: HELD, reason: 'x' }];
    },
    ERASE_WAITING: ({ compliance }) => [compliance, { debtor: WAITING, reason: 'x' }],
    ERASE_CASE: async (h) => {
      await h.did(h.analyst, 'takeTask', { complaint: 'RF3' });
      await h.did(h.analyst, 'recordAnswer', { complaint: 'RF3', outcome: 'explained', reason: 'by letter' });
      await h.case([{ kind: 'debtor', id: IN_CASE, role: 'probable_victim' }]);
      return [h.compliance, { debtor: IN_CASE, reason: 'x' }];
    },
  },
};
