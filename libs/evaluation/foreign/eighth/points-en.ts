import { type Point, point } from './points-zh.js';

export const POINTS_EN: Readonly<Record<string, Point>> = {
  validate: point(
    `[I hereby demand|This is a formal request for] validation of the alleged debt [under 15 USC 1692g|pursuant to the FDCPA], including [the original signed contract|a wet ink signature] and [a full accounting|chain of title].
    [Be advised that|Take notice that] I [dispute this account in its entirety|refuse to acknowledge the debt], and you [must|are required to] [furnish proof of ownership|cease until it is validated].`,
    `Show me the paper I signed. If you do not have it then what are we even talking about.
    Anybody can send a bill. I want to see where it says I owe you.`,
  ),
  section609: point(
    `[Under section 609 of the FCRA|Per 15 USC 1681g] I am entitled to [the source of the information|copies of any documents bearing my signature] [you have relied on|in your possession], [and any item you cannot verify must be removed|failing which delete].
    [Your method of verification is deficient|An automated e-OSCAR reply is not an investigation], and [section 611 requires|the law requires] [permanent deletion of unverified items|a reasonable reinvestigation].`,
    `You said verified, but how? Who did you call? I asked and all I get is a form.
    If you cannot say where it came from it should come off, simple as that.`,
  ),
  privacyBreach: point(
    `[I never gave written consent|No permissible purpose exists] for [this furnisher|your company] to [report or access my consumer report|share my private information], [a violation of 15 USC 1681b|in breach of GLBA section 6802].
    [Under 15 USC 1666b|As a consumer] I [am the original creditor|have the right to privacy], and [disclosing my transactions|reporting this account] to third parties [without an opt-out|without notice] is [a violation|identity theft by definition].`,
    `Nobody asked me whether my business could be passed about like that.
    I did not sign up to have my accounts handed round to companies I never met.`,
  ),
  idTheft: point(
    `[I am a victim of identity theft|The accounts below are the result of fraud] and [did not make|never authorized] [these transactions|this account]. [Pursuant to 15 USC 1681c-2|Under section 605B] [block the information within four business days|you must block these items].
    [My personal details were exposed in a data breach|My information was compromised], and [the attached report|my FTC affidavit] [is sufficient proof|obliges you to block] [the fraudulent items|every item listed].`,
    `This was not me. My details went out in that big leak and someone has been having a ball.
    I have no clue what this account is, I was [not even living there|in hospital] then.`,
  ),
  inaccurate: point(
    `[The account shows conflicting dates|The balance and the high credit do not agree] across [the bureaus|my three reports], which [proves inaccurate reporting|is a violation of maximum possible accuracy under 1681e(b)]. [Delete it immediately|It must be removed].
    [The payment history is incomplete|The date of last activity was re-aged], and [Metro 2 compliance requires|the CDIA format demands] [complete and accurate data|100 percent accuracy] [or deletion|and nothing less].`,
    `One report says March, the other says May, so which is it? It cannot both be right.
    The figures jump around from one page to the next, that is not what I call a record.`,
  ),
  harm: point(
    `[This has caused me severe emotional distress|As a direct result] and [denial of housing and credit|loss of opportunity], [for which I hold you liable|and I am prepared to seek damages of $1,000 per violation].
    [Your actions have damaged my character|My family has suffered] [and my reputation|and my ability to provide], [and continued reporting will be deemed willful noncompliance|which a court will hear about].`,
    `I lost out on an apartment over this and I had already given notice on mine.
    It has been eating at me, I snap at the kids, and for what.`,
  ),
  deadline: point(
    `[You have 30 days|Failure to respond within 15 days] [to comply|will result in a complaint to the CFPB and the Attorney General], [govern yourself accordingly|time is of the essence].
    [I await written confirmation|Respond in writing only] [of deletion|within the statutory period]; [no phone calls|telephone contact is inconvenient].`,
    `I would like this sorted before the month is out, and on paper.
    Do not phone. Write. And soon, please.`,
  ),
  affordability: point(
    `[At the time of lending|When the agreement was entered into] you [failed to carry out proportionate checks|did not take reasonable steps to assess affordability] [as required by CONC 5|contrary to the FCA handbook], and [had you done so|proper checks would have shown] [I was already over-indebted|the lending was unsustainable].
    [I was using a high proportion of my limits|My statements show gambling and payday loans], which [should have prompted further checks|you ignored], [so the credit was irresponsibly granted|making the agreement unaffordable].`,
    `One look at my statements and you would have seen I was drowning, but no one looked.
    I was borrowing from one to pay the next and you still put my limit up.`,
  ),
  refund8: point(
    `[I require a refund of|Please refund] [all interest and charges|every penny of interest] [plus 8% simple interest|with statutory interest at 8%] and [removal of adverse data|the deletion of all negative markers] [from the date of the agreement|from my file].
    [As a resolution|To put me back in the position I should be in], [interest and fees should be returned|the balance should be written down to principal] [with compensatory interest|and the default removed].`,
    `Give me back the interest, with something on top for the years, and clear the black marks.
    I paid the loan, fine. It is the interest I want back.`,
  ),
  commission: point(
    `[I was not informed of|You failed to disclose] [the discretionary commission arrangement|a commission paid to the broker], [creating an unfair relationship under s140A|contrary to section 140A of the Consumer Credit Act], [and I request a full breakdown|rendering the agreement unfair].
    [The broker had an incentive to raise my rate|My rate was set by the dealer], [which was concealed from me|without my informed consent], [and I claim the difference|entitling me to redress].`,
    `The chap at the garage was on a cut of my interest, it turns out. Never said a word.
    Turns out the rate was whatever the salesman fancied.`,
  ),
  notDebtor: point(
    `[I am not in contract with you|No lawful contract exists between us], [as there was no consideration|since the bank risked nothing of its own], and [the account was discharged by my promissory note|the credit was created by my signature].
    [I accept your offer for value|Your statement is accepted for value and returned], [conditional on proof of claim|without dishonor], [under UCC 3-603|UCC 1-308, all rights reserved].`,
    `Way I understand it the note I signed is worth money itself, so it was paid the day I signed.
    You people lent me nothing but ink.`,
  ),
  saleMislead: point(
    `[The presentation was high pressure|We were kept for six hours], [material facts were misrepresented|the agent stated it was an investment], and [the right to rescind was concealed|we were denied time to read]. [The charge is disputed in full|The loan is therefore void].
    [The annual fees were said to be fixed|We were promised a buyback], [which was false|none of which was true]; [I demand cancellation of the financing|the merchant breached the agreement].`,
    `They would not let us leave till we signed and I am ashamed we did.
    It was meant to pay for itself. It has never been anything but bills.`,
  ),
  forgiveness: point(
    `[I qualify for forgiveness|My loans are eligible for discharge] under [the current federal program|borrower defense], [and the servicer has failed to process it|yet you continue to bill]. [Place all loans in forbearance|Cease collection] [pending review|at once].
    [The servicer steered me into forbearance|I was given false information] [instead of income driven repayment|about my options], [adding capitalized interest|which must be reversed].`,
    `I was put in the wrong plan for years, so now the interest has had interest.
    There is a program for folks like me and you keep pretending there is not.`,
  ),
  ceaseCalls: point(
    `[Cease and desist all telephone communication|You are to stop calling], [including my workplace and relatives|effective immediately], [as provided in 1692c|under the TCPA]; [each further call is $500|each violation will be logged].
    [All contact must go through my representative|I only communicate by certified mail] [from this date|henceforth].`,
    `Quit calling. Put it in the mail.
    No more phone calls, not to me, not to my sister.`,
  ),
  vulnerable: point(
    `[I am a vulnerable customer|I have been diagnosed with a health condition], [as defined by the regulator|and you are aware of this], [and your conduct|and continued pursuit] [breaches your Consumer Duty|has worsened my condition].
    [You failed to make reasonable adjustments|No allowance was made for my vulnerability], [contrary to the Equality Act|in breach of FG21/1], [and I seek compensation for distress|for which redress is due].`,
    `My head has not been right for two years and you knew, it is in the notes.
    I did say I was poorly. More than once.`,
  ),
  goodwill: point(
    `[I take full responsibility|This was an isolated oversight], and [I ask for a goodwill adjustment|as a loyal customer I request a courtesy removal] [of the late entry|of this single mark] [so I may secure a mortgage|to reflect my true history].
    [Since then my record is spotless|I have maintained perfect payments], [therefore kindly consider|and it would mean the world to my family] [removing the notation|this one time courtesy].`,
    `It was one slip. I would be grateful if you let it go.
    Everything else is paid to the day, could you see your way to dropping that one?`,
  ),
  authority: point(
    `[Please accept this as authority|I have authorized my representative] to [act on my behalf|receive all information], [and request that you deal with them only|and direct any redress to them].
    [My signed letter of authority is enclosed|Authority is given] [for a subject access request|for release of all statements] [covering the full term|for each account held].`,
    `There is someone helping me with this, so you may talk to them.
    I have got a helper on it as I get muddled.`,
  ),
};
