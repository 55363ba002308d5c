import { hostileOf, type Spot } from '../../libs/domain/calls/turns.js';
import { defineDetector } from '../../libs/domain/detector.js';

export const provocation = defineDetector({
  id: 'provocation',
  version: '2.0.0',
  subject: 'call',
  family: 'calls',
  messages: {
    baited: {
      en: 'The customer’s side is the first to bait or abuse ({hostile} times), says that it records, and a complaint follows {days} days later. The lender’s side: {threats} threats, {profanity} words of abuse.',
      zh: '客户一方率先挑衅或辱骂对方（{hostile} 处）并声明录音，{days} 天后提出投诉。机构一方：威胁 {threats} 处，辱骂 {profanity} 处。',
    },
    demanded: {
      en: 'The customer’s side is the first to bait or abuse ({hostile} times), says that it records, and makes demands with it ({leverage} times). The lender’s side: {threats} threats, {profanity} words of abuse.',
      zh: '客户一方率先挑衅或辱骂对方（{hostile} 处），声明录音，并以此提出要求（{leverage} 处）。机构一方：威胁 {threats} 处，辱骂 {profanity} 处。',
    },
    answered: {
      en: 'The customer’s side is the first to bait or abuse ({hostile} times) and records. The lender’s side answers with {threats} threats and {profanity} words of abuse: that breaks its own rules, no matter who began.',
      zh: '客户一方率先挑衅或辱骂对方（{hostile} 处）并录音；机构一方以威胁 {threats} 处、辱骂 {profanity} 处回应。无论谁先挑起，机构一方均已违规。',
    },
    abused: {
      en: 'The lender’s side is the first to threaten ({threats} times) or abuse ({profanity} times). This speaks for the complainant.',
      zh: '机构一方率先威胁（{threats} 处）或辱骂（{profanity} 处）客户。此点有利于投诉人。',
    },
  },
  options: {
    withinDays: 14,
    baited: 1,
    answered: 0.5,
    abused: -2,
  },
  detect({ call, words, complaint, sequence }, { options }) {
    const { customer, lender, raisedBy } = words;
    const facts = (spots: readonly Spot[]) => spots.map((span) => ({ record: call.id, field: 'transcript', span }));
    const breach = [...lender.threats, ...lender.profanity];
    const bait = hostileOf(customer).flat();
    const values = {
      threats: lender.threats.length,
      profanity: lender.profanity.length,
      hostile: bait.length + sequence.hostile,
      leverage: customer.leverage.length + sequence.leverage,
    };
    const provocations = customer.provocations.length + sequence.provocations;
    const records = customer.recordings.length + sequence.recordings > 0;
    const complains = complaint !== null && complaint.days <= options.withinDays;
    // One outburst is no plan: either a complaint follows, or the recording is used to ask for something.
    const planned =
      records &&
      bait.length > 0 &&
      (complains
        ? provocations > 0 || values.hostile > 1
        : provocations > 0 && values.hostile > 1 && values.leverage > 0);
    // People who are threatened may answer as they like.
    if (breach.length > 0 && (raisedBy === 'lender' || !planned))
      return { message: 'abused', weight: options.abused, values, facts: facts(breach) };
    if (!planned) return null;
    const filed = complains ? [{ record: complaint.id, field: 'received_at', span: null }] : [];
    return {
      message: breach.length > 0 ? 'answered' : complains ? 'baited' : 'demanded',
      weight: breach.length > 0 ? options.answered : options.baited,
      values: complains ? { ...values, days: complaint.days } : values,
      facts: [...facts([...bait, ...customer.recordings, ...customer.leverage, ...breach]), ...filed],
    };
  },
});
