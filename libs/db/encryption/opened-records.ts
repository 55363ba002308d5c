import { hash } from 'node:crypto';

/** Characters of sealed text whose records are kept at most, as the table has them: some 100 MB of memory. */
const MOST = 64 << 20;

interface Opened {
  /** Hash of the seal. */
  readonly mark: string;
  readonly record: object;
}

/**
 * Records that this process sealed or opened a short while ago.
 * A complaint that is taken in, indexed and analyzed is opened at most once.
 * A record is known by what it belongs to and by a hash of its seal.
 * So one that was changed, moved or sealed again is opened as any other. Sealing it again forgets the older.
 */
export class OpenedRecords {
  private now = new Map<string, Opened>();
  private before = new Map<string, Opened>();
  private size = 0;
  private opens = 0;

  /** @param most characters of sealed text; the older half is forgotten first. */
  constructor(private readonly most = MOST) {}

  /** Records that had to be decrypted so far. */
  get opened(): number {
    return this.opens;
  }

  /** @param open asked for where the record is not known. */
  get<T extends object>(about: string, sealed: string, open: () => T): T {
    const mark = hash('md5', sealed, 'base64');
    const fresh = this.now.get(about);
    const known = fresh ?? this.before.get(about);
    const there = known?.mark === mark;
    if (!there) this.opens++;
    const record = there ? (known.record as T) : open();
    if (fresh?.mark !== mark) this.put(about, sealed.length, { mark, record });
    return record;
  }

  /** Takes a record that was sealed just now. It must be what opening would give. */
  keep(about: string, sealed: string, record: object): void {
    this.put(about, sealed.length, { mark: hash('md5', sealed, 'base64'), record });
  }

  forget(about: string): void {
    this.now.delete(about);
    this.before.delete(about);
  }

  private put(about: string, length: number, opened: Opened): void {
    this.before.delete(about);
    this.now.set(about, opened);
    this.size += length;
    if (this.size < this.most / 2) return;
    this.before = this.now;
    this.now = new Map();
    this.size = 0;
  }
}
