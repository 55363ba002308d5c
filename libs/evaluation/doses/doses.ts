import { type Dose, type Framing, type Texts, USUAL } from './plant.js';

/** One thing that is varied, and what it is set to. All else is as usual. */
export interface DoseSeries {
  readonly name: string;
  readonly steps: readonly { readonly label: string; readonly dose: Dose }[];
  /** Whose truths are tried: a helper's crowd, a mill's clients, or both. */
  readonly as: readonly ('crowd' | 'ring')[];
}

const BOTH = ['crowd', 'ring'] as const;

function series<T>(
  name: string,
  values: readonly T[],
  change: (value: T) => Partial<Dose>,
  as: DoseSeries['as'] = BOTH,
): DoseSeries {
  return { name, as, steps: values.map((v) => ({ label: String(v), dose: { ...USUAL, ...change(v) } })) };
}

const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const FAKES = [1, 2, 3, 4, 5, 20];
const FRAMINGS: readonly (readonly Framing[])[] = [
  ['mobile'],
  ['account'],
  ['agency'],
  ['letter'],
  ['mobile', 'agency'],
  ['mobile', 'account', 'agency'],
];

/** Every dose of groups.md, section 7. */
export const SERIES: readonly DoseSeries[] = [
  series('share who name the helper', SHARES, (named) => ({ named })),
  ...FRAMINGS.map((shows) =>
    series(`fakes that show ${shows.join(', ')}`, FAKES, (fakes) => ({ fakes, shows }), ['crowd']),
  ),
  series('people', [3, 5, 8, 12, 20, 40, 80, 150], (size) => ({ size })),
  series('texts', ['letter', 'letter and story', 'story'] satisfies Texts[], (texts) => ({ texts })),
  series('share who give the number', [0, 0.25, 0.5, 1], (phone) => ({ phone })),
  series('share who give the account', [0, 0.25, 1], (account) => ({ account })),
  series('strangers who copied the letter', [1, 5, 20, 60], (copiers) => ({ copiers })),
];

/** One or two steps of each, for a test that runs each time. */
export const SHORT: readonly DoseSeries[] = SERIES.flatMap((s): DoseSeries[] => {
  const keep: Readonly<Record<string, readonly string[]>> = {
    'share who name the helper': ['0', '0.6', '1'],
    'fakes that show mobile, account, agency': ['3', '20'],
    'fakes that show letter': ['5'],
    people: ['3', '8', '80'],
    texts: ['letter', 'story'],
    'strangers who copied the letter': ['20'],
  };
  const labels = keep[s.name];
  return labels === undefined ? [] : [{ ...s, steps: s.steps.filter((x) => labels.includes(x.label)) }];
});

/** Shares of the looks that are wrong, and that find nothing. */
export const WRONG = [0, 0.01, 0.02, 0.05];
export const UNKNOWN = [0, 0.1, 0.3];
