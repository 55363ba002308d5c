/** Of so many groups one was a ring before any evidence, to one digit: -10 bits are 1 in 1,000. */
export function oddsOf(priorBits: number): string {
  const groups = 1 + 2 ** -priorBits;
  const unit = 10 ** Math.floor(Math.log10(groups));
  return (Math.round(groups / unit) * unit).toLocaleString();
}
