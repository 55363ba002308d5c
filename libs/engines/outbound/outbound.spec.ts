import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPublicAddress, readNetworks } from '../../domain/notifications/network.js';
import { Outbound } from './outbound.js';

describe('addresses of the public internet', () => {
  it.each([
    ...['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1', '2606:4700::1111'].map(
      (a) => [a, true] as const,
    ),
    ...['127.0.0.1', '127.255.0.3', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'].map(
      (a) => [a, false] as const,
    ),
    ...['100.64.0.1', '0.0.0.0', '224.0.0.1', '239.1.2.3', '255.255.255.255', '198.18.0.1', '203.0.113.9'].map(
      (a) => [a, false] as const,
    ),
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8'].map(
      (a) => [a, false] as const,
    ),
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '::7f00:1', 'no address'].map(
      (a) => [a, false] as const,
    ),
  ])('%s: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));

  it('read networks that are allowed, and refuse what is none', () => {
    expect(readNetworks('10.1.0.0/16, ::1')).not.toBeNull();
    for (const bad of ['', '10.0.0.0/33', 'host', '10.0.0.0/8/8', '1.2.3', '::1/129', '10.0.0.0/x'])
      expect([bad, readNetworks(bad)]).toEqual([bad, null]);
  });
});

describe('Outbound', () => {
  let server: Server;
  let port: number;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked++;
      response.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => void server.close());
  const post = (out: Outbound, host: string) => out.post(new URL(`http://${host}:${port}/x`), {}, '{}', 3000);

  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '0.0.0.0',
    '0',
  ])('connects to nothing of its own network under the name %s', async (host) => {
    expect(await post(new Outbound(), host)).toBe('private_address');
    expect(await new Outbound().mayReach(new URL(`http://${host}/`).hostname)).toBe(false);
  });

  it('refuses a name of which any address is private, and localhost', async () => {
    const mixed = new Outbound(undefined, async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]);
    expect(await post(mixed, 'mixed.example')).toBe('private_address');
    expect(await post(new Outbound(), 'localhost')).toBe('private_address');
    expect(asked).toBe(0);
  });

  it('connects to the address that it checked, whatever the name says a moment later', async () => {
    let asks = 0;
    const rebinding = new Outbound(readNetworks('127.0.0.2/32')!, async () => [
      { address: asks++ === 0 ? '127.0.0.2' : '127.0.0.1', family: 4 },
    ]);
    // Nobody listens on 127.0.0.2; on 127.0.0.1 somebody would have answered.
    expect(await post(rebinding, 'rebinding.example')).toBe('unreachable');
    expect([asks, asked]).toEqual([1, 0]);
  });

  it('reaches what is allowed, follows no redirect, and tells a closed port like a silent one', async () => {
    const out = new Outbound(readNetworks('127.0.0.0/8')!);
    expect(await post(out, '127.0.0.1')).toBe(302);
    expect(asked).toBe(1);
    expect(await out.post(new URL('http://127.0.0.1:1/'), {}, '', 1000)).toBe('unreachable');
    expect(await out.post(new URL(`https://127.0.0.1:${port}/`), {}, '', 1000)).toBe('unreachable');
    expect(
      await new Outbound(undefined, () => Promise.reject(new Error('no such name'))).post(
        new URL('https://no.example/'),
        {},
        '',
        1000,
      ),
    ).toBe('unreachable');
  });
});
