import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { type FetchMessageObject, ImapFlow, type ImapFlowOptions } from 'imapflow';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { ItemSource, Poll, SourceItem } from '../../domain/ports/item-source.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';
import { accessToken, forgetToken } from './access-tokens.js';

/** Milliseconds that a server may be silent. */
const PATIENCE_MS = 30_000;
/** Bytes of the beginning of a message that stand for it: its whole header, and all of a short one. */
const HEAD = 16 * 1024;
/** Bytes that are fetched at a time. */
const CHUNK = 1024 * 1024;
/** Messages before the cursor that are looked at once more: their move may have been cut off. */
const SWEPT = 100;
/** Messages among which one without a Message-ID is looked for. */
const SOUGHT = 2000;
const PAGE = 100;
const LOOPBACK = /^(127\.|\[?::1\]?$)/;

interface Folders {
  readonly read: string;
  /** Null: nothing is moved, and the folder is opened for reading alone. */
  readonly moveTo: string | null;
}

/**
 * A folder of an IMAP mailbox. The cursor is UIDVALIDITY and the last UID. Where the server begins its numbers again,
 * all is looked through again, and the keys say what is known. A key holds Message-ID, size and a hash of the
 * beginning. Nothing is marked as read. Either nothing is changed at all, or what was taken is moved to a folder.
 */
export class ImapSource implements ItemSource {
  private swept = false;

  private constructor(
    private readonly client: ImapFlow,
    private readonly folders: Folders,
    private readonly validity: string,
  ) {}

  /**
   * @param keep is given the settings where a refresh token was replaced.
   * @throws ClaqueError CLQ_SOURCE_PRIVATE, CLQ_SOURCE_DENIED, CLQ_SOURCE_MAILBOX.
   */
  static async open(
    settings: SourceSettings,
    outbound: Outbound,
    keep: (settings: SourceSettings) => Promise<void>,
  ): Promise<ImapSource> {
    const { server = '', user = '', password = '', mailbox = 'INBOX', move_to: moveTo = null } = settings;
    const url = new URL(server);
    await outbound.assertMayReach(url);
    const byToken = settings['token_address'] !== undefined;
    const auth = byToken
      ? { user, accessToken: await accessToken(settings, outbound, keep) }
      : { user, pass: password };
    const client = clientOf(url, await outbound.addressOf(url.hostname), outbound, auth);
    try {
      await client.connect();
      const folders = { read: mailbox, moveTo };
      if (moveTo !== null) await assertMovable(client, moveTo);
      const { uidValidity } = await opened(client, folders);
      return new ImapSource(client, folders, String(uidValidity));
    } catch (error) {
      client.close();
      if ((error as { authenticationFailed?: boolean }).authenticationFailed !== true) throw error;
      if (byToken) forgetToken(settings);
      throw new ClaqueError('CLQ_SOURCE_DENIED');
    }
  }

  async poll(cursor: string | null, limit: number): Promise<Poll> {
    const [validity, last] = (cursor ?? '').split(':');
    const after = validity === this.validity ? Number(last) : 0;
    const earlier = this.folders.moveTo === null || this.swept || after === 0 ? [] : await this.uids(`1:${after}`);
    this.swept = true;
    const later = await this.uids(`${after + 1}:*`);
    const given = later.slice(0, limit);
    const items = await this.items([...earlier.slice(-SWEPT), ...given], after);
    return { items, behind: later.length - given.length };
  }

  async find(key: string): Promise<readonly SourceItem[]> {
    const [messageId = ''] = key.split('\n');
    const found =
      messageId === '' ? await this.search({ all: true }) : await this.search({ header: { 'message-id': messageId } });
    const uids = found.slice(-SOUGHT);
    for (let from = 0; from < uids.length; from += PAGE) {
      const item = (await this.items(uids.slice(from, from + PAGE), 0)).find((i) => i.key === key);
      if (item !== undefined) return [item];
    }
    return [];
  }

  async close(): Promise<void> {
    await this.client.logout().catch(() => {});
    this.client.close();
  }

  /** UIDs of a range, in order. `5:*` names the last message even where its UID is 4. */
  private async uids(range: string): Promise<readonly number[]> {
    const [from, to] = range.split(':');
    const uids = await this.search({ uid: range });
    return uids.filter((uid) => uid >= Number(from) && (to === '*' || uid <= Number(to)));
  }

  private async search(query: Parameters<ImapFlow['search']>[0]): Promise<readonly number[]> {
    const uids = await this.client.search(query, { uid: true });
    if (!Array.isArray(uids)) throw new Error('the server refused a search');
    return [...uids].sort((a, b) => a - b);
  }

  /** @param least UID to which a cursor goes at least. */
  private async items(uids: readonly number[], least: number): Promise<readonly SourceItem[]> {
    if (uids.length === 0) return [];
    const what = { uid: true, size: true, internalDate: true, source: { start: 0, maxLength: HEAD } };
    const found: FetchMessageObject[] = [];
    for await (const message of this.client.fetch([...uids], what, { uid: true }))
      if (message.source !== undefined) found.push(message);
    return found.sort((a, b) => a.uid - b.uid).map((message) => this.item(message, least));
  }

  private item(
    { uid, size = 0, internalDate, source = Buffer.alloc(0) }: FetchMessageObject,
    least: number,
  ): SourceItem {
    const messageId = messageIdOf(source);
    const at = internalDate === undefined ? null : new Date(internalDate).toISOString();
    const { moveTo } = this.folders;
    return {
      key: [messageId, size, createHash('sha256').update(source).digest('hex')].join('\n'),
      // Nothing of what people wrote: names are shown in lists.
      name: `mail ${at === null ? '' : `${at.slice(0, 16).replace('T', ' ').replace(':', '.')} `}${uid}.eml`,
      at,
      bytes: size,
      cursor: `${this.validity}:${Math.max(uid, least)}`,
      open: () => this.content(uid),
      ...(moveTo === null ? {} : { settle: () => this.move(uid, messageId, moveTo) }),
    };
  }

  private async *content(uid: number): AsyncGenerator<Uint8Array> {
    for (let start = 0; ; start += CHUNK) {
      const what = { uid: true, source: { start, maxLength: CHUNK } };
      const message = await this.client.fetchOne(String(uid), what, { uid: true });
      if (message === false || message?.source === undefined) throw new ClaqueError('CLQ_SOURCE_GONE');
      yield message.source;
      if (message.source.length < CHUNK) return;
    }
  }

  /** Moves a message. One that is there no longer was moved before. @throws ClaqueError CLQ_SOURCE_MAILBOX. */
  private async move(uid: number, messageId: string, moveTo: string): Promise<void> {
    const { client } = this;
    const uids = String(uid);
    if (client.capabilities.has('MOVE')) await client.messageMove(uids, moveTo, { uid: true });
    else {
      if ((await this.uids(`${uid}:${uid}`)).length === 0) return;
      // It may have been copied before, and not removed.
      const copied = (await this.lies(messageId, moveTo)) || (await client.messageCopy(uids, moveTo, { uid: true }));
      if (copied) await client.messageDelete(uids, { uid: true });
    }
    if ((await this.uids(`${uid}:${uid}`)).length > 0) throw new ClaqueError('CLQ_SOURCE_MAILBOX');
  }

  /** Whether a message lies in another folder; false where it has no Message-ID. */
  private async lies(messageId: string, folder: string): Promise<boolean> {
    if (messageId === '') return false;
    await this.client.mailboxOpen(folder, { readOnly: true });
    const found = await this.search({ header: { 'message-id': messageId } });
    const { uidValidity } = await opened(this.client, this.folders);
    // Its numbers are others now: what was meant by a number is not what lies under it.
    if (String(uidValidity) !== this.validity) throw new Error('the folder was made again meanwhile');
    return found.length > 0;
  }
}

type Auth = NonNullable<ImapFlowOptions['auth']>;

/** A client that connects to an address that was checked, and names the host in TLS. */
function clientOf({ protocol, hostname, port }: URL, address: string, outbound: Outbound, auth: Auth): ImapFlow {
  const secure = protocol === 'imaps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  // Nobody listens on the way to this machine itself, and the operator allowed it by its network.
  const plain = !secure && LOOPBACK.test(hostname) && outbound.allows(hostname);
  const client = new ImapFlow({
    host: address,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(secure ? {} : { doSTARTTLS: !plain }),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    auth,
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  // What breaks is seen by the command that waits for it.
  client.on('error', () => {});
  return client;
}

/** @throws ClaqueError CLQ_SOURCE_MAILBOX where the folder that is read is not there. */
async function opened(client: ImapFlow, { read, moveTo }: Folders) {
  return client.mailboxOpen(read, { readOnly: moveTo === null }).catch((error: unknown) => {
    throw (error as { mailboxMissing?: boolean }).mailboxMissing ? new ClaqueError('CLQ_SOURCE_MAILBOX') : error;
  });
}

/**
 * Without UIDPLUS, EXPUNGE takes what others marked too.
 *
 * @throws ClaqueError CLQ_SOURCE_MAILBOX where nothing can be moved to a folder.
 */
async function assertMovable(client: ImapFlow, moveTo: string): Promise<void> {
  const can = client.capabilities.has('MOVE') || client.capabilities.has('UIDPLUS');
  const there = can && (await client.list()).some(({ path }) => path === moveTo);
  if (!there) throw new ClaqueError('CLQ_SOURCE_MAILBOX');
}

/** The Message-ID of a header, as it stands there; '' where there is none. */
function messageIdOf(head: Buffer): string {
  const text = head.toString('latin1');
  const header = text.slice(0, text.search(/\r?\n\r?\n|$(?![\s\S])/));
  return /^message-id:\s{0,80}(<[^<>\s]{1,900}>)/im.exec(header)?.[1] ?? '';
}
