import type { Letter } from './shapes.js';

/** Each point: as sold, and two ways to say it otherwise. */
export const LETTERS_EN_SOLD: readonly Letter[] = [
  {
    key: 'dealer_pack',
    tongue: 'uk',
    points: [
      [
        'I {wish|am writing} to make a formal complaint regarding {a discretionary commission arrangement|undisclosed commission} on my {motor finance agreement|agreement} with $bank.',
        'This is a complaint {about commission|on commission that was kept from me} in {the car finance I took with|my agreement at} $bank.',
        '{My car was bought on your finance|$bank financed my car} and {somebody earned on it behind my back|I now learn the dealer was paid for the rate he chose}.',
      ],
      [
        'The {credit broker|dealer} failed to disclose {the existence, nature and amount|the amount} of any commission, {contrary to|in breach of} CONC 4.5.3 and section 140A of the Consumer Credit Act 1974.',
        '{Nobody disclosed|I was not given} {what the broker received|the size of the commission}, {which breaks CONC and makes the relationship unfair under section 140A|and section 140A calls that unfair}.',
        '{Not one word on what he got|He kept that to himself}. {The law calls that an unfair relationship.|Your rules forbid it.}',
      ],
      [
        '{As a result|Consequently} I paid {a higher rate of interest|more interest} than I {would otherwise have paid|should have}.',
        '{I was charged more|My rate was pushed up} {because of it|so that he could earn}.',
        '{The dearer the loan the more he made.|He had every reason to make it dear.} {I paid for that.|Guess who paid.}',
      ],
      [
        'Please {confirm in writing|provide} the commission paid, {a full breakdown|the commission model} and {a copy of my agreement|all documents} within eight weeks.',
        '{Send me|I require} {the agreement|copies}, {the sum paid to the dealer|what was paid} and {how it was worked out|the model used}.',
        '{What did he get?|How much was it?} {I want to see it on paper|Put it on paper}, {with the contract|along with what I signed}.',
      ],
      [
        'I {request|seek} redress {of all commission plus interest at 8% per annum|in full with statutory interest}.',
        '{Refund it|Pay back the commission} {with eight percent|and statutory interest}.',
        '{I want back what I overpaid|Give me the difference}, {with interest|as a court would}.',
      ],
    ],
  },
  {
    key: 'spun_lending',
    tongue: 'uk',
    points: [
      [
        'I {believe|consider} that $bank {lent to me irresponsibly|failed to lend responsibly} when it {approved|granted} my $product.',
        '{The lending was irresponsible|This was irresponsible lending}: $bank should {never|not} have {approved my $product|given it to me}.',
        '{Anyone could see I was in no state to borrow.|A glance at my bank statements would have been enough.} $bank {lent anyway|did not look}.',
      ],
      [
        '{Proportionate|Adequate} checks would have {shown|revealed} that {the repayments were unsustainable|I could not sustain the repayments}.',
        'Had you {made proper checks|checked}, you would have {seen that I could not keep it up|found I had nothing left each month}.',
        '{Nothing was left after rent.|I was in my overdraft all year.} {It was plain.|A child could do that sum.}',
      ],
      [
        'I was {dependent on|reliant on} {short-term credit|high cost borrowing} and {my debts were spiralling|in a cycle of debt}.',
        '{I lived on credit|One loan paid another}, {a spiral|a cycle you fed}.',
        '{Borrow here, pay there|Round and round}, {that was my life|for years}.',
      ],
      [
        'I {ask|request} that you refund {all interest and charges|interest, fees and charges} and {remove adverse entries|amend my credit file}.',
        '{Put me back|Refund interest and charges} {as if it had not been lent|and clean my file}.',
        '{I only want to owe what I got|The interest must go}, {and the black marks too|along with what it did to my record}.',
      ],
      [
        '{Should I be dissatisfied|If unresolved} I will {refer this|escalate} to {the Financial Ombudsman Service|the Ombudsman} {after eight weeks|without further notice}.',
        '{Eight weeks|You have eight weeks}, {then it goes to the Ombudsman|after that the Ombudsman}.',
        '{I know where to take it|I can take it further}, {be sure of that|and will}.',
      ],
    ],
  },
  {
    key: 'printer_609',
    tongue: 'us',
    points: [
      [
        'Pursuant to {section 609|609 (a)(1)(A)} of the Fair Credit Reporting Act I {demand|am requesting} {verifiable proof|the original instrument} bearing my signature for {account ending $last4|the account below}.',
        'Under {section 609|the FCRA} {you must show|show me} {a signed contract|the paper with my signature} for {$last4|this account}.',
        '{Who has seen my signature?|I know of no contract I signed} {on the account ending $last4|for what you report}. {Let me look at it.|Produce it.}',
      ],
      [
        'You are {in violation|in direct violation} of federal law by {reporting unverified information|furnishing this item}.',
        '{Reporting what you cannot verify|An unverified item} {breaks federal law|is against the law}.',
        '{You put a thing on my record|That item sits there} {and nobody has checked it|on hearsay}. {That cannot be lawful.|There are laws for that.}',
      ],
      [
        'A {printout|computer generated statement} is not {sufficient|verification}.',
        '{Printouts do not count|Do not send a printout}.',
        '{A screen full of numbers proves nothing|Anyone can print a list}.',
      ],
      [
        '{Delete|Remove} the {item|account} within {thirty (30) days|30 days} or {I will seek damages of one thousand dollars per violation|face litigation}.',
        '{You get thirty days|In 30 days}, {then delete|it has to be gone}, {or I sue for $1,000 each|or it costs a thousand a violation}.',
        '{A month is plenty|One month}. {After that I see you in small claims|Then I want money for each}.',
      ],
      [
        '{Govern yourself accordingly.|All rights reserved, without prejudice.}',
        '{Without prejudice.|My rights are reserved.}',
        '{I mean it.|Think about it.}',
      ],
    ],
  },
  {
    key: 'affidavit',
    tongue: 'us',
    points: [
      [
        'I am a victim of identity theft. The {account|$product} with $bank {was opened|was incurred} without my {knowledge or consent|authorization}.',
        '{My identity was stolen|Someone used my name} and {opened the $product at $bank|got credit from $bank}. {I never agreed.|It was done without me.}',
        '{I learned of the $product when a bill came.|A bill from $bank was the first I heard.} {Somebody signed, it was not me|It is not my debt}.',
      ],
      [
        '{Enclosed is|I enclose} {my notarized affidavit|a sworn affidavit} and {an FTC report|identity theft report}; under section 605B you must {block|block the reporting of} this {information|tradeline} within four business days.',
        '{The affidavit is sworn and attached|See the notarized affidavit}: {605B gives you four business days to block it|block it within four days as 605B says}.',
        '{I swore to it before a notary|A notary has stamped it}. {Four days is what the law gives you|It has to be blocked this week}.',
      ],
      [
        '{I did not receive|I received no} {goods, services or money|benefit} as a result of the {event described|fraud}.',
        '{Nothing came to me|I had no benefit}: {no money, no goods|not a cent}.',
        '{Whatever was bought, I never saw it|Not one thing from it came to my house}.',
      ],
      [
        '{Cease|Please cease} all {collection|collection activity} and {confirm deletion in writing|send written confirmation}.',
        '{No more collection|Stop collecting} and {write that it is deleted|confirm it is off}.',
        '{Leave me be|Stop the calls} and {send me the paper that it is gone|clear it up}.',
      ],
    ],
  },
  {
    key: 'eraser',
    tongue: 'us',
    points: [
      [
        'My {alleged debt|account} with $bank was {securitized and sold|charged off and paid by insurance}, {therefore you are not the real party in interest|so you have no standing}.',
        '{It was charged off|You sold it in a pool} and {you were paid|insurance paid you}, {you cannot collect twice|so there is no claim left}.',
        '{The money you lent came from investors.|You wrote it off and took the tax break.} {You lost nothing|What loss did you have}?',
      ],
      [
        '{Provide|I require} {the chain of title|the complete chain of assignment}, {the general ledger|accounting under GAAP} and {the name of the holder in due course|a sworn statement of ownership}.',
        '{Show the chain|Bring the ledger} {from the first holder on|and who holds it in due course}.',
        '{Who owns it now?|I want to know in whose books it sits.} {Name them and swear to it|Under oath, please}.',
      ],
      [
        '{Failure to respond|Silence} within {twenty one days|21 days} {constitutes tacit agreement|is acquiescence} that {the balance is zero|no debt exists}.',
        '{No answer in 21 days|If you are silent} {means you agree it is zero|settles it}.',
        '{Three weeks|I count three weeks}, {then I take it that we are even|and your silence speaks}.',
      ],
      [
        '{Do not contact me by telephone|Cease telephone contact}, {each call will be invoiced at $500|my fee schedule applies}.',
        '{No calls|Calls cost you $500}, {as my schedule says|each}.',
        '{If you ring I bill you|My time has a price}.',
      ],
    ],
  },
  {
    key: 'vulnerable',
    tongue: 'uk',
    points: [
      [
        'I am a vulnerable {consumer|customer} within the meaning of {FG21/1|the FCA guidance} owing to $ill and {request|ask for} {reasonable adjustments|forbearance}.',
        'Due to $ill {I count as vulnerable under the guidance|FG21/1 applies to me}; {adjust|adjustments are needed}.',
        'Since $ill {I cannot cope with letters and sums|things are beyond me}. {You have a duty to people like me.|There is guidance for cases like mine.}',
      ],
      [
        'My {GP|doctor} {confirms|has confirmed} {in the attached letter|by letter} that contact about debt {worsens my condition|is detrimental}.',
        '{Attached you find my GP|See the doctor} {saying contact makes it worse|on why you should not ring}.',
        '{Each call sets me back|After a call I am in bed for days}, {the surgery wrote it down|my doctor put that on paper}.',
      ],
      [
        'I {request|ask} that the {balance be written off|debt be written off} {on compassionate grounds|in full}.',
        '{Write it off|The balance should go}, {compassion asks for it|on grounds of health}.',
        '{It will never be paid|I will not get well by owing}, {let it go|draw a line}.',
      ],
      [
        '{Please respond by email only|Kindly reply by email} {to my representative|and not by phone}.',
        '{Email only|By email, no phone}.',
        '{Write, never ring|Mail is fine}.',
      ],
    ],
  },
  {
    key: 'default_notice',
    tongue: 'uk',
    points: [
      [
        'The default notice {served|issued} on $date is {defective|invalid} under section 87 since it {gave fewer than fourteen days|misstated the arrears}.',
        '{Section 87 asks for fourteen clear days|A default notice needs fourteen days}, {the one of $date fell short|yours of $date did not}.',
        '{I had the notice in my hand on $date|It arrived on $date} and {the date in it was all but past|there was hardly a week left}.',
      ],
      [
        '{Please supply|I request under section 78} a true copy of the executed agreement {together with|and} {terms as varied|a statement}.',
        '{A true copy under section 78|Copy of what was executed}, {with terms|and a statement}, {please|I ask}.',
        '{Have you still got the agreement?|Let me see the agreement} {with its terms|in full}. {I enclose a pound.|The pound is enclosed.}',
      ],
      [
        '{Until compliance|Whilst in default of that request} the agreement is {unenforceable|not enforceable} and {no adverse data may be processed|collection must stop}.',
        '{Till then it cannot be enforced|No copy, no enforcement}, {nor reported|nor chased}.',
        '{Without it there is nothing to chase|Until I have seen it} {leave my file alone|you can stop asking}.',
      ],
      [
        'I {propose|suggest} {full and final settlement at ten per cent|closing the account}.',
        '{Ten per cent and we close|I offer a tenth}, {full and final|to end it}.',
        '{I can raise a little|A tenth is what I can find}, {take it and be done|once and no more}.',
      ],
    ],
  },
  {
    key: 'breathing',
    tongue: 'uk',
    points: [
      [
        'I have {instructed|appointed} an adviser and {rely on|request} a {breathing space|moratorium} {of sixty days|period} for my $product with $bank.',
        '{Sixty days of breathing space|A moratorium} is {what I ask|what I rely on}, {an adviser acts|my adviser deals with it}.',
        '{I need two months without letters|Give me two months}. {Someone is sorting it with me|I have got somebody on it}.',
      ],
      [
        'During this {period|time} {no interest, fees or enforcement|neither interest nor fees} may {be applied|accrue}.',
        '{No interest, no fees|Nothing may be added} {meanwhile|in that time}.',
        '{While it lasts the sum stands still|The clock stops}.',
      ],
      [
        '{Refer all correspondence|All correspondence should go} to {my adviser|the adviser}, {not to me|who holds authority}.',
        '{Write to the adviser|He has my authority}, {I will not answer|not me}.',
        '{I do not open your letters any more|Talk to him}, {he knows it all|not to me}.',
      ],
      [
        '{A debt solution|A proposal} {will follow|is being drafted} {on receipt of balances|in due course}.',
        '{Send balances|Balances, please}, {a proposal comes|then we propose}.',
        '{You will get a plan|A plan is on its way} {when we know what is owed|once the sums are in}.',
      ],
    ],
  },
  {
    key: 'tidy_prose',
    tongue: 'us',
    points: [
      [
        'I hope this message finds you well. I am reaching out regarding {a concern|an issue} with my $product {that has significantly impacted my financial well-being|at $bank}.',
        '{I would like to bring to your attention|I want to raise} {a troubling matter|a serious concern} about my $product{, which has caused considerable stress|}.',
        '{Something with my $product needs fixing|There is a problem on my $product}, and {it weighs on our household|it has gone on long enough}.',
      ],
      [
        'Despite {multiple attempts|my repeated efforts} to {resolve this matter|address this}, {I have not received a meaningful response|the information remains inaccurate and incomplete}.',
        '{Though I have reached out more than once|After several attempts}, {nothing of substance came back|what is reported remains incomplete}.',
        '{I asked, and asked again|More than once I have asked}, {what came back was hollow|and the record still says what it said}.',
      ],
      [
        '{Under applicable consumer protection laws|Given my rights as a consumer}, I {respectfully request|kindly ask for} {a thorough investigation|a full reinvestigation} with {documentation|all supporting documentation}.',
        '{The law gives me a right to an investigation|As a consumer I may ask for one}, {with documents|and for what backs it up}.',
        '{Look into it as the law would have you|Somebody has to look at it with care}, {and let me see on what it rests|then show your papers}.',
      ],
      [
        '{Furthermore|Additionally}, I ask that {any negative reporting be suspended|adverse reporting be removed} {pending the outcome|in good faith}.',
        '{In the meantime|Until then} {suspend the reporting|let nothing bad be reported}.',
        '{Hold the reporting back|My credit should rest} {for as long as it takes|while you look}.',
      ],
      [
        'Thank you for your {prompt attention|understanding} {to this important matter|and cooperation}.',
        '{Your attention is appreciated|I appreciate your help}.',
        '{Kindly see to it|Much obliged}.',
      ],
    ],
  },
];
