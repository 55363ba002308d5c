import { describe, expect, it } from '@jest/globals';
import { growth } from '../../testing/work.js';
import { readRtf } from './rtf.js';

const rtf = (body: string, fonts = '', head = '\\ansi\\ansicpg1252\\deff0') =>
  readRtf(Buffer.from(`{\\rtf1${head}{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}${fonts}}${body}}`, 'latin1')).trim();

describe('RTF', () => {
  it.each([
    ['134', "\\'ca\\'a7\\'d2\\'b5", '失业'],
    ['136', "\\'a5\\'a2\\'b7\\'7e", '失業'],
    ['128', "\\'8e\\'b8\\'8b\\'c6", '失業'],
    ['129', "\\'bd\\'c7\\'be\\'f7", '실업'],
    ['204', "\\'c1\\'e0\\'ed\\'ea", 'Банк'],
    ['238', "\\'b3\\'f3d\\'9f", 'łódź'],
    ['161', "\\'c1\\'e8\\'de\\'ed\\'e1", 'Αθήνα'],
  ])('reads a run of character set %s', (charset, bytes, words) => {
    const font = `{\\f3\\fnil\\fcharset${charset}{\\*\\panose 02010600}Song{\\*\\falt Other};}`;
    expect(rtf(`\\f0 caf\\'e9 {\\f3 ${bytes}} \\'e9t\\'e9`, font)).toBe(`café ${words} été`);
  });

  it('joins the two halves of a character over plain letters, breaks of lines, words and groups', () => {
    const sjis = '{\\f1\\fnil\\fcharset128 MS Mincho;}';
    expect(rtf("\\f1 \\'83J\\'83\\\\\\'83\\'5c", sjis)).toBe('カソソ');
    expect(rtf("\\f1 \\'8e\r\n\\'b8\\b \\'8b\\i0\\'c6", sjis)).toBe('失業');
    expect(rtf("\\f1 {\\b\\'8e}{\\i\\'b8}\\'b1!", sjis)).toBe('失ｱ!');
  });

  it('takes the page of the file where no font says another', () => {
    expect(rtf("\\'d6\\'a4\\'c3\\'f7", '', '\\ansi\\ansicpg936')).toBe('证明');
    expect(rtf("\\f0 \\'c1\\'e0\\'ed\\'ea", '', '\\ansi\\ansicpg1251\\deff0')).toBe('Банк');
    const russian = '{\\f1\\fcharset204 Arial Cyr;}';
    expect(rtf("\\f0 caf\\'e9 \\f1\\'c1", russian, '\\ansi\\ansicpg1251\\deff0')).toBe('café Б');
    // A font's own page stands above its character set.
    expect(rtf("\\f2\\'c1", '{\\f2\\fcharset0\\cpg1251 X;}')).toBe('Б');
  });

  it('reads Unicode with as many stand-ins as the file has', () => {
    expect(rtf("\\uc2\\u22833\\'ca\\'a7\\u19994\\'d2\\'b5{\\uc0\\u35777}\\u26126\\'c3\\'f7!")).toBe('失业证明!');
    expect(rtf('\\uc1\\u-10179 ?\\u-8704 ?{\\uc1\\u8212 -}x')).toBe('😀—x');
  });

  it('passes over nested destinations, and reads text boxes, headers and notes', () => {
    expect(
      rtf(
        '{\\info{\\title Secret {\\*\\nested a}b}}{\\header Office}{\\*\\unknown {\\b never} again}Salary{\\footnote 1,180 net}{\\shp{\\*\\shpinst{\\sp{\\sn fill}{\\sv 7}}{\\shptxt In a box\\par}}{\\shprslt{\\*\\do twice}}} paid{\\object{\\*\\objdata 01ff}{\\result{ shown}}}{\\deleted gone}\\bin3 }}}.',
      ).split(/\n+/),
    ).toEqual(['Office', 'Salary', '1,180 net', 'In a box', ' paid', ' shown', '.']);
  });

  it('is linear', async () => {
    const text = (eighths: number) => "{\\footnote a}\\'83A".repeat(eighths * 500);
    expect(await growth(text, (t) => rtf(t, '{\\f1\\fcharset128 X;}'))).toBeLessThan(12);
  });
});
