import type { Dice } from './dice.js';
import { LENDERS, type Lender, TOWNS, type Tongue } from './lands.js';
import type { Mint } from './mint.js';

export type Tone = 'plain' | 'angry' | 'terse' | 'formal' | 'rambling' | 'timid';

/** Somebody who complains. */
export interface Soul {
  readonly ref: string;
  readonly tongue: Tongue;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly ip: string;
  readonly device: string;
  readonly address: string;
  readonly resident: string;
  readonly town: string;
  readonly lender: Lender;
  readonly product: string;
  readonly sum: number;
  readonly tone: Tone;
  /** How many slips of the pen, from 0 to 1. */
  readonly slips: number;
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔向常'.split(
    '',
  );
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂兰英华玉萍红鹏飞鑫波斌宇浩凯健俊帆雪梅琳倩婷慧莹颖佳嘉欣怡雯晨辉松林志文建国庆海山春凤珍翠荣福贵德光亮永胜友良民生元全学才成康星天达安岩中茂进有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功庭'.split(
    '',
  );
const FIRST =
  'Aaron Alma Andre Anita Barry Beth Brandon Brenda Callum Carla Cedric Chloe Clive Colleen Craig Dana Darnell Debra Derek Dina Dominic Doreen Earl Elena Ellis Erica Faye Felix Fiona Frank Gail Gareth Gloria Grant Hazel Hector Holly Hugh Imani Iris Ivan Jackie Jamal Janet Jerome Jill Joanne Jorge Kara Keith Kelsey Kofi Lance Latoya Leon Lorna Luis Lynn Malik Marta Maureen Miles Monica Nadia Neil Nora Omar Owen Pamela Pedro Priya Quentin Rachel Ramon Renee Rhys Rosa Roy Sadie Sanjay Shawn Sheila Simon Stella Tamika Terry Theo Tina Trevor Una Vera Vince Wanda Wesley Yolanda Zack'.split(
    ' ',
  );
const LAST =
  'Abbott Acosta Ainsley Alvarez Baines Barlow Bishop Bowen Brandt Briggs Calloway Carver Chavez Clegg Conley Crane Dalton Davies Delgado Dixon Dunmore Eads Easton Fallon Farrell Finch Fowler Garner Gibbs Goode Hale Hargreaves Haskell Hobbs Ingram Jarvis Keane Kendrick Kirby Lamb Langley Lockwood Lowery Maddox Mercer Moss Nash Newsome Novak Odom Okoro Ortega Pace Parrish Patel Pruitt Quigley Ramsey Reyes Rigby Rowe Salter Sharpe Shaw Silva Slater Stokes Talbot Thorne Tran Tully Underhill Vance Vaughn Wade Waller Webb Whitlock Wilkes Wynn Yates Zamora'.split(
    ' ',
  );
const TONES: readonly Tone[] = [
  'plain',
  'plain',
  'plain',
  'angry',
  'angry',
  'terse',
  'terse',
  'formal',
  'rambling',
  'rambling',
  'timid',
];

export interface Wants {
  readonly lender?: Lender;
  readonly product?: string;
  readonly town?: string;
  readonly tone?: Tone;
}

export function nameOf(tongue: Tongue, dice: Dice): string {
  if (tongue !== 'zh') return `${dice.one(FIRST)} ${dice.odds(0.1) ? `${dice.one(LAST)[0]}. ` : ''}${dice.one(LAST)}`;
  return dice.one(SURNAMES) + dice.one(GIVEN) + (dice.odds(0.75) ? dice.one(GIVEN) : '');
}

export const surnameOf = (dice: Dice): string => dice.one(SURNAMES);
export const firstOf = (dice: Dice): string => dice.one(FIRST);
export const lastOf = (dice: Dice): string => dice.one(LAST);

/** Somebody new, with values that nobody else has. */
export function soul(ref: string, tongue: Tongue, mint: Mint, dice: Dice, wants: Wants = {}): Soul {
  const name = nameOf(tongue, dice);
  const town = wants.town ?? dice.one(TOWNS[tongue]);
  const lender = wants.lender ?? dice.one(LENDERS.filter((l) => l.tongue === tongue));
  const day = `${dice.span(1956, 2004)}${String(dice.span(1, 12)).padStart(2, '0')}${String(dice.span(1, 28)).padStart(2, '0')}`;
  const stem =
    tongue === 'zh'
      ? dice.one(['xiao', 'lao', 'wo', 'hai', 'yu', 'feng', 'min', 'qing', 'jia', 'bo'])
      : name.toLowerCase().replace(/[^a-z]+/g, dice.one(['', '.', '_']));
  return {
    ref,
    tongue,
    name,
    town,
    lender,
    product: wants.product ?? dice.one(lender.products),
    phone: mint.phone(tongue),
    email: mint.email(tongue, stem),
    ip: mint.ip(tongue),
    device: mint.device(),
    address: mint.address(tongue, town),
    resident: tongue === 'zh' ? mint.resident(day, dice.odds(0.5)) : '',
    sum: Math.round(10 ** (2.8 + dice.next() * 2.2)) + (dice.odds(0.6) ? 0 : dice.span(1, 99) / 100),
    tone: wants.tone ?? dice.one(TONES),
    slips: dice.odds(0.35) ? dice.next() : 0,
  };
}
