import type { Texts } from '../bilingual.js';

/** The five-minute tour. */
export const tour = {
  tour: { en: 'Tour', zh: '导览' },
  tourAt: { en: 'Tour {n} of {of}', zh: '导览 {n} / {of}' },
  tourStart: { en: 'What this is for', zh: '用途' },
  tourStartText: {
    en: 'A lender receives hundreds of complaints. Some are copies that an agency sells to debtors, and people in real hardship wait behind them. Claque shows which complaints come from one template and who is connected, and leaves every decision to people. This tour takes about five minutes on the data loaded here.',
    zh: '机构收到大量投诉，其中一些是反催收中介卖给债务人的同款模板，真正困难的人被挡在后面。Claque 展示哪些内容出自同一模板、哪些人彼此关联，所有决定都由人作出。导览约五分钟。',
  },
  tourQueue: {
    en: 'Complaints in the order to answer them: hardship first, then by due date. Each row says in one line why it is in its lane. A score never closes or rejects a complaint. Press j and k to move, Enter to open, n to take the next, u to return it.',
    zh: '按应答顺序排列：困难客户优先，其次按期限。每行用一句话说明分类理由。评分不会关闭或拒绝任何投诉。按 j、k 移动，回车打开，n 领取下一件，u 放回。',
  },
  tourClusters: {
    en: 'Complaints that read alike, in groups. Look at the number of unrelated customers rather than complaints: one person may write ten times. Public forms are marked green; using one means nothing. Open a group to see the shared letter, its variable parts, and what people filled in.',
    zh: '内容相似的投诉归为一组。请看互不关联的客户数而非投诉数：同一人可能写十次。公开范本标为绿色，使用它并不说明任何问题。点开可查看共同模板、可变内容及各投诉填写内容。',
  },
  tourComplaint: { en: 'One complaint', zh: '一件投诉' },
  tourComplaintText: {
    en: 'The bars add up the evidence: orange points to a connection, green speaks for the complainant. Below, the text stands beside another of its group with the differences marked. The fields of the person are masked until you say why you need them.',
    zh: '条形逐项累计证据强度：橙色指向关联，绿色有利于投诉人。下方与同组另一件投诉并排，不同之处已标出。投诉人信息默认遮蔽，说明理由后方可查看。',
  },
  tourInquiries: {
    en: 'People who share more than chance explains make a group, and that says nothing bad of anybody: helpers and agencies leave the same traces. Here stand the questions whose answers settle most. Two people answer, and one can take it back; answers stand under Organisers. Where nobody can find out, people are called at random: see Verification samples.',
    zh: '共有信息超出偶然范围的人构成关联群体，这不说明任何人有问题：帮助者与收费代理留下的痕迹相同。此处列出最值得核实的事项，由两人答复，一人即可撤回；答复见组织者名录。查不到的，随机致电核实，见抽样核验。',
  },
  tourRing: { en: 'The largest possible ring', zh: '最大的团伙线索' },
  tourRingText: {
    en: 'Why this is a lead: its members share what strangers rarely share, such as one contact number or one payee account. Read the evidence and its strength, how many such groups chance would produce, the evidence against, and the weakest link, which would clear it. Debtors here are members to check, and often victims.',
    zh: '为何成为线索：成员共享陌生人很少共享的东西，例如同一联系电话或收款账户。请阅读证据及其强度、随机预期、反面证据与最薄弱环节（何种解释会排除它）。债务人只是待核实成员，往往是受害者。',
  },
  tourExplorer: {
    en: 'The same group as a graph of people, numbers and accounts. Expand a node, hide kinds, play it over time, or ask for a path between two nodes.',
    zh: '以关系图查看同一线索：人员、号码、账户。可展开节点、隐藏类型、按时间播放、查询两点间路径。',
  },
  tourCases: {
    en: 'What needs investigation becomes a case, opened by a person. It goes to a regulator or the police only when a second person agrees, with a dossier that can be verified offline.',
    zh: '需要调查的由人立案。须第二人同意方可上报监管机构或公安机关，并附可离线验证的卷宗。',
  },
  tourAccusations: {
    en: 'Whom Claque flagged and whom people cleared, group by group. A false accusation is its worst possible mistake, so every one is counted here; a blind control sample shows what is missed.',
    zh: '系统提示了谁、人工排除了谁，按群体统计。误判是最严重的错误，均在此计数；盲抽对照样本用于发现漏检。',
  },
  tourThere: { en: 'Go there', zh: '前往' },
  tourSkip: { en: 'End tour', zh: '结束导览' },
  tourEnd: { en: 'Done', zh: '完成' },
} satisfies Texts;
