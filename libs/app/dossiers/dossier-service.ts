import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import type { Store } from '../../db/store.js';
import type { AuditEntry } from '../../domain/audit/chain.js';
import { paperPairs } from '../../domain/dossier/document-pairs.js';
import type { BareLink, Custody, DossierFor, Snapshot } from '../../domain/dossier/snapshot.js';
import { ClaqueError, notFound, RECIPIENTS } from '../../domain/errors/errors.js';
import { ringGraph } from '../../domain/graph/walk.js';
import { accusationLedger } from '../../domain/ledger/accusations.js';
import type { Complaint, Graph, PaperVerdict, Ring } from '../../domain/model/index.js';
import { type BlobStore, wholeBlob } from '../../domain/ports/blob-store.js';
import type { GraphStore } from '../../domain/ports/graph-store.js';
import { PAPER_LIMIT } from '../../readers/documents/document-type.js';
import { drawOverlay } from '../../readers/documents/overlay-process.js';
import type { ClusterRow } from '../analysis/finding-rows.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';
import type { CaseService } from '../cases/case-service.js';
import { publicPem, signingKey } from '../signing-keys.js';

/** Complaints and calls in one dossier, at most: what is more is said to be left. */
const MOST_COMPLAINTS = 500;
const MOST_CALLS = 5000;
const MOST_OVERLAYS = 20;
/** Of each ring, laid on the first. */
const PICTURES = 3;

/** Gathers what a dossier is made from, as it is now. */
export class DossierService {
  constructor(
    private readonly store: Store,
    private readonly cases: CaseService,
    private readonly audit: AuditLog,
    private readonly graph: GraphStore,
    private readonly blobs: BlobStore,
    private readonly now: () => string,
  ) {}

  /** The installation's key for dossiers. */
  async key(): Promise<KeyObject> {
    return createPrivateKey(await signingKey(this.store, 'dossierKey'));
  }

  /** By which others prove this installation's dossiers, as PEM. */
  async publicKey(): Promise<string> {
    return publicPem(await signingKey(this.store, 'dossierKey'));
  }

  /**
   * @throws ClaqueError CLQ_NOT_FOUND; CLQ_CASE for a recipient outside the house to whom the case was not escalated by two people.
   */
  async snapshot(id: string, recipient: DossierFor, actor: Actor): Promise<Snapshot> {
    const { store } = this;
    const found = await this.cases.case(id);
    if (found === null) throw notFound('case', id);
    if (recipient !== 'internal' && (found.state !== 'escalated' || found.escalation?.recipient !== recipient))
      throw new ClaqueError('CLQ_CASE_RECIPIENT', { recipient: RECIPIENTS[recipient] });
    const of = (kind: string) => found.parts.filter((p) => p.kind === kind).map((p) => p.id);
    const rings = (await Promise.all(of('ring').map((r) => store.findings.get<Ring>('ring', r)))).filter(
      (r) => r !== null,
    );
    const listed = [...new Set([...of('complaint'), ...rings.flatMap((r) => r.complaints)])].sort();
    const rows = inOrder(listed, await store.complaints.many(listed.slice(0, MOST_COMPLAINTS)), (r) => r.complaint.id);
    const clusters = [...new Set(rows.flatMap((r) => r.cluster ?? []))];
    const medoids = new Set((await store.findings.many<ClusterRow>('cluster', clusters)).map((c) => c.medoid));
    const named = [...new Set([...of('paper'), ...rings.flatMap((r) => r.evidence)])];
    const papers = inOrder(named, await store.findings.many<PaperVerdict>('paper', named), (v) => v.paper);
    const groups = [of('paper'), ...rings.map((r) => r.evidence)];
    const pairs = (await Promise.all(groups.map(async (p) => paperPairs(await store.documents.texts(p))))).flat();
    const debtors = [...new Set([...of('debtor'), ...rows.map((r) => r.debtor)])].sort();
    const judgements = [
      ...(await store.judgements.all({ subjects: ['ring', 'member'], ids: rings.map((r) => r.id) })),
      ...(await store.judgements.ofDebtors(debtors)).filter((j) => !rings.some((r) => r.id === j.id)),
    ].sort((x, y) => (x.at < y.at ? -1 : 1));
    const counts = await store.findings.get<[string, { debtors: number; pointedAt: number }][]>('traits', 'traits');
    const { pointedAt, overturned, missed } = accusationLedger(new Map(counts ?? []), await store.judgements.all());
    const { changedAt: _, ...body } = found;
    return {
      at: this.now(),
      by: actor.name,
      for: recipient,
      installation: await store.installation.secret('id'),
      case: body,
      events: await this.cases.events(id),
      rings,
      complaints: rows.map(({ complaint, debtor, facts, cluster }) => ({
        complaint,
        debtor,
        facts,
        cluster,
        medoid: medoids.has(complaint.id),
      })),
      left: Math.max(0, listed.length - MOST_COMPLAINTS),
      papers,
      overlays: await this.overlays([
        ...papers.flatMap(({ paper, beside }) => (beside === null ? [] : [[paper, beside] as const])),
        ...pairs.map(([left, right]) => [left.paper, right.paper] as const),
        // Pictures of one ring, or that people put into the case, of which no text says that they are alike.
        ...groups.flatMap(([first, ...others]) =>
          first === undefined ? [] : others.slice(0, PICTURES).map((p) => [first, p] as const),
        ),
      ]),
      paperPairs: pairs,
      files: await Promise.all(
        found.files.map(async ({ name, sha256 }) => {
          const content = await wholeBlob(this.blobs, sha256);
          return { name, sha256: createHash('sha256').update(content).digest('hex'), content };
        }),
      ),
      calls: await store.calls.ofDebtors(debtors, MOST_CALLS),
      judgements,
      graph: await this.drawn(rings),
      custody: await this.custody(rows.map((r) => r.complaint)),
      ledger: { pointedAt, overturned, missed },
      audit: await this.extract(id),
    };
  }

  /** Papers on those that they resemble, where the two can be drawn. */
  private async overlays(alike: readonly (readonly [string, string])[]): Promise<Snapshot['overlays']> {
    const made: Snapshot['overlays'][number][] = [];
    const pairs = new Set<string>();
    for (const [paper, beside] of alike) {
      if (made.length === MOST_OVERLAYS) break;
      const pair = [paper, beside].sort().join('\n');
      if (pairs.has(pair)) continue;
      pairs.add(pair);
      const [own, other] = [await this.store.documents.sha256(paper), await this.store.documents.sha256(beside)];
      if (own === null || other === null) continue;
      const drawn = await drawOverlay(async () => ({
        first: await wholeBlob(this.blobs, own, PAPER_LIMIT),
        second: await wholeBlob(this.blobs, other, PAPER_LIMIT),
        show: 'both',
      })).catch(() => null);
      if (drawn !== null) made.push({ paper, beside, png: Buffer.from(drawn.png) });
    }
    return made;
  }

  private async drawn(rings: readonly Ring[]): Promise<Graph> {
    const nodes = new Map<string, Graph['nodes'][number]>();
    const edges = new Map<string, Graph['edges'][number]>();
    for (const { id } of rings) {
      const part = await ringGraph(this.graph, id);
      for (const n of part?.nodes ?? []) nodes.set(n.id, n);
      for (const e of part?.edges ?? []) edges.set(e.id, e);
    }
    const byId = <T extends { readonly id: string }>(list: Iterable<T>) =>
      [...list].sort((x, y) => (x.id < y.id ? -1 : 1));
    return { nodes: byId(nodes.values()), edges: byId(edges.values()) };
  }

  private async custody(complaints: readonly Complaint[]): Promise<Custody[]> {
    const rows = await this.store.complaints.origins(complaints.map((c) => c.id));
    const of = new Map(rows.map((r) => [r.id, r]));
    return complaints.flatMap(({ id, source }): Custody[] => {
      const row = of.get(id);
      if (row === undefined) return [];
      const { at, by } = row;
      const sha256 = this.store.imports.digest(row);
      return [
        { id, at, by, sha256, kind: 'complaint', import: String(row.import), file: source.file, line: source.line },
      ];
    });
  }

  /** The chain from the first act on a case to the last. Between them it has other things by their hashes alone. */
  private async extract(id: string): Promise<(AuditEntry | BareLink)[]> {
    const links: (AuditEntry | BareLink)[] = [];
    let last = 0;
    for await (const entry of this.audit.between({ kind: 'case', id })) {
      const own = entry.subject.kind === 'case' && entry.subject.id === id;
      if (own && entry.action.startsWith('case ')) last = links.length + 1;
      links.push(own ? entry : { number: entry.number, previous: entry.previous, hash: entry.hash });
    }
    return links.slice(0, last);
  }
}

/** What was found of a list of ids, in its order. */
function inOrder<T>(ids: readonly string[], found: readonly T[], id: (item: T) => string): T[] {
  const by = new Map(found.map((item) => [id(item), item]));
  return ids.flatMap((i) => by.get(i) ?? []);
}
