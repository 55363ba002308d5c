import { defineDetector, round } from '../../libs/domain/detector.js';

export const scriptedCall = defineDetector({
  id: 'scripted-call',
  version: '1.0.0',
  subject: 'call',
  family: 'text',
  messages: {
    script: {
      en: 'A long passage of this call stands nearly word for word in {calls} calls of {speakers} speakers (nearest: {nearest}, similarity {similarity}).',
      zh: '本次通话中的一长段话与 {speakers} 人的 {calls} 次通话几乎逐字相同（最接近：{nearest}，相似度 {similarity}）。',
    },
  },
  options: {
    minSpeakers: 3,
    /** Bits for each doubling of the speakers: a shared text is weak evidence. */
    bits: 0.5,
  },
  detect({ call, script }, { options }) {
    if (script === null || script.speakers < options.minSpeakers) return null;
    return {
      message: 'script',
      weight: round(options.bits * Math.log2(script.speakers)),
      values: {
        calls: script.calls,
        speakers: script.speakers,
        nearest: script.nearest,
        similarity: script.similarity.toFixed(2),
      },
      facts: [
        { record: call.id, field: 'transcript', span: script.own },
        { record: script.nearest, field: 'transcript', span: script.other },
      ],
    };
  },
});
