/**
 * A name or a reference without what people write differently: width, case, spaces and punctuation.
 * What is nothing but punctuation stays as it is.
 */
export function bare(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.replace(/[^\p{L}\p{N}]/gu, '') || folded;
}

/** Whether two names may be one person's. Where two people are asked for, `Ann.` does not stand beside `ann`. */
export const samePerson = (one: string, other: string): boolean => bare(one) === bare(other);
