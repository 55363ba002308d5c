/**
 * A labelled world, seeded: rings of debtors whom one operator serves, at four levels of care.
 * Also the honest crowds that look like rings. The same plan gives the same bytes.
 * Names, numbers and firms are invented. Nobody is given +86 139 0000 xxxx and +1 555 01xx.
 * It follows the tactics and the hard negatives that the field reports, and not what the detector can do.
 */
import { builderOf } from './builder.js';
import { CROWDS } from './crowds/index.js';
import { genuine } from './genuine.js';
import type { Row, World, WorldPlan } from './plan.js';
import { ring } from './rings/ring.js';

export * from './plan.js';

export function makeWorld(plan: WorldPlan): World {
  const builder = builderOf(plan);
  genuine(builder);
  plan.rings.forEach((_, r) => {
    ring(builder, r);
  });
  for (const crowd of CROWDS) crowd(builder);
  const { rows, calls, agencies, evidence, files, truth, crowdOf } = builder;
  const inRing = new Set(truth.rings.flatMap((r) => r.debtors));
  truth.genuine = [...new Set(rows.map((r) => r['debtor_ref']))].filter((ref) => !inRing.has(ref)).sort();
  const byTime = (at: string, id: string) => (x: Row, y: Row) =>
    x[at] < y[at] ? -1 : x[at] > y[at] ? 1 : x[id] < y[id] ? -1 : 1;
  rows.sort(byTime('received_at', 'complaint_id'));
  calls.sort(byTime('started_at', 'call_id'));
  return { complaints: rows, calls, agencies, evidence, files, truth, crowdOf };
}
