/**
 * Plants one organized set of people into a background by another hand, and nothing else. The same set stands for a
 * helper's crowd and for a mill's clients. Both leave the same traces; only the truth about their organiser differs.
 * What is planted follows the stories of the trade (docs/groups.md), and no rule of the detector.
 */
import { random, shuffle } from '../../kernel/index.js';
import type { Language } from '../world/plan.js';
import { backgroundOf, type Hand, type Surroundings } from './background.js';
import { confession, copyOf } from './words.js';

/** What a fake complaint shows of the people whom it frames. */
export type Framing = 'mobile' | 'account' | 'agency' | 'letter';
/** The letter alone, the letter around an own story, or an own story alone. */
export type Texts = 'letter' | 'letter and story' | 'story';

/** One dose of everything. A share is of the members. */
export interface Dose {
  readonly size: number;
  /** Who puts the organiser down as agent. */
  readonly named: number;
  /** Who gives the organiser's number for calling back, and its account. */
  readonly phone: number;
  readonly account: number;
  readonly texts: Texts;
  /** Days from the first complaint to the last. */
  readonly days: number;
  /** Complaints of strangers who frame the crowd, and what each of them shows of it. */
  readonly fakes: number;
  readonly shows: readonly Framing[];
  /** Strangers who copied the letter and hold nothing else of the set. */
  readonly copiers: number;
}

/** What is planted where nothing is said. */
export const USUAL: Dose = {
  size: 20,
  named: 0.3,
  phone: 0.8,
  account: 0.5,
  texts: 'letter and story',
  days: 90,
  fakes: 0,
  shows: ['mobile'],
  copiers: 0,
};

export interface PlantedWorld {
  readonly world: Surroundings['world'];
  readonly members: readonly string[];
  readonly fakes: readonly string[];
  readonly copiers: readonly string[];
  /** What the organiser gives out, as a truth has it. */
  readonly values: readonly { readonly kind: string; readonly value: string }[];
}

export interface PlantOptions {
  readonly hand: Hand;
  readonly seed: number;
  /** Debtors of the background; more where the dose takes more people than stand alone in it. */
  readonly people: number;
}

type Row = Record<string, string>;

const DAY_MS = 86_400_000;

/** The same options and dose give the same bytes. Another dose keeps the background and who is taken first. */
export function plant({ hand, seed, people }: PlantOptions, dose: Dose): PlantedWorld {
  const next = random(seed ^ 0x444f5345);
  const language: Language = seed % 2 === 0 ? 'zh' : 'en';
  const wanted = dose.size + dose.fakes + dose.copiers;
  const { world, loners } = roomFor(wanted, (n) => backgroundOf(hand, seed, n, language), people);
  const digits = (n: number) => Array.from({ length: n }, () => Math.floor(10 * next())).join('');
  const organiser = {
    phone: language === 'zh' ? `177${digits(8)}` : `+1 628 ${2 + Math.floor(8 * next())}${digits(2)} ${digits(4)}`,
    account: language === 'zh' ? `621799${digits(13)}` : digits(11),
    name: language === 'zh' ? '陶静仪' : 'Maren Kolstad',
    firm: language === 'zh' ? '同舟债务互助站' : 'Harbor Debt Circle',
    invented: language === 'zh' ? '速消征信咨询部' : 'Swift Clear Advisory',
  };
  const start = next();
  const order = shuffle(loners, next);
  const members = order.slice(0, dose.size);
  // Taken from the end, so that more of one kind moves nobody of another.
  const fakes = order.slice(order.length - dose.fakes);
  const copiers = order.slice(order.length - dose.fakes - dose.copiers, order.length - dose.fakes);
  const changed = new Map<string, (row: Row) => Row>();
  const gives = (share: number) => spread(share, dose.size, next);
  const [phone, account, named] = [gives(dose.phone), gives(dose.account), gives(dose.named)];
  const times = days(world.complaints, start, dose.days);

  members.forEach((d, k) => {
    changed.set(d, (row) => ({
      ...bare(row),
      ...(phone[k] ? { contact_phone: organiser.phone } : {}),
      ...(account[k] ? { payee_account: organiser.account } : {}),
      ...(named[k] ? { agent_name: organiser.name, agent_org: organiser.firm, agent_phone: organiser.phone } : {}),
      text: dose.texts === 'story' ? row['text'] : copyOf(language, row, dose.texts === 'letter' ? '' : row['text']),
      received_at: times(k, dose.size, row['received_at']),
    }));
  });
  fakes.forEach((d, k) => {
    const shows = new Set(dose.shows);
    const agency = shows.has('agency') || shows.has('letter');
    changed.set(d, (row) => ({
      ...bare(row),
      contact_phone: shows.has('mobile') ? organiser.phone : row['debtor_phone'],
      ...(shows.has('account') ? { payee_account: organiser.account } : {}),
      ...(agency ? { agent_org: organiser.invented } : {}),
      ...(agency && shows.has('mobile') ? { agent_phone: organiser.phone } : {}),
      text: `${shows.has('letter') ? copyOf(language, row, '') : row['text']}${confession(language, agency ? organiser.invented : organiser.firm, k)}`,
      received_at: times(k, dose.fakes, row['received_at']),
    }));
  });
  copiers.forEach((d, k) => {
    changed.set(d, (row) => ({
      ...bare(row),
      text: copyOf(language, row, dose.texts === 'letter' ? '' : row['text']),
      received_at: times(k, dose.copiers, row['received_at']),
    }));
  });
  return {
    world: { ...world, complaints: world.complaints.map((row) => changed.get(row['debtor_ref'])?.(row) ?? row) },
    members,
    fakes,
    copiers,
    values: [
      { kind: 'contact', value: organiser.phone },
      { kind: 'account', value: organiser.account },
    ],
  };
}

/** A background of so many people, or of more where too few of them are alone. */
function roomFor(wanted: number, make: (people: number) => Surroundings, people: number): Surroundings {
  for (let n = people; ; n = Math.ceil(1.5 * n)) {
    const made = make(n);
    if (made.loners.length >= wanted) return made;
  }
}

/** A row with nothing but what the person wrote and who they are. Papers stay, for they are their own. */
const bare = (row: Row): Row => ({
  ...row,
  contact_phone: '',
  payee_account: '',
  agent_name: '',
  agent_org: '',
  agent_phone: '',
});

/** Exactly this share of so many, rounded, in a drawn order. */
function spread(share: number, of: number, next: () => number): boolean[] {
  const order = shuffle(
    Array.from({ length: of }, (_, k) => k),
    next,
  );
  const flags = new Array<boolean>(of).fill(false);
  for (const k of order.slice(0, Math.round(share * of))) flags[k] = true;
  return flags;
}

/** Places days evenly within a window of the background's time, and keeps the hour of a row. */
function days(rows: readonly Row[], start: number, window: number) {
  const all = rows.map((r) => r['received_at'].slice(0, 10)).sort();
  const first = Date.parse(all[0]);
  const room = Math.max(0, (Date.parse(all.at(-1)!) - first) / DAY_MS - window);
  return (k: number, of: number, at: string): string => {
    const day = Math.floor(start * room) + Math.floor((k * window) / Math.max(1, of));
    return new Date(first + day * DAY_MS).toISOString().slice(0, 10) + at.slice(10);
  };
}
