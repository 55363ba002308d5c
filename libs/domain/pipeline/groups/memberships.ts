import type { Corpus } from '../../corpus.js';
import type { Group } from '../../model/index.js';
import { nameOf } from '../../shared-values/value.js';
import { sharedIn } from './find-groups.js';

/** A value of a complaint: the groups it is in, or why it makes none. */
export interface HeldTrace {
  readonly value: string;
  readonly label: string;
  readonly households: number;
  readonly groups: readonly string[];
  /** Null where it is in a group. */
  readonly why: 'nobody_else' | 'couple' | 'chance' | null;
  /** Holders of the most frequent value of its kind among those that make no group; 0 where there is none. */
  readonly usual: number;
}

/** What a complaint holds, and where that puts it. */
export function tracesHeld(corpus: Corpus, complaint: number): HeldTrace[] {
  const { groups } = corpus.get('groups');
  const inGroup = new Map<string, string[]>();
  for (const g of groups)
    if (g.complaints.includes(corpus.complaints[complaint].id))
      for (const v of g.values) inGroup.set(v.key, [...(inGroup.get(v.key) ?? []), g.id]);
  const table = corpus.get('traces');
  const anywhere = new Set(groups.flatMap((g) => g.values.map((v) => v.key)));
  const usual = new Map<string, number>();
  for (const v of sharedIn(table))
    if (!anywhere.has(nameOf(v))) usual.set(v.kind, Math.max(usual.get(v.kind) ?? 0, v.units.length));
  return table.values
    .filter((v) => v.places.some((p) => p.complaint === complaint))
    .map((v): HeldTrace => {
      const own = inGroup.get(nameOf(v)) ?? [];
      const households = v.units.length;
      return {
        value: nameOf(v),
        label: v.label,
        households,
        groups: own,
        why: own.length > 0 ? null : households < 2 ? 'nobody_else' : households < 3 ? 'couple' : 'chance',
        usual: usual.get(v.kind) ?? 0,
      };
    });
}

/** Groups that a complaint stands in. */
export const groupsOf = (corpus: Corpus, complaint: number): readonly Group[] =>
  corpus.get('groups').groups.filter((g) => g.complaints.includes(corpus.complaints[complaint].id));
