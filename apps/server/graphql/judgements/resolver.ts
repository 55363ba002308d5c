import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { type ClusterRow } from '../../../../libs/app/analysis/finding-rows.js';
import { type ComplaintRow } from '../../../../libs/db/store.js';
import { ClaqueError, notFound, readReason, type Thing } from '../../../../libs/domain/errors/errors.js';
import { accusationLedger, consensus, type Judgement, traitsOf } from '../../../../libs/domain/ledger/accusations.js';
import { type Ring } from '../../../../libs/domain/model/index.js';
import { complaintNode } from '../complaints/presenter.js';
import { pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments, JudgeInput } from '../schema.generated.js';
import { Mutation, Query } from '../typed.js';

@Resolver()
export class JudgementResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async accusations() {
    const counts = await this.claque.store.findings.get<[string, { debtors: number; pointedAt: number }][]>(
      'traits',
      'traits',
    );
    return {
      ...accusationLedger(new Map(counts ?? []), await this.claque.store.judgements.all()),
      prior: this.claque.ringPrior,
    };
  }

  @Query()
  async controlSample(@Args() { first }: Arguments['Query']['controlSample'], @Context() context: RequestContext) {
    const ids = await this.claque.store.judgements.unjudgedControl(pageArgs({ first }).first);
    const rows = await Promise.all(ids.map((id) => context.loaders.complaint.load(id)));
    await auditRead(
      this.claque,
      context,
      'Query.controlSample',
      rows.flatMap((row) => row?.complaint.id ?? []),
    );
    // What the detector made of it stays hidden: who judges must not know.
    return rows.flatMap((row) =>
      row === null
        ? []
        : [{ ...complaintNode(row), reasons: [], score: 0, lane: 'normal' as const, clusterId: null, ring: null }],
    );
  }

  @Mutation()
  async judge(@Args() { input }: Arguments['Mutation']['judge'], @Context() context: RequestContext) {
    const reason = readReason(input.reason);
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
    await this.claque.store.judgements.add(judgement, (tx) =>
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
  judgements(@Args() { subject, id }: Arguments['Query']['judgements']) {
    return this.claque.store.judgements.all({ subjects: [subject], ids: [id] });
  }

  @Query()
  async consensus(@Args() { subject, id }: Arguments['Query']['consensus']) {
    return consensus(await this.claque.store.judgements.all({ subjects: [subject], ids: [id] }));
  }

  /** The complaint whose traits the judgement is counted under, if there is one, and the score of the ring. */
  private async subject(input: JudgeInput): Promise<{ row: ComplaintRow | null; score: number | null }> {
    const { store } = this.claque;
    const { subject, id } = input;
    const there = <T>(found: T | null, thing: Thing, missing = id): T => {
      if (found === null) throw notFound(thing, missing);
      return found;
    };
    switch (subject) {
      case 'control':
        there(await store.findings.get('control', id), 'controlSample');
        return { row: (await store.complaints.get(id))!, score: null };
      case 'cluster':
      case 'template': {
        const found =
          subject === 'cluster'
            ? await store.findings.get<ClusterRow>('cluster', id)
            : await store.clusters.ofTemplate(id);
        return { row: await store.complaints.get(there(found, subject).medoid), score: null };
      }
      case 'paper':
        there(await store.documents.verdict(id), 'document');
        return { row: null, score: null };
      case 'match': {
        const [a, b, ...more] = id.split('|');
        if (a === undefined || b === undefined || more.length > 0 || !(a < b)) throw new ClaqueError('CLQ_MATCH_NAME');
        there(await store.complaints.get(b), 'complaint', b);
        return { row: there(await store.complaints.get(a), 'complaint', a), score: null };
      }
    }
    const ring = there(await store.findings.get<Ring>('ring', id), 'ring');
    if (subject === 'ring')
      return { row: (await store.complaints.get(ring.complaints.at(0) ?? ''))!, score: ring.score };
    if (!ring.debtors.includes(input.debtor ?? '')) throw notFound('debtorInRing', input.debtor ?? '');
    for (const complaint of ring.complaints) {
      const row = await store.complaints.get(complaint);
      if (row?.debtor === input.debtor) return { row, score: ring.score };
    }
    throw notFound('complaintOfMember', input.debtor ?? '');
  }
}

/** A paper has no channel and no language. */
const NO_TRAITS = { channel: 'unknown', region: 'unknown', language: 'other', hardship: 'none' };
