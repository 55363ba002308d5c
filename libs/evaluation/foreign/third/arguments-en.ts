/** What letters that are for sale argue. Each theme has points, each point has wordings that no two mills need share. */
export const ARGUMENTS_EN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  sweep: [
    [
      'I am a (victim|survivor) of identity theft and (demand|request) the (blocking|removal) of the accounts (listed|named) below',
      'this is my (fourth|third|second) (endeavor|attempt) to tell you that my identity was (stolen|misused)',
      'accounts in my file (result|come) from identity theft and do not (relate|belong) to any (transaction|purchase) made by me',
    ],
    [
      'pursuant to (section 605B|15 USC 1681c-2) you must block this information within four business days',
      'federal law gives you four business days to (block|suppress) (the|such) (items|tradelines)',
      'the (block|blocking) under 1681c-2 is (mandatory|not optional)',
    ],
    [
      '(enclosed|attached) is my FTC identity theft report and (a copy of|proof of) identification',
      'my (affidavit|sworn statement) was (filed|completed) on $day and is (on record|attached)',
      'report number $case (documents|confirms) the (theft|fraud)',
    ],
    [
      'the account from $lender with balance $amount is (fraudulent|unauthorized)',
      '$lender reports $amount that I (never|did not) (open|authorize)',
      'I have no (knowledge|record) of $lender, balance $amount',
    ],
    [
      'you may not (require|demand) (a police report|further proof) as a condition',
      '(requests|asking) for more documents (is|are) a (delay|stall) tactic',
      'do not (reply|respond) that I am (suspicious|a third party), I am writing (myself|personally)',
    ],
    [
      'each day of (delay|inaction) is a (willful|knowing) violation worth up to one thousand dollars',
      'I will seek (statutory|punitive) damages under 1681n',
      'failure will be (reported|escalated) to the (CFPB|FTC) and my state attorney general',
    ],
    [
      'confirm the deletion in writing and send an (updated|corrected) report',
      'mail me the (results|updated file) (at once|immediately)',
      'provide (written|signed) proof of removal',
    ],
  ],
  validation: [
    [
      'I (dispute|contest) this (alleged|purported) debt in its entirety under 15 USC 1692g',
      'this is a (formal|lawful) notice that the (claim|account) is disputed',
      'I (refuse|decline) to (acknowledge|accept) the (alleged|claimed) balance of $amount',
    ],
    [
      'produce the (original|wet ink) contract bearing my signature',
      'a (computer printout|billing statement) does not (constitute|count as) validation',
      'provide the (complete|full) chain of (title|assignment) from the original creditor',
    ],
    [
      'under FCRA sections 609 and 611 an unverifiable (item|account) must be (deleted|removed)',
      'if you cannot (verify|validate) you (cannot|may not) report',
      'section 609 (requires|obliges) you to (verify|disclose) the source',
    ],
    [
      'the reporting (fails|violates) Metro 2 (compliance|formatting) in at least (three|four|five) fields',
      'the date of (first delinquency|last activity), balance and status are (inconsistent|inaccurate) across bureaus',
      'any (missing|incomplete) field (renders|makes) the tradeline (invalid|non compliant)',
    ],
    [
      'you shared my (nonpublic|private) information without my written (instruction|consent)',
      'I never gave (permission|written instructions) under section 604',
      'I am a federally protected consumer and have (opted out|revoked consent) of (all|any) sharing',
    ],
    [
      '(cease|discontinue) all (telephone|oral) contact and (communicate|correspond) in writing only',
      'calls to my (home|phone|employer) are (inconvenient|prohibited)',
      'no (call|contact) is (welcome|permitted), writing only',
    ],
    [
      'you have (thirty|fifteen) days to (comply|respond) before I (pursue|seek) (legal|civil) remedies',
      'silence for (thirty|fifteen) days is (agreement|acquiescence) that no debt exists',
      'my next (step|letter) will be a (lawsuit|complaint in court)',
    ],
  ],
  affordability: [
    [
      'I (complain|wish to complain) that $lender lent to me (irresponsibly|without due care)',
      'the (loans|lending) by $lender (was|were) unaffordable from the (outset|start)',
      '$lender (failed|neglected) to carry out (proportionate|reasonable) affordability checks',
    ],
    [
      'had you checked my (bank statements|credit file) you would have seen (other|multiple) (loans|debts)',
      'my (outgoings|commitments) (exceeded|were above) my income at the time of (application|lending)',
      'I was (dependent on|trapped in) a (cycle|spiral) of (borrowing|credit)',
    ],
    [
      'the repayments of $monthly were not (sustainable|affordable)',
      'I had to (borrow|reborrow) elsewhere to (meet|pay) $monthly',
      'paying $monthly (left|leaves) me without (essentials|food money)',
    ],
    [
      'I (require|request) a refund of all interest and charges plus eight percent (simple|statutory) interest',
      'please refund $paid together with (statutory|simple) interest',
      'put me back in the position as if you had not lent, a refund of $paid',
    ],
    [
      '(remove|delete) all (adverse|negative) entries for these loans',
      'my credit file must be (amended|cleansed) (accordingly|at once)',
      'the (default|negative) markers (should|must) go',
    ],
    [
      'supply a (statement|full list) of all loans and the (checks|assessments) made',
      'this letter is also a (subject access|data) request',
      'provide (copies|evidence) of every (credit|affordability) check',
    ],
    [
      'if no (final response|offer) is (received|made) within eight weeks I will go to the ombudsman',
      'I will (refer|escalate) this without (further|more) notice',
      'note my (intention|right) to (refer|take) this to the (regulator|ombudsman)',
    ],
  ],
  discharge: [
    [
      'the account was (securitized|sold) and $lender is no longer the (real party in interest|holder)',
      'no (lawful|actual) money was lent, my (signature|promissory note) (funded|created) the account',
      '$lender (risked|lent) nothing of its own and (suffered|has) no loss',
    ],
    [
      'I tender this (notice|instrument) in (good faith|honor) for (settlement|discharge) of account $case',
      'the (obligation|balance) of $amount is (discharged|extinguished) by (tender|operation of law)',
      'under (UCC 3-603|commercial law) a refused tender (discharges|satisfies) the debt',
    ],
    [
      'I require (proof|evidence) of (claim|loss) under (oath|penalty of perjury)',
      'an (officer|authorized agent) must (sign|swear) an affidavit of (loss|truth)',
      'provide the (accounting|ledger) showing both (debits|sides) and (credits|entries)',
    ],
    [
      'an unrebutted (affidavit|statement) (stands|becomes) as truth',
      '(silence|failure to rebut) within (ten|twenty one) days is (tacit|full) agreement',
      'you are (estopped|barred) after (ten|twenty one) days',
    ],
    [
      'all (further|future) demands will be (billed|invoiced) at $extra each',
      'my (fee|penalty) schedule of $extra per (contact|violation) applies',
      'use of my name without (license|consent) incurs $extra',
    ],
    [
      '(zero|close) the account and (return|release) all (collateral|title)',
      'release the (lien|title) and report (paid|satisfied)',
      'adjust to zero and (confirm|certify) in writing',
    ],
  ],
  billing: [
    [
      'this is a billing error notice under (12 CFR 1026.13|Regulation Z)',
      'I (assert|give notice of) a billing error under the Fair Credit Billing Act',
      'the (statement|bill) contains errors and I (invoke|use) my rights under 15 USC 1666',
    ],
    [
      'the (interest|finance charge) of $rate percent was not (disclosed|clearly disclosed)',
      'the annual rate (shown|stated) differs from the (real|effective) rate of $rate percent',
      'finance charges were (assessed|computed) in a (deceptive|misleading) manner',
    ],
    [
      'such conduct is an unfair, deceptive or abusive (act|practice)',
      'this is (UDAAP|unfair and abusive) by any (measure|reading)',
      '$lender has a (pattern|history) of (deception|abuse)',
    ],
    [
      'credit $extra and all (related|resulting) (fees|interest) at once',
      'I demand the (reversal|credit) of $extra',
      'reverse every fee since $day, at least $extra',
    ],
    [
      'no (payment|amount) is due while the dispute is (open|pending)',
      'you (cannot|may not) report or (collect|charge) during the dispute',
      'I am (withholding|not making) payment (lawfully|as the law allows)',
    ],
    [
      '(acknowledge|confirm) within thirty days and (resolve|answer) within two billing cycles',
      'a (reasoned|written) answer is due in two cycles',
      'you have ninety days and not one more',
    ],
  ],
};
