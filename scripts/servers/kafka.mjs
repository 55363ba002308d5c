import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, java, must } from './machine.mjs';
import { fetchJars, javaLacks, lib } from './maven.mjs';
import { Server } from './server.mjs';

export const kafkaLacks = () => javaLacks('kafka', 'Kafka');

const CLUSTER = 'Y2xhcXVlY2xhcXVlY2xhcQ';

const listeners = ({ port, guarded, wired }) =>
  `PLAINTEXT://127.0.0.1:${port},GUARDED://127.0.0.1:${guarded},WIRED://127.0.0.1:${wired}`;

/**
 * One broker that is its own controller (KRaft). A second door of it asks for a password. A third one says that it is
 * on another port: there a test may listen, and cut.
 */
export async function kafka(home) {
  fetchJars('kafka');
  const [port, guarded, control, wired, said] = await Promise.all(Array.from({ length: 5 }, freePort));
  const folder = join(home, 'kafka');
  const conf = join(home, 'kafka.properties');
  const logging = join(home, 'kafka-logging.yaml');
  writeFileSync(
    conf,
    [
      'process.roles=broker,controller',
      'node.id=1',
      `controller.quorum.voters=1@127.0.0.1:${control}`,
      `listeners=${listeners({ port, guarded, wired })},CONTROLLER://127.0.0.1:${control}`,
      `advertised.listeners=${listeners({ port, guarded, wired: said })}`,
      'listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,GUARDED:SASL_PLAINTEXT,WIRED:PLAINTEXT',
      'controller.listener.names=CONTROLLER',
      'inter.broker.listener.name=PLAINTEXT',
      'sasl.enabled.mechanisms=PLAIN',
      'listener.name.guarded.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_ada="secret";',
      `log.dirs=${folder}`,
      'num.partitions=2',
      'auto.create.topics.enable=false',
      'offsets.topic.replication.factor=1',
      'offsets.topic.num.partitions=1',
      'transaction.state.log.replication.factor=1',
      'transaction.state.log.min.isr=1',
      'transaction.state.log.num.partitions=1',
      'group.initial.rebalance.delay.ms=0',
      // A broker that nobody asks writes nothing: by itself it adds a record to its metadata twice a second.
      'metadata.max.idle.interval.ms=0',
      '',
    ].join('\n'),
  );
  writeFileSync(
    logging,
    'Configuration:\n  Appenders:\n    Console:\n      name: O\n  Loggers:\n    Root:\n      level: warn\n      AppenderRef:\n        ref: O\n',
  );
  const run = (main, ...more) => [
    ...java('256m'),
    `-Dlog4j2.configurationFile=${logging}`,
    '-cp',
    join(lib('kafka'), '*'),
    main,
    ...more,
  ];
  return new Server({
    name: 'Kafka',
    env: {
      CLAQUE_TEST_KAFKA: `kafka://127.0.0.1:${port}`,
      CLAQUE_TEST_KAFKA_SASL: `kafka://127.0.0.1:${guarded}`,
      CLAQUE_TEST_KAFKA_WIRE: `${wired}:${said}`,
    },
    port,
    folder,
    log: join(home, 'kafka.log'),
    init: () => {
      mkdirSync(folder, { recursive: true });
      const [file, ...args] = run('kafka.tools.StorageTool', 'format', '-t', CLUSTER, '-c', conf);
      must(file, args);
    },
    command: () => run('kafka.Kafka', conf),
    seconds: 120,
  });
}
