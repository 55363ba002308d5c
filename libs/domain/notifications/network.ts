import { BlockList, isIP, isIPv4 } from 'node:net';

/** Special-purpose networks of IPv4: https://www.iana.org/assignments/iana-ipv4-special-registry */
const SPECIAL_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Networks inside the global unicast space of IPv6 that lead elsewhere, to IPv4 among others. */
const SPECIAL_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address, bits] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
};
const special4 = listOf(SPECIAL_4, 'ipv4');
const special6 = listOf(SPECIAL_6, 'ipv6');
const global6 = listOf(['2000::/3'], 'ipv6');

/** Whether an address is one of the public internet, so that nothing of the own network answers there. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !special4.check(address, 'ipv4');
  // Also IPv4 addresses in the form of IPv6 lie outside of 2000::/3.
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}

/** Networks and addresses that an installation allows, as 10.1.0.0/16 or 127.0.0.1. @returns null where one is malformed. */
export function readNetworks(list: string): BlockList | null {
  const allowed = new BlockList();
  for (const part of list.split(',').map((p) => p.trim())) {
    const [address, bits, more] = part.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    if (version === 0 || more !== undefined || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return null;
    if (Number(bits ?? most) > most) return null;
    allowed.addSubnet(address, Number(bits ?? most), version === 4 ? 'ipv4' : 'ipv6');
  }
  return allowed;
}

/** Whether an installation allows an address that is not public. */
export const isAllowedAddress = (allowed: BlockList, address: string): boolean =>
  isIP(address) !== 0 && allowed.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
