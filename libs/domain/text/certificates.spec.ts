import { expect, it } from '@jest/globals';
import { certificateNumbers } from './certificates.js';

it('reads the numbers that issuers give, and no number of a person', () => {
  expect(certificateNumbers('诊断证明书\n编号：202412345678\n姓名：王某')).toEqual(['202412345678']);
  expect(certificateNumbers('证明编号: ＡＢ-2024-0099')).toEqual(['AB20240099']);
  expect(certificateNumbers('Certificate No. HX-2024-118 of 3 May')).toEqual(['HX2024118']);
  expect(certificateNumbers('住院号：00981234，病历号: 7788123')).toEqual(['00981234', '7788123']);
  expect(certificateNumbers('身份证编号：110101199003071234 电话号码：13900000001 卡号：6217000000000000')).toEqual([]);
  expect(certificateNumbers('编号：2024****5678')).toEqual([]);
  expect(certificateNumbers('There is no number here. Certificate number pending.')).toEqual([]);
});

it('reads none off the papers of a case that many are party to', () => {
  expect(certificateNumbers('受案回执\n文书编号：330100202400118\n张某被诈骗一案已受理')).toEqual([]);
  expect(certificateNumbers('劳动人事争议仲裁裁决书 编号：202400118')).toEqual([]);
  expect(certificateNumbers('道路交通事故认定书 编号：202400118')).toEqual([]);
  expect(certificateNumbers('Police report, document no. 20240118')).toEqual([]);
});
