import { type Bilingual, sentences } from '../domain/errors/errors.js';
import type { Cluster, Complaint, Findings, Records, Rejection, Ring, Template } from '../domain/model/index.js';
import { count } from '../domain/text/count.js';
import { dayNumber } from '../domain/text/dates.js';
import { differences } from '../domain/text/differences.js';
import { groupCards } from './group-cards.js';
import { both, day, escapeHtml, t } from './html.js';
import { ringLayout } from './ring-layout.js';
import type { ScanSummary } from './summary.js';

const CLUSTERS = 100;
const COMPARED = 3;
const REFUSED = 500;
const LONG = 6000;

/**
 * The report of a scan: one HTML file without a single address to load from. Both languages stand in it, the reader
 * switches; on paper the one chosen is printed and everything is unfolded.
 */
export function scanReport(
  records: Records,
  findings: Findings,
  { refused, noted }: { readonly refused: readonly Rejection[]; readonly noted: readonly Rejection[] },
  summary: ScanSummary,
): string {
  const complaints = new Map(records.complaints.map((c) => [c.id, c]));
  const templates = new Map(findings.templates.map((t) => [t.id, t]));
  const clusters = [...findings.clusters].sort((x, y) => y.members.length - x.members.length || (x.id < y.id ? -1 : 1));
  return `<!doctype html>
<html lang="en" data-language="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>Claque · ${t('Scan report', '扫描报告', true)}</title>
<style>${CSS}</style>
</head>
<body>
<header>
<h1>Claque <span>${t('Scan report', '扫描报告')}</span></h1>
<nav><button type="button" data-set="zh">中文</button><button type="button" data-set="en">English</button></nav>
</header>
<main>
<p class="promise">${t(
    'Nobody is accused here. A cluster says that texts are alike, a ring that people share what strangers rarely share; what it means, people decide. Debtors are often the victims of those who organise.',
    '本报告不指控任何人。聚类只说明文本相似，团伙线索只说明若干人共用了陌生人很少共用的信息；其含义由人判断。债务人往往是组织者的受害者。',
  )}</p>
${numbers(findings, summary)}
${chart(records.complaints, findings.clusters)}
${groupCards(findings.groups)}
${rings(findings.rings)}
<section id="clusters"><h2>${t('Clusters and their templates', '聚类与模板')}</h2>
<p>${t(
    `${count(clusters.length, 'cluster')}; the ${Math.min(CLUSTERS, clusters.length)} largest are shown. Fixed text is plain, slots are coloured. Text alone accuses nobody.`,
    `共 ${clusters.length} 个聚类，显示最大的 ${Math.min(CLUSTERS, clusters.length)} 个。固定文字为普通字体，空位着色。仅凭文本不指控任何人。`,
  )}</p>
${clusters
  .slice(0, CLUSTERS)
  .map((c, i) => cluster(c, templates.get(c.template)!, complaints, i < 3))
  .join('\n')}
</section>
${rejected(refused)}
${notes(noted)}
<footer>Claque ${escapeHtml(summary.version)} · ${t('seed', '种子')} ${summary.seed} · ${t('similarity', '相似度')}: ${escapeHtml(summary.measure)} ≥ ${String(summary.options['threshold'])}</footer>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function numbers(findings: Findings, s: ScanSummary): string {
  const tile = (value: number, label: string) =>
    `<div class="tile"><b>${value.toLocaleString('en-US')}</b><span>${label}</span></div>`;
  const clustered = findings.clusters.reduce((sum, c) => sum + c.members.length, 0);
  return `<section id="numbers"><h2>${t('The numbers', '数据概览')}</h2><div class="tiles">
${tile(s.in.complaints, t('complaints', '投诉'))}
${tile(s.in.withText, t('with text', '含文本'))}
${tile(clustered, t('stand in clusters', '属于聚类'))}
${tile(findings.clusters.length, t('clusters', '聚类'))}
${tile(findings.clusters.filter((c) => c.units >= 3 && !c.loose).length, t('of 3 or more unrelated households', '涉及三个以上无关家庭'))}
${tile(findings.groups.length, t('groups that share more than chance', '关联群体'))}
${tile(findings.rings.length, t('rings for review', '待审团伙线索'))}
${tile(s.in.refused, t('rows refused', '拒收行'))}
</div>
<table class="lanes"><caption>${t('Lanes', '分流')}</caption><tr>${(['hardship', 'normal', 'check', 'ring'] as const)
    .map((lane) => `<th>${LANES[lane]}</th><td>${(s.lanes[lane] ?? 0).toLocaleString('en-US')}</td>`)
    .join('')}</tr></table></section>`;
}

const LANES = {
  hardship: t('hardship (fast lane)', '困难（快速通道）'),
  normal: t('normal', '正常'),
  check: t('check', '待核查'),
  ring: t('linked to a ring', '关联团伙线索'),
};

function chart(complaints: readonly Complaint[], clusters: readonly Cluster[]): string {
  const inCluster = new Set(clusters.filter((c) => c.units >= 3).flatMap((c) => c.members));
  const days = complaints
    .map((c) => ({ day: dayNumber(c.receivedAt), copied: inCluster.has(c.id) }))
    .filter((d) => !Number.isNaN(d.day));
  if (days.length === 0) return '';
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const d of days) {
    first = Math.min(first, d.day);
    last = Math.max(last, d.day);
  }
  const width = Math.max(1, Math.ceil((last - first + 1) / 60));
  const bins = Array.from({ length: Math.floor((last - first) / width) + 1 }, () => ({ all: 0, copied: 0 }));
  for (const d of days) {
    const bin = bins[Math.floor((d.day - first) / width)];
    if (bin === undefined) continue;
    bin.all++;
    if (d.copied) bin.copied++;
  }
  const most = Math.max(...bins.map((b) => b.all));
  const [w, h] = [880, 180];
  const bar = w / bins.length;
  const date = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const bars = bins
    .map((b, i) => {
      const y = (n: number) => h - (n / most) * h;
      const title = `${date(first + i * width)}: ${b.all} / ${b.copied}`;
      return `<g><title>${title}</title><rect class="all" x="${(i * bar).toFixed(1)}" y="${y(b.all).toFixed(1)}" width="${Math.max(1, bar - 1).toFixed(1)}" height="${(h - y(b.all)).toFixed(1)}"/><rect class="copied" x="${(i * bar).toFixed(1)}" y="${y(b.copied).toFixed(1)}" width="${Math.max(1, bar - 1).toFixed(1)}" height="${(h - y(b.copied)).toFixed(1)}"/></g>`;
    })
    .join('');
  return `<section id="time"><h2>${t('Over time', '时间分布')}</h2>
<svg class="chart" viewBox="-44 -8 ${w + 50} ${h + 34}" role="img" aria-label="complaints over time">
<line class="axis" x1="0" x2="${w}" y1="${h}" y2="${h}"/><text x="-6" y="8" text-anchor="end">${most}</text><text x="-6" y="${h}" text-anchor="end">0</text>
${bars}<text x="0" y="${h + 20}">${date(first)}</text><text x="${w}" y="${h + 20}" text-anchor="end">${date(last)}</text></svg>
<p class="legend"><i class="all"></i> ${t('all complaints', '全部投诉')} <i class="copied"></i> ${t('in clusters of 3 or more unrelated households', '属于三个以上无关家庭的聚类')}${width > 1 ? ` · ${t(`${width} days a bar`, `每柱 ${width} 天`)}` : ''}</p></section>`;
}

function rings(list: readonly Ring[]): string {
  if (list.length === 0)
    return `<section id="rings"><h2>${t('Rings for review', '待审团伙线索')}</h2><p class="none">${t(
      'No ring was found. What a group shares may come from a helper or from a shared place as well.',
      '未发现团伙线索。关联群体共用的信息也可能来自帮助者或共用场所。',
    )}</p></section>`;
  return `<section id="rings"><h2>${t('Rings for review', '待审团伙线索')}</h2>${list.map(ring).join('\n')}</section>`;
}

function ring(r: Ring): string {
  const drawing = ringLayout(r);
  const svg = `<svg class="ring" viewBox="0 0 ${drawing.width} ${drawing.height}" role="img" aria-label="${escapeHtml(r.id)}">${drawing.edges
    .map(
      (e) =>
        `<line class="k-${escapeHtml(e.from.kind)}" x1="${e.from.x}" y1="${e.from.y.toFixed(1)}" x2="${e.to.x}" y2="${e.to.y.toFixed(1)}"/>`,
    )
    .join('')}${drawing.nodes
    .map((n) =>
      n.kind === 'debtor'
        ? `<circle cx="${n.x}" cy="${n.y.toFixed(1)}" r="5"/><text x="${n.x + 10}" y="${(n.y + 4).toFixed(1)}">${escapeHtml(short(n.label, 26))}</text>`
        : `<rect class="k-${escapeHtml(n.kind)}" x="${n.x - 7}" y="${(n.y - 7).toFixed(1)}" width="14" height="14" rx="3"/><text x="${n.x - 12}" y="${(n.y + 4).toFixed(1)}" text-anchor="end">${escapeHtml(short(n.label, 22))} ×${n.weight}</text>`,
    )
    .join('')}</svg>`;
  const line = (reason: { weight: number; message: Bilingual }) =>
    `<li><b class="${reason.weight < 0 ? 'minus' : 'plus'}">${reason.weight > 0 ? '+' : ''}${reason.weight.toFixed(2)}</b> ${both(reason.message)}</li>`;
  return `<article class="card"><h3>${r.rank}. ${escapeHtml(r.id)} <small>${r.tier} · ${r.score.toFixed(1)} bits · ${day(r.from)} – ${day(r.to)}</small></h3>
<p>${t(
    `${count(r.debtors.length, 'debtor')} to check (members, not suspects), ${count(r.complaints.length, 'complaint')}. Expected number of such groups by chance in these data: ${r.expectedByChance === 0 ? '< 0.05' : r.expectedByChance}.`,
    `${r.debtors.length} 名待核实债务人（成员，而非嫌疑人），${r.complaints.length} 件投诉。在本数据中偶然出现此类群体的期望数：${r.expectedByChance === 0 ? '< 0.05' : r.expectedByChance}。`,
  )}</p>
<div class="two"><div>${svg}${drawing.more > 0 ? `<p>${t(`and ${drawing.more} more debtors`, `另有 ${drawing.more} 名债务人`)}</p>` : ''}</div>
<div><h4>${t('Why', '理由')}</h4><ul class="reasons">${r.reasons.map(line).join('')}</ul>
<h4>${t('What speaks against it', '反面证据')}</h4><ul class="reasons">${r.counterEvidence.map(line).join('') || `<li>${t('Nothing found in the data. Ask the debtors.', '数据中未发现。请询问债务人。')}</li>`}</ul>
<h4>${t('Weakest link', '最薄弱环节')}</h4><p>${both(r.weakestLink.message)}</p></div></div>
<details><summary>${t('Complaints', '投诉')} (${r.complaints.length})</summary><p class="ids">${r.complaints.map(escapeHtml).join(', ')}</p></details></article>`;
}

function cluster(c: Cluster, template: Template, complaints: ReadonlyMap<string, Complaint>, open: boolean): string {
  const medoid = complaints.get(c.medoid)!;
  const parts = template.parts
    .map((p) =>
      'fixed' in p
        ? escapeHtml(p.fixed)
        : `<mark class="slot ${p.type}" title="${escapeHtml(p.examples.join(' | '))}"><sup>${p.slot}</sup>${escapeHtml(short(p.examples[0] ?? '…', 60))}</mark>`,
    )
    .join(' ');
  const others = spread(
    c.members.filter((m) => m !== c.medoid),
    COMPARED,
  );
  const compare = others
    .map((id) => {
      const other = complaints.get(id)!;
      const d = differences(medoid.text.slice(0, LONG), other.text.slice(0, LONG));
      const side = (segments: readonly { text: string; same: boolean }[]) =>
        segments.map((s) => (s.same ? escapeHtml(s.text) : `<mark>${escapeHtml(s.text)}</mark>`)).join('');
      return `<div class="two compare"><div><h5>${escapeHtml(medoid.id)} ${day(medoid.receivedAt)}<br>${escapeHtml(medoid.institution)}</h5><p>${side(d.a)}</p></div><div><h5>${escapeHtml(other.id)} ${day(other.receivedAt)}<br>${escapeHtml(other.institution)}</h5><p>${side(d.b)}</p></div></div>`;
    })
    .join('');
  return `<details class="card"${open ? ' open' : ''}><summary><b>${c.members.length}</b> ${t('complaints', '件投诉')} · ${c.units} ${t('unrelated households', '个无关家庭')} · ${c.institutions === 0 ? '' : `${c.institutions} ${t('institutions', '家机构')} · `}${day(c.firstSeen)} – ${day(c.lastSeen)}${c.benign === null ? '' : ` · <em class="benign">${t('public form', '公开表格')}: ${escapeHtml(c.benign)}</em>`}${c.loose ? ` · <em>${t('short texts in the same words, evidence of nothing', '措辞相同的短文本，不作为任何依据')}</em>` : ''}<br><span class="excerpt">${escapeHtml(short(medoid.text.trim().replace(/\s+/g, ' '), 110))}</span></summary>
${c.loose ? '' : `<h4>${t('Template', '模板')} ${escapeHtml(template.id)} · ${t('cohesion', '相似度')} ${c.cohesion.toFixed(2)}</h4><p class="template">${parts}</p>`}
<h4>${t('Members side by side', '成员对照')}</h4>${compare}
<p class="ids">${c.members.slice(0, 300).map(escapeHtml).join(', ')}${c.members.length > 300 ? ' …' : ''}</p></details>`;
}

/** How rows that were taken in were read, where that was guessed or something was left out. */
function notes(noted: readonly Rejection[]): string {
  if (noted.length === 0) return '';
  return `<section id="notes"><h2>${t('How the files were read', '文件读取方式')} (${noted.length})</h2><div class="scroll"><table><thead><tr><th>${t('File', '文件')}</th><th>${t('Column', '列')}</th><th>${t('What was guessed or left out', '推断或略过的内容')}</th></tr></thead><tbody>${noted
    .slice(0, REFUSED)
    .map(
      (n) =>
        `<tr><td>${escapeHtml(n.file)}</td><td>${escapeHtml(n.column)}</td><td>${both(sentences(n.code, n.values))}</td></tr>`,
    )
    .join('')}</tbody></table></div></section>`;
}

function rejected(refused: readonly Rejection[]): string {
  if (refused.length === 0)
    return `<section id="rejected"><h2>${t('Refused rows', '拒收行')}</h2><p class="none">${t('None. Every row was read.', '无。所有行均已读取。')}</p></section>`;
  return `<section id="rejected"><h2>${t('Refused rows', '拒收行')} (${refused.length})</h2><div class="scroll"><table><thead><tr><th>${t('File', '文件')}</th><th>${t('Line', '行')}</th><th>${t('Column', '列')}</th><th>${t('Value (masked)', '值（已遮蔽）')}</th><th>${t('Why, and what to do', '原因与处理')}</th></tr></thead><tbody>${refused
    .slice(0, REFUSED)
    .map(
      (r) =>
        `<tr><td>${escapeHtml(r.file)}</td><td>${r.line === 0 ? '' : r.line}</td><td>${escapeHtml(r.column)}</td><td>${escapeHtml(r.value)}</td><td>${both(sentences(r.code, r.values))}</td></tr>`,
    )
    .join(
      '',
    )}</tbody></table></div>${refused.length > REFUSED ? `<p>${t('All of them stand in rejected.csv.', '全部内容见 rejected.csv。')}</p>` : ''}</section>`;
}

function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => Math.floor((i * (list.length - 1)) / (count - 1))).flatMap((at) =>
    list.slice(at, at + 1),
  );
}

function short(text: string, size: number): string {
  const points = [...text];
  return points.length > size ? `${points.slice(0, size - 1).join('')}…` : text;
}

const SCRIPT = `
const root = document.documentElement;
const set = (l) => { root.lang = l === 'zh' ? 'zh-CN' : 'en'; root.dataset.language = l; for (const b of document.querySelectorAll('[data-set]')) b.setAttribute('aria-pressed', String(b.dataset.set === l)); };
for (const b of document.querySelectorAll('[data-set]')) b.addEventListener('click', () => set(b.dataset.set));
set(location.hash === '#zh' || (location.hash !== '#en' && navigator.language.startsWith('zh')) ? 'zh' : 'en');
addEventListener('beforeprint', () => { for (const d of document.querySelectorAll('details')) d.open = true; });
`;

const CSS = `
:root{--ink:#1c2430;--soft:#5b6675;--line:#d8dee6;--paper:#fff;--page:#f4f6f9;--accent:#1f5fa8;--copied:#d9822b;--all:#b8c7d9}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
html[data-language=en] [lang=zh]:not(html),html[data-language=zh] [lang=en]:not(html){display:none}
header{display:flex;justify-content:space-between;align-items:center;padding:14px 28px;background:#14263d;color:#fff}
header h1{margin:0;font-size:22px}header h1 span{font-weight:400;opacity:.85}
button{font:inherit;padding:4px 12px;margin-left:6px;border:1px solid #fff8;background:transparent;color:#fff;border-radius:6px;cursor:pointer}
button[aria-pressed=true]{background:#fff;color:#14263d}
main{max-width:1180px;margin:0 auto;padding:20px 24px 60px}
h2{margin:34px 0 10px;font-size:20px}h3{margin:0 0 6px;font-size:17px}h3 small{font-weight:400;color:var(--soft)}h4{margin:14px 0 4px;font-size:14px;color:var(--soft)}h5{margin:0 0 6px;font-size:13px;color:var(--soft);font-weight:600}
.promise{border-left:4px solid var(--accent);background:#eaf1f9;padding:10px 14px;border-radius:0 6px 6px 0}
.tiles{display:flex;flex-wrap:wrap;gap:12px}.tile{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:12px 18px;min-width:130px}.tile b{display:block;font-size:24px}.tile span{color:var(--soft)}
.lanes{margin-top:14px;border-collapse:collapse}.lanes caption{text-align:left;color:var(--soft)}.lanes th{font-weight:400;text-align:left;padding:4px 6px 4px 0;color:var(--soft)}.lanes td{font-weight:700;padding:4px 22px 4px 0}
.chart{width:100%;background:var(--paper);border:1px solid var(--line);border-radius:8px}.chart text{font-size:12px;fill:var(--soft)}.chart .axis{stroke:var(--line)}rect.all{fill:var(--all)}rect.copied{fill:var(--copied)}
.legend i{display:inline-block;width:12px;height:12px;border-radius:3px;margin:0 4px 0 10px}.legend i.all{background:var(--all)}.legend i.copied{background:var(--copied)}
.card{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:14px 18px;margin:12px 0}summary{cursor:pointer}.excerpt{color:var(--soft)}
.template{white-space:pre-wrap;background:#fafbfc;border:1px solid var(--line);border-radius:6px;padding:10px 14px}
mark{background:#ffe3b8;color:inherit;border-radius:3px;padding:0 2px}mark.slot{background:#d7e8fb;border:1px solid #9cc3ee}mark.slot.number,mark.slot.amount{background:#e2f3df;border-color:#a5d39c}mark.slot.date{background:#f6e4f4;border-color:#d9a8d3}mark.slot.mask{background:#e8e8e8;border-color:#bbb}mark.slot sup{color:var(--soft);margin-right:3px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:18px}.compare{border-top:1px solid var(--line);padding-top:10px;margin-top:10px}.compare p{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font-size:14px}
.reasons{padding-left:0;list-style:none}.reasons li{margin:5px 0;padding-left:64px;position:relative}.reasons b{position:absolute;left:0;width:54px;text-align:right}.plus{color:#9a4d00}.minus{color:#1b6e3c}
.ring{width:100%;height:auto}.ring text{font-size:12px;fill:var(--ink)}.ring line{stroke:#9fb0c4;stroke-opacity:.6}.ring circle{fill:#5b6675}.ring rect{fill:#1f5fa8}.ring rect.k-account{fill:#9a4d00}.ring line.k-account{stroke:#c98d4e}.ring rect.k-template{fill:#7a4fa3}.ring line.k-template{stroke:#bda6d6}.ring rect.k-ip,.ring rect.k-device,.ring rect.k-address{fill:#2f7f79}.ring rect.k-evidence{fill:#b03a5b}
.benign{color:#1b6e3c}.ids{color:var(--soft);font-size:13px;overflow-wrap:anywhere}.none{color:var(--soft)}
.scroll{overflow-x:auto}#rejected table{border-collapse:collapse;width:100%;background:var(--paper)}#rejected th,#rejected td{border:1px solid var(--line);padding:5px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
footer{margin-top:40px;color:var(--soft)}
@media(max-width:760px){.two{grid-template-columns:1fr}}
@media print{body{background:#fff;font-size:11pt}header{background:#fff;color:#000;padding:0 0 8px}nav{display:none}main{max-width:none;padding:0}.card,.tile{break-inside:avoid-page}details.card{break-inside:auto}mark,mark.slot,rect{-webkit-print-color-adjust:exact;print-color-adjust:exact}.scroll{overflow:visible}}
`;
