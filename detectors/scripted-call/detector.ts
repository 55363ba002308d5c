import { defineDetector, round } from '../../libs/domain/detector.js';

/** Below what a lane asks for: however many say the same, words alone put no complaint before a person. */
const MOST = 2.5;

export const scriptedCall = defineDetector({
  id: 'scripted-call',
  version: '2.0.0',
  subject: 'call',
  family: 'text',
  messages: {
    script: {
      en: 'A long passage of this call stands nearly word for word in {calls} calls of {speakers} people (nearest: {nearest}, similarity {similarity}).',
      zh: '本次通话中的一长段话与 {speakers} 人的 {calls} 次通话几乎逐字相同（最接近：{nearest}，相似度 {similarity}）。',
    },
    points: {
      en: 'This call makes the points of a script of {calls} calls of {speakers} people, in its own order. {sentences} sentences stand in the nearest too ({nearest}).',
      zh: '本次通话以自己的次序说出一套话术的要点，同套话术见于 {speakers} 人的 {calls} 次通话；其中 {sentences} 句亦见于最接近的通话（{nearest}）。',
    },
    openly: {
      en: 'This call shares its words with {calls} calls of {speakers} people, most of them made by helpers who say who they are. This speaks against nobody.',
      zh: '本次通话与 {speakers} 人的 {calls} 次通话用语相同，其中多数由表明身份的协助者拨打。此点不针对任何人。',
    },
  },
  options: {
    minSpeakers: 3,
    /** Bits for each doubling of the speakers: a shared text is weak evidence. */
    bits: 0.5,
  },
  detect({ call, script }, { options }) {
    if (script === null || script.speakers < options.minSpeakers) return null;
    const spans = script.sentences.length === 0 ? [script.own] : script.sentences;
    return {
      message: script.openly ? 'openly' : script.sentences.length === 0 ? 'script' : 'points',
      weight: script.openly ? 0 : round(Math.min(MOST, options.bits * Math.log2(script.speakers))),
      values: {
        calls: script.calls,
        speakers: script.speakers,
        nearest: script.nearest,
        similarity: script.similarity.toFixed(2),
        sentences: script.sentences.length,
      },
      facts: [
        ...spans.map((span) => ({ record: call.id, field: 'transcript', span })),
        { record: script.nearest, field: 'transcript', span: script.other },
      ],
    };
  },
});
