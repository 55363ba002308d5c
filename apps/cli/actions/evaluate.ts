import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { packageRoot } from '../../../libs/config/paths.js';
import { ClaqueError, verbatim } from '../../../libs/domain/errors/errors.js';
import { count } from '../../../libs/domain/text/count.js';
import { AFTER, answersOf, type Evaluation, evaluate } from '../../../libs/evaluation/evaluate.js';
import { evaluationPage } from '../../../libs/evaluation/page.js';
import type { Planted } from '../../../libs/evaluation/planted.js';
import { askTruth, plantedIn, questionText, type TruthGroup } from '../../../libs/evaluation/questions.js';
import { crowdRows, methodRows, plain, ringRows, timeRows } from '../../../libs/evaluation/table.js';
import type { Truth } from '../../../libs/evaluation/truth.js';
import { writeWorld } from '../../../libs/evaluation/world/folder.js';
import { makeWorld, standardPlan } from '../../../libs/evaluation/world/world.js';
import { loadKnowledge } from '../../../libs/readers/seeds.js';
import { checkWritable } from '../../../libs/reports/scan-output.js';
import { type AnalysisOptions, recordsIn } from './corpus.js';

/** Writes a labelled world into a folder; returns what is in it, in words. */
export function world(seed: number, size: number, out: string): string {
  checkWritable(out);
  const made = makeWorld(standardPlan(seed, size));
  writeWorld(made, out);
  const { truth } = made;
  return `${count(made.complaints.length, 'complaint')} of ${truth.genuine.length} genuine debtors and ${truth.rings.reduce((n, r) => n + r.debtors.length, 0)} ring members in ${truth.rings.length} rings; ${made.calls.length} calls, ${made.files.length} papers; see ${join(out, 'truth.json')}`;
}

/** Measures the detection and other methods on a folder with truth.json, and writes evaluation.html and evaluation.json. */
export async function evaluateWorld(
  folder: string,
  out: string,
  { seed, zone, said }: Pick<AnalysisOptions, 'seed' | 'zone' | 'said'>,
  progress: (what: string) => void,
): Promise<{ evaluation: Evaluation; text: string }> {
  const file = join(folder, 'truth.json');
  if (!existsSync(file)) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(file) });
  const truth = readTruth(file);
  const crowds = join(folder, 'crowds.json');
  const crowdOf = new Map<string, string>();
  if (existsSync(crowds))
    for (const [kind, refs] of Object.entries(JSON.parse(readFileSync(crowds, 'utf8')) as Record<string, string[]>))
      for (const ref of refs) crowdOf.set(ref, kind);
  checkWritable(out);
  progress('intake');
  const records = await recordsIn([folder], { zone, said }, false);
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  const answers = answersOf(truth, crowdOf);
  const evaluation = await evaluate(records, answers, { seed, knowledge, progress });
  const ours = evaluation.methods.find((m) => m.name === AFTER)!.measure;
  const text = [
    `${count(evaluation.complaints, 'complaint')} of ${count(evaluation.debtors, 'debtor')}`,
    plain(methodRows(evaluation.methods)),
    plain(ringRows(ours)),
    plain(crowdRows(ours)),
    plain(timeRows(evaluation)),
    `groups in a world by chance: ${evaluation.groupsByChance}; people in groups who stay when 1 % of the holdings is lost: ${(100 * evaluation.stability).toFixed(1)} %`,
    questionText(evaluation.questions),
    `steps before the groups ${evaluation.groundworkMs} ms, peak ${evaluation.peakMegabytes} MB; see ${join(out, 'evaluation.html')}`,
  ].join('\n\n');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'evaluation.html'), evaluationPage(evaluation, basename(resolve(folder))));
  const json = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  const { methods, ...rest } = evaluation;
  writeFileSync(
    join(out, 'evaluation.json'),
    `${JSON.stringify({ ...rest, methods: methods.map(({ name, measure, ms }) => ({ name, ms, measure })) }, json, 1)}\n`,
  );
  return { evaluation, text };
}

/** Asks the questions of a folder's groups, answers them from its truth, and writes questions.json. */
export async function evaluateQuestions(
  folder: string,
  out: string,
  options: Pick<AnalysisOptions, 'map' | 'seed' | 'zone' | 'said'> & {
    readonly wrong: number;
    readonly unknown: number;
    readonly budget?: number;
  },
  progress: (what: string) => void,
): Promise<string> {
  const file = join(folder, 'truth.json');
  if (!existsSync(file)) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(file) });
  checkWritable(out);
  progress('intake');
  const input = join(folder, 'input');
  const records = await recordsIn([existsSync(input) ? input : folder], options, false);
  const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
  progress('questions');
  const result = await askTruth(records, plantedOf(folder), { ...options, knowledge });
  mkdirSync(out, { recursive: true });
  const json = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  writeFileSync(join(out, 'questions.json'), `${JSON.stringify(result, json, 1)}\n`);
  return questionText(result);
}

/** What a folder's truth plants: rings and look-alikes, or groups of several types. */
function plantedOf(folder: string): Planted[] {
  const file = join(folder, 'truth.json');
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
  const truth = read('truth.json');
  if (Array.isArray(truth['groups'])) return plantedIn(truth['groups'] as TruthGroup[]);
  const rings = readTruth(file).rings.map((r) => ({ id: r.id, kind: r.difficulty, ring: true, debtors: r.debtors }));
  if (existsSync(join(folder, 'truth-extra.json'))) {
    const more = read('truth-extra.json')['hard_negatives'] as { id: string; kind: string; debtors: string[] }[];
    return [...rings, ...more.filter((h) => h.debtors.length > 1).map((h) => ({ ...h, ring: false }))];
  }
  if (!existsSync(join(folder, 'crowds.json'))) return rings;
  const crowds = Object.entries(read('crowds.json') as Record<string, string[]>);
  return [...rings, ...crowds.map(([kind, debtors]) => ({ id: kind, kind, ring: false, debtors }))];
}

function readTruth(file: string): Truth {
  const path = verbatim(file);
  let truth: Partial<Truth>;
  try {
    truth = JSON.parse(readFileSync(file, 'utf8')) as Partial<Truth>;
  } catch {
    throw new ClaqueError('CLQ_TRUTH_JSON', { path });
  }
  if (!Array.isArray(truth.rings) || !Array.isArray(truth.genuine)) throw new ClaqueError('CLQ_TRUTH_LISTS', { path });
  for (const r of truth.rings)
    if (!Array.isArray(r.debtors)) throw new ClaqueError('CLQ_TRUTH_DEBTORS', { path, ring: verbatim(r.id) });
  return {
    templates: [],
    documents: [],
    calls: [],
    ...truth,
    genuine: truth.genuine,
    rings: truth.rings.map((r) => ({ ...r, difficulty: r.difficulty ?? 'unknown' })),
  };
}
