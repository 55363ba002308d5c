/** Invented names, places and lenders of generated worlds, and how one of them is drawn. */

export type Pick = <T>(list: readonly T[]) => T;
export type Int = (n: number) => number;

export const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
export const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '秀英',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '建国',
  '志强',
  '小红',
  '玉梅',
];
export const CITIES = ['临江市', '安平市', '云川市', '河阳市', '海宁区', '青石县', '东湖区', '北岭市'];
export const STREETS = ['人民路', '解放街', '中山路', '建设大道', '文化巷', '花园路', '滨河路', '长青街'];
export const LENDERS_ZH = ['星河银行', '长风消费金融', '丰泽小贷', '海岳银行', '云帆网贷'];
export const LENDERS_EN = ['Northwind Bank', 'Bluefield Card Services', 'Cedar Finance', 'Oakline Lending'];
export const FIRST = [
  'James',
  'Mary',
  'Robert',
  'Linda',
  'David',
  'Susan',
  'Carlos',
  'Aisha',
  'Karen',
  'Wei',
  'Olga',
  'Peter',
  'Nina',
  'Tom',
];
export const LAST = [
  'Smith',
  'Johnson',
  'Brown',
  'Garcia',
  'Miller',
  'Davis',
  'Lopez',
  'Wilson',
  'Moore',
  'Taylor',
  'Clark',
  'Young',
];
export const ROADS = ['Oak Street', 'Maple Avenue', 'Lake Road', 'Hill Drive', 'Park Lane', 'River Street'];
export const TOWNS = ['Dayton', 'Fresno', 'Mesa', 'Tulsa', 'Boise', 'Akron'];

export interface Named {
  readonly name: string;
}
