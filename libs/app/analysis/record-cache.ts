import { type FoundFile, linkEvidence, type Paper } from '../../domain/intake/collector.js';
import type { Agency, Call, Complaint, Records } from '../../domain/model/index.js';
import { byCodeUnit } from '../../domain/text/compare.js';

/** A row of the table of records. */
export type StoredRecord =
  | { readonly kind: 'complaint'; readonly id: string; readonly body: Complaint }
  | { readonly kind: 'call'; readonly id: string; readonly body: Call }
  | { readonly kind: 'agency'; readonly id: string; readonly body: Agency }
  | { readonly kind: 'paper'; readonly id: string; readonly body: Paper }
  | { readonly kind: 'file'; readonly id: string; readonly body: FoundFile };

/** Different words that are looked out for. */
const WORDS = 50_000;

/** Records kept in memory in the order of their ids, to which new ones are added. A record that is there already stays as it is. */
export class HeldRecords {
  private readonly words = new Map<string, string>();
  private readonly lists = {
    complaint: new Held<Complaint>(),
    call: new Held<Call>(),
    agency: new Held<Agency>(),
    paper: new Held<Paper>(),
    file: new Held<FoundFile>(),
  };

  add(records: readonly StoredRecord[]): void {
    for (const r of records)
      (this.lists[r.kind] as Held<unknown>).add(r.id, r.kind === 'complaint' ? this.lean(r.body) : r.body);
  }

  /** The same complaint with one string for what very many say: each came as a copy of its own. */
  private lean(c: Complaint): Complaint {
    const one = (text: string) => {
      const known = this.words.get(text);
      if (known !== undefined) return known;
      if (this.words.size < WORDS) this.words.set(text, text);
      return text;
    };
    return {
      ...c,
      receivedAt: c.receivedAt === null ? null : one(c.receivedAt),
      channel: one(c.channel),
      institution: one(c.institution),
      product: one(c.product),
      subject: one(c.subject),
      agentOrg: one(c.agentOrg),
      postcode: one(c.postcode),
      source: { ...c.source, file: one(c.source.file) },
    };
  }

  records(): Records {
    const { complaint, call, agency, paper, file } = this.lists;
    const complaints = complaint.all();
    const files = new Map(file.all().map((f) => [f.path, f]));
    return {
      complaints,
      calls: call.all(),
      agencies: agency.all(),
      evidence: linkEvidence(complaints, paper.all(), files),
    };
  }
}

class Held<T> {
  private sorted: { readonly id: string; readonly body: T }[] = [];
  private fresh: { readonly id: string; readonly body: T }[] = [];
  private readonly ids = new Set<string>();

  add(id: string, body: T): void {
    if (this.ids.has(id)) return;
    this.ids.add(id);
    this.fresh.push({ id, body });
  }

  all(): T[] {
    if (this.fresh.length > 0) {
      // The sort of the runtime sees the two runs, and merges them.
      this.fresh.sort((x, y) => byCodeUnit(x.id, y.id));
      for (const f of this.fresh) this.sorted.push(f);
      this.fresh = [];
      this.sorted.sort((x, y) => byCodeUnit(x.id, y.id));
    }
    return this.sorted.map((s) => s.body);
  }
}
