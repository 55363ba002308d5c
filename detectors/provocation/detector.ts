import type { Spot } from '../../libs/domain/calls/turns.js';
import { defineDetector } from '../../libs/domain/detector.js';

export const provocation = defineDetector({
  id: 'provocation',
  version: '1.0.0',
  subject: 'call',
  family: 'calls',
  messages: {
    baited: {
      en: 'The customer’s side baits or abuses the other ({provocations} times), says that it records, and a complaint follows {days} days later. The lender’s side: {threats} threats, {profanity} words of abuse.',
      zh: '客户一方挑衅或辱骂对方（{provocations} 处）并声明录音，{days} 天后提出投诉。机构一方：威胁 {threats} 处，辱骂 {profanity} 处。',
    },
    abused: {
      en: 'The lender’s side threatens ({threats} times) or abuses ({profanity} times) the customer. This speaks for the complainant.',
      zh: '机构一方威胁（{threats} 处）或辱骂（{profanity} 处）客户。此点有利于投诉人。',
    },
  },
  options: {
    withinDays: 14,
    baited: 1,
    abused: -2,
  },
  detect({ call, words, complaint }, { options }) {
    const { customer, lender } = words;
    const facts = (spots: readonly Spot[]) => spots.map((span) => ({ record: call.id, field: 'transcript', span }));
    const values = { threats: lender.threats.length, profanity: lender.profanity.length };
    // People who are threatened may answer as they like.
    if (lender.threats.length + lender.profanity.length > 0)
      return {
        message: 'abused',
        weight: options.abused,
        values,
        facts: facts([...lender.threats, ...lender.profanity]),
      };
    const bait = [...customer.provocations, ...customer.profanity];
    if (
      bait.length === 0 ||
      customer.recordings.length === 0 ||
      complaint === null ||
      complaint.days > options.withinDays
    )
      return null;
    return {
      message: 'baited',
      weight: options.baited,
      values: { ...values, provocations: bait.length, days: complaint.days },
      facts: [...facts([...bait, ...customer.recordings]), { record: complaint.id, field: 'received_at', span: null }],
    };
  },
});
