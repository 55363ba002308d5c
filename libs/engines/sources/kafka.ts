import type { ItemSource, Poll, SourceItem } from '../../domain/ports/item-source.js';
import type { SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';
import { KafkaCluster, type KafkaRecord, type Partition } from './kafka-cluster.js';

/** Records and bytes of one import at most. A topic of thousands makes few imports. */
const RECORDS = 1000;
const BYTES = 4 * 1024 * 1024;

/** Where reading goes on, by partition; and of which topic: one that was made again begins again. */
interface Position {
  readonly topic: string;
  readonly next: ReadonlyMap<number, bigint>;
}

/** From where to where, of one partition: the last offset is in it. */
interface Range {
  readonly partition: number;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * A topic of Kafka. There is no group of consumers. The cursor of the source alone says where reading goes on. It moves
 * in the transaction of the import. An item is a batch of records, named by its topic and its ranges of offsets.
 */
export class KafkaSource implements ItemSource {
  private constructor(
    private readonly cluster: KafkaCluster,
    private readonly name: string,
    private readonly limit: number,
  ) {}

  /**
   * @param limit bytes that a file may have.
   * @throws ClaqueError CLQ_SOURCE_PRIVATE, CLQ_SOURCE_DENIED, CLQ_SOURCE_TOPIC.
   */
  static async open(settings: SourceSettings, outbound: Outbound, limit = BYTES): Promise<KafkaSource> {
    const { topic = '' } = settings;
    return new KafkaSource(await KafkaCluster.open(settings, outbound), topic, Math.min(limit, BYTES));
  }

  async poll(cursor: string | null): Promise<Poll> {
    const { cluster } = this;
    const from = positionOf(cursor, cluster.topic);
    const partitions = await cluster.partitions();
    const next = new Map(partitions.map(({ id, begin }) => [id, later(from.get(id), begin)]));
    const taken = new Batch(this.name, this.limit);
    const waiting = ({ id, end }: Partition) => Number(end - (next.get(id) ?? end));
    // The one of which most waits comes first, so that none waits for good.
    for (const partition of [...partitions].sort((a, b) => waiting(b) - waiting(a))) {
      while (waiting(partition) > 0 && !taken.full) {
        const at = next.get(partition.id)!;
        const read = await cluster.read(partition, at, partition.end);
        const left = read.records.find((record) => !taken.add(record));
        // Behind the last record may lie what is none: marks of transactions, and what was taken back.
        next.set(partition.id, left?.offset ?? read.next);
        if (next.get(partition.id) === at) break;
      }
    }
    const behind = partitions.reduce((sum, partition) => sum + waiting(partition), 0);
    if (taken.records.length === 0) return { items: [], behind: 0 };
    return { items: [this.item(taken, cursorOf({ topic: cluster.topic, next }))], behind };
  }

  async find(key: string, apart: boolean): Promise<readonly SourceItem[]> {
    const [topic, ...ranges] = key.split('\n');
    if (topic !== this.cluster.topic) return [];
    const all: Batch[] = [];
    const partitions = await this.cluster.partitions();
    for (const { partition: id, first, last } of ranges.map(rangeOf)) {
      const partition = partitions.find((p) => p.id === id);
      if (partition === undefined || partition.begin > first) return [];
      for (let at = first; at <= last; ) {
        const read = await this.cluster.read(partition, at, last + 1n);
        for (const record of read.records) {
          if (apart || all.length === 0) all.push(new Batch(this.name, Number.POSITIVE_INFINITY));
          all.at(-1)!.add(record);
        }
        if (read.next <= at) return [];
        at = read.next;
      }
    }
    return all.map((batch) => this.item(batch, null));
  }

  async close(): Promise<void> {
    await this.cluster.close();
  }

  private item({ records, lines, bytes }: Batch, cursor: string | null): SourceItem {
    const oldest = Math.min(...records.map(({ time }) => time));
    const at = new Date(oldest).toISOString();
    return {
      key: [this.cluster.topic, ...rangesOf(records)].join('\n'),
      name: `${this.name} ${at.slice(0, 16).replace('T', ' ').replace(':', '.')} ${records.length}.jsonl`,
      at,
      bytes,
      cursor,
      open: async function* () {
        yield* lines;
      },
    };
  }
}

/** Records of one import, and their lines. */
class Batch {
  readonly records: KafkaRecord[] = [];
  readonly lines: Buffer[] = [];
  bytes = 0;
  full = false;

  constructor(
    private readonly name: string,
    private readonly limit: number,
  ) {}

  /** @returns false where it is full without the record. One that is too large for any stands alone. */
  add(record: KafkaRecord): boolean {
    const line = Buffer.from(lineOf(record, this.name));
    this.full ||= this.records.length === RECORDS || (this.bytes > 0 && this.bytes + line.length > this.limit);
    if (this.full) return false;
    this.records.push(record);
    this.lines.push(line);
    this.bytes += line.length;
    return true;
  }
}

const later = (one: bigint | undefined, other: bigint): bigint => (one !== undefined && one > other ? one : other);

function positionOf(cursor: string | null, topic: string): ReadonlyMap<number, bigint> {
  const [of, ...next] = (cursor ?? '').split(' ');
  if (of !== topic) return new Map();
  return new Map(
    next.map((one) => {
      const [partition, offset] = one.split(':');
      return [Number(partition), BigInt(offset ?? 0)];
    }),
  );
}

const cursorOf = ({ topic, next }: Position): string =>
  [topic, ...[...next].map(([partition, offset]) => `${partition}:${offset}`)].join(' ');

/** The ranges of records, in the order in which they stand. */
function rangesOf(records: readonly KafkaRecord[]): readonly string[] {
  const ranges = new Map<number, Range>();
  for (const { partition, offset } of records)
    ranges.set(partition, { partition, first: ranges.get(partition)?.first ?? offset, last: offset });
  return [...ranges.values()].map(({ partition, first, last }) => `${partition}:${first}-${last}`);
}

function rangeOf(text: string): Range {
  const [partition, range = ''] = text.split(':');
  const [first, last] = range.split('-');
  return { partition: Number(partition), first: BigInt(first ?? 0), last: BigInt(last ?? 0) };
}

/**
 * A record as lines of JSON. An object stays as it was written, a list gives a line for each. What is no JSON is a
 * letter. What is no text is a line without one: its reading says what is wrong with it.
 */
function lineOf({ value, partition, offset, time }: KafkaRecord, topic: string): string {
  const text = value.toString('utf8');
  const about = { complaint_id: `${topic}-${partition}-${offset}`, received_at: new Date(time).toISOString() };
  if (text.includes('\uFFFD')) return `${JSON.stringify(about)}\n`;
  const parsed = jsonOf(text);
  // A break of a line stands in JSON only between its parts.
  if (parsed !== null && !Array.isArray(parsed)) return `${text.replace(/[\r\n]+/g, ' ')}\n`;
  if (parsed !== null) return parsed.map((one) => `${JSON.stringify(one)}\n`).join('');
  return `${JSON.stringify({ ...about, text })}\n`;
}

/** An object or a list; null: it is none. */
function jsonOf(text: string): object | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    return null;
  }
}
