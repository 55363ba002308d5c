import { type Point, point } from './points-zh.js';

export const OPEN_EN: Readonly<Record<string, readonly (Point | string)[]>> = {
  assistant: [
    point(
      `I hope this message finds you well. I am writing to [formally express my dissatisfaction|raise a formal concern] regarding my <product> with <bank>.`,
      `I had a chatbot tidy this up for me. It is about my <product>.`,
    ),
    point(
      `**Summary of the issue:** On <date>, I [noticed a discrepancy of <fee>|encountered an issue involving <fee>] that [remains unresolved despite <t> attempts|has not been adequately addressed] through your customer service channels.`,
      `To sum up: since <date>, <fee> has been wrong and I have asked <t> times.`,
    ),
    point(
      `**Impact:** This situation has [caused considerable stress and inconvenience|undermined my confidence in your institution], [particularly given my circumstances|and has affected my financial planning].`,
      `It has been stressful, to put it mildly.`,
    ),
    point(
      `**Requested resolution:** 1) [A thorough review of my account|An investigation]; 2) [a refund of the amount in question|a correction of the record]; 3) a written explanation [within 14 days|at your earliest convenience].`,
      `What I would like is a look at the account, my money, and a note saying why.`,
    ),
    point(
      `I [value our relationship|appreciate your prompt attention to this matter] and [look forward to your response|trust that we can reach a fair outcome]. Sincerely, <name>`,
      `I appreciate you looking into it. <name>`,
    ),
  ],
  money_page: [
    point(
      `[I am using the free template from the Penny Counts newsletter|This is the letter from the Saturday money page], [which I have adapted|filled in for my case].`,
      `Saw it on the money page and thought I would have a go.`,
    ),
    point(
      `I believe the [<fee> charge|packaged account fee] was [unfair under the Consumer Rights Act 2015|mis-sold], because [I was never eligible for the cover|I was led to think it was compulsory].`,
      `I paid for cover I could never have used.`,
    ),
    point(
      `Please treat this as a formal complaint and [send me a final response within eight weeks|log it today]. If you reject it I will [go to the ombudsman, which is free|take it further].`,
      `Eight weeks, then the ombudsman, so the article says.`,
    ),
    point(
      `I would like [all fees back plus interest|a refund from <date>] and [the account downgraded|a note of how it was worked out].`,
      `Fees back please, and put me on the plain account.`,
    ),
  ],
  class_notice: [
    point(
      `I am a member of the [proposed|certified] class in the matter of [Delgado|In re Halyard Overlimit Fees], and I [adopt the following statement|submit this claim form] about my <product>.`,
      `I got the class notice in the mail and this is my statement.`,
    ),
    point(
      `Between [2022 and 2025|the class dates], <bank> [charged me an overlimit fee without opt-in|ordered my transactions from high to low], [in the amount of <fee>|as set out in paragraph 14].`,
      `They took <fee> like it says in paragraph 14.`,
    ),
    point(
      `I [was not shown|did not receive] the [agreement in a form I could keep|Regulation E disclosure], and would [not have opted in|have declined].`,
      `Never saw that disclosure.`,
    ),
    point(
      `[Class counsel represents me without any fee from me|I have not paid anyone to file this]. Claim number <code>. [Please direct contact to class counsel|I request my full share].`,
      `It costs me nothing, claim <code>.`,
    ),
  ],
  bureau: [
    point(
      `[We have seen this client at our advice session|This letter was drafted with an adviser]. The client, <name>, holds a <product> with you and is [in financial difficulty|seeking breathing space].`,
      `The lady at the advice place wrote this with me.`,
    ),
    point(
      `A [Standard Financial Statement|budget sheet] is attached. Income is <wage> a month; [after priority bills there is <fee> left|there is a deficit].`,
      `We did the budget. There is <fee> left over.`,
    ),
    point(
      `We ask that you [hold action for sixty days|freeze interest and charges], and [accept an offer of <fee> a month|consider a token payment of one unit of currency].`,
      `Could you hold off for sixty days and take <fee>.`,
    ),
    'vulnerable',
    point(
      `[Our service is free, impartial and confidential|We make no charge]. Case <code>.`,
      `It is a free service. Case <code>.`,
    ),
  ],
  college: [
    point(
      `I attended [Brightwater Career Institute|the school] from [2021|2022] until [it closed its doors|the campus shut without notice]. <bank> [services|made] the loan of <amt>.`,
      `My school shut on a Tuesday by text. The loan of <amt> did not.`,
    ),
    point(
      `The school [claimed a 94 percent placement rate|said credits would transfer], which was [false|contradicted in the state's complaint]. I [never found work in the field|could not transfer one credit].`,
      `They swore nearly everybody got jobs. I bag groceries.`,
    ),
    point(
      `As suggested [on the attorney general's page|by the state], I ask <bank> to [place the account in administrative forbearance|stop collection] while [my closed school application is open|the discharge is decided].`,
      `The state's page says to ask for a pause while they decide, so I am asking.`,
    ),
    'forgiveness',
  ],
  park: [
    point(
      `I am a resident of [Sunny Acres|the park] and own my [manufactured home|home but not the lot]. <bank> holds the note.`,
      `We live up at the park.`,
    ),
    point(
      `Since [the park was sold|new owners came in], lot rent went up by <fee> and [taxes were moved into our payments|escrow was opened without notice]. <bank> [added <pay> to what I owe|says it is our problem].`,
      `Rent up <fee>, then the bank comes along with its hand out as well.`,
    ),
    point(
      `The [residents' association|tenants' council] asks for [one meeting with all households|the same hardship terms for everybody], and [an escrow analysis for each lot|a stop to late fees].`,
      `We want you to come and sit down with the lot of us.`,
    ),
  ],
  garrison: [
    point(
      `I am [an active duty service member|the spouse of a service member] [assigned to the post|now on orders] and I invoke the Servicemembers Civil Relief Act regarding my <product>.`,
      `I am in the service and legal said to write you under the SCRA.`,
    ),
    point(
      `My obligation began before [active duty|these orders]; [interest above six percent must be forgiven|the cap applies from the date of orders]. A copy of my orders [is attached|was faxed on <date>].`,
      `The six percent thing applies from my orders.`,
    ),
    point(
      `[The base legal assistance office helped me with this form letter|Prepared with legal assistance, not a representation]. [Please answer me at my unit|Deployed: use the office number].`,
      `Call the legal office, I am in the field.`,
    ),
  ],
  ward: [
    point(
      `Interpreter's note: <name> speaks [Dari|Tigrinya|Karen|Spanish] and [I have put this into English|this was said through me].`,
      `I say, she writes.`,
    ),
    point(
      `The <product> with <bank> was [explained in English only|signed at a store the first month in this country]. [She thought|He thought] it was [a form for the phone|for the apartment].`,
      `I sign paper, I think is for phone.`,
    ),
    point(
      `We ask for [a copy in plain words|the fee of <fee> to be taken off] and [a call with an interpreter|no calls in English].`,
      `Please speak slow or send someone.`,
    ),
  ],
  union_local: [
    point(
      `I was [laid off from the paper mill|one of 340 let go] when it [closed on <date>|went cold]. My <product> is with <bank>.`,
      `Mill closed. You likely saw it on the news.`,
    ),
    point(
      `Severance is [held up in bankruptcy court|not paid]; [unemployment is <wage> a month|my benefits have a six week wait]. Local 27 [gave us this letter|wrote to all lenders] so that [we ask the same thing|nobody is left out].`,
      `Severance is stuck. The local is helping us all ask.`,
    ),
    point(
      `I request [a 90 day deferment|skipped payments at the end] with [no negative reporting|no fees], as [other lenders in the county have done|the governor's office has asked].`,
      `Ninety days, tacked on the end. The credit union already did it.`,
    ),
  ],
};
