import type { Sentences } from './sentences.js';

/** The command line. */
export const COMMANDS = {
  CLQ_NODE_OLD: {
    en: 'Claque runs on Node {needed} or newer, this is {found}. It brings its own: run "npm run build" in {folder} first.',
    zh: 'Claque 需要 Node {needed} 或更新版本，当前为 {found}。所需版本随程序提供：请先在 {folder} 运行 "npm run build"。',
  },
  CLQ_USAGE_COMMAND: {
    en: 'There is no command "{command}". See "claque --help".',
    zh: '没有命令“{command}”。请参阅 "claque --help"。',
  },
  CLQ_USAGE_ARGUMENTS: {
    en: 'Write it as "claque {usage}". See "claque --help".',
    zh: '正确写法："claque {usage}"。请参阅 "claque --help"。',
  },
  CLQ_USAGE_OPTION: {
    en: '"claque {command}" has no option {option}. See "claque {command} --help".',
    zh: '"claque {command}" 没有选项 {option}。请参阅 "claque {command} --help"。',
  },
  CLQ_USAGE_VALUE: {
    en: 'Option {option} of "claque {command}" lacks its value, or takes none. See "claque {command} --help".',
    zh: '"claque {command}" 的选项 {option} 缺少取值，或不接受取值。请参阅 "claque {command} --help"。',
  },
  CLQ_USAGE_NEEDS: {
    en: '"claque {form}" needs {missing}. See "claque {command} --help".',
    zh: '"claque {form}" 缺少 {missing}。请参阅 "claque {command} --help"。',
  },
  CLQ_USAGE_SURPLUS: {
    en: '"claque {form}" takes no {given}. Leave it out, or see "claque {command} --help".',
    zh: '"claque {form}" 不接受 {given}。请去掉，或参阅 "claque {command} --help"。',
  },
  CLQ_USAGE_NUMBER: {
    en: '{option} takes a number from {least} to {most}, not "{given}".',
    zh: '{option} 应为 {least} 至 {most} 之间的数字，不能是“{given}”。',
  },
  CLQ_USAGE_ZONE: {
    en: '{option} takes Z or an offset like +08:00, not "{given}".',
    zh: '{option} 应为 Z 或 +08:00 这样的时差，不能是“{given}”。',
  },
  CLQ_USAGE_COUNTRY: {
    en: '{option} takes the two letters of a country, as in ISO 3166, not "{given}".',
    zh: '{option} 应为两个字母的国家代码，不能是“{given}”。',
  },
  CLQ_USAGE_CHOICE: {
    en: '{option} takes one of {choices}, not "{given}".',
    zh: '{option} 只能取 {choices} 之一，不能是“{given}”。',
  },
  CLQ_USAGE_DAY: {
    en: '{option} takes a day like 2026-12-31, not "{given}".',
    zh: '{option} 应为 2026-12-31 这样的日期，不能是“{given}”。',
  },
  CLQ_USAGE_PAIR: {
    en: 'Give parameters as name=value, not "{given}".',
    zh: '参数应写作“名称=取值”，不能是“{given}”。',
  },
  CLQ_USAGE_QUESTION: {
    en: 'There is no question "{name}". There are {questions}.',
    zh: '没有名为“{name}”的问题。可用的有：{questions}。',
  },
  CLQ_USAGE_PARAMETER: {
    en: '"{question}" has no parameter "{parameter}". It has {parameters}.',
    zh: '“{question}”没有参数“{parameter}”。可用的有：{parameters}。',
  },
  CLQ_USAGE_PARAMETER_NUMBER: {
    en: 'Parameter "{parameter}" takes a number. Give digits.',
    zh: '参数“{parameter}”应为数字。',
  },
  CLQ_USAGE_NEO4J: {
    en: 'This command needs Neo4j. Set CLAQUE_PRESET=scaled and CLAQUE_NEO4J.',
    zh: '该命令需要 Neo4j。请设置 CLAQUE_PRESET=scaled 和 CLAQUE_NEO4J。',
  },
  CLQ_USAGE_EXISTS: {
    en: '{path} exists already, and keys are never overwritten. Give another path.',
    zh: '{path} 已存在，密钥不会被覆盖。请指定其他路径。',
  },
  CLQ_INPUT_MISSING: { en: 'There is nothing at {path}. Check the path.', zh: '{path} 不存在，请检查路径。' },
  CLQ_NO_COMPLAINTS: {
    en: 'No complaint, call or document could be read from the input. See rejected.csv for the cause of each row and file.',
    zh: '未能从输入中读取任何投诉、通话或材料。请查看 rejected.csv 中逐行逐文件列出的原因。',
  },
  CLQ_TRUTH_JSON: { en: '{path} is not JSON. Create the world again.', zh: '{path} 不是 JSON 文件。请重新生成。' },
  CLQ_TRUTH_LISTS: {
    en: '{path} lacks the lists "rings" and "genuine". Add them.',
    zh: '{path} 缺少 "rings" 与 "genuine" 两个数组，请补充。',
  },
  CLQ_TRUTH_DEBTORS: {
    en: 'Ring {ring} in {path} lacks "debtors", a list. Add it.',
    zh: '{path} 中的团伙 {ring} 缺少 "debtors" 数组，请补充。',
  },
} as const satisfies Sentences;
