import type { Sentences } from './sentences.js';

/** Documents that come with complaints, and models that read text. */
export const DOCUMENTS = {
  CLQ_PAPER_TYPE: {
    en: 'Claque cannot read this type of document. Give PDF, OFD, PNG, JPEG, TIFF, WebP, HEIC, DOCX, ODT, RTF or text.',
    zh: '无法识别该材料的格式。请提供 PDF、OFD、PNG、JPEG、TIFF、WebP、HEIC、DOCX、ODT、RTF 或文本。',
  },
  CLQ_PAPER_LOCKED: {
    en: 'The document has a password. Ask for one without; the original is kept.',
    zh: '该材料设有密码。请索取无密码版本；原件已保存。',
  },
  CLQ_PAPER_BROKEN: {
    en: 'The document is damaged and cannot be read whole. Ask for it again; the readable part is kept.',
    zh: '该材料已损坏，无法完整读取。请重新索取；已读取部分予以保留。',
  },
  CLQ_PAPER_PAGE: {
    en: 'Page {page} of the document cannot be read. Ask for it again; the other pages are kept.',
    zh: '该材料第 {page} 页无法读取。请重新索取；其余各页予以保留。',
  },
  CLQ_PAPER_LIMIT: {
    en: 'The document is larger than {limit} and was not read. The original is kept; look at it by hand.',
    zh: '该材料超过 {limit}，未予读取。原件已保存，请人工查看。',
  },
  CLQ_PAPER_PIXELS: {
    en: 'The picture has more pixels than can be read. The original is kept; look at it by hand.',
    zh: '该图片像素过多，未予读取。原件已保存，请人工查看。',
  },
  CLQ_PAPER_PAGES: {
    en: 'The document has more than {pages} pages; the rest was not read. The original is kept; look at it by hand.',
    zh: '该材料超过 {pages} 页，其余未予读取。原件已保存，请人工查看。',
  },
  CLQ_PAPER_XFA: {
    en: 'The document is an XFA form, and what was filled in was not read. Ask for a print of it as PDF.',
    zh: '该材料为动态表单，填写内容未予读取。请索取打印为 PDF 的版本。',
  },
  CLQ_PAPER_PORTFOLIO: {
    en: 'The document is a portfolio, and the files inside it were not read. Ask for each of them alone.',
    zh: '该材料为 PDF 文件包，包内文件未予读取。请逐一索取。',
  },
  CLQ_PAPER_MEMORY: {
    en: 'Reading the document needs more than {megabytes} MB of memory and was stopped. The original is kept; look at it by hand.',
    zh: '读取该材料所需内存超过 {megabytes} MB，已停止。原件已保存，请人工查看。',
  },
  CLQ_PAPER_SLOW: {
    en: 'Reading the document took longer than {seconds} seconds and was stopped. The original is kept; look at it by hand.',
    zh: '读取该材料超过 {seconds} 秒，已停止。原件已保存，请人工查看。',
  },
  CLQ_PAPER_IMPORT: {
    en: 'Other documents of this import took {seconds} seconds beyond their limit, so this one was not read. The original is kept; look at it by hand.',
    zh: '同批其他材料读取超时合计 {seconds} 秒，本材料未予读取。原件已保存，请人工查看。',
  },
  CLQ_OVERLAY: {
    en: 'The two files cannot be laid over each other: both must be pictures with enough ink. Choose two scans.',
    zh: '两份文件无法叠加比对：须均为有足够内容的图片。请选择两份扫描件。',
  },
  CLQ_PAGE_PICTURE: {
    en: 'This document has no picture of its first page: it is a text, or it cannot be drawn. Open the original.',
    zh: '该材料没有首页图像：为文本，或无法绘制。请打开原件查看。',
  },
  CLQ_EMBEDDINGS_LIBRARY: {
    en: 'Weights are given, but {library} is not installed. Run "npm install --ignore-scripts {library}" in {folder} or a folder above it, or give none.',
    zh: '已指定模型权重，但未安装 {library}。请在 {folder} 或其上级目录运行 "npm install --ignore-scripts {library}"，或不指定权重。',
  },
  CLQ_WEIGHTS_FILE: {
    en: 'The folder of weights {path} lacks {file}. Copy a model for transformers.js from Hugging Face there.',
    zh: '模型权重目录 {path} 缺少 {file}。请放入 Hugging Face 上供 transformers.js 使用的模型。',
  },
  CLQ_WEIGHTS_MODEL: {
    en: 'The folder onnx of {path} holds none of {files}. Copy a model for transformers.js from Hugging Face there.',
    zh: '{path} 的 onnx 目录中没有 {files} 中的任何一个。请放入 Hugging Face 上供 transformers.js 使用的模型。',
  },
  CLQ_WEIGHTS_BROKEN: {
    en: 'The model in {path} cannot be loaded. Copy it from Hugging Face once more.',
    zh: '{path} 中的模型无法加载。请从 Hugging Face 重新下载。',
  },
} as const satisfies Sentences;
