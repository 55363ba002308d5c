import { type AnyDetector, runDetector, type Views } from '../domain/detector.js';

export interface Case<V> {
  /** What it is, in words: hard negatives by name. */
  readonly name: string;
  readonly view: V;
}

export interface Firing<V, M extends string> extends Case<V> {
  readonly message: M;
  /** Least and greatest weight in bits. */
  readonly weight: readonly [number, number];
}

export interface DetectorCases<V = Views[keyof Views], M extends string = string> {
  readonly fires: readonly Firing<V, M>[];
  readonly quiet: readonly Case<V>[];
}

/**
 * Runs a detector over its table of cases and gives every problem as a sentence; none is success. Duplicate names, an empty
 * side of the table, and a message that no case shows are problems too.
 */
export function testDetector(detector: AnyDetector, cases: DetectorCases<never>): string[] {
  const problems: string[] = [];
  const names = [...cases.fires, ...cases.quiet].map((c) => c.name);
  if (new Set(names).size !== names.length) problems.push('two cases have one name');
  if (cases.fires.length === 0) problems.push('no case fires');
  if (cases.quiet.length === 0) problems.push('no case is quiet');
  const shown = new Set<string>();
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
    if (signal.weight < c.weight[0] || signal.weight > c.weight[1])
      problems.push(`"${c.name}" weighs ${signal.weight}, expected ${c.weight.join(' to ')}`);
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
