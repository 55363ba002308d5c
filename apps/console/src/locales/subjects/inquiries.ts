import type { Texts } from '../bilingual.js';

/** Questions about who stands behind groups, and their answers. */
export const inquiries = {
  inquiries: { en: 'Inquiries', zh: '核实事项' },
  inquiriesHint: {
    en: 'One answer settles everybody who holds what it is about, in all groups. What settles most for a minute of work, and points to an agency, comes first.',
    zh: '一次答复可核清所有群体中持有该信息的人。单位时间内核清多、又更像收费代理的排在最前。',
  },
  inquiriesEmpty: { en: 'There is nothing to find out at present.', zh: '目前没有需要核实的事项。' },
  waitingYours: { en: 'For you to confirm ({n})', zh: '待您确认（{n}）' },
  waitingYoursHint: {
    en: 'Somebody found out who it is. It counts once you have looked at it, so this comes first.',
    zh: '已有人登记核实结果，经您确认后才生效，请先处理。',
  },
  waitingOthers: { en: 'Waits for somebody else ({n})', zh: '待他人确认（{n}）' },
  waitingOthersHint: {
    en: 'It counts once somebody else has looked at it. There is nothing for you to do here.',
    zh: '经他人确认后生效，您无需处理。',
  },
  waitingAbout: { en: 'What it is about', zh: '核实对象' },
  inquirySettled: {
    en: 'This question is settled, or nobody has to ask it any more. The answer stands under Organisers.',
    zh: '该事项已核清或无需再核实，答复见组织者名录。',
  },
  inquiryTabs: { en: 'Inquiries, organisers and samples', zh: '核实事项、组织者名录与抽样核验' },
  inquirySettles: { en: 'Settles', zh: '可核清' },
  inquirySettlesWhat: {
    en: '{people} [person who holds|people who hold] it, {complaints} [complaint|complaints]',
    zh: '涉及该信息的 {people} 人，{complaints} 件投诉',
  },
  inquiryEffort: { en: 'Effort', zh: '所需时间' },
  inquiryMinutes: { en: 'about {n} [minute|minutes]', zh: '约 {n} 分钟' },
  inquiryGroups: { en: 'Groups that hang on it', zh: '相关群体' },
  inquiryWays: { en: 'How to find out', zh: '如何核实' },
  inquiryScript: { en: 'What to say in the call', zh: '通话话术' },
  inFull: { en: '{what} in full', zh: '{what}（完整）' },
  inFullFrom: { en: 'as given in complaint', zh: '取自投诉' },
  inFullShow: { en: 'Show it in full (logged)', zh: '显示完整内容（记入日志）' },
  inFullText: { en: 'It stands in the text or a paper of complaint', zh: '完整内容见以下投诉的正文或材料：' },
  inFullCalls: {
    en: 'It stands in call records alone. Your telephone system has it, under the calls about these people.',
    zh: '只出现在通话记录中，请在电话系统中按相关通话查询。',
  },
  inquiry_open: { en: 'to find out', zh: '待核实' },
  inquiry_waiting: { en: 'waits for a second person', zh: '待第二人确认' },
  inquiry_unknown: { en: 'could not be found out', zh: '未能查明' },
  answer: { en: 'Your answer', zh: '登记核实结果' },
  answerValues: { en: 'What belongs to this organiser', zh: '属于该组织者的信息' },
  answerKind: { en: 'Who is it, and what would that do?', zh: '组织者是谁？各结果的影响如下' },
  answerUnknown: { en: 'Could not be found out', zh: '未能查明' },
  effectSettles: {
    en: 'Settles {people} [person who holds|people who hold] it and {complaints} [complaint|complaints].',
    zh: '核清涉及该信息的 {people} 人、{complaints} 件投诉。',
  },
  effectNamed: {
    en: '{n} [person|people] holding it [is|are] looked at as possibly [a victim|victims].',
    zh: '其中本人持有该信息的 {n} 人将作为可能的受害者予以关注。',
  },
  effectCopied: {
    en: 'Nobody is named: anybody can copy a letter or share a network. A sample asks its senders.',
    zh: '不会指认任何人：文稿谁都可以照抄，网络也可能多人共用。可抽样向投诉人核实。',
  },
  effectUntouched: {
    en: 'It says nothing about {n} [other|others] of the group.',
    zh: '对群体中另外 {n} 人不作任何判断。',
  },
  effectUnknown: {
    en: 'Settles nothing. The question comes back after 90 days; a verification sample can go on.',
    zh: '不核清任何群体。90 天后重新提示，也可改用抽样核验。',
  },
  effectExcuses: { en: 'Nobody is named.', zh: '不会指认任何人。' },
  effectTwo: { en: 'Two people', zh: '需两人确认' },
  answerName: { en: 'Name, as the source has it', zh: '名称（以来源为准）' },
  answerSource: { en: 'Source', zh: '来源' },
  answerSourceNone: { en: 'Choose the source', zh: '请选择来源' },
  answerReference: { en: 'Where in the source', zh: '出处' },
  answerReferenceHint: {
    en: 'Register number, record, or date of the call',
    zh: '登记编号、记录编号或通话日期',
  },
  answerGive: { en: 'Record answer', zh: '登记结果' },
  answerGiven: {
    en: 'Recorded. It counts once somebody else confirms it.',
    zh: '已登记，经另一人确认后生效。',
  },
  answerNoted: { en: 'Recorded.', zh: '已登记。' },
  source_register: { en: 'public register', zh: '公开登记' },
  source_lender_records: { en: 'our own records', zh: '本机构记录' },
  source_call: { en: 'call to the organiser', zh: '致电对方' },
  source_authority: { en: 'authority, court or police', zh: '监管、法院或公安' },
  source_sample: { en: 'verification sample', zh: '抽样核验' },
} satisfies Texts;
