import type { Dice } from './dice.js';
import { factsOf } from './facts.js';
import { utter } from './grammar.js';
import { dateOf, secondOf, stamp } from './lands.js';
import type { Ledger } from './ledger.js';
import type { Member } from './member.js';
import type { Plot } from './plot.js';

/** The group whose paper it is. */
interface Issuer {
  readonly id: string;
  readonly plot: Plot;
  readonly dice: Dice;
  extras(m: Member): Record<string, string>;
}

/** A paper that a group hands out, as one of its members sends it. */
export function paperFor(ledger: Ledger, issuer: Issuer, m: Member, dice: Dice): void {
  const paper = issuer.plot.paper!;
  const set = issuer.dice.fork('paper');
  const facts = factsOf(m.p, m.day, dice, issuer.extras(m));
  const text = paper.lines
    .map((l) => utter(utter(l, set), dice, facts).replaceAll('$$', m.p.tongue === 'uk' ? '£' : '$'))
    .join('\n');
  const file = `evidence/${ledger.id('N', 7, dice)}.txt`;
  ledger.papers.set(file, text);
  const row = ledger.rows.find((r) => r['complaint_id'] === m.ids[m.ids.length - 1])!;
  row['attachments'] = file;
  ledger.evidence.push({
    file,
    complaint_id: row['complaint_id'],
    debtor_ref: m.p.ref,
    kind: paper.kind,
    received_at: dateOf(m.day).toISOString().slice(0, 10),
  });
  const id = `D-${issuer.id}`;
  const known = ledger.documents.find((d) => d.id === id);
  if (known === undefined)
    ledger.documents.push({
      id,
      files: [file],
      kind: paper.forged ? 'one_mould' : 'shared_form',
      forged: paper.forged,
    });
  else known.files.push(file);
}

/** Somebody of the ring calls the lender about an account. */
export function callFor(ledger: Ledger, m: Member, dice: Dice): void {
  call(ledger, m.hook!, ledger.hotline(m.p), m, dice);
}

/** A call between two numbers about an account. */
export function call(
  ledger: Ledger,
  caller: string,
  callee: string,
  m: Pick<Member, 'p' | 'day'>,
  dice: Dice,
  outbound = false,
): void {
  const outcome = dice.one(['answered', 'answered', 'answered', 'no_answer', 'busy', 'failed']);
  const day = Math.max(0, m.day + dice.span(-9, 9));
  ledger.calls.push({
    call_id: ledger.id('NC', 8, dice),
    started_at: stamp(m.p.tongue, day, secondOf('hotline', dice)),
    caller,
    callee,
    direction: outbound ? 'outbound' : 'inbound',
    ring_s: String(dice.span(2, 40)),
    talk_s: outcome === 'answered' ? String(dice.span(8, 900)) : '0',
    outcome,
    debtor_ref: m.p.ref,
    transcript: '',
  });
}
