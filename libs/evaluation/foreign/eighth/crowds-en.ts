import { OPEN_EN } from './open-letters-en.js';
import { crowd, type Plot, tie } from './plot.js';
import { ways } from './say.js';

/** Honest crowds of America and Britain. */
export const CROWDS_EN: readonly Plot[] = [
  crowd('overlimit_class', 'us', 'representative', {
    org: 'Whitcomb & Sayre LLP',
    helpers: ['Whitcomb & Sayre LLP', 'Class counsel'],
    snared: true,
    ties: [tie('agent_phone', 0.7, { line: 'toll' }), tie('email', 0.3), tie('address', 0.15)],
    script: OPEN_EN['class_notice'],
    sends: 0.9,
    copy: 1,
    lenders: 1,
    days: 70,
    named: 0.8,
    fit: [15, 95],
    tales: ['fees'],
    listed: 'law firm, state bar registered',
    channels: { letter: 5, platform: 5, email: 3 },
  }),
  crowd('advice_bureau', 'uk', 'helper', {
    org: 'Calder Valley Advice',
    helpers: ['Debt adviser Ruth', 'Calder Valley Advice', 'Volunteer adviser'],
    ties: [
      tie('agent_phone', 0.6, { line: 'landline', pool: 'line' }),
      tie('contact_phone', 0.3, { pool: 'line' }),
      tie('email', 0.4),
    ],
    script: OPEN_EN['bureau'],
    sends: 0.75,
    copy: 1,
    named: 0.8,
    days: 230,
    tales: ['hardship', 'calls', 'loan-cost'],
    paper: { kind: 'form', share: 0.4 },
    listed: 'FCA limited permission, not for profit',
  }),
  crowd('saturday_money_page', 'uk', 'unknown', {
    script: OPEN_EN['money_page'],
    sends: 0.95,
    copy: 1,
    named: 0,
    days: 40,
    pace: 'rush',
    tales: ['fees'],
    fit: [20, 95],
    channels: { email: 6, platform: 5, letter: 2 },
  }),
  crowd('parish_debt_table', 'uk', 'helper', {
    org: 'St Wilfrid debt table',
    helpers: ['Margaret from church', 'Rev Anne'],
    snared: true,
    fit: [8, 95],
    ties: [tie('contact_phone', 0.65), tie('address', 0.3)],
    tells: ways(`The lady at [church|the food bank] is helping me, she does not charge.
    [Ring Margaret, she has my permission|I do not answer numbers I do not know, she does].
    We [sat down after the Tuesday soup|went through the carrier bag of letters together].`),
    oneTown: true,
    tales: ['hardship', 'calls', 'service'],
    named: 0.5,
    days: 200,
  }),
  crowd('mill_layoff', 'us', 'helper', {
    org: 'Local 27',
    helpers: ['Local 27', 'Steward Dombrowski'],
    ties: [tie('contact_phone', 0.15), tie('agent_phone', 0.3, { pool: 'contact_phone' })],
    script: OPEN_EN['union_local'],
    sends: 0.65,
    copy: 1,
    oneTown: true,
    days: 35,
    pace: 'rush',
    tales: ['hardship', 'car'],
    tells: ways(`[Twenty-two years|Eleven years] on the same machine.
    Half my street worked there.
    The hall had [a sign-up sheet|doughnuts and forms].`),
    paper: { kind: 'layoff', share: 0.4 },
  }),
  crowd('library_computers', 'us', 'place', {
    org: 'Public library',
    helpers: ['Ms. Odell, librarian'],
    snared: true,
    fit: [8, 95],
    ties: [tie('ip_address', 0.9), tie('device_id', 0.7, { each: 7 })],
    tells: ways(`I am [on the library computer|at the library] and [have forty minutes left|do not own one].
    The librarian showed me [where to click|how to attach].
    No [internet|printer] at home.`),
    oneTown: true,
    named: 0.1,
    days: 240,
    channels: { platform: 7, email: 2 },
  }),
  crowd('lot_rent_park', 'us', 'helper', {
    org: 'Sunny Acres Residents Association',
    helpers: ['President Lou', 'Sunny Acres RA'],
    ties: [tie('address', 0.8, { round: 'suites' }), tie('contact_phone', 0.3)],
    script: OPEN_EN['park'],
    sends: 0.7,
    copy: 2,
    oneTown: true,
    lenders: 1,
    days: 30,
    tales: ['servicer', 'hardship', 'fees'],
    tells: ways(`We met at the clubhouse.
    Everyone on my row got the same [notice|bill].`),
  }),
  crowd('chapter_house', 'us', 'place', {
    org: 'Chapter house',
    helpers: ['Chapter manager'],
    ties: [tie('address', 0.75), tie('contact_phone', 0.55, { line: 'landline' }), tie('ip_address', 0.3)],
    tells: ways(`We get mail [at the chapter house|at the one box]. There is no street number out here.
    I have to drive [forty miles|an hour] to get a signal.
    [My auntie translates|The manager reads me the letters].`),
    oneTown: true,
    named: 0.25,
    days: 220,
    tales: ['car', 'calls', 'fees', 'service', 'hardship'],
  }),
  crowd('newcomers_caseworker', 'us', 'helper', {
    org: 'Harbor Resettlement',
    helpers: ['Caseworker Lul', 'Interpreter'],
    ties: [tie('contact_phone', 0.7), tie('email', 0.45), tie('ip_address', 0.4)],
    script: OPEN_EN['ward'],
    sends: 0.7,
    copy: 2,
    named: 0.55,
    days: 180,
    tales: ['car', 'fraud', 'fees'],
  }),
  crowd('polite_assistant_letter', 'us', 'unknown', {
    script: OPEN_EN['assistant'],
    sends: 0.95,
    copy: 2,
    named: 0,
    days: 240,
    fit: [25, 95],
    channels: { platform: 6, email: 4, regulator: 4 },
  }),
  crowd('core_conversion_weekend', 'us', 'cause', {
    lenders: 1,
    days: 5,
    pace: 'rush',
    named: 0,
    tales: ['service', 'fees'],
    fit: [15, 90],
    tells:
      ways(`Ever since [the system upgrade|your conversion weekend] [my balance is wrong|direct deposit is missing].
    [The new app|Online banking] [shows somebody else's name|has my old loan twice].
    The line in the branch went [out the door|to the road].`),
  }),
  crowd('halfway_house', 'us', 'place', {
    org: 'Second Gate Reentry',
    helpers: ['Case manager', 'House manager'],
    ties: [tie('address', 0.85), tie('contact_phone', 0.6, { line: 'landline' }), tie('device_id', 0.3)],
    tells: ways(`I came home [on <date>|after four years] and am [in a program|at the house].
    While I was away [someone used my name|interest ran the whole time].
    Leave word with the house, we get calls till nine.`),
    oneTown: true,
    named: 0.3,
    tales: ['report', 'calls', 'fraud'],
    days: 220,
  }),
  crowd('post_legal_office', 'us', 'representative', {
    org: 'Legal Assistance Office',
    helpers: ['Legal Assistance', 'Capt. Ives'],
    ties: [
      tie('contact_phone', 0.4, { line: 'landline' }),
      tie('address', 0.35, { round: 'suites' }),
      tie('ip_address', 0.5, { round: 'subnet' }),
    ],
    script: OPEN_EN['garrison'],
    sends: 0.85,
    copy: 1,
    named: 0.45,
    days: 200,
    tales: ['car', 'loan-cost', 'report'],
    listed: 'government legal assistance',
  }),
  crowd('closed_college', 'us', 'cause', {
    script: OPEN_EN['college'],
    sends: 0.8,
    copy: 1,
    lenders: 1,
    days: 90,
    pace: 'waves',
    tales: ['loan-cost'],
    named: 0,
    fit: [15, 90],
    tells: ways(`[Nursing|Welding|Medical billing] was my program.
    [I owe more than my car is worth|The credits are worth nothing].`),
  }),
  crowd('storm_shelter_tablets', 'us', 'place', {
    org: 'Shelter volunteers',
    helpers: ['Shelter volunteer'],
    ties: [tie('device_id', 0.85, { each: 11 }), tie('ip_address', 0.85), tie('address', 0.5)],
    tells: ways(`We are [in the gym|at the shelter] since the storm.
    A volunteer is typing this on [a tablet|her tablet].
    [The roof is gone|There is four feet of water in the house].`),
    oneTown: true,
    days: 18,
    pace: 'rush',
    tales: ['hardship', 'servicer', 'service', 'car'],
    named: 0.15,
  }),
  crowd('sheltered_flats', 'uk', 'place', {
    org: 'Beck Court',
    helpers: ['Warden', 'Scheme manager'],
    ties: [tie('address', 0.8, { round: 'suites' }), tie('contact_phone', 0.5, { line: 'landline' })],
    tells: ways(`I am in sheltered accommodation. The warden [made the call|filled this in] for me.
    My eyes are not [good|what they were].
    [There are several of us in here|My neighbour across the landing has had it too].`),
    old: true,
    oneTown: true,
    days: 220,
    tales: ['fraud', 'service', 'fees'],
    named: 0.3,
    fit: [4, 28],
  }),
  crowd('tax_season_volunteers', 'us', 'helper', {
    org: 'Free Tax Site at Broadway',
    helpers: ['Volunteer Ken', 'Free Tax Site'],
    ties: [tie('contact_phone', 0.4), tie('ip_address', 0.5), tie('agent_phone', 0.2, { pool: 'contact_phone' })],
    tells: ways(`The tax volunteer [spotted this|noticed the fee when he did my return].
    My refund went [into the wrong account|to pay a fee I never owed].`),
    oneTown: true,
    days: 70,
    tales: ['fees', 'report', 'service'],
    named: 0.4,
  }),
  crowd('car_finance_forum', 'uk', 'unknown', {
    script: ['commission', 'affordability', 'refund8', 'deadline'],
    sends: 0.9,
    copy: 2,
    named: 0,
    days: 160,
    fit: [20, 90],
    tales: ['car'],
    tells: ways(`Someone on the forum put this up and I have [changed the names|added my own bits].`),
    channels: { email: 7, platform: 4 },
  }),
  crowd('breach_notice_families', 'us', 'cause', {
    lenders: 2,
    days: 30,
    pace: 'rush',
    tales: ['fraud', 'report'],
    named: 0,
    fit: [10, 70],
    ties: [tie('text', 0.25, { line: 'toll' })],
    tells: ways(`I got your breach letter [on <date>|last week] and [now this|the charges began the same day].
    The letter says to call the number for [a year of monitoring|code <code>], [which does not work|they ask for my social].
    [My sister got the letter as well|Everyone in our school district got one].`),
  }),
  crowd('left_the_sweep_mill', 'us', 'misused', {
    of: 'sweep_mill',
    named: 0,
    days: 160,
    fit: [4, 12],
    tales: ['report', 'calls', 'hardship'],
    tells:
      ways(`I paid a credit company <fee> a month and [nothing came off|they used my name to send you junk]. This one is from me.
    Ignore the letters [from that outfit|about section this and that], I did not write those.`),
  }),
  crowd('pit_village_welfare', 'uk', 'helper', {
    org: 'Miners Welfare',
    helpers: ['Welfare rights Bob', 'Welfare hall'],
    ties: [tie('contact_phone', 0.55, { line: 'landline' }), tie('address', 0.2), tie('email', 0.2)],
    tells: ways(`Bob at the Welfare [wrote this down|types quicker than me].
    [Dust on the lungs|My knees are shot], I cannot get to town.
    Same thing happened to [a lad I worked with|two others at the club].`),
    old: true,
    oneTown: true,
    named: 0.45,
    days: 210,
    tales: ['fraud', 'fees', 'hardship', 'service'],
  }),
  crowd('school_gate_whatsapp', 'uk', 'cause', {
    tells: ways(`One of the mums posted that she had it too, so I checked, and yes.
    The [uniform|holiday] company has gone under and you are [refusing the claim|saying wait].
    It is in our group chat, [there are loads of us|at least fifteen families].`),
    ties: [tie('payee_account', 0.35)],
    oneTown: true,
    days: 25,
    pace: 'rush',
    tales: ['fraud', 'fees', 'service'],
    named: 0,
  }),
];
