import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { ImportWithdrawal } from '../../../../libs/app/imports/withdrawal.js';
import { type ImportRow } from '../../../../libs/db/schema.js';
import { may } from '../../../../libs/domain/access.js';
import { notFound, sentences } from '../../../../libs/domain/errors/errors.js';
import { TABLE_KINDS } from '../../../../libs/domain/intake/mapping.js';
import { connection, pageArgs } from '../connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { DONE, Field, Mutation, Query, ResolverOf } from '../typed.js';
import { FIELDS, ownerOf, rejectionNode, sees } from './presenter.js';

@Resolver()
export class ImportsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async imports(@Args() args: Arguments['Query']['imports'], @Context() { user }: RequestContext) {
    return connection(await this.claque.store.imports.page(pageArgs(args), ownerOf(user)), (x) => x);
  }

  @Query()
  async import(@Args() { id }: Arguments['Query']['import'], @Context() { user }: RequestContext) {
    return this.seen(id, user);
  }

  @Query()
  async importPreview(
    @Args() { id, choice }: Arguments['Query']['importPreview'],
    @Context() { user }: RequestContext,
  ) {
    const entry = await this.waiting(id, user);
    if (entry === null) return null;
    const { refused, noted, ...preview } = await this.claque.matching.preview(entry, choice ?? null);
    const tables = preview.tables.map(({ columns, lines, ...table }) => ({
      ...table,
      lines: lines.map(({ line, cells }) => ({ line, cells })),
      columns: columns.map(({ shown, ours, ground, samples }) => ({ name: shown, ours, ground, samples })),
    }));
    return { ...preview, tables, rejections: [...noted, ...refused].map(rejectionNode), fields: FIELDS };
  }

  @Query()
  async savedMappings() {
    const saved = await this.claque.matching.saved();
    return saved.map(({ mapping, ...row }) => ({
      ...row,
      id: String(row.id),
      kinds: TABLE_KINDS.filter((kind) => mapping[kind] !== undefined),
      again: mapping.again ?? 'keep',
    }));
  }

  @Mutation()
  async startImport(
    @Args() { id, choice, saveAs, again }: Arguments['Mutation']['startImport'],
    @Context() context: RequestContext,
  ) {
    const entry = await this.waiting(id, context.user);
    if (entry === null) throw notFound('import');
    await this.claque.matching.start(entry, choice ?? null, saveAs ?? null, again ?? null, actorOf(context));
    this.claque.jobs.notify();
    return DONE;
  }

  @Mutation()
  async discardImport(@Args() { id }: Arguments['Mutation']['discardImport'], @Context() context: RequestContext) {
    const entry = await this.waiting(id, context.user);
    if (entry === null) throw notFound('import');
    await this.claque.matching.discard(entry, actorOf(context));
    return DONE;
  }

  @Mutation()
  async removeMapping(@Args() { id }: Arguments['Mutation']['removeMapping'], @Context() context: RequestContext) {
    await this.claque.matching.forget(id, actorOf(context));
    return DONE;
  }

  @Query()
  async importWithdrawal(@Args() { id }: Arguments['Query']['importWithdrawal'], @Context() { user }: RequestContext) {
    const entry = await this.seen(id, user);
    if (entry === null || !ImportWithdrawal.may(entry, user)) return null;
    const { refusal, ...summary } = await this.claque.withdrawal.summary(entry);
    return { ...summary, refusal: refusal === null ? null : sentences(refusal.code, refusal.values) };
  }

  @Mutation()
  async withdrawImport(
    @Args() { id, reason }: Arguments['Mutation']['withdrawImport'],
    @Context() context: RequestContext,
  ) {
    const entry = await this.seen(id, context.user);
    if (entry === null) throw notFound('import');
    await this.claque.withdrawal.withdraw(entry, reason, actorOf(context));
    this.claque.jobs.notify();
    return DONE;
  }

  @Mutation()
  async restoreImport(@Args() { id }: Arguments['Mutation']['restoreImport'], @Context() context: RequestContext) {
    const entry = await this.seen(id, context.user);
    if (entry === null) throw notFound('import');
    await this.claque.withdrawal.restore(entry, actorOf(context));
    this.claque.jobs.notify();
    return DONE;
  }

  private async seen(id: string, user: RequestContext['user']): Promise<ImportRow | null> {
    const found = /^\d{1,9}$/.test(id) ? await this.claque.store.imports.get(Number(id)) : null;
    return sees(user, found) ? found : null;
  }

  /** An import whose columns somebody looks at. */
  private async waiting(id: string, user: RequestContext['user']): Promise<ImportRow | null> {
    const found = await this.seen(id, user);
    return found?.state === 'matching' ? found : null;
  }
}

@ResolverOf('Import')
export class ImportResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Import')
  sha256(@Parent() entry: ImportRow) {
    return this.claque.store.imports.digest(entry);
  }

  @Field('Import')
  step(@Parent() entry: ImportRow) {
    const { jobs } = this.claque.store;
    if (entry.state === 'reading') return jobs.step('intake', entry.id);
    return entry.state === 'analysing' ? jobs.step('analyse', null) : null;
  }

  @Field('Import')
  mine(@Parent() entry: ImportRow, @Context() { user }: RequestContext) {
    return may(user.role, 'Mutation.withdrawImport') && ImportWithdrawal.may(entry, user);
  }

  @Field('Import')
  restorableUntil(@Parent() entry: ImportRow) {
    return this.claque.withdrawal.restorableUntil(entry);
  }

  @Field('Import')
  async rejections(@Parent() entry: ImportRow, @Args() args: Arguments['Import']['rejections']) {
    return connection(await this.claque.store.imports.rejections(entry.id, pageArgs(args)), rejectionNode);
  }
}
