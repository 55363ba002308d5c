import { randomUUID } from 'node:crypto';
import type { CountedSource, SourceRow } from '../../db/repositories/sources.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, notFound } from '../../domain/errors/errors.js';
import type { Again } from '../../domain/intake/again.js';
import { type StoredMap, storedMapping } from '../../domain/intake/mapping.js';
import { newSecret } from '../../domain/notifications/signature.js';
import { readSourceSettings, type SourceKind } from '../../domain/sources/settings.js';
import { checkSource, type SourceGuard } from '../../engines/sources/open.js';
import { parseMap } from '../../readers/map.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

const NAME_LENGTH = 80;
const MOST = 50;
/** How often a source is looked at: seconds at least and at most, and where nobody says it. */
const EVERY = { least: 5, most: 86_400, usual: 60 };
const DEAD_SHOWN = 100;

/** A source as somebody describes it. */
export interface SourceInput {
  readonly name: string;
  readonly kind: SourceKind;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  /** As a `--map` file. None: tables are understood by their columns, as uploads are. */
  readonly map?: string | null;
  /** What becomes of rows whose number is known. */
  readonly again?: Again | null;
  readonly seconds?: number | null;
}

/** A source that was saved. */
export interface SavedSource {
  readonly id: string;
  readonly secret: string | null;
}

/** How a source is: looked at without trouble, failing, paused, or not looked at yet. */
export type SourceState = 'fresh' | 'fine' | 'failing' | 'paused';

export const stateOf = ({ paused, failures, seenAt, tookAt }: SourceRow): SourceState =>
  paused ? 'paused' : failures > 0 ? 'failing' : (seenAt ?? tookAt) === null ? 'fresh' : 'fine';

/** Places from which files keep coming: what people say of them. SourceRunner looks at them. */
export class SourceService {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly guard: SourceGuard,
    private readonly now: () => string,
  ) {}

  list(): Promise<readonly CountedSource[]> {
    return this.store.sources.list();
  }

  /** Items of a source that were given up. */
  dead(source: string, limit: number) {
    return this.store.sources.dead(source, Math.min(limit, DEAD_SHOWN));
  }

  /**
   * Makes a source, or changes one. A secret or a mapping that is left out stays as it was.
   *
   * @param id null makes one.
   * @returns its id, and the secret that was drawn for it, which is shown this once.
   * @throws ClaqueError CLQ_SOURCE_…, CLQ_MAP_…, CLQ_NOT_FOUND.
   */
  async save(id: string | null, input: SourceInput, actor: Actor): Promise<SavedSource> {
    const { store, audit, now } = this;
    const known = id === null ? null : await store.sources.get(id);
    if (id !== null && known === null) throw notFound('source', id);
    if (known !== null && known.kind !== input.kind) throw new ClaqueError('CLQ_SOURCE_KIND');
    if (known === null && (await store.sources.list()).length >= MOST)
      throw new ClaqueError('CLQ_SOURCE_COUNT', { limit: MOST });
    const name = input.name.trim();
    if (name === '' || name.length > NAME_LENGTH) throw new ClaqueError('CLQ_SOURCE_NAME', { limit: NAME_LENGTH });
    const { least, most, usual } = EVERY;
    const seconds = input.seconds ?? known?.seconds ?? usual;
    if (seconds < least || seconds > most) throw new ClaqueError('CLQ_SOURCE_SECONDS', { least, most });
    const drawn = known === null && input.kind === 'webhook' ? newSecret() : null;
    const kept = drawn === null ? known?.settings : { secret: drawn };
    const settings = readSourceSettings(input.kind, input.settings, kept);
    if (input.kind !== 'webhook') await checkSource(input.kind, settings, this.guard);
    const said = { name, settings, map: mapOf(input, known?.map ?? null), seconds, nextAt: now() };
    const made = id ?? randomUUID();
    await store.transaction(async (tx) => {
      const free =
        known === null
          ? await store.sources.add(tx, {
              ...said,
              id: made,
              kind: input.kind,
              createdBy: actor.name,
              createdAt: now(),
            })
          : await store.sources.change(tx, { ...said, id: made });
      if (!free) throw new ClaqueError('CLQ_SOURCE_NAME', { limit: NAME_LENGTH });
      const after = { kind: input.kind, seconds };
      await audit.write(tx, actor, [{ action: 'Mutation.saveSource', subject: { kind: 'source', id: made }, after }]);
    });
    return { id: made, secret: settings['secret'] === drawn ? drawn : null };
  }

  /** @throws ClaqueError CLQ_NOT_FOUND. */
  pause(id: string, paused: boolean, actor: Actor): Promise<void> {
    return this.store.transaction(async (tx) => {
      if (!(await this.store.sources.pause(tx, id, paused, this.now()))) throw notFound('source', id);
      const act = { action: 'Mutation.pauseSource', subject: { kind: 'source', id }, after: { paused } };
      await this.audit.write(tx, actor, [act]);
    });
  }

  /** Forgets a source. What came of it stays. @throws ClaqueError CLQ_NOT_FOUND. */
  remove(id: string, actor: Actor): Promise<void> {
    return this.store.transaction(async (tx) => {
      if (!(await this.store.sources.remove(tx, id))) throw notFound('source', id);
      await this.audit.write(tx, actor, [{ action: 'Mutation.removeSource', subject: { kind: 'source', id } }]);
    });
  }

  /**
   * Has items that were given up tried again.
   *
   * @param items null: all of the source.
   * @returns how many.
   * @throws ClaqueError CLQ_NOT_FOUND.
   */
  replay(id: string, items: readonly string[] | null, actor: Actor): Promise<number> {
    return this.store.transaction(async (tx) => {
      if ((await this.store.sources.get(id, tx)) === null) throw notFound('source', id);
      const count = await this.store.sources.replay(tx, id, items, this.now());
      const act = { action: 'Mutation.replaySource', subject: { kind: 'source', id }, after: { count } };
      await this.audit.write(tx, actor, [act]);
      return count;
    });
  }
}

/** A mapping that is left out stays as it was. @throws ClaqueError CLQ_MAP_… */
function mapOf({ map, again }: SourceInput, known: StoredMap | null): StoredMap | null {
  const text = (map ?? '').trim();
  const said = storedMapping(text === '' ? known : parseMap(text, 'map'));
  if (said === null && !again) return null;
  return { ...said, ...(again ? { again } : {}) };
}
