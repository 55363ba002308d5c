import type { Ticketing } from '../../domain/ports/ticketing.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { TicketKind } from '../../domain/tickets/settings.js';
import type { Outbound } from '../outbound/outbound.js';
import { Jira } from './jira.js';
import { ServiceNow } from './servicenow.js';
import { SignedTickets } from './signed.js';
import { Zendesk } from './zendesk.js';

const KINDS: Readonly<Record<TicketKind, new (settings: SourceSettings, outbound: Outbound) => Ticketing>> = {
  zendesk: Zendesk,
  jira: Jira,
  servicenow: ServiceNow,
  webhook: SignedTickets,
};

export const openTickets = (kind: TicketKind, settings: SourceSettings, outbound: Outbound): Ticketing =>
  new KINDS[kind](settings, outbound);
