import { type Plot, ring, tie } from './plot.js';
import { point } from './points-zh.js';

const WEB = { platform: 6, regulator: 3, app: 2, email: 1 };

/** Who sells complaints in China. */
export const RINGS_ZH: readonly Plot[] = [
  ring('signboard_studio', 'zh', 0, {
    org: '启程债务优化工作室',
    helpers: ['顾老师', '启程客服'],
    named: 0.75,
    ties: [
      tie('agent_phone', 0.9, { pool: 'hall' }),
      tie('contact_phone', 0.7, { pool: 'hall' }),
      tie('payee_account', 0.15),
    ],
    script: ['identity', 'lostIncome', 'article70', 'noThird', 'waiver', 'escalate'],
    tells: [`本人已委托<org>全权协商，请与其联系。`],
    channels: { platform: 5, regulator: 4, email: 2, letter: 1 },
    paper: { kind: 'mandate', share: 0.5 },
    calls: true,
    listed: '多次被同业通报的债务代理',
  }),
  ring('livestream_teacher', 'zh', 0, {
    org: '上岸训练营',
    ties: [
      tie('contact_phone', 0.55, { line: 'virtual' }),
      tie('text', 0.3, { pool: 'contact_phone' }),
      tie('payee_account', 0.2),
    ],
    script: [
      point(
        `各位领导，我已经[走投无路|到了绝境]，[今天斗胆写下这封信|今天我要说出真相]！`,
        `走到这一步没脸见人，还是写了。`,
      ),
      'violent',
      'suicide',
      'leak',
      'article70',
      point(
        `我只想[上岸|重新做人]，[给我一个改过自新的机会|请给负债人留一条活路]，[我不逃避、不失联|我愿意面对]。`,
        `人总得有条路爬上来。`,
      ),
      'agreePay',
    ],
    channels: WEB,
    pace: 'waves',
    days: 60,
  }),
  ring('flood_for_settlement', 'zh', 0, {
    ties: [tie('contact_phone', 0.6, { line: 'virtual' }), tie('ip_address', 0.6)],
    script: [
      point(
        `举报人实名举报<bank>[违规放贷、暴力催收|长期侵害金融消费者权益]，[请监管立案|证据确凿]。`,
        `实名举报，<bank>放款不规矩。`,
      ),
      'rateCap',
      'recordAsk',
      'leak',
      'escalate',
    ],
    channels: { regulator: 9, platform: 1 },
    lenders: 2,
    pace: 'minutes',
    days: 40,
  }),
  ring('law_plaque_company', 'zh', 1, {
    org: '衡远法务咨询有限公司',
    helpers: ['法务专员小陆', '衡远案件部', '陶律'],
    named: 0.4,
    ties: [
      tie('agent_phone', 0.7, { line: 'landline', pool: 'seats' }),
      tie('contact_phone', 0.55, { pool: 'seats' }),
      tie('email', 0.35, { round: 'alias' }),
    ],
    script: ['identity', 'induced', 'contractCopy', 'article70', 'noThird', 'recordAsk', 'escalate'],
    channels: { letter: 4, email: 4, regulator: 3, platform: 2 },
    paper: { kind: 'mandate', share: 0.6 },
    calls: true,
  }),
  ring('number_block_170', 'zh', 1, {
    ties: [tie('contact_phone', 0.85, { round: 'bought' }), tie('device_id', 0.25)],
    script: ['identity', 'leak', 'violent', 'contractCopy', 'creditFix', 'agreePay'],
    channels: WEB,
    pace: 'nights',
  }),
  ring('typing_village', 'zh', 1, {
    ties: [
      tie('ip_address', 0.85, { round: 'subnet' }),
      tie('device_id', 0.7, { round: 'turns' }),
      tie('contact_phone', 0.3, { line: 'virtual' }),
    ],
    script: ['identity', 'familyIll', 'violent', 'noThird', 'waiver', 'suicide'],
    channels: { platform: 7, app: 5 },
    pace: 'waves',
  }),
  ring('ward_paper_mill', 'zh', 1, {
    ties: [tie('contact_phone', 0.45, { line: 'virtual' }), tie('payee_account', 0.2)],
    script: [
      point(
        `本人[确诊|罹患]<ill>，[现附医院诊断证明|有病历为证]，[劳动能力基本丧失|需长期休养]。`,
        `得了<ill>，病历在后面。`,
      ),
      'familyIll',
      'waiver',
      'noThird',
      'creditFix',
    ],
    channels: { platform: 5, regulator: 3, email: 3 },
    paper: { kind: 'hospital', share: 0.85, forged: true },
    tales: ['hardship'],
  }),
  ring('campus_uncle', 'zh', 1, {
    ties: [
      tie('email', 0.75, { round: 'alias' }),
      tie('contact_phone', 0.45, { line: 'virtual', round: 'spells' }),
      tie('payee_account', 0.2),
    ],
    script: ['student', 'induced', 'rateCap', 'creditFix', 'escalate'],
    channels: { platform: 6, email: 4, app: 2 },
    tales: ['interest', 'collection', 'credit-record'],
    lenders: 3,
  }),
  ring('car_release_gang', 'zh', 1, {
    ties: [tie('contact_phone', 0.65, { round: 'spells' }), tie('address', 0.35, { round: 'suites' })],
    script: [
      point(
        `[融资租赁公司|<bank>]以[售后回租|以租代购]之名行[放贷|高利借贷]之实，[车辆所有权应归本人|强制拖车涉嫌抢夺]。`,
        `说是租，车明明是我买的。`,
      ),
      'rateCap',
      'induced',
      'contractCopy',
      'escalate',
    ],
    tales: ['car-lock', 'collection'],
    lenders: 2,
    channels: { regulator: 4, hotline: 3, platform: 4, letter: 1 },
  }),
  ring('county_franchise', 'zh', 2, {
    ties: [tie('contact_phone', 0.8, { each: 4, round: 'spells' }), tie('payee_account', 0.12, { each: 3 })],
    script: ['identity', 'lostIncome', 'leak', 'article70', 'waiver', 'noThird', 'recordAsk', 'escalate'],
    channels: { platform: 4, hotline: 3, regulator: 3, app: 2 },
  }),
  ring('former_collector', 'zh', 2, {
    ties: [
      tie('contact_phone', 0.55, { each: 3, line: 'virtual', round: 'spells' }),
      tie('device_id', 0.4, { each: 2 }),
    ],
    script: [
      point(
        `[据悉|本人了解到]贵行[委外考核为回款率排名|M3以上账龄委外公司每季轮换]，[导致催收员铤而走险|作业不合规]。`,
        `你们外包那套打分排名的门道我清楚。`,
      ),
      'recordAsk',
      'leak',
      'violent',
      'noThird',
      point(
        `[请核查坐席质检|请提供质检评分及停催记录]，[并在系统内加挂投诉标识|暂停策略外呼]。`,
        `把我这户先停掉，质检录音拉一下。`,
      ),
    ],
    channels: { hotline: 4, regulator: 4, platform: 3 },
  }),
  ring('mothers_upline', 'zh', 2, {
    ties: [tie('contact_phone', 0.75, { round: 'upline', each: 3 }), tie('payee_account', 0.1, { each: 2 })],
    script: ['lostIncome', 'familyIll', 'violent', 'agreePay', 'creditFix', 'suicide'],
    channels: { app: 5, platform: 5, hotline: 2 },
    pace: 'nights',
    tales: ['hardship', 'collection', 'credit-record'],
  }),
  ring('policy_refund_hunters', 'zh', 2, {
    ties: [
      tie('contact_phone', 0.6, { each: 3 }),
      tie('payee_account', 0.35, { each: 3 }),
      tie('email', 0.2, { each: 2 }),
    ],
    script: ['missold', 'induced', 'recordAsk', 'contractCopy', 'escalate'],
    channels: { regulator: 6, hotline: 3, letter: 2 },
    tales: ['bundled-cover'],
    paper: { kind: 'mandate', share: 0.2 },
    days: 200,
  }),
  ring('phone_shop_backroom', 'zh', 2, {
    ties: [tie('device_id', 0.5, { each: 3 }), tie('ip_address', 0.5, { each: 4 }), tie('address', 0.2, { each: 2 })],
    script: ['violent', 'article70', 'leak', 'waiver', 'agreePay'],
    channels: { app: 6, platform: 4, branch: 1 },
    oneTown: true,
  }),
  ring('cafe_hopper', 'zh', 3, {
    ties: [tie('ip_address', 0.6, { each: 2 })],
    script: ['lostIncome', 'noThird', 'rateCap', 'agreePay', 'leak'],
    channels: WEB,
  }),
  ring('coach_on_the_phone', 'zh', 3, {
    ties: [tie('contact_phone', 0.35, { each: 2, line: 'virtual' })],
    script: ['violent', 'article70', 'familyIll', 'noThird', 'escalate', 'recordAsk'],
    channels: { hotline: 6, platform: 2, regulator: 2 },
    tales: ['collection', 'hardship'],
  }),
  ring('one_sim_per_client', 'zh', 3, {
    ties: [tie('contact_phone', 0.8, { each: 1, line: 'virtual' }), tie('payee_account', 0.15, { each: 2 })],
    script: ['identity', 'induced', 'rateCap', 'contractCopy', 'waiver', 'creditFix'],
    channels: WEB,
    days: 220,
  }),
];
