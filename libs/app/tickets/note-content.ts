import { SealedIds } from '../../db/encryption/sealed-ids.js';
import type { ClusterRow } from '../../db/repositories/clusters.js';
import type { ComplaintRow, Store } from '../../db/store.js';
import { idHoldsPersonal } from '../../domain/masking/ids.js';
import { blackedOut, knownOf } from '../../domain/person/fields.js';
import { differences } from '../../domain/text/differences.js';
import { type NoteContent, noteText, sharedPassages } from '../../domain/tickets/note.js';
import { markOf } from './mark.js';

/** Longer texts are compared by their beginning. */
const COMPARED = 20_000;

/**
 * What a note says of a complaint: of its letter alone. Groups, rings, lanes and scores are not read here.
 * Numbers and names are blacked out for every reader, because the note leaves the house's Claque.
 */
export async function contentOf(store: Store, row: ComplaintRow): Promise<NoteContent> {
  const cluster = row.cluster === null ? null : await store.findings.get<ClusterRow>('cluster', row.cluster);
  if (cluster === null) return { others: 0, passages: [], form: false };
  const { id } = row.complaint;
  const beside = cluster.medoid === id ? await store.complaints.beside(cluster.id, id) : cluster.medoid;
  const other = beside === null ? null : await store.complaints.get(beside);
  const own = other === null ? [] : differences(shown(row), shown(other)).a;
  return { others: cluster.size - 1, passages: sharedPassages(own), form: cluster.benign !== null };
}

const shown = ({ complaint, facts }: ComplaintRow): string =>
  blackedOut(complaint.text, facts, knownOf(complaint)).slice(0, COMPARED);

/** Makes the texts of notes. */
export class NoteWriter {
  constructor(
    private readonly store: Store,
    /** Where this installation is for browsers; null: notes have no address. */
    private readonly url: string | null,
  ) {}

  /** The address of a complaint, with its id sealed where that may name a person. */
  link(complaint: string): string | null {
    if (this.url === null) return null;
    const ids = new SealedIds(this.store.vault.opened().blind);
    const id = idHoldsPersonal(complaint) ? ids.seal(complaint) : complaint;
    return `${this.url.replace(/\/$/, '')}/complaints/${encodeURIComponent(id)}`;
  }

  async text(row: ComplaintRow, language: 'en' | 'zh', note: string): Promise<string> {
    return noteText(await contentOf(this.store, row), language, markOf(note), this.link(row.complaint.id));
  }
}
