import { createCanvas } from '@napi-rs/canvas';
import { ZipFile } from 'yazl';

/** A certificate as a picture: a form, a name and a number in it, and a red seal. */
export function certificate(name: string, number: string, seal: number): Buffer {
  const canvas = createCanvas(700, 500);
  const c = canvas.getContext('2d');
  c.fillStyle = '#fff';
  c.fillRect(0, 0, 700, 500);
  c.fillStyle = '#111';
  c.font = '24px sans-serif';
  const lines = [
    'COUNTY HOSPITAL',
    'Certificate of illness',
    `Name: ${name}`,
    `Number: ${number}`,
    'He or she has been treated here since the first of March',
    'and will not be able to work for six months.',
    'Signed: the head of the ward',
  ];
  for (const [k, line] of lines.entries()) c.fillText(line, 50, 60 + 55 * k);
  c.strokeRect(30, 20, 640, 440);
  c.strokeStyle = '#d11';
  c.lineWidth = 6;
  c.beginPath();
  c.arc(seal, 380, 50, 0, 2 * Math.PI);
  c.stroke();
  return canvas.toBuffer('image/png');
}

/** Files as a ZIP. */
export const zipOf = (files: Readonly<Record<string, Buffer>>) =>
  new Promise<Buffer>((resolve, reject) => {
    const zip = new ZipFile();
    const chunks: Buffer[] = [];
    zip.outputStream
      .on('data', (d: Buffer) => chunks.push(d))
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject);
    for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
    zip.end();
  });
