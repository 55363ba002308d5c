import { Inject } from '@nestjs/common';
import { Resolver } from '@nestjs/graphql';
import type { Overview } from '../../../../libs/app/analysis/finding-rows.js';
import { CLAQUE, type Claque } from '../context.js';
import { Query } from '../typed.js';

@Resolver()
export class AnalysisResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  overview() {
    return this.claque.store.findings.get<Overview>('overview', 'overview');
  }
}
