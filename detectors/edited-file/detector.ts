import { defineDetector, type Finding } from '../../libs/domain/detector.js';
import { replacedKinds } from '../../libs/domain/documents/items.js';
import { KIND_WORDS } from '../../libs/domain/documents/kind-words.js';

export const editedFile = defineDetector({
  id: 'edited-file',
  version: '2.0.0',
  subject: 'paper',
  family: 'document',
  messages: {
    signature: {
      en: 'The file was changed after it was signed.',
      zh: '文件在签名之后被更改。',
    },
    copied: {
      en: 'A region of the picture ({from}) was copied to another place of it ({to}), down to the grain.',
      zh: '图片中的一处区域（{from}）被复制到另一处（{to}），噪声亦一致。',
    },
    thumbnail: {
      en: 'The thumbnail inside the picture shows something else than the picture.',
      zh: '图片内嵌缩略图与图片本身不符。',
    },
    revision: {
      en: 'A later revision of the file replaces what it says: {changed}.',
      zh: '文件的后续修订替换了所载内容：{changedZh}。',
    },
    added: {
      en: 'A later revision of the file changes its pages. What it says of persons, days, numbers and amounts stays. A stamp of a portal and a reader program do that too.',
      zh: '文件的后续修订改动了页面，但人员、日期、编号及金额均未改变。平台加盖收件章、阅读软件保存亦会如此。',
    },
    resaved: {
      en: 'The file was made {created} and saved again {modified} by {program}. Joining pages or recognising text does that too.',
      zh: '文件生成于 {created}，{modified} 由 {program} 重新保存。合并页面或文字识别亦会如此。',
    },
    editor: {
      en: 'The picture was last saved by {program}. Turning or cutting it does that too.',
      zh: '图片最后由 {program} 保存。旋转或裁剪亦会如此。',
    },
  },
  // Every eighth honest paper was saved again: printed to a file, merged, made smaller. That is a fact and no sign.
  options: { strong: 3, revision: 2, resaved: 0, minSeconds: 60 },
  detect(
    { paper, reading },
    { options },
  ): Finding<'signature' | 'copied' | 'thumbnail' | 'revision' | 'added' | 'resaved' | 'editor'> | null {
    if (reading === null) return null;
    const { file, pictures } = reading;
    const facts = (field: string) => [{ record: paper, field, span: null }];
    if (file.signature === 'broken') return { message: 'signature', weight: options.strong, facts: facts('signature') };
    const copied = pictures.flatMap((p) => p.copied)[0];
    if (copied !== undefined)
      return {
        message: 'copied',
        weight: options.strong,
        values: { from: copied.from.join(', '), to: copied.to.join(', ') },
        facts: facts('picture'),
      };
    if (file.thumbnail === 'differs')
      return { message: 'thumbnail', weight: options.strong, facts: facts('thumbnail') };
    const changed = [...new Set(file.updates.flatMap((u) => u.changed))].filter((c) => SHOWN.test(c));
    const replaced = changed.length === 0 ? [] : replacedKinds(file.earlierText ?? '', reading.text);
    if (replaced.length > 0)
      return {
        message: 'revision',
        weight: options.revision,
        values: {
          changed: replaced.map((k) => KIND_WORDS[k].en).join(', '),
          changedZh: replaced.map((k) => KIND_WORDS[k].zh).join('、'),
        },
        facts: facts('revisions'),
      };
    if (changed.length > 0) return { message: 'added', weight: options.resaved, facts: facts('revisions') };
    const program = [file.producer, file.creator].find((p) => EDITORS.test(p));
    const seconds = (Date.parse(file.modified) - Date.parse(file.created)) / 1000;
    if (program !== undefined && seconds >= options.minSeconds)
      return {
        message: 'resaved',
        weight: options.resaved,
        values: { created: file.created, modified: file.modified, program },
        facts: facts('producer'),
      };
    if (PICTURE_EDITORS.test(file.software))
      return {
        message: 'editor',
        weight: options.resaved,
        values: { program: file.software },
        facts: facts('software'),
      };
    return null;
  },
});

/** Parts whose change changes what a page shows; notes, form fields and signatures are added for good reasons. */
const SHOWN = /^changed (content|page|picture|drawing|font)$/;

/** Programs that people change PDFs with. */
const EDITORS =
  /paper capture|pdfium|\b(acrobat(?! distiller)|foxit|nitro|pdf-?xchange|pdfsam|sejda|smallpdf|ilovepdf|pdfelement|pdfescape|soda pdf|wps|itext|pdf-lib|pdftk|master pdf|infix|phantompdf)\b|福昕|迅捷|极光PDF/i;
const PICTURE_EDITORS =
  /\b(photoshop|gimp|paint\.net|affinity|pixlr|picsart|snapseed|photoscape|corel|meitu|lightroom|canva|faststone)\b|美图|醒图/i;
