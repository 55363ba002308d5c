/** What an honest crowd is and says, as patterns of say.ts. */
export interface CrowdText {
  readonly org: readonly string[];
  readonly product: readonly string[];
  /** What members tell of the thing that they have in common. */
  readonly lines: readonly string[];
  /** How members mention who helps them. */
  readonly named?: readonly string[];
  /** The letter that goes round: its points, for each its wordings. */
  readonly points?: readonly (readonly string[])[];
}
