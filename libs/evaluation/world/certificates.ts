/** Papers that people attach: the form of an issuer, filled in. */
export function certificate(
  kind: 'medical' | 'poverty' | 'unemployment',
  issuer: string,
  fields: {
    /** The number of the form itself, the same on every paper of the issuer. */
    readonly form?: string;
    readonly name: string;
    readonly number: string;
    readonly date: string;
    readonly age: number;
    readonly detail: string;
    readonly signed: string;
  },
): string {
  const { name, number, date, age, detail, signed } = fields;
  switch (kind) {
    case 'medical':
      return `${issuer}\n疾病诊断证明书\n编号：${number}\n姓名：${name}  年龄：${age}岁\n临床诊断：${detail}\n处理意见：建议住院治疗，休息三个月，定期复查。\n医师签名：${signed}\n日期：${date}\n（未盖医院公章无效）\n${fields.form === undefined ? '' : `表单编号：${fields.form}\n`}`;
    case 'poverty':
      return `贫困证明\n证明编号：${number}\n兹有我村村民${name}，现年${age}岁，${detail}，家庭年人均收入低于当地最低生活保障标准，情况属实，特此证明。\n${issuer}（盖章）\n经办人：${signed}\n${date}\n`;
    case 'unemployment':
      return `失业证明\n编号：${number}\n${name}，${age}岁，原系本单位职工，因${detail}，已于${date}解除劳动关系。特此证明。\n${issuer}\n人事负责人：${signed}\n`;
  }
}

export const ILLNESSES = [
  '肺部恶性肿瘤',
  '慢性肾功能衰竭',
  '脑梗死后遗症',
  '重度抑郁发作',
  '腰椎间盘突出症',
  '冠心病',
  '肝硬化失代偿期',
  '类风湿关节炎',
];
