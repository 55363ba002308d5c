import type { Letter } from './letters-zh.js';

export const SOLD_EN: Readonly<Record<string, Letter>> = {
  section609: {
    subject: 'Improper use of your report',
    parts: [
      [
        'I am writing to exercise my right under Section 609 of the Fair Credit Reporting Act to request information about items on my file.',
        'Pursuant to 15 U.S.C. 1681g, Section 609 of the FCRA, I demand disclosure of the items in my file.',
        'Under the Fair Credit Reporting Act, Section 609, I hereby request full disclosure of the listed items.',
      ],
      [
        "As per Section 609 you are required to have a copy of the original creditor's documentation bearing my signature.",
        'The statute requires you to hold the original signed contract, not a summary from the furnisher.',
        'You must possess wet ink proof that I agreed to this account.',
      ],
      [
        'You have not provided it and the account reported by <lender> for <amount> is therefore unverifiable.',
        'Since no such proof exists the <lender> entry of <amount> cannot be verified.',
        'The <amount> tradeline from <lender> is unverified and in violation of 15 USC 1681e.',
      ],
      [
        'Under 15 USC 1681i(a)(5) any unverified item must be promptly deleted.',
        '1681i requires immediate deletion of anything you cannot verify.',
        'Delete the item as 15 U.S.C. 1681i(a)(5)(A) commands.',
      ],
      [
        'If you fail to comply within 30 days I will seek damages of $1,000 per violation.',
        'Failure to delete within thirty days makes you liable for statutory damages of $1,000 for each violation.',
        'I will pursue $1,000 in statutory damages for every violation after 30 days.',
      ],
    ],
  },
  idtheft: {
    subject: 'Identity theft block request',
    parts: [
      [
        'I am a victim of identity theft and this is my formal request to block the accounts below.',
        'As an identity theft victim I demand a block under FCRA 605B.',
        'My identity was stolen. This letter is a 605B block request.',
        'This is a demand for a section 605B block because I am a victim of identity fraud.',
      ],
      [
        'The account with <lender> for <amount> is not mine and I never authorized it.',
        'I did not open or benefit from <lender>, <amount>.',
        '<lender> is reporting <amount> that has nothing to do with me.',
        'I have no knowledge of the <lender> account and its <amount> balance.',
      ],
      [
        'My FTC report is on file and you have four business days to act.',
        'The law gives you four business days from my report.',
        'You must respond within four business days.',
        'By statute the block is due in four business days.',
      ],
      [
        'Do not treat this as a dispute and do not forward it to the furnisher for verification.',
        'This is not a dispute, so do not verify it with the furnisher.',
        'Furnisher verification is not a permitted response.',
        'Sending it out for verification is a violation.',
      ],
      [
        'My privacy has been violated under the Privacy Act of 1974.',
        'You have also breached my right to privacy.',
        'My right to privacy is guaranteed by 15 USC 6801.',
        'Under 15 USC 6801 my data should have been protected.',
      ],
    ],
  },
  elimination: {
    subject: 'Notice of conditional acceptance',
    parts: [
      [
        'NOTICE TO AGENT IS NOTICE TO PRINCIPAL. I, <name>, a living being, conditionally accept your offer.',
        'I, the living being <name>, conditionally accept your presentment for value.',
        'Conditional acceptance for value by <name>, living being, not a corporate fiction.',
      ],
      [
        'Provide proof that <lender> lent its own lawful money and did not create the <amount> by bookkeeping entry.',
        'Prove that the <amount> was lent from your assets and not monetized from my signature.',
        'Show under penalty of perjury that <amount> of real money left your vault.',
      ],
      [
        'Silence for 10 days is tacit agreement that the debt is discharged.',
        'If you do not rebut point by point within ten days you agree that no debt exists.',
        'An unrebutted affidavit stands as truth after ten days.',
      ],
      [
        'My fee schedule of $5,000 per contact applies.',
        'Every call is billed at $5,000 under my fee schedule.',
        'Each trespass on my private time costs $5,000.',
      ],
    ],
  },
  settlement: {
    subject: 'Cease and desist, represented consumer',
    parts: [
      [
        'Please be advised that <name> is enrolled with Clearwater Debt Resolution Partners.',
        '<name> has retained Clearwater Debt Resolution Partners for the account below.',
        'We at Clearwater Debt Resolution Partners now handle the account of <name>.',
      ],
      [
        'All communication on the <product> balance of <amount> goes through our negotiators.',
        'Direct any contact on <amount> to our negotiation desk.',
        'Our negotiators are your only contact for the <amount> balance.',
      ],
      [
        'Our client is suffering a financial hardship and cannot make payments at this time.',
        'Payments are suspended because of hardship of our client.',
        'Our client has stopped payment as of <month> for hardship.',
      ],
      [
        'We propose a settlement of forty percent after funds have accumulated.',
        'An offer near 40 percent follows once the client has saved it.',
        'Expect our offer of forty cents on the dollar.',
      ],
    ],
  },
  model: {
    subject: 'Request for fair resolution',
    parts: [
      [
        'I hope this message finds you well. I am reaching out about a {deeply|very} stressful situation with my <product>.',
        'Thank you for taking the time to read this. For months my <product> has been a source of {real|constant} anxiety.',
        'I never imagined that I would have to write this about my account with <lender>.',
        'After much reflection I have decided to ask for help with my <product>.',
      ],
      [
        'After {an unexpected|a sudden} reduction in income in <month>, meeting my obligations became {increasingly|} difficult.',
        'When my position was eliminated in <month>, our household budget {simply|} collapsed.',
        'A family illness in <month> forced me to step back from full-time work.',
        'My small business did not survive <month>, and with it went our main income.',
      ],
      [
        'Despite my {good-faith|sincere} efforts, each attempt to find a solution was met with {scripted|generic} answers.',
        'I have reached out repeatedly, only to be {passed|transferred} from one department to another.',
        'Every conversation so far has ended without a {meaningful|workable} alternative.',
        'I have tried to be proactive, yet my requests went unanswered.',
      ],
      [
        'I believe {regulators expect|the law expects} lenders to offer reasonable accommodations in such circumstances.',
        'Fair-lending principles call for {flexibility|accommodation} in cases like mine.',
        'Responsible lending should include a path forward for people who {want|intend} to pay.',
        'Consumer protection rules {exist|were written} for moments like this.',
      ],
      [
        'I would appreciate a {structured|formal} arrangement that pauses interest and spreads <amount> over sixty months.',
        'My request is {simple|modest}: stop the interest, and let me repay <amount> over five years.',
        'A five-year plan without interest on <amount> would let me {honor|meet} this debt.',
        'Please consider freezing interest and setting sixty {equal|manageable} installments for <amount>.',
      ],
      [
        'Thank you for your {understanding|consideration}. I look forward to a constructive outcome.',
        'I am {confident|hopeful} that we can resolve it together.',
        'I remain committed to a {fair|respectful} resolution.',
        'I appreciate your {prompt|kind} attention to this matter.',
      ],
    ],
  },
};

export const FREE_EN: Readonly<Record<string, Letter>> = {
  charity: {
    subject: 'Debt management proposal',
    parts: [
      [
        'We are helping <name> under our free debt advice service. A signed authority is held on file.',
        '<name> has come to our free advice service and signed an authority for us to write.',
      ],
      [
        'A full budget shows <part> a month available for all creditors, shared in proportion.',
        'The budget leaves <part> a month, which we share out among all creditors.',
      ],
      [
        'We ask <lender> to accept the share due to you on <amount>, freeze interest, and review in six months.',
        'Please accept a pro rata payment on <amount>, hold interest, and look at it again in six months.',
      ],
      ['We make no charge to the client or to you.', 'Our help is free of charge.'],
    ],
  },
  clinic: {
    subject: 'Representation by law school clinic',
    parts: [
      [
        'The Consumer Law Clinic represents <name> in the matter of the <product> held by <lender>.',
        'Our law school clinic represents <name> regarding <lender> and a <product>.',
      ],
      [
        'Our client disputes <part> of the claimed <amount> and requests validation under 15 U.S.C. 1692g.',
        'We dispute <part> out of <amount> and ask for validation as 15 U.S.C. 1692g provides.',
      ],
      [
        'Students act under the supervision of a licensed attorney, whose bar number appears below.',
        'A licensed attorney supervises the students on this case.',
      ],
    ],
  },
  breachletter: {
    subject: 'Personal data exposed',
    parts: [
      [
        'I am one of the people whose data <lender> lost. I use the letter that the Daily Ledger printed.',
        'This is the letter from the Daily Ledger help page. <lender> lost my data too.',
      ],
      [
        'I was notified on <date>, <m> days after you knew.',
        'Your notice reached me on <date>, which was <m> days late.',
      ],
      ['I have spent <part> on freezes, mailings and lost work.', 'So far it has cost me <part>.'],
      [
        'I request a full list of the data involved, paid monitoring, and compensation.',
        'Please list the data, pay for monitoring, and cover my cost.',
      ],
    ],
  },
  classaction: {
    subject: 'Notice of claim',
    parts: [
      [
        'I am a member of the putative class in the force-placed insurance case against <lender>.',
        'I belong to the proposed class in the case on force-placed insurance of <lender>.',
      ],
      [
        '<lender> added insurance of <part> to my <product> although I was covered.',
        'My <product> was charged <part> for insurance that I already had.',
      ],
      [
        'I ask that the charges be credited while the case is pending, without waiver of my rights.',
        'Please credit the charges. I waive no rights in the pending case.',
      ],
    ],
  },
  unionform: {
    subject: 'Hardship during strike',
    parts: [
      [
        'I am a member of the mill workers local and have been on strike since <date>.',
        'As a mill workers local member I have been out on strike since <date>.',
      ],
      [
        'Strike pay is <part> a week. I ask for a skip of my <product> payments until we return.',
        'I get <part> strike pay a week and ask to skip payments on my <product>.',
      ],
      ['The local can confirm my status. Ask for the welfare committee.', 'Our welfare committee can confirm it.'],
    ],
  },
  legaloffice: {
    subject: 'SCRA request',
    parts: [
      [
        'This office assists <name>, a member of the armed forces on active duty since <date>.',
        'The base legal office assists <name>, on active duty since <date>.',
      ],
      [
        'Under 50 U.S.C. 3937 interest above six percent on the <product> must be forgiven, not deferred.',
        '50 U.S.C. 3937 caps the <product> at six percent and the rest is forgiven.',
      ],
      [
        'Orders are enclosed. Please confirm the new payment in writing.',
        'See the enclosed orders and confirm the corrected payment.',
      ],
    ],
  },
  stateform: {
    subject: 'State complaint form',
    parts: [
      ['Name of consumer: <name>. Company: <lender>. Product or service: <product>. Amount involved: <amount>.'],
      ['Date of transaction: <date>. Did you contact the company? Yes. Date: <date2>. Did you sign a contract? Yes.'],
      ['I attest that the statements are true to the best of my knowledge. Describe the problem in your own words:'],
    ],
  },
  radio: {
    subject: 'Fees or interest',
    parts: [
      [
        'I heard the program Voces del Valle and they helped me with these lines in English.',
        'The people of the radio Voces del Valle help me to write in English.',
      ],
      [
        'I work the fields in <city> and <lender> charges me <part> more each month for my <product>.',
        'I pick fruit by <city>. For the <product> <lender> wants <part> more a month.',
      ],
      [
        'No one gave me the papers in Spanish although we spoke Spanish at the sale.',
        'We talked Spanish at the sale but papers came in English only.',
      ],
    ],
  },
};
