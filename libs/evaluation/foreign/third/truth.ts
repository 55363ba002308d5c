import type { ForeignGroup, ForeignTruth, ForeignWorld, Row } from '../folder.js';
import type { Background } from './background.js';
import type { Call, Flood } from './calls.js';
import type { Cast } from './casts.js';
import type { Frame } from './frames.js';
import type { Luck } from './luck.js';
import type { Entry } from './people.js';
import type { Lang } from './say.js';

interface Parts {
  readonly casts: readonly Cast[];
  readonly frames: readonly Frame[];
  readonly background: Background;
  readonly calls: readonly Call[];
  readonly floods: readonly Flood[];
  /** How far fakes and copied posts are rewritten. */
  readonly level: number;
  /** Nothing arrives later: milliseconds since 1970. */
  readonly latest: number;
}

interface Filed {
  readonly complaints: Row[];
  readonly evidence: Row[];
  readonly papers: Map<string, string>;
  readonly idOf: ReadonlyMap<Entry, string>;
  readonly filesOf: ReadonlyMap<string, readonly string[]>;
}

/** Local time with its zone. */
function stamp(at: number, lang: Lang): string {
  const hours = lang === 'zh' ? 8 : -6;
  const local = new Date(Math.floor(at / 1000) * 1000 + hours * 3_600_000).toISOString().slice(0, 19);
  return local + (hours > 0 ? '+08:00' : '-06:00');
}

/** Puts all that was written into rows, and says who belongs to what. */
export function assemble(parts: Parts, luck: Luck): ForeignWorld {
  const entries = [
    ...parts.background.entries,
    ...parts.casts.flatMap((c) => c.entries),
    ...parts.frames.flatMap((f) => f.entries),
  ];
  for (const e of entries) e.at = Math.min(e.at, parts.latest);
  const filed = file(entries, luck);
  const flooding = new Map<string, string[]>();
  const calls = [...parts.calls]
    .sort((a, b) => a.at - b.at)
    .map((call, i) => {
      const id = `CL${300001 + i * 7}`;
      if (call.flood !== undefined) flooding.set(call.flood, [...(flooding.get(call.flood) ?? []), id]);
      return { ...call.row, call_id: id, started_at: stamp(call.at, call.lang) };
    });
  const truth = truthOf(parts, entries, filed);
  truth.calls = parts.floods.map((f, i) => ({
    id: `C${i + 1}`,
    kind: 'flood',
    calls: flooding.get(f.tag) ?? [],
    target: f.target,
  }));
  const { complaints, evidence, papers } = filed;
  return { complaints, calls, agencies: agenciesOf(parts.casts, luck), evidence, papers, truth };
}

function file(entries: readonly Entry[], luck: Luck): Filed {
  const idOf = new Map<Entry, string>();
  const filesOf = new Map<string, string[]>();
  const papers = new Map<string, string>();
  const evidence: Row[] = [];
  const complaints = [...entries]
    .sort((a, b) => a.at - b.at)
    .map((e, i) => {
      const id = `T25${String(100_003 + i * 5)}`;
      idOf.set(e, id);
      const row: Row = {
        ...e.row,
        complaint_id: id,
        received_at: stamp(e.at, e.person.lang),
        debtor_ref: e.person.ref,
      };
      if (e.paper === undefined) return row;
      const path = `evidence/${luck.one(['IMG', 'scan', 'file', 'wx'])}${luck.digits(4)}-${i}.txt`;
      papers.set(path, e.paper.text);
      evidence.push({
        file: path,
        complaint_id: id,
        debtor_ref: e.person.ref,
        kind: e.paper.kind,
        received_at: row.received_at!.slice(0, 10),
      });
      if (e.paper.source !== undefined) filesOf.set(e.paper.source, [...(filesOf.get(e.paper.source) ?? []), path]);
      row.attachments = path;
      return row;
    });
  return { complaints, evidence, papers, idOf, filesOf };
}

/** Numbers letters and documents, and says what each group is. */
class Ledger {
  readonly templates: ForeignTruth['templates'] = [];
  readonly documents: ForeignTruth['documents'] = [];
  readonly #filed: Filed;
  readonly #letterOf = new Map<Cast, string>();

  constructor(filed: Filed) {
    this.#filed = filed;
  }

  idsOf(entries: readonly Entry[]): string[] {
    return entries.map((e) => this.#filed.idOf.get(e)!);
  }

  /** The id of a letter; undefined where fewer than two sent it. */
  letter(entries: readonly Entry[], benign: boolean, level: number): string | undefined {
    if (entries.length < 2) return undefined;
    const id = `T${this.templates.length + 1}`;
    this.templates.push({ id, complaints: this.idsOf(entries), benign, level });
    return id;
  }

  cast(cast: Cast): ForeignGroup {
    const honest = cast.kind.type === 'honest';
    const values = [...cast.organiserValues.values()];
    const letter = this.letter(cast.lettered, honest, cast.dose.level);
    if (letter !== undefined) {
      this.#letterOf.set(cast, letter);
      values.push({ kind: 'letter', value: letter });
    }
    const files = this.#filed.filesOf.get(cast.sheet.id) ?? [];
    if (files.length > 1) {
      const kind = honest ? 'notice' : 'one_mould';
      this.documents.push({ id: cast.sheet.id, files: [...files], kind, forged: !honest });
      values.push({ kind: 'source_document', value: cast.sheet.id });
    }
    return {
      id: cast.id,
      type: honest ? (cast.framed ? 'victims' : 'honest') : 'attack',
      kind: cast.kind.kind,
      variant: variantOf(cast),
      size: cast.people.length,
      debtors: cast.people.map((p) => p.ref),
      complaints: this.idsOf(cast.entries),
      organiser_values: values,
      organiser_kind: cast.kind.organiser,
      misused_values: cast.misused,
      ...(cast.misusedOf === undefined ? {} : { misused_of: cast.misusedOf.id }),
    };
  }

  /** After the casts: a frame may take their letter. */
  frame(f: Frame, level: number): ForeignGroup {
    const letter = this.letter(f.lettered, false, level);
    const theirs = f.takesLetter ? this.#letterOf.get(f.of) : undefined;
    return {
      id: f.id,
      type: 'frame',
      kind: f.kind,
      variant: `${f.people.length} fakes beside ${f.of.people.length} of ${f.of.kind.kind}`,
      size: f.people.length,
      debtors: f.people.map((p) => p.ref),
      complaints: this.idsOf(f.entries),
      organiser_values: letter === undefined ? [] : [{ kind: 'letter', value: letter }],
      organiser_kind: 'agency',
      misused_values: theirs === undefined ? f.misused : [{ kind: 'letter', value: theirs }],
      misused_of: f.of.id,
    };
  }
}

function truthOf(parts: Parts, entries: readonly Entry[], filed: Filed): ForeignTruth {
  const { casts, frames, background, level } = parts;
  const ledger = new Ledger(filed);
  const groups = [...casts.map((c) => ledger.cast(c)), ...frames.map((f) => ledger.frame(f, level))];
  for (const post of background.posts) ledger.letter(post, true, level);
  const rings = groups.filter((g) => g.type === 'attack');
  const honest = groups.filter((g) => g.type === 'honest' || g.type === 'victims');
  return {
    rings: rings.map((g, i) => ({
      id: `R${i + 1}`,
      agencies: [],
      debtors: g.debtors,
      phones: g.organiser_values.filter((v) => v.kind === 'phone').map((v) => v.value),
      complaints: g.complaints,
      difficulty: g.kind,
    })),
    templates: ledger.templates,
    documents: ledger.documents,
    calls: [],
    genuine: [...background.people.map((p) => p.ref), ...honest.flatMap((g) => g.debtors)],
    background: background.people.map((p) => p.ref),
    complaints: Object.fromEntries(entries.map((e) => [filed.idOf.get(e)!, e.person.ref])),
    groups,
    planted: frames.flatMap((f) => f.people.map((p) => p.ref)),
    coincidences: background.coincidences,
  };
}

function variantOf({ kind, dose, letter }: Cast): string {
  const ties = Object.keys(kind.ties).join('+') || 'no value';
  return [
    kind.lang,
    ties,
    letter === null ? 'own words' : `letter level ${dose.level}${dose.bare ? ', bare' : ''}`,
    kind.type === 'attack' ? `hiding ${dose.hiding}` : kind.alone ? 'nobody to name' : `named ${dose.named}`,
    `${dose.days} days`,
  ].join(', ');
}

/** What the lender has on file: registered helpers, a seller or two, names that mean nothing. */
function agenciesOf(casts: readonly Cast[], luck: Luck): Row[] {
  const rows: Row[] = [];
  const add = (name: string, phones: string, notes: string) =>
    rows.push({ agency_id: `AG${rows.length + 11}`, name, phones, accounts: '', uscc: '', notes });
  for (const cast of casts) {
    const honest = cast.kind.type === 'honest';
    const phones = cast.values.phone.slice(0, 1).join(';');
    if (honest && cast.kind.line === 'landline' && luck.hit(0.4))
      add(cast.org, phones, '已备案的公益机构 / registered, free of charge');
    else if (!honest && luck.hit(0.1)) add(cast.org, phones, '往年处置过 / acted upon in an earlier case');
    else if (luck.hit(0.04)) add(cast.org, '', '');
  }
  return rows;
}
