import type { Topic } from './topics-zh.js';

/** Matters of single people, in English. */
export const TOPICS_EN: readonly Topic[] = [
  {
    tells: [
      '[A|Some] charge of $$<m> from [a shop|a merchant|a website] I [never heard of|have not used] [hit|landed on] my account on <date>.',
      'I [disputed|challenged] it [the same day|within the hour] and was [given credit|refunded], [then it was taken back|only for that to be reversed] with [a form letter|two lines of explanation].',
      'My card [was in my wallet|never left the drawer] and I was [at work|asleep|in <hospital>] [at the time|when it happened].',
    ],
    wants: [
      '[Reverse|Take off] the $$<m> [for good|and the interest on it].',
      'Show me [what the merchant sent|any proof it was me].',
    ],
  },
  {
    tells: [
      'I [paid off|settled] the <product> on <date> and [you|the system] [still|keep] [show|report] a balance of $$<m>.',
      'The [payoff quote|figure] came from [your own agent|<first>], [to the penny|and I paid exactly that].',
      '[Two|Three] months on I [get|am getting] [late notices|texts] for [interest that built up overnight|a residual amount].',
    ],
    wants: [
      'A [paid in full|closed] letter, [that is all|nothing else].',
      '[Zero|Clear] the balance and [tell the bureaus|correct my file].',
    ],
  },
  {
    tells: [
      '[Autopay|My direct debit] [ran twice|took the payment two times] on <date>, [$$<m> each|which emptied the account].',
      'That [caused|triggered] <n> [overdraft fees|bounced payments], [including my rent|the insurance among them].',
      '[Support|The agent] said [the refund takes ten days|to ask my bank], my bank [says|said] [ask you|the opposite].',
    ],
    wants: ['[Refund|Return] the extra payment and [cover the fees|what it cost me].'],
  },
  {
    tells: [
      'There is a <product> [on my credit file|listed under my name] [I never opened|that is not mine], [with an address|opened] in <town>.',
      'I [filed|made] a police report [on <date>|the next morning] and [sent|mailed] [it|a copy] [certified|with my ID].',
      'The answer was [verified as accurate|that it matches], [how can it|which is impossible]: I was <n> states away.',
      'Now the [mortgage|apartment] [fell through|is on hold] because of [this|somebody else].',
    ],
    wants: [
      '[Delete|Remove] the account [that is not mine|opened by a thief].',
      'Send me the [application|signature] [you have|so I can compare].',
    ],
  },
  {
    tells: [
      'They [raised|doubled] my [rate|APR] from <n> to <m2> percent [with no warning|and the notice went to an old address].',
      '[I had no late payments|My score went up], so [why|what changed]?',
    ],
    wants: ['[Put back|Restore] the old rate [or let me close it|please].'],
  },
  {
    tells: [
      'My [hours dropped|job ended] on <date> and I [asked|called] for [a lower payment|a plan] [before|ahead of] missing anything.',
      '<first> [set up|agreed] $$<m> a month, [I wrote it down|and gave a reference], then [another agent|the next caller] [said it never existed|laughed].',
      'I [am choosing|choose] between [heat|food] and [this|the payment], [not proud of it|plain as that].',
    ],
    wants: [
      '[Honor|Stick to] the plan <first> [gave|offered] me.',
      '[Freeze|Stop] the [fees|interest] for <n> months [so I can breathe|please].',
    ],
    hard: true,
  },
  {
    tells: [
      'I have been [off sick|in treatment] since <date>, [chemo every third week|waiting for a hip|long story], and [statutory sick pay|disability] [covers half|is all there is].',
      'I [sent|uploaded] the [doctor note|fit note] <n> times and [each time|every agent] [says it is not there|wants it again].',
    ],
    wants: ['[Breathing space|A pause] until [I am back at work|the results], [no more calls|in writing].'],
    hard: true,
  },
  {
    tells: [
      'My <rel> [died|passed] on <date> and [you keep|the calls keep] [writing to|asking for] [them|the person we buried].',
      'We [sent|handed in] the death certificate [at the branch|by post] <n> [weeks|times] ago.',
      '[Today|This morning] a [letter|man on the phone] [wanted|demanded] $$<m> from [the estate|me], [there is no estate|I signed nothing].',
    ],
    wants: ['[Mark the account deceased|Stop], [and say sorry to my <rel>|that is all we ask].'],
    hard: true,
  },
  {
    tells: [
      'The [collector|agency] you [sold it to|use] [calls|rings] <n> times [a day|before lunch], [from different numbers|my work too].',
      'I asked them [in writing|twice] to [validate|prove] the [debt|$$<sum>] and [got a printout|nothing came].',
      'It is [from <year>|so old] that [I do not remember|nobody has paperwork].',
    ],
    wants: [
      '[No more|Stop] calls to [my job|my <rel>].',
      '[Who owns this now|Tell me who has it] and [what it is made of|since when].',
    ],
  },
  {
    tells: [
      'They [repossessed|took] the car [on <date>|at night] [though I was <n> days late|after I had paid that morning].',
      'My [tools|kid car seat|work laptop] [are|were] in it, and [the lot|the yard] wants $$<m> [for storage|to get in].',
      'The [branch|man on the phone] had [taken|accepted] my payment [and said I was fine|the day before].',
    ],
    wants: ['[The car back|My things back], [without those fees|free of charge].'],
  },
  {
    tells: [
      'My student loan was [moved|transferred] [from the old company|in <year>] and <n> [years|months] of payments [went missing|are not counted].',
      'I [submit|send] the [income form|recertification] [each year|on time], [and every year it is lost|you placed me in forbearance anyway].',
    ],
    wants: [
      '[Count|Credit] the [missing|lost] payments.',
      'A [human|person] who [can see|has] the [whole|old] history.',
    ],
  },
  {
    tells: [
      'I [opened|got] this card for the [bonus|zero percent offer] [mailed to me|in the leaflet], [spent what it asked|met every term], [and then was denied|nothing came].',
      '<first> in chat [confirmed|said yes] on <date>, [I have the transcript|screenshot saved].',
    ],
    wants: ['[Give|Credit] what was [promised|on the flyer].'],
  },
  {
    tells: [
      '[The app|Your app] has [locked me out|rejected my face] since <date>, and [the due date|my payment] [passed|came and went].',
      '[Reset links|Codes] go to [a number|an email] I [gave up|lost] in <year>, [and to change it I need a code|a perfect circle].',
    ],
    wants: ['[Take off|Waive] the late mark and [let me in|update my number].'],
  },
  {
    tells: [
      'I was [sold|given] [payment protection|a warranty|gap cover] [with the <product>|on top] [without asking|in a stack of papers], $$<m> a month.',
      'The [salesman|dealer], [<first> something|a <surname>], [turned the screen|said it was standard].',
    ],
    wants: ['[Cancel|Take off] the [add-on|cover] and [refund|give back] what I paid.'],
  },
  {
    tells: [
      'I am the guarantor for [my nephew|a friend] and [you never wrote|nobody said a word] until it was <n> months behind and $$<sum>.',
      'He [tells me|swears] he [asked for a plan|called you] and was [turned away|ignored].',
    ],
    wants: ['[Deal with him first|Let me pay monthly], [not the lot at once|like anybody].'],
  },
  {
    tells: [
      'The [car|vehicle] on this agreement [has been off the road|broke down] [since <date>|<n> times], [gearbox|electrics|timing chain].',
      'The dealer [blames me|shut down], [the people who hold it|the finance side] [says reject in six months|wants a report], which costs $$<m>.',
    ],
    wants: ['[Take|Let me hand] the car back [and end it|at no cost].'],
  },
  {
    tells: [
      'A [wire|transfer] of $$<m> went to [a scammer|somebody posing as a builder] on <date>, I [reported it|rang] [within minutes|in half an hour].',
      'The [fraud team|man] [had me wait|kept me on hold] while [it left the account|the money sat there].',
      '[I am <age>|I live alone], [I was scared|they had my details] and [they knew my last payment|sounded just like you].',
    ],
    wants: [
      '[Refund|Reimburse] me [under the scheme|as you advertise].',
      '[At least|Please] tell me [which bank|where] it [sits|went].',
    ],
  },
  {
    tells: [
      'They [report|show] me [thirty|sixty] days late for [one month|<date>] when [the bank has proof|I paid at the counter in <town>].',
      '[My score|It] fell <m2> points, [and the card company cut my limit|I was turned down for a car].',
    ],
    wants: ['[Correct|Fix] that one [month|mark].'],
  },
  {
    tells: [
      'I was lent $$<sum> [with three other loans open|while on benefits], [a glance at my statements|anybody] would [show|tell you] I [could not pay|gamble].',
      'Each [time|month] I [rolled it over|took a new one] to [clear the last|eat].',
    ],
    wants: ['[Look at|Check] whether you [should have lent|did any checks].'],
    hard: true,
  },
  {
    tells: [
      'My [escrow|mortgage] payment [jumped|went up] by $$<m>, [nobody can explain|three people gave three reasons].',
      'The [tax|insurance] bill [is the same as last year|went down], [see attached|I called the county].',
    ],
    wants: ['[Redo|Run again] the [escrow|figures] and [show the working|send it to me].'],
  },
  {
    tells: [
      'I [deposited|paid in] a check for $$<m> [at the machine|by phone] on <date> and [it is on hold|you froze everything].',
      'It is [payroll|my insurance money], [the issuer confirmed|it cleared on their end].',
    ],
    wants: ['[Release|Free up] my [money|pay], [rent is due|today].'],
  },
  {
    tells: [
      'You closed [my account|the card] [out of the blue|on <date>], [with <n> years of history|while I was abroad], [reason not given|security they said].',
      'My [points|balance] of $$<m> [vanished|is in limbo].',
    ],
    wants: ['[A reason|Tell me why], and [my balance|what is mine].'],
  },
  {
    tells: [
      'My [ex|ex-husband|ex-wife] [ran up|used] the joint <product> after [we split|the divorce in <year>], the [judge|decree] [gave it to|assigned] [him|her|them].',
      'I [sent|gave you] the [court papers|order] and [you said|the answer was] [it does not bind you|joint is joint].',
    ],
    wants: ['[Take my name off|Stop coming to me first].'],
  },
];
