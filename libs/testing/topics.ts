import { Admin, Producer } from '@platformatic/kafka';

/** Topics of a test broker, as a program that writes to them sees them. It connects each time. */
export class Topics {
  private readonly bootstrapBrokers: string[];

  /** @param url as kafka://127.0.0.1:9092 */
  constructor(url: string) {
    this.bootstrapBrokers = [new URL(url).host];
  }

  async make(topic: string, partitions: number): Promise<void> {
    await this.asAdmin((admin) => admin.createTopics({ topics: [topic], partitions, replicas: 1 }));
  }

  async remove(topic: string): Promise<void> {
    await this.asAdmin((admin) => admin.deleteTopics({ topics: [topic] }));
  }

  /** Forgets what lies before an offset, as a topic does by its age. */
  async forget(topic: string, partition: number, before: bigint): Promise<void> {
    const partitions = [{ partition, offset: before }];
    await this.asAdmin((admin) => admin.deleteRecords({ topics: [{ name: topic, partitions }] }));
  }

  /** @param commit null: without a transaction. False takes all back. */
  async put(topic: string, values: readonly (string | Buffer)[], partition = 0, commit: boolean | null = null) {
    const producer = new Producer({
      clientId: 'test',
      bootstrapBrokers: this.bootstrapBrokers,
      ...(commit === null ? {} : { transactionalId: 'test', idempotent: true }),
    });
    const messages = values.map((value) => ({ topic, partition, value: Buffer.from(value) }));
    try {
      if (commit === null) await producer.send({ messages });
      else {
        const transaction = await producer.beginTransaction();
        await transaction.send({ messages });
        await (commit ? transaction.commit() : transaction.abort());
      }
    } finally {
      await producer.close();
    }
  }

  private async asAdmin(act: (admin: Admin) => Promise<unknown>): Promise<void> {
    const admin = new Admin({ clientId: 'test', bootstrapBrokers: this.bootstrapBrokers });
    try {
      await act(admin);
    } finally {
      await admin.close();
    }
  }
}
