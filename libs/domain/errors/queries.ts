import type { Sentences } from './sentences.js';

/** Requests in general: what cannot be asked, and what is not there. */
export const QUERIES = {
  CLQ_NOT_FOUND: {
    en: 'There is no {what}. Check how it is written; it may also be gone by now.',
    zh: '未找到{what}。请核对编号；也可能已被移除。',
  },
  CLQ_INTERNAL: {
    en: 'Something went wrong on our side. Give the request number {request} to the people who run Claque: the log has it.',
    zh: '服务内部出错。请将请求编号 {request} 告知管理员，以便查看日志。',
  },
  CLQ_REASON: {
    en: 'A reason of 1 to {limit} characters is needed. Write why.',
    zh: '请填写理由，1 至 {limit} 个字符。',
  },
  // What GraphQL says of a document is in English and for programmers; the Chinese sentence leaves it out.
  CLQ_QUERY_REFUSED: {
    en: 'The query is refused: {detail}. Correct the query.',
    zh: '查询未被接受。请核对查询语句与参数。',
  },
  CLQ_QUERY_UNKNOWN: {
    en: 'This installation answers the questions of its own console alone (CLAQUE_QUERIES=trusted). Ask through the console, or have CLAQUE_QUERIES=any set.',
    zh: '本系统仅接受自带控制台的查询（CLAQUE_QUERIES=trusted）。请通过控制台查询，或请管理员将 CLAQUE_QUERIES 设为 any。',
  },
  CLQ_RATE: {
    en: 'More than {limit} requests in a minute. Wait {seconds} seconds.',
    zh: '一分钟内请求超过 {limit} 次，请等待 {seconds} 秒。',
  },
  CLQ_REQUEST_CHARACTERS: {
    en: 'A text in the request holds NUL or half a character. Remove it and send it again.',
    zh: '请求中含有无法保存的字符（空字符或残缺字符）。请删除后重新提交。',
  },
  CLQ_CURSOR_BAD: {
    en: 'The page cursor is not valid. Start from the first page.',
    zh: '翻页标记无效，请从第一页开始。',
  },
  CLQ_PAGE_SIZE: {
    en: 'A page of {first} rows cannot be given. Ask for 1 to {limit}.',
    zh: '无法一次返回 {first} 行。请填写 1 至 {limit}。',
  },
  CLQ_PAGE_SKIP: {
    en: 'Rows cannot be skipped by {skip}. Give 0 or more.',
    zh: '无法跳过 {skip} 行。请填写 0 或更大的数。',
  },
  CLQ_SHARE_RANGE: {
    en: 'The least similarity is a share from 0 to 1. Correct it.',
    zh: '最低相似度应为 0 至 1 之间的比例，请更正。',
  },
  CLQ_SUBJECT_PAIR: {
    en: 'The kind and the id of a subject go together. Give both or none.',
    zh: '对象类别与编号须同时填写。请补全，或都不填。',
  },
  CLQ_MATCH_NAME: {
    en: 'A match is named by two complaint ids with | between, the smaller first. Correct it.',
    zh: '一对相似投诉以两个投诉编号表示，中间用 | 分隔，较小的在前。请更正。',
  },
  CLQ_DAY_FORMAT: {
    en: 'The {input} is a day like 2026-12-31. Correct it.',
    zh: '{input}应写作 2026-12-31 这样的日期，请更正。',
  },
  CLQ_INPUT_LENGTH: {
    en: 'The {input} needs 1 to {limit} characters. Correct it.',
    zh: '{input}须为 1 至 {limit} 个字符，请更正。',
  },
  CLQ_GRAPH_RANGE: {
    en: 'A graph may go 1 to {hops} links far and hold 1 to {nodes} nodes. Ask for less.',
    zh: '关系图最多展开 {hops} 层、{nodes} 个节点。请缩小范围。',
  },
  CLQ_GRAPH_NODE: {
    en: 'A node needs an id, or a kind from docs/graph.md and a key. Give one of these.',
    zh: '节点须给出编号，或给出 docs/graph.md 中的类别与键值。',
  },
} as const satisfies Sentences;
