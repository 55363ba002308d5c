import type { PaperText } from '../../domain/dossier/snapshot.js';
import { attachmentPlaces, type FoundFile } from '../../domain/intake/collector.js';
import type { Complaint, PaperVerdict } from '../../domain/model/index.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { int, orNull, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { openRecord } from '../encryption/sealed-rows.js';
import type { Page, PageArgs } from '../page.js';
import { FINDING, RECORD } from '../schema.js';
import { maybeOne, one, rows, statement, type Tx } from '../statement.js';
import { BEHIND, findingPage, IN_ORDER, ITEM } from './finding-list.js';
import type { FindingRepository } from './findings.js';

const { body } = RECORD.columns;
const FROM = `FROM finding f WHERE f.kind = 'paper' AND ($verdict::text IS NULL OR f.parent = $verdict)`;
const by = { verdict: orNull(text) };
const COUNT = statement('documents.count', by, { n: int }, `SELECT count(*)::int AS n ${FROM}`);
const PAGE = statement(
  'documents.page',
  { ...by, ...BEHIND },
  ITEM,
  `SELECT f.rank, f.id, f.body AS item ${FROM} AND ${IN_ORDER}`,
);
const SAID = statement(
  'documents.said',
  { complaints: texts },
  { complaint: text, path: text, file: text },
  `SELECT body->>'complaintId' AS complaint, body->>'id' AS path, body->'source'->>'file' AS file
   FROM record WHERE kind = 'paper' AND body->>'complaintId' = ANY($complaints::text[])`,
);
const EXISTING = statement(
  'documents.existing',
  { paths: texts },
  { path: text },
  `SELECT DISTINCT body->>'path' AS path FROM record WHERE kind = 'file' AND body->>'path' = ANY($paths::text[])`,
);
const JUDGED = statement(
  'documents.judged',
  { paths: texts },
  { path: text, verdict: orNull(FINDING.columns.body) },
  `SELECT DISTINCT ON (r.body->>'path') r.body->>'path' AS path, f.body AS verdict
   FROM record r LEFT JOIN finding f ON f.kind = 'paper' AND f.id = r.body->>'path'
   WHERE r.kind = 'file' AND r.body->>'path' = ANY($paths::text[]) ORDER BY r.body->>'path'`,
);
const SAME_BYTES = statement(
  'documents.sameBytes',
  { paths: texts },
  { path: text, id: text, body },
  `SELECT DISTINCT ON (a.body->>'path') a.body->>'path' AS path, f.id, f.body
   FROM record a JOIN record b ON b.kind = 'file' AND b.content = a.content
   JOIN finding f ON f.kind = 'paper' AND f.id = b.body->>'path'
   WHERE a.kind = 'file' AND a.body->>'path' = ANY($paths::text[]) ORDER BY a.body->>'path', f.id COLLATE "C"`,
);
const FILE = statement(
  'documents.file',
  { path: text },
  { id: text, body, sha256: text },
  `SELECT id, body, body->>'sha256' AS sha256 FROM record WHERE kind = 'file' AND body->>'path' = $path ORDER BY import DESC LIMIT 1`,
);
const FILES = statement(
  'documents.files',
  { paths: texts },
  { id: text, body },
  `SELECT DISTINCT ON (body->>'path') id, body FROM record WHERE kind = 'file' AND body->>'path' = ANY($paths::text[]) ORDER BY body->>'path', import DESC`,
);

/** A document of a complaint; without a verdict where no analysis has seen it. */
export interface JudgedDocument {
  readonly path: string;
  readonly verdict: PaperVerdict | null;
}

/** Documents that complaints come with: their files, what was read of them, and the verdicts on them. */
export class DocumentRepository {
  constructor(
    private readonly db: Database,
    private readonly findings: FindingRepository,
  ) {}

  page(verdict: string | null, args: PageArgs): Promise<Page<PaperVerdict>> {
    return findingPage(
      {
        count: () => one(this.db.tx, COUNT, { verdict }),
        next: (behind) => rows(this.db.tx, PAGE, { verdict, ...behind }),
        open: (id, found): PaperVerdict => this.findings.opened('paper', id, found),
      },
      args,
    );
  }

  /** Paths of the documents that a complaint names, and of those that evidence.csv assigns to it. */
  async pathsOf(complaint: Complaint): Promise<readonly string[]> {
    return this.existing(this.db.tx, (await this.placesOf([complaint])).get(complaint.id) ?? []);
  }

  /** The documents of several complaints, by the complaint's id, with the verdicts on them. */
  async ofAll(complaints: readonly Complaint[]): Promise<ReadonlyMap<string, readonly JudgedDocument[]>> {
    const places = await this.placesOf(complaints);
    const all = [...new Set([...places.values()].flat(2))];
    if (all.length === 0) return new Map();
    const judged = new Map(
      (await rows(this.db.tx, JUDGED, { paths: all })).map(({ path, verdict }): [string, PaperVerdict | null] => [
        path,
        verdict === null ? null : this.findings.opened<PaperVerdict>('paper', path, verdict),
      ]),
    );
    const of = new Map([...places].map(([id, lists]) => [id, firstOf(lists, judged)]));
    // The same bytes may be judged under another path.
    const open = [...new Set([...of.values()].flat())].filter((path) => judged.get(path) == null);
    if (open.length > 0) for (const verdict of await this.sameBytes(open)) judged.set(verdict.paper, verdict);
    return new Map(
      [...of].map(([id, paths]) => [id, paths.map((path) => ({ path, verdict: judged.get(path) ?? null }))]),
    );
  }

  /** Where each document of a complaint may lie. */
  private async placesOf(
    complaints: readonly Complaint[],
  ): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
    const said = Map.groupBy(
      await rows(this.db.tx, SAID, { complaints: complaints.map((c) => c.id) }),
      (s) => s.complaint,
    );
    return new Map(
      complaints.map(({ id, attachments, source }) => [
        id,
        [...attachments.map((path) => ({ path, file: source.file })), ...(said.get(id) ?? [])].map(({ path, file }) =>
          attachmentPlaces(file, path),
        ),
      ]),
    );
  }

  /** Of each list of places where a file may lie, the first at which one does; ascending, each once. */
  async existing(tx: Tx, places: readonly (readonly string[])[]): Promise<readonly string[]> {
    return firstOf(places, await this.known(tx, places.flat()));
  }

  private async known(tx: Tx, paths: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await rows(tx, EXISTING, { paths })).map((r) => r.path));
  }

  /** The verdict on the document at a path. The same bytes are one document, judged under one of its paths. */
  async verdict(path: string): Promise<PaperVerdict | null> {
    return (await this.verdicts([path]))[0] ?? null;
  }

  /** The verdicts on the documents at paths, in no order. Those without one are left out. */
  async verdicts(paths: readonly string[]): Promise<readonly PaperVerdict[]> {
    const own = await this.findings.many<PaperVerdict>('paper', paths);
    const judged = new Set(own.map((v) => v.paper));
    const others = paths.filter((path) => !judged.has(path));
    return others.length === 0 ? own : [...own, ...(await this.sameBytes(others))];
  }

  /** The verdicts on documents with the bytes of those at paths, as verdicts on these. */
  private async sameBytes(paths: readonly string[]): Promise<readonly PaperVerdict[]> {
    return (await rows(this.db.tx, SAME_BYTES, { paths })).map(({ path, id, body: found }) => ({
      ...this.findings.opened<PaperVerdict>('paper', id, found),
      paper: path,
    }));
  }

  /** What was read of the file at a path, of several the last. */
  async file(path: string): Promise<FoundFile | null> {
    const row = await maybeOne(this.db.tx, FILE, { path });
    return row === null ? null : openRecord(this.db.vault, 'file', row.id, row.body);
  }

  /** SHA-256 of the file at a path. */
  async sha256(path: string): Promise<string | null> {
    return (await maybeOne(this.db.tx, FILE, { path }))?.sha256 ?? null;
  }

  /** What was read of the documents at paths, of several at one path the last. */
  async texts(paths: readonly string[]): Promise<readonly PaperText[]> {
    return (await rows(this.db.tx, FILES, { paths })).map((r) => {
      const { path, reading } = openRecord<FoundFile>(this.db.vault, 'file', r.id, r.body);
      return { paper: path, text: reading?.text ?? '' };
    });
  }
}

/** Of each list of places the first that is there; ascending, each once. */
const firstOf = (places: readonly (readonly string[])[], there: { has(path: string): boolean }): readonly string[] =>
  [...new Set(places.flatMap((of) => of.find((path) => there.has(path)) ?? []))].sort(byCodeUnit);
