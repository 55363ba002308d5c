import { expect, it } from '@jest/globals';
import { complaint } from '../../testing/views.js';
import { Corpus } from '../corpus.js';
import { SameLine } from './same-line.js';

const linesOf = (...numbers: string[]) => {
  const complaints = numbers.map((contactPhone, k) => complaint({ id: `C${k}`, debtorRef: `D${k}`, contactPhone }));
  const corpus = new Corpus({ complaints, calls: [], agencies: [], evidence: [] });
  corpus.add('texts', { facts: complaints.map(() => []), read: complaints.map((c) => c.text), numbers: [] });
  return new SameLine(corpus);
};

it('reads ten digits as the number abroad that somebody wrote in full', () => {
  const lines = linesOf('5597991598', '(559) 799-1598', '+447906309502', '07906309502');
  expect(lines.of('+865597991598')).toBe('+15597991598');
  expect(lines.of('+867906309502')).toBe('+447906309502');
});

it('leaves a landline alone that nobody writes as a number abroad, and every other number', () => {
  const lines = linesOf('+15597991598', '0572-1234567');
  for (const number of ['+865721234567', '+8613912345678', '+15597991598', '+864001234567'])
    expect(lines.of(number)).toBe(number);
});
