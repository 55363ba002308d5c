import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ImportRow } from '../../../../libs/db/schema.js';
import { sentence } from '../../../../libs/domain/errors/errors.js';
import { maskText } from '../../../../libs/domain/masking/mask.js';
import { type Rejection } from '../../../../libs/domain/model/index.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { CLAQUE, type Claque, type RequestContext } from '../context.js';
import { ownerOf, sees } from './presenter.js';

@Resolver()
export class ImportsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async imports(@Args() args: ConnectionArgs, @Context() { user }: RequestContext) {
    return connection(await this.claque.store.imports.page(pageArgs(args), ownerOf(user)), (x) => x);
  }

  @Query()
  async import(@Args('id') id: string, @Context() { user }: RequestContext) {
    const found = /^\d{1,9}$/.test(id) ? await this.claque.store.imports.get(Number(id)) : null;
    return sees(user, found) ? found : null;
  }
}

@Resolver('Import')
export class ImportResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  step(@Parent() entry: ImportRow) {
    const { jobs } = this.claque.store;
    if (entry.state === 'reading') return jobs.step('intake', entry.id);
    return entry.state === 'analysing' ? jobs.step('analyse', null) : null;
  }

  @ResolveField()
  async rejections(@Parent() entry: ImportRow, @Args() args: ConnectionArgs) {
    return connection(await this.claque.store.imports.rejections(entry.id, pageArgs(args)), (r: Rejection) => ({
      ...r,
      why: { en: maskText(sentence(r.code, r.values, 'en')), zh: maskText(sentence(r.code, r.values, 'zh')) },
    }));
  }
}
