import type { Lang } from './say.js';

/** What people tell beside the matter: each pattern has thousands of forms, so that no two need say the same. */
export const TALES: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '$season(我|$kin|我和$kin|$kin2)(去|在|跑到)(县医院|舅舅家|工地|幼儿园|镇上|火车站|菜场|村口|小区门口|银行门口|劳务市场|人社窗口|寺里|修车铺)(等了|蹲了|排了|坐了|转了)(一上午|两个钟头|大半天|三天|一宿|到天黑)，(就为了|只是想|结果也没)(问清楚|拿张单子|借三百块|办个证明|碰个熟人|见上管事的|找份活|接上孩子|取回身份证)',
    '$kin(昨晚|今早|上礼拜|前天|刚才)(一边|边)(择菜|洗衣服|输液|烧火|缝扣子|喂鸡|看电视|哄孩子)一边(念叨|叹气|抹泪|数落我|翻账本)，说(早知道|要是|还不如)(不借这钱|去南边打工|把牛卖了|听老人的|不签那个字|把房子退了|在家种地)',
    '(欠钱|这件事|这笔账)的(头一个月|第二年|起因)是(给|帮|替)$kin2(买|凑|垫|交)$item，(谁知道|想不到|后来)(一拖再拖|雪球越滚越大|厂里发不出钱|两头都落空|赶上$kin生病|生意黄了)',
    '我(每天|天天|一个礼拜有五天)(四点|五点|六点半|十点|半夜)(起来|出门|收工|交班)，(骑|走|挤|搭)(四十分钟|一个钟头|两趟车|七里路|三站地)，(中午|晚上)(啃馒头|吃泡面|带咸菜|喝粥|吃盒饭)，(手上都是口子|腰直不起来|眼睛发花|鞋底磨穿了|膝盖响)',
    '(隔壁|楼下|对门|村东|一个车间)的(老刘|阿婆|小伙子|张婶|师傅|会计|二嫂)(跟我说|劝我|笑我|替我急)，(这种事|碰上这个|遇到这家)(要留底子|别怕麻烦|忍忍算了|得找电视台|写清楚日子|让儿子出面)，我(听了|没听|想了$n天|半信半疑)',
    '家里(现在|就)(剩|有|还有)(半袋米|两头羊|一台旧缝纫机|$n只鸡|一辆三轮|老屋一间|几亩薄地|一部碎屏手机)，(值不了几个钱|也想卖|$kin不让动|等着过冬用|早抵给别人了)',
    '(说实话|讲句心里话|不怕你们笑|老实讲)，我(这辈子|活到$age|结婚以来)(没欠过人|没进过派出所|没红过脸|连烟都不抽|一直本分|最怕求人)，(这回|如今|到头来)(脸丢尽了|让$kin跟着受罪|连个说理的地方都没有|真扛不住了|只好厚着脸皮写)',
    '$kin2(明年|下个月|九月|开春)(要|就)(高考|结婚|动手术|当兵|生产|复查|上小学|搬家)，(政审|体检|彩礼|床位|学费|材料|日子)(卡着|等着|还差一截|不能再拖|定不下来)，我(心里发毛|跟谁都不敢说|急得嘴起泡|做梦都在算账)',
    '(客厅|枕头底下|抽屉|铁盒子|冰箱上)(压着|塞着|放着|贴着)(那张单子|催款信|$n张收据|手写的还款表|存折|欠条)，$kin(打扫|找药|翻衣服|贴春联)时(看见了|念出声来|问我是什么|撕了一半)，我(编了个理由|没敢吭声|当场哭了|才全说了)',
    '(上回|那次|去的那天)(坐|等)(早班车|摩托|三轮|亲戚的车)去，(路上|半道)(爆胎|堵了|淋透了|晕车|车票丢了)，到了(已经下班|停电|号发完了|说周三不办|换了窗口|要复印件)，(来回|一趟)花了(三十|四十六|八十|一百二|五块)，(够$kin两天药|顶我半天工|心疼了好久|还挨了骂)',
    '(亲家|老同学|工友|前老板|表弟|房东)(借过|答应过|欠着)我(两千|八百|一万二|三千五|五百)，(说好|讲定|写了条子)(中秋|月底|卖了粮|开工)给，(电话也不通了|人去了外省|一见面就哭穷|到现在没影)，不然(我也不至于|早就还上了|轮不到你们催)',
    '(年轻|刚结婚|头几年|没生病)那会儿我在(矿上|船上|砖厂|面馆|制衣厂|运输队|剧团|林场)(干过|待过|当学徒)，(一年到头|累归累|再难)(没断过粮|能攒下钱|没张口借过|寄钱回家)，(现在|老了|病了|厂没了)(倒成了这样|什么都不是|才懂日子难)',
  ],
  en: [
    '$season (I|$kin|$kin and I|$kin2) (sat|stood|waited|slept) (in the truck|at the food bank|outside the courthouse|in the clinic hallway|at the bus depot|by the mailbox|at the plasma center|in the school parking lot|on the porch) for (an hour|half a day|three hours|most of a night|two afternoons) just to (get a form|ask one question|borrow forty dollars|see a caseworker|pick up a check|talk to the principal|use the wifi|get a ride)',
    '$kin (was shelling peas|was folding towels|was on the oxygen|had the ball game on|was fixing the screen door|was frosting a cake|was out with the goats) when the (envelope|text|call|man with the papers) came and (went white|laughed it off|sat down on the steps|hid it from me for a week|read it out loud twice|tore it in half)',
    'it (started|began|all goes back to) when (I cosigned for|I paid for|we lent our savings to|I quit work to help|I took over from) $kin2, (for $item|for a roof|for bail|for a bus ticket home|for the funeral flowers), and (one thing led to another|it snowballed|we never got back on our feet|the second job fell through|then the furnace quit)',
    'I (get up|leave the house|clock in|get home) at (four|five thirty|noon|eleven at night|quarter to six), (walk|ride the bus|carpool|bike) (two miles|forty minutes|across the bridge|with a man named Earl), and (eat crackers|pack a sandwich|live on coffee|skip lunch) so that (the lights stay on|$kin has the pills|the kids do not notice|there is gas for Friday)',
    'my (neighbor|pastor|foreman|cousin|landlady|barber|old teacher) (says|warned me|keeps saying|swears) that (you people never read these|I should keep every receipt|the squeaky wheel gets the grease|I ought to call the TV station|it is best to be polite|this happened to her too), (so here I am|and I half believe it|we will see|I hope not)',
    'all we have left is (a chest freezer|half a cord of wood|my grandmother ring|two goats|a boat that does not run|a jar of change|one good mattress|a bass guitar), and (I would sell it|$kin will not part with it|the pawn shop offered twelve dollars|it would not cover a week)',
    '(to be honest|truth be known|between us|I will say it plain), I (never owed a soul|paid off two trucks before|raised a family on tips|never even had a library fine|served my country|kept every promise I made), and (now look|here I am begging|I hardly know myself|it makes me sick|I would not wish it on a dog)',
    '$kin2 (starts college|is getting married|has surgery|ships out|is due|turns eighteen|comes home) in (May|the fall|two weeks|the new year|ten days), and (the deposit|the dress|the bed|the crib|the gas money|the uniform) (is waiting|is still not paid|was going to come out of this|is all I can think about)',
    'the (paper|letter|slip|payment book) was (under the seat|in the Bible|on the fridge|in a shoe box|behind the dryer|in my coat), and $kin (found it|read it to me|threw it out|asked what it meant|spilled coffee on it) while (looking for stamps|cleaning|packing|hunting for the remote|making biscuits)',
    'the (day|morning|afternoon) I went down there the (elevator was out|line went out the door|lady was at lunch|power flickered|guard would not let my dog in|printer was broken), I had (taken off work|paid a sitter|borrowed a car|walked in the heat|brought my folder), and (it cost me a shift|I got a parking ticket|they closed at two|they handed me a pen and a brochure)',
    'a (friend|coworker|brother in law|former boss|roommate|man from lodge) owes me (two hundred|eight fifty|a month of rent|a transmission|half of a trailer) and (swore|promised|shook on it|wrote it on a napkin) for (payday|harvest|after the settlement|Easter), (then moved|then quit answering|and here we are|so I was counting on it)',
    'back when I (drove cattle trucks|worked the mill|danced ballet|had the bakery|was on the shrimp boats|played in a band|did hair downtown) I (never missed a bill|put money by|had a better rate than this|knew the banker by name), (those days are gone|then the knees went|then came the flood|but who is counting)',
  ],
};
