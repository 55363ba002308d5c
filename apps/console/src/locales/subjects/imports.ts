import type { Texts } from '../bilingual.js';

/** Bringing files in, and what became of each row. */
export const imports = {
  withoutText: { en: '{n} without text', zh: '其中 {n} 件无正文' },
  imports: { en: 'Import', zh: '导入' },
  drop: { en: 'Drop complaint files here, or choose them', zh: '将投诉文件拖到此处，或选择文件' },
  dropMore: {
    en: 'CSV, TSV, XLSX, JSONL, JSON or EML, also inside GZ or ZIP. CFPB exports and 黑猫 complaint exports work as they are.',
    zh: '支持 CSV、TSV、XLSX、JSONL、JSON、EML 及其 GZ、ZIP 压缩包；可直接读取 CFPB 导出与黑猫投诉导出。',
  },
  choose: { en: 'Choose files', zh: '选择文件' },
  columnMap: { en: 'Column mapping (optional, for other headers)', zh: '列名对应（可选，用于其他表头）' },
  columnMapHint: {
    en: 'complaint_id: your column\ntext: your column\nreceived_at: your column',
    zh: 'complaint_id: 对应的列名\ntext: 对应的列名\nreceived_at: 对应的列名',
  },
  uploading: { en: 'Uploading', zh: '正在上传' },
  uploadBroke: {
    en: 'The connection was lost. Choose the same file again and the upload resumes.',
    zh: '连接中断。请重新选择同一文件，将从中断处继续。',
  },
  uploadResumes: { en: 'Interrupted uploads resume automatically.', zh: '中断的上传会自动续传。' },
  file: { en: 'File', zh: '文件' },
  import_queued: { en: 'waiting', zh: '等待中' },
  import_reading: { en: 'reading', zh: '读取中' },
  import_analysing: { en: 'analyzing', zh: '分析中' },
  import_done: { en: 'done', zh: '完成' },
  import_nothing: { en: 'nothing imported', zh: '未导入任何内容' },
  import_failed: { en: 'failed', zh: '失败' },
  repeats: { en: 'Duplicates', zh: '重复' },
  refused: { en: 'Rejected', zh: '未导入' },
  when: { en: 'When', zh: '时间' },
  noted: { en: 'Notes', zh: '说明' },
  readHow: { en: 'How the file was read', zh: '文件读取方式' },
  readHowHint: {
    en: 'These rows are taken in. Here stands what was guessed, and what was left out.',
    zh: '以下各行已导入；此处列出推断的内容和略过的内容。',
  },
  readAs: { en: 'What was guessed or left out', zh: '推断或略过的内容' },
  refusedRows: { en: 'Rejected rows', zh: '未导入的行' },
  line: { en: 'Line', zh: '行' },
  column: { en: 'Column', zh: '列' },
  maskedValue: { en: 'Value (masked)', zh: '值（已遮蔽）' },
  why: { en: 'Why, and what to do', zh: '原因与处理' },
  inCrowds: { en: 'Letters sent by 3+ unrelated customers', zh: '三户以上互不关联客户使用的相同内容' },
  forReview: { en: 'Possible rings to review', zh: '待审团伙线索' },
  noImports: { en: 'Nothing has been imported yet.', zh: '尚未导入任何内容。' },
} satisfies Texts;
