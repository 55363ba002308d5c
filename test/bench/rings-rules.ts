import { PERMUTATIONS } from '../../libs/domain/pipeline/rings/chance.js';
import { rulesFor } from '../../libs/domain/pipeline/rings/network.js';
import { isRing } from '../../libs/domain/pipeline/rings/rule.js';
import { VALUE_TYPES, type Value } from '../../libs/domain/shared-values/value.js';
import type { GroupRules } from '../../libs/kernel/index.js';

export const NULL_RUNS = PERMUTATIONS;

/** Values of each type that stand for all of it: nothing of theirs but kind and family is asked for. */
const STAND_INS = VALUE_TYPES.map(
  (t, type): Value => ({ ...t, type, key: '', label: '', units: new Uint32Array(), places: [], declared: false }),
);

export const RING_RULES = (typeOf: readonly number[], compare: GroupRules['compare']): GroupRules =>
  rulesFor(
    (v) => STAND_INS[typeOf[v]],
    () => false,
    compare,
  );

export const ringLike = (group: { values: readonly number[]; members: readonly number[] }, typeOf: readonly number[]) =>
  isRing({ members: group.members, values: group.values.map((v) => typeOf[v]) }, STAND_INS);
