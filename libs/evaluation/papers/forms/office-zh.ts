import { A4, A5_WIDE, type Ask, type Facts, type Kind, type Sheet } from '../form.js';
import { codeSvg, escaped } from '../ink.js';
import { dayOf, idCheck, zhDay } from '../people.js';

const head = (words: string, size = 1.9) =>
  `<h1 class="t" style="font-size:${size}em;letter-spacing:.3em;margin:.8em 0 1em">${words}</h1>`;
const para = (words: string) => `<p style="text-indent:2em;margin:.35em 0">${words}</p>`;
const serialOf = ({ issuer, day, serial }: Ask) => `${issuer.prefix}〔${day.slice(0, 4)}〕${serial}号`;
const base = (ask: Ask): Facts => ({
  name: ask.person.name,
  sex: ask.person.female ? '女' : '男',
  id: ask.person.id,
  address: ask.person.address,
  number: serialOf(ask),
  date: zhDay(ask.day),
  doctor: ask.d.pick(ask.issuer.signers),
});

const CAUSES = [
  '因受原材料价格上涨及订单大幅减少影响，公司自本年{m}月起连续亏损，资金链断裂',
  '因主要客户拖欠货款达{w}万元，公司已无力支付厂房租金及员工薪酬',
  '因厂区所在地块被列入{m}号片区征收范围，公司无法在原址继续生产',
  '因股东会决议提前解散，公司主营业务已于{m}月{k}日全面停止',
];
const PAY = [
  '未结清的工资将于{k}个工作日内分批发放',
  '拖欠的{m}个月工资以公司设备变现后优先清偿',
  '经济补偿按国家有关规定执行，首期支付百分之{k}0',
];
const REASON = ['经营困难裁减人员', '岗位撤销', '劳动合同期满不再续签', '公司停产', '协商一致解除'];
const POST = '包装工 车工 质检员 仓管员 司机 业务员 文员 收银员 缝纫工 焊工 厨师 保安'.split(' ');
const ILLS = [
  '本人患{ill}，常年服药，每月药费约{w}00元',
  '配偶患{ill}，丧失劳动能力',
  '父亲患{ill}卧床{m}年，需专人照料',
  '家中有{k}名子女在校就读，{ill}治疗已花费{w}万余元',
];
const ILL = ['尿毒症', '肺结核', '股骨头坏死', '精神分裂症', '脑瘫', '肝硬化', '类风湿关节炎', '胃癌'];
const INCOME = [
  '主要靠种植{k}亩水稻维持生活，年收入不足{w}000元',
  '靠打零工度日，家庭人均月收入约{k}50元',
  '去年{m}月遭遇洪灾，房屋受损，收入锐减',
  '享受农村最低生活保障{m}年',
];
const some = (text: string, { d }: Ask) =>
  text.replace(/\{(\w+)\}/g, (_, key: string) =>
    key === 'ill' ? d.pick(ILL) : String(key === 'm' ? d.int(2, 11) : key === 'k' ? d.int(2, 9) : d.int(3, 68)),
  );

const closureText = (s: Sheet) =>
  `${para(`${s.v('cause')}。经公司研究决定，自${s.v('stop')}起全面停止生产经营，与全体员工的劳动关系依法终止。`)}${para(`${s.v('pay')}。请各部门于${s.v('until')}前完成工作交接及物品清退。`)}`;
const closures = [
  (s: Sheet) =>
    `${head('停 产 通 知')}<p>${s.facts['name'] ? `${s.v('name')} 同志（工号 ${s.v('staff')}）` : '公司全体员工'}：</p>${closureText(s)}${para('特此通知。')}${s.signOff(`<p>${escaped(s.issuer.name)}</p><p>${s.v('date')}</p>`)}`,
  (s: Sheet) =>
    `<div style="text-align:center;color:#c31919;font-size:2em;font-weight:700;letter-spacing:.1em;border-bottom:3px solid #c31919;padding-bottom:.3em">${escaped(s.issuer.name)}文件</div><p class="c" style="margin:.8em 0">${s.v('number')}</p><h2 class="t" style="margin:.8em 0">关于公司停业及员工安置的通知</h2><p>${s.facts['name'] ? `致员工：${s.v('name')}（${s.v('staff')}）` : '各部门、全体员工：'}</p>${closureText(s)}${para(`联系人：${s.v('doctor')}，电话 ${s.issuer.phone}。`)}${s.signOff(`<p>${escaped(s.issuer.name)}（盖章）</p><p>${s.v('date')}</p>`)}`,
];
const dismissals = [
  (s: Sheet) =>
    `${head('解除（终止）劳动合同证明书', 1.6)}<p class="r">编号：${s.v('number')}</p>${para(`兹有我单位员工<span class="u">${s.v('name')}</span>，性别<span class="u">${s.v('sex')}</span>，身份证号码<span class="u">${s.v('id')}</span>，自<span class="u">${s.v('from')}</span>起在我单位从事<span class="u">${s.v('post')}</span>工作，月工资<span class="u">${s.v('amount')}</span>元。`)}${para(`因<span class="u">${s.v('reason')}</span>，双方劳动关系于<span class="u">${s.v('until')}</span>解除。工作年限<span class="u">${s.v('years')}</span>年。${s.v('pay')}。`)}${para('特此证明。')}${s.signOff(`<p>单位（公章）：${escaped(s.issuer.name)}</p><p>统一社会信用代码：${s.v('uscc')}</p><p>经办人：${s.v('doctor')} ${s.sign(s.facts['doctor'])}</p><p>${s.v('date')}</p>`)}`,
  (s: Sheet) =>
    `${head('离职证明', 1.7)}<table class="grid" style="line-height:1.9"><tr><td style="width:20%">姓名</td><td>${s.v('name')}</td><td style="width:18%">证件号</td><td>${s.v('id')}</td></tr><tr><td>岗位</td><td>${s.v('post')}</td><td>入职日期</td><td>${s.v('from')}</td></tr><tr><td>离职日期</td><td>${s.v('until')}</td><td>月薪（元）</td><td>${s.v('amount')}</td></tr><tr><td>离职原因</td><td colspan="3">${s.v('reason')}</td></tr><tr><td>补偿情况</td><td colspan="3" style="height:4.2em">${s.v('pay')}</td></tr><tr><td>证明编号</td><td colspan="3">${s.v('number')}</td></tr></table>${s.signOff(`<p>${escaped(s.issuer.name)}　人力资源部</p><p>信用代码 ${s.v('uscc')}</p><p>经办 ${s.v('doctor')}</p><p>${s.v('date')}</p>`)}`,
];
const hardships = [
  (s: Sheet) =>
    `${head('家庭困难证明')}${para(`兹有我村村民${s.v('name')}${s.facts['partner'] ? `（配偶${s.v('partner')}，身份证号${s.v('partnerid')}）` : ''}，${s.v('sex')}，身份证号${s.v('id')}，家庭住址${s.v('address')}，家庭人口${s.v('members')}人。`)}${para(`${s.v('ill')}，${s.v('income')}。目前家庭生活十分困难，无力偿还欠款。`)}${para('情况属实，特此证明。')}${s.signOff(`<p>${escaped(s.issuer.name)}</p><p>经办人：${s.v('doctor')}　${s.sign(s.facts['doctor'])}</p><p>联系电话：${s.issuer.phone}</p><p>${s.v('date')}</p>`)}`,
  (s: Sheet) =>
    `<p class="r">${s.v('number')}</p>${head('困难家庭情况证明', 1.6)}<table class="grid" style="line-height:1.8"><tr><td>户主</td><td>${s.v('name')}</td><td>性别</td><td>${s.v('sex')}</td></tr><tr><td>身份证</td><td>${s.v('id')}</td><td>家庭人口</td><td>${s.v('members')}</td></tr>${s.facts['partner'] ? `<tr><td>配偶</td><td>${s.v('partner')}</td><td>身份证</td><td>${s.v('partnerid')}</td></tr>` : ''}<tr><td>住址</td><td colspan="3">${s.v('address')}</td></tr><tr><td>致困原因</td><td colspan="3" style="height:5em">${s.v('ill')}</td></tr><tr><td>收入来源</td><td colspan="3" style="height:4em">${s.v('income')}</td></tr></table><p style="margin-top:1em">经入户核实，以上情况属实。</p>${s.signOff(`<p>${escaped(s.issuer.name)}（章）</p><p>核实人：${s.v('doctor')}</p><p>${s.v('date')}</p>`)}`,
];
const registrations = [
  (s: Sheet) =>
    `<div class="row"><span>${s.look.hasCode ? codeSvg(s.d, 18) : ''}</span><span>登记编号 ${s.v('number')}</span></div>${head('失业登记证明', 1.7)}<table class="grid" style="line-height:2"><tr><td style="width:22%">姓名</td><td>${s.v('name')}</td><td style="width:18%">性别</td><td>${s.v('sex')}</td></tr><tr><td>公民身份号码</td><td colspan="3">${s.v('id')}</td></tr><tr><td>原工作单位</td><td colspan="3">${s.v('work')}</td></tr><tr><td>失业时间</td><td>${s.v('until')}</td><td>失业原因</td><td>${s.v('reason')}</td></tr><tr><td>领取期限</td><td>${s.v('months')}个月</td><td>月标准</td><td>${s.v('amount')}元</td></tr><tr><td>登记日期</td><td colspan="3">${s.v('date')}</td></tr></table>${s.signOff(`<p>${escaped(s.issuer.name)}</p><p>经办：${s.v('doctor')}</p>`)}`,
  (s: Sheet) =>
    `${head('失业人员登记表', 1.5)}<p>受理机构：${escaped(s.issuer.name)}　　表号：${s.v('number')}</p><p>姓名：<span class="u">${s.v('name')}</span>　性别：<span class="u">${s.v('sex')}</span>　证件号码：<span class="u">${s.v('id')}</span></p><p>户籍地址：<span class="u">${s.v('address')}</span></p><p>失业前单位：<span class="u">${s.v('work')}</span>　离职日期：<span class="u">${s.v('until')}</span></p><p>失业原因：<span class="u">${s.v('reason')}</span>　核定失业金：<span class="u">${s.v('amount')}</span>元/月，共<span class="u">${s.v('months')}</span>个月</p><p style="margin-top:1em">本人承诺以上填写内容真实有效。　签名：${s.sign(s.facts['name'])}</p>${s.signOff(`<p>审核人：${s.v('doctor')}</p><p>${s.v('date')}</p>`)}`,
];
const deaths = [
  (s: Sheet) =>
    `${head('居民死亡医学证明（推断）书', 1.4)}<p class="r">编号 ${s.v('number')}</p><table class="grid" style="line-height:1.8"><tr><td>死者姓名</td><td>${s.v('dead')}</td><td>性别</td><td>${s.v('deadsex')}</td><td>年龄</td><td>${s.v('deadage')}</td></tr><tr><td>身份证号</td><td colspan="5">${s.v('deadid')}</td></tr><tr><td>死亡时间</td><td colspan="2">${s.v('until')}</td><td>死亡地点</td><td colspan="2">${s.v('place')}</td></tr><tr><td>直接死因</td><td colspan="3">${s.v('disease')}</td><td>发病至死亡</td><td>${s.v('months')}个月</td></tr><tr><td>生前病史</td><td colspan="5" style="height:4em">${s.v('onset')}</td></tr><tr><td>申报家属</td><td colspan="2">${s.v('name')}</td><td>关系</td><td colspan="2">${s.v('relation')}</td></tr><tr><td>家属证件</td><td colspan="5">${s.v('id')}</td></tr></table>${s.signOff(`<p>医师 ${s.v('doctor')} ${s.sign(s.facts['doctor'])}</p><p>${escaped(s.issuer.name)}</p><p>${s.v('date')}</p>`)}`,
  (s: Sheet) =>
    `<p class="c">${escaped(s.issuer.name)}</p>${head('死亡证明', 1.8)}${para(`死者${s.v('dead')}，${s.v('deadsex')}，${s.v('deadage')}岁，身份证号${s.v('deadid')}，于${s.v('until')}在${s.v('place')}死亡。死亡原因：${s.v('disease')}，病程${s.v('months')}个月。${s.v('onset')}`)}${para(`申报人${s.v('name')}（${s.v('relation')}），身份证号${s.v('id')}。`)}<p>证明编号：${s.v('number')}</p>${s.signOff(`<p>填写医师：${s.v('doctor')}</p><p>${s.v('date')}</p>`)}`,
];
const notices = [
  (s: Sheet) =>
    `<h1 class="t" style="font-size:1.9em;letter-spacing:.2em">${escaped(s.issuer.name)}</h1><h2 class="t" style="font-size:1.7em;letter-spacing:1em;margin:.4em 0 .8em">传票</h2><table class="grid" style="line-height:2"><tr><td style="width:22%">案号</td><td>${s.v('number')}</td></tr><tr><td>案由</td><td>${s.v('reason')}</td></tr><tr><td>被传唤人</td><td>${s.v('name')}　${s.v('id')}</td></tr><tr><td>原告</td><td>${s.v('plaintiff')}</td></tr><tr><td>诉讼标的</td><td>${s.v('amount')}元</td></tr><tr><td>传唤事由</td><td>${s.v('purpose')}</td></tr><tr><td>应到时间</td><td>${s.v('until')}</td></tr><tr><td>应到处所</td><td>${s.v('place')}</td></tr></table><p style="margin-top:.8em">注意事项：1.被传唤人必须准时到达应到处所；2.本票由被传唤人携带来院报到。</p>${s.signOff(`<p>审判员 ${s.v('doctor')}</p><p>${s.v('date')}</p>`)}`,
  (s: Sheet) =>
    `<h1 class="t" style="font-size:1.9em">${escaped(s.issuer.name)}</h1><h2 class="t" style="font-size:1.5em;margin:.5em 0">应诉通知书</h2><p class="r">${s.v('number')}</p><p>${s.v('name')}（${s.v('id')}）：</p>${para(`本院已受理原告${s.v('plaintiff')}诉你${s.v('reason')}一案，诉讼标的${s.v('amount')}元。现发送起诉状副本一份，并将有关事项通知如下：`)}${para(`一、定于${s.v('until')}在${s.v('place')}${s.v('purpose')}。`)}${para('二、应当在收到起诉状副本之日起十五日内提出答辩状。')}${para('三、当事人有权委托代理人代为诉讼。')}${s.signOff(`<p>承办人 ${s.v('doctor')}</p><p>${s.v('date')}</p>`)}`,
];

const PEOPLE = ['name', 'sex', 'id', 'address'];
const moneyZh = (n: number) => n.toFixed(2);

export const OFFICE_ZH: readonly Kind[] = [
  {
    key: 'closure',
    tongue: 'zh',
    evidence: 'unemployment',
    personal: ['name', 'staff'],
    free: [['number'], ['stop'], ['until'], ['date']],
    page: A4,
    draw: (ask) => ({
      ...base(ask),
      staff: ask.d.digits(5),
      cause: some(ask.d.pick(CAUSES), ask),
      pay: some(ask.d.pick(PAY), ask),
      stop: zhDay(dayOf(ask.day, ask.d.int(3, 20))),
      until: zhDay(dayOf(ask.day, ask.d.int(21, 40))),
    }),
    layouts: closures,
  },
  {
    key: 'dismissal',
    tongue: 'zh',
    evidence: 'unemployment',
    personal: PEOPLE,
    free: [['number'], ['from', 'years'], ['until'], ['date'], ['amount'], ['post']],
    page: A4,
    draw: (ask) => {
      const years = ask.d.int(1, 12);
      return {
        ...base(ask),
        uscc: ask.issuer.uscc,
        years: `${years}`,
        from: zhDay(dayOf(ask.day, -years * 365 - ask.d.int(5, 300))),
        until: zhDay(dayOf(ask.day, -ask.d.int(0, 6))),
        post: ask.d.pick(POST),
        amount: moneyZh(ask.d.int(28, 96) * 100),
        reason: ask.d.pick(REASON),
        pay: some(ask.d.pick(PAY), ask),
      };
    },
    layouts: dismissals,
  },
  {
    key: 'hardship',
    tongue: 'zh',
    evidence: 'poverty',
    personal: PEOPLE,
    free: [['number'], ['date'], ['members'], ['income']],
    page: A4,
    draw: (ask) => ({
      ...base(ask),
      members: `${ask.d.int(2, 7)}`,
      ill: some(ask.d.take(ILLS, 2).join('；'), ask),
      income: some(ask.d.take(INCOME, 2).join('，'), ask),
      ...(ask.partner ? { partner: ask.partner.name, partnerid: ask.partner.id } : {}),
    }),
    layouts: hardships,
  },
  {
    key: 'registration',
    tongue: 'zh',
    evidence: 'unemployment',
    personal: PEOPLE,
    free: [['number'], ['date'], ['until'], ['amount'], ['months'], ['work']],
    page: A5_WIDE,
    fillable: true,
    draw: (ask) => ({
      ...base(ask),
      number: `${ask.issuer.prefix}${ask.day.replaceAll('-', '')}${String(ask.serial).padStart(4, '0')}`,
      work: `${ask.person.city}${ask.d.pick(['恒达', '瑞丰', '美佳', '永固', '鑫源', '天和', '顺意', '百盛'])}${ask.d.pick(['服装', '电子', '建材', '物流', '餐饮', '家具'])}有限公司`,
      until: zhDay(dayOf(ask.day, -ask.d.int(6, 80))),
      reason: ask.d.pick(REASON),
      months: `${ask.d.int(3, 24)}`,
      amount: moneyZh(ask.d.int(960, 2100)),
    }),
    layouts: registrations,
  },
  {
    key: 'death',
    tongue: 'zh',
    evidence: 'death',
    personal: ['name', 'id'],
    free: [['number'], ['dead', 'deadid'], ['until'], ['date'], ['relation'], ['deadage']],
    page: A4,
    draw: (ask) => {
      const { d, person, day } = ask;
      const age = d.int(56, 91);
      const months = d.int(1, 26);
      const sex = d.pick(['男', '女']);
      const born = [Number(day.slice(0, 4)) - age, d.int(10, 12), d.int(10, 28)].join('');
      const deadBody = `${person.id.slice(0, 6)}${born}${d.digits(2)}${sex === '男' ? '1' : '2'}`;
      return {
        ...base(ask),
        number: `${ask.issuer.prefix}${day.slice(0, 4)}-${String(ask.serial).padStart(6, '0')}`,
        dead: `${person.name.slice(0, 1)}${d.pick([...'福德文国永世长秀桂玉金大'])}${d.pick([...'贵成英珍山海清财旺兰生田'])}`,
        deadsex: sex,
        deadage: `${age}`,
        deadid: deadBody + idCheck(deadBody),
        until: zhDay(dayOf(day, -d.int(0, 3))),
        place: d.pick(['家中', `${ask.issuer.name}重症医学科`, '送医途中', '养老服务中心']),
        disease: d.pick(['急性心肌梗死', '脑出血', '肺恶性肿瘤', '多器官功能衰竭', '重症肺炎', '肝癌晚期']),
        months: `${months}`,
        onset: `患者确诊${d.pick(['冠心病', '高血压', '肺癌', '糖尿病', '慢阻肺'])}${d.int(1, 15)}年，${d.pick(['末次住院', '近期'])}病情加重${d.int(2, 40)}天，经${d.pick(['药物', '呼吸机', '介入', '放化疗'])}治疗无效。`,
        relation: d.pick(['父亲', '母亲', '配偶', '兄弟']),
      };
    },
    layouts: deaths,
  },
  {
    key: 'court',
    tongue: 'zh',
    evidence: 'court',
    personal: ['name', 'id'],
    free: [['number'], ['amount'], ['until'], ['date'], ['plaintiff']],
    page: A4,
    draw: (ask) => {
      const { d, day } = ask;
      return {
        ...base(ask),
        number: `（${day.slice(0, 4)}）${ask.issuer.prefix}民初${ask.serial}号`,
        reason: d.pick(['金融借款合同纠纷', '信用卡纠纷', '民间借贷纠纷', '小额借款合同纠纷']),
        plaintiff: d.pick([
          '南屏消费金融有限公司',
          '江岸银行股份有限公司信用卡中心',
          '青禾小额贷款有限公司',
          '海桐融资担保有限公司',
        ]),
        amount: moneyZh(d.int(320_000, 18_000_000) / 100),
        purpose: d.pick(['开庭审理', '调解', '证据交换']),
        place: `本院第${d.int(1, 21)}审判庭`,
        until: `${zhDay(dayOf(day, d.int(20, 50)))}${d.pick(['上午9时', '上午9时30分', '下午2时30分', '下午3时'])}`,
      };
    },
    layouts: notices,
  },
];
