import { expect, it } from '@jest/globals';
import { itemsOf, replacedKinds } from './items.js';
import { wordingOf } from './wording.js';

const said = (text: string) => {
  const found: Record<string, string[]> = {};
  for (const { kind, value } of itemsOf(text)) if (kind !== 'sentence') found[kind] = [...(found[kind] ?? []), value];
  return found;
};

it('reads a hospital certificate as a reader of pictures gives it', () => {
  const text = `昆明市第三医院
疾病诊断证明书
第ZD2023-005035
姓名：程慧琪 性别：男 年龄：34岁 科别：血液科
身份证号： 370102196212034413 住院号： 8711281
入院日期：2023年8月20日 出院日期：2023年8月24日
检查所见：T38.0℃ P103次/分 BP 128/66mmHg。WBC 9.8×10^9/L（参考值 3.5-9.5）
诊断：慢性肾功能不全（尿毒症期）
处理意见：全休3周，不适随诊。
医师签名：曹辉航
2023年10月13日
医院地址及总机：021-89581210`;
  expect(said(text)).toEqual({
    person: ['370102196212034413', 'age 34', '程慧琪'],
    event: ['2023-08-20', '2023-08-24'],
    issued: ['2023-10-13'],
    number: ['ZD2023005035', '8711281'],
    measure: ['38.0', '103', '128/66', '9.8'],
    small: ['意见全休3'],
    cause: ['慢性肾功能不全尿毒症期'],
    signer: ['曹辉航'],
  });
});

it('reads an American letter, and leaves out what an office prints on all of them', () => {
  const text = `Phoenix Community Hospital, Tel (602) 555-0143, Tax ID registration 99-1234567
Patient: Mary Ann Jones   DOB: 04/12/1971
Admitted: 01/20/2023 Discharged: January 29, 2023
Ref: 2023-005288, chart 8356429
Diagnosis: Congestive heart failure. Balance due $1,250.40
Signed by: Dr. Paul Reed`;
  expect(said(text)).toEqual({
    person: ['1971-04-12', 'maryannjones'],
    event: ['2023-01-20', '2023-01-29'],
    number: ['2023005288', '8356429'],
    amount: ['1250.40'],
    cause: ['congestiveheartfailure'],
    signer: ['paulreed'],
  });
});

it('knows a day on which many are concerned from one that is a person’s', () => {
  const { event, occasion } = said('自2016年9月25日起在我单位担任会计工作，自2023年4月22日起解除劳动合同。');
  expect([event, occasion]).toEqual([['2016-09-25'], ['2023-04-22']]);
});

it('gives the same words whatever spaces and line ends a reader set', () => {
  const plain = 'The patient was seen for shortness of breath. 家庭生活确有困难，情况属实。';
  const read = 'Thepatient was seenfor\nshortness ofbreath.家庭生活 确有困难，\n情况属实 。';
  expect([...wordingOf(read)]).toEqual([...wordingOf(plain)]);
  expect(wordingOf(plain).length).toBeGreaterThan(30);
});

it('names what a revision replaced, and nothing that it only added', () => {
  const before = '姓名:王芳 入院日期:2023年3月26日';
  expect(replacedKinds(before, '姓名:李娜 入院日期:2023年3月26日')).toEqual(['person']);
  expect(replacedKinds(before, `${before} 收件编号:20230502117`)).toEqual([]);
  expect(replacedKinds('', '姓名:李娜')).toEqual([]);
  expect(replacedKinds('家庭生活十分困难无力偿还', '家庭生活十分困难\n无力偿还')).toEqual([]);
});

it('reads days and numbers of a letter whose words a reader of pictures wrote together', () => {
  const read = said(
    'NInumber KY818139D\nAward starts 4July2024to2September2024. Decisionmadeon15 May2024byDanielPruitt.\nAmount 15883.30\nTotal',
  );
  expect(read).toMatchObject({ person: ['KY818139D'], amount: ['15883.30'] });
  expect(Object.values(read).flat()).toEqual(expect.arrayContaining(['2024-07-04', '2024-09-02', '2024-05-15']));
  expect(read['number']).toBeUndefined();
});

it('knows the dead from who declares the death, a case of court from a number, a name from the words before it', () => {
  const read = said(
    '死者高桂山，男，66岁，身份证号33118119591028721X，于2025年5月11日死亡。申报人高凤英（兄弟），身份证号331181196502040669。',
  );
  expect(read).toMatchObject({ deceased: ['高桂山', '33118119591028721X'] });
  expect(read['person']).toEqual(expect.arrayContaining(['331181196502040669', '高凤英']));
  expect(read['person']).not.toContain('高桂山');
  expect(said('案号 （2024）川7138民初5533号')).toMatchObject({ case: ['2024川5533'] });
  expect(said('兹有我单位员工 戴文博，性别 男')['person']).toEqual(['戴文博']);
});

it('takes clauses of a story, and neither names nor days', () => {
  const clauses = itemsOf(
    '姓名：王芳 性别：女\n去年七月遭遇洪灾，房屋受损严重。于2024年5月1日出具\nShe has been kept awake by worry about debts.',
  )
    .filter((i) => i.kind === 'sentence')
    .map((i) => i.text);
  expect(clauses).toEqual(['去年七月遭遇洪灾', '房屋受损严重', 'She has been kept awake by worry about debts']);
});

it('reads words that a form sets in single letters, and sentences without a space between them', () => {
  expect(said('兹有我村村民 史 文 林， 男')).toMatchObject({ person: ['史文林'] });
  const clauses = (text: string) => itemsOf(text).flatMap((i) => (i.kind === 'sentence' ? [i.value] : []));
  expect(clauses('家 中 有 8 名 子 女 在 校 就 读')).toEqual(clauses('家中有8名子女在校就读'));
  expect(clauses('Diagnosis.generalised anxiety disorder.Propranolol 60 mg is taken as needed.')).toEqual(
    clauses('Generalised anxiety disorder. Propranolol 60 mg is taken as needed.'),
  );
});

it('knows a day by the nearer word, by who signs before it, and by the seal behind it', () => {
  expect(said('原工作单位 永城瑞丰建材有限公司\n失业时间 2024年6月20日')).toMatchObject({ occasion: ['2024-06-20'] });
  expect(said('联系电话：021-60227094\n经办人： W  2023年2月24日')).toMatchObject({ issued: ['2023-02-24'] });
  expect(said('审核人：沈庆丰\n2025年3月25日永 城\n县\n劳\n动\n局')).toMatchObject({ issued: ['2025-03-25'] });
  expect(said('审核人：沈庆丰\n2025年3月25日永城县劳动就业服务局')).toMatchObject({ issued: ['2025-03-25'] });
  expect(said('因腰痛，2024年10月18日入院')).toMatchObject({ event: ['2024-10-18'] });
});

it('takes an illness for no name, and a patient’s number for a number', () => {
  expect(said('本人患胃癌，常年服药')['person']).toBeUndefined();
  expect(said('就诊科室：普外科\n登记号：81089281')).toMatchObject({ number: ['81089281'] });
  expect(said('医疗机构登记号：81089281')['number']).toBeUndefined();
});
