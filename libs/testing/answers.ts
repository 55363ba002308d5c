import { extentOf } from '../domain/inquiries/address-book.js';
import type { OrganiserAnswer } from '../domain/inquiries/answer.js';
import type { Group } from '../domain/model/index.js';

/** An answer about a group that two people found in a register. It stands for a year from 29 November 2026. */
export const answerAbout = (
  group: Group,
  more: Pick<OrganiserAnswer, 'kind' | 'values'> & Partial<OrganiserAnswer>,
): OrganiserAnswer => ({
  id: 'O1',
  name: '',
  source: 'register',
  reference: 'No. 5',
  reason: 'looked up',
  by: 'ann',
  second: 'bea',
  at: '2026-11-29T00:00:00Z',
  expires: '2027-11-29',
  asked: extentOf(group),
  ...more,
});
