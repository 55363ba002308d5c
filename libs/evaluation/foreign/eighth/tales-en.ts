import { ways } from './say.js';
import type { Tale } from './tales-zh.js';

const tale = (key: string, trades: Tale['trades'], what: string, more: string, want: string): Tale => ({
  key,
  trades,
  what: ways(what),
  more: ways(more),
  want: ways(want),
});

export const TALES_EN: readonly Tale[] = [
  tale(
    'calls',
    ['card', 'loan', 'car', 'study'],
    `<bank> has rung me <h> times [today|since Monday], [starting before eight|at my work, where I asked them not to]. I am <d> days behind on my <product>.
    A man who would not give his name rang <kin> and [said I was going to be served|read out what I owe]. That is nobody's business but mine.
    I set up a plan of <pay> with <staff> on <date> and [the calls never stopped|two days later I got a letter as if it never happened].
    They keep calling about a debt of <amt> for somebody [with my last name|who had this number before me]. I have explained it <t> times.`,
    `I [have the call log|wrote down every date|keep a diary of it|saved the voicemails][, and can send it|, screenshots too| since <date>].
    The last one said, [and I quote,|word for word,] that people like me [always find an excuse|end up in court].
    I <job>, I cannot [pick up the phone on shift|have them calling the front office].
    [When I asked for it in writing she hung up|Nobody will tell me who owns the debt].`,
    `[I want the calls to stop|Write to me instead], that is all.
    Please [put the arrangement on my file|confirm in writing what we agreed].
    I want to know [who is calling on your behalf|how they got that number].`,
  ),
  tale(
    'report',
    ['card', 'loan', 'home', 'study', 'car'],
    `I was turned down for [a rental|a car|a phone contract] because of a <bank> entry that says I [missed <t> payments|owe <amt>]. I paid that off on <date>.
    <bank> is reporting my <product> [as a charge-off|in default] [though the balance is nil|even though we settled].
    There is [a search|an account] from <bank> on my file that I [never asked for|have never seen before].
    A [late marker|thirty day late] was put on for <date>. That is [the week|when|around the time] [your site was down|the direct payment bounced back on your side|you changed the due date|I was switching banks].`,
    `I [disputed it|sent a dispute|complained] [once by mail and once online|with all the bureaus|<t> times] and got [a form answer in four days|nothing back|the word verified and nothing more].
    My score [went down|fell|took a dive] by <n> points [and the rate I was quoted went up|overnight|in a single update|, from good to fair].
    [The lender|The broker|The landlord|The woman at the car lot] [showed me the page|read it out to me|said it was you lot holding things up].
    [I have|I kept|Enclosed is] the [bank statement|settlement letter|receipt|email from <staff>][, it is not hard to check|, page two says it all| from <date>].`,
    `Please [correct it|remove what is wrong] and [send me proof|let me know when it is done].
    [All I am asking is|I just want] that somebody looks at the actual record.`,
  ),
  tale(
    'fees',
    ['account', 'card'],
    `<bank> took <fee> [three times in a week|four times over one weekend] because a <fee2> [coffee|gas] charge went through before my pay.
    There is a [monthly|maintenance] fee of <fee> on the <product> I was [promised would be free|sold as free for life].
    I paid the statement in full on <date> and was still charged <fee> [interest|as residual interest], [which nobody can explain|again].
    I was abroad [for a funeral|for my sister's wedding] and got <fee> in foreign fees on a card [advertised as having none|you sold me for travel].`,
    `The [girl|guy] in chat, <staff>, [refunded one and refused the rest|ended the chat].
    [Poor people pay to be poor|You fine the ones who have least|It is the order you post things in that does it|You hold the deposit and run the debits first], [it feels like|if you ask me|and you know it].
    [I have been with you|I have banked here|We have had accounts with you] for <m> years [and this is the thanks|without one problem|, my parents before me].`,
    `[Refund the fees|Give me my money back] [please|and close the account].
    I would like [an explanation a person can follow|the charges reversed].`,
  ),
  tale(
    'fraud',
    ['account', 'card'],
    `Somebody [moved <amt> out of|emptied] my <product> on <date> [after a call that showed your number|while I was at work].
    I reported <t> charges I did not make, <amt> all in, and <bank> [denied the claim in a day|decided I did it myself] because [the chip was used|a code was entered].
    I sent <amt> for [a dog|a camper van|a phone] that [does not exist|never came], and I called <bank> [within the hour|that night].
    My [debit card|check book] was stolen from [the car|the gym] and you paid out on [signatures that look nothing like mine|checks out of sequence].`,
    `I [filed a police report|have a crime number], [<code>|the officer said to send it to you].
    Your own [letter|message|email] says [no error occurred|the decision is final|the matter is closed], [with no reason|and not a line more|which is an insult].
    [Rent was in there|That was the funeral money|It was every cent I had|The kids' school trip was in there|It took me <m> months to save].
    [The person on your fraud line|<staff>] [sighed at me|kept me on hold <n> minutes|asked was I sure it was not family].`,
    `I want [the claim opened again|my money put back] and [to see what evidence you used|a real person to read it].`,
  ),
  tale(
    'servicer',
    ['home'],
    `Our <product> was moved to <bank> on <date> and [the last two payments went missing|they say they have no record of <pay>].
    <bank> [bought insurance on our house|raised the escrow by <fee>] although [we have had a policy the whole time|I sent the declarations page <t> times].
    We asked for help with the <product> after <kin> had <ill>. [Each month they want the same papers|The packet has been "incomplete" <t> times].
    My fixed rate ended and I [asked to switch in good time|filled in the form on <date>], but <bank> put me on the [standard|higher] rate.`,
    `[Every call is a different person|<staff> was kind, then I never got her again].
    I have [fax confirmations|recorded delivery slips] [for each one|from <date2>].
    [We are not behind|We have never been late before this].`,
    `[Fix the account|Apply the payments] and take off the [late fees|charges].
    [Give us one person to deal with|Tell us in plain words what is missing].`,
  ),
  tale(
    'car',
    ['car'],
    `My car was [taken from outside work|repossessed in the night] on <date> with [my tools|a child seat] inside. I was <d> days behind and [had an arrangement|was on hold with you at the time].
    I [traded it in|paid it off] <m> weeks ago and <bank> [still has the title|will not send the paperwork], [so I cannot sell it|the dealer is blaming you].
    The dealer [never mentioned|did not tell me about] the commission, and the rate on my <product> was <rate> per cent.
    The car [broke down after <n> days|has been off the road since <date>]. The garage blames <bank> and <bank> blames the garage.`,
    `[I need it for work|I have no other way to get <kin> to appointments].
    They want <fee> for [storage|the tow] [every day it sits there|before I can get my things].
    [I have all the receipts|It is all in texts].`,
    `[I want the car back|Take it off my hands], or [the fees dropped|my deposit].
    Please [tell me what I was charged and why|look into how this was sold].`,
  ),
  tale(
    'hardship',
    ['card', 'loan', 'home', 'car', 'study'],
    `I <job> and [my hours got cut|was laid off] on <date>. I called <bank> before I missed anything, and [they said to call back when I was late|got nowhere].
    Since <ill> I live on <wage> a month. The <product> is <pay>. [You can do the sum|It does not add up|There is <fee2> for food after that|Work that one out].
    <kin> passed on <date>, and <bank> [keeps writing to the house in that name|wants <amt> from me for it].
    [We are a family of <kids> plus two|I look after <kin> full time] and cannot pay <pay> until [the summer|things pick up].`,
    `I am [not hiding|answering every letter|not asking you to write it off|trying to do right]. I [can pay a bit|sent a budget|could do <fee2> a week|offered <fee2>] [already|on <date2>|, as the notes will show|].
    [I was never once late|I have paid for <m> months without a miss|Not one missed payment in <m> months|Up to <date> it went out like clockwork] [before this|until all this|, check for yourself].
    [Talking to|Being passed to|Starting over with] [a different person|somebody new|yet another voice] [each time|on every call] [wears you down|is exhausting|gets you nowhere].
    It took me [a week|days|<d> days|all weekend] to [work up to writing this|put this down|find the words].
    [<kin2> drives me about now|We sold the second car|I have cut everything there is to cut|The heating stays off].`,
    `Please [freeze the interest|lower the payment] [for a while|till I am back on my feet].
    [Some breathing space|A plan I can keep] is all I need.`,
  ),
  tale(
    'loan-cost',
    ['loan', 'study'],
    `I borrowed <amt> from <bank> and have paid [nearly all of it back|more than that], yet I owe [about the same|more than I started with]. The rate is <rate> per cent.
    My payment went to [fees first|the wrong loan], so <bank> says I am <d> days late. [I have the receipt|It cleared on <date>].
    The count of my qualifying payments went from <n> to <t> [when it moved to <bank>|overnight], and nobody can say why.
    They took <pay> [twice|on the wrong day], which [left me short for rent|bounced two other bills].`,
    `I [asked for a payoff figure <t> times|was on hold for <n> minutes].
    [They keep telling me to log in|Use the site, they say|It is all online now], [and the log in does not work|only it is not].
    [The letter and the site|The app and <staff>|Page one and page three] [say two different things|do not agree|cannot both be right].`,
    `[Show me how you got to this number|I want a full history of the account].
    [Put it right|Count what I have paid].`,
  ),
  tale(
    'service',
    ['account', 'card', 'home', 'loan', 'car', 'study'],
    `The [app|site] has locked me out since <date>. [The code goes to an old number|It wants a face scan that fails], and the branch [in <town> has closed|says to use the app].
    I have asked <bank> to [change my address|close my <product>|add my new name] <t> times. [Each time it is "in progress"|Nothing happens].
    A check for <pay> has been on hold for <d> days [for no reason|even though it cleared the other side].
    I waited <n> minutes [in line|on the phone], and <staff> [was plainly rude|talked over me].`,
    `[Reference|Case|Your ref] <code>[, if that means anything|, for what it is worth|, opened <date2>|].
    [I am <age>|At <age>|My eyes are bad and at <age>] [I do not do apps|I am not learning apps|a screen that size is no use to me].
    [My mother|My dad|The old lady next door, whom I help,|My aunt] is [ninety|eighty-six|in a chair|deaf] and [cannot get to a branch|has no smart phone|banks in person or not at all].
    [<n> minutes on hold|<t> chats|A wasted lunch hour|Two bus rides] [for nothing|, and for what|, and I am no further on].`,
    `[Please have someone call me|I want a call from a person|Put me through to somebody] [who can actually do something|with the power to fix it|on <line>|after five].
    [Just sort it|Get it done|Do what I asked for on <date>].
    [An apology|A bit of courtesy|Something for my trouble] [would be nice|would not hurt|is the least of it].
    [I would like it in writing|Confirm it by mail|Email me when it is done].`,
  ),
];

export const TALK_EN = {
  hello: ways(`Hello,
    Hi there.
    To [whom it may concern|the complaints team]:
    I want to complain about <bank>.
    Right,
    My name is <name> and I bank with <bank>.
    This is about my <product>, ending <last4>.
    I never write these, but
    [Third time lucky|Trying again|Let me try this way].`),
  life: ways(`I [live in <town>|am <age>] and I <job>.
    <kin2> [is worried sick|says I should let it go].
    Sorry [this is long|about the spelling|if I ramble|for the state of this].
    I have not [slept properly|had a decent night|been right|eaten a proper meal] [since|in <d> days|over this].
    It was <date2>, I remember because [it was my birthday|of the snow].
    The last four are <last4>.
    You can get me on <line>.`),
  bye: ways(`Thanks.
    [Regards|Yours], <name>
    [Please help|Please sort this|Do something|Help me out here].
    I will [go|take it|be going] [to the ombudsman|higher|further|to my MP ] [if I must|next|if this is ignored].
    [Waiting to hear|I expect an answer|Over to you|Looking out for your call].
    [Thank you|Thanks] for [reading|your time|looking at this|bearing with me].`),
  again: ways(`I wrote before and [no one came back to me|got a canned reply].
    Update:
    Following on from my last complaint,
    Still not fixed.`),
};
