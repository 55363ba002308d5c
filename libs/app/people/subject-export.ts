import { Readable } from 'node:stream';
import { pseudonymOf } from '../../db/personal/pseudonym.js';
import { everywhere, isNobody } from '../../db/personal/registry.js';
import { subjectOf } from '../../db/personal/subject.js';
import type { Store } from '../../db/store.js';
import { notFound, readReason } from '../../domain/errors/errors.js';
import { type Blob, type BlobStore, wholeBlob } from '../../domain/ports/blob-store.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import type { PersonalScope } from './scope.js';

/** A person's own copy: all that every place of the registry holds of them. */
export class SubjectExport {
  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly blobs: BlobStore,
    private readonly scope: PersonalScope,
  ) {}

  /** What is kept about a person, as files. @throws ClaqueError CLQ_NOT_FOUND. */
  async files(debtor: string, reason: string, actor: Actor): Promise<ReadonlyMap<string, Uint8Array>> {
    const why = readReason(reason);
    const scope = this.scope.of();
    const subject = await subjectOf(scope.tx, scope.vault, debtor);
    const found = await everywhere(scope, subject);
    if (isNobody(found)) throw notFound('debtor', debtor);
    const about: Record<string, unknown> = { debtor, at: scope.now };
    const files = new Map<string, Uint8Array>();
    for (const [place, { items, files: of = [] }] of found) {
      about[place] = items;
      for (const { name, sha256 } of of)
        if (await this.blobs.verify(sha256)) files.set(named(name, sha256), await wholeBlob(this.blobs, sha256));
    }
    files.set('person.json', Buffer.from(`${JSON.stringify(about, null, 2)}\n`));
    await this.audit.append(actor, [
      {
        action: 'Mutation.exportPerson',
        subject: { kind: 'debtor', id: debtor },
        reason: why,
        after: { complaints: subject.ids.length },
      },
    ]);
    return files;
  }

  /** Keeps the copy for the days in which it may be fetched. */
  async keep(debtor: string, archive: Uint8Array, actor: Actor): Promise<Blob> {
    const staged = await this.blobs.stage(Readable.from([archive]));
    const { sha256, digest, bytes } = staged;
    await this.store.transaction(async (tx) => {
      await this.audit.write(tx, actor, [
        {
          action: 'Mutation.exportPerson',
          subject: { kind: 'export', id: sha256 },
          // By the pseudonym the copy is found when the person is erased.
          after: { bytes, person: pseudonymOf(this.store.vault, debtor) },
          open: true,
        },
      ]);
      await staged.keep();
    });
    return { sha256, digest, bytes };
  }
}

/** What a file is called in the copy: two may have one name. */
function named(path: string, sha256: string): string {
  const [folder, ...rest] = path.split('/');
  return `${folder}/${sha256.slice(0, 12)}-${rest.at(-1)!.replace(/[^\p{L}\p{N}._-]/gu, '_')}`;
}
