import type { ForeignTruth, ForeignWorld, Row } from '../folder.js';
import { Chance } from './chance.js';
import { Mint } from './mint.js';
import { lendersOf, type Person } from './people.js';
import type { Tongue } from './places.js';
import { type Draft, instant, type Moment, stamp } from './rows.js';

export interface Doses {
  readonly seed?: number;
  readonly people?: number;
  /** Share of a crowd's members who name their helper. */
  readonly named?: number;
  /** Made-up complaints for each way to frame. */
  readonly fakes?: number;
  readonly level?: number;
  readonly bare?: boolean;
  readonly days?: number;
  readonly size?: number;
  readonly kinds?: readonly string[];
}

interface CallDraft {
  readonly row: Row;
  readonly at: number;
}

interface Numbered {
  readonly world: Pick<ForeignWorld, 'complaints' | 'calls' | 'evidence' | 'papers'>;
  readonly truth: Pick<ForeignTruth, 'templates' | 'documents' | 'calls'>;
}

/** Everything as it comes to be, until it is sorted by time and numbered. */
export class Stage {
  readonly chance: Chance;
  readonly mint: Mint;
  readonly drafts: Draft[] = [];
  readonly #calls: CallDraft[] = [];
  readonly evidence: Row[] = [];
  readonly papers = new Map<string, string>();
  readonly #paperOf = new Map<Draft, Row>();
  readonly #templates: { id: string; drafts: Draft[]; benign: boolean; level: number }[] = [];
  readonly documents: ForeignTruth['documents'] = [];
  readonly #floods: { kind: string; target: string; rows: Row[] }[] = [];
  readonly hotlines: ReadonlyMap<string, string>;

  constructor(seed: number) {
    this.chance = new Chance(`fourth/${seed}`);
    this.mint = new Mint(this.chance.of('mint'));
    this.hotlines = new Map(
      (['zh', 'en'] as Tongue[]).flatMap((t) => lendersOf(t).map((l) => [l, this.mint.phone(t, 'landline')] as const)),
    );
  }

  file(made: Draft): Draft {
    this.drafts.push(made);
    return made;
  }

  attach(made: Draft, person: Person, kind: string, text: string, c: Chance): string {
    const name = () =>
      `${c.one(['scan_', 'IMG_2025', 'mmexport', 'photo-', 'doc', '附件', 'CamScanner_'])}${c.digits(5)}.txt`;
    let file = `evidence/${name()}`;
    while (this.papers.has(file)) file = `evidence/${name()}`;
    this.papers.set(file, text);
    const row = {
      file,
      complaint_id: '',
      debtor_ref: person.ref,
      kind,
      received_at: made.row.received_at.slice(0, 10),
    };
    made.row.attachments = file;
    this.evidence.push(row);
    this.#paperOf.set(made, row);
    return file;
  }

  template(benign: boolean, level: number): { id: string; drafts: Draft[] } {
    const made = { id: `T${this.#templates.length + 1}`, drafts: [], benign, level };
    this.#templates.push(made);
    return made;
  }

  call(moment: Moment, row: Row): Row {
    const full = { call_id: '', started_at: stamp(moment), ...row };
    this.#calls.push({ row: full, at: instant(moment) });
    return full;
  }

  flood(target: string, rows: Row[]): void {
    this.#floods.push({ kind: 'flood', target, rows });
  }

  /** Numbers everything in the order of time, so that a number says nothing about a group. */
  number(): Numbered {
    const c = this.chance.of('numbers');
    let next = 40000;
    this.drafts.sort((a, b) => instant(a.moment) - instant(b.moment));
    for (const d of this.drafts) {
      next += c.int(1, 4);
      d.row.complaint_id = `GD${next}`;
      const paper = this.#paperOf.get(d);
      if (paper) paper.complaint_id = d.row.complaint_id;
    }
    this.#calls.sort((a, b) => a.at - b.at);
    for (const call of this.#calls) {
      next += c.int(1, 3);
      call.row.call_id = `V${next}`;
    }
    return {
      world: {
        complaints: this.drafts.map((d) => d.row),
        calls: this.#calls.map((x) => x.row),
        evidence: this.evidence,
        papers: this.papers,
      },
      truth: {
        templates: this.#templates
          .filter((t) => t.drafts.length > 0)
          .map(({ id, drafts, benign, level }) => ({
            id,
            complaints: drafts.map((d) => d.row.complaint_id),
            benign,
            level,
          })),
        documents: this.documents,
        calls: this.#floods.map(({ kind, target, rows }, i) => ({
          id: `F${i + 1}`,
          kind,
          calls: rows.map((r) => r.call_id),
          target,
        })),
      },
    };
  }
}
