import type { Dice } from './dice.js';
import type { Soul } from './folk.js';
import { secondOf, stamp } from './lands.js';
import type { Ledger } from './ledger.js';

interface Ring {
  readonly p: Soul;
  readonly day: number;
}

interface Call {
  readonly caller: string;
  readonly callee: string;
  readonly inbound: boolean;
  readonly talk: number;
  readonly words?: string;
}

function put(ledger: Ledger, { p, day }: Ring, call: Call, dice: Dice): string {
  const id = ledger.id('V', 9, dice);
  ledger.calls.push({
    call_id: id,
    started_at: stamp(p.tongue, Math.max(0, day), secondOf('hotline', dice)),
    caller: call.caller,
    callee: call.callee,
    direction: call.inbound ? 'inbound' : 'outbound',
    ring_s: String(dice.from(1, 28)),
    talk_s: String(call.talk),
    outcome: call.talk > 0 ? 'answered' : dice.heavy({ no_answer: 7, busy: 2, failed: 1 }),
    debtor_ref: dice.odds(0.7) ? p.ref : '',
    transcript: call.words ?? '',
  });
  return id;
}

/** A seller calls the lender about one client after the other. */
export function putAgencyCalls(
  ledger: Ledger,
  id: string,
  members: readonly Ring[],
  phones: readonly string[],
  dice: Dice,
): void {
  if (phones.length === 0) return;
  const calls = members.flatMap((m) =>
    Array.from({ length: dice.upTo(3) }, () => {
      const zh = m.p.tongue === 'zh';
      const words = dice.odds(0.5)
        ? undefined
        : zh
          ? `caller: 我代${m.p.name}来谈，他本人不方便接。\nagent: 请本人来电。`
          : `caller: I am calling for ${m.p.name}, I have authority.\nagent: We need the customer on the line.`;
      return put(
        ledger,
        { p: m.p, day: m.day - dice.upTo(9) },
        {
          caller: dice.one(phones),
          callee: ledger.phoneOf(m.p.lender),
          inbound: true,
          talk: dice.from(40, 700),
          ...(words ? { words } : {}),
        },
        dice,
      );
    }),
  );
  if (calls.length > 0) ledger.patterns.push({ id: `C-${id}`, kind: 'front', calls, target: phones[0] });
}

/** Somebody calls for themselves, or is called. */
export function putOwnCalls(ledger: Ledger, p: Soul, day: number, dice: Dice): void {
  for (let k = dice.from(1, 3); k > 0; k--) {
    const inbound = dice.odds(0.55);
    const [caller, callee] = inbound ? [p.phone, ledger.phoneOf(p.lender)] : [ledger.phoneOf(p.lender), p.phone];
    put(
      ledger,
      { p, day: day - dice.upTo(15) },
      { caller, callee, inbound, talk: dice.odds(0.7) ? dice.from(15, 800) : 0 },
      dice,
    );
  }
}
