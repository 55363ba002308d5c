import type { Plight } from './plights-zh.js';

export const PLIGHTS_EN: readonly Plight[] = [
  {
    key: 'job_loss',
    subject: 'Struggling to pay',
    open: [
      'I (got laid off|lost my job|was let go) in @month after @n years as a @job, and @bank (will not work with me|keeps adding late fees|has no plan for me) on the $@amt I owe',
      'My hours (were cut in half|went from 40 to 18) at the (plant|store|warehouse), so the $@low payment to @bank is (more than I have left after rent|impossible right now)',
      'Since (the shutdown|@month) I have been (living on unemployment|driving for a delivery app), (about $@low a month|which barely covers groceries). @bank (refuses to lower my payment|sent me to collections anyway)',
    ],
    after: [
      'I was never late before (this|@month), (you can check|look at my history)',
      'The (lady|guy) on the phone (read from a script|said there was nothing she could do|hung up when I asked for a supervisor)',
      'I (offered|can do) $@fee a month, (they said no|nobody will put it in writing)',
    ],
    ask: [
      'Please (give me a few months|freeze the interest|set up a real payment plan)',
      'I just want (a hardship program|someone who can make a decision)',
      'Lower the payment (until I am working again|for @k months)',
    ],
  },
  {
    key: 'medical',
    subject: 'Struggling to pay',
    open: [
      'My @kin was diagnosed with @ill in @month and (the hospital bills ate our savings|I had to quit to take care of them). We fell behind on the @bank (card|loan), about $@amt',
      'I had (surgery|a heart attack|a bad fall) on @month @d and (was out for @n weeks|still cannot lift anything). @bank (reported me late|charged me a penalty rate) while I was in the hospital',
      'After the accident I am on (disability|short term disability), (it pays $@low|and the checks come late). I let @bank know (three times|@s times) and they (lost my paperwork|want the same form again)',
    ],
    after: [
      'I (faxed|uploaded|mailed) the doctor letter, (no reply|they say it never arrived)',
      'They call (during chemo|at the rehab center|my mother, who is 80)',
      '(We are not deadbeats|I always paid my bills), this is (just bad luck|life)',
    ],
    ask: [
      'Please (waive the fees|take the late marks off|stop the calls)',
      'All I ask is (some time|a little compassion|a lower rate)',
    ],
  },
  {
    key: 'calls',
    subject: 'Collection calls',
    open: [
      'A collector for @bank calls (my job|my neighbor|my ex wife|my daughter) (every single day|@n times a week) (even though|after) I asked in writing to stop',
      'They (called at 6 am|called @n times on @month @d|left a voicemail with my balance for my roommate to hear) about a @bank debt (that is not even mine|I am already paying on)',
      'Got a (text|call) from @col saying a (sheriff|process server) is on the way unless I pay $@low (today|by 5). (Is this really @bank?|@bank says they know nothing about it)',
    ],
    after: [
      'When I asked for (their name|the company address) (she laughed|he said I would find out in court)',
      'I have (the recordings|screenshots|a call log) to prove it',
      'My (boss|landlord) (is fed up|now knows all my business)',
    ],
    ask: [
      'Make them stop (calling my family|calling my work)',
      'I want (to know who sold my number|an apology|it in writing)',
      'Only contact me by (mail|email) from now on',
    ],
  },
  {
    key: 'not_mine',
    subject: 'Not my account',
    open: [
      'I (was turned down for an apartment|pulled my free report|applied for a car loan) and found a @bank account for $@amt (I never opened|opened in @year when I was in high school)',
      'Somebody (used my social|stole my mail|got into my email) and took out $@amt with @bank. I filed a police report (the same week|in @city)',
      'My @kin (opened this card|signed my name) without asking. @bank says (I am responsible|they verified me), (how?|which is a lie)',
    ],
    after: [
      'The address on the application is (in a state I never lived in|not mine)',
      'I sent (the affidavit|my ID and a bill) on @month @d, (they want more|and got a form letter)',
      '(Equifax removed it|Two bureaus fixed it), @bank keeps (reporting it|putting it back)',
    ],
    ask: [
      'Close it and (take it off my credit|stop collecting)',
      'Show me (the signature|any proof) that it was me',
      'I need this fixed before (closing|the end of the month)',
    ],
  },
  {
    key: 'report_error',
    subject: 'Credit report',
    open: [
      '@bank (shows|reports) a late payment in @month @year that (was on time|their own system rejected). I have the (statement|confirmation number)',
      'The loan (was paid off|is closed) since @year but still (shows a balance of $@fee|says open) on (TransUnion|Experian|all three)',
      'I (settled|paid) $@low for the full amount, they promised (to mark it paid|a zero balance), now it says charged off',
    ],
    after: [
      'My score dropped (@n points|from 720 to the 600s)',
      'Disputed it online, (came back verified in two days|no one even looked)',
      'The (mortgage guy|loan officer) will not (move forward|lock the rate) with this on there',
    ],
    ask: ['Correct the (date|balance|status), (that is all|please)', 'Send me (a letter|the payoff letter) and fix it'],
  },
  {
    key: 'fees',
    subject: 'Fees',
    open: [
      '@bank charged (a $@fee annual fee|$@fee late fee|some "protection" plan at $@fee) I (never agreed to|was promised a waiver of)',
      'Paid the whole balance and (still got interest|was billed $@fee "residual interest"), (what is that|nobody can explain it)',
      'Overdraft on overdraft, (@s fees in one day|$@fee in all), because they (ran the big one first|held my deposit)',
    ],
    after: [
      'I have been a customer (since @year|for @n years)',
      'The chat bot (goes in circles|closed my chat)',
      'It says nothing of the kind in (the terms|my welcome letter)',
    ],
    ask: [
      'Refund (the fee|my money)',
      'Refund it and close (the card|my account)',
      'Put the (terms|rate) in plain English',
    ],
  },
  {
    key: 'posting',
    subject: 'Payment not posted',
    open: [
      'Sent $@low on @month @d (by bill pay|with a check|through the app), it (cleared my bank|left my account), @bank says (they never got it|it was applied to another account)',
      'The (app|website) was down (the whole evening|on the due date), so I paid the next morning and (got a late fee|my rate jumped to @rate%)',
      'Autopay (took two payments|turned itself off|took it @n days early) and (my rent bounced|I was overdrawn)',
    ],
    after: ['(Four|@s) calls, (four|@s) different answers', 'I have the (check image|screenshot|trace number)'],
    ask: [
      'Find my payment',
      'Credit it (back to the right date|today) and remove the fee',
      'Pay the (bounce fees|overdraft) you caused',
    ],
  },
  {
    key: 'car',
    subject: 'Auto loan',
    open: [
      '@bank repossessed my (truck|car) (at 3 am|from the church parking lot) when I was (@n days late|one payment behind and had a deal to catch up)',
      'The dealer (quoted @rate%|said no money down) and the contract from @bank says (otherwise|@rate2%), (I signed on a tablet|they rushed us)',
      'Paid the car off in @month, still (no title|waiting on the lien release) (@n weeks later|and I have a buyer)',
    ],
    after: [
      'My tools (were|are still) in it',
      'I need it to (get to work|take my @kin to dialysis)',
      'They want $@fee storage (a day|on top)',
    ],
    ask: ['Give (it back and let me catch up|me my title)', 'I want the (fees|extra interest) back'],
  },
  {
    key: 'mortgage_en',
    subject: 'Mortgage',
    open: [
      'Our mortgage was (sold|transferred) to @bank and (the payment went up $@fee|the escrow is all wrong|they lost our last @s payments)',
      'Applied for a modification in @month, sent (everything|the package) (@s times), (each time a page is missing|now they say denied)',
      'The flood on @month @d (took the first floor|wrecked the furnace), the insurance check is with @bank and they (will not release it|sit on it)',
    ],
    after: ['A new "relationship manager" (every month|each time)', 'We have (lived here @n years|never missed)'],
    ask: [
      '(Review it|Look at it) again, by a person',
      'Stop the foreclosure clock (while you look|please)',
      'Send the (statement|history) we asked for',
    ],
  },
  {
    key: 'scammed',
    subject: 'Fraud',
    open: [
      'Someone (pretending to be|from) the @bank fraud department got me to (read a code|move money) and $@low (is gone|went out by Zelle)',
      'There are @s charges from (a site I do not know|@city, where I have never been) on my card, $@low total, and my claim was (denied|closed)',
    ],
    after: ['They (said I authorized it|did not even call me)', 'I reported it (within the hour|the same day)'],
    ask: ['Reopen (the claim|my case)', 'Please (return my money|reverse the charges)'],
  },
  {
    key: 'student_en',
    subject: 'Student loan',
    open: [
      'I was (on the plan|approved for lower payments) and @bank (bills me $@low|put me in default) anyway, (paperwork lost|after they switched systems)',
      'The school (closed|lost its license) in @year, (no degree|credits worth nothing), yet $@amt is due to @bank',
    ],
    after: ['I make $@low a month as a @job', 'On hold (@n minutes|two hours) each time'],
    ask: ['Fix (my payment|the count)', 'Cancel (it|the loan), (we were cheated|the law says so)'],
  },
  {
    key: 'elder',
    subject: 'Service',
    open: [
      'My (mother|father) is @old and @bank (talked her into|opened) a (card|loan) (she does not understand|with $@fee in add ons)',
      'My late (father|husband) owed @bank $@low; we sent the death certificate (@s times|in @month) and they still (call|write to him)',
      'The branch (closed|cut its hours), I am @old, no computer, and (the phone tree is useless|cannot reach a person)',
    ],
    after: ['(She|We) cannot sleep over this', 'The young man at the desk was (kind but useless|rude)'],
    ask: ['(Take his name off|Close the account)', 'Talk to (us like people|me, I have the power of attorney)'],
  },
  {
    key: 'relief_ads',
    subject: 'Debt relief offers',
    open: [
      'I keep getting (robocalls|letters|texts) about (debt relief|credit repair) that (know my @bank balance|mention my loan by name), they want $@fee (up front|a month)',
      'A company (said they work with @bank|promised to erase the debt) if I pay $@low, (I hung up|it sounded fishy), is this (legit|allowed)?',
      'I read that under the FCRA (you have 30 days|an item must be verified), so I am disputing the (late mark|balance) myself, (no lawyer|nobody is helping me)',
    ],
    after: [
      'My (cousin|neighbor) paid one of those and (got sued|lost $@low)',
      'How do they have (my info|the amount)?',
    ],
    ask: ['Tell me (the real options|what you offer) directly', 'Warn people, and (find the leak|stop selling data)'],
  },
  {
    key: 'odds_and_ends',
    subject: 'Other',
    open: [
      'My rewards (points vanished|cash back of $@fee never posted), (the ad said|the app still shows) otherwise',
      'Trying to change my (name after the wedding|address) since @month, (three forms|a notary) and (nothing|it reverted)',
      'The ATM in @city (ate my deposit of $@low|gave me $@fee short) on @month @d',
      'Statements keep going to (my old place|my ex), I changed it (@s times|online and by phone)',
      'Wire of $@low to my (daughter|landlord) (sat for @n days|came back minus $@fee), no reason given',
    ],
    after: [
      'It is (not about the money|the principle)',
      'The claim got (closed|lost) and (reopened|nobody let me know)',
    ],
    ask: ['(Sort it out|Fix it), (thanks|simple as that)', 'Just (do what you said|post the money)'],
  },
];
