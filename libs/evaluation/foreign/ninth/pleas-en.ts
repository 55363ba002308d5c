/** Arguments that are sold in English. Each has several ways to be put. */
export const PLEAS_EN = {
  s609: '[[Pursuant to|Under] [Section 609|15 U.S.C. 1681g] of the [Fair Credit Reporting Act|FCRA], [I demand|I request] [the original signed contract|the instrument bearing my signature].|[I have a right to see|Show me] [the wet ink signature|the original paperwork] behind this [item|tradeline]; [section 609 says so|see FCRA 609].|[Without|If you lack] [verifiable proof|a signed original], [the account|this item] [must|has to] be [deleted|removed].]',
  s611: '[You failed to [reinvestigate|complete the reinvestigation] within thirty days [as 611 requires|of my dispute]|The [thirty day|statutory] [window|clock] has run, so [deletion|removal] is [mandatory|not optional]|Section 611 gives you 30 days and [they are over|you let them pass]].',
  s605b:
    '[I am a victim of identity theft and [request|demand] a block under 605B|Under [605B|FCRA 605B] this [information|account] must be blocked in four business days|These [items|accounts] [resulted from|came out of] identity theft; [block|suppress] them [at once|in four days]].',
  unauthorized:
    '[The inquiry was made without [permissible purpose|my authorization]|I [never authorized|gave no consent for] [this|the] hard inquiry|No permissible purpose existed for [pulling|accessing] my file].',
  privacy:
    '[[Reporting|Sharing] my [nonpublic personal information|transactions] without written consent violates [15 USC 6802|the privacy rule]|I [opt out|never opted in]: [6802(b)|the Gramm act] bars you from [sharing|furnishing] [my data|this]|My private [data|information] was furnished [against|without] my instructions].',
  late: '[Late payments are [exempt|excluded] from a consumer report [under 1666b|by law]|[1666b|The statute] says a payment [cannot|may not] be [treated|reported] as late [for any purpose|at all]|Take the [late|past due] [marks|remarks] off, they are not [allowed|lawful]].',
  validate:
    '[Validate this [alleged|purported] debt [under 1692g|in full]|I [dispute|do not recognize] [the alleged debt|this balance] and ask for [validation|proof of the chain of title]|Who [owns|holds] it, [and show|with] the [bill of sale|assignment]?].',
  cease:
    '[Cease [and desist|all contact] [until|unless] you [comply|validate]|Do not [contact|call] me [by phone|at work], [writing only|mail only]|Any [further|more] contact [will be|counts as] [harassment|a violation]].',
  damages:
    '[Each [violation|count] carries [$1,000|statutory damages] and [I intend to|I will] [collect|sue]|I [reserve|keep] my right to [litigate|seek damages]|Expect [an attorney|a filing in small claims] if this [stands|is ignored]].',
  charge:
    '[A charge off is [income|a 1099-C event] and [cannot|may not] be [reported|collected]|Show the [1099-C|IRS form] for this charged off [account|debt]|You [wrote it off|took the tax deduction], so [there is no debt|the balance is zero]].',
  harm: '[This [error|reporting] [cost me|denied me] [a home|a job|an apartment]|My family [suffers|suffered] [because of|through] this [item|reporting]|I was [denied|turned down] [credit|housing] [on <date>|twice] [over|due to] this].',
  afford:
    '[You [did not|failed to] carry out [proportionate|reasonable] affordability checks|A [proper|reasonable] check would have shown [I could not|the loan was not] [repay|affordable] [sustainably|without borrowing again]|CONC 5 [obliged|required] you to assess [my|whether] [income and outgoings|I could repay], and [you did not|nothing was checked]].',
  commission:
    '[The broker was paid [a secret|an undisclosed] commission [linked to|that raised] my rate|[A discretionary|An undisclosed] commission [arrangement|model] was in place [and nobody said so|at signing]|I was [never informed|kept in the dark] [about|of] what the dealer [earned|was paid]].',
  unfair:
    '[The relationship was unfair under [section 140A|s.140A CCA]|[140A|The Consumer Credit Act] lets a court [reopen|undo] this [agreement|relationship]|This [agreement|loan] was unfair [from day one|as a whole] [within|under] [140A|the 1974 Act]].',
  redress:
    '[I [seek|require] a refund of [all interest and charges|everything above the capital] plus 8% [simple|statutory]|Put me [back|in the position] [as if|where I would be had] the loan [was never made|not been granted]|[Refund|Repay] interest, [add|plus] eight per cent [a year|simple], and [clear|delete] [my file|the entries]].',
  ombud:
    '[Failing a [final response|reply] in eight weeks I [will go|shall refer this] to the Ombudsman|The Ombudsman [will|would] [uphold|agree with] [this|cases like this]|Your [final response|answer] is [awaited|due] in [eight weeks|56 days]].',
  dsar: '[Supply [all data|my full file] under [Article 15|a subject access request]|This is [also|hereby] a DSAR: [statements, notes and scores|send everything]|I [require|want] every [record|note] you hold, [GDPR|Article 15]].',
  spiral:
    '[I was [caught|trapped] in a [cycle|spiral] of [reborrowing|debt] [and you kept lending|through your loans]|Each loan [paid for|cleared] the [last|one before], which [your records|statements] [show|make plain]|Repeat lending [harmed|damaged] [me|my health] [and my credit|]].',
  vulnerable:
    '[I was [vulnerable|unwell] when [I signed|this was sold], which was [ignored|never asked]|My [mental health|condition] was [not considered|disregarded]|Nobody asked [about|after] my [health|circumstances], [FG21/1|the guidance] [says|expects] [they must|otherwise]].',
  timeshare:
    '[The [timeshare|membership] was [misrepresented|sold under pressure] and the lender is [jointly|equally] liable [under section 75|]|Section 75 makes you [answer for|liable for] the [salesmen|resort]|[Four|Six] hours in a [room|presentation] and a loan [at the end|I never wanted]].',
  trust:
    '[I have [placed|transferred] this [debt|account] into [a private trust|my estate] and [tender|offer] a [negotiable instrument|promissory note]|As [beneficiary|secured party], I [accept for value|return] your [offer|bill]|The [note|instrument] I [sent|tendered] [discharged|settled] the [account|obligation]].',
  program:
    '[Under the [federal relief|borrower defense] program [this loan|my balance] [qualifies for|must be set to] discharge|My school [closed|misled students], so the [loan|debt] is [void|to be forgiven]|Place [the account|me] in [administrative forbearance|discharge review] [now|pending that]].',
  factual:
    '[The [balance|date of last payment|status] [does not match|differs] across the [three|] bureaus|[Dates|Amounts] on this [tradeline|account] are [inconsistent|not factual], hence [inaccurate|unverifiable]|[Metro 2|Reporting] format [requires|demands] [complete|perfect] data, [yours is not|and this is not]].',
} as const;
