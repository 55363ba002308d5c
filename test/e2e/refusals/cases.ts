import type { House, Provocations, Tried } from './house.js';

const NONE = { case: 'K-none', reason: 'x' };
/** A case holds 5,000. */
const parts = (count: number, kind = 'complaint') =>
  Array.from({ length: count }, (_, k) => ({ kind, id: `p${k}`, role: 'unclear' }));
const MANY = parts(5001);
const TWO = parts(2);

/** Tries to act on a case as the analyst. */
const on = async ({ analyst }: House, id: string | Promise<string>, more: object = {}): Promise<Tried> => [
  analyst,
  { case: await id, reason: 'x', ...more },
];

/** What most acts refuse, with arguments that are good otherwise. */
const usual = (more: object): Provocations[string] => ({
  NOT_FOUND: ({ analyst }) => [analyst, { ...NONE, ...more }],
  CASE_STATE: (h) => on(h, h.closedCase(), more),
});
const withText = (more: object): Provocations[string] => ({
  ...usual(more),
  CASE_TEXT: (h) => on(h, h.case(TWO), { ...more, reason: ' ' }),
});

export const CASES: Provocations = {
  openCase: {
    NOT_FOUND: ({ analyst }) => [analyst, { title: 't', reason: 'x', ring: 'R-none' }],
    CASE_TEXT: ({ analyst }) => [analyst, { title: ' ', reason: 'x' }],
    CASE_PARTS: ({ analyst }) => [analyst, { title: 't', reason: 'x', parts: MANY }],
  },
  addToCase: { ...usual({ parts: TWO }), CASE_PARTS: (h) => on(h, h.case(), { parts: MANY }) },
  removeFromCase: {
    ...withText({ part: 'complaint:p0' }),
    CASE_PART: (h) => on(h, h.case(), { part: 'complaint:p0' }),
  },
  setPartRole: {
    ...withText({ part: 'complaint:p0', role: 'witness' }),
    CASE_PART: (h) => on(h, h.case(), { part: 'complaint:p0', role: 'witness' }),
  },
  commentCase: {
    NOT_FOUND: ({ analyst }) => [analyst, { case: 'K-none', text: 'x' }],
    CASE_TEXT: (h) => on(h, h.case(), { text: ' ' }),
    CASE_STATE: (h) => on(h, h.mergedCase(), { text: 'x' }),
  },
  addCaseTask: {
    NOT_FOUND: ({ analyst }) => [analyst, { case: 'K-none', text: 'x' }],
    CASE_TEXT: (h) => on(h, h.case(), { text: ' ' }),
    CASE_STATE: (h) => on(h, h.closedCase(), { text: 'x' }),
  },
  finishCaseTask: { ...usual({ task: 'none' }), CASE_TASK: (h) => on(h, h.case(), { task: 'none' }) },
  makeLetter: {
    ...usual({ part: 'debtor:d', language: 'zh', lender: 'A', contact: '1' }),
    CASE_VICTIM: (h) => on(h, h.case(), { part: 'debtor:d', language: 'zh', lender: 'A', contact: '1' }),
    CASE_LETTER: (h) => on(h, h.case(), { part: 'debtor:d', language: 'zh', lender: ' ', contact: '1' }),
  },
  moveCase: {
    ...withText({ to: 'closed' }),
    CASE_TASKS_OPEN: async (h) => {
      const id = await h.case();
      await h.did(h.analyst, 'addCaseTask', { case: id, text: 'ask the lender' });
      return on(h, id, { to: 'closed' });
    },
  },
  proposeEscalation: {
    ...withText({ recipient: 'police' }),
    CASE_OPERATOR: async (h) => {
      const id = await h.case();
      await h.did(h.analyst, 'moveCase', { case: id, to: 'investigating', reason: 'it holds' });
      return on(h, id, { recipient: 'police' });
    },
  },
  decideEscalation: {
    NOT_FOUND: ({ compliance }) => [compliance, { ...NONE, approved: true }],
    CASE_TEXT: async (h) => [h.compliance, { case: await h.case(), approved: true, reason: ' ' }],
    CASE_STATE: async (h) => [h.compliance, { case: await h.case(), approved: true, reason: 'x' }],
    CASE_SECOND_PERSON: async (h) => [
      h.compliance,
      { case: await h.proposedCase(h.compliance), approved: true, reason: 'x' },
    ],
    TWO_PEOPLE: async (h) => [h.compliance, { case: await h.proposedCase(h.admin), approved: true, reason: 'x' }],
  },
  relateCases: {
    NOT_FOUND: (h) => on(h, h.case(), { to: 'K-none' }),
    CASE_TEXT: async (h) => on(h, h.case(), { to: await h.case(), reason: ' ' }),
    CASE_STATE: async (h) => on(h, h.case(), { to: await h.mergedCase() }),
    CASE_SELF: async (h) => {
      const id = await h.case();
      return on(h, id, { to: id });
    },
  },
  mergeCases: {
    NOT_FOUND: (h) => on(h, h.case(), { into: 'K-none' }),
    CASE_TEXT: async (h) => on(h, h.case(), { into: await h.case(), reason: ' ' }),
    CASE_STATE: async (h) => on(h, h.case(), { into: await h.closedCase() }),
    CASE_PARTS: async (h) => on(h, h.case(parts(3000)), { into: await h.case(parts(3000, 'debtor')) }),
    CASE_MERGE_SELF: async (h) => {
      const id = await h.case();
      return on(h, id, { into: id });
    },
  },
  splitCase: {
    NOT_FOUND: ({ analyst }) => [analyst, { ...NONE, title: 't', parts: [] }],
    CASE_TEXT: (h) => on(h, h.case(TWO), { title: ' ', parts: ['complaint:p0'] }),
    CASE_STATE: (h) => on(h, h.closedCase(), { title: 't', parts: ['complaint:p0'] }),
    CASE_PART: (h) => on(h, h.case(TWO), { title: 't', parts: ['complaint:p9'] }),
    CASE_SPLIT: (h) => on(h, h.case(TWO), { title: 't', parts: ['complaint:p0', 'complaint:p1'] }),
  },
  makeDossier: {
    NOT_FOUND: ({ analyst }) => [analyst, { case: 'K-none', for: 'internal' }],
    CASE_RECIPIENT: async (h) => [h.analyst, { case: await h.case(), for: 'police' }],
  },
};
