import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GRAPH_TABLES } from '../graph-store/tables.generated.js';

/** Tables of records (the system of record) and of findings (rebuilt by every analysis). SQL that PostgreSQL 15 to 18 share. */
export class Initial1763900000000 implements MigrationInterface {
  readonly name = 'Initial1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE import (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, bytes bigint NOT NULL,
      state text NOT NULL, cursor int NOT NULL DEFAULT 0, counts jsonb NOT NULL, map jsonb, problem jsonb,
      "createdAt" text NOT NULL, "finishedAt" text, "createdBy" text NOT NULL)`);
    await runner.query(`CREATE TABLE job (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, payload jsonb NOT NULL, state text NOT NULL,
      attempts int NOT NULL DEFAULT 0, "runAfter" text NOT NULL, error text)`);
    await runner.query(`CREATE INDEX job_queue ON job (state, id)`);
    await runner.query(`CREATE TABLE record (
      kind text NOT NULL, id text NOT NULL, import int NOT NULL REFERENCES import(id), content text NOT NULL, body jsonb NOT NULL,
      PRIMARY KEY (kind, id))`);
    await runner.query(`CREATE TABLE rejection (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, import int NOT NULL REFERENCES import(id), body jsonb NOT NULL)`);
    await runner.query(`CREATE INDEX rejection_import ON rejection (import, id)`);
    await runner.query(`CREATE TABLE finding (
      kind text NOT NULL, id text NOT NULL, rank int NOT NULL, parent text, size int NOT NULL DEFAULT 0, body jsonb NOT NULL,
      PRIMARY KEY (kind, id))`);
    await runner.query(`CREATE INDEX finding_rank ON finding (kind, rank)`);
    await runner.query(`CREATE INDEX finding_parent ON finding (kind, parent, rank)`);
    await runner.query(`CREATE TABLE account (name text PRIMARY KEY, password text NOT NULL, role text NOT NULL)`);
    await runner.query(
      `CREATE TABLE session (hash text PRIMARY KEY, account text NOT NULL REFERENCES account(name), "expiresAt" text NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['session', 'account', 'finding', 'rejection', 'record', 'job', 'import'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

/** What the installation keeps to itself, and the band rows of the candidate index (rebuilt from the records whenever the sketch changes). */
export class Sketches1764000000000 implements MigrationInterface {
  readonly name = 'Sketches1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE installation (name text PRIMARY KEY, value text NOT NULL)`);
    await runner.query(`CREATE TABLE sketch (
      number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, row bytea NOT NULL)`);
    await runner.query(
      `CREATE TABLE band (band smallint NOT NULL, key int NOT NULL, number int NOT NULL, PRIMARY KEY (band, key, number))`,
    );
    await runner.query(`CREATE TABLE sketched_import (import int PRIMARY KEY)`);
    await runner.query(`CREATE INDEX record_import ON record (import, kind, id COLLATE "C")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX record_import`);
    for (const table of ['sketched_import', 'band', 'sketch', 'installation'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

/** What became of rings from batch to batch, and what people judged: both are only added to. */
export class Judgements1764100000000 implements MigrationInterface {
  readonly name = 'Judgements1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE ring_event (
      number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ring text NOT NULL, body jsonb NOT NULL, at text NOT NULL)`);
    await runner.query(`CREATE INDEX ring_event_ring ON ring_event (ring, number)`);
    await runner.query(`CREATE TABLE judgement (
      number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, subject text NOT NULL, id text NOT NULL, body jsonb NOT NULL)`);
    await runner.query(`CREATE INDEX judgement_subject ON judgement (subject, id, number)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['judgement', 'ring_event']) await runner.query(`DROP TABLE ${table}`);
  }
}

/** Alerts about calls, kept as they were last told. */
export class Alerts1764200000000 implements MigrationInterface {
  readonly name = 'Alerts1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE alert (
      number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, body jsonb NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE alert`);
  }
}

/** The graph in tables of its own, with the steps that projections follow; who works on a job, and until when; calls in the order in which they came. */
export class Scaled1764300000000 implements MigrationInterface {
  readonly name = 'Scaled1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of GRAPH_TABLES) await runner.query(statement);
    await runner.query(
      `CREATE TABLE graph_change (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body jsonb NOT NULL)`,
    );
    await runner.query(`DELETE FROM finding WHERE kind IN ('node', 'edge')`);
    await runner.query(
      `ALTER TABLE job ADD COLUMN owner text, ADD COLUMN "leaseUntil" timestamptz, ADD COLUMN step text`,
    );
    await runner.query(
      `CREATE TABLE stream_call (number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL)`,
    );
    // The graph of what is there already comes from an analysis.
    await runner.query(
      `INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')`,
    );
    // Jobs that ran when the program of before ended.
    await runner.query(`UPDATE job SET state = 'queued' WHERE state = 'running'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job DROP COLUMN owner, DROP COLUMN "leaseUntil", DROP COLUMN step`);
    for (const table of ['stream_call', 'graph_change', 'graph_edge', 'graph_node'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

/** Known letters and benign forms. */
export class Banks1764500000000 implements MigrationInterface {
  readonly name = 'Banks1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE bank_entry (id text PRIMARY KEY, body jsonb NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE bank_entry`);
  }
}

/** Complaints as work, filters that people keep, and what everybody did. */
export class Work1764600000000 implements MigrationInterface {
  readonly name = 'Work1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE work (
      id text PRIMARY KEY, lane text NOT NULL, place int NOT NULL, received text NOT NULL, due text NOT NULL, profile text NOT NULL,
      state text NOT NULL DEFAULT 'open', assignee text, "lockedUntil" text, "snoozedUntil" text, outcome text, events jsonb NOT NULL DEFAULT '[]')`);
    await runner.query(`CREATE INDEX work_queue ON work (state, place, id COLLATE "C")`);
    await runner.query(`CREATE INDEX work_assignee ON work (assignee, place) WHERE assignee IS NOT NULL`);
    await runner.query(
      `CREATE TABLE saved_filter (id text PRIMARY KEY, owner text NOT NULL, name text NOT NULL, body jsonb NOT NULL)`,
    );
    await runner.query(`CREATE INDEX saved_filter_owner ON saved_filter (owner)`);
    await runner.query(`CREATE TABLE audit (
      number bigint PRIMARY KEY, at text NOT NULL, actor text NOT NULL, "subjectKind" text NOT NULL, "subjectId" text NOT NULL,
      body jsonb NOT NULL, previous text NOT NULL, hash text NOT NULL)`);
    await runner.query(`CREATE INDEX audit_subject ON audit ("subjectKind", "subjectId", number)`);
    await runner.query(`CREATE INDEX audit_actor ON audit (actor, number)`);
    await runner.query(
      `CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$`,
    );
    await runner.query(
      `CREATE TRIGGER audit_rows BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_append_only()`,
    );
    await runner.query(
      `CREATE TRIGGER audit_all BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()`,
    );
    // Who only looked is who audits now.
    await runner.query(`UPDATE account SET role = 'auditor' WHERE role = 'viewer'`);
    // The queue of what is there already comes from an analysis.
    await runner.query(
      `INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')
       AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit`);
    await runner.query(`DROP FUNCTION audit_append_only()`);
    await runner.query(`DROP TABLE saved_filter`);
    await runner.query(`DROP TABLE work`);
    await runner.query(`UPDATE account SET role = 'viewer' WHERE role NOT IN ('admin', 'analyst')`);
  }
}

/** Cases: what happened in them, and what that adds up to; accounts with a second factor. */
export class Cases1764700000000 implements MigrationInterface {
  readonly name = 'Cases1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE account ADD COLUMN tries int NOT NULL DEFAULT 0, ADD COLUMN "triesUntil" bigint NOT NULL DEFAULT 0, ADD COLUMN otp text, ADD COLUMN "otpPending" text, ADD COLUMN "otpLast" bigint NOT NULL DEFAULT 0`,
    );
    await runner.query(
      `CREATE TABLE api_key (id text PRIMARY KEY, name text NOT NULL, hash text NOT NULL UNIQUE, "createdBy" text NOT NULL, "createdAt" text NOT NULL, "expiresAt" text NOT NULL, "usedAt" text)`,
    );
    // CASE is a word of SQL.
    await runner.query(
      `CREATE TABLE investigation (id text PRIMARY KEY, state text NOT NULL, place bigint NOT NULL, events int NOT NULL, body jsonb NOT NULL)`,
    );
    await runner.query(`CREATE INDEX judgement_debtor ON judgement ((body->>'debtor')) WHERE subject = 'member'`);
    await runner.query(`CREATE INDEX investigation_place ON investigation (place, id COLLATE "C")`);
    await runner.query(
      `CREATE TABLE investigation_event (investigation text NOT NULL REFERENCES investigation(id), number int NOT NULL, body jsonb NOT NULL, PRIMARY KEY (investigation, number))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE account DROP COLUMN tries, DROP COLUMN "triesUntil", DROP COLUMN otp, DROP COLUMN "otpPending", DROP COLUMN "otpLast"`,
    );
    await runner.query(`DROP TABLE api_key`);
    await runner.query(`DROP INDEX judgement_debtor`);
    await runner.query(`DROP TABLE investigation_event`);
    await runner.query(`DROP TABLE investigation`);
  }
}

/** Keys, wrapped; by what sealed records are found. */
export class Seals1764800000000 implements MigrationInterface {
  readonly name = 'Seals1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE data_key (number int PRIMARY KEY, wrapped text NOT NULL, "from" text NOT NULL)`);
    await runner.query(`ALTER TABLE record ADD COLUMN blind bigint[] NOT NULL DEFAULT '{}'`);
    await runner.query(`CREATE INDEX record_blind ON record USING gin (blind)`);
    await runner.query(`CREATE TABLE word_index (id text PRIMARY KEY, marks int[] NOT NULL)`);
    await runner.query(`CREATE INDEX word_index_marks ON word_index USING gin (marks)`);
    await runner.query(`CREATE TABLE worded_import (import int PRIMARY KEY)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Without the keys what is sealed is lost.
    const sealed = (await runner.query(`SELECT 1 FROM record WHERE body ? 'sealed' LIMIT 1`)) as unknown[];
    if (sealed.length > 0) throw new Error('the records are sealed, and no version before this one opens them');
    await runner.query(`DELETE FROM installation WHERE name = 'sealedOnce'`);
    await runner.query(`DROP TABLE worded_import`);
    await runner.query(`DROP TABLE word_index`);
    await runner.query(`DROP INDEX record_blind`);
    await runner.query(`ALTER TABLE record DROP COLUMN blind`);
    await runner.query(`DROP TABLE data_key`);
  }
}

/** What nothing is erased of; files that are to go. */
export class Persons1764900000000 implements MigrationInterface {
  readonly name = 'Persons1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE hold (number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, kind text NOT NULL, subject text NOT NULL, body jsonb NOT NULL)`,
    );
    await runner.query(`CREATE INDEX hold_subject ON hold (kind, subject)`);
    await runner.query(`CREATE TABLE blob_removal (sha256 text PRIMARY KEY, done bool NOT NULL DEFAULT false)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE blob_removal`);
    await runner.query(`DROP TABLE hold`);
  }
}

/** Who wants to be told of what, elsewhere. */
export class Notices1765000000000 implements MigrationInterface {
  readonly name = 'Notices1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE webhook (id text PRIMARY KEY, url text NOT NULL, types text[] NOT NULL, secret text NOT NULL, "createdBy" text NOT NULL, "createdAt" text NOT NULL)`,
    );
    await runner.query(`CREATE TABLE delivery (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, webhook text NOT NULL REFERENCES webhook(id) ON DELETE CASCADE, body jsonb NOT NULL,
      state text NOT NULL DEFAULT 'waiting', attempts int NOT NULL DEFAULT 0, answer text, "runAfter" text NOT NULL)`);
    await runner.query(`CREATE INDEX delivery_due ON delivery ("runAfter") WHERE state = 'waiting'`);
    await runner.query(
      `CREATE TABLE digest (account text PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE, address text NOT NULL, every text NOT NULL, "sentAt" text NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['digest', 'delivery', 'webhook']) await runner.query(`DROP TABLE ${table}`);
  }
}

/** Ranks are times: what comes in moves no row that is there. The findings of before are made anew. */
export class Ranks1764400000000 implements MigrationInterface {
  readonly name = 'Ranks1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX finding_rank`);
    await runner.query(`DROP INDEX finding_parent`);
    await runner.query(`ALTER TABLE finding ALTER COLUMN rank TYPE bigint`);
    // Templates of before know no versions.
    await runner.query(`DELETE FROM finding WHERE kind = 'cluster'`);
    await runner.query(`CREATE INDEX finding_rank ON finding (kind, rank, id COLLATE "C")`);
    await runner.query(`CREATE INDEX finding_parent ON finding (kind, parent, rank, id COLLATE "C")`);
    await runner.query(
      `INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')
       AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued')`,
    );
    // Whose analyses start from what was found before, and when it was last heard of.
    await runner.query(
      `CREATE TABLE analyst (one bool PRIMARY KEY DEFAULT true CHECK (one), owner text NOT NULL, seen timestamptz NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE analyst`);
    await runner.query(`DROP INDEX finding_rank`);
    await runner.query(`DROP INDEX finding_parent`);
    await runner.query(`ALTER TABLE finding ALTER COLUMN rank TYPE int USING 0`);
    await runner.query(`CREATE INDEX finding_rank ON finding (kind, rank)`);
    await runner.query(`CREATE INDEX finding_parent ON finding (kind, parent, rank)`);
  }
}

/** The name of a file that may be a recording, without folder and ending. */
export const RECORDING = `regexp_replace(body->>'path', '^.*/|[.][^.]*$', '', 'g')`;
export const IS_RECORDING = `kind = 'file' AND body->>'path' ~* '[.](wav|mp3|m4a|ogg|opus|webm)$'`;

/** What a complaint is shown with: its papers, its calls, their recordings. Findings of before know no lines. */
export class Beside1765100000000 implements MigrationInterface {
  readonly name = 'Beside1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    // Files that come in pieces, each piece under its SHA-256 in the store of originals.
    await runner.query(
      `CREATE TABLE upload (id text PRIMARY KEY, by text NOT NULL, name text NOT NULL, map text NOT NULL, bytes bigint NOT NULL, done bigint NOT NULL, parts text[] NOT NULL, "createdAt" text NOT NULL)`,
    );
    // By hash: paths and references are as long as somebody made them, and a tree takes no more than a third of a page.
    await runner.query(`CREATE INDEX record_path ON record USING hash ((body->>'path')) WHERE kind = 'file'`);
    await runner.query(`CREATE INDEX record_bytes ON record USING hash ((body->>'sha256')) WHERE kind = 'file'`);
    await runner.query(`CREATE INDEX record_paper ON record USING hash ((body->>'complaintId')) WHERE kind = 'paper'`);
    await runner.query(
      `CREATE INDEX record_call ON record USING hash ((body->>'debtorRef')) WHERE kind = 'call' AND body->>'debtorRef' <> ''`,
    );
    await runner.query(`CREATE INDEX record_recording ON record USING hash ((${RECORDING})) WHERE ${IS_RECORDING}`);
    await runner.query(
      `INSERT INTO job (kind, payload, state, "runAfter") SELECT 'analyse', '{}', 'queued', '' WHERE EXISTS (SELECT 1 FROM finding WHERE kind = 'overview')
       AND NOT EXISTS (SELECT 1 FROM job WHERE kind = 'analyse' AND state = 'queued')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE upload`);
    for (const name of ['path', 'bytes', 'paper', 'call', 'recording']) await runner.query(`DROP INDEX record_${name}`);
  }
}
