import { INSIDE_MEANING } from '../domain/inquiries/inside-meaning.js';
import { ORGANISER_NAMES } from '../domain/inquiries/organiser-names.js';
import type { Group } from '../domain/model/index.js';
import { kindName } from '../domain/shared-values/kind-names.js';
import { count } from '../domain/text/count.js';
import { both, day, escapeHtml, t } from './html.js';

/** Groups that are shown; groups.jsonl has all. */
const SHOWN = 50;
/** Kinds of organisers that a card names. */
const NAMED = 3;

/** The groups of a scan: shared values, hypotheses in their order, and the question that settles each group. */
export function groupCards(groups: readonly Group[]): string {
  const head = `<section id="groups"><h2>${t('Groups that share more than chance', '关联群体')}</h2>
<p>${t(
    `${count(groups.length, 'group')}; a group is a fact about complaints and no word about people. Helpers, places and agencies leave the same traces: ask who stands behind it before anything else.`,
    `共 ${groups.length} 个关联群体。关联群体只说明投诉之间的联系，不评价任何人。公益帮助者、共用场所与收费代理机构留下的痕迹相同：请先核实背后是谁。`,
  )}</p>`;
  return `${head}${groups.slice(0, SHOWN).map(card).join('\n')}</section>`;
}

/** What a second look found; nothing where it found nothing. */
function inside({ inside: found = [] }: Group): string {
  if (found.length === 0) return '';
  const lines = found.map((f) => `<li>${both(f.message)}</li>`).join('');
  return `<h4>${t('Inside the group', '群体内部')}</h4><ul>${lines}</ul><p>${both(INSIDE_MEANING)}</p>`;
}

function card(g: Group): string {
  const kinds = g.kindOfOrganiser
    .slice(0, NAMED)
    .map((h) => {
      const reasons = [...h.for, ...h.against].map((r) => `<li>${both(r.message)}</li>`).join('');
      return `<li>${both(ORGANISER_NAMES[h.kind])}${reasons === '' ? '' : `<ul>${reasons}</ul>`}</li>`;
    })
    .join('');
  const values = g.values
    .slice(0, 12)
    .map((v) => `<li>${both(kindName(v.kind))} ${escapeHtml(v.label)} ×${v.units}</li>`)
    .join('');
  return `<details class="card"><summary><b>${g.debtors.length}</b> ${t('people', '人')} · ${g.complaints.length} ${t('complaints', '件投诉')} · ${escapeHtml(g.id)} · ${day(g.from)} – ${day(g.to)}</summary>
${g.inquiry === null || g.status !== 'open' ? '' : `<h4>${t('To find out', '待核实')}</h4><p>${both(g.inquiry.question)}</p>`}
<div class="two"><div><h4>${t('What they share', '共用的信息')}</h4><ul>${values}</ul></div>
<div><h4>${t('Who may stand behind it, the likelier first', '可能的组织者（可能性从高到低）')}</h4><ol>${kinds}</ol></div></div>
${inside(g)}<p class="ids">${g.complaints.slice(0, 300).map(escapeHtml).join(', ')}${g.complaints.length > 300 ? ' …' : ''}</p></details>`;
}
