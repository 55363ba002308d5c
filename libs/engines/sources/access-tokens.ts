import { createHash } from 'node:crypto';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';

/** A provider may be slow; a look may not wait for good. */
const PATIENCE_MS = 20_000;
/** An answer is some 4 KB. What is longer is none. */
const LONGEST = 64 * 1024;
/** A token is not used in its last minute: the server's clock may be another. */
const SPARE_MS = 60_000;
const USUAL_SECONDS = 3600;
/** As many sources as there may be, and some that were changed. */
const MOST_HELD = 200;

interface Held {
  readonly token: string;
  readonly until: number;
}
/** Tokens of this process, in its memory alone. A source that is looked at each minute asks once an hour. */
const held = new Map<string, Held>();

const nameOf = (settings: SourceSettings): string =>
  createHash('sha256')
    .update(['token_address', 'client_id', 'refresh_token'].map((n) => settings[n] ?? '').join('\n'))
    .digest('hex');

/** Forgets the token of a source: it was refused. */
export const forgetToken = (settings: SourceSettings): void => void held.delete(nameOf(settings));

/**
 * A token of access for a refresh token (RFC 6749, section 6).
 *
 * @param keep is given the settings with the next refresh token, where the provider gives one.
 * @throws ClaqueError CLQ_SOURCE_DENIED where the provider refuses.
 * @throws ClaqueError CLQ_SOURCE_PRIVATE where the provider lies in a network that may not be reached.
 */
export async function accessToken(
  settings: SourceSettings,
  outbound: Outbound,
  keep: (settings: SourceSettings) => Promise<void>,
): Promise<string> {
  const known = held.get(nameOf(settings));
  if (known !== undefined && known.until > Date.now()) return known.token;
  const url = new URL(settings['token_address'] ?? '');
  await outbound.assertMayReach(url);
  const { client_id = '', client_secret, refresh_token = '' } = settings;
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token, client_id });
  if (client_secret !== undefined) form.set('client_secret', client_secret);
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  const said = await outbound.ask(url, {
    method: 'POST',
    headers,
    body: form.toString(),
    milliseconds: PATIENCE_MS,
    most: LONGEST,
  });
  if (said === 'private_address') throw new ClaqueError('CLQ_SOURCE_PRIVATE');
  if (said === 'unreachable') throw new Error('the provider of tokens does not answer');
  const { status, body } = said;
  // 400 and 401 say that token or client are refused; all else may pass.
  if (status === 400 || status === 401) throw new ClaqueError('CLQ_SOURCE_DENIED');
  if (status !== 200) throw new Error(`the provider of tokens answered ${status}`);
  const answer = JSON.parse(body) as { access_token?: unknown; expires_in?: unknown; refresh_token?: unknown };
  if (typeof answer.access_token !== 'string') throw new Error('the provider of tokens gave none');
  const next = typeof answer.refresh_token === 'string' ? answer.refresh_token : refresh_token;
  const changed = { ...settings, refresh_token: next };
  // The last one may be worth nothing any more. So the next one is kept first.
  if (next !== refresh_token) await keep(changed);
  const seconds = Number(answer.expires_in) || USUAL_SECONDS;
  if (held.size >= MOST_HELD) held.clear();
  held.set(nameOf(changed), { token: answer.access_token, until: Date.now() + seconds * 1000 - SPARE_MS });
  return answer.access_token;
}
