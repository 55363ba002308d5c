/**
 * What honest crowds write. Letters (L) and lines with a person's own facts (S).
 * Also lines that name the helper (P) and own stories (O).
 */
export const HONEST_TEXTS = `
# debt_charity
L: [我们|本人]在公益债务辅导机构的帮助下[写下|整理了]这份申请 || 这份材料是免费的债务辅导员陪我[一起写的|写完的]
L: [希望|请]贵行按照监管关于个性化分期的规定[重新安排|调整]还款计划 || 监管文件允许困难客户最长分六十期，[请给我这个机会|我想申请]
L: 我[没有逃避|从未逃避]债务，只是[目前的收入不够|眼下周转不开] || 钱我认，[只是每月实在挤不出那么多|就是一时拿不出]
L: 请[停止|不要再]联系我的亲友和单位 || 家里老人和同事不该接到[催款|你们的]电话
S: 欠款[本金|余额]约{amt}元，每月可以还{small}元
P: 帮我的是{org}的{helper}，[不收费|免费服务]，电话{phone}
O: {org}周三晚上有[义务咨询|免费门诊]，我排了[{n}次|一下午]才轮到，{helper}帮我把账一笔一笔列出来
O: 我在{place}看到债务互助的海报才知道[可以协商|不是只有跑路一条路]
O: 辅导员让我先把[房租和吃饭|孩子学费]留出来，剩下的[{small}元|全部]拿来还
# open_law_firm
L: 本所[接受|受]上述当事人委托，就其与贵司的[借款合同纠纷|借贷纠纷]致函如下 || 我已委托律师处理与贵行的[借款|合同]事宜，意见如下
L: 贵司[收取|计收]的综合费用[超过|高于]法律保护的上限，[超出部分应予退还|应当退还多收部分] || 折算下来的年化利率[明显|远远]超出司法保护范围，多收的[要退|请退回]
L: 请于收函后[十五日|十个工作日]内书面答复，[逾期将依法诉讼|否则我们将提起诉讼] || 半个月不回复，[我们就去法院|律师会替我起诉]
L: 请向本所提供完整的[放款凭证和还款明细|合同及流水] || 麻烦把[合同、流水、代扣记录|每一期的明细]都给律师一份
S: 合同金额{amt}元，[签于|订立于]{date}
P: 承办律师{helper}，{org}，电话{phone}
O: 律师说[保险费和服务费|那笔咨询费]不该[从本金里扣|一次性收]，让我把流水都打出来
O: 我[当面签了委托书|去律所签的字]，律师费是[按规定交的|开了发票的]
# legal_aid_letter en
L: I am writing with the assistance of [a legal aid clinic|a free legal clinic] to dispute this [debt|account] || A legal aid office is helping me with this [dispute|letter] at no cost
L: Please [provide|send] validation of the debt, including the [original agreement|signed contract] and a full payment history || I want to see the [contract|paperwork] and how you got to this [number|balance]
L: Until the debt is validated you must [stop|cease] collection [activity|calls] under the FDCPA || The law says you stop collecting while I [dispute|question] it
L: My income comes from [protected benefits|public benefits] and cannot be [garnished|taken] || What I live on is [benefits|disability], which a court cannot touch
S: The account is said to have a balance of {amt} as of {date}
P: My [advocate|paralegal] is {helper} at {org}, {phone}, and you may speak with them
O: I waited {n} hours at the clinic in {place} because I [did not understand|could not follow] the summons
O: The paralegal read the letter out loud to me since my [eyes are bad|reading is not good]
O: I am a {job} and I had never [seen|heard of] this company until {date}
# union_members
L: 我们是同一个工会的[会员|职工]，工资被[拖欠|欠发]已经[几个月|小半年]，[特此申请延期|请求缓还] || 单位欠薪，工会正在帮大家[讨薪|要工资]，还款[请宽限|能不能往后推]
L: 工会已就欠薪[向劳动监察投诉|申请仲裁]，[有立案回执|可以提供材料] || 劳动仲裁[已经受理|立案了]，拿到工资马上还
L: [请暂停计收罚息|请免除这段时间的罚息]，并不要上报征信 || 这几个月的违约金[能不能免了|请不要算]，征信也请[手下留情|不要上报]
S: 单位[共欠我|累计拖欠]{amt}元工资，最后一次发薪是{date}
P: 工会[联系人|委员]{helper}，电话{phone}，可以[核实|作证]
O: 车间里{n}个人都这样，[食堂也停了|班车也停了]
O: {date}开会说[再等等|下个月一定发]，结果[又没有|还是没发]，我[{job}|在厂里干了{n}年]从没欠过别人钱
# village_helper
L: 我是[农民|种地的]，[不太会写字|没念过几年书]，请村里的[文书|会计]代我写这封信 || 信是村上会写字的人[帮着写的|代笔的]
L: 今年[收成不好|庄稼减产]，[卖粮的钱|卖菜的钱]还不够化肥钱，贷款[还不上|到期还不了] || 地里今年[没有出息|见不着钱]，[贷款实在拿不出|欠贷款的事请宽一宽]
L: 请[信用社|银行]给我[延一年|续到明年收秋] || 盼着能[展期|缓到明年]，卖了[猪|粮]就还
S: 我家[种了{n}亩地|有{n}亩地]，贷款{amt}元，[{date}到期|该{date}还]
P: 有事打{phone}找{helper}，他[转告我|会喊我]，我[没有手机|听不懂普通话]
O: {kin}在外头打工[一年没回来|也没有挣到钱]
O: [牛|猪|羊]死了{n}头，[兽医说是病|保险没有赔]，这账我都记在本子上
O: {date}下了[冰雹|大霜]，[苹果|玉米|辣椒]全[完了|打落了]
# care_home
L: 老人现住[养老院|护理院]，[神志不清|行动不便]，由[院方社工|护理员]代为申请停止催收 || 我住养老院，腿脚不行，让[院里的姑娘|护理员]帮我写
L: 其[养老金|退休金]仅够支付床位费和[护理费|药费] || 退休金[交了床位费就没有了|每月一到就交给院里]
L: 请[核实|查明]贷款是否为老人[真实意愿|本人办理] || 这个钱是[推销的人|卖保健品的人]拿我手机弄的
S: 老人今年{age}岁，入住日期为{date}
P: 院方联系人{helper}，电话{phone}（[{org}|院办公室]）
O: 那天[来了个小伙子|有人来院里发鸡蛋]，让我对着手机[眨眼|念数字]
O: {kin}在[外地|国外]，一年[来一次|打一次电话]，这账单寄到院里大家都不认识
# ward_social_worker
L: 患者[住院治疗|正在住院]，由[医务社工|病房社工]协助提交延期还款申请 || 我还在病房，[社工|医院社工]帮我填的
L: [治疗费用|住院费]已[超出家庭承受能力|花光积蓄] || 化疗[一个疗程|一次]就要[上万|一大笔]，家里[空了|卖了车]
L: 请[暂缓还款六个月|给六个月宽限]并[停止电话催收|不要再打病房电话] || 能不能等我[出院|做完手术]再[谈还款|还]
S: 住院号{num}，入院时间{date}
P: 社工{helper}，科室电话{phone}
O: [{kin}|我]查出[淋巴瘤|肾衰竭|白血病|胃癌]是{date}，从那天起[{job}的活就停了|没有上过班]
O: 一床之隔的病友也[欠着钱|在躲电话]，我们都是听社工说可以[申请|写信]
O: 护士都听见你们在电话里[吼|骂人]，说[装病|没钱看病有钱住院]
# student_counsellor
L: 我是在校[大学生|学生]，没有收入，[辅导员|学院老师]让我[如实说明|写明]情况 || 我还在念书，这件事辅导员[知道|陪我处理]
L: 贵公司[明知|知道]我是学生仍[放款|诱导借款]，违反[禁止向学生发放网贷|校园贷]的规定 || 校园贷早就[不许做了|叫停了]，业务员还教我[填自由职业|写有工作]
L: 我愿意[归还本金|还本金]，请[减免利息|免掉利息和服务费] || 借到手的我还，[砍头息|服务费]我不认
S: 到手{amt}元，[合同写的|账单上]却多了{small}元
P: 辅导员{helper}老师电话{phone}，[不要打给我父母|请先联系老师]
O: 当时是想[买电脑|报考研班|学吉他]，学长说[填个码就行|五分钟到账]
O: 我{date}在[宿舍|图书馆]接到催收，说要[打给系主任|发通知到班级群]，我[哭了一夜|期末也没考好]
# bookkeeper
L: 本店[记账|账务]由代理会计处理，现就[经营贷|税银贷]还款提出[调整申请|变更申请] || 会计帮我把[表|流水]做好了，想跟银行谈谈[还款计划|经营贷]
L: 上半年[营业额下滑|生意清淡]，[应收账款|货款]未能回笼 || [客户压款|货款一直没回来]，门店[快撑不住|只够发工资]
L: 请将还款方式改为[先息后本|按季付息] || 能不能先[只还利息|付息]，[本金年底再还|旺季再还本]
S: 贷款余额{amt}元，近三月平均流水{small}元
P: [会计|财务]{helper}（{org}），电话{phone}
O: 我开[早餐店|五金店|洗车行|文具店]{n}年，[从来不欠|年年按时]，今年[修路封门|对面开了大超市]
O: 房东{date}又涨租，[{kin}|我]只好把[面包车|冷柜]卖了
# migrant_helper
L: 我是外来务工人员，[写字不多|普通话不好]，由[同乡服务站|务工服务点]帮我反映 || 服务站的[大姐|师傅]听我讲、替我写
L: [工地停工|项目停了]，[包工头跑了|老板联系不上]，没有钱还 || 活干完了[工钱没有结|拿不到钱]
L: 请[允许我|让我][年后再还|春节后还] || 等[新工地|下个活]开工我就还
S: 我从[{date}|今年]起没有领到工钱，一共{amt}元
P: 服务站{helper}，电话{phone}，[我没有固定电话|我常换工地]
O: [板房|宿舍]里{n}个老乡，只有[一个|两个]会用[智能手机|软件]投诉
O: 我做[木工|钢筋|泥水|架子工]，{date}从架子上[掉下来|扭了腰]，歇了{n}天
# flood_victims
L: [洪水|山洪]冲毁了我们的[房屋和店铺|家]，我[请求延期还款|申请受灾客户政策] || 大水把[什么都|家里值钱的]带走了，[贷款|房贷车贷]现在没法还
L: 政府已[认定|公布]本地为[受灾地区|重灾区] || 镇上[发了公告|有受灾证明]，可以查
L: 请按[受灾客户|救灾]金融支持政策[免除罚息|延期] || 电视上说银行会[照顾灾区|给灾民延期]，[请兑现|我想问怎么办]
S: 我家受灾日期{date}，损失大约{amt}元
P: 安置点[志愿者|负责人]{helper}帮我们收集，电话{phone}
O: 水到[二楼|窗台]那晚我们[在屋顶|被冲锋舟]等到天亮
O: [{kin}|邻居]的[货车|三轮|摩托]泡了，[店里{n}袋米|冰柜]全扔了
# lender_collapse
L: [平台|该公司]已被[立案|公告清盘]，[还款通道关闭|客服无人接听]，却仍[上报征信逾期|显示我逾期] || 平台倒了，钱[还不进去|没地方还]，[征信上|报告里]写我逾期
L: 我[一直按时还款|有全部还款记录]，[逾期不是我的责任|错不在我] || [该扣的钱我存着|卡里一直有钱]，是他们[扣不了|没有来扣]
L: 请[核销|更正]不实的逾期记录，并[告知唯一还款账户|公布还款渠道] || 请说清楚[钱该还给谁|债权人是谁]，把[记录改过来|征信更正]
S: 我在该平台借款{amt}元，已还{n}期，最后一次成功还款为{date}
P: 借款人维权群的{helper}汇总大家情况，联系{phone}
O: 我去过他们在{place}的办公室，[门上贴着封条|只剩保安和纸箱]
O: 清盘组让[登记三次|填了{n}张表]也没有回音，我[买房|换工作]要用征信
# breach_victims en
L: My personal data was [exposed|leaked] in the recent [breach|security incident] at this company and accounts were opened [without my consent|in my name] || After the breach somebody [used|had] my information and opened an account I never asked for
L: Please [block|remove] the [fraudulent|unauthorized] account and send confirmation in writing || Take this account [off my file|down] and put it in writing
L: I have [filed|submitted] a report with [the FTC|IdentityTheft.gov] || The FTC report is [done|filed] and I can [send|upload] it
S: The account shows {amt} opened on {date}
P: [A volunteer named|The hotline person] {helper} at {org} ({phone}) walked me through this
O: I found out when my {kin} [applied for|was looking at] an apartment and my [score|credit] had dropped {n} points
O: The breach notice came on {date}, [two months late|way after the fact], with a coupon for monitoring
# print_shop
L: 申请人[要求|请求]贵行出具[结清证明|还款明细]，[多次索要未果|至今没有给] || 我要[结清证明|明细]，[跑了几趟都没拿到|网点推来推去]
L: 请在[七个工作日|规定时间]内[办理|答复] || 麻烦[抓紧|七天里]给个说法
S: 贷款{amt}元已于{date}[结清|还完]
P: 材料在{org}（{phone}）打印代填
O: [打印店|图文店]的人帮我排的版，[五块钱一页|收了十块]，内容是[我口述|我自己讲]的
O: 我要[办公积金|卖车|解押]，差这一张纸，[{n}趟|来回]路费都[不止这点钱|一百多]
# library_computers en
L: I am using a [public|library] computer because I do not have [internet|a computer] at home || This is typed at the library since my [phone|computer] is [broken|cut off]
L: I [request|ask for] a [hardship plan|payment arrangement] and a stop to [late fees|penalty fees] || Please work something out with me and quit adding [fees|penalties]
S: I owe {amt} and the payment was due {date}
P: The [librarian|reference desk], {helper}, can take a message at {phone}
O: The bus to the library runs [twice a day|every two hours], so please [be patient|give me time to reply]
O: I was a {job} in {place} until the [plant|store] let {n} of us go on {date}
# families
L: 我们一家[几口|几个人]的贷款都在贵行，[请一并处理|希望一起协商] || 家里[好几个人|几口人]都欠着，能不能[一块儿谈|一起办]
L: 家中[顶梁柱|主要劳力][去世|病倒]，[收入断了|没有经济来源] || 家里挣钱的人[没了|躺下了]，一下子[全塌了|接不上]
S: 我名下欠{amt}元
P: 请联系我的[女儿|儿子|侄女]{helper}，{phone}
O: {date}[办完丧事|出殡]之后，我们[兄妹几个|一家]坐下来算账，[越算越怕|总共好几笔]
O: [嫂子|大伯|姑姑]腿脚不好，[所有电话|这些信]都是一个人在[接|写]
# closing_factory
L: 工厂[宣布关停|停产关闭]，全体员工[失去收入|被遣散]，[特申请停息分期|请求延期还款] || 厂子关了，[我们几百号人|一条街的人]都没了工作
L: 厂办电话[可以核实|能证明]，[留守组|人事]仍在值班 || 有疑问打厂办，[留守的人|人事]还在
L: [找到工作后|再就业后]我会恢复正常还款 || 有了新活[立刻还|我就接着还]
S: 我在厂里做了{n}年，补偿金{amt}元[还没到账|要分三年给]
P: 厂[留守组|人事科]{helper}，电话{phone}
O: 关停通知是{date}贴在[大门口|食堂]的，[我当时还在夜班|那天发了最后一顿盒饭]
O: 我四十多了，做[{job}|流水线]这么久，[外面不要|招工只要三十五以下]
# forum_letter
L: 根据《商业银行信用卡业务监督管理办法》[第七十条|七十条]，本人[申请|要求]个性化分期还款协议 || 信用卡管理办法第七十条写着[可以分期|最长五年]，我[申请适用|照着提]
L: 本人欠款[金额超出还款能力|已无力一次清偿]，但[仍有还款意愿|愿意还] || 还不起全额，[心里还是想还|不想赖账]
L: 若贵行[拒绝|不予受理]，请[出具书面理由|书面说明] || 不同意的话，[把理由写下来|给我一张纸]
S: 目前欠款{amt}元，可承受月还{small}元
O: 信的格式是[网上论坛|贴吧|一个帖子]里抄的，[我不懂法|情况是真的]
O: 我[试过打电话|打了{n}次]，每次都让我[等专员|先还两万]
# influencer_template
L: [大家好|您好]，我是看了[博主的视频|直播]才知道自己有[知情权|这个权利] || 刷到一个讲信用卡的博主，[才明白|这才敢写]
L: 请贵行[公示|说明]每一笔[费用的依据|手续费的算法] || 钱怎么算的[一条一条列出来|给我讲清楚]
L: 我[拒绝|不接受][变相的砍头息|捆绑的会员费] || 会员费[不是我要的|是绑着卖的]，[退|请退还]
S: 被收取的费用共{amt}元，从{date}开始
O: 我[喂奶的时候|下夜班]刷到的，评论区[几千人|好多人]都一样
O: 我自己翻了账单，{n}个月每月都有[一笔八十多|一笔看不懂的]扣款
# disability_association
L: 本人系[持证残疾人|残疾人]，[在残联协会帮助下|由协会工作人员]提出申请 || 我有残疾证，[协会|残协]的人陪我[办这个事|写]
L: 依据[残疾人保障|无障碍]的规定，请[提供无障碍服务|上门办理] || 网点[台阶|没有坡道]我上不去，请[派人来|让我在家办]
L: [低保|补贴]是唯一收入，请[减免|停收]利息 || 就靠低保[过日子|吃饭]，利息[免一免吧|实在付不出]
S: 残疾[等级|证上]为{grade}级，欠款{amt}元
P: 协会{helper}，电话{phone}，我[听不见电话|说话不清]，请[联系他|发短信给他]
O: 人脸识别我[眨不了眼|转不了头]，试了{n}次都[锁了|不过]
O: [轮椅|拐杖]到{place}网点，大堂的人让我[回去用手机|找家属来]
# church_group en
L: Our [parish|church] financial ministry helped me [put together|write] this request || People from my church sat with me and [we wrote this|helped with the words]
L: I am asking for [a reduced payment|lower payments] for [twelve months|one year] while I get back on my feet || Could you [lower|cut] what I pay each month for a year
L: I intend to pay what I owe in full || I am not running from this [debt|bill]; I want to pay
S: The balance is {amt}; I can pay {small} each month
P: You may reach {helper} of {org} at {phone}; [she|he] volunteers on Tuesdays
O: After my {kin} passed on {date} the funeral took [everything|what we had saved]
O: I drive for a [delivery app|bakery] and the transmission [died|went out] in {place}, so no work for {n} weeks
# hostel_residents en
L: I live at a [hostel|shelter] and my mail and calls come through the [front office|staff] || The [shelter|hostel] takes my mail and messages
L: I have no [fixed income|steady income] and ask that you [freeze|pause] the account || Please [pause|hold] this until I have a [job|place]
S: My last job ended {date}; you want {amt}
P: The case [worker|manager] is {helper}, {org}, {phone}
O: I sleep in a room with {n} others and your calls to the office [embarrass|shame] me
O: My papers were [stolen|lost] at the bus station in {place}, [so I have no ID|wallet and all]
# insurance_agent
L: 本人投保的[贷款保证保险|借款人意外险]系[捆绑销售|强制搭售]，[要求退保退费|请全额退保] || 这个保险[我没想买|是放款时硬搭的]，[要退|请退费]
L: 放款时[未告知|没有说明]可以不买 || 业务员[说不买不放款|根本没提可以不买]
S: 保费{amt}元，[从{date}起|自{date}]每月扣
P: 我的保险[代理人|业务员]{helper}帮我提交，电话{phone}
O: {helper}是我[多年的|小区里的]保险业务员，她说[客户里好几个都这样|这事不止我一个]
O: 我[理赔的时候|翻合同]才发现多了一张保单，受益人写的是[银行|贷款公司]
# refugee_interpreter en
L: I speak [little|very little] English and an interpreter [wrote|translated] this for me || My words are put into English by an [interpreter|volunteer]
L: I [signed|was made to sign] papers in a language I [cannot read|do not read] || Nobody [explained|read to me] the paper before I signed
L: Please [cancel|undo] the [add-on|warranty] and [explain|send] the contract in my language || I want a contract [I can read|in my own language], and the extra [insurance|warranty] taken off
S: They [took|charged] {amt} on {date}
P: Please call the interpreter {helper} at {phone}; I will be with [her|him]
O: In my country I was a {job}; here I [clean offices|pack boxes] at night with {n} [hours|people]
O: We came to {place} with two bags, [my|and my] {kin} needs the car for the hospital
# sports_club en
L: Our gym [closed|shut its doors] overnight and the [finance company|lender] keeps [charging|billing] me for the membership || The club is gone but you [still take|keep taking] the monthly payment
L: I want the [contract|financing] cancelled from the day the club closed and the [charges|payments] refunded || Stop it as of the closing day and [give back|return] what you took since
S: You have taken {amt} since {date}
P: [Our team captain|Coach] {helper} keeps the list of members, {phone}
O: My {kin} and I trained there for {n} [months|seasons], the [sign|note] on the door said renovations
O: I only joined for the [swim lessons|rehab after my knee], [and now this|never again]
# native_place_association
L: 我们[同乡会|商会]的[乡亲|会员]在贵行办理的贷款[普遍被多收|都收了]账户管理费 || 老乡们[一对账|聚会时一说]，都被收过这个费
L: 请[逐户核算退还|把多收的退回] || [该退的退|一家一家算清楚]
S: 我被收{amt}元，[合同号尾数|尾号]{num}
P: 同乡会秘书{helper}，电话{phone}，[他统一登记|负责收材料]
O: 我在{place}[卖沙县小吃|做石材|开宾馆|卖茶叶]{n}年，贷款是[老乡互相介绍|一起去办]的
O: {kin}也有一笔，不过他的[没有被收|早结清了]
# closed_school_parents
L: [培训学校|机构]突然关门，[课没上完|剩余课时无法兑现]，[分期贷款却继续扣款|教育贷还在扣] || 孩子的[英语班|编程班]一夜之间没人了，[钱还在扣|分期没停]
L: [要求终止贷款合同|请解除分期]，并[不影响家长征信|保留征信] || 课都没了，[这个贷款请停掉|凭什么让我接着还]
L: 贷款方与机构[有合作关系|是合作方]，[应承担连带责任|不能推给家长] || 当时就在[教室里|前台]签的分期，你们[是一伙的|早就合作]
S: 剩余课时{n}节，未还贷款{amt}元
P: 家长代表{helper}汇总名单，电话{phone}
O: 孩子[{date}去上课|书包都背好了]，[门锁着|老师在楼下哭]
O: 课程顾问当时说[零利息|随时可退]，还送了[一个书包|一台点读机]
# car_dealer_customers
L: 车行[破产|跑路]，车辆[合格证被抵押|无法上牌]，车贷[仍在扣|照扣] || 车开回来[上不了牌|没有合格证]，贷款一分没少
L: 请[暂停扣款|中止合同]直到[合格证|车辆手续]解决 || 手续[拿到之前|没办好]不要扣我的钱
S: 购车款{amt}元，提车日期{date}
P: 车主群[群主|代表]{helper}，电话{phone}
O: [新车|买给{kin}的车]停在[地库|院里]{n}天，[临牌都过期了|不敢上路]
O: 销售的微信[把我删了|再没有回]，4S店[玻璃上贴着转让|搬得只剩沙发]
# decoration_loan
L: 装修公司[停工失联|倒闭]，[装修贷|装修分期]款项被[一次性划给公司|直接打给公司] || 钱直接到了装修公司手里，[人没了|活停了]，房子[还是毛坯|拆了一半]
L: 银行[未审核|没有核实]施工进度就放款，[应共同承担损失|有过错] || 说好按进度付，[银行怎么一次打完|一分没监管]
L: 申请[停止还款|暂停还贷]并[追回款项|协助追款] || 在把钱[追回来|查清楚]以前，我[不该再还|请求停还]
S: 合同{amt}元，开工{date}，工期停在第{n}天
P: 业主代表{helper}，联系电话{phone}
O: [水电|瓷砖|防水]做到一半，[工人来要工钱|水泥还堆在客厅]，我们[租房|借住{kin}家]
O: 结婚的房子，[{kin}|未婚妻]天天问，[我说快了|我不敢答]
# beauty_loan
L: [美容院|医美机构]以[免费体验|招聘]为名诱导我办理[医美贷|分期] || 去面试[平面模特|前台]，却让我先[整形|做项目]贷款
L: 手术[效果与承诺不符|出现并发症]，机构[已关门|拒不退款] || 做完[脸歪了|发炎]，[门店已经搬空|打电话不接]
L: 请[撤销贷款|终止分期]并[停止催收|不要联系家人] || 这钱[不是我拿的|没经过我手]，[请停掉|别找我家人]
S: 贷款{amt}元，[手术日期|签约]{date}
P: [同样受害的|姐妹群里]{helper}在统计，电话{phone}
O: 那天{n}个顾问围着我，[手机是她们点的|身份证也拿走了]，[到晚上才让走|天黑才出来]
O: 我{age}岁，刚[毕业|到{place}]，[工资才三千|还没转正]
# pooled_fund_friends
L: 我们[几个朋友|互助小组]把还款[凑在一个账户里|由一个人代缴]，请[按此账户入账|认这个账户] || 大家轮着还，[钱放一起|由组长那张卡]代还
L: [请不要|别]把这种互助[当成代理|误会]，[没有人收费|没人挣钱] || 没人拿好处，[就是互相帮|都是熟人]
S: 本月轮到我，应还{amt}元
P: 管账的是{helper}，{phone}
O: 我们是[广场舞队|同一个菜场|一条街摆摊]的，[谁急先给谁还|像从前的会]
O: {date}有人[网点|柜台]代我交，柜员[不收|盘问半天]
# one_doctor_patients
L: 本人患[尘肺病|职业病]，[丧失劳动能力|不能干重活]，[附医院诊断|有诊断证明]，申请[减免|停息] || 肺上的病，[爬不了二楼|一动就喘]，[诊断书在后面|医生开了证明]
L: [同病区|同一家医院]的[病友|工友]都由同一位医生[出具证明|诊断] || 县里只有[一位|一个]医生[能看这个|有资格开证明]，我们都[找他|是他看的]
L: 请[体谅病人|照顾病人]，[停止上门|不要再上门] || 催收[上门|来家里]把我[吓得吸氧|气得住院]
S: 在[矿上|石料厂]干了{n}年，{date}确诊
P: 病友会{helper}，电话{phone}，他[比我清楚|帮着跑]
O: 晚上[坐着睡|靠氧气机]，电费[{small}元|比饭钱多]
O: {kin}为了照顾我[辞了工|没出去打工]，欠着{amt}元
# branch_tablet
L: 客户[现场反映|到店反映]：[短信提醒|账单]与实际[不一致|不符]，网点[已登记|代为登记] || 在网点[当场|用平板]登记，[短信和账对不上|账单有出入]
S: 涉及金额{amt}元，[交易日|日期]{date}
P: 经办{helper}，网点电话{phone}
O: 大堂[让我用平板点|的姑娘帮我打字]，我[戴着老花镜|手抖]，说一句她写一句
O: 我{date}来过{n}回，[机器吞卡|存折补登不了]
# near_everything
L: 本人[确有困难|经济困难]，由[志愿者|热心人]帮助，[申请停息分期|请求停息挂账] || 有好心人帮我写，[想停掉利息慢慢还|请停息]
L: [附医生证明和收入证明|材料附后]，请[尽快书面答复|十五日内答复] || 证明都在后面，[请书面回我|等你们的信]
L: 如有需要请拨打[所留电话|上面的电话]，[我不方便接听|我白天干活] || 电话[找帮我的人|打那个号码]，[我耳朵不好|我听不清]
S: 欠{amt}元，月收入{small}元
P: 帮忙的人是{helper}，{phone}，[没有收过一分钱|他从不收钱]
O: [退休的{job}|小区里的老师]在[活动室|凉亭]里一个个给我们写，[还给倒水|眼镜都花了]
O: 我把[还款的钱|零钱]交给他一起去存，[怕自己按错|我不会用机器]
`;
