import type { Corpus } from '../corpus.js';
import { readPhone } from '../text/phones.js';

/** Ten digits that are a landline without its code in one country and a number in another. */
const READ_AS_CHINESE = /^\+86([2-9]\d{9})$/;
const ABROAD = /^\+(?:1|44)([2-9]\d{9})$/;

/**
 * One line that some write with its country's code and others without. Ten digits alone may be read as a Chinese landline.
 * Where the same ten stand somewhere as a number abroad, they are that number. No two lines share ten digits by chance.
 */
export class SameLine {
  private readonly abroad = new Map<string, string>();

  constructor(corpus: Corpus) {
    const note = (text: string) => {
      const e164 = text === '' ? undefined : readPhone(text)?.e164;
      const digits = e164 === undefined ? undefined : ABROAD.exec(e164)?.[1];
      if (digits !== undefined && !this.abroad.has(digits)) this.abroad.set(digits, e164!);
    };
    corpus.complaints.forEach((c, i) => {
      note(c.debtorPhone);
      note(c.contactPhone);
      note(c.agentPhone);
      for (const f of corpus.factsOf(i)) if (f.kind === 'phone' && f.callback) note(f.value);
    });
    for (const call of corpus.records.calls) note(call.caller);
  }

  /** @param e164 a number as it was read. */
  of(e164: string): string {
    if (this.abroad.size === 0) return e164;
    const digits = READ_AS_CHINESE.exec(e164)?.[1];
    return digits === undefined ? e164 : (this.abroad.get(digits) ?? e164);
  }
}
