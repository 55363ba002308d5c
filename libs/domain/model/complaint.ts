import type { Source } from './source.js';

export interface Complaint {
  /** The sender's own id. */
  readonly id: string;
  /** ISO 8601: a date, or a time with its zone. Null where the source has none (a card without a date). */
  readonly receivedAt: string | null;
  readonly text: string;
  readonly channel: string;
  readonly institution: string;
  readonly product: string;
  readonly subject: string;
  readonly debtorRef: string;
  readonly debtorName: string;
  readonly debtorIdNumber: string;
  readonly debtorPhone: string;
  readonly contactPhone: string;
  readonly email: string;
  readonly ipAddress: string;
  readonly deviceId: string;
  readonly address: string;
  readonly payeeAccount: string;
  readonly agentName: string;
  readonly agentPhone: string;
  readonly agentOrg: string;
  /** Post code or ZIP code, where the source has one and no address. */
  readonly postcode: string;
  readonly attachments: readonly string[];
  /** Columns that Claque does not know, kept as they came. */
  readonly extra: Readonly<Record<string, string>>;
  readonly source: Source;
}
