import { isIP } from 'node:net';
import type { Corpus } from '../corpus.js';
import { foldText } from '../households.js';
import type { Knowledge } from '../knowledge.js';
import { mask, maskNumber } from '../masking/mask.js';
import type { Complaint } from '../model/index.js';
import { readPhone } from '../text/phones.js';
import type { OwnPhones } from './own-phones.js';
import type { SameLine } from './same-line.js';
import type { Place } from './value.js';
import type { ValueCollector } from './value-collector.js';

/**
 * A bank account, a wallet number, or the address of a wallet.
 * It has six characters or more with a digit, or is an e-mail. Nothing in it is masked.
 */
const ACCOUNT = /^(?=.{6,64}$)(?!.*[*×█])(?:[^@]*\d[^@]*|[^@\s]+@[^@\s]+\.[^@\s]+)$/;
/** RFC 1918, RFC 6598, loopback, link-local, unique local: addresses that say nothing about who stands behind them. */
const PRIVATE_NETWORK =
  /^(10\.|127\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i;
/** An e-mail address in which nothing is masked. */
const EMAIL = /^[^@\s*█]+@[^@\s*█]+\.[^@\s*█]+$/;
/** A shorter address names no home. */
const ADDRESS = 6;

/**
 * Numbers to call back on. A number that anybody gives as an agent's stands openly.
 * It does so too for those who only ask to be called back on it.
 */
export function contactValues(
  corpus: Corpus,
  knowledge: Knowledge,
  lines: SameLine,
  own: OwnPhones,
  into: ValueCollector,
): void {
  const agentPhones = new Set(
    corpus.complaints.flatMap((c) => {
      const phone = readPhone(c.agentPhone);
      return phone === null ? [] : lines.of(phone.e164);
    }),
  );
  corpus.complaints.forEach((c, complaint) => {
    const unit = corpus.householdOf(complaint);
    const add = (text: string, field: string, span: readonly [number, number] | null) => {
      const p = readPhone(text);
      if (p === null || p.kind === 'short' || knowledge.publicPhones.has(p.e164)) return;
      into.see('contact', unit);
      if (own.has(unit, p.e164)) return;
      const line = lines.of(p.e164);
      const open = agentPhones.has(line) || p.kind === 'landline' || p.kind === 'service';
      into.add('contact', line, maskNumber(line), { complaint, field, span }, open);
    };
    if (c.contactPhone !== '') add(c.contactPhone, 'contact_phone', null);
    for (const f of corpus.factsOf(complaint))
      if (f.kind === 'phone' && f.callback) add(f.value, 'text', [f.start, f.end]);
  });
}

/**
 * Whom complaints name as their agent.
 * @param aside takes bodies whose name says that they lawfully act for many: anybody can take such a name.
 */
export function agentValues(
  corpus: Corpus,
  knowledge: Knowledge,
  lines: SameLine,
  into: ValueCollector,
  aside: ValueCollector,
): void {
  corpus.complaints.forEach((c, complaint) => {
    const phone = readPhone(c.agentPhone);
    if (phone !== null && phone.kind !== 'short' && !knowledge.publicPhones.has(phone.e164)) {
      const line = lines.of(phone.e164);
      into.add('agent_phone', line, maskNumber(line), { complaint, field: 'agent_phone', span: null });
    }
    const [name, field] = c.agentOrg !== '' ? [c.agentOrg, 'agent_org'] : [c.agentName, 'agent_name'];
    if (name !== '') addAgent({ name, key: name }, { complaint, field, span: null }, knowledge, into, aside);
  });
}

/**
 * One agent, wherever it is named: in a column or on a letter of attorney.
 *
 * @param aside as for {@link agentValues}.
 */
export function addAgent(
  { name, key }: { readonly name: string; readonly key: string },
  place: Place,
  knowledge: Knowledge,
  into: ValueCollector,
  aside: ValueCollector,
): void {
  (knowledge.lexicon.benignOrganisation.test(name) ? aside : into).add('agent', foldText(key), name, place);
}

/** E-mail addresses, accounts, devices, networks and homes, as the columns give them. */
export function columnValues(corpus: Corpus, into: ValueCollector): void {
  corpus.complaints.forEach((c, complaint) => {
    const at = (field: string) => ({ complaint, field, span: null });
    const email = c.email.normalize('NFKC').trim().toLowerCase();
    if (EMAIL.test(email)) into.add('email', email, mask(email), at('email'));
    const account = accountOf(c);
    if (ACCOUNT.test(account)) into.add('account', account, maskNumber(account), at('payee_account'));
    if (c.deviceId !== '') into.add('device', c.deviceId, maskNumber(c.deviceId), at('device_id'));
    if (isIP(c.ipAddress) !== 0 && !PRIVATE_NETWORK.test(c.ipAddress))
      into.add('ip', c.ipAddress.toLowerCase(), c.ipAddress, at('ip_address'));
    const address = foldText(c.address);
    if (address.length >= ADDRESS) into.add('address', address, c.address, at('address'));
  });
}

const accountOf = ({ payeeAccount }: Complaint) => payeeAccount.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
