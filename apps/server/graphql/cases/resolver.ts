import { Readable } from 'node:stream';
import { Inject } from '@nestjs/common';
import { Args, Context, Parent } from '@nestjs/graphql';
import type { CaseAct, NamedCase } from '../../../../libs/app/cases/case-service.js';
import { partKey } from '../../../../libs/domain/cases/case.js';
import { fillLetter } from '../../../../libs/domain/cases/letter.js';
import { connection, pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Mutation, Query, ResolverOf } from '../typed.js';

@ResolverOf('Case')
export class CaseResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Case')
  parts(@Parent() { parts }: NamedCase) {
    return parts.map((p) => ({ ...p, key: partKey(p) }));
  }

  @Field('Case')
  async timeline(@Parent() { id }: NamedCase, @Context() { loaders }: RequestContext) {
    const events = await loaders.caseEvents.load(id);
    return events.map((e) => ({
      kind: e.kind,
      at: e.at,
      by: e.by,
      reason: 'reason' in e ? e.reason : null,
      text: e.kind === 'commented' ? e.text : null,
      body: JSON.stringify(e),
    }));
  }

  @Query()
  async cases(@Args() args: Arguments['Query']['cases']) {
    return connection(await this.claque.cases.list(args.state ?? null, pageArgs(args)), (c) => c);
  }

  @Query()
  async case(@Args() { id }: Arguments['Query']['case'], @Context() context: RequestContext) {
    const found = await this.claque.cases.case(id);
    if (found !== null) await auditRead(this.claque, context, 'Query.case', [id], 'case');
    return found;
  }

  @Mutation()
  openCase(@Args() about: Arguments['Mutation']['openCase'], @Context() context: RequestContext) {
    const { title, reason, ring, parts } = about;
    return this.claque.cases.open({ title, reason, ring: ring ?? null, parts: parts ?? [] }, actorOf(context));
  }

  @Mutation()
  addToCase(@Args() { case: id, parts }: Arguments['Mutation']['addToCase'], @Context() context: RequestContext) {
    return this.act(id, { kind: 'added', parts }, context);
  }

  @Mutation()
  removeFromCase(
    @Args() { case: id, part, reason }: Arguments['Mutation']['removeFromCase'],
    @Context() context: RequestContext,
  ) {
    return this.act(id, { kind: 'removed', part, reason }, context);
  }

  @Mutation()
  setPartRole(
    @Args() { case: id, part, role, reason }: Arguments['Mutation']['setPartRole'],
    @Context() context: RequestContext,
  ) {
    return this.act(id, { kind: 'role', part, role, reason }, context);
  }

  @Mutation()
  commentCase(@Args() { case: id, text }: Arguments['Mutation']['commentCase'], @Context() context: RequestContext) {
    return this.act(id, { kind: 'commented', text }, context);
  }

  @Mutation()
  addCaseTask(
    @Args() { case: id, text, assignee, due }: Arguments['Mutation']['addCaseTask'],
    @Context() context: RequestContext,
  ) {
    return this.claque.cases.task(id, { text, assignee: assignee ?? null, due: due ?? null }, actorOf(context));
  }

  /** Words for a debtor whom an agency takes money from; nothing is sent from here. */
  @Mutation()
  async makeLetter(@Args() about: Arguments['Mutation']['makeLetter'], @Context() context: RequestContext) {
    const { case: id, part, language, lender, contact } = about;
    const letter = fillLetter(this.claque.letters.protect, language, { lender, contact });
    await this.act(id, { kind: 'letter', part, letter: this.claque.letters.protect.id }, context);
    return letter;
  }

  @Mutation()
  finishCaseTask(
    @Args() { case: id, task }: Arguments['Mutation']['finishCaseTask'],
    @Context() context: RequestContext,
  ) {
    return this.act(id, { kind: 'done', task }, context);
  }

  @Mutation()
  moveCase(@Args() { case: id, to, reason }: Arguments['Mutation']['moveCase'], @Context() context: RequestContext) {
    return this.act(id, { kind: 'moved', to, reason }, context);
  }

  @Mutation()
  proposeEscalation(
    @Args() { case: id, recipient, reason }: Arguments['Mutation']['proposeEscalation'],
    @Context() context: RequestContext,
  ) {
    return this.act(id, { kind: 'proposed', recipient, reason }, context);
  }

  @Mutation()
  decideEscalation(
    @Args() { case: id, approved, reason }: Arguments['Mutation']['decideEscalation'],
    @Context() context: RequestContext,
  ) {
    return this.act(id, { kind: 'decided', approved, reason }, context);
  }

  @Mutation()
  relateCases(
    @Args() { case: id, to, reason }: Arguments['Mutation']['relateCases'],
    @Context() context: RequestContext,
  ) {
    return this.claque.cases.relate(id, to, reason, actorOf(context));
  }

  @Mutation()
  mergeCases(
    @Args() { case: id, into, reason }: Arguments['Mutation']['mergeCases'],
    @Context() context: RequestContext,
  ) {
    return this.claque.cases.merge(id, into, reason, actorOf(context));
  }

  @Mutation()
  splitCase(@Args() about: Arguments['Mutation']['splitCase'], @Context() context: RequestContext) {
    return this.claque.cases.split(about.case, about.title, about.parts, about.reason, actorOf(context));
  }

  @Query()
  dossierKey() {
    return this.claque.dossiers.publicKey();
  }

  @Mutation()
  async makeDossier(
    @Args() { case: id, for: recipient }: Arguments['Mutation']['makeDossier'],
    @Context() context: RequestContext,
  ) {
    const { claque } = this;
    const actor = actorOf(context);
    const snapshot = await claque.dossiers.snapshot(id, recipient, actor);
    // Loads the fonts and what draws with them when somebody first asks.
    const { makeDossier } = await import('../../../../libs/reports/dossier/dossier.js');
    const zip = await makeDossier(snapshot, await claque.dossiers.key());
    const { sha256: name, digest: sha256, bytes } = await claque.blobs.put(Readable.from([zip]));
    // Found by the case, and by the dossier itself.
    const action = 'Mutation.makeDossier';
    await claque.audit.append(actor, [
      { action, subject: { kind: 'case', id }, after: { for: recipient, sha256, bytes } },
      { action, subject: { kind: 'dossier', id: name }, after: { for: recipient, case: id } },
    ]);
    return { url: `/api/dossiers/${name}`, sha256, bytes };
  }

  private act(id: string, act: CaseAct, context: RequestContext) {
    return this.claque.cases.act(id, act, actorOf(context));
  }
}
