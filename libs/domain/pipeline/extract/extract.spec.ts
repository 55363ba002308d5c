import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { knowing } from '../../../testing/views.js';
import { growth } from '../../../testing/work.js';
import { intakeComplaint } from '../../intake/row.js';
import { mask } from '../../masking/mask.js';
import { orderOf, readDate } from '../../text/dates.js';
import { readPhone } from '../../text/phones.js';
import { extract } from './extract.js';

const knowledge = knowing({
  lexicon: {
    hardship: ['失业', 'lost my job'],
    demand: ['停息挂账'],
    againstAgent: ['/中介.{0,6}骗/'],
    benignOrganisation: ['法律援助'],
    callback: ['请联系', 'call me at'],
  },
});
const found = (text: string, kind: string) =>
  extract(text, knowledge)
    .filter((f) => f.kind === kind)
    .map((f) => f.value);

describe('extract', () => {
  it('finds phones in every style and leaves masked ones alone', () => {
    expect(found('请拨打13800138000或010-62345678，400-820-8820也行', 'phone')).toEqual([
      '+8613800138000',
      '+861062345678',
      '+864008208820',
    ]);
    expect(found('热线 95588 和 电话12345', 'phone')).toEqual(['+8695588', '+8612345']);
    expect(found('reach (212) 555-0123 or +1 415-555-0199', 'phone')).toEqual(['+12125550123', '+14155550199']);
    expect(found('手机138****8000，XXXX', 'phone')).toEqual([]);
    expect(found('订单号201380013800012', 'phone')).toEqual([]);
  });

  it('knows which phone asks for a call', () => {
    const facts = extract('催收13800138000骚扰我，请联系13900139000', knowledge).filter((f) => f.kind === 'phone');
    expect(facts.map((f) => f.callback)).toEqual([false, true]);
  });

  it('finds citations of law, amounts, dates, ids and accounts with their spans', () => {
    const text = '依据《商业银行信用卡业务监督管理办法》第七十条，2024年5月3日欠款3.5万元，卡号6222021234567890123';
    expect(found(text, 'citation')).toEqual(['《商业银行信用卡业务监督管理办法》第七十条']);
    expect(found(text, 'amount')).toEqual(['35000']);
    expect(found(text, 'date')).toEqual(['2024-05-03']);
    expect(found(text, 'account')).toEqual(['6222021234567890123']);
    expect(found('under 15 U.S.C. 1681i and section 609 (a)(1) of the FCRA', 'citation')).toEqual([
      '15 u.s.c. 1681i',
      'section 609 (a)(1)',
      'fcra',
    ]);
    expect(found('身份证11010519491231002X', 'id_number')).toEqual(['11010519491231002X']);
    expect(found('身份证110105194912310021', 'id_number')).toEqual([]);
    for (const f of extract(text, knowledge)) expect(f.end).toBeGreaterThan(f.start);
  });

  it('takes words of hardship and of complaints about agents', () => {
    expect(found('去年失业在家', 'hardship')).toEqual(['失业']);
    expect(found('I lost my job', 'hardship')).toEqual(['lost my job']);
    expect(found('中介公司骗钱', 'against_agent')).toEqual(['中介公司骗']);
  });

  it('survives any text, with spans inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const f of extract(text, knowledge)) {
          expect(f.start).toBeGreaterThanOrEqual(0);
          expect(f.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('does work in proportion to text made to stall regular expressions', async () => {
    for (const part of ['1', '第', `${'a'.repeat(60)}@`, '《', '1 ', '((', '0-']) {
      const text = (eighths: number) => part.repeat((eighths * 1500) / part.length);
      expect(await growth(text, (t) => extract(t, knowledge))).toBeLessThan(12);
      // All of it, once: a search that goes back over what it has seen would not come to an end.
      extract(text(100), knowledge);
    }
  });
});

describe('dates', () => {
  it.each([
    ['2023-05-31', '2023-05-31'],
    ['3/18/20', '2020-03-18'],
    ['01/01/23', '2023-01-01'],
    ['12/31/2019', '2019-12-31'],
    ['2018-05-17 08:32:04', '2018-05-17T08:32:04+08:00'],
    ['2019/7/4 1:02', '2019-07-04T01:02:00+08:00'],
    ['2024-05-31T14:20:00Z', '2024-05-31T14:20:00Z'],
    ['2024-05-31T14:20:00.123+0800', '2024-05-31T14:20:00+08:00'],
    ['２０２４年５月３日', '2024-05-03'],
    ['20240229', '2024-02-29'],
    ['9/24/19 3:05 pm', '2019-09-24T15:05:00+08:00'],
    ['2026-03-02 10:15:00+08', '2026-03-02T10:15:00+08:00'],
    ['2026-03-02 10:15:00.123456 UTC', '2026-03-02T10:15:00Z'],
    ['202603021015', '2026-03-02T10:15:00+08:00'],
    ['3/2/2026, 10:10:11 AM', '2026-03-02T10:10:11+08:00'],
    ['3/2/2026, 12:10 am', '2026-03-02T00:10:00+08:00'],
    ['Mon, 02 Mar 2026 10:00:00 +0000', '2026-03-02T10:00:00+00:00'],
    ['Mon, 2 Mar 2026 10:00:00 GMT', '2026-03-02T10:00:00Z'],
    ['Mon Mar 02 2026 10:10:11 GMT+0800 (China Standard Time)', '2026-03-02T10:10:11+08:00'],
    ['02-Mar-26', '2026-03-02'],
    ['2nd March 2026', '2026-03-02'],
    ['Mar 2, 2026 at 4:05 PM', '2026-03-02T16:05:00+08:00'],
    ['March 2, 2026', '2026-03-02'],
    ['1772445600', '2026-03-02T10:00:00Z'],
    ['1772445600123', '2026-03-02T10:00:00Z'],
    ['1772445600.5', '2026-03-02T10:00:00Z'],
  ])('reads %s', (text, iso) => {
    expect(readDate(text, 'mdy', '+08:00')).toBe(iso);
  });
  it.each([
    '',
    'yesterday',
    '2023-02-29',
    '2023-13-01',
    '31/31/2020',
    '0000-01-01',
    '2024-05-31T25:00:00Z',
    '1'.repeat(500),
    '123456789',
    '12 Foo 2026',
    'may 2026',
    '30 Feb 2026',
  ])('refuses %s', (text) => {
    expect(readDate(text)).toBeNull();
  });
  it('takes the given order of day and month, and the only possible one', () => {
    expect(readDate('3/4/2021', 'dmy')).toBe('2021-04-03');
    expect(readDate('25/4/2021', 'mdy')).toBe('2021-04-25');
    // Where nothing says the order, only what can be read in one way is read.
    expect(['3/4/2021', '25/4/2021', '4/4/2021', '2021-04-03'].map((d) => readDate(d, 'open'))).toEqual([
      ...[null, '2021-04-25', '2021-04-04', '2021-04-03'],
    ]);
    expect(orderOf('3/4/2021, 10:10:11 AM')).toBe('mdy');
    expect(orderOf('3/4/2021, 10:10:11 am')).toBe('open');
    expect(['3/4/2021', '25/4/2021', '4/25/2021', '04/4/2021', '2021-04-03'].map(orderOf)).toEqual([
      ...['open', 'dmy', 'mdy', null, null],
    ]);
  });
});

describe('phones and masks', () => {
  it('normalises to E.164', () => {
    expect(readPhone('+86 138 0013 8000')?.e164).toBe('+8613800138000');
    expect(readPhone('8613800138000')?.e164).toBe('+8613800138000');
    expect(readPhone('(415) 555-0199')?.e164).toBe('+14155550199');
    expect(readPhone('95588')).toEqual({ e164: '+8695588', kind: 'short' });
    expect(readPhone('4008208820')).toEqual({ e164: '+864008208820', kind: 'service' });
    expect(readPhone('010-62345678')?.kind).toBe('landline');
  });
  it.each(['138****8000', 'unknown', '', '12', '1380013800x'])('refuses %s', (text) => {
    expect(readPhone(text)).toBeNull();
  });
  it('never shows a value whole', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 60 }), (text) => {
        const v = text.replace(/\s+/g, ' ').trim();
        if (v.length >= 3 && !v.includes('*')) expect(mask(text)).not.toContain(v);
      }),
    );
  });
});

describe('intake', () => {
  it('takes no filling-in for a value of a person', () => {
    for (const text of ['unknown', 'N/A', 'False', '无', '未知', '---', '0000', 'xxxx', '111111111', '未提供']) {
      const cells = {
        complaint_id: '1',
        received_at: '2024-01-01',
        text: 'x',
        debtor_ref: text,
        debtor_phone: text,
        payee_account: text,
        agent_org: text,
        device_id: text,
      };
      const result = intakeComplaint({ shape: 'complaint', cells, source: { file: 'f', line: 2 } }, { zone: 'Z' });
      if (!('ok' in result)) throw new Error('refused');
      const { debtorRef, debtorPhone, payeeAccount, agentOrg, deviceId } = result.ok;
      expect([debtorRef, debtorPhone, payeeAccount, agentOrg, deviceId]).toEqual(['', '', '', '', '']);
    }
    const cells = {
      complaint_id: '1',
      received_at: '2024-01-01',
      text: '无',
      debtor_ref: 'DB1',
      debtor_name: '王无',
      payee_account: '6222020000000000',
    };
    const result = intakeComplaint({ shape: 'complaint', cells, source: { file: 'f', line: 2 } }, { zone: 'Z' });
    expect(result).toMatchObject({
      ok: { debtorRef: 'DB1', debtorName: '王无', text: '无', payeeAccount: '6222020000000000' },
    });
  });
});
