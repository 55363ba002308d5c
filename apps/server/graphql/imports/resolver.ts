import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { type ImportRow } from '../../../../libs/db/schema.js';
import { isNote, sentence } from '../../../../libs/domain/errors/errors.js';
import { maskText } from '../../../../libs/domain/masking/mask.js';
import { type Rejection } from '../../../../libs/domain/model/index.js';
import { connection, pageArgs } from '../connections.js';
import { CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Query, ResolverOf } from '../typed.js';
import { ownerOf, sees } from './presenter.js';

@Resolver()
export class ImportsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async imports(@Args() args: Arguments['Query']['imports'], @Context() { user }: RequestContext) {
    return connection(await this.claque.store.imports.page(pageArgs(args), ownerOf(user)), (x) => x);
  }

  @Query()
  async import(@Args() { id }: Arguments['Query']['import'], @Context() { user }: RequestContext) {
    const found = /^\d{1,9}$/.test(id) ? await this.claque.store.imports.get(Number(id)) : null;
    return sees(user, found) ? found : null;
  }
}

@ResolverOf('Import')
export class ImportResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Import')
  step(@Parent() entry: ImportRow) {
    const { jobs } = this.claque.store;
    if (entry.state === 'reading') return jobs.step('intake', entry.id);
    return entry.state === 'analysing' ? jobs.step('analyse', null) : null;
  }

  @Field('Import')
  async rejections(@Parent() entry: ImportRow, @Args() args: Arguments['Import']['rejections']) {
    return connection(await this.claque.store.imports.rejections(entry.id, pageArgs(args)), (r: Rejection) => ({
      ...r,
      taken: isNote(r.code),
      why: { en: maskText(sentence(r.code, r.values, 'en')), zh: maskText(sentence(r.code, r.values, 'zh')) },
    }));
  }
}
