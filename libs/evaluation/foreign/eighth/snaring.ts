import type { ForeignGroup } from '../folder.js';
import { langOf, soul } from './folk.js';
import { DAYS } from './lands.js';
import type { Ledger } from './ledger.js';
import { copyOf, handwritten } from './letters.js';
import { penned } from './mint.js';
import { KIND_OF } from './pools.js';
import { say } from './say.js';
import type { Snare } from './snares.js';
import { CALL_ME, inWords, ownWords, storyFacts, taleFor } from './words.js';

/** Files the fakes of one snare, and says who filed them. */
export function lay(ledger: Ledger, snare: Snare, id: string): readonly string[] {
  const d = ledger.dice.fork(`snare ${snare.kind}`);
  const victim = ledger.trails.get(snare.victim);
  const size = Math.round(ledger.options.fakes ?? d.from(2, 5));
  if (victim === undefined || size === 0) return [];
  const copied = snare.letterOf === undefined ? undefined : ledger.trails.get(snare.letterOf);
  const group: ForeignGroup = {
    id,
    type: 'frame',
    kind: snare.kind,
    variant: `${size} fakes`,
    size,
    debtors: [],
    complaints: [],
    organiser_values: [],
    organiser_kind: 'misused',
    misused_values:
      snare.letterOf === snare.victim && victim.template !== undefined
        ? [{ kind: 'letter', value: victim.template }]
        : [],
    misused_of: victim.group.id,
  };
  const start = d.upTo(DAYS - 25);
  for (let k = 0; k < size; k++) {
    const p = soul(snare.tongue, ledger.mint, d);
    const day = start + d.upTo(20);
    const facts = storyFacts(p, day, d);
    const cells: Record<string, string> = {};
    const tail = snare.says.map((s) => say(s, facts, d));
    for (const field of snare.takes) {
      const kind = KIND_OF[field];
      const value = victim.values.get(field)?.find((v) => victim.group.organiser_values.some((o) => o.value === v));
      if (value === undefined) continue;
      cells[kind === 'phone' ? (snare.as ?? field) : field] = kind === 'phone' ? penned(value, d) : value;
      if (kind === 'phone' && d.odds(0.4))
        tail.push(say(d.one(CALL_ME[langOf(p.tongue)]), { number: inWords(value, p.tongue, 0, d) }, d));
      if (!group.misused_values.some((v) => v.value === value)) group.misused_values.push({ kind, value });
    }
    if (snare.agent !== undefined) cells['agent_name'] = snare.agent;
    const letter = copied?.letter;
    const text = letter
      ? handwritten(
          [...copyOf(letter, ledger.options.level ?? 1, facts, d), ...tail],
          { ...p.voice, careless: false, lang: langOf(p.tongue) },
          d,
        )
      : ledger.fresh(() => ownWords(p, taleFor(p, undefined, d), facts, d, { tail }));
    const channel = d.heavy({
      platform: 5,
      email: snare.takes.includes('ip_address') ? 0 : 2,
      letter: snare.takes.includes('ip_address') ? 0 : 1,
    });
    group.debtors.push(p.ref);
    group.complaints.push(ledger.file(p, { day, channel, text, cells, clean: true }, d));
  }
  ledger.groups.push(group);
  return group.debtors;
}
