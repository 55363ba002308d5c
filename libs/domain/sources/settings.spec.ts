import { describe, expect, it } from '@jest/globals';
import { brokersOf, readSourceSettings } from './settings.js';

const read = (said: Readonly<Record<string, string>>, kept = {}) =>
  readSourceSettings(
    'imap',
    Object.entries(said).map(([name, value]) => ({ name, value })),
    kept,
  );
const BOX = { server: 'imaps://mail.example.org', user: 'ada' };
const TOKENS = { token_address: 'https://tokens.example.org/token', client_id: 'claque', refresh_token: 'next' };

describe('secrets of a source', () => {
  it('stay where they are sent to the same place, and nowhere else', () => {
    const kept = read({ ...BOX, password: 'secret' });
    expect(read({ ...BOX, mailbox: 'Letters' }, kept)).toEqual({ ...BOX, mailbox: 'Letters', password: 'secret' });
    expect(() => read({ ...BOX, server: 'imaps://evil.example.org' }, kept)).toThrow('CLQ_SOURCE_SETTING');
    const tokens = read({ ...BOX, ...TOKENS });
    const { refresh_token: _, ...without } = TOKENS;
    expect(read({ ...BOX, ...without }, tokens)).toEqual(tokens);
    for (const name of ['server', 'token_address'])
      expect(() => read({ ...BOX, ...without, [name]: 'https://evil.example.org/token' }, tokens)).toThrow(
        'CLQ_SOURCE_SETTING',
      );
  });

  it('are a password, or what tokens need', () => {
    expect(() => read(BOX)).toThrow('CLQ_SOURCE_SETTING');
    for (const name of ['client_id', 'refresh_token'])
      expect(() => read({ ...BOX, ...TOKENS, [name]: '' })).toThrow('CLQ_SOURCE_SETTING');
    for (const server of ['mail.example.org', 'https://mail.example.org', 'imaps://ada@mail.example.org', 'imaps://'])
      expect(() => read({ ...BOX, server, password: 'secret' })).toThrow('CLQ_SOURCE_SETTING');
  });
});

describe('brokers of a source', () => {
  it('are a list of hosts and ports, by TLS or without', () => {
    expect(brokersOf('kafkas://one.example.org:9093,[::1]:9094')).toEqual([
      { host: 'one.example.org', port: 9093, tls: true },
      { host: '[::1]', port: 9094, tls: true },
    ]);
    expect(brokersOf('kafka://127.0.0.1:9092')).toEqual([{ host: '127.0.0.1', port: 9092, tls: false }]);
    const said = (brokers: string, more: Readonly<Record<string, string>> = {}) =>
      readSourceSettings(
        'kafka',
        Object.entries({ brokers, topic: 'letters', ...more }).map(([name, value]) => ({ name, value })),
      );
    expect(said('kafkas://one:9093,two:9093')).toMatchObject({ topic: 'letters' });
    for (const brokers of [
      'one:9093',
      'kafkas://one',
      'http://one:9093',
      'kafkas://ada@one:9093',
      'kafkas://one:9093/x',
    ])
      expect(() => said(brokers)).toThrow('CLQ_SOURCE_SETTING');
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { topic: 'a b' },
      { user: 'ada' },
      { user: 'ada', password: 'x', mechanism: 'GSSAPI' },
    ];
    for (const more of wrong) expect(() => said('kafkas://one:9093', more)).toThrow('CLQ_SOURCE_SETTING');
  });
});
