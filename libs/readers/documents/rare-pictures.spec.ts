import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { paperType } from './document-type.js';
import { asPng, isRare } from './rare-pictures.js';
import { readPaper } from './read-document.js';

/** White, 96 by 48, with a black and a red rectangle: encoded by libheif and by OpenJPEG. */
const HEIC =
  'AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWljAAAC/G1ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAAAAAAAADnBpdG0AAAAAAAIAAAAYaWRhdAAAAAAAYAAwAAAAAABgADAAAABgaWxvYwEAAABEQAAEAAEAAAAAAAADHAABAAAAAAAAAKcAAgABAAAAAAAAAAEAAAAAAAAACAADAAAAAAAAA8MAAQAAAAAAAAAXAAQAAQAAAAAAAAABAAAACAAAAAgAAABiaWluZgAAAAAABAAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABodmMxAAAAABVpbmZlAgAAAAAEAABncmlkAAAAAbFpcHJwAAABhGlwY28AAAB2aHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAKkIBAQNwAAADAJAAAAMAAAMAHqAwgQWW6uSmubgQEDAgAAADACAAAAMAISIAAQAGRAHBc8GJAAAAFGlzcGUAAAAAAAAAYAAAAEAAAAAUaXNwZQAAAAAAAABgAAAAMAAAABBwaXhpAAAAAAMICAgAAABxaHZjQwEECAAAAAAAAAAAAB7wAPz8+PgAAA8DIAABABdAAQwB//8ECAAAAwCf+AAAAwAAHroCQCEAAQAmQgEBBAgAAAMAn/gAAAMAAB7AwgQWW6uSmubAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAGAAAABAAAAAFGlzcGUAAAAAAAAAYAAAADAAAAAOcGl4aQAAAAABCAAAACdhdXhDAAAAAHVybjptcGVnOmhldmM6MjAxNTphdXhpZDoxAAAAACVpcG1hAAAAAAAAAAQAAQKBAgACAgOEAAMChQYABAMHiIkAAAA2aXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAA5kaW1nAAQAAQADAAAADmF1eGwABAABAAIAAADGbWRhdAAAAKMoAa9UfHD4gy//4iGZAnM9awhnsiZ+3/LHziQTA4cjXx559cs0riM4AIV/1hPR1ffxYH88vyxcQY32c5BgigkOAcjgcMlToBLSwAQCY4EJRdGMwYhGKI6RrzWPTJ27h6c8SHp8d0w+sliI6ly4dVxk46Gp0mJNmoK7tj/9BrgH9XfFNUn9n4V8fn9myykwcIrAo4Iz0IRPV2houxSLzereCbi8AAAAEygBrqiTtDy32H8gL/nzQLjPi+A=';
const JP2 =
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAABPanAyaAAAABZpaGRyAAAAMAAAAGAABAcHAAAAAAAPY29scgEAAAAAABAAAAAiY2RlZgAEAAAAAAABAAEAAAACAAIAAAADAAMAAQAAAAADOWpwMmP/T/9RADIAAAAAAGAAAAAwAAAAAAAAAAAAAABgAAAAMAAAAAAAAAAAAAQHAQEHAQEHAQEHAQH/UgAMAAAAAQEFBAQAAf9cABNAQEhIUEhIUEhIUEhIUEhIUP9kACUAAUNyZWF0ZWQgYnkgT3BlbkpQRUcgdmVyc2lvbiAyLjUuMP+QAAoAAAAAAq8AAf+T33hABg2y3CIfmBOAz7AYE8k6CTRvz6QYAdhXz7wePsBIB8AYDam5pxhVfwiBzLcBWF+Ax9gLH2AkPpBgEJGx1RcOF4RvC4DZgMfYIT7xGH2BgCADzBjI15NBwiOOr93ggX8LbOuwmH2bB55eEtpgZlCrcx9+7eUOEEx3u5VptIDH2BcfYFw+wKAhqj+wN8f9P42lvyXpZ9wO4L+tz1WPHrykJva2YprwP4DPvHZ95PH2CwAmfkzyyXq5+GY/9CH+uBptmzASJQjBrj+/acDCn4kokgY2wVYq1bVNrg5NhGc/5F/srJSzFNRmGvd2JOL9VlzkYVIFHI/9Es07HKeXqt0OdruinooalPIhxamA33iE+wVj6R6PB158BrT/Lxd3G74LKqPciZWOgLBeWjuKejM9I/7Tit4cZGQ+j56Rt1VH95EszLsy8dWPgM+wnn2GcPmKAEA0hSMpD3UL4ihT0PU/mc+hrREHV2fLoJvczzZLNrdUjvVr0AD9GoPU3CWyzk0wsBVGqFsFD5f+UZ57YHIeyU4yKbSXUrDx2hGE22qLQwbs5xs1jA1xychLJ41taTOh+kMmg/BTgq1a4szDIVQTgM+kvHxk4fKPrLHIgP7anAJqJkfaR3hzTUYGFEK3GbeUNEI9OrUXgNplbxEn0f8XtkzdkzOsPEhy4jlUJRRU4BCdgM+whn2FkHxjAMkdInNzdXM5dWJMzjHhR5weyaqcuAb2EZlDSukwlNsjeckdD+RMkSpHHMwITa7auZ4wwWtIR4lg2T2DVFyr1RkHpt9ENqyOkysMH+R7yRxf+DTIdY9IBcNXgMfMSj5i0HEA2MMaRL4/autlD0aD3JKh8Jva2Nag83l+g8HnUF+Lu+9e3kL/VYZ27tidQzQemFPLgP/Z';

/** The same picture by its definition. */
const drawn = () =>
  sharp({ create: { width: 96, height: 48, channels: 3, background: '#fff' } }).composite([
    {
      input: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><rect width="40" height="20" fill="#000"/><rect x="60" y="28" width="30" height="16" fill="#d00"/></svg>',
      ),
    },
  ]);
const pixels = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  return { size: [info.width, info.height], black: at(10, 10), white: at(60, 8), red: at(75, 36) };
};
async function bmp(): Promise<Buffer> {
  const data = await drawn().removeAlpha().raw().toBuffer();
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + data.length, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(96, 18);
  head.writeInt32LE(-48, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  for (let i = 0; i < data.length; i += 3) [data[i], data[i + 2]] = [data[i + 2]!, data[i]!];
  return Buffer.concat([head, data]);
}
const near = (colour: readonly number[], to: readonly number[]) =>
  colour.every((c, i) => Math.abs(c - (to[i] ?? 0)) < 40);

describe('pictures that few programs write', () => {
  it.each([
    ['heic', async () => Buffer.from(HEIC, 'base64')],
    ['jp2', async () => Buffer.from(JP2, 'base64')],
    ['bmp', bmp],
  ])('are drawn as they are: %s', async (type, make) => {
    const bytes = await make();
    expect(paperType(bytes)).toBe(type);
    expect(isRare(type)).toBe(true);
    if (!isRare(type)) return;
    const { size, black, white, red } = await pixels(await asPng(type, bytes));
    expect(size).toEqual([96, 48]);
    expect([near(black, [0, 0, 0]), near(white, [255, 255, 255]), near(red, [221, 0, 0])]).toEqual([true, true, true]);
    const reading = await readPaper(bytes, async (png) => (await pixels(png)).size.join('x'));
    expect(reading).toMatchObject({ type, pages: 1, problem: null, textFrom: 'ocr', text: '96x48' });
    expect(reading.pictures).toHaveLength(1);
  });

  it('read AVIF like other pictures', async () => {
    const reading = await readPaper(await drawn().avif({ quality: 60 }).toBuffer(), async () => 'words');
    expect(reading).toMatchObject({ type: 'avif', pages: 1, problem: null, text: 'words' });
  });

  it('say what is broken, cut or too large, and never that it is intact', async () => {
    for (const [text, at] of [
      [HEIC, 700],
      [JP2, 60],
    ] as const) {
      const cut = Buffer.from(text, 'base64').subarray(0, at);
      expect((await readPaper(cut)).problem).not.toBeNull();
    }
    const huge = await bmp();
    huge.writeInt32LE(60_000, 18);
    huge.writeInt32LE(60_000, 22);
    expect((await readPaper(huge)).problem?.code).toBe('CLQ_PAPER_PIXELS');
    const wide = Buffer.from(JP2, 'base64');
    wide.writeUInt32BE(4e9, wide.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51])) + 8);
    expect((await readPaper(wide)).problem?.code).toBe('CLQ_PAPER_PIXELS');
  });
});
