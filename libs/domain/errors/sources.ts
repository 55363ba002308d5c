import type { Bilingual, Sentences } from './sentences.js';

/** Places from which files keep coming. */
export const SOURCES = {
  CLQ_SOURCE_NAME: {
    en: 'A source has a name of 1 to {limit} characters that no other source has. Give another one.',
    zh: '来源名称应为 1 至 {limit} 个字符且不得重复，请更换。',
  },
  CLQ_SOURCE_COUNT: {
    en: 'There are {limit} sources already. Remove one first.',
    zh: '来源已达 {limit} 个。请先删除一个。',
  },
  CLQ_SOURCE_KIND: {
    en: 'A source stays of its kind. Make a new one and remove this one.',
    zh: '来源的类型不能更改。请新建来源，再删除原来的来源。',
  },
  CLQ_SOURCE_PRIVATE: {
    en: 'The address lies in a private network, or is not https. Have CLAQUE_WEBHOOK_NETWORKS allow it.',
    zh: '地址位于内部网络，或未加密。请管理员在 CLAQUE_WEBHOOK_NETWORKS 中放行。',
  },
  CLQ_SOURCE_UNSIGNED: {
    en: 'There is no such source, or the signature does not fit. Check address, secret and clock of the sender.',
    zh: '没有该来源，或签名不符。请核对发送方的地址、密钥和时钟。',
  },
  CLQ_SOURCE_DENIED: {
    en: 'The source refuses the name, key or password. Correct them.',
    zh: '来源拒绝了名称、密钥或密码，请更正。',
  },
  CLQ_SOURCE_MAILBOX: {
    en: 'The mailbox lacks the folder that is read, or nothing can be moved to the other one. Check both names.',
    zh: '邮箱中没有要读取的文件夹，或无法把邮件移到另一文件夹。请核对两个文件夹名称。',
  },
  CLQ_SOURCE_TOPIC: {
    en: 'There is no such topic. Correct its name, or have it made.',
    zh: '没有该主题。请更正名称，或请管理员创建。',
  },
  CLQ_SOURCE_SECONDS: {
    en: 'A source is looked at every {least} to {most} seconds. Give a number in between.',
    zh: '查看间隔应为 {least} 至 {most} 秒，请更正。',
  },
  CLQ_SOURCE_SETTING: {
    en: 'The value "{name}" of the source must be {expected}. Correct it.',
    zh: '来源的“{name}”应为{expected}，请更正。',
  },
  CLQ_SOURCE_FOLDER: {
    en: 'Claque may not read this folder, or it is not there. Have CLAQUE_SOURCE_FOLDERS allow it, or check the path.',
    zh: '该文件夹不存在，或不允许读取。请检查路径，或请管理员在 CLAQUE_SOURCE_FOLDERS 中放行。',
  },
  CLQ_SOURCE_GONE: {
    en: 'It is no longer in the source. Put it there again if it is still needed.',
    zh: '来源中已没有该内容。如仍需要，请重新放入。',
  },
  CLQ_SOURCE_FAILED: {
    en: 'It could not be fetched in {attempts} attempts. Look into the source, then have it tried again.',
    zh: '尝试 {attempts} 次仍无法取得。请检查来源后重试。',
  },
  CLQ_SOURCE_UNREAD: {
    en: 'It was fetched, and its import failed. Look at the import, then have it tried again.',
    zh: '已取得，但导入失败。请查看导入记录后重试。',
  },
  CLQ_SOURCE_AWAY: {
    en: 'The source does not answer. Claque tries again by itself; check the address and the network if it stays so.',
    zh: '来源无应答，系统将自动重试。如持续如此，请检查地址和网络。',
  },
} as const satisfies Sentences;

/** What a value of a source must be: the rest of the sentence of CLQ_SOURCE_SETTING. */
export const SOURCE_EXPECTED = {
  none: { en: 'left out: this kind has no such value', zh: '空：该类型没有此项' },
  path: { en: 'a path from the root', zh: '从根目录开始的路径' },
  address: { en: 'an address like https://example.org', zh: '形如 https://example.org 的地址' },
  mailbox: { en: 'an address like imaps://mail.example.org', zh: '形如 imaps://mail.example.org 的地址' },
  brokers: {
    en: 'addresses like kafkas://one.example.org:9093,two.example.org:9093',
    zh: '形如 kafkas://one.example.org:9093,two.example.org:9093 的地址',
  },
  topic: { en: 'letters, digits, dots, dashes and underscores', zh: '字母、数字、点、连字符或下划线' },
  mechanism: { en: 'PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512', zh: 'PLAIN、SCRAM-SHA-256 或 SCRAM-SHA-512' },
  day: { en: 'a day like 2026-01-05', zh: '形如 2026-01-05 的日期' },
  days: { en: 'a number of days from 1 to 9999', zh: '1 至 9999 之间的天数' },
  text: { en: 'not empty', zh: '非空内容' },
  pattern: { en: 'text with {ticket} in it, once', zh: '含有一处 {ticket} 的文字' },
  language: { en: 'en or zh', zh: 'en 或 zh' },
  tags: {
    en: 'words of letters, digits, _ and -, with commas between',
    zh: '由字母、数字、_ 和 - 组成的词，以逗号分隔',
  },
  table: { en: 'the name of a table, such as incident', zh: '数据表名称，例如 incident' },
  signing: { en: 'a secret of Standard Webhooks, of 24 bytes or more', zh: '不少于 24 字节的推送签名密钥' },
} as const satisfies Readonly<Record<string, Bilingual>>;
