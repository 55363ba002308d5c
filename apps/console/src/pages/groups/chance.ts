/** Odds in words for -log2 of a chance. */
export type Chance = 'hundred' | 'thousand' | 'million' | 'billion';

const LEAST_BITS: readonly (readonly [Chance, number])[] = [
  ['billion', Math.log2(1e9)],
  ['million', Math.log2(1e6)],
  ['thousand', Math.log2(1e3)],
];

/** The smallest odds that are worded and that the bits reach. Groups have at least odds of one in a hundred. */
export const chanceOf = (bits: number): Chance => LEAST_BITS.find(([, least]) => bits >= least)?.[0] ?? 'hundred';

/** How strongly a reason speaks: 3 bits are odds of eight to one, 1.5 of nearly three to one. */
export const strengthOf = (bits: number): 'strong' | 'clear' | 'weak' => {
  const size = Math.abs(bits);
  return size >= 3 ? 'strong' : size >= 1.5 ? 'clear' : 'weak';
};
