import { Inject } from '@nestjs/common';
import { Resolver } from '@nestjs/graphql';
import { CLAQUE, type Claque } from '../context.js';
import { Query } from '../typed.js';

@Resolver()
export class InsightsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  insights() {
    return this.claque.work.insights();
  }
}
