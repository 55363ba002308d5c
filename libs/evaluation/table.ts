import type { Evaluation, MethodResult } from './evaluate.js';
import { accusedPer10000, bCubedF1, foundAt, type Measure, pairF1, precisionOf, recallOf } from './measure.js';

const DIFFICULTIES = ['L0', 'L1', 'L2', 'L3'];
const HEAD = [
  'method',
  'precision',
  'recall',
  'B-cubed F1',
  'pair F1',
  'P@10',
  'P@50',
  'P@100',
  'accused',
  'per 10,000 [95 %]',
  ...DIFFICULTIES,
  'groups',
  'ms',
];

const two = (x: number) => x.toFixed(2);

function cells(name: string, m: Measure, ms: number): string[] {
  const fa = accusedPer10000({ accused: m.accused, of: m.genuine });
  const at = (k: number) => {
    const line = m.atK.get(k);
    return line === undefined || line.of === 0 ? '-' : two(line.hits / line.of);
  };
  return [
    name,
    two(precisionOf(m)),
    two(recallOf(m)),
    bCubedF1(m).toFixed(3),
    two(pairF1(m)),
    at(10),
    at(50),
    at(100),
    `${m.accused} of ${m.genuine}`,
    `${fa.rate.toFixed(1)} [${fa.low.toFixed(1)}, ${fa.high.toFixed(1)}]`,
    ...DIFFICULTIES.map((d) => {
      const { found, of } = foundAt(m, d);
      return of === 0 ? '-' : `${found}/${of}`;
    }),
    String(m.groups),
    String(Math.round(ms)),
  ];
}

/** Methods side by side, one line each. */
export function methodRows(methods: readonly Pick<MethodResult, 'name' | 'measure' | 'ms'>[]): string[][] {
  return [HEAD, ...methods.map(({ name, measure, ms }) => cells(name, measure, ms))];
}

/** Rings found by level and size. */
export function ringRows(m: Measure): string[][] {
  const sizes = [...new Set([...m.rings.keys()].map((key) => Number(key.split(' ')[1])))].sort((x, y) => x - y);
  const levels = [...new Set([...m.rings.keys()].map((key) => key.split(' ')[0]))].sort();
  return [
    ['rings found', ...sizes.map(String)],
    ...levels.map((level) => [
      level,
      ...sizes.map((size) => {
        const line = m.rings.get(`${level} ${size}`);
        return line === undefined ? '' : `${line.found}/${line.of}`;
      }),
    ]),
  ];
}

/** Genuine people accused, by the honest crowd in which they stand. */
export function crowdRows(m: Measure): string[][] {
  return [
    ['honest crowd', 'accused', 'of', 'per 10,000 [95 %]'],
    ...[...m.byCrowd]
      .sort((x, y) => y[1].accused - x[1].accused || (x[0] < y[0] ? -1 : 1))
      .map(([kind, line]) => {
        const fa = accusedPer10000(line);
        return [
          kind,
          String(line.accused),
          String(line.of),
          `${fa.rate.toFixed(1)} [${fa.low.toFixed(1)}, ${fa.high.toFixed(1)}]`,
        ];
      }),
  ];
}

/** How soon rings were seen. */
export function timeRows(evaluation: Pick<Evaluation, 'timeToDetect'>): string[][] {
  const median = (list: readonly number[]) => [...list].sort((x, y) => x - y)[Math.floor((list.length - 1) / 2)];
  return [
    ['time to detect', 'seen', 'of', 'median days after the third complaint', 'median complaints by then'],
    ...DIFFICULTIES.flatMap((difficulty) => {
      const all = evaluation.timeToDetect.filter((t) => t.difficulty === difficulty);
      if (all.length === 0) return [];
      const seen = all.filter((t) => t.days !== null);
      return [
        [
          difficulty,
          String(seen.length),
          String(all.length),
          seen.length === 0 ? '-' : String(median(seen.map((t) => t.days!))),
          seen.length === 0 ? '-' : String(median(seen.map((t) => t.filed!))),
        ],
      ];
    }),
  ];
}

/** Rows as columns of text for a terminal. */
export function plain(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((r) => (r[i] ?? '').length)));
  return rows
    .map((r) =>
      r
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdown(rows: readonly (readonly string[])[]): string {
  const line = (r: readonly string[]) => `| ${r.join(' | ')} |`;
  return [line(rows[0]), line(rows[0].map(() => '---')), ...rows.slice(1).map(line)].join('\n');
}
