import type { Row } from '../folder.js';
import type { Channel } from './lenders.js';
import type { Person } from './person.js';
import { written } from './values.js';
import type { Wheel } from './wheel.js';

/** How often each channel knows a column. What does not stand here is not known. */
const KNOWN: Readonly<Record<Channel, Readonly<Record<string, number>>>> = {
  hotline: { contact_phone: 0.85, address: 0.06 },
  platform: { contact_phone: 0.8, email: 0.35, ip_address: 0.85, device_id: 0.45, address: 0.15 },
  regulator: { contact_phone: 0.85, email: 0.4, address: 0.5, ip_address: 0.25 },
  letter: { contact_phone: 0.6, address: 0.92, email: 0.1 },
  email: { contact_phone: 0.5, email: 0.98, ip_address: 0.15, address: 0.2 },
  app: { contact_phone: 0.55, ip_address: 0.8, device_id: 0.92 },
  branch: { contact_phone: 0.7, address: 0.4 },
  other: { contact_phone: 0.6, address: 0.3, email: 0.2 },
};

export function shownBy(p: Person, channel: Channel, wheel: Wheel): Row {
  const row: Row = {};
  if (wheel.yes(0.95)) row['debtor_name'] = p.name;
  if (p.id !== '' && wheel.yes(0.55)) row['debtor_id_number'] = p.id;
  if (wheel.yes(0.88)) row['debtor_phone'] = written(p.phone, wheel);
  const own: Row = {
    contact_phone: written(p.phone, wheel),
    email: p.email,
    ip_address: p.ip,
    device_id: p.device,
    address: p.address,
  };
  for (const [column, share] of Object.entries(KNOWN[channel])) if (wheel.yes(share)) row[column] = own[column];
  return row;
}

/** What goes wrong on the way into a table: shortened numbers, wrong columns, lost cells. */
export function spoil(row: Row, wheel: Wheel): void {
  const id = row['debtor_id_number'];
  if (id && wheel.yes(0.05))
    row['debtor_id_number'] = wheel.yes(0.5) ? `${id.slice(0, 6)}********${id.slice(14)}` : `${id.slice(0, 15)}000`;
  const phone = row['debtor_phone'];
  if (phone && wheel.yes(0.05)) {
    const digits = phone.replace(/\D/g, '');
    row['debtor_phone'] = wheel.pick([`${digits.slice(0, 3)}****${digits.slice(-4)}`, `${digits}.0`, digits.slice(-6)]);
  }
  if (!wheel.yes(0.05)) return;
  const move = (from: string, to: string) => {
    if (!row[from] || row[to]) return;
    row[to] = row[from];
    delete row[from];
  };
  switch (wheel.below(5)) {
    case 0:
      move('contact_phone', 'address');
      break;
    case 1:
      move('email', 'address');
      break;
    case 2:
      move('agent_org', 'subject');
      break;
    case 3:
      move('contact_phone', 'debtor_phone');
      break;
    default:
      for (const column of ['debtor_name', 'debtor_phone', 'ip_address']) delete row[column];
  }
}
