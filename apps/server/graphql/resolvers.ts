import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import type { User } from '../../../libs/app/accounts/accounts.js';
import type { ClusterRow } from '../../../libs/app/analysis/finding-rows.js';
import { isErased } from '../../../libs/app/people/person-desk.js';
import type { SimilarText } from '../../../libs/app/similar/similar-texts.js';
import { BankDesk } from '../../../libs/app/template-bank/template-bank.js';
import type { ImportEntity } from '../../../libs/db/entities.js';
import type { ComplaintRow, RecordStore } from '../../../libs/db/record-store.js';
import { READS_NUMBERS } from '../../../libs/domain/access.js';
import type { Alert } from '../../../libs/domain/calls/watch.js';
import { round } from '../../../libs/domain/detector.js';
import { ClaqueError, sentence } from '../../../libs/domain/errors/errors.js';
import { familyLinks } from '../../../libs/domain/family-map.js';
import { neighbourhood, ringGraph, shortestPath } from '../../../libs/domain/graph/walk.js';
import { NODE_KINDS, type NodeKind } from '../../../libs/domain/graph-schema.generated.js';
import {
  accusationLedger,
  type Consensus,
  consensus,
  type Judgement,
  traitsOf,
  type Verdict,
} from '../../../libs/domain/ledger/accusations.js';
import type { BankEntry, PaperVerdict, Rejection, Ring } from '../../../libs/domain/model/index.js';
import { blackedOut, personOf } from '../../../libs/domain/person/fields.js';
import { lookupValue } from '../../../libs/domain/person/lookups.js';
import { filled, fillings } from '../../../libs/domain/pipeline/templates/fillings.js';
import { differences } from '../../../libs/domain/text/differences.js';
import { graphId } from '../../../libs/engines/graph-store/pseudonyms.js';
import { callNode } from './calls/resolver.js';
import { type ConnectionArgs, connection, pageArgs } from './connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext, reads } from './context.js';

/** Longer texts are compared by their beginning. */
const COMPARED = 20_000;

@Resolver()
export class QueryResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  me(@Context('user') user: User) {
    return user;
  }

  @Query()
  overview() {
    return this.claque.store.finding('overview', 'overview');
  }

  @Query()
  async imports(@Args() args: ConnectionArgs) {
    return connection(await this.claque.store.imports(pageArgs(args)), (x) => x);
  }

  @Query()
  import(@Args('id') id: string) {
    return /^\d{1,9}$/.test(id) ? this.claque.store.import(Number(id)) : null;
  }

  @Query()
  async clusters(
    @Args() args: ConnectionArgs & { filter?: { leastUnits?: number; benign?: boolean; search?: string } },
    @Context() context: RequestContext,
  ) {
    const page = await this.claque.store.clusters(args.filter ?? {}, pageArgs(args));
    await reads(
      this.claque,
      context,
      'Query.clusters',
      page.items.map((i) => i.id),
      'cluster',
    );
    return connection(page, (x) => x);
  }

  @Query()
  async cluster(@Args('id') id: string, @Context() context: RequestContext) {
    const found = await this.claque.store.finding<ClusterRow>('cluster', id);
    if (found !== null) await reads(this.claque, context, 'Query.cluster', [id], 'cluster');
    return found;
  }

  /** Largest families, each beside those that its letter is most like. */
  @Query()
  async familyMap(@Args('first') first: number, @Context() context: RequestContext) {
    const page = await this.claque.store.clusters({}, pageArgs({ first }));
    const families = page.items.map((i) => i.item);
    await reads(
      this.claque,
      context,
      'Query.familyMap',
      families.map((f) => f.id),
      'cluster',
    );
    const links = familyLinks(
      families.map((f) => f.templateBody.parts.flatMap((p) => ('fixed' in p ? p.fixed : [])).join(' ')),
    );
    return {
      families,
      links: links.map(({ a, b, similarity }) => ({ a: families[a].id, b: families[b].id, similarity })),
    };
  }

  @Query()
  async complaints(
    @Args() args: ConnectionArgs & { filter?: { lane?: string; search?: string } },
    @Context() context: RequestContext,
  ) {
    const page = await this.claque.store.complaints(args.filter ?? {}, pageArgs(args));
    await reads(
      this.claque,
      context,
      'Query.complaints',
      page.items.map((i) => i.id),
    );
    return connection(page, complaintNode);
  }

  @Query()
  async complaint(@Args('id') id: string, @Context() context: RequestContext) {
    const row = await this.claque.store.complaint(id);
    if (row !== null) await reads(this.claque, context, 'Query.complaint', [id]);
    return row === null ? null : complaintNode(row);
  }

  @Query()
  async rings(@Args() args: ConnectionArgs) {
    const { store } = this.claque;
    return connection(await store.rings(pageArgs(args)), (ring) => ringNode(ring, store));
  }

  @Query()
  async ring(@Args('id') id: string) {
    const ring = await this.claque.store.finding<Ring>('ring', id);
    return ring === null ? null : ringNode(ring, this.claque.store);
  }

  @Query()
  async papers(
    @Args() args: ConnectionArgs & { filter?: { verdict?: string } | null },
    @Context() context: RequestContext,
  ) {
    const page = await this.claque.store.papers(args.filter?.verdict ?? null, pageArgs(args));
    await reads(
      this.claque,
      context,
      'Query.papers',
      page.items.map((i) => i.id),
      'paper',
    );
    return connection(page, paperNode);
  }

  @Query()
  async paper(@Args('id') id: string, @Context() context: RequestContext) {
    const paper = await this.claque.store.verdictAt(id);
    if (paper !== null) await reads(this.claque, context, 'Query.paper', [id], 'paper');
    return paper === null ? null : paperNode(paper);
  }

  @Query()
  async similar(@Args() { text, first, least }: { text: string; first: number; least: number }) {
    if (!(least >= 0 && least <= 1))
      throw new ClaqueError('CLQ_QUERY_REFUSED', { problem: `least is ${least}, it may be 0 to 1` });
    const found = await this.claque.similar.find(text, pageArgs({ first }).first, least);
    return found.map((s) => ({ ...s, given: text }));
  }
}

@Resolver('Similar')
export class SimilarResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  async cluster(@Parent() { complaint }: SimilarNode) {
    const id = (await this.claque.store.complaint(complaint))?.cluster ?? null;
    return id === null ? null : this.claque.store.finding<ClusterRow>('cluster', id);
  }

  @ResolveField()
  async comparison(@Parent() { complaint, given }: SimilarNode, @Context() context: RequestContext) {
    await reads(this.claque, context, 'Query.similar', [complaint]);
    const [{ text: whole }] = await this.claque.store.complaintsOf([complaint]);
    const facts = (await this.claque.store.complaint(complaint))?.facts;
    // What nobody has looked for numbers in yet is shown without digits.
    const hidden = facts === undefined ? whole.replace(/\d/g, '█') : blackedOut(whole, facts);
    const text = READS_NUMBERS.includes(context.user.role) ? whole : hidden;
    const { a, b } = differences(given.slice(0, COMPARED), text.slice(0, COMPARED));
    return { with: complaint, own: a, other: b };
  }
}

type SimilarNode = SimilarText & { readonly given: string };

@Resolver()
export class JudgementResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async accusations() {
    const counts = await this.claque.store.finding<[string, { debtors: number; pointedAt: number }][]>(
      'traits',
      'traits',
    );
    return {
      ...accusationLedger(new Map(counts ?? []), await this.claque.store.judgements()),
      prior: this.claque.ringPrior,
    };
  }

  @Query()
  async controlSample(@Args('first') first: number, @Context() context: RequestContext) {
    const rows = await Promise.all(
      (await this.claque.store.controlSample(pageArgs({ first }).first)).map((id) => this.claque.store.complaint(id)),
    );
    await reads(
      this.claque,
      context,
      'Query.controlSample',
      rows.flatMap((row) => row?.complaint.id ?? []),
    );
    // What the detector made of it stays hidden: who judges must not know.
    return rows.flatMap((row) =>
      row === null
        ? []
        : [{ ...complaintNode(row), reasons: [], score: 0, lane: 'normal', clusterId: null, ring: null }],
    );
  }

  @Mutation()
  async judge(@Args('input') input: JudgeInput, @Context() context: RequestContext) {
    const reason = input.reason.trim();
    if (reason === '' || reason.length > 2000)
      throw new ClaqueError('CLQ_QUERY_REFUSED', { problem: 'a judgement needs a reason of 1 to 2,000 characters' });
    const about = await this.subject(input);
    const judgement: Judgement = {
      subject: input.subject,
      id: input.id,
      debtor: input.subject === 'member' ? input.debtor! : null,
      verdict: input.verdict,
      reason,
      by: context.user.name,
      at: this.claque.now(),
      score: about.score,
      traits: about.row === null ? NO_TRAITS : traitsOf(about.row.complaint, about.row.facts),
    };
    await this.claque.store.judge(judgement, (tx) =>
      this.claque.audit.write(tx, actorOf(context), [
        {
          action: 'Mutation.judge',
          subject: { kind: judgement.subject, id: judgement.id },
          reason,
          after: { verdict: judgement.verdict, debtor: judgement.debtor },
        },
      ]),
    );
    return judgement;
  }

  @Query()
  judgements(@Args('subject') subject: Judgement['subject'], @Args('id') id: string) {
    return this.claque.store.judgements({ subjects: [subject], id });
  }

  @Query()
  async consensus(@Args('subject') subject: Judgement['subject'], @Args('id') id: string) {
    return consensus(await this.claque.store.judgements({ subjects: [subject], id }));
  }

  /** The complaint whose traits the judgement is counted under, if there is one, and the score of the ring. */
  private async subject(input: JudgeInput): Promise<{ row: ComplaintRow | null; score: number | null }> {
    const { store } = this.claque;
    const missing = (what: string) => new ClaqueError('CLQ_NOT_FOUND', { what });
    const there = <T>(found: T | null, what: string): T => {
      if (found === null) throw missing(what);
      return found;
    };
    const { subject, id } = input;
    switch (subject) {
      case 'control':
        there(await store.finding('control', id), `complaint "${id}" in the control sample`);
        return { row: (await store.complaint(id))!, score: null };
      case 'cluster':
      case 'template': {
        const found =
          subject === 'cluster' ? await store.finding<ClusterRow>('cluster', id) : await store.clusterOfTemplate(id);
        return { row: await store.complaint(there(found, `${subject} "${id}"`).medoid), score: null };
      }
      case 'paper':
        there(await store.verdictAt(id), `paper "${id}"`);
        return { row: null, score: null };
      case 'match': {
        const [a, b, ...more] = id.split('|');
        if (b === undefined || more.length > 0 || !(a < b))
          throw new ClaqueError('CLQ_QUERY_REFUSED', {
            problem: 'a match is named by two complaints with a | between, the smaller first',
          });
        there(await store.complaint(b), `complaint "${b}"`);
        return { row: there(await store.complaint(a), `complaint "${a}"`), score: null };
      }
    }
    const ring = there(await store.finding<Ring>('ring', id), `ring "${id}"`);
    if (subject === 'ring') return { row: (await store.complaint(ring.complaints[0]))!, score: ring.score };
    if (!ring.debtors.includes(input.debtor ?? '')) throw missing(`debtor "${input.debtor ?? ''}" in ring ${ring.id}`);
    for (const complaint of ring.complaints) {
      const row = await store.complaint(complaint);
      if (row?.debtor === input.debtor) return { row, score: ring.score };
    }
    throw missing(`a complaint of debtor "${input.debtor}"`);
  }
}

/** A paper has no channel and no language. */
const NO_TRAITS = { channel: 'unknown', region: 'unknown', language: 'other', hardship: 'none' };

interface JudgeInput {
  readonly subject: Judgement['subject'];
  readonly id: string;
  readonly debtor?: string | null;
  readonly verdict: Verdict;
  readonly reason: string;
}

interface NodeInput {
  readonly id?: string | null;
  readonly kind?: string | null;
  readonly key?: string | null;
}

/** Nodes in one answer, and steps from its middle. */
const LARGEST_SUBGRAPH = 5000;
const MOST_HOPS = 4;

@Resolver()
export class BankResolver {
  private readonly desk: BankDesk;

  constructor(@Inject(CLAQUE) private readonly claque: Claque) {
    this.desk = new BankDesk(claque.store, claque.now, claque.audit);
  }

  @Query()
  async bank() {
    return (await this.claque.store.bank()).map(bankNode);
  }

  @Query()
  async exportBank(@Args('signer') signer: string) {
    return this.desk.export(short('signer', signer));
  }

  @Query()
  bankKey() {
    return this.desk.publicKey();
  }

  @Mutation()
  async addToBank(@Args('input') input: BankInput, @Context() context: RequestContext) {
    if (input.expires && !/^\d{4}-\d{2}-\d{2}$/.test(input.expires))
      throw new ClaqueError('CLQ_QUERY_REFUSED', { problem: 'expires is a day as 2026-12-31' });
    const about = {
      kind: input.kind,
      name: short('name', input.name),
      source: short('source', input.source),
      why: short('why', input.why),
      expires: input.expires ?? null,
    };
    return bankNode(await this.told(this.desk.add(input.cluster, about, actorOf(context))));
  }

  @Mutation()
  async releaseBankEntry(@Args('id') id: string, @Context() context: RequestContext) {
    return bankNode(await this.told(this.desk.release(id, actorOf(context))));
  }

  @Mutation()
  async quarantineBankEntry(
    @Args('id') id: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return bankNode(await this.told(this.desk.quarantine(id, short('reason', reason), actorOf(context))));
  }

  @Mutation()
  async removeBankEntry(@Args('id') id: string, @Context() context: RequestContext) {
    await this.told(this.desk.remove(id, actorOf(context)));
    return true;
  }

  @Mutation()
  async importBank(
    @Args('bundle') bundle: string,
    @Args('publicKey') publicKey: string,
    @Context() context: RequestContext,
  ) {
    return this.told(this.desk.import(bundle, publicKey, actorOf(context)));
  }

  private async told<T>(done: Promise<T>): Promise<T> {
    const result = await done;
    this.claque.jobs.notify();
    return result;
  }
}

interface BankInput {
  readonly cluster: string;
  readonly kind: BankEntry['kind'];
  readonly name: string;
  readonly source: string;
  readonly why: string;
  readonly expires?: string | null;
}

function short(what: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 200)
    throw new ClaqueError('CLQ_QUERY_REFUSED', { problem: `${what} needs 1 to 200 characters` });
  return trimmed;
}

function bankNode({ skeleton, state, baseline, ...entry }: BankEntry) {
  return {
    ...entry,
    parts: skeleton,
    quarantined: state === 'quarantined',
    matches: baseline?.matches ?? null,
    complaints: baseline?.complaints ?? null,
  };
}

@Resolver()
export class GraphResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async neighbourhood(@Args('of') of: NodeInput, @Args('hops') hops: number, @Args('most') most: number) {
    if (!(hops >= 1 && hops <= MOST_HOPS) || !(most >= 1 && most <= LARGEST_SUBGRAPH))
      throw new ClaqueError('CLQ_QUERY_REFUSED', {
        problem: `hops may be 1 to ${MOST_HOPS} and most 1 to ${LARGEST_SUBGRAPH}`,
      });
    return neighbourhood(this.claque.graph, await this.id(of), hops, most);
  }

  @Query()
  async shortestPath(@Args('from') from: NodeInput, @Args('to') to: NodeInput) {
    return shortestPath(this.claque.graph, await this.id(from), await this.id(to));
  }

  @Query()
  ringGraph(@Args('ring') ring: string) {
    return ringGraph(this.claque.graph, ring);
  }

  @Query()
  async deadJobs(@Args('first') first: number) {
    const jobs = await this.claque.store.jobs.dead(pageArgs({ first }).first);
    return Promise.all(
      jobs.map(async (job) => ({
        ...job,
        error: job.error ?? '',
        import: job.payload.import === undefined ? null : await this.claque.store.import(job.payload.import),
      })),
    );
  }

  @Mutation()
  async replayJob(
    @Args('id') id: string,
    @Args('map') map: readonly { ours: string; theirs: string }[] | null | undefined,
    @Context() context: RequestContext,
  ) {
    const columns = map == null ? null : Object.fromEntries(map.map((c) => [c.ours, c.theirs]));
    const written = (tx: EntityManager) =>
      this.claque.audit.write(tx, actorOf(context), [
        { action: 'Mutation.replayJob', subject: { kind: 'job', id }, after: { map: columns } },
      ]);
    if (
      !/^\d{1,9}$/.test(id) ||
      !(await this.claque.store.jobs.replay(Number(id), columns, this.claque.now(), written))
    )
      throw new ClaqueError('CLQ_NOT_FOUND', { what: `dead job "${id}"` });
    this.claque.jobs.notify();
    return true;
  }

  private async id({ id, kind, key }: NodeInput): Promise<string> {
    if (id) return id;
    if (!kind || !key || !Object.hasOwn(NODE_KINDS, kind))
      throw new ClaqueError('CLQ_QUERY_REFUSED', {
        problem: 'a node needs an id, or a kind of docs/graph.md and a key',
      });
    // However it is written.
    const known = kind === 'phone' ? lookupValue('phone', key) : key;
    return graphId(kind as NodeKind, known, await this.claque.store.secret('graphKey'));
  }
}

@Resolver('Alert')
export class AlertResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async alerts(@Args('first') first: number, @Context() context: RequestContext) {
    const alerts = await this.claque.store.alerts(pageArgs({ first }).first);
    // Numbers that called stand in them.
    await reads(
      this.claque,
      context,
      'Query.alerts',
      alerts.map((a) => a.id),
      'alert',
    );
    return alerts;
  }

  @Subscription('alertTold', { resolve: (alert: Alert) => alert })
  alertTold() {
    return this.claque.calls.alerts();
  }
}

@Resolver('Ring')
export class RingResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  days(@Parent() ring: Ring) {
    return this.claque.store.daysOf(ring.complaints);
  }

  @ResolveField()
  history(@Parent() ring: { id: string }) {
    return this.claque.store.ringHistory(ring.id);
  }

  @ResolveField()
  judgements(@Parent() ring: { id: string }) {
    return this.claque.store.judgements({ subjects: ['ring', 'member'], id: ring.id });
  }

  @ResolveField()
  cleared(@Parent() ring: Ring) {
    return this.members(ring, 'no');
  }

  @ResolveField()
  disputed(@Parent() ring: Ring) {
    return this.members(ring, 'disputed');
  }

  /** Members of whom people hold something, whichever ring it was said in. */
  private async members(ring: Ring, held: Consensus): Promise<string[]> {
    const of = Map.groupBy(await this.claque.store.judgementsOfDebtors(ring.debtors), (j) => j.debtor);
    return ring.debtors.filter((d) => consensus(of.get(d) ?? []) === held);
  }

  @ResolveField()
  priorBits() {
    const { ringPrior } = this.claque;
    return round(Math.log2(ringPrior / (1 - ringPrior)));
  }
}

@Resolver('Import')
export class ImportResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  step(@Parent() entry: ImportEntity) {
    const { jobs } = this.claque.store;
    if (entry.state === 'reading') return jobs.step('intake', entry.id);
    return entry.state === 'analysing' ? jobs.step('analyse', null) : null;
  }

  @ResolveField()
  async rejections(@Parent() entry: ImportEntity, @Args() args: ConnectionArgs) {
    return connection(await this.claque.store.rejections(entry.id, pageArgs(args)), (r: Rejection) => ({
      ...r,
      why: { en: sentence(r.code, r.values, 'en'), zh: sentence(r.code, r.values, 'zh') },
    }));
  }
}

@Resolver('Cluster')
export class ClusterResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  template(@Parent() cluster: ClusterRow) {
    return cluster.templateBody;
  }

  @ResolveField()
  volume(@Parent() cluster: ClusterRow) {
    return this.claque.store.volumeOf(cluster.id);
  }

  @ResolveField()
  async fillings(@Parent() cluster: ClusterRow, @Args('first') first: number, @Context() context: RequestContext) {
    const page = await this.claque.store.complaints({ cluster: cluster.id }, pageArgs({ first }));
    const rows = page.items.map((i) => i.item);
    await reads(
      this.claque,
      context,
      'Cluster.fillings',
      rows.map((r) => r.complaint.id),
    );
    const may = READS_NUMBERS.includes(context.user.role);
    return rows.map(({ complaint, facts }) => ({
      complaint: complaint.id,
      values: fillings(cluster.templateBody.parts, may ? complaint.text : blackedOut(complaint.text, facts)),
    }));
  }

  @ResolveField()
  async members(@Parent() cluster: ClusterRow, @Args() args: ConnectionArgs, @Context() context: RequestContext) {
    const page = await this.claque.store.complaints({ cluster: cluster.id }, pageArgs(args));
    await reads(
      this.claque,
      context,
      'Cluster.members',
      page.items.map((i) => i.id),
    );
    return connection(page, complaintNode);
  }
}

@Resolver('Complaint')
export class ComplaintResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  text(@Parent() { text, facts }: ComplaintNode, @Context() { user }: RequestContext) {
    return READS_NUMBERS.includes(user.role) ? text : blackedOut(text, facts);
  }

  @ResolveField()
  person(@Parent() { record }: ComplaintNode) {
    return personOf(record);
  }

  @ResolveField()
  erased(@Parent() { record }: ComplaintNode) {
    return isErased(record);
  }

  @ResolveField()
  async papers(@Parent() { record }: ComplaintNode, @Context() context: RequestContext) {
    const paths = await this.claque.store.papersOf(record);
    await reads(this.claque, context, 'Complaint.papers', paths, 'paper');
    const papers = await Promise.all(paths.map((p) => this.claque.store.verdictAt(p)));
    return papers.flatMap((p) => (p === null ? [] : [paperNode(p)]));
  }

  @ResolveField()
  async calls(@Parent() { record }: ComplaintNode, @Context() context: RequestContext) {
    if (record.debtorRef === '') return [];
    const calls = await this.claque.store.callsOf([record.debtorRef], 50);
    await reads(
      this.claque,
      context,
      'Complaint.calls',
      calls.map((c) => c.id),
      'call',
    );
    return calls.map(callNode);
  }

  @ResolveField()
  async slots(@Parent() { clusterId, text }: ComplaintNode) {
    const cluster = clusterId === null ? null : await this.claque.store.finding<ClusterRow>('cluster', clusterId);
    return cluster === null ? [] : filled(cluster.templateBody.parts, text);
  }

  @ResolveField()
  cluster(@Parent() complaint: ComplaintNode) {
    return complaint.clusterId === null ? null : this.claque.store.finding<ClusterRow>('cluster', complaint.clusterId);
  }

  @ResolveField()
  async comparison(
    @Parent() complaint: ComplaintNode,
    @Args('with') other: string | null | undefined,
    @Context() context: RequestContext,
  ) {
    let id = other ?? null;
    if (id === null && complaint.clusterId !== null) {
      const cluster = await this.claque.store.finding<ClusterRow>('cluster', complaint.clusterId);
      id = cluster?.medoid ?? null;
      if (id === complaint.id) {
        const members = await this.claque.store.complaints({ cluster: complaint.clusterId }, { first: 2, after: null });
        id = members.items.map(({ item }) => item.complaint.id).find((m) => m !== complaint.id) ?? null;
      }
    }
    const row = id === null ? null : await this.claque.store.complaint(id);
    if (row === null) return null;
    await reads(this.claque, context, 'Complaint.comparison', [row.complaint.id]);
    const shown = (c: ComplaintNode) => this.text(c, context).slice(0, COMPARED);
    const { a, b } = differences(shown(complaint), shown(complaintNode(row)));
    return { with: row.complaint.id, own: a, other: b };
  }
}

type ComplaintNode = ReturnType<typeof complaintNode>;

/** What the API shows; of the person behind it only what is masked. */
export function complaintNode({ complaint: c, debtor, cluster, ring, triage, facts }: ComplaintRow) {
  return {
    id: c.id,
    receivedAt: c.receivedAt,
    text: c.text,
    channel: c.channel,
    institution: c.institution,
    product: c.product,
    subject: c.subject,
    debtor,
    file: c.source.file,
    line: c.source.line,
    lane: triage.lane,
    score: triage.score,
    reasons: triage.reasons,
    facts: facts.map(({ kind, start, end }) => ({ kind, start, end })),
    clusterId: cluster,
    ring,
    record: c,
  };
}

function paperNode({ paper, ...rest }: PaperVerdict) {
  return { id: paper, ...rest };
}

function ringNode(ring: Ring, { vault }: RecordStore) {
  const { peeling, lockstep } = ring.opinions;
  // Keys are numbers and names in full: who reads a ring tells them apart, and reads the masked labels.
  const hidden = (key: string) => `v${BigInt.asUintN(64, BigInt(vault.blind('agency', key))).toString(36)}`;
  return {
    ...ring,
    values: ring.values.map((v) => ({ ...v, key: hidden(v.key) })),
    reasons: ring.reasons.map(({ value, ...r }) => (value === undefined ? r : { ...r, value: hidden(value) })),
    weakestLink: ring.weakestLink.message,
    breaks: ring.weakestLink.breaks.map(hidden),
    opinions: {
      core: peeling.core,
      density: peeling.density,
      lockstepPairs: lockstep.pairs,
      lockstepExpected: lockstep.expected,
    },
  };
}
