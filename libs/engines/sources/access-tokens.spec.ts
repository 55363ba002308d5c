/** A mailbox that is opened by tokens: a real provider of them out of npm, and a real server of mail. */
import { createServer as createHttp, type Server } from 'node:http';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Provider from 'oidc-provider';
import { readNetworks } from '../../domain/notifications/network.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import { letterOf, Mailbox } from '../../testing/mail.js';
import { Outbound } from '../outbound/outbound.js';
import { ImapSource } from './imap.js';

const url = process.env['CLAQUE_TEST_IMAP'] ?? '';
const USER = 'ada@claque.test';
const CLIENT = { client_id: 'claque', client_secret: 'a secret of the client' };
const outbound = new Outbound(readNetworks('127.0.0.0/8')!);

const listening = async (server: Server | ReturnType<typeof createServer>) => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as { port: number }).port;
};

/** GreenMail takes passwords alone. This stands before it: who shows a token that the provider knows is let in. */
async function byTokens(issuer: string) {
  const active = async (token: string) => {
    const body = new URLSearchParams({ token, ...CLIENT });
    const answer = await fetch(`${issuer}/token/introspection`, { method: 'POST', body });
    return ((await answer.json()) as { active: boolean }).active;
  };
  const server = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    far.on('data', (said: Buffer) =>
      near.write(said.toString('latin1').replace('CAPABILITY IMAP4rev1', '$& AUTH=XOAUTH2 SASL-IR'), 'latin1'),
    );
    createInterface({ input: near }).on('line', (line) => {
      const [, tag, shown] = /^(\S+) AUTHENTICATE XOAUTH2 (\S+)$/.exec(line) ?? [];
      if (tag === undefined) far.write(`${line}\r\n`);
      else {
        const token = /auth=Bearer ([^\u0001]+)/.exec(Buffer.from(shown, 'base64').toString('utf8'))?.[1] ?? '';
        void active(token).then((fits) => {
          if (fits) far.write(`${tag} LOGIN ${USER} secret\r\n`);
          else near.write(`${tag} NO refused\r\n`);
        });
      }
    });
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
  });
  return { address: `imap://127.0.0.1:${await listening(server)}`, close: () => server.close() };
}

if (url === '') describe.skip('a mailbox by tokens', () => it('needs CLAQUE_TEST_IMAP', () => {}));
else
  describe('a mailbox by tokens', () => {
    let provider: Provider;
    let http: Server;
    let issuer: string;
    let door: { readonly address: string; readonly close: () => void };
    let asked = 0;
    beforeAll(async () => {
      http = createHttp((request, response) => {
        if (request.url === '/token') asked++;
        void provider.callback()(request, response);
      });
      issuer = `http://127.0.0.1:${await listening(http)}`;
      provider = new Provider(issuer, {
        clients: [
          {
            ...CLIENT,
            redirect_uris: ['https://claque.example.org/'],
            grant_types: ['authorization_code', 'refresh_token'],
            token_endpoint_auth_method: 'client_secret_post',
          },
        ],
        features: { introspection: { enabled: true }, devInteractions: { enabled: false } },
        rotateRefreshToken: true,
        findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
      });
      door = await byTokens(issuer);
    });
    afterAll(() => {
      door?.close();
      http?.close();
    });

    /** What a person gets who lets a program read the mail: a refresh token. */
    const granted = async () => {
      const client = (await provider.Client.find(CLIENT.client_id))!;
      const grant = new provider.Grant({ accountId: USER, clientId: CLIENT.client_id });
      grant.addOIDCScope('openid offline_access');
      const about = { client, accountId: USER, grantId: await grant.save(), scope: 'openid offline_access' };
      return new provider.RefreshToken({ ...about, gty: 'authorization_code' } as never).save();
    };
    const settingsOf = async (): Promise<SourceSettings> => ({
      server: door.address,
      user: USER,
      mailbox: 'Tokens',
      token_address: `${issuer}/token`,
      refresh_token: await granted(),
      ...CLIENT,
    });

    it('is read, the token is asked for once, and the next refresh token is kept', async () => {
      const mail = new Mailbox(url, USER);
      await mail.make('Tokens');
      await mail.put('Tokens', letterOf('T1', 'a letter'));
      let settings = await settingsOf();
      const first = settings['refresh_token'];
      const keep = async (changed: SourceSettings) => {
        settings = changed;
      };
      const before = asked;
      for (let k = 0; k < 3; k++) {
        const source = await ImapSource.open(settings, outbound, keep);
        expect((await source.poll(null, 10)).items).toHaveLength(1);
        await source.close();
      }
      expect(asked - before).toBe(1);
      expect(settings['refresh_token']).not.toBe(first);
      // What was kept is what the provider takes from now on.
      const next = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: settings['refresh_token'],
        ...CLIENT,
      });
      expect((await fetch(`${issuer}/token`, { method: 'POST', body: next })).status).toBe(200);
    });

    it('says that it is refused, by the provider or by the mailbox, and asks again afterwards', async () => {
      const settings = await settingsOf();
      const keep = async () => {};
      for (const wrong of ['refresh_token', 'client_secret'])
        await expect(ImapSource.open({ ...settings, [wrong]: 'wrong' }, outbound, keep)).rejects.toThrow(
          'CLQ_SOURCE_DENIED',
        );
      // Another provider's tokens mean nothing here.
      const other = createHttp((_, response) => {
        response.setHeader('content-type', 'application/json');
        asked++;
        response.end(JSON.stringify({ access_token: 'of another', expires_in: 3600 }));
      });
      const token_address = `http://127.0.0.1:${await listening(other)}/token`;
      const before = asked;
      for (let k = 0; k < 2; k++)
        await expect(ImapSource.open({ ...settings, token_address }, outbound, keep)).rejects.toThrow(
          'CLQ_SOURCE_DENIED',
        );
      expect(asked - before).toBe(2);
      other.close();
    });

    it('asks no provider in a private network', async () => {
      const settings = await settingsOf();
      const before = asked;
      const few = new Outbound(readNetworks('127.0.0.2/32')!, async () => [{ address: '127.0.0.1', family: 4 }]);
      for (const token_address of [`${issuer}/token`, 'https://tokens.example.org/token'])
        await expect(
          ImapSource.open({ ...settings, server: 'imaps://127.0.0.2', token_address }, few, async () => {}),
        ).rejects.toThrow('CLQ_SOURCE_PRIVATE');
      expect(asked).toBe(before);
    });
  });
