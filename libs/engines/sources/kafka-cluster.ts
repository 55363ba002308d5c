import { isIP } from 'node:net';
import {
  AuthenticationError,
  Connection,
  fetchV12,
  listOffsetsV7,
  metadataV12,
  ProtocolError,
  SASLMechanisms,
  type SASLOptions,
} from '@platformatic/kafka';
import { ClaqueError } from '../../domain/errors/errors.js';
import { brokersOf, type SourceSettings } from '../../domain/sources/settings.js';
import type { Outbound } from '../outbound/outbound.js';

const PATIENCE_MS = 20_000;
/** Bytes of an answer. A batch of a producer that is larger comes all the same. */
const ANSWER = 2 * 1024 * 1024;
/** Bits of a batch of records. */
const TRANSACTIONAL = 1 << 4;
const CONTROL = 1 << 5;
const COMMITTED = 1;
const EARLIEST = -2n;
const LATEST = -1n;
/** Codes of errors: no such topic, and what a user may not. */
const CODES = { NO_TOPIC: new Set([3, 17]), REFUSED: new Set([29, 30, 31, 58]) };

export interface Partition {
  readonly id: number;
  readonly leader: number;
  /** The first offset that is there, and the one after the last that stands. */
  readonly begin: bigint;
  readonly end: bigint;
}

export interface KafkaRecord {
  readonly partition: number;
  readonly offset: bigint;
  /** Milliseconds. */
  readonly time: number;
  readonly value: Buffer;
}

type Batch = NonNullable<
  Awaited<ReturnType<typeof fetchV12.api.async>>['responses'][number]['partitions'][number]['records']
>[number];
interface Broker {
  readonly host: string;
  readonly port: number;
}

/**
 * Connections to the brokers of one topic. Brokers name each other. So each name is resolved and checked like one that
 * a person gave. The connection goes to the checked address.
 */
export class KafkaCluster {
  private readonly open = new Map<string, Connection>();
  private brokers = new Map<number, Broker>();
  private leaders: readonly { readonly id: number; readonly leader: number }[] = [];
  /** The id of the topic: another one where it was made again. */
  topic = '';

  private constructor(
    private readonly settings: SourceSettings,
    private readonly outbound: Outbound,
  ) {}

  /** @throws ClaqueError CLQ_SOURCE_PRIVATE, CLQ_SOURCE_DENIED, CLQ_SOURCE_TOPIC. */
  static async open(settings: SourceSettings, outbound: Outbound): Promise<KafkaCluster> {
    const cluster = new KafkaCluster(settings, outbound);
    try {
      await cluster.look();
      return cluster;
    } catch (error) {
      await cluster.close();
      throw problemOf(error);
    }
  }

  /** Partitions in their order, with what lies in each. */
  async partitions(): Promise<readonly Partition[]> {
    const begin = await this.offsets(EARLIEST);
    const end = await this.offsets(LATEST);
    return this.leaders.map(({ id, leader }) => ({ id, leader, begin: begin.get(id) ?? 0n, end: end.get(id) ?? 0n }));
  }

  /**
   * Records from an offset on, before another one.
   *
   * @returns also where reading goes on. Behind the last record may lie what is none.
   */
  async read(
    { id, leader }: Partition,
    from: bigint,
    until: bigint,
  ): Promise<{ readonly records: readonly KafkaRecord[]; readonly next: bigint }> {
    const partitions = [
      { partition: id, currentLeaderEpoch: -1, fetchOffset: from, lastFetchedEpoch: -1, partitionMaxBytes: ANSWER },
    ];
    const topics = [{ topicId: this.settings['topic'] ?? '', partitions }];
    const connection = await this.leader(leader);
    const answer = await fetchV12.api
      .async(connection, 500, 1, ANSWER, COMMITTED, 0, -1, topics, [], '')
      .catch((error: unknown) => {
        throw problemOf(error);
      });
    const [found] = answer.responses[0]?.partitions ?? [];
    const batches = found?.records ?? [];
    const [last] = batches.slice(-1);
    if (last === undefined) return { records: [], next: from };
    const records = standing(batches, found?.abortedTransactions ?? [])
      .flatMap((batch) => recordsOf(batch, id))
      .filter(({ offset }) => offset >= from && offset < until);
    const next = last.firstOffset + BigInt(last.lastOffsetDelta) + 1n;
    return { records, next: next < until ? next : until };
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((connection) => connection.close().catch(() => {})));
    this.open.clear();
  }

  /** Asks the first broker that answers for the others and for the partitions. */
  private async look(): Promise<void> {
    const { brokers = '', topic = '' } = this.settings;
    let last: unknown;
    for (const broker of brokersOf(brokers)) {
      try {
        const connection = await this.connection(broker);
        const { brokers: all, topics } = await metadataV12.api.async(connection, [topic], false, false);
        const [found] = topics;
        if (found === undefined || found.errorCode !== 0) throw new ClaqueError('CLQ_SOURCE_TOPIC');
        this.topic = found.topicId;
        this.brokers = new Map(all.map((b) => [b.nodeId, b]));
        this.leaders = found.partitions
          .map(({ partitionIndex, leaderId }) => ({ id: partitionIndex, leader: leaderId }))
          .sort((a, b) => a.id - b.id);
        return;
      } catch (error) {
        last = problemOf(error);
        // Another broker would say the same.
        if (last instanceof ClaqueError) break;
      }
    }
    throw last;
  }

  private async offsets(timestamp: bigint): Promise<ReadonlyMap<number, bigint>> {
    const offsets = new Map<number, bigint>();
    for (const leader of new Set(this.leaders.map((l) => l.leader))) {
      const partitions = this.leaders
        .filter((l) => l.leader === leader)
        .map(({ id }) => ({ partitionIndex: id, currentLeaderEpoch: -1, timestamp }));
      const topics = [{ name: this.settings['topic'] ?? '', partitions }];
      const connection = await this.leader(leader);
      const answer = await listOffsetsV7.api.async(connection, -1, COMMITTED, topics).catch((error: unknown) => {
        throw problemOf(error);
      });
      for (const { partitionIndex, offset } of answer.topics[0]?.partitions ?? []) offsets.set(partitionIndex, offset);
    }
    return offsets;
  }

  private leader(id: number): Promise<Connection> {
    const broker = this.brokers.get(id);
    if (broker === undefined) throw new Error('a partition has no leader');
    return this.connection(broker);
  }

  private async connection({ host, port }: Broker): Promise<Connection> {
    const name = `${host}:${port}`;
    const known = this.open.get(name);
    if (known?.isConnected()) return known;
    const [{ tls } = { tls: true }] = brokersOf(this.settings['brokers'] ?? '');
    const address = await this.outbound.addressOf(host);
    // Without TLS nothing is said but to networks that are allowed by name.
    if (!tls && !this.outbound.allows(address)) throw new ClaqueError('CLQ_SOURCE_PRIVATE');
    const bare = host.replace(/^\[|\]$/g, '');
    const sasl = saslOf(this.settings);
    const connection = new Connection('claque', {
      connectTimeout: PATIENCE_MS,
      requestTimeout: PATIENCE_MS,
      ...(tls ? { tls: { host: bare, ...(isIP(bare) === 0 ? { servername: bare } : {}) } } : {}),
      ...(sasl === null ? {} : { sasl }),
    });
    // What breaks is seen by the request that waits for it.
    connection.on('error', () => {});
    await connection.connect(address, port);
    this.open.set(name, connection);
    return connection;
  }
}

function saslOf({ user, password = '', mechanism = 'SCRAM-SHA-512' }: SourceSettings): SASLOptions | null {
  const known = Object.values(SASLMechanisms).find((m) => m === mechanism);
  return user === undefined || known === undefined ? null : { mechanism: known, username: user, password };
}

/** Batches of records that stand: no marks of transactions, and nothing of those that were taken back. */
function standing(
  batches: readonly Batch[],
  aborted: readonly { readonly producerId: bigint; readonly firstOffset: bigint }[],
): readonly Batch[] {
  const waiting = [...aborted].sort((a, b) => (a.firstOffset < b.firstOffset ? -1 : 1));
  const producers = new Set<bigint>();
  return batches.filter((batch) => {
    const last = batch.firstOffset + BigInt(batch.lastOffsetDelta);
    while (waiting[0] !== undefined && waiting[0].firstOffset <= last) producers.add(waiting.shift()!.producerId);
    if ((batch.attributes & CONTROL) !== 0) {
      // A mark ends the transaction of its producer, whatever it says of it.
      producers.delete(batch.producerId);
      return false;
    }
    return (batch.attributes & TRANSACTIONAL) === 0 || !producers.has(batch.producerId);
  });
}

/** A record without a value says that something is gone. There is nothing to read in it. */
const recordsOf = ({ firstOffset, firstTimestamp, records }: Batch, partition: number): readonly KafkaRecord[] =>
  records.flatMap(({ offsetDelta, timestampDelta, value }) =>
    value === null || value.length === 0
      ? []
      : [
          {
            partition,
            offset: firstOffset + BigInt(offsetDelta),
            time: Number(firstTimestamp + timestampDelta),
            value,
          },
        ],
  );

/** What people can do something about, of an error of a broker. */
function problemOf(error: unknown): unknown {
  const { REFUSED, NO_TOPIC } = CODES;
  for (const one of within(error)) {
    if (one instanceof ClaqueError) return one;
    const code = one instanceof ProtocolError ? Number(one['apiCode']) : 0;
    if (one instanceof AuthenticationError || REFUSED.has(code)) return new ClaqueError('CLQ_SOURCE_DENIED');
    if (NO_TOPIC.has(code)) return new ClaqueError('CLQ_SOURCE_TOPIC');
  }
  return error;
}

/** An error with all that caused it. */
function within(error: unknown): readonly unknown[] {
  if (!(error instanceof Error)) return [];
  const parts = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...parts].flatMap(within)];
}
