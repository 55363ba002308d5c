import type { Sentences } from './sentences.js';

/** Files and calls that are sent to the server. */
export const UPLOADS = {
  CLQ_UPLOAD_NAME: {
    en: 'The upload has no file name. Send it in the metadata under "filename".',
    zh: '上传缺少文件名。请在元数据的 "filename" 中提供。',
  },
  CLQ_UPLOAD_CONTINUED: {
    en: 'Another request continued this upload. Ask for its position and resume from there.',
    zh: '另一请求已续传该文件。请查询当前位置后继续。',
  },
  CLQ_UPLOAD_COUNT: {
    en: 'You have {limit} unfinished uploads. Finish or cancel one first; after a day they are removed.',
    zh: '您有 {limit} 个未完成的上传。请先完成或取消其中一个；未完成的上传将在一天后清除。',
  },
  CLQ_UPLOAD_QUOTA: {
    en: 'Unfinished uploads leave room for {megabytes} MB only. Finish or cancel some first.',
    zh: '未完成的上传占用了空间，目前仅可再上传 {megabytes} MB。请先完成或取消部分上传。',
  },
  CLQ_UPLOAD_EMPTY: {
    en: 'The form holds no file. Choose one and send it again.',
    zh: '未选择文件。请选择后重新上传。',
  },
  CLQ_UPLOAD_LARGE: {
    en: 'The file is larger than {megabytes} MB. Split it, or ask an administrator about the limit.',
    zh: '文件超过 {megabytes} MB。请拆分后上传，或联系管理员了解上限。',
  },
  CLQ_UPLOAD_FORM: {
    en: 'The request is not a multipart form. Send the file as one.',
    zh: '请求不是表单上传格式。请以表单方式提交文件。',
  },
  CLQ_UPLOAD_BROKEN: {
    en: 'The form is damaged or ends early. Send it again.',
    zh: '上传内容损坏或提前中断，请重新上传。',
  },
  CLQ_UPLOAD_CALLS: {
    en: 'Send a list of 1 to {limit} calls.',
    zh: '请提交 1 至 {limit} 条通话记录的列表。',
  },
  CLQ_BUSY: {
    en: '{waiting} uploads wait to be read, as many as CLAQUE_QUEUE_LIMIT allows. Nothing was stored; try again in {seconds} seconds.',
    zh: '已有 {waiting} 个上传等待读取，达到 CLAQUE_QUEUE_LIMIT 上限。本次未存储，请 {seconds} 秒后重试。',
  },
} as const satisfies Sentences;
