import type { OrganiserValue, Row } from '../folder.js';
import { between, type Dice, diceFor, normal, one, shuffled } from './dice.js';
import { type Route, routesOf, type Scene } from './scene.js';
import { privateSheet, type Sheet, stampFor, wallSheet } from './sheets.js';
import { formOf, onForm, type Soul, type Tongue, type Town } from './town.js';
import { chosen, copyOf, LIVES, mannerOf, momentsFor, ownWords, put, withFacts } from './voice.js';
import { EN, ZH } from './words.js';

export const DAY = 86_400_000;

/** A complaint before it has a number. */
export interface Page {
  readonly soul: Soul;
  readonly at: number;
  readonly row: Row;
  readonly sheet?: Sheet;
  readonly shared?: boolean;
}

export interface Measure {
  readonly size: number;
  readonly named: number;
  readonly level: number;
  readonly bare: boolean;
  readonly days: number;
}

/** A scene that has been played: who, what they show, and what hangs on what. */
export interface Play {
  readonly id: string;
  readonly scene: Scene;
  readonly tongue: Tongue;
  readonly measure: Measure;
  readonly seed: string;
  readonly start: number;
  readonly souls: Soul[];
  readonly helper: string;
  readonly org: string;
  readonly props: { phones: string[]; purse: string; device: string; walls: string[]; ip: string; address: string };
  pages: Page[];
  /** Pages that carry the letter; two brands have two. */
  letters: Page[][];
  shown: Map<string, number>;
  flag?: { phone: string; of: string };
}

/** Many small groups, some of two dozen, a few of more than a hundred. */
export function sizeBy(dice: Dice): number {
  const x = dice();
  if (x < 0.38) return between(3, 9, dice);
  if (x > 0.965) return between(80, 150, dice);
  return Math.min(150, Math.max(3, Math.round(17 * Math.exp(0.65 * normal(dice)))));
}

/** When the i-th of n members writes, as a share of the span. */
function moment(scene: Scene, i: number, n: number, days: number, dice: Dice): number {
  if (scene.rhythm === 'burst') return Math.min(1, -Math.log(1 - dice()) * 0.22);
  if (scene.rhythm === 'waves') return Math.min(1, Math.max(0, (between(0, 2, dice) + 0.5) / 3 + 0.06 * normal(dice)));
  if (scene.rhythm === 'weekly')
    return Math.min(1, (Math.floor((dice() * days) / 7) * 7 + dice() * 0.4) / Math.max(7, days));
  return (i + dice()) / n;
}

export function cast(
  id: string,
  scene: Scene,
  tongue: Tongue,
  measure: Measure,
  town: Town,
  from: number,
  to: number,
): Play {
  const seed = `${town.seed}/${id}`;
  const dice = diceFor(seed, 'cast');
  const line = scene.line === 'none' ? 'mobile' : scene.line;
  const phones = Array.from(
    { length: scene.trick === 'carousel' ? Math.max(2, Math.ceil(measure.size / 4)) : scene.trick === 'twins' ? 2 : 1 },
    () => town.phone(line, tongue),
  );
  const walls = Array.from({ length: Math.max(1, Math.ceil(measure.size / 7)) }, town.device);
  const place = one(tongue === 'zh' ? ZH.towns : EN.towns, dice);
  const suffix =
    tongue === 'zh'
      ? one(['顺和', '德邻', '聚力', '安居', '恒信', '春泥'], dice)
      : one(['Harbour', 'Bridge', 'Kingsway', 'Beacon'], dice);
  const [youngest, oldest] =
    scene.kind === 'dorm_matron' ? [17, 22] : scene.kind === 'hospice_almoner' ? [45, 88] : [20, 78];
  return {
    id,
    scene,
    tongue,
    measure,
    seed,
    start: from + dice() * Math.max(0, to - from - measure.days * DAY),
    souls: Array.from({ length: measure.size }, () => town.soul(tongue, youngest, oldest)),
    helper: town.name(tongue, dice),
    org:
      tongue === 'zh'
        ? `${place}${suffix}${TITLE_ZH[scene.organiser] ?? ''}`
        : `${place} ${suffix} ${TITLE_EN[scene.organiser] ?? ''}`.trim(),
    props: {
      phones,
      purse: town.account(tongue),
      device: town.device(),
      walls,
      ip: town.ip(tongue),
      address: town.address(tongue),
    },
    pages: [],
    letters: [[], []],
    shown: new Map(),
  };
}

const TITLE_ZH: Record<string, string> = {
  helper: '服务站',
  representative: '代理记账行',
  place: '图文店',
  agency: '企业咨询部',
  lender: '支行',
};
const TITLE_EN: Record<string, string> = {
  helper: 'Advice Trust',
  representative: 'Solicitors',
  place: 'House',
  agency: 'Claims Ltd',
};

const CHANNELS: Record<Route, readonly string[]> = {
  desk: ['platform', 'app', 'email', 'regulator'],
  ring: ['hotline', 'platform', 'regulator', 'branch'],
  post: ['letter', 'letter', 'regulator'],
  purse: ['regulator', 'platform', 'letter', 'branch'],
  wall: ['app', 'platform'],
  mouth: ['platform', 'email', 'regulator', 'other'],
  own: ['hotline', 'platform', 'platform', 'regulator', 'regulator', 'app', 'email', 'letter', 'branch', 'other'],
};
export const anyChannel = (dice: Dice): string => one(CHANNELS.own, dice);

/** Lets everybody of a cast write. */
export function play(p: Play, town: Town): void {
  const routes = routesOf(p.scene);
  const sheetFor = sheetsOf(p, town);
  const sponsors = p.scene.trick === 'downline' ? sponsorsOf(p) : undefined;
  p.souls.forEach((soul, i) => {
    const dice = diceFor(p.seed, 'member', i);
    const share = moment(p.scene, i, p.souls.length, p.measure.days, dice);
    const at = p.start + share * p.measure.days * DAY + dice() * DAY * 0.4;
    const brand = p.scene.trick === 'twins' && i % 2 === 1 ? 1 : 0;
    const turn =
      p.scene.trick === 'twins'
        ? brand
        : Math.min(p.props.phones.length - 1, Math.floor(share * p.props.phones.length));
    const phone = p.flag?.phone ?? sponsors?.[i] ?? p.props.phones[turn];
    const route = one(routes, dice);
    const row = formOf(soul, one(CHANNELS[route], dice), dice);
    showRoute(p, row, route, phone, i, dice);
    const said = nameHelper(p, row, route, phone, soul, at, dice);
    const withLetter = dice() < p.scene.letter;
    const story = one(LIVES[p.tongue], dice);
    row.product = story.product;
    row.subject = story.subject;
    row.text = textOf(p, soul, at, withLetter, brand, said, dice);
    const day = new Date(at - between(1, 40, dice) * DAY).toISOString().slice(0, 10);
    const sheet = sheetFor && dice() < 0.6 ? sheetFor(soul, day, dice) : undefined;
    const page: Page = { soul, at, row, sheet, shared: p.scene.paper !== 'various' };
    p.pages.push(page);
    if (withLetter) p.letters[brand].push(page);
    if (dice() < 0.1) p.pages.push(reminder(page, dice));
  });
}

function see(p: Play, kind: string, value: string): void {
  const key = `${kind} ${value}`;
  p.shown.set(key, (p.shown.get(key) ?? 0) + 1);
}

function showRoute(p: Play, row: Row, route: Route, phone: string, i: number, dice: Dice): void {
  const call = () => {
    row.contact_phone = onForm(phone, dice);
    see(p, 'phone', phone);
  };
  if (route === 'ring' || (p.flag !== undefined && dice() < 0.7)) call();
  if (route === 'desk') {
    row.device_id = p.props.device;
    see(p, 'device', p.props.device);
    if (dice() < 0.8) {
      row.ip_address = p.props.ip;
      see(p, 'ip', p.props.ip);
    }
    if (p.scene.line !== 'none' && dice() < 0.4) call();
  }
  if (route === 'post') {
    row.address = p.props.address;
    see(p, 'address', p.props.address);
    if (p.scene.line !== 'none' && dice() < 0.4) call();
  }
  if (route === 'purse') {
    row.payee_account = p.props.purse;
    see(p, 'account', p.props.purse);
  }
  if (route === 'wall') {
    row.device_id = p.props.walls[i % p.props.walls.length];
    see(p, 'device', row.device_id);
  }
}

/** Who names the helper does so on the form, where the channel asks for it, and else in the text. */
function nameHelper(p: Play, row: Row, route: Route, phone: string, soul: Soul, at: number, dice: Dice): string {
  if (p.scene.naming === '') return '';
  const facts = { helper: p.helper, org: p.org, phone: onForm(phone, dice) };
  if (route === 'mouth') {
    see(p, 'phone', phone);
    return withFacts(p.scene.naming, soul, at, dice, { ...facts, phone: disguised(phone, dice) });
  }
  if (dice() >= p.measure.named) return '';
  const onTheForm = row.channel === 'hotline' || row.channel === 'branch' || dice() < 0.5;
  if (onTheForm) {
    row.agent_name = p.helper;
    if (dice() < 0.6 && p.scene.line !== 'none') row.agent_phone = facts.phone;
    if (dice() < 0.35 && p.scene.organiser !== 'family') row.agent_org = p.org;
    if (row.agent_phone) see(p, 'phone', phone);
    return dice() < 0.25 ? withFacts(p.scene.naming, soul, at, dice, facts) : '';
  }
  if (p.scene.naming.includes('<phone>')) see(p, 'phone', phone);
  return withFacts(p.scene.naming, soul, at, dice, facts);
}

const FIGURES = [...'〇壹贰叁肆伍陆柒捌玖'];

/** A number so written that a form check does not see it. */
function disguised(phone: string, dice: Dice): string {
  const digits = phone.slice(3);
  const way = dice();
  if (way < 0.3) return [...digits].map((c) => FIGURES[Number(c)]).join('');
  if (way < 0.55) return [...digits].map((c) => String.fromCodePoint(0xff10 + Number(c))).join('');
  if (way < 0.75) return digits.replace(/(.{2})(?=.)/g, '$1.');
  return digits;
}

function textOf(p: Play, soul: Soul, at: number, withLetter: boolean, brand: number, said: string, dice: Dice): string {
  const facts = { helper: p.helper, org: p.org };
  const asides = (n: number) =>
    shuffled(p.scene.asides, dice)
      .slice(0, n)
      .map((a) => withFacts(chosen(a, dice), soul, at, dice, facts));
  const tail = said === '' ? [] : [said];
  const manner = mannerOf(soul.seed, p.tongue);
  if (!withLetter) {
    const common = p.scene.organiser === 'cause' || dice() < 0.7;
    if (!common) return [ownWords(soul, one(LIVES[p.tongue], dice), at, dice), ...tail].join(' ');
    return put(
      [
        ...shuffled([...asides(between(1, 2, dice)), ...momentsFor(soul, between(1, 3, dice), at, dice)], dice),
        ...tail,
      ],
      p.tongue,
      manner,
      dice,
    );
  }
  const letter = copyOf(p.scene, soul, p.measure.level, `${p.seed}/${brand}`, at, dice);
  const own = p.measure.bare
    ? []
    : [...asides(between(1, 2, dice)), ...momentsFor(soul, between(0, 2, dice), at, dice)];
  const hand = p.measure.level < 2 ? { ...mannerOf(`${p.seed}/${brand}`, p.tongue), links: 0 } : manner;
  return put(dice() < 0.6 ? [...letter, ...own, ...tail] : [...own, ...letter, ...tail], p.tongue, hand, dice);
}

function sheetsOf(p: Play, town: Town): ((soul: Soul, day: string, dice: Dice) => Sheet) | undefined {
  if (p.scene.paper === 'one_source') return stampFor(town, diceFor(p.seed, 'stamp'));
  if (p.scene.paper === 'sheet') return wallSheet(p.scene.kind, diceFor(p.seed, 'wall'));
  return p.scene.paper === 'various' ? (soul, day, dice) => privateSheet(town, soul, day, dice) : undefined;
}

/** A recruit gives the number of the one who brought them: the first, or somebody who came before. */
function sponsorsOf(p: Play): string[] {
  const dice = diceFor(p.seed, 'sponsors');
  return p.souls.map((_, i) =>
    i < 4 || dice() < 0.25 ? p.props.phones[0] : p.souls[Math.floor(dice() * dice() * i)].phone,
  );
}

/** The same person asks again. */
export function reminder(page: Page, dice: Dice): Page {
  const { soul } = page;
  const at = page.at + between(5, 50, dice) * DAY;
  const head = one(
    soul.tongue === 'zh'
      ? ['上封没回音', '又来问一声', '催一催之前那件', '工单关了我不同意', '第二次来信']
      : [
          'this is my second letter',
          'still waiting',
          'you closed it and I do not agree',
          'chasing my complaint',
          'as I wrote before',
        ],
    dice,
  );
  const text = put(
    [head, ...momentsFor(soul, between(1, 3, dice), at, dice)],
    soul.tongue,
    mannerOf(soul.seed, soul.tongue),
    dice,
  );
  return { soul, at, row: { ...page.row, text } };
}

export const valuesOf = (p: Play): OrganiserValue[] =>
  [...p.shown]
    .filter(([key, n]) => n > 1 && key !== `phone ${p.flag?.phone}`)
    .map(([key]) => ({ kind: key.slice(0, key.indexOf(' ')), value: key.slice(key.indexOf(' ') + 1) }));
