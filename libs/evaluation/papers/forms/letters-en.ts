import { Dice } from '../dice.js';
import { A4, type Ask, type Facts, type Kind, LETTER, type Sheet } from '../form.js';
import { barsSvg, codeSvg, escaped } from '../ink.js';
import { ageAt, dayOf, enDay } from '../people.js';

const ILLS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'moderate depressive episode',
    [
      'presented {w} weeks ago with low mood, poor sleep and tearfulness following {event}',
      'has been under my care since {month} with low mood and has been unable to concentrate for more than {n} minutes',
    ],
    ['PHQ-9 score was {phq}.', 'There is no suicidal intent at present.', 'Started on sertraline {dose} mg daily.'],
  ],
  [
    'chronic low back pain with sciatica',
    [
      'injured the lower back while lifting at work {w} weeks ago and can sit for about {n} minutes at a time',
      'has had back pain for {y} years, worse since {month}, with pain down the {side} leg',
    ],
    [
      'Straight leg raise was limited to {deg} degrees.',
      'An MRI is awaited.',
      'Physiotherapy was arranged {w} weeks ago.',
    ],
  ],
  [
    'generalised anxiety disorder',
    [
      'describes daily panic attacks, about {k} a week, since {event}',
      'is kept awake by worry about debts and wakes at {k} am most nights',
    ],
    [
      'GAD-7 score was {gad}.',
      'Referred for talking therapy; the waiting time is {w} weeks.',
      'Propranolol {dose} mg is taken as needed.',
    ],
  ],
  [
    'chronic obstructive pulmonary disease',
    [
      'was admitted {k} times since {month} with breathlessness and can walk about {deg} yards on the flat',
      'has smoked for {y} years and has been breathless on one flight of stairs since {month}',
    ],
    [
      'Oxygen saturation was {sat}% on air.',
      'Uses inhalers and oral steroids for {k} days at a time.',
      'Spirometry showed FEV1 of {deg}% predicted.',
    ],
  ],
  [
    'type 2 diabetes with peripheral neuropathy',
    [
      'was found to have diabetes {y} years ago and now has numbness in both feet since {month}',
      'has burning pain of the {side} foot at night and has lost {k} kg since {month}',
    ],
    [
      'HbA1c was {hba} mmol/mol.',
      'Insulin was increased to {dose} units.',
      'A foot ulcer of {k} mm is being dressed weekly.',
    ],
  ],
];
const MONTH = ['January', 'March', 'April', 'June', 'August', 'September', 'November'];
const EVENT = ['redundancy', 'the death of a parent', 'the end of a marriage', 'a road accident', 'a burglary at home'];

function filled(text: string, d: Dice): string {
  const one: Record<string, () => string | number> = {
    w: () => d.int(3, 18),
    n: () => d.int(2, 9) * 5,
    y: () => d.int(3, 22),
    k: () => d.int(2, 8),
    phq: () => d.int(15, 25),
    gad: () => d.int(12, 21),
    dose: () => d.int(2, 20) * 10,
    deg: () => d.int(5, 14) * 5,
    sat: () => d.int(87, 95),
    hba: () => d.int(62, 118),
    side: () => d.pick(['left', 'right']),
    month: () => d.pick(MONTH),
    event: () => d.pick(EVENT),
  };
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(one[key]()));
}

function story(d: Dice, doctor: string, copies: boolean) {
  const manner = new Dice(`manner ${doctor}`);
  const [disease, onsets, more] = d.pick(manner.take(ILLS, copies ? 1 : 3));
  const source = copies ? new Dice(`copy ${doctor} ${disease}`) : d;
  const how = new Dice(`phrase ${doctor} ${disease}`);
  const onset = source.chance(0.6) ? how.pick(onsets) : source.pick(onsets);
  return { disease, onset: filled(onset, source), found: filled(source.take(more, 2).join(' '), source) };
}

const base = (ask: Ask): Facts => ({
  name: ask.person.name,
  title: ask.person.female ? ask.d.pick(['Mrs', 'Ms', 'Miss']) : 'Mr',
  address: ask.person.address,
  date: enDay(ask.day),
  number: `${ask.issuer.prefix}${String(ask.serial).padStart(5, '0')}`,
  signer: ask.d.pick(ask.issuer.signers),
});
const ill = (ask: Ask): Facts => {
  const facts = base(ask);
  return {
    ...facts,
    born: enDay(ask.person.born),
    age: `${ageAt(ask.person.born, ask.day)}`,
    nhs: `${ask.d.digits(3)} ${ask.d.digits(3)} ${ask.d.digits(4)}`,
    weeks: `${ask.d.int(2, 13)}`,
    from: enDay(dayOf(ask.day, -ask.d.int(0, 10))),
    ...story(ask.d, facts['signer'], ask.issuer.copies),
  };
};
const letterhead = (s: Sheet) =>
  `<div class="row" style="border-bottom:2px solid ${s.look.accent};padding-bottom:8px"><div><b class="accent" style="font-size:1.5em">${escaped(s.issuer.name)}</b><br><span style="font-size:.85em">${escaped(s.issuer.unit)}</span></div><div class="r" style="font-size:.82em">${escaped(s.issuer.address)}<br>Tel ${s.issuer.phone}</div></div>`;
const banner = (s: Sheet) =>
  `<div class="band row"><b style="font-size:1.3em">${escaped(s.issuer.name)}</b><span style="font-size:.8em">${escaped(s.issuer.address)} · ${s.issuer.phone}</span></div>`;
const p = (words: string) => `<p style="margin:.8em 0">${words}</p>`;
const they = (s: Sheet) => `${s.v('title')} ${s.v('name')}`;

const gp = [
  (s: Sheet) =>
    `${letterhead(s)}${p(`Our ref: ${s.v('number')}<br>Date: ${s.v('date')}`)}${p('To whom it may concern')}<p><b>Re: ${they(s)}, born ${s.v('born')}, NHS number ${s.v('nhs')}</b><br>${s.v('address')}</p>${p(`I confirm that the above patient is registered at this practice and ${s.v('onset')}. ${s.v('found')}`)}${p(`The diagnosis is ${s.v('disease')}. In my opinion the patient is not fit for work and is likely to remain so for at least ${s.v('weeks')} weeks. I would be grateful if this could be taken into account in any arrangement for repayment.`)}${p('Yours faithfully')}${s.signOff(`<div style="text-align:left">${s.sign(s.facts['signer'])}<br>${s.v('signer')}<br>General Practitioner</div>`)}`,
  (s: Sheet) =>
    `${banner(s)}<table style="margin:1em 0;font-size:.95em"><tr><td style="width:18%">Patient</td><td>${they(s)}</td><td>Date of birth</td><td>${s.v('born')}</td></tr><tr><td>Address</td><td>${s.v('address')}</td><td>NHS no.</td><td>${s.v('nhs')}</td></tr><tr><td>Letter date</td><td>${s.v('date')}</td><td>Reference</td><td>${s.v('number')}</td></tr></table><h3 style="border-bottom:1px solid #888">Medical report</h3>${p(`<b>Diagnosis.</b> ${s.v('disease')}`)}${p(`<b>History.</b> The patient ${s.v('onset')}.`)}${p(`<b>Findings and treatment.</b> ${s.v('found')}`)}${p(`<b>Fitness.</b> Unfit for work for ${s.v('weeks')} weeks from ${s.v('date')}.`)}${s.signOff(`${s.sign(s.facts['signer'])}<br>Electronically issued by ${s.v('signer')}`)}`,
];
const notes = [
  (s: Sheet) =>
    `<h1 class="t" style="font-size:1.5em;text-align:left">Statement of Fitness for Work</h1><p style="font-size:.85em">For social security or sick pay</p><table class="grid" style="margin-top:.8em;line-height:1.9"><tr><td style="width:34%">Patient's name</td><td>${they(s)}</td></tr><tr><td>I assessed your case on</td><td>${s.v('from')}</td></tr><tr><td>and, because of the following condition(s)</td><td style="height:4em">${s.v('disease')}</td></tr><tr><td>I advise you that</td><td>[x] you are not fit for work<br>[ ] you may be fit for work taking account of the following advice</td></tr><tr><td>Comments</td><td style="height:6em">${s.v('found')}</td></tr><tr><td>This will be the case for</td><td>${s.v('weeks')} weeks</td></tr><tr><td>Doctor's signature</td><td>${s.sign(s.facts['signer'])} ${s.v('signer')}</td></tr><tr><td>Date of statement</td><td>${s.v('date')}</td></tr><tr><td>Practice</td><td>${escaped(s.issuer.name)}, ${escaped(s.issuer.address)}</td></tr></table><p class="row" style="margin-top:1em"><span>Unique ID: ${s.v('number')}</span>${s.look.hasCode ? codeSvg(s.d, 16) : ''}</p>${s.signOff('')}`,
  (s: Sheet) =>
    `${letterhead(s)}<h2 class="t" style="margin:1em 0">WORK / SCHOOL EXCUSE</h2><p class="r">No. ${s.v('number')}</p>${p(`This is to certify that <span class="u">${they(s)}</span> (age ${s.v('age')}) was seen in this office on <span class="u">${s.v('from')}</span> and is under treatment for <span class="u">${s.v('disease')}</span>.`)}${p(`The patient ${s.v('onset')}. ${s.v('found')}`)}${p(`Excused from work for <span class="u">${s.v('weeks')}</span> weeks.`)}${s.signOff(`${s.sign(s.facts['signer'])}<br>${s.v('signer')}<br>${s.v('date')}`)}`,
];

const WHY = [
  'a sustained fall in orders since {m} and the loss of our contract worth £{k}0,000 a year',
  'the closure of the {shop} site, which will cease trading at the end of {m}',
  'the transfer of {k} roles to our shared service center in {shop}',
  'the introduction of new machinery on line {k}, which has removed the need for {k} posts',
];
const JOBS = [
  'Warehouse Operative',
  'Customer Adviser',
  'Machine Setter',
  'Office Administrator',
  'Van Driver',
  'Care Assistant',
  'Retail Supervisor',
  'Line Cook',
];
const jobFacts = (ask: Ask): Facts => {
  const { d } = ask;
  const years = d.int(1, 17);
  const week = d.int(280, 640);
  return {
    ...base(ask),
    years: `${years}`,
    post: d.pick(JOBS),
    staff: d.digits(6),
    why: d
      .pick(WHY)
      .replace(/\{(\w+)\}/g, (_, k: string) =>
        k === 'm'
          ? d.pick(MONTH)
          : k === 'k'
            ? `${d.int(2, 9)}`
            : d.pick(['Northgate', 'Riverside', 'Kingsway', 'Elm Park']),
      ),
    until: enDay(dayOf(ask.day, d.int(14, 60))),
    amount: `£${(years * week).toLocaleString('en-GB')}.00`,
    notice: `£${(Math.min(12, years) * week).toLocaleString('en-GB')}.00`,
    holiday: `£${d.int(40, 900)}.${d.digits(2)}`,
  };
};
const redundancy = [
  (s: Sheet) =>
    `${letterhead(s)}${p(`${they(s)}<br>${s.v('address')}`)}${p(`${s.v('date')}<br>Ref ${s.v('number')}`)}${p(`Dear ${they(s)}`)}<p><b>Notice of redundancy</b></p>${p(`Further to our consultation meetings, I write to confirm that your position as ${s.v('post')} (payroll number ${s.v('staff')}) is redundant because of ${s.v('why')}.`)}${p(`Your last day of employment will be ${s.v('until')}. You have ${s.v('years')} complete years of service. You will receive a redundancy payment of ${s.v('amount')}, pay in lieu of notice of ${s.v('notice')} and accrued holiday pay of ${s.v('holiday')}.`)}${p('You have the right to appeal within five working days of this letter. I should like to thank you for your work.')}${p('Yours sincerely')}${s.signOff(`<div style="text-align:left">${s.sign(s.facts['signer'])}<br>${s.v('signer')}<br>Human Resources</div>`)}`,
  (s: Sheet) =>
    `${banner(s)}<h2 style="margin:1em 0 .4em">Confirmation of termination by reason of redundancy</h2><table class="grid"><tr><td>Employee</td><td>${they(s)}</td><td>Payroll no.</td><td>${s.v('staff')}</td></tr><tr><td>Post</td><td>${s.v('post')}</td><td>Service</td><td>${s.v('years')} years</td></tr><tr><td>Last day</td><td>${s.v('until')}</td><td>Our ref</td><td>${s.v('number')}</td></tr></table>${p(`The reason for the redundancy is ${s.v('why')}.`)}<table class="grid" style="width:60%"><tr><td>Statutory redundancy</td><td class="r">${s.v('amount')}</td></tr><tr><td>Pay in lieu of notice</td><td class="r">${s.v('notice')}</td></tr><tr><td>Holiday not taken</td><td class="r">${s.v('holiday')}</td></tr></table>${p(`Issued on ${s.v('date')} to ${s.v('address')}.`)}${s.signOff(`${s.sign(s.facts['signer'])}<br>${s.v('signer')}`)}`,
];

const AWARDS = [
  'Universal Credit',
  'Employment and Support Allowance',
  'Personal Independence Payment',
  'Council Tax Reduction',
  'Housing Benefit',
];
const awardFacts = (ask: Ask): Facts => {
  const { d } = ask;
  const parts = [d.int(28_000, 39_000), d.int(0, 62_000), d.int(0, 41_000)];
  const minus = d.int(0, 14_000);
  const pounds = (n: number) => `£${(n / 100).toFixed(2)}`;
  return {
    ...base(ask),
    nino: ask.person.id,
    award: d.pick(AWARDS),
    from: enDay(dayOf(ask.day, d.int(-20, 10))),
    standard: pounds(parts[0]),
    housing: pounds(parts[1]),
    children: pounds(parts[2]),
    minus: pounds(minus),
    amount: pounds(parts[0] + parts[1] + parts[2] - minus),
  };
};
const awards = [
  (s: Sheet) =>
    `<div class="row"><b style="font-size:1.3em">${escaped(s.issuer.name)}</b><span class="r" style="font-size:.85em">${escaped(s.issuer.address)}<br>Telephone ${s.issuer.phone}</span></div>${p(`${they(s)}<br>${s.v('address')}`)}<p>Reference: ${s.v('number')}<br>National Insurance number: ${s.v('nino')}<br>Date: ${s.v('date')}</p>${p(`Dear ${they(s)}`)}<h3>About your ${s.v('award')}</h3>${p(`We have looked at your claim again. From ${s.v('from')} you are entitled to ${s.v('amount')} a month.`)}<table class="grid" style="width:75%"><tr><td>Standard allowance</td><td class="r">${s.v('standard')}</td></tr><tr><td>Help with housing</td><td class="r">${s.v('housing')}</td></tr><tr><td>Children and caring</td><td class="r">${s.v('children')}</td></tr><tr><td>Taken off for income</td><td class="r">${s.v('minus')}</td></tr><tr><td><b>What we pay you</b></td><td class="r"><b>${s.v('amount')}</b></td></tr></table>${p('You must tell us straight away about any change. If you think this decision is wrong you can ask us to look at it again within one month.')}${s.signOff(`<div style="text-align:left">${s.v('signer')}<br>Office manager</div>`)}`,
  (s: Sheet) =>
    `${banner(s)}<h2 style="margin:1em 0">Award notice: ${s.v('award')}</h2><table><tr><td>Claimant</td><td>${they(s)}, ${s.v('address')}</td></tr><tr><td>NI number</td><td>${s.v('nino')}</td></tr><tr><td>Claim reference</td><td>${s.v('number')}</td></tr><tr><td>Award starts</td><td>${s.v('from')}</td></tr></table>${p(`Your monthly award is <b>${s.v('amount')}</b>. It is made up of a standard amount of ${s.v('standard')}, ${s.v('housing')} towards rent and ${s.v('children')} for dependants, less ${s.v('minus')} for other income.`)}${p(`Decision made on ${s.v('date')} by ${s.v('signer')}.`)}${s.signOff(s.look.hasCode ? codeSvg(s.d, 18) : barsSvg(s.d, 45))}`,
];

const CHARGES = [
  'Emergency room visit, level 4',
  'CT abdomen with contrast',
  'Complete blood count',
  'Room and board, semi-private',
  'IV infusion, first hour',
  'Pharmacy',
  'X-ray wrist, 3 views',
  'Anesthesia, 15 min units',
  'Supplies and devices',
  'Physical therapy evaluation',
  'Ambulance transport',
];
const billFacts = (ask: Ask): Facts => {
  const { d } = ask;
  const out: Facts = {
    ...base(ask),
    born: enDay(ask.person.born),
    account: d.digits(9),
    from: enDay(dayOf(ask.day, -d.int(12, 70))),
  };
  const n = d.int(4, 7);
  let sum = 0;
  d.take(CHARGES, n).forEach((charge, i) => {
    const cents = d.int(4_500, 640_000);
    sum += cents;
    out[`charge${i}`] = charge;
    out[`code${i}`] = d.digits(5);
    out[`price${i}`] = (cents / 100).toFixed(2);
  });
  const paid = Math.round(sum * d.real(0, 0.55));
  return {
    ...out,
    rows: String(n),
    total: (sum / 100).toFixed(2),
    paid: (paid / 100).toFixed(2),
    amount: ((sum - paid) / 100).toFixed(2),
    due: enDay(dayOf(ask.day, 30)),
  };
};
const chargeRows = (s: Sheet) =>
  Array.from(
    { length: Number(s.facts['rows']) },
    (_, i) =>
      `<tr><td>${s.v('from')}</td><td>${s.v(`code${i}`)}</td><td>${s.v(`charge${i}`)}</td><td class="r">${s.v(`price${i}`)}</td></tr>`,
  ).join('');
const bills = [
  (s: Sheet) =>
    `${banner(s)}<div class="row" style="margin:1.2em 0"><div>${they(s)}<br>${s.v('address')}</div><table style="width:45%"><tr><td>Statement</td><td>${s.v('number')}</td></tr><tr><td>Account</td><td>${s.v('account')}</td></tr><tr><td>Date of birth</td><td>${s.v('born')}</td></tr><tr><td>Statement date</td><td>${s.v('date')}</td></tr></table></div><table class="grid"><tr><th>Service date</th><th>Code</th><th>Description</th><th class="r">Amount ($)</th></tr>${chargeRows(s)}<tr><td colspan="3" class="r">Total charges</td><td class="r">${s.v('total')}</td></tr><tr><td colspan="3" class="r">Insurance and payments</td><td class="r">-${s.v('paid')}</td></tr><tr><td colspan="3" class="r"><b>Amount you owe</b></td><td class="r"><b>${s.v('amount')}</b></td></tr></table>${p(`Payment is due by ${s.v('due')}. Financial assistance is available; ask ${s.v('signer')} in patient accounts.`)}${s.signOff(barsSvg(s.d, 60))}`,
  (s: Sheet) =>
    `${letterhead(s)}<h2 style="margin:.8em 0">Patient statement ${s.v('number')}</h2><p>${they(s)}, ${s.v('address')}<br>Born ${s.v('born')} · Account ${s.v('account')} · Issued ${s.v('date')}</p><table style="margin-top:1em">${chargeRows(s)}</table><hr><p class="r">Charges ${s.v('total')}<br>Paid ${s.v('paid')}<br><b>Balance ${s.v('amount')}</b><br>Due ${s.v('due')}</p>${p(`Questions? Ask for ${s.v('signer')}.`)}${s.signOff('')}`,
];
const WHO = ['name', 'title', 'address', 'born', 'age', 'nhs', 'nino'];

export const LETTERS_EN: readonly Kind[] = [
  {
    key: 'gp-letter',
    tongue: 'en',
    evidence: 'medical',
    personal: WHO,
    free: [['number'], ['date'], ['weeks'], ['disease']],
    page: A4,
    draw: ill,
    layouts: gp,
  },
  {
    key: 'fit-note',
    tongue: 'en',
    evidence: 'medical',
    personal: WHO,
    free: [['number'], ['date'], ['from'], ['weeks']],
    page: A4,
    fillable: true,
    draw: ill,
    layouts: notes,
  },
  {
    key: 'redundancy',
    tongue: 'en',
    evidence: 'unemployment',
    personal: ['name', 'title', 'address', 'staff'],
    free: [['number'], ['date'], ['until'], ['amount'], ['post'], ['notice']],
    page: A4,
    draw: jobFacts,
    layouts: redundancy,
  },
  {
    key: 'award',
    tongue: 'en',
    evidence: 'poverty',
    personal: WHO,
    free: [['number'], ['date'], ['from'], ['amount'], ['award']],
    page: A4,
    draw: awardFacts,
    layouts: awards,
  },
  {
    key: 'hospital-bill',
    tongue: 'en',
    evidence: 'medical',
    personal: WHO,
    free: [['number'], ['date'], ['account'], ['amount'], ['due']],
    page: LETTER,
    draw: billFacts,
    layouts: bills,
  },
];
