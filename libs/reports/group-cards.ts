import { kindName } from '../domain/inquiries/self-check.js';
import type { Group, OrganiserKind } from '../domain/model/index.js';
import { both, day, escapeHtml, t } from './html.js';

/** Groups that are shown; groups.jsonl has all. */
const SHOWN = 50;
/** Kinds of organisers that a card names. */
const NAMED = 3;

const KINDS: Readonly<Record<OrganiserKind, string>> = {
  agency: t('a paid agency', '收费代理机构'),
  representative: t('a law firm or licensed agent', '律师事务所或持证代理'),
  helper: t('somebody who helps', '公益帮助者'),
  place: t('a place or device that people share', '共用的场所或设备'),
  lender: t("the lender's own", '金融机构自有'),
  family: t('a family or a business', '家庭或同一商户'),
  cause: t('one cause with many victims', '同一事件的多名受影响者'),
  misused: t("somebody's number that others misuse", '被他人冒用的号码'),
  unknown: t('unknown', '无法判断'),
};

/** The groups of a scan: shared values, hypotheses in their order, and the question that settles each group. */
export function groupCards(groups: readonly Group[]): string {
  const head = `<section id="groups"><h2>${t('Groups that share more than chance', '关联群体')}</h2>
<p>${t(
    `${groups.length} groups; a group is a fact about complaints and no word about people. Helpers, places and agencies leave the same traces: ask who stands behind it before anything else.`,
    `共 ${groups.length} 个关联群体。关联群体只说明投诉之间的联系，不评价任何人。公益帮助者、共用场所与收费代理机构留下的痕迹相同：请先核实背后是谁。`,
  )}</p>`;
  return `${head}${groups.slice(0, SHOWN).map(card).join('\n')}</section>`;
}

function card(g: Group): string {
  const kinds = g.kindOfOrganiser
    .slice(0, NAMED)
    .map((h) => {
      const reasons = [...h.for, ...h.against].map((r) => `<li>${both(r.message)}</li>`).join('');
      return `<li>${KINDS[h.kind]}${reasons === '' ? '' : `<ul>${reasons}</ul>`}</li>`;
    })
    .join('');
  const values = g.values
    .slice(0, 12)
    .map((v) => `<li>${both(kindName(v.kind))} ${escapeHtml(v.label)} ×${v.units}</li>`)
    .join('');
  return `<details class="card"><summary><b>${g.debtors.length}</b> ${t('people', '人')} · ${g.complaints.length} ${t('complaints', '件投诉')} · ${escapeHtml(g.id)} · ${day(g.from)} – ${day(g.to)}</summary>
${g.inquiry === null ? '' : `<h4>${t('To find out', '待核实')}</h4><p>${both(g.inquiry.question)}</p>`}
<div class="two"><div><h4>${t('What they share', '共用的信息')}</h4><ul>${values}</ul></div>
<div><h4>${t('Who may stand behind it, the likelier first', '可能的组织者（可能性从高到低）')}</h4><ol>${kinds}</ol></div></div>
<p class="ids">${g.complaints.slice(0, 300).map(escapeHtml).join(', ')}${g.complaints.length > 300 ? ' …' : ''}</p></details>`;
}
