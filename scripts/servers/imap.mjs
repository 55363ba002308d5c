import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort, java, must, onPath } from './machine.mjs';
import { fetchJars, javaLacks, lib } from './maven.mjs';
import { Server } from './server.mjs';

export const imapLacks = () => javaLacks('imap', 'IMAP');

/** GreenMail. It keeps mail in its memory alone. */
export async function imap(home) {
  fetchJars('imap');
  const [port, secure] = [await freePort(), await freePort()];
  const keys = join(home, 'imap.p12');
  return new Server({
    name: 'IMAP',
    env: { CLAQUE_TEST_IMAP: `imap://127.0.0.1:${port}`, CLAQUE_TEST_IMAPS: `imaps://mail.example.org:${secure}` },
    port,
    folder: join(home, 'imap'),
    log: join(home, 'imap.log'),
    init: () => must(onPath('keytool'), keyOptions(keys)),
    command: () => [
      ...java('256m'),
      // One name for all would start a server of its own interface, on a port that is not free everywhere.
      '-Dgreenmail.imap.hostname=127.0.0.1',
      '-Dgreenmail.imaps.hostname=127.0.0.1',
      `-Dgreenmail.imap.port=${port}`,
      `-Dgreenmail.imaps.port=${secure}`,
      '-Dgreenmail.users=ada:secret@claque.test,ben:secret@claque.test',
      '-Dgreenmail.users.login=email',
      // A machine under load takes longer than its two seconds.
      '-Dgreenmail.startup.timeout=60000',
      `-Dgreenmail.tls.keystore.file=${keys}`,
      '-Dgreenmail.tls.keystore.password=claque',
      '-cp',
      join(lib('imap'), '*'),
      'com.icegreen.greenmail.standalone.GreenMailStandaloneRunner',
    ],
    ready: () => imapReady(port),
    seconds: 60,
  });
}

/** A certificate of its own for a name that leads nowhere. */
const keyOptions = (keys) =>
  [
    '-genkeypair -alias mail -keyalg EC -validity 30 -storetype PKCS12 -storepass claque -dname CN=mail.example.org',
    `-ext san=dns:mail.example.org -keystore ${keys}`,
  ]
    .join(' ')
    .split(' ');

/** Its port is open before it knows its users. */
function imapReady(port) {
  return new Promise((resolve) => {
    const s = connect(port, '127.0.0.1', () => s.write('a LOGIN ben@claque.test secret\r\n'));
    s.on('data', (d) => {
      if (!/^a /m.test(String(d))) return;
      resolve(/^a OK/m.test(String(d)));
      s.destroy();
    });
    s.on('error', () => resolve(false));
    s.setTimeout(1000, () => s.destroy());
    s.on('close', () => resolve(false));
  });
}
