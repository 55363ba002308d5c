import type { Sentences } from './sentences.js';

/** Imports that are taken back, and put back. */
export const WITHDRAWALS = {
  CLQ_WITHDRAW_STATE: {
    en: 'Only an uploaded file that was read can be taken back. Wait until it is read.',
    zh: '只有已读取完毕的上传文件才能撤回。请等待读取完成。',
  },
  CLQ_WITHDRAW_WORKED: {
    en: 'People have worked with complaints of this import: legal holds {held}, cases {cases}, answered or acted on {answered}, samples and objections {inquiries}. It stays whole. Lift the holds, or correct the file and import it again with "update".',
    zh: '已有人员处理过本次导入的投诉：法律保全 {held} 项、案件 {cases} 件、已答复或已处理 {answered} 件、抽样核实与异议 {inquiries} 项，因此整体保留。请先解除保全，或更正文件后以“更新”方式重新导入。',
  },
  CLQ_RESTORE_LATE: {
    en: 'The import cannot be put back: a day has passed, or its file is gone. Upload the file again.',
    zh: '无法恢复该导入：已超过一天，或文件已删除。请重新上传文件。',
  },
} as const satisfies Sentences;
