/**
 * Papers as pictures, seeded: eight forms filled in by hand, stamped by hand, laid on a scanner.
 * Characters are strokes of their own, so that no font is needed. Two kinds of forgeries are made of them.
 * One is a scan whose fields were overwritten and which was saved again.
 * The other is such a picture printed and scanned once more.
 */
import { random } from '../../kernel/index.js';

export interface Raster {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export const FORMS = 8;
const WIDTH = 900;
const HEIGHT = 1270;

type Next = () => number;

/** Grain is drawn from so many values of the normal distribution: a picture takes millions. */
const GRAIN = 1 << 14;
const normal = Float32Array.from(
  { length: GRAIN },
  (
    (next: Next) => () =>
      Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  )(random(1)),
);

interface Field {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** What a forger retypes. */
  readonly personal: boolean;
}

/** Where a form has its fields, and where its issuer stamps it. */
function fieldsOf(form: number): { fields: Field[]; stamp: [number, number] } {
  const next = random(9000 + form);
  const fields: Field[] = [];
  const lines = 7 + (form % 4);
  for (let k = 0; k < lines; k++)
    fields.push({
      x: 250 + Math.floor(next() * 120),
      y: 260 + k * Math.floor(620 / lines),
      length: 3 + Math.floor(next() * 9),
      personal: k < 3,
    });
  return { fields, stamp: [560 + Math.floor(next() * 120), 950 + Math.floor(next() * 90)] };
}

class Sheet {
  readonly rgb = new Uint8Array(WIDTH * HEIGHT * 3).fill(255);

  put(x: number, y: number, r: number, g: number, b: number, cover = 1): void {
    if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return;
    const i = (y * WIDTH + x) * 3;
    this.rgb[i] = this.rgb[i] * (1 - cover) + Math.min(this.rgb[i], r) * cover;
    this.rgb[i + 1] = this.rgb[i + 1] * (1 - cover) + Math.min(this.rgb[i + 1], g) * cover;
    this.rgb[i + 2] = this.rgb[i + 2] * (1 - cover) + Math.min(this.rgb[i + 2], b) * cover;
  }

  rectangle(x: number, y: number, w: number, h: number, grey = 25): void {
    for (let v = 0; v < h; v++)
      for (let u = 0; u < w; u++) this.put(Math.round(x) + u, Math.round(y) + v, grey, grey, grey);
  }

  /** A character of strokes: the same code, the same strokes. */
  glyph(code: number, x: number, y: number, size: number, grey = 25): void {
    const next = random(code);
    const pen = Math.max(1, Math.round(size / 12));
    for (let k = 0; k < 5 + Math.floor(next() * 3); k++) {
      const along = Math.floor(next() * size * 0.8);
      const from = Math.floor(next() * size * 0.4);
      const length = Math.floor(size * (0.35 + next() * 0.5));
      if (next() < 0.5) this.rectangle(x + from, y + along, Math.min(length, size - from), pen, grey);
      else this.rectangle(x + along, y + from, pen, Math.min(length, size - from), grey);
    }
  }

  text(codes: readonly number[], x: number, y: number, size: number, grey = 25): void {
    codes.forEach((code, i) => {
      this.glyph(code, x + i * size * 1.15, y, size, grey);
    });
  }

  /** A round seal: ring, star, letters along the ring; ink takes unevenly. */
  seal(issuer: number, cx: number, cy: number, radius: number, angle: number, next: Next): void {
    const letters = random(7000 + issuer);
    const marks = Array.from({ length: 11 }, () => [letters(), letters(), letters()]);
    for (let y = -radius; y <= radius; y++)
      for (let x = -radius; x <= radius; x++) {
        const d = Math.hypot(x, y) / radius;
        if (d > 1) continue;
        const a = Math.atan2(y, x) - angle;
        let inked =
          d > 0.94 || (d < 0.3 && Math.cos(5 * a) > 0.2 - d) || (d > 0.42 && d < 0.5 && Math.abs(Math.sin(a)) < 0.35);
        if (d > 0.62 && d < 0.88) {
          const turn = ((a / (2 * Math.PI)) % 1) + (a < 0 ? 1 : 0);
          const slot = Math.floor(turn * 14);
          if (slot < marks.length) {
            const u = turn * 14 - slot;
            const v = (d - 0.62) / 0.26;
            const [p, q, r] = marks[slot];
            inked ||=
              u > 0.12 &&
              u < 0.88 &&
              (Math.abs(u - 0.2 - 0.6 * p) < 0.1 || Math.abs(v - q) < 0.14 || Math.abs(v - r) < 0.1);
          }
        }
        if (inked && next() > 0.12) this.put(Math.round(cx + x), Math.round(cy + y), 205, 35, 40, 0.75 + 0.2 * next());
      }
  }

  signature(x: number, y: number, next: Next): void {
    let [px, py] = [x, y];
    let direction = next() * 6;
    for (let k = 0; k < 260; k++) {
      direction += (next() - 0.48) * 0.9;
      px += Math.cos(direction) * 1.6 + 0.35;
      py += Math.sin(direction) * 1.3;
      py += (y - py) * 0.03;
      this.rectangle(px, py, 2, 2, 40);
    }
  }
}

const word = (next: Next, length: number) => Array.from({ length }, () => 100 + Math.floor(next() * 3000));

/** A paper as its issuer hands it out. The form is printed, the fields typed, seal and signature set by hand. */
export function drawPaper(form: number, person: number): Raster {
  const sheet = new Sheet();
  const print = random(8000 + form);
  const own = random(100_000 * (form + 1) + person);
  const { fields, stamp } = fieldsOf(form);
  const title = word(print, 6 + (form % 3));
  sheet.text(title, 450 - title.length * 20, 120, 34);
  if (form % 2 === 0) {
    sheet.rectangle(90, 215, 720, 2);
    sheet.rectangle(90, 1150, 720, 2);
    sheet.rectangle(90, 215, 2, 936);
    sheet.rectangle(810, 215, 2, 937);
  }
  fields.forEach((f) => {
    sheet.text(word(print, 4), 110, f.y, 22);
    sheet.rectangle(245, f.y + 28, 520, 1, 120);
    sheet.text(word(own, Math.min(14, f.length + Math.floor(own() * 3))), f.x, f.y, 22);
  });
  for (let line = 0; line < 3; line++) sheet.text(word(print, 24), 110, 905 + line * 34, 18);
  sheet.text(word(print, 5), 130, 1085, 20);
  sheet.signature(300 + own() * 60, 1090 + own() * 15, own);
  const seal = random(55_000 * (form + 1) + person);
  sheet.seal(form, stamp[0] + (seal() - 0.5) * 120, stamp[1] + (seal() - 0.5) * 80, 78, seal() * 2 * Math.PI, seal);
  return { rgb: sheet.rgb, width: WIDTH, height: HEIGHT };
}

/** The page on the glass: turned, moved, blurred a little, lit from one side. It has grain of paper and sensor. */
export function scan(page: Raster, seed: number): Raster {
  const next = random(seed);
  const gauss = () => normal[(next() * GRAIN) | 0];
  const width = Math.round(page.width * (1.02 + next() * 0.04));
  const height = Math.round(page.height * (1.02 + next() * 0.04));
  const angle = ((next() - 0.5) * 4 * Math.PI) / 180;
  const scale = 0.97 + next() * 0.05;
  const [sx, sy] = [(next() - 0.5) * 20, (next() - 0.5) * 20];
  const [c, s] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  const tint = [238 + next() * 12, 238 + next() * 12, 232 + next() * 12];
  const slope = (next() - 0.5) * 18;
  const grain = 2.5 + next() * 2.5;
  const coarse = new Float32Array(Math.ceil(width / 2) * Math.ceil(height / 2));
  for (let i = 0; i < coarse.length; i++) coarse[i] = gauss() * grain;
  const rgb = new Uint8Array(width * height * 3);
  const [mx, my] = [page.width / 2, page.height / 2];
  const across = Math.ceil(width / 2);
  for (let y = 0; y < height; y++) {
    const dy = y - height / 2 - sy;
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2 - sx;
      const light = slope * (x / width - 0.5);
      const g = coarse[(y >> 1) * across + (x >> 1)] * 0.7 + gauss() * grain * 0.5;
      put(rgb, (y * width + x) * 3, page, dx * c + dy * s + mx, -dx * s + dy * c + my, tint, light, g);
    }
  }
  return { rgb, width, height };
}

/** The pixel of a scan that looks at a point of the page. It lies between four of its pixels, in the light there. */
function put(
  rgb: Uint8Array,
  at: number,
  page: Raster,
  u: number,
  v: number,
  tint: readonly number[],
  light: number,
  grain: number,
): void {
  const { rgb: from, width, height } = page;
  const x = Math.floor(u);
  const y = Math.floor(v);
  const outside = x < 0 || y < 0 || x >= width - 1 || y >= height - 1;
  const fx = u - x;
  const fy = v - y;
  const row = width * 3;
  for (let k = 0, i = (y * width + x) * 3; k < 3; k++, i++) {
    const seen = outside
      ? 255
      : (from[i] * (1 - fx) + from[i + 3] * fx) * (1 - fy) + (from[i + row] * (1 - fx) + from[i + row + 3] * fx) * fy;
    rgb[at + k] = Math.max(0, Math.min(255, seen * (tint[k] / 255) + light + grain));
  }
}

/**
 * The scan of a paper with the personal fields overwritten: a patch of the paper's own color, and other words. The fields lie where the
 * ideal page has them, so give the same `seed` that the scan was made with.
 */
export function overwrite(scanned: Raster, form: number, seed: number, person: number): Raster {
  const next = random(seed);
  // The same draws as scan() makes before its grain.
  next();
  next();
  const angle = ((next() - 0.5) * 4 * Math.PI) / 180;
  const scale = 0.97 + next() * 0.05;
  const [sx, sy] = [(next() - 0.5) * 20, (next() - 0.5) * 20];
  const [c, s] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const rgb = Uint8Array.from(scanned.rgb);
  const own = random(77_000 * (form + 1) + person);
  const sheet = new Sheet();
  for (const f of fieldsOf(form).fields) {
    if (!f.personal) continue;
    const codes = word(own, Math.min(14, f.length + Math.floor(own() * 3)));
    sheet.text(codes, f.x, f.y, 22);
  }
  const [w, h] = [scanned.width, scanned.height];
  const place = (u: number, v: number): [number, number] => {
    const [dx, dy] = [u - WIDTH / 2, v - HEIGHT / 2];
    return [Math.round(dx * c - dy * s + w / 2 + sx), Math.round(dx * s + dy * c + h / 2 + sy)];
  };
  for (const f of fieldsOf(form).fields) {
    if (!f.personal) continue;
    const [bx, by] = place(f.x - 10, f.y - 4);
    const paper = [0, 1, 2].map(
      (k) => rgb[(Math.max(0, Math.min(h - 1, by)) * w + Math.max(0, Math.min(w - 1, bx))) * 3 + k],
    );
    for (let v = f.y - 3; v < f.y + 26; v += 0.5)
      for (let u = f.x - 6; u < f.x + 430; u += 0.5) {
        const [x, y] = place(u, v);
        if (x < 0 || y < 0 || x >= w || y >= h) continue;
        const ink = sheet.rgb[(Math.round(v) * WIDTH + Math.min(WIDTH - 1, Math.round(u))) * 3] < 128;
        for (let k = 0; k < 3; k++) rgb[(y * w + x) * 3 + k] = ink ? 30 : paper[k];
      }
  }
  return { rgb, width: w, height: h };
}
