import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { DEMO_COMPLIANCE, DEMO_LOGIN } from '../app/accounts/first-accounts.js';
import type { Actor } from '../app/audit/audit-log.js';
import type { OrganiserService } from '../app/inquiries/organisers.js';
import type { SampleService } from '../app/inquiries/samples.js';
import { isDone, once } from '../db/once.js';
import type { Store } from '../db/store.js';
import { type Saying, toCall } from '../domain/inquiries/sample.js';
import type { Group } from '../domain/model/index.js';
import type { BlobStore } from '../domain/ports/blob-store.js';
import { packageRoot } from './paths.js';

/** Imports the demo's files where nothing was imported yet. */
export async function importDemo(store: Store, blobs: BlobStore, now: () => string): Promise<void> {
  if ((await store.imports.page({ after: null, first: 1 })).total > 0) return;
  for (const name of ['complaints.csv', 'agencies.csv', 'calls.csv', 'papers.zip', 'lines.zip']) {
    const blob = await blobs.put(createReadStream(join(packageRoot(), 'seeds/demo', name)));
    await store.imports.create({
      name: `demo/${name}`,
      ...blob,
      map: null,
      by: DEMO_LOGIN.name,
      now: now(),
      also: (tx, id) => store.accounts.markDemoImport(tx, id),
    });
  }
}

const ANALYST: Actor = { name: DEMO_LOGIN.name, role: 'analyst', request: null };
const COMPLIANCE: Actor = { name: DEMO_COMPLIANCE, role: 'compliance', request: null };

/** A legal aid office that thirty people name: a register clears it, as a demo of an answer that excuses. */
const ANSWERED = 'agent:云川市法律援助中心';
/** Its name and its number, as an agent's and to call back on; not the network from which people wrote. */
const OFFICE: ReadonlySet<string> = new Set(['agent', 'agent_phone', 'contact']);
/** The number that patients of a hospital left. Nobody found out whose it is, so people of the group are called. */
const SAMPLED = 'contact:+861061046283';
/** What the first ten who were called said: half of what a sample takes. */
const SAID: readonly Saying[] = [
  'own_words',
  'sent_self',
  'not_reached',
  'helped',
  'own_words',
  'paid',
  'not_reached',
  'sent_self',
  'helped',
  'not_reached',
];

const WORKED = ['demoWork'];

/**
 * Has the demo's people work as people do, once its groups are there.
 * Two of them answer one inquiry, and one verification sample is half done.
 * Every act goes through its use case, with its audit entry and its analysis.
 * It happens once. What somebody takes back later stays taken back.
 */
export async function workDemo(store: Store, organisers: OrganiserService, samples: SampleService): Promise<void> {
  if ((await store.accounts.isReal()) || (await isDone(store.tx, WORKED))) return;
  const { inquiries, groups } = await organisers.questions();
  const about = (value: string) => groups.get(inquiries.find((q) => q.value === value)?.groups[0] ?? '');
  const [answered, sampled] = [about(ANSWERED), about(SAMPLED)];
  // Not everything was analyzed yet.
  if (answered === undefined || sampled === undefined) return;
  await once(store.tx, WORKED, async () => {
    await answerInquiry(organisers, answered);
    await beginSample(samples, sampled.id);
  });
}

async function answerInquiry(organisers: OrganiserService, { id: group, values }: Group): Promise<void> {
  const { id } = await organisers.propose(
    {
      values: [...new Set(values.flatMap((v) => (OFFICE.has(v.kind) ? [organisers.refOf(v.key)] : [])))],
      group,
      kind: 'helper',
      name: '云川市法律援助中心',
      source: 'register',
      reference: '社会服务机构登记 52110000MJ0123456X（演示）',
      reason: '登记为公益法律服务机构，不向求助人收费。',
      expires: null,
    },
    ANALYST,
  );
  await organisers.confirm(id, '已复核登记信息，与投诉中所留名称一致。', null, COMPLIANCE);
}

async function beginSample(samples: SampleService, group: string): Promise<void> {
  const { id, body } = await samples.draw(group, ANALYST);
  let sample = body;
  for (const says of SAID) {
    const [next] = toCall(sample);
    if (next === undefined) return;
    sample = (await samples.called(id, next.debtor, says, ANALYST)).body;
  }
}
