import type { Fate } from './fate.js';
import type { Channel, Kind } from './kinds.js';
import { causeOf, writeLetter } from './letters.js';
import type { Person } from './people.js';
import { type Facts, speak } from './speak.js';
import { spoken } from './stage.js';
import { withoutTail } from './tail.js';
import { plightOf, tell } from './talk.js';

/** With what the texts of one group are written. */
export interface Pen {
  readonly kind: Kind;
  readonly level: number;
  readonly bare: boolean | undefined;
  readonly letter: string | undefined;
  readonly storied: number;
  readonly themed: number;
  readonly saying: number;
  readonly tel: string;
  readonly wx: string;
  readonly plant: string;
  readonly skill: string;
  readonly place: string;
}

const HARD = { zh: ['laid_off', 'illness', 'shop_failed'], en: ['job_loss', 'medical'] };

/** The letter of the group in this member's copy. */
export function letterText(pen: Pen, facts: Facts, fate: Fate, hard: boolean): { subject: string; text: string } {
  const { kind } = pen;
  const plight = plightOf(hard ? fate.pick(HARD[kind.tongue]) : fate.pick(kind.plights));
  const storied = pen.bare === undefined ? fate.odds(hard ? Math.max(0.6, pen.storied) : pen.storied) : !pen.bare;
  const own = { ...facts, place: pen.place };
  const story = storied
    ? [fate.pick(plight.open), ...fate.some(plight.after, fate.int(0, 2))].map((s) => speak(s, own, fate))
    : [];
  const text = writeLetter(pen.letter!, pen.level, kind.tongue, own, fate, story);
  return { subject: plight.subject, text: around(pen, text, own, fate, pen.bare === true) };
}

/** What this member writes alone, with what the group has in common. */
export function ownText(
  pen: Pen,
  p: Person,
  facts: Facts,
  fate: Fate,
  channel: Channel,
): { subject: string; text: string } {
  const { kind } = pen;
  const key = fate.pick(kind.plights);
  const own: Facts = { ...facts, place: pen.place, cause: causeOf(kind.tongue, facts, fate), tel: spelled(pen, fate) };
  const theme =
    kind.theme && fate.odds(pen.themed) ? fate.some(kind.theme, fate.int(1, Math.min(2, kind.theme.length))) : [];
  const text = tell(
    p,
    key,
    own,
    fate,
    channel,
    theme.map((s) => speak(s, own, fate)),
  );
  return { subject: plightOf(key).subject, text: around(pen, text, own, fate, false) };
}

/** The text with what its writer cannot help adding, and with the form of the office. */
function around(pen: Pen, text: string, facts: Facts, fate: Fate, copied: boolean): string {
  const { kind } = pen;
  let out = text;
  if (kind.says && fate.odds(pen.saying) && !copied) {
    const line = speak(fate.pick(kind.says.lines), { ...facts, tel: spelled(pen, fate), wx: pen.wx }, fate);
    out = kind.tongue === 'zh' ? `${withoutTail(out, '。，；！')}。${line}` : `${withoutTail(out)} ${line}`;
  }
  if (kind.habit && fate.odds(kind.habit.share))
    out = `${out}${kind.tongue === 'zh' ? '' : ' '}${fate.pick(kind.habit.words)}`;
  return kind.intake ? speak(kind.intake, { ...facts, body: out }, fate) : out;
}

const FIGURES = '零一二三四五六七八九';

/** The organiser's number as it is written in a text: hidden from filters where the evasion asks for it. */
function spelled(pen: Pen, fate: Fate): string {
  const d = spoken(pen.tel);
  if (pen.kind.type !== 'attack' || pen.level < 2) return d;
  const third = d.slice(0, 3);
  return fate.pick([
    `${third} ${d.slice(3, 7)} ${d.slice(7)}`,
    pen.kind.tongue === 'zh'
      ? [...d].map((c) => FIGURES[Number(c)]).join('')
      : `${third}.${d.slice(3, 6)}.${d.slice(6)}`,
    [...d].join('-'),
  ]);
}
