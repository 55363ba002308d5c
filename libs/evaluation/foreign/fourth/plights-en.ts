import type { Plight } from './plights.js';

const of = (product: string, subject: string, begun: string[], more: string[], wanted: string[]): Plight => ({
  product,
  subject,
  begun,
  more,
  wanted,
});

export const PLIGHTS_EN: readonly Plight[] = [
  of(
    'personal loan',
    'interest',
    [
      'I {borrowed|took out} <debt> from <lender> <since> and {it turns out the rate is <rate>%|they are charging me <rate> percent}',
      '<lender> {advertised|promised} {a low rate|rates from 8.9%}, my {paperwork|contract} says <rate>%',
      'I have {paid|sent} <lender> <sum> {so far|already} and the balance {has barely moved|is still <debt>}',
      'The {ad|mailer} from <lender> never mentioned {the origination fee|credit insurance} of <fee>, {it just came out of the check|I only saw it at signing}',
    ],
    [
      '{every payment|most of it} goes to {interest|fees}',
      '{a credit union quoted me half that|my cousin got the same loan for a third of it}',
      'the {disclosure|contract} {was on a tiny screen|came a week later by email}',
      'I {am not good with numbers but this is not right|did the math twice}',
      '{they rolled it over|it got refinanced} <n> times',
    ],
    [
      '{lower the rate|give me the rate in the ad}',
      '{refund the fee|take the insurance off}',
      'a {straight|written} breakdown of {what I paid|every charge}',
    ],
  ),
  of(
    'debt collection',
    'harassment',
    [
      '<lender> calls me <m> times a day {starting at|even at} <clock>',
      '{Someone|A collector} from <lender> called {my job|my landlord|my mother in law|the school where my kid goes} about {my debt|a balance}',
      'I {keep getting|got <n>} texts from <lender> {saying a warrant is coming|threatening to garnish me} over <debt>',
      '<lender> {left a voicemail|spoke to} <kin> and {gave out my balance|said I would be sued}',
    ],
    [
      'I {asked them to stop|sent a letter asking for no calls} on <day>',
      'the {number|caller ID} {changes every time|is spoofed}',
      '{my boss wrote me up|I nearly lost my shift}',
      'they {cursed at me|laughed}',
      'I {offered|said I could do} <sum> {a month|on payday}, they said {all or nothing|that is not an option}',
      'I {have|saved} {the recordings|screenshots}',
    ],
    [
      '{stop the calls|stop contacting my family}',
      '{deal with me in writing only|use the mail}',
      'an apology {would be nice|in writing}',
      '{proof this is even mine|validation}',
    ],
  ),
  of(
    'credit reporting',
    'wrong entry',
    [
      '<lender> {still reports|shows} {a charge off|<n> late payments} {after I paid it off|that I made on time}',
      'I {was denied|got turned down for} {a mortgage|an apartment|a car} because <lender> {put a late|lists <debt> past due} on my file',
      'There is an account ending <ref> from <lender> on my report. {It is not mine|I never opened it}',
      '<lender> {settled|closed} my account <since> but {the bureau says open|it reports a balance of <debt>}',
    ],
    [
      '{my score fell <n>0 points|score went from good to nothing}',
      'I {sent|faxed} {the payoff letter|bank statements} {twice|<n> times}',
      'they {verified it in two days|said it was accurate} without {asking me anything|a reason}',
      '{closing is in <n> weeks|we lose the house if this is not fixed}',
      '{same last name as my dad|somebody with a similar name lives in my building}',
    ],
    [
      '{fix the report|correct it}',
      '{remove the account|delete what is not mine}',
      'tell me {who verified it|how it was checked}',
    ],
  ),
  of(
    'personal loan',
    'hardship',
    [
      'I {lost my job|got laid off} {on|around} <day> and {cannot keep up|fell behind} with <lender>',
      'After <ill> I {could not work|was out for <n> months} and <lender> {wants <due> a month|put me in collections}',
      '{My hours got cut|The plant closed}, I {make|bring home} <wage> and owe <lender> <debt>',
      '{My husband passed|We split up} and {the <lender> loan|the <debt> with <lender>} {landed on me|was in both names}',
    ],
    [
      'I {asked about|applied for} {a hardship plan|forbearance}, {no answer|they said the program ended}',
      'I {send what I can|have paid <sum> when I could}',
      '{rent took everything|the kids come first}',
      '{unemployment has not started|my disability hearing is in <n> months}',
      '<clerk> said {pay half now or nothing|I should borrow from family}',
      'I {am not trying to skip out|want to pay}',
    ],
    [
      '{a payment I can afford|<sum> a month}',
      '{stop the late fees|pause interest} {until I am back to work|for six months}',
      '{please work with me|just a human who can decide}',
    ],
  ),
  of(
    'checking account',
    'fees',
    [
      '<lender> {hit me with|charged} <m> overdraft fees {in one day|over a <sum> coffee}',
      'A {monthly|maintenance} fee of <fee> {showed up|started} at <lender> {with no notice|after they changed my account}',
      '<lender> {reordered|held} my {deposit|debits} so that {everything bounced|the big one went first}',
    ],
    [
      'I {had the money|got paid} {the same morning|on <day>}',
      '<clerk> {took off one and kept the rest|said it is policy}',
      'I {am on a fixed income|live on <wage>}',
      'I {opted out of overdraft|never agreed to that}',
    ],
    [
      '{give my fees back|refund <fee>}',
      '{close it without a charge|switch me back to free checking}',
      '{explain the order|show me where I agreed}',
    ],
  ),
  of(
    'credit card',
    'fraud',
    [
      '{Someone|A thief} used my <lender> card for <sum> {at a store in another state|online}',
      'I {woke up to|got an alert at <clock> for} charges of <sum> on my <lender> card',
      'A caller {pretending to be|who had my info said he was} <lender> {got a code from me|walked me through a transfer} and <sum> was gone',
    ],
    [
      'I {called within the hour|reported it right away}',
      'they {closed the dispute|denied it}, {said chip was used|said I authorized it}',
      '{police report is filed|I have a report number}',
      '{card never left my purse|I was at work, timecard proves it}',
      'I {was issued a credit and then they took it back|still get billed interest}',
    ],
    [
      '{take the charges off|my money back}',
      '{reopen the claim|look at the camera}',
      '{a real investigation|someone who reads the file}',
    ],
  ),
  of(
    'auto loan',
    'repossession',
    [
      '<lender> {took|repossessed} my {truck|car} {over one payment|while I was <n> days late}',
      'I {paid off|finished} my car with <lender> <since> and {still no title|they lost the title}',
      '{The dealer|The finance office} added {gap|a warranty} for <fee> {without saying|I did not want} on my <lender> loan',
      '<lender> {applied my payments to|put <sum> toward} {the wrong account|fees instead of principal}',
    ],
    [
      '{my tools were in it|child seat was inside}',
      '{cannot get to work|I <job> and need it}',
      'they want <sum> {to give it back|storage}',
      'they {promised an extension|said I was fine} on <day>',
      '{DMV will not renew|cannot sell it}',
    ],
    [
      '{return the car|my title}',
      '{refund the warranty|cancel the add-on}',
      '{post my payments right|a corrected history}',
    ],
  ),
  of(
    'student loan',
    'servicing',
    [
      '<lender> {lost|never processed} my {income plan|forgiveness} form, {sent <n> times|from <day>}',
      'My {payment|bill} {jumped|went} to <due> {overnight|after the transfer to <lender>}',
      '<lender> {says I owe|shows} <debt> but {my old servicer said less|the school closed}',
    ],
    [
      'on hold {<n>0 minutes|two hours}, then {disconnected|wrong department}',
      'I <job>, {it is not much|that is <wage> a month}',
      'they put me in forbearance {I did not request|and interest grew}',
      'each {rep|email} says {something different|another date}',
    ],
    [
      '{count my payments|fix the count}',
      '{process the form|put me on the right plan}',
      '{take off the capitalized interest|my refund}',
    ],
  ),
  of(
    'payday loan',
    'debits',
    [
      '<lender> {debited|pulled} <sum> {three times|twice} in {a week|one day} from {a <debt> loan|my account}',
      'I {closed|revoked} {the ACH|authorization} and <lender> {took it anyway|split it in small pulls}',
      'Borrowed <debt> from <lender>, {it renews itself|they only take the fee every payday}',
    ],
    [
      '{my rent check bounced|bank charged me <fee> on top}',
      'their {address is on a reservation|chat goes nowhere}',
      'I {emailed|wrote} on <day>, {no reply|got a form answer}',
      '{thought it was one payment|nobody explained the renewal}',
    ],
    [
      '{stop debiting me|no more pulls}',
      '{refund what is over the loan|call it paid}',
      '{say what the payoff is|send me a zero letter}',
    ],
  ),
  of(
    'mortgage',
    'escrow',
    [
      '<lender> {raised|doubled} my escrow {without warning|after a tax bill that was wrong} by <sum>',
      '{They|<lender>} {did not pay|paid late} my {property tax|homeowners insurance} and {put the penalty on me|forced a policy on me}',
      'I {applied for|asked for} a modification with <lender>, {same documents requested <n> times|denied with no reason}',
    ],
    [
      '{we have been in the house <n> years|this is my parents home}',
      '{county says it was paid|I have the receipt}',
      '<clerk> {could not see the document|said it takes 30 days, that was <n> weeks ago}',
      '{husband has <ill>|I <job> now}',
    ],
    [
      '{correct the escrow|take off forced insurance}',
      '{a decision|one contact person}',
      '{hold the sale|no foreclosure while this is open}',
    ],
  ),
  of(
    'prepaid card',
    'access',
    [
      '<lender> {locked|froze} my {card|app} with <sum> on it {for verification|after I changed phones}',
      'My {paycheck|tax refund} {never posted|is missing} at <lender>',
      'The <lender> app {will not let me in|crashes} and {my payment was late|autopay stopped}',
    ],
    [
      'uploaded my ID <n> times',
      '{chat bot loops|no phone number works}',
      '{nothing for groceries|gas light is on}',
      '<clerk> said {24 to 48 hours|wait}, it has been <n> days',
    ],
    ['{unlock it|my money}', '{waive the late fee|post it}', '{a person on the phone|tell me why}'],
  ),
];

export const LIFE_EN: readonly string[] = [
  'I <job>',
  '{I have|Raising} <n> kids {on my own|and one income}',
  '{English is my second language, sorry|excuse the spelling, I am on my phone}',
  '<kin> {is scared to answer the phone|and I fight about it every night}',
  'I bring home {maybe|about} <wage>',
  '{I never missed anything before this|My credit was good until now}',
  'I {am a veteran|am 7<n> years old|just moved}',
  '{We lost our house to a storm|The car broke} the same month',
  '{I take responsibility for the loan|I know I owe it}',
  '{This has made me sick|I do not sleep}',
  'I was {caring for my mother|in the hospital} {most of the year|then}',
  'I {took off work|used my lunch} to {write this|call}',
  'My {boss|church} {said|thought} I should report it',
];

export const REACTION_EN: readonly string[] = [
  'I called {on <day>|<m> times} and <clerk> {said wait <n> business days|hung up}',
  '{They closed my ticket|My complaint was marked resolved}, {nothing was|by whom I do not know}',
  '<clerk> {read from a script|was polite but useless|put me on hold}',
  'I asked for {a manager|something in writing}, {none came|they refused}',
  'they {promised a call back|said it was escalated} by <day>',
  '{emails bounce|nobody answers the chat}',
  '{branch says call, phone says go to the branch|each one sends me to the other}',
  'they {offered|gave} me a <fee> credit {to go away|and that was all}',
  'the letter I got back {was about somebody else|answers nothing}',
];

export const OPEN_EN: readonly string[] = [
  'Hello, ',
  'Hi. ',
  'To whom it may concern: ',
  'I need help with <lender>. ',
  'Please read this. ',
  '{Complaint|Issue} about <lender>. ',
  'I do not usually do this. ',
  '',
  '',
  '',
  '',
  '',
];

export const CLOSE_EN: readonly string[] = [
  'Thank you.',
  '{Please help|Please call me after <n>}.',
  'I can send {copies|the rest}.',
  'This is {wrong|not right}.',
  '{God bless|Thanks for your time}.',
  'I am {tired|done} with them.',
  '',
  '',
  '',
  '',
];
