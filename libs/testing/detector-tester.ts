import { type Detector, runDetector, type Views } from '../domain/detector.js';

/** A view that a detector is shown. */
export interface Case<V> {
  /** What it is, in words: hard negatives by name. */
  readonly name: string;
  readonly view: V;
}

export interface Firing<V, M extends string> extends Case<V> {
  readonly message: M;
  /** Bits: the exact weight, or the least and greatest where it follows from counts. */
  readonly weight: number | readonly [number, number];
}

export interface DetectorCases<V, M extends string> {
  readonly fires: readonly Firing<V, M>[];
  readonly quiet: readonly Case<V>[];
}

/** Cases together with the detector that they are about. */
export interface BoundCases {
  /** Id of the detector. */
  readonly detector: string;
  /** Runs the cases. @returns every problem as a sentence; none is success. */
  problems(): string[];
}

/** Binds a table of cases to its detector: views and messages are checked by their types. */
export function defineCases<S extends keyof Views, M extends string, O>(
  detector: Detector<S, M, O>,
  cases: DetectorCases<Views[S], M>,
): BoundCases {
  return { detector: detector.id, problems: () => testDetector(detector, cases) };
}

/**
 * Runs a detector over its table of cases. Duplicate names, an empty side of the table, and a message that no case shows are problems too.
 */
function testDetector<S extends keyof Views, M extends string, O>(
  detector: Detector<S, M, O>,
  cases: DetectorCases<Views[S], M>,
): string[] {
  const problems: string[] = [];
  const names = [...cases.fires, ...cases.quiet].map((c) => c.name);
  if (new Set(names).size !== names.length) problems.push('two cases have one name');
  if (cases.fires.length === 0) problems.push('no case fires');
  if (cases.quiet.length === 0) problems.push('no case is quiet');
  const shown = new Set<string>();
  const constant = new Map<string, unknown>(Object.entries(detector.options ?? {})).get('weight');
  for (const c of cases.fires) {
    const signal = runDetector(detector, c.view, 'case', null);
    if (signal === null) {
      problems.push(`"${c.name}" should fire and is quiet`);
      continue;
    }
    shown.add(c.message);
    const pattern = detector.messages[c.message]?.en.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+');
    if (pattern === undefined || !new RegExp(`^${pattern}$`).test(signal.message.en))
      problems.push(`"${c.name}" says "${signal.message.en}", expected ${c.message}`);
    if (/\{\w+\}/.test(signal.message.en + signal.message.zh))
      problems.push(`"${c.name}" leaves a value of its message open: ${signal.message.en}`);
    const [least, greatest] = typeof c.weight === 'number' ? [c.weight, c.weight] : c.weight;
    if (signal.weight < least || signal.weight > greatest)
      problems.push(`"${c.name}" weighs ${signal.weight}, expected ${least} to ${greatest}`);
    if (least < greatest && signal.weight === constant)
      problems.push(`"${c.name}" weighs ${signal.weight}, as its option says: expect it exactly`);
    if (signal.facts.length === 0) problems.push(`"${c.name}" rests on no fact`);
  }
  for (const c of cases.quiet) {
    const signal = runDetector(detector, c.view, 'case', null);
    if (signal !== null) problems.push(`"${c.name}" should be quiet and says "${signal.message.en}"`);
  }
  for (const message of Object.keys(detector.messages))
    if (!shown.has(message)) problems.push(`no case shows the message "${message}"`);
  return problems;
}
