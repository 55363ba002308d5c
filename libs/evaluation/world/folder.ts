import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { csvOf } from '../csv.js';
import type { World } from './world.js';

const COMPLAINTS = [
  'complaint_id',
  'received_at',
  'text',
  'channel',
  'institution',
  'product',
  'debtor_ref',
  'debtor_name',
  'debtor_phone',
  'contact_phone',
  'ip_address',
  'device_id',
  'address',
  'payee_account',
  'agent_phone',
  'agent_org',
  'region',
];
const CALLS = ['call_id', 'started_at', 'caller', 'callee', 'direction', 'ring_s', 'talk_s', 'outcome', 'debtor_ref'];

/**
 * Writes a world as the input of a scan, with its answers beside it. One is truth.json as formats.md has it.
 * The other is crowds.json, which names the honest crowd of each genuine debtor that stands in one.
 *
 * @param putPaper where evidence.csv and the papers go; left out: beside the rest.
 */
export function writeWorld(world: World, folder: string, putPaper?: (path: string, text: string) => void): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const paper = putPaper ?? put;
  put('complaints.csv', csvOf(COMPLAINTS, world.complaints));
  put('agencies.csv', csvOf(['agency_id', 'name', 'phones', 'accounts', 'kind'], world.agencies));
  put('calls.csv', csvOf(CALLS, world.calls));
  paper('evidence.csv', csvOf(['file', 'complaint_id', 'debtor_ref', 'kind', 'received_at'], world.evidence));
  for (const { path, text } of world.files) paper(path, text);
  put('truth.json', `${JSON.stringify(world.truth, null, 1)}\n`);
  const crowds: Record<string, string[]> = {};
  for (const [ref, kind] of world.crowdOf) {
    crowds[kind] ??= [];
    crowds[kind].push(ref);
  }
  put('crowds.json', `${JSON.stringify(crowds, null, 1)}\n`);
}
