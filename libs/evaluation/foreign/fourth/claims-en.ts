/** As claims-zh.ts: the lines that letters argue, in several wordings. */
export const CLAIMS_EN: readonly string[] = [
  '{I am {exercising|invoking} my rights under {15 U.S.C. 1681i|the Fair Credit Reporting Act}, {and dispute|disputing} the {accuracy|completeness} of {the items below|this tradeline}.|The FCRA {requires|obliges you to ensure} maximum possible accuracy, which {this entry|your reporting} {does not meet|lacks}.|{Under|Pursuant to} section 611 you have thirty days to {verify or delete|reinvestigate} {what you report|this account}.|Federal law {says|is clear that} {unverifiable|inaccurate} information {must come off|shall be removed} promptly.}',
  '{{I never gave|At no time did I give} {written consent|permission} for {my data to be shared|this account to be furnished}, {a violation of|contrary to} 15 U.S.C. 6802.|{You|<lender>} {disclosed|passed on} my nonpublic information without {an opt out notice|the notice GLBA demands}.|{My privacy|The privacy of a consumer} {was breached|has been ignored} when {my file|my account data} {went to|was sold to} third parties.|{Show me|Produce} the {authorization|signed form} that {lets you|permits you to} {share|report} this.}',
  '{{Provide|Furnish} {the original signed contract|a copy of the wet-ink agreement} and {a full accounting|the complete payment history}.|I {demand|request} validation under 15 U.S.C. 1692g, {meaning|that is} {the original creditor, the amount and the chain of title|proof that I owe it}.|{A printout|A computer screen} is {not|hardly} validation; {send|mail} the {contract|instrument} itself.|{Until|Unless} the {documents|records} {are produced|reach me}, {I do not|I cannot} {acknowledge|recognize} this debt.}',
  '{{Cease|Stop} {all contact|telephone calls} {to me and to third parties|at my place of work}; {write only|use the mail}.|{Every|Any} further call {will be logged|counts} as {a violation|harassment} {of the FDCPA|under 1692d}.|{Phone|Robo} calls {are inconvenient at all times|must end today}; {letters are fine|correspond on paper}.|{Your|The} collectors {contacted|rang} {relatives|people who owe nothing}, which {1692b forbids|is prohibited}.}',
  '{{Failure|Neglect} to {respond|comply} within {thirty|fifteen} days {will result in|leads to} {legal action|complaints to the CFPB and my Attorney General}.|{If this is not resolved|Absent a timely answer}, I {will seek|intend to claim} {statutory damages of 1,000 dollars|damages} per violation.|{I reserve|All} rights {are reserved|and remedies}, {including suit in small claims|litigation included}.|{Consider this|Take this as} {a final notice|formal notice} before {I file|proceedings}.}',
  '{{My circumstances|Conditions} {changed|have changed} {after a loss of income|through no fault of mine} and {the balance of <debt>|<debt>} {cannot be paid as agreed|is beyond my means}.|I {fell behind|ran into hardship} and {seek|propose} {a reduced settlement|to resolve <debt>} {in good faith|for a portion of the balance}.|{I am willing|It is my wish} to pay {what is fair|something}, {not|though not} <debt> {at once|with fees piled on}.|{Income|Household income} {fell|dropped} {sharply|by half}; {accordingly|therefore} <debt> {is not manageable|needs restructuring}.}',
  '{{Kindly|Please} {delete|remove} the {negative|derogatory} {entry|mark} {in full|from all three bureaus}.|{The remedy|What I want} is {deletion|a corrected file}, {nothing less|with written confirmation}.|{Update|Correct} {the tradeline|my report} to {paid as agreed|reflect the facts} and {send|mail} {an updated copy|proof}.|{Suppress|Block} {these items|the listed accounts} {within four business days|as 605B provides}.}',
  '{{Interest|The rate} and {fees|charges} {exceed|are above} {the state cap|what my state allows}, {so the excess|and the surplus} {should be credited|is owed back to me}.|{Usury|State usury} law {limits|caps} {this loan|such loans}; {recalculate|refund} the difference.|{Disclosures|The APR box} {did not match|misstated} {what was charged|the true cost}, {see|contrary to} the Truth in Lending Act.|{I was|Consumers are} {entitled|owed} {a clear APR|plain disclosures}; {none was given|yours were buried}.}',
  '{{The representative|Your agent} {misled|pressured} me {at signing|when the account was opened} {and left out|by omitting} {key terms|the cost}.|{What was promised|The oral promise} {and what was signed|and the paper} {differ|do not match}.|{It was|This was} {a deceptive practice|an unfair act} {under UDAAP|within the meaning of Dodd-Frank}.|{Nobody|No one} {explained|went over} {the terms|fees}; {the tablet was tapped for me|I was rushed}.}',
  '{{Dates|The date} of {first delinquency|last activity} {is inconsistent|differs} {across bureaus|from month to month}.|{Balance|The balance}, {status|high credit} and {payment history|dates} {contradict each other|do not agree}.|{One bureau|Equifax} {shows|lists} {closed|charged off}, {another|TransUnion} {open|past due}; {both|they} cannot be right.|{The account|Account} number {is partial|is masked} and {the type is wrong|it is listed twice}.}',
  '{{I attest|I declare} {under penalty of perjury|to the best of my knowledge} {that the above is true|all stated is correct}.|{Attached|Enclosed} {are|you will find} {my identification and proof of address|copies}.|{Respectfully|Sincerely} {submitted|yours}, {a consumer|the undersigned}.|{Thank you|I thank you} for {your prompt attention|handling this} {in advance|without delay}.}',
];

export const CIVIL_EN: readonly string[] = [
  '{We are|There are} {many|a lot} of us in {the same boat|this situation} and {each|everybody} {is writing|sends their own copy}.',
  '{Please|We ask <lender> to} {send somebody|name one person} {to sit down with us|we can talk to}.',
  '{This is temporary|It will pass}, {the debt will be paid|nobody is walking away}, {we need time|just not now}.',
  '{Do not|Please do not} {report|mark} us late {for what happened|over these months}.',
  '{Whatever papers you need|If a form is missing}, {say so|let us know}, {we will bring it|it will be sent}.',
  '{The mayor|Local officials} {knows about it|can confirm}, {just ask|the office is open}.',
];

export const LEFTOVERS_EN: readonly string[] = [
  '(YOUR NAME HERE)',
  '(insert amount)',
  'DELETE IF NOT APPLICABLE',
  '(Your Name) (Your Address)',
  '- end of template -',
];

export const JOINTS_EN: readonly string[] = [
  'Furthermore, ',
  'Also, ',
  'In addition, ',
  'Second, ',
  'Moreover, ',
  '',
  '',
  '',
  '',
  '',
  '',
];

/** How a language model begins and ends. */
export const POLISH_EN = {
  first: [
    'I hope this message finds you well. I am {writing|reaching out} to {formally raise|express} {a serious concern|my concerns} regarding <lender>.',
    '{As a consumer who values|As someone who believes in} {transparency|fair dealing}, I feel {compelled|obliged} to {document|describe} {the following|what has occurred}.',
    '{Over the past several months|In recent weeks}, my experience with <lender> has been {deeply frustrating|far from satisfactory}, {and I would like to explain why|for the reasons below}.',
    '{This letter serves to|Please allow me to} {outline|summarize} {the key issues|my position} {surrounding|concerning} my account with <lender>.',
    'I {understand|appreciate} that {institutions handle many requests|your team is busy}; {nevertheless|still}, {this matter deserves|my case merits} {careful attention|a proper review}.',
  ],
  last: [
    'I {remain|am} {hopeful|confident} that {we can reach|there is} {a fair and constructive resolution|common ground}.',
    '{Ultimately|In conclusion}, {all I seek is|my goal is simply} {accuracy, fairness and accountability|to be treated with dignity}.',
    'Thank you for {taking the time to consider|your careful consideration of} {my concerns|this matter}; I {look forward to|await} {your response|hearing from you}.',
    '{I trust|It is my sincere hope} that <lender> will {take meaningful steps|act} to {restore my confidence|address these points}.',
  ],
} as const;
