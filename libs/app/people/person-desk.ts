import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  blindMarks,
  openRecord,
  openWhole,
  type SealedBody,
  sealRecord,
  sealWhole,
} from '../../db/encryption/sealed-rows.js';
import { LOCKS } from '../../db/locks.js';
import type { RecordStore } from '../../db/record-store.js';
import { enqueue } from '../../db/repositories/job-repository.js';
import { IS_RECORDING, RECORDING } from '../../db/repositories/recording.js';
import { sqlJson } from '../../db/sql-json.js';
import type { PersonField } from '../../domain/access.js';
import type { Case, CaseEvent } from '../../domain/cases/case.js';
import { CASE_STATES, ClaqueError, LOOKUPS, notFound, readReason, verbatim } from '../../domain/errors/errors.js';
import { attachmentPlaces } from '../../domain/intake/collector.js';
import type { Call, Complaint } from '../../domain/model/index.js';
import { ERASED, erasedCall, erasedComplaint, renamedInCase } from '../../domain/person/erase.js';
import { mayReveal, type Person, personOf } from '../../domain/person/fields.js';
import { type LookupKind, lookupValue } from '../../domain/person/lookups.js';
import type { Hold, RetentionProfile } from '../../domain/person/retention.js';
import { type BlobStore, wholeBlob } from '../../domain/ports/blob-store.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import type { WorkDesk } from '../queue/queue-service.js';

/** Records of each kind that one search gives. */
const FOUND = 500;
/** Complaints that a retention profile erases at a time. */
const RETAINED = 200;

/** Who acts where a retention profile does. */
const CLOCK: Actor = { name: 'retention', role: 'admin', request: null };

export interface Erased {
  /** What the person is called from now on. */
  readonly pseudonym: string;
  readonly complaints: number;
  readonly calls: number;
  readonly papers: number;
  /** Files as they came in which the person stood. */
  readonly originals: number;
}

/** What is known of a person: shown when somebody says why, handed to the person, and erased. */
export class PersonDesk {
  constructor(
    private readonly store: RecordStore,
    private readonly audit: AuditLog,
    private readonly work: WorkDesk,
    private readonly blobs: BlobStore,
    private readonly now: () => string,
  ) {}

  /** Fields of a complaint as they are, once it is written down who asked for which and why. @throws ClaqueError CLQ_FORBIDDEN, CLQ_NOT_FOUND. */
  async reveal(id: string, fields: readonly PersonField[], reason: string, actor: Actor): Promise<Person> {
    if (fields.length === 0 || !fields.every((f) => mayReveal(actor.role, f))) throw new ClaqueError('CLQ_FORBIDDEN');
    const why = readReason(reason);
    const row = await this.store.complaint(id);
    if (row === null) throw notFound('complaint', id);
    await this.audit.wrote(actor, [
      {
        action: 'Mutation.reveal',
        subject: { kind: 'complaint', id },
        reason: why,
        after: { fields: [...fields].sort() },
      },
    ]);
    return personOf(row.complaint, new Set(fields));
  }

  /** Records that hold a number, name or address. The log says what kind was looked for, and not what. */
  async find(kind: LookupKind, value: string, actor: Actor) {
    const normal = lookupValue(kind, value);
    if (normal === '') throw new ClaqueError('CLQ_LOOKUP_EMPTY', { kind: LOOKUPS[kind] });
    const by = { kind, value: normal };
    const [complaints, calls, agencies] = await Promise.all(
      (['complaint', 'call', 'agency'] as const).map((k) => this.store.recordsWith(k, by, FOUND)),
    );
    await this.audit.read(actor, 'Query.findPeople', [
      { kind: 'lookup', id: `${kind} ${this.store.vault.blind(kind, normal)}` },
      ...complaints.map((id) => ({ kind: 'complaint', id })),
    ]);
    return { complaints, calls, agencies };
  }

  // Holds

  async holds(): Promise<readonly Hold[]> {
    const rows = (await this.store.source.query(`SELECT id, body FROM hold ORDER BY number`)) as {
      id: string;
      body: SealedBody;
    }[];
    return rows.map((r) => openWhole(this.store.vault, `hold:${r.id}`, r.body));
  }

  async hold(kind: Hold['kind'], subject: string, reason: string, actor: Actor): Promise<Hold> {
    const hold = { id: randomUUID(), kind, subject, reason: readReason(reason), by: actor.name, at: this.now() };
    const { vault } = this.store;
    await this.store.source.transaction(async (tx) => {
      await tx.query(`INSERT INTO hold (id, kind, subject, body) VALUES ($1, $2, $3, $4::jsonb)`, [
        hold.id,
        kind,
        subject,
        sqlJson(sealWhole(vault, `hold:${hold.id}`, hold)),
      ]);
      await this.audit.write(tx, actor, [
        { action: 'Mutation.placeHold', subject: { kind, id: subject }, reason: hold.reason, after: { hold: hold.id } },
      ]);
    });
    return hold;
  }

  async lift(id: string, reason: string, actor: Actor): Promise<boolean> {
    const why = readReason(reason);
    return this.store.source.transaction(async (tx) => {
      const rows = (await tx.query(`SELECT kind, subject FROM hold WHERE id = $1 FOR UPDATE`, [id])) as {
        kind: string;
        subject: string;
      }[];
      if (rows.length === 0) throw notFound('hold', id);
      await tx.query(`DELETE FROM hold WHERE id = $1`, [id]);
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.liftHold',
          subject: { kind: rows[0].kind, id: rows[0].subject },
          reason: why,
          before: { hold: id },
        },
      ]);
      return true;
    });
  }

  // A person's own copy

  /** Everything that is kept about a person, as files. @throws ClaqueError CLQ_NOT_FOUND. */
  async export(debtor: string, reason: string, actor: Actor): Promise<ReadonlyMap<string, Uint8Array>> {
    const why = readReason(reason);
    const ids = await this.complaintsOf(debtor);
    if (ids.length === 0) throw notFound('debtor', debtor);
    const files = new Map<string, Uint8Array>();
    const complaints = [];
    for (const id of ids) {
      const row = (await this.store.complaint(id))!;
      const task = await this.work.task(id);
      const papers = [];
      for (const path of await this.store.papersOf(row.complaint)) {
        papers.push({ path, verdict: await this.store.verdictAt(path) });
        const sha = await this.store.fileAt(path);
        if (sha === null) continue;
        files.set(`papers/${named(sha, path)}`, await wholeBlob(this.blobs, sha));
      }
      complaints.push({ ...row, papers, answer: task === null ? null : { state: task.state, events: task.events } });
    }
    const inCases = (await this.casesOf(this.store.source.manager, debtor, ids)).map(({ id, state }) => ({
      id,
      state,
    }));
    const calls = await this.store.callsOf([debtor], 100_000);
    for (const { id } of calls) {
      const found = await this.store.recording(id);
      if (found !== null)
        files.set(`recordings/${named(found.sha256, found.path)}`, await wholeBlob(this.blobs, found.sha256));
    }
    const about = {
      debtor,
      at: this.now(),
      complaints,
      calls,
      judgements: await this.store.judgementsOfDebtors([debtor]),
      cases: inCases,
    };
    files.set('person.json', Buffer.from(`${JSON.stringify(about, null, 2)}\n`));
    await this.audit.wrote(actor, [
      {
        action: 'Mutation.exportPerson',
        subject: { kind: 'debtor', id: debtor },
        reason: why,
        after: { complaints: ids.length },
      },
    ]);
    return files;
  }

  // Erasure

  /**
   * Takes away what is known of a person. What the law has a lender keep stays: that there were complaints, when, about what, and how they were answered.
   * The audit log is not touched: it holds ids. Findings are made anew without them.
   *
   * @throws ClaqueError CLQ_ERASE_HOLD, CLQ_ERASE_WAITING, CLQ_ERASE_CASE where something stands against it: a hold, an open case, a complaint that waits for its answer.
   */
  async erase(debtor: string, reason: string, actor: Actor): Promise<Erased> {
    const why = readReason(reason);
    const ids = await this.complaintsOf(debtor);
    if (ids.length === 0) throw notFound('debtor', debtor);
    const pseudonym = this.pseudonym(debtor);
    const erased = await this.store.source.transaction(async (tx) => {
      const problem = await this.against(tx, debtor, ids);
      if (problem !== null) throw problem;
      const result = await this.eraseRecords(tx, ids, debtor, pseudonym);
      await tx.query(
        `UPDATE judgement SET body = jsonb_set(body, '{debtor}', to_jsonb($2::text)) WHERE body->>'debtor' = $1`,
        [debtor, pseudonym],
      );
      await this.renameInCases(tx, debtor, ids, pseudonym);
      await this.anew(tx);
      await this.audit.write(tx, actor, [
        { action: 'Mutation.erasePerson', subject: { kind: 'debtor', id: pseudonym }, reason: why, after: result },
        ...ids.map((id) => ({ action: 'Mutation.erasePerson', subject: { kind: 'complaint', id }, reason: why })),
      ]);
      return { ...result, pseudonym };
    });
    await this.removeBlobs();
    return erased;
  }

  /** Erases what is older than a profile lets it be. One process at a time; what stands under a hold or in an open case stays. @returns records erased. */
  async retain({ id: profile, kinds }: RetentionProfile): Promise<number> {
    const today = this.now().slice(0, 10);
    const before = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
    const count = await this.store.source.transaction(async (tx) => {
      const [{ mine }] = (await tx.query(`SELECT pg_try_advisory_xact_lock(${LOCKS.retention}) AS mine`)) as {
        mine: boolean;
      }[];
      if (!mine) return 0;
      let gone = 0;
      if (kinds.complaint !== null) {
        const rows = (await tx.query(
          `SELECT w.id, f.body->>'debtor' AS debtor FROM work w JOIN finding f ON f.kind = 'complaint' AND f.id = w.id
           JOIN record r ON r.kind = 'complaint' AND r.id = w.id
           WHERE w.state = 'answered' AND left(w.events->-1->>'at', 10) < $1 AND r.body->>'debtorRef' NOT LIKE '${PSEUDONYM}%' ORDER BY w.id COLLATE "C" LIMIT ${RETAINED}`,
          [before(kinds.complaint)],
        )) as { id: string; debtor: string }[];
        for (const { id, debtor } of rows) {
          if ((await this.against(tx, debtor, [id])) !== null) continue;
          await this.eraseRecords(tx, [id], null, this.pseudonym(debtor));
          await this.audit.write(tx, CLOCK, [
            { action: 'retention', subject: { kind: 'complaint', id }, reason: `${profile}: ${kinds.complaint} days` },
          ]);
          gone++;
        }
        if (gone > 0) await this.anew(tx);
      }
      if (kinds.call !== null) {
        const calls = (await tx.query(
          `SELECT id FROM record WHERE kind = 'call' AND left(body->>'startedAt', 10) < $1 AND body->'kinds'->>'caller' <> 'withheld' LIMIT 5000`,
          [before(kinds.call)],
        )) as { id: string }[];
        const { erased } = await this.eraseCalls(
          tx,
          calls.map((c) => c.id),
          null,
        );
        gone += erased;
        if (erased > 0) await this.retained(tx, 'call', erased, `${profile}: ${kinds.call} days`);
      }
      // Copies that persons were given are nobody's to keep.
      const files = [
        ['original', kinds.original],
        ['dossier', kinds.dossier],
        ['export', EXPORT_DAYS],
      ] as const;
      for (const [kind, days] of files) {
        if (days === null) continue;
        const going = (await tx.query(
          kind === 'original'
            ? `INSERT INTO blob_removal (sha256) SELECT DISTINCT i.sha256 FROM import i WHERE i.state IN ('done', 'failed') AND i.sha256 <> '' AND left(i."createdAt", 10) < $1
               AND NOT EXISTS (SELECT 1 FROM import o WHERE o.sha256 = i.sha256 AND (o.state NOT IN ('done', 'failed') OR left(o."createdAt", 10) >= $1)) ON CONFLICT DO NOTHING RETURNING sha256`
            : `INSERT INTO blob_removal (sha256) SELECT "subjectId" FROM audit WHERE "subjectKind" = '${kind}' AND body->>'action' = '${MADE[kind]}'
               GROUP BY "subjectId" HAVING left(max(at), 10) < $1 ON CONFLICT DO NOTHING RETURNING sha256`,
          [before(days)],
        )) as unknown[];
        if (going.length > 0) await this.retained(tx, kind, going.length, `${profile}: ${days} days`);
      }
      return gone;
    });
    await this.removeBlobs();
    return count;
  }

  private retained(tx: EntityManager, kind: string, count: number, reason: string): Promise<void> {
    return this.audit.write(tx, CLOCK, [
      { action: 'retention', subject: { kind: 'retention', id: kind }, reason, after: { count } },
    ]);
  }

  /** Takes away the files that were erased; those that a crash left are taken away the next time. */
  async removeBlobs(): Promise<void> {
    const rows = (await this.store.source.query(`SELECT sha256 FROM blob_removal WHERE NOT done`)) as {
      sha256: string;
    }[];
    for (const { sha256 } of rows) {
      await this.blobs.remove(sha256);
      await this.store.source.query(`UPDATE blob_removal SET done = true WHERE sha256 = $1`, [sha256]);
    }
  }

  /** What stands against erasing; null: nothing. */
  private async against(tx: EntityManager, debtor: string, ids: readonly string[]): Promise<ClaqueError | null> {
    const held = (await tx.query(
      `SELECT subject FROM hold WHERE (kind = 'debtor' AND subject = $1) OR (kind = 'complaint' AND subject = ANY($2::text[])) LIMIT 1`,
      [debtor, ids],
    )) as { subject: string }[];
    if (held.length > 0) return new ClaqueError('CLQ_ERASE_HOLD', { subject: verbatim(held[0].subject) });
    const waiting = (await tx.query(
      `SELECT id FROM work WHERE id = ANY($1::text[]) AND state <> 'answered' ORDER BY id COLLATE "C" LIMIT 1`,
      [ids],
    )) as { id: string }[];
    if (waiting.length > 0) return new ClaqueError('CLQ_ERASE_WAITING', { complaint: verbatim(waiting[0].id) });
    const open = (await this.casesOf(tx, debtor, ids)).find((c) => !['closed', 'merged'].includes(c.state));
    return open === undefined
      ? null
      : new ClaqueError('CLQ_ERASE_CASE', { case: verbatim(open.id), state: CASE_STATES[open.state] });
  }

  /** Cases in which a debtor or one of the complaints stands. */
  private async casesOf(tx: EntityManager, debtor: string, ids: readonly string[]) {
    const wanted = new Set(ids);
    const rows = (await tx.query(`SELECT id, body FROM investigation ORDER BY id COLLATE "C"`)) as {
      id: string;
      body: SealedBody;
    }[];
    return rows
      .map(({ id, body }) => ({ ...openWhole<Case>(this.store.vault, `case:${id}`, body), id }))
      .filter(({ parts }) =>
        parts.some((p) => (p.kind === 'debtor' && p.id === debtor) || (p.kind === 'complaint' && wanted.has(p.id))),
      );
  }

  private async complaintsOf(debtor: string): Promise<string[]> {
    const rows = (await this.store.source.query(
      `SELECT id FROM finding WHERE kind = 'complaint' AND body->>'debtor' = $1 ORDER BY id COLLATE "C"`,
      [debtor],
    )) as { id: string }[];
    return rows.map((r) => r.id);
  }

  private pseudonym(debtor: string): string {
    if (debtor.startsWith(PSEUDONYM)) return debtor;
    return `${PSEUDONYM}${BigInt.asUintN(64, BigInt(this.store.vault.blind('debtor', debtor))).toString(36)}`;
  }

  /** @param debtor whose calls go too; null: only the complaints'. */
  private async eraseRecords(
    tx: EntityManager,
    ids: readonly string[],
    debtor: string | null,
    pseudonym: string,
  ): Promise<Omit<Erased, 'pseudonym'>> {
    const { vault } = this.store;
    const at = this.now();
    const rows = (await tx.query(
      `SELECT id, import, body FROM record WHERE kind = 'complaint' AND id = ANY($1::text[]) ORDER BY id COLLATE "C" FOR UPDATE`,
      [ids],
    )) as { id: string; import: number; body: SealedBody }[];
    const places: string[][] = [];
    for (const { id, body } of rows) {
      const complaint = openRecord<Complaint>(vault, 'complaint', id, body);
      for (const path of complaint.attachments) places.push(attachmentPlaces(complaint.source.file, path));
      const erased = erasedComplaint(complaint, pseudonym, at);
      // What it said is told from what comes again by its mark alone.
      await tx.query(`UPDATE record SET body = $2::jsonb, blind = $3::bigint[] WHERE kind = 'complaint' AND id = $1`, [
        id,
        sqlJson(sealRecord(vault, 'complaint', id, erased)),
        blindMarks(vault, 'complaint', erased),
      ]);
    }
    const [listed] = (await tx.query(
      `DELETE FROM record WHERE kind = 'paper' AND (body->>'complaintId' = ANY($1::text[]) OR ($2::text IS NOT NULL AND body->>'debtorRef' = $2)) RETURNING body->>'id' AS path, body->'source'->>'file' AS file, import`,
      [ids, debtor],
    )) as [{ path: string; file: string; import: number }[], number];
    for (const { path, file } of listed) places.push(attachmentPlaces(file, path));
    const files = (await tx.query(
      `SELECT id, import, body->>'sha256' AS sha FROM record WHERE kind = 'file' AND body->>'path' = ANY($1::text[])`,
      [await this.store.filesAt(tx, places)],
    )) as { id: string; import: number; sha: string }[];
    await tx.query(`DELETE FROM record WHERE kind = 'file' AND id = ANY($1::text[])`, [files.map((f) => f.id)]);
    await tx.query(`DELETE FROM word_index WHERE id = ANY($1::text[])`, [ids]);
    await tx.query(`DELETE FROM band b USING sketch s WHERE s.id = ANY($1::text[]) AND b.number = s.number`, [ids]);
    await tx.query(`DELETE FROM sketch WHERE id = ANY($1::text[])`, [ids]);
    const calls = (await tx.query(
      `SELECT id, import FROM record WHERE kind = 'call' AND $1::text IS NOT NULL AND body->>'debtorRef' = $1`,
      [debtor],
    )) as { id: string; import: number }[];
    const { recordings } = await this.eraseCalls(
      tx,
      calls.map((c) => c.id),
      pseudonym,
    );
    await tx.query(
      `INSERT INTO blob_removal (sha256) SELECT DISTINCT "subjectId" FROM audit WHERE "subjectKind" = 'export' AND (body->'after'->>'debtor' = $1 OR body->'after'->>'person' = $2)
       ON CONFLICT (sha256) DO UPDATE SET done = false`,
      [debtor, pseudonym],
    );
    // Papers that nobody else handed in; and the files, as they came, in which the person stood: all else in them was read.
    await this.removeUnshared(tx, files);
    const originals = (await tx.query(
      `INSERT INTO blob_removal (sha256) SELECT DISTINCT sha256 FROM import WHERE id = ANY($1::int[]) AND sha256 <> '' AND state IN ('done', 'failed', 'analysing')
       ON CONFLICT (sha256) DO UPDATE SET done = false RETURNING sha256`,
      [[...new Set([...rows, ...files, ...listed, ...calls, ...recordings].map((r) => r.import))]],
    )) as unknown[];
    return { complaints: rows.length, calls: calls.length, papers: files.length, originals: originals.length };
  }

  /** Originals that nobody else handed in are taken away. */
  private async removeUnshared(tx: EntityManager, files: readonly { readonly sha: string }[]): Promise<void> {
    await tx.query(
      `INSERT INTO blob_removal (sha256) SELECT DISTINCT sha FROM unnest($1::text[]) AS s(sha)
       WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.kind = 'file' AND r.body->>'sha256' = sha) ON CONFLICT (sha256) DO UPDATE SET done = false`,
      [files.map((f) => f.sha)],
    );
  }

  /** @param pseudonym of whose they are; null: as it stands there. */
  private async eraseCalls(
    tx: EntityManager,
    ids: readonly string[],
    pseudonym: string | null,
  ): Promise<{ readonly erased: number; readonly recordings: readonly { readonly import: number }[] }> {
    const { vault } = this.store;
    const rows = (await tx.query(
      `SELECT id, body FROM record WHERE kind = 'call' AND id = ANY($1::text[]) FOR UPDATE`,
      [ids],
    )) as { id: string; body: SealedBody }[];
    for (const { id, body } of rows) {
      const call = openRecord<Call>(vault, 'call', id, body);
      const erased = erasedCall(call, pseudonym ?? (call.debtorRef === '' ? '' : this.pseudonym(call.debtorRef)));
      await tx.query(`UPDATE record SET body = $2::jsonb, blind = $3::bigint[] WHERE kind = 'call' AND id = $1`, [
        id,
        sqlJson(sealRecord(vault, 'call', id, erased)),
        blindMarks(vault, 'call', erased),
      ]);
    }
    // A voice is a person's as much as a name.
    const [recordings] = (await tx.query(
      `DELETE FROM record WHERE ${RECORDING} = ANY($1::text[]) AND ${IS_RECORDING} RETURNING import, body->>'sha256' AS sha`,
      [ids],
    )) as [{ import: number; sha: string }[], number];
    await this.removeUnshared(tx, recordings);
    return { erased: rows.length, recordings };
  }

  private async renameInCases(
    tx: EntityManager,
    debtor: string,
    ids: readonly string[],
    pseudonym: string,
  ): Promise<void> {
    const { vault } = this.store;
    for (const { id } of await this.casesOf(tx, debtor, ids)) {
      const [row] = (await tx.query(`SELECT body FROM investigation WHERE id = $1 FOR UPDATE`, [id])) as {
        body: SealedBody;
      }[];
      const about = renamedInCase(openWhole<Case>(vault, `case:${id}`, row.body), debtor, pseudonym);
      await tx.query(`UPDATE investigation SET body = $2::jsonb WHERE id = $1`, [
        id,
        sqlJson(sealWhole(vault, `case:${id}`, about)),
      ]);
      const events = (await tx.query(`SELECT number, body FROM investigation_event WHERE investigation = $1`, [
        id,
      ])) as {
        number: number;
        body: SealedBody;
      }[];
      for (const { number, body } of events) {
        const event = openWhole<CaseEvent>(vault, `case:${id}:${number}`, body);
        await tx.query(`UPDATE investigation_event SET body = $3::jsonb WHERE investigation = $1 AND number = $2`, [
          id,
          number,
          sqlJson(sealWhole(vault, `case:${id}:${number}`, renamedInCase(event, debtor, pseudonym))),
        ]);
      }
    }
  }

  /** Whoever remembers records and findings begins from the tables; the findings of what is gone go with the next analysis. */
  private async anew(tx: EntityManager): Promise<void> {
    await tx.query(`UPDATE installation SET value = $1 WHERE name = 'findings'`, [randomBytes(8).toString('hex')]);
    await enqueue(tx, 'analyse', {}, this.now());
  }
}

/** What a file is called in a person's copy: two may have one name. */
const named = (sha: string, path: string): string =>
  `${sha.slice(0, 12)}-${path
    .split('/')
    .at(-1)!
    .replace(/[^\p{L}\p{N}._-]/gu, '_')}`;

const PSEUDONYM = 'erased-';
/** A person's copy is fetched within so many days. */
const EXPORT_DAYS = 7;
/** What made each kind of file that the audit log knows. */
const MADE = { dossier: 'Mutation.makeDossier', export: 'Mutation.exportPerson' } as const;

/** Whether a complaint was erased. */
export const isErased = (c: Pick<Complaint, 'extra'>): boolean => Object.hasOwn(c.extra, ERASED);
