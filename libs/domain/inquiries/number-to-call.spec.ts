import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Agency, Call, Complaint } from '../model/index.js';
import { contactNumbers, numbersOfMany, numberToCall } from './number-to-call.js';

const OWN = '138 0013 8000';
const SHARED = '13900004821';
const OTHER = '13900009999';
const e164 = (n: string) => `+86${n.replace(/\D/g, '')}`;
const GROUP = [`contact:${e164(SHARED)}`, 'template:C1'];
const complaint = (given: Partial<Complaint>) =>
  ({ debtorPhone: '', contactPhone: '', agentPhone: '', ...given }) as Complaint;
const called = (given: Partial<Complaint> | readonly Partial<Complaint>[], held: readonly string[] = []) =>
  numberToCall([given].flat().map(complaint), GROUP, new Set(held.map(e164)));
const TEXTS = ['debtorName', 'debtorIdNumber', 'debtorPhone', 'contactPhone', 'email', 'ipAddress', 'deviceId'].concat([
  ...['address', 'payeeAccount', 'agentName', 'agentPhone', 'agentOrg'],
]);
const NONE = { number: '', origin: 'none' };

describe('the number on which a person of a group is asked', () => {
  it('is their own, wherever one of their complaints has it', () => {
    expect(called({ debtorPhone: OWN, contactPhone: SHARED })).toEqual({ number: OWN, origin: 'own' });
    expect(called([{ contactPhone: OTHER }, { debtorPhone: OWN }])).toEqual({ number: OWN, origin: 'own' });
  });

  it('is the one given for contact where this person alone holds it, and is marked so', () => {
    expect(called({ contactPhone: OTHER })).toEqual({ number: OTHER, origin: 'contact' });
    expect(called({ contactPhone: OTHER }, [OTHER])).toEqual(NONE);
  });

  it('is never one that the group shares, in whatever field and spelling it stands', () => {
    for (const shared of [SHARED, '139-0000-4821', '+86 139 0000 4821'])
      for (const given of [
        { contactPhone: shared },
        { debtorPhone: shared },
        { debtorPhone: shared, contactPhone: shared },
      ])
        expect(called(given)).toEqual(NONE);
    // Written as the caller's or the agent's, it is the same number.
    expect(numberToCall([complaint({ contactPhone: OTHER })], [`caller:${e164(OTHER)}`], new Set())).toEqual(NONE);
    // Without its country's code, a number abroad is the same line.
    const abroad = ['contact:+15597991598'];
    expect(numberToCall([complaint({ debtorPhone: '5597991598' })], abroad, new Set())).toEqual(NONE);
    // Who gave it as their own may still be asked on another one.
    expect(called({ debtorPhone: SHARED, contactPhone: OTHER })).toEqual({ number: OTHER, origin: 'contact' });
  });

  it('is no service number, no agent’s and no masked one', () => {
    expect(called({ contactPhone: '400-820-8820' })).toEqual(NONE);
    expect(called({ contactPhone: '12378' })).toEqual(NONE);
    expect(called([{ contactPhone: OTHER }, { agentPhone: OTHER }])).toEqual(NONE);
    expect(called({ contactPhone: '139****9999' })).toEqual(NONE);
    expect(contactNumbers([complaint({ contactPhone: OTHER })])).toEqual([e164(OTHER)]);
  });

  it('is looked up among complaints, calls and agencies', () => {
    const c = (debtorRef: string, given: Partial<Complaint>) =>
      ({ ...Object.fromEntries(TEXTS.map((f) => [f, ''])), debtorRef, ...given }) as unknown as Complaint;
    const call = (debtorRef: string, caller: string) => ({ debtorRef, caller, callee: '' }) as Call;
    const agency = { name: '', phones: ['13600006666'], accounts: [] } as unknown as Agency;
    const complaints = [
      c('A', { contactPhone: OTHER }),
      c('B', { contactPhone: OTHER }),
      c('C', { contactPhone: OWN }),
      c('C', { debtorPhone: OWN }),
      c('D', { contactPhone: '13600001111' }),
    ];
    const calls = [call('C', e164(OWN)), call('E', e164('13600001111')), call('', e164(OWN))];
    const many = numbersOfMany({ complaints, calls, agencies: [agency] }, ['A', 'B', 'C', 'C', 'D']);
    expect([...many].sort()).toEqual([OTHER, '13600001111', '13600006666'].map(e164).sort());
  });

  it('is one that the person gave, and none that others hold, whatever was given', () => {
    const phone = fc.constantFrom('', OWN, SHARED, OTHER, '13712345678');
    const one = fc.record({ debtorPhone: phone, contactPhone: phone, agentPhone: phone });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.subarray([OWN, OTHER]), (given, held) => {
        const { number, origin } = called(given, held);
        expect(number === '').toBe(origin === 'none');
        if (number === '') return;
        expect(e164(number)).not.toBe(e164(SHARED));
        if (origin === 'contact') expect(held).not.toContain(number);
        expect(given.map((g) => g[origin === 'own' ? 'debtorPhone' : 'contactPhone'])).toContain(number);
      }),
    );
  });
});
