import type { DetectorInput, DetectorsQuery } from '../../gql/graphql.js';

export type Setting = DetectorsQuery['detectors'][number];
/** What is typed for one detector. */
export interface DetectorDraft {
  readonly off: boolean;
  readonly options: Readonly<Record<string, number>>;
}
/** What is typed, by detector. */
export type Draft = Readonly<Record<string, DetectorDraft>>;

export const draftOf = (detectors: readonly Setting[]): Draft =>
  Object.fromEntries(
    detectors.map((d) => [d.id, { off: d.off, options: Object.fromEntries(d.options.map((o) => [o.name, o.value])) }]),
  );

/** Only what differs from the usual setting is sent. */
export const inputOf = (detectors: readonly Setting[], draft: Draft): DetectorInput[] =>
  detectors.flatMap((d): DetectorInput[] => {
    const { off, options } = draft[d.id] ?? { off: d.off, options: {} };
    const changed = d.options.flatMap(({ name, usual, value }) => {
      const typed = options[name] ?? value;
      return typed === usual ? [] : [{ name, value: typed }];
    });
    return off || changed.length > 0 ? [{ id: d.id, off, options: changed }] : [];
  });
