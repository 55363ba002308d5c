import { type RecordStore } from '../../../../libs/db/record-store.js';
import { type Ring } from '../../../../libs/domain/model/index.js';

export function ringNode(ring: Ring, { vault }: RecordStore) {
  const { peeling, lockstep } = ring.opinions;
  // Keys are numbers and names in full: who reads a ring tells them apart, and reads the masked labels.
  const hidden = (key: string) => `v${BigInt.asUintN(64, BigInt(vault.blind('agency', key))).toString(36)}`;
  return {
    ...ring,
    values: ring.values.map((v) => ({ ...v, key: hidden(v.key) })),
    reasons: ring.reasons.map(({ value, ...r }) => (value === undefined ? r : { ...r, value: hidden(value) })),
    weakestLink: ring.weakestLink.message,
    breaks: ring.weakestLink.breaks.map(hidden),
    opinions: {
      core: peeling.core,
      density: peeling.density,
      lockstepPairs: lockstep.pairs,
      lockstepExpected: lockstep.expected,
    },
  };
}
