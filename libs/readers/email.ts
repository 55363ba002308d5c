import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { ClaqueError } from '../domain/errors/errors.js';
import type { PaperItem } from './items.js';

/** A complaint that came as an e-mail (RFC 5322): its id is the Message-ID, its papers are the attachments. */
export async function* readEmail(file: string, bytes: Buffer): AsyncGenerator<PaperItem> {
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new ClaqueError('CLQ_FILE_EMAIL', {}, { cause: error });
  });
  const id = (mail.messageId ?? '').replace(/^<|>$/g, '').trim();
  const text = mail.text !== undefined && mail.text.trim() !== '' ? mail.text : strip(mail.html ?? '');
  const papers: string[] = [];
  const items: PaperItem[] = [];
  mail.attachments.forEach((a, i) => {
    const content =
      typeof a.content === 'string' ? Buffer.from(a.content, 'utf8') : Buffer.from(a.content as ArrayBuffer);
    const name = (a.filename ?? `attachment-${i + 1}`).replace(/[\\/;\u0000-\u001f]/g, '_');
    const path = `${file}/${name}`;
    papers.push(path);
    const paper = { path, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
    items.push({ file: paper, bytes: async () => content });
  });
  yield {
    row: {
      shape: 'complaint',
      source: { file, line: 1 },
      columns: { complaint_id: 'Message-ID', received_at: 'Date', text: 'body' },
      cells: {
        complaint_id: id !== '' ? id : `mail-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`,
        received_at: mail.date !== undefined ? mailDate(mail.date) : '',
        text,
        subject: mail.subject ?? '',
        channel: 'email',
        email: mail.from && 'address' in mail.from ? (mail.from.address ?? '') : '',
        debtor_name: mail.from?.name ?? '',
        institution: mail.to?.map((t) => t.name || t.address || '').join(', ') ?? '',
        attachments: papers.map((p) => `/${p}`).join(';'),
      },
    },
  };
  yield* items;
}

function mailDate(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? date : time.toISOString().slice(0, 19) + 'Z';
}

/** The words of an HTML mail without its marks. */
function strip(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|li|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
}
