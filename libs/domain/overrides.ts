import { type AnyDetector, round } from './detector.js';
import { ClaqueError, verbatim } from './errors/errors.js';
import type { Findings, Lane, Signal } from './model/index.js';
import { byCodeUnit } from './text/compare.js';

/** What people set otherwise than it comes: by detector whether it is off, and its options. */
export type Overrides = Readonly<
  Record<string, { readonly off: boolean; readonly options: Readonly<Record<string, number>> }>
>;

const optionsOf = (d: AnyDetector): [string, unknown][] => Object.entries(d.options ?? {});

const numbersOf = (d: AnyDetector): Readonly<Record<string, number>> =>
  Object.fromEntries(optionsOf(d).filter((e): e is [string, number] => typeof e[1] === 'number'));

/**
 * A detector's options as they come, and whether it speaks for complainants.
 * If it does, nobody may switch it off or make it say less.
 */
export function settable(d: AnyDetector): {
  readonly options: Readonly<Record<string, number>>;
  readonly isExculpatory: boolean;
} {
  const options = numbersOf(d);
  return { options, isExculpatory: Object.values(options).some((v) => v < 0) };
}

/**
 * Overrides that say something, in one order.
 *
 * @throws ClaqueError CLQ_DETECTOR_…, CLQ_OPTION_… where there is no such detector or option, or a value may not be.
 * Also where what speaks for complainants would say less: a false accusation must not be a setting.
 */
export function checkedOverrides(detectors: readonly AnyDetector[], given: Overrides): Overrides {
  const kept: [string, Overrides[string]][] = [];
  for (const [id, { off, options }] of Object.entries(given).sort(([x], [y]) => byCodeUnit(x, y))) {
    const detector = detectors.find((d) => d.id === id);
    if (detector === undefined) throw new ClaqueError('CLQ_DETECTOR_UNKNOWN', { detector: verbatim(id) });
    const own = settable(detector);
    if (off && own.isExculpatory) throw new ClaqueError('CLQ_DETECTOR_PROTECTS', { detector: verbatim(id) });
    const changed: [string, number][] = [];
    for (const [name, value] of Object.entries(options).sort(([x], [y]) => byCodeUnit(x, y))) {
      const about = { detector: verbatim(id), option: verbatim(name) };
      if (!Object.hasOwn(own.options, name)) throw new ClaqueError('CLQ_OPTION_UNKNOWN', about);
      const usual = own.options[name];
      if (!Number.isFinite(value) || Math.abs(value) > 1e6 || (usual >= 0 && value < 0) || (usual < 0 && value > usual))
        throw usual < 0
          ? new ClaqueError('CLQ_OPTION_PROTECTS', { ...about, limit: usual })
          : new ClaqueError('CLQ_OPTION_RANGE', about);
      if (own.isExculpatory && usual >= 0 && value > usual)
        throw new ClaqueError('CLQ_OPTION_PROTECTS', { ...about, limit: usual });
      if (value !== usual) changed.push([name, value]);
    }
    if (off || changed.length > 0) kept.push([id, { off, options: Object.fromEntries(changed) }]);
  }
  return Object.fromEntries(kept);
}

/** Detectors as they are set. Their version says what was set, as build metadata of Semantic Versioning: 1.0.0+minUnits.5. */
export function withOverrides(detectors: readonly AnyDetector[], overrides: Overrides): readonly AnyDetector[] {
  return detectors.flatMap((d): AnyDetector[] => {
    const set = overrides[d.id];
    if (set === undefined) return [d];
    if (set.off) return [];
    const build = Object.entries(set.options).map(([name, value]) =>
      `${name}.${value}`.replace(/[^0-9A-Za-z.-]/g, '-'),
    );
    const options = { ...Object.fromEntries(optionsOf(d)), ...set.options };
    return [{ ...d, version: `${d.version}+${build.join('.')}`, options }];
  });
}

/** What two looks at the same complaints make of them differently. */
export interface Difference {
  readonly complaints: number;
  /**
   * Lanes rest on rings and on what texts say of hardship, not on bits.
   * So settings should move nobody. Here is whether they do.
   */
  readonly moves: readonly { readonly from: Lane; readonly to: Lane; readonly complaints: number }[];
  /** Detectors whose signals differ, with how many there are and their bits in all. */
  readonly signals: readonly {
    readonly detector: string;
    readonly before: number;
    readonly after: number;
    readonly bitsBefore: number;
    readonly bitsAfter: number;
  }[];
  /** Complaints whose score or lane differs. */
  readonly rescored: number;
  /** Those of them with most bits more first; at most LISTED_CHANGES. */
  readonly changed: readonly {
    readonly complaint: string;
    readonly from: Lane;
    readonly to: Lane;
    readonly before: number;
    readonly after: number;
  }[];
}

const LISTED_CHANGES = 50;

type Look = Pick<Findings, 'triage' | 'signals'>;

export function difference(before: Look, after: Look): Difference {
  const now = new Map(after.triage.map((t) => [t.complaint, t]));
  const changed = before.triage
    .map((b) => ({ b, a: now.get(b.complaint)! }))
    .filter(({ a, b }) => a.lane !== b.lane || a.score !== b.score)
    .map(({ a, b }) => ({ complaint: b.complaint, from: b.lane, to: a.lane, before: b.score, after: a.score }))
    .sort((x, y) => y.after - y.before - (x.after - x.before) || byCodeUnit(x.complaint, y.complaint));
  const moves = [...Map.groupBy(changed, (c) => `${c.from} ${c.to}`).values()]
    .filter(([c]) => c.from !== c.to)
    .map((of) => ({ from: of[0].from, to: of[0].to, complaints: of.length }));
  const [was, is] = [before, after].map(({ signals }) => Map.groupBy(signals, (s) => s.detector));
  const bits = (list: readonly Signal[] = []) => round(list.reduce((sum, s) => sum + s.weight, 0));
  const signals = [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnit).flatMap((detector) => {
    const [b, a] = [was.get(detector), is.get(detector)];
    const found = {
      detector,
      before: b?.length ?? 0,
      after: a?.length ?? 0,
      bitsBefore: bits(b),
      bitsAfter: bits(a),
    };
    return found.before === found.after && found.bitsBefore === found.bitsAfter ? [] : [found];
  });
  return {
    complaints: before.triage.length,
    moves: moves.sort((x, y) => y.complaints - x.complaints || byCodeUnit(x.from + x.to, y.from + y.to)),
    signals,
    rescored: changed.length,
    changed: changed.slice(0, LISTED_CHANGES),
  };
}
