import type { Topic } from './shapes.js';

export const TOPICS_EN: Readonly<Record<string, Topic>> = {
  outage: {
    what: [
      '{On $date|The evening of $date} I {tried to pay|sat down to pay} my $product and {the app|the website|your app} {froze|logged me out|spun for an hour}. {I tried $n times.|I gave up at midnight.} {Next day|By morning} there was a {late fee of $fee|missed payment on my file}.',
      'The {direct payment|automatic payment} for my $product {never went out|was not taken} although {the money was there|I had $pay sitting in the account}. {Now|Then} $bank {charges me|wants} $fee {for being late|in interest on top}.',
    ],
    more: [
      '{Half the internet|Everybody at work} {had the same trouble|was locked out} that day.',
      'I {took pictures of the screen|kept the error page}, {time and all|with the clock on it}.',
      '{Your agent $staff|The woman on chat} {admitted an upgrade went wrong|said it was maintenance}, {then nobody would put it in writing|and now you deny it}.',
    ],
    ask: [
      '{Take the late mark off|Remove the missed payment} and {give the fee back|refund the interest}.',
      '{Look at your own logs|Check your system for that night} {before blaming customers|and fix my file}.',
    ],
  },
  fee: {
    what: [
      '{My statement|The bill} shows {a charge of $fee|$fee} for {account protection|a service plan|something called account care} that I {never asked for|did not sign up to}.',
      '{They promised|The ad said} {no annual fee|the first year was free} and {after $t months|in the third month} {out went $fee|they helped themselves to $fee}.',
    ],
    more: [
      '{I went back $m months|Going through old statements} and {it adds up|found the same thing again and again}.',
      '{Nobody could say|No one at $hot could explain} {what it buys|who agreed to it}.',
    ],
    ask: [
      '{I want it refunded, all of it|Please refund every one of these charges}.',
      '{Show me my signature|Send me the page where I agreed}.',
    ],
  },
  commission: {
    what: [
      '{I bought the car|The car was financed} {in $town|from a dealer in $town} $m months {ago|back} and {nobody mentioned|I was never shown} {that the salesman earned from my interest rate|the commission}. {I pay $rate percent.|My rate is $rate, my brother got half that.}',
      '{Reading in the paper|Hearing on the radio} about car finance, I {looked at|dug out} my agreement: {$pay a month|$amt borrowed} and {not a word|nothing at all} on {what the dealer got|commission}.',
    ],
    more: [
      '{The salesman filled in the form|It was signed on a tablet in five minutes}, {we were rushed|the baby was crying}.',
      '{I asked for a better rate|I asked about other lenders} and {he laughed|he said this is the only one}.',
    ],
    ask: [
      '{Tell me what was paid to the dealer|I want to know the commission}, {and put it right|and the difference refunded}.',
      '{Please look at my agreement|Look into it} {properly|and answer in plain words}.',
    ],
  },
  afford: {
    what: [
      '{I was already $amt in debt|I had $t other loans} when $bank {lent me more|let me roll it over}. {They asked for nothing.|Not one payslip was checked.} {I was paying loans with loans.|Each month I borrowed to pay the last one.}',
      '{They put my limit up|My limit went up} {$t times|again and again} {without asking|while I was only paying the minimum}. {I earn $wage a month.|On $wage it was never going to work.}',
    ],
    more: [
      '{I had a gambling problem|I was off sick} {and my statements showed it|at the time}.',
      '{I borrowed for rent|I was using it for food}, {not for holidays|with $kids children at home}.',
    ],
    ask: [
      '{I ask for interest and charges back|Please take the interest off}, {I will pay what I borrowed|the rest I will pay}.',
      '{Look at what you knew|Look at my file} {when you lent|on the day you lent}.',
    ],
  },
  rate: {
    what: [
      '{My fixed deal ended|The fix ran out on $date} and {I was put on the standard rate|the payment jumped by $pay} {though I had sent the form|although I applied in time}.',
      '{The rate in the offer|What was advertised} {was not what I got|turned into $rate percent}. {On the phone $staff said not to worry.|No reason was given.}',
    ],
    more: [
      '{I have been with you $m months|Never missed one in $m months}.',
      '{I waited $d days for a call back|The form sat with someone for $d days}.',
    ],
    ask: [
      '{Honor the rate|Give me the deal} {I applied for|that was offered} {from the first day|and pay back the difference}.',
      '{Explain the sum|Show me how you got to $pay}.',
    ],
  },
  collector: {
    what: [
      '{Someone|A collector} {working for $bank|who says he is from $bank} {calls $n times a day|rings from six in the morning}. {He called my work.|They rang my boss.} {I owe it, I have never denied it|I know I owe money}, {but this is not right|but nobody should be spoken to like that}.',
      '{They send letters to the wrong house|They keep ringing $kin} about {a debt of $amt|money I owe}, {and now the whole family knows|and she is not well}.',
    ],
    more: [
      '{I have the voicemails|I saved every message}, {the one of $date is the worst|listen to the one on $date}.',
      '{I offered $pay a month|I offered what I can} and {he laughed|was hung up on}.',
    ],
    ask: [
      '{Write to me instead|Letters only, please}, {no calls|and leave my family out}.',
      '{Call them off|Tell me who they are} {and what they were given about me|and under what right}.',
    ],
  },
  carlock: {
    what: [
      '{They took the car|The car was taken} {at four in the morning|from the hospital lot} {when I was $d days late|over one payment}. {The child seat and my tools were in it.|My insulin was in the glove box.}',
      '{I paid the car off|Last payment went out on $date} and {the title|the paperwork} {has not come|is still with you} {after $d days|so I cannot sell it}.',
    ],
    more: [
      '{I $job, no car no wages|I $job and need that car}.',
      '{The man would not show a paper|No notice ever came}.',
    ],
    ask: [
      '{Give me the car back|Release it} {and I will bring it current|I have the money now}.',
      '{Send the title|Get the papers to me} {this week|without another excuse}.',
    ],
  },
  servicer: {
    what: [
      '{My loans were moved to|Since} $bank {took over|became my servicer} {and my payment count is wrong|$m payments are missing}. {I have receipts for each.|The old servicer shows them all.}',
      '{I sent the income form|I recertified} {on $date|$d days ago} and {was put in forbearance|got a bill for $pay} {that I never asked for|anyway}.',
    ],
    more: [
      '{I $job, I did everything right|I $job and did all they asked}.',
      '{Hold time was $h hours|Every call another answer}, {then the line went dead|$staff said one thing and the letter another}.',
    ],
    ask: [
      '{Count my payments|Fix the count} {and send me a statement|before the next bill}.',
      '{Put me on the plan|Process the form} {I asked for|as the law says}.',
    ],
  },
  notmine: {
    what: [
      '{There is an account|I found a $product} of {$amt|over $amt} on my {file|report} {that is not mine|and I never opened it}. {I was in hospital that week.|I have never lived at the address on it.}',
      '{Somebody with a name like mine|My ex} {opened this|used my details} and {$bank comes after me|now it is on me}.',
    ],
    more: [
      '{I filed a police report|The police gave me a number}, {they want papers from you|which I sent on $date}.',
      '{The signature is not even close|They spelled my name wrong}.',
    ],
    ask: [
      '{Take it off|Close it} {and tell the bureaus|and clear my file}.',
      '{Show me the application|Send what was signed}, {I will show you it is not me|then compare}.',
    ],
  },
  stolen: {
    what: [
      '{On $date|In the night of $date} {$t payments|somebody} took $amt {out of my account|from my card} {while the card was in my purse|while I was asleep}. {I rang within minutes.|I called $hot at once.}',
      '{A man said he was from your fraud team|The text looked like yours}, {he knew my last four, $last4|he had my address}, {and I moved $amt to a safe account|so I read out the code}.',
    ],
    more: [
      '{You stop me buying groceries|My own rent gets blocked} {but let that through|but not this}.',
      '{The claim was turned down in $d days|Someone decided I was careless} {without asking me one question|and that was it}.',
    ],
    ask: [
      '{I want my money|Please pay it back} {and the interest that ran|and say sorry}.',
      '{Go over it again|Look at it properly}, {it was not like me|anyone could see it}.',
    ],
  },
  illness: {
    what: [
      '{I was in hospital with $ill|I have $ill} {since $date|for $d days now} and {cannot work|live on $wage a month}. {I wrote to $bank|I asked} for {a pause|lower payments} {and got a default letter|but the calls go on}.',
      '{My husband|My mother|My boy} has $ill and {I stopped work to look after them|all my money goes there}. {The $product fell behind.|I missed $t payments.}',
    ],
    more: [
      '{I can send the letter from the doctor|The hospital wrote a note}.',
      '{I never was late in $m months|Ten years without a late one}.',
    ],
    ask: [
      '{Give me $t months|Freeze the interest} {until I am back on my feet|while I get treatment}.',
      '{Take what I can pay, $fee|Accept $fee for now}.',
    ],
  },
  layoff: {
    what: [
      '{The plant closed on $date|I was let go on $date}, {no severance|with a week of notice}, {and $kids kids at home|and rent due}. {I cannot make the $pay.|I fell behind on the $product.}',
      '{My hours were cut|The season ended} and {$wage has to do for all|it was food or the $product}. {I rang before I missed it|I did call first}, {as everyone says you should|for all the good it did}.',
    ],
    more: [
      '{I start somewhere new soon|I have two interviews}.',
      '{I am not hiding|You have my number, $number}, {I pick up|call me after five}.',
    ],
    ask: [
      '{Spread it over $m months|Let me pay $fee for $t months} {without more fees|please}.',
      '{Just put it in writing|I need a plan} {that I can keep|and peace at home}.',
    ],
  },
  settled: {
    what: [
      '{I paid it off on $date|The $product was settled $d days ago} and {it still shows|you still bill me}. {I asked for a letter $t times.|The letter never comes.}',
      '{We agreed on $pay to settle|The deal was one payment of $amt}, {I paid|the money went out}, {and now you say it was not enough|and the rest was sold}.',
    ],
    more: [
      '{The receipt is attached|I have it from the bank in print}.',
      '{It cost me a mortgage|A landlord turned me down for it}.',
    ],
    ask: [
      '{Write that it is paid|Send the letter} {and fix the file|today}.',
      '{Take it back from whom you sold it to|Stop it} {and close the account|once and for all}.',
    ],
  },
  deceased: {
    what: [
      '{My father|My husband|My aunt} died on $date. {I have sent the certificate $t times|Sent the papers at once}, {yet letters come in his name|yet the fees go on}. {The last one asked him to call.|It is cruel.}',
      '{I settle the estate of my mother|As executor} I {wrote to $bank|asked for a balance} {on $date|$d days ago}, {no answer|only standard replies}.',
    ],
    more: [
      '{There is $amt in there for the funeral|The funeral is not paid}.',
      '{Each time another person|Every call I start from zero}.',
    ],
    ask: [
      '{Stop the letters|Close it} {and deal with one person|and tell me the balance}.',
      '{Refund what was taken after the death|Give back the fees}.',
    ],
  },
  freeze: {
    what: [
      '{My account was locked|You closed my account} {on $date|without a word}, {wages and all|with $amt in it}. {Nobody says why.|It is under review, they say.}',
      '{A check|A payment} for $amt {is on hold for $d days|was held}, {and the rent bounced|and my bills came back}.',
    ],
    more: [
      '{I went in with my passport|I brought every paper they asked for}.',
      '{I $job, that is honest money|It was the sale of my car}.',
    ],
    ask: [
      '{Open it|Let me have my money} {or give a reason|now}.',
      '{Pay the fees for what bounced|Refund the returned payments}.',
    ],
  },
  refund: {
    what: [
      '{The shop went under|The roofer never came} and {I paid $amt with your card|it was on the card}. {You refuse the claim|Claim denied}, {saying I was late|for want of a paper that does not exist}.',
      '{I returned the goods on $date|I sent it back}, {the store says it refunded|they sent me proof}, {you never booked it|it is not on the bill}.',
    ],
    more: [
      '{Emails with the seller go to $d pages|I sent all emails}.',
      '{$staff said it was a clear case|First I was credited}, {then it was reversed|and then you took it back}.',
    ],
    ask: [
      '{Refund the $amt|Put the money back}.',
      '{Read what I sent|Have somebody read it} {this time|who can decide}.',
    ],
  },
  escrow: {
    what: [
      '{You paid my tax late|The escrow was short} and {my payment rose by $pay|I am to pay $amt at once}. {I did nothing wrong.|That was your job.}',
      '{You put insurance on my house|I was charged for cover} {although I have my own|when mine never lapsed}, {$amt a year|at twice the price}.',
    ],
    more: [
      '{I faxed the policy $t times|The agent confirmed it to you}.',
      '{Each month another sum|Now partial payments are sent back}.',
    ],
    ask: [
      '{Take it off|Correct the escrow} {and pay the penalty yourselves|and send a clean statement}.',
      '{Call my insurer|Ask them}, {it takes a minute|they have a phone}.',
    ],
  },
  service: {
    what: [
      '{I wrote on $date|My letter of $date} {and nobody answered|was never opened, it seems}. {I rang and waited $h hours|On the phone I was passed round}, {then cut off|to be said goodbye}.',
      '{Each time I call $hot|With every call} {I hear something else|a new story}. {$staff promised to ring back.|They lost my papers.}',
    ],
    more: [
      '{I am $age years old|I do not hear well}, {I cannot do it all online|those menus are no use to me}.',
      '{The branch in $town is gone|You shut our branch}.',
    ],
    ask: [
      '{One person who knows my case|Somebody to call me on $number}.',
      '{An answer in writing|A straight answer}, {that is all|please}.',
    ],
  },
};
