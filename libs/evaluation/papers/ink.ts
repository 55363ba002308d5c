import { Dice } from './dice.js';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export interface SealLook {
  readonly shape: 'round' | 'oval' | 'square' | 'line';
  readonly text: string;
  readonly below: string;
  readonly color: string;
  readonly mm: number;
}

/** How one stamp stands on one paper. */
export interface Stamp {
  readonly dx: number;
  readonly dy: number;
  readonly angle: number;
  readonly ink: number;
  /** 0 is an electronic seal: even, the same on each paper. */
  readonly grainSeed: number;
}

export const ELECTRONIC: Stamp = { dx: 0, dy: 0, angle: 0, ink: 0.88, grainSeed: 0 };

export const handSet = (d: Dice): Stamp => ({
  dx: d.real(-22, 16),
  dy: d.real(-11, 9),
  angle: d.bell() * 14,
  ink: d.real(0.5, 0.92),
  grainSeed: d.int(1, 99_999),
});

const star = (r: number): string =>
  Array.from({ length: 10 }, (_, i) => {
    const a = (Math.PI * i) / 5 - Math.PI / 2;
    const q = i % 2 ? r * 0.39 : r;
    return `${(Math.cos(a) * q).toFixed(2)},${(Math.sin(a) * q).toFixed(2)}`;
  }).join(' ');

function sealBody(seal: SealLook, name: string): string {
  const { text, below, color } = seal;
  const one = (x: number, y: number, size: number, words: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle" fill="${color}">${escaped(words)}</text>`;
  if (seal.shape === 'square') {
    const letters = [...text];
    const half = Math.ceil(letters.length / 2);
    const size = Math.min(34, 84 / half);
    return `<rect x="4" y="24" width="92" height="52" fill="none" stroke="${color}" stroke-width="3"/>${one(50, 46, size * 0.62, letters.slice(0, half).join(''))}${one(50, 69, size * 0.62, letters.slice(half).join(''))}`;
  }
  if (seal.shape === 'line')
    return `<rect x="1" y="36" width="98" height="28" rx="3" fill="none" stroke="${color}" stroke-width="2"/>${one(50, 49, Math.min(9.2, 150 / text.length), text)}${one(50, 60, 8, below)}`;
  const ry = seal.shape === 'oval' ? 32 : 46;
  const r = seal.shape === 'oval' ? 24 : 35;
  const size = Math.min(13, 150 / Math.max(8, [...text].length)) * (/[a-z]/i.test(text) ? 0.78 : 1);
  const middle =
    seal.shape === 'oval'
      ? one(50, 54, 10, below)
      : `<polygon transform="translate(50 50)" points="${star(15)}" fill="${color}"/>${one(50, 79, 8.6, below)}`;
  return `<ellipse cx="50" cy="50" rx="46" ry="${ry}" fill="none" stroke="${color}" stroke-width="2.6"/>
<path id="arc${name}" d="M ${50 - 35} ${50 + r * 0.36} A 37 ${r + 1} 0 1 1 ${50 + 35} ${50 + r * 0.36}" fill="none"/>
<text font-size="${size}" fill="${color}" text-anchor="middle"><textPath href="#arc${name}" startOffset="50%" textLength="${Math.min(150, [...text].length * size * 1.12).toFixed(0)}">${escaped(text)}</textPath></text>${middle}`;
}

/** A seal over what stands under it; x and y are millimeters from the left and top of its block. */
export function sealSvg(seal: SealLook, stamp: Stamp, x: number, y: number): string {
  const name = `${stamp.grainSeed}`;
  const uneven =
    stamp.grainSeed === 0
      ? ''
      : `<filter id="g${name}" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency="${(0.05 + (stamp.grainSeed % 7) * 0.018).toFixed(3)}" numOctaves="3" seed="${stamp.grainSeed}"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -3.4 2.75"/><feComposite in="SourceGraphic" operator="in"/></filter>`;
  const family = /[a-z]/i.test(seal.text) ? 'DejaVu Sans' : 'Noto Serif CJK SC';
  return `<svg class="seal" viewBox="0 0 100 100" style="left:${(x + stamp.dx).toFixed(2)}mm;top:${(y + stamp.dy).toFixed(2)}mm;width:${seal.mm}mm;height:${seal.mm}mm;opacity:${stamp.ink.toFixed(2)};transform:rotate(${stamp.angle.toFixed(1)}deg);font-family:'${family}';font-weight:600">${uneven}<g${uneven ? ` filter="url(#g${name})"` : ''}>${sealBody(seal, name)}</g></svg>`;
}

/** A hand's own line: the shape is the signer's, the small turns are this paper's. */
export function signatureSvg(signer: string, paper: Dice, isSame: boolean, color = '#1b2a55'): string {
  const hand = new Dice(`hand ${signer}`);
  const shake = () => (isSame ? 0 : paper.bell() * 1.1);
  let x = 4;
  let path = `M ${x} ${26 + hand.bell() * 4}`;
  const strokes = hand.int(4, 8);
  for (let i = 0; i < strokes; i++) {
    const step = hand.real(7, 19);
    const c1 = [x + hand.real(-6, step), 24 + hand.bell() * 13 + shake()];
    const c2 = [x + hand.real(0, step * 1.2), 24 + hand.bell() * 13 + shake()];
    x += step;
    path += ` C ${c1.map((n) => n.toFixed(1)).join(' ')} ${c2.map((n) => n.toFixed(1)).join(' ')} ${(x + shake()).toFixed(1)} ${(24 + hand.bell() * 7 + shake()).toFixed(1)}`;
  }
  return `<svg class="sign" viewBox="0 0 ${Math.ceil(x + 8)} 48" style="height:${hand.real(8, 12).toFixed(1)}mm"><path d="${path}" fill="none" stroke="${color}" stroke-width="${hand.real(1, 2).toFixed(1)}" stroke-linecap="round"/></svg>`;
}

/** Words as a pen writes them into a form: no two letters stand alike. */
export function handWritten(text: string, paper: Dice, tilt: number): string {
  return [...text]
    .map((letter) => {
      if (letter === ' ') return ' ';
      const size = 1 + paper.bell() * 0.05;
      return `<i style="display:inline-block;font-style:normal;transform:rotate(${(paper.bell() * 2.6).toFixed(1)}deg) skewX(${(tilt + paper.bell() * 2).toFixed(1)}deg) translateY(${(paper.bell() * 0.6).toFixed(2)}px) scale(${size.toFixed(2)})">${escaped(letter)}</i>`;
    })
    .join('');
}

/** A two-dimensional code that nothing reads: three corners and dots. */
export function codeSvg(d: Dice, mm: number): string {
  let dots = '';
  for (let y = 0; y < 21; y++)
    for (let x = 0; x < 21; x++) {
      const isCorner = (x < 8 && y < 8) || (x > 12 && y < 8) || (x < 8 && y > 12);
      if (!isCorner && d.chance(0.48)) dots += `M${x} ${y}h1v1h-1z`;
    }
  const corner = (x: number, y: number) => `M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5zM${x + 2} ${y + 2}h3v3h-3z`;
  return `<svg viewBox="0 0 21 21" style="width:${mm}mm;height:${mm}mm"><path fill-rule="evenodd" d="${corner(0, 0)}${corner(14, 0)}${corner(0, 14)}${dots}"/></svg>`;
}

export function barsSvg(d: Dice, mm: number): string {
  let x = 0;
  let path = '';
  while (x < 120) {
    const w = d.int(1, 3);
    path += `M${x} 0h${w}v20h-${w}z`;
    x += w + d.int(1, 3);
  }
  return `<svg viewBox="0 0 122 20" style="width:${mm}mm;height:9mm" preserveAspectRatio="none"><path d="${path}"/></svg>`;
}
