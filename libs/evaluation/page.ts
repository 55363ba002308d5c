import { escapeHtml } from '../reports/html.js';
import { AFTER, BEFORE, type Evaluation } from './evaluate.js';
import { accusedPer10000, bCubedF1, recallOf } from './measure.js';
import { crowdRows, methodRows, ringRows, timeRows } from './table.js';

function table(rows: readonly (readonly string[])[], caption: string): string {
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((c, i) => `<${i === 0 ? 'th scope="row"' : tag}>${escapeHtml(c)}</${i === 0 ? 'th' : tag}>`).join('')}</tr>`;
  return `<table><caption>${escapeHtml(caption)}</caption><thead>${row(rows[0], 'th')}</thead><tbody>${rows
    .slice(1)
    .map((r) => row(r, 'td'))
    .join('')}</tbody></table>`;
}

/** What a method costs honest people, beside what it finds: up and to the left is better. */
function chart(evaluation: Evaluation): string {
  const points = evaluation.methods.map(({ name, measure: m }) => ({
    name,
    x: Math.log10(1 + accusedPer10000({ accused: m.accused, of: m.genuine }).rate),
    y: bCubedF1(m),
  }));
  const [width, height, left, bottom] = [720, 300, 50, 40];
  const sx = (x: number) => left + (x / 4) * (width - left - 130);
  const sy = (y: number) => height - bottom - y * (height - bottom - 15);
  const ticks = [0, 10, 100, 1000, 10_000]
    .map(
      (t) =>
        `<text x="${sx(Math.log10(1 + t)).toFixed(0)}" y="${height - bottom + 18}" text-anchor="middle">${t.toLocaleString('en')}</text>`,
    )
    .join('');
  const marks = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (t) =>
        `<text x="${left - 8}" y="${sy(t) + 4}" text-anchor="end">${t}</text><line x1="${left}" x2="${width - 130}" y1="${sy(t)}" y2="${sy(t)}"/>`,
    )
    .join('');
  // Labels of points that lie on one another step down.
  const placed: { x: number; y: number }[] = [];
  const dots = points
    .map(({ name, x, y }) => {
      let at = sy(y) + 4;
      while (placed.some((p) => Math.abs(p.y - at) < 13 && Math.abs(p.x - sx(x)) < 150)) at += 13;
      placed.push({ x: sx(x), y: at });
      return `<circle class="${name.startsWith('Claque') ? 'ours' : ''}" cx="${sx(x).toFixed(1)}" cy="${sy(y).toFixed(1)}" r="5"/><text x="${(sx(x) + 9).toFixed(1)}" y="${at.toFixed(1)}">${escapeHtml(name)}</text>`;
    })
    .join('');
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="B-cubed F1 over genuine people accused">${marks}${ticks}<text x="${left}" y="${height - 6}">genuine people accused per 10,000 (logarithmic)</text>${dots}</svg>`;
}

/** The evaluation as one page that opens offline. */
export function evaluationPage(evaluation: Evaluation, name: string): string {
  const measureOf = (name: string) => evaluation.methods.find((m) => m.name === name)!.measure;
  const [ours, before] = [measureOf(AFTER), measureOf(BEFORE)];
  const fa = accusedPer10000({ accused: ours.accused, of: ours.genuine });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Claque: evaluation of ${escapeHtml(name)}</title>
<style>
:root { color-scheme: light dark; --ink: #1d2430; --paper: #fff; --line: #d5dae2; --ours: #0b6e4f; --soft: #5b6675; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --paper: #14181f; --line: #343b47; --ours: #4cc38a; --soft: #9aa5b4; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } .lead { display: flex; flex-wrap: wrap; gap: 2rem; margin: 1rem 0 2rem; } .lead b { display: block; font-size: 1.6rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; margin: 1.5rem 0; font-variant-numeric: tabular-nums; } caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; } th:first-child { text-align: left; } tbody th { font-weight: 500; }
svg { max-width: 100%; font-size: 12px; } svg text { fill: var(--soft); } svg line { stroke: var(--line); } circle { fill: var(--soft); } circle.ours { fill: var(--ours); }
</style>
<h1>Evaluation of ${escapeHtml(name)}</h1>
<p>${evaluation.complaints.toLocaleString('en')} complaints of ${evaluation.debtors.toLocaleString('en')} debtors. Groups name nobody. Members of rings are people to check, often the operators' victims; every genuine debtor in one counts as a false accusation, whatever the tier.</p>
<div class="lead"><div><b>${before.accused}</b>genuine people named before any answer</div><div><b>${ours.accused}</b>named after all answers, of ${ours.genuine.toLocaleString('en')} (95 %: ${fa.low.toFixed(1)} to ${fa.high.toFixed(1)} per 10,000)</div><div><b>${(100 * recallOf(ours)).toFixed(0)} %</b>of ring members named after all answers</div><div><b>${evaluation.groupsByChance}</b>groups in a world by chance</div><div><b>${(100 * evaluation.stability).toFixed(0)} %</b>of the people in groups stay when 1 % of the holdings is lost</div></div>
${chart(evaluation)}
<div class="wide">${table(methodRows(evaluation.methods), 'Methods side by side')}</div>
<div class="wide">${table(ringRows(ours), 'Rings named after true answers, by level and size')}</div>
<div class="wide">${table(crowdRows(ours), 'Genuine people named after true answers, by the honest crowd they stand in')}</div>
<div class="wide">${table(timeRows(evaluation), 'How soon a ring is seen as a group, in weekly batches')}</div>
<p>Steps before the groups: ${evaluation.groundworkMs} ms; peak memory of the whole evaluation ${evaluation.peakMegabytes} MB. A ring is found when one group holds half of it and half of the group is of it. Intervals of shares are Wilson's.</p>
</html>
`;
}
