import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { csvOf } from '../csv.js';
import type { Press } from './browser.js';
import { complaintOf } from './complaints.js';
import { Dice } from './dice.js';
import type { Written } from './files.js';
import type { Paper } from './paper.js';
import { dayOf } from './people.js';
import { planPapers } from './plan.js';
import { produced } from './produce.js';
import { type PapersTruth, type PaperTruth, paperTruth, truthOf } from './truth.js';

const COMPLAINT_COLUMNS =
  'complaint_id received_at channel institution product subject text debtor_ref debtor_name debtor_id_number debtor_phone contact_phone address attachments'.split(
    ' ',
  );
const EVIDENCE_COLUMNS = 'file complaint_id debtor_ref kind received_at'.split(' ');

export interface PapersOptions {
  readonly seed: number;
  readonly papers: number;
  readonly out: string;
  readonly press: Press;
}

/** Names that phones, messengers, scanners and people give to files. */
function nameOf(d: Dice, paper: Paper, ext: Written['ext']): string {
  const stamp = `${paper.day.replaceAll('-', '')}_${d.int(7, 22).toString().padStart(2, '0')}${d.int(10, 59)}${d.int(10, 59)}`;
  const zh = paper.issuer.tongue === 'zh';
  const names: Readonly<Record<Paper['fileKind'], readonly string[]>> = {
    photo: [
      `IMG_${stamp}`,
      `mmexport${d.digits(13)}`,
      `IMG_${d.digits(4)}-${d.digits(3)}`,
      zh ? `微信图片_${stamp}` : `PXL_${stamp}`,
    ],
    scan: [`scan${d.digits(4)}_${d.digits(3)}`, `SCN_${stamp}`, `img${d.digits(6)}`],
    'scan-pdf': [`Scan_${stamp}`, `doc${d.digits(14)}`, zh ? `扫描件${d.digits(5)}` : `scanned letter ${d.digits(4)}`],
    app: [`CamScanner ${stamp}`, zh ? `新文档 ${stamp}` : `New Doc ${stamp}`],
    fax: [`FAX${d.digits(9)}`, `fax_${stamp}`],
    screenshot: [`Screenshot_${stamp}`, zh ? `截屏_${stamp}` : `Screenshot ${stamp}`],
    pdf: [
      zh ? `证明_${d.digits(6)}` : `letter-${d.digits(6)}`,
      `${d.digits(10)}`,
      `download (${d.int(1, 9)})-${d.digits(5)}`,
    ],
    form: [zh ? `登记表_${d.digits(6)}` : `form-${d.digits(6)}`],
  };
  return `evidence/${d.pick(names[paper.fileKind])}.${ext}`;
}

/** Makes every paper of a seed and writes the folder of formats.md. */
export async function writePapers({ seed, papers: size, out, press }: PapersOptions): Promise<PapersTruth> {
  const { papers, issuers } = planPapers(seed, size);
  const put = (path: string, data: string | Buffer) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), data);
  };
  const seen = new Set<string>();
  const made: (PaperTruth & { defectGroup: string | null })[] = [];
  for (const paper of papers) {
    const { bytes, ext } = await produced(press, paper);
    const d = paper.d.of('name');
    let file = nameOf(d, paper, ext);
    while (seen.has(file)) file = nameOf(d, paper, ext);
    seen.add(file);
    put(file, bytes);
    made.push({ ...paperTruth(paper, file), defectGroup: paper.defectGroup ?? null });
  }
  const rows = rowsOf(seed, papers, made);
  put('complaints.csv', csvOf(COMPLAINT_COLUMNS, rows.complaints));
  put('evidence.csv', csvOf(EVIDENCE_COLUMNS, rows.evidence));
  const byHolder = new Map(rows.complaints.map((row) => [row['debtor_ref'], row['complaint_id']]));
  const { truth, extra } = truthOf(seed, made, issuers, byHolder);
  put('truth.json', `${JSON.stringify(truth, null, 1)}\n`);
  put('truth-extra.json', `${JSON.stringify(extra, null, 1)}\n`);
  return extra;
}

/** A complaint for each holder, with all papers of that holder. */
function rowsOf(seed: number, papers: readonly Paper[], made: readonly PaperTruth[]) {
  const complaints = new Map<string, Record<string, string>>();
  const evidence: Record<string, string>[] = [];
  const order = papers
    .map((paper, i) => ({ paper, file: made[i].file }))
    .sort((a, b) =>
      a.paper.day < b.paper.day ? -1 : a.paper.day > b.paper.day ? 1 : a.paper.id < b.paper.id ? -1 : 1,
    );
  for (const { paper, file } of order) {
    const { holder } = paper;
    const d = new Dice(`papers ${seed} complaint ${holder.debtor}`);
    const zh = holder.tongue === 'zh';
    const day = dayOf(paper.day, d.int(1, 45));
    const at = `${day}T${String(d.int(7, 22)).padStart(2, '0')}:${d.int(10, 59)}:${d.int(10, 59)}${zh ? '+08:00' : '+00:00'}`;
    const row = complaints.get(holder.debtor) ?? {
      complaint_id: `${zh ? 'TS' : 'CM'}${10_000 + complaints.size * 7}`,
      received_at: at,
      channel: d.pick(['hotline', 'platform', 'letter', 'email', 'app', 'branch']),
      institution: d.pick(zh ? ['江岸银行', '南屏消费金融', '青禾小贷'] : ['Hartwell Bank', 'Union & Provincial Bank']),
      product: d.pick(zh ? ['信用卡', '个人消费贷款', '现金分期'] : ['credit card', 'personal loan', 'overdraft']),
      subject: d.pick(zh ? ['还款困难', '协商还款', '催收方式'] : ['cannot pay', 'payment plan', 'collections']),
      text: complaintOf(d, holder, paper.kind.evidence, d.int(18, 960) * 100),
      debtor_ref: holder.debtor,
      debtor_name: holder.name,
      debtor_id_number: zh ? holder.id : '',
      debtor_phone: zh ? holder.phone : `+44${holder.phone.slice(1)}`,
      contact_phone: d.chance(0.4) ? (zh ? holder.phone : `+44${holder.phone.slice(1)}`) : '',
      address: holder.address,
      attachments: '',
    };
    complaints.set(holder.debtor, { ...row, attachments: row.attachments ? `${row.attachments};${file}` : file });
    evidence.push({
      file,
      complaint_id: row.complaint_id,
      debtor_ref: holder.debtor,
      kind: paper.kind.evidence,
      received_at: row.received_at.slice(0, 10),
    });
  }
  return { complaints: [...complaints.values()], evidence };
}
