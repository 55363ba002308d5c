/** Moments of a day, from parts in "(a/b)". */
export const MOMENTS_ZH = [
  '(天没亮/落雨天/赶圩那日/发薪前/清明后/收工路上/午睡时/看店间隙/跑船回来/年三十/打雷那晚/开饭前)(收到/撞见/翻到/听说/才晓得/忽然弹出)(这个短信/这笔账/一封挂号信/扣款/那页条款/你们的通知)',
  '(<kin>/<kin2>/隔篱邻舍/房东太太/店里伙计)(讲/问/怪/笑/劝)我(太老实/早该去问/别跟银行斗/为何不留底/字要看清/去找记者)',
  '(坐摩的/搭船/骑单车/走路/蹭<kin2>的车)去(<town>/镇上/县里/总站旁)那家(网点/营业部/服务站)，(扑空/排到打烊/叫我下礼拜来/机子坏/主管开会/给杯水就打发了)',
  '我(做<work>/靠<work>吃饭/<work>十几年/跟<kin>一起<work>)，(手停口停/淡季没单/一日工钱<part>元/腰早坏了/识字不多/天光做到天黑)',
  '(家里/屋企/租的阁楼)(<n>口人/就我和<kin>/还有个吃奶的/老人要换药)，(灶都冷了/水电先欠着/靠赊米/冰箱空的/学费还差<part>元)',
  '(那个接线的/姓莫的经理/柜台后生/穿西装的/线上小助手)(叫我等/讲不归他/嗯嗯两声/念稿子/直接收线/要我证明我是我)，(前后<n>回/到今日/我都记了钟点/连名都不肯报)',
  '(单据/回条/通话记录/截屏/旧合同)(压在米缸底/夹族谱里/交给<kin>/晒干了还看得清/缺一角)，(要就来影/可以当面对/我不怕查)',
  '(五十好几/<age>岁/活到这岁数/半截入土)的人，(头一次写这种/手抖按错字/眼花/不想同人争)(，莫笑/，见谅/，将就看/)',
  '(卖<crop>的钱/本月<part>元/<kin>寄的/米缸里那点)(刚够/转眼没了/先顾药/要撑到月尾)，(哪还有得扣/你们倒快/一查便知)',
  '(夜里/凌晨三点/中元那晚)(睡不着/梦见账单/起来抽烟/听见<kin>叹气)，(想来想去/越想越/实在)(不是道理/咽不下/怕)',
];

export const MOMENTS_EN = [
  '(on the night shift/in the rain/at the school gate/over breakfast/on the 47 bus/at the allotment/in the chip shop queue/after chapel/between clients/on my one day off) (I opened/I noticed/my <kin> found/a neighbour pointed out/up popped) (the letter/your text/the statement/another charge/the small print)',
  '(my <kin>/my <kin2>/the lad next door/our vicar/the chemist) (reckons/says/swears/keeps on that) (I am too soft/you do this to everyone/it was never right/I should have kept the envelope/the papers ought to hear/banks were better once)',
  '(a young man/somebody called Zoe/the manager/your chat thing/the third person I spoke to) (read from a sheet/went for a supervisor and never came back/cut me off/spelt my name three ways/wanted my memorable word) (, and I timed it/, <n> minutes that took/, polite enough mind/)',
  'I am a <work> (in <town>/on nights/with <n> mouths at home/and not daft/by trade) (and I count the pennies/so mornings are no good/and it shows in my wages/and I never had this before)',
  '(the boiler/the car/the little one/my knee/our roof) (is on its last legs/needs seeing to/cost <part> last week/will not wait), (so every pound matters/you can imagine/and now this)',
  '(it is <n> miles/two buses/a long walk with a stick/a day lost) to (the branch in <town>/your nearest office/the only counter left), (and it was shut/they sent me home/the girl was kind but helpless/the machine was down)',
  'I have (kept the slips/a biscuit tin of letters/it all in a folder/dates in my diary/the voicemail) (since <day>/if you care to look/and my <kin> saw it too/ready for anyone)',
  'at <age> (you expect better/I should be past this/I can still add up/it keeps you up at night) (, I will say that/, honestly/)',
  '(I had <part> to last the week/pension day is Tuesday/there was <part> in the jar/wages came to <part>) (and you took it first/and that is all/, do the sum yourselves)',
];
