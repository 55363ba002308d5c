interface Counts {
  readonly complaints: number;
  readonly calls: number;
  readonly agencies: number;
  readonly evidence: number;
}

/** How many records of each kind there are; kinds of which there is none are left out. */
export const kindsOf = ({ complaints, calls, agencies, evidence }: Counts) =>
  (
    [
      ['complaints', complaints],
      ['calls', calls],
      ['agencies', agencies],
      ['papers', evidence],
    ] as const
  ).filter(([, n]) => n > 0);
