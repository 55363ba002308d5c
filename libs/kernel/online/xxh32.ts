/**
 * XXH32 of bytes that come in pieces (Y. Collet, "xxHash fast digest algorithm", specification 0.1.1).
 * It finds a damaged snapshot, and is no defence against a forged one.
 */
export class Xxh32 {
  private a: number;
  private b: number;
  private c: number;
  private d: number;
  private total = 0;
  private readonly rest = new Uint8Array(16);
  private held = 0;

  constructor(private readonly seed = 0) {
    this.a = (seed + P1 + P2) | 0;
    this.b = (seed + P2) | 0;
    this.c = seed | 0;
    this.d = (seed - P1) | 0;
  }

  update(bytes: Uint8Array): this {
    this.total += bytes.length;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(16 - this.held, bytes.length);
      this.rest.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < 16) return this;
      this.stripes(this.rest);
      this.held = 0;
    }
    const whole = at + ((bytes.length - at) & ~15);
    if (whole > at) this.stripes(bytes.subarray(at, whole));
    this.rest.set(bytes.subarray(whole));
    this.held = bytes.length - whole;
    return this;
  }

  digest(): number {
    let h =
      this.total >= 16 ? rotl(this.a, 1) + rotl(this.b, 7) + rotl(this.c, 12) + rotl(this.d, 18) : (this.seed + P5) | 0;
    h = (h + this.total) | 0;
    const { rest, held } = this;
    let i = 0;
    for (; i + 4 <= held; i += 4) {
      const lane = rest[i] | (rest[i + 1] << 8) | (rest[i + 2] << 16) | (rest[i + 3] << 24);
      h = Math.imul(rotl((h + Math.imul(lane, P3)) | 0, 17), P4);
    }
    for (; i < held; i++) h = Math.imul(rotl((h + Math.imul(rest[i], P5)) | 0, 11), P1);
    h = Math.imul(h ^ (h >>> 15), P2);
    h = Math.imul(h ^ (h >>> 13), P3);
    return (h ^ (h >>> 16)) >>> 0;
  }

  private stripes(bytes: Uint8Array): void {
    let { a, b, c, d } = this;
    // Words where the bytes allow it: four times as fast.
    const words =
      bytes.byteOffset % 4 === 0 && LITTLE ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2) : null;
    if (words !== null)
      for (let i = 0; i < words.length; i += 4) {
        a = Math.imul(rotl((a + Math.imul(words[i], P2)) | 0, 13), P1);
        b = Math.imul(rotl((b + Math.imul(words[i + 1], P2)) | 0, 13), P1);
        c = Math.imul(rotl((c + Math.imul(words[i + 2], P2)) | 0, 13), P1);
        d = Math.imul(rotl((d + Math.imul(words[i + 3], P2)) | 0, 13), P1);
      }
    else {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let i = 0; i < bytes.length; i += 16) {
        a = Math.imul(rotl((a + Math.imul(view.getInt32(i, true), P2)) | 0, 13), P1);
        b = Math.imul(rotl((b + Math.imul(view.getInt32(i + 4, true), P2)) | 0, 13), P1);
        c = Math.imul(rotl((c + Math.imul(view.getInt32(i + 8, true), P2)) | 0, 13), P1);
        d = Math.imul(rotl((d + Math.imul(view.getInt32(i + 12, true), P2)) | 0, 13), P1);
      }
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }
}

const P1 = 0x9e3779b1 | 0;
const P2 = 0x85ebca77 | 0;
const P3 = 0xc2b2ae3d | 0;
const P4 = 0x27d4eb2f | 0;
const P5 = 0x165667b1 | 0;
const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function rotl(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}
