/** Everything that the console says, in both languages, put together from the files of its subjects. */
import type { Bilingual, Texts } from './bilingual.js';
import { account } from './subjects/account.js';
import { admin } from './subjects/admin.js';
import { calls } from './subjects/calls.js';
import { cases } from './subjects/cases.js';
import { clusters } from './subjects/clusters.js';
import { complaints } from './subjects/complaints.js';
import { connections } from './subjects/connections.js';
import { detectors } from './subjects/detectors.js';
import { documents } from './subjects/documents.js';
import { explorer } from './subjects/explorer.js';
import { groups } from './subjects/groups.js';
import { imports } from './subjects/imports.js';
import { inquiries } from './subjects/inquiries.js';
import { insights } from './subjects/insights.js';
import { objections } from './subjects/objections.js';
import { organisers } from './subjects/organisers.js';
import { queue } from './subjects/queue.js';
import { rings } from './subjects/rings.js';
import { samples } from './subjects/samples.js';
import { shell } from './subjects/shell.js';
import { signIn } from './subjects/sign-in.js';
import { sources } from './subjects/sources.js';
import { templateBank } from './subjects/template-bank.js';
import { tickets } from './subjects/tickets.js';
import { tour } from './subjects/tour.js';
import { words } from './subjects/words.js';

export const SUBJECTS = {
  account,
  admin,
  calls,
  cases,
  clusters,
  complaints,
  detectors,
  documents,
  explorer,
  groups,
  imports,
  inquiries,
  insights,
  objections,
  organisers,
  queue,
  rings,
  samples,
  shell,
  signIn,
  sources,
  templateBank,
  tickets,
  connections,
  tour,
  words,
} satisfies Readonly<Record<string, Texts>>;

const ALL = {
  ...account,
  ...admin,
  ...calls,
  ...cases,
  ...clusters,
  ...complaints,
  ...detectors,
  ...documents,
  ...explorer,
  ...groups,
  ...imports,
  ...inquiries,
  ...insights,
  ...objections,
  ...organisers,
  ...queue,
  ...rings,
  ...samples,
  ...shell,
  ...signIn,
  ...sources,
  ...templateBank,
  ...tickets,
  ...connections,
  ...tour,
  ...words,
};

export type Key = keyof typeof ALL;

const inLanguage = (language: keyof Bilingual) =>
  Object.fromEntries(Object.entries(ALL).map(([key, text]) => [key, text[language]])) as Record<Key, string>;

export const en = inLanguage('en');
export const zh = inLanguage('zh');
