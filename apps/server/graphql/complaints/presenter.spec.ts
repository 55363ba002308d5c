import { describe, expect, it } from '@jest/globals';
import { FIELDS, READS_NUMBERS, ROLES } from '../../../../libs/domain/access.js';
import type { Complaint } from '../../../../libs/domain/model/index.js';
import { shownComplaint, shownWords } from './presenter.js';

const EMPTY = Object.fromEntries(
  'debtorName debtorIdNumber debtorPhone contactPhone email ipAddress deviceId address payeeAccount agentName agentPhone agentOrg'
    .split(' ')
    .map((field) => [field, '']),
);
const record = (given: Partial<Complaint>) => ({ ...EMPTY, ...given }) as Complaint;
const shown = (text: string, given: Partial<Complaint>, role: (typeof ROLES)[number]) =>
  shownComplaint({ text, facts: [], record: record(given) }, role);

describe('a complaint’s own words', () => {
  it('are read in full by exactly the roles that may see the name beside them', () => {
    // Else a name would be masked in the field and stand in the text for the same reader.
    expect([...READS_NUMBERS].sort()).toEqual([...FIELDS.name].sort());
  });

  it.each(ROLES)('name whose they are to %s only where that role may see the name, however it is written', (role) => {
    const sees = FIELDS.name.includes(role);
    for (const [name, written] of [
      ['欧阳明月', '本人欧阳明月，请求停止催收。'],
      ['欧阳明月', '本人 欧 阳 明 月 ，请求停止催收。'],
      ['John Smith', 'Signed: ＪＯＨＮ ＳＭＩＴＨ'],
      ['Mary-Ann O’Neill', "I, MARY ANN O'NEILL, ask you to stop."],
      ['John Smith', 'Signed: JOHN  SMITH'],
      ['Li', 'I am Li.'],
    ] as const) {
      const text = shown(written, { debtorName: name }, role);
      expect([role, written, text === written]).toEqual([role, written, sees]);
      expect(text).toHaveLength(written.length);
      if (!sees) expect(text).toContain('██');
      expect(shownWords(written, record({ debtorName: name }), role)).toBe(text);
    }
  });

  it.each(ROLES)('leave %s what names nobody of this complaint', (role) => {
    const text = 'The branch of Smithfield closed; Johnny said so. 欧阳路支行。';
    expect(shown(text, { debtorName: 'John Smith' }, role)).toBe(text);
    expect(shown(text, { agentOrg: 'Smithfield' }, role)).toBe(text);
  });
});
