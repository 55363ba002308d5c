import { describe, expect, it } from '@jest/globals';
import { columnNames, namesColumn } from './column-names.js';

describe('names of columns in errors', () => {
  it.each([
    'complaint_id',
    'Complaint-ID',
    'complaintid',
    'Recieved_at',
    '投诉编号',
    '客户姓名',
    'Customer Name',
    'phone number',
    '联系电话',
    'ticket',
    '处理结果',
  ])('shows %s', (name) => expect(namesColumn(name)).toBe(true));
  it.each([
    '标记李小华',
    '李小华',
    '13955512345',
    '1390000123４',
    '110101198801011234',
    'mark@hidden.example',
    '2024-01-01',
    'H1',
    'Zhang Wei',
    '张伟的投诉',
    '上海市浦东新区世纪大道',
    'text 13955512345',
    '一三九五五五一二三四五',
    '',
  ])('does not show %s', (name) => expect(namesColumn(name)).toBe(false));

  it('calls what it does not show by its place', () => {
    expect(columnNames(['complaint_id', '李小华', 'Zhang Wei'])).toEqual({
      en: 'complaint_id, column 2, column 3',
      zh: 'complaint_id、第 2 列、第 3 列',
    });
  });
});
