import type { Letter } from './letters-sold.js';

/** Letters and forms that honest people use: of helpers, of regulators, of papers. */
export const LETTERS_FREE: readonly Letter[] = [
  {
    key: 'aid_clinic',
    points: [
      [
        '申请人@name经法律援助咨询，现就@bank@product一事提出书面意见',
        '本人@name，在法律援助站的指导下书面反映@bank@product的问题',
        '法援的老师帮我理了一遍，我把和@bank的事写在这里',
      ],
      [
        '申请人欠款@amt元属实，对债务本身没有异议，但因@cause无法按期履行',
        '欠@amt元我认，因为@cause，眼下履行不了',
        '钱是借了@amt元，@cause之后就跟不上了',
      ],
      [
        '根据《民法典》第六百七十八条，借款人可以申请展期，请贵行依法审查',
        '民法典第六百七十八条允许申请展期，望予审查',
        '按民法典可以申请展期，请你们看看',
      ],
      [
        '随信附收入及家庭情况说明，如需补充材料请直接联系申请人',
        '收入证明附后，缺什么请通知我补',
        '家里的情况写在后面一页',
      ],
      ['本援助不收取任何费用', '咨询是免费的', '法援没有收我一分钱'],
    ],
  },
  {
    key: 'union_letter',
    points: [
      [
        '我们是@plant的职工，企业自@m月起停产欠薪，工会受职工委托统一说明情况',
        '本人系@plant职工，厂里@m月停产后欠薪，按工会的意见书面说明',
        '@plant停产了，工资欠着，工会让大家各自写一份',
      ],
      [
        '职工@name在贵行有@product，余额@amt元，还款来源为工资',
        '我在@bank有@product，还剩@amt元，一直靠工资还',
        '@bank的@amt元，以前都是发工资那天还',
      ],
      ['欠薪仲裁已受理，请在裁决执行前给予宽限', '仲裁已经立案，裁下来之前请宽限', '等仲裁的钱下来就还，请等一等'],
      [
        '希望比照政府稳岗政策，减免逾期利息，暂不报送不良信息',
        '请参照稳岗政策减免逾期息，先不要上征信',
        '别上征信，罚息能免就免',
      ],
      ['工会联系人可提供欠薪证明', '欠薪证明可向工会索取', '证明工会那里有'],
    ],
  },
  {
    key: 'official_form',
    points: [
      ['投诉人姓名：@name；投诉人身份：本人', '投诉人：@name（本人）'],
      ['被投诉机构：@bank；业务类别：@product；涉及金额：@amt元', '被投诉机构：@bank 业务：@product 金额：@amt元'],
      ['是否已向机构投诉：是；机构答复日期：@m月@d日；是否满意：否', '已向机构投诉：是（@m月@d日） 是否满意：否'],
      ['投诉请求（可多选）：协商还款；减免费用；停止不当催收', '投诉请求：协商还款；减免费用'],
      ['本人承诺以上内容真实，未委托收费的第三方', '承诺：内容真实，非代理投诉'],
    ],
  },
  {
    key: 'columnist',
    points: [
      [
        '我看了晚报消费维权专栏登的样信，照着写一封给@bank',
        '晚报专栏教大家怎样给银行写信，我也试着写',
        '这封信的写法是从报纸的维权栏目抄来的',
      ],
      [
        '第一，请告诉我@product的全部收费项目，每一项依据是什么',
        '一、@product收了哪些费，依据各是什么，请列出',
        '先问清楚，@product到底收了我哪些费',
      ],
      ['第二，@m月扣的@fee元，我认为没有依据，请退还', '二、@m月那笔@fee元请退回', '@m月有@fee元扣得没道理，请退'],
      [
        '第三，请在十五天里用书面形式答复，我会把答复寄给报社',
        '三、十五日内书面答复，结果我会告诉报社',
        '半个月内给我回封信，报社的编辑也在等',
      ],
      ['我没有请人代写，花的只是一张邮票', '信是自己写的', '自己动手，没花钱'],
    ],
  },
  {
    key: 'law_firm',
    points: [
      [
        '本律师受@name委托，就其与@bank之间@product纠纷致函如下',
        '受@name之托，本所律师就@product纠纷函告@bank',
        '我的律师代我发函给@bank，谈@product的事',
      ],
      ['委托人对尚欠@amt元不持异议，愿在合理期限内清偿', '委托人确认欠款@amt元并愿清偿', '欠@amt元没有争议，愿意还'],
      ['请贵行与本律师联系，商定还款计划，并暂缓诉讼', '请联系本律师协商还款计划', '计划请和律师谈'],
      [
        '本函所附授权委托书及执业证号真实有效，可在司法局网站核验',
        '委托书与执业证号可于司法局网站查验',
        '执业证号可以上网查',
      ],
    ],
  },
  {
    key: 'school_victims',
    points: [
      [
        '我是@skill学校的学员@name，学校@m月@d日关门，培训没有完成',
        '@name，@skill班学员，学校在@m月关门，课没上完',
        '学校一夜之间没了，我的@skill课只上了@s节',
      ],
      [
        '入学时学校统一组织办理@bank分期@amt元，款项直接打给学校',
        '分期@amt元是学校统一办的，钱进了学校账户',
        '@amt元的分期，一分钱没到过我手里',
      ],
      [
        '我们已向公安报案，经侦已受理，请贵公司在案件处理期间停止扣款',
        '案子公安已经受理，请先停止扣款',
        '报案了，先别扣钱',
      ],
      ['请将未上课部分的贷款向学校追偿', '没上的课请找学校追', '剩下的找学校去'],
      ['学员群里的样稿大家共用，情况各人自己填', '这份是学员互相传的稿子', '群里同学写好，我改了改'],
    ],
  },
  {
    key: 'mediation_form',
    points: [
      ['调解申请：申请人@name，对方@bank，事由@product还款', '申请人@name就@product还款申请与@bank调解'],
      ['申请人月收入@low元，家庭人口@s人，可用于还款@fee元', '月入@low元，家里@s口人，每月能还@fee元'],
      ['咨询员已告知申请人：债务不会因咨询免除，咨询不收费', '已知悉咨询免费，债务不因此免除'],
      ['建议方案：分@k期，免除未来利息，由双方确认', '建议分@k期并免未来利息'],
    ],
  },
  {
    key: 'viral_sample',
    points: [
      [
        '@bank您好，我@m月@d日发现账户多扣@fee元，请核实',
        '发现@m月@d日多扣@fee元，请@bank核实',
        '@fee元扣得莫名其妙，@m月@d日那天',
      ],
      [
        '请告知扣费协议的签订时间、方式，并提供我本人确认的记录',
        '请给我看扣费协议和我的确认记录',
        '协议在哪，我什么时候同意的',
      ],
      ['如无法提供，请在三个工作日内原路退回', '拿不出来请三天内退回', '没有就退钱'],
      ['我会如实评价处理结果，谢谢', '处理完我会去评论区说一声', '谢谢，等回音'],
    ],
  },
  {
    key: 'advice_bureau',
    points: [
      [
        'I am writing with the help of a free money adviser about my @product with @bank',
        'With help from a money adviser I am writing about my @product at @bank',
        'The adviser at the centre helped me put this to @bank',
      ],
      [
        'My circumstances have changed because of @cause and I cannot keep up the payments on the balance of $@amt',
        'Because of @cause I cannot keep up with the $@amt',
        'Things changed with @cause, $@amt is too much at once',
      ],
      [
        'I enclose a financial statement and ask you to accept $@fee a month, to freeze interest and charges and to hold action',
        'My budget sheet shows $@fee a month. Please accept it, freeze interest and hold action',
        '$@fee a month is what the budget sheet says I have',
      ],
      [
        'I have agreed this figure in line with the common financial statement and treat all my creditors fairly',
        'All creditors get their fair share on the statement',
        'I split what I have fairly',
      ],
      ['The advice I received is free, confidential and impartial', 'The advice is free', 'Nobody charged me for this'],
    ],
  },
  {
    key: 'bureau_sample',
    points: [
      [
        'I am writing to dispute the following information in my file. The item I dispute is the @bank account, which is inaccurate because @cause is not reflected',
        'I dispute the @bank account on my file, it is not accurate',
        'The @bank account in my file is wrong',
      ],
      [
        'I am requesting that the item be corrected to show a balance of $@low',
        'Please correct it to $@low',
        'It should say $@low',
      ],
      [
        'Enclosed are copies of my statements supporting my position',
        'Copies of my statements are enclosed',
        'See the statements',
      ],
      [
        'Please reinvestigate this matter and correct the disputed item as soon as possible',
        'Please look into it and correct it',
        'Please correct it soon',
      ],
    ],
  },
  {
    key: 'plant_closure',
    points: [
      [
        'I was one of the workers at @plant when it closed on @month @d, and my local is asking lenders to work with us',
        'I worked at @plant until it closed on @month @d, the local asked us to write',
        '@plant shut its doors on us in @month',
      ],
      [
        'My @product with @bank has $@amt left and I have never missed a payment before the layoff',
        'I owe @bank $@amt and was never late before',
        'Never late before this, $@amt to go',
      ],
      [
        'Severance is in arbitration; please defer payments for 90 days',
        'We wait for severance, please defer for 90 days',
        'Ninety days is what we need',
      ],
      ['Do not report us late while the case is open', 'Please no late marks', 'Hold the late marks'],
    ],
  },
  {
    key: 'attorney_en',
    points: [
      [
        'This firm represents @name regarding a @product with @bank. Direct all further contact to counsel',
        'We represent @name in the matter of the @bank @product',
        'My attorney is handling my @bank @product',
      ],
      [
        'Our client disputes the balance of $@amt only as to fees of $@fee assessed after @month @d',
        'The dispute is about $@fee in fees out of $@amt',
        'I dispute the $@fee in fees, not the rest',
      ],
      [
        'Kindly furnish a payment history and the agreement within 30 days',
        'Please send the history and the agreement',
        'Send the history to the lawyer',
      ],
      [
        'Counsel is admitted in this state and the bar number appears on our letterhead',
        'Bar number on the letterhead',
        'Her bar number is on the letter',
      ],
    ],
  },
];
