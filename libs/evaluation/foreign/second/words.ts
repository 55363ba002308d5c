const list = (text: string): string[] => text.split(' ');
const phrases = (text: string): string[] => text.split(',');

export const ZH = {
  firms: list('海棠银行 银杏消费金融 骑楼银行 飞帆小贷 竹溪农商行 橙光分期'),
  surnames: [...'林黄梁曾谭邓温麦区关莫龚丁潘蔡叶余洪翁连柯涂赖简甘农韦覃蓝兰石戴骆邱侯江田汪程万钟方'],
  first: [...'文嘉锦卓淑美耀庆伟慧惠志启泽少丽阿小亚永立世宏雅静婷敏颖'],
  second: [...'豪珊仪辉芬琼峰棠娇珠标枝莲杰霖雄妹娣贤泉鸿彬燕群章苗强宁桃衡'],
  towns: list(
    '番禺 石岐 江门 梧州 柳城 玉林 莆田 晋江 赣县 湘潭 衡南 遂溪 湛江 北海 南靖 安溪 永州 郴州 河源 惠来 陆丰 荔浦 桂平 泉港 龙岩 阳春',
  ),
  works: list(
    '车衣 摆渡 割胶 打石 修表 卖凉茶 看仓 绣花 开叉车 养蚝 裱画 拉货 编藤椅 刷墙 剪线头 带团 做蛋挞 修空调 剖鱼 抄表 发传单 装网线',
  ),
  kin: list('阿妈 老豆 家姐 细佬 老婆 丈夫 外婆 大伯 女儿 大仔 家嫂 三叔'),
  kin2: list('表弟 工友 老同学 邻居 连襟 堂哥 牌友 徒弟'),
  illness: list('胰腺炎 脑出血 股骨头坏死 红斑狼疮 肺纤维化 白内障 心衰 癫痫 强直 食道癌'),
  crop: list('荔枝 生蚝 甘蔗 冰 香菇 蜂蜜 豆腐 缝纫 沙糖桔 家具 花苗 瓷碗 米粉'),
};

export const EN = {
  firms: phrases('Ferris & Dunn Bank,Kestrel Loans,Wharfside Building Society,Lantern Cards,Mallow Car Finance'),
  first: list(
    'Agnes Callum Bronwen Declan Effie Gethin Harriet Idris Jocelyn Kieran Lorna Mairead Nigel Oonagh Percy Rhona Seamus Tamsin Ursula Vivek Winifred Zainab Amara Bilal Cerys Dilip Eilidh Farida Graham Hamza Isla Jagdeep Kofi Leila Morag Neha',
  ),
  last: list(
    'Ashworth Bannerjee Cadwallader Doherty Entwistle Fairclough Gillespie Haughton Inglis Jephson Kilbride Llewellyn Macrae Nuttall Oduya Pritchard Ramsbottom Sutcliffe Tregenza Unsworth Vickery Wolstenholme Yeoman Akhtar Brannigan Chaudhry Dalgleish Eze',
  ),
  towns: list(
    'Oldham Paisley Wrexham Grimsby Barry Stroud Larne Dundee Hull Luton Margate Rhyl Sligo Burnley Corby Leith Poole Goole Newry Crewe Ayr Neath',
  ),
  works: phrases(
    'porter,scaffolder,dinner lady,lorry driver,care worker,fitter,chef,cleaner,postman,plasterer,school assistant,bus driver,fisherman,hairdresser,warehouse picker,gardener',
  ),
  kin: phrases('mother,dad,wife,husband,gran,eldest,brother,sister,auntie'),
  kin2: phrases('cousin,workmate,old neighbour,brother-in-law,school friend'),
  illness: phrases('sepsis,a stroke,shingles,a bad back,depression,a heart scare,long covid'),
  crop: phrases('cloth,fish,lamps,spices,shoes,radios,books,bread'),
};
