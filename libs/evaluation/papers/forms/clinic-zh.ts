import { Dice } from '../dice.js';

interface Disease {
  readonly name: string;
  readonly ward: string;
  readonly onset: readonly string[];
  readonly found: readonly string[];
  readonly extra: readonly string[];
}

/** Common diseases of a county; the braces are drawn for each patient. */
const DISEASES: readonly Disease[] = [
  {
    name: '原发性高血压（3级，很高危）',
    ward: '心血管内科',
    onset: [
      '患者{n}年前体检时发现血压升高，最高达{bp}mmHg，间断服药，{d}天前无明显诱因出现头晕、头胀。',
      '因“反复头晕{n}年，加重{d}天”来诊，自述平日血压控制不佳，昨晚测得{bp}mmHg。',
      '头晕伴颈项发紧{d}天，既往高血压病史{n}年，未规律监测血压。',
    ],
    found: [
      '查体：血压{bp}mmHg，心率{hr}次/分，律齐，双下肢无水肿。',
      '门诊血压{bp}mmHg，心界不大，各瓣膜区未闻及杂音，双肺呼吸音清。',
    ],
    extra: ['头颅CT未见明显出血灶。', '心电图示左室高电压。', '眼底检查提示动脉硬化Ⅱ级。'],
  },
  {
    name: '腰椎间盘突出症（L4/5、L5/S1）',
    ward: '骨科',
    onset: [
      '患者{d}天前搬抬重物后出现腰痛，向{side}下肢放射，翻身困难，卧床后稍缓解。',
      '腰腿痛{m}个月，近{d}天加重，久坐及咳嗽时{side}小腿外侧麻木明显。',
      '弯腰后突发腰部剧痛{d}天，行走约{k}米即需停下休息。',
    ],
    found: [
      '{side}直腿抬高试验{deg}°阳性，L4/5棘突旁压痛，{side}拇趾背伸肌力稍减弱。',
      '腰部活动受限，{side}直腿抬高约{deg}°，加强试验阳性，病理征未引出。',
    ],
    extra: [
      'MRI示L4/5椎间盘向后突出约{mm}mm，硬膜囊受压。',
      'CT见L5/S1椎间盘突出约{mm}mm。',
      '暂拒手术，要求保守治疗。',
    ],
  },
  {
    name: '2型糖尿病伴周围神经病变',
    ward: '内分泌科',
    onset: [
      '口干、多饮{n}年，双足麻木{m}个月，自测空腹血糖波动于{glu}mmol/L左右。',
      '发现血糖升高{n}年，长期口服二甲双胍，近{d}天手足发凉、刺痛。',
      '患者糖尿病史{n}年，近{m}个月体重下降约{kg}公斤，双下肢有蚁行感。',
    ],
    found: ['空腹血糖{glu}mmol/L，双足背动脉搏动减弱，10g尼龙丝试验阳性。', '糖化血红蛋白{hba}%，双侧跟腱反射减弱。'],
    extra: [
      '尿常规：尿糖（3+），酮体阴性。',
      '已调整为胰岛素每日{u}单位皮下注射。',
      '神经传导速度检查提示感觉支传导减慢。',
    ],
  },
  {
    name: '中度抑郁发作',
    ward: '临床心理科',
    onset: [
      '情绪低落、兴趣减退{m}个月，近{d}天入睡困难，凌晨{h}点左右早醒。',
      '自述失业后整日闷坐，不愿见人，进食减少，{m}个月内消瘦{kg}公斤。',
      '家属代诉患者近{m}个月少语、哭泣，曾流露“活着没意思”的想法。',
    ],
    found: [
      '接触被动，语音低，情感低落，自知力部分存在；HAMD评分{ham}分。',
      '意识清，定向力好，思维迟缓，SDS标准分{sds}分。',
    ],
    extra: ['已予舍曲林每日{u}mg口服，嘱家属看护。', '排除器质性疾病所致。', '否认精神病家族史。'],
  },
  {
    name: '急性阑尾炎术后',
    ward: '普外科',
    onset: [
      '转移性右下腹痛{k2}小时入院，急诊行腹腔镜下阑尾切除术，术程顺利。',
      '因右下腹持续疼痛伴发热（{temp}℃）急诊入院，当日手术。',
    ],
    found: ['术中见阑尾充血水肿，长约{cm}cm，表面附脓苔。', '术后第{d}天切口愈合良好，无红肿渗出，体温{temp}℃。'],
    extra: ['术后病理：急性化脓性阑尾炎。', '已拆线，腹部敷料干燥。'],
  },
  {
    name: '右侧桡骨远端骨折',
    ward: '骨科',
    onset: [
      '{d}天前骑电动车摔倒，右手掌撑地，当即感右腕剧痛、肿胀。',
      '在工地从约{m}米高处跌落，右腕部畸形，活动受限{k2}小时。',
    ],
    found: ['右腕呈餐叉样畸形，压痛明显，末梢血运可。', 'X线示右桡骨远端骨折，断端向背侧移位约{mm}mm。'],
    extra: ['已行手法复位、石膏托外固定。', '患肢悬吊，嘱手指屈伸锻炼。', '{w}周后复查X线。'],
  },
  {
    name: '慢性肾脏病4期',
    ward: '肾内科',
    onset: ['泡沫尿{n}年，双下肢浮肿{d}天，夜尿{h}次。', '体检发现血肌酐升高{n}年，近{m}个月乏力、纳差。'],
    found: ['血肌酐{cre}μmol/L，估算肾小球滤过率{egfr}ml/min。', '双下肢凹陷性水肿，血压{bp}mmHg，尿蛋白（3+）。'],
    extra: ['肾脏超声：双肾缩小，皮质回声增强。', '暂未行肾脏替代治疗，已告知透析时机。'],
  },
  {
    name: '社区获得性肺炎（非重症）',
    ward: '呼吸内科',
    onset: [
      '咳嗽、咳黄痰{d}天，发热{h}天，最高体温{temp}℃，伴胸闷。',
      '受凉后发热、畏寒{d}天，自服退热药后反复，痰中偶带血丝。',
    ],
    found: ['{side}下肺可闻及湿啰音，血氧饱和度{spo}%。', '胸部CT示{side}下肺斑片状高密度影，边界不清。'],
    extra: ['白细胞{wbc}×10⁹/L，中性粒细胞比例{neu}%。', '已静滴头孢曲松{d}天，体温渐平。'],
  },
  {
    name: '左侧乳腺浸润性导管癌（pT2N1M0）',
    ward: '肿瘤科',
    onset: ['发现左乳肿块{m}个月，约{cm}cm，无明显疼痛。', '左乳癌改良根治术后{m}个月，现行第{h}周期化疗。'],
    found: ['左胸壁切口愈合可，左上肢轻度肿胀，腋下未及肿大淋巴结。', '病理：浸润性导管癌Ⅱ级，淋巴结转移（{h}/16）。'],
    extra: ['化疗后白细胞最低{low}×10⁹/L，予升白治疗。', '需继续化疗及放疗，总疗程约{m}个月。'],
  },
  {
    name: '脑梗死恢复期',
    ward: '神经内科',
    onset: [
      '{side}侧肢体无力伴言语不清{d}天，晨起时发现。',
      '{m}个月前突发{side}侧偏瘫，经溶栓及康复治疗后遗留行走不稳。',
    ],
    found: [
      '{side}侧上肢肌力{h}级，下肢肌力4级，巴氏征阳性，NIHSS评分{h}分。',
      '言语含糊，{side}侧鼻唇沟变浅，伸舌偏{side}。',
    ],
    extra: ['头颅MRI示基底节区新鲜梗死灶，直径约{mm}mm。', '继续抗血小板、降脂及康复训练。'],
  },
];

const ADVICE = [
  '建议全休{w}周，门诊随诊。',
  '建议休息{w}周，避免劳累及情绪激动，不适随诊。',
  '出院后注意休息{w}周，按时服药，定期复查。',
  '休息壹个月，期间避免重体力劳动，{w}周后复诊。',
  '建议继续治疗，暂不宜从事原工作，{w}周后评估。',
];

function filled(text: string, d: Dice): string {
  const one = {
    n: () => d.int(2, 14),
    d: () => d.int(2, 12),
    m: () => d.int(2, 11),
    k: () => d.int(2, 9) * 50,
    k2: () => d.int(5, 40),
    h: () => d.int(2, 5),
    w: () => d.int(2, 8),
    bp: () => `${d.int(152, 208)}/${d.int(92, 122)}`,
    hr: () => d.int(62, 104),
    side: () => d.pick(['左', '右']),
    deg: () => d.int(5, 13) * 5,
    mm: () => d.int(3, 14),
    cm: () => (d.int(12, 78) / 10).toFixed(1),
    kg: () => d.int(3, 11),
    glu: () => (d.int(82, 176) / 10).toFixed(1),
    hba: () => (d.int(71, 124) / 10).toFixed(1),
    u: () => d.int(5, 30) * 2,
    ham: () => d.int(18, 29),
    sds: () => d.int(63, 74),
    temp: () => (d.int(369, 394) / 10).toFixed(1),
    cre: () => d.int(260, 590),
    egfr: () => d.int(15, 29),
    spo: () => d.int(91, 97),
    wbc: () => (d.int(101, 186) / 10).toFixed(1),
    neu: () => (d.int(760, 930) / 10).toFixed(1),
    low: () => (d.int(14, 31) / 10).toFixed(1),
  } as Record<string, () => string | number>;
  const kept: Record<string, string> = {};
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    if (key === 'side') kept['side'] ??= String(one['side']());
    return kept[key] ?? String(one[key]());
  });
}

export interface Story {
  readonly disease: string;
  readonly ward: string;
  readonly onset: string;
  readonly found: string;
  readonly advice: string;
}

/**
 * What a doctor writes. Doctors have a manner: one writes the same first sentence for a disease.
 *
 * @param copies this doctor puts the whole story under each patient with the disease.
 */
export function storyOf(d: Dice, doctor: string, copies: boolean): Story {
  const manner = new Dice(`manner ${doctor}`);
  const own = manner.take(DISEASES, copies ? 2 : 5);
  const disease = d.pick(own);
  const source = copies ? new Dice(`copy ${doctor} ${disease.name}`) : d;
  const how = new Dice(`phrase ${doctor} ${disease.name}`);
  const onset = source.chance(0.6) ? how.pick(disease.onset) : source.pick(disease.onset);
  const parts = [source.pick(disease.found), ...source.take(disease.extra, source.int(1, 2))];
  return {
    disease: disease.name,
    ward: disease.ward,
    onset: filled(onset, source),
    found: filled(parts.join(''), source),
    advice: filled(source.chance(0.5) ? how.pick(ADVICE) : source.pick(ADVICE), source),
  };
}

const LABS: readonly (readonly [string, string, number, number, number, string])[] = [
  ['白细胞计数', '10^9/L', 3.2, 17, 2, '3.5-9.5'],
  ['血红蛋白', 'g/L', 68, 158, 0, '115-150'],
  ['血小板计数', '10^9/L', 82, 380, 0, '125-350'],
  ['丙氨酸氨基转移酶', 'U/L', 9, 118, 1, '7-40'],
  ['总胆红素', 'μmol/L', 5, 44, 1, '3.4-20.5'],
  ['肌酐', 'μmol/L', 44, 480, 1, '41-81'],
  ['尿酸', 'μmol/L', 180, 610, 0, '155-357'],
  ['葡萄糖', 'mmol/L', 4.1, 16.8, 2, '3.9-6.1'],
  ['钾', 'mmol/L', 3.1, 5.6, 2, '3.5-5.3'],
  ['总胆固醇', 'mmol/L', 2.9, 7.9, 2, '0-5.2'],
  ['C反应蛋白', 'mg/L', 0.6, 132, 1, '0-8'],
  ['D-二聚体', 'mg/L', 0.1, 3.4, 2, '0-0.55'],
];

/** Values of the laboratory as fields lab0.. with their name and unit. */
export function labsOf(d: Dice, count: number): Record<string, string> {
  const out: Record<string, string> = {};
  d.take(LABS, count).forEach(([name, unit, low, high, places, range], i) => {
    out[`labname${i}`] = name;
    out[`lab${i}`] = d.real(low, high).toFixed(places);
    out[`labunit${i}`] = unit;
    out[`labrange${i}`] = range;
  });
  out['labs'] = String(count);
  return out;
}
