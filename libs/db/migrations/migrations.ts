import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { ClaqueError, STORES, verbatim } from '../../domain/errors/errors.js';
import { bool } from '../columns.js';
import { builtRows, one, statement } from '../statement.js';

/**
 * A migration: its file here, and the SHA-256 of its text.
 * Also its name in the table `migrations`, which ends in a time.
 */
interface Frozen {
  readonly file: string;
  readonly name: string;
  readonly sha256: string;
}

/**
 * All migrations, in order. A released file never changes: existing stores ran it as it is. A change of the schema is a new file.
 * `npm run check` and migrations.spec.ts compare the files with these checksums.
 */
export const MIGRATIONS: readonly Frozen[] = [
  {
    file: '0001-initial.sql',
    name: 'Initial1763900000000',
    sha256: '5dbb0d2e88e619cd47cb476408ed8762d91dd23130de87f7ec3d00964b73185a',
  },
  {
    file: '0002-sketches.sql',
    name: 'Sketches1764000000000',
    sha256: '285c6b4ecfe02fe7eabb68882e86b3b9079b9bd7a618455063f9ddde8489874a',
  },
  {
    file: '0003-judgements.sql',
    name: 'Judgements1764100000000',
    sha256: 'd7400d7bc1ed793655ce06ad4a2293e5308eed3bbc375267bd5da8dec213cb48',
  },
  {
    file: '0004-alerts.sql',
    name: 'Alerts1764200000000',
    sha256: '402f2ec2c14fa97276beffc8dd253e7d084324295e60cf1b02b8621dbd347ef3',
  },
  {
    file: '0005-scaled.sql',
    name: 'Scaled1764300000000',
    sha256: '3992c4273158201bd3b060eeb564885036e8155c505712121d7a4996103bb1e8',
  },
  {
    file: '0006-ranks.sql',
    name: 'Ranks1764400000000',
    sha256: '09937e73bcf57ff9e564f792fd494cb8ac6a02882d855d3ac1ecd9f770a45095',
  },
  {
    file: '0007-template-bank.sql',
    name: 'Banks1764500000000',
    sha256: 'e18d14995b91187d5a8bf7fbe3449872abe8c5dda8ea441dcf1101ae9519c467',
  },
  {
    file: '0008-work.sql',
    name: 'Work1764600000000',
    sha256: 'daa116a456a114b2a0ce8435a894ba7ba0bbebfccfc97e079ef9f58def128313',
  },
  {
    file: '0009-cases.sql',
    name: 'Cases1764700000000',
    sha256: '0d2c66548da949fe09f5bbba2f4e94c7e8525191a7aa63e009acda625dddf57b',
  },
  {
    file: '0010-seals.sql',
    name: 'Seals1764800000000',
    sha256: '8685aed90e892e0acae7c2fae5239a72e4d4899fe5e0d1f06891a8b16c46777a',
  },
  {
    file: '0011-persons.sql',
    name: 'Persons1764900000000',
    sha256: '71bc4fc4c507c0f19c565d9cdc07653d48a9daff1fb9daeef0e75e46d30b717a',
  },
  {
    file: '0012-notices.sql',
    name: 'Notices1765000000000',
    sha256: 'e195a655fb8f17356d31403806476f515d2add9e4cd526a03e749e76984e1b2f',
  },
  {
    file: '0013-complaint-context.sql',
    name: 'Beside1765100000000',
    sha256: 'a84fb4e01f5c764d82e67a656741b12d2f8715ec039b25de4a785d9a83a8bd71',
  },
  {
    file: '0014-personal-data.sql',
    name: 'PersonalData1765200000000',
    sha256: 'd2778c47e9258553e8e9cc0fae93e4fe5eb338bda701f6a8acd434b2205a6f48',
  },
  {
    file: '0015-doors.sql',
    name: 'Doors1765300000000',
    sha256: 'de77c74d49d771a07a387ef4244a78322134daa1d28ef7a65243d712a8d0131d',
  },
  {
    file: '0016-names.sql',
    name: 'Names1765400000000',
    sha256: '91e5495ba72bbe92588dd950961155ce108ad443b757eae7507694042db57108',
  },
  {
    file: '0017-audit-append.sql',
    name: 'AuditAppend1765500000000',
    sha256: 'fd6c6a455806ae5f3fe0c5d1e9000ca92253bf602ae963e8fb0655894094329b',
  },
  {
    file: '0018-inquiries.sql',
    name: 'Inquiries1765600000000',
    sha256: 'b6e79e139156d81268ca82262c7c737881b5def874bd5398f2148facc932cab6',
  },
  {
    file: '0019-group-events.sql',
    name: 'GroupEvents1765900000000',
    sha256: 'a1ea17a785c0ed57250a985c24ee19b84a1bec1856c3036ee90ebf75a924e8ff',
  },
  {
    file: '0020-mappings.sql',
    name: 'Mappings1766000000000',
    sha256: '021a1ba154c288e044b856007f00441c05e4819a8702f3b2263057ee816415a7',
  },
  {
    file: '0021-again.sql',
    name: 'Again1766100000000',
    sha256: '4440fcf0593d8dd3b9aa83a1ddd1ac93bef570766601576fab90ba1ce7c46570',
  },
  {
    file: '0022-sources.sql',
    name: 'Sources1766200000000',
    sha256: '9b32af758a5d8d0f7a68bee0ed5a59871d109958ec418e1a9232e0b0ad849267',
  },
  {
    file: '0023-tickets.sql',
    name: 'Tickets1766500000000',
    sha256: 'e040e37be37fefd9c26ee9c4d5e2933786f6dd469c2e704535bcc7c2e7969647',
  },
  {
    file: '0024-keyed-names.sql',
    name: 'KeyedNames1766600000000',
    sha256: 'b4e6b827962861f0c335acab5f6175a24d99c68f2d07a17b1608a0fcdf86d7e9',
  },
];

/** @throws Error where the text is not the one that was released. */
function textOf(path: string, sha256: string | null): string {
  let text: string;
  try {
    text = readFileSync(new URL(path, import.meta.url), 'utf8');
  } catch (cause) {
    throw new Error(`libs/db/migrations/${path} is not beside the program: node scripts/build.mjs`, { cause });
  }
  if (sha256 !== null && createHash('sha256').update(text).digest('hex') !== sha256)
    throw new Error(`libs/db/migrations/${path} was changed after its release`);
  return text;
}

/** The list as TypeORM runs it: each file in one call, all of a start in one transaction. */
export const migrationClasses = (): (new () => MigrationInterface)[] =>
  MIGRATIONS.map(
    ({ file, name, sha256 }) =>
      class {
        readonly name = name;
        async up(runner: QueryRunner): Promise<void> {
          await runner.query(textOf(file, sha256));
        }
        async down(runner: QueryRunner): Promise<void> {
          await runner.query(textOf(`undo/${file}`, null));
        }
      },
  );

const THERE = statement(
  'migrations.there',
  {},
  { there: bool },
  `SELECT to_regclass('migrations') IS NOT NULL AS there`,
);

/** Runs the migrations that a store lacks. @throws ClaqueError CLQ_STORE_NEWER where a newer program has been at the store. */
export async function migrate(source: DataSource): Promise<void> {
  const known = new Set(MIGRATIONS.map((m) => m.name));
  const { there } = await one(source.manager, THERE, {});
  const done = there ? await builtRows(source.manager, `SELECT name FROM migrations ORDER BY timestamp`) : [];
  const newer = done.map((m) => String(m['name'])).find((name) => !known.has(name));
  if (newer !== undefined)
    throw new ClaqueError('CLQ_STORE_NEWER', {
      what: STORES.records,
      found: verbatim(newer),
      known: verbatim(MIGRATIONS.at(-1)?.name ?? ''),
    });
  await source.runMigrations();
}
