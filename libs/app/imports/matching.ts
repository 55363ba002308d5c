import { Readable } from 'node:stream';
import type { SavedMappingRow } from '../../db/repositories/saved-mappings.js';
import type { ImportRow } from '../../db/schema.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import type { Again } from '../../domain/intake/again.js';
import { hasColumns, type Mapping, saidBy, storedMapping, type TableKind } from '../../domain/intake/mapping.js';
import type { BlobStore } from '../../domain/ports/blob-store.js';
import type { CountryCode } from '../../domain/text/phones.js';
import type { Readers } from '../../readers/apart/apart.js';
import { mappingOf } from '../../readers/map.js';
import {
  fingerprintFor,
  fingerprintsOf,
  mappingBy,
  mappingIn,
  type StudiedTable,
  type Study,
} from '../../readers/study.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

/** Letters of the name of a mapping. */
const NAME_LENGTH = 80;

/** What somebody says of one table of a file. */
export interface Choice {
  /** Place of the table in the study. */
  readonly table: number;
  readonly kind: TableKind;
  /** Our column -> place of theirs. */
  readonly columns: readonly { readonly ours: string; readonly place: number }[];
  readonly dates?: 'dmy' | 'mdy' | null;
  readonly country?: string | null;
  /** Line of the header, 0: there is none. Without columns it is looked what the table is with that header. */
  readonly header?: number | null;
}

export interface Preview extends Study {
  /** Name of the saved mapping that was found by the columns. */
  readonly applied: string | null;
  /** Whether nothing has to be looked at: names of our own, a known export, or a saved mapping. */
  readonly clear: boolean;
}

interface MatchingDeps {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly audit: AuditLog;
  readonly now: () => string;
  readonly zone: string;
  readonly country: CountryCode | null;
  readonly scratch: string;
  /** Files of strangers are looked at in processes of their own. */
  readonly readers: Readers;
}

/** How files that came are understood, corrected by people, and remembered by their columns. */
export class ImportMatching {
  constructor(private readonly deps: MatchingDeps) {}

  /**
   * How an import that waits would be read, with a choice or without one. Nothing is kept of it.
   *
   * @throws ClaqueError CLQ_MAP_… where the choice is none.
   */
  async preview(entry: ImportRow, choice: Choice | null): Promise<Preview> {
    const found = await this.mappingOf(entry, choice);
    const { study } = found;
    const known = study.tables.every(
      ({ understood, columns }) => understood && columns.every((c) => c.ground === null || SURE.has(c.ground)),
    );
    // Where a record stands above it, it may not be the header.
    const clear = known && !study.refused.some((r) => r.code === 'CLQ_ROW_ABOVE');
    return { ...study, applied: found.applied?.name ?? null, clear };
  }

  /**
   * Has an import read, and saves its mapping under a name.
   *
   * @param said what becomes of rows whose number is known; null: as the source says.
   * @throws ClaqueError CLQ_NOT_FOUND, CLQ_MAP_….
   */
  async start(
    entry: ImportRow,
    choice: Choice | null,
    name: string | null,
    said: Again | null,
    actor: Actor,
  ): Promise<void> {
    const { store, audit, now } = this.deps;
    const saveAs = nameOf(name);
    const { map, applied, study } = await this.mappingOf(entry, choice);
    const table = study.tables[choice?.table ?? 0];
    const learnt = map !== null && hasColumns(map) ? map : table?.understood === true ? mappingIn(table) : null;
    const fingerprint = table === undefined || learnt === null ? null : fingerprintFor(table, learnt);
    if (saveAs !== null && fingerprint === null) throw new ClaqueError('CLQ_MAP_UNNAMED');
    const saved = saveAs ?? applied?.name;
    const again = said ?? map?.again ?? storedMapping(entry.map)?.again;
    const rest = again === undefined ? {} : { again };
    const named = map === null || saved === undefined ? map : { ...map, saved };
    const kept = named === null && again === undefined ? null : { ...named, ...rest };
    const started = await store.imports.start(entry.id, kept, now(), async (tx) => {
      const mapped = choice === null ? {} : { mapped: choice.kind, columns: choice.columns.map((c) => c.ours) };
      const after = { ...mapped, ...rest };
      await audit.write(tx, actor, [
        { action: 'Mutation.startImport', subject: { kind: 'import', id: String(entry.id) }, after },
      ]);
      if (saveAs === null || fingerprint === null) return;
      const id = await store.savedMappings.save(tx, {
        fingerprint,
        body: JSON.stringify({ ...learnt, ...rest, saved: saveAs }),
        savedAt: now(),
        savedBy: actor.name,
      });
      await audit.write(tx, actor, [{ action: 'Mutation.startImport', subject: { kind: 'mapping', id: String(id) } }]);
    });
    if (!started) throw notFound('import');
  }

  /** Forgets an import that waits, with its file. @throws ClaqueError CLQ_NOT_FOUND. */
  async discard(entry: ImportRow, actor: Actor): Promise<void> {
    const { store, audit } = this.deps;
    const gone = await store.imports.discard(entry.id, (tx, id) =>
      audit.write(tx, actor, [
        {
          action: 'Mutation.discardImport',
          subject: { kind: 'import', id },
          before: { sha256: store.imports.digest(entry) },
        },
      ]),
    );
    if (!gone) throw notFound('import');
  }

  async saved(): Promise<readonly SavedMapping[]> {
    return (await this.deps.store.savedMappings.list()).map(opened);
  }

  /** @throws ClaqueError CLQ_NOT_FOUND. */
  async forget(id: string, actor: Actor): Promise<void> {
    const { store, audit } = this.deps;
    await store.transaction(async (tx) => {
      const gone = /^\d{1,9}$/.test(id) ? await store.savedMappings.remove(tx, Number(id)) : null;
      if (gone === null) throw notFound('mapping');
      await audit.write(tx, actor, [{ action: 'Mutation.removeMapping', subject: { kind: 'mapping', id } }]);
    });
  }

  /**
   * The saved mapping for the columns of a file that nobody looked at. It is kept with the import, so that reading goes
   * on with the same one after a crash.
   */
  async remember(entry: ImportRow): Promise<Mapping | null> {
    const own = storedMapping(entry.map);
    if (hasColumns(own) || entry.cursor > 0 || (await this.saved()).length === 0) return own;
    const applied = await this.known(entry);
    if (applied === null) return own;
    const map = { ...applied.mapping, ...own, saved: applied.name };
    await this.deps.store.imports.remap(entry.id, map);
    return map;
  }

  private async known(entry: ImportRow): Promise<SavedMapping | null> {
    try {
      return await this.applied((await this.study(entry, null)).tables);
    } catch (error) {
      // What cannot be looked at is read all the same, and the import says why it was refused.
      if (error instanceof ClaqueError) return null;
      throw error;
    }
  }

  private async mappingOf(entry: ImportRow, choice: Choice | null) {
    const own = storedMapping(entry.map);
    const line = choice?.header ?? null;
    const headed = line === null ? own : { ...own, header: line };
    const plain = await this.study(entry, headed);
    if (choice !== null) {
      if (choice.columns.length === 0 && line !== null) return { map: headed, applied: null, study: plain };
      const table = plain.tables[choice.table];
      if (table === undefined) throw new ClaqueError('CLQ_REQUEST_BAD');
      const map = mappingOf(mappingFor(table, choice), 'map');
      return { map, applied: null, study: await this.study(entry, map) };
    }
    const applied = hasColumns(own) ? null : await this.applied(plain.tables);
    if (applied === null) return { map: own, applied, study: plain };
    const map = { ...applied.mapping, ...own };
    return { map, applied, study: await this.study(entry, map) };
  }

  private async applied(tables: readonly StudiedTable[]): Promise<SavedMapping | null> {
    const [row] = await this.deps.store.savedMappings.find(tables.flatMap(fingerprintsOf));
    if (row === undefined) return null;
    const found = opened(row);
    const { header } = found.mapping;
    if (header === undefined) return found;
    // Titles above the header may be more or fewer than when it was saved.
    const lines = tables.flatMap((t) => t.lines);
    const at = lines.find((l) => l.ordered === row.fingerprint)?.line ?? header;
    return { ...found, mapping: { ...found.mapping, header: at } };
  }

  private study(entry: ImportRow, map: Mapping | null): Promise<Study> {
    const { blobs, zone, country, scratch, readers } = this.deps;
    const source = { name: entry.name, open: async () => Readable.from(blobs.open(entry.sha256)) };
    return readers.study(source, { map, zone, scratch, ...(country === null ? {} : { country }), ...saidBy(map) });
  }
}

/** A mapping that was saved, with its name. */
export interface SavedMapping extends Omit<SavedMappingRow, 'body'> {
  readonly name: string;
  readonly mapping: Mapping;
}

function opened({ body, ...row }: SavedMappingRow): SavedMapping {
  const mapping = JSON.parse(body) as Mapping;
  return { ...row, name: mapping.saved ?? '', mapping };
}

const SURE: ReadonlySet<string> = new Set(['name', 'map', 'system']);

function mappingFor(table: StudiedTable, { kind, columns, dates, country, header }: Choice): Mapping {
  const places = new Map(columns.map((c) => [c.ours, c.place]));
  const said = { ...(dates ? { dates } : {}), ...(country ? { country: country as CountryCode } : {}) };
  const lined = header === undefined || header === null ? {} : { header };
  return mappingBy(table, kind, places, { ...said, ...lined });
}

/** A name to save under; null where nothing is to be saved.  */
function nameOf(name: string | null): string | null {
  const text = (name ?? '').trim();
  return text === '' ? null : text.slice(0, NAME_LENGTH);
}
