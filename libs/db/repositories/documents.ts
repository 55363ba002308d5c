import type { PaperText } from '../../domain/dossier/snapshot.js';
import { attachmentPlaces, type FoundFile } from '../../domain/intake/collector.js';
import type { Complaint, PaperVerdict } from '../../domain/model/index.js';
import { byCodeUnit } from '../../domain/text/compare.js';
import { int, orNull, text, texts } from '../columns.js';
import type { Database } from '../database.js';
import { openRecord } from '../encryption/sealed-rows.js';
import type { Page, PageArgs } from '../page.js';
import { RECORD } from '../schema.js';
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
  { complaint: text },
  { path: text, file: text },
  `SELECT body->>'id' AS path, body->'source'->>'file' AS file FROM record WHERE kind = 'paper' AND body->>'complaintId' = $complaint`,
);
const EXISTING = statement(
  'documents.existing',
  { paths: texts },
  { path: text },
  `SELECT DISTINCT body->>'path' AS path FROM record WHERE kind = 'file' AND body->>'path' = ANY($paths::text[])`,
);
const SAME_BYTES = statement(
  'documents.sameBytes',
  { path: text },
  { id: text, body },
  `SELECT id, body FROM finding WHERE kind = 'paper' AND id IN (
     SELECT body->>'path' FROM record WHERE kind = 'file' AND body->>'sha256' IN (SELECT body->>'sha256' FROM record WHERE kind = 'file' AND body->>'path' = $path))
   ORDER BY id COLLATE "C" LIMIT 1`,
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
  async pathsOf({ id, attachments, source }: Complaint): Promise<readonly string[]> {
    const said = await rows(this.db.tx, SAID, { complaint: id });
    return this.existing(
      this.db.tx,
      [...attachments.map((path) => ({ path, file: source.file })), ...said].map(({ path, file }) =>
        attachmentPlaces(file, path),
      ),
    );
  }

  /** Of each list of places where a file may lie, the first at which one does; ascending, each once. */
  async existing(tx: Tx, places: readonly (readonly string[])[]): Promise<readonly string[]> {
    const there = new Set((await rows(tx, EXISTING, { paths: places.flat() })).map((r) => r.path));
    return [...new Set(places.flatMap((of) => of.find((path) => there.has(path)) ?? []))].sort(byCodeUnit);
  }

  /** The verdict on the document at a path. The same bytes are one document, judged under one of its paths. */
  async verdict(path: string): Promise<PaperVerdict | null> {
    const own = await this.findings.get<PaperVerdict>('paper', path);
    if (own !== null) return own;
    const same = await maybeOne(this.db.tx, SAME_BYTES, { path });
    return same === null ? null : { ...this.findings.opened<PaperVerdict>('paper', same.id, same.body), paper: path };
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
