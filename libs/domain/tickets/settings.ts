import { ClaqueError, SOURCE_EXPECTED, verbatim } from '../errors/errors.js';
import { findPersonal } from '../masking/find.js';
import {
  fitSettings,
  type GivenSetting,
  type SourceSetting,
  type SourceSettings,
  setting,
} from '../sources/settings.js';

/** Ticket systems that notes are written to. */
export const TICKET_KINDS = ['zendesk', 'jira', 'servicenow', 'webhook'] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

/** After what a note is written without anybody asking for it. Whether somebody stands in a group is no such thing. */
export const TICKET_EVENTS = ['triaged', 'answered'] as const;
export type TicketEvent = (typeof TICKET_EVENTS)[number];

/** Where the number of the ticket stands in the pattern. */
const PLACE = '{ticket}';
const MOST_TAGS = 20;

/** What is said of every ticket system: the ticket of a complaint, the language of notes, tags to choose from. */
const COMMON: readonly SourceSetting[] = [
  setting('pattern', 'pattern', { needed: false }),
  setting('column', 'text', { needed: false }),
  setting('language', 'language', { needed: false }),
  setting('tags', 'tags', { needed: false }),
];

export const TICKET_SETTINGS: Readonly<Record<TicketKind, readonly SourceSetting[]>> = {
  zendesk: [
    setting('address', 'address', { place: true }),
    setting('user', 'text'),
    setting('token', 'text', { secret: true }),
    ...COMMON,
  ],
  jira: [
    setting('address', 'address', { place: true }),
    setting('user', 'text'),
    setting('token', 'text', { secret: true }),
    ...COMMON,
  ],
  servicenow: [
    setting('address', 'address', { place: true }),
    setting('user', 'text'),
    setting('token', 'text', { secret: true }),
    setting('table', 'table'),
    ...COMMON,
  ],
  // Where nobody gives one, it is drawn, and shown once. It signs and is never sent.
  webhook: [setting('address', 'address'), setting('secret', 'signing', { secret: true }), ...COMMON],
};

/** What the number of a ticket looks like. It becomes part of an address, so it holds nothing else. */
const TICKET: Readonly<Record<TicketKind, RegExp>> = {
  zendesk: /^\d{1,18}$/,
  jira: /^[A-Z][A-Z0-9_]{0,30}-\d{1,12}$/,
  servicenow: /^(?:[0-9a-f]{32}|[A-Z]{2,10}\d{1,12})$/,
  webhook: /^[\w.-]{1,100}$/,
};

/**
 * Settings of a ticket system as people gave them, checked.
 *
 * @throws ClaqueError CLQ_TICKET_SETTING with the name of the first that does not fit; its value is not repeated.
 * @throws ClaqueError CLQ_TICKET_TAG for a tag that says something bad of somebody.
 */
export function readTicketSettings(
  kind: TicketKind,
  given: readonly GivenSetting[],
  kept: SourceSettings = {},
): SourceSettings {
  const { settings, wrong } = fitSettings(TICKET_SETTINGS[kind], given, kept);
  if (wrong !== null)
    throw new ClaqueError('CLQ_TICKET_SETTING', {
      name: verbatim(wrong.name),
      expected: SOURCE_EXPECTED[wrong.expected],
    });
  const tags = tagsOf(settings);
  if (tags.length > MOST_TAGS || tags.some(isAccusing)) throw new ClaqueError('CLQ_TICKET_TAG', { limit: MOST_TAGS });
  return settings;
}

/** Tags from which people choose. */
export const tagsOf = ({ tags = '' }: SourceSettings): readonly string[] =>
  [...new Set(tags.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '');

/** Words that a tag may not have: they accuse, or say that the ticket is done. English ones by how they begin. */
const STEMS =
  /^(?:rings?$|mills?$|gangs?$|fraud|scam|fake|forg|suspect|criminal|malicious|blacklist|abus|extort|agenc|agent|close|closing|reject|refus|solve|resolve|done)/i;
const SIGNS = /诈|骗|伪|假|嫌|恶意|黑|团伙|职业|敲|代理|驳|拒|结案|关闭|办结/;

/** Whether a tag says something bad of somebody, or that the ticket is done. */
export const isAccusing = (tag: string): boolean =>
  SIGNS.test(tag) || tag.split(/[_-]/).some((word) => STEMS.test(word));

/**
 * The ticket of a complaint; null: it has none here.
 *
 * Example: of `ZD-4711` the pattern `ZD-{ticket}` gives 4711.
 */
export function ticketOf(
  kind: TicketKind,
  { pattern = PLACE, column = '' }: SourceSettings,
  complaint: { readonly id: string; readonly extra: Readonly<Record<string, string>> },
): string | null {
  const value = (column === '' ? complaint.id : (complaint.extra[column] ?? '')).trim();
  const [before = '', after = ''] = pattern.split(PLACE);
  if (!value.startsWith(before) || !value.endsWith(after) || value.length < before.length + after.length) return null;
  const ticket = value.slice(before.length, value.length - after.length);
  return TICKET[kind].test(ticket) && (kind !== 'webhook' || findPersonal(ticket).length === 0) ? ticket : null;
}
