import { putOwnCalls } from './calls.js';
import type { Dice } from './dice.js';
import { langOf, type Soul, soul } from './folk.js';
import { DAYS, type Tongue } from './lands.js';
import type { Ledger } from './ledger.js';
import { penned } from './mint.js';
import { say, ways } from './say.js';
import { ownWords, SUBJECTS, storyFacts, taleFor } from './words.js';

/** People of no group. Says their refs. */
export function fileLoners(ledger: Ledger, people: number): string[] {
  const d = ledger.dice.fork('loners');
  const refs: string[] = [];
  let last: Record<Tongue, Soul | undefined> = { zh: undefined, uk: undefined, us: undefined };
  const spots = new Map<Tongue, { ip: string; device: string; left: number }>();
  for (let k = 0; k < people; k++) {
    const mine = d.fork(k);
    const tongue = mine.heavy({ zh: 5, us: 3, uk: 2 });
    const before = last[tongue];
    const home = before !== undefined && mine.odds(0.035);
    const p = soul(
      tongue,
      ledger.mint,
      mine,
      home ? { town: before.town, surname: tongue === 'zh' ? before.name[0] : before.name.split(' ').at(-1)! } : {},
    );
    if (home) {
      p.address = ledger.share('address', before.address, 'one household');
      if (mine.odds(0.5)) p.phone = ledger.share('phone', before.phone, 'one household');
    } else if (before !== undefined && mine.odds(0.016)) {
      if (mine.odds(0.5)) p.phone = ledger.share('phone', before.phone, 'a number given to the next customer');
      else p.address = ledger.share('address', before.address, 'the tenant before');
    }
    last = { ...last, [tongue]: p };
    refs.push(p.ref);
    fileOwn(ledger, p, spotFor(ledger, tongue, spots, mine), mine);
  }
  return refs;
}

/** One in thirty writes from where others write too: a call shop, a lobby, an office. */
function spotFor(
  ledger: Ledger,
  tongue: Tongue,
  spots: Map<Tongue, { ip: string; device: string; left: number }>,
  d: Dice,
): Record<string, string> {
  if (!d.odds(0.03)) return {};
  let spot = spots.get(tongue);
  if (spot === undefined || spot.left === 0) {
    spot = { ip: ledger.mint.ip(tongue), device: ledger.mint.device(), left: d.from(2, 7) };
    spots.set(tongue, spot);
  }
  spot.left--;
  return {
    ip_address: ledger.share('ip', spot.ip, 'the network of a lobby'),
    ...(d.odds(0.4) ? { device_id: ledger.share('device', spot.device, 'the machine in a lobby') } : {}),
  };
}

const ECHO = {
  zh: ways(`催收的号码是<collector>，[查一下|天天就是它]。
    用<collector>打给我的。`),
  en: ways(`The number that keeps calling is <collector>.
    They call from <collector>, [no message|always at dinner].`),
};

function fileOwn(ledger: Ledger, p: Soul, spot: Record<string, string>, d: Dice): void {
  const day = d.upTo(DAYS);
  const lang = langOf(p.tongue);
  const tale = taleFor(p, undefined, d);
  const cells: Record<string, string> = { ...spot };
  if (d.odds(0.035)) {
    cells['agent_name'] = d.one(
      lang === 'zh'
        ? ['女儿', '邻居老周', '表弟', '代办人', '律师']
        : ['my daughter', 'Power of attorney', 'A neighbor', 'J. Pruett, attorney', 'carer'],
    );
    if (d.odds(0.6)) cells['agent_phone'] = penned(ledger.mint.phone(p.tongue), d);
  }
  if (d.odds(0.01)) cells['payee_account'] = ledger.mint.account(p.tongue);
  const tail =
    (tale.key === 'collection' || tale.key === 'calls') && d.odds(0.25)
      ? [say(d.one(ECHO[lang]), { collector: ledger.collectors.get(p.lender.name)! }, d)]
      : [];
  const channel = Object.keys(spot).length > 0 ? d.one(['platform', 'app'] as const) : d.heavy(p.lender.channels);
  const text = ledger.fresh(() => ownWords(p, tale, storyFacts(p, day, d), d, { tail }));
  ledger.file(p, { day, channel, text, subject: SUBJECTS[lang][tale.key] ?? p.product, cells }, d);
  if (d.odds(0.12)) putOwnCalls(ledger, p, day, d);
  if (d.odds(0.1) && day < DAYS - 35) {
    const later = day + d.from(5, 34);
    const other = ledger.fresh(() => ownWords(p, tale, storyFacts(p, later, d), d, { again: true }));
    ledger.file(p, { day: later, channel: d.heavy(p.lender.channels), text: other }, d);
  }
}
