import { type Store } from '../../../../libs/db/store.js';
import { type Bilingual } from '../../../../libs/domain/errors/errors.js';
import { maskLabel, maskNumber } from '../../../../libs/domain/masking/mask.js';
import { type Ring } from '../../../../libs/domain/model/index.js';

/** A ring as everybody sees it: values by their kind, masked in labels and sentences. Keys are under blind marks. */
export function ringNode(ring: Ring, { vault }: Store) {
  const { peeling, lockstep } = ring.opinions;
  // Keys are numbers and names in full: a reader tells them apart by these marks.
  const hidden = (key: string) => `v${BigInt.asUintN(64, BigInt(vault.blindIndex('agency', key))).toString(36)}`;
  const labels = [...ring.values, ...ring.operators].map(({ kind, label }) => [label, maskLabel(kind, label)] as const);
  // The longest first: one label may stand in another.
  const changed = labels.filter(([label, shown]) => label !== shown).sort(([a], [b]) => b.length - a.length);
  const said = (text: string) => changed.reduce((t, [label, shown]) => t.replaceAll(label, shown), text);
  const both = ({ zh, en }: Bilingual): Bilingual => ({ zh: said(zh), en: said(en) });
  const reason = <R extends { readonly message: Bilingual }>(r: R): R => ({ ...r, message: both(r.message) });
  return {
    ...ring,
    phones: ring.phones.map(maskNumber),
    values: ring.values.map((v) => ({ ...v, key: hidden(v.key), label: maskLabel(v.kind, v.label) })),
    operators: ring.operators.map((o) => ({ ...o, label: maskLabel(o.kind, o.label) })),
    reasons: ring.reasons.map(({ value, ...r }) => reason(value === undefined ? r : { ...r, value: hidden(value) })),
    counterEvidence: ring.counterEvidence.map(reason),
    weakestLink: both(ring.weakestLink.message),
    breaks: ring.weakestLink.breaks.map(hidden),
    opinions: {
      core: peeling.core,
      density: peeling.density,
      lockstepPairs: lockstep.pairs,
      lockstepExpected: lockstep.expected,
    },
  };
}

export type RingNode = ReturnType<typeof ringNode>;
