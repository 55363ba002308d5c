import { describe, expect, it } from '@jest/globals';
import { UnreadNumbers } from './unread-numbers.js';

const found = (column: string, cells: readonly string[], texts: readonly string[] = []) => {
  const unread = new UnreadNumbers();
  for (const cell of cells) unread.look({ [column]: cell, text: 'they call me', debtor_phone: '13800138000' });
  return unread.numbers(undefined, texts).map((n) => [n.column, n.rows]);
};

describe('columns of numbers that are not read', () => {
  it.each([
    ['Rückruf', ['+49 30 901820', '+49 30 901821', '', '+49 89 233966']],
    ['who to ring', ['07400 123456', '07400 123457', '07400 123458', 'n/a']],
    ['回复号', ['13800138001', '13800138002', '13800138003']],
  ])('are named: %s', (column, cells) => {
    expect(found(column, cells)).toEqual([[column, 3]]);
  });

  it.each([
    ['Policy', ['10023456', '10023457', '10023458']],
    ['Closed', ['2026-03-02', '2026-03-03', '20260304']],
    ['Amount', ['1200.00', '900', '75,000']],
    ['Number', ['13800138001', '13800138002']],
    ['Remark', ['rang 13800138001 twice', 'no answer', 'no answer']],
    ['contact_phone', ['13800138001', '13800138002', '13800138003']],
  ])('are not: %s', (column, cells) => {
    expect(found(column, cells)).toEqual([]);
  });
});
