import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { ClaqueError } from '../domain/errors/errors.js';
import { readForm } from './form-mail.js';
import { wordsOfHtml } from './html.js';
import type { PaperItem } from './items.js';

/** A complaint that came as an e-mail (RFC 5322): its id is the Message-ID, its papers are the attachments. */
export async function* readEmail(file: string, bytes: Buffer): AsyncGenerator<PaperItem> {
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new ClaqueError('CLQ_FILE_EMAIL', {}, { cause: error });
  });
  const id = (mail.messageId ?? '').replace(/^<|>$/g, '').trim();
  const text = mail.text !== undefined && mail.text.trim() !== '' ? mail.text : wordsOfHtml(mail.html ?? '');
  const writer = writerOf(mail.from, mail.replyTo?.[0]);
  // Who writes through a form answers its questions; a letter of one's own is left as it is.
  const form = writer.byForm ? readForm(text) : null;
  const papers: string[] = [];
  const items: PaperItem[] = [];
  mail.attachments.forEach((a, i) => {
    const content =
      typeof a.content === 'string' ? Buffer.from(a.content, 'utf8') : Buffer.from(a.content as ArrayBuffer);
    const name = (a.filename ?? `attachment-${i + 1}`).replace(/[\\/;\u0000-\u001f]/g, '_');
    const path = `${file}/${name}`;
    papers.push(path);
    const paper = { path, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
    items.push({
      file: paper,
      open: async function* () {
        yield content;
      },
      bytes: async () => content,
    });
  });
  yield {
    row: {
      shape: 'complaint',
      source: { file, line: 1 },
      columns: { complaint_id: 'Message-ID', received_at: 'Date', text: 'body' },
      ...(id === '' ? { idMade: true } : {}),
      cells: {
        complaint_id: id !== '' ? id : `mail-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`,
        received_at: mail.date !== undefined ? mailDate(mail.date) : '',
        text: form?.text ?? text,
        subject: mail.subject ?? '',
        channel: 'email',
        email: writer.address,
        debtor_name: writer.name,
        ...form?.cells,
        ...(writer.address === '' ? {} : { email: writer.address }),
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

type Mailbox = { readonly name?: string; readonly address?: string } | undefined;

/** Addresses of programs: a form, a portal, a list. */
const PROGRAM =
  /^(?:no-?_?reply|do-?_?not-?_?reply|web-?_?(?:form|master|site|admin)?|(?:contact|online|complaint)-?_?form|forms?|portal|notifications?|alerts?|mailer(?:-daemon)?|postmaster|system|robot|bot)(?:[+._-].*)?@/i;

/**
 * Who wrote a mail. A form on a web page sends in the name of a program. The customer is the one to answer (Reply-To,
 * RFC 5322, 3.6.2). The address of a program is nobody's.
 */
function writerOf(from: Mailbox, answerTo: Mailbox): { name: string; address: string; byForm: boolean } {
  const domain = (box: Mailbox) => box?.address?.split('@').at(-1)?.toLowerCase();
  const program = PROGRAM.test(from?.address ?? '');
  const other = answerTo?.address !== undefined && !PROGRAM.test(answerTo.address);
  if (other && (program || domain(answerTo) !== domain(from)))
    return {
      name: answerTo.name || (program ? '' : (from?.name ?? '')),
      address: answerTo.address ?? '',
      byForm: true,
    };
  const own = { name: from?.name ?? '', address: from?.address ?? '' };
  return { ...(program ? { name: '', address: '' } : own), byForm: program };
}
