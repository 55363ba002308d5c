/** Who is to act for the person of a paper, as a letter of attorney names them. */
export interface MandateAgent {
  /** As it stands on the paper. */
  readonly name: string;
  /** A body's name; a person's with the end of the id number, since many people have one name. Whole numbers stay on the paper. */
  readonly key: string;
}

/** A letter of attorney names few. */
const MOST = 5;

/** Agents that a paper appoints: bodies by their name, people by the number that stands beside it. Others are left out. */
export function mandateAgents(text: string): MandateAgent[] {
  const folded = text.normalize('NFKC').replace(/(?<=\p{Script=Han}) {1,3}(?=\p{Script=Han})/gu, '');
  const found = new Map<string, MandateAgent>();
  for (const pattern of [AGENT_ZH, APPOINTED_ZH, APPOINTED_EN, AGENT_EN])
    for (const m of folded.matchAll(pattern)) {
      const name = (m[1] ?? '').trim();
      const beside = folded.slice(m.index + m[0].length, m.index + m[0].length + BESIDE);
      const id = RESIDENT.exec(beside)?.[0].toUpperCase();
      const key = BODY.test(name) ? name : id === undefined ? '' : `${name} ${id.slice(-TAIL)}`;
      if (key !== '' && !found.has(key) && found.size < MOST) found.set(key, { name, key });
    }
  return [...found.values()];
}

const BESIDE = 40;
const TAIL = 4;

const AGENT_ZH =
  /(?<!法定)(?:受托人|受委托人|受托方|被委托人|受托机构|代理人|代理机构)(?:\((?:姓名|名称|甲方|乙方|单位)\))?(?:姓名|名称)?\s{0,3}[::]\s{0,3}([\p{Script=Han}·()]{2,30})/gu;
const APPOINTED_ZH =
  /(?:兹|特|现|自愿)?(?:委托|授权)\s{0,2}([\p{Script=Han}()]{2,26}(?:公司|事务所|工作室|服务部|服务中心|联盟|集团))\s{0,2}(?:作?为|代为|代理|全权|办理|处理|担任)/gu;
const NAME_EN = String.raw`([A-Z][\w&'’.-]*(?:,? (?:&|and|of|for|the|[A-Z][\w&'’.-]*)){0,7})`;
const APPOINTED_EN = new RegExp(
  String.raw`\b(?:appoint|designate|authori[sz]e|engage|retain)(?:s|ed)? ${NAME_EN}(?:,| \([^)\n]{0,40}\))? (?:as|to be|to act|to represent|to negotiate|to dispute|to communicate|to contact|to obtain)\b`,
  'g',
);
const AGENT_EN = new RegExp(
  String.raw`\b(?:Attorney-in-fact|Authori[sz]ed (?:representative|agent)|Representative|Agent)\s{0,3}:\s{0,3}${NAME_EN}`,
  'g',
);
/** Words of bodies: what is named so is no private person. */
const BODY =
  /公司|事务所|工作室|服务部|服务中心|咨询|联盟|集团|协会|中心|\b(?:LLC|LLP|PLLC|Inc|Ltd|Limited|Corp|Company|Co|Group|Services?|Solutions?|Associates|Partners|Advisors?|Advisers?|Consult(?:ing|ants?)|Repair|Relief|Law|Legal|Solicitors|Claims|Credit|Debt|Agency|Centre|Center|Trust|Charity|Society|Union)\b/;
const RESIDENT = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/;
