import type { ItemSource } from '../../domain/ports/item-source.js';
import { brokersOf, type PolledKind, type SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';
import { CfpbSource } from './cfpb.js';
import { allowedFolder, FolderSource } from './folder.js';

/** Where sources may reach on this machine and beyond. */
export interface SourceGuard {
  /** Folders that may be read, with all that lies in them. */
  readonly folders: readonly string[];
  /** Which hosts may be reached: the same as for webhooks. */
  readonly outbound: Outbound;
  /** Bytes that a file may have: records come together up to it. */
  readonly limit?: number;
}

/** How a kind of source is checked and opened. */
interface Kind {
  /** @throws ClaqueError where it leads to where nothing may be read. */
  check(settings: SourceSettings, guard: SourceGuard): Promise<void>;
  open(settings: SourceSettings, guard: SourceGuard, keep: KeepSettings): Promise<ItemSource>;
}

/** Keeps settings that a source changed itself: a provider gave its next token. */
export type KeepSettings = (settings: SourceSettings) => Promise<void>;

const KINDS: Readonly<Record<PolledKind, Kind>> = {
  folder: {
    check: async ({ path = '' }, { folders }) => void (await allowedFolder(path, folders)),
    open: ({ path = '' }, { folders }) => FolderSource.open(path, folders),
  },
  s3: {
    check: ({ endpoint = '' }, { outbound }) => outbound.assertMayReach(new URL(endpoint)),
    open: async (settings, { outbound }) => (await import('./s3.js')).S3Source.open(settings, outbound),
  },
  kafka: {
    check: async ({ brokers = '' }, { outbound }) => {
      for (const { host, tls } of brokersOf(brokers)) await outbound.checked(host, tls);
    },
    open: async (settings, { outbound, limit }) =>
      (await import('./kafka.js')).KafkaSource.open(settings, outbound, limit),
  },
  imap: {
    check: async ({ server = '', token_address }, { outbound }) => {
      await outbound.assertMayReach(new URL(server));
      if (token_address !== undefined) await outbound.assertMayReach(new URL(token_address));
    },
    open: async (settings, { outbound }, keep) => (await import('./imap.js')).ImapSource.open(settings, outbound, keep),
  },
  cfpb: {
    check: ({ address = '' }, { outbound }) => outbound.assertMayReach(new URL(address)),
    open: (settings, { outbound }) => CfpbSource.open(settings, outbound),
  },
};

/** @throws ClaqueError CLQ_SOURCE_… where a source leads to where nothing may be read. */
export const checkSource = (kind: PolledKind, settings: SourceSettings, guard: SourceGuard): Promise<void> =>
  KINDS[kind].check(settings, guard);

/** Opens a source for one look. What a kind needs is loaded here, so that nobody else pays for it. */
export const openSource = (
  kind: PolledKind,
  settings: SourceSettings,
  guard: SourceGuard,
  keep: KeepSettings,
): Promise<ItemSource> => KINDS[kind].open(settings, guard, keep);
