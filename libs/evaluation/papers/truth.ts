import type { Truth } from '../truth.js';
import type { Issuer } from './form.js';
import type { FileKind, Paper } from './paper.js';

/** One paper in truth-extra.json. */
export interface PaperTruth {
  id: string;
  file: string;
  form: string;
  kind: string;
  issuer: string;
  software: string;
  holder: string;
  file_kind: FileKind;
  forged: boolean;
  /** The set of papers that one source document stands behind. */
  set: string | null;
  role: 'genuine' | 'source' | 'forged' | 'defect';
  way: string | null;
  changed: string[];
  kept: string[];
  defect: string | null;
  innocent: string[];
  resave: string | null;
  sheet: string | null;
  /** A doctor's own story of a disease, where the doctor puts it under each patient. */
  phrase: string | null;
  device: string;
}

export interface PapersTruth {
  generator: 'papers';
  seed: number;
  papers: PaperTruth[];
  sets: { id: string; source: string | null; files: string[]; pairs: number }[];
  issuers: { key: string; kind: string; name: string; software: string; electronic: boolean; papers: number }[];
  /** Pairs of files from one source document, sources in the folder included. */
  forged_pairs: number;
}

export const paperTruth = (paper: Paper, file: string): PaperTruth => ({
  id: paper.id,
  file,
  form: `${paper.issuer.key}/${paper.look.layout % paper.kind.layouts.length}`,
  kind: paper.kind.key,
  issuer: paper.issuer.name,
  software: paper.issuer.software,
  holder: paper.holder.debtor,
  file_kind: paper.fileKind,
  forged: paper.forged,
  set: paper.set ?? null,
  role: paper.defect ? 'defect' : paper.forged ? 'forged' : paper.set ? 'source' : 'genuine',
  way: paper.way ?? null,
  changed: [...paper.changed],
  kept: [...paper.kept],
  defect: paper.defect ?? null,
  innocent: [...paper.innocent],
  resave: paper.resave ?? null,
  sheet: paper.sheet ?? null,
  phrase: paper.innocent.includes('clinic-phrase')
    ? [paper.issuer.key, paper.facts['doctor'] ?? paper.facts['signer'], paper.facts['disease']].join('/')
    : null,
  device: paper.device.name,
});

function grouped<T>(list: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of list) {
    const k = key(item);
    if (k !== null) out.set(k, [...(out.get(k) ?? []), item]);
  }
  return out;
}

const GROUP_KINDS: Readonly<Record<string, string>> = {
  couple: 'couple',
  'same-paper': 'same_paper',
  notice: 'notice',
  'notice-named': 'notice_named',
  'company-reason': 'company_reason',
  'clinic-phrase': 'clinic_phrase',
};

export function truthOf(
  seed: number,
  papers: readonly (PaperTruth & { defectGroup: string | null })[],
  issuers: readonly Issuer[],
  complaints: ReadonlyMap<string, string>,
): { truth: Truth; extra: PapersTruth } {
  const documents: Truth['documents'] = [];
  const add = (kind: string, files: string[], forged: boolean) =>
    documents.push({ id: `D${documents.length + 1}`, files, kind, forged });
  const filesOf = (list: readonly PaperTruth[]) => list.map((p) => p.file).sort();
  const sets = grouped(papers, (p) => p.set);
  for (const list of sets.values()) add('one_mould', filesOf(list), true);
  for (const list of grouped(papers, (p) => p.defectGroup).values()) add(list[0].defect ?? '', filesOf(list), true);
  for (const p of papers) if (p.role === 'forged' && p.way === 'edited-in-place') add('edited', [p.file], true);
  for (const list of grouped(papers, (p) => (p.forged ? null : p.form)).values())
    if (list.length > 1) add('same_form', filesOf(list), false);
  for (const [reason, kind] of Object.entries(GROUP_KINDS)) {
    const groupOf = (p: PaperTruth) =>
      reason === 'clinic-phrase' ? p.phrase : reason === 'couple' || reason === 'same-paper' ? p.sheet : p.form;
    for (const list of grouped(papers, (p) => (p.innocent.includes(reason) ? groupOf(p) : null)).values())
      if (list.length > 1) add(kind, filesOf(list), false);
  }
  const forgedHolders = new Set(papers.filter((p) => p.forged).map((p) => p.holder));
  const rings: Truth['rings'] = [...sets].map(([id, list]) => {
    const debtors = [...new Set(list.filter((p) => p.forged).map((p) => p.holder))].sort();
    return {
      id: `R${id}`,
      agencies: [],
      debtors,
      phones: [],
      complaints: debtors.map((h) => complaints.get(h) ?? ''),
      difficulty: 'papers',
    };
  });
  const genuine = [...new Set(papers.map((p) => p.holder))].filter((h) => !forgedHolders.has(h)).sort();
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const setList = [...sets].map(([id, list]) => ({
    id,
    source: list.find((p) => p.role === 'source')?.file ?? null,
    files: filesOf(list),
    pairs: pairs(list.length),
  }));
  return {
    truth: { rings, templates: [], documents, calls: [], genuine },
    extra: {
      generator: 'papers',
      seed,
      papers: papers.map(({ defectGroup: _, ...p }) => p),
      sets: setList,
      issuers: issuers
        .map((i) => ({
          key: i.key,
          kind: i.kind,
          name: i.name,
          software: i.software,
          electronic: i.look.isElectronic,
          papers: papers.filter((p) => p.form.startsWith(`${i.key}/`)).length,
        }))
        .filter((i) => i.papers > 0),
      forged_pairs: setList.reduce((sum, s) => sum + s.pairs, 0),
    },
  };
}
