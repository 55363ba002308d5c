import type { Texts } from '../bilingual.js';

/** Counts over time, and the report on false accusations. */
export const insights = {
  insights: { en: 'Insights', zh: '统计' },
  byDay: { en: 'Complaints by day', zh: '按日投诉量' },
  byLender: { en: 'By institution', zh: '按被投诉机构' },
  byChannel: { en: 'By channel', zh: '按渠道' },
  channel: { en: 'Channel', zh: '渠道' },
  clockState: { en: 'Answering in time', zh: '答复时限情况' },
  clocksOpen: { en: 'Open, within the limit', zh: '待处理（期限内）' },
  clocksLate: { en: 'Open, overdue', zh: '待处理（已逾期）' },
  clocksInTime: { en: 'Answered in time', zh: '按期答复' },
  clocksAfter: { en: 'Answered late', zh: '逾期答复' },
  largestFamilies: { en: 'Largest groups of similar complaints', zh: '最大的相似投诉组' },
  largestFamiliesHint: {
    en: 'Copying a letter is no offense: many honest people use the same form.',
    zh: '使用同一模板并不违规：许多诚实的人使用同一份范本。',
  },
  ringsChartHint: {
    en: 'Members of each possible ring; most are people to check, often victims.',
    zh: '各团伙线索的成员数；多数成员只是待核实的人，往往是受害者。',
  },
  accusations: { en: 'False accusations', zh: '误判监测' },
  accusationsHint: {
    en: 'Whom Claque flagged, and whom people cleared. Intervals are 95%. If a share differs by channel, region, language or hardship, look at the detector, not at the people.',
    zh: '系统提示了谁、人工排除了谁。区间为 95%。若某渠道、地区、语言或困难类型的比例不同，应检查检测规则，而不是这些人。',
  },
  pointedAt: { en: 'Debtors flagged', zh: '被提示的债务人' },
  pointedAtShare: { en: 'Flagged, %', zh: '被提示占比（%）' },
  overturned: { en: 'Cleared, of members judged', zh: '被排除 / 已判断成员' },
  missed: { en: 'Missed, of control complaints judged', zh: '漏检 / 已判断对照投诉' },
  trait: { en: 'By', zh: '分组' },
  trait_channel: { en: 'channel', zh: '渠道' },
  trait_region: { en: 'region', zh: '地区' },
  trait_language: { en: 'language', zh: '语言' },
  trait_hardship: { en: 'hardship', zh: '困难类型' },
  ledgerChartHint: {
    en: 'Share of each group whose debtors were flagged, in percent. Where one stands out, check whether the detector is the cause.',
    zh: '各群体中被提示的债务人占比（%）：若某群体突出，请检查是否为检测规则所致。',
  },
  calibration: { en: 'Confirmed rings by evidence strength', zh: '各强度区间被确认的比例' },
  calibrationNone: {
    en: 'No ring has been judged yet. From 20 judged rings on, the fitted curve is drawn.',
    zh: '尚无团伙线索被判断。满 20 个后绘制拟合曲线。',
  },
  priorShare: { en: 'Share of rings before any evidence: {n}', zh: '未看证据前的团伙比例：{n}' },
  control: { en: 'Control sample', zh: '对照样本' },
  controlHint: {
    en: 'One complaint in a hundred, drawn by its number whatever the detectors say. Judge it without knowing the result: this is how misses become known.',
    zh: '每百件投诉按编号抽取一件，与检测结果无关。请在不知结果的情况下判断：漏检由此得知。',
  },
  controlNone: { en: 'Nothing is left to judge.', zh: '没有待判断的投诉。' },
} satisfies Texts;
