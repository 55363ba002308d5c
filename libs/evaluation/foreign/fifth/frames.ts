import { copyOf, inHand, letterAt, ownWords, plightOf } from './compose.js';
import { LENDERS } from './lenders.js';
import { SOLD_EN } from './letters-en.js';
import { SOLD_ZH } from './letters-zh.js';
import { factsOf } from './people.js';
import { DAYS, type Stage } from './stage.js';

/** Fake complaints that show the number of honest people, to have them taken for a seller. */
export const WAYS = [
  { kind: 'mill_letter_under_volunteers', of: 'anti_fraud_volunteers', letter: 'refund' },
  { kind: 'dispute_letter_under_counselor', of: 'sunrise_counseling', letter: 'section609' },
  { kind: 'fake_tenants', of: 'tenant_union', letter: null },
] as const;

/** Debtors do not exist or do not know of it: they are in no ring, and nobody to protect. */
export function frame(stage: Stage, way: (typeof WAYS)[number], id: string, size: number): string[] {
  const { lot } = stage;
  const victims = stage.groups.find((g) => g.kind === way.of);
  const phone = stage.valuesOf.get(way.of)?.get('contact_phone')?.[0];
  if (victims === undefined || phone === undefined || size === 0) return [];
  const tongue = way.of === 'anti_fraud_volunteers' ? 'zh' : 'en';
  const lenders = lot.some(
    LENDERS.filter((l) => l.tongue === tongue),
    3,
  );
  const start = lot.int(20, DAYS - 60);
  const people = Array.from({ length: size }, () => stage.person(lot.one(lenders)));
  const letter = way.letter === null ? null : (tongue === 'zh' ? SOLD_ZH : SOLD_EN)[way.letter];
  const copy = letter === null ? null : copyOf(letter, factsOf(people[0], stage.at(start, 'other'), lot), tongue, lot);
  const level = stage.options.level ?? 1;
  const rows = people.map((p) => {
    const channel = lot.one(['platform', 'regulator'] as const);
    const at = stage.at(start + lot.int(0, 30), channel);
    const { open, body, asks } = ownWords(p, 'collect', at, lot);
    const text =
      copy === null
        ? stage.fresh(() => inHand([open, ...body, ...asks], tongue, p.hand, lot))
        : letterAt(copy, level, p, at, lot);
    return stage.complain(
      p,
      { at, channel, subject: copy?.letter.subject ?? plightOf(tongue, 'collect').subject, text },
      { contact_phone: phone },
    );
  });
  const debtors = people.map((p) => p.ref);
  const complaints = rows.map((r) => r['complaint_id']);
  const values = copy === null || size < 2 ? [] : [{ kind: 'letter', value: `T-${id}` }];
  if (copy !== null) stage.templates.push({ id: `T-${id}`, complaints, benign: false, level });
  stage.groups.push({
    id,
    type: 'frame',
    kind: way.kind,
    variant: way.letter ?? 'own words',
    size,
    debtors,
    complaints,
    organiser_values: values,
    organiser_kind: 'agency',
    misused_values: [{ kind: 'phone', value: phone }],
    misused_of: victims.id,
  });
  return debtors;
}
