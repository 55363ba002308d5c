/** Story skeletons in English: beats are divided by "//", alternatives by "|". */
export const STORIES_EN = `
Credit card/Fees: [A {small} annual fee showed up on {date}|They put a {small} fee on my card] // [the branch in {place} said the first year was free|I had an email saying no fee] // [take it off|I want the fee reversed]
Credit card/Fraud: [Somebody used my card for {amt} at a store in {place}|There is a {amt} charge on {date} that is not mine] // [the card was in my {kin}'s drawer|I was at work, I am a {job}, ask my boss] // [the claim was denied in {n} days with no reason|first a credit, then they took it back]
Credit card/Balance transfer: [I moved {amt} for a zero percent offer|The offer letter said zero for {n} months] // [interest hit on {date} anyway|they say I missed a deadline nobody mentioned]
Credit card/Authorized user: [I was only an authorized user on my {kin}'s card|My {kin} died and the card is now on my report] // [I never signed for it|I mailed the death certificate {n} times] // [take it off my credit]
Mortgage/Escrow: [My escrow went up {small} a month with no warning|They paid the wrong county for my taxes] // [the tax office in {place} says it was never paid|I sent the bill twice] // [fix the analysis]
Mortgage/Modification: [I sent {n} sets of papers for a modification|Every month they want the same pay stubs] // [a new person each time, this one was called {name}|then a sale date came in the mail for {date}] // [I am a {job} and I can pay, just not double]
Mortgage/Payoff: [I paid off the loan on {date} and the lien is still there|The payoff number was wrong by {small}] // [I am selling and the buyer walks {date}|the county in {place} has nothing recorded]
Auto loan/Repo: [They took my truck off my drive at night, I was {n} days late|My car was repossessed with the car seat in it] // [we had agreed on {date}, I have the name {name}|the man said pay {small} or no keys] // [I lost my job as a {job} over it]
Auto loan/Add-ons: [The dealer put {small} of gap and warranty in the loan|I never asked for the service contract] // [I cancelled on {date}, no refund|the dealer says ask the bank, the bank says ask the dealer]
Auto loan/Title: [Paid off {date}, still no title|{days} days waiting for a piece of paper] // [I cannot sell it or move to {place}|the plates run out]
Debt collection/Not mine: [A collector wants {amt} for a debt that belongs to a different {name}|They have the wrong person, my middle name is not the same] // [they called my {kin} at her job|I faxed my license {n} times]
Debt collection/Paid: [This was settled in {place} on {date}, I have the letter|I paid {small} and they sold it again] // [now another outfit calls|back on my report like new]
Debt collection/Calls: [{n} calls before breakfast|They rang the shop where I work as a {job}] // [I asked for mail only|the man would not give his name] // [stop the calls]
Debt collection/Medical: [The hospital coded it wrong and sent {amt} to collections|Insurance was still looking at it on {date}] // [my {kin} was in there {n} nights|I have the EOB right here]
Student loan/Payment count: [My payment count dropped by {n} after the transfer|They lost the months from before {date}] // [I teach in {place}, I need those months|the old servicer says ask the new one]
Student loan/Forbearance: [I asked for income based and got forbearance|The form took {days} days and interest piled up] // [I owe {amt} more than I borrowed|I am a {job}, I do not have that]
Bank account/Hold: [I put in my {kin}'s check for {amt} and they held it {n} days|My paycheck is on hold] // [rent bounced|the landlord in {place} charged {small}] // [release it]
Bank account/Closed: [They closed my account on {date} with {amt} in it|No reason given, card dead at the store] // [the check went to my old address|the branch said call, the phone said go to the branch]
Bank account/Overdraft: [{n} overdraft fees in one day|They posted the big one first] // [all for a sandwich and gas|I had put cash in that morning, {date}]
Bank account/Transfer scam: [A man said he was from your fraud team and I sent {amt}|I was selling a couch and lost {small}] // [I called {n} minutes later|I went to {place} branch the same day] // [you said I authorized it]
Personal loan/Rate: [The mailer said one rate, the papers another|I borrowed {amt} and have paid that twice] // [I signed on a phone in a parking lot|the girl went so fast] // [what is the payoff]
Personal loan/Hardship: [I got hurt on the job on {date}, I was a {job}|My hours were cut to {n} a week] // [I asked for a lower payment and got a script|comp has not paid yet] // [I can do {small} a month]
Payday loan/Rollover: [Borrowed {small} and they took the fee {n} times|Each Friday they pull money and the loan never shrinks] // [my account went negative|I blocked them and they changed names]
Credit report/Mixed file: [My file has a person from {place} mixed in|There are {n} addresses I never lived at] // [my dispute came back verified in two days|nobody reads what I send]
Credit report/Old debt: [A {small} debt from {n} years back came alive|It says opened {date}, it was long before] // [it is too old to report|I was a kid at my {kin}'s house then]
Credit report/Identity: [Someone opened {n} accounts in my name|A phone store in {place} gave a man a phone as me] // [police report number {num}|I froze everything]
Prepaid card/Locked: [My benefits are on this card and it locked on {date}|The card never came] // [{n} hours on hold|they want a selfie and my camera is broken] // [my {kin} needs diapers]
Money transfer/Late: [I sent {small} to my {kin} in {place} and it is still pending|The pickup code does not work] // [the app says done|they say the name is spelled wrong, it is not]
`;

export const MOVES_EN = {
  open: `
[Hello|Hi|To whom it may concern], [I need help|here is what happened]
This is about {bank}
I am [writing|here] because I am out of [ideas|patience]
I have been with {bank} for {n} years
[Long story short|Simple problem]
My name is {name} and I live [in|near] {place}
I [never|don't] complain but [here goes|this is too much]
{bank} [will not help|keeps passing me around]
Please read this [to the end|carefully]
[OK so|So] this started [on {date}|a while back]`,
  tried: `
I called [{n} times|again and again] and [got a new answer each time|was cut off]
A [rep|supervisor] named {name} said [it was fixed|someone would call], [no one did|it wasn't]
I [went to|drove to] the {place} branch and [they shrugged|the manager was at lunch]
Sent [certified mail|a letter] on {date}, [nothing back|they signed for it]
[The chat|Your website] just [loops|spins]
[My notes say|I wrote down] reference {num}
[I uploaded|I faxed] the same [form|papers] {n} times
[Your own email|The letter] says the opposite`,
  feel: `
My {kin} [cried|is worried sick]
[I work nights|I am a {job}] and [lost a shift|can't sit on hold]
That is [groceries|gas money] for [us|two weeks]
I [did not sleep|had chest pains] over this
[It was raining|The AC was out] and I [stood in line|waited] {n}0 minutes
I feel [stupid|robbed], [honestly|to be frank]
My [neighbor|pastor|cousin] says [fight it|write to you]
[I am not good with words|Sorry for the spelling]
It was my {kin}'s [birthday|graduation] too
[I paid on time for years|Never missed one before this]
[No one|Nobody] there [listens|cares]
[The dog was sick|Our roof leaks] as well, [so|and] money is tight
You would be [mad|upset] too
I am {age} years old and [tired|done]`,
  ask: `
[Please fix this|Fix it, please]
I want [my money|an answer] [back|soon]
[Call me|Text me] after [five|my shift]
[Put it in writing|Send me a letter]
[Thank you|Thanks for reading]
What do I [do now|have to do]
[Just be fair|All I want is fair]
Someone should [look at|answer for] this
I will [close the account|take my business elsewhere]
[Waiting to hear|Hope to hear] from you`,
};

export const NAMES_EN = {
  first:
    'Alma Boyd Carmen Dwight Estelle Floyd Gloria Hector Imani Jasper Keisha Lonnie Marisol Nadine Otis Priya Quentin Rosalind Stuart Thelma Ulises Velma Wendell Ximena Yusuf Zelda Arturo Bernice Clyde Dolores Ernesto Faye Grady Hattie Ivan Janelle Kwame Lucille Marvin Noreen Omar Pearl Ramona Silas Trudy Vernon Willa Yolanda'.split(
      ' ',
    ),
  last: 'Abbott Baptiste Cardenas Dempsey Eastman Figueroa Gallagher Huang Ibarra Jefferson Kowalski Lindqvist McBride Nakamura Okafor Petrov Quinlan Rosario Sandoval Tillman Underhill Vasquez Whitfield Yarbrough Zamora Beauchamp Castellano Driscoll Espinoza Fontaine Guthrie Holloway Kirkland Lombardi Mercado Novak Ortega Pruitt Rasmussen Shapiro Thibodeaux Villanueva'.split(
    ' ',
  ),
  place:
    'Toledo Macon Yakima Laredo Duluth Gary Reno Shreveport Scranton Fresno Mobile Flint Waco Topeka Lowell Camden Stockton Peoria Boise Hialeah Dayton Akron Tulsa Yuma Biloxi Utica Pueblo Racine'.split(
      ' ',
    ),
  job: 'cook,welder,janitor,nurse aide,cashier,roofer,teacher,driver,barber,forklift operator,waitress,security guard,painter,mechanic,line worker,caregiver,landscaper'.split(
    ',',
  ),
  kin: 'mother father wife husband sister brother daughter son grandmother uncle aunt niece'.split(' '),
  lenders: [
    'Harbor & Pine Bank',
    'Quickstep Finance',
    'Tamarack Card Services',
    'Bluegate Auto Credit',
    'Mesa Collections',
  ],
};
