import { ImapFlow } from 'imapflow';

/** A mailbox of a test server, as a program that puts mail there sees it. It connects each time. */
export class Mailbox {
  /** @param url as imap://127.0.0.1:143 */
  constructor(
    private readonly url: string,
    private readonly user: string,
  ) {}

  async make(folder: string): Promise<void> {
    await this.as((client) => client.mailboxCreate(folder));
  }

  async put(folder: string, message: string): Promise<void> {
    await this.as((client) => client.append(folder, message));
  }

  /** Subjects in a folder, each with whether it was read. */
  subjects(folder: string): Promise<readonly string[]> {
    return this.as(async (client) => {
      const { exists } = await client.mailboxOpen(folder, { readOnly: true });
      if (exists === 0) return [];
      const all = await client.fetchAll('1:*', { uid: true, flags: true, envelope: true });
      return all.map((m) => `${m.envelope?.subject}${m.flags?.has('\\Seen') ? ' (read)' : ''}`).sort();
    });
  }

  /** Removes the messages with a subject. */
  async remove(folder: string, subject: string): Promise<void> {
    await this.as(async (client) => {
      await client.mailboxOpen(folder);
      await client.messageDelete({ subject });
    });
  }

  private async as<T>(act: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { hostname: host, port } = new URL(this.url);
    const client = new ImapFlow({
      host,
      port: Number(port),
      secure: false,
      doSTARTTLS: false,
      auth: { user: this.user, pass: 'secret' },
      logger: false,
      disableAutoIdle: true,
    });
    client.on('error', () => {});
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.logout();
    }
  }
}

/** A letter as it comes by mail. */
export const letterOf = (subject: string, text: string): string =>
  [
    'Received: from mail.example.org by mail.claque.test; Mon, 05 Jan 2026 09:00:00 +0000',
    'From: Ada Lovelace <ada@example.org>',
    'To: complaints@claque.test',
    `Subject: ${subject}`,
    `Message-ID: <${subject}@example.org>`,
    'Date: Mon, 05 Jan 2026 09:00:00 +0000',
    '',
    text,
    '',
  ].join('\r\n');
