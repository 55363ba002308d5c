/**
 * Words of headers by our column, in levels: a word of an earlier level says more.
 * Words are folded (`formsOf`). Two columns of one level are a tie, which only values can break.
 * An "agent" of a help desk is its clerk. So no such word stands under agent_name, who acts for the debtor.
 */
export type Levels = Readonly<Record<string, readonly (readonly string[])[]>>;

const levels = (...texts: string[]) => texts.map((text) => text.trim().split(/\s+/));

export const COMPLAINT_WORDS: Levels = {
  complaint_id: levels(
    `complaintid complaintno complaintnumber complaintref complaintreference complaintreferencenumber complaintcode
     投诉编号 投诉单号 投诉工单号 投诉工单编号 投诉id 投诉单编号 投诉件编号 诉求编号 诉求单号 信访编号 信访件编号
     投訴編號 投訴單號 投诉号 投诉序号 投诉流水号 投诉登记号`,
    `ticketid ticketnumber ticketno ticketref ticket caseid casenumber caseno caseref casereference incidentnumber
     incidentid issuekey requestid requestnumber srnumber servicerequestnumber feedbackid enquiryid messageid
     工单编号 工单号 工单id 工单流水号 工单编码 案件编号 案件号 受理编号 受理单号 受理号 登记编号 转办单号 转办编号
     交办单号 留言编号 来件编号 来信编号 反映编号 举报编号 事件编号 办件编号 個案編號 工單編號 fileno filenumber
     casefilenumber enquirynumber querynumber ourreference 档案号 卷宗号 工单序号 受理序号 登记号 收文编号 收件编号`,
    `referencenumber referenceno reference refno ref number id uuid 编号 单号 流水号 业务流水号 編號 serialnumber
     序号 登记序号`,
  ),
  text: levels(
    `complainttext complaintnarrative consumercomplaintnarrative complaintdescription complaintdetails
     complaintdetail complaintcontent complaintbody detailsofcomplaint descriptionofcomplaint detailsofthecomplaint
     投诉内容 投诉详情 投诉正文 投诉描述 投诉原文 诉求内容 诉求详情 诉求描述 诉求正文 反映内容 反映情况 反映问题
     来电内容 来信内容 来访内容 留言内容 留言详情 信访内容 举报内容 工单内容 工单详情 工单描述 受理内容 客户诉求
     客户反映 主要诉求 事件描述 案情描述 投訴內容 投訴詳情 complaintstatement statementofcomplaint
     complaintnarration narrativeofcomplaint textofcomplaint fulltextofcomplaint complaintwording letterofcomplaint
     complaintletter 投诉原话 投诉具体内容 投诉内容描述 投诉全文 投诉信内容 客户投诉内容 投诉情况 诉求事项内容`,
    // A word that may be a kind of complaint as well: its cells must be sentences.
    'complaint complaints yourcomplaint 投诉 投诉信 诉求',
    `description ticketdescription casedescription issuedescription incidentdescription detaileddescription
     fulldescription details content contents body bodytext messagebody emailbody plaintextbody textbody message
     messagetext narrative text plaintext feedback feedbacktext verbatim 内容 正文 详情 描述 问题描述 详细描述
     问题详情 内容描述 详细内容 具体内容 事项内容 邮件正文 邮件内容 消息内容 投诉事项 文本 原文 內容 narration
     statement complainantstatement customerstatement whathappened freetext lettertext letter fulltext 原文内容
     来信原文 信件内容 信件正文 来函内容 全文 情况描述 情况说明 事情经过 事件经过 投诉经过`,
    'comments comment firstcomment initialmessage initialcomment',
  ),
  received_at: levels(
    `receivedat datereceived receiveddate receivedon dateofreceipt receiptdate complaintreceiveddate 收到时间
     收到日期 接收时间 接收日期 收件时间 收件日期 收到日期时间 received timereceived receivedtime datetimereceived
     receiveddatetime dateofreceiving 收件日 收到日 来件日期 来件时间 收文日期 收文时间`,
    `complaintdate dateofcomplaint complaintdatetime complaintreceived 投诉时间 投诉日期 诉求时间 诉求日期 信访日期
     信访时间 反映时间 反映日期 发起时间 举报时间 留言时间 来信时间 来信日期 来访时间 投訴日期 complaintreceivedon
     投诉日 投诉提出日期 投诉提出时间 投诉发起时间 投诉登记时间 投诉登记日期 投诉受理时间 投诉受理日期`,
    '来电时间 来电日期 进线时间 呼入时间',
    `opened openedat openedon dateopened datetimeopened openeddate opendate submittedat submittedon datesubmitted
     submitteddate submissiondate reportedat reporteddate 受理时间 受理日期 登记时间 登记日期 进件时间 提交时间
     提交日期 logged loggedon loggedat datelogged logdate registeredon registrationdate dateregistered
     dateofregistration dateraised raisedon 登记日 受理日 立案日期 立案时间 建档日期`,
    `createdat created createdtime createddate createdon datecreated createdate creationdate createtime datetimecreated
     创建时间 创建日期 建单时间 生成时间 录入时间 建立日期`,
    'date datetime timestamp sentat senton sentdate datesent 日期 时间 发送时间',
  ),
  channel: levels(
    'channel contactchannel complaintchannel submittedvia 渠道 投诉渠道 来源渠道 受理渠道 诉求渠道 反映渠道 投訴渠道',
    `source origin caseorigin via contacttype ticketsource viachannel 来源 诉求来源 工单来源 投诉来源 受理方式
     投诉方式 来件方式 投诉途径 modeofreceipt receivedvia howreceived contactmethod methodofcontact 受理途径
     接收渠道 接收方式 反映方式`,
  ),
  institution: levels(
    `institution institutionname financialinstitution firm firmname respondentfirm respondent businessname
     被投诉机构 被投诉单位 被投诉对象 投诉对象 被投诉机构名称 被投诉公司 被投诉银行 涉诉机构 被反映单位 被举报单位
     涉及机构 firmcomplainedabout companycomplainedabout respondentname respondentcompany respondentbank
     complaintagainst 被投诉方 被投诉企业 被投诉主体 投诉机构 投诉银行 涉及银行`,
    `bankname bank lendername lender 机构名称 涉诉单位 company companyname nameofbank nameoflender nameofcompany
     nameofcreditor creditor creditorname provider providername loanprovider 银行 银行名称 贷款机构 贷款银行
     放款机构 出借机构 金融机构 金融机构名称`,
  ),
  product: levels(
    `product productname productservice productorservice 产品 产品名称 涉及产品 投诉产品 涉诉产品 productline
     loanproduct`,
    'producttype productcategory 产品类型 产品类别 业务类型 涉及业务 业务品种',
  ),
  subject: levels(
    `subject title summary ticketname casetitle ticketsubject shortdescription emailsubject complaintsubject
     标题 主题 投诉标题 诉求标题 工单标题 来信标题 留言标题 邮件主题 留言主题 投诉主题 事项标题`,
    `issue reason casereason complainttype complaintcategory complaintreason 投诉事由 投诉原因 诉求类型 投诉类型
     诉求分类 投诉问题 问题类型 投诉类别 投诉分类 natureofcomplaint natureofissue complainttopic`,
  ),
  debtor_ref: levels(
    `debtorref debtorid customerid customernumber customerno customerref customerreference clientid clientnumber
     clientref borrowerid borrowernumber 客户号 客户编号 客户id 客户代码 客户编码 借款人编号 核心客户号 債務人編號
     customercode clientcode clientreference cif cifnumber borrowerreference memberid membernumber debtornumber
     debtorreference 客户序号 客户标识 用户id 用户编号 用户号 借款人id 借款人代码`,
    `accountnumber accountno loanid loannumber loanaccountnumber contractnumber 合同号 合同编号 借据号 贷款合同号
     贷款账号 loanreference agreementnumber contractid 贷款编号 贷款号 借款合同号 借款合同编号 借据编号`,
  ),
  debtor_name: levels(
    `debtorname debtor borrowername borrower cardholder 债务人 债务人姓名 借款人 借款人姓名 持卡人 持卡人姓名
     nameofborrower nameofdebtor nameofcardholder`,
    `customername customer clientname client consumername consumer 客户姓名 客户名称 客户名 客户 用户姓名 客戶姓名
     nameofcustomer nameofclient nameofconsumer accountholder accountholdername`,
    `complainantname complainant nameofcomplainant 投诉人 投诉人姓名 诉求人 诉求人姓名 来电人 来电人姓名 反映人
     反映人姓名 信访人 信访人姓名 留言人 举报人 来信人 投訴人 留言用户 complainantfullname nameofthecomplainant
     投诉者 投诉者姓名 申诉人 申诉人姓名 投诉客户 投诉客户姓名`,
    'requestername requester contactname contact fullname callername caller 联系人 联系人姓名',
    'name 姓名',
  ),
  debtor_id_number: levels(
    `debtoridnumber nationalid nationalidnumber idcardnumber identitynumber idnumber 身份证号 身份证号码 证件号码
     证件号 身份证 投诉人证件号 投诉人证件号码 投诉人身份证号 客户证件号 客户证件号码 客户身份证号 借款人身份证号
     identitycardnumber passportnumber nric 身份证件号 身份证件号码 证件编号`,
  ),
  debtor_phone: levels(
    `debtorphone customerphone customermobile customerphonenumber customermobilenumber borrowerphone borrowermobile
     clientphone phoneonfile registeredphone 客户手机号 客户电话 客户手机 客户手机号码 客户号码 客户联系电话
     债务人电话 债务人手机号 借款人手机号 借款人电话 预留手机号 预留手机 预留电话 预留手机号码 customertelephone
     customertelephonenumber borrowerphonenumber borrowermobilenumber phonenumberonfile registeredmobile
     registeredmobilenumber registeredphonenumber 登记手机号 登记电话 开户手机号 开户预留手机号 注册手机号
     客户预留手机号 客户预留电话 客户电话号码`,
    `mobile mobilephone mobilenumber mobileno cellphone 手机号 手机号码 手机 mobilephonenumber mobiletelephone cell
     cellnumber cellphonenumber 移动电话 手机电话`,
  ),
  contact_phone: levels(
    `contactphone contactphonenumber contactnumber contactmobile callbacknumber callbackphone requesterphone
     complainantphone 联系电话 联系方式 联系手机 联系手机号 联系号码 回访电话 回拨电话 联系人电话 投诉人电话
     投诉人联系电话 投诉人联系方式 投诉人手机号 诉求人电话 诉求人联系电话 来电人电话 聯絡電話 contacttelephone
     contacttelephonenumber callback callbacktelephone callbackphonenumber numbertocallback phonetocallback
     complainantphonenumber complainanttelephone complainantmobile complainantcontactnumber 回电号码 回电电话
     回访号码 回呼号码 回呼电话 回拨号码 联系人号码 联系人手机 联系人手机号 投诉人号码 投诉人手机 投诉人联系号码`,
    `phone phonenumber phoneno telephone tel telephonenumber workphone 电话 电话号码 telephonenumbers daytimephone
     daytimetelephone daytimenumber homephone 电话号 座机`,
    'callernumber callerphone 来电号码 来电电话',
  ),
  email: levels(
    `email emailaddress contactemail customeremail requesteremail complainantemail senderemail fromemail
     fromaddress 邮箱 电子邮箱 电子邮件 邮箱地址 联系邮箱 客户邮箱 投诉人邮箱 电邮 電郵 emailid emailofcomplainant
     邮件地址 电子邮箱地址 客户邮件`,
    'from sender requester reporter 发件人 发件人邮箱',
  ),
  address: levels(
    `address homeaddress customeraddress postaladdress mailingaddress residentialaddress streetaddress 地址 住址
     家庭住址 家庭地址 联系地址 通讯地址 客户地址 投诉人地址 居住地址 complainantaddress fulladdress 详细地址
     客户住址`,
  ),
  payee_account: levels(
    `payeeaccount payeeaccountnumber refundaccount refundaccountnumber 收款账号 收款账户 收款卡号 收款人账号
     退款账号 退款账户 退款卡号 beneficiaryaccount beneficiaryaccountnumber 退费账号 退费账户 收款银行账号
     收款账户号`,
  ),
  agent_name: levels(
    `representativename representative authorisedrepresentative authorizedrepresentative 代理人 代理人姓名
     委托代理人 委托代理人姓名 受托人 受托人姓名 代办人 nameofrepresentative representedby 代理投诉人 受委托人`,
  ),
  agent_phone:
    levels(`representativephone 代理人电话 代理人手机号 代理人手机 代理人联系电话 受托人电话 representativetelephone
     representativephonenumber representativecontactnumber 代理人号码 代理电话`),
  agent_org: levels(
    `representativefirm representativeorganisation representativeorganization claimsmanagementcompany 代理机构
     代理公司 代理机构名称 代理公司名称 representativecompany`,
  ),
  ip_address: levels('ip ipaddress clientip ip地址'),
  device_id: levels('deviceid 设备号 设备id 设备编号'),
  postcode: levels('postcode postalcode zip zipcode 邮编 邮政编码'),
  attachments:
    levels(`attachments attachment attachmentnames attachmentfilenames 附件 附件名称 附件列表 附件文件名 attachedfiles
     enclosures 附件名 附件清单`),
};

export const CALL_WORDS: Levels = {
  call_id: levels(
    `callid calluuid callsid uniqueid uniquecallid callreference callref contactid conversationid interactionid
     通话id 呼叫id 话单id 通话编号 话单编号 呼叫编号 通话流水号 呼叫流水号 话单流水号 通话标识 呼叫标识 callguid
     callnumber 话单号 呼叫流水`,
    'uuid id sessionid recordid 流水号 编号 会话id',
  ),
  started_at: levels(
    `callstart callstarttime callstartedat starttime startedat startdatetime startdate startstamp starttimestamp
     calldatetime calltime calldate 呼叫开始时间 通话开始时间 开始时间 呼叫时间 呼叫日期 来电时间 呼入时间 起呼时间
     拨打时间 振铃开始时间 振铃时间点 callstarted 起始时间 通话起始时间 呼叫起始时间`,
    'initiationtimestamp setuptime datetime timestamp date time created dateofcall 通话时间 通话日期 时间 日期 创建时间',
  ),
  caller: levels(
    `caller callernumber callerid callerphone callerphonenumber callernum calleridnumber callingnumber callingparty
     callingpartynumber calling ani src sourcenumber fromnumber anumber cli 主叫 主叫号码 主叫号 主叫电话 主叫方 主叫方号码 主叫用户 來電號碼`,
    'from source originator originatingnumber originnumber 来电号码 来电电话',
  ),
  callee: levels(
    `callee calleenumber called callednumber calledparty calledpartynumber calleddn dialednumber diallednumber dnis
     dst destinationnumber tonumber bnumber dialeddigits 被叫 被叫号码 被叫号 被叫电话 被叫方 被叫方号码 被叫用户
     calledphone`,
    'to destination destinationdialed 接听号码 接入号码 接入号 中继号码',
  ),
  direction: levels('direction calldirection 呼叫方向 通话方向 方向', 'calltype 呼叫类型 通话类型 话单类型'),
  ring_s: levels(
    `ring ringtime ringing ringduration ringingtime ringingduration ringseconds ringsec ringingseconds waitduration
     振铃时长 振铃时间 振铃秒数 响铃时长 响铃时间 振铃`,
    '等待时长',
  ),
  talk_s: levels(
    `talktime talking talkduration talkseconds talksec billsec billseconds billableseconds connectedtime
     conversationduration 通话时长 通话秒数 接通时长 应答时长 计费时长`,
    'duration callduration durationseconds durationsec durations durationinseconds durationms 时长 呼叫时长',
  ),
  outcome: levels(
    `outcome disposition callresult callstatus callresponse 呼叫结果 通话结果 接听状态 通话状态 呼叫状态 接通状态 应答状态`,
    'result status hangupcause answered 状态 结果 是否接通 是否接听',
  ),
  debtor_ref: levels(
    `debtorref customerid customernumber customerno clientid 客户号 客户编号 客户id customerreference 客户编码
     用户编号`,
    'accountcode 合同号',
  ),
  transcript: levels('transcript transcription calltranscript 转写文本 转写内容 通话文本 录音转写 语音转写 录音文本'),
};

/** Level of `text` from which a word is of any list, and says little. */
export const PLAIN_TEXT = 2;

/** Words of headers that people shorten, in full. */
export const SHORT: ReadonlyMap<string, string> = new Map(
  `no number, nr number, num number, nbr number, nos number, tel telephone, teleph telephone, ph phone,
   mob mobile, mobil mobile, cust customer, compl complaint, complt complaint, cmplt complaint, complnt complaint,
   rec received, recd received, rcvd received, rcd received, recvd received, dt date, ref reference, acct account,
   acc account, accnt account, desc description, descr description, narr narrative, addr address, rep representative,
   inst institution, instn institution, org organisation, ident identity, cont contact, corresp correspondence,
   prod product, cat category, subj subject, att attachments, attach attachments, txt text, dob birthdate`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/))
    .map(([short, full]) => [short!, full!]),
);

/** Levels of `caller` and `callee` whose words are of any journey. Mail and money too have such ends. */
export const PLAIN_ENDS = 1;

/** Names of columns of other lists: orders, staff, statements of accounts, contacts of a CRM. */
export const OTHERS: ReadonlySet<string> = new Set(
  `orderid orderno ordernumber orderdate ordertotal sku quantity qty unitprice shippingaddress shippingmethod
   订单号 订单编号 订单金额 商品名称 商品编号 数量 单价 收货人 收货地址 物流单号
   employeeid employeenumber hiredate salary jobtitle manager 员工编号 员工姓名 工号 入职日期 入职时间 岗位 职务 薪资 基本工资
   balance runningbalance debit credit debitamount creditamount transactionid transactiondate valuedate moneyin moneyout
   余额 账户余额 借方金额 贷方金额 交易流水号 交易日期 交易时间 交易金额 对方户名 对方账号 收入 支出
   lifecyclestage leadstatus leadsource contactowner annualrevenue numberofemployees 线索来源 客户等级 invoicenumber invoicedate`.split(
    /\s+/,
  ),
);

/** Long texts that are no complaint: what was answered or done, and what is said in short. */
export const ANSWERS =
  /处理|回复|答复|办理|结果|意见|备注|小结|标题|主题|摘要|处置|resol|reply|response|answer|note|subject|title|summary|tag|history|log/;
