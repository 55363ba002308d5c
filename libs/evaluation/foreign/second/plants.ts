import type { ForeignGroup, OrganiserValue, Row } from '../folder.js';
import { between, diceFor, one, shuffled } from './dice.js';
import { anyChannel, DAY, type Page, type Play } from './stage.js';
import { formOf, onForm, type Town } from './town.js';
import { copyOf, LIVES, mannerOf, momentsFor, put, withFacts } from './voice.js';

/** Fakes that were planted on one honest crowd. */
export interface Plant {
  readonly on: Play;
  readonly group: ForeignGroup;
  readonly pages: Page[];
  /** The fakes copy the letter of the crowd. */
  readonly letter: boolean;
}

/** The agency that hides gives the number of an honest helper. */
export function raiseFlag(plays: Play[]): void {
  const under = plays.find((p) => p.scene.trick === 'flag');
  const over =
    plays.find((p) => p.scene.kind === 'advice_station') ??
    plays.find((p) => p.scene.organiser === 'helper' && p.tongue === 'zh');
  if (under && over) under.flag = { phone: over.props.phones[0], of: over.id };
}

const FALSE_FIRMS = {
  zh: ['捷停法务', '债转安咨询', '百信协商社', '轻舟减债', '博弈债管'],
  en: ['Fresh Page Claims', 'NoDebt Partners', 'Quick Quash Ltd'],
};
const WAYS = ['number', 'purse', 'letter', 'all'] as const;

/** Plants fakes on every fourth honest crowd that has something to copy. */
export function plantsOn(plays: Play[], fakes: number | undefined, town: Town): Plant[] {
  const dice = diceFor(town.seed, 'plants');
  const able = plays.filter(
    (p) =>
      p.scene.organiser !== 'family' && p.scene.organiser !== 'agency' && p.scene.line !== 'none' && p.pages.length > 4,
  );
  const chosen = shuffled(able, dice).slice(0, Math.max(1, Math.round(able.length / 4)));
  return chosen.flatMap((play, i) => {
    const count = fakes ?? one([1, 2, 3, 4, 5, 8, 12, 20], dice);
    const wanted = WAYS[i % WAYS.length];
    const way =
      wanted === 'purse' && !has(play, 'account')
        ? 'number'
        : wanted === 'number' && !has(play, 'phone')
          ? 'letter'
          : wanted;
    return count === 0 ? [] : [plant(play, way, count, town)];
  });
}

const has = (p: Play, kind: string): boolean => [...p.shown.keys()].some((key) => key.startsWith(`${kind} `));

function plant(on: Play, way: (typeof WAYS)[number], count: number, town: Town): Plant {
  const seed = `${on.seed}/plant`;
  const common = diceFor(seed);
  const firm = one(FALSE_FIRMS[on.tongue], common);
  const face = town.name(on.tongue, common);
  const letter = way === 'letter' || way === 'all';
  const values: OrganiserValue[] = [];
  if ((way === 'number' || way === 'all') && has(on, 'phone'))
    values.push({ kind: 'phone', value: on.props.phones[0] });
  if ((way === 'purse' || way === 'all') && has(on, 'account')) values.push({ kind: 'account', value: on.props.purse });
  const pages = Array.from({ length: count }, (_, i): Page => {
    const dice = diceFor(seed, i);
    const soul = town.soul(on.tongue);
    const at = on.start + dice() * Math.max(2, on.measure.days) * DAY;
    const life = one(LIVES[on.tongue], dice);
    const row: Row = {
      ...formOf(soul, anyChannel(dice), dice),
      product: life.product,
      subject: life.subject,
      agent_name: face,
    };
    if (dice() < 0.75) row.agent_org = firm;
    for (const v of values)
      if (v.kind === 'phone') {
        row.contact_phone = onForm(v.value, dice);
        if (dice() < 0.5) row.agent_phone = onForm(v.value, dice);
      } else row.payee_account = v.value;
    const confession =
      on.tongue === 'zh'
        ? one(
            [
              `${firm}收三成，叫我照抄`,
              `交了<part>元给${firm}的${face}`,
              `${face}说出了事打他`,
              `群里都是${firm}的客户`,
            ],
            dice,
          )
        : one(
            [`${firm} took <part> up front`, `${face} at ${firm} said copy this`, `all of us in the group pay ${firm}`],
            dice,
          );
    const body = letter
      ? copyOf(on.scene, soul, on.measure.level, `${on.seed}/0`, at, dice)
      : momentsFor(soul, between(1, 3, dice), at, dice);
    row.text = put(
      [...body, ...(dice() < 0.65 ? [withFacts(confession, soul, at, dice)] : [])],
      on.tongue,
      mannerOf(soul.seed, on.tongue),
      dice,
    );
    return { soul, at, row };
  });
  const group: ForeignGroup = {
    id: `${on.id}-planted`,
    type: 'frame',
    kind: `planted_${way}`,
    variant: `${count} on ${on.scene.kind}`,
    size: count,
    debtors: pages.map((p) => p.soul.ref),
    complaints: [],
    organiser_values: [...values],
    organiser_kind: 'misused',
    misused_values: [...values],
    misused_of: on.id,
  };
  return { on, group, pages, letter };
}
