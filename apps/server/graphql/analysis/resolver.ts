import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { CLAQUE, type Claque } from '../context.js';

@Resolver()
export class AnalysisResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  overview() {
    return this.claque.store.findings.get('overview', 'overview');
  }
}
