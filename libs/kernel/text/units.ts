/** `Buffer.prototype.ucs2Write` copies a string at memory speed; browsers have no such thing. */
interface Ucs2Writer {
  ucs2Write(text: string, offset: number, length: number): number;
}
const nodeBuffer = (globalThis as { Buffer?: { from(b: ArrayBufferLike): unknown } }).Buffer;
const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Writes the UTF-16 units of texts into a buffer, from one place on. */
export class UnitWriter {
  private readonly units: Uint16Array;
  private readonly writer: Ucs2Writer | null;

  constructor(
    buffer: ArrayBufferLike,
    private readonly offset: number,
  ) {
    this.units = new Uint16Array(buffer);
    const writer = littleEndian ? (nodeBuffer?.from(buffer) as Ucs2Writer | undefined) : undefined;
    this.writer = typeof writer?.ucs2Write === 'function' ? writer : null;
  }

  write(text: string): void {
    const size = text.length;
    if (this.writer !== null) {
      this.writer.ucs2Write(text, this.offset, size * 2);
      return;
    }
    const { units } = this;
    for (let i = 0, at = this.offset >> 1; i < size; i++) units[at++] = text.charCodeAt(i);
  }
}
