import type { Sentences } from './sentences.js';

/** Ticket systems that notes are written to. */
export const TICKETS = {
  CLQ_TICKET_NAME: {
    en: 'A ticket system has a name of 1 to {limit} characters that no other one has. Give another one.',
    zh: '工单系统名称应为 1 至 {limit} 个字符且不得重复，请更换。',
  },
  CLQ_TICKET_COUNT: {
    en: 'There are {limit} ticket systems already. Remove one first.',
    zh: '工单系统已达 {limit} 个。请先删除一个。',
  },
  CLQ_TICKET_KIND: {
    en: 'A ticket system stays of its kind. Make a new one and remove this one.',
    zh: '工单系统的类型不能更改。请新建后再删除原来的。',
  },
  CLQ_TICKET_SETTING: {
    en: 'The value "{name}" of the ticket system must be {expected}. Correct it.',
    zh: '工单系统的“{name}”应为{expected}，请更正。',
  },
  CLQ_TICKET_TAG: {
    en: 'Tags accuse nobody and close nothing, and there are at most {limit}. Choose other ones.',
    zh: '标签不得含有指控或结案的意思，最多 {limit} 个。请更换。',
  },
  CLQ_TICKET_NONE: {
    en: 'The complaint has no ticket in this system. Check pattern and column of the system.',
    zh: '该投诉在此系统中没有工单。请核对工单系统的编号格式和列名。',
  },
  CLQ_TICKET_AWAY: {
    en: 'The ticket system does not answer. Claque tries again by itself; check the address if it stays so.',
    zh: '工单系统无应答，系统将自动重试。如持续如此，请检查地址。',
  },
  CLQ_TICKET_BUSY: {
    en: 'The ticket system asks for patience. Claque tries again by itself.',
    zh: '工单系统要求稍候，系统将自动重试。',
  },
  CLQ_TICKET_DENIED: {
    en: 'The ticket system refuses the name, the key, or what they may do. Correct them.',
    zh: '工单系统拒绝了名称或密钥，或权限不足，请更正。',
  },
  CLQ_TICKET_GONE: {
    en: 'There is no such ticket, or the account may not see it. Check the number of the ticket.',
    zh: '没有该工单，或账户无权查看。请核对工单编号。',
  },
  CLQ_TICKET_REFUSED: {
    en: 'The ticket system takes no note there. The ticket may be archived; look at it there.',
    zh: '工单系统不接受写入，工单可能已归档。请到该系统查看。',
  },
} as const satisfies Sentences;
