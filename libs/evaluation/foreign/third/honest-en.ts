import type { CrowdText } from './crowd.js';

/** Honest crowds, in English: who stands behind them, what they live through, and their letter. */
export const HONEST_EN: Readonly<Record<string, CrowdText>> = {
  parish_office: {
    org: ['Saint Brendan parish office', 'Mount Olive benevolence ministry', 'Grace Tabernacle helping hands'],
    product: ['Personal loan', 'Payday loan', 'Credit card'],
    lines: [
      'the church paid my light bill and said to write about the rest',
      'my phone is cut off so I use the church number',
      'I come to the Wednesday supper at $org',
      'the pastor let me use the office computer',
      'mail comes to the parish because I am between places',
      'I was ashamed until the deacon said half the pews are in debt',
    ],
    named: ['you can leave word at $org, $phone, ask for $helper', '$helper at $org sat with me while I wrote this'],
  },
  base_legal_office: {
    org: ['the base legal assistance office', 'Fort Marlow JAG legal assistance', 'the wing legal office'],
    product: ['Vehicle loan', 'Credit card', 'Mortgage'],
    lines: [
      'I deployed on $gday and they kept charging $rate percent',
      'my spouse handles the bills while I am gone',
      'I got PCS orders and could not sell the house',
      'they sent the notices to my old barracks',
      'my first sergeant got a call about my debt',
      'I was on the ship with no internet for $months months',
    ],
    named: ['my point of contact is $helper at $org, $phone', '$helper from $org reviewed this'],
    points: [
      [
        'I am a servicemember on active duty within the meaning of the Servicemembers Civil Relief Act',
        'I am on active duty and covered by the SCRA',
      ],
      [
        'the obligation to $lender was incurred before my entry on active duty',
        'I took this loan with $lender before I went active',
      ],
      [
        'written notice and a copy of my orders are enclosed as required by 50 USC 3937',
        'my orders are enclosed, see 50 USC 3937',
      ],
      [
        'interest above six percent must be forgiven and not deferred',
        'everything over six percent has to be forgiven',
      ],
      ['my monthly payment must be reduced accordingly from $gday', 'please lower my payment starting $gday'],
      ['no adverse credit information may follow from this request', 'this request cannot hurt my credit'],
    ],
  },
  library_navigator: {
    org: ['Eastside branch library', 'Carnegie library computer lab', 'the county library'],
    product: ['Prepaid card', 'Checking account', 'Credit card', 'Student loan'],
    lines: [
      'I am on a library computer and have one hour',
      'I do not own a computer',
      'I got a new email at the library to do this',
      'I cannot log in from here because it texts my old phone',
      'the lady at the desk showed me which box to type in',
      'sorry, somebody is waiting for this seat',
    ],
    named: ['$helper, the navigator at $org, helped me find this page, desk $phone'],
  },
  translation_desk: {
    org: ['Casa Unida translation desk', 'Golden Lotus translation', 'New Neighbors language help'],
    product: ['Payday loan', 'Vehicle loan', 'Money transfer'],
    lines: [
      'my English is few, the person of translation write for me',
      'I sign the paper, nobody explain me the insurance',
      'the seller speak my language but the contract was in English',
      'I pay twenty dollars for the translation of this letter',
      'they call and I not understand, I say yes only',
      'I send money to my country and it not arrive',
    ],
    named: ['call to $org, $phone, ask $helper, she speak for me', 'the translation is from $helper of $org'],
  },
  breach_letter: {
    org: ['the attorney general'],
    product: ['Credit card', 'Checking account', 'Credit reporting'],
    lines: [
      'I got the breach notice on $gday',
      'I already found one account that is not mine',
      'I changed all my passwords',
      'they offered a year of monitoring, big deal',
      'my $last number was on some list',
    ],
    points: [
      [
        'I was notified on $gday that my personal information held by $lender was exposed in a security incident',
        'on $gday I learned that $lender lost my information in a breach',
      ],
      ['I am writing to ask what information about me was involved', 'tell me what of mine was taken'],
      [
        'please place an alert on my account and confirm in writing that you did',
        'put an alert on my account and confirm it',
      ],
      [
        'I request reimbursement of out of pocket costs, including any fee to freeze my credit',
        'I want the costs I had paid back',
      ],
      ['please preserve all records related to this incident', 'keep all the records of it'],
      ['I am sending a copy of this letter to my attorney general', 'a copy goes to the attorney general'],
    ],
  },
  money_blogger: {
    org: ['the Frugal Fern blog', 'Penny wise podcast', 'Broke No More newsletter'],
    product: ['Credit card', 'Personal loan'],
    lines: [
      'I found the letter on $org and changed what did not fit',
      'I was charged a cash advance fee for $item',
      'the teaser rate ended and went to $rate percent',
      'my husband laughed but it worked for my sister',
      'I only carry a balance since $season',
    ],
    named: ['the letter is from $org, by $helper, not mine'],
    points: [
      [
        'dear $lender, I have been a loyal customer and I would like to stay one',
        'hi $lender, I like being your customer and want to keep it that way',
      ],
      ['I recently noticed $extra in fees that took me by surprise', 'I was surprised by $extra in fees'],
      ['as a one time courtesy I would ask you to credit them back', 'would you credit them back as a courtesy'],
      [
        'I would also like my rate looked at, it is now $rate percent',
        'please look at my rate too, $rate percent is a lot',
      ],
      [
        'if this cannot be done, kindly tell me what would be needed to qualify',
        'if the answer is no, tell me what it takes',
      ],
      ['I will wait two weeks before I look elsewhere', 'I will give it two weeks'],
    ],
  },
  home_carers: {
    org: ['Sunrise home care', 'Helping Hearts agency', 'Tri-County elder services'],
    product: ['Credit card', 'Checking account', 'Mortgage'],
    lines: [
      'I am bed bound and my aide is typing',
      'the telephone tree is too fast for me',
      'somebody signed me up for a magazine and a card',
      'my aide comes mornings, call then',
      'my son has the power of attorney but he is overseas',
      'I was a bookkeeper for thirty years, I know what I owe',
    ],
    named: ['my aide $helper of $org can take your call, $phone', 'typed by $helper, $org'],
  },
  prison_families: {
    org: ['Second Gate reentry program', 'Northfield correctional facility', 'Homeward family network'],
    product: ['Prepaid card', 'Money transfer', 'Vehicle loan'],
    lines: [
      'my husband is inside for $n more months and the loan is in both names',
      'the release card charged him $extra to check his balance',
      'I was locked up when the notice came, nobody said a word',
      'they garnished the trust account',
      'collect calls cost more than the payment',
      'I got out on $gday with a debit card that does not work',
    ],
    named: ['$helper at $org can get a message to me, $phone'],
  },
  students_union: {
    org: ['the students union advice centre', 'campus money advice', 'the student advocacy office'],
    product: ['Student loan', 'Credit card'],
    lines: [
      'tuition was due before the loan paid out',
      'my course was cancelled in week $n and the lender still bills me',
      'I live in halls and share the wifi with half the building',
      'international students cannot use your form',
      'I work weekends only',
      'graduation is held until this is cleared',
    ],
    named: ['$helper from $org is advising me, $phone', 'I got advice at $org'],
    points: [
      [
        'I am a student affected by the tuition instalment plan with $lender',
        'I have the $lender tuition plan like others on my course',
      ],
      ['the term was altered on $gday without my agreement', 'on $gday they changed the term and did not ask me'],
      ['under the plan rules I was entitled to withdraw', 'the plan says I could withdraw'],
      ['I ask that the balance of $amount be reviewed by a person', 'please have a person look at my $amount'],
      ['I ask that no hold be put on my transcript', 'do not hold my transcript'],
    ],
  },
  breathing_space: {
    org: ['Lantern Debt Advice', 'Citizens Money Trust', 'Clearwater counseling service'],
    product: ['Credit card', 'Personal loan', 'Payday loan'],
    lines: [
      'I finally opened the envelopes, all $n of them',
      'the adviser made me a budget, there is $extra left for everybody',
      'I could not say the numbers out loud',
      'my panic comes when the phone rings',
      'I will sell the car if I have to',
    ],
    named: ['my adviser is $helper at $org, $phone, case $case', '$org acts for me at no charge, case $case'],
    points: [
      [
        'I have entered a period of breathing space arranged by $org, reference $case',
        '$org has put me in breathing space, reference $case',
      ],
      ['from $gday you may not add interest, fees or charges', 'no interest or fees from $gday on please'],
      ['you may not contact me about the debt, please write to my adviser', 'please write to my adviser and not to me'],
      ['my debt to $lender is listed as $amount', 'I listed $amount for $lender'],
      ['this service is free and I have not paid anyone', 'I paid nobody for this'],
    ],
  },
  payroll_mail: {
    org: ['Delmont Foods human resources', 'Kestrel Logistics payroll', 'Brightway Health HR'],
    product: ['Checking account', 'Credit card', 'Mortgage', 'Vehicle loan'],
    lines: [
      'payroll went down on $gday and nobody on my shift got paid',
      'I overdrafted $times because of it',
      'my rent bounced',
      'HR sent us words we could use',
      'the company will refund fees if the bank says how much',
      'I work second shift, call before noon',
    ],
    named: ['our HR line can confirm, $phone, $helper'],
    points: [
      [
        'due to a payroll system failure on $gday my employer could not deposit my wages',
        'my employer had a payroll failure on $gday',
      ],
      ['as a result I incurred charges of $extra with $lender', 'because of it $lender charged me $extra'],
      ['I respectfully request a one time waiver', 'please waive it this once'],
      ['my employer has confirmed the outage in the attached notice', 'see the notice of my employer'],
      ['wages are expected within ten days', 'we should be paid in ten days'],
    ],
  },
  chatbot_letter_en: {
    org: ['the writing assistant'],
    product: ['Credit card', 'Personal loan', 'Checking account', 'Mortgage'],
    lines: ['an app helped me word this but it is my story'],
    points: [
      [
        'I am writing to formally express my concern regarding my $thing with $lender',
        'I hope this message finds you well, I am reaching out about an unresolved issue with my $thing',
        'please accept this as a formal complaint about my $thing at $lender',
      ],
      [
        'on $day I noticed an unexpected charge of $extra',
        'the issue began on $day, when a charge of $extra appeared',
        'to summarize, an amount of $extra was applied on $day without explanation',
      ],
      [
        'despite contacting customer support $times, the matter remains unresolved',
        'I have reached out $times and have yet to receive a meaningful response',
        'multiple attempts to resolve this have been unsuccessful',
      ],
      [
        'this situation has caused significant stress and financial strain',
        'the experience has been both frustrating and burdensome',
        'it has had a tangible impact on my household',
      ],
      [
        'I kindly request a thorough investigation and a refund',
        'to resolve this, I ask that you investigate and refund the amount',
        'I would appreciate a prompt review and correction',
      ],
      [
        'thank you for your time and attention to this matter',
        'I appreciate your prompt attention and look forward to your reply',
        'thank you in advance for your understanding',
      ],
    ],
  },
  tax_volunteers: {
    org: ['the free tax site', 'United Way tax help', 'VITA at the rec center'],
    product: ['Prepaid card', 'Personal loan', 'Checking account'],
    lines: [
      'the refund advance turned out to be a loan at $rate percent',
      'my refund went to an account with last four $last that is not mine',
      'the preparer took $extra out of it',
      'a volunteer at the tax table helped me send this',
      'I get the earned income credit because of $kids',
      'the card came in the mail and was already empty',
    ],
    named: ['$helper, a volunteer at $org, has my paperwork, $phone'],
  },
  women_shelter: {
    org: ['Harbor House', 'the Phoenix center', 'Safe Passage'],
    product: ['Credit card', 'Vehicle loan', 'Checking account'],
    lines: [
      'he opened the account in my name while we were married',
      'please do not send anything to the old address, he lives there',
      'I left on $gday with a trash bag of clothes',
      'I cannot give you a phone of my own right now',
      'he kept the car and I got the loan',
      'the statement shows where I shop so he finds me',
      'my order of protection is number $case',
    ],
    named: ['my advocate $helper will return calls, $phone', 'contact only through $helper, $phone'],
  },
  tribal_office: {
    org: ['the tribal social services office', 'Red Mesa chapter house', 'the pueblo housing office'],
    product: ['Payday loan', 'Title loan', 'Vehicle loan'],
    lines: [
      'mail comes to the one box at the post office for all of us out here',
      'it is sixty miles to the branch',
      'the lot in the border town wrote my income wrong',
      'no cell signal at the house, try the chapter',
      'they took the truck we haul water with',
      'grandmother cosigned and does not read English',
    ],
    named: ['leave a message at $org, $phone, $helper will drive it out'],
  },
  mine_layoff_union: {
    org: ['Local 1187', 'the steelworkers hall', 'the machinists lodge'],
    product: ['Mortgage', 'Vehicle loan', 'Credit card'],
    lines: [
      'we have been on strike since $gday',
      'strike pay is $extra and the truck note is $monthly',
      'I walk the picket line from $hour',
      'thirty years in and now this',
      'the company cut off our insurance, $kin has $ill',
      'the bank made money on all of us for years',
    ],
    named: ['our steward $helper can vouch, $phone', '$helper at $org keeps the list'],
    points: [
      ['I am a member of $org and have been without wages since $gday', 'I belong to $org, no paycheck since $gday'],
      [
        'I request a skip of my payments under your own disaster and strike policy',
        'your own policy lets you skip payments in a strike',
      ],
      [
        'interest may accrue but no late mark should be reported',
        'charge interest if you must but do not mark me late',
      ],
      [
        'I expect to resume payments of $monthly within a month of the settlement',
        'I will pay $monthly again a month after we settle',
      ],
    ],
  },
};
