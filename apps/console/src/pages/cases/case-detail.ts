import type { CaseQuery } from '../../gql/graphql.js';

export type CaseDetail = NonNullable<CaseQuery['case']>;

/** What each part of the page is given: the case, and what to call once something in it changed. */
export interface CasePart {
  readonly case: CaseDetail;
  readonly onDone: () => void;
}

/** Whether tasks, files and comments may still be added. */
export const isLive = ({ state }: CaseDetail): boolean => state !== 'closed' && state !== 'merged';
/** Whether people and items may still be added, judged, or moved elsewhere. */
export const isOpen = ({ state }: CaseDetail): boolean => state === 'open' || state === 'investigating';
