import { putOwnCalls } from './calls.js';
import { compose } from './compose.js';
import { DAYS, dayFor, LENDERS, type Lender, type Tongue, weekOf } from './lenders.js';
import { putPaper, sourceFor } from './papers.js';
import { addressIn, factsOf, makePerson, type Person, type Wish } from './person.js';
import type { Stage } from './stage.js';
import { topicFor, topicOf } from './topics.js';
import { written } from './values.js';
import type { Wheel } from './wheel.js';

interface Left {
  readonly tongue: Tongue;
  readonly address: string;
  readonly phone: string;
}

/** People who belong to nobody: their homes, moves, second complaints. */
export function alone(stage: Stage, count: number): string[] {
  const w = stage.wheel.of('alone');
  const refs: string[] = [];
  /** Addresses and numbers that somebody gave up, for who comes after. */
  const left: Left[] = [];
  while (refs.length < count) {
    const lender = w.pick(LENDERS);
    const people: Person[] = [];
    if (w.yes(0.045) && count - refs.length > 3) people.push(...household(stage, lender, w));
    else people.push(makePerson(lender.tongue, stage.values, w, heir(left, lender, w)));
    for (const p of people) {
      refs.push(p.ref);
      complain(stage, p, left, w);
    }
  }
  return refs;
}

/** Who gets an address or a number that somebody gave up. */
function heir(left: Left[], lender: Lender, w: Wheel): Wish {
  const k = left.findIndex((l) => l.tongue === lender.tongue);
  if (k < 0 || !w.yes(0.03)) return { lender };
  const [{ address, phone }] = left.splice(k, 1);
  return { lender, ...(w.yes(0.6) ? { address } : {}), ...(w.yes(0.6) ? { phone } : {}) };
}

/** Two to four who live together and share what a home shares. */
function household(stage: Stage, lender: Lender, w: Wheel): Person[] {
  const first = makePerson(lender.tongue, stage.values, w, { lender });
  const home = addressIn(lender.tongue, first.town, stage.values, w);
  const rest = Array.from({ length: w.between(1, 2) }, () =>
    makePerson(lender.tongue, stage.values, w, {
      town: first.town,
      surname:
        lender.tongue === 'zh' && w.yes(0.4)
          ? first.name[0]
          : lender.tongue === 'zh'
            ? undefined
            : first.name.split(' ').at(-1),
    }),
  );
  const all = [first, ...rest];
  const why = 'one household';
  const device = w.yes(0.4);
  stage.coincide('address', home, why);
  stage.coincide('ip', first.ip, why);
  if (device) stage.coincide('device', first.device, why);
  const phone = w.yes(0.3) ? first.phone : undefined;
  if (phone) stage.coincide('phone', phone, why);
  return all.map((p) => ({
    ...p,
    address: home,
    ip: first.ip,
    ...(device ? { device: first.device } : {}),
    ...(phone ? { phone } : {}),
  }));
}

function complain(stage: Stage, p: Person, left: Left[], w: Wheel): void {
  let day = dayFor(p.lender, p.product, w);
  const key = topicFor(p.lender, p.product, weekOf(day), w);
  const times = w.yes(0.11) ? w.between(2, 4) : 1;
  for (let k = 0; k < times; k++) {
    if (k > 0) {
      day = Math.min(DAYS - 1, day + w.between(6, 70));
      if (w.yes(0.2)) move(stage, p, left, w);
    }
    const topic = k > 0 && w.yes(0.25) ? topicFor(p.lender, p.product, weekOf(day), w) : key;
    let text = '';
    do
      text = compose(
        { person: p, facts: factsOf(p, day, w, stage.hotline(p.lender)), topic: topicOf(p.tongue, topic), again: k },
        w,
      );
    while (!stage.unheard(text));
    const columns: Record<string, string> = {};
    if (w.yes(0.05)) columns['payee_account'] = stage.values.account(p.tongue);
    if (w.yes(0.03)) {
      columns['agent_name'] =
        p.tongue === 'zh'
          ? w.pick(['女儿', '儿子', '爱人', '律师'])
          : w.pick(['my daughter', 'my son', 'my solicitor', 'my wife']);
      columns['agent_phone'] = written(stage.values.phone(p.tongue), w);
    }
    const id = stage.file(p, { day, text, columns, topic }, w);
    if (w.yes(0.3)) putOwnCalls(stage, p, day, w);
    if (w.yes(topic === 'illness' || topic === 'layoff' ? 0.22 : 0.01)) {
      const kind = topic === 'layoff' ? 'layoff' : p.tongue === 'zh' ? 'hospital' : 'gp';
      putPaper(stage, kind, p, id, day, sourceFor(p, day, w), '', w);
    }
  }
}

/** A new address and a new number; the old ones go to somebody else. */
function move(stage: Stage, p: Person, left: Left[], w: Wheel): void {
  if (stage.coincidence(`address ${p.address}`) !== undefined) return;
  stage.coincide('address', p.address, 'the next tenant');
  stage.coincide('phone', p.phone, 'a number handed on');
  left.push({ tongue: p.tongue, address: p.address, phone: p.phone });
  p.address = addressIn(p.tongue, p.town, stage.values, w);
  p.phone = stage.values.phone(p.tongue);
}
