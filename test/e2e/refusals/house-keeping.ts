import { temporary } from '../cli.js';
import type { House, Provocations } from './house.js';

const BAD_SETTINGS: Readonly<Record<string, readonly object[]>> = {
  DETECTOR_TWICE: [{ id: 'template-copy' }, { id: 'template-copy' }],
  DETECTOR_UNKNOWN: [{ id: 'no-such', off: true }],
  DETECTOR_PROTECTS: [{ id: 'original-wording', off: true }],
  OPTION_UNKNOWN: [{ id: 'template-copy', options: [{ name: 'none', value: 1 }] }],
  OPTION_RANGE: [{ id: 'template-copy', options: [{ name: 'maxWeight', value: -1 }] }],
  OPTION_PROTECTS: [{ id: 'original-wording', options: [{ name: 'weight', value: 2 }] }],
};
const settings = (by: (h: House) => House['analyst'], more: object): Provocations[string] =>
  Object.fromEntries(
    Object.entries(BAD_SETTINGS).map(([code, detectors]) => [
      code,
      (h: House) => [by(h), { detectors, ...more }] as const,
    ]),
  );
const TRIED = [{ id: 'shared-contact', options: [{ name: 'minUnits', value: 999 }] }];

/** A folder that sources may read and in which nothing lies. */
export const SOURCE_FOLDER = temporary();
const SOURCE = { name: 'desk', kind: 'folder', settings: [{ name: 'path', value: SOURCE_FOLDER }], seconds: 86_400 };
const BUCKET = {
  name: 'bucket',
  kind: 's3',
  settings: Object.entries({ endpoint: 'https://10.0.0.1', bucket: 'b', access_key: 'k', secret_key: 's' }).map(
    ([name, value]) => ({ name, value }),
  ),
};
const TICKETS = {
  name: 'care',
  kind: 'zendesk',
  settings: Object.entries({ address: 'https://127.0.0.1:9', user: 'u', token: 't', tags: 'claque' }).map(
    ([name, value]) => ({ name, value }),
  ),
  events: [],
};
const replaced = (name: string, value: string) => ({
  ...TICKETS,
  settings: [...TICKETS.settings.filter((s) => s.name !== name), { name, value }],
});
const savedTickets = (h: House, input: object) => h.did<{ id: string }>(h.admin, 'saveTicketSystem', { input }, 'id');
const HOOK = { url: 'https://127.0.0.1/hook', types: ['import_done'] };
const LETTER = { kind: 'template', name: 'A letter', source: 'seen', why: 'sold' };

const exported = async (h: House): Promise<string> =>
  (await h.read<{ exportBank: string }>(h.analyst, '{ exportBank(signer: "Bank A") }')).exportBank;

export const HOUSE_KEEPING: Provocations = {
  whatIf: {
    ...settings((h) => h.analyst, {}),
    WHAT_IF_BUSY: async (h) => {
      const first = h.ask(h.analyst, 'whatIf', { detectors: TRIED });
      await new Promise((resolve) => setTimeout(resolve, 50));
      // The later one is asked while this one is worked on; nobody waits for its answer.
      first.catch(() => {});
      return [h.compliance, { detectors: [] }];
    },
  },
  setDetectors: {
    ...settings((h) => h.admin, { reason: 'x' }),
    REASON: ({ admin }) => [admin, { detectors: [], reason: ' ' }],
    WHAT_IF_FIRST: ({ admin }) => [admin, { detectors: [{ id: 'shared-contact', off: true }], reason: 'x' }],
  },
  addWebhook: {
    WEBHOOK_ADDRESS: ({ admin }) => [admin, { ...HOOK, url: 'x' }],
    WEBHOOK_CREDENTIALS: ({ admin }) => [admin, { ...HOOK, url: 'https://a:b@example.org' }],
    WEBHOOK_PRIVATE: ({ admin }) => [admin, { ...HOOK, url: 'https://10.0.0.1/' }],
    WEBHOOK_HTTPS: ({ admin }) => [admin, { ...HOOK, url: 'http://93.184.215.14/' }],
    WEBHOOK_EVENTS: ({ admin }) => [admin, { ...HOOK, types: [] }],
    WEBHOOK_COUNT: async (h) => {
      for (let k = 0; k < 50; k++) await h.did(h.admin, 'addWebhook', HOOK);
      return [h.admin, HOOK];
    },
  },
  startImport: { NOT_FOUND: ({ admin }) => [admin, { id: '999999' }] },
  discardImport: { NOT_FOUND: ({ admin }) => [admin, { id: '999999' }] },
  withdrawImport: {
    NOT_FOUND: ({ admin }) => [admin, { id: '999999', reason: 'sent by mistake' }],
    REASON: ({ admin }) => [admin, { id: '1', reason: ' ' }],
  },
  restoreImport: {
    NOT_FOUND: ({ admin }) => [admin, { id: '999999' }],
    // One that nobody took back.
    RESTORE_LATE: ({ admin }) => [admin, { id: '1' }],
  },
  removeMapping: { NOT_FOUND: ({ admin }) => [admin, { id: '999999' }] },
  saveSource: {
    NOT_FOUND: ({ admin }) => [admin, { id: 'none', input: SOURCE }],
    SOURCE_NAME: ({ admin }) => [admin, { input: { ...SOURCE, name: ' ' } }],
    SOURCE_SECONDS: ({ admin }) => [admin, { input: { ...SOURCE, seconds: 1 } }],
    SOURCE_SETTING: ({ admin }) => [admin, { input: { ...SOURCE, settings: [] } }],
    SOURCE_FOLDER: ({ admin }) => [admin, { input: { ...SOURCE, settings: [{ name: 'path', value: '/' }] } }],
    SOURCE_PRIVATE: ({ admin }) => [admin, { input: { ...BUCKET, name: 'bucket' } }],
    SOURCE_KIND: async (h) => {
      const { id } = await h.did<{ id: string }>(h.admin, 'saveSource', { input: { ...SOURCE, name: 'kept' } }, 'id');
      return [h.admin, { id, input: BUCKET }];
    },
    SOURCE_COUNT: async (h) => {
      for (let k = 0; k < 49; k++) await h.did(h.admin, 'saveSource', { input: { ...SOURCE, name: `source ${k}` } });
      return [h.admin, { input: SOURCE }];
    },
  },
  pauseSource: { NOT_FOUND: ({ admin }) => [admin, { id: 'none', paused: true }] },
  removeSource: { NOT_FOUND: ({ admin }) => [admin, { id: 'none' }] },
  replaySource: { NOT_FOUND: ({ admin }) => [admin, { id: 'none' }] },
  writeToTicket: {
    NOT_FOUND: ({ analyst }) => [analyst, { complaint: 'none', system: 'none', tags: [] }],
    TICKET_NONE: async (h) => {
      const { id } = await savedTickets(h, { ...TICKETS, name: 'numbers alone' });
      return [h.analyst, { complaint: 'RF1', system: id, tags: [] }];
    },
    TICKET_TAG: async (h) => {
      const { id } = await savedTickets(h, { ...replaced('pattern', 'RF{ticket}'), name: 'ours' });
      return [h.analyst, { complaint: 'RF1', system: id, tags: ['fraud'] }];
    },
  },
  saveTicketSystem: {
    NOT_FOUND: ({ admin }) => [admin, { id: 'none', input: TICKETS }],
    TICKET_NAME: ({ admin }) => [admin, { input: { ...TICKETS, name: ' ' } }],
    TICKET_SETTING: ({ admin }) => [admin, { input: replaced('pattern', 'x') }],
    TICKET_TAG: ({ admin }) => [admin, { input: replaced('tags', 'ring-member') }],
    SOURCE_PRIVATE: ({ admin }) => [admin, { input: replaced('address', 'https://10.0.0.1') }],
    TICKET_KIND: async (h) => {
      const { id } = await savedTickets(h, { ...TICKETS, name: 'kept' });
      return [h.admin, { id, input: { ...TICKETS, kind: 'jira' } }];
    },
    TICKET_COUNT: async (h) => {
      for (let k = 0; k < 20; k++)
        await h.ask(h.admin, 'saveTicketSystem', { input: { ...TICKETS, name: `system ${k}` } });
      return [h.admin, { input: TICKETS }];
    },
  },
  pauseTicketSystem: { NOT_FOUND: ({ admin }) => [admin, { id: 'none', paused: true }] },
  removeTicketSystem: { NOT_FOUND: ({ admin }) => [admin, { id: 'none' }] },
  replayTicketNotes: { NOT_FOUND: ({ admin }) => [admin, { id: 'none' }] },
  removeWebhook: { NOT_FOUND: ({ admin }) => [admin, { id: 'none' }] },
  redeliver: { NOT_FOUND: ({ admin }) => [admin, { id: 'none' }] },
  setDigest: { MAIL_OFF: ({ analyst }) => [analyst, { address: 'ann@example.org', every: 'day' }] },
  replayJob: { NOT_FOUND: ({ admin }) => [admin, { id: '999999' }] },
  judge: {
    REASON: ({ analyst }) => [analyst, { input: { subject: 'ring', id: 'R-none', verdict: 'no', reason: ' ' } }],
    NOT_FOUND: ({ analyst }) => [analyst, { input: { subject: 'ring', id: 'R-none', verdict: 'no', reason: 'x' } }],
    MATCH_NAME: ({ analyst }) => [analyst, { input: { subject: 'match', id: 'b|a', verdict: 'no', reason: 'x' } }],
  },
  addToBank: {
    DAY_FORMAT: ({ analyst }) => [analyst, { input: { ...LETTER, cluster: 'C-none', expires: 'soon' } }],
    INPUT_LENGTH: ({ analyst }) => [analyst, { input: { ...LETTER, cluster: 'C-none', name: ' ' } }],
    NOT_FOUND: ({ analyst }) => [analyst, { input: { ...LETTER, cluster: 'C-none' } }],
  },
  releaseBankEntry: { NOT_FOUND: ({ analyst }) => [analyst, { id: 'none' }] },
  quarantineBankEntry: {
    INPUT_LENGTH: ({ analyst }) => [analyst, { id: 'none', reason: ' ' }],
    NOT_FOUND: ({ analyst }) => [analyst, { id: 'none', reason: 'x' }],
  },
  removeBankEntry: { NOT_FOUND: ({ analyst }) => [analyst, { id: 'none' }] },
  importBank: {
    BANK_UNTRUSTED: async (h) => [h.analyst, { bundle: await exported(h), publicKey: 'x' }],
    BANK_BAD: ({ analyst }) => [analyst, { bundle: 'x' }],
    BANK_FIELD: ({ analyst }) => [analyst, { bundle: '{}' }],
    BANK_FORGED: async (h) => [h.analyst, { bundle: (await exported(h)).replace('Bank A', 'Bank B') }],
  },
  trustBankKey: {
    BANK_KEY: ({ admin }) => [admin, { publicKey: 'x', name: 'Bank A', reason: 'x' }],
    REASON: async (h) => [
      h.admin,
      { publicKey: (await h.read<{ bankKey: string }>(h.admin, '{ bankKey }')).bankKey, name: 'ours', reason: ' ' },
    ],
  },
  distrustBankKey: {
    REASON: ({ admin }) => [admin, { fingerprint: 'none', reason: ' ' }],
    NOT_FOUND: ({ admin }) => [admin, { fingerprint: 'none', reason: 'x' }],
  },
};
