import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ImportEntity } from '../../../../libs/db/entities.js';
import { sentence } from '../../../../libs/domain/errors/errors.js';
import { type Rejection } from '../../../../libs/domain/model/index.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { CLAQUE, type Claque } from '../context.js';

@Resolver()
export class ImportsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async imports(@Args() args: ConnectionArgs) {
    return connection(await this.claque.store.imports(pageArgs(args)), (x) => x);
  }

  @Query()
  import(@Args('id') id: string) {
    return /^\d{1,9}$/.test(id) ? this.claque.store.import(Number(id)) : null;
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
