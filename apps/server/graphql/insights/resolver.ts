import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { CLAQUE, type Claque } from '../context.js';

@Resolver()
export class InsightsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  insights() {
    return this.claque.work.insights();
  }
}
