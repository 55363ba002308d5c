import type { Letter } from './shapes.js';

/** Letters that honest people share: forms of helpers, posts, committees. */
export const LETTERS_FREE: readonly Letter[] = [
  {
    key: 'legal_aid_form',
    tongue: 'zh',
    points: [
      [
        '受援人{$name|$name同志}因与$bank的$product纠纷，{向本中心申请法律援助|来我中心求助}，{经审查符合条件|已予受理}。',
        '{$name找到我们法律援助中心|本中心接待了$name}，{事情涉及$bank的$product|与$bank有争议}。',
      ],
      [
        '{现就有关事实函告如下|具体情况如下}，请贵行{依法核实|予以核实}，{并于十五日内函复|书面答复}。',
        '{请$bank查一查|麻烦核对事实}，{十五日内给个书面意见|回函寄本中心}。',
      ],
      [
        '{受援人不缴纳任何费用|法律援助不收费}，{值班律师负责联系|承办人为值班律师}。',
        '{办这事不收钱|援助是免费的}，{有疑问打中心座机|由值班律师答复}。',
      ],
    ],
  },
  {
    key: 'wage_arrears',
    tongue: 'zh',
    points: [
      [
        '我们是{鞋厂|厂里}的职工，{工厂$date停产|老板$date失联}，拖欠工资{$t个月|至今未发}，{人社局已立案|劳动监察已受理}。',
        '{厂子倒了|厂门贴了封条}，{工资没拿到|几个月没发钱}，{劳动局登记过的|政府在处理}。',
      ],
      [
        '{因此|所以}$bank的$product{暂时还不上|不能按期归还}，{并非故意|请谅解}，{工资清偿后即还|拿到工资马上还}。',
        '{工资一到就还$bank|等清偿了先还贷款}，{眼下真没有|不是赖}。',
      ],
      [
        '{请各银行|请贵行}对{停产职工|我们这批职工}{统一延期|暂缓}{半年|三至六个月}，{工会已出具名单|名单由工会提供}。',
        '{名单工会有|工会能证明}，{给全厂职工缓半年|求个统一的延期}。',
      ],
    ],
  },
  {
    key: 'flat_agency_gone',
    tongue: 'zh',
    points: [
      [
        '{我是某长租公寓租客|本人租住长租公寓}，{签约时被引导办理|中介让办}$product，{公寓公司$date爆雷|公司突然关门}，{房东赶人|房东要收房}，{贷款还在扣|贷款却照扣}。',
        '{公寓跑路了|租的公寓暴雷}，{房子没得住|被房东换了锁}，{$bank的租房贷还天天催|分期还要我还}。',
      ],
      [
        '{款项由$bank直接打给公寓|钱没经过租客手}，{请停止扣款并不报征信|应停止代扣、撤销征信}。',
        '{钱是你们给公寓的|一年房租一次给了公寓}，{找公寓要|别扣我}，{征信别动|不要上征信}。',
      ],
      [
        '{已有几百名租客登记|维权群统一登记}，{街道和住建委已介入|政府专班在处理}。',
        '{登记过了|专班有我的号}，{等政府结果|请配合专班}。',
      ],
    ],
  },
  {
    key: 'training_post',
    tongue: 'zh',
    points: [
      [
        '{网上看到的|照网上帖子写的}：培训机构跑路，{贷款人可主张|学员可以主张}{撤销借款合同|解除合同}，{依据是|根据}《民法典》第五百六十三条。',
        '{帖子说五百六十三条能解约|大家都在转的那篇}，{机构没了贷款就该停|合同目的落空}。',
      ],
      [
        '{请$bank提供放款去向|要求说明受托支付对象}，{在争议期间不得催收|争议解决前停催}。',
        '{钱付给谁了拿出来|把打款凭证给我}，{没说清前别催|先停}。',
      ],
      ['{我只认上过的课|上课部分可以结算}，{其余不还|未消费部分应免}。', '{上几节付几节|没上的不付}。'],
    ],
  },
  {
    key: 'parents_committee',
    tongue: 'zh',
    points: [
      [
        '{我们是某国际幼儿园家长|本人为孩子家长}，{园方推荐以$product缴纳学费|学费走的$bank分期}，{园所$date停办|园长失联}，{剩余学费无法退还|孩子没学上}。',
        '{幼儿园关门了|园子说停就停}，{分期学费还在还|贷款却没停}，{孩子还没地方去|钱白交}。',
      ],
      [
        '{家委会统一请求|家长一致要求}：{暂停扣款|停止分期}，{待教育局清退方案公布|由监管账户清退}。',
        '{家委会商量好的|各家一起提}，{先别扣|等教育局方案}。',
      ],
      ['{联系人为家委会会长|具体由家委会对接}，{名单已报教育局|名册在教育局备案}。', '{有事找会长|家委会那边能说清}。'],
    ],
  },
  {
    key: 'veterans_note',
    tongue: 'zh',
    points: [
      [
        '{我站服务对象|退役军人}$name{反映|来站反映}：{其$product|在$bank的贷款}因{伤残|就业困难}{还款吃力|出现逾期}。',
        '$name{当过兵|是退役军人}，{眼下找活难|身上有旧伤}，{$product还得紧|$bank的钱缓不过来}。',
      ],
      [
        '请贵行{按优待政策|参照拥军优抚合作协议}{酌情处理|予以优待}，{结果反馈我站|处理后告知}。',
        '{有优待协议|银行有拥军政策}，{请照办|看着照顾}。',
      ],
    ],
  },
  {
    key: 'flood_note',
    tongue: 'zh',
    points: [
      [
        '{$date暴雨|$date上游泄洪}，{花市一楼全淹|大棚被冲}，{货和设备全毁|损失惨重}，{社区出具受灾证明|受灾情况已登记}。',
        '{水一夜漫到二楼|那场大水}，{花苗全泡烂|什么都没抢出来}，{社区登记了损失|村里给开了证明}。',
      ],
      [
        '{请$bank落实|按照}受灾贷款户{延期还本付息政策|展期政策}，{至少缓一年|不计罚息}。',
        '{政策说受灾的能展期|上面有文件}，{给缓一年|罚息别算}。',
      ],
    ],
  },
  {
    key: 'patients_note',
    tongue: 'zh',
    points: [
      [
        '{我们是病友互助群|群里的病友}，{很多人|不少人}{因治疗欠了信用卡|靠贷款看病}，{以下是我自己的情况|每个人情况不同}：',
        '{互助群里教着写的|群主帮忙列的提纲}，{情况是我自己的|内容我自己填}：',
      ],
      [
        '{恳请停催、停息|请给一个治疗期}，{化疗期间|治疗期间}{不要打电话|让病人安心}，{病好后按月还|稳定后再还}。',
        '{化疗那些天请别打|治病这段缓一缓}，{能走路了就去还|好了就还}。',
      ],
    ],
  },
  {
    key: 'bureau_letter',
    tongue: 'uk',
    points: [
      [
        '{Our client|We act for} $name {has sought our advice|who came to our bureau} about {a debt|the $product} with $bank. {A signed authority is held.|We hold a form of authority.}',
        '$name {came to our drop-in|visited us} {about the $product|regarding what is owed to} $bank. {Authority is enclosed.|The authority is on file.}',
      ],
      [
        '{Our service is free, confidential and independent|We charge nothing for advice}. {Please hold action for thirty days|We ask for a hold of thirty days} {while a budget is prepared|so that we can draw up a budget}.',
        '{Advice here is free|Nothing is charged}. {Kindly wait thirty days|Thirty days should do} {for us to do the sums|for a budget sheet}.',
      ],
      [
        '{Please reply to our office|Replies to the bureau, please}, {quoting our reference|with our reference}.',
        '{Write to us|Answer to the office} {and quote the reference|please}.',
      ],
    ],
  },
  {
    key: 'budget_sheet',
    tongue: 'uk',
    points: [
      [
        '{The charity has helped me|A debt charity helped me} {make a budget|go through what comes in and out}: {income $wage, and $pay left over|after bills there is $fee left}.',
        '{We went through my money|I sat down with the charity} and {$fee a month is what there is|I can spare $fee}.',
      ],
      [
        'I {offer|can offer} {token payments|a share of that} to {each creditor|all I owe}, {$bank included|and ask you to stop interest}.',
        '{Everybody gets a share|Each creditor is offered the same}, {please stop the interest|interest stopped, please}.',
      ],
      [
        '{The plan costs me nothing|I pay no fee for this plan} and {will be looked at in six months|is reviewed twice a year}.',
        '{No fee is taken|It is free}, {and we look again in half a year|we review it}.',
      ],
    ],
  },
  {
    key: 'union_round',
    tongue: 'uk',
    points: [
      [
        '{As a member of the works union|I worked at the steelworks until} {I was made redundant|the closure} {on $date|with eighteen hundred others}. {Redundancy pay is held up|The pay is with the administrators}.',
        '{The furnace went out on $date|When the works closed} {we all lost our jobs|I lost mine}, {and the administrators sit on the money|with nothing paid yet}.',
      ],
      [
        '{The union asks all lenders|We ask all lenders} {for three months of grace|to wait three months} {for former workers|for those on the list}.',
        '{Give the lads three months|The union wants three months} {till the money comes|from every lender}.',
      ],
    ],
  },
  {
    key: 'money_site',
    tongue: 'uk',
    points: [
      [
        'I am writing to complain about {the commission on my car finance|a commission arrangement}. {I found this letter on a consumer website.|The wording is from a money website.} Please tell me whether my deal {had a discretionary commission|was affected}.',
        '{Using the free letter from the website|A site has a letter for this}, {I ask whether commission was paid|please say if there was commission} on my {deal|finance}.',
      ],
      [
        '{If so, please treat this as a complaint|If it was, this is my complaint} and {tell me what I am owed|put me in the position I should have been in}.',
        '{If yes, count it as a complaint|Then I complain} {and work out what is due|please}.',
      ],
      [
        '{My agreement was taken out in $town|The car was bought in $town}, {I do not have the number|agreement ends $last4}.',
        '{It was in $town|Bought in $town}, {number ends $last4|papers lost}.',
      ],
    ],
  },
  {
    key: 'postmasters',
    tongue: 'uk',
    points: [
      [
        '{I ran a village branch|As a former branch keeper} {and made up shortfalls|I paid for losses} {with borrowed money|by taking a $product with $bank}, {losses that the computer invented|which never existed}.',
        '{The till system said money was missing|There were losses on the screen} {and I borrowed $amt to cover them|so I took the $product}.',
      ],
      [
        '{Our solicitors have written|The solicitors of the group write} {to the lenders|on behalf of all of us}; {compensation is due|an inquiry is under way}. {Please hold the account until then.|Kindly pause the account.}',
        '{Until compensation comes|While the inquiry sits} {please hold|wait with it}; {our solicitors act for all|the firm is on record}.',
      ],
    ],
  },
  {
    key: 'legal_services',
    tongue: 'us',
    points: [
      [
        '{This office represents|We represent} $name {regarding|in the matter of} {the $product with $bank|an account of $bank}. {We are a nonprofit and charge no fee.|Our services are free.}',
        '$name {is a client of this office|came to our clinic} {about $bank|with a bill from $bank}. {We are legal aid.|There is no charge for it.}',
      ],
      [
        '{Please direct communication to our office|Contact should go through us} {as the law requires|under the FDCPA} and {send an itemization|validate the amount}.',
        '{Speak to us, not to the client|Call our office} {and itemize what is claimed|with the figures}.',
      ],
      [
        '{Our client lives on benefits that are exempt|All income is exempt}. {A hardship form is enclosed.|See the form.}',
        '{There is nothing to take|Exempt income only}. {The form says so.|Form enclosed.}',
      ],
    ],
  },
  {
    key: 'shelter_form',
    tongue: 'us',
    points: [
      [
        '{I was evacuated|We left our home} {because of the hurricane|when the hurricane came} on $date and {stay at the shelter|live in the gym of a school}. {FEMA has my number.|I have registered with FEMA.}',
        '{The storm took the roof on $date|Since the storm} {we sleep at the shelter|there is no house}. {I am on the FEMA list.|The claim is in.}',
      ],
      [
        '{Please use the disaster program|I ask for disaster relief} on my $product: {ninety days without payment|a pause of ninety days}, {no late fees|no reporting}.',
        '{Ninety days on the $product|Give me the disaster pause}, {no fees|nothing late on my file}.',
      ],
    ],
  },
  {
    key: 'clinic_round',
    tongue: 'us',
    points: [
      [
        '{The law school clinic helps me with this letter|With the help of students at the law clinic I write}: {the debt may be too old|the time to sue has passed}, {please give the date of the last payment|when was the last payment}?',
        '{Students at the clinic looked at it|The clinic says} {it may be time barred|ask for the last payment first}. {When was it?|Give the date.}',
      ],
      [
        '{I do not promise to pay by writing this|This is no promise to pay}. {Please answer in writing|Write back} within thirty days.',
        '{This letter restarts nothing|Nothing here is a promise}. {Write within thirty days|In writing, please}.',
      ],
    ],
  },
  {
    key: 'debt_relief_note',
    tongue: 'us',
    points: [
      [
        '{The parish office|The center} {helped me|sat with me} to {write this|put this in English}. {I want to pay.|I pay what I can.} {I do not understand the $fee.|Why is there $fee on top?}',
        '{A volunteer types this|Somebody at the center types for me}, {the words are mine|I tell and she writes}. {What is the $fee for?|Explain $fee to me.}',
      ],
      [
        '{Please write in Spanish or call the office|You may call the office}, {a volunteer will interpret|someone there can interpret}. {They take no money.|It is for free.}',
        '{Call the office|The center can interpret}, {nobody pays there|for nothing}.',
      ],
    ],
  },
];
