import type { StoredRecord } from '../../db/repositories/records.js';
import { type FoundFile, linkEvidence, type Paper } from '../../domain/intake/collector.js';
import type { Agency, Call, Complaint, Records } from '../../domain/model/index.js';
import { byCodeUnit } from '../../domain/text/compare.js';

/** Different words that are looked out for. */
const WORDS = 50_000;

/**
 * Records kept in memory in the order of their ids, to which new ones are added.
 * One that comes again as it is stays the same object. One that another took the place of is another object.
 */
export class RecordCache {
  private readonly words = new Map<string, string>();
  private readonly lists = {
    complaint: new SortedRecords<Complaint>(),
    call: new SortedRecords<Call>(),
    agency: new SortedRecords<Agency>(),
    paper: new SortedRecords<Paper>(),
    file: new SortedRecords<FoundFile>(),
  };

  /** @param taken called with each complaint that is new here, as it is held. */
  add(records: readonly StoredRecord[], taken: (complaint: Complaint) => void = () => {}): void {
    const { complaint, call, agency, paper, file } = this.lists;
    const held = (c: Complaint) => {
      const lean = this.lean(c);
      taken(lean);
      return lean;
    };
    for (const r of records)
      if (r.kind === 'complaint') complaint.add(r, () => held(r.body));
      else if (r.kind === 'call') call.add(r, () => r.body);
      else if (r.kind === 'agency') agency.add(r, () => r.body);
      else if (r.kind === 'paper') paper.add(r, () => r.body);
      else file.add(r, () => r.body);
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

interface Entry<T> {
  readonly id: string;
  /** Start of the mark as a number: two records of one id share it once in 2^48. */
  mark: number;
  body: T;
}

class SortedRecords<T> {
  private sorted: Entry<T>[] = [];
  private fresh: Entry<T>[] = [];
  private readonly byId = new Map<string, Entry<T>>();

  add({ id, mark: text }: { readonly id: string; readonly mark: string }, body: () => T): void {
    const mark = text === '' ? 0 : Number.parseInt(text.slice(0, 12), 16);
    const known = this.byId.get(id);
    if (known === undefined) {
      const entry = { id, mark, body: body() };
      this.byId.set(id, entry);
      this.fresh.push(entry);
    } else if (known.mark !== mark) {
      known.mark = mark;
      known.body = body();
    }
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
