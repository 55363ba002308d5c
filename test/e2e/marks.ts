/** Personal values that a test plants, and an eye that finds them in whatever is shown. Nothing here is shared with the product. */

const digitsFrom = (zero: number) => (number: string) =>
  number.replace(/\d/g, (d) => String.fromCodePoint(zero + Number(d)));
const listed = (list: string) => (number: string) => number.replace(/\d/g, (d) => [...list][Number(d)]);
const between = (mark: string) => (number: string) => [...number].join(mark);

/** In texts: for roles that read numbers, and for nobody else. Key: what it is; value: as it is planted. */
export const IN_TEXTS: Readonly<Record<string, string>> = {
  mobile: '13911110001',
  'mobile with country code': '+86 139 1111 0002',
  'mobile with dashes': '139-1111-0003',
  'mobile with dots': '139.1111.0004',
  'mobile, digit by digit': between(' ')('13911110005'),
  'mobile, full width': digitsFrom(0xff10)('13911110006'),
  'mobile, Chinese numerals': listed('零一二三四五六七八九')('13911110007'),
  'mobile, numerals for cheques': listed('零壹贰叁肆伍陆柒捌玖')('13911110008'),
  'mobile, Arabic-Indic': digitsFrom(0x660)('13911110009'),
  'mobile, Devanagari': digitsFrom(0x966)('13911110010'),
  'mobile, mathematical bold': digitsFrom(0x1d7ce)('13911110011'),
  'mobile, circled': listed('⓪①②③④⑤⑥⑦⑧⑨')('13911110012'),
  'mobile, raised': listed('⁰¹²³⁴⁵⁶⁷⁸⁹')('13911110013'),
  'mobile, zero-width': between('\u200b')('13911110014'),
  'mobile, word joiners': between('\u2060')('13911110015'),
  'mobile in a name': 'wx13911110016a',
  landline: '010-61110017',
  'id number': '11010519491231002X',
  'id number with spaces': '440524 18800101 0014',
  account: '6222021234567894321',
  'account in fours': '6217 0000 1000 0000 123',
  'e-mail': 'marker.person@mail.example',
  'e-mail, full width': 'marker.other＠mail.example',
  'e-mail, spelt': 'marker.third [at] mail [dot] example',
  IPv4: '203.0.113.78',
  IPv6: '2001:db8:85a3::8a2e:370:7334',
  'hardware address': '00:1B:44:11:3A:B7',
  'name at a messenger': 'wxid_k3m9q1a8f2',
  passport: 'G61110018',
  'social security': '518-47-3962',
};

/** In fields of their own: for nobody, until somebody says why. */
export const IN_FIELDS = {
  debtor_name: '司马无名氏',
  debtor_id_number: '110105194912310038',
  debtor_phone: '13777654321',
  contact_phone: '13666543219',
  email: 'field.person@mail.example',
  ip_address: '203.0.113.77',
  device_id: 'DEVICE-MARKER-4711',
  address: '标记省秘密市无人街七十七号',
  payee_account: '6222021234567890006',
  agent_name: '欧阳代理人',
  agent_phone: '13555432198',
} as const;
export const CALLERS = Array.from({ length: 17 }, (_, i) => `1700000${1000 + i}`);

/** Values of digits in scripts, for the eye: Unicode's own names, written down by hand. */
const ZEROS = [0x30, 0xff10, 0x660, 0x966, 0x1d7ce];
const LISTS = ['零一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '⓪①②③④⑤⑥⑦⑧⑨', '⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** What each sign that counts says: every answer of the API is read letter by letter. */
const PLAIN = new Map<string, string>([
  ...ZEROS.flatMap((zero) => [...'0123456789'].map((d, i) => [String.fromCodePoint(zero + i), d] as const)),
  ...LISTS.flatMap((list) => [...list].map((c, i) => [c, String(i)] as const)),
  ...[...'abcdefghijklmnopqrstuvwxyz'].flatMap((c, i) => [
    [c, c] as const,
    [String.fromCodePoint(0xff41 + i), c] as const,
  ]),
]);

/** Digits and Latin letters alone, in ASCII: no script, sign or gap hides anything. */
function bare(text: string): string {
  let result = '';
  for (const c of text.toLowerCase()) result += PLAIN.get(c) ?? '';
  return result;
}

/** What is looked for: a text as it is, or its digits and letters wherever they stand together. */
const patterns = (marks: Readonly<Record<string, string>>) =>
  Object.entries(marks).map(([name, mark]) => ({
    name,
    mark,
    bare: bare(mark).length >= 9 ? bare(mark).replace(/^86/, '') : null,
  }));

/** Names of the marks that stand in something shown; cursors and other base64 are looked into. */
export function seen(shown: string, marks: Readonly<Record<string, string>>): string[] {
  const inside = [...shown.matchAll(/[A-Za-z0-9_-]{12,}/g)]
    .map((m) => Buffer.from(m[0], 'base64url').toString('utf8'))
    .filter((t) => !t.includes('\ufffd'));
  const whole = [shown, ...inside].join('\n');
  let decoded = whole;
  try {
    decoded += `\n${decodeURIComponent(whole.replace(/%(?![0-9a-fA-F]{2})/g, '%25'))}`;
  } catch {}
  const thin = bare(decoded);
  return patterns(marks)
    .filter(({ mark, bare: b }) => decoded.includes(mark) || (b !== null && thin.includes(b)))
    .map(({ name }) => name);
}
