import type { Truth } from '../truth.js';
export type Level = 0 | 1 | 2 | 3;
export type Language = 'zh' | 'en';

export interface RingPlan {
  readonly size: number;
  /** 0: one of everything; 1: rotating phones, several accounts and letters; 2: paraphrase, own networks; 3: own texts. */
  readonly level: Level;
  readonly language: Language;
  /** What this ring does otherwise than its level. */
  readonly lever?: Partial<OperatorTactics>;
}

/** What an operator does; a share is of the ring's members. */
export interface OperatorTactics {
  /** Letters, the share of copies lost to paraphrase, and of public forms. 0 letters: everybody writes their own. */
  readonly letters: number;
  readonly lost: number;
  readonly forms: number;
  /** Members after whom the phone is changed, and the share who give it. */
  readonly rotate: number;
  readonly phone: number;
  readonly ips: number;
  readonly ip: number;
  readonly accounts: number;
  readonly money: number;
  readonly bases: number;
  readonly paper: number;
  readonly devices: number;
  readonly device: number;
  readonly agent: number;
}

export interface WorldPlan {
  readonly seed: number;
  /** Genuine debtors with a story of their own; the honest crowds come on top. */
  readonly genuine: number;
  readonly rings: readonly RingPlan[];
  /** Crowds for each 6,000 genuine debtors, as a multiple of the usual number. */
  readonly crowds: number;
}

export const LEVELS: readonly Level[] = [0, 1, 2, 3];
export const SIZES: readonly number[] = [5, 10, 20, 50, 100, 200];

/** The plan that detectors are measured on: every level in every size that the world has room for. */
export function standardPlan(seed: number, genuine: number): WorldPlan {
  const rings = LEVELS.flatMap((level) =>
    SIZES.filter((size) => size <= Math.max(SIZES[0], genuine / 30)).map(
      (size, i): RingPlan => ({ size, level, language: (i + level) % 3 === 2 ? 'en' : 'zh' }),
    ),
  );
  return { seed, genuine, rings, crowds: 1 };
}

export type Row = Readonly<Record<string, string>>;

export interface World {
  readonly complaints: readonly Row[];
  readonly calls: readonly Row[];
  readonly agencies: readonly Row[];
  readonly evidence: readonly Row[];
  /** Path below the folder, and what stands in the file. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly truth: Truth;
  /** Honest crowd of each genuine debtor that stands in one. */
  readonly crowdOf: ReadonlyMap<string, string>;
}

/** What the operators do at each level. */
export const LEVERS: readonly OperatorTactics[] = [
  {
    letters: 1,
    lost: 0,
    forms: 0,
    rotate: Number.POSITIVE_INFINITY,
    phone: 1,
    ips: 1,
    ip: 0.8,
    accounts: 1,
    money: 0.7,
    bases: 1,
    paper: 0.7,
    devices: 0,
    device: 0,
    agent: 0.5,
  },
  {
    letters: 3,
    lost: 0,
    forms: 0.15,
    rotate: 8,
    phone: 0.8,
    ips: 3,
    ip: 0.5,
    accounts: 2,
    money: 0.5,
    bases: 2,
    paper: 0.5,
    devices: 0,
    device: 0,
    agent: 0.25,
  },
  {
    letters: 3,
    lost: 0.5,
    forms: 0,
    rotate: 4,
    phone: 0.6,
    ips: 0,
    ip: 0,
    accounts: 2,
    money: 0.4,
    bases: 2,
    paper: 0.4,
    devices: 4,
    device: 0.25,
    agent: 0,
  },
  {
    letters: 0,
    lost: 0,
    forms: 0.3,
    rotate: 3,
    phone: 0.4,
    ips: 0,
    ip: 0,
    accounts: 3,
    money: 0.35,
    bases: 2,
    paper: 0.3,
    devices: 4,
    device: 0.2,
    agent: 0,
  },
];

/** Days that a world spans, from 2024-01-01. */
export const DAYS = 180;
