import type { ForeignTruth, Row } from '../folder.js';
import { between, type Dice, diceFor, one } from './dice.js';
import { DAY, type Page, type Play } from './stage.js';
import type { Soul, Town } from './town.js';

/** A call before it has a number. */
export interface Ring {
  readonly at: number;
  readonly tongue: 'zh' | 'en';
  readonly row: Row;
  readonly mark?: string;
}

const TALK = {
  voice: [
    '来电: 账户是<name>的，我就是本人。\n坐席: 生日请讲一下。\n来电: 你先记：停息，六十期。',
    '来电: 还是<name>那个案子，主管呢？\n坐席: 主管在忙。\n来电: 今天不回我就转监管。',
    '来电: <name>，没收入，方案照上次说的。\n坐席: 系统没有记录。\n来电: 那重新记。',
  ],
  help: ['来电: 我是帮<name>打的，免提，他听着。\n坐席: 请他本人讲一句。\n<name>: 我在。'],
  zh: [
    '来电: 想问下扣款。\n坐席: 哪一笔？\n来电: 昨天那笔。',
    '来电: 我是<name>，要改地址。\n坐席: 好的。',
    '来电: 怎么又打我？\n坐席: 查到了，已还清。',
  ],
  en: [
    'Caller: my balance looks off.\nAgent: which account?\nCaller: the one ending in nine.',
    'Caller: <name> here, about the letter.\nAgent: one moment please.',
  ],
};

/** All the telephone lines of a year: ordinary callers, helpers, a voice for hire, a storm, and a bad Monday. */
export function ringsOf(
  folk: readonly Soul[],
  plays: readonly Play[],
  hotlines: ReadonlyMap<string, string>,
  town: Town,
  from: number,
  to: number,
): { rings: Ring[]; truths: (ForeignTruth['calls'][number] & { mark: string })[] } {
  const dice = diceFor(town.seed, 'lines');
  const rings: Ring[] = [];
  const truths: (ForeignTruth['calls'][number] & { mark: string })[] = [];
  const ring = (soul: Soul, caller: string, at: number, talk: readonly string[], mark?: string) =>
    rings.push(ringOf(soul, caller, hotlines.get(soul.firm)!, at, talk, dice, mark));
  for (const soul of folk)
    for (let k = dice() < 0.4 ? between(1, 4, dice) : 0; k > 0; k--)
      ring(soul, soul.phone, from + dice() * (to - from), TALK[soul.tongue]);
  badMonday(folk, ring, from, to, dice);
  for (const p of plays) {
    const helps = p.scene.organiser === 'helper' && p.scene.line !== 'none' && dice() < 0.4;
    for (const page of p.pages) {
      if (p.scene.trick === 'voice')
        for (let k = between(1, 4, dice); k > 0; k--)
          ring(page.soul, p.props.phones[0], before(page, dice), TALK.voice, p.id);
      else if (helps && dice() < 0.4)
        ring(page.soul, p.props.phones[0], page.at + dice() * 3 * DAY, p.tongue === 'zh' ? TALK.help : TALK.en);
      else if (dice() < 0.25) ring(page.soul, page.soul.phone, before(page, dice), TALK[p.tongue]);
    }
    if (p.scene.trick === 'voice') {
      truths.push({ id: '', kind: 'one_caller', calls: [], target: '', mark: p.id });
      p.shown.set(`phone ${p.props.phones[0]}`, p.souls.length);
    }
    if (p.scene.trick === 'storm') {
      const target = hotlines.get(p.souls[0].firm)!;
      const guns = Array.from({ length: between(5, 12, dice) }, () => town.phone('virtual', p.tongue));
      const start = p.start + dice() * p.measure.days * DAY;
      for (let i = between(90, 260, dice); i > 0; i--) {
        const row = {
          caller: one(guns, dice),
          callee: target,
          direction: 'inbound',
          ring_s: String(between(1, 4, dice)),
          talk_s: '0',
          outcome: one(['no_answer', 'failed', 'busy'], dice),
          debtor_ref: '',
          transcript: '',
        };
        rings.push({ at: start + (dice() * DAY) / 20, tongue: p.tongue, row, mark: `${p.id}/storm` });
      }
      truths.push({ id: '', kind: 'flood', calls: [], target, mark: `${p.id}/storm` });
    }
  }
  return { rings, truths };
}

const before = (page: Page, dice: Dice): number => page.at - dice() * 4 * DAY;

/** The app is down for a morning, and everybody calls. */
function badMonday(
  folk: readonly Soul[],
  ring: (soul: Soul, caller: string, at: number, talk: readonly string[]) => void,
  from: number,
  to: number,
  dice: Dice,
): void {
  const at = from + dice() * (to - from);
  for (const soul of folk) if (dice() < 0.05) ring(soul, soul.phone, at + (dice() * DAY) / 6, TALK[soul.tongue]);
}

function ringOf(
  soul: Soul,
  caller: string,
  callee: string,
  at: number,
  talk: readonly string[],
  dice: Dice,
  mark?: string,
): Ring {
  const answered = dice() < 0.72;
  const row: Row = {
    caller,
    callee,
    direction: 'inbound',
    ring_s: String(between(1, 55, dice)),
    talk_s: answered ? String(Math.round(Math.exp(4.6 + dice() * 1.8))) : '0',
    outcome: answered ? 'answered' : one(['no_answer', 'busy', 'no_answer'], dice),
    debtor_ref: mark !== undefined || dice() < 0.7 ? soul.ref : '',
    transcript: answered && dice() < 0.35 ? one(talk, dice).replaceAll('<name>', soul.name) : '',
  };
  return { at, tongue: soul.tongue, row, mark };
}
