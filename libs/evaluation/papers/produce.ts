import type { Press } from './browser.js';
import { Dice } from './dice.js';
import { appFile, faxFile, photoFile, photographed, roomy, scanJpeg, scanned, scanPdf, type Written } from './files.js';
import { LEAST_SHRUNK, pageOf, type Setting } from './form.js';
import { escaped } from './ink.js';
import type { Paper } from './paper.js';
import {
  filledForm,
  type Imprint,
  merged,
  type Pdf,
  parsePdf,
  picturePdf,
  renumbered,
  revised,
  stamped,
  withLetters,
  writePdf,
} from './pdf.js';
import { EDITORS, imprintOf, OFFICES, SAVERS } from './programs.js';
import { asSharp, type Box, decoded, patched, type Raster, type Shot } from './raster.js';

const scaleOf = (paper: Paper) => (paper.kind.page[1] > 1000 ? 1.5 : 2);
const ODD_FONTS = {
  zh: ["'Noto Sans CJK SC'", "'Noto Sans Mono CJK SC'"],
  en: ["'DejaVu Sans Mono'", "'DejaVu Sans'"],
};

export const htmlOf = (paper: Paper, more: Partial<Setting> = {}): string =>
  pageOf(paper.kind, paper.issuer, paper.facts, {
    d: paper.pen,
    look: paper.look,
    stamp: paper.stamp,
    ...(paper.oddFont
      ? { odd: { keys: paper.changed, font: paper.d.of('odd').pick(ODD_FONTS[paper.issuer.tongue]) } }
      : {}),
    ...more,
  });

async function rasterOf(
  press: Press,
  paper: Paper,
  more: Partial<Setting> = {},
): Promise<{ page: Raster; boxes: Map<string, Box> }> {
  const { png, boxes } = await press.picture(htmlOf(paper, more), paper.kind.page, scaleOf(paper));
  return { page: await decoded(png), boxes };
}

/** A file, made. */
export async function produced(press: Press, paper: Paper): Promise<Written> {
  switch (paper.fileKind) {
    case 'pdf':
      return { ext: 'pdf', bytes: await pdfOf(press, paper) };
    case 'form':
      return { ext: 'pdf', bytes: await formOf(press, paper) };
    case 'screenshot':
      return screenshotOf(press, paper);
    default:
      return pictureOf(press, paper, await sightOf(press, paper));
  }
}

/** A Chinese letter is about as broad as two of the others. */
const breadthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2000' ? 1 : 0.54), 0);

/** What lies on the glass: the sheet, or a print of a picture that was written over. */
async function sightOf(press: Press, paper: Paper): Promise<Raster | Shot> {
  const { source, way } = paper;
  if (!source || way === undefined || !['overwritten', 'rescanned', 'rephotographed', 'faxed'].includes(way))
    return (await rasterOf(press, paper)).page;
  const before = await rasterOf(press, source);
  const first = new Dice(`first picture ${paper.set} ${source.id}`);
  const shot =
    way === 'overwritten' && paper.fileKind === 'photo'
      ? await photographed(before.page, first)
      : scanned(before.page, first, source.device);
  const scale = scaleOf(paper);
  const fixed = new Map(
    paper.changed.flatMap((key) => {
      const box = before.boxes.get(key);
      return box
        ? [[key, [box[2] / scale, breadthOf(source.facts[key]) / Math.max(1, breadthOf(paper.facts[key]))]] as const]
        : [];
    }),
  );
  const after = await rasterOf(press, paper, { fixed, look: source.look });
  const boxes = paper.changed.flatMap((key) => {
    const box = before.boxes.get(key);
    if (!box) return [];
    const runsOver = Math.max(1, LEAST_SHRUNK / (fixed.get(key)?.[1] ?? 1));
    return [roomy([box[0], box[1], box[2] * runsOver + 3, box[3]], 3)];
  });
  const picture = patched(shot, after.page, boxes);
  return way === 'overwritten' ? { ...shot, picture } : picture;
}

const label = async (press: Press, words: string, size: number, color: string): Promise<Raster> => {
  const w = Math.ceil([...words].reduce((n, c) => n + (c > '\u2000' ? 1.05 : 0.62), 1) * size);
  const html = `<div style="width:${w}px;height:${size * 1.6}px;background:#fff;color:${color};font:${size}px/1.5 'Noto Sans CJK SC';white-space:pre">${escaped(words)}</div>`;
  return decoded((await press.picture(html, [w, Math.round(size * 1.6)], 1)).png);
};

const isShot = (sight: Raster | Shot): sight is Shot => 'picture' in sight;

async function pictureOf(press: Press, paper: Paper, sight: Raster | Shot): Promise<Written> {
  const { d, device, kind, day } = paper;
  const shot = isShot(sight) ? sight.picture : undefined;
  const page = isShot(sight) ? sight.picture : sight;
  const keeps = d.of('messenger').chance(paper.issuer.tongue === 'zh' ? 0.5 : 0.75);
  switch (paper.fileKind) {
    case 'photo':
      return photoFile(shot ?? (await photographed(page, d.of('photo'))).picture, d.of('jpeg'), day, keeps);
    case 'scan': {
      const picture = shot ?? scanned(page, d.of('scan'), device).picture;
      if (device.d.of('format').chance(0.2))
        return { ext: 'png', bytes: await asSharp(picture).png({ compressionLevel: 4 }).toBuffer() };
      return { ext: 'jpg', bytes: await scanJpeg(picture, device).toBuffer() };
    }
    case 'scan-pdf':
      return scanPdf(scanned(page, d.of('scan'), device).picture, device, d.of('pdf'), day, kind.page);
    case 'app': {
      const words =
        paper.issuer.tongue === 'zh'
          ? d.of('app').pick(['由扫描全能王扫描', '扫描全能王 创建', '由 夸克扫描王 生成'])
          : d.of('app').pick(['Scanned with CamScanner', 'Scanned with TapScanner', 'Scanned with Genius Scan']);
      return appFile(page, d.of('app'), day, kind.page, paper.issuer.tongue, await label(press, words, 20, '#667'));
    }
    default: {
      const t = d.of('fax');
      const words = `${day} ${t.int(8, 18)}:${t.int(10, 59)}   ${t.pick(['FROM', '发自', 'TX'])} ${paper.issuer.phone}   TO ${t.int(2, 8)}${t.digits(7)}   P.001/00${t.int(1, 3)}`;
      return faxFile(page, t, day, kind.page, await label(press, words, 22, '#000'));
    }
  }
}

/** One office in four prints through a browser, and its letters come out as radicals. */
async function printedPdf(press: Press, paper: Paper, more: Partial<Setting> = {}): Promise<Pdf> {
  const pdf = parsePdf(await press.pdf(htmlOf(paper, more), paper.kind.page));
  return new Dice(`letters ${paper.issuer.software}`).chance(0.25) ? pdf : withLetters(pdf);
}

const officeOf = (paper: Paper) => new Dice(`office ${paper.issuer.software}`).pick(OFFICES);

async function pdfOf(press: Press, paper: Paper): Promise<Buffer> {
  const { d, source } = paper;
  const isOffice = !paper.forged || paper.defect !== undefined;
  const office = officeOf(paper);
  const packs = new Dice(`packs ${paper.issuer.software}`).chance(0.4);
  if (paper.way === 'edited-in-place' && source) {
    const before = renumbered(await printedPdf(press, source));
    const file = writePdf(before, imprintOf(d.of('first'), office, source.day));
    const after = await printedPdf(press, paper);
    const editor = d.of('editor').pick(EDITORS);
    const first = imprintOf(d.of('first'), office, source.day);
    return revised(file, before, after, {
      ...first,
      producer: editor.producer,
      changed: imprintOf(d.of('second'), editor, paper.day).made,
    });
  }
  const pdf = renumbered(await printedPdf(press, paper));
  if (paper.way === 'cleaned') return writePdf(pdf, {}, d.chance(0.5));
  if (!isOffice) return writePdf(pdf, imprintOf(d.of('forged'), d.pick(EDITORS), paper.day), d.chance(0.4));
  const imprint = imprintOf(
    d.of('office'),
    office,
    paper.day,
    d.chance(0.5) ? { title: paper.issuer.tongue === 'zh' ? '证明' : 'Letter' } : {},
  );
  return resaved(press, paper, pdf, imprint, packs);
}

/** What a holder's own programs make of a file, without a change to what it says. */
async function resaved(press: Press, paper: Paper, pdf: Pdf, office: Imprint, packs: boolean): Promise<Buffer> {
  const d = paper.d.of('resave');
  const saver = imprintOf(d, d.pick(SAVERS), paper.day);
  switch (paper.resave) {
    case 'print':
      return writePdf(renumbered(pdf, d.int(2, 9)), saver, d.chance(0.5));
    case 'merge': {
      const words =
        paper.issuer.tongue === 'zh'
          ? `附件材料　申请人：${paper.holder.name}`
          : `Supporting documents: ${paper.holder.name}`;
      const cover = parsePdf(
        await press.pdf(
          `<div style="padding:90px;font:20px 'Noto Sans CJK SC'">${escaped(words)}<p>${paper.day}</p></div>`,
          paper.kind.page,
        ),
      );
      return writePdf(d.chance(0.5) ? merged(cover, pdf) : merged(pdf, cover), saver, d.chance(0.5));
    }
    case 'portal-stamp': {
      const words = `RECEIVED ${paper.day} ${d.pick(['ONLINE PORTAL', 'E-SERVICE', 'UPLOAD'])} ${d.digits(8)}`;
      return stamped(writePdf(pdf, office), pdf, words, [d.int(30, 200), d.int(8, 20)], {
        ...office,
        changed: saver.made,
        producer: d.pick(['iText 7.2.5', 'Aspose.PDF 22', 'PDFBox 2.0.27']),
      });
    }
    case 'reduce': {
      const { page } = await rasterOf(press, paper);
      const bytes = await asSharp(page)
        .jpeg({ quality: d.int(45, 70) })
        .toBuffer();
      return picturePdf({ bytes, w: page.w, h: page.h, filter: 'jpeg' }, paper.kind.page, saver, d.chance(0.5));
    }
    case 'metadata':
      return writePdf(
        pdf,
        {
          ...office,
          title: d.pick(['scan', '证明材料', 'document1', '新建文档']),
          author: d.pick(['Administrator', 'user', '']),
          changed: saver.made,
        },
        packs,
      );
    default:
      return writePdf(pdf, office, packs);
  }
}

async function formOf(press: Press, paper: Paper): Promise<Buffer> {
  const { kind, d } = paper;
  const { boxes } = await press.picture(htmlOf(paper), kind.page, 1);
  const pdf = await printedPdf(press, paper, { isBlank: true });
  const fields = [...boxes].map(([name, box]) => ({ name: `topmost.${name}`, value: paper.facts[name] ?? '', box }));
  return writePdf(
    filledForm(
      pdf,
      fields.filter((f) => f.value !== ''),
      kind.page[1],
    ),
    imprintOf(d.of('form'), d.pick([officeOf(paper), ...EDITORS]), paper.day),
    false,
  );
}

/** A paper on a phone: its bars above and below, and the page between them. */
async function screenshotOf(press: Press, paper: Paper): Promise<Written> {
  const d = paper.d.of('screen');
  const [w, h] = paper.kind.page;
  const wide = d.pick([360, 375, 393, 412]);
  const tall = Math.round(wide * d.pick([2.16, 2.22, 2.0]));
  const zh = paper.issuer.tongue === 'zh';
  const k = (wide - 12) / w;
  const time = `${d.int(7, 22)}:${d.int(10, 59)}`;
  const dark = d.chance(0.25);
  const title = zh
    ? d.pick(['证明详情', '电子证照', '文件预览', '我的证明'])
    : d.pick(['Document', 'Letter', 'Preview', 'My messages']);
  const html = `<div style="width:${wide}px;height:${tall}px;background:${dark ? '#1c1c1e' : '#eef0f3'};color:${dark ? '#eee' : '#111'};font:14px 'Noto Sans CJK SC';overflow:hidden;position:relative">
<div style="display:flex;justify-content:space-between;padding:6px 14px;font-size:12px"><b>${time}</b><span>${d.pick(['4G', '5G', 'Wi-Fi'])} ${d.int(9, 100)}%</span></div>
<div style="text-align:center;padding:8px;font-weight:700;border-bottom:1px solid #8884"><span style="float:left">‹</span>${title}<span style="float:right">···</span></div>
<div style="margin:8px 6px;width:${w * k}px;height:${h * k}px;overflow:hidden;box-shadow:0 1px 4px #0004"><div style="transform:scale(${k});transform-origin:0 0;width:${w}px">${htmlOf(paper)}</div></div>
<div style="position:absolute;bottom:0;left:0;right:0;padding:10px;text-align:center;background:${dark ? '#2c2c2e' : '#fff'}">${zh ? d.pick(['保存到相册　　分享', '下载　　打印', '上一页　1/1　下一页']) : d.pick(['Save    Share', 'Download', 'Page 1 of 1'])}</div></div>`;
  const { png } = await press.picture(html, [wide, tall], 3);
  return {
    ext: 'png',
    bytes: await asSharp(await decoded(png))
      .png({ compressionLevel: 6 })
      .toBuffer(),
  };
}
