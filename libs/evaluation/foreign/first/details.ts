/** Small happenings put together from parts: hardly any two people have the same. */
export const DETAIL = {
  zh: [
    '[那天下雨|大中午|一大早|晚上快九点|收摊以后|下夜班|等公交的时候|去医院的路上|开家长会时|给孩子洗澡时|正炒菜|刚睡下|在地铁上|修车的工夫|排队买药时|晒被子时]，[我|{kin}|隔壁老{sur}|我和{kin}][接到电话|翻出那张单子|收到短信|看到扣款|才想起这回事|在手机上点了一下|把卡递过去|把合同找出来][，手都抖了|，还以为是骗子|，没敢告诉家里|，当场就急了|，愣了半天|，第二天就请假去问|，记在日历上了||]',
    '[{kin}|我自己|同事小{sur}|老{sur}家儿子]在[{place}|老家|城里|厂里|学校门口|菜市场|工地上]做{job}，[一个月到手{small}元|最近也没活|回来一趟不容易|跟我一样看不懂合同|说他那家银行不这样|帮我问过一回|替我垫过{small}元]',
    '[孩子|老人|{kin}|我]的[药|学费|电动车|假牙|眼镜|校服|房租|奶粉|水电|膏药]还[没着落|等着这笔钱|欠着人家|是借钱买的|拖到下个月]',
    '[我把|只好把][回执|信封|流水单|旧存折|短信|那张名片|录音|欠条]都[夹在书里|放在鞋盒里|贴墙上|拍给{kin}看|交给{place}的柜员|留着，要看随时来拿]',
    '[从{place}到{place}|来回|转两趟车|骑电瓶车]要[{n}个钟头|{n}十块钱|半天|走到腿肿]，[到了说停机检修|人家说下班了|结果缺一张复印件|保安不让进|号已经发完]',
    '[经理姓{sur}|那个戴眼镜的|接电话的女的|柜台里年轻人|门口引导的]说[再等{n}天|系统就这样|你运气不好|不归我管|去找总行|这个月名额没了|别人都没意见|你自己没看清]，[语气很冲|头也没抬|还笑了一下|一边嗑瓜子|说完就走开]',
    '[想想|说到底|其实]我[{age}岁的人了|这辈子没跟人红过脸|就图个安稳|也懂规矩|不是来闹的|借钱从来记得]，[被这么一弄|碰上这种事|为这点钱|让小辈看见][觉得丢人|夜里老醒|连饭都咽不下|心里过不去]',
    '[账上明明有{amt}元|卡里只剩{small}元|手里就{n}百块|上个月发了{small}元]，[够不够你们一查就知道|都写在流水里|买米都要算|交完费剩不下|我一笔没乱花]',
  ],
  en: [
    '[It was raining|Right at lunch|Before sunrise|On the bus|During my break|While I was cooking|At the pharmacy|In the middle of church|On the way to the clinic|Putting the kids to bed|At the laundromat|Out in the yard], [I|my {kin}|my neighbor {other}] [got the call|opened the envelope|saw the charge|found the old receipt|checked the app|read the small print][, and my hands shook|, and thought it was a joke|, and had to sit down|, and cried||]',
    '[My {kin}|My coworker {other}|The lady next door|My landlord] [works as a {job} in {place}|lent me {small}|had the same bank and no trouble|drove me there and back|read it twice|says to get a lawyer|just got out of the hospital]',
    '[The|Our|My] [rent|insulin|car seat|water bill|tuition|propane|dentures|brakes|school clothes] [had to wait|came out of the grocery money|is {n} weeks late|cost {small} and I put it on a card|is what that money was for]',
    'I keep [the envelope|every receipt|the voicemail|a notebook|the tracking slip|screenshots] [in a shoebox|on the fridge|in the glove box|by the phone|with my tax papers] [if you want to see it|going back {n} years|and I can read it to you|]',
    '[The man with the badge|A girl named {other}|The one who picked up|The manager|The chat person|Somebody in {place}] [laughed|put me on hold for {n}0 minutes|said it is policy|spelled my name wrong|asked for my PIN|gave me a number that does not work|said try {date}]',
    '[I am {age} and|With my bad knee|On one paycheck|After {n} years there|As a {job}] I [should not have to beg|can not just take a day off|know how to read a bill|thought they would listen|do not have {small} to lose|count every dollar]',
    '[I had {small} left|There was {amt} in there|My check was {small}|I make {small} a week], [which you can see yourself|before the light bill|and they took it anyway|and that was for food|give or take]',
  ],
};
