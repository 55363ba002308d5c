import { type Offer, standingOf } from '../../domain/intake/again.js';
import type { Agency, Call, Complaint, Rejection, Source } from '../../domain/model/index.js';
import { bigint, int, ints, json, text, texts } from '../columns.js';
import { forgetTexts, forgetWords } from '../complaint-index.js';
import { blindIndexes, decryptJson, openRecord, type SealedBody, sealRecord } from '../encryption/sealed-rows.js';
import type { Vault } from '../encryption/vault.js';
import { partMark } from '../personal/case-marks.js';
import { PSEUDONYM } from '../personal/pseudonym.js';
import { aboutRejection } from '../personal/whom.js';
import { IMPORT, type ImportRow, RECORD, RECORD_VERSION, REJECTION } from '../schema.js';
import { maybeOne, one, rows, run, statement, type Tx } from '../statement.js';
import { BatchOutcome, NO_COUNTS, writeCounts } from './intake-batch.js';
import { mergedOf } from './merge-batch.js';
import { marksOfVersion, type VersionKind, Versions } from './versions.js';

/** Ids that are looked at in one go. */
const PAGE = 1000;

/** What erasing left of a record; the law has a lender keep it. */
const ERASED = `(r.kind = 'complaint' AND r.body->>'debtorRef' LIKE '${PSEUDONYM}%'
  OR r.kind = 'call' AND r.body->'kinds'->>'caller' = 'withheld' AND r.body->'kinds'->>'callee' = 'withheld')`;
const SHARED = `EXISTS (SELECT 1 FROM record_version v WHERE v.kind = r.kind AND v.id = r.id AND v.import <> $import)`;
const ALONE = `r.import = $import AND NOT ${ERASED} AND NOT ${SHARED}`;

const of = { import: int };
const LOCK = statement('withdrawals.lock', of, IMPORT.columns, `SELECT * FROM import WHERE id = $import FOR UPDATE`);
const SUMMARY = statement(
  'withdrawals.summary',
  of,
  { kind: text, gone: int, stay: int, erased: int },
  `SELECT r.kind, count(*) FILTER (WHERE NOT ${ERASED} AND NOT ${SHARED})::int AS gone,
     count(*) FILTER (WHERE NOT ${ERASED} AND ${SHARED})::int AS stay, count(*) FILTER (WHERE ${ERASED})::int AS erased
   FROM record r WHERE r.import = $import GROUP BY r.kind`,
);
const REFUSED = statement(
  'withdrawals.rejections',
  of,
  { n: int },
  `SELECT count(*)::int AS n FROM rejection WHERE import = $import`,
);
const COMPLAINTS = statement(
  'withdrawals.complaints',
  of,
  { id: text },
  `SELECT r.id FROM record r WHERE r.kind = 'complaint' AND ${ALONE} ORDER BY r.id COLLATE "C"`,
);
const WORKED_ON = statement(
  'withdrawals.workedOn',
  { ids: texts, marks: json<readonly string[]>(), cases: json<readonly string[]>() },
  { held: int, cases: int, answered: int, inquiries: int },
  `SELECT (SELECT count(*) FROM hold h WHERE (h.kind = 'complaint' AND h.subject = ANY($ids::text[])) OR (h.kind = 'debtor' AND h.subject IN (
       SELECT f.body->>'debtor' FROM finding f WHERE f.kind = 'complaint' AND f.id = ANY($ids::text[]))))::int AS held,
     (SELECT count(DISTINCT p.investigation) FROM jsonb_array_elements_text($cases::jsonb) AS m(mark)
       JOIN case_part p ON p.kind = 'complaint' AND p.mark = m.mark::bigint)::int AS cases,
     (SELECT count(*) FROM queue_item q WHERE q.id = ANY($ids::text[]) AND (q.state = 'answered' OR q.events <> '[]'::jsonb))::int AS answered,
     ((SELECT count(*) FROM inquiry i WHERE i.kind = 'objection' AND i.subject = ANY($ids::text[]))
       + (SELECT count(DISTINCT m.inquiry) FROM jsonb_array_elements_text($marks::jsonb) AS k(mark)
          JOIN inquiry_mark m ON m.role = 'complaint' AND m.mark = k.mark::bigint))::int AS inquiries`,
);
const { kind } = RECORD_VERSION.columns;
const TOUCHED = statement(
  'withdrawals.touched',
  { import: int, kind: text, id: text, limit: bigint },
  { kind, id: text },
  `SELECT kind, id FROM record_version WHERE import = $import AND (kind, id COLLATE "C") > ($kind, $id)
   ORDER BY kind, id COLLATE "C" LIMIT $limit`,
);
const KEYS = { keys: json<readonly { readonly kind: string; readonly id: string }[]>() };
const OF_KEYS = `JOIN jsonb_to_recordset($keys::jsonb) AS g(kind text, id text) ON g.kind = r.kind AND g.id = r.id`;
const RECORDS = statement(
  'withdrawals.records',
  KEYS,
  { kind, id: text, import: int, content: text, body: RECORD.columns.body },
  `SELECT r.kind, r.id, r.import, r.content, r.body FROM record r ${OF_KEYS} ORDER BY r.kind, r.id FOR UPDATE OF r`,
);
const VERSIONS = statement(
  'withdrawals.versions',
  KEYS,
  RECORD_VERSION.columns,
  `SELECT r.* FROM record_version r ${OF_KEYS} ORDER BY r.number`,
);
const STAND = statement(
  'withdrawals.stand',
  { records: json<readonly object[]>() },
  {},
  `UPDATE record r SET import = g.import, content = g.content, body = g.body, "blindIndexes" = g."blindIndexes"
   FROM jsonb_to_recordset($records::jsonb) AS g(kind text, id text, import int, content text, body jsonb, "blindIndexes" bigint[])
   WHERE r.kind = g.kind AND r.id = g.id`,
);
const DROP_RECORDS = statement(
  'withdrawals.dropRecords',
  of,
  { kind: text, id: text },
  `DELETE FROM record r WHERE ${ALONE} RETURNING r.kind, r.id`,
);
const DROP_VERSIONS = statement(
  'withdrawals.dropVersions',
  of,
  {},
  `DELETE FROM record_version WHERE import = $import`,
);
const DROP_REJECTIONS = statement('withdrawals.dropRejections', of, {}, `DELETE FROM rejection WHERE import = $import`);
const DROP_PEOPLE = statement('withdrawals.dropPeople', of, {}, `DELETE FROM import_person WHERE import = $import`);
const REJECTIONS = statement(
  'withdrawals.rejectionsOf',
  { import: int, after: int, limit: bigint },
  { id: int, body: REJECTION.columns.body },
  `SELECT id, body FROM rejection WHERE import = $import AND id > $after ORDER BY id LIMIT $limit`,
);
const DROP_REJECTION = statement(
  'withdrawals.dropRejection',
  { ids: ints },
  {},
  `DELETE FROM rejection WHERE id = ANY($ids::int[])`,
);
const FORGET_QUEUE = statement(
  'withdrawals.forgetQueue',
  { ids: texts },
  {},
  `DELETE FROM queue_item WHERE id = ANY($ids::text[])`,
);
const INDEX_AGAIN = (['sketched_import', 'worded_import'] as const).map((table) =>
  statement(
    `withdrawals.again_${table}`,
    { imports: ints },
    {},
    `DELETE FROM ${table} WHERE import = ANY($imports::int[])`,
  ),
);
// Until its file goes, only the file says whom it holds.
const WITHDRAW = statement(
  'withdrawals.withdraw',
  { import: int, counts: IMPORT.columns.counts, now: text, by: text },
  {},
  `UPDATE import SET state = 'withdrawn', cursor = 0, counts = $counts::jsonb, unread = true, "withdrawnAt" = $now, "withdrawnBy" = $by
   WHERE id = $import`,
);
const RESTORE = statement(
  'withdrawals.restore',
  { import: int, since: text },
  { id: int },
  `UPDATE import SET state = 'queued', unread = false, "withdrawnAt" = NULL, "withdrawnBy" = NULL
   WHERE id = $import AND state = 'withdrawn' AND "withdrawnAt" >= $since RETURNING id`,
);
const EXPIRE = statement(
  'withdrawals.expire',
  { before: text },
  { sha256: text },
  `WITH late AS (UPDATE import SET unread = false WHERE state = 'withdrawn' AND unread AND "withdrawnAt" < $before RETURNING id, sha256)
   INSERT INTO blob_removal (sha256) SELECT DISTINCT l.sha256 FROM late l WHERE NOT EXISTS (
     SELECT 1 FROM import i WHERE i.sha256 = l.sha256 AND i.id NOT IN (SELECT id FROM late)
       AND (i.state <> 'withdrawn' OR i."withdrawnAt" >= $before))
   ON CONFLICT (sha256) DO UPDATE SET done = false RETURNING sha256`,
);

/** What taking an import back would take away. */
export interface WithdrawalSummary {
  readonly complaints: number;
  readonly calls: number;
  readonly agencies: number;
  readonly papers: number;
  readonly rejections: number;
  /** Records that another import holds too. */
  readonly stay: number;
  /** Records of people who were erased: the law has a lender keep that there were some. */
  readonly erased: number;
  /** How many of its complaints people have worked with, by how. While there are any, it is not taken back. */
  readonly against: {
    readonly held: number;
    readonly cases: number;
    readonly answered: number;
    readonly inquiries: number;
  };
}

export async function lockImport(tx: Tx, id: number): Promise<ImportRow | null> {
  return maybeOne(tx, LOCK, { import: id });
}

export async function withdrawalSummary(tx: Tx, vault: Vault, id: number): Promise<WithdrawalSummary> {
  const by = new Map((await rows(tx, SUMMARY, { import: id })).map((r) => [r.kind, r]));
  const gone = (name: string) => by.get(name)?.gone ?? 0;
  const sum = (of: 'stay' | 'erased') => [...by.values()].reduce((n, r) => n + r[of], 0);
  const ids = (await rows(tx, COMPLAINTS, { import: id })).map((r) => r.id);
  const against = await one(tx, WORKED_ON, {
    ids,
    marks: ids.map((c) => vault.blindIndex('complaint', c)),
    cases: ids.map((c) => partMark(vault, 'complaint', c)),
  });
  return {
    complaints: gone('complaint'),
    calls: gone('call'),
    agencies: gone('agency'),
    papers: gone('file'),
    rejections: (await one(tx, REFUSED, { import: id })).n,
    stay: sum('stay'),
    erased: sum('erased'),
    against,
  };
}

/**
 * Takes an import back: its records, refused rows and marks. What other imports hold stays, as they say it.
 * The caller has the findings made again, and writes it down.
 */
export async function withdraw(tx: Tx, vault: Vault, id: number, by: string, now: string): Promise<void> {
  const outcome = new BatchOutcome();
  const moved = await restoreOthers(tx, vault, id, outcome);
  const dropped = await rows(tx, DROP_RECORDS, { import: id });
  const gone = dropped.filter((r) => r.kind === 'complaint').map((r) => r.id);
  for (const drop of [DROP_VERSIONS, DROP_REJECTIONS, DROP_PEOPLE]) await run(tx, drop, { import: id });
  await run(tx, FORGET_QUEUE, { ids: gone });
  await forgetTexts(tx, gone);
  await forgetWords(tx, moved.complaints);
  for (const again of INDEX_AGAIN) await run(tx, again, { imports: [id, ...moved.imports] });
  await writeCounts(tx, outcome);
  await run(tx, WITHDRAW, { import: id, counts: NO_COUNTS, now, by });
}

/** Has the file of an import read again that was taken back. @returns false where there is none. */
export const restoreImport = async (tx: Tx, id: number, since: string): Promise<boolean> =>
  (await maybeOne(tx, RESTORE, { import: id, since })) !== null;

/** Has the files go of imports that were taken back before a time. @returns how many. */
export const expireWithdrawn = async (tx: Tx, before: string): Promise<number> =>
  (await rows(tx, EXPIRE, { before })).length;

type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number];
type Said = Complaint | Call | Agency;

const versionsOf = (tx: Tx, keys: readonly { readonly kind: string; readonly id: string }[]) =>
  rows(tx, VERSIONS, { keys });

/** What came to stand where the import did. */
interface Moved {
  readonly imports: Set<number>;
  readonly complaints: string[];
  /** Places of rows that were refused for a record that is gone, by import. */
  readonly stands: Map<number, Source[]>;
}

/** Lets what other imports say stand where this one did. @returns imports whose records changed, and their complaints. */
async function restoreOthers(tx: Tx, vault: Vault, id: number, outcome: BatchOutcome) {
  const moved: Moved = { imports: new Set(), complaints: [], stands: new Map() };
  for (let last: { readonly kind: string; readonly id: string } = { kind: '', id: '' }; ; ) {
    const keys = await rows(tx, TOUCHED, { import: id, ...last, limit: PAGE });
    const held = await rows(tx, RECORDS, { keys });
    const offered = Map.groupBy(await versionsOf(tx, keys), keyOf);
    const versions = new Versions();
    const records = held.flatMap((record) => {
      const now = standsNow(vault, id, record, offered.get(keyOf(record)) ?? [], versions);
      return now === null ? [] : [moveTo(vault, record, now, moved, outcome)];
    });
    if (records.length > 0) await run(tx, STAND, { records });
    await versions.write(tx);
    const end = keys.at(-1);
    if (end === undefined || keys.length < PAGE) break;
    last = end;
  }
  for (const [of, sources] of moved.stands) await dropConflicts(tx, vault, of, sources, outcome);
  return { imports: [...moved.imports], complaints: moved.complaints };
}

interface HeldRecord {
  readonly kind: VersionKind;
  readonly id: string;
  readonly import: number;
  readonly content: string;
  readonly body: SealedBody;
}

interface Standing {
  readonly version: VersionRow;
  readonly said: Said;
  readonly before: Said;
  /** Whether it said the same as what stood: then it was counted as a repeat, else it was refused. */
  readonly repeats: boolean;
}

/** What another import says that stands from now on. Null where nothing changes. */
function standsNow(
  vault: Vault,
  id: number,
  record: HeldRecord,
  all: readonly VersionRow[],
  versions: Versions,
): Standing | null {
  const others = all.filter((v) => v.import !== id);
  const version = standingOf<VersionRow & Offer>(others);
  if (version === null) return null;
  const contents = saidBy(vault, record, all);
  for (const other of others) if (other !== version) keepWords(vault, other, version, contents, versions);
  const said = contents.get(version.content);
  const before = contents.get(record.content);
  if (version.import === record.import || said === undefined || before === undefined) return null;
  return { version, said, before, repeats: record.content === version.content };
}

/** The row of a record as another import says it. */
function moveTo(
  vault: Vault,
  { kind: of, id, import: from }: HeldRecord,
  { version, said, before, repeats }: Standing,
  moved: Moved,
  outcome: BatchOutcome,
) {
  const { import: to, content, source } = version;
  const now = { ...said, source };
  outcome.hold(from, mergedOf(of, before), -1);
  outcome.hold(to, mergedOf(of, now), 1);
  if (repeats) outcome.of(to).repeats--;
  else moved.stands.set(to, [...(moved.stands.get(to) ?? []), source]);
  moved.imports.add(to);
  if (of === 'complaint') moved.complaints.push(id);
  const body = sealRecord(vault, of, id, now);
  return { kind: of, id, import: to, content, body, blindIndexes: blindIndexes(vault, of, now) };
}

const keyOf = (r: { readonly kind: string; readonly id: string }): string => `${r.kind}|${r.id}`;

/** What each content of an id says, as far as it is held anywhere. */
function saidBy(
  vault: Vault,
  record: { readonly kind: VersionKind; readonly id: string; readonly content: string; readonly body: SealedBody },
  all: readonly VersionRow[],
): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const { content, body } of [record, ...all])
    if (body !== null && !said.has(content)) said.set(content, openRecord<Said>(vault, record.kind, record.id, body));
  return said;
}

/** A version that said the same as one that goes keeps the words for itself. */
function keepWords(
  vault: Vault,
  version: VersionRow,
  standing: VersionRow,
  said: ReadonlyMap<string, Said>,
  versions: Versions,
): void {
  if (version.body !== null || version.content === standing.content) return;
  const record = said.get(version.content);
  if (record === undefined) return;
  const { number: _, ...row } = version;
  const own = { ...record, source: version.source };
  versions.add({ ...row, body: sealRecord(vault, row.kind, row.id, own), ...marksOfVersion(vault, row.kind, own) });
}

/** Rows that were refused for a record which is gone stand now: their refusals go. */
async function dropConflicts(
  tx: Tx,
  vault: Vault,
  of: number,
  sources: readonly Source[],
  outcome: BatchOutcome,
): Promise<void> {
  const places = new Set(sources.map(({ file, line }) => `${file}:${line}`));
  const gone: number[] = [];
  for (let after = 0; places.size > 0; ) {
    const page = await rows(tx, REJECTIONS, { import: of, after, limit: PAGE });
    for (const { id, body } of page) {
      const { code, file, line } = decryptJson<Rejection>(vault, aboutRejection(of), body);
      if (code === 'CLQ_ID_CONFLICT' && places.delete(`${file}:${line}`)) gone.push(id);
    }
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) break;
    after = end.id;
  }
  if (gone.length > 0) await run(tx, DROP_REJECTION, { ids: gone });
  outcome.of(of).refused -= gone.length;
}
