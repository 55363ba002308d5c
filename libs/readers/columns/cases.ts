/** Exports as the documentation of each system names their columns, with made-up cells. */
export interface Export {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Our column -> theirs, all of them. */
  readonly expected: Readonly<Record<string, string>>;
}

const EN = [
  'I lost my job in May and asked the bank twice for a plan, nobody answered my letters.',
  'The card was charged three times for one purchase; the branch says it cannot help me.',
  'Collectors call my mother at work every day although I asked them in writing to stop.',
  'My account was closed without a reason and my wages are held since two weeks now.',
  'The interest was raised after I had signed. I want the terms that were promised.',
  'I paid the loan in full on the first, and still I am reported as being in arrears.',
];
const ZH = [
  '本人因失业无力还款，多次致电客服申请分期均被拒绝，请求协调处理。',
  '信用卡被重复扣款三次，网点称无法处理，要求尽快退还多扣金额。',
  '催收人员每天给我单位同事打电话，严重影响工作，要求停止骚扰。',
  '账户被无故冻结已两周，工资无法取出，要求说明原因并解除限制。',
  '签约后利率被单方面上调，与承诺不符，要求按原合同执行。',
  '贷款已于本月一日结清，征信仍显示逾期，要求更正征信记录。',
];
const at =
  <T>(list: readonly T[]) =>
  (i: number) =>
    list[i % list.length]!;
const two = (n: number) => String(n).padStart(2, '0');

/** Cells of a column by its kind. */
const KINDS: Readonly<Record<string, (i: number) => string>> = {
  num: (i) => String(50_412 + 7 * i),
  key: (i) => `CMP-${118 + i}`,
  gd: (i) => `GD2026031400${i}7`,
  guid: (i) => `8f14e45f-ceea-467f-a7ed-0000000000${10 + i}`,
  sid: (i) => `CA5ef8732a3c49700934481addd5ce1${650 + i}`,
  small: (i) => String(i % 3),
  iso: (i) => `2026-03-${two(11 + i)}T09:0${i}:11Z`,
  cst: (i) => `2026-03-${two(11 + i)} 09:0${i}:11`,
  us: (i) => `3/${11 + i}/2026 9:0${i} AM`,
  jira: (i) => `${11 + i}/Mar/26 9:0${i} AM`,
  rfc: (i) => `Wed, ${11 + i} Mar 2026 09:0${i}:11 +0800`,
  day: (i) => `2026-03-${two(11 + i)}`,
  epoch: (i) => String(1_773_220_000 + 4000 * i),
  ms: (i) => String(1_773_220_000_000 + 4_000_000 * i),
  en: at(EN),
  zh: at(ZH),
  reply: (i) =>
    `Dear customer, we have looked into your case number ${i} and closed it with this letter, kind regards from us.`,
  done: (i) => `经核实，第${i}号工单所涉业务已由网点联系客户解释说明，客户表示认可，予以办结，请知悉。`,
  short: at(['Refund', 'Harassment', 'Card charged twice', 'Closed account', 'Rate', 'Arrears']),
  shortzh: at(['退费', '催收骚扰', '重复扣款', '账户冻结', '利率争议', '征信更正']),
  mobile: (i) => `1380013${8000 + 11 * i}`,
  mobile2: (i) => `1391234${5000 + 13 * i}`,
  plus: (i) => `+1415555${2670 + i}`,
  plus2: (i) => `+1628555${1200 + i}`,
  ext: (i) => String(201 + i),
  line: () => '95588',
  tel: (i) => `tel:+1415555${2670 + i}`,
  mail: (i) => `customer${i}@example.org`,
  from: (i) => `Ann Lee <ann${i}@example.org>`,
  clerk: at(['Dana Fox', 'Eli Park', 'Dana Fox']),
  person: at(['Ann Lee', 'Bob Stone', 'Cleo Hart', 'Dan Moss', 'Eve Pratt', 'Finn Cole']),
  who: at(['陈小红', '林建国', '周敏', '吴刚', '郑丽', '孙浩']),
  idcard: (i) => `11010519800${1 + i}01${100 + i}X`,
  home: (i) => `广州市天河区体育西路${10 + i}号`,
  state: at(['Open', 'Pending', 'Solved']),
  statezh: at(['已办结', '处理中']),
  web: at(['Web', 'Email', 'Phone']),
  from12345: at(['电话', '微信', '网站']),
  bank: at(['某某银行股份有限公司', '某某消费金融有限公司']),
  firm: at(['Northbank plc', 'Lender Ltd']),
  card: at(['Credit card', 'Personal loan']),
  cardzh: at(['信用卡', '个人贷款']),
  sec: (i) => String(10 + 7 * i),
  secs: (i) => String(4 + i),
  total: (i) => String(16 + 8 * i),
  msec: (i) => String(61_000 + 1000 * i),
  clock: (i) => `00:01:0${i}`,
  clock2: (i) => `00:00:0${2 + i}`,
  fen: (i) => `1分${10 + i}秒`,
  in: at(['Inbound', 'Outbound']),
  inb: at(['inbound', 'outbound-api']),
  io: at(['I', 'O']),
  hu: at(['呼入', '呼出']),
  IN: at(['INBOUND', 'OUTBOUND']),
  status: at(['completed', 'no-answer', 'busy']),
  cx: at(['Answered', 'Unanswered']),
  jt: at(['已接听', '未接听']),
  hang: at(['NORMAL_CLEARING', 'USER_BUSY']),
  file: (i) => `letter-${i}.pdf`,
  none: () => '',
  true: () => 'true',
  ctx: () => 'from-trunk',
  talk: (i) => `客服: 您好，请讲\n客户: 我要投诉第${i}次`,
  cust: (i) => `C00${81_200 + i}`,
};

/** An export out of `header~kind>ours | …`; a column without `>` is none of ours. */
function made(name: string, columns: string): Export {
  const parts = columns.split('|').map((part) => /^(.+)~(\w+)(?:>(\w+))?$/.exec(part.trim())!);
  const kinds = parts.map((m) => KINDS[m[2]!]!);
  return {
    name,
    header: parts.map((m) => m[1]!),
    rows: Array.from({ length: 6 }, (_, i) => kinds.map((kind) => kind(i))),
    expected: Object.fromEntries(parts.flatMap((m) => (m[3] === undefined ? [] : [[m[3], m[1]!]]))),
  };
}

export const COMPLAINT_EXPORTS: readonly Export[] = [
  made(
    'a register with short words',
    'Compl. ref~key>complaint_id|Rcvd~iso>received_at|Cust nr~cust>debtor_ref|Cust. name~person>debtor_name|Mob. nr~plus2>debtor_phone|Contact tel~plus>contact_phone|Complaint~en>text|Creditor~firm>institution',
  ),
  made(
    'a register without an id',
    'Dt received~iso>received_at|Nature of complaint~state>subject|Complaint narration~en>text|Tel. #~plus>contact_phone|Name of lender~firm>institution',
  ),
  made(
    'a register whose complaint is a kind',
    'Case #~num>complaint_id|Complaint~state|Date logged~iso>received_at|Narrative~en>text|Callback~plus>contact_phone|Bank~firm>institution',
  ),
  made(
    '信访登记簿',
    '收文日期~cst>received_at|投诉者~who>debtor_name|登记手机号~mobile2>debtor_phone|回呼号码~mobile>contact_phone|投诉全文~zh>text|金融机构名称~bank>institution|客户标识~cust>debtor_ref',
  ),
  made(
    'Zendesk API, flat',
    'id~num>complaint_id|url~none|created_at~iso>received_at|updated_at~iso|type~state|subject~short>subject|raw_subject~short|description~en>text|priority~state|status~state|requester_id~num|submitter_id~num|assignee_id~num|organization_id~num|group_id~num|via.channel~web>channel|tags~state|requester.name~person>debtor_name|requester.email~mail>email',
  ),
  made(
    'Zendesk CSV with description',
    'Summation column~small|Id~num>complaint_id|Requester~person>debtor_name|Requester id~num|Requester external id~none|Requester email~mail>email|Requester domain~state|Submitter~clerk|Assignee~clerk|Group~state|Subject~short>subject|Description~en>text|Tags~state|Status~state|Priority~state|Via~web>channel|Ticket type~state|Created at~cst>received_at|Updated at~cst|Assigned at~cst|Organization~firm|Solved at~cst|Resolution time~sec',
  ),
  made(
    'Freshdesk CSV',
    'Ticket ID~num>complaint_id|Subject~short>subject|Description~en>text|Status~state|Priority~state|Source~web>channel|Type~state|Agent~clerk|Group~state|Created time~cst>received_at|Due by Time~cst|Resolved time~cst|Last update time~cst|Tags~state|Full name~person>debtor_name|Email~mail>email|Work phone~plus>contact_phone|Mobile phone~plus2>debtor_phone|Company Name~firm',
  ),
  made(
    'Freshdesk API',
    'id~num>complaint_id|cc_emails~none|fr_escalated~true|priority~small|requester_id~num|responder_id~num|source~small|status~small|subject~short>subject|type~state|due_by~iso|created_at~iso>received_at|updated_at~iso|description~en|description_text~en>text',
  ),
  made(
    'Salesforce report',
    'Case Number~num>complaint_id|Contact Name~person>debtor_name|Account Name~firm|Subject~short>subject|Description~en>text|Case Origin~web>channel|Status~state|Priority~state|Date/Time Opened~us>received_at|Date/Time Closed~us|Case Owner~clerk|Contact Email~mail>email|Contact Phone~plus>contact_phone|Case Reason~state|Age~small',
  ),
  made(
    'Salesforce data loader',
    'Id~guid|CaseNumber~num>complaint_id|ContactId~guid|AccountId~guid|SuppliedName~person>debtor_name|SuppliedEmail~mail>email|SuppliedPhone~plus>contact_phone|Type~state|Status~state|Reason~state|Origin~web>channel|Subject~short>subject|Priority~state|Description~en>text|IsClosed~true|ClosedDate~iso|OwnerId~guid|CreatedDate~iso>received_at|LastModifiedDate~iso|Comments~reply',
  ),
  made(
    'ServiceNow table',
    'number~key>complaint_id|opened_at~cst>received_at|short_description~short>subject|description~en>text|caller_id~person>debtor_name|priority~state|state~state|category~state|contact_type~web>channel|assignment_group~state|assigned_to~clerk|sys_updated_on~cst|close_notes~reply|work_notes~reply',
  ),
  made(
    'ServiceNow list',
    'Number~key>complaint_id|Opened~cst>received_at|Short description~short>subject|Description~en>text|Caller~person>debtor_name|Priority~state|State~state|Category~state|Channel~web>channel|Assignment group~state|Assigned to~clerk|Updated~cst|Resolution notes~reply',
  ),
  made(
    'ServiceNow CSM case',
    'number~key>complaint_id|short_description~short>subject|description~en>text|consumer~person>debtor_name|account~firm|state~state|opened_at~cst>received_at|sys_created_on~cst|contact_type~web>channel|resolution_notes~reply',
  ),
  made(
    'Jira CSV',
    'Summary~short>subject|Issue key~key>complaint_id|Issue id~num|Issue Type~state|Status~state|Project key~state|Project name~firm|Priority~state|Assignee~clerk|Reporter~person>debtor_name|Creator~clerk|Created~jira>received_at|Updated~jira|Last Viewed~jira|Description~en>text|Custom field (Request Type)~state|Comment~reply',
  ),
  made(
    'Dynamics 365 grid',
    '(Do Not Modify) Case~guid|(Do Not Modify) Row Checksum~guid|(Do Not Modify) Modified On~us|Case Title~short>subject|Case Number~key>complaint_id|Priority~state|Origin~web>channel|Customer~person>debtor_name|Owner~clerk|Status Reason~state|Created On~us>received_at|Description~en>text',
  ),
  made(
    'Dynamics 365 API',
    'incidentid~guid|ticketnumber~key>complaint_id|title~short>subject|description~en>text|createdon~iso>received_at|modifiedon~iso|caseorigincode~small|_customerid_value~guid|emailaddress~mail>email|statuscode~small',
  ),
  made(
    'HubSpot export',
    'Ticket ID~num>complaint_id|Ticket name~short>subject|Ticket description~en>text|Pipeline~state|Ticket status~state|Create date~cst>received_at|Last activity date~cst|Priority~state|Source~web>channel|Ticket owner~clerk|Associated Contact~person>debtor_name|Associated Company~firm',
  ),
  made(
    'HubSpot API',
    'hs_object_id~num>complaint_id|subject~short>subject|content~en>text|hs_pipeline~small|hs_pipeline_stage~small|createdate~iso>received_at|hs_lastmodifieddate~iso|hs_ticket_priority~state|source_type~web>channel',
  ),
  made(
    '12345 工单',
    '工单编号~gd>complaint_id|来电时间~cst>received_at|来电人~who>debtor_name|来电号码~mobile|联系电话~mobile2>contact_phone|诉求类型~statezh|诉求来源~from12345>channel|诉求标题~shortzh>subject|诉求内容~zh>text|承办单位~bank|办理结果~done|办结时间~cst',
  ),
  made(
    '12345 工单, 登记',
    '工单号~gd>complaint_id|登记时间~cst>received_at|诉求人~who>debtor_name|诉求人电话~mobile>contact_phone|事项标题~shortzh>subject|工单内容~zh>text|工单来源~from12345>channel|主办单位~bank|办理状态~statezh|回复内容~done|办结时间~cst',
  ),
  made(
    '12378 转办',
    '转办单号~gd>complaint_id|投诉日期~day>received_at|投诉人姓名~who>debtor_name|证件号码~idcard>debtor_id_number|联系电话~mobile>contact_phone|被投诉机构~bank>institution|业务类型~cardzh>product|投诉事由~shortzh>subject|投诉内容~zh>text|代理人姓名~who>agent_name|代理人电话~mobile2>agent_phone|处理意见~done',
  ),
  made(
    '12378 台账',
    '序号~small|受理编号~gd>complaint_id|受理日期~day>received_at|投诉渠道~from12345>channel|客户姓名~who>debtor_name|身份证号~idcard>debtor_id_number|客户手机号~mobile>debtor_phone|联系地址~home>address|涉及产品~cardzh>product|投诉类型~shortzh>subject|投诉内容~zh>text|处理结果~done|办结日期~day',
  ),
  made(
    '银行投诉台账',
    '投诉编号~gd>complaint_id|投诉时间~cst>received_at|客户号~cust>debtor_ref|客户名称~who>debtor_name|手机号码~mobile>debtor_phone|投诉方式~from12345>channel|产品类型~cardzh>product|投诉原因~shortzh>subject|客户诉求~zh>text|处理情况~done|附件~file>attachments',
  ),
  made(
    '信访登记',
    '信访编号~gd>complaint_id|信访日期~day>received_at|信访人~who>debtor_name|住址~home>address|联系方式~mobile>contact_phone|被反映单位~bank>institution|反映内容~zh>text|办理情况~done',
  ),
  made(
    '留言板',
    '留言编号~num>complaint_id|留言用户~who>debtor_name|留言主题~shortzh>subject|留言时间~cst>received_at|留言详情~zh>text|答复意见~done|答复时间~cst',
  ),
  made(
    '黑猫 with number',
    '投诉编号~num>complaint_id|投诉标题~shortzh>subject|投诉对象~bank>institution|投诉问题~statezh|投诉要求~statezh|投诉内容~zh>text|发起时间~cst>received_at|投诉进度~statezh',
  ),
  made(
    '客服系统 工单',
    '工单ID~num>complaint_id|创建时间~cst>received_at|标题~shortzh>subject|描述~zh>text|优先级~statezh|受理客服~clerk|客户~who>debtor_name|客户电话~mobile>debtor_phone|客户邮箱~mail>email|来源~from12345>channel|更新时间~cst',
  ),
  made(
    '投訴登記 (HK)',
    '個案編號~key>complaint_id|投訴日期~day>received_at|客戶姓名~person>debtor_name|聯絡電話~plus>contact_phone|電郵~mail>email|投訴內容~zh>text|處理結果~done',
  ),
  made(
    'FCA-like register',
    'Complaint Reference~key>complaint_id|Date Received~day>received_at|Firm~firm>institution|Product/Service~card>product|Complainant Name~person>debtor_name|Complaint Description~en>text|Channel~web>channel|Root Cause~state|Outcome~state|Redress Paid~num|Date Closed~day',
  ),
  made(
    'complaints log of a lender',
    'Complaint No.~num>complaint_id|Date of Complaint~day>received_at|Customer Number~cust>debtor_ref|Customer Name~person>debtor_name|Customer Phone~plus>debtor_phone|Email Address~mail>email|Postcode~key>postcode|Details of Complaint~en>text|Category~state|Handler~clerk|Final Response~reply',
  ),
  made(
    'complaints with a representative',
    'complaintRef~key>complaint_id|dateOpened~iso>received_at|lender~firm>institution|representativeName~person>agent_name|claimsManagementCompany~firm>agent_org|narrative~reply|complaintDetails~en>text|refundAccount~cust>payee_account',
  ),
  made(
    'e-mail archive',
    'Message-ID~guid>complaint_id|Date~rfc>received_at|From~from>email|To~mail|Subject~short>subject|Body~en>text|Attachments~file>attachments',
  ),
  made(
    'Outlook export',
    'Subject~short>subject|Body~en>text|From: (Name)~person>debtor_name|From: (Address)~mail>email|From: (Type)~state|To: (Name)~clerk|To: (Address)~none|To: (Type)~state|Categories~none|Importance~state',
  ),
];

export const CALL_EXPORTS: readonly Export[] = [
  made(
    'Cisco CUCM',
    'cdrRecordType~small|globalCallID_callManagerId~small|globalCallID_callId~num|dateTimeOrigination~epoch>started_at|origCause_value~small|callingPartyNumber~plus>caller|originalCalledPartyNumber~ext>callee|finalCalledPartyNumber~ext|destCause_value~small|dateTimeConnect~epoch|dateTimeDisconnect~epoch|pkid~guid>call_id|duration~sec>talk_s',
  ),
  made(
    'FreeSWITCH',
    'caller_id_name~person|caller_id_number~plus>caller|destination_number~ext>callee|context~ctx|start_stamp~cst>started_at|answer_stamp~cst|end_stamp~cst|duration~total|billsec~sec>talk_s|hangup_cause~hang>outcome|uuid~guid>call_id|bleg_uuid~guid|accountcode~none>debtor_ref',
  ),
  made(
    'FusionPBX',
    'xml_cdr_uuid~guid>call_id|domain_name~ctx|direction~inb>direction|caller_id_name~person|caller_id_number~plus>caller|destination_number~ext>callee|start_epoch~epoch>started_at|answer_epoch~epoch|end_epoch~epoch|duration~total|billsec~sec>talk_s|hangup_cause~hang>outcome',
  ),
  made(
    'Avaya IP Office SMDR',
    'Call Start~cst>started_at|Connected Time~clock>talk_s|Ring Time~secs>ring_s|Caller~plus>caller|Direction~io>direction|Called Number~ext>callee|Dialled Number~ext|Account Code~none|Is Internal~small|Call ID~num>call_id|Continuation~small|Party1Device~ctx|Party1Name~person',
  ),
  made(
    'Avaya CMS',
    'CALLID~small|SEGSTART~cst>started_at|SEGSTOP~cst|CALLING_PTY~plus>caller|DIALED_NUM~ext>callee|TALKTIME~sec>talk_s|RINGTIME~secs>ring_s|HOLDTIME~small|ANSLOGIN~ext|DISPOSITION~small',
  ),
  made(
    '3CX call log',
    'Call Time~cst>started_at|Call ID~num>call_id|From~plus>caller|To~ext>callee|Direction~in>direction|Status~cx>outcome|Ringing~clock2>ring_s|Talking~clock>talk_s|Cost~none|Call Activity Details~short',
  ),
  made(
    '3CX report',
    'Call Time~cst>started_at|Caller ID~plus>caller|Destination~ext>callee|Status~cx>outcome|Ringing~clock2>ring_s|Talking~clock>talk_s|Reason~state',
  ),
  made(
    'Genesys Cloud',
    'Users~clerk|Remote~person|Date~cst>started_at|End Date~cst|Duration~msec>talk_s|Direction~in>direction|ANI~tel>caller|DNIS~plus2>callee|Queue~state|Wrap-up~state|Conversation ID~guid>call_id',
  ),
  made(
    'Amazon Connect record',
    'ContactId~guid>call_id|InitialContactId~guid|InitiationMethod~IN>direction|InitiationTimestamp~iso>started_at|DisconnectTimestamp~iso|CustomerEndpoint.Address~plus>caller|SystemEndpoint.Address~plus2>callee|Agent.AgentInteractionDuration~sec>talk_s|Queue.Name~state',
  ),
  made(
    'Amazon Connect search',
    'Contact ID~guid>call_id|Channel~state|Initiation timestamp~iso>started_at|System phone number~plus2>callee|Queue~state|Agent~clerk|Customer phone number~plus>caller|Disconnect timestamp~iso|Initiation method~IN>direction',
  ),
  made(
    'Twilio API',
    'Sid~sid>call_id|ParentCallSid~none|DateCreated~rfc|AccountSid~sid|To~plus2>callee|From~plus>caller|PhoneNumberSid~none|Status~status>outcome|StartTime~rfc>started_at|EndTime~rfc|Duration~sec>talk_s|Price~none|Direction~inb>direction',
  ),
  made(
    'Twilio console',
    'Call Sid~sid>call_id|Type~state|Start Time~iso>started_at|From~plus>caller|To~plus2>callee|Direction~inb>direction|Status~status>outcome|Duration~sec>talk_s',
  ),
  made(
    'Zoom Phone',
    'Call ID~num>call_id|Caller Number~plus>caller|Caller Name~person|Callee Number~plus2>callee|Callee Name~person|Direction~in>direction|Duration~sec>talk_s|Result~cx>outcome|Start Time~iso>started_at|Site~state',
  ),
  made(
    'Teams PSTN',
    'UsageId~guid|Call ID~guid>call_id|UPN~mail|User Display Name~clerk|Caller ID~plus>caller|Call Type~state|Destination Dialed~state|Destination Number~plus2>callee|Start Time~iso>started_at|End Time~iso|Duration Seconds~sec>talk_s',
  ),
  made(
    '话单导出',
    '流水号~num>call_id|主叫号码~mobile>caller|被叫号码~line>callee|呼叫方向~hu>direction|开始时间~cst>started_at|结束时间~cst|振铃时长~secs>ring_s|通话时长~sec>talk_s|接听状态~jt>outcome|坐席工号~ext',
  ),
  made(
    '呼叫中心 通话记录',
    '通话ID~guid>call_id|呼叫类型~hu>direction|主叫~mobile>caller|被叫~line>callee|呼叫时间~cst>started_at|通话时长(秒)~sec>talk_s|通话结果~jt>outcome|坐席姓名~who|客户号~cust>debtor_ref|转写文本~talk>transcript',
  ),
  made(
    '云总机',
    '主叫号码~mobile>caller|被叫号码~line>callee|来电时间~cst>started_at|接通时间~cst|挂断时间~cst|通话时长~fen>talk_s|呼叫结果~jt>outcome|录音地址~none',
  ),
  made(
    '毫秒话单',
    'callUuid~guid>call_id|callerNumber~mobile>caller|calleeNumber~line>callee|startTime~ms>started_at|talkDurationMs~msec|通话时长（毫秒）~msec>talk_s|status~status>outcome',
  ),
];

/** Tables that are none of ours, or whose columns are not clear. */
export const HOSTILE: readonly Export[] = [
  made('kinds of complaints', 'Case no.~num|Rec. date~iso|Complaint~state|Mobile~plus'),
  made('two equal texts', '工单编号~gd|登记时间~cst|投诉内容~zh|诉求内容~zh|联系电话~mobile'),
  made('two equal texts, English', 'Ticket ID~num|Created at~iso|Details~en|Message~reply|Status~state'),
  made('a staff sheet', '员工编号~num|姓名~who|身份证号~idcard|手机号~mobile|入职日期~day|岗位~statezh|备注~zh'),
  made(
    'a staff sheet with a description',
    'ID~num|Name~person|Email~mail|Hire Date~day|Job Title~state|Salary~num|Date~day|Description~en',
  ),
  made(
    'contacts of a CRM',
    'Record ID~num|First Name~person|Last Name~person|Email~mail|Phone Number~plus|Contact owner~clerk|Create Date~cst|Lifecycle Stage~state|Notes~en',
  ),
  made('a bank statement', 'Date~day|Description~en|Debit~num|Credit~num|Balance~num|Reference~key'),
  made(
    '银行流水',
    '交易日期~cst|交易流水号~num|摘要~shortzh|借方金额~num|贷方金额~num|账户余额~num|对方户名~who|对方账号~num|备注~zh',
  ),
  made(
    'a list of orders',
    'Order ID~num|Order Date~iso|Customer Name~person|Phone~plus|Address~home|Quantity~small|Comments~en',
  ),
  made('订单', '订单编号~gd|创建时间~cst|收货人~who|手机号~mobile|收货地址~home|商品名称~shortzh|数量~small|描述~zh'),
  made('transfers of money', 'Transaction ID~num|Date~cst|From~plus|To~plus2|Amount~num|Status~state'),
  made('products', 'id~num|title~short|description~en|price~num|created_at~iso'),
  made('two equal callers', '通话ID~num|主叫~mobile|主叫号码~mobile2|被叫号码~line|开始时间~cst|通话时长~sec'),
  made('a text that is a choice, beside one that is words', '工单编号~gd|登记时间~cst|投诉内容~shortzh|详细描述~zh'),
  made('ids that are not unique', 'Ticket ID~small|Created at~iso|Description~en|Status~state'),
  made('a date column of words', 'Case Number~num|Date Opened~state|Description~en|Subject~short'),
  made('answers alone', '工单编号~gd|回复时间~cst|回复内容~done|办理结果~done'),
  made(
    'calls and complaints in one',
    '投诉编号~gd|投诉时间~cst|投诉内容~zh|主叫号码~mobile|被叫号码~line|通话时长~sec|开始时间~cst',
  ),
  made('meetings', 'ID~num|Start Time~iso|From~mail|To~mail|Duration~sec|Direction~state|Description~en'),
];
