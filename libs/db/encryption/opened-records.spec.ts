import { describe, expect, it } from '@jest/globals';
import { OpenedRecords } from './opened-records.js';
import { openRecord, sealRecord } from './sealed-rows.js';
import { Vault } from './vault.js';

const vault = () =>
  new Vault({
    data: [{ number: 1, key: new Uint8Array(32).fill(7), from: '2020-01-01T00:00:00.000Z' }],
    blind: new Uint8Array(32).fill(9),
  });
const record = (text: string) => ({ id: 'A', receivedAt: '2024-05-01', text, source: { file: 'f.csv', line: 2 } });

describe('records that were opened a short while ago', () => {
  it('are the same object until their seal is another', () => {
    const v = vault();
    const first = record('words');
    const body = sealRecord(v, 'complaint', 'A', first);
    expect(openRecord(v, 'complaint', 'A', body)).toBe(first);
    // Another process opens it for the first time.
    const other = vault();
    const opened = openRecord(other, 'complaint', 'A', body);
    expect(opened).toEqual(first);
    expect(openRecord(other, 'complaint', 'A', body)).toBe(opened);
    const erased = sealRecord(v, 'complaint', 'A', record(''));
    expect(openRecord<typeof first>(v, 'complaint', 'A', erased).text).toBe('');
    expect(openRecord(v, 'complaint', 'A', body)).not.toBe(first);
  });

  it('are opened where the seal was changed or moved to another row', () => {
    const v = vault();
    const body = sealRecord(v, 'complaint', 'A', record('words'));
    expect(() => openRecord(v, 'complaint', 'B', body)).toThrow('CLQ_SEAL_BROKEN');
    const sealed = `${body.sealed!.slice(0, -3)}AAA`;
    expect(() => openRecord(v, 'complaint', 'A', { ...body, sealed })).toThrow('CLQ_SEAL_BROKEN');
  });

  it('are what the table holds, where it does not hold all that came', () => {
    const v = vault();
    const body = sealRecord(v, 'complaint', 'A', record('nul \u0000 and \ud800'));
    expect(openRecord<{ text: string }>(v, 'complaint', 'A', body).text).toBe('nul \ufffd and \ufffd');
  });

  it('are bounded, and the older are forgotten first', () => {
    const opened = new OpenedRecords(100);
    let asked = 0;
    const get = (k: number) => opened.get(`r${k}`, String(k).padStart(10, '0'), () => ({ k: asked++ }));
    for (let k = 0; k < 20; k++) get(k);
    expect(asked).toBe(20);
    get(19);
    get(15);
    expect(asked).toBe(20);
    get(2);
    expect(asked).toBe(21);
    opened.forget('r19');
    get(19);
    expect(asked).toBe(22);
  });
});
