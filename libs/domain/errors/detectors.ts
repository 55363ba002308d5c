import type { Sentences } from './sentences.js';

/** Settings of detectors, and the question what they would change. */
export const DETECTORS = {
  CLQ_DETECTOR_UNKNOWN: {
    en: 'There is no detector "{detector}". Choose one that there is.',
    zh: '没有检测规则“{detector}”。请选用现有规则。',
  },
  CLQ_DETECTOR_TWICE: {
    en: 'A detector is named twice. Name each once.',
    zh: '有检测规则重复出现。每条规则只能出现一次。',
  },
  CLQ_DETECTOR_PROTECTS: {
    en: 'Detector "{detector}" speaks for complainants and stays on. Leave it on.',
    zh: '检测规则“{detector}”用于保护投诉人，不能关闭。请保持开启。',
  },
  CLQ_OPTION_UNKNOWN: {
    en: 'Detector "{detector}" has no option "{option}". Choose one that it has.',
    zh: '检测规则“{detector}”没有参数“{option}”。请选用其现有参数。',
  },
  CLQ_OPTION_RANGE: {
    en: 'Option "{option}" of "{detector}" is a number from 0 to 1000000. Correct it.',
    zh: '“{detector}”的参数“{option}”应为 0 至 1000000 之间的数字，请更正。',
  },
  CLQ_OPTION_PROTECTS: {
    en: 'Option "{option}" of "{detector}" speaks for complainants. Set it to {limit} or less.',
    zh: '“{detector}”的参数“{option}”用于保护投诉人，请设为 {limit} 或更小。',
  },
  CLQ_WHAT_IF_BUSY: {
    en: 'Another what-if is being worked on. Ask again when it is done.',
    zh: '正在进行另一次试算。请待其完成后再试。',
  },
  CLQ_WHAT_IF_FIRST: {
    en: 'Nobody has looked at what these settings would change. Run a what-if first.',
    zh: '尚未查看这些设置的影响。请先试算。',
  },
} as const satisfies Sentences;
