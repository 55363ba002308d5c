import { A4, A5, A5_WIDE, type Ask, type Facts, type Kind, type Sheet } from '../form.js';
import { barsSvg, codeSvg, escaped } from '../ink.js';
import { ageAt, dayOf, zhDay } from '../people.js';
import { labsOf, storyOf } from './clinic-zh.js';

function patient({ d, issuer, person, day, serial }: Ask): Facts {
  const doctor = d.pick(issuer.signers);
  const story = storyOf(d, doctor, issuer.copies);
  return {
    name: person.name,
    sex: person.female ? '女' : '男',
    age: `${ageAt(person.born, day)}`,
    id: person.id,
    address: person.address,
    number: `${issuer.prefix}${day.slice(0, 4)}${String(serial).padStart(5, '0')}`,
    record: d.digits(8),
    ward: story.ward,
    disease: story.disease,
    onset: story.onset,
    found: story.found,
    advice: story.advice,
    doctor,
    date: zhDay(day),
  };
}

const title = (s: Sheet, words: string) =>
  `<h1 class="t" style="font-size:1.55em;letter-spacing:.08em">${escaped(s.issuer.name)}</h1><h2 class="t" style="font-size:1.3em;letter-spacing:.35em;margin:.25em 0 .8em">${words}</h2>`;

const boxed = (s: Sheet) => `${title(s, '疾病诊断证明书')}
<div class="row"><span>门诊/住院号：${s.v('record')}</span><span>编号：${s.v('number')}</span></div>
<table class="grid" style="margin-top:6px"><tr><td style="width:13%">姓名</td><td style="width:21%">${s.v('name')}</td><td style="width:11%">性别</td><td style="width:12%">${s.v('sex')}</td><td style="width:11%">年龄</td><td>${s.v('age')}岁</td></tr>
<tr><td>科别</td><td>${s.v('ward')}</td><td colspan="2">身份证号</td><td colspan="2">${s.v('id')}</td></tr>
<tr><td>住址</td><td colspan="5">${s.v('address')}</td></tr>
<tr><td>病情摘要</td><td colspan="5" style="height:9em">${s.v('onset')}${s.v('found')}</td></tr>
<tr><td>临床诊断</td><td colspan="5" style="height:3.4em">${s.v('disease')}</td></tr>
<tr><td>处理意见</td><td colspan="5" style="height:4em">${s.v('advice')}</td></tr></table>
${s.signOff(`<p>医师签名：${s.look.fill === 'hand' || s.d.chance(0.5) ? s.sign(s.facts['doctor']) : ''}${s.v('doctor')}</p><p>${s.v('date')}</p><p>（诊断证明专用章）</p>`)}`;

const ruled = (s: Sheet) => `${title(s, '诊断证明')}
<p class="r">No. ${s.v('number')}</p>
<p>姓名<span class="u">${s.v('name')}</span>性别<span class="u" style="min-width:2em">${s.v('sex')}</span>年龄<span class="u" style="min-width:2.4em">${s.v('age')}</span>岁 科室<span class="u">${s.v('ward')}</span></p>
<p style="margin-top:.5em">病案号<span class="u">${s.v('record')}</span>身份证<span class="u" style="min-width:15em">${s.v('id')}</span></p>
<p style="margin-top:1em"><b>主要病史及检查：</b></p><p style="text-indent:2em;border-bottom:1px dotted #999">${s.v('onset')}</p><p style="text-indent:2em;border-bottom:1px dotted #999">${s.v('found')}</p>
<p style="margin-top:.8em"><b>诊断：</b>${s.v('disease')}</p>
<p style="margin-top:.8em"><b>建议：</b>${s.v('advice')}</p>
${s.signOff(`<p>经治医师 ${s.v('doctor')} ${s.sign(s.facts['doctor'])}</p><p>开具日期 ${s.v('date')}</p>`)}
<p style="position:absolute;left:3em;bottom:3.4em;font-size:.78em;color:#444">注：1.本证明未盖章无效；2.涂改无效；3.仅供单位或个人参考。</p>`;

const slip = (
  s: Sheet,
) => `<div class="row" style="border-bottom:2px solid ${s.look.accent};padding-bottom:6px"><div><b class="accent" style="font-size:1.35em">${escaped(s.issuer.name)}</b><br><span style="font-size:.75em">${escaped(s.issuer.address)}　电话 ${s.issuer.phone}</span></div><div>${s.look.hasCode ? codeSvg(s.d, 15) : barsSvg(s.d, 40)}</div></div>
<h2 class="t" style="margin:.7em 0;font-size:1.3em">疾 病 证 明 书</h2>
<table style="line-height:2"><tr><td>患者姓名：${s.v('name')}</td><td>性别：${s.v('sex')}</td><td>年龄：${s.v('age')}</td></tr><tr><td>证件号码：${s.v('id')}</td><td colspan="2">就诊科室：${s.v('ward')}</td></tr><tr><td>登记号：${s.v('record')}</td><td colspan="2">证明编号：${s.v('number')}</td></tr></table>
<div style="border-top:1px solid #999;margin-top:.5em;padding-top:.5em"><p>【诊　断】${s.v('disease')}</p><p style="margin:.6em 0">【病　情】${s.v('onset')}${s.v('found')}</p><p>【建　议】${s.v('advice')}</p></div>
${s.signOff(`<p>接诊医生：${s.v('doctor')}</p><p>出具时间：${s.v('date')}</p>`)}`;

const labTable = (s: Sheet, isWide: boolean) => {
  const rows: string[] = [];
  const n = Number(s.facts['labs'] ?? 0);
  for (let i = 0; i < n; i++)
    rows.push(
      `<td>${s.v(`labname${i}`)}</td><td>${s.v(`lab${i}`)}</td><td>${s.v(`labunit${i}`)}</td><td>${s.v(`labrange${i}`)}</td>`,
    );
  const head = '<th>检验项目</th><th>结果</th><th>单位</th><th>参考值</th>';
  if (!isWide)
    return `<table class="grid" style="font-size:.9em"><tr>${head}</tr>${rows.map((r) => `<tr>${r}</tr>`).join('')}</table>`;
  const half = Math.ceil(n / 2);
  const lines = Array.from(
    { length: half },
    (_, i) => `<tr>${rows[i]}${rows[i + half] ?? '<td></td><td></td><td></td><td></td>'}</tr>`,
  );
  return `<table class="grid" style="font-size:.82em"><tr>${head}${head}</tr>${lines.join('')}</table>`;
};

const stay = (s: Sheet) => `${title(s, '出院小结')}
<div class="row"><span>科室：${s.v('ward')}</span><span>床号：${s.v('bed')}</span><span>住院号：${s.v('record')}</span></div>
<hr style="border:0;border-top:1.5px solid #222"><p>姓名：${s.v('name')}　性别：${s.v('sex')}　年龄：${s.v('age')}岁　身份证号：${s.v('id')}</p>
<p>入院日期：${s.v('from')}　出院日期：${s.v('date')}　住院天数：${s.v('days')}天</p>
<p><b>入院情况：</b>${s.v('onset')}</p><p><b>检查所见：</b>${s.v('found')}</p>
<p style="margin:.3em 0"><b>主要检验结果（${s.v('labdate')}）：</b></p>${labTable(s, false)}
<p style="margin-top:.5em"><b>出院诊断：</b>${s.v('disease')}</p><p><b>出院医嘱：</b>${s.v('advice')}</p><p><b>治疗结果：</b>${s.v('result')}</p>
${s.signOff(`<p>主治医师：${s.v('doctor')}　${s.sign(s.facts['doctor'])}</p><p>打印编号 ${s.v('number')}</p>`)}`;

const record = (
  s: Sheet,
) => `<div class="row"><b style="font-size:1.2em">${escaped(s.issuer.name)}</b><span>${barsSvg(s.d, 36)}</span></div><h2 class="t band" style="margin:.4em 0;font-size:1.15em">出 院 记 录</h2>
<table class="grid"><tr><td>姓名 ${s.v('name')}</td><td>${s.v('sex')} / ${s.v('age')}岁</td><td>病案号 ${s.v('record')}</td><td>${s.v('ward')} ${s.v('bed')}床</td></tr><tr><td colspan="2">证件 ${s.v('id')}</td><td>入院 ${s.v('from')}</td><td>出院 ${s.v('date')}（${s.v('days')}天）</td></tr></table>
<h3 style="font-size:1em;margin-top:.6em">一、诊断</h3><p>${s.v('disease')}</p><h3 style="font-size:1em">二、病史</h3><p>${s.v('onset')}</p><h3 style="font-size:1em">三、诊疗经过</h3><p>${s.v('found')}出院时：${s.v('result')}。</p><h3 style="font-size:1em">四、检验（${s.v('labdate')}）</h3>${labTable(s, true)}
<h3 style="font-size:1em;margin-top:.4em">五、出院医嘱</h3><p>${s.v('advice')}</p>
${s.signOff(`<p>记录医师 ${s.v('doctor')}</p><p>流水号 ${s.v('number')}</p>`)}`;

const PERSONAL = ['name', 'sex', 'age', 'id', 'address'];

export const MEDICAL_ZH: readonly Kind[] = [
  {
    key: 'diagnosis',
    tongue: 'zh',
    evidence: 'medical',
    personal: PERSONAL,
    free: [['number'], ['date'], ['record'], ['advice'], ['disease']],
    page: A5_WIDE,
    draw: patient,
    layouts: [boxed, slip],
  },
  {
    key: 'certificate',
    tongue: 'zh',
    evidence: 'medical',
    personal: PERSONAL,
    free: [['number'], ['date'], ['record'], ['disease']],
    page: A5,
    draw: patient,
    layouts: [ruled, slip],
  },
  {
    key: 'discharge',
    tongue: 'zh',
    evidence: 'medical',
    personal: PERSONAL,
    free: [['number'], ['from', 'date', 'days', 'labdate'], ['record'], ['bed'], ['lab0'], ['result']],
    page: A4,
    draw: (ask) => {
      const { d, day } = ask;
      const days = d.int(4, 21);
      const base = patient(ask);
      return {
        ...base,
        ...labsOf(d, d.int(6, 10)),
        days: `${days}`,
        from: zhDay(dayOf(day, -days)),
        labdate: zhDay(dayOf(day, -d.int(1, days))),
        bed: `${d.int(1, 58)}`,
        result: d.pick(['好转', '治愈', '好转', '未愈', '病情平稳']),
      };
    },
    layouts: [stay, record],
  },
];
