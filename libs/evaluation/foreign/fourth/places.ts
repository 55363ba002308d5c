export type Tongue = 'zh' | 'en';

export const CITIES_ZH =
  '合肥市蜀山区 岳阳市汨罗 自贡市自流井区 青州市 昌吉市 廊坊市广阳区 呼和浩特市玉泉区 贵阳市云岩区 南宁市西乡塘区 柳州市鱼峰区 襄阳市樊城区 赣州市章贡区 绵阳市涪城区 泉州市丰泽区 汕头市龙湖区 大同市平城区 锦州市凌河区 徐州市铜山区 商丘市梁园区 曲靖市麒麟区'.split(
    ' ',
  );
export const STREETS_ZH =
  '望江 槐荫 雨花 汉正 石榴 青年 迎泽 临江 凤凰 柳荫 长春 白云 铁西 丁香 梧桐 南浦 北辰 和睦 清源 锦绣 学苑 东篱 龙泉 双桥 曹溪 金水 翠竹 胜利 玄武 栖霞'.split(
    ' ',
  );
export const CITIES_EN =
  'Akron OH 44310;Peoria IL 61604;Macon GA 31204;Las Cruces NM 88001;Mesa AZ 85204;Dayton OH 45406;Henderson NV 89015;Pasadena TX 77502;Independence MO 64055;Memphis TN 38118;Topeka KS 66605;Fresno CA 93702;Queens NY 11435;Gastonia NC 28052'.split(
    ';',
  );
export const STREETS_EN =
  'Alder Birchwood Calloway Dunmore Easton Fairmont Garnet Holloway Irving Juniper Kenmore Larkspur Merriam Norwood Orchard Pelham Quarry Ridgeway Sycamore Thornhill Utica Vernon Wexford Yarrow'.split(
    ' ',
  );
export const LENDERS_ZH =
  '江淮城商银行 聚能消费金融 桔子分期 星海小贷 万象信用卡中心 稻香农商行 飞驰汽车金融 乐禾网贷'.split(' ');
export const LENDERS_EN = [
  'Harborline Bank',
  'QuickPenny Loans',
  'Meridian Card Services',
  'Bluestem Auto Credit',
  'Corvus Recovery Group',
  'Tallgrass Lending',
  'Ardent Student Finance',
];
export const SURNAMES_ZH =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万覃武钱戴严莫孔向常';
export const GIVEN_ZH =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰萍红建国志文海燕春梅晓东雪松秀荣丹宁浩宇欣怡子轩思远佳慧立新永福树生国栋少华彩云金凤凯旋家豪雅婷俊峰瑞祥一鸣';
export const FIRST_EN =
  'Marisol Dwayne Tricia Hector Lorna Bao Keisha Glenn Priya Otis Yolanda Curtis Renee Amir Tamika Walter Ingrid Deshawn Paula Ezra Monique Leroy Carla Rashad Bettina Hugh Noemi Clyde Farah Wendell Alma Trevor Sunita Milton Jolene Emeka Roxanne Stuart Linh Gavin'.split(
    ' ',
  );
export const LAST_EN =
  'Abernathy Boykin Castellano Dominguez Eubanks Fairchild Granger Hutchins Ibarra Jernigan Kowalski Lattimore McAllister Nakamura Okafor Pettway Quintero Rutledge Santangelo Tolliver Underhill Villareal Whitlock Xiong Yarbrough Zamora Bledsoe Crenshaw Drummond Eastman Fontaine Gallegos Haskins Ivanov Jeffries Kessler Lundgren Mosley'.split(
    ' ',
  );
