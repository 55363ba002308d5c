import type { Star } from '../../kernel/index.js';
import type { Complaint, Template } from '../model.js';
import { stableId } from '../text/ids.js';
import { templateOf } from './templates/template.js';

/** A cluster before anything is known about who stands behind it. Members are indexes into the complaints. */
export interface Family {
  readonly id: string;
  readonly medoid: number;
  readonly members: Uint32Array;
  readonly cohesion: number;
  /** Short texts that look alike: a family to be seen, and evidence of nothing. */
  readonly loose: boolean;
  readonly template: Template;
}

/**
 * Families with their templates. The id of a family comes from its first complaint (by time, then id), so it stays when
 * later copies arrive.
 *
 * @param read the texts as they are compared; see `readable`.
 */
export function families(
  complaints: readonly Complaint[],
  read: readonly string[],
  stars: readonly Star[],
  loose = false,
): Family[] {
  return stars.map((star) => {
    const members = [...star.members];
    const founder = members.reduce((x, y) => (earlier(complaints[y], complaints[x]) ? y : x));
    const key = complaints[founder].id;
    return {
      id: stableId('C', key),
      medoid: star.medoid,
      members: star.members,
      cohesion: star.cohesion,
      loose,
      template: templateOf(stableId('T', key), complaints, read, star),
    };
  });
}

function earlier(x: Complaint, y: Complaint): boolean {
  const a = x.receivedAt ?? '9999';
  const b = y.receivedAt ?? '9999';
  return a === b ? x.id < y.id : a < b;
}
