import type { Bilingual, Sentences } from './sentences.js';

/** Settings of the installation. A sentence never repeats a value: it may be a password. */
export const SETTINGS = {
  CLQ_SETTING_BAD: {
    en: 'The setting {name} must be {expected}. Correct it and start again.',
    zh: '设置 {name} 应为{expected}。请更正后重新启动。',
  },
  CLQ_SETTING_CHOICE: {
    en: 'The setting {name} must be one of {choices}. Correct it and start again.',
    zh: '设置 {name} 只能取 {choices} 之一。请更正后重新启动。',
  },
  CLQ_SETTING_MISSING: {
    en: 'The setting {name} is missing, and {by} needs it. Set it and start again.',
    zh: '缺少设置 {name}，{by} 需要它。请设置后重新启动。',
  },
  CLQ_SETTING_SCALED: {
    en: 'The setting {name} belongs to the scaled preset. Set CLAQUE_PRESET=scaled, or remove it.',
    zh: '设置 {name} 仅用于集群模式。请设置 CLAQUE_PRESET=scaled，或删除该设置。',
  },
  CLQ_SETTINGS_FILE: {
    en: 'The file that CLAQUE_SETTINGS names is not there ({path}). Check the path.',
    zh: 'CLAQUE_SETTINGS 指定的文件不存在（{path}），请检查路径。',
  },
  CLQ_SETTINGS_YAML: {
    en: 'The file that CLAQUE_SETTINGS names is not YAML ({path}). Write one "name: value" a line.',
    zh: 'CLAQUE_SETTINGS 指定的文件不是 YAML（{path}）。请每行写一个“名称: 取值”。',
  },
  CLQ_SETTINGS_NAME: {
    en: 'The file that CLAQUE_SETTINGS names holds "{name}", which is not a setting. Correct or remove it.',
    zh: 'CLAQUE_SETTINGS 指定的文件中的“{name}”不是有效设置，请更正或删除。',
  },
  CLQ_SETTINGS_VALUE: {
    en: 'The file that CLAQUE_SETTINGS names gives no single value for "{name}". Give one value.',
    zh: 'CLAQUE_SETTINGS 指定的文件中“{name}”没有单一取值，请只给一个值。',
  },
} as const satisfies Sentences;

/** What a setting must be: the rest of the sentence of CLQ_SETTING_BAD. */
export const EXPECTED = {
  anchorFolder: { en: 'a folder name', zh: '目录名' },
  calendarName: { en: 'the name of a clock profile', zh: '时限方案名称' },
  claim: { en: 'the name of a claim', zh: '身份声明名称' },
  database: { en: 'the name of a database', zh: '数据库名称' },
  flag: { en: '0 or 1', zh: ' 0 或 1' },
  folder: { en: 'a folder name', zh: '目录名' },
  folders: { en: 'a list of folders, each from the root', zh: '目录列表，每项均从根目录开始' },
  host: { en: 'a host name', zh: '主机名' },
  jobsAtOnce: { en: 'a number from 1 to 32', zh: ' 1 至 32 之间的数字' },
  key: { en: 'file:PATH or command:PATH', zh: ' file:PATH 或 command:PATH' },
  megabytes: { en: 'a number of megabytes', zh: '以兆字节计的数字' },
  neo4j: {
    en: 'an address like neo4j://user:password@host:7687',
    zh: '形如 neo4j://user:password@host:7687 的地址',
  },
  notEmpty: { en: 'not empty', zh: '非空内容' },
  number: { en: 'a number from 1 to 1000000', zh: ' 1 至 1000000 之间的数字' },
  password: { en: '12 characters or more', zh: '至少 12 个字符' },
  port: { en: 'a port from 0 to 65535', zh: ' 0 至 65535 之间的端口号' },
  postgres: {
    en: 'a connection string like postgres://user:password@host/database',
    zh: '形如 postgres://user:password@host/database 的连接串',
  },
  preset: { en: 'embedded or scaled', zh: ' embedded 或 scaled' },
  queries: { en: 'any or trusted', zh: ' any 或 trusted' },
  rateLimit: {
    en: 'a number of requests in a minute, or 0 for no limit',
    zh: '每分钟请求数，0 表示不限',
  },
  redis: { en: 'an address like redis://user:password@host:6379', zh: '形如 redis://user:password@host:6379 的地址' },
  retention: { en: 'the name of a retention profile', zh: '保存期限方案名称' },
  ringWindow: { en: 'a number of days from 7 to 99999', zh: ' 7 至 99999 之间的天数' },
  role: { en: 'all, api or worker', zh: ' all、api 或 worker' },
  roles: {
    en: 'a list like complaints-team=triage,risk=analyst; the roles are intake, triage, analyst, compliance, auditor, admin',
    zh: '形如 complaints-team=triage,risk=analyst 的列表；可用角色为 intake、triage、analyst、compliance、auditor、admin',
  },
  s3: { en: 'an address like https://key:secret@host/bucket', zh: '形如 https://key:secret@host/bucket 的地址' },
  seed: { en: 'an integer from 0 to 2147483647', zh: ' 0 至 2147483647 之间的整数' },
  sender: { en: 'a sender like Claque <claque@example.org>', zh: '形如 Claque <claque@example.org> 的发件人' },
  share: { en: 'a share between 0 and 1', zh: ' 0 与 1 之间的比例' },
  smtp: { en: 'an address like smtp://user:password@host:587', zh: '形如 smtp://user:password@host:587 的地址' },
  networks: {
    en: 'a list of networks like 10.1.0.0/16,192.168.7.5',
    zh: '形如 10.1.0.0/16,192.168.7.5 的网络列表',
  },
  traces: { en: 'an address like http://host:4318/v1/traces', zh: '形如 http://host:4318/v1/traces 的地址' },
  issuer: { en: 'an address like https://login.example.org', zh: '形如 https://login.example.org 的地址' },
  url: { en: 'an address like https://claque.example.org', zh: '形如 https://claque.example.org 的地址' },
  country: { en: 'the two letters of a country, as in ISO 3166', zh: '两个字母的国家代码' },
  zone: { en: 'Z or an offset like +08:00', zh: ' Z 或 +08:00 这样的时差' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What needs a missing setting. */
export const NEEDING = {
  scaled: { en: 'the scaled preset', zh: '集群模式' },
} as const satisfies Readonly<Record<string, Bilingual>>;
