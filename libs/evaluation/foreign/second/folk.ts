import type { ForeignTruth } from '../folder.js';
import { between, type Dice, diceFor, one, shuffled } from './dice.js';
import { privateSheet } from './sheets.js';
import { anyChannel, DAY, type Page, reminder } from './stage.js';
import { formOf, onForm, type Soul, type Tongue, type Town } from './town.js';
import { LIVES, ownWords } from './voice.js';

type Coincidence = ForeignTruth['coincidences'][number];

/** People who know nothing of each other, but for the few that a house, an office or a hotline ties. */
export function folkOf(
  count: number,
  town: Town,
  from: number,
  to: number,
  hotlines: ReadonlyMap<string, string>,
): { souls: Soul[]; pages: Page[]; coincidences: Coincidence[] } {
  const souls: Soul[] = [];
  const pages: Page[] = [];
  const mix = diceFor(town.seed, 'folk');
  for (let i = 0; i < count; i++) {
    const soul = town.soul(mix() < 0.62 ? 'zh' : 'en');
    const dice = diceFor(soul.seed, 'troubles');
    souls.push(soul);
    const troubles = dice() < 0.004 ? between(4, 9, dice) : dice() < 0.09 ? 2 : 1;
    for (const life of shuffled(LIVES[soul.tongue], dice).slice(0, troubles)) {
      const at = from + dice() * (to - from);
      const row = {
        ...formOf(soul, anyChannel(dice), dice),
        product: life.product,
        subject: life.subject,
        text: ownWords(soul, life, at, dice),
      };
      const day = new Date(at - between(1, 60, dice) * DAY).toISOString().slice(0, 10);
      const page: Page = { soul, at, row, sheet: dice() < 0.025 ? privateSheet(town, soul, day, dice) : undefined };
      pages.push(page);
      if (dice() < 0.06) pages.push(reminder(page, dice));
    }
  }
  return { souls, pages, coincidences: tieSome(souls, pages, town, hotlines) };
}

/** The ties of daily life. Each person has one of them at most. */
function tieSome(souls: Soul[], pages: Page[], town: Town, hotlines: ReadonlyMap<string, string>): Coincidence[] {
  const dice = diceFor(town.seed, 'ties');
  const waiting: Record<Tongue, Soul[]> = {
    zh: shuffled(
      souls.filter((s) => s.tongue === 'zh'),
      dice,
    ),
    en: shuffled(
      souls.filter((s) => s.tongue === 'en'),
      dice,
    ),
  };
  const out: Coincidence[] = [];
  const pagesOf = new Map<Soul, Page[]>();
  for (const page of pages) pagesOf.set(page.soul, [...(pagesOf.get(page.soul) ?? []), page]);
  const tie = (members: Soul[], column: string, kind: string, value: string, why: string) => {
    if (members.length < 2) return;
    for (const soul of members)
      for (const page of pagesOf.get(soul) ?? []) page.row[column] = kind === 'phone' ? onForm(value, dice) : value;
    out.push({ kind, value, why, debtors: members.map((s) => s.ref) });
  };
  const some = (tongue: Tongue, low: number, high: number, d: Dice) => waiting[tongue].splice(0, between(low, high, d));
  const times = (share: number) => Math.ceil(souls.length * share);
  for (let i = times(0.012); i > 0; i--) {
    const tongue = one(['zh', 'en'] as const, dice);
    const home = some(tongue, 2, 4, dice);
    tie(home, 'address', 'address', town.address(tongue), 'one house');
    if (dice() < 0.5) tie(home, 'contact_phone', 'phone', town.phone('mobile', tongue), 'one telephone in the house');
    if (dice() < 0.3) tie(home, 'ip_address', 'ip', town.ip(tongue), 'one line in the house');
    if (dice() < 0.12) tie(home, 'payee_account', 'account', town.account(tongue), 'one account of a couple');
  }
  for (let i = times(0.003); i > 0; i--) {
    const tongue = one(['zh', 'zh', 'en'] as const, dice);
    tie(
      some(tongue, 2, 6, dice),
      'contact_phone',
      'phone',
      town.phone('landline', tongue),
      'switchboard of an employer',
    );
  }
  for (let i = times(0.002); i > 0; i--) {
    const tongue = one(['zh', 'en'] as const, dice);
    tie(some(tongue, 2, 5, dice), 'ip_address', 'ip', town.ip(tongue), 'wireless of a café');
  }
  for (let i = times(0.001); i > 0; i--)
    tie(some('zh', 2, 3, dice), 'device_id', 'device', town.device(), 'a telephone lent by a neighbor');
  for (const [firm, hotline] of hotlines) {
    const tongue: Tongue = /[a-z]/.test(firm) ? 'en' : 'zh';
    const chosen = waiting[tongue].filter((s) => s.firm === firm).slice(0, times(0.002));
    waiting[tongue] = waiting[tongue].filter((s) => !chosen.includes(s));
    tie(chosen, 'contact_phone', 'phone', hotline, 'the hotline of the lender put down as the number to call');
  }
  return out;
}
