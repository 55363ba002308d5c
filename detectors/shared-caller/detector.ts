import { defineDetector } from '../../libs/domain/detector.js';

export const sharedCaller = defineDetector({
  id: 'shared-caller',
  version: '2.0.0',
  subject: 'caller',
  family: 'calls',
  messages: {
    shared: {
      en: 'The number {label} called about the accounts of {households} unrelated households, none of them its own. A helper, a family and an agency all leave that: ask who answers it.',
      zh: '号码 {label} 为 {households} 个互不相关家庭的账户来电，均非其本人账户。协助者、家人和代理机构均可能如此：请核实由谁接听。',
    },
    openly: {
      en: 'The number {label} called about the accounts of {households} unrelated households, and says openly whom it helps ({openly} accounts). This speaks against nobody.',
      zh: '号码 {label} 为 {households} 个互不相关家庭的账户来电，并公开表明所协助的人（{openly} 个账户）。此点不针对任何人。',
    },
    hides: {
      en: 'The number {label} called about the accounts of {households} unrelated households and does not say openly who it is. No authority shown: {withoutAuthority} accounts; a firm that deals with debts: {intermediary}; demands: {demanding}. It says that it is somebody else from account to account: {conflicting}.',
      zh: '号码 {label} 为 {households} 个互不相关家庭的账户来电，且未公开表明身份。不出示授权：{withoutAuthority} 个账户；自称处理债务的公司：{intermediary}；提出诉求：{demanding}。各账户中自称身份不一：{conflicting}。',
    },
  },
  options: {
    minHouseholds: 3,
    /** Bits for each thing that it says, from two of them on. The structure alone has none. */
    bits: 1,
  },
  detect({ label, hidden, named, households, calls, claims }, { options }) {
    if (!(hidden || named) || households < options.minHouseholds) return null;
    const openly = claims.openly * 2 >= claims.spoken && claims.openly > 0;
    const traits = [
      claims.conflicting,
      claims.withoutAuthority >= 2,
      claims.intermediary >= 2,
      claims.demanding >= 3 && claims.demanding * 2 >= claims.spoken,
    ].filter(Boolean).length;
    const hides = !named && !openly && traits >= 2;
    return {
      message: openly ? 'openly' : hides ? 'hides' : 'shared',
      weight: hides ? options.bits * traits : 0,
      values: { ...claims, label, households, conflicting: claims.conflicting ? '✓' : '–' },
      facts: calls.map((record) => ({ record, field: 'caller', span: null })),
    };
  },
});
