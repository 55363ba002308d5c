import type { Sentences } from './sentences.js';

/** The template bank and its bundles. */
export const TEMPLATE_BANK = {
  CLQ_BANK_BAD: {
    en: 'The template bank file {path} is not JSON. Take the exported one, or restore it from a backup.',
    zh: '模板库文件 {path} 不是 JSON。请使用导出的文件，或从备份恢复。',
  },
  CLQ_BANK_FIELD: {
    en: 'The template bank file {path} is not usable at "{field}". Take the exported one, or restore it from a backup.',
    zh: '模板库文件 {path} 在“{field}”处有误。请使用导出的文件，或从备份恢复。',
  },
  CLQ_BANK_FORGED: {
    en: 'The bundle {path} is not what {signer} signed with this key. Ask {signer} for the bundle and the key once more.',
    zh: '文件包 {path} 并非 {signer} 用该密钥签名的内容。请向 {signer} 重新索取文件包与公钥。',
  },
  CLQ_BANK_UNTRUSTED: {
    en: 'No key that this installation trusts signed the bundle. Have an administrator add the key of its owner first.',
    zh: '该文件包并非由受信任的密钥签名。请管理员先添加签发方的公钥。',
  },
  CLQ_BANK_KEY: {
    en: 'That is not a public key for bundles, or it has no name. Give the PEM that its owner shows as its bank key.',
    zh: '公钥无效或未填写名称。请填写签发方提供的模板库公钥全文。',
  },
  CLQ_BANK_SHORT: {
    en: 'Too little of "{name}" is the same on every copy to recognise a letter by it. Give a longer text.',
    zh: '“{name}”中各份相同的内容太少，无法据以识别。请提供更长的文本。',
  },
} as const satisfies Sentences;
