/** One of 200 people who stands in every place at once is erased: nothing of theirs is left anywhere, and the others keep theirs. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DETECTORS } from '../../../detectors/index.js';
import { packageRoot } from '../../config/paths.js';
import { VaultBlobSeal } from '../../db/encryption/blob-seal.js';
import { openRecord, type SealedBody } from '../../db/encryption/sealed-rows.js';
import type { Vault } from '../../db/encryption/vault.js';
import { BLOB_KINDS, COLUMNS } from '../../db/personal/columns.js';
import { everywhere, PERSONAL, SEALED_COLUMNS } from '../../db/personal/registry.js';
import { type SealedColumn, sealedIn } from '../../db/personal/sealed-table.js';
import { subjectOf } from '../../db/personal/subject.js';
import { Store } from '../../db/store.js';
import type { ClockProfile } from '../../domain/clocks/clock.js';
import type { Item } from '../../domain/intake/items.js';
import { Scrubber } from '../../domain/person/own-values.js';
import { PIPELINE_DEFAULTS, runPipeline } from '../../domain/pipeline/pipeline.js';
import { wholeBlob } from '../../domain/ports/blob-store.js';
import { BlobFolder } from '../../engines/blob-store/blob-folder.js';
import { createSketcher, random } from '../../kernel/index.js';
import { loadClocks } from '../../readers/clocks.js';
import { readSource } from '../../readers/read.js';
import { loadKnowledge } from '../../readers/seeds.js';
import { zip } from '../../reports/dossier/archive.js';
import { databaseOf } from '../../testing/database-of.js';
import { allRecords } from '../analysis/all-records.js';
import { findingRows } from '../analysis/finding-rows.js';
import { FindingsDiff } from '../analysis/findings-diff.js';
import { AuditLog } from '../audit/audit-log.js';
import { CaseService } from '../cases/case-service.js';
import { ObjectionService } from '../inquiries/objections.js';
import { OrganiserService } from '../inquiries/organisers.js';
import { SampleService } from '../inquiries/samples.js';
import { enqueueForTriage } from '../queue/enqueue-for-triage.js';
import { SimilarTexts } from '../similar/similar-texts.js';
import { createPeople, type People } from './people.js';
import { PersonalScope } from './scope.js';

const PEOPLE = 200;
const SEED = 4711;
const NOW = '2026-06-01T00:00:00.000Z';
const WHO = { name: 'ann', role: 'compliance', request: null } as const;
const SURNAMES = '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐'.split(' ');
const GIVEN = '锡铭 锦瑄 泽楷 梓涵 昊焱 佳澍 芷蕙 煜宸 璟雯 睿哲 雨霏 承翰 若曦 乐瑶 博韬 思源'.split(' ');
const COLUMNS_OF_FILE =
  'complaint_id,received_at,text,debtor_ref,debtor_name,debtor_id_number,debtor_phone,email,address,device_id,payee_account,attachments';

interface Planted {
  readonly ref: string;
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly device: string;
  readonly account: string;
  /** A word that stands in this person's letters alone. */
  readonly word: string;
}

function people(): readonly Planted[] {
  const next = random(SEED);
  const digits = (n: number) => Array.from({ length: n }, () => Math.floor(next() * 10)).join('');
  return Array.from({ length: PEOPLE }, (_, i) => ({
    ref: `PD-${1000 + i * 7}`,
    id: `C-${i}`,
    name: SURNAMES[i % 10] + GIVEN[Math.floor(i / 10) % 16] + '甲乙丙丁戊己庚辛壬癸'[Math.floor(i / 20)],
    idNumber: `1101011990${digits(7)}X`,
    phone: `13${digits(9)}`,
    email: `person${i}.${digits(4)}@mail.example`,
    address: `幸福路${digits(5)}号院`,
    device: `DEVICE-${digits(8)}`,
    account: `62220212${digits(11)}`,
    word: `zanzibar${digits(6)}`,
  }));
}

const quoted = (cells: readonly string[]) => cells.map((c) => `"${c}"`).join(',');
const rowOf = (p: Planted, more: { id?: string; text?: string; attachments?: string } = {}) =>
  quoted([
    more.id ?? p.id,
    '2026-04-01',
    more.text ?? `我叫${p.name}，电话${p.phone}，${p.word}，请停息挂账。`,
    p.ref,
    p.name,
    p.idNumber,
    p.phone,
    p.email,
    p.address,
    p.device,
    p.account,
    more.attachments ?? `${p.ref}.txt`,
  ]);
const csv = (rows: readonly string[]) => Buffer.from(`${[COLUMNS_OF_FILE, ...rows].join('\n')}\n`);

describe(`one of ${PEOPLE} people`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'claque-erase-'));
  const all = people();
  const victim = all[77];
  const other = all[78];
  let store: Store;
  let blobs: BlobFolder;
  let audit: AuditLog;
  let services: People;
  let scope: PersonalScope;
  let similar: SimilarTexts;
  let clock: ClockProfile;
  let copy: string;
  const originals = new Map<string, string>();
  const now = () => NOW;

  /** All that a person is known by, but for the reference. */
  const valuesOf = (p: Planted) => [p.name, p.idNumber, p.phone, p.email, p.address, p.device, p.account, p.word];
  const scrubberOf = (p: Planted) =>
    new Scrubber(
      [
        { kind: 'name', value: p.name },
        { kind: 'id_number', value: p.idNumber },
        { kind: 'phone', value: p.phone },
        { kind: 'email', value: p.email },
        { kind: 'address', value: p.address },
        { kind: 'device', value: p.device },
        { kind: 'account', value: p.account },
      ],
      'x',
    );

  async function imported(name: string, content: Buffer): Promise<number> {
    const blob = await blobs.put(Readable.from([content]));
    originals.set(name, blob.sha256);
    const id = await store.imports.create({ name, ...blob, map: null, by: 'ann', now: NOW });
    const items: Item[] = [];
    const source = { name, open: async () => Readable.from(blobs.open(blob.sha256)) };
    for await (const item of readSource(source, { scratch: join(folder, 'scratch') }, false)) {
      if ('file' in item) {
        const { sha256, digest } = await blobs.put(Readable.from([await item.bytes()]));
        items.push({ file: { ...item.file, sha256, digest } });
      } else items.push(item);
    }
    await store.intake.batch(id, items, items.length, 'Z');
    await databaseOf(store).query(`UPDATE import SET state = 'analysing' WHERE id = $1`, [id]);
    return id;
  }

  async function analysed(): Promise<void> {
    await databaseOf(store).query(`UPDATE job SET state = 'done'`);
    await store.jobs.analyse(NOW);
    const [{ id }] = (await databaseOf(store).query(`SELECT max(id) AS id FROM job`)) as { id: number }[];
    await store.jobs.claim(id, 'spec', NOW, 600);
    const records = await allRecords(store);
    const knowledge = await loadKnowledge(join(packageRoot(), 'seeds'));
    const findings = await runPipeline(records, PIPELINE_DEFAULTS, {
      knowledge: { ...knowledge, bank: [] },
      detectors: DETECTORS,
    });
    const delta = new FindingsDiff('secret', store.vault).delta(findingRows(records, findings, 1, NOW), findings);
    const imports = (await databaseOf(store).query(`SELECT id FROM import`)) as { id: number }[];
    await store.findings.store(
      { job: id, owner: 'spec' },
      imports.map((i) => i.id),
      delta,
      null,
      NOW,
      (tx) => enqueueForTriage(store, tx, delta.triaged, clock, NOW),
    );
    await store.words.catchUp();
    await similar.catchUp();
  }

  beforeAll(async () => {
    mkdirSync(join(folder, 'scratch'));
    store = await Store.open({ folder });
    blobs = new BlobFolder(join(folder, 'blobs'), new VaultBlobSeal(store.vault));
    audit = new AuditLog(store, now, null);
    services = createPeople(store, audit, blobs, now);
    scope = new PersonalScope(store, blobs, now);
    clock = [...(await loadClocks(join(packageRoot(), 'seeds'))).values()][0];
    const sketcher = createSketcher({ seed: await store.installation.sketchSeed(1) });
    similar = new SimilarTexts(store, await store.candidateIndex('spec'), sketcher);

    await imported('all.csv', csv(all.map((p) => rowOf(p))));
    const papers: [string, Buffer][] = all
      .slice(70, 90)
      .map((p) => [`${p.ref}.txt`, Buffer.from(`Certificate of ${p.name}, ${p.idNumber}`)]);
    await imported('papers.zip', await zip(new Map(papers)));
    // Other uploads with the same rows, with other words under the same id, and of somebody else alone.
    await imported('again.csv', csv([rowOf(victim), rowOf(all[3])]));
    await imported('conflict.csv', csv([rowOf(victim, { text: `${victim.word} later` })]));
    await imported('others.csv', csv([rowOf(all[4], { id: 'C-more' })]));
    // Rows that are refused: no id, too many cells, an open quote.
    await imported('refused.csv', csv([rowOf(victim, { id: '' }), `${rowOf(victim)},x,y`]));
    await imported('refused-others.csv', csv([rowOf(other, { id: '' })]));
    await imported('quote.csv', csv([rowOf(all[5], { id: 'C-q' }), `"C-77b,2026-01-01,${victim.phone}`]));
    // A file without a header, and one inside an archive.
    await imported('bare.csv', Buffer.from(`${rowOf(victim)}\n${rowOf(all[6])}\n`));
    await imported('bare.zip', await zip(new Map([['x/bare.csv', Buffer.from(rowOf(victim))]])));
    await imported('bare-others.csv', Buffer.from(`${rowOf(all[8])}\n`));
    // A file that is named after the person and holds others.
    await imported(`${victim.name} ${victim.phone}.csv`, csv([rowOf(all[9], { id: 'C-named' })]));
    const call = (id: string, caller: string, ref: string, words = '') =>
      [id, '2026-05-03T10:00:00Z', caller, '4001234567', ref, words].join(',');
    await imported(
      'calls.csv',
      Buffer.from(
        `call_id,started_at,caller,callee,debtor_ref,transcript\n${[
          call('K-own', '13700001111', victim.ref, `debtor: ${victim.word}`),
          call('K-bare', victim.phone, ''),
          call('K-other', victim.phone, other.ref),
          call('K-others', other.phone, other.ref),
        ].join('\n')}\n`,
      ),
    );
    await imported('voices.zip', await zip(new Map([['K-own.wav', Buffer.from('RIFF the voice of somebody')]])));
    await imported(
      'naming.csv',
      csv([rowOf(other, { id: 'C-naming', text: `欠款人是${victim.name}，电话${victim.phone}` })]),
    );
    await analysed();

    const cases = new CaseService(store, audit, now);
    const opened = await cases.open(
      {
        title: `关于${victim.name}（${victim.phone}）`,
        reason: `${victim.email} asked`,
        ring: null,
        parts: [
          { kind: 'debtor', id: victim.ref, role: 'probable_victim' },
          { kind: 'phone', id: victim.phone, role: 'unclear' },
        ],
      },
      WHO,
    );
    await cases.act(opened.id, { kind: 'commented', text: `id ${victim.idNumber}` }, WHO);
    for (const [name, content] of [
      [`${victim.name}.txt`, `she said: ${victim.word}, ${victim.account}`],
      ['neutral.txt', 'nothing about anybody'],
    ]) {
      const blob = await blobs.put(Readable.from([Buffer.from(content)]));
      await cases.act(opened.id, { kind: 'filed', file: { name, ...blob }, reason: 'r' }, WHO);
    }
    await cases.act(opened.id, { kind: 'moved', to: 'closed', reason: 'nothing in it' }, WHO);
    // A case in which the person does not stand, open, that names them all the same.
    const unbound = await cases.open(
      {
        title: 'a ring',
        reason: `first heard from ${victim.phone.slice(0, 3)} ${victim.phone.slice(3)}`,
        ring: null,
        parts: [{ kind: 'debtor', id: other.ref, role: 'unclear' }],
      },
      WHO,
    );
    await cases.act(unbound.id, { kind: 'commented', text: `${other.name} knows ${victim.name}` }, WHO);
    await inquired();
    const held = await services.holds.place('complaint', other.id, `with ${victim.name}`, WHO);
    await services.holds.lift(
      (await services.holds.place('debtor', victim.ref, `suit of ${victim.name}`, WHO)).id,
      'settled',
      WHO,
    );
    expect(held.subject).toBe(other.id);
    const traits = { channel: '', region: '', language: '', hardship: '' };
    for (const [subject, id, debtor] of [
      ['member', 'R1', victim.ref],
      ['member', 'R1', other.ref],
      ['control', victim.id, null],
    ] as const)
      await store.judgements.add({
        subject,
        id,
        debtor,
        verdict: 'no',
        reason: `talked to ${victim.name}`,
        by: 'ann',
        at: NOW,
        score: null,
        traits,
      });
    const events = JSON.stringify([
      { kind: 'answer', at: NOW, by: 'ann', outcome: 'explained', reason: `called ${victim.name}` },
    ]);
    await databaseOf(store).query(`UPDATE queue_item SET state = 'answered', events = $1::jsonb WHERE id = $2`, [
      events,
      victim.id,
    ]);
    await databaseOf(store).query(
      `INSERT INTO saved_filter (id, owner, name, body) VALUES ('f', 'ann', $1, $2::jsonb)`,
      [`for ${victim.phone}`, JSON.stringify({ institution: `bank of ${victim.name}` })],
    );
    await databaseOf(store).query(`UPDATE job SET error = $1 WHERE id = 1`, [`broke at ${victim.email}`]);
    const caller = (number: string) => ({
      number: `+86${number}`,
      kind: 'mobile' as const,
      calls: 2,
      first: NOW,
      last: NOW,
    });
    await store.alerts.keep(
      {
        id: 'A1',
        line: '4001234567',
        state: 'over',
        from: NOW,
        to: NOW,
        expected: 1,
        calls: ['K-bare'],
        callers: [caller(victim.phone), caller(other.phone)],
        withheld: 0,
      },
      NOW,
    );
    await store.transaction(async (tx) => {
      const made = { id: 'S1', name: 'inbox', kind: 'folder', settings: {}, map: null, seconds: 60 } as const;
      await store.sources.add(tx, { ...made, nextAt: NOW, createdBy: 'ada', createdAt: NOW });
      for (const p of [victim, other]) {
        const name = `letter of ${p.name}.csv`;
        const mark = store.sources.markOf('S1', name);
        const problem = { code: 'CLQ_SOURCE_GONE', values: {} } as const;
        const missed = { mark, item: { key: name, name }, problem, dead: true, cursor: null, runAfter: NOW };
        await store.sources.missed(tx, 'S1', missed, NOW);
      }
      const system = { id: 'T1', name: 'desk', kind: 'zendesk', settings: {}, events: [], createdBy: 'ada' } as const;
      await store.tickets.add(tx, system, NOW);
      for (const p of [victim, other])
        await store.tickets.ask(tx, { id: `N-${p.ref}`, system: 'T1', complaint: p.id, tags: [], by: 'ann' }, NOW);
    });
    for (const [id, p] of [
      ['u1', victim],
      ['u2', other],
    ] as const) {
      const { sha256, bytes } = await blobs.put(Readable.from([Buffer.alloc(16, 7), csv([rowOf(p)]).subarray(0, 200)]));
      await store.uploads.create(
        {
          id,
          by: 'ann',
          name: `half of ${p.name}.csv`,
          map: '',
          bytes: 1000,
          ask: false,
          createdAt: NOW,
        },
        () => {},
      );
      await store.uploads.append(id, 0, sha256, bytes - 16);
    }
    const archive = await zip(await services.export.files(victim.ref, 'asked for', WHO));
    copy = (await services.export.keep(victim.ref, archive, WHO)).sha256;
  }, 600_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The person's own number is taken for an organiser's, the person is called for a sample, and objects. */
  async function inquired(): Promise<void> {
    const group = {
      id: 'G1',
      kindOfOrganiser: [],
      debtors: all.slice(70, 90).map((p) => p.ref),
      complaints: all.slice(70, 90).map((p) => p.id),
      values: [
        { kind: 'contact', key: `contact:+86${victim.phone}`, label: '…', units: 9 },
        { kind: 'contact', key: `contact:+86${other.phone}`, label: '…', units: 3 },
      ],
      from: null,
      to: null,
    };
    await databaseOf(store).query(`INSERT INTO finding (kind, id, rank, body) VALUES ('group', 'G1', 0, $1::jsonb)`, [
      JSON.stringify(group),
    ]);
    const organisers = new OrganiserService(store, audit, now);
    await organisers.propose(
      {
        values: group.values.map((v) => organisers.refOf(v.key)),
        group: 'G1',
        kind: 'misused',
        name: victim.name,
        source: 'lender_records',
        reference: `file of ${victim.idNumber}`,
        reason: `${victim.name} rang from ${victim.phone}`,
        expires: null,
      },
      WHO,
    );
    const samples = new SampleService(store, audit, now);
    const { id, body } = await samples.draw('G1', WHO);
    for (const { debtor } of body.order.slice(0, 10)) await samples.called(id, debtor, 'not_reached', WHO);
    for (const { debtor } of body.order.slice(10)) await samples.called(id, debtor, 'own_words', WHO).catch(() => {});
    await samples.correct(id, victim.ref, 'helped', `said ${victim.name} on the telephone`, WHO).catch(() => {});
    await new ObjectionService(store, audit, now).file(victim.id, `I am ${victim.name}: ${victim.word}`, WHO);
  }

  /** Everything in the tables, opened, one text a row, under the name of its table. */
  async function tables(): Promise<[string, string][]> {
    const texts: [string, string][] = [];
    for (const table of Object.keys(COLUMNS)) {
      const rows = (await databaseOf(store).query(`SELECT * FROM "${table}"`)) as Record<string, unknown>[];
      const sealed = SEALED_COLUMNS.filter((column) => column.table === table);
      for (const row of rows) {
        const opened = sealed.map((column) => (row[column.column] == null ? null : openedBy(column, row)));
        texts.push([table, JSON.stringify([row, opened], (_, v) => (Buffer.isBuffer(v) ? '' : v))]);
      }
    }
    return texts;
  }

  /** What lies sealed in a column of a row: what the rotation of keys would seal again. None is passed by. */
  function openedBy(column: SealedColumn, row: Record<string, unknown>): readonly string[] {
    if (sealedIn(column, row) === '') return [];
    const said: string[] = [];
    const ear = Object.create(store.vault) as Vault;
    ear.sealJson = (about, json) => {
      said.push(json);
      return store.vault.sealJson(about, json);
    };
    column.reseal(ear, row);
    expect([column.table, said.length]).toEqual([column.table, 1]);
    return said;
  }

  /** Which of a person's values stand where. */
  async function traces(p: Planted): Promise<string[]> {
    const scrubber = scrubberOf(p);
    const found = new Set<string>();
    const look = (where: string, text: string) => {
      for (const value of valuesOf(p)) if (text.includes(value)) found.add(`${where}: ${value}`);
      if (scrubber.holds(text)) found.add(`${where}: a form of a value`);
    };
    for (const [table, text] of await tables()) look(table, text);
    for await (const sha of blobs.list()) {
      const bytes = await wholeBlob(blobs, sha);
      look('blobs', bytes.toString('utf8'));
    }
    return [...found].sort();
  }

  it('stands in every place of the registry, and the copy says so', async () => {
    const subject = await subjectOf(databaseOf(store).manager, store.vault, victim.ref);
    const found = await everywhere(scope.of(), subject);
    const empty = [...found].filter(([, { items }]) => items.length === 0).map(([place]) => place);
    // Secrets are of the staff.
    expect(empty).toEqual(['secrets']);
    const files = await services.export.files(victim.ref, 'asked for', WHO);
    const about = JSON.parse(Buffer.from(files.get('person.json')!).toString('utf8')) as Record<string, unknown[]>;
    for (const { name } of PERSONAL) expect([name, about[name].length]).toEqual([name, found.get(name)!.items.length]);
    expect([...files.keys()].filter((f) => f.startsWith('recordings/') || f.startsWith('papers/'))).toHaveLength(2);
    expect(about['complaints']).toHaveLength(1);
    const text = JSON.stringify(about['complaints']);
    for (const value of valuesOf(victim)) expect(text).toContain(value);
  }, 120_000);

  it('leaves nothing behind, in tables, blobs, indexes, jobs and scratch; the others keep theirs', async () => {
    const marksOf = async (p: Planted) =>
      (
        (await databaseOf(store).query(`SELECT count(*)::int AS n FROM word_index w WHERE marks @> $1::int[]`, [
          store.vault.words([p.word]),
        ])) as { n: number }[]
      )[0].n;
    expect(await marksOf(victim)).toBe(1);
    const keptBefore = new Map<Planted, string[]>();
    for (const p of [other, all[3], all[199]]) keptBefore.set(p, await traces(p));
    const erased = await services.erasure.erase(victim.ref, `asked for by ${victim.name}`, WHO);
    expect(erased).toMatchObject({ complaints: 1, calls: 3, papers: 1, namedIn: ['C-naming'] });
    expect(erased.places.filter((p) => p.count === 0).map((p) => p.place)).toEqual([]);
    await analysed();
    await services.removal.run();

    // What remains are the words of somebody else, as the result says.
    const left = await traces(victim);
    const named = left.filter((t) => !['record', 'finding'].includes(t.split(':')[0]));
    expect(named).toEqual([]);
    const records = (await tables()).filter(([table, text]) => table === 'record' && scrubberOf(victim).holds(text));
    expect(records.map(([, text]) => (JSON.parse(text) as [{ id: string }])[0].id)).toEqual(['C-naming']);
    expect(await marksOf(victim)).toBe(0);
    for (const table of ['sketch', 'word_index'])
      expect(await databaseOf(store).query(`SELECT 1 FROM ${table} WHERE id = $1`, [victim.id])).toEqual([]);
    expect(await blobs.verify(copy)).toBe(false);
    // The reference is gone but for the marks that it has in common with its pseudonym.
    const refs = (await tables()).filter(([, text]) => new RegExp(`${victim.ref}\\b`).test(text));
    expect(refs.map(([table]) => table)).toEqual([]);

    // Originals: every upload that held the person, whatever became of its rows, and no other.
    const gone: string[] = [];
    for (const [name, sha] of originals) if (!(await blobs.verify(sha))) gone.push(name);
    expect(gone.sort()).toEqual(
      [
        'all.csv',
        'papers.zip',
        'again.csv',
        'conflict.csv',
        'refused.csv',
        'quote.csv',
        'bare.csv',
        'bare.zip',
        'naming.csv',
        'calls.csv',
        'voices.zip',
      ].sort(),
    );
    // Everybody else keeps what is in the tables: what was read of the originals stays.
    for (const p of all) {
      if (p === victim) continue;
      const [{ body }] = (await databaseOf(store).query(
        `SELECT body FROM record WHERE kind = 'complaint' AND id = $1`,
        [p.id],
      )) as { body: SealedBody }[];
      expect(openRecord<{ text: string }>(store.vault, 'complaint', p.id, body).text).toContain(p.word);
    }
    for (const [p, before] of keptBefore) {
      const inTables = (list: readonly string[]) => list.filter((t) => !/^(blobs|import_person)/.test(t));
      expect(inTables(await traces(p))).toEqual(inTables(before));
    }
    expect((await store.uploads.get('u2', 'ann'))?.name).toContain(other.name);
    expect((await store.alerts.get('A1'))?.callers.map((c) => c.number)).toEqual([`+86${other.phone}`]);
    expect(await audit.verify()).toMatchObject({ broken: null });
  }, 600_000);

  it('does not come back with the same rows, nor does the file that they came in stay', async () => {
    const id = await imported(
      'once-more.csv',
      csv([rowOf(victim), rowOf(victim, { text: `${victim.word} once more` }), rowOf(all[10])]),
    );
    await services.removal.run();
    expect(await blobs.verify(originals.get('once-more.csv')!)).toBe(false);
    const [{ counts }] = (await databaseOf(store).query(`SELECT counts FROM import WHERE id = $1`, [id])) as {
      counts: { complaints: number };
    }[];
    expect(counts.complaints).toBe(0);
    // The words of somebody else, and the row of the import that says what its file was called.
    const holding = (await tables()).filter(([, text]) => scrubberOf(victim).holds(text));
    expect(holding.map(([table]) => table).filter((table) => table !== 'finding')).toEqual(['record']);
  }, 120_000);

  it('goes too where calls are all that there is of a person', async () => {
    const [ref, phone] = ['PD-CALLS', '13922334455'];
    const file = `call_id,started_at,caller,callee,debtor_ref,transcript\nK-alone,2026-05-03T10:00:00Z,${phone},4001234567,${ref},debtor: only telephoned\n`;
    await imported('telephoned.csv', Buffer.from(file));
    await expect(services.erasure.erase('PD-NOBODY', 'asked for', WHO)).rejects.toThrow('CLQ_NOT_FOUND');
    const copied = await services.export.files(ref, 'asked for', WHO);
    expect(Buffer.from(copied.get('person.json')!).toString('utf8')).toContain('only telephoned');
    expect(await services.erasure.erase(ref, 'asked for', WHO)).toMatchObject({ complaints: 0, calls: 1 });
    const left = (await tables()).filter(([, text]) => /PD-CALLS|22334455|only telephoned/.test(text));
    expect(left.map(([table]) => table)).toEqual([]);
    await services.removal.run();
    expect(await blobs.verify(originals.get('telephoned.csv')!)).toBe(false);
  }, 120_000);

  it('is in no file of the data folder, opened or not: pages of tables, their log, blobs, scratch', async () => {
    const raw = (p: Planted) => {
      const found: string[] = [];
      const walk = (path: string) => {
        for (const name of readdirSync(path)) {
          const at = join(path, name);
          if (statSync(at).isDirectory()) walk(at);
          else {
            const bytes = readFileSync(at);
            for (const value of valuesOf(p))
              if (bytes.includes(value)) found.push(`${at.slice(folder.length)}: ${value}`);
          }
        }
      };
      walk(folder);
      return found;
    };
    // Values that only ever lay in sealed columns are nowhere in the open, in the log of the tables neither, for anybody.
    const sealedAlways = [victim.idNumber, victim.address, victim.device, victim.account, victim.word];
    expect(raw(victim).filter((t) => sealedAlways.some((v) => t.endsWith(v)))).toEqual([]);
    // Names of files, reasons and errors lay open: once the tables are written again, they are in the write-ahead log at most.
    await databaseOf(store).query('VACUUM FULL');
    await databaseOf(store).query('CHECKPOINT');
    expect(raw(victim).filter((t) => !t.includes('/pg_wal/'))).toEqual([]);
    expect(readdirSync(join(folder, 'scratch'))).toEqual([]);
  }, 120_000);

  it('leaves no blob that nothing names; each of the others is of a kind that the registry knows', async () => {
    const orphan = await blobs.put(Readable.from([Buffer.from('nobody names this')]));
    expect(await services.removal.sweep()).toBe(0);
    const later = createPeople(store, audit, blobs, () => new Date(Date.now() + 48 * 3600_000).toISOString());
    const there = async () => {
      const names: string[] = [];
      for await (const sha of blobs.list()) names.push(sha);
      return names;
    };
    const before = await there();
    expect(await later.removal.sweep()).toBe(1);
    expect(await blobs.verify(orphan.sha256)).toBe(false);
    expect((await there()).length).toBe(before.length - 1);
    expect(BLOB_KINDS.length).toBe(6);
  }, 120_000);
});
