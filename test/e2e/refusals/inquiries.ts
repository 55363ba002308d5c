import type { Session } from '../server.js';
import type { House, Provocations, Tried } from './house.js';

const ANSWER = { kind: 'agency', source: 'authority', reference: 'R2', reason: 'on its list' };
const ELSEWHERE = { source: 'register', reference: 'R3' };
/** Answers that are refused whatever they are about. */
const BAD_ANSWERS: Readonly<Record<string, object>> = {
  ANSWER_TEXT: { ...ANSWER, reason: ' ' },
  ANSWER_EXPIRES: { ...ANSWER, expires: '2020-01-01' },
  ANSWER_OWN_WORD: { ...ANSWER, kind: 'helper', source: 'call' },
};

interface Group {
  readonly id: string;
  readonly state: string;
  readonly sample: string | null;
  readonly people: number;
  readonly values: readonly { readonly value: string }[];
}

const groups = async (h: House): Promise<readonly Group[]> => {
  const found = await h.read<{ groups: { edges: { node: Group }[] } }>(
    h.analyst,
    '{ groups(first: 100) { edges { node { id state sample people values { value } } } } }',
  );
  return found.groups.edges.map((e) => e.node);
};
/** A group with several values of which nobody has said anything. */
const rich = async (h: House) => (await groups(h)).find((g) => g.state === 'open' && g.values.length >= 4)!;

const contact = (number: number) => ({ kind: 'contact', value: `+86400123${number}` });
const entered = async (h: House, number: number, by = h.analyst): Promise<string> =>
  (await h.did<{ id: string }>(by, 'enterOrganiser', { values: [contact(number)], answer: ANSWER }, 'id')).id;
const settled = async (h: House, number: number): Promise<string> => {
  const organiser = await entered(h, number);
  await h.did(h.analyst, 'refuseAnswer', { organiser, reason: 'a wrong number' });
  return organiser;
};

/** What every act on an organiser refuses. */
const ofOrganiser = (number: number): Provocations[string] => ({
  NOT_FOUND: (h) => [h.compliance, { organiser: 'none', reason: 'x' }],
  ANSWER_TEXT: async (h) => [h.compliance, { organiser: await entered(h, number), reason: ' ' }],
});

const filed = async (h: House, by: Session): Promise<string> => {
  const complaint = await h.taken(h.analyst);
  return (await h.did<{ id: string }>(by, 'fileObjection', { complaint, words: 'my own' }, 'id')).id;
};
const withdrawn = async (h: House): Promise<string> => {
  const objection = await filed(h, h.analyst);
  await h.did(h.analyst, 'withdrawObjection', { objection, reason: 'a mistake' });
  return objection;
};

interface Sample {
  readonly id: string;
  readonly group: string;
  readonly toCall: readonly { readonly debtor: string }[];
}
/** A sample of a group of which there was none; each call takes another group. */
const drawn = async (h: House): Promise<Sample> => {
  const fresh = (await groups(h)).find((g) => g.people >= 16 && g.sample === null)!;
  return h.did<Sample>(h.analyst, 'drawSample', { group: fresh.id }, 'id group toCall { debtor }');
};
const open = async (h: House): Promise<string> => h.once('open sample', async () => (await drawn(h)).id);
const called = (h: House, sample: string, debtor: string) =>
  h.did<Sample>(h.analyst, 'recordCall', { sample, debtor, says: 'not_sent' }, 'id group toCall { debtor }');
const closed = (h: House): Promise<string> =>
  h.once('closed sample', async () => {
    const { id } = await drawn(h);
    await h.did(h.analyst, 'closeSample', { sample: id, reason: 'no time' });
    return id;
  });
const tells = async (h: House, sample: string, more: object = {}): Promise<Tried> => [
  h.analyst,
  { sample, debtor: 'none', says: 'paid', reason: 'x', ...more },
];

export const INQUIRIES: Provocations = {
  proposeAnswer: {
    ...Object.fromEntries(
      Object.entries(BAD_ANSWERS).map(([code, answer]) => [
        code,
        async (h: House): Promise<Tried> => {
          const { id, values } = await rich(h);
          return [h.analyst, { group: id, values: [values[0].value], answer }];
        },
      ]),
    ),
    NOT_FOUND: ({ analyst }) => [analyst, { group: 'none', values: ['v1'], answer: ANSWER }],
    ANSWER_VALUE: async (h) => [h.analyst, { group: (await rich(h)).id, values: ['none'], answer: ANSWER }],
    ANSWER_VALUES: async (h) => [h.analyst, { group: (await rich(h)).id, values: [], answer: ANSWER }],
    ANSWER_WAITS: async (h) => {
      const { id, values } = await rich(h);
      const args = { group: id, values: [values[0].value], answer: ANSWER };
      await h.did(h.analyst, 'proposeAnswer', args);
      return [h.analyst, args];
    },
    ANSWER_TAKEN: async (h) => {
      const { id, values } = await rich(h);
      const two = [values[1].value, values[2].value];
      for (const value of two) await h.did(h.analyst, 'proposeAnswer', { group: id, values: [value], answer: ANSWER });
      return [h.analyst, { group: id, values: two, answer: ANSWER }];
    },
  },
  enterOrganiser: {
    ...Object.fromEntries(
      Object.entries(BAD_ANSWERS).map(([code, answer]) => [
        code,
        (h: House): Tried => [h.analyst, { values: [contact(1000)], answer }],
      ]),
    ),
    ANSWER_GROUP: ({ analyst }) => [
      analyst,
      { values: [contact(1000)], answer: { ...ANSWER, kind: 'helper', source: 'register' } },
    ],
    ANSWER_VALUE: ({ analyst }) => [analyst, { values: [{ kind: 'contact', value: ' ' }], answer: ANSWER }],
    ANSWER_VALUES: ({ analyst }) => [analyst, { values: [], answer: ANSWER }],
    ANSWER_WAITS: async (h) => {
      await entered(h, 1001);
      return [h.analyst, { values: [contact(1001)], answer: ANSWER }];
    },
    ANSWER_TAKEN: async (h) => {
      for (const number of [1002, 1003]) await entered(h, number);
      return [h.analyst, { values: [contact(1002), contact(1003)], answer: ANSWER }];
    },
  },
  confirmAnswer: {
    ...ofOrganiser(1004),
    ANSWER_NONE: async (h) => [h.compliance, { organiser: await settled(h, 1005), reason: 'x' }],
    ANSWER_FINDING: async (h) => [h.compliance, { organiser: await entered(h, 1012), reason: 'x' }],
    ANSWER_SECOND_PERSON: async (h) => [h.analyst, { organiser: await entered(h, 1006), reason: 'x' }],
    TWO_PEOPLE: async (h) => {
      const { giver, given } = await h.onePerson();
      return [given, { organiser: await entered(h, 1007, giver), reason: 'x', found: ELSEWHERE }];
    },
  },
  refuseAnswer: {
    ...ofOrganiser(1008),
    ANSWER_NONE: async (h) => [h.compliance, { organiser: await settled(h, 1009), reason: 'x' }],
  },
  undoAnswer: {
    ...ofOrganiser(1010),
    ANSWER_NOT_STANDING: async (h) => [h.compliance, { organiser: await entered(h, 1011), reason: 'x' }],
  },
  fileObjection: {
    NOT_FOUND: ({ analyst }) => [analyst, { complaint: 'none', words: 'my own' }],
    ANSWER_TEXT: async (h) => [h.analyst, { complaint: await h.free(), words: ' ' }],
    OBJECTION_OPEN: async (h) => {
      const complaint = await h.taken(h.analyst);
      await h.did(h.analyst, 'fileObjection', { complaint, words: 'my own' });
      return [h.analyst, { complaint, words: 'once more' }];
    },
  },
  answerObjection: {
    NOT_FOUND: ({ compliance }) => [compliance, { objection: 'none', upheld: false, reason: 'x' }],
    ANSWER_TEXT: async (h) => [h.compliance, { objection: await filed(h, h.analyst), upheld: false, reason: ' ' }],
    OBJECTION_ANSWERED: async (h) => [h.compliance, { objection: await withdrawn(h), upheld: false, reason: 'x' }],
    OBJECTION_OTHER_PERSON: async (h) => [
      h.compliance,
      { objection: await filed(h, h.compliance), upheld: false, reason: 'x' },
    ],
    TWO_PEOPLE: async (h) => {
      const { giver, given } = await h.onePerson();
      return [given, { objection: await filed(h, giver), upheld: false, reason: 'x' }];
    },
  },
  withdrawObjection: {
    NOT_FOUND: ({ analyst }) => [analyst, { objection: 'none', reason: 'x' }],
    ANSWER_TEXT: async (h) => [h.analyst, { objection: await filed(h, h.analyst), reason: ' ' }],
    OBJECTION_ANSWERED: async (h) => [h.analyst, { objection: await withdrawn(h), reason: 'x' }],
  },
  drawSample: {
    NOT_FOUND: ({ analyst }) => [analyst, { group: 'none' }],
    SAMPLE_OPEN: async (h) => [h.analyst, { group: (await drawn(h)).group }],
    SAMPLE_SMALL: async (h) => [h.analyst, { group: (await groups(h)).find((g) => g.people < 5)!.id }],
  },
  recordCall: {
    NOT_FOUND: (h) => tells(h, 'none'),
    SAMPLE_CLOSED: async (h) => tells(h, await closed(h)),
    SAMPLE_PERSON: async (h) => tells(h, await open(h)),
    SAMPLE_ASKED: async (h) => {
      const { id, toCall } = await drawn(h);
      await called(h, id, toCall[0].debtor);
      return tells(h, id, toCall[0]);
    },
  },
  correctCall: {
    NOT_FOUND: (h) => tells(h, 'none'),
    ANSWER_TEXT: async (h) => tells(h, await open(h), { reason: ' ' }),
    SAMPLE_CLOSED: async (h) => tells(h, await closed(h)),
    SAMPLE_UNASKED: async (h) => tells(h, await open(h)),
    // Eight alike decide; the next sample of the group is open when a correction would open the first one again.
    SAMPLE_OPEN: async (h) => {
      const sample = await drawn(h);
      const first = sample.toCall[0];
      for (let { toCall } = sample, k = 0; k < 8; k++) ({ toCall } = await called(h, sample.id, toCall[0].debtor));
      await h.did(h.analyst, 'drawSample', { group: sample.group });
      return tells(h, sample.id, { ...first, says: 'own_words' });
    },
  },
  closeSample: {
    NOT_FOUND: ({ analyst }) => [analyst, { sample: 'none', reason: 'x' }],
    ANSWER_TEXT: async (h) => [h.analyst, { sample: await open(h), reason: ' ' }],
    SAMPLE_CLOSED: async (h) => [h.analyst, { sample: await closed(h), reason: 'x' }],
  },
  sampleSheet: {
    REASON: async (h) => [h.analyst, { sample: await open(h), reason: ' ' }],
    NOT_FOUND: ({ analyst }) => [analyst, { sample: 'none', reason: 'x' }],
  },
};
