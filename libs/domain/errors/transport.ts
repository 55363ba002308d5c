import type { Sentences } from './sentences.js';

/** Errors of how a request is sent and of how much it asks for. */
export const TRANSPORT = {
  CLQ_CROSS_SITE: {
    en: 'This request comes from another site, or does not say where it comes from. Use the console, or send an API key.',
    zh: '该请求来自其他网站，或未说明来源。请通过控制台操作，或使用接口密钥。',
  },
  CLQ_METHOD: {
    en: 'This address does not take {method}. Use {allowed}.',
    zh: '该地址不支持 {method}，请使用 {allowed}。',
  },
  CLQ_BODY_TYPE: {
    en: 'The body of the request has a type that this address does not take. Send it as {type}.',
    zh: '该地址不接受此类型的请求内容，请以 {type} 提交。',
  },
  CLQ_BODY_LARGE: {
    en: 'The body of the request is larger than {limit}. Send less at once.',
    zh: '请求内容超过 {limit}，请减少单次提交的内容。',
  },
  CLQ_BODY_BAD: {
    en: 'The body of the request is no JSON that can be used, or is nested too deeply. Correct it and send it again.',
    zh: '请求内容不是可用的 JSON，或嵌套过深。请更正后重新提交。',
  },
  CLQ_REQUEST_BAD: {
    en: 'The request cannot be read as it was sent. Correct it and send it again.',
    zh: '无法读取该请求，请更正后重新发送。',
  },
  CLQ_REQUEST_SLOW: {
    en: 'The request did not arrive within {seconds} seconds. Send it again.',
    zh: '请求未在 {seconds} 秒内传送完毕，请重新发送。',
  },
  CLQ_QUERY_COST: {
    en: 'The query asks for {cost} units of work, and at most {limit} are allowed. Ask for less at once.',
    zh: '该查询的工作量为 {cost}，超过上限 {limit}。请减少单次查询的内容。',
  },
  CLQ_QUERY_REPEATED: {
    en: 'A query may ask for "{field}" at most {limit} times. Send several queries.',
    zh: '单次查询最多包含 {limit} 个“{field}”，请分多次查询。',
  },
  CLQ_QUERY_SLOW: {
    en: 'The query took longer than {seconds} seconds and was stopped. Ask for less at once.',
    zh: '查询超过 {seconds} 秒，已停止。请缩小查询范围。',
  },
  CLQ_WORK_LIMIT: {
    en: 'Your account has asked for more work than one minute allows. Wait {seconds} seconds.',
    zh: '您的账户本分钟的查询量已达上限，请等待 {seconds} 秒。',
  },
  CLQ_ACCOUNT_BUSY: {
    en: 'Your account runs as many requests at once as it may. Wait {seconds} seconds and try again.',
    zh: '您的账户同时进行的请求已达上限，请等待 {seconds} 秒后重试。',
  },
  CLQ_SERVER_BUSY: {
    en: 'The server is busy. Try again in {seconds} seconds.',
    zh: '服务繁忙，请 {seconds} 秒后重试。',
  },
  CLQ_SUBSCRIPTIONS: {
    en: 'A connection may hold {limit} subscriptions. End one first.',
    zh: '一个连接最多保持 {limit} 个订阅，请先结束其中一个。',
  },
  CLQ_STORAGE_FULL: {
    en: 'No room is left to store this. Nothing was stored. Ask an administrator to free disk space.',
    zh: '存储空间不足，本次未保存。请联系管理员清理磁盘空间。',
  },
} as const satisfies Sentences;
