import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, java } from './machine.mjs';
import { fetchJars, javaLacks, lib } from './maven.mjs';
import { Server } from './server.mjs';

export const s3Lacks = () => javaLacks('s3', 'S3');

export async function s3(home) {
  fetchJars('s3');
  const port = await freePort();
  const folder = join(home, 's3');
  const conf = join(home, 's3.conf');
  const logging = join(home, 's3-logging.xml');
  writeFileSync(
    conf,
    [
      `s3proxy.endpoint=http://127.0.0.1:${port}`,
      's3proxy.authorization=aws-v2-or-v4',
      's3proxy.identity=claque',
      's3proxy.credential=claque-secret',
      'jclouds.provider=filesystem-nio2',
      `jclouds.filesystem.basedir=${folder}`,
      '',
    ].join('\n'),
  );
  writeFileSync(logging, '<configuration><root level="WARN"/></configuration>');
  return new Server({
    name: 'S3',
    env: { CLAQUE_TEST_S3: `http://claque:claque-secret@127.0.0.1:${port}/papers` },
    port,
    folder,
    log: join(home, 's3.log'),
    init: () => mkdirSync(join(folder, 'papers')),
    command: () => [
      ...java('256m'),
      `-Dlogback.configurationFile=${logging}`,
      '-cp',
      join(lib('s3'), '*'),
      'org.gaul.s3proxy.Main',
      '--properties',
      conf,
    ],
    seconds: 60,
  });
}
