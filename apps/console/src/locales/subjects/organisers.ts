import type { Texts } from '../bilingual.js';

/** The address book of organisers. */
export const organisers = {
  organisers: { en: 'Organisers', zh: '组织者名录' },
  organisersHint: {
    en: 'What people found out, with source, who and until when. An answer lapses when a group outgrows it, and one person can undo it.',
    zh: '人工核实的结果，附来源、核实人和有效期。群体变化超出核实范围时自动失效，一人即可撤销。',
  },
  organisersEmpty: { en: 'Nobody has found out about an organiser yet.', zh: '尚无核实结果。' },
  organiserNoName: { en: 'no name found', zh: '未查到名称' },
  organiser_proposed: { en: 'waits for a second person', zh: '待第二人确认' },
  organiser_standing: { en: 'in force', zh: '有效' },
  organiser_refused: { en: 'refused', zh: '已驳回' },
  organiser_undone: { en: 'undone', zh: '已撤销' },
  organiser_lapsed: { en: 'lapsed', zh: '已失效' },
  organiserKind: { en: 'Who it is', zh: '核实结果' },
  organiserBy: { en: 'Found out by', zh: '核实人' },
  organiserSecond: { en: '{by}, confirmed by {second}', zh: '{by}，{second} 确认' },
  organiserUntil: { en: 'Counts until', zh: '有效期至' },
  organiserMost: { en: '{day}, for up to {n} people', zh: '{day}，群体不超过 {n} 人' },
  organiserLapsed: { en: 'Lapsed on {day}: {why}', zh: '{day} 失效：{why}' },
  lapse_expired: { en: 'its day came', zh: '有效期已到' },
  lapse_new_kind: { en: 'the group shares a new kind of value', zh: '群体出现新的共有信息' },
  lapse_outgrown: { en: 'the group more than doubled', zh: '群体人数超过一倍' },
  lapse_sudden: { en: 'the group grew suddenly', zh: '群体人数突然增加' },
  organiserConfirm: { en: 'Confirm', zh: '确认' },
  organiserRefuse: { en: 'Send back', zh: '驳回' },
  organiserUndo: { en: 'Undo', zh: '撤销' },
  organiserOther: {
    en: 'You recorded this answer. Somebody else has to confirm it.',
    zh: '该结果由您登记，须由另一人确认。',
  },
  organiserOtherFinding: {
    en: 'You recorded this answer. Somebody else has to look elsewhere, and confirm it.',
    zh: '该结果由您登记，须由另一人另行查证后确认。',
  },
  organiserLook: {
    en: 'An agency that hides names people. To confirm it, look elsewhere yourself, and say where.',
    zh: '认定为隐匿身份的收费代理将涉及具体人员。确认前请另行查证，并填写出处。',
  },
  organiserSecondSource: { en: 'Second source', zh: '第二来源' },
  organiserHistory: { en: 'History', zh: '处理记录' },
  answerEvent_proposed: { en: 'recorded', zh: '登记' },
  answerEvent_confirmed: { en: 'confirmed', zh: '确认' },
  answerEvent_refused: { en: 'sent back', zh: '驳回' },
  answerEvent_undone: { en: 'undone', zh: '撤销' },
  answerEvent_lapsed: { en: 'lapsed', zh: '失效' },
} satisfies Texts;
