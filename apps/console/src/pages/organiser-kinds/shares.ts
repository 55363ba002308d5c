const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** A share and its interval, in whole percents: answers are too few for more. */
export const sharesOf = ({ share, low, high }: { share: number; low: number; high: number }) => ({
  share: percent(share),
  low: percent(low),
  high: percent(high),
});
