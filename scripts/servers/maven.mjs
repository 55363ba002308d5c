// Servers that come from Maven as jars: Neo4j, S3Proxy, GreenMail and Kafka. They are fetched once into a folder of the user's cache.
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, onPath } from './machine.mjs';

const NEO4J = '5.26.30';
const S3PROXY = '2.9.0';
const GREENMAIL = '2.1.3';
const KAFKA = '4.1.1';
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'claque');

/** Main artifacts with all that they need, in a folder of the cache of the user. */
const ARTEFACTS = {
  neo4j: { version: NEO4J, artefacts: ['org.neo4j:neo4j', 'org.neo4j.app:neo4j-server'], jar: `neo4j-${NEO4J}.jar` },
  s3: { version: S3PROXY, artefacts: ['org.gaul:s3proxy'], jar: `s3proxy-${S3PROXY}.jar` },
  kafka: { version: KAFKA, artefacts: ['org.apache.kafka:kafka_2.13'], jar: `kafka_2.13-${KAFKA}.jar` },
  imap: {
    version: GREENMAIL,
    artefacts: ['com.icegreen:greenmail-standalone'],
    jar: `greenmail-standalone-${GREENMAIL}.jar`,
  },
};
/** Servers that are fetched. */
export const fetchable = Object.keys(ARTEFACTS);
/** The folder of the jars of a server. */
export const lib = (name) => join(cache, `${name}-${ARTEFACTS[name].version}`);

/** Whether a server needs no download. */
export function cached(name) {
  return !(name in ARTEFACTS) || existsSync(join(lib(name), ARTEFACTS[name].jar));
}

/** Fetches the jars of a server, unless they are there. */
export function fetchJars(name) {
  if (cached(name)) return;
  const { version, artefacts } = ARTEFACTS[name];
  console.error(`claque: fetching ${artefacts[0]} ${version} from Maven (once) ...`);
  const pom = mkdtempSync(join(tmpdir(), 'claque-pom-'));
  const dependencies = artefacts.map((a) => {
    const [group, artefact] = a.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${artefact}</artifactId><version>${version}</version></dependency>`;
  });
  writeFileSync(
    join(pom, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>claque</groupId><artifactId>servers</artifactId><version>1</version><dependencies>${dependencies.join('')}</dependencies></project>`,
  );
  // Into a folder of its own first: what broke off is not taken for whole.
  const fetched = `${lib(name)}.${process.pid}`;
  must('mvn', [
    '-q',
    '-B',
    '-f',
    join(pom, 'pom.xml'),
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${fetched}`,
  ]);
  rmSync(lib(name), { recursive: true, force: true });
  renameSync(fetched, lib(name));
  rmSync(pom, { recursive: true, force: true });
}

/** @returns {string | null} why a server in Java can't be had, or null. */
export const javaLacks = (name, title) =>
  onPath('java') === null || (!cached(name) && onPath('mvn') === null)
    ? `${title} (apt install maven openjdk-17-jdk-headless)`
    : null;
