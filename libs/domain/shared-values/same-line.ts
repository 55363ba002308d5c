import type { Corpus } from '../corpus.js';
import { readPhone } from '../text/phones.js';
import type { Lines } from './value.js';

/** Ten digits that are a landline without its code in one country and a number in another. */
const READ_AS_CHINESE = /^\+86([2-9]\d{9})$/;
const ABROAD = /^\+(?:1|44)([2-9]\d{9})$/;

/** One name for all numbers that may be one line. */
export function lineName(e164: string): string {
  const digits = (READ_AS_CHINESE.exec(e164) ?? ABROAD.exec(e164))?.[1];
  return digits ?? e164;
}

/**
 * One line that some write with its country's code and others without. Ten digits alone may be read as a Chinese landline.
 * Where the same ten stand somewhere as a number abroad, they are that number. Ten digits are no two lines' by chance.
 */
export class SameLine implements Lines {
  private readonly abroad = new Map<string, string>();

  constructor(corpus: Corpus) {
    const read = (text: string) => {
      const e164 = text === '' || text.startsWith('+86') ? undefined : readPhone(text)?.e164;
      const digits = e164 === undefined ? undefined : ABROAD.exec(e164)?.[1];
      if (digits !== undefined && !this.abroad.has(digits)) this.abroad.set(digits, e164!);
    };
    corpus.complaints.forEach((c, i) => {
      read(c.debtorPhone);
      read(c.contactPhone);
      read(c.agentPhone);
      for (const f of corpus.factsOf(i)) if (f.kind === 'phone' && f.callback) read(f.value);
    });
    for (const call of corpus.records.calls) read(call.caller);
    for (const agency of corpus.records.agencies) for (const phone of agency.phones) read(phone);
  }

  of(e164: string): string {
    if (this.abroad.size === 0) return e164;
    const digits = READ_AS_CHINESE.exec(e164)?.[1];
    return digits === undefined ? e164 : (this.abroad.get(digits) ?? e164);
  }
}
